/**
 * Errors are values. A `Problem` is what the user is told: what happened, where, and what to do. It is made from
 * the catalogue in src/strings, so that its message is already a sentence in the user's language.
 */
export interface Problem {
  /** Stable, for tests, logs and the command line: "file.notWorkbook", "excel.protected" … */
  readonly code: string;
  readonly message: string;
  readonly sheet?: string;
  readonly cell?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(problem: Problem): Result<T> {
  return { ok: false, problem };
}
