/** Lines below a table stand in one cell each and run over the cells to its right; at the edge of the page they would be cut. */
import { textWidth } from "../../sheet/text-size";
import type { Column } from "./table";

/** Fonts differ in width. */
const FILL = 0.85;
/** Lines are not folded anew for every column that becomes a little wider. */
const STEP = 20;
const LEAST = 40;
const EVEN_SLACK = 6;
/** No line begins with one of these. */
const NEVER_FIRST = /[、。，．」）)』】〉》ー・：；？！,.;:?!]/u;

/**
 * A text as lines that fit beside each other's columns.
 * @param width in half-width characters
 * @example folded("あいう、え", 6) // ["あいう、", "え"]
 */
export function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  const room = evenWidth(textWidth(text), width);
  let line = "";
  let used = 0;
  for (const character of text) {
    const own = textWidth(character);
    if (used + own > room && !NEVER_FIRST.test(character)) {
      const space = line.lastIndexOf(" ");
      const isWord = character !== " " && /[!-~]$/.test(line) && /[!-~]/.test(character);
      const at = isWord && space > line.length / 2 ? space + 1 : line.length;
      lines.push(line.slice(0, at).trimEnd());
      line = line.slice(at);
      used = textWidth(line);
    }
    line += character;
    used += own;
  }
  return [...lines, line];
}

/** Lines of about the same length: no last line of two characters. */
function evenWidth(total: number, width: number): number {
  return Math.min(width, Math.ceil(total / Math.ceil(total / width)) + EVEN_SLACK);
}

/** Width of a line below a table that begins in a column of the sheet and is to end with the table. */
export function roomFrom(columns: readonly Column[], left = 0): number {
  const room = columns.slice(left).reduce((sum, { width }) => sum + width, 0) * FILL;
  return Math.max(LEAST, Math.floor(room / STEP) * STEP);
}
