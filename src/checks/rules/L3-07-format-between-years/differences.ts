/** How the table of one year differs from the one of the year before. */
import { findYears } from "../../../kpi/calendar";
import type { ColumnProfile } from "../../profile";
import type { DetectedTable, SheetContext } from "../../types";

export type Difference =
  | { readonly kind: "layout" | "start" | "headerRows"; readonly before: string; readonly after: string }
  | { readonly kind: "removed"; readonly header: string; readonly offset: number }
  | { readonly kind: "added" | "moved"; readonly header: string; readonly offset: number }
  | { readonly kind: "renamed"; readonly header: string; readonly before: string; readonly offset: number }
  | { readonly kind: "type"; readonly header: string; readonly offset: number; readonly wasNumber: boolean };

/** The main table of a sheet: the one with most cells. */
export function mainTable({ tables }: SheetContext): DetectedTable {
  const size = ({ range }: DetectedTable) => (range.right - range.left + 1) * (range.bottom - range.top + 1);
  return tables.reduce((main, table) => (size(table) > size(main) ? table : main));
}

/** A header without the year it names: 令和4年度実績 and 令和5年度実績 are the same column. */
export function yearless(header: string): string {
  const plain = header.normalize("NFKC").replace(/\s+/g, "");
  let rest = plain;
  for (const { rawText } of findYears(plain)) rest = rest.replace(rawText, "#");
  return rest.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, "#").replace(/#(?:\(#\)|_#)+/g, "#");
}

/** Whether at least half of the columns are the same. */
export function areAlike(a: SheetContext, b: SheetContext): boolean {
  const first = new Set(mainTable(a).headers.map(yearless));
  const second = mainTable(b).headers.map(yearless);
  const shared = second.filter((header) => header !== "" && first.has(header)).length;
  return shared * 2 >= Math.max(first.size, second.length);
}

/** Everything in which `after` differs from `before`, from left to right. */
export function differencesOf(before: SheetContext, after: SheetContext): readonly Difference[] {
  const old = mainTable(before);
  const now = mainTable(after);
  if (old.layout !== now.layout) return [{ kind: "layout", before: old.layout, after: now.layout }];
  if (now.layout === "form") return [];
  const differences: Difference[] = [];
  const start = ({ range }: DetectedTable) => `${range.top},${range.left}`;
  if (start(old) !== start(now)) differences.push({ kind: "start", before: start(old), after: start(now) });
  if (old.headerRows !== now.headerRows) {
    differences.push({ kind: "headerRows", before: String(old.headerRows), after: String(now.headerRows) });
  }
  const { matches, changes } = compareHeaders(old.headers, now.headers);
  // Another number of header rows changes every name by a tier: that is told once.
  const isTier = (change: Difference) =>
    old.headerRows !== now.headerRows &&
    change.kind === "renamed" &&
    differByTier(change.before, change.header);
  differences.push(...changes.filter((change) => !isTier(change)));
  const oldProfiles = before.profiles(old);
  const nowProfiles = after.profiles(now);
  for (const [oldIndex, nowIndex] of matches) {
    const was = kindOf(oldProfiles[oldIndex]!);
    const is = kindOf(nowProfiles[nowIndex]!);
    if (was === undefined || is === undefined || was === is) continue;
    differences.push({
      kind: "type",
      header: now.headers[nowIndex]!,
      offset: nowIndex,
      wasNumber: was === "number",
    });
  }
  return differences;
}

function differByTier(before: string, after: string): boolean {
  return after.startsWith(`${before}_`) || before.startsWith(`${after}_`);
}

const CLEAR_SHARE = 0.8;

function kindOf({ numberCount, textCount }: ColumnProfile): "number" | "text" | undefined {
  const filled = numberCount + textCount;
  if (filled === 0) return undefined;
  if (numberCount >= CLEAR_SHARE * filled) return "number";
  return textCount >= CLEAR_SHARE * filled ? "text" : undefined;
}

interface Compared {
  readonly matches: readonly (readonly [old: number, now: number])[];
  readonly changes: readonly Difference[];
}

/** Wider tables are compared by their names alone, without their order. */
const MOST_COLUMNS = 400;

function compareHeaders(oldHeaders: readonly string[], nowHeaders: readonly string[]): Compared {
  const old = oldHeaders.slice(0, MOST_COLUMNS).map(yearless);
  const now = nowHeaders.slice(0, MOST_COLUMNS).map(yearless);
  const matches = longestCommon(old, now);
  const matchedOld = new Set(matches.map(([index]) => index));
  const matchedNow = new Set(matches.map(([, index]) => index));
  const gone = old.flatMap((_, index) => (matchedOld.has(index) ? [] : [index]));
  const come = now.flatMap((_, index) => (matchedNow.has(index) ? [] : [index]));
  const changes: Difference[] = [];
  const moved = new Map<number, number>();
  for (const index of come) {
    const from = gone.find((other) => old[other] === now[index] && ![...moved.values()].includes(other));
    if (from !== undefined) moved.set(index, from);
  }
  const isMoved = new Set(moved.values());
  const left = gone.filter((index) => !isMoved.has(index));
  for (const index of come) {
    const header = nowHeaders[index]!;
    if (moved.has(index)) {
      changes.push({ kind: "moved", header, offset: index });
      continue;
    }
    const partner = left.findIndex((other) => gapOf(other, matches, 0) === gapOf(index, matches, 1));
    if (partner < 0) changes.push({ kind: "added", header, offset: index });
    else {
      const [other] = left.splice(partner, 1);
      changes.push({ kind: "renamed", header, before: oldHeaders[other!]!, offset: index });
    }
  }
  for (const index of left) {
    const next = matches.find(([other]) => other > index);
    const offset = Math.min(next ? next[1] : now.length - 1, now.length - 1);
    changes.push({ kind: "removed", header: oldHeaders[index]!, offset });
  }
  const moves = [...moved].map(([nowIndex, oldIndex]) => [oldIndex, nowIndex] as const);
  return { matches: [...matches, ...moves], changes };
}

/** Between which two matched columns a column lies. */
function gapOf(index: number, matches: Compared["matches"], side: 0 | 1): number {
  return matches.filter((match) => match[side] < index).length;
}

/** The longest common subsequence, as pairs of places. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Whether the table only got further columns at its right end: a format that grew, not one that changed. */
export function onlyGrew(differences: readonly Difference[], columns: number): boolean {
  const added = differences.flatMap((difference) => (difference.kind === "added" ? [difference.offset] : []));
  return added.length === differences.length && added.every((offset) => offset >= columns - added.length);
}
