/**
 * A reading printed in a row of its own above its name (ちよだく over 千代田区, the figures merged over both): the two rows are
 * one record. Left as two they would count its figures twice.
 */
import { uniqueName } from "../../checks/fixes/split-column";
import { isReadingOf } from "../../checks/rules/L1-07-one-value-per-cell/classify";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import type { Frame, FrameCell } from "./frame";
import type { TableRow } from "./sections";

export interface TableRows {
  readonly frame: Frame;
  readonly rows: readonly TableRow[];
}

/** The table as it is unless all its rows come in such pairs. */
export function readingsIntoColumn(table: TableRows, changes: ChangeList): TableRows {
  const { frame, rows } = table;
  if (rows.length === 0 || rows.length % 2 === 1) return table;
  const pairs = rows.flatMap(({ cells }, index) =>
    index % 2 === 0 ? [{ upper: cells, lower: rows[index + 1]!.cells }] : [],
  );
  const column = frame.headers.findIndex((_, at) => pairs.every((pair) => isOneRecord(pair, at)));
  if (column < 0) return table;
  const texts = opendataStrings();
  const header = frame.headers[column]!;
  const name = uniqueName(texts.reading(header), new Set(frame.headers));
  const inserted = <T>(line: readonly T[], one: T) => [
    ...line.slice(0, column + 1),
    one,
    ...line.slice(column + 1),
  ];
  return {
    frame: {
      headers: inserted(frame.headers, name),
      headerSources: inserted(frame.headerSources, frame.headerSources[column] ?? null),
      rows: [],
    },
    rows: pairs.map(({ upper, lower }): TableRow => {
      const reading = upper[column]!;
      const { source, value } = reading;
      const reason = texts.readingMoved(header);
      changes.add({ kind: "repair", source, column: name, before: value, after: value, reason });
      return { cells: inserted(lower, reading), heading: undefined };
    }),
  };
}

interface Pair {
  readonly upper: readonly FrameCell[];
  readonly lower: readonly FrameCell[];
}

/** Whether the upper row holds the reading of the lower one's name, and the rest of both is the same cells. */
function isOneRecord({ upper, lower }: Pair, column: number): boolean {
  const [reading, name] = [upper[column]?.value, lower[column]?.value];
  if (typeof reading !== "string" || typeof name !== "string" || !isReadingOf(reading, name)) return false;
  return upper.every((cell, at) => at === column || isSameCell(cell, lower[at]!));
}

function isSameCell(a: FrameCell, b: FrameCell): boolean {
  return a.value === b.value && (a.value === null || a.source === b.source);
}
