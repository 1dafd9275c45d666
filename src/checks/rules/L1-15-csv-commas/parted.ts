/** Where the comma was that parted a field in two or more. */

/** 「1」「234」: what a number in the thousands becomes. */
const FIRST_DIGITS = /^\s*[▲△+\-−]?[¥￥]?\d{1,3}$/;
const NEXT_DIGITS = /^\d{3}$/;
const LAST_DIGITS = /^\d{3}(?:\.\d+)?\s*\D{0,6}$/;
const NUMBER = /^\s*[▲△+\-−]?[¥￥]?\d[\d,]*(?:\.\d+)?\s*\D{0,6}$/;
/** Signs for a missing number. */
const MISSING = /^\s*(?:[-−―－‐–—…‥xX*＊]+)?\s*$/;
/** A number that is so many times smaller or larger than all others of its column does not belong there. */
const FAR = 20;

/** What a column of the sound records holds. */
export interface ColumnKind {
  readonly kind: "number" | "text" | "unknown";
  /** Smallest and largest absolute value of a column of numbers. */
  readonly least: number;
  readonly most: number;
}

export function columnKinds(records: readonly (readonly string[])[], columns: number): readonly ColumnKind[] {
  return Array.from({ length: columns }, (_, column) => {
    const filled = records.map((record) => record[column] ?? "").filter((field) => !MISSING.test(field));
    const numbers = filled.filter((field) => NUMBER.test(field)).map(sizeOf);
    if (filled.length === 0) return { kind: "unknown", least: 0, most: 0 };
    const kind = numbers.length * 2 > filled.length ? "number" : "text";
    return { kind, least: Math.min(...numbers), most: Math.max(...numbers) };
  });
}

export interface Parted {
  /** Column where the parted field begins. */
  readonly column: number;
  /** The field as it was meant. */
  readonly text: string;
  readonly isNumber: boolean;
}

/**
 * The only place at which the fields fit under their columns again; undefined where there is none or more than one.
 * @param fields of the record, more of them than columns
 */
export function partedField(fields: readonly string[], columns: readonly ColumnKind[]): Parted | undefined {
  const extra = fields.length - columns.length;
  const found = columns.flatMap(({ kind }, column): Parted[] => {
    const parts = fields.slice(column, column + extra + 1);
    // A comma beside a blank parts nothing that somebody wrote.
    if (parts.some((part) => part.trim() === "")) return [];
    const isNumber = kind !== "text" && areThousands(parts);
    if (kind !== "text" && !isNumber) return [];
    const text = parts.join(",");
    const whole = [...fields.slice(0, column), text, ...fields.slice(column + extra + 1)];
    return whole.every((field, at) => fits(field, columns[at]!)) ? [{ column, text, isNumber }] : [];
  });
  // 「東部,1」 with 505 people would fit as well as 「東部」 with 1,505: a thousands separator is the likelier comma.
  const numbers = found.filter(({ isNumber }) => isNumber);
  const likely = numbers.length > 0 ? numbers : found;
  return likely.length === 1 ? likely[0] : undefined;
}

function fits(field: string, { kind, least, most }: ColumnKind): boolean {
  if (kind !== "number" || MISSING.test(field)) return true;
  if (!NUMBER.test(field)) return false;
  const size = sizeOf(field);
  return size === 0 || (size * FAR >= least && size <= most * FAR);
}

function sizeOf(field: string): number {
  return Number(field.replace(/[^\d.]/g, "")) || 0;
}

function areThousands(parts: readonly string[]): boolean {
  return (
    FIRST_DIGITS.test(parts[0]!) &&
    LAST_DIGITS.test(parts.at(-1)!) &&
    parts.slice(1, -1).every((part) => NEXT_DIGITS.test(part))
  );
}
