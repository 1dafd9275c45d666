/**
 * How much room a text takes in a cell. A full-width character is as wide as two half-width ones (East Asian Width,
 * Unicode Standard Annex #11, with ambiguous characters wide as Japanese fonts draw them).
 */

/** Half-width forms besides ASCII: half-width kana and signs. */
const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f\uffe8-\uffee]/u;
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}\ufe00-\ufe0f]/u;

/**
 * Width in half-width characters.
 * @example textWidth("達成率99.6%") // 11
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    width += HALF_WIDTH.test(character) ? 1 : 2;
  }
  return width;
}

/**
 * Lines that a text takes when wrapped in a cell. Latin words are not broken by Excel and leave gaps, so some room at
 * the end of each line is not counted on.
 * @param columnWidth width of the column in characters
 */
export function wrappedLines(text: string, columnWidth: number): number {
  const room = Math.max(2, Math.floor(columnWidth * LINE_FILL));
  return text
    .split(/\r\n|\r|\n/)
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / room)), 0);
}

const LINE_FILL = 0.9;

/** Height of a line in points for a font size; Yu Gothic, the widest-spaced of the usual fonts, needs this much. */
export function lineHeight(fontSize: number): number {
  return fontSize * 1.65;
}

/**
 * The beginning of a text, at most `width` half-width characters, never ending in half a character.
 * @example truncated("評価指標", 4) // "評価"
 */
export function truncated(text: string, width: number): string {
  let used = 0;
  let result = "";
  for (const character of text) {
    used += textWidth(character);
    if (used > width) break;
    result += character;
  }
  return result;
}
