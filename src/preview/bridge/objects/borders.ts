/** Borders of a range: the outer edges and the inner lines, each cell keeping its own four sides. */
import type { IBorderData } from "@univerjs/core";
import type { RangeRef } from "../../../sheet";
import type { CellMatrix, IStyleData } from "../../workbook/univer";
import { invalidArgument } from "../../workbook/hostError";
import { upper } from "./formats";
import type { FormatTarget } from "./handles";

export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];
export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Style = (typeof BORDER_STYLES)[number];
type Weight = (typeof BORDER_WEIGHTS)[number];

export interface BorderHandle {
  readonly target: FormatTarget;
  readonly side: BorderSide;
}

interface Line {
  readonly style: Style;
  readonly weight: Weight;
  readonly color: string;
}

const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

/** Univer's codes, and what Excel calls them. */
const CODES: readonly (readonly [number, Style, Weight])[] = [
  [0, "None", "Thin"],
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [5, "DashDot", "Thin"],
  [6, "DashDotDot", "Thin"],
  [7, "Double", "Thick"],
  [8, "Continuous", "Medium"],
  [9, "Dash", "Medium"],
  [10, "DashDot", "Medium"],
  [11, "DashDotDot", "Medium"],
  [12, "SlantDashDot", "Medium"],
  [13, "Continuous", "Thick"],
];

function codeOf({ style, weight }: Line): number {
  const exact = CODES.find(([, s, w]) => s === style && w === weight);
  return (exact ?? CODES.find(([, s]) => s === style)!)[0];
}

type CellSide = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** The cells of a range that carry a side, and which of their sides it is. */
function placesOf(range: RangeRef, side: BorderSide): { range: RangeRef; sides: readonly CellSide[] }[] {
  switch (side) {
    case "EdgeTop":
      return [{ range: { ...range, bottom: range.top }, sides: ["t"] }];
    case "EdgeBottom":
      return [{ range: { ...range, top: range.bottom }, sides: ["b"] }];
    case "EdgeLeft":
      return [{ range: { ...range, right: range.left }, sides: ["l"] }];
    case "EdgeRight":
      return [{ range: { ...range, left: range.right }, sides: ["r"] }];
    case "InsideHorizontal":
      return range.bottom === range.top
        ? []
        : [
            { range: { ...range, bottom: range.bottom - 1 }, sides: ["b"] },
            { range: { ...range, top: range.top + 1 }, sides: ["t"] },
          ];
    case "InsideVertical":
      return range.right === range.left
        ? []
        : [
            { range: { ...range, right: range.right - 1 }, sides: ["r"] },
            { range: { ...range, left: range.left + 1 }, sides: ["l"] },
          ];
    case "DiagonalDown":
      return [{ range, sides: ["tl_br"] }];
    case "DiagonalUp":
      return [{ range, sides: ["bl_tr"] }];
  }
}

function lineOf(borders: IBorderData, side: CellSide): Line {
  const border = borders[side];
  if (!border) return NO_LINE;
  const code = CODES.find(([number]) => number === (border.s ?? 0));
  if (!code || code[1] === "None") return NO_LINE;
  return { style: code[1], weight: code[2], color: upper(border.cl?.rgb) ?? "#000000" };
}

/** The common value over the side; null where the cells differ. */
export function borderOf({ target, side }: BorderHandle, part: keyof Line): string | null {
  const found = new Set<string>();
  for (const place of target.ranges.flatMap((range) => placesOf(target.sheet.inGrid(range) ?? range, side))) {
    for (let row = place.range.top; row <= place.range.bottom; row += 1) {
      for (let column = place.range.left; column <= place.range.right; column += 1) {
        found.add(lineOf(target.sheet.bordersAt(row, column), place.sides[0]!)[part]);
        if (found.size > 1) return null;
      }
    }
  }
  return [...found][0] ?? NO_LINE[part];
}

/** Changes style, weight or colour; a weight or colour on a missing line draws a thin one, as in Excel. */
export function setBorder({ target, side }: BorderHandle, change: Partial<Line>): void {
  const { sheet } = target;
  sheet.assertEditable("allowFormatCells");
  if (target.ranges.every((range) => placesOf(range, side).length === 0)) {
    throw invalidArgument(`A range one cell wide or high has no lines ${side}.`);
  }
  for (const whole of target.ranges) {
    const range = sheet.inGrid(whole) ?? whole;
    for (const place of placesOf(range, side)) {
      const cells: CellMatrix = {};
      for (let row = place.range.top; row <= place.range.bottom; row += 1) {
        for (let column = place.range.left; column <= place.range.right; column += 1) {
          const bd = Object.fromEntries(
            place.sides.map((cellSide) => [
              cellSide,
              changed(sheet.bordersAt(row, column), cellSide, change),
            ]),
          );
          (cells[row] ??= {})[column] = { s: { bd } as IStyleData };
        }
      }
      sheet.writeStyles(cells);
    }
  }
}

function changed(
  borders: IBorderData,
  side: CellSide,
  change: Partial<Line>,
): { s: number; cl: { rgb: string } } | null {
  const old = lineOf(borders, side);
  const drawn: Line = old.style === "None" ? { ...NO_LINE, style: "Continuous" } : old;
  const line: Line = { ...drawn, ...change };
  return line.style === "None" ? null : { s: codeOf(line), cl: { rgb: line.color } };
}
