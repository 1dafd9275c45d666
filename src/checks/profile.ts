/**
 * A body column of a table, looked at once: what rules read instead of the cells. Making profiles is the one pass of
 * a check over all cells, so it allocates nothing per cell and touches the characters of a text once.
 */
import { cellKey, type CellValue, type SheetSnapshot } from "../sheet";
import { featuresOf } from "./text-features";

/** One text of a column and the rows (absolute, 0-based) that hold it. */
export interface TextEntry {
  readonly text: string;
  /** `Feature` bits of its characters. */
  readonly features: number;
  /** How many cells hold it. */
  readonly count: number;
  readonly firstRow: number;
  /** Worked out when asked for. */
  readonly rows: readonly number[];
}

export interface ColumnProfile {
  /** Absolute 0-based column. */
  readonly column: number;
  readonly header: string;
  /** The body's rows, both inside. lastRow < firstRow where the table has no body. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly numberCount: number;
  readonly textCount: number;
  readonly booleanCount: number;
  readonly blankCount: number;
  readonly zeroCount: number;
  /** Numbers without decimals. */
  readonly integerCount: number;
  /** Smallest and largest number; NaN where there is none. */
  readonly minimum: number;
  readonly maximum: number;
  readonly formulaCount: number;
  /** Number of distinct texts; at least that many where `textsAreDistinct` is false. */
  readonly distinctTextCount: number;
  /**
   * False in a column of very many different texts (names, addresses, remarks), where equal texts are not brought
   * together: an entry is then one cell. Rules about repeated values have nothing to look for in such a column.
   */
  readonly textsAreDistinct: boolean;
  /** `Feature` bits of all texts together: whether a rule has anything to look for in this column. */
  readonly features: number;
  /** Every text in order of first appearance. Rules look for features first (`textsWith`): most texts are plain. */
  readonly texts: readonly TextEntry[];
  /** The texts that hold at least one of the features (`Feature.a | Feature.b`), in order of first appearance. */
  textsWith(features: number): readonly TextEntry[];
  /** The texts whose features pass the test; only they are handed out as entries. */
  textsWhere(test: (features: number) => boolean): readonly TextEntry[];
  /** Up to so many different texts, spread over the column: for judging what kind of column it is. */
  sampleTexts(count: number): readonly string[];
  /** First value that is not blank; null where all are. */
  readonly firstValue: CellValue;
  /** Number format of the first number (a date column has a date format); "General" without numbers. */
  readonly numberFormat: string;
  /** Rows whose cell is blank, ascending; found when asked for. */
  readonly blankRows: readonly number[];
  /** Value of the column in a row. */
  valueAt(row: number): CellValue;
}

/** A text column is not brought together any more when more than half of its first texts are different. */
const DISTINCT_TRIAL = 1024;
/** Places of the small table that answers for texts seen a moment ago. A power of two. */
const RECENT_TEXTS = 64;

/**
 * Collects a column's profile; `add` is called with consecutive blocks of rows. Texts are kept by number in plain
 * arrays. While they are brought together, each row remembers the number of its text; afterwards, in a column of very
 * many different texts, the row itself stands for the text and only its features are kept.
 */
export class ColumnProfileBuilder implements ColumnProfile {
  numberCount = 0;
  textCount = 0;
  booleanCount = 0;
  blankCount = 0;
  zeroCount = 0;
  integerCount = 0;
  features = 0;
  textsAreDistinct = true;
  #minimum = Infinity;
  #maximum = -Infinity;
  #firstNumberRow = -1;
  /** Texts by number, with their count; those after the end of bringing together are read from their row. */
  readonly #texts: string[] = [];
  readonly #counts: number[] = [];
  /** Features and first row of texts by number, as long as `#textTotal`. */
  #textFeatures: number[] | Int32Array = [];
  #firstRows: number[] | Int32Array = [];
  #textTotal = 0;
  #indexOf: Map<string, number> | undefined = new Map();
  readonly #recentTexts = new Array<string>(RECENT_TEXTS).fill("");
  readonly #recentIndexes = new Int32Array(RECENT_TEXTS).fill(-1);
  /** For each body row 1 + the number of its text, 0 where it holds none; made with the first text. */
  #indexOfRow: Int32Array | undefined;
  #entries: (TextEntry | undefined)[] | undefined;
  #formulaCount: number | undefined;
  #rowsByText: { starts: Int32Array; rows: Int32Array } | undefined;

