/** Keeping what a user says of an indicator (利用者の判断) in the open workbook. */
import { changeSheetProperties, type PropertyChange } from "../../excel/properties";
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
  answers: readonly IndicatorAnswer[],
): Promise<Result<readonly (IndicatorSettings | null)[]>> {
  const texts = indicatorSettingsTexts();
  const kept: (IndicatorSettings | null)[] = [];
  for (const { sheet, settings } of answers) {
    const checked = settings === null ? null : checkedSettings(settings);
    if (checked === undefined) return fail({ code: "indicator.settings", message: texts.notPossible, sheet });
    kept.push(checked);
  }
  const changes = new Map<string, PropertyChange>();
  answers.forEach(({ sheet, key }, index) => {
    const earlier = changes.get(sheet) ?? ((text) => text);
    changes.set(sheet, (before, name) => changedSettings(earlier(before, name), key, kept[index] ?? null));
  });
  const ran = await runExcel(texts.keep, (context) =>
    changeSheetProperties(context, INDICATOR_SETTINGS_PROPERTY, changes),
  );
  return ran.ok ? ok(kept) : ran;
}
