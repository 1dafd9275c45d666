/** From a cell of an indicator table to its figures. */
import type { GridCell } from "../../sheet/grid";
import { layoutStrings } from "../../strings/layouts";
import type { MissingReason, Observation, ObservationKind, UnreadCell } from "../indicator/model";
import {
  isUnit,
  labelsWithoutNumber,
  parseQuantities,
  parseQuantity,
  textAfterQuantities,
  type Quantity,
} from "../quantity";
import { compoundOf, type CompoundFigure } from "./compound";

/** What a cell holds: nothing, figures, or something that is no figure, with the reason. */
export type FigureCell =
  | { readonly state: "empty" }
  | {
      readonly state: "figures";
      readonly figures: readonly Quantity[];
      /** Labels printed in the cell that have no number. */
      readonly bareLabels: readonly string[];
      /** What the cell says of its one figure with further numbers; absent where every number is a figure. */
      readonly compound?: CompoundFigure;
    }
  | { readonly state: "unread"; readonly reason: string; readonly missing: MissingReason | null };

/** A dash says that there is no value, as an empty cell does. */
const NOTHING = /^[\s\u3000\-－−―—–ー‐/／…・*＊]*$/;
/** Work under way is no result, though a number stands in the sentence (「4業務について導入の調整」). */
const UNDER_WAY = /検討|調整|協議|準備|未定|未実施|延期|中止/;
const PLANNED = /予定|見込/;
const RANGE = /^[\s\d.,]*[~〜～]/;

/**
 * Reads a cell where a figure is expected.
 * @param kind an actual that is only 予定 (planned) is no actual
 */
export function readFigureCell(cell: GridCell, kind: ObservationKind): FigureCell {
  const texts = layoutStrings();
  if (typeof cell.value !== "string") {
    if (cell.value === null) return { state: "empty" };
    const number = parseQuantity(cell.value, cell.numberFormat);
    if (number.ok) return { state: "figures", figures: [number.value], bareLabels: [] };
    const reason = number.problem.code === "quantity.date" ? texts.dateValue : texts.notNumber;
    return { state: "unread", reason, missing: null };
  }
  const text = cell.value;
  if (NOTHING.test(text) || isUnit(text)) return { state: "empty" };
  if (/^#[A-Z/0-9]+[!?]?$/.test(text)) return { state: "unread", reason: texts.errorValue, missing: null };
  const figures = parseQuantities(text);
  if (figures.length === 0) return { state: "unread", reason: texts.textOnly, missing: "textOnly" };
  const compound = compoundOf(text, figures);
  if (compound) return { state: "figures", figures: [compound.figure], bareLabels: [], compound };
  const rest = textAfterQuantities(text);
  if (UNDER_WAY.test(rest) || (kind === "actual" && PLANNED.test(rest))) {
    return { state: "unread", reason: texts.notTheValue, missing: "textOnly" };
  }
  const isRange = figures.some(
    (figure, index) => index > 0 && RANGE.test(text.slice(figures[index - 1]!.end, figure.start)),
  );
  if (isRange) return { state: "unread", reason: texts.range, missing: null };
  return { state: "figures", figures, bareLabels: labelsWithoutNumber(text) };
}

export interface Place {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly kind: ObservationKind;
  readonly fiscalYear: number | null;
}

/** A figure at its place. */
export function observationOf(
  place: Place,
  figure: Quantity,
  position: number,
  unit = figure.unit,
): Observation {
  return {
    kind: place.kind,
    fiscalYear: place.fiscalYear ?? figure.fiscalYear,
    value: figure.value,
    missing: null,
    unit,
    qualifier: figure.qualifiers.length > 0 ? figure.qualifiers.join("・") : null,
    qualifiers: figure.qualifiers,
    decimals: figure.decimals,
    asOf: figure.asOf,
    note: figure.note,
    rawText: rawTextOf(place.cell),
    sheet: place.sheet,
    cell: place.cell.address,
    position,
  };
}

/** A figure with what its cell says of it besides; a revised target comes with the original one. */
export function compoundObservations(observation: Observation, compound: CompoundFigure): Observation[] {
  const { ratio, correction, original } = compound;
  const { sheet, cell } = observation;
  if (original) {
    const before = { value: original.value, decimals: original.decimals, position: 1, version: "original" };
    return [{ ...observation, ...before } as Observation, { ...observation, version: "revised" }];
  }
  if (correction) return [{ ...observation, correction }];
  if (!ratio) return [observation];
  const { part, whole, rawText } = ratio;
  const counts = { numerator: part.value, denominator: whole.value };
  const units = { numeratorUnit: part.unit, denominatorUnit: whole.unit || part.unit };
  return [{ ...observation, ratio: { ...counts, ...units, rawText, sheet, cell } }];
}

/** The place of a figure that is not there, with the reason. */
export function missingObservation(place: Place, missing: MissingReason): Observation {
  return {
    kind: place.kind,
    fiscalYear: place.fiscalYear,
    value: null,
    missing,
    unit: "",
    qualifier: null,
    qualifiers: [],
    decimals: 0,
    asOf: null,
    note: null,
    rawText: rawTextOf(place.cell),
    sheet: place.sheet,
    cell: place.cell.address,
    position: 0,
  };
}

export function unreadCell(sheet: string, cell: GridCell, reason: string): UnreadCell {
  return { sheet, cell: cell.address, rawText: rawTextOf(cell), reason };
}

function rawTextOf(cell: GridCell): string {
  return cell.value === null ? "" : String(cell.value);
}
