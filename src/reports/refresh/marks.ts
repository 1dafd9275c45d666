/**
 * Row marks: one cell a row, in a hidden column right of everything that is printed. They say which row is which and what
 * stood in it, so that a report finds its rows again after sorting, inserting and deleting, and can tell what was changed
 * by hand. A property of the sheet could not: it does not move when rows do.
 */
import type { CellValue, PlanCell } from "../../sheet";

export interface RowMark {
  /** Key of the thing that can be noted on; null for other rows. */
  readonly key: string | null;
  /** Place among the keyed rows when it was written. */
  readonly order: number | null;
  /** A fingerprint of each cell from A to the column before the marks. */
  readonly prints: readonly string[];
}

/** Stands for a cell that is the user's own, whatever it holds. */
export const OWN = "***";
const BLANK = "...";
const FORMULA = "===";
const PRINT_LENGTH = 3;

/** What stands in the mark of the first row: the sheet is the one that the property speaks of. */
export function instanceMark(instance: string): string {
  return `kpi:${instance}`;
}

/** @example markText({ key: "a", order: 3, prints: ["0a1", "..."] }) // "3|0a1...|a" */
export function markText({ key, order, prints }: RowMark): string {
  return `${order ?? ""}|${prints.join("")}|${key === null ? "" : `k${key}`}`;
}

const MARK = /^(\d*)\|((?:[0-9a-z]{3}|\.{3}|\*{3}|={3})*)\|(?:k([^]*))?$/;

/** null where the text is no mark. */
export function parseMark(text: CellValue): RowMark | null {
  const match = typeof text === "string" ? MARK.exec(text) : null;
  if (!match) return null;
  const [, order = "", prints = "", key] = match;
  return {
    key: key ?? null,
    order: order === "" ? null : Number(order),
    prints: prints.match(/.{3}/g) ?? [],
  };
}

/** Fingerprint of a cell as it is written. A formula is one whatever it says: references move with rows and sheets. */
export function printOfPlanned(cell: PlanCell): string {
  if (cell !== null && typeof cell === "object") return "formula" in cell ? FORMULA : printOf(cell.text);
  return printOf(cell);
}

/** Fingerprint of a cell as it is read. */
export function printOfRead(value: CellValue, formula: CellValue): string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? FORMULA
    : printOf(value);
}

function printOf(value: CellValue): string {
  if (value === null || value === "") return BLANK;
  // Excel keeps 15 digits; the last may differ after a calculation.
  const text =
    typeof value === "number" ? String(Number(value.toPrecision(12))) : `${typeof value}${String(value)}`;
  return hashed(text.replace(/\r\n?/g, "\n").trim());
}

/** FNV-1a, cut to three characters: chance takes one changed cell in 46,000 for unchanged. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash >>> 0) % 36 ** PRINT_LENGTH).toString(36).padStart(PRINT_LENGTH, "0");
}

export function isBlankPrint(print: string): boolean {
  return print === BLANK;
}
