/** What was typed after `kpi`, understood or refused. */
import { fail, ok, type Problem, type Result } from "../sheet";
import { cliStrings } from "../strings/cli";

export type Request =
  | { readonly command: "help" }
  | { readonly command: "check"; readonly file: string; readonly json: boolean; readonly strict: boolean }
  | { readonly command: "read"; readonly file: string; readonly json: boolean }
  | { readonly command: "fn"; readonly name: string; readonly args: readonly unknown[] };

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  check: ["--json", "--strict"],
  read: ["--json"],
};

/** @returns the request, or a Problem with a code beginning "cli." */
export function parseArguments(words: readonly string[]): Result<Request> {
  const [command, ...rest] = words;
  if (words.includes("--help") || words.includes("-h") || command === "help") return ok({ command: "help" });
  if (command === undefined) return refuse("noCommand", cliStrings().noCommand);
  if (command === "fn") return parseFunction(rest);
  if (command === "check" || command === "read") return parseFileCommand(command, rest);
  return refuse("unknownCommand", cliStrings().unknownCommand(command));
}

function parseFileCommand(command: "check" | "read", words: readonly string[]): Result<Request> {
  const options = words.filter((word) => word.startsWith("--"));
  const unknown = options.find((option) => !OPTIONS[command]!.includes(option));
  if (unknown !== undefined) return refuse("unknownOption", cliStrings().unknownOption(unknown));
  const [file, ...others] = words.filter((word) => !word.startsWith("--"));
  if (file === undefined || file === "") return refuse("noFile", cliStrings().noFile);
  if (others.length > 0) return refuse("manyFiles", cliStrings().manyFiles);
  const json = options.includes("--json");
  return command === "read"
    ? ok({ command, file, json })
    : ok({ command, file, json, strict: options.includes("--strict") });
}

function parseFunction(words: readonly string[]): Result<Request> {
  // The answer of fn is always JSON, so that --json says nothing more; it is accepted for symmetry.
  const [name, text = "[]", ...others] = words.filter((word) => word !== "--json");
  if (name === undefined) return refuse("noFunction", cliStrings().noFunction);
  const args = parseJsonArray(text);
  if (!args || others.length > 0)
    return refuse("badArguments", cliStrings().badArguments([text, ...others].join(" ")));
  return ok({ command: "fn", name, args });
}

function parseJsonArray(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    // No JSON: the caller says how arguments look.
    return undefined;
  }
}

function refuse(code: string, message: string): Result<never> {
  const problem: Problem = { code: `cli.${code}`, message };
  return fail(problem);
}
