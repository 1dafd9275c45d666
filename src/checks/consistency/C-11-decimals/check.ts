/** C-11 小数点以下の桁数. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { decimalTexts } from "../../../strings/consistency/C-11";
import { groupBy } from "../../outcome";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { hasNumber, kindName, shown, yearName, type Numbered } from "../figures";
import { findingOf, judged, pause } from "../findings";
import { few, joined, listed } from "../texts";
import type { ConsistencyCheck } from "../types";
import { isRate } from "../units";

export const decimals: ConsistencyCheck = {
  id: "C-11",
  kind: "catch",
  title: () => decimalTexts().title,
  *check({ indicators }) {
    const findings: Finding[] = [];
    const coarser: Coarser[] = [];
    const hidden: Hidden[] = [];
    let examined = 0;
    for (const [index, indicator] of indicators.entries()) {
      yield* pause(index);
      const measured = figuresOf(indicator, ["baseline", "actual"]);
      const wanted = figuresOf(indicator, ["plan", "target"]);
      if (measured.length + wanted.length < 2) continue;
      examined++;
      const differing = firstOfEach(measured);
      if (differing.length > 1) {
        if (measured.every(({ rawText }) => PLAIN_NUMBER.test(rawText)))
          hidden.push({ indicator, differing });
        else findings.push(measuredFinding(indicator, differing, measured));
        continue;
      }
      const [one] = measured;
      const other = wanted.find((yardstick) => one !== undefined && yardstick.decimals !== one.decimals);
      if (one && other) coarser.push({ indicator, one, other });
    }
    for (const list of groupBy(hidden, ({ indicator }) => sheetOf(indicator)).values())
      findings.push(hiddenFinding(list));
    for (const list of groupBy(coarser, ({ indicator }) => sheetOf(indicator)).values())
      findings.push(yardstickFinding(list));
    return judged(examined, decimalTexts().nothing, findings);
  },
};

/** An actual with another number of decimals than its plan or target. */
interface Coarser {
  readonly indicator: Indicator;
  readonly one: Numbered;
  readonly other: Numbered;
}

type Kind = Numbered["kind"];

/** 0 and the whole (100%) are exact without decimals; what is only about right has none either. */
function figuresOf({ observations }: Indicator, kinds: readonly Kind[]): Numbered[] {
  return observations.filter(hasNumber).filter(({ kind, value, unit, qualifiers }) => {
    const isExact = value === 0 || (isRate(unit) && Math.abs(value) === 100);
    return kinds.includes(kind) && !isExact && !qualifiers.includes("約") && !qualifiers.includes("程度");
  });
}

/** One figure for each number of decimals. */
function firstOfEach(figures: readonly Numbered[]): Numbered[] {
  return [...groupBy(figures, ({ decimals }) => String(decimals)).values()].map(([first]) => first!);
}

/** A number in a cell of its own shows no decimals that are 0, unless it is formatted. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

function measuredFinding(
  indicator: Indicator,
  differing: readonly Numbered[],
  all: readonly Numbered[],
): Finding {
  const message = decimalTexts().measured(indicator.name, joined(differing.map(figureText)));
  return findingOf(decimals, { message, at: all, about: indicator, level: "warning" });
}

/** Numbers in cells of their own whose decimals differ as they are shown. */
interface Hidden {
  readonly indicator: Indicator;
  readonly differing: readonly Numbered[];
}

function hiddenFinding(list: readonly Hidden[]): Finding {
  const { indicator, differing } = list[0]!;
  const message = decimalTexts().hidden(
    listed(list.map((each) => each.indicator.name)),
    indicator.name,
    joined(differing.map(figureText)),
  );
  const at = list.flatMap((each) => each.differing);
  return findingOf(decimals, { message, at, about: "format", kind: "info" });
}

function figureText(figure: Numbered): string {
  return decimalTexts().figure(yearName(figure.fiscalYear), kindName(figure.kind), shown(figure));
}

function yardstickFinding(list: readonly Coarser[]): Finding {
  const texts = decimalTexts();
  const pairs = list.map(({ indicator, one, other }) =>
    texts.pair(indicator.name, kindName(other.kind), shown(other), kindName(one.kind), shown(one)),
  );
  const at = list.flatMap(({ one, other }) => [other, one]);
  return findingOf(decimals, { message: texts.yardstick(few(pairs)), at, about: "", kind: "info" });
}
