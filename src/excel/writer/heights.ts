/** Row heights: rows of a report differ in height, so many are set by one piece of a request. */
import { rangeOn } from "../ranges";
import { runs } from "./runs";
import type { WriteStep } from "./step";

/** Excel's largest row height. Points. */
const MAX_ROW_HEIGHT = 409;
/** Fewer runs of equal rows are set one by one. */
const FEW = 40;
const ROWS_PER_STEP = 500;
const RUN_BYTES = 260;
const ROW_BYTES = 40;

export function* heightSteps(heights: ReadonlyMap<number, number>): Generator<WriteStep> {
  const equal = runs([...heights].map(([row, height]) => [row, Math.min(MAX_ROW_HEIGHT, height)]));
  if (equal.length <= FEW) {
    for (const { from, to, size } of equal) {
      yield {
        bytes: RUN_BYTES,
        queue: (sheet) => {
          rangeOn(sheet, { top: from, bottom: to, left: 0, right: 0 }).format.rowHeight = size;
        },
      };
    }
    return;
  }
  const [first, last] = [equal[0]!.from, equal.at(-1)!.to];
  for (let top = first; top <= last; top += ROWS_PER_STEP) {
    const bottom = Math.min(last, top + ROWS_PER_STEP - 1);
    const rows = Array.from({ length: bottom - top + 1 }, (_, index): Excel.SettableRowProperties => {
      const height = heights.get(top + index);
      return height === undefined ? {} : { format: { rowHeight: Math.min(MAX_ROW_HEIGHT, height) } };
    });
    yield {
      bytes: RUN_BYTES + rows.length * ROW_BYTES,
      queue: (sheet) => rangeOn(sheet, { top, bottom, left: 0, right: 0 }).setRowProperties(rows),
    };
  }
}
