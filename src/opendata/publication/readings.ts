/**
 * A reading printed in a row of its own above its name (ちよだく over 千代田区, the figures merged over both): the two rows are
 * one record. Left as two they would count its figures twice.
 */
import { uniqueName } from "../../checks/fixes/split-column";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import type { Frame, FrameCell } from "./frame";
import type { TableRow } from "./sections";

const READING = /^[ぁ-んァ-ヶー・\s\u3000ｦ-ﾟ]+$/;
const HAS_KANJI = /[\u4e00-\u9fff々]/;

export interface TableRows {
  readonly frame: Frame;
  readonly rows: readonly TableRow[];
}

/** The table as it is unless all its rows come in such pairs. */
export function readingsIntoColumn(table: TableRows, changes: ChangeList): TableRows {
  const { frame, rows } = table;
  const column = frame.headers.findIndex((_, index) => rows.every((row, at) => isHalf(rows, at, row, index)));
  if (column < 0 || rows.length < 2 || rows.length % 2 === 1) return table;
  const texts = opendataStrings();
  const header = frame.headers[column]!;
  const name = uniqueName(texts.reading(header), new Set(frame.headers));
  const inserted = <T>(line: readonly T[], one: T) => [
    ...line.slice(0, column + 1),
    one,
    ...line.slice(column + 1),
  ];
  const pairs = rows.flatMap((row, index): TableRow[] => {
    const names = rows[index + 1];
    if (index % 2 === 1 || !names) return [];
    const reading = row.cells[column]!;
    const { source, value } = reading;
    changes.add({
      kind: "repair",
      source,
      column: name,
      before: value,
      after: value,
      reason: texts.readingMoved(header),
    });
    return [{ cells: inserted(names.cells, reading), heading: undefined }];
  });
  return {
    frame: {
      headers: inserted(frame.headers, name),
      headerSources: inserted(frame.headerSources, frame.headerSources[column] ?? null),
      rows: [],
    },
    rows: pairs,
  };
}

/** Whether the row is a reading with its name below, or a name with its reading above; the rest is the same cells. */
function isHalf(rows: readonly TableRow[], index: number, { cells }: TableRow, column: number): boolean {
  const isReading = index % 2 === 0;
  const other = rows[isReading ? index + 1 : index - 1]?.cells;
  const text = cells[column]?.value;
  if (!other || typeof text !== "string") return false;
  const fits = isReading ? READING.test(text) : HAS_KANJI.test(text);
  return fits && cells.every((cell, at) => at === column || isSameCell(cell, other[at]!));
}

function isSameCell(a: FrameCell, b: FrameCell): boolean {
  return a.value === b.value && (a.value === null || a.source === b.source);
}
