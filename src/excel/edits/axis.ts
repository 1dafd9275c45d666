/**
 * The rows or the columns of a sheet while lines are inserted and deleted: which original line stands where. Lines keep
 * an identity: original ones their 0-based index, inserted ones a number from `FIRST_NEW` on.
 */
export const FIRST_NEW = 10_000_000;

interface Segment {
  readonly first: number;
  readonly length: number;
}

export class Axis {
  private segments: Segment[] = [{ first: 0, length: FIRST_NEW }];
  private nextNew = FIRST_NEW;

  /** Identity of the line that now stands at `index`. */
  idAt(index: number): number {
    let rest = index;
    for (const { first, length } of this.segments) {
      if (rest < length) return first + rest;
      rest -= length;
    }
    return this.nextNew;
  }

  /** Where a line stands now; null where it has been deleted. */
  indexOf(id: number): number | null {
    let before = 0;
    for (const { first, length } of this.segments) {
      if (id >= first && id < first + length) return before + id - first;
      before += length;
    }
    return null;
  }

  insert(at: number, count: number): void {
    const [head, tail] = this.split(at);
    this.segments = [...head, { first: this.nextNew, length: count }, ...tail];
    this.nextNew += count;
  }

  remove(at: number, count: number): void {
    const [head, rest] = this.split(at);
    this.segments = rest;
    const [, tail] = this.split(count);
    this.segments = [...head, ...tail];
  }

  private split(at: number): [Segment[], Segment[]] {
    const head: Segment[] = [];
    const tail: Segment[] = [];
    let before = 0;
    for (const { first, length } of this.segments) {
      const left = Math.min(length, Math.max(0, at - before));
      if (left > 0) head.push({ first, length: left });
      if (left < length) tail.push({ first: first + left, length: length - left });
      before += length;
    }
    return [head, tail];
  }
}
