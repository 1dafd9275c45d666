/** What a column of the copy holds, for メタデータ and コード表: type, unit, signs for missing values, codes. */
import { isMissingWord, missingSign } from "../../checks/columns/missing";
import { isDateFormat, unitOfHeader } from "../../checks/columns/units";
import { cellOfKey, valueAt, type CellValue, type SheetSnapshot } from "../../sheet";
import type { Frame } from "./frame";

export type ColumnType = "number" | "text" | "date" | "boolean" | "empty";

export interface ColumnFacts {
  readonly name: string;
  readonly type: ColumnType;
  /** In the name, 「人口（人）」, or in a column 単位; "" where nothing says it. */
  readonly unit: string;
  /** Texts among numbers, with how often they come. */
  readonly signs: ReadonlyMap<string, number>;
  /** Codes with how often each comes; undefined where the column holds none. */
  readonly codes: ReadonlyMap<string, number> | undefined;
}

const CODE_NAME = /コード|区分|種別|分類|性別|フラグ|該当|評価|回答|状況/;
/** Codes that are defined elsewhere or name one record each. */
const KNOWN_CODE = /団体コード|地方公共団体|市区町村コード|郵便|電話|法人番号|緯度|経度/;
const CODE = /^(?:\d{1,2}|[A-Za-z]|[A-Z]\d{1,2})$/;
const MOST_CODES = 30;

export function columnFacts(frame: Frame): readonly ColumnFacts[] {
  const { rows } = frame;
  return frame.headers.map((name, column) => {
    const isDated = rows.some((row) => {
      const { value, numberFormat } = row[column]!;
      return numberFormat !== "General" && value !== null && isDateFormat(numberFormat);
    });
    return factsOf(name, rows.length, (row) => rows[row]![column]!.value, isDated);
  });
}

/** The same of a sheet whose first row names the columns. */
export function columnFactsOfSheet(sheet: SheetSnapshot): readonly ColumnFacts[] {
  const dated = new Set<number>();
  for (const [key, format] of sheet.numberFormats) {
    const { row, column } = cellOfKey(key);
    if (row > 0 && isDateFormat(format) && valueAt(sheet, row, column) !== null) dated.add(column);
  }
  return Array.from({ length: sheet.columnCount }, (_, column) =>
    factsOf(
      String(valueAt(sheet, 0, column) ?? ""),
      sheet.rowCount - 1,
      (row) => valueAt(sheet, row + 1, column),
      dated.has(column),
    ),
  );
}

/** @param valueOf value in a row of the column, 0 the first below the header */
function factsOf(
  name: string,
  rowCount: number,
  valueOf: (row: number) => CellValue,
  isDated: boolean,
): ColumnFacts {
  const texts = new Map<string, number>();
  let [filled, numbers, booleans] = [0, 0, 0];
  for (let row = 0; row < rowCount; row++) {
    const value = valueOf(row);
    if (value === null) continue;
    filled++;
    if (typeof value === "number") numbers++;
    else if (typeof value === "boolean") booleans++;
    else texts.set(value, (texts.get(value) ?? 0) + 1);
  }
  // Without numbers nothing is a sign for a missing one.
  const signs = new Map(numbers > 0 ? [...texts].filter(([text]) => isSign(text)) : []);
  const signCount = [...signs.values()].reduce((sum, count) => sum + count, 0);
  const typeOfMost = (): ColumnType => {
    if (filled === 0) return "empty";
    if (numbers * 2 > filled - signCount) return "number";
    return booleans === filled ? "boolean" : "text";
  };
  const type = isDated && numbers > 0 ? "date" : typeOfMost();
  return {
    name,
    type,
    unit: type === "number" ? (unitOfHeader(name) ?? "") : "",
    signs: type === "number" ? signs : new Map(),
    codes: holdsCodes(name) ? codesOf(rowCount, valueOf) : undefined,
  };
}

/** Whether a text is a sign or word that stands where a figure would be. */
function isSign(text: string): boolean {
  return missingSign(text) !== undefined || isMissingWord(text);
}

function holdsCodes(name: string): boolean {
  return CODE_NAME.test(name) && !KNOWN_CODE.test(name);
}

function codesOf(
  rowCount: number,
  valueOf: (row: number) => CellValue,
): ReadonlyMap<string, number> | undefined {
  const found = new Map<string, number>();
  let filled = 0;
  for (let row = 0; row < rowCount; row++) {
    const value = valueOf(row);
    if (value === null) continue;
    const code = String(value);
    if (!CODE.test(code)) return undefined;
    filled++;
    found.set(code, (found.get(code) ?? 0) + 1);
  }
  return filled > 0 && found.size <= MOST_CODES && found.size < filled ? found : undefined;
}
