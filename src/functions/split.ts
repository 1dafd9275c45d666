import { parseQuantities, parseQuantity, type Quantity } from "../kpi/quantity";
import { functionStrings } from "../strings/functions";
import { isBlank } from "./amounts";
import type { RangeFunction } from "./definition";
import { isSingle } from "./grid";
import { invalidValue, notAvailable, type CellOutcome } from "./outcome";

/** 見出し, 値, 単位, 修飾, 年度. */
type Row = readonly CellOutcome[];

function rowOf(quantity: Quantity): Row {
  const { label, value, unit, qualifiers, fiscalYear } = quantity;
  return [label, value, unit, qualifiers.join("・"), fiscalYear ?? ""];
}

/** One row a number; a text without a number keeps its words as heading, so that nothing of a range is lost. */
function rowsOf(cell: unknown): readonly Row[] {
  if (typeof cell === "number") return [["", cell, "", "", ""]];
  const text = String(cell).trim();
  const quantities = parseQuantities(text);
  return quantities.length === 0 ? [[text, "", "", "", ""]] : quantities.map(rowOf);
}

/** KPI.SPLIT(文字列または範囲) – spills one row a value. */
export const split: RangeFunction = {
  kind: "range",
  name: "SPLIT",
  required: 1,
  optional: 0,
  evaluate([grid = []]) {
    const texts = functionStrings();
    const cells = grid.flat().filter((cell) => !isBlank(cell));
    const [first] = cells;
    if (first === undefined) return notAvailable(texts.notEntered(texts.text));
    if (isSingle(grid)) {
      const quantity = parseQuantity(first);
      const hasNumber = quantity.ok || quantity.problem.code === "quantity.several";
      if (!hasNumber) return invalidValue(texts.notReadable(texts.text, quantity.problem.message));
    }
    return cells.flatMap(rowsOf);
  },
};
