/** Formulas that a file stores once for many cells. */
import { columnLetters, parseCell } from "../sheet";

/** Text in quotes (strings, sheet names), or a cell reference that is no part of a name or function. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$\]])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])/g;

/**
 * The formula of another cell of a shared group: relative references move with the cell, absolute ones stay.
 * @example shiftFormula("B1*$C$1", 2, 0) // "B3*$C$1"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      const cell = letters === undefined ? undefined : parseCell(`${letters}${digits}`);
      if (!cell) return whole;
      const column = fixedColumn ? cell.column : cell.column + columns;
      const row = fixedRow ? cell.row : cell.row + rows;
      return column < 0 || row < 0 ? "#REF!" : `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
    },
  );
}
