import { useState } from "react";

export interface Paged<T> {
  readonly shown: readonly T[];
  /** How many the next step brings; 0 where all are shown. */
  readonly next: number;
  showMore(): void;
}

/** A long list shown in steps, so that hundreds of entries neither bury the rest nor take long to draw. */
export function usePaged<T>(items: readonly T[], first: number, step: number): Paged<T> {
  const [limit, setLimit] = useState(first);
  const rest = Math.max(0, items.length - limit);
  return {
    shown: items.slice(0, limit),
    next: Math.min(step, rest),
    showMore: () => setLimit(limit + step),
  };
}
