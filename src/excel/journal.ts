/**
 * Applies fixes and takes them back. What would take a fix back is kept in memory for the session; what it changed is
 * written into the 変更履歴 sheet of the workbook in the same step.
 */
import {
  fail,
  ok,
  type Edit,
  type Problem,
  type RangeRef,
  type Result,
  type SnapshotPart,
  type TableResize,
} from "../sheet";
import { excelTexts } from "../strings/excel";
import { logOperations, logRows, mayBeChangeLog, timeText, type LogRow } from "./edits/change-log";
import { execute } from "./edits/execute";
import { sheetOf, type Operation } from "./edits/operations";
import {
  operationsOf,
  prepare,
  problemWithExpected,
  type ExpectedCell,
  type Prepared,
} from "./edits/prepare";
import { abort, runExcel } from "./run";
import { readWorkbook, type ReadWorkbook } from "./reader";
import { readSheetNames } from "./writer";

/** A fix as the journal needs it: what it is called, which rule it is for, what it changes. */
export interface JournalFix {
  readonly title: string;
  readonly rule: string;
  readonly edits: readonly Edit[];
  /** Tables to give another extent once the edits are made. */
  readonly tables?: readonly TableResize[];
  /** Where several fixes are applied as one: these, each logged under its own rule. */
  readonly parts?: readonly JournalFix[];
}

export interface Applied {
  readonly changedCells: number;
  readonly canUndo: boolean;
  /** Sheets that the fix touched, under the names they have now. */
  readonly sheets: readonly string[];
  readonly roundTrips: number;
}

interface Entry {
  readonly title: string;
  readonly rule: string;
  readonly undo: readonly Operation[];
  readonly expected: readonly ExpectedCell[];
  readonly sheets: readonly string[];
  readonly tables: readonly TableResize[];
}

const NEEDED_PARTS: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>([
  "values",
  "formulas",
  "numberFormats",
  "merges",
  "filter",
]);

export class Journal {
  private readonly entries: Entry[] = [];

  constructor(private readonly now: () => Date = () => new Date()) {}

  get canUndo(): boolean {
    return this.entries.length > 0;
  }

  /** Applies a fix whole or not at all, after verifying that the cells still hold what it was computed from. */
  async apply(fix: JournalFix): Promise<Result<Applied>> {
    const ran = await runExcel(excelTexts().applyingFix, async (context) => {
      const names = new Set(fix.edits.flatMap((edit) => (edit.kind === "addSheet" ? [] : [edit.sheet])));
      const workbook = await readTouched(context, [...names]);
      refuse(problemWithSheets(workbook, names, fix.edits));
      const operations = operationsOf(fix.edits, sheetsOf(workbook, names));
      if (!operations.ok) return abort(operations.problem);
      const resized = (fix.tables ?? []).map(({ after, ...table }) => resizeTo(table, after));
      const prepared = withTables(prepare(operations.value, sheetsOf(workbook, names)), fix.tables);
      const log = logOperations(this.rowsOf(fix, workbook), workbook.sheets, [
        ...workbook.sheetNames,
        ...addedNames(operations.value),
      ]);
      const all = prepare([...operations.value, ...resized, ...log], allOf(workbook));
      await execute(context, withTables(all, fix.tables));
      return { prepared, sheets: [...names, ...addedNames(operations.value)] };
    });
    if (!ran.ok) return ran;
    const { prepared, sheets } = ran.value.value;
    const { canUndo, changedCells, undo, expected } = prepared;
    // A change that cannot be taken back also bars the way to those before it, whose cells it may have moved.
    const { title, rule, tables = [] } = fix;
    if (canUndo) this.entries.push({ title, rule, undo, expected, sheets, tables });
    else this.entries.length = 0;
    return ok({ changedCells, canUndo, sheets, roundTrips: ran.value.roundTrips });
  }

