/** Entry of the shared runtime: the pane, the ribbon's commands and the custom functions live in one page. */
import "../functions/functions";
import { createOperations } from "../commands";
import { registerRibbonCommands } from "../commands/ribbon";
import { mountPane, mountStartupProblem } from "./mount";
import { browserPage, officeBackground, watchScripts } from "./page";
import { waitForOffice } from "./startup";

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
  mountPane(element, operations, outcome.language, { officeBackground });
}

watchScripts();
void start();
