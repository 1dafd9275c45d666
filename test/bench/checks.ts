/**
 * How long a full check takes beside a bare loop that touches every cell (typeof, length, first character), on
 * generated sheets of ten columns of mixed kinds with 5 % defects; and how it grows with the sheet.
 */
import { checkWorkbook, DEFAULT_SETTINGS } from "../../src/checks/engine";
import { allRules } from "../../src/checks/registry";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../src/sheet";
import { generateRows } from "./generate";

/** A check of 1 M cells may take this many times the bare loop, and this many times 100 k cells. */
const MOST_TIMES_LOOP = 5;
const MOST_TIMES_TENTH = 11;
const RUNS = 5;

export function run(): boolean {
  const small = sheetOf(10_000);
  const large = sheetOf(100_000);
  // The first runs let the engine of the language settle on how it runs the code.
  measure(small);
  measure(small);
  const tenth = measure(small);
  const full = measure(large);
  const ratio = full.check / full.loop;
  const growth = full.check / tenth.check;
  print("cells", full.cells, tenth.cells);
  print("bare loop, ms", full.loop, tenth.loop);
  print(`check, ${allRules.length} rules, ms`, full.check, tenth.check);
  print("cells per second", full.cells / (full.check / 1000), tenth.cells / (tenth.check / 1000));
  console.log(`findings: ${full.findings}`);
  console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (the sheets included)`);
  console.log(`check / bare loop: ${ratio.toFixed(2)} (at most ${MOST_TIMES_LOOP})`);
  console.log(`time(1 M cells) / time(100 k cells): ${growth.toFixed(2)} (at most ${MOST_TIMES_TENTH})`);
  for (const [id, time] of timesByRule(large)) console.log(`  ${id.padEnd(12)} ${time.toFixed(1)} ms`);
  return ratio <= MOST_TIMES_LOOP && growth <= MOST_TIMES_TENTH;
}

function print(what: string, full: number, tenth: number): void {
  const shown = (value: number) => Math.round(value * 10) / 10;
  console.log(`${what}: ${shown(full).toLocaleString("en")} (100 k: ${shown(tenth).toLocaleString("en")})`);
}

function sheetOf(rowCount: number): SheetSnapshot {
  return snapshotOf("データ", generateRows(rowCount));
}

interface Measured {
  readonly cells: number;
  readonly loop: number;
  readonly check: number;
  readonly findings: number;
}

/** Loop and check in turns, the fastest of each: what other programs take away is not part of either. */
function measure(sheet: SheetSnapshot): Measured {
  let loop = Infinity;
  let check = Infinity;
  let findings = 0;
  for (let turn = 0; turn < RUNS; turn++) {
    loop = Math.min(
      loop,
      timeOf(() => touchEveryCell(sheet.values)),
    );
    check = Math.min(
      check,
      timeOf(() => {
        const report = checkWorkbook({ file: null, sheets: [sheet] });
        findings = report.sheets[0]!.rules.reduce((sum, rule) => sum + rule.findings.length, 0);
      }),
    );
  }
  return { cells: sheet.rowCount * sheet.columnCount, loop, check, findings };
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Sum of all lengths and characters seen: kept, so that the loop cannot be left out. */
export let touched = 0;

function touchEveryCell(rows: readonly (readonly CellValue[])[]): void {
  let sum = 0;
  for (const row of rows) {
    for (const value of row) {
      if (typeof value === "string") sum += value.length + value.charCodeAt(0);
      else if (typeof value === "number") sum += value;
    }
  }
  touched += sum;
}

/** What each rule adds to the one pass that all share. */
function timesByRule(sheet: SheetSnapshot): [string, number][] {
  const workbook = { file: null, sheets: [sheet] };
  const timeWith = (rules: typeof allRules) =>
    Math.min(...[1, 2, 3].map(() => timeOf(() => checkWorkbook(workbook, DEFAULT_SETTINGS, { rules }))));
  const shared = timeWith([]);
  const rules = allRules.map((rule): [string, number] => [
    rule.meta.id,
    Math.max(0, timeWith([rule]) - shared),
  ]);
  return [["shared", shared], ...rules.sort((a, b) => b[1] - a[1])];
}
