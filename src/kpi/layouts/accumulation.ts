/** 累計 or 単年度, where plans or words show it. */
import { findYears } from "../calendar";
import type { Observation } from "../indicator/model";
import { parseQuantities } from "../quantity";
import { toHalfWidth } from "../text";

/**
 * Whether plans count on from nothing by the yearly amount that the goal names: 「年間150点ずつ」 with plans 150, 300,
 * 450. Plans that rise by the amount from a value of their own (15,500, 17,000) are yearly values that grow.
 */
export function isCumulativePlan(observations: readonly Observation[], targetText: string): boolean {
  const folded = toHalfWidth(targetText);
  const amounts = parseQuantities(targetText).filter(({ end }) => /^(?:ずつ|づつ)/.test(folded.slice(end)));
  const plans = observations.filter(({ kind, value }) => kind === "plan" && value !== null);
  return (
    plans.length > 1 &&
    amounts.some(({ value }) => plans.every((plan, index) => plan.value === value * (index + 1)))
  );
}

/** The word beside a figure or in a name that says how it counts. */
export function accumulationIn(text: string): "cumulative" | "annual" | undefined {
  let rest = text;
  for (const { start, end } of [...findYears(text)].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  if (/累計|累積|通算/.test(rest)) return "cumulative";
  return /(?<![\d０-９か一二三四五六七八九十])年間|単年度|毎年度?|各年度/.test(rest) ? "annual" : undefined;
}
