/**
 * Writes SheetPlans, as new sheets or over sheets that the product wrote before: all of them whole, or the workbook as it
 * was. Round trips whatever the number of sheets: names (unless known), the sheets, and what can only be said of complete
 * sheets; only more data than fit into one request add to that.
 *
 * A sheet is made under a name that no sheet has, marked, and only then given its own, so that whatever happens it can be
 * told from the user's sheets and removed again. A sheet that is written over is copied first (see writer/existing.ts).
 */
import { uniqueSheetName, type RangeRef, type SheetPlan } from "../sheet";
import { excelTexts } from "../strings/excel";
import { isPayloadError, problemOf } from "./errors";
import { abort, reportDiagnostic } from "./run";
import { problemWithPlan } from "./writer/cells";
import { columnOn, queueBackup, queueClearing, queueProperties, queueRestoring } from "./writer/existing";
import type { ExistingSheet } from "./writer/existing";
import { extentOf } from "./writer/extent";
import { BYTES_PER_REQUEST, FEWEST_BYTES, Requests } from "./writer/requests";
import type { Keeping } from "./writer/step";
import { planSteps } from "./writer/steps";

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

/** A plan, and the sheet that it takes the place of; a new sheet where there is none. */
export interface SheetWrite {
  readonly plan: SheetPlan;
  readonly over?: {
    readonly sheet: ExistingSheet;
    readonly keeping: Keeping;
    /** Charts of the sheet that the product made: they give way to those of the plan. */
    readonly charts: readonly string[];
    /** Columns that the product hid and that are to be seen again. */
    readonly shownAgain: readonly number[];
  };
  /** Stands before the other new sheets and is in front, though others had to be written before it. */
  readonly isFirst?: boolean;
  /** Key of the property that is to hold Excel's id of the sheet, and its name; absent: none is. */
  readonly idProperty?: string;
  readonly nameProperty?: string;
}

/** Property of a sheet written by the product: which insertion made it. */
const INSERTION = "kpi.insertion";

/**
 * @param known what a reading of the same run found; absent: it is asked for
 * @returns what was written, in the order of the writes; the first of the sheets, or the one that is said to be, is in
 * front
 * @throws ProblemError, Office.js errors; the workbook is then as it was
 */
export async function writeSheets(
  context: Excel.RequestContext,
  writes: readonly SheetWrite[],
  known?: KnownSheets,
): Promise<readonly WrittenSheet[]> {
  for (const { plan } of writes) {
    const problem = problemWithPlan(plan);
    if (problem) abort(problem);
  }
  const before = known ?? (await readSheetNames(context));
  if (before.isStructureProtected)
    abort({ code: "excel.workbookProtected", message: excelTexts().workbookProtected });
  const locked = writes.find(({ over }) => over?.sheet.isProtected)?.over?.sheet.name;
  if (locked !== undefined)
    abort({ code: "excel.sheetProtected", message: excelTexts().sheetProtected(locked), sheet: locked });
  return writes.length === 0 ? [] : writeInRequestsOf(context, writes, before, BYTES_PER_REQUEST);
}

