/**
 * Excel formulas on the register. They find a row of 実績値 by its key (INDEX and MATCH over whole columns), so that
 * sorting, filtering, moved columns and added rows make no difference, and use nothing that Excel 2021 lacks.
 */
import { columnLetters, quoteSheetName } from "../../sheet/address";

/** Where 値 and キー of 実績値 stand. Columns are 0-based. */
export interface FigureColumns {
  readonly sheet: string;
  readonly key: number;
  readonly value: number;
}

/**
 * The figure of the row with this key: a number, or `otherwise` where there is none.
 * @returns a formula without "="
 */
export function figureFormula({ sheet, key, value }: FigureColumns, rowKey: string, otherwise = ""): string {
  const match = `MATCH(${textLiteral(rowKey)},${wholeColumn(sheet, key)},0)`;
  const found = `INDEX(${wholeColumn(sheet, value)},${match})`;
  return `IF(ISNUMBER(${found}),${found},${textLiteral(otherwise)})`;
}

export function wholeColumn(sheet: string, column: number): string {
  const letters = columnLetters(column);
  return `${quoteSheetName(sheet)}!$${letters}:$${letters}`;
}

export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A number as Excel keeps it: 15 digits. */
export function numberLiteral(value: number): string {
  return String(Number(value.toPrecision(15)));
}
