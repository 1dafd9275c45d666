import { useRef, useState } from "react";
import type { CheckReport } from "../../checks/types";
import type { CheckScope } from "../../commands/operations";
import type { Result } from "../../sheet";
import { usePane } from "./PaneContext";
import { createProgress, type ProgressStore } from "./progress";

export interface RunningCheck {
  readonly progress: ProgressStore;
  /** Whether the user has asked to stop. */
  readonly stopping: boolean;
  run(scope: CheckScope): Promise<Result<CheckReport>>;
  /** Ends the running check with the problem "check.cancelled". */
  stop(): void;
}

/** A check that shows how far it is and can be stopped. */
export function useRunningCheck(): RunningCheck {
  const { operations } = usePane();
  const [progress] = useState(() => createProgress());
  const [stopping, setStopping] = useState(false);
  const running = useRef<AbortController | null>(null);

  const run = async (scope: CheckScope) => {
    const abort = new AbortController();
    running.current = abort;
    setStopping(false);
    progress.clear();
    try {
      return await operations.check(scope, { onProgress: progress.report, signal: abort.signal });
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
