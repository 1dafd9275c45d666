import { useRef, useState } from "react";
import type { Run } from "../../commands/operations";
import type { Result } from "../../sheet";
import { createProgress, type ProgressStore } from "./progress";

export interface Running {
  readonly progress: ProgressStore;
  /** Whether the user has asked to stop. */
  readonly stopping: boolean;
  run<T>(work: (run: Run) => Promise<Result<T>>): Promise<Result<T>>;
  /** Ends the running work with the problem "cancelled". */
  stop(): void;
}

/** Long work that shows how far it is and can be stopped. */
export function useRunning(): Running {
  const [progress] = useState(() => createProgress());
  const [stopping, setStopping] = useState(false);
  const running = useRef<AbortController | null>(null);

  const run = async <T>(work: (run: Run) => Promise<Result<T>>) => {
    const abort = new AbortController();
    running.current = abort;
    setStopping(false);
    progress.clear();
    try {
      return await work({ onProgress: progress.report, signal: abort.signal });
    } finally {
      running.current = null;
      setStopping(false);
    }
  };

  const stop = () => {
    if (!running.current) return;
    running.current.abort();
    setStopping(true);
  };

  return { progress, stopping, run, stop };
}
