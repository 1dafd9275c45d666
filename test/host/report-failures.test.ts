/**
 * Whatever round trip fails, a report is there whole or the workbook is as it was: every template, made and made again.
 * New templates are covered by being in the registry.
 */
import { readFileSync } from "node:fs";
import { createOperations } from "../../src/commands";
import type { ReportRequest } from "../../src/commands/operations";
import { readWorkbookFile } from "../../src/files";
import { REPORT_TEMPLATES } from "../../src/reports";
import type { Result } from "../../src/sheet";
import { openHost, type OpenHost, type SheetContents } from "./excel-support";
import { wholeState } from "./report-state";

const operations = createOperations({ now: () => new Date(2026, 10, 21, 9, 30) });
const TEMPLATES = REPORT_TEMPLATES.map(({ id }) => id);

let host: OpenHost;
afterEach(() => host.close());

/** Two action plans with several indicators, and a sheet of the user's own. */
async function workbook(): Promise<SheetContents[]> {
  const opened = await readWorkbookFile("suita-r5.xlsx", readFileSync("seeds/suita-r5.xlsx"));
  if (!opened.ok) throw new Error(opened.problem.message);
  const forms = opened.value.sheets.filter(({ name }) => name === "No.8" || name === "No.16");
  return [
    ...forms.map(({ name, values, merges }) => ({ name, values, merges })),
    { name: "メモ", values: [["覚え書き", 1]] },
  ];
}

function requestFor(template: string): ReportRequest {
  return { template, fiscalYear: null, scope: "workbook", preset: "standard" };
}

/** Lets each round trip of the work fail once; then the work must succeed. @returns the round trips that it takes */
async function failEverywhere(work: () => Promise<Result<unknown>>): Promise<number> {
  const before = wholeState(host.workbook);
  for (let trip = 1; ; trip += 1) {
    host.host.resetCounts();
    host.host.failAt(trip, "AccessDenied");
    const result = await work();
    if (result.ok) return trip - 1;
    expect({ trip, code: result.problem.code }).toEqual({ trip, code: "excel.accessDenied" });
    expect({ trip, state: wholeState(host.workbook) }).toEqual({ trip, state: before });
  }
}

describe.each(TEMPLATES)("a failure in any round trip of %s", (template) => {
  it("leaves the workbook as it was when the report is made", async () => {
    host = await openHost(await workbook());
    expect(await failEverywhere(() => operations.insertReport(requestFor(template)))).toBeLessThanOrEqual(4);
  }, 120_000);

  it("leaves the workbook as it was when the report is made again", async () => {
    host = await openHost(await workbook());
    const made = await operations.insertReport(requestFor(template));
    if (!made.ok) throw new Error(made.problem.message);
    await annotate(made.value.sheets[0]!);
    const trips = await failEverywhere(() => operations.refreshReports(undefined, { overwrite: true }));
    expect(trips).toBeLessThanOrEqual(4);
  }, 120_000);
});

/** What users do to a report: a width, a comment of their own, a filter, other margins. */
async function annotate(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange("B1").format.columnWidth = 123;
    sheet.getRange("A3").values = [["手で直した行"]];
    sheet.pageLayout.leftMargin = 10;
    sheet.autoFilter.apply(sheet.getRange("A6:D9"));
    await context.sync();
  });
  // Office.js lets go of the ranges in a request of its own, which is not the product's.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Trip of a making or refreshing that writes: two read before it. */
const WRITING = 3;

/** How far Excel may have come with a request: a little, half, nearly through, or all but the answer. */
const PROGRESS = [3, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, Infinity];

describe.each(["progress-list", "action-sheet"])("a failure in the middle of a request of %s", (template) => {
  it("leaves the workbook as it was when the report is made", async () => {
    host = await openHost(await workbook());
    await failWithin(() => operations.insertReport({ ...requestFor(template), target: "new" }));
  }, 240_000);

  it("leaves the workbook as it was when the report is made again", async () => {
    host = await openHost(await workbook());
    const made = await operations.insertReport(requestFor(template));
    if (!made.ok) throw new Error(made.problem.message);
    await annotate(made.value.sheets[0]!);
    await failWithin(() => operations.refreshReports(undefined, { overwrite: true }));
  }, 240_000);
});

async function failWithin(work: () => Promise<Result<unknown>>): Promise<void> {
  host.host.resetCounts();
  const before = wholeState(host.workbook);
  host.host.failAt(WRITING, "GeneralException", undefined, Infinity);
  await work();
  const actions = host.host.requests[WRITING - 1]!.actions;
  expect(wholeState(host.workbook)).toEqual(before);
  for (const share of PROGRESS) {
    host.host.resetCounts();
    host.host.failAt(WRITING, "GeneralException", undefined, share < 1 ? Math.floor(share * actions) : share);
    expect(await work()).toMatchObject({ ok: false, problem: { code: "excel.general" } });
    expect({ share, state: wholeState(host.workbook) }).toEqual({ share, state: before });
  }
}
