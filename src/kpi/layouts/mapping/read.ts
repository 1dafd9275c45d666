/** Reads a table by its mapping. */
import { columnLetters, formatCell } from "../../../sheet/address";
import { gridOf, type Grid } from "../../../sheet/grid";
import { valueAt, type SheetSnapshot } from "../../../sheet/snapshot";
import { mappingTexts } from "../../../strings/mapping";
import type { ReadResult, UnreadCell } from "../../indicator/model";
import { formatWareki } from "../../calendar";
import { Ids } from "../build";
import type { IndicatorTable, TableColumn } from "../headers/tables";
import type { ColumnRole, FigureKind } from "../headers/words";
import { readTidyTable } from "../tidy/rows";
import { readWideTable } from "../wide/rows";
import { followed, headingOver } from "./headings";
import { mappingProblems } from "./problems";
import { FIGURE_USES, type ColumnMapping, type MappedColumn } from "./types";
import { readHeading } from "../headers/heading";

const LAYOUT = "mapping";

/**
 * The indicators of the mapped table. Where the mapping no longer fits the sheet, no indicators, and in `unread` what
 * has changed and where.
 */
export function readWithMapping(sheet: SheetSnapshot, stored: ColumnMapping): ReadResult {
  const mapping = followed(sheet, stored);
  const problems = mappingProblems(sheet, mapping);
  if (problems.length > 0) {
    return {
      indicators: [],
      unread: problems.map(({ message, cell = "A1" }) => ({
        sheet: sheet.name,
        cell,
        rawText: "",
        reason: message,
      })),
    };
  }
  const grid = gridOf(sheet);
  const table = tableOf(grid, mapping);
  const read = mapping.rows === "indicator" ? readWideTable : readTidyTable;
  const { indicators, unread } = read(grid, table, new Ids(), LAYOUT);
  return { indicators, unread: [...unread, ...newColumns(grid, mapping)] };
}

function tableOf(grid: Grid, mapping: ColumnMapping): IndicatorTable {
  const { range, headerRows } = mapping;
  return {
    shape: mapping.rows === "indicator" ? "wide" : "tidy",
    isNamed: true,
    top: range.top,
    headBottom: range.top + headerRows - 1,
    bottom: lastRow(grid, mapping),
    left: range.left,
    right: Math.min(range.right, grid.sheet.columnCount - 1),
    columns: mapping.columns.flatMap((column) => columnOf(column)),
    isGiven: true,
  };
}

/** The table as far as its rows go now: rows added below it belong to it unless something else stood there. */
function lastRow(grid: Grid, { range, growsDown }: ColumnMapping): number {
  let bottom = Math.min(range.bottom, grid.sheet.rowCount - 1);
  if (!growsDown) return bottom;
  while (bottom + 1 < grid.sheet.rowCount && grid.rowCells(bottom + 1, range.left, range.right).length > 0)
    bottom += 1;
  return bottom;
}

function columnOf({ column, use, heading, fiscalYear, isCalendarYear }: MappedColumn): TableColumn[] {
  if (use === null) return [];
  const isFigure = FIGURE_USES.has(use);
  const known = readHeading(heading);
  const rawText = fiscalYear === null ? "" : isCalendarYear ? `${fiscalYear}年` : formatWareki(fiscalYear);
  const printed = known?.years.find(({ value }) => value === fiscalYear);
  return [
    {
      left: column,
      right: column,
      role: (isFigure ? "figure" : use) as ColumnRole,
      kind: isFigure && use !== "byKind" ? (use === "target" ? "finalTarget" : (use as FigureKind)) : null,
      year:
        isFigure && fiscalYear !== null
          ? (printed ?? { value: fiscalYear, calendar: isCalendarYear, asOf: null, month: null, rawText })
          : null,
      ambiguous: false,
      unit: known?.unit ?? "",
      version: known?.version ?? null,
      accumulation: known?.accumulation ?? null,
      hasAside: known?.hasAside ?? false,
      text: heading,
    },
  ];
}

/** A column that has come to stand beside the table since it was mapped would go unread without a word. */
function newColumns(grid: Grid, { range, headerRows }: ColumnMapping): UnreadCell[] {
  const column = range.right + 1;
  if (column >= grid.sheet.columnCount) return [];
  const heading = headingOver(grid, column, range.top, headerRows);
  const filled = valueAt(grid.sheet, range.top + headerRows, column) !== null;
  if (heading === "" || !filled) return [];
  return [
    {
      sheet: grid.sheet.name,
      cell: formatCell(range.top + headerRows - 1, column),
      rawText: heading,
      reason: mappingTexts().newColumn(columnLetters(column), heading),
    },
  ];
}
