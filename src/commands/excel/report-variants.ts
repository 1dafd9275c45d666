/** Variants of report templates, kept as a setting of the workbook. */
import { abort, runExcel } from "../../excel/run";
import { AskedSetting, queueSetting } from "../../excel/settings";
import type { ReportVariant } from "../../reports";
import {
  readVariants,
  VARIANTS_SETTING,
  variantsText,
  withoutVariant,
  withVariant,
} from "../../reports/variants";
import { ok, type Result } from "../../sheet";
import { reportRefreshTexts } from "../../strings/report-refresh";
import type { SavedVariants } from "../report-operations";

/** Asks for the variants; they are there after the next round trip. */
export function askForVariants(context: Excel.RequestContext): () => SavedVariants {
  const setting = new AskedSetting(context, VARIANTS_SETTING);
  return () => {
    const { variants, unread } = readVariants(setting.value);
    return { variants, unreadCount: unread.length };
  };
}

export function saveReportVariant(variant: ReportVariant): Promise<Result<SavedVariants>> {
  return withSetting(reportRefreshTexts().savingVariant, (saved) => withVariant(saved, variant));
}

export function deleteReportVariant(id: string): Promise<Result<SavedVariants>> {
  return withSetting(reportRefreshTexts().deletingVariant, (saved) => withoutVariant(saved, id));
}

/** Reads the variants, and writes what `change` makes of them where that is something else. */
async function withSetting(
  label: string,
  change: (saved: readonly ReportVariant[]) => Result<readonly ReportVariant[]>,
): Promise<Result<SavedVariants>> {
  const ran = await runExcel(label, async (context) => {
    const setting = new AskedSetting(context, VARIANTS_SETTING);
    await context.sync();
    const before = readVariants(setting.value);
    const changed = change(before.variants);
    if (!changed.ok) return abort(changed.problem);
    const variants = changed.value;
    if (variants !== before.variants) {
      queueSetting(context, VARIANTS_SETTING, variantsText({ ...before, variants }));
      await context.sync();
    }
    return { variants, unreadCount: before.unread.length };
  });
  return ran.ok ? ok(ran.value.value) : ran;
}
