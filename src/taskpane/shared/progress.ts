/** How far a running check is, outside of React's state: a check reports hundreds of times a second. */
import type { CheckProgress } from "../../checks/engine";

/** Milliseconds between two changes on the screen: fast enough to look alive, slow enough to be read. */
const INTERVAL = 100;

export interface ProgressStore {
  /** null while the sheets are being read, before the check itself begins. */
  get(): CheckProgress | null;
  subscribe(listener: () => void): () => void;
  report(progress: CheckProgress): void;
  clear(): void;
}

/** @param now milliseconds that only ever grow */
export function createProgress(now: () => number = () => performance.now()): ProgressStore {
  const listeners = new Set<() => void>();
  let shown: CheckProgress | null = null;
  let shownAt = -Infinity;
  const show = (progress: CheckProgress | null) => {
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
