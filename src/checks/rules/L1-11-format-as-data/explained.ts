/** Looks that say nothing the cells do not say themselves: totals, headings, links, colours that follow a category. */
import { cellKey, columnLetters } from "../../../sheet";
import type { ColumnProfile } from "../../profile";
import type { SheetContext } from "../../types";
import { colorName, isLinkColor } from "./colors";
import {
  lookOf,
  PLAIN,
  saysFormat,
  type Attribute,
  type ColumnLooks,
  type Look,
  type TableLooks,
} from "./looks";

const TOTAL =
  /合計|小計|総計|累計|(?:^|[^設時会統集推家余])計(?:$|[（(])|(?:総数|総額)(?:$|[（(])|^.?(?:全体|平均|全国|全市|全域)(?:$|[（(])|^(?:sub|grand)?\s*total$|^average$/i;
const LABEL_COLUMNS = 3;
const LINK_TEXT = /^(?:https?:\/\/|www\.|mailto:)|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;
/** Categories are few; a column of many different texts explains nothing. */
const MOST_CATEGORIES = 50;

/** Whether the row's own words make it a total, a heading or a repeated header. */
export class RowRoles {
  readonly #headerLooks = new Map<Attribute, Set<Look>>();
  readonly #known = new Map<number, "total" | "heading" | "record">();

  constructor(
    private readonly context: SheetContext,
    private readonly looks: TableLooks,
  ) {}

  /** Whether the row is set off as a whole for what it is. A line through a total still says that it does not count. */
  isStructural(row: number, attribute: Attribute): boolean {
    return this.roleOf(row) !== "record" && attribute !== "strikethrough";
  }

  /** Whether a single cell is set off for what its row is: the word 「合計」 in bold, a heading's only cell. */
  isStructuralCell(row: number, { profile }: ColumnLooks, attribute: Attribute): boolean {
    const isLabel = typeof profile.valueAt(row) === "string";
    // Most cells are neither, and are told without looking at their row.
    if (attribute === "strikethrough") return false;
    if (attribute === "bold" && isLabel && this.roleOf(row) === "total") return true;
    return this.isHeading(row);
  }

  /** Without figures, in the look of the table's header: a header repeated or not recognised as one. */
  isLikeHeader(row: number, attribute: Attribute, look: Look): boolean {
    const { columns } = this.looks;
    const figures = columns.filter(({ profile }) => profile.numberCount > 0);
    if (figures.length === 0 || figures.some(({ profile }) => typeof profile.valueAt(row) === "number"))
      return false;
    return this.headerLooks(attribute).has(look);
  }

  isFirstOrLast(row: number): boolean {
    return row === this.looks.body.top || row === this.looks.body.bottom;
  }

  private roleOf(row: number): "total" | "heading" | "record" {
    let role = this.#known.get(row);
    if (role === undefined) {
      role = this.isTotal(row) ? "total" : this.isHeading(row) ? "heading" : "record";
      this.#known.set(row, role);
    }
    return role;
  }

  private isTotal(row: number): boolean {
    const { left, right } = this.looks.body;
    let labels = 0;
    for (let column = left; column <= right && labels < LABEL_COLUMNS; column++) {
      const value = this.context.grid.valueAt(row, column);
      if (value !== null) labels++;
      if (typeof value === "string" && TOTAL.test(value.replace(/\s+/g, ""))) return true;
    }
    return false;
  }

  /** A row of one cell in a table of several columns. */
  private isHeading(row: number): boolean {
    const { left, right } = this.looks.body;
    if (right - left < 2) return false;
    let filled = 0;
    for (let column = left; column <= right && filled < 2; column++) {
      const merge = this.context.grid.mergeAt(row, column);
      if (this.context.grid.valueAt(row, column) !== null) filled++;
      if (merge) column = merge.right;
    }
    return filled < 2;
  }

  private headerLooks(attribute: Attribute): Set<Look> {
    let looks = this.#headerLooks.get(attribute);
    if (!looks) {
      looks = new Set();
      const { range } = this.looks.table;
      for (let row = range.top; row < this.looks.body.top; row++) {
        for (let column = range.left; column <= range.right; column++) {
          looks.add(lookOf(this.context.sheet.styles.get(cellKey(row, column)), attribute));
        }
      }
      looks.delete(PLAIN);
      this.#headerLooks.set(attribute, looks);
    }
    return looks;
  }
}

/** How a column is called in the header of the column that says how it looks. */
export function ownName(profile: ColumnProfile): string {
  const name = profile.header.replace(/\s+/g, " ").trim();
  return name === "" ? columnLetters(profile.column) : name;
}

/** A column whose texts may say what rows or cells are. */
interface Saying {
  readonly column: number;
  readonly header: string;
}

/** Whether some column says in words what a look may mean. */
export class Categories {
  readonly #counts = new Map<number, ReadonlyMap<string, number>>();
  readonly #sayings: readonly Saying[];

  constructor(
    private readonly context: SheetContext,
    private readonly looks: TableLooks,
  ) {
    const few = context
      .profiles(looks.table)
      .filter(({ textCount, distinctTextCount }) => textCount > 0 && distinctTextCount <= MOST_CATEGORIES);
    this.#sayings = [...few, ...this.besideTable()];
  }

  /**
   * Whether some column says which rows these are: its texts in them stand in no other row. One row is told so only
   * by a column that was made to say it; a name tells every row from all others.
   * @param of what the rows or cells are called there (`ownName`)
   */
  explain(rows: readonly number[], of: string): boolean {
    return this.#sayings.some(({ column, header }) =>
      this.tell(column, rows, header !== of && header.startsWith(of) ? 1 : 2),
    );
  }

  /** Whether the column's own texts in these rows stand in no other row, one of them in at least so many. */
  tell(column: number, rows: readonly number[], least: number): boolean {
    const counts = this.countsOf(column);
    const inRows = new Map<string, number>();
    for (const row of rows) {
      const text = this.context.grid.textAt(row, column);
      if (text === "") return false;
      inRows.set(text, (inRows.get(text) ?? 0) + 1);
    }
    let most = 0;
    for (const [text, count] of inRows) {
      if (counts.get(text) !== count) return false;
      most = Math.max(most, count);
    }
    return most >= least;
  }

  /** Columns that a fix added at the right of a table whose range was set by hand. */
  private besideTable(): Saying[] {
    const { top, right } = this.looks.table.range;
    const found: Saying[] = [];
    for (let column = right + 1; ; column++) {
      const header = this.context.grid.textAt(top, column);
      if (!saysFormat(header)) return found;
      found.push({ column, header });
    }
  }

  /** How many rows show each text, merged cells included. */
  private countsOf(column: number): ReadonlyMap<string, number> {
    let counts = this.#counts.get(column);
    if (!counts) this.#counts.set(column, (counts = this.count(column)));
    return counts;
  }

  private count(column: number): ReadonlyMap<string, number> {
    const profile = this.context.profiles(this.looks.table).find((candidate) => candidate.column === column);
    if (profile && this.context.sheet.merges.length === 0) {
      return new Map(profile.texts.map(({ text, count }) => [text, count]));
    }
    const counts = new Map<string, number>();
    for (let row = this.looks.body.top; row <= this.looks.body.bottom; row++) {
      const text = this.context.grid.textAt(row, column);
      if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return counts;
  }
}

/** Links that look like links, and negative numbers in red, all of them. */
export function speaksForItself(
  context: SheetContext,
  { profile, usual }: ColumnLooks,
  attribute: Attribute,
  look: Look,
  rows: readonly number[],
): boolean {
  if (attribute !== "fontColor") return false;
  if (isLinkColor(look) || (look === PLAIN && isLinkColor(usual))) return true;
  if (rows.every((row) => LINK_TEXT.test(context.grid.textAt(row, profile.column).trim()))) return true;
  if (look === PLAIN || colorName(look) !== "red" || !(profile.minimum < 0)) return false;
  const marked = new Set(rows);
  for (let row = profile.firstRow; row <= profile.lastRow; row++) {
    const value = profile.valueAt(row);
    const isNegative = typeof value === "number" && value < 0;
    if (isNegative !== marked.has(row)) return false;
  }
  return true;
}
