/** What stands in the way of reading a table by its mapping, as sentences with cells. */
import { columnLetters, formatCell } from "../../../sheet/address";
import { gridOf } from "../../../sheet/grid";
import type { Problem } from "../../../sheet/result";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { mappingTexts } from "../../../strings/mapping";
import { changedColumns } from "./headings";
import {
  FIGURE_USES,
  INDICATOR_USES,
  OBSERVATION_USES,
  type ColumnMapping,
  type ColumnUse,
  type MappedColumn,
} from "./types";

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Uses of which a table may have several columns. */
const REPEATABLE: ReadonlySet<ColumnUse> = new Set(["remarks", "verdict", ...FIGURE_USES]);

/** Everything that is wrong with a mapping on this sheet; empty where it can be read. */
export function mappingProblems(sheet: SheetSnapshot, mapping: ColumnMapping): Problem[] {
  const texts = mappingTexts();
  const { range, headerRows, columns, rows } = mapping;
  const at = (column: number) => ({
    sheet: sheet.name,
    cell: formatCell(range.top + headerRows - 1, column),
  });
  const top = { sheet: sheet.name, cell: formatCell(range.top, range.left) };
  if (range.top >= sheet.rowCount || range.left >= sheet.columnCount) {
    return [{ code: "mapping.outside", message: texts.outside, ...top }];
  }
  const changed = changedColumns(gridOf(sheet), mapping).map(({ column, was, now }) => ({
    code: "mapping.headingChanged",
    message: texts.headingChanged(columnLetters(column), was, now),
    ...at(column),
  }));
  if (changed.length > 0) return changed;
  const found: Problem[] = [];
  const used = columns.filter(({ use }) => use !== null);
  const has = (...uses: ColumnUse[]) => used.some(({ use }) => uses.includes(use!));
  if (headerRows < 1 || range.top + headerRows > range.bottom) {
    found.push({ code: "mapping.noRows", message: texts.noRows, ...top });
  }
  if (!has("name")) found.push({ code: "mapping.noName", message: texts.noName, ...top });
  if (!has("value", ...FIGURE_USES))
    found.push({ code: "mapping.noFigures", message: texts.noFigures, ...top });
  if (rows === "observation" && !has("year", "kind")) {
    found.push({ code: "mapping.noYear", message: texts.noYear, ...top });
  }
  if (has("byKind") && !has("kind")) found.push({ code: "mapping.noKind", message: texts.noKind, ...top });
  for (const column of used) {
    const problem = yearProblem(column, rows) ?? misplaced(column, rows);
    if (problem) found.push({ ...problem, ...at(column.column) });
  }
  return [
    ...found,
    ...doubles(used).map(([first, second]) => ({
      code: "mapping.sameMeaning",
      message: texts.sameMeaning(
        columnLetters(first.column),
        columnLetters(second.column),
        texts[`use_${second.use!}`],
      ),
      ...at(second.column),
    })),
  ];
}

/** A figure column of an indicator list needs a year where it is one of several years'. */
function yearProblem(
  { use, fiscalYear, column }: MappedColumn,
  rows: ColumnMapping["rows"],
): Problem | undefined {
  const texts = mappingTexts();
  if (!FIGURE_USES.has(use!)) return undefined;
  const letters = columnLetters(column);
  if (fiscalYear === null) {
    const needsYear = rows === "indicator" && (use === "plan" || use === "actual" || use === "byKind");
    return needsYear
      ? { code: "mapping.columnWithoutYear", message: texts.columnWithoutYear(letters) }
      : undefined;
  }
  const isYear = Number.isInteger(fiscalYear) && fiscalYear >= FIRST_YEAR && fiscalYear <= LAST_YEAR;
  return isYear
    ? undefined
    : { code: "mapping.notAYear", message: texts.notAYear(letters, String(fiscalYear)) };
}

function misplaced({ use, column }: MappedColumn, rows: ColumnMapping["rows"]): Problem | undefined {
  const texts = mappingTexts();
  const wrong = rows === "indicator" ? OBSERVATION_USES : INDICATOR_USES;
  return wrong.has(use!)
    ? { code: "mapping.misplaced", message: texts.misplaced(columnLetters(column), texts[`use_${use!}`]) }
    : undefined;
}

/** Pairs of columns that would say the same. */
function doubles(used: readonly MappedColumn[]): (readonly [MappedColumn, MappedColumn])[] {
  return used.flatMap((second, index) => {
    const first = used.slice(0, index).find((other) => {
      if (other.use !== second.use) return false;
      return (
        !REPEATABLE.has(second.use!) ||
        (FIGURE_USES.has(second.use!) && other.fiscalYear === second.fiscalYear)
      );
    });
    return first ? [[first, second] as const] : [];
  });
}
