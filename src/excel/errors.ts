/**
 * From Excel's error codes to what the user is told. `error.message` is never shown: it is English, technical and
 * may quote cell contents; it goes to the diagnostic sink only.
 */
import type { Problem } from "../sheet";
import { excelTexts } from "../strings/excel";

/** A Problem that travels as an exception inside one `runExcel`, which turns it back into a Result. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "ProblemError";
  }
}

/** Office.js error codes that mean "too much data for one request or one answer". */
const PAYLOAD_CODES = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "RequestPayloadSizeLimitExceed",
]);

/** The Office.js code of whatever was thrown; "" where it was not thrown by Office.js. */
export function errorCodeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : "";
}

export function isPayloadError(error: unknown): boolean {
  return PAYLOAD_CODES.has(errorCodeOf(error));
}

/**
 * @param error what Office.js (or the product inside a run) threw
 * @param label what the user was doing, for the sentence of an error that nobody foresaw
 */
export function problemOf(error: unknown, label: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const texts = excelTexts();
  const code = errorCodeOf(error);
  if (PAYLOAD_CODES.has(code)) return { code: "excel.tooLarge", message: texts.tooLarge };
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "excel.cellEditMode", message: texts.cellEditMode };
    case "AccessDenied":
      return { code: "excel.accessDenied", message: texts.accessDenied };
    case "ItemNotFound":
    case "InvalidReference":
      return { code: "excel.notFound", message: texts.itemNotFound };
    case "ItemAlreadyExists":
      return { code: "excel.alreadyExists", message: texts.itemAlreadyExists };
    case "MergedRangeConflict":
      return { code: "excel.mergedConflict", message: texts.mergedConflict };
    case "FilteredRangeConflict":
      return { code: "excel.filterConflict", message: texts.filterConflict };
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedFeature":
    case "UnsupportedOperation":
      return { code: "excel.missingApi", message: texts.missingApi(code) };
    case "RequestAborted":
    case "InactiveWorkbook":
    case "ActivityLimitReached":
    case "Timeout":
      return { code: "excel.busy", message: texts.busy };
    case "":
      return { code: "excel.unexpected", message: texts.unexpected(label) };
    default:
      return { code: "excel.general", message: texts.generalWithCode(code) };
  }
}
