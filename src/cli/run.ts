/**
 * The command line: words in, texts and an exit code out. Each command loads only what it needs, so that it starts
 * quickly. Nothing but the answer goes to the output; sentences about problems go to the error output.
 */
import type { Problem } from "../sheet";
import { cliStrings } from "../strings/cli";
import { parseArguments, type Request } from "./arguments";

export interface CommandResult {
  /** For standard output. */
  readonly output: string;
  /** For standard error; "" for none. */
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** 0 done; 1 a rule failed and --strict was given; 2 wrong usage, or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

type FileRequest = Extract<Request, { file: string }>;

export async function run(words: readonly string[]): Promise<CommandResult> {
  const refuse = (problem: Problem): CommandResult =>
    words[0] === "fn" ? functionProblem(problem) : refused(problem, words.includes("--json"));
  const parsed = parseArguments(words);
  if (!parsed.ok) return refuse(parsed.problem);
  const request = parsed.value;
  try {
    if (request.command === "help") return done(cliStrings().usage);
    if (request.command === "fn") return await evaluate(request.name, request.args);
    return await runOnFile(request);
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return refuse({ code: "cli.unexpected", message: cliStrings().unexpected(reason) });
  }
}

async function runOnFile(request: FileRequest): Promise<CommandResult> {
  const { openInput } = await import("./input");
  const opened = await openInput(request.file);
  if (!opened.ok) return refused(opened.problem, request.json);
  const workbook = opened.value;
  const name = workbook.file?.name ?? request.file;
  if (request.command === "read") {
    const { readWorkbook } = await import("../kpi/layouts");
    const { readJson, readText } = await import("./read-output");
    const result = readWorkbook(workbook);
    return done(request.json ? json(readJson(result)) : readText(name, result));
  }
  const { checkWorkbook } = await import("../checks/engine");
  const { checkJson, checkText } = await import("./check-output");
  const report = checkWorkbook(workbook);
  const failed = report.sheets.some((sheet) => sheet.rules.some((rule) => rule.verdict === "fail"));
  const output = request.json ? json(checkJson(name, report)) : checkText(name, report);
  return { ...done(output), exitCode: request.strict && failed ? 1 : 0 };
}

async function evaluate(name: string, args: readonly unknown[]): Promise<CommandResult> {
  const { evaluateFunction } = await import("../functions/evaluate");
  const answer = evaluateFunction(name, args);
  const isUnknown = "error" in answer && answer.error === "#NAME?";
  return { output: json(answer), message: isUnknown ? answer.message : "", exitCode: isUnknown ? 2 : 0 };
}

function done(output: string): CommandResult {
  return { output, message: "", exitCode: 0 };
}

/** A problem of check or read: a sentence for people, and where JSON was asked for, an object in its place. */
function refused({ code, message, sheet, cell }: Problem, asJson: boolean): CommandResult {
  return { output: asJson ? json({ error: { code, message, sheet, cell } }) : "", message, exitCode: 2 };
}

/** fn answers in one shape whatever is wrong: `{error, message}`. */
function functionProblem({ code, message }: Problem): CommandResult {
  return { output: json({ error: code, message }), message, exitCode: 2 };
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
