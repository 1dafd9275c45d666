/** Keeping what a user says of an indicator (利用者の判断) in the open workbook. */
import { changeSheetProperty } from "../../excel/properties";
import { runExcel } from "../../excel/run";
import {
  changedSettings,
  checkedSettings,
  INDICATOR_SETTINGS_PROPERTY,
  type IndicatorSettings,
} from "../../kpi/indicator";
import { fail, ok, type Result } from "../../sheet";
import { indicatorSettingsTexts } from "../../strings/indicator-settings";
import type { IndicatorAnswer } from "../operations";

/** What is not possible is refused before anything is written. */
export async function keepIndicatorSettings(
  sheet: string,
  answers: readonly IndicatorAnswer[],
): Promise<Result<readonly (IndicatorSettings | null)[]>> {
  const texts = indicatorSettingsTexts();
  const kept: (IndicatorSettings | null)[] = [];
  for (const { settings } of answers) {
    const checked = settings === null ? null : checkedSettings(settings);
    if (checked === undefined) return fail({ code: "indicator.settings", message: texts.notPossible, sheet });
    kept.push(checked);
  }
  const changeAll = (before: string | undefined) =>
    answers.reduce((text, { key }, index) => changedSettings(text, key, kept[index] ?? null), before);
  const ran = await runExcel(texts.keep, (context) =>
    changeSheetProperty(context, sheet, INDICATOR_SETTINGS_PROPERTY, changeAll),
  );
  return ran.ok ? ok(kept) : ran;
}
