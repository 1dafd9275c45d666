/** Collects the differences between the print sheet and the copy, neighbouring equal ones as one. */
import { formatRange, parseRange, type RangeRef } from "../../sheet";
import type { KeptText, PublicationChange } from "./types";

export class ChangeList {
  readonly #changes: PublicationChange[] = [];
  readonly #kept: KeptText[] = [];
  readonly #open: string[] = [];
  readonly #seen = new Set<string>();

  /** A cell that became several rows changes in all of them alike: that is one change. */
  add(change: PublicationChange): void {
    const key = JSON.stringify(change);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const last = this.#changes.at(-1);
    const joined = last && isSame(last, change) ? joinedSource(last.source, change.source) : undefined;
    if (joined) this.#changes[this.#changes.length - 1] = { ...last!, source: joined };
    else this.#changes.push(change);
  }

  /** Keeps a text for メタデータ; nothing where it is blank. */
  keep(kept: KeptText): void {
    if (kept.text.trim() !== "") this.#kept.push(kept);
  }

  /** Something that only the user can settle. */
  ask(sentence: string): void {
    if (!this.#open.includes(sentence)) this.#open.push(sentence);
  }

  get changes(): readonly PublicationChange[] {
    return this.#changes;
  }

  get kept(): readonly KeptText[] {
    return this.#kept;
  }

  get open(): readonly string[] {
    return this.#open;
  }
}

function isSame(a: PublicationChange, b: PublicationChange): boolean {
  return (
    a.kind === b.kind &&
    a.column === b.column &&
    a.before === b.before &&
    a.after === b.after &&
    a.reason === b.reason
  );
}

/** Two areas of the print sheet as one, where the second follows the first in its column or row. */
function joinedSource(first: string | null, second: string | null): string | undefined {
  const a = first === null ? undefined : parseRange(first);
  const b = second === null ? undefined : parseRange(second);
  if (!a || !b) return undefined;
  return follows(a, b) ? formatRange({ ...a, bottom: b.bottom, right: b.right }) : undefined;
}

function follows(a: RangeRef, b: RangeRef): boolean {
  const below = a.left === b.left && a.right === b.right && b.top === a.bottom + 1;
  const beside = a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1;
  return below || beside;
}
