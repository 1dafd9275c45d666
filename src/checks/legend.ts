/** Whether a sign that stands for a figure is explained: in a note on its sheet, or on a sheet of definitions. */
import { outsideCells } from "./outside-cells";
import type { SheetContext, WorkbookContext } from "./types";

/** Names of sheets that say what data means. */
const DEFINITIONS = /メタデータ|凡例|注記|注釈|説明|定義|利用上の注意|記号|metadata|legend|readme/i;
const OPENS = String.raw`[※*＊「『“"'‘（(［\[【〔）)］\]】〕、。,，／/:：・]`;
const CLOSES = String.raw`[」』”"'’）)］\]】〕]?`;
/** 「「-」は該当なし」「－：秘匿」 */
const SAID = String.raw`\s*(?:[は:：=＝→…]|とは|の(?:表示|表記|箇所|欄|記号|印)|印は)`;
/** 「- 該当なし」, where something tells that it is no dash between two words. */
const LISTED = String.raw`\s+[ぁ-んァ-ヶ一-龠A-Za-z]`;

/**
 * @param sign the sign as a regular expression without anchors: "[-－―]+"
 * @example isExplained("[-－]", sheet, workbook) // true where a note says 「「-」は該当なし」
 */
export function isExplained(sign: string, sheet: SheetContext, workbook: WorkbookContext): boolean {
  const alone = new RegExp(`^\\s*[「『“"'（(]?${sign}[」』”"'）)]?\\s*$`);
  const said = new RegExp(
    `(?:^|\\s|${OPENS})${sign}${CLOSES}${SAID}|(?:^|${OPENS})\\s*${sign}${CLOSES}${LISTED}`,
  );
  const explains = (text: string, beside: string) =>
    alone.test(text) ? /[ぁ-んァ-ヶ一-龠A-Za-z]/.test(beside) : said.test(text);
  if (
    outsideCells(sheet).some(({ row, column, value }) =>
      explains(String(value), textBeside(sheet, row, column)),
    )
  ) {
    return true;
  }
  return workbook.sheets.some(
    (other) =>
      other !== sheet &&
      DEFINITIONS.test(other.sheet.name) &&
      other.sheet.values.some((cells, row) =>
        cells.some(
          (value, column) => typeof value === "string" && explains(value, textBeside(other, row, column)),
        ),
      ),
  );
}

/** The next text at the right. */
function textBeside({ sheet }: SheetContext, row: number, column: number): string {
  for (let at = column + 1; at < Math.min(sheet.columnCount, column + 4); at++) {
    const value = sheet.values[row]?.[at] ?? null;
    if (value !== null) return String(value);
  }
  return "";
}
