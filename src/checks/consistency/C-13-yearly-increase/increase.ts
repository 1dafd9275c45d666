/** 「年間1,500人ずつ増やす」: by how much an indicator is to change every year. */
import type { Indicator } from "../../../kpi/indicator";
import { numbered, type Numbered } from "../figures";
import type { ConsistencyContext } from "../types";
import { isRate, isSameUnit } from "../units";

export interface Increase {
  readonly figure: Numbered;
  /** Negative for 「減らす」. */
  readonly step: number;
}

const EVERY_YEAR = /(?:年間|毎年度?|各年度|1年(?:に|間)?|年)(?:に|で)?\s*約?$/;
const EACH = /^(?:ずつ|づつ)/;
const FALLS = /^[^。]{0,12}(?:減|削減|短縮)/;

/** The yearly step of an indicator, from the sentence that names it; undefined where none does. */
export function increaseOf(context: ConsistencyContext, indicator: Indicator): Increase | undefined {
  const own = context.supportingOf(indicator);
  for (const figure of [
    ...own.flatMap((each) => numbered(each, "target")),
    ...numbered(indicator, "target"),
  ]) {
    if (isRate(figure.unit) || !isSameUnit(figure.unit, indicator.unit)) continue;
    const step = stepOf(figure);
    if (step !== undefined) return { figure, step };
  }
  return undefined;
}

function stepOf({ rawText, value, unit }: Numbered): number | undefined {
  if (!/[ずづ]つ/.test(rawText)) return undefined;
  const number = value.toLocaleString("en-US", { maximumFractionDigits: 10 });
  for (const digits of [number, String(value)]) {
    const at = rawText.normalize("NFKC").indexOf(digits + unit.normalize("NFKC"));
    if (at < 0) continue;
    const text = rawText.normalize("NFKC");
    const after = text.slice(at + digits.length + unit.length);
    if (EVERY_YEAR.test(text.slice(0, at)) && EACH.test(after)) return FALLS.test(after) ? -value : value;
  }
  return undefined;
}
