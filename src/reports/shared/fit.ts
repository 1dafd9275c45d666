/** A table that can be read on paper: columns narrowed, and if that is not enough, a larger sheet. */
import type { PlanPage } from "../../sheet";
import { templateTexts } from "../../strings/report-templates";
import type { ReportInput } from "../template";
import { printedSize, widthAt } from "./pages";
import type { Column } from "./table";

/** Smaller print than this is hard to read at a meeting. Points. */
export const READABLE = 7;
/** Print that is a little smaller is better than a larger sheet. Points. */
const TOLERATED = 6.8;

export interface FittedTable<Id extends string> {
  readonly columns: readonly Column<Id>[];
  readonly page: PlanPage;
  /** What the user should know of the paper, as sentences. */
  readonly remarks: readonly string[];
}

/**
 * Narrows columns of words, which then take more lines, until the table is printed in readable size on one page across.
 * A table that is too wide even so goes onto A3, unless the user chose the paper.
 */
export function fitted<Id extends string>(
  columns: readonly Column<Id>[],
  page: PlanPage,
  { variant }: Pick<ReportInput, "variant">,
): FittedTable<Id> {
  const texts = templateTexts();
  const own = narrowed(columns, page);
  const size = printedSize(page, widthsOf(own));
  if (size >= TOLERATED) return { columns: own, page, remarks: [] };
  const small = Math.round(size * 10) / 10;
  if (page.paper === "a3" || variant?.paper)
    return { columns: own, page, remarks: [texts.remarkSmallPrint(small)] };
  const larger: PlanPage = { ...page, paper: "a3" };
  return { columns: narrowed(columns, larger), page: larger, remarks: [texts.remarkLargerPaper(small)] };
}

/** Every column gives up the same share of what it can spare. */
function narrowed<Id extends string>(columns: readonly Column<Id>[], page: PlanPage): readonly Column<Id>[] {
  const excess = totalOf(widthsOf(columns)) - widthAt(READABLE, page, columns.length);
  const spare = totalOf(columns.map(({ width, narrowest }) => width - narrowest));
  if (excess <= 0 || spare <= 0) return columns;
  const share = Math.min(1, excess / spare);
  return columns.map((column) => ({
    ...column,
    width: Math.max(column.narrowest, Math.floor(column.width - share * (column.width - column.narrowest))),
  }));
}

function widthsOf(columns: readonly Column[]): number[] {
  return columns.map(({ width }) => width);
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
