/** An indicator of an item while its goals and results are being put together. */
import { goalResultStrings } from "../../../strings/goal-result";
import type { GridCell } from "../../../sheet/grid";
import type { Observation, ObservationKind } from "../../indicator/model";
import type { Quantity } from "../../quantity";
import { parseQuantities } from "../../quantity";
import { isPartOfYear } from "../details";
import { missingObservation, observationOf } from "../figures";
import type { StatedFigure } from "./figures";
import type { Goal } from "./goals";
import { pieceAt, type Piece, type Surroundings } from "./item";

export interface Draft {
  readonly name: string;
  readonly label: string;
  /** The line of the item's title that is its own; undefined where the whole title is. */
  readonly part: string | undefined;
  readonly goal: Goal;
  readonly observations: Observation[];
  /** Sentences that say why it cannot be judged by numbers. */
  readonly reasons: string[];
  /** What was told under its result. */
  readonly details: string[];
  /** Where its result stands; null without. */
  answered: { readonly cell: GridCell; readonly year: number | null; readonly text: string } | null;
  /** The goal it took the place of, or that took its place. */
  predecessor: Draft | null;
  successor: Draft | null;
}

/** A year with where it comes from: printed, or concluded with a note that says so. */
export interface Dated {
  readonly year: number | null;
  readonly note: string | null;
}

/** Remembers where the latest result stands: verdicts without a year are of it. */
export function answer(draft: Draft, result: NonNullable<Draft["answered"]>): void {
  const known = draft.answered?.year ?? null;
  if (draft.answered === null || (result.year !== null && (known === null || result.year > known))) {
    draft.answered = result;
  }
}

/** Which number of the cell a figure is; numbers of one cell are counted from 0. */
export class Positions {
  private readonly used = new Map<string, Set<number>>();
  private readonly values = new Map<string, readonly number[]>();

  of(cell: GridCell, quantity: Quantity): number {
    const text = typeof cell.value === "string" ? cell.value : "";
    const values = this.valuesOf(cell.address, text);
    const taken = this.used.get(cell.address) ?? new Set<number>();
    this.used.set(cell.address, taken);
    const at = values.findIndex((value, index) => value === quantity.value && !taken.has(index));
    const position = at < 0 ? Math.max(taken.size, values.length) : at;
    taken.add(position);
    return text === "" ? 0 : position;
  }

  private valuesOf(address: string, text: string): readonly number[] {
    const known = this.values.get(address) ?? parseQuantities(text).map(({ value }) => value);
    this.values.set(address, known);
    return known;
  }
}

/** A figure at the cell that it stands in. */
export function figureObservation(
  reading: { readonly around: Surroundings; readonly positions: Positions },
  found: Piece,
  kind: ObservationKind,
  figure: StatedFigure,
  dated: Dated,
): Observation {
  const piece = pieceAt(found, figure.quantity);
  const place = { sheet: reading.around.sheet, cell: piece.cell, kind, fiscalYear: dated.year };
  const position = reading.positions.of(piece.cell, figure.quantity);
  const observation = observationOf(place, figure.quantity, position, figure.unit || piece.unit);
  const asOf = figure.asOf ?? piece.asOf;
  return {
    ...observation,
    fiscalYear: dated.year,
    asOf,
    note: [figure.quantity.note, dated.note].filter((note) => note !== null).join("\n") || null,
    ...(figure.scope !== null && { scope: figure.scope }),
    ...(piece.version !== null && { version: piece.version }),
    ...(asOf !== null && isPartOfYear(asOf) && { isPartYear: true }),
  };
}

/** Where the figure came from (「6件→58件」): a baseline without a version. */
export function baselineBefore(
  reading: { readonly around: Surroundings; readonly positions: Positions },
  piece: Piece,
  figure: StatedFigure,
): Observation | undefined {
  if (figure.from === null) return undefined;
  const { asOf, fiscalYear } = figure.from;
  const from = { ...figure, quantity: figure.from, asOf, scope: null, from: null };
  return figureObservation(reading, { ...piece, version: null }, "baseline", from, {
    year: fiscalYear,
    note: null,
  });
}

/** A place with words in place of a number. */
export function wordsObservation(
  sheet: string,
  piece: Piece,
  kind: ObservationKind,
  dated: Dated,
  words: { readonly text: string; readonly asOf: string | null },
): Observation {
  const missing = missingObservation(
    { sheet, cell: piece.cell, kind, fiscalYear: dated.year },
    reasonIn(words.text),
  );
  const own = words.text === missing.rawText.trim() ? null : words.text;
  return {
    ...missing,
    asOf: words.asOf,
    note: [own, dated.note].filter((note) => note !== null).join("\n") || null,
    ...(piece.version !== null && { version: piece.version }),
  };
}

const REASONS: readonly (readonly ["noSurvey" | "notIntroduced" | "notReported", RegExp])[] = [
  [
    "noSurvey",
    /^(?:調査|測定|計測|アンケート)(?:なし|無し|せず|未実施|を?実施せず|を?(?:実施して|行って)い(?:ない|ません)|年度ではない).{0,6}$/,
  ],
  ["notIntroduced", /^(?:未導入|未整備|未設置|導入前|開始前|未着手)(?:のため.{0,10})?$/],
  ["notReported", /^(?:集計中|確認中|未確定|公表前|未集計|算定中|精査中|照会中).{0,8}$/],
];

/** 調査なし, 未導入 and 集計中 say why there is no number; any other words stand for themselves. */
export function reasonIn(text: string): "textOnly" | "noSurvey" | "notIntroduced" | "notReported" {
  return REASONS.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? "textOnly";
}

/** Why the indicator cannot be judged by numbers; undefined where target and result have one. */
export function notEvaluableReason({ goal, observations, reasons }: Draft): string | undefined {
  const texts = goalResultStrings();
  const hasNumber = (kind: ObservationKind) =>
    observations.some((observation) => observation.kind === kind && observation.value !== null);
  const all = [...reasons];
  if (goal.kind === "words" && !hasNumber("target")) all.unshift(texts.goalInWords(goal.text));
  if (goal.kind === "due") all.unshift(texts.goalIsDue(goal.text));
  if (all.length === 0 || (goal.kind === "number" && hasNumber("actual"))) return undefined;
  return [...new Set(all)].join("");
}
