/** What tells a report sheet apart and how it is printed: the same for all templates. */
import { formatWareki } from "../../kpi/calendar";
import type { PlanPage } from "../../sheet";
import { reportTexts } from "../../strings/reports";
import type { ReportInput } from "../template";
import { dateText } from "./dates";

/** Keys of worksheet custom properties by which the product finds its reports again. */
export const REPORT_PROPERTY = {
  kind: "kpi.kind",
  template: "kpi.report",
  key: "kpi.reportKey",
  fiscalYear: "kpi.fiscalYear",
  preset: "kpi.preset",
  created: "kpi.created",
} as const;

/** Value of `kpi.kind` on report sheets. */
export const REPORT_KIND = "report";

/**
 * @param template id of the template
 * @param key tells the sheets of one report apart; "" where there is one only
 */
export function reportProperties(
  template: string,
  key: string,
  fiscalYear: number,
  { preset, createdAt }: ReportInput,
): Map<string, string> {
  return new Map([
    [REPORT_PROPERTY.kind, REPORT_KIND],
    [REPORT_PROPERTY.template, template],
    ...(key === "" ? [] : ([[REPORT_PROPERTY.key, key]] as const)),
    [REPORT_PROPERTY.fiscalYear, String(fiscalYear)],
    [REPORT_PROPERTY.preset, preset.id],
    [REPORT_PROPERTY.created, createdAt.toISOString()],
  ]);
}

/**
 * Page set-up with header (title of the report) and footer (date, page of pages, sheet).
 * @param own what the template wishes; a variant's paper and orientation go before it
 */
export function reportPage(
  { variant, createdAt }: ReportInput,
  title: string,
  own: Partial<PlanPage> & Pick<PlanPage, "orientation">,
): PlanPage {
  const texts = reportTexts();
  return {
    paper: "a4",
    fitToWidth: 1,
    header: texts.header(escaped(title)),
    footer: texts.footer(dateText(createdAt)),
    ...own,
    ...(variant?.paper && { paper: variant.paper }),
    ...(variant?.orientation && { orientation: variant.orientation }),
  };
}

/** In headers and footers & begins a code; && prints one. */
function escaped(text: string): string {
  return text.replaceAll("&", "&&");
}

/** The title of the report: a variant's own, else the template's; the year goes with both. */
export function reportTitle({ variant }: ReportInput, fiscalYear: number, own: string): string {
  const title = variant?.title?.trim();
  return title ? `${formatWareki(fiscalYear, "both")} ${title}` : own;
}
