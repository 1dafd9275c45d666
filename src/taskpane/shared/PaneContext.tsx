/**
 * What the panels share: the operations (never Office.js itself), the lock that lets one action run at a time, and
 * the voice for screen readers.
 */
import { createContext, useContext, useEffect, useEffectEvent } from "react";
import type { Operations } from "../../commands/operations";
import type { Problem, RangeRef, Result } from "../../sheet";
import type { KnownYears } from "../indicators/rows";
import type { Arrival } from "./arrivals";

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
  /** Fiscal years of the indicators read last, for the report. */
  readonly knownYears: KnownYears;
  setKnownYears(years: KnownYears): void;
}

const PaneContext = createContext<PaneServices | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (!services) throw new Error("usePane outside of the pane");
  return services;
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
