/** An observation as a form prints it, with what a list leaves to other columns: unit, ※, year. */
import type { Indicator, Observation } from "../../kpi/indicator/model";
import type { PlanCell } from "../../sheet";
import { figureText, type FigureFormat } from "../number-format";
import type { ReportInput } from "../template";
import { figureFormatOf, numberCell, type RowAddress, type ShownCell } from "./cells";

export interface PrintedLook {
  /** Print the unit beside the number; absent: only where it is not the indicator's own. */
  readonly withUnit?: boolean;
  /** Print ※ before a number that has a note. */
  readonly marksNotes?: boolean;
  /** Words after all others: 「（令和2年度）」. */
  readonly after?: string;
}

/** @returns the cell, which follows the register where the report is to; null where the observation holds no number */
export function printedCell(
  indicator: Indicator,
  observation: Observation,
  input: Pick<ReportInput, "content" | "references">,
  look: PrintedLook = {},
): ShownCell | null {
  const { value, kind, fiscalYear, version } = observation;
  if (value === null) return null;
  const cell = numberCell(value, printedFormat(indicator, observation, look));
  if (input.content !== "formulas") return cell;
  const reference = input.references?.figure(indicator.id, kind, fiscalYear, version) ?? null;
  return reference === null ? cell : { ...cell, formula: () => reference };
}

/** What a cell outside a table holds. @param at address of a figure that its formula may refer to ("$H7") */
export function planValue({ value, formula }: ShownCell, at: RowAddress = () => null): PlanCell {
  const text = formula?.(at) ?? null;
  if (text === null || (value !== null && typeof value === "object")) return value;
  return { formula: `=${text}`, cached: value };
}

/** See `ShownCell`. */
export type Formula = NonNullable<ShownCell["formula"]>;

/** A formula for a table whose columns of figures have other ids; null: it shows no such figure. */
export function renamed(
  formula: Formula | null,
  ids: Readonly<Record<string, string | null>>,
): Formula | null {
  return (
    formula &&
    ((at) =>
      formula((figure) => {
        const id = ids[figure] ?? null;
        return id === null ? null : at(id);
      }))
  );
}

/** 「約45,000件以上」: the figure in a sentence; "" where there is no number. */
export function printedText(indicator: Indicator, observation: Observation): string {
  const { value } = observation;
  if (value === null) return "";
  return figureText(value, printedFormat(indicator, observation, { withUnit: true }));
}

function printedFormat(indicator: Indicator, observation: Observation, look: PrintedLook): FigureFormat {
  const { decimals, prefix = "" } = figureFormatOf(observation, indicator);
  const { qualifiers, unit, note } = observation;
  const bounds = qualifiers.filter((word) => word !== "約").join("");
  const isOwn = unit !== "" && indicator.unit !== "" && unit !== indicator.unit;
  const shownUnit = look.withUnit ? unit || indicator.unit : isOwn ? unit : "";
  const mark = look.marksNotes && note !== null && note.includes("※") ? "※" : "";
  return { decimals, prefix: mark + prefix, suffix: shownUnit + bounds + (look.after ?? "") };
}
