/**
 * Runs everything that `npm test` means: type check, lint and formatting side by side, then all jest projects.
 * All of them run even when one fails. The last line says how many passed and failed: each of the three checks
 * counts as one, and each jest test as one. A test that did not run counts as failed.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");
const jestResult = join(root, "test-results", "jest.json");

interface Total {
  passed: number;
  failed: number;
}

/** Path of a package's command, so that no shell is needed to start it. */
function command(packageName: string, name: string): string {
  const manifestPath = createRequire(__filename).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifestPath, "utf8")) as { bin: string | Record<string, string> };
  const path = typeof bin === "string" ? bin : bin[name];
  if (path === undefined) throw new Error(`${packageName} has no command ${name}.`);
  return join(dirname(manifestPath), path);
}

/** Runs a script of a package and resolves to its exit code and what it printed, where that was collected. */
function runNode(parameters: readonly string[], collect: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { cwd: root, stdio: collect ? "pipe" : "inherit" });
    let output = "";
    child.stdout?.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr?.on("data", (data: Buffer) => (output += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runCheck(title: string, parameters: readonly string[], total: Total): Promise<void> {
  const { code, output } = await runNode(parameters, true);
  if (code === 0) total.passed += 1;
  else total.failed += 1;
  console.log(`${title}: ${code === 0 ? "passed" : `failed\n${output}`}`);
}

/** What jest writes with --json, as far as it is needed here. */
interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

async function runJest(total: Total): Promise<void> {
  mkdirSync(dirname(jestResult), { recursive: true });
  rmSync(jestResult, { force: true });
  const { code } = await runNode([command("jest", "jest"), "--json", `--outputFile=${jestResult}`], false);
  const before = total.failed;
  if (existsSync(jestResult)) {
    const result = JSON.parse(readFileSync(jestResult, "utf8")) as JestResult;
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numPendingTests + result.numTodoTests;
    total.failed += result.numRuntimeErrorTestSuites;
  }
  // Something outside the tests went wrong, such as the build before the browser tests.
  if (code !== 0 && total.failed === before) total.failed += 1;
}

async function main(): Promise<void> {
  const total: Total = { passed: 0, failed: 0 };
  await Promise.all([
    runCheck("typecheck", [command("typescript", "tsc"), "-p", "."], total),
    runCheck("lint", [command("eslint", "eslint"), "--max-warnings", "0", "."], total),
    runCheck("format", [command("prettier", "prettier"), "--check", "."], total),
  ]);
  await runJest(total);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

void main();
