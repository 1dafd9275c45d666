/**
 * Units of width and height. Univer counts pixels at 96 dpi, the Excel API points, a file characters of the default
 * font. The factors are those of Excel's default font in Japanese and English (maximum digit width of 7 pixels at
 * Calibri or Yu Gothic 11).
 */
const MAX_DIGIT_WIDTH = 7;
const CELL_PADDING = 5;

export const DEFAULT_COLUMN_PIXELS = 72;
export const DEFAULT_ROW_PIXELS = 25;

export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

export function pointsToPixels(points: number): number {
  return (points * 96) / 72;
}

/** Width as it stands in a file (ECMA-376, 18.3.1.13), which includes the padding of a cell. */
export function charactersToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / MAX_DIGIT_WIDTH)) / 256) * MAX_DIGIT_WIDTH);
}

export function pixelsToCharacters(pixels: number): number {
  return Math.round((pixels / MAX_DIGIT_WIDTH) * 256) / 256;
}

/** Width of a column that shows this many digits, padding included. */
export function pixelsOfDigits(digits: number): number {
  return Math.round(digits * MAX_DIGIT_WIDTH + CELL_PADDING);
}
