/** Cell styles between the file library and Univer. */
import type { BorderLineStyle, BorderSide, CellStyle } from "hucre";
import { colorText } from "../../../files/colors";
import type { IBorderData } from "@univerjs/core";
import type { IStyleData } from "../univer";

/** The theme's colours, "RRGGBB" each. */
export type Theme = readonly string[];

/** Univer's border codes by the names in files. */
const BORDER_CODES: Readonly<Record<BorderLineStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const BORDER_NAMES = new Map(
  Object.entries(BORDER_CODES).map(([name, code]) => [code, name as BorderLineStyle]),
);

const HORIZONTAL = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  fill: 1,
  centerContinuous: 2,
  general: 0,
} as const;
const HORIZONTAL_NAMES = [undefined, "left", "center", "right", "justify", "justify", "distributed"] as const;
const VERTICAL = { top: 1, center: 2, bottom: 3, justify: 1, distributed: 2 } as const;
const VERTICAL_NAMES = [undefined, "top", "center", "bottom"] as const;
const WRAP = 3;
const INDENT_PIXELS = 9;
const DOUBLE_LINE = 7;
const SINGLE_LINE = 12;

export function toUniverStyle(style: CellStyle, theme: Theme): IStyleData {
  const { font, fill, border, alignment, numFmt } = style;
  const result: IStyleData = {};
  const fontColor = colorText(font?.color, theme);
  if (font?.name) result.ff = font.name;
  if (font?.size) result.fs = font.size;
  if (font?.bold) result.bl = 1;
  if (font?.italic) result.it = 1;
  if (font?.underline)
    result.ul = { s: 1, t: String(font.underline).startsWith("double") ? DOUBLE_LINE : SINGLE_LINE };
  if (font?.strikethrough) result.st = { s: 1 };
  if (fontColor && fontColor !== "#000000") result.cl = { rgb: fontColor };
  if (font?.vertAlign) result.va = font.vertAlign === "subscript" ? 2 : 3;
  const fillColor =
    fill?.type === "gradient"
      ? fill.stops[0]?.color
      : fill && fill.pattern !== "none"
        ? (fill.fgColor ?? fill.bgColor)
        : undefined;
  const background = colorText(fillColor, theme);
  if (background) result.bg = { rgb: background };
  if (border) result.bd = bordersOf(border, theme);
  const horizontal = alignment?.horizontal ? HORIZONTAL[alignment.horizontal] : 0;
  if (horizontal) result.ht = horizontal;
  // A cell without a vertical alignment stands at the bottom.
  if (alignment?.vertical) result.vt = VERTICAL[alignment.vertical];
  if (alignment?.wrapText) result.tb = WRAP;
  if (alignment?.indent) result.pd = { l: alignment.indent * INDENT_PIXELS };
  if (alignment?.textRotation) result.tr = rotationOf(alignment.textRotation);
  if (numFmt && numFmt !== "General") result.n = { pattern: numFmt };
  return result;
}

function bordersOf(border: NonNullable<CellStyle["border"]>, theme: Theme): IBorderData {
  const line = (side: BorderSide | undefined) =>
    side
      ? { s: BORDER_CODES[side.style], cl: { rgb: colorText(side.color, theme) ?? "#000000" } }
      : undefined;
  const sides = {
    t: line(border.top),
    b: line(border.bottom),
    l: line(border.left),
    r: line(border.right),
    tl_br: border.diagonalDown ? line(border.diagonal) : undefined,
    bl_tr: border.diagonalUp ? line(border.diagonal) : undefined,
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

/** Files count degrees upwards to 90, downwards from 91 to 180; 255 is vertical writing. */
function rotationOf(rotation: number): NonNullable<IStyleData["tr"]> {
  if (rotation === 255) return { a: 0, v: 1 };
  return { a: rotation > 90 ? rotation - 90 : -rotation };
}

const hex = (color: string): string => color.replace(/^#/, "").toUpperCase();

/** @param font the workbook's default font, which every cell font in a file names anew */
export function toFileStyle(style: IStyleData, font: { name: string; size: number }): CellStyle {
  const result: CellStyle = {};
  const color = style.cl?.rgb;
  result.font = {
    name: style.ff ?? font.name,
    size: style.fs ?? font.size,
    ...(style.bl === 1 && { bold: true }),
    ...(style.it === 1 && { italic: true }),
    ...(style.ul?.s === 1 && {
      underline: style.ul.t === DOUBLE_LINE ? ("double" as const) : ("single" as const),
    }),
    ...(style.st?.s === 1 && { strikethrough: true }),
    ...(color && { color: { rgb: hex(color) } }),
    ...(style.va === 2 && { vertAlign: "subscript" as const }),
    ...(style.va === 3 && { vertAlign: "superscript" as const }),
  };
  if (style.bg?.rgb) result.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: hex(style.bg.rgb) } };
  if (style.bd) result.border = fileBorders(style.bd);
  const alignment = {
    ...(style.ht && HORIZONTAL_NAMES[style.ht] && { horizontal: HORIZONTAL_NAMES[style.ht] }),
    ...(style.vt && VERTICAL_NAMES[style.vt] && { vertical: VERTICAL_NAMES[style.vt] }),
    ...(style.tb === WRAP && { wrapText: true }),
    ...(style.pd?.l && { indent: Math.round(style.pd.l / INDENT_PIXELS) }),
    ...(style.tr && {
      textRotation: style.tr.v === 1 ? 255 : style.tr.a > 0 ? style.tr.a + 90 : -style.tr.a,
    }),
  };
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  if (style.n?.pattern) result.numFmt = style.n.pattern;
  return result;
}

function fileBorders(bd: IBorderData): NonNullable<CellStyle["border"]> {
  const side = (key: keyof typeof bd): BorderSide | undefined => {
    const line = bd[key];
    const style = line ? BORDER_NAMES.get(line.s) : undefined;
    return line && style ? { style, color: { rgb: hex(line.cl?.rgb ?? "#000000") } } : undefined;
  };
  const top = side("t");
  const bottom = side("b");
  const left = side("l");
  const right = side("r");
  const down = side("tl_br");
  const up = side("bl_tr");
  return {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
    ...((down ?? up) && { diagonal: down ?? up }),
    ...(down && { diagonalDown: true }),
    ...(up && { diagonalUp: true }),
  };
}
