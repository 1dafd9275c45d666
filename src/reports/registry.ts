/** All report templates. To add one is to add its folder and one line here. */
import { actionSheet } from "./action-sheet";
import { dashboard } from "./dashboard";
import { initiativeStatus } from "./initiative-status";
import { kpiTrend } from "./kpi-trend";
import { progressList } from "./progress-list";
import { resultList } from "./result-list";
import type { ReportTemplate } from "./template";

export const REPORT_TEMPLATES: readonly ReportTemplate[] = [
  progressList,
  actionSheet,
  kpiTrend,
  initiativeStatus,
  resultList,
  dashboard,
];

export function findTemplate(id: string): ReportTemplate | undefined {
  return REPORT_TEMPLATES.find((template) => template.id === id);
}
