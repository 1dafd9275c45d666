/** Inserting report sheets into the open workbook. */
import type { CheckReport } from "../../checks/types";
import { READING_PARTS, readWorkbook } from "../../excel/reader";
import { abort, runExcel } from "../../excel/run";
import { writeSheetPlan } from "../../excel/writer";
import { writeSheetPlans } from "../../excel/write-sheets";
import { findPreset } from "../../kpi/achievement";
import { withSettings } from "../../kpi/indicator";
import { readWorkbook as readIndicatorsOf } from "../../kpi/layouts";
import { findTemplate } from "../../reports";
import { planCheckResult } from "../../reports/check-result";
import { ok, type Result } from "../../sheet";
import { commandTexts } from "../../strings/commands";
import { reportTexts } from "../../strings/reports";
import type { InsertedCheckReport, InsertedReport, ReportRequest } from "../operations";
import { sheetsOfScope } from "./scope";

/** Reads, computes and writes in one run, so that the report shows the workbook as it is. */
export async function insertReport(request: ReportRequest, createdAt: Date): Promise<Result<InsertedReport>> {
  const ran = await runExcel(commandTexts().insertReport, async (context) => {
    const template = findTemplate(request.template);
    const preset = findPreset(request.preset);
    const texts = reportTexts();
    if (!template) {
      return abort({ code: "report.unknownTemplate", message: texts.unknownTemplate(request.template) });
    }
    if (!preset) return abort({ code: "report.unknownPreset", message: texts.unknownPreset(request.preset) });
    const workbook = await readWorkbook(context, {
      sheets: sheetsOfScope(request.scope),
      parts: READING_PARTS,
    });
    const { sheets } = workbook;
    const { indicators, unread } = withSettings(readIndicatorsOf({ file: null, sheets }), sheets);
    if (indicators.length === 0) {
      return abort({ code: "report.noIndicators", message: commandTexts().noIndicators });
    }
    const { fiscalYear } = request;
    const report = template.plan({ indicators, unreadCount: unread.length, fiscalYear, preset, createdAt });
    const written = await writeSheetPlans(
      context,
      report.sheets.map(({ plan }) => plan),
      workbook,
    );
    const names = written.map(({ name }) => name);
    return {
      sheet: names[0]!,
      sheets: names,
      indicatorCount: report.indicatorCount,
      remarks: report.remarks,
    };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}

export async function insertCheckReport(
  report: CheckReport,
  createdAt: Date,
): Promise<Result<InsertedCheckReport>> {
  const ran = await runExcel(commandTexts().insertCheckReport, (context) =>
    writeSheetPlan(context, planCheckResult({ report, createdAt })),
  );
  return ran.ok ? ok({ sheet: ran.value.value.name, roundTrips: ran.value.roundTrips }) : ran;
}