  constructor(
    private readonly sheet: SheetSnapshot,
    readonly column: number,
    readonly header: string,
    readonly firstRow: number,
    readonly lastRow: number,
  ) {}

  /** Looks at the rows from `from` up to, without, `to`. */
  add(from: number, to: number): void {
    const { column } = this;
    const rows = this.sheet.values;
    let { numberCount, zeroCount, integerCount, blankCount } = this;
    let minimum = this.#minimum;
    let maximum = this.#maximum;
    for (let row = from; row < to; row++) {
      const value = rows[row]?.[column];
      if (typeof value === "string") {
        this.addText(value, row);
      } else if (typeof value === "number") {
        if (numberCount++ === 0) this.#firstNumberRow = row;
        if (value === 0) zeroCount++;
        if (value < minimum) minimum = value;
        if (value > maximum) maximum = value;
        if ((value | 0) === value || Number.isInteger(value)) integerCount++;
      } else if (value === null || value === undefined) {
        blankCount++;
      } else {
        this.booleanCount++;
      }
    }
    this.numberCount = numberCount;
    this.zeroCount = zeroCount;
    this.integerCount = integerCount;
    this.blankCount = blankCount;
    this.#minimum = minimum;
    this.#maximum = maximum;
  }

  private addText(text: string, row: number): void {
    this.textCount++;
    if (!this.#indexOf) {
      this.newText(text, row);
      return;
    }
    const { length } = text;
    const place =
      length === 0
        ? 0
        : (length * 31 + text.charCodeAt(0) * 7 + text.charCodeAt(length - 1)) & (RECENT_TEXTS - 1);
    let index = this.#recentTexts[place] === text ? this.#recentIndexes[place]! : -1;
    if (index < 0) {
      index = this.#indexOf.get(text) ?? -1;
      if (index < 0) {
        index = this.newText(text, row);
        this.#texts.push(text);
        this.#counts.push(0);
        this.#indexOf.set(text, index);
      }
      this.#recentTexts[place] = text;
      this.#recentIndexes[place] = index;
    }
    this.#counts[index]!++;
    const indexOfRow = (this.#indexOfRow ??= new Int32Array(this.lastRow - this.firstRow + 1));
    indexOfRow[row - this.firstRow] = index + 1;
    if (index === DISTINCT_TRIAL && this.textCount < 2 * DISTINCT_TRIAL) this.stopBringingTogether();
  }

  private newText(text: string, row: number): number {
    const index = this.#textTotal++;
    const features = featuresOf(text);
    this.features |= features;
    this.#textFeatures[index] = features;
    this.#firstRows[index] = row;
    return index;
  }

  /** From here on each row with a text is a text of its own, so that there are at most as many as rows. */
  private stopBringingTogether(): void {
    this.textsAreDistinct = false;
    this.#indexOf = undefined;
    const most = this.lastRow - this.firstRow + 1;
    const grown = (numbers: number[] | Int32Array) => {
      const array = new Int32Array(most);
      array.set(numbers);
      return array;
    };
    this.#textFeatures = grown(this.#textFeatures);
    this.#firstRows = grown(this.#firstRows);
  }

  get minimum(): number {
    return this.numberCount === 0 ? NaN : this.#minimum;
  }

  get maximum(): number {
    return this.numberCount === 0 ? NaN : this.#maximum;
  }

  get distinctTextCount(): number {
    return this.#textTotal;
  }

  get formulaCount(): number {
    if (this.#formulaCount === undefined) {
      this.#formulaCount = 0;
      if (this.sheet.formulas.size > 0) {
        for (let row = this.firstRow; row <= this.lastRow; row++) {
          if (this.sheet.formulas.has(cellKey(row, this.column))) this.#formulaCount++;
        }
      }
    }
    return this.#formulaCount;
  }

  get texts(): readonly TextEntry[] {
    return Array.from({ length: this.#textTotal }, (_, index) => this.entry(index));
  }

  textsWith(features: number): readonly TextEntry[] {
    if ((this.features & features) === 0) return [];
    return this.textsWhere((ofText) => (ofText & features) !== 0);
  }

  textsWhere(test: (features: number) => boolean): readonly TextEntry[] {
    const found: TextEntry[] = [];
    const ofTexts = this.#textFeatures;
    for (let index = 0; index < this.#textTotal; index++) {
      if (test(ofTexts[index]!)) found.push(this.entry(index));
    }
    return found;
  }

  sampleTexts(count: number): readonly string[] {
    const total = this.#textTotal;
    const length = Math.min(count, total);
    return Array.from({ length }, (_, index) => this.textOf(Math.floor((index * total) / length)));
  }

  get firstValue(): CellValue {
    for (let row = this.firstRow; row <= this.lastRow; row++) {
      const value = this.valueAt(row);
      if (value !== null) return value;
    }
    return null;
  }

  get numberFormat(): string {
    if (this.#firstNumberRow < 0) return "General";
    return this.sheet.numberFormats.get(cellKey(this.#firstNumberRow, this.column)) ?? "General";
  }

  get blankRows(): readonly number[] {
    const rows: number[] = [];
    if (this.blankCount === 0) return rows;
    for (let row = this.firstRow; row <= this.lastRow; row++) if (this.valueAt(row) === null) rows.push(row);
    return rows;
  }

  valueAt(row: number): CellValue {
    return this.sheet.values[row]?.[this.column] ?? null;
  }

  private textOf(index: number): string {
    return this.#texts[index] ?? String(this.valueAt(this.#firstRows[index]!));
  }

  private entry(index: number): TextEntry {
    this.#entries ??= [];
    return (this.#entries[index] ??= new Entry(
      this.textOf(index),
      this.#textFeatures[index]!,
      this.#counts[index] ?? 1,
      this.#firstRows[index]!,
      this,
      index,
    ));
  }

  /** Rows of one text: a counting sort over all texts, made when the first text with several rows is asked. */
  rowsOf(index: number): readonly number[] {
    if ((this.#counts[index] ?? 1) === 1) return [this.#firstRows[index]!];
    if (!this.#rowsByText) {
      const starts = new Int32Array(this.#texts.length + 1);
      for (let text = 0; text < this.#counts.length; text++)
        starts[text + 1] = starts[text]! + this.#counts[text]!;
      const next = starts.slice();
      const rows = new Int32Array(starts.at(-1)!);
      const indexOfRow = this.#indexOfRow!;
      for (let offset = 0; offset < indexOfRow.length; offset++) {
        const text = indexOfRow[offset]! - 1;
        if (text >= 0) rows[next[text]!++] = this.firstRow + offset;
      }
      this.#rowsByText = { starts, rows };
    }
    const { starts, rows } = this.#rowsByText;
    return Array.from(rows.subarray(starts[index], starts[index + 1]));
  }
}

class Entry implements TextEntry {
  #rows: readonly number[] | undefined;

  constructor(
    readonly text: string,
    readonly features: number,
    readonly count: number,
    readonly firstRow: number,
    private readonly profile: ColumnProfileBuilder,
    private readonly index: number,
  ) {}

  get rows(): readonly number[] {
    return (this.#rows ??= this.profile.rowsOf(this.index));
  }
}

/** Rows are looked at in blocks: short enough that the rows of a block stay at hand for all columns. */
const BLOCK_ROWS = 512;
/** Columns of a block between two pauses. */
const COLUMNS_A_SLICE = 32;

/**
 * Profiles of the columns of a body, yielding after each block of cells.
 * @param headers header text of each column from `left`
 */
export function* profileColumns(
  sheet: SheetSnapshot,
  body: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
  headers: readonly string[],
): Generator<void, readonly ColumnProfile[], void> {
  const builders: ColumnProfileBuilder[] = [];
  for (let column = body.left; column <= body.right; column++) {
    builders.push(
      new ColumnProfileBuilder(sheet, column, headers[column - body.left] ?? "", body.top, body.bottom),
    );
  }
  for (let from = body.top; from <= body.bottom; from += BLOCK_ROWS) {
    const to = Math.min(from + BLOCK_ROWS, body.bottom + 1);
    for (const [index, builder] of builders.entries()) {
      builder.add(from, to);
      if (index % COLUMNS_A_SLICE === COLUMNS_A_SLICE - 1) yield;
    }
    yield;
  }
  return builders;
}
