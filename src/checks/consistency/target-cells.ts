/** The cells of a form that set its targets in sentences (評価指標). */
import { labelKindOf } from "../../kpi/layouts/vocabulary";
import type { Form } from "./forms";
import type { ProseCell } from "./prose";
import type { ConsistencyContext } from "./types";

const SHORTEST = 12;

/** Those that an indicator names as its `targetText`, and those beside a label such as 評価指標. */
export function targetCellsOf(
  { prose }: ConsistencyContext,
  { indicators, cells }: Form,
): readonly ProseCell[] {
  const named = new Set(indicators.flatMap(({ targetText }) => (targetText ? [targetText.cell] : [])));
  return cells.filter((cell) => {
    if (cell.text.length < SHORTEST) return false;
    if (named.has(cell.address)) return true;
    const label = prose.labelLeftOf(cell.sheet, cell.row, cell.column);
    return label !== undefined && labelKindOf(label.text) === "indicator";
  });
}
