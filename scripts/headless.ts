/**
 * Runs one of the add-in's own commands on a workbook file, through the real Office.js client and the stand-in host:
 *
 *   npm run headless -- <in.xlsx> --run <command id> --out <out.xlsx>
 *
 * The result is saved as .xlsx. Nothing is written when the command fails.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { createOperations, findCommand } from "../src/commands";
import { createNodeHost } from "../src/preview/bridge/nodeHost";
import { fileStrings } from "../src/strings/files";
import { FileRefused, openWorkbook, saveWorkbook } from "../src/preview/workbook/file";
import { createNodeWorkbook } from "../src/preview/workbook/node";

const USAGE = "npm run headless -- <in.xlsx> --run <command id> --out <out.xlsx>";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { run: { type: "string" }, out: { type: "string" } },
  });
  const [input] = positionals;
  if (!input || !values.run || !values.out) {
    console.error(USAGE);
    return 2;
  }
  const workbook = createNodeWorkbook();
  const { installGlobals, host } = await createNodeHost({ workbook });
  installGlobals();
  await openWorkbook(workbook, await readFile(input), path.basename(input));
  const command = findCommand(createOperations(), values.run);
  const result = command.ok ? await command.value.run() : command;
  if (!result.ok) {
    console.error(`${result.problem.code}: ${result.problem.message}`);
    return 1;
  }
  await writeFile(values.out, await saveWorkbook(workbook));
  const bytes = host.requests.reduce((total, request) => total + request.requestBytes, 0);
  console.log(
    JSON.stringify({
      command: values.run,
      out: values.out,
      roundTrips: host.roundTrips,
      requestBytes: bytes,
    }),
  );
  return 0;
}

function sentenceFor(error: unknown): unknown {
  if (error instanceof FileRefused) return `${error.problem.code}: ${error.message}`;
  const { code, path: file } = error as NodeJS.ErrnoException;
  return code === "ENOENT" && file ? `file.notFound: ${fileStrings().notFound(path.basename(file))}` : error;
}

main().then(
  // Univer keeps timers running, so the process is ended rather than left to end.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(sentenceFor(error));
    process.exit(1);
  },
);
