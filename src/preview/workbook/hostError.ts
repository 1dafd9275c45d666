/**
 * What Excel answers when a request cannot be carried out. The codes are those of the Excel JavaScript API
 * (Excel.ErrorCodes); the client turns them into an `OfficeExtension.Error` with the same `code`.
 */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "CannotRegisterEvent"
  | "EmptyChartSeries"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "TableOverlap"
  | "UnsupportedOperation";

/** Thrown inside the stand-in and turned into an error reply at the bridge; never leaves src/preview otherwise. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export function invalidArgument(detail: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. ${detail}`,
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. ${what}`);
}

export function accessDenied(sheet: string): HostError {
  return new HostError(
    "AccessDenied",
    `You cannot perform the requested operation. The sheet ${sheet} is protected.`,
  );
}
