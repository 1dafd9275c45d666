/** Entry of the shared runtime: the pane, the ribbon's commands and the custom functions live in one page. */
import "../functions/functions";
import { createOperations } from "../commands";
import { onRibbonOutcome, registerRibbonCommands } from "../commands/ribbon";
import { mountPane, mountStartupProblem } from "./mount";
import { arrivalOf, type Arrivals } from "./shared/arrivals";
import { browserPage, officeBackground, watchScripts } from "./page";
import { waitForOffice } from "./startup";

const ribbonArrivals: Arrivals = (listener) =>
  onRibbonOutcome((outcome) => {
    const arrival = arrivalOf(outcome);
    if (arrival) listener(arrival);
  });

async function start(): Promise<void> {
  const element = document.getElementById("pane");
  if (!element) throw new Error("taskpane.html has no element #pane");
  const outcome = await waitForOffice(browserPage());
  if (!outcome.ready) {
    mountStartupProblem(element, outcome.message, outcome.language);
    return;
  }
  const operations = createOperations();
  registerRibbonCommands(operations);
  mountPane(element, operations, outcome.language, { officeBackground, arrivals: ribbonArrivals });
}

watchScripts();
void start();
