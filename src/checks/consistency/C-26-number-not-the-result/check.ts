/** C-26 実績欄の数値の意味. See README.md beside this file. */
import type { Indicator, Observation } from "../../../kpi/indicator";
import { parseQuantities, type Quantity } from "../../../kpi/quantity";
import { notTheResultTexts } from "../../../strings/consistency/C-26";
import type { Finding } from "../../types";
import { numbered, shown, type Numbered } from "../figures";
import { findingOf, judged, pause } from "../findings";
import { shortened } from "../texts";
import type { ConsistencyCheck } from "../types";
import { isSameUnit } from "../units";

export const numberNotTheResult: ConsistencyCheck = {
  id: "C-26",
  kind: "ask",
  title: () => notTheResultTexts().title,
  *check({ indicators }) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of indicators.entries()) {
      yield* pause(index);
      const yardstick = numbered(indicator, "target").at(-1) ?? numbered(indicator, "plan").at(-1);
      const actuals = indicator.observations.filter(
        ({ kind, rawText }) => kind === "actual" && rawText !== "",
      );
      if (!yardstick || actuals.length === 0) continue;
      examined++;
      for (const actual of actuals) {
        const number = numberIn(actual, yardstick);
        if (number) findings.push(findingFor(indicator, actual, number, yardstick));
      }
    }
    return judged(examined, notTheResultTexts().nothing, findings);
  },
};

/** Longer cells are descriptions, in which numbers count all sorts of things. */
const LONGEST_RESULT = 60;

/** A number in the unit of the target, in a result that could not be read as the indicator's value. */
function numberIn({ value, missing, rawText }: Observation, yardstick: Numbered): Quantity | undefined {
  if (value !== null || missing !== "textOnly" || rawText.length > LONGEST_RESULT) return undefined;
  return parseQuantities(rawText).find(({ unit }) => unit !== "" && isSameUnit(unit, yardstick.unit));
}

function findingFor(
  indicator: Indicator,
  actual: Observation,
  number: Quantity,
  yardstick: Numbered,
): Finding {
  const message = notTheResultTexts().ask(
    indicator.name,
    shortened(actual.rawText),
    number.rawText,
    shown(yardstick),
    number.unit,
  );
  return findingOf(numberNotTheResult, { message, at: [actual], about: indicator });
}
