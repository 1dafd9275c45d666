import type { RangeRef, SheetSnapshot } from "../../sheet";
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
  /**
   * The tables that `read` would take figures from, headings included: surely this layout's, and nobody else's. With
   * it the layout can share a sheet with others (see `regions.ts`); without it, it takes the whole sheet.
   * @param sheet with what more specific layouts have taken blanked out
   * @param whole the sheet as it is
   */
  regions?(sheet: SheetSnapshot, whole: SheetSnapshot): readonly RangeRef[];
  /**
   * Parts of the sheet that are surely this layout's forms, labels included. A layout that `givesWay` takes nothing in
   * them.
   */
  claims?(sheet: SheetSnapshot): readonly RangeRef[];
  /** It goes by labelled texts, as forms of other layouts have them too. */
  readonly givesWay?: boolean;
}
