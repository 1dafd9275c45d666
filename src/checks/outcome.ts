/** Small helpers for writing rules. */
import { columnLetters } from "../sheet";
import { checkStrings } from "../strings/checks";
import type { Finding, RuleOutcome, SheetContext } from "./types";

/** 違反 where at least one finding is an error; warnings and remarks alone leave a 適合. */
export function outcomeOf(findings: readonly Finding[]): RuleOutcome {
  const failed = findings.some((finding) => (finding.level ?? "error") === "error");
  return { verdict: failed ? "fail" : "pass", findings };
}

/** 判定できません, with the reason as a sentence for the user. */
export function unknownOutcome(reason: string): RuleOutcome {
  return { verdict: "unknown", reason, findings: [] };
}

/** How a column is named to a user: 「D列「実績」」. */
export function columnName(column: number, header: string): string {
  return checkStrings().columnName(columnLetters(column), header.replace(/\s+/g, " ").trim());
}

/** The same for a column of a sheet, with the header that the first table over it gives. */
export function columnNameOn({ tables }: Pick<SheetContext, "tables">, column: number): string {
  const table = tables.find(({ range }) => column >= range.left && column <= range.right);
  return columnName(column, table?.headers[column - table.range.left] ?? "");
}

/** Items by key, keys in order of first appearance. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The same value each time, made when first asked for: findings of a group share one fix. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