  /** Takes the latest fix back, unless its cells have been changed since. */
  async undo(): Promise<Result<{ title: string; sheets: readonly string[] }>> {
    const entry = this.entries.at(-1);
    if (!entry) return fail({ code: "excel.nothingToUndo", message: excelTexts().nothingToUndo });
    const ran = await runExcel(excelTexts().undoing, async (context) => {
      const names = new Set([
        ...entry.undo.flatMap((step) => sheetOf(step) ?? []),
        ...entry.expected.map(({ sheet }) => sheet),
      ]);
      const workbook = await readTouched(context, [...names]);
      refuse(problemWithSheets(workbook, names, []));
      refuse(problemWithExpected(entry.expected, workbook.sheets));
      const existing = new Set(workbook.sheetNames);
      const steps = entry.undo.filter((step) => step.kind !== "removeSheet" || existing.has(step.name));
      const log = logOperations([this.undoRow(entry)], workbook.sheets, workbook.sheetNames);
      const prepared = prepare([...steps, ...log], allOf(workbook));
      await execute(context, withTables(prepared, entry.tables.map(turned)));
    });
    if (!ran.ok) return ran;
    this.entries.pop();
    return ok({ title: entry.title, sheets: entry.sheets });
  }

  private rowsOf(fix: JournalFix, { sheets }: ReadWorkbook): LogRow[] {
    const at = this.now();
    return (fix.parts ?? [fix]).flatMap(({ edits, rule }) => logRows(edits, rule, at, sheets));
  }

  private undoRow({ title, rule, sheets }: Entry): LogRow {
    return [timeText(this.now()), rule, sheets.join("、"), "", null, excelTexts().logUndo(title)];
  }
}

/** The sheets of a change and, of those that could be it, the change log. */
async function readTouched(context: Excel.RequestContext, names: readonly string[]): Promise<ReadWorkbook> {
  const { sheetNames } = await readSheetNames(context);
  const missing = names.find((name) => !sheetNames.includes(name));
  if (missing !== undefined) refuse(notFound(missing));
  const logs = sheetNames.filter((name) => mayBeChangeLog(name) && !names.includes(name));
  return readWorkbook(context, { sheets: [...names, ...logs], parts: NEEDED_PARTS });
}

function sheetsOf(workbook: ReadWorkbook, names: ReadonlySet<string>) {
  return {
    snapshots: workbook.sheets.filter(({ name }) => names.has(name)),
    sheetNames: workbook.sheetNames,
  };
}

function allOf({ sheets, sheetNames }: ReadWorkbook) {
  return { snapshots: sheets, sheetNames };
}

function addedNames(operations: readonly Operation[]): string[] {
  return operations.flatMap((step) => (step.kind === "addSheet" ? [step.name] : []));
}

function problemWithSheets(
  workbook: ReadWorkbook,
  names: ReadonlySet<string>,
  edits: readonly Edit[],
): Problem | null {
  const texts = excelTexts();
  const changesStructure = edits.some(
    ({ kind }) => kind === "addSheet" || kind === "unhideSheet" || kind === "hideSheet",
  );
  const hasLog = workbook.sheets.some(({ name }) => mayBeChangeLog(name));
  if (workbook.isStructureProtected && (changesStructure || !hasLog)) {
    return { code: "excel.workbookProtected", message: texts.workbookProtected };
  }
  for (const sheet of workbook.sheets.filter(({ name }) => names.has(name))) {
    if (sheet.isProtected) {
      return { code: "excel.protected", message: texts.sheetProtected(sheet.name), sheet: sheet.name };
    }
    const unread = sheet.unread.find(({ part }) => part === "values" || part === "merges");
    if (unread) return { code: "excel.unread", message: unread.reason, sheet: sheet.name };
    if (sheet.filter?.active)
      return { code: "excel.filterConflict", message: texts.filterConflict, sheet: sheet.name };
  }
  return null;
}

function notFound(sheet: string): Problem {
  return { code: "excel.notFound", message: excelTexts().sheetNotFound(sheet), sheet };
}

function refuse(problem: Problem | null): void {
  if (problem) abort(problem);
}

function resizeTo({ sheet, table }: Pick<TableResize, "sheet" | "table">, range: RangeRef): Operation {
  return { kind: "resizeTable", sheet, table, range };
}

function turned({ before, after, ...table }: TableResize): TableResize {
  return { ...table, before: after, after: before };
}

/** Tables get their former extent back before the cells that they no longer cover are emptied. */
function withTables(prepared: Prepared, tables: readonly TableResize[] = []): Prepared {
  const back = tables.map(({ before, ...table }) => resizeTo(table, before));
  return { ...prepared, undo: [...back, ...prepared.undo] };
}
