/**
 * The buttons of the ribbon. A button has no place to show a result, so each opens the pane beside the sheet and hands
 * it the outcome; Excel is always told that the command is over.
 */
import { reportDiagnostic } from "../excel/run";
import type { Result } from "../sheet";
import type { Operations } from "./operations";
import { createCommands, type Command, type CommandId } from "./registry";

/** Function names of manifest.xml, and the command that each runs. */
export const RIBBON_COMMANDS: Readonly<Record<string, CommandId>> = {
  readIndicators: "indicators.read",
  check: "check.sheet",
  insertReport: "report.progress-list",
};

export interface RibbonOutcome {
  readonly command: CommandId;
  readonly result: Result<unknown>;
}

type Listener = (outcome: RibbonOutcome) => void;
const listeners = new Set<Listener>();

/** The pane listens here for what the ribbon's buttons gave. @returns how to stop listening */
export function onRibbonOutcome(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Connects the function names of the manifest. Called once, when Office.js is ready. */
export function registerRibbonCommands(operations: Operations): void {
  const commands = createCommands(operations);
  for (const [functionName, id] of Object.entries(RIBBON_COMMANDS)) {
    const command = commands.get(id)!;
    Office.actions.associate(
      functionName,
      (event?: Office.AddinCommands.Event) => void press(id, command, event),
    );
  }
}

async function press(id: CommandId, command: Command, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    await openPane(command.title());
    const result = await command.run();
    for (const listener of listeners) listener({ command: id, result });
  } finally {
    event?.completed();
  }
}

/** Opens the pane. Where that fails the command runs all the same: what it does to the workbook can be seen there. */
async function openPane(label: string): Promise<void> {
  if (typeof Office.addin?.showAsTaskpane !== "function") return;
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    reportDiagnostic(label, error);
  }
}
