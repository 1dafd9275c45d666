/** What a custom function gives for one cell: a value, or an error that Excel shows with a sentence on hover. */

/** The only two error values that Excel lets carry a sentence of our own. */
export type ErrorCode = "#N/A" | "#VALUE!";

export interface Failure {
  readonly error: ErrorCode;
  readonly message: string;
}

export type CellOutcome = string | number | boolean | Failure;

/** Rows of outcomes, all of one width. */
export type OutcomeGrid = readonly (readonly CellOutcome[])[];

/** A value or the failure that stands in its place. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function isFailure(outcome: unknown): outcome is Failure {
  return typeof outcome === "object" && outcome !== null && "error" in outcome && "message" in outcome;
}

/** #N/A: the arguments are well formed, but there is nothing to give. */
export function notAvailable(message: string): Failure {
  return { error: "#N/A", message };
}

/** #VALUE!: an argument is not what it should be. */
export function invalidValue(message: string): Failure {
  return { error: "#VALUE!", message };
}

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function unreadable<T = never>(failure: Failure): Reading<T> {
  return { ok: false, failure };
}
