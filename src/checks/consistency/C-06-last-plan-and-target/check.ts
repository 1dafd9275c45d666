/** C-06 最終年度の予定と目標値. See README.md beside this file. */
import { isSame } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { lastPlanTexts } from "../../../strings/consistency/C-06";
import type { Finding } from "../../types";
import { dated, shown, yearName, type Dated } from "../figures";
import { findingOf, judged, pause } from "../findings";
import type { ConsistencyCheck } from "../types";
import { isSameUnit } from "../units";

export const lastPlanAndTarget: ConsistencyCheck = {
  id: "C-06",
  kind: "catch",
  title: () => lastPlanTexts().title,
  *check({ indicators }) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of indicators.entries()) {
      yield* pause(index);
      for (const pair of pairsOf(indicator)) {
        examined++;
        if (!pair.targets.some(({ value }) => isSame(value, pair.plan.value)))
          findings.push(findingFor(indicator, pair));
      }
    }
    return judged(examined, lastPlanTexts().nothing, findings);
  },
};

interface Pair {
  readonly plan: Dated;
  /** 目標値 of the same year: several where it was revised. */
  readonly targets: readonly Dated[];
}

/** The plan of a target year that is the last of its period: no plan follows it the year after. */
function pairsOf(indicator: Indicator): Pair[] {
  const plans = dated(indicator, "plan");
  const targets = dated(indicator, "target");
  return plans.flatMap((plan) => {
    if (plans.some(({ fiscalYear }) => fiscalYear === plan.fiscalYear + 1)) return [];
    const ofYear = targets.filter(
      ({ fiscalYear, unit }) =>
        fiscalYear === plan.fiscalYear && (unit === "" || plan.unit === "" || isSameUnit(unit, plan.unit)),
    );
    return ofYear.length > 0 ? [{ plan, targets: ofYear }] : [];
  });
}

function findingFor(indicator: Indicator, { plan, targets }: Pair): Finding {
  const target = targets.at(-1)!;
  const message = lastPlanTexts().differs(
    indicator.name,
    yearName(plan.fiscalYear),
    shown(plan),
    shown(target),
  );
  return findingOf(lastPlanAndTarget, { message, at: [plan, target], about: indicator });
}
