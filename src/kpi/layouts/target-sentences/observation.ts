/** A number of a sentence as an observation. */
import type { Observation, ObservationKind } from "../../indicator/model";
import type { Quantity } from "../../quantity";
import type { SentenceCell } from "./index";

interface Placed {
  readonly kind: ObservationKind;
  readonly fiscalYear?: number | null;
  /** null for a goal in words. */
  readonly quantity: Quantity | null;
  readonly asOf?: string | null;
  /** Which number of the cell it is. */
  readonly position: number;
}

/** @param statement the sentence, verbatim */
export function sentenceObservation(
  { sheet, cell }: SentenceCell,
  statement: string,
  { kind, fiscalYear = null, quantity, asOf = null, position }: Placed,
): Observation {
  const qualifiers = quantity?.qualifiers ?? [];
  return {
    kind,
    fiscalYear,
    value: quantity?.value ?? null,
    missing: quantity === null ? "textOnly" : null,
    unit: quantity?.unit ?? "",
    qualifier: qualifiers.length > 0 ? qualifiers.join("・") : null,
    qualifiers,
    decimals: quantity?.decimals ?? 0,
    asOf,
    note: quantity?.note ?? null,
    rawText: statement,
    sheet,
    cell: cell.address,
    position,
  };
}
