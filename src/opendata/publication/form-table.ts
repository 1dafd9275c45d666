/** A printed form without indicators: one row a cell, with the label that stands at its left. */
import { groupBy } from "../../checks/outcome";
import type { DetectedTable, SheetContext } from "../../checks/types";
import { findYears } from "../../kpi/calendar";
import { formatCell, type CellValue } from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import { dataCell, type Frame } from "./frame";
import type { KeptText } from "./types";

export interface FormCell {
  readonly row: number;
  readonly source: string;
  readonly value: CellValue;
  /** The nearest text at the left; "" for the first of a row. */
  readonly label: string;
  /** Whether something stands at its right: it is a label itself. */
  readonly isLabel: boolean;
}

/** The cells of a form that hold something, a merged area once, in reading order. */
export function formCells({ grid }: SheetContext, { range }: DetectedTable): readonly FormCell[] {
  const cells: FormCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const printed = grid.cellsOfRow(row, range.left, range.right);
    for (const [index, cell] of printed.entries()) {
      if (cell.top !== row) continue;
      cells.push({
        row,
        source: formatCell(row, cell.left),
        value: cell.value,
        label: index === 0 ? "" : String(printed[index - 1]!.value).replace(/\s+/g, ""),
        isLabel: index === 0 && printed.length > 1,
      });
    }
  }
  return cells;
}

export function formTable(context: SheetContext, table: DetectedTable): Frame {
  const texts = opendataStrings();
  const rows = formCells(context, table)
    .filter(({ isLabel }) => !isLabel)
    .map(({ source, value, label }) => [
      dataCell(label === "" ? texts.noLabel : label, source),
      dataCell(value, source),
      dataCell(source, source),
    ]);
  return { headers: [texts.item, texts.content, texts.sourceCell], headerSources: [null, null, null], rows };
}

/** What a heading of figures says beside the year: words that the column 区分 has. */
const KIND_WORDS = /^(?:の?(?:結果|実績|予定|計画|目標|基準)値?)?$/;

/**
 * What a form says besides its figures. Left out are headings of years that the copy has in columns, and labels that are
 * named with what stands beside them.
 */
export function restOfForm(
  context: SheetContext,
  table: DetectedTable,
  published: ReadonlySet<string>,
  years: ReadonlySet<number | null>,
): readonly KeptText[] {
  const rows = groupBy(formCells(context, table), ({ row }) => String(row));
  return [...rows.values()].flatMap((cells) => {
    const isPublished = ({ source, value }: FormCell) => published.has(source) || isYearHeading(value, years);
    const rest = cells.filter((cell) => !isPublished(cell));
    const contents = rest.filter(({ isLabel }) => !isLabel);
    const kept = contents.length > 0 ? contents : rest;
    return kept.map(({ source, value, label }) => ({ source, text: String(value), about: label }));
  });
}

function isYearHeading(value: CellValue, years: ReadonlySet<number | null>): boolean {
  const text = String(value);
  const [mention, second] = findYears(text);
  if (!mention || second || !years.has(mention.value)) return false;
  const rest = text.slice(0, mention.start) + text.slice(mention.end);
  return KIND_WORDS.test(rest.replace(/[\s（）()]/g, ""));
}
