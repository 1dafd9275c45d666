import { useCallback, useMemo, useRef, useState } from "react";
import type { Operations } from "../../commands/operations";
import { fail, type Problem, type RangeRef, type Result } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import type { Arrival } from "./arrivals";
import { NO_CHANGES, watchChanges } from "./changes";
import { unexpectedProblem, type KnownChoices, type PaneServices } from "./PaneContext";

export interface PaneState {
  readonly services: PaneServices;
  /** The sentence that the live region holds. */
  readonly spoken: string;
  /** Why the latest jump to a cell failed. */
  readonly jumpProblem: Problem | null;
  dismissJumpProblem(): void;
}

const NOTHING_KNOWN: KnownChoices = { years: [], policies: [], departments: [] };

/** The services of one mounted pane, and what the pane itself shows of them. */
export function usePaneServices(given: Operations, arrival: Arrival | null): PaneState {
  const [busy, setBusy] = useState(false);
  const [spoken, setSpoken] = useState("");
  const [jumpProblem, setJumpProblem] = useState<Problem | null>(null);
  const [known, setKnown] = useState<KnownChoices>(NOTHING_KNOWN);
  const [changes, setChanges] = useState(NO_CHANGES);
  const operations = useMemo(() => watchChanges(given, setChanges), [given]);
  // State updates come too late for the second click of a double click, a ref does not.
  const locked = useRef(false);

  const announce = useCallback((message: string) => {
    // The same sentence twice must be heard twice: a trailing no-break space makes it a new text.
    setSpoken((previous) => (previous === message ? `${message}\u00a0` : message));
  }, []);

  const run = useCallback(
    async <T>(action: () => Promise<Result<T>>): Promise<Result<T> | undefined> => {
      if (locked.current) {
        announce(paneTexts().busyRefused);
        return undefined;
      }
      locked.current = true;
      setBusy(true);
      try {
        return await action();
      } catch (thrown) {
        return fail(unexpectedProblem(thrown, paneTexts().unexpected));
      } finally {
        locked.current = false;
        setBusy(false);
      }
    },
    [announce],
  );

  const goTo = useCallback(
    async (sheet: string, range: RangeRef) => {
      const result = await run(() => operations.goTo(sheet, range));
      if (result) setJumpProblem(result.ok ? null : result.problem);
    },
    [operations, run],
  );

  const dismissJumpProblem = useCallback(() => setJumpProblem(null), []);
  const services = useMemo(
    () => ({ operations, busy, run, goTo, announce, arrival, changes, known, setKnown }),
    [operations, busy, run, goTo, announce, arrival, changes, known],
  );
  return { services, spoken, jumpProblem, dismissJumpProblem };
}
