import type { SheetSnapshot } from "../../sheet";
import type { ReadResult } from "../indicator/model";

/**
 * A layout reader: knows one shape of sheet. Readers are tried most specific first; the first that recognises a
 * sheet reads it. A reader returns what it read and what it could not, and never guesses.
 */
export interface Layout {
  /** "action-sheet", "kpi-block" … */
  readonly id: string;
  /** 0 = not this layout, 1 = certain. */
  recognise(sheet: SheetSnapshot): number;
  read(sheet: SheetSnapshot): ReadResult;
}
