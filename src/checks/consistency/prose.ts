/**
 * The sentences around indicator tables: remarks, targets, contents, results of projects. Checks look up where a
 * sentence stands, and what else the same form says.
 */
import { formatCell, type SheetSnapshot } from "../../sheet";
import { parseQuantities, type Quantity } from "../../kpi/quantity";
import { labelKindOf, type LabelKind } from "../../kpi/layouts/vocabulary";
import { comparable } from "../../kpi/text";

/** A cell that holds text of some length. */
export interface ProseCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly text: string;
}

/** A sentence (to 。 or the end of the line) with the quantities in it, at their places in the sentence. */
export interface Sentence {
  readonly cell: ProseCell;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** Which line of the cell it stands in. */
  readonly line: number;
}

/** Shorter texts are labels and figures. */
const SHORTEST_PROSE = 8;
/** Where a sheet is a long list, its cells are names and no sentences. */
const MOST_CELLS = 300_000;

export class Prose {
  readonly #sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly #cells = new Map<string, readonly ProseCell[]>();
  readonly #starts = new Map<string, readonly number[]>();
  readonly #sentences = new Map<ProseCell, readonly Sentence[]>();
  readonly #folded = new Map<ProseCell, string>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** All cells of a sheet with text, from top to bottom. */
  cells(sheet: string): readonly ProseCell[] {
    const known = this.#cells.get(sheet);
    if (known) return known;
    const found = this.#find(sheet);
    this.#cells.set(sheet, found);
    return found;
  }

  /** The row in which the form begins that a row lies in; 0 where the sheet is one form. */
  formStart(sheet: string, row: number): number {
    return this.#formStarts(sheet).findLast((start) => start <= row) ?? 0;
  }

  /** Those of the form that a row lies in, where several forms stand below one another. */
  around(sheet: string, row: number): readonly ProseCell[] {
    const starts = this.#formStarts(sheet);
    if (starts.length === 0) return this.cells(sheet);
    const top = this.formStart(sheet, row);
    const bottom = starts.find((start) => start > row) ?? Infinity;
    const cells = this.cells(sheet);
    return cells.slice(firstFrom(cells, top), firstFrom(cells, bottom));
  }

  /** The cell that holds a text (width and blanks make no difference); undefined where none does. */
  locate(sheet: string, text: string, row?: number): ProseCell | undefined {
    const wanted = comparable(text);
    if (wanted === "") return undefined;
    const cells = row === undefined ? this.cells(sheet) : this.around(sheet, row);
    return cells.find((cell) => this.#comparable(cell).includes(wanted));
  }

  sentences(cell: ProseCell): readonly Sentence[] {
    const known = this.#sentences.get(cell);
    if (known) return known;
    const made = sentencesOf(cell);
    this.#sentences.set(cell, made);
    return made;
  }

  /** The text of any cell; "" where it is empty or the sheet unknown. */
  textAt(sheet: string, row: number, column: number): string {
    const value = this.#sheets.get(sheet)?.values[row]?.[column] ?? null;
    return value === null ? "" : String(value);
  }

  /** The label that stands left of a cell, in its row. */
  labelLeftOf(sheet: string, row: number, column: number): { text: string; column: number } | undefined {
    for (let left = column - 1; left >= 0; left--) {
      const text = this.textAt(sheet, row, left).trim();
      if (text !== "") return { text, column: left };
    }
    return undefined;
  }

  #comparable(cell: ProseCell): string {
    const known = this.#folded.get(cell) ?? comparable(cell.text);
    this.#folded.set(cell, known);
    return known;
  }

  #find(name: string): readonly ProseCell[] {
    const sheet = this.#sheets.get(name);
    if (!sheet || sheet.rowCount * sheet.columnCount > MOST_CELLS) return [];
    return sheet.values.flatMap((cells, row) =>
      cells.flatMap((value, column): ProseCell[] => {
        if (typeof value !== "string" || value.length < SHORTEST_PROSE) return [];
        return [{ sheet: name, row, column, address: formatCell(row, column), text: value }];
      }),
    );
  }

  /** Rows where a form begins: those with the first label of the sheet that comes more than once (No., 施策 …). */
  #formStarts(name: string): readonly number[] {
    const known = this.#starts.get(name);
    if (known) return known;
    const starts = formStarts(this.#sheets.get(name));
    this.#starts.set(name, starts);
    return starts;
  }
}

/** Index of the first cell at or below a row; cells are in the order of their rows. */
function firstFrom(cells: readonly ProseCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const HEADS: readonly LabelKind[] = ["number", "policy", "initiative", "actionPlan"];

function formStarts(sheet: SheetSnapshot | undefined): readonly number[] {
  if (!sheet || sheet.rowCount * sheet.columnCount > MOST_CELLS) return [];
  const rows = new Map<LabelKind, number[]>();
  sheet.values.forEach((cells, row) => {
    // Several such labels in one row head the columns of a list.
    const kinds = cells.flatMap((value) => (typeof value === "string" ? (labelKindOf(value) ?? []) : []));
    const [only] = kinds;
    if (kinds.length !== 1 || only === undefined || !HEADS.includes(only)) return;
    rows.set(only, [...(rows.get(only) ?? []), row]);
  });
  return HEADS.flatMap((kind) => [rows.get(kind) ?? []]).find((list) => list.length > 1) ?? [];
}

const DIGIT = /[\d０-９〇零一二三四五六七八九十百千]/;

function sentencesOf(cell: ProseCell): readonly Sentence[] {
  return cell.text.split("\n").flatMap((line, index) =>
    splitSentences(line).map((text): Sentence => {
      let quantities: readonly Quantity[] | undefined;
      return {
        cell,
        text,
        line: index,
        get quantities() {
          return (quantities ??= DIGIT.test(text) ? parseQuantities(text) : []);
        },
      };
    }),
  );
}

/** 。 inside brackets does not end a sentence. */
function splitSentences(line: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const char = line[index]!;
    if ("(（「『[［".includes(char)) depth++;
    else if (")）」』]］".includes(char)) depth = Math.max(0, depth - 1);
    else if (char === "。" && depth === 0) {
      found.push(line.slice(start, index + 1));
      start = index + 1;
    }
  }
  found.push(line.slice(start));
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}
