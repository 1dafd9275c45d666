/**
 * Evaluates custom functions apart from Excel: for the command line, for tests, and below the declarations that Excel
 * calls (functions.ts).
 */
import { functionStrings } from "../strings/functions";
import type { FunctionDefinition } from "./definition";
import { asGrid, isSingle, spill, toGrid } from "./grid";
import { invalidValue, isFailure, type CellOutcome, type Failure, type OutcomeGrid } from "./outcome";
import { allFunctions } from "./registry";

/** A value, rows of values and failures, or the failure of the whole call. */
export type Evaluation =
  | { readonly value: string | number | boolean | OutcomeGrid }
  | Failure
  | { readonly error: "#NAME?"; readonly message: string };

/** The definition of 「RATE」, 「rate」 or 「KPI.RATE」. */
function findFunction(name: string): FunctionDefinition | undefined {
  const plain = name
    .trim()
    .toUpperCase()
    .replace(/^KPI\./, "");
  return allFunctions.find((each) => each.name === plain);
}

/**
 * Gives the cells of a call.
 * @param values scalars or rows of values, in the order of the arguments; null for an omitted one
 */
export function evaluateCells(definition: FunctionDefinition, values: readonly unknown[]): OutcomeGrid {
  const { name, required, optional } = definition;
  if (values.length < required || values.length > required + optional) {
    return [[invalidValue(functionStrings().argumentCount(name, required, required + optional))]];
  }
  const grids = Array.from({ length: required + optional }, (_, index) => toGrid(values[index]));
  if (definition.kind === "range") return asGrid(definition.evaluate(grids));
  return asGrid(spill(grids, definition.evaluate));
}

/**
 * Evaluates a function by name: `evaluateFunction("RATE", [2987, 3000])` → `{ value: 0.9956… }`.
 * @param name with or without 「KPI.」, in any case
 * @param values the arguments: scalars or 2-D arrays; null for an omitted one
 * @returns `{ value }`, a scalar for one cell and else rows in which an element that fails is `{ error, message }`; or the
 * failure of a single cell: `{ error: "#N/A" | "#VALUE!" | "#NAME?", message }`
 */
export function evaluateFunction(name: string, values: readonly unknown[]): Evaluation {
  const texts = functionStrings();
  const definition = findFunction(name);
  if (definition === undefined) {
    const known = allFunctions.map((each) => each.name).join(", ");
    return { error: "#NAME?", message: texts.unknownFunction(name, known) };
  }
  if (!Array.isArray(values)) return invalidValue(texts.notArguments);
  const cells = evaluateCells(definition, values);
  const [only] = cells[0] ?? [];
  if (!isSingle(cells) || only === undefined) return { value: cells };
  return singleCell(only);
}

function singleCell(outcome: CellOutcome): Evaluation {
  return isFailure(outcome) ? outcome : { value: outcome };
}
