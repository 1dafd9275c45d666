/** Building blocks for the cases of rules (`cases.ts`) and for tests. Not part of the product. */
import { cellKey, parseCell, parseRange, snapshotOf } from "../sheet";
import type {
  CellStyle,
  CellValue,
  FileInfo,
  RangeRef,
  SheetSnapshot,
  Unread,
  WorkbookSnapshot,
} from "../sheet";
import type { CheckSettings } from "./types";

/** Parts of a sheet beyond its values, with addresses as people write them. */
export interface SheetParts {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly formulas?: Readonly<Record<string, string>>;
  /** By cell or range: { "B2:B9": "#,##0" }. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly styles?: Readonly<Record<string, CellStyle>>;
  readonly unread?: readonly Unread[];
  /** Any other part, as it stands in the snapshot. */
  readonly rest?: Partial<SheetSnapshot>;
}

/** A sheet from rows of values, A1 first. "" counts as blank. */
export function sheetOf(rows: readonly (readonly CellValue[])[], parts: SheetParts = {}): SheetSnapshot {
  const values = rows.map((row) => row.map((value) => (value === "" ? null : value)));
  return snapshotOf(parts.name ?? "Sheet1", values, {
    merges: (parts.merges ?? []).map(range),
    formulas: new Map(
      Object.entries(parts.formulas ?? {}).map(([address, formula]) => [keyOf(address), formula]),
    ),
    numberFormats: byCell(parts.numberFormats ?? {}),
    styles: byCell(parts.styles ?? {}),
    unread: parts.unread ?? [],
    ...parts.rest,
  });
}

/** A workbook of sheets; without a file it is one that is open in Excel. */
export function workbookOf(
  sheets: SheetSnapshot | readonly SheetSnapshot[],
  file: FileInfo | null = null,
): WorkbookSnapshot {
  return { file, sheets: Array.isArray(sheets) ? sheets : [sheets as SheetSnapshot] };
}

/** @throws where the address is none: a mistake in a test */
export function range(address: string): RangeRef {
  const parsed = parseRange(address);
  if (!parsed) throw new Error(`"${address}" is not a range`);
  return parsed;
}

function keyOf(address: string): number {
  const cell = parseCell(address);
  if (!cell) throw new Error(`"${address}" is not a cell`);
  return cellKey(cell.row, cell.column);
}

function byCell<T>(entries: Readonly<Record<string, T>>): Map<number, T> {
  const cells = new Map<number, T>();
  for (const [address, value] of Object.entries(entries)) {
    const { top, left, bottom, right } = range(address);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.set(cellKey(row, column), value);
    }
  }
  return cells;
}

/** What every case has: what it shows, and the sheet or workbook that the rule looks at. */
export interface Case {
  /** A few words in English: what this case is about. */
  readonly name: string;
  /** One sheet, or the whole workbook; findings are expected on any of its sheets. */
  readonly input: SheetSnapshot | WorkbookSnapshot;
  readonly settings?: Partial<CheckSettings>;
}

export interface InvalidCase extends Case {
  /**
   * Where findings are expected, all of them: "B3", "B3:C4", several ranges of one finding joined with ",". On
   * another sheet than the first: "Sheet2!B3". On the file itself: "".
   */
  readonly expect: readonly string[];
  /** Values of the first sheet after all fixes have been applied, where the fixes can repair everything. */
  readonly afterFix?: readonly (readonly CellValue[])[];
  /** Whether the fixes may be part of 「安全な修正をすべて」, where the case is about that. */
  readonly safe?: boolean;
}

export interface UnknownCase extends Case {
  /** What the reason must say. */
  readonly reason: RegExp;
}

/** `cases` of a rule: what its cases.ts exports. At least six valid and six invalid ones. */
export interface RuleCases {
  readonly valid: readonly Case[];
  readonly invalid: readonly InvalidCase[];
  readonly unknown?: readonly UnknownCase[];
}

export function inputOf(input: SheetSnapshot | WorkbookSnapshot): WorkbookSnapshot {
  return "sheets" in input ? input : workbookOf(input);
}
