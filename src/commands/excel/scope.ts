/** Which sheets an operation reads. */
import type { ReadOptions } from "../../excel/reader";
import type { Scope } from "../operations";

export function sheetsOfScope(scope: Scope): ReadOptions["sheets"] {
  return scope === "sheet" ? "active" : undefined;
}
