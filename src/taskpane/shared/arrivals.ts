/**
 * Results that come from outside of the pane: a button of the ribbon ran a command, and its result is shown in the
 * tab that would have shown it.
 */
import type { CheckReport } from "../../checks/types";
import type { InsertedReport } from "../../commands/operations";
import type { RibbonOutcome } from "../../commands/ribbon";
import type { ReadResult } from "../../kpi/indicator/model";
import type { Result } from "../../sheet";

export type Arrival =
  | { readonly tab: "indicators"; readonly result: Result<ReadResult> }
  | { readonly tab: "checks"; readonly scope: "sheet" | "workbook"; readonly result: Result<CheckReport> }
  | { readonly tab: "report"; readonly result: Result<InsertedReport> };

/** Gives results from outside to the pane. @returns how to stop listening */
export type Arrivals = (listener: (arrival: Arrival) => void) => () => void;

/**
 * The tab that shows an outcome of the ribbon, and the outcome with the type that its command gives.
 * @returns undefined for commands that no button of the ribbon runs
 */
export function arrivalOf({ command, result }: RibbonOutcome): Arrival | undefined {
  switch (command) {
    case "indicators.read":
      return { tab: "indicators", result: result as Result<ReadResult> };
    case "check.sheet":
    case "check.workbook":
      return {
        tab: "checks",
        scope: command === "check.sheet" ? "sheet" : "workbook",
        result: result as Result<CheckReport>,
      };
    case "report.progress-list":
      return { tab: "report", result: result as Result<InsertedReport> };
    case "report.check-result":
    case "register.create":
    case "register.refresh":
    case "publication.copy":
    case "fix.undo":
      return undefined;
  }
}
