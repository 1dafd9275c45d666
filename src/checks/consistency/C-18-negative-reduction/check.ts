/** C-18 削減の指標のマイナス. See README.md beside this file. */
import { achieved } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { negativeReductionTexts } from "../../../strings/consistency/C-18";
import type { Finding } from "../../types";
import { amount, dated, numbered, shown, yearName, type Dated, type Numbered } from "../figures";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isRate, wholeOf } from "../units";

export const negativeReduction: ConsistencyCheck = {
  id: "C-18",
  kind: "ask",
  title: () => negativeReductionTexts().title,
  check(context) {
    const reductions = context.indicators.filter(({ name }) => REDUCTION.test(name));
    const findings = reductions.flatMap((indicator) => findingFor(context, indicator) ?? []);
    return judged(reductions.length, negativeReductionTexts().nothing, findings);
  },
};

const REDUCTION = /削減|短縮|縮減|抑制|低減|軽減|減少率/;

/** Negative actuals where nothing says which way the sign counts, beside positive plans or targets. */
function findingFor(context: ConsistencyContext, indicator: Indicator): Finding | undefined {
  if (indicator.signConvention !== undefined) return undefined;
  const negative = dated(indicator, "actual").filter(({ value }) => value < 0);
  const yardsticks = [...numbered(indicator, "plan"), ...numbered(indicator, "target")];
  if (negative.length === 0 || yardsticks.some(({ value }) => value < 0)) return undefined;
  const texts = negativeReductionTexts();
  const list = negative.map((actual) => readingsOf(context, indicator, actual)).join("");
  const message = texts.ask(indicator.name, list);
  return findingOf(negativeReduction, { message, at: negative, about: indicator });
}

/** What each reading of the sign means for a year: the amount, and whether its plan was met. */
function readingsOf(context: ConsistencyContext, indicator: Indicator, actual: Dated): string {
  const texts = negativeReductionTexts();
  const plan = dated(indicator, "plan").find(({ fiscalYear }) => fiscalYear === actual.fiscalYear);
  const asWritten = resultOf(context, indicator, actual, actual.value, plan);
  const turned = resultOf(context, indicator, actual, -actual.value, plan);
  const against = plan ? texts.against(shown(plan)) : "";
  return texts.readings(yearName(actual.fiscalYear), shown(actual), against, asWritten, turned);
}

/** @param reduction positive for a fall */
function resultOf(
  context: ConsistencyContext,
  indicator: Indicator,
  actual: Dated,
  reduction: number,
  plan: Dated | undefined,
): string {
  const texts = negativeReductionTexts();
  const base = baseOf(context, indicator);
  const whole = wholeOf(actual.unit);
  const amountText =
    base && isRate(actual.unit)
      ? texts.amount(shown(base), amount(base.value * (1 - reduction / whole), base.decimals, base.unit))
      : "";
  const met = plan ? achieved(reduction, { comparison: indicator.comparison, value: plan.value }) : undefined;
  const verdict = met?.evaluable ? (met.value ? texts.met : texts.missed) : "";
  return [reduction > 0 ? texts.fell : texts.rose, amountText, verdict]
    .filter((part) => part !== "")
    .join(texts.comma);
}

/** The amount that the rate is taken of: a baseline of the indicator, or of what its sentences name. */
function baseOf(context: ConsistencyContext, indicator: Indicator): Numbered | undefined {
  const all = [indicator, ...context.supportingOf(indicator)];
  const bases = all
    .flatMap((each) => numbered(each, "baseline"))
    .filter(({ unit, value }) => !isRate(unit) && value > 0);
  // 「664,925時間(1,667人)」: the larger is the amount, the other what it is spread over.
  return bases.sort((a, b) => b.value - a.value)[0];
}
