/** The look of cells: between the names of the Excel API and Univer's style data. */
import type { RangeRef } from "../../../sheet";
import type { IStyleData } from "../../workbook/univer";
import { asBoolean, asColor, asNumber, asOneOf, asString } from "../objectType";
import type { FormatTarget } from "./handles";

/** Cells whose look is read one by one to see whether it is the same everywhere. */
const MAX_COMPARED = 200_000;

/** The common value of a part of the style over all cells; null where it differs. */
export function common<V>({ sheet, ranges }: FormatTarget, read: (style: IStyleData) => V): V | null {
  const first = read(sheet.styleAt(ranges[0]!.top, ranges[0]!.left));
  const same = (row: number, column: number): boolean => read(sheet.styleAt(row, column)) === first;
  return ranges.every((range) => everyCell(sheet.inGrid(range), same)) ? first : null;
}

function everyCell(range: RangeRef | undefined, test: (row: number, column: number) => boolean): boolean {
  if (!range) return true;
  let left = MAX_COMPARED;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (!test(row, column)) return false;
      if ((left -= 1) < 0) return true;
    }
  }
  return true;
}

export function patch({ sheet, ranges }: FormatTarget, style: IStyleData): void {
  sheet.assertEditable("allowFormatCells");
  for (const range of ranges) sheet.patchStyle(range, style);
}

// ---- single properties: how each is read from a style and what style sets it --------------------------------------

export interface StyleProperty {
  readonly read: (style: IStyleData) => unknown;
  readonly write: (value: unknown) => IStyleData;
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const HORIZONTAL_CODES = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Fill: 1,
  Justify: 4,
  CenterAcrossSelection: 2,
  Distributed: 6,
} as const;

const flag = (name: "bl" | "it", what: string): StyleProperty => ({
  read: (style) => style[name] === 1,
  write: (value) => ({ [name]: asBoolean(value, what) ? 1 : null }),
});

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
/** Univer's text decorations for Excel's underlines. */
const SINGLE_LINE = 12;
const DOUBLE_LINE = 7;

export const FONT: Readonly<Record<string, StyleProperty>> = {
  Name: { read: (s) => s.ff ?? DEFAULT_FONT.name, write: (v) => ({ ff: asString(v, "name") }) },
  Size: { read: (s) => s.fs ?? DEFAULT_FONT.size, write: (v) => ({ fs: asNumber(v, "size", 1, 409) }) },
  Color: { read: (s) => upper(s.cl?.rgb) ?? "#000000", write: (v) => ({ cl: { rgb: asColor(v, "color") } }) },
  Bold: flag("bl", "bold"),
  Italic: flag("it", "italic"),
  Underline: {
    read: (s) => (s.ul?.s !== 1 ? "None" : s.ul.t === DOUBLE_LINE ? "Double" : "Single"),
    write: (v) => {
      const kind = asOneOf(v, UNDERLINES, "underline");
      return kind === "None"
        ? ({ ul: null } as unknown as IStyleData)
        : { ul: { s: 1, t: kind.startsWith("Double") ? DOUBLE_LINE : SINGLE_LINE } };
    },
  },
  Strikethrough: {
    read: (s) => s.st?.s === 1,
    write: (v) =>
      asBoolean(v, "strikethrough") ? { st: { s: 1 } } : ({ st: null } as unknown as IStyleData),
  },
  Subscript: { read: (s) => s.va === 2, write: (v) => ({ va: asBoolean(v, "subscript") ? 2 : null }) },
  Superscript: { read: (s) => s.va === 3, write: (v) => ({ va: asBoolean(v, "superscript") ? 3 : null }) },
};

/** The font of a new workbook in Japanese Excel. */
export const DEFAULT_FONT = { name: "游ゴシック", size: 11 } as const;

export const FILL_COLOR: StyleProperty = {
  read: (s) => upper(s.bg?.rgb) ?? "",
  write: (v) => (v === "" ? { bg: null } : { bg: { rgb: asColor(v, "color") } }),
};

export const ALIGNMENT: Readonly<Record<string, StyleProperty>> = {
  HorizontalAlignment: {
    read: (s) =>
      (["General", "Left", "Center", "Right", "Justify", "Justify", "Distributed"] as const)[s.ht ?? 0],
    write: (v) => ({ ht: HORIZONTAL_CODES[asOneOf(v, HORIZONTAL, "horizontalAlignment")] || null }),
  },
  VerticalAlignment: {
    read: (s) => (["Bottom", "Top", "Center", "Bottom"] as const)[s.vt ?? 0],
    write: (v) => ({
      vt: { Top: 1, Center: 2, Bottom: 3, Justify: 1, Distributed: 2 }[
        asOneOf(v, VERTICAL, "verticalAlignment")
      ],
    }),
  },
  WrapText: { read: (s) => s.tb === 3, write: (v) => ({ tb: asBoolean(v, "wrapText") ? 3 : null }) },
  IndentLevel: {
    read: (s) => Math.round((s.pd?.l ?? 0) / INDENT_PIXELS),
    write: (v) => ({ pd: { l: asNumber(v, "indentLevel", 0, 250) * INDENT_PIXELS } }),
  },
  TextOrientation: {
    read: (s) => (s.tr?.v === 1 ? 180 : s.tr ? -(s.tr.a ?? 0) || 0 : 0),
    write: (v) => {
      const angle = asNumber(v, "textOrientation", -90, 180);
      if (angle > 90 && angle !== 180) return asNumber(angle, "textOrientation", -90, 90) as never;
      return angle === 0 ? { tr: null } : { tr: angle === 180 ? { a: 0, v: 1 } : { a: -angle } };
    },
  },
};

const INDENT_PIXELS = 9;

export function upper(color: string | null | undefined | void): string | undefined {
  if (!color) return undefined;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((n) => Number(n).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  return color.toUpperCase();
}
