/** What the tab 報告 says of reports. Pure. */
import type { ReportPreview, StandingReport } from "../../commands/operations";
import { checksPaneTexts } from "../../strings/pane-checks";
import { reportPaneTexts } from "../../strings/pane-report";
import { formatYear } from "../shared/format";
import type { Outcome } from "./state";

/** What was made, as a sentence. */
export function outcomeText({ sheet, sheets, refreshed, indicatorCount }: Outcome): string {
  const t = reportPaneTexts();
  if (indicatorCount !== undefined)
    return refreshed.includes(sheet) ? t.updated(sheet, indicatorCount) : t.made(sheet, indicatorCount);
  if (refreshed.length === 0) return checksPaneTexts().resultInserted(sheet);
  return sheets.length === 1 ? t.updatedOne(sheet) : t.updatedMany(sheets.length);
}

/**
 * What would be made, as sentences.
 * @param isNew the user wishes new sheets, whatever there is
 */
export function previewTexts(preview: ReportPreview, isNew = false): readonly string[] {
  const t = reportPaneTexts();
  const { plan, fiscalYear, content } = preview;
  const refreshes = isNew ? [] : preview.refreshes;
  const { sheets, indicatorCount } = plan;
  const newCount = sheets.length - refreshes.length;
  const page = sheets[0]?.plan.page;
  return [
    t.previewFacts(formatYear(fiscalYear), sheets.length, indicatorCount),
    ...(page
      ? [
          t.previewPage(
            page.paper.toUpperCase(),
            page.orientation === "landscape" ? t.landscape : t.portrait,
            t[`kindOfContent_${content}`],
          ),
        ]
      : []),
    ...(refreshes.length > 0 ? [t.previewRefreshes(listed(refreshes))] : []),
    ...(newCount > 0 ? [t.previewNew(newCount)] : []),
  ];
}

const MOST_LISTED = 3;

/** The first few names, and how many more there are. */
function listed(names: readonly string[]): string {
  const t = reportPaneTexts();
  const more = names.length - MOST_LISTED;
  const first = names
    .slice(0, MOST_LISTED)
    .map((name) => t.quoted(name))
    .join(t.listSeparator);
  return more > 0 ? first + t.andMore(more) : first;
}

/** 「令和5年度、2026/11/21に作成、12シート」 */
export function standingText({ fiscalYear, createdAt, sheets }: StandingReport): string {
  const t = reportPaneTexts();
  return [
    ...(fiscalYear === null ? [] : [formatYear(fiscalYear)]),
    ...(createdAt === null ? [] : [t.standingCreated(t.date(createdAt))]),
    ...(sheets.length > 1 ? [t.standingSheets(sheets.length)] : []),
  ].join(t.listSeparator);
}
