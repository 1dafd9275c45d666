/** C-12 基準値と始めの値. See README.md beside this file. */
import { isSame } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { startTexts } from "../../../strings/consistency/C-12";
import type { Finding } from "../../types";
import { dated, isBetter, numbered, shown, yearName, type Dated, type Numbered } from "../figures";
import { findingOf, judged, pause } from "../findings";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isGenericCounter, isRate, isSameUnit } from "../units";

export const startAndBaseline: ConsistencyCheck = {
  id: "C-12",
  kind: "catch",
  title: () => startTexts().title,
  *check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of context.indicators.entries()) {
      yield* pause(index);
      const start = startOf(context, indicator);
      if (!start) continue;
      examined++;
      const { baseline, plan, actual } = start;
      // A plan to get better that begins worse than where it starts from, or a running total that shrinks.
      if (plan && isWorse(indicator, plan, baseline)) findings.push(planFinding(indicator, start, plan));
      else if (isRunningTotal(indicator) && actual && isWorse(indicator, actual, baseline))
        findings.push(totalFinding(indicator, start, actual));
    }
    return judged(examined, startTexts().nothing, findings);
  },
};

interface Start {
  readonly baseline: Numbered;
  /** The first plan and the first actual after the baseline. */
  readonly plan: Dated | undefined;
  readonly actual: Dated | undefined;
}

function startOf(context: ConsistencyContext, indicator: Indicator): Start | undefined {
  const baseline = baselineOf(context, indicator);
  if (!baseline || indicator.direction === "maintain") return undefined;
  const [plan, actual] = [firstOf(indicator, "plan", baseline), firstOf(indicator, "actual", baseline)];
  return plan || actual ? { baseline, plan, actual } : undefined;
}

/** The indicator's own, else what a sentence of its form counts in a unit that says what is counted. */
function baselineOf(context: ConsistencyContext, indicator: Indicator): Numbered | undefined {
  const own = numbered(indicator, "baseline")[0];
  if (own || isGenericCounter(indicator.unit) || isRate(indicator.unit)) return own;
  return context
    .supportingOf(indicator)
    .flatMap((each) => numbered(each, "baseline"))
    .find(({ unit }) => isSameUnit(unit, indicator.unit));
}

/** The first figure of the series, where the series begins after the baseline. */
function firstOf(indicator: Indicator, kind: "plan" | "actual", baseline: Numbered): Dated | undefined {
  const [first] = dated(indicator, kind);
  if (!first || !isSameUnit(first.unit, baseline.unit)) return undefined;
  return baseline.fiscalYear === null || first.fiscalYear > baseline.fiscalYear ? first : undefined;
}

function isWorse(indicator: Indicator, { value }: Dated, baseline: Numbered): boolean {
  return !isSame(value, baseline.value) && isBetter(indicator, value, baseline.value) === false;
}

/** 累計, said to be one: it can stay but never fall. */
function isRunningTotal({ accumulation, unit }: Indicator): boolean {
  return accumulation === "cumulative" && !isRate(unit);
}

function planFinding(indicator: Indicator, { baseline, actual }: Start, plan: Dated): Finding {
  const first = actual && actual.fiscalYear === plan.fiscalYear ? startTexts().andActual(shown(actual)) : "";
  const message = startTexts().plan(
    indicator.name,
    shown(baseline),
    yearName(plan.fiscalYear),
    shown(plan),
    first,
  );
  const at = [baseline, plan, ...(first === "" || !actual ? [] : [actual])];
  return findingOf(startAndBaseline, { message, at, about: indicator });
}

function totalFinding(indicator: Indicator, { baseline }: Start, actual: Dated): Finding {
  const message = startTexts().total(
    indicator.name,
    shown(baseline),
    yearName(actual.fiscalYear),
    shown(actual),
  );
  return findingOf(startAndBaseline, { message, at: [baseline, actual], about: indicator });
}
