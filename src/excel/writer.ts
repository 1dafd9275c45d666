/**
 * Writes a SheetPlan as a new sheet: whole or not at all. Round trips: names (unless known), the sheet, and the
 * alternative text of its charts; only more cells than fit into one request add to that.
 *
 * The sheet is made under a name that no sheet has, marked, and only then given its own, so that whatever happens it can
 * be told from the user's sheets and removed again.
 */
import { uniqueSheetName, type SheetPlan } from "../sheet";
import { excelTexts } from "../strings/excel";
import { isPayloadError, problemOf } from "./errors";
import { abort, reportDiagnostic } from "./run";
import { cellBlocks, problemWithPlan, queueCells } from "./writer/cells";
import { queueFormats } from "./writer/format";
import { queueSurroundings } from "./writer/page";

export interface KnownSheets {
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  readonly isStructureProtected: boolean;
}

export interface WrittenSheet {
  readonly name: string;
  /** What could not be done but does not spoil the sheet, as sentences for the user. */
  readonly notes: readonly string[];
}

/** Cells in one request: about 1 MB of JSON, below the web's 5 MB also with long texts. */
const CELLS_PER_REQUEST = 20_000;
const FEWEST_CELLS = 500;
/** Property of a sheet written by the product: which insertion made it. */
const INSERTION = "kpi.insertion";

/**
 * @param known what a reading of the same run found; absent: it is asked for
 * @throws ProblemError, Office.js errors; the workbook is then as it was
 */
export async function writeSheetPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  known?: KnownSheets,
): Promise<WrittenSheet> {
  const problem = problemWithPlan(plan);
  if (problem) abort(problem);
  const before = known ?? (await readSheetNames(context));
  if (before.isStructureProtected) {
    abort({ code: "excel.workbookProtected", message: excelTexts().workbookProtected });
  }
  return writeInRequestsOf(context, plan, before, CELLS_PER_REQUEST);
}

export async function readSheetNames(context: Excel.RequestContext): Promise<KnownSheets> {
  const { worksheets, protection } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/name");
  protection.load("protected");
  active.load("name");
  await context.sync();
  return {
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    activeSheet: active.name,
    isStructureProtected: protection.protected,
  };
}

async function writeInRequestsOf(
  context: Excel.RequestContext,
  plan: SheetPlan,
  before: KnownSheets,
  cellsPerRequest: number,
): Promise<WrittenSheet> {
  const insertion = `kpi-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const name = uniqueSheetName(plan.name, before.sheetNames);
  let shapes: Excel.ShapeCollection | null = null;
  try {
    const sheet = context.workbook.worksheets.add(insertion);
    sheet.customProperties.add(INSERTION, insertion);
    sheet.name = name;
    const blocks = cellBlocks(plan, cellsPerRequest);
    for (const block of blocks.slice(0, -1)) {
      queueCells(sheet, plan, block);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds only so many cells
      await context.sync();
    }
    for (const block of blocks.slice(-1)) queueCells(sheet, plan, block);
    queueLook(sheet, plan);
    if (plan.charts.length > 0) {
      shapes = sheet.shapes;
      shapes.load("items/name");
    }
    sheet.activate();
    await context.sync();
  } catch (error) {
    await removeInsertion(context, insertion, name, before.activeSheet);
    if (!isPayloadError(error) || cellsPerRequest <= FEWEST_CELLS) throw error;
    return writeInRequestsOf(context, plan, before, Math.floor(cellsPerRequest / 2));
  }
  return { name, notes: await describeCharts(context, plan, shapes?.items ?? []) };
}

function queueLook(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueFormats(sheet, plan);
  queueSurroundings(sheet, plan);
}

/** Queues a whole plan in the current request, as part of a larger change (see edits). */
export function queueSheetPlan(context: Excel.RequestContext, plan: SheetPlan, name: string): void {
  const sheet = context.workbook.worksheets.add(name);
  for (const block of cellBlocks(plan, Number.MAX_SAFE_INTEGER)) queueCells(sheet, plan, block);
  queueLook(sheet, plan);
}

/**
 * Removes what a failed insertion left, and only that: the sheet that carries its mark. The mark matters where Excel
 * did carry out the last request but its answer was lost.
 */
async function removeInsertion(
  context: Excel.RequestContext,
  insertion: string,
  name: string,
  activeSheet: string,
): Promise<void> {
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const candidates = worksheets.items.filter((sheet) => sheet.name === insertion || sheet.name === name);
    if (candidates.length === 0) return;
    for (const sheet of candidates) sheet.customProperties.load("items/key,items/value");
    await context.sync();
    const isOurs = (sheet: Excel.Worksheet) =>
      sheet.name === insertion ||
      sheet.customProperties.items.some(({ key, value }) => key === INSERTION && value === insertion);
    for (const sheet of candidates.filter(isOurs)) sheet.delete();
    worksheets.items.find((sheet) => sheet.name === activeSheet)?.activate();
    await context.sync();
  } catch (error) {
    const { message } = problemOf(error, excelTexts().insertingSheet);
    abort({ code: "excel.rollbackFailed", message: excelTexts().rollbackFailed(message) });
  }
}

/**
 * Charts have no alternative text in Office.js, but Excel lists them among the shapes, which have. Where this Excel
 * does not, the reader of the sheet still has the same text in cells, and the user is told.
 */
async function describeCharts(
  context: Excel.RequestContext,
  plan: SheetPlan,
  shapes: readonly Excel.Shape[],
): Promise<string[]> {
  const texts = excelTexts();
  const described = plan.charts.filter(({ name, altText, title }) => {
    const shape = shapes.find((candidate) => candidate.name === name);
    if (!shape) return false;
    shape.altTextTitle = title;
    shape.altTextDescription = altText;
    return true;
  });
  const missing = plan.charts
    .filter((chart) => !described.includes(chart))
    .map(({ name }) => texts.altTextNotSet(name));
  if (described.length === 0) return missing;
  try {
    await context.sync();
    return missing;
  } catch (error) {
    // The sheet is complete and says the same in cells; losing it over this would help nobody.
    reportDiagnostic(texts.insertingSheet, error);
    return plan.charts.map(({ name }) => texts.altTextNotSet(name));
  }
}
