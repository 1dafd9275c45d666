/** C-13 年間の増加数と予定. See README.md beside this file. */
import { isSame } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { yearlyIncreaseTexts } from "../../../strings/consistency/C-13";
import type { Finding } from "../../types";
import { amount, dated, shown, yearName, type Dated, type Numbered } from "../figures";
import { findingOf, judged, pause } from "../findings";
import { joined } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isSameUnit } from "../units";
import { increaseOf, type Increase } from "./increase";

export const yearlyIncrease: ConsistencyCheck = {
  id: "C-13",
  kind: "catch",
  title: () => yearlyIncreaseTexts().title,
  *check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of context.indicators.entries()) {
      yield* pause(index);
      const increase = increaseOf(context, indicator);
      const plans = increase ? plansInUse(indicator, increase) : [];
      if (!increase || plans.length === 0) continue;
      const baseline = baselineOf(context, indicator, increase);
      if (baseline) examined++;
      else if (plans.length > 1) examined++;
      const finding = baseline
        ? againstBaseline(indicator, increase, baseline, plans)
        : betweenPlans(indicator, increase, plans);
      if (finding) findings.push(finding);
    }
    return judged(examined, yearlyIncreaseTexts().nothing, findings);
  },
};

function plansInUse(indicator: Indicator, { figure }: Increase): Dated[] {
  return dated(indicator, "plan").filter(({ unit }) => isSameUnit(unit, figure.unit));
}

/** 基準値 in the unit of the plans, with its year. */
function baselineOf(
  context: ConsistencyContext,
  indicator: Indicator,
  { figure }: Increase,
): Dated | undefined {
  return dated(indicator, "baseline").find(({ unit }) => isSameUnit(unit, figure.unit));
}

function againstBaseline(
  indicator: Indicator,
  increase: Increase,
  baseline: Dated,
  plans: readonly Dated[],
): Finding | undefined {
  const later = plans.filter(({ fiscalYear }) => fiscalYear > baseline.fiscalYear);
  const expected = (year: number) => baseline.value + increase.step * (year - baseline.fiscalYear);
  const off = later.filter(({ value, fiscalYear }) => !isSame(value, expected(fiscalYear)));
  if (off.length === 0) return undefined;
  const texts = yearlyIncreaseTexts();
  const list = off.map((plan) =>
    texts.year(
      yearName(plan.fiscalYear),
      amount(expected(plan.fiscalYear), plan.decimals, plan.unit),
      shown(plan),
    ),
  );
  const message = texts.baseline(
    indicator.name,
    yearName(baseline.fiscalYear),
    shown(baseline),
    stepText(increase.figure, increase.step),
    joined(list),
  );
  return findingOf(yearlyIncrease, { message, at: [...off, baseline], about: indicator });
}

/** Without a baseline the plans still have to be so far apart. */
function betweenPlans(
  indicator: Indicator,
  increase: Increase,
  plans: readonly Dated[],
): Finding | undefined {
  const texts = yearlyIncreaseTexts();
  const off = plans.flatMap((plan, index) => {
    const before = plans[index - 1];
    if (!before || isSame(plan.value - before.value, increase.step * (plan.fiscalYear - before.fiscalYear)))
      return [];
    return [{ before, plan }];
  });
  if (off.length === 0) return undefined;
  const list = off.map(({ before, plan }) =>
    texts.step(yearName(before.fiscalYear), shown(before), yearName(plan.fiscalYear), shown(plan)),
  );
  const message = texts.plans(indicator.name, stepText(increase.figure, increase.step), joined(list));
  const at = [...off.flatMap(({ before, plan }) => [before, plan]), increase.figure];
  return findingOf(yearlyIncrease, { message, at, about: indicator });
}

function stepText(figure: Numbered, step: number): string {
  return amount(Math.abs(step), figure.decimals, figure.unit);
}
