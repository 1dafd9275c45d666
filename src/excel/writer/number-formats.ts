/** Number formats by block: figures of a report differ from row to row, and a request item for each would be thousands. */
import type { PlanStyledRange, RangeRef } from "../../sheet";
import { rangeOn, rowBlocks } from "../ranges";
import type { WriteStep } from "./step";

interface Formatted {
  readonly range: RangeRef;
  readonly format: string;
}

/** Fewer ranges are set one by one. */
const FEW = 12;
const CELLS_PER_STEP = 4_000;
const RANGE_BYTES = 260;

export function* numberFormatSteps(styles: readonly PlanStyledRange[]): Generator<WriteStep> {
  const formatted = styles.flatMap(({ range, style }): Formatted[] =>
    style.numberFormat === undefined ? [] : [{ range, format: style.numberFormat }],
  );
  if (formatted.length <= FEW) {
    for (const { range, format } of formatted) {
      yield {
        bytes: RANGE_BYTES,
        queue: (sheet) => {
          rangeOn(sheet, range).numberFormat = [[format]];
        },
      };
    }
    return;
  }
  for (const span of columnSpans(formatted)) yield* blockSteps(formatted, span);
}

/** Neighbouring columns that have any number format, as rectangles. */
function columnSpans(formatted: readonly Formatted[]): RangeRef[] {
  const columns = new Map<number, { top: number; bottom: number }>();
  for (const { range } of formatted) {
    for (let column = range.left; column <= range.right; column += 1) {
      const known = columns.get(column);
      columns.set(column, {
        top: Math.min(known?.top ?? range.top, range.top),
        bottom: Math.max(known?.bottom ?? range.bottom, range.bottom),
      });
    }
  }
  const spans: RangeRef[] = [];
  for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last?.right === column - 1) {
      spans[spans.length - 1] = {
        ...last,
        right: column,
        top: Math.min(last.top, rows.top),
        bottom: Math.max(last.bottom, rows.bottom),
      };
    } else spans.push({ ...rows, left: column, right: column });
  }
  return spans;
}

function* blockSteps(formatted: readonly Formatted[], span: RangeRef): Generator<WriteStep> {
  const width = span.right - span.left + 1;
  // null leaves a cell's format as it is.
  const rows: (string | null)[][] = Array.from({ length: span.bottom - span.top + 1 }, () =>
    Array.from({ length: width }, () => null),
  );
  for (const { range, format } of formatted) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (
        let column = Math.max(range.left, span.left);
        column <= Math.min(range.right, span.right);
        column += 1
      )
        rows[row - span.top]![column - span.left] = format;
    }
  }
  for (const block of rowBlocks(span, CELLS_PER_STEP)) {
    const matrix = rows.slice(block.top - span.top, block.bottom - span.top + 1);
    yield {
      bytes: matrix.reduce(
        (sum, row) => sum + row.reduce((all, text) => all + bytesOf(text), 4),
        RANGE_BYTES,
      ),
      queue: (sheet) => {
        // The type does not know that null means "as it is".
        rangeOn(sheet, block).numberFormat = matrix as string[][];
      },
    };
  }
}

function bytesOf(format: string | null): number {
  return format === null ? 5 : format.length * 3 + 6;
}
