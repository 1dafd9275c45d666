/** What the user is to know or is asked about an assessment. A warning decides nothing. */
import { achievementStrings } from "../../strings/achievement";
import type { Indicator, OwnVerdict } from "../indicator/model";
import type { Assessment, AssessmentWarning } from "./assessment";
import { agreesWith } from "./comparison";
import { formatNumber } from "./display";
import type { YearFigures } from "./figures";
import type { Grade, Measure } from "./types";

export interface Verdicts {
  readonly met: Measure<boolean>;
  /** The computed mark. */
  readonly mark: Grade;
  /** Marks of the preset in force, 「－」 among them. */
  readonly marks: readonly Grade[];
  readonly printed: Assessment["printedVerdict"];
  readonly own: OwnVerdict | null;
  /** Why they differ, where somebody said so. */
  readonly reason: string | undefined;
}

export function warningsOf(
  indicator: Indicator,
  figures: YearFigures,
  { met, mark, marks, printed, own, reason }: Verdicts,
): readonly AssessmentWarning[] {
  const texts = achievementStrings();
  const warnings: AssessmentWarning[] = [];
  const { actual, originalTarget } = figures;
  const isReduction = /削減/.test(`${indicator.name}${actual?.observation?.rawText ?? ""}`);
  const isSignOpen = indicator.signConvention === undefined;
  if (isReduction && isSignOpen && actual !== null && actual.value < 0) {
    warnings.push({ code: "NEGATIVE_REDUCTION", message: texts.negativeReduction });
  }
  if (printed !== null && met.evaluable && met.value !== printed.achieved) {
    const word = printed.achieved ? texts.achieved : texts.notAchieved;
    const message =
      reason === undefined ? texts.verdictDisagrees(word) : texts.verdictExplained(word, reason);
    warnings.push({ code: "VERDICT_DISAGREES", message });
  }
  if (own !== null && agreesWith(own.mark, { mark, marks }, met) === false) {
    const message =
      reason === undefined
        ? texts.ownVerdictDisagrees(own.mark)
        : texts.ownVerdictExplained(own.mark, reason);
    warnings.push({ code: "OWN_VERDICT_DISAGREES", message });
  }
  if (originalTarget !== null) {
    const { decimals = 0, unit = "" } = originalTarget.observation ?? {};
    const original = formatNumber(originalTarget.value, decimals) + (unit || indicator.unit);
    warnings.push({ code: "TARGET_REVISED", message: texts.targetRevised(original) });
  }
  return warnings;
}
