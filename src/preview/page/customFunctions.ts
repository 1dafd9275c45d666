/**
 * Makes the add-in's custom functions work in the cells of the spreadsheet, by the rules Excel has for them: the
 * metadata says which parameters take a range (they always arrive as rows of values), an omitted argument arrives as
 * null, and a `CustomFunctions.Error` becomes an error value with a text that the user can read.
 */
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/engine-formula/facade";
import type {} from "@univerjs/sheets-formula/facade";
import type { CellValue } from "../../sheet";

/** What functions.json says of a function, as far as calling it needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly dimensionality?: "scalar" | "matrix" }[];
}

export type CustomFunction = (...parameters: unknown[]) => unknown;

/** Why a cell shows an error value. */
export interface FunctionError {
  readonly code: string;
  readonly message: string;
}

/** What Univer gives a custom function as `this`: where the formula stands. */
interface FormulaPlace {
  readonly subUnitId?: string | null;
  readonly row?: number;
  readonly column?: number;
}

export interface FunctionErrors {
  /** @returns why the formula in the cell failed; undefined where it did not */
  at(sheetId: string, row: number, column: number): FunctionError | undefined;
}

/**
 * Registers every function of the metadata under its name with the namespace ("KPI.RATE").
 * @param implementations by id, as `CustomFunctions.associate` received them
 * @returns the errors that formulas end in from now on, and the ids that have no implementation
 */
export function registerCustomFunctions(
  api: FUniver,
  namespace: string,
  metadata: readonly FunctionMetadata[],
  implementations: ReadonlyMap<string, CustomFunction>,
): { errors: FunctionErrors; missing: string[]; count: number; unregister: () => void } {
  const registrations: { dispose(): void }[] = [];
  const errors = new Map<string, FunctionError>();
  const missing: string[] = [];
  for (const one of metadata) {
    const implementation = implementations.get(one.id.toUpperCase());
    if (implementation === undefined) {
      missing.push(one.name);
      continue;
    }
    const call = function (this: FormulaPlace, ...values: unknown[]): CellValue | CellValue[][] {
      const key = placeKey(this.subUnitId ?? "", this.row ?? -1, this.column ?? -1);
      try {
        const result = callAsExcel(one, implementation, values);
        errors.delete(key);
        return result;
      } catch (error) {
        const told = errorOf(error);
        errors.set(key, told);
        return told.code;
      }
    };
    const name = `${namespace}.${one.name}`;
    registrations.push(api.getFormula().registerFunction(name, call, one.description ?? ""));
  }
  return {
    errors: { at: (sheetId, row, column) => errors.get(placeKey(sheetId, row, column)) },
    missing,
    count: registrations.length,
    unregister: () => registrations.forEach((one) => one.dispose()),
  };
}

function placeKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}

/** Calls a function as Excel does: ranges as rows, omitted arguments as null. */
export function callAsExcel(
  metadata: FunctionMetadata,
  implementation: CustomFunction,
  values: readonly unknown[],
): CellValue | CellValue[][] {
  const passed = metadata.parameters.map((parameter, index) => {
    const value = values[index] ?? null;
    if (parameter.dimensionality !== "matrix")
      return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
    if (value === null) return index < values.length ? [[null]] : null;
    return Array.isArray(value) ? value : [[value]];
  });
  const result = implementation(...passed, { address: "", functionName: metadata.name });
  if (Array.isArray(result)) return (result as CellValue[][]).map((row) => row.map(shownValue));
  return shownValue(result as CellValue);
}

/** Excel shows 0 for a returned null. */
function shownValue(value: CellValue | undefined | { code?: string }): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "object") return value.code ?? "#VALUE!";
  return value;
}

/** The error comes from another frame, so that it is known by its shape. */
function errorOf(error: unknown): FunctionError {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const isExcelCode = typeof code === "string" && code.startsWith("#");
  return {
    code: isExcelCode ? code : "#VALUE!",
    message: typeof message === "string" ? message : String(error),
  };
}
