/** The user's actions on the open workbook of Excel: one file an area in `excel/`, put together here. */
import { Journal } from "../excel/journal";
import { goTo, selectedRange } from "../excel/navigate";
import { ok } from "../sheet";
import { applyFix, checkScope, ignore, setTables, stopIgnoring } from "./excel/checks";
import { mergeDepartmentFiles, readDepartmentFiles } from "./excel/collect";
import { keepIndicatorSettings } from "./excel/indicator-settings";
import { readIndicators } from "./excel/indicators";
import { setMapping, suggestMapping } from "./excel/mapping";
import { createPublicationCopy } from "./excel/publication";
import { createRegister, previewRefresh, refreshRegister, registerState } from "./excel/register";
import { deleteReportVariant, saveReportVariant } from "./excel/report-variants";
import { insertCheckReport, insertReport, listReports, previewReport, refreshReports } from "./excel/reports";
import type { Operations } from "./operations";

export interface OperationSettings {
  /** The clock, for dates on reports and in the change log. */
  readonly now?: () => Date;
}

/** @returns the operations on the workbook that this runtime belongs to; one undo journal for its lifetime */
export function createOperations({ now = () => new Date() }: OperationSettings = {}): Operations {
  const journal = new Journal(now);
  return {
    readIndicators,
    keepIndicatorSettings,
    suggestMapping,
    setMapping,
    check: checkScope,
    ignore,
    stopIgnoring,
    setTables,
    selection: selectedRange,
    goTo,
    applyFix: (fix) => applyFix(journal, fix),
    undo: async () => {
      const undone = await journal.undo();
      return undone.ok ? ok({ title: undone.value.title }) : undone;
    },
    registerState,
    createRegister,
    previewRefresh,
    refreshRegister: (request) => refreshRegister(journal, request),
    readDepartmentFiles,
    mergeDepartmentFiles: (request) => mergeDepartmentFiles(journal, request, now()),
    previewReport: (request) => previewReport(request, now()),
    insertReport: (request) => insertReport(request, now()),
    listReports,
    refreshReports: (ids, options = {}) => refreshReports(ids, options, now()),
    saveReportVariant,
    deleteReportVariant,
    createPublicationCopy: (sheet, run = {}) => createPublicationCopy(sheet, now(), run),
    insertCheckReport: (report) => insertCheckReport(report, now()),
  };
}
