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
  return frame.headers.map((name, column) => {
    const cells = frame.rows.map((row) => row[column]!);
    const isDated = cells.some(({ value, numberFormat }) => value !== null && isDateFormat(numberFormat));
    return factsOf(
      name,
      cells.map(({ value }) => value),
      isDated,
    );
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
      sheet.values.slice(1).map((row) => row[column] ?? null),
      dated.has(column),
    ),
  );
}

function factsOf(name: string, cells: readonly CellValue[], isDated: boolean): ColumnFacts {
  const values = cells.filter((value) => value !== null);
  const numbers = values.filter((value) => typeof value === "number").length;
  // Without numbers nothing is a sign for a missing one.
  const signs = numbers > 0 ? values.filter(signTest()) : [];
  const type = isDated && numbers > 0 ? "date" : typeOf(values, numbers, signs.length);
  return {
    name,
    type,
    unit: type === "number" ? (unitOfHeader(name) ?? "") : "",
    signs: type === "number" ? counts(signs) : new Map(),
    codes: codesOf(name, values),
  };
}

/** Whether a value is a sign or word that stands where a figure would be; worked out once per distinct text. */
function signTest(): (value: CellValue) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    if (typeof value !== "string") return false;
    let isSign = known.get(value);
    if (isSign === undefined) {
      isSign = missingSign(value) !== undefined || isMissingWord(value);
      known.set(value, isSign);
    }
    return isSign;
  };
}

function typeOf(values: readonly CellValue[], numbers: number, signs: number): ColumnType {
  if (values.length === 0) return "empty";
  if (numbers * 2 > values.length - signs) return "number";
  return values.every((value) => typeof value === "boolean") ? "boolean" : "text";
}

function codesOf(name: string, values: readonly CellValue[]): ReadonlyMap<string, number> | undefined {
  if (!CODE_NAME.test(name) || KNOWN_CODE.test(name) || values.length === 0) return undefined;
  const texts = values.map(String);
  if (!texts.every((text) => CODE.test(text))) return undefined;
  const found = counts(texts);
  return found.size <= MOST_CODES && found.size < values.length ? found : undefined;
}

function counts(values: readonly CellValue[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(String(value), (found.get(String(value)) ?? 0) + 1);
  return found;
}
