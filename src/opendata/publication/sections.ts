/** Headings between the rows of a table (■ 北部地区) and indentation say where a row belongs: they become columns. */
import { uniqueName } from "../../checks/fixes/split-column";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { BLANK, dataCell, type Frame, type FrameCell } from "./frame";

/** A row of the printed table. */
export interface TableRow {
  readonly cells: readonly FrameCell[];
  /** Set where the row holds one label and nothing else. */
  readonly heading:
    { readonly column: number; readonly width: number; readonly isMarked: boolean } | undefined;
}

const HEADING_MARK = /^[■□◆◇●○▼▽【〔[［<＜《]/;

/**
 * The records, headings put into the column whose cells they left blank, or into a column 区分 of their own.
 * @param above what stands alone over the header: where it looks like the headings, it is the first of them
 */
export function sectionsIntoColumn(
  frame: Frame,
  rows: readonly TableRow[],
  changes: ChangeList,
  above?: FrameCell,
): Frame {
  const isSection = rows.map((row, index) => isHeading(row, rows[index + 1], frame.headers.length));
  const sections = rows.filter((_, index) => isSection[index]);
  const records = rows.filter((_, index) => !isSection[index]);
  if (sections.length === 0) return { ...frame, rows: records.map(({ cells }) => cells) };
  const own = blankColumn(sections, records);
  const values = withHeadings(
    rows,
    isSection,
    changes,
    own === undefined ? "" : frame.headers[own]!,
    above && isLike(above, sections[0]!) ? above : undefined,
  );
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
  above: FrameCell | undefined,
): { cells: readonly FrameCell[]; section: FrameCell }[] {
  const texts = opendataStrings();
  const column = columnName === "" ? texts.category : columnName;
  const result: { cells: readonly FrameCell[]; section: FrameCell }[] = [];
  let section = above ? dataCell(headingText(above), above.source) : dataCell(texts.noSection, null);
  for (const [index, row] of rows.entries()) {
    if (!isSection[index]) {
      result.push({ cells: row.cells, section: sectionOf(row, section) });
      continue;
    }
    const { value, source } = row.cells[row.heading!.column]!;
    const text = headingText({ value });
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

function headingText({ value }: Pick<FrameCell, "value">): string {
  return String(value)
    .trim()
    .replace(HEADING_MARK, "")
    .replace(/[】〕\]］>＞》]$/, "")
    .trim();
}

/** Whether both begin with the same mark. */
function isLike({ value }: FrameCell, { cells, heading }: TableRow): boolean {
  const markOf = (text: unknown) => HEADING_MARK.exec(String(text).trim())?.[0];
  const mark = markOf(value);
  return mark !== undefined && mark === markOf(cells[heading!.column]!.value);
}

const GRAND_TOTAL = /^(?:総?合計|総計|総数|全体|計)$/;

/** A grand total belongs to no section; it is its own. */
function sectionOf({ cells }: TableRow, section: FrameCell): FrameCell {
  const label = cells.find(({ value }) => value !== null);
  const text = typeof label?.value === "string" ? label.value.replace(/\s+/g, "") : "";
  return GRAND_TOTAL.test(text) ? dataCell(text, label!.source) : section;
}

const ANY_TOTAL = /^(?:.{0,6}小計|.{0,6}合計|総計|総数|全体|計)$/;

/**
 * In a row of totals the keys that are left blank say so too: 「合計 | 合計」. Left blank they would read as omitted
 * values, which is what a blank means in every other row.
 */
export function totalsNamed(frame: Frame, changes: ChangeList): Frame {
  const reason = opendataStrings().totalKey;
  const isKey = frame.headers.map((_, column) => {
    const values = frame.rows.flatMap((row) => row[column]?.value ?? []);
    return values.filter((value) => typeof value === "string").length * 2 > values.length;
  });
  const lastKey = isKey.indexOf(false) < 0 ? isKey.length : isKey.indexOf(false);
  const rows = frame.rows.map((row) => {
    const total = row.slice(0, lastKey).find(({ value }) => isTotal(value));
    if (!total) return row;
    return row.map((cell, column) => {
      if (column >= lastKey || cell.value !== null) return cell;
      const { source } = cell;
      const after = String(total.value).replace(/\s+/g, "");
      changes.add({ kind: "fill", source, column: frame.headers[column]!, before: null, after, reason });
      return dataCell(after, source);
    });
  });
  return { ...frame, rows };
}

function isTotal(value: FrameCell["value"]): boolean {
  return typeof value === "string" && ANY_TOTAL.test(value.replace(/\s+/g, ""));
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
