/** C-14 基準値の年度. See README.md beside this file. */
import { baselineYearTexts } from "../../../strings/consistency/C-14";
import type { Finding } from "../../types";
import { numbered, shown } from "../figures";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck } from "../types";

export const baselineYear: ConsistencyCheck = {
  id: "C-14",
  kind: "catch",
  title: () => baselineYearTexts().title,
  check(context) {
    const texts = baselineYearTexts();
    const baselines = [...context.indicators, ...context.supporting].flatMap((indicator) =>
      numbered(indicator, "baseline").map((baseline) => ({ indicator, baseline })),
    );
    const findings = baselines
      .filter(({ baseline }) => baseline.fiscalYear === null)
      .map(({ indicator, baseline }): Finding => {
        const message = texts.missing(indicator.name, shown(baseline));
        return findingOf(baselineYear, {
          message,
          at: [baseline],
          about: "",
          groupTitle: texts.group,
          level: "warning",
        });
      });
    return judged(baselines.length, texts.nothing, findings);
  },
};
