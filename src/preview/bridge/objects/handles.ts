/** What range objects stand for. A handle that the client keeps moves with inserted and deleted rows and columns. */
import type { RangeRef } from "../../../sheet";
import { HostError } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";

export class RangeHandle {
  deleted = false;

  constructor(
    readonly sheet: SheetStore,
    private area: RangeRef,
  ) {}

  get range(): RangeRef {
    if (this.deleted) throw new HostError("InvalidReference", "The cells of this range have been deleted.");
    return this.area;
  }

  set range(range: RangeRef) {
    this.area = range;
  }
}

/** Several rectangles of one sheet. */
export interface AreasHandle {
  readonly sheet: SheetStore;
  readonly ranges: readonly RangeRef[];
}

/** What a RangeFormat, RangeFill … formats: the rectangles of a range or of several. */
export type FormatTarget = AreasHandle;
