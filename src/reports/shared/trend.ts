/** 前年度との比較: whether an indicator moved the right way since the year before. */
import { assessIndicator, isLowerBetter, isSame, type GradePreset } from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";
import { figureFormat, figureText } from "../number-format";
import { nothingCell, type ShownCell } from "./cells";
import { breaksOf } from "./succession";

/** "changed": it moved, and for what is kept (維持) no way is the right one. */
export type Movement = "improved" | "worsened" | "same" | "changed";

export interface YearOnYear {
  readonly movement: Movement;
  /** Actual of the year less that of the year before, in the unit. */
  readonly change: number;
  readonly decimals: number;
  /** 維持: no way of moving is the right one. */
  readonly isKept: boolean;
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
  if (isSame(now.actual.value, before.actual.value))
    return { movement: "same", change: 0, decimals, isKept: now.maintain };
  if (now.maintain) return { movement: "changed", change, decimals, isKept: true };
  const isBetter = isLowerBetter(indicator.comparison) ? change < 0 : change > 0;
  return { movement: isBetter ? "improved" : "worsened", change, decimals, isKept: false };
}

/**
 * 「改善　+4.0ポイント」 as a number with the words in its format, so that they change with it; 「－」 where there is nothing to
 * compare.
 */
export function changeCell(indicator: Indicator, compared: YearOnYear | null): ShownCell {
  if (!compared) return nothingCell();
  const texts = templateTexts();
  const { movement, change, decimals, isKept } = compared;
  const isLower = isLowerBetter(indicator.comparison);
  const [more, less] = isKept
    ? [texts.changed, texts.changed]
    : isLower
      ? [texts.worsened, texts.improved]
      : [texts.improved, texts.worsened];
  const suffix = /^[%％]$/.test(indicator.unit) ? texts.points : "";
  const [up] = figureFormat({ decimals, prefix: `${more}　+`, suffix }).split(";");
  const [, down] = figureFormat({ decimals, prefix: `${less}　`, suffix }).split(";");
  const word = change > 0 ? `${more}　+` : `${less}　`;
  const shown = movement === "same" ? texts.same : figureText(change, { decimals, prefix: word, suffix });
  return { value: change, shown, numberFormat: `${up};${down};"${texts.same}"` };
}
