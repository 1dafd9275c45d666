/**
 * Commands by id: what the ribbon's buttons and the headless script run. A command is an operation with its settings
 * filled in.
 */
import { REPORT_TEMPLATES } from "../reports";
import { ok, type Result } from "../sheet";
import { commandTexts } from "../strings/commands";
import { registerTexts } from "../strings/register";
import type { Operations } from "./operations";

export interface Command {
  /** Stable id: "report.progress-list". */
  readonly id: string;
  /** For the user, in the current language. */
  title(): string;
  /** What the operation gives; a Problem where it could not be done. */
  run(): Promise<Result<unknown>>;
}

/** 「report.」 with the id of a report template. */
export type ReportCommandId = `report.${string}`;

/** Ids in the order in which they are listed. */
export type CommandId =
  | "indicators.read"
  | "check.sheet"
  | "check.workbook"
  | "report.check-result"
  | ReportCommandId
  | "register.create"
  | "register.refresh"
  | "publication.copy"
  | "fix.undo";

export function createCommands(operations: Operations): ReadonlyMap<CommandId, Command> {
  const texts = commandTexts;
  const commands: (Command & { readonly id: CommandId })[] = [
    {
      id: "indicators.read",
      title: () => texts().readIndicators,
      run: () => operations.readIndicators("workbook"),
    },
    { id: "check.sheet", title: () => texts().checkSheet, run: () => operations.check("sheet") },
    { id: "check.workbook", title: () => texts().checkWorkbook, run: () => operations.check("workbook") },
    ...REPORT_TEMPLATES.map(({ id, title }) => ({
      id: `report.${id}` as const,
      title: () => texts().insertReportOf(title()),
      run: () =>
        operations.insertReport({ template: id, fiscalYear: null, scope: "workbook", preset: "standard" }),
    })),
    {
      id: "report.check-result",
      title: () => texts().insertCheckReport,
      run: async () => {
        const report = await operations.check("workbook");
        return report.ok ? operations.insertCheckReport(report.value) : report;
      },
    },
    {
      id: "register.create",
      title: () => registerTexts().creating,
      run: () => operations.createRegister(),
    },
    {
      id: "register.refresh",
      title: () => registerTexts().refreshing,
      // Without decisions: what only one side changed. Conflicts wait for the user in the pane.
      run: async () => {
        const preview = await operations.previewRefresh();
        return preview.ok ? operations.refreshRegister({ decisions: {}, seen: preview.value.seen }) : preview;
      },
    },
    {
      id: "publication.copy",
      title: () => texts().createPublicationCopy,
      run: () => operations.createPublicationCopy("active"),
    },
    { id: "fix.undo", title: () => texts().undoFix, run: () => operations.undo() },
  ];
  return new Map(commands.map((command) => [command.id, command]));
}

/** Finds a command by an id that came from outside (command line); the Problem lists the known ids. */
export function findCommand(operations: Operations, id: string): Result<Command> {
  const commands = createCommands(operations);
  const command = commands.get(id as CommandId);
  if (command) return ok(command);
  const known = [...commands.keys()].join("、");
  return {
    ok: false,
    problem: { code: "command.unknown", message: commandTexts().unknownCommand(id, known) },
  };
}
