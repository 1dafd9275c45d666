/** 前年度との比較: whether an indicator moved the right way since the year before. */
import { assessIndicator, isLowerBetter, isSame, type GradePreset } from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";
import { figureFormat, figureText } from "../number-format";
import { nothingCell, plainCell, type ShownCell } from "./cells";
import { breaksOf } from "./succession";

/** "changed": it moved, and for what is kept (維持) no way is the right one. */
export type Movement = "improved" | "worsened" | "same" | "changed";

export interface YearOnYear {
  readonly movement: Movement;
  /** Actual of the year less that of the year before, in the unit. */
  readonly change: number;
  readonly decimals: number;
}

/** null where there is nothing to compare: a year without a number, or a change of method between them. */
export function yearOnYear(indicator: Indicator, fiscalYear: number, preset: GradePreset): YearOnYear | null {
  if (breaksOf(indicator).includes(fiscalYear)) return null;
  const now = assessIndicator(indicator, fiscalYear, preset);
  const before = assessIndicator(indicator, fiscalYear - 1, preset);
  if (!now.actual || !before.actual) return null;
  const decimals = Math.max(now.actual.observation?.decimals ?? 0, before.actual.observation?.decimals ?? 0);
  // 66.1 − 66.0 is 0.09999999999999432: what is shown is rounded to what was printed.
  const change = Number((now.actual.value - before.actual.value).toFixed(decimals));
  if (isSame(now.actual.value, before.actual.value)) return { movement: "same", change: 0, decimals };
  if (now.maintain) return { movement: "changed", change, decimals };
  const isBetter = isLowerBetter(indicator.comparison) ? change < 0 : change > 0;
  return { movement: isBetter ? "improved" : "worsened", change, decimals };
}

/** 「改善　+4.0ポイント」 as a number with words in its format; 「－」 where there is nothing to compare. */
export function changeCell(indicator: Indicator, compared: YearOnYear | null): ShownCell {
  if (!compared) return nothingCell();
  const texts = templateTexts();
  const { movement, change, decimals } = compared;
  if (movement === "same") return plainCell(texts.same);
  const word = `${texts[movement]}　`;
  const suffix = /^[%％]$/.test(indicator.unit) ? texts.points : "";
  const sign = change > 0 ? `${word}+` : word;
  const format = { decimals, prefix: sign, suffix };
  return { value: change, shown: figureText(change, format), numberFormat: figureFormat(format) };
}
