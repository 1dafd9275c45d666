/**
 * What the panels share: the operations (never Office.js itself), the lock that lets one action run at a time, and
 * the voice for screen readers.
 */
import {
  createContext,
  useContext,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  type ReactNode,
} from "react";
import type { Operations } from "../../commands/operations";
import type { Problem, RangeRef, Result } from "../../sheet";
import type { Arrival } from "./arrivals";
import type { ChangeCounts } from "./changes";

/** What the indicators read last hold, for a report to choose from; nothing where none were read. */
export interface KnownChoices {
  /** Fiscal years, latest first. */
  readonly years: readonly number[];
  readonly policies: readonly string[];
  readonly departments: readonly string[];
}

export interface PaneServices {
  readonly operations: Operations;
  /** Whether an action is under way in any tab. */
  readonly busy: boolean;
  /**
   * Runs one action; refused (undefined) while another is under way, so that a double click does nothing twice.
   * What an action throws against its contract comes back as a Problem.
   */
  run<T>(action: () => Promise<Result<T>>): Promise<Result<T> | undefined>;
  /** Jumps to cells; a jump that fails is shown above the panel. */
  goTo(sheet: string, range: RangeRef): Promise<void>;
  /** Says a sentence to screen readers, politely. */
  announce(message: string): void;
  /** What came last from outside of the pane; null at first. */
  readonly arrival: Arrival | null;
  /** How often the pane has changed the workbook. */
  readonly changes: ChangeCounts;
  readonly known: KnownChoices;
  setKnown(choices: KnownChoices): void;
}

const PaneContext = createContext<PaneServices | undefined>(undefined);
const GoToContext = createContext<PaneServices["goTo"] | undefined>(undefined);
const LateBusyContext = createContext(false);

/** Gives the services to all that is inside, and to what a long list repeats only those that it needs. */
export function PaneProvider({
  value,
  children,
}: {
  readonly value: PaneServices;
  readonly children: ReactNode;
}) {
  const lateBusy = useDeferredValue(value.busy);
  return (
    <PaneContext value={value}>
      <GoToContext value={value.goTo}>
        <LateBusyContext value={lateBusy}>{children}</LateBusyContext>
      </GoToContext>
    </PaneContext>
  );
}

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (!services) throw new Error("usePane outside of the pane");
  return services;
}

/** Jumping alone: what uses it is not drawn again each time that an action begins or ends. */
export function useGoTo(): PaneServices["goTo"] {
  const goTo = useContext(GoToContext);
  if (!goTo) throw new Error("useGoTo outside of the pane");
  return goTo;
}

/** `busy` for the many buttons of a long list: it follows when there is time, in slices. The lock itself is at once. */
export function useLateBusy(): boolean {
  return useContext(LateBusyContext);
}

/** A Problem from something that was thrown although nothing should throw. */
export function unexpectedProblem(thrown: unknown, sentence: (detail: string) => string): Problem {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "pane.unexpected", message: sentence(detail) };
}

/** Calls `show` for each result that arrives from outside for this tab. */
export function useArrival<Tab extends Arrival["tab"]>(
  tab: Tab,
  show: (arrival: Extract<Arrival, { tab: Tab }>) => void,
): void {
  const { arrival } = usePane();
  const showLatest = useEffectEvent(show);
  useEffect(() => {
    if (arrival?.tab === tab) showLatest(arrival as Extract<Arrival, { tab: Tab }>);
  }, [arrival, tab]);
}
