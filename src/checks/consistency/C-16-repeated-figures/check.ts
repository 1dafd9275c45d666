/** C-16 同じ数値の繰り返し. See README.md beside this file. */
import { isSame } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { repeatedTexts } from "../../../strings/consistency/C-16";
import type { Finding } from "../../types";
import { dated, shown, yearName, type Dated } from "../figures";
import { findingOf, judged, pause } from "../findings";
import { actualSeries, runsOf } from "../series";
import { joined } from "../texts";
import type { ConsistencyCheck } from "../types";
import { isRate } from "../units";

export const repeatedFigures: ConsistencyCheck = {
  id: "C-16",
  kind: "info",
  title: () => repeatedTexts().title,
  *check({ indicators }) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of indicators.entries()) {
      yield* pause(index);
      const series = actualSeries(indicator);
      if (series.length < 2) continue;
      examined++;
      const repeated = runsOf(series, (a, b) => isSame(a.value, b.value)).filter(isSuspicious);
      const planned = plannedRun(indicator, series);
      if (repeated.length > 0) findings.push(repeatedFinding(indicator, repeated));
      else if (planned) findings.push(plannedFinding(indicator, planned));
    }
    return judged(examined, repeatedTexts().nothing, findings);
  },
};

/** Small counts stay the same by themselves for a year; larger ones hardly ever. */
const FEWEST_DIGITS = 3;
const LONG_RUN = 3;
const PLAN_YEARS = 3;

/** Twice with three digits, or three times. 0 and 100% are bounds at which figures stay. */
function isSuspicious(run: readonly Dated[]): boolean {
  const [first] = run;
  if (!first || run.length < 2 || isBound(first)) return false;
  const digits = String(Math.abs(first.value)).replace(".", "").length;
  return run.length >= LONG_RUN || digits >= FEWEST_DIGITS;
}

function isBound({ value, unit }: Dated): boolean {
  return value === 0 || (isRate(unit) && value === 100);
}

/** Years on end in which the actual is the plan, figure for figure. */
function plannedRun(indicator: Indicator, series: readonly Dated[]): Dated[] | undefined {
  const plans = new Map(dated(indicator, "plan").map(({ fiscalYear, value }) => [fiscalYear, value]));
  const asPlanned = series.filter((figure) => {
    const plan = plans.get(figure.fiscalYear);
    return plan !== undefined && isSame(plan, figure.value) && !isBound(figure);
  });
  return runsOf(asPlanned, () => true).find((run) => run.length >= PLAN_YEARS);
}

function repeatedFinding(indicator: Indicator, runs: readonly (readonly Dated[])[]): Finding {
  const texts = repeatedTexts();
  const list = runs.map((run) => texts.run(span(run), shown(run[0]!), run.length));
  const message = texts.repeated(indicator.name, joined(list));
  return findingOf(repeatedFigures, { message, at: runs.flat(), about: indicator });
}

function plannedFinding(indicator: Indicator, run: readonly Dated[]): Finding {
  const message = repeatedTexts().planned(indicator.name, span(run), joined(run.map(shown)));
  return findingOf(repeatedFigures, { message, at: run, about: indicator });
}

function span(run: readonly Dated[]): string {
  return repeatedTexts().span(yearName(run[0]!.fiscalYear), yearName(run.at(-1)!.fiscalYear));
}
