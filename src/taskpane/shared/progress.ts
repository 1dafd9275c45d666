/** How far long work is, outside of React's state: it reports hundreds of times a second. */
import type { Progress } from "../../checks/slices";

/** Milliseconds between two changes on the screen: fast enough to look alive, slow enough to be read. */
const INTERVAL = 100;

export interface ProgressStore {
  /** null while the sheets are being read, before the work itself begins. */
  get(): Progress | null;
  subscribe(listener: () => void): () => void;
  report(progress: Progress): void;
  clear(): void;
}

/** @param now milliseconds that only ever grow */
export function createProgress(now: () => number = () => performance.now()): ProgressStore {
  const listeners = new Set<() => void>();
  let shown: Progress | null = null;
  let shownAt = -Infinity;
  const show = (progress: Progress | null) => {
    shown = progress;
    for (const listener of listeners) listener();
  };
  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report: (progress) => {
      if (now() - shownAt < INTERVAL) return;
      shownAt = now();
      show(progress);
    },
    clear: () => {
      shownAt = -Infinity;
      if (shown !== null) show(null);
    },
  };
}
