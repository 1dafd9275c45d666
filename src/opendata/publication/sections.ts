/** Headings between the rows of a table (■ 北部地区) and indentation say where a row belongs: they become columns. */
import { uniqueName } from "../../checks/fixes/split-column";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { BLANK, type Frame, type FrameCell } from "./frame";

/** A row of the printed table. */
export interface TableRow {
  readonly cells: readonly FrameCell[];
  /** Set where the row holds one label and nothing else. */
  readonly heading:
    { readonly column: number; readonly width: number; readonly isMarked: boolean } | undefined;
}

const HEADING_MARK = /^[■□◆◇●○▼▽【〔[［<＜《]/;

/** The records, headings put into the column whose cells they left blank, or into a column 区分 of their own. */
export function sectionsIntoColumn(frame: Frame, rows: readonly TableRow[], changes: ChangeList): Frame {
  const isSection = rows.map((row, index) => isHeading(row, rows[index + 1], frame.headers.length));
  const sections = rows.filter((_, index) => isSection[index]);
  const records = rows.filter((_, index) => !isSection[index]);
  if (sections.length === 0) return { ...frame, rows: records.map(({ cells }) => cells) };
  const own = blankColumn(sections, records);
  const values = withHeadings(rows, isSection, changes, own === undefined ? "" : frame.headers[own]!);
  if (own !== undefined) {
    return {
      ...frame,
      rows: values.map(({ cells, section }) =>
        cells.map((cell, column) => (column === own ? section : cell)),
      ),
    };
  }
  return {
    headers: [uniqueName(opendataStrings().category, new Set(frame.headers)), ...frame.headers],
    headerSources: [null, ...frame.headerSources],
    rows: values.map(({ cells, section }) => [section, ...cells]),
  };
}

function isHeading(row: TableRow, next: TableRow | undefined, width: number): boolean {
  const { heading } = row;
  if (!heading || width < 3) return false;
  const text = String(row.cells[heading.column]!.value);
  if (heading.width > 1 || heading.isMarked || HEADING_MARK.test(text.trim())) return true;
  return next !== undefined && !next.heading && next.cells[heading.column]?.value === null;
}

/** The column that all headings stand in and that holds nothing else. */
function blankColumn(sections: readonly TableRow[], records: readonly TableRow[]): number | undefined {
  const columns = new Set(sections.map(({ heading }) => heading!.column));
  const [column] = columns;
  if (column === undefined || columns.size > 1) return undefined;
  return records.every(({ cells }) => cells[column]?.value === null) ? column : undefined;
}

function withHeadings(
  rows: readonly TableRow[],
  isSection: readonly boolean[],
  changes: ChangeList,
  columnName: string,
): { cells: readonly FrameCell[]; section: FrameCell }[] {
  const texts = opendataStrings();
  const column = columnName === "" ? texts.category : columnName;
  const result: { cells: readonly FrameCell[]; section: FrameCell }[] = [];
  let section: FrameCell = BLANK;
  for (const [index, row] of rows.entries()) {
    if (!isSection[index]) {
      result.push({ cells: row.cells, section });
      continue;
    }
    const { value, source } = row.cells[row.heading!.column]!;
    const text = String(value).trim();
    section = { value: text, numberFormat: "General", source };
    const hasRows = isSection.slice(index + 1).indexOf(false) === 0;
    changes.add({
      kind: hasRows ? "section" : "move",
      source,
      column: hasRows ? column : "",
      before: value,
      after: hasRows ? text : null,
      reason: hasRows ? texts.section : texts.movedHeading,
    });
    if (!hasRows && source !== null) changes.keep({ source, text, about: texts.headingInTable });
  }
  return result;
}

const INDENT = /^[ \u3000]+/;
const LEAST_INDENTED = 2;

/**
 * Indentation of a column of names (総数, 　男, 　女) as a column of its own before it: the name that each row is part
 * of. Without indentation the frame as it is.
 */
export function levelsIntoColumn(frame: Frame, changes: ChangeList): Frame {
  const column = frame.headers.findIndex((_, index) => {
    const texts = frame.rows.flatMap((row) =>
      typeof row[index]?.value === "string" ? [row[index].value] : [],
    );
    const indented = texts.filter((text) => INDENT.test(text)).length;
    return indented >= LEAST_INDENTED && indented < texts.length;
  });
  if (column < 0) return frame;
  const texts = opendataStrings();
  const name = uniqueName(texts.upperLevel(frame.headers[column]!), new Set(frame.headers));
  const above: { depth: number; cell: FrameCell }[] = [];
  const rows = frame.rows.map((row) => {
    const cell = row[column]!;
    if (typeof cell.value !== "string") return [...row.slice(0, column), BLANK, ...row.slice(column)];
    const depth = INDENT.exec(cell.value)?.[0].length ?? 0;
    const tidy: FrameCell = { ...cell, value: cell.value.trim() };
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop();
    const parent = above.at(-1)?.cell ?? tidy;
    above.push({ depth, cell: tidy });
    if (depth > 0) {
      const { source, value } = cell;
      changes.add({
        kind: "level",
        source,
        column: name,
        before: value,
        after: parent.value,
        reason: texts.level,
      });
    }
    return [...row.slice(0, column), { ...parent }, tidy, ...row.slice(column + 1)];
  });
  return {
    headers: [...frame.headers.slice(0, column), name, ...frame.headers.slice(column)],
    headerSources: [
      ...frame.headerSources.slice(0, column),
      frame.headerSources[column] ?? null,
      ...frame.headerSources.slice(column),
    ],
    rows,
  };
}
