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
import type { IndicatorPlace } from "../operations";

/** What is not possible is refused before anything is written. */
export async function keepIndicatorSettings(
  { sheet, key }: IndicatorPlace,
  settings: IndicatorSettings | null,
): Promise<Result<IndicatorSettings | null>> {
  const checked = settings === null ? null : checkedSettings(settings);
  const texts = indicatorSettingsTexts();
  if (checked === undefined) return fail({ code: "indicator.settings", message: texts.notPossible, sheet });
  const ran = await runExcel(texts.keep, (context) =>
    changeSheetProperty(context, sheet, INDICATOR_SETTINGS_PROPERTY, (before) =>
      changedSettings(before, key, checked),
    ),
  );
  return ran.ok ? ok(checked) : ran;
}
