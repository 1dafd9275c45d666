/** C-17 前年度からの急な増減. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { jumpTexts } from "../../../strings/consistency/C-17";
import type { Finding } from "../../types";
import { amount, shown, yearName, type Dated } from "../figures";
import { findingOf, judged, pause } from "../findings";
import { actualSeries } from "../series";
import { joined } from "../texts";
import type { ConsistencyCheck } from "../types";

export const jumps: ConsistencyCheck = {
  id: "C-17",
  kind: "info",
  title: () => jumpTexts().title,
  *check({ indicators }) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of indicators.entries()) {
      yield* pause(index);
      const steps = stepsOf(actualSeries(indicator));
      if (steps.length === 0) continue;
      examined++;
      const large = steps.filter((step) => isJump(step, steps));
      if (large.length > 0) findings.push(findingFor(indicator, large));
    }
    return judged(examined, jumpTexts().nothing, findings);
  },
};

interface Step {
  readonly from: Dated;
  readonly to: Dated;
  /** Logarithm of the ratio, without its sign: a threefold rise and a fall to a third are alike. */
  readonly size: number;
}

/** A change to three times, or to a third … */
const TIMES = 3;
/** … that is also so many times what the other years change by. */
const TIMES_OTHERS = 3;
/** Smaller numbers triple by chance. */
const LEAST_DIFFERENCE = 10;

/** From one year to the next; ratios need two positive numbers. */
function stepsOf(series: readonly Dated[]): Step[] {
  return series.flatMap((to, index) => {
    const from = series[index - 1];
    if (!from || to.fiscalYear !== from.fiscalYear + 1 || from.value <= 0 || to.value <= 0) return [];
    return [{ from, to, size: Math.abs(Math.log(to.value / from.value)) }];
  });
}

function isJump(step: Step, all: readonly Step[]): boolean {
  const { from, to, size } = step;
  if (size < Math.log(TIMES) || Math.abs(to.value - from.value) < LEAST_DIFFERENCE) return false;
  const others = all.filter((other) => other !== step && !isWayBack(step, other)).map((other) => other.size);
  return others.length === 0 || size >= TIMES_OTHERS * medianOf(others);
}

/** One wrong year makes two steps, there and back. */
function isWayBack(step: Step, other: Step): boolean {
  const isNext = other.from === step.to || other.to === step.from;
  return isNext && step.to.value > step.from.value !== other.to.value > other.from.value;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function findingFor(indicator: Indicator, steps: readonly Step[]): Finding {
  const texts = jumpTexts();
  const list = steps.map(({ from, to }) =>
    texts.step(
      yearName(from.fiscalYear),
      shown(from),
      yearName(to.fiscalYear),
      shown(to),
      amount(to.value / from.value, to.value > from.value ? 1 : 2, ""),
    ),
  );
  const breaks = indicator.methodBreaks.map((year) => yearName(year));
  const message = texts.jump(
    indicator.name,
    joined(list),
    breaks.length > 0 ? texts.methodChanged(joined(breaks)) : "",
  );
  const at = steps.flatMap(({ from, to }) => [from, to]);
  return findingOf(jumps, { message, at, about: indicator });
}
