/** C-07 目標が始めから達成済みでないか. See README.md beside this file. */
import type { Indicator, Observation } from "../../../kpi/indicator";
import { findYears } from "../../../kpi/calendar";
import { alreadyMetTexts } from "../../../strings/consistency/C-07";
import type { Finding } from "../../types";
import { amount, dated, isBetter, isLowerWanted, numbered, shown, yearName, type Numbered } from "../figures";
import { findingOf, judged, pause } from "../findings";
import type { ConsistencyCheck } from "../types";
import { isRate, isSameUnit } from "../units";

export const alreadyMet: ConsistencyCheck = {
  id: "C-07",
  kind: "catch",
  title: () => alreadyMetTexts().title,
  *check({ indicators }) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of indicators.entries()) {
      yield* pause(index);
      const target = targetOf(indicator);
      if (target || dated(indicator, "plan").length > 1) examined++;
      const found =
        (target && (earlyActual(indicator, target) ?? easyTarget(indicator, target))) ??
        unraisedPlan(indicator);
      if (found) findings.push(found);
    }
    return judged(examined, alreadyMetTexts().nothing, findings);
  },
};

/** A target that is reached a year early is no wonder; so many years early it asked for too little. */
const YEARS_EARLY = 2;
/** An actual at least so many times the plan, after which the same plan says nothing. */
const TIMES_PLAN = 2;
const MONTHS = 12;

/** The target of the latest year. */
function targetOf(indicator: Indicator): Numbered | undefined {
  return dated(indicator, "target").at(-1) ?? numbered(indicator, "target").at(-1);
}

function isComparable({ unit }: Numbered, other: Numbered): boolean {
  return unit === "" || other.unit === "" || isSameUnit(unit, other.unit);
}

/** An actual that is better than the target, years before the target's year. */
function earlyActual(indicator: Indicator, target: Numbered): Finding | undefined {
  const { fiscalYear } = target;
  // What was replaced has no target to raise any more.
  if (fiscalYear === null || indicator.successor !== null) return undefined;
  const early = dated(indicator, "actual").find(
    (actual) =>
      actual.fiscalYear <= fiscalYear - YEARS_EARLY &&
      isComparable(actual, target) &&
      isBetter(indicator, actual.value, target.value) === true &&
      !isDue(indicator, actual.fiscalYear, target),
  );
  if (!early) return undefined;
  const message = alreadyMetTexts().early(
    indicator.name,
    yearName(early.fiscalYear),
    shown(early),
    yearName(fiscalYear),
    shown(target),
  );
  return findingOf(alreadyMet, { message, at: [early, target], about: indicator, level: "warning" });
}

/** Whether the plan of a year is the target already, so that the target is a level to be held. */
function isDue(indicator: Indicator, year: number, target: Numbered): boolean {
  const plan = dated(indicator, "plan").find(({ fiscalYear }) => fiscalYear === year);
  return plan !== undefined && isBetter(indicator, target.value, plan.value) === false;
}

/** A baseline that is better than the target, also where it covers a part of a year only. */
function easyTarget(indicator: Indicator, target: Numbered): Finding | undefined {
  const baseline = numbered(indicator, "baseline").find((one) => isComparable(one, target));
  if (!baseline) return undefined;
  const texts = alreadyMetTexts();
  const at = [baseline, target];
  if (isBetter(indicator, baseline.value, target.value) === true) {
    const message = texts.baseline(indicator.name, shown(baseline), shown(target));
    return findingOf(alreadyMet, { message, at, about: indicator, level: "warning" });
  }
  const months = monthsOf(baseline);
  if (months === undefined || isLowerWanted(indicator) || !isYearly(indicator)) return undefined;
  const yearly = (baseline.value * MONTHS) / months;
  if (isBetter(indicator, yearly, target.value) !== true) return undefined;
  const message = texts.partYear(
    indicator.name,
    shown(baseline),
    String(months),
    amount(yearly, baseline.decimals, baseline.unit),
    shown(target),
  );
  return findingOf(alreadyMet, { message, at, about: indicator, level: "warning" });
}

/** Months that a baseline covers, from its note: 「7月から同年12月」 → 6; undefined for a day or a whole year. */
function monthsOf({ isPartYear, asOf, note }: Observation): number | undefined {
  const text = `${asOf ?? ""} ${note ?? ""}`;
  if (!isPartYear && findYears(text).length === 0) return undefined;
  const found = /(\d{1,2})月\S{0,3}?(?:から|～|〜|~|-|－|―)\D{0,8}?(?:\d{4}年\D{0,3})?(\d{1,2})月/.exec(
    text.normalize("NFKC"),
  );
  if (!found) return undefined;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const months = to >= from ? to - from + 1 : to + MONTHS - from + 1;
  return from >= 1 && from <= 12 && to >= 1 && to <= 12 && months < MONTHS ? months : undefined;
}

/** Whether a figure counts what happens in a year, so that half a year has half of it. */
function isYearly({ name, accumulation, targetText, unit }: Indicator): boolean {
  return !isRate(unit) && (accumulation === "annual" || /年間/.test(name + (targetText?.rawText ?? "")));
}

/** The same plan again, although the year before was far better. */
function unraisedPlan(indicator: Indicator): Finding | undefined {
  const plans = dated(indicator, "plan");
  const actuals = dated(indicator, "actual");
  if (isLowerWanted(indicator)) return undefined;
  for (const plan of plans) {
    const before = plans.find(({ fiscalYear }) => fiscalYear === plan.fiscalYear - 1);
    const actual = actuals.find(({ fiscalYear }) => fiscalYear === plan.fiscalYear - 1);
    if (!before || !actual || before.value !== plan.value || plan.value <= 0) continue;
    if (!isComparable(actual, plan) || actual.value < plan.value * TIMES_PLAN) continue;
    const message = alreadyMetTexts().unraised(
      indicator.name,
      yearName(actual.fiscalYear),
      shown(actual),
      yearName(plan.fiscalYear),
      shown(plan),
    );
    return findingOf(alreadyMet, { message, at: [actual, plan], about: indicator, kind: "info" });
  }
  return undefined;
}
