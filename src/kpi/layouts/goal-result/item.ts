/** An item of a goal/result form: what was found of it on the sheet, before its figures are read. */
import type { RangeRef } from "../../../sheet/address";
import { overlaps } from "../../../sheet/address";
import type { GridCell } from "../../../sheet/grid";
import type { IndicatorGroup } from "../../indicator/model";
import { parseQuantities, type Quantity } from "../../quantity";

/** A cell, or a part of one, with what its heading says. */
export interface Piece {
  readonly cell: GridCell;
  /** Further cells where its text goes on. */
  readonly more: readonly GridCell[];
  /** The part of the cell's text that belongs here, without its label. */
  readonly text: string;
  /** Fiscal years of the heading. */
  readonly years: readonly number[];
  readonly version: "original" | "revised" | null;
  /** Unit that the heading or the row prints; "" without. */
  readonly unit: string;
  /** Day that the heading prints: 「実績（令和4年9月末現在）」; null without. */
  readonly asOf: string | null;
  /** From 計画 or 予定 rather than 目標. */
  readonly isPlan: boolean;
  /** Whether its heading says that it sets goals (次年度目標), so that its sentences need not. */
  readonly setsGoals: boolean;
  /** 次年度: the year after the one reported on. */
  readonly isNextYear: boolean;
}

export interface Item {
  /** As printed, lines kept: 「電子決裁⏎電子契約」 are two. */
  readonly title: string;
  readonly titleCell: GridCell;
  /** Whether other rows of the table belong to the same title, so that the goal must help to name the indicator. */
  readonly isShared: boolean;
  /** Name in a column 指標 beside the item; "" without. */
  readonly measure: string;
  readonly group: IndicatorGroup;
  readonly department: string;
  readonly goals: readonly Piece[];
  readonly results: readonly Piece[];
  readonly baselines: readonly Piece[];
  /** What was done in the year; evidence for the results. */
  readonly accounts: readonly Piece[];
  readonly futures: readonly Piece[];
  readonly verdicts: readonly Piece[];
  /** Where it stands on the sheet. */
  readonly range: RangeRef;
}

/** What the sheet says for all its items. */
export interface Surroundings {
  readonly sheet: string;
  /** Year of the report (「令和2年度 取組状況」); null where none is printed. */
  readonly reportYear: number | null;
  /** 対象期間; null where none is printed. */
  readonly period: { readonly from: number; readonly to: number } | null;
}

/** A heading of the year after the one reported on. */
export const NEXT_YEAR = /[次翌来]年度/;

/** The piece at the cell in which a number of it stands. */
export function pieceAt(piece: Piece, quantity: Quantity): Piece {
  if (piece.more.length === 0) return piece;
  const cell = [piece.cell, ...piece.more].find(({ text }) =>
    parseQuantities(text).some(
      ({ value, unit }) => value === quantity.value && (unit === quantity.unit || unit === ""),
    ),
  );
  return cell ? { ...piece, cell } : piece;
}

/** The smallest range that holds all. */
export function unionOf(ranges: readonly RangeRef[]): RangeRef {
  return {
    top: Math.min(...ranges.map(({ top }) => top)),
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}

/** Whether a cell lies in one of the ranges. */
export function isWithin(cell: GridCell, ranges: readonly RangeRef[]): boolean {
  return ranges.some((range) => overlaps(cell.range, range));
}