/** One new sheet. See `writeSheets`. */
export async function writeSheetPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  known?: KnownSheets,
): Promise<WrittenSheet> {
  const [written] = await writeSheets(context, [{ plan }], known);
  return written!;
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

/** Queues a whole plan in the current request, as part of a larger change (see edits). */
export function queueSheetPlan(context: Excel.RequestContext, plan: SheetPlan, name: string): void {
  const sheet = context.workbook.worksheets.add(name);
  for (const step of planSteps(plan)) step.queue(sheet);
}

/** A write on its way: its sheet, and the names by which it and its copy are found whatever happens. */
interface Target extends SheetWrite {
  readonly name: string;
  readonly temporary: string;
  readonly area: RangeRef;
}

interface Attempt {
  /** Tells this attempt's sheets and charts from all others. */
  readonly token: string;
  readonly targets: readonly Target[];
  readonly activeSheet: string;
  /** 0-based place of the first new sheet. */
  readonly position: number;
}

async function writeInRequestsOf(
  context: Excel.RequestContext,
  writes: readonly SheetWrite[],
  before: KnownSheets,
  bytesPerRequest: number,
): Promise<readonly WrittenSheet[]> {
  const attempt = attemptOf(writes, before);
  try {
    const sheets = await fill(context, attempt, bytesPerRequest);
    const notes = await complete(context, attempt, sheets);
    return attempt.targets.map(({ name }, index) => ({ name, notes: notes[index]! }));
  } catch (error) {
    await takeBack(context, attempt);
    if (!isPayloadError(error) || bytesPerRequest <= FEWEST_BYTES) throw error;
    return writeInRequestsOf(context, writes, before, Math.floor(bytesPerRequest / 2));
  }
}

function attemptOf(writes: readonly SheetWrite[], before: KnownSheets): Attempt {
  const token = `kpi-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const taken = [...before.sheetNames];
  const targets = writes.map((write, index): Target => {
    const name = write.over?.sheet.name ?? uniqueSheetName(write.plan.name, taken);
    taken.push(name);
    const extent = extentOf(write.plan);
    const area = write.over ? union(extent, write.over.sheet.extent) : extent;
    return { ...write, name, temporary: `${token}-${index}`, area };
  });
  return { token, targets, activeSheet: before.activeSheet, position: before.sheetNames.length };
}

function union(a: RangeRef, b: RangeRef): RangeRef {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Writes everything but what needs complete sheets. */
async function fill(
  context: Excel.RequestContext,
  { token, targets, position }: Attempt,
  bytesPerRequest: number,
): Promise<readonly Excel.Worksheet[]> {
  const requests = new Requests(context, bytesPerRequest);
  const sheets: Excel.Worksheet[] = [];
  for (const target of targets) {
    const sheet = begin(context, target, token);
    if (target.nameProperty !== undefined) sheet.customProperties.add(target.nameProperty, target.name);
    const chartMark = target.over ? token : "";
    for (const step of planSteps(target.plan, { keeping: target.over?.keeping, chartMark })) {
      await requests.add(sheet, step);
    }
    if (target.plan.charts.length > 0) sheet.shapes.load("items/name");
    if (target.idProperty !== undefined) sheet.load("id");
    if (target.isFirst) sheet.position = position;
    sheets.push(sheet);
  }
  inFront(targets, sheets).activate();
  await requests.send();
  return sheets;
}

function inFront(targets: readonly Target[], sheets: readonly Excel.Worksheet[]): Excel.Worksheet {
  return sheets[targets.findIndex(({ isFirst }) => isFirst)] ?? sheets[0]!;
}

function begin(context: Excel.RequestContext, { name, temporary, area, over }: Target, token: string) {
  const { worksheets } = context.workbook;
  if (over) {
    const sheet = worksheets.getItem(over.sheet.id);
    queueBackup(sheet, temporary);
    for (const column of over.shownAgain) columnOn(sheet, column).columnHidden = false;
    queueClearing(sheet, over.sheet, area);
    return sheet;
  }
  const sheet = worksheets.add(temporary);
  sheet.customProperties.add(INSERTION, token);
  sheet.name = name;
  return sheet;
}

/**
 * What needs complete sheets: alternative texts, names of charts, ids; and taking the copies away.
 *
 * Charts have no alternative text in Office.js, but Excel lists them among the shapes, which have. Where this Excel does
 * not, the reader of the sheet still has the same text in cells, and the user is told.
 * @returns for each sheet what could not be done
 */
async function complete(
  context: Excel.RequestContext,
  { token, targets }: Attempt,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly string[])[]> {
  let isQueued = false;
  const notes = targets.map((target, index): string[] => {
    const sheet = sheets[index]!;
    const missing = target.plan.charts
      .filter((chart) => !describe(sheet, target.over ? chart.name + token : chart.name, chart))
      .map(({ name }) => excelTexts().altTextNotSet(name));
    isQueued ||= missing.length < target.plan.charts.length;
    if (target.idProperty !== undefined) {
      sheet.customProperties.add(target.idProperty, sheet.id);
      isQueued = true;
    }
    if (target.over) {
      for (const name of target.over.charts) sheet.charts.getItem(name).delete();
      for (const { name } of target.plan.charts) sheet.charts.getItem(name + token).name = name;
      context.workbook.worksheets.getItem(target.temporary).delete();
      isQueued = true;
    }
    return missing;
  });
  if (isQueued) {
    inFront(targets, sheets).activate();
    await context.sync();
  }
  return notes;
}

function describe(
  sheet: Excel.Worksheet,
  name: string,
  { title, altText }: SheetPlan["charts"][number],
): boolean {
  const shape = sheet.shapes.items.find((candidate) => candidate.name === name);
  if (!shape) return false;
  shape.altTextTitle = title;
  shape.altTextDescription = altText;
  return true;
}

/**
 * Takes back what an attempt did: removes the sheets that carry its mark, and puts back those that it copied. That
 * matters also where Excel did carry out the last request but its answer was lost.
 */
async function takeBack(context: Excel.RequestContext, attempt: Attempt): Promise<void> {
  const texts = excelTexts();
  try {
    await takeBackNow(context, attempt);
  } catch (error) {
    reportDiagnostic(texts.insertingSheet, error);
    const { message } = problemOf(error, texts.insertingSheet);
    const copies = attempt.targets.flatMap(({ over, temporary }) => (over ? [temporary] : []));
    const hint = copies.length > 0 ? texts.copiesKept(copies.join("、")) : "";
    abort({ code: "excel.rollbackFailed", message: texts.rollbackFailed(message) + hint });
  }
}

async function takeBackNow(context: Excel.RequestContext, attempt: Attempt): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  await context.sync();
  const byName = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const made = attempt.targets.flatMap(({ over, name, temporary }) =>
    over ? [] : [byName.get(temporary) ?? byName.get(name) ?? []].flat(),
  );
  const copied = attempt.targets.flatMap(({ over, plan, area, temporary }) => {
    const backup = byName.get(temporary);
    const sheet = over && worksheets.items.find(({ id }) => id === over.sheet.id);
    return over && backup && sheet ? [{ over, plan, area, backup, sheet }] : [];
  });
  if (made.length === 0 && copied.length === 0) return;
  for (const sheet of made) sheet.customProperties.load("items/key,items/value");
  for (const { sheet } of copied) sheet.charts.load("items/name");
  await context.sync();
  const isOurs = (sheet: Excel.Worksheet) =>
    sheet.name.startsWith(attempt.token) ||
    sheet.customProperties.items.some(({ key, value }) => key === INSERTION && value === attempt.token);
  for (const sheet of made.filter(isOurs)) sheet.delete();
  for (const { over, plan, area, backup, sheet } of copied) {
    for (const chart of sheet.charts.items) if (chart.name.endsWith(attempt.token)) chart.delete();
    for (const column of plan.hiddenColumns ?? []) columnOn(sheet, column).columnHidden = false;
    for (const column of over.shownAgain) columnOn(sheet, column).columnHidden = true;
    queueRestoring(sheet, over.sheet, backup, area);
    queueProperties(sheet, over.sheet, plan.properties.keys());
    backup.delete();
  }
  byName.get(attempt.activeSheet)?.activate();
  await context.sync();
}
