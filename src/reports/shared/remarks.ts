/** 備考・理由: what the reader must know to judge an indicator's year. */
import type { Assessment } from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";
import { textWidth } from "../../sheet/text-size";
import { reportTexts } from "../../strings/reports";
import { figureText } from "../number-format";
import { shortened } from "./cells";

/** Remarks are cut here (in half-width characters): a row taller than a screen helps nobody. */
const REMARK_WIDTH = 120;

/** Reason of 「－」 first, then what the reader must know to judge the row, then the sheet's own remarks. */
export function remarksOf(indicator: Indicator, assessment: Assessment): string {
  const own = reasonsOf(indicator, assessment).join("");
  const remark = (indicator.remarks ?? "").replace(/\s+/g, " ").trim();
  return [own, remark === "" ? "" : shortened(remark, REMARK_WIDTH)].filter((part) => part !== "").join("\n");
}

/** The same without the sheet's own remarks, as sentences. */
export function reasonsOf(indicator: Indicator, assessment: Assessment): string[] {
  const texts = reportTexts();
  const parts: string[] = [];
  if (assessment.reasonText) parts.push(assessment.reasonText);
  else if (isComparedOtherwise(assessment)) parts.push(comparison(assessment, indicator));
  for (const { message } of assessment.warnings) parts.push(message);
  if (assessment.achieved.deadline === "after") parts.push(texts.lateAchievement);
  if (indicator.methodBreaks.includes(assessment.fiscalYear) && assessment.reason !== "METHOD_BREAK") {
    parts.push(texts.methodBreak);
  }
  const note = assessment.actual?.observation?.note ?? null;
  if (note && textWidth(note) > 2) parts.push(note);
  return parts;
}

function isComparedOtherwise({ yardstick, rate }: Assessment): boolean {
  return yardstick !== null && yardstick.source !== "plan" && rate.evaluable;
}

function comparison({ yardstick, actual }: Assessment, indicator: Indicator): string {
  const texts = reportTexts();
  if (yardstick?.source !== "expected") return texts.comparedWithTarget;
  const decimals = Math.max(1, actual?.observation?.decimals ?? 0);
  return texts.comparedWithExpected(figureText(yardstick.value, { decimals, suffix: indicator.unit }));
}
