/** 指標台帳 in the open workbook: making it, comparing it with its sheets, bringing it up to date. */
import type { Journal, JournalFix } from "../../excel/journal";
import { READING_PARTS, readWorkbook, type ReadWorkbook } from "../../excel/reader";
import { problemWithTables, writeRegister } from "../../excel/register";
import { abort, runExcel } from "../../excel/run";
import { DEFAULT_PRESET, findPreset, type GradePreset } from "../../kpi/achievement";
import { withSettings } from "../../kpi/indicator";
import type { ReadResult } from "../../kpi/indicator/model";
import { readSources } from "../../kpi/layouts";
import {
  findRegister,
  missingColumns,
  planRefresh,
  planRegister,
  presetOf,
  readRegister,
  registerEdits,
  type RegisterChanges,
  type RegisterEdits,
  type RegisterTables,
} from "../../kpi/register";
import { fail, ok, type Result, type SheetSnapshot, type SnapshotPart } from "../../sheet";
import { registerTexts } from "../../strings/register";
import { reportTexts } from "../../strings/reports";
import type {
  MadeRegister,
  RefreshedRegister,
  RefreshRequest,
  RegisterPreview,
  RegisterRequest,
  RegisterState,
} from "../operations";

const PARTS: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>([...READING_PARTS, "tables"]);
const VALUES: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>(["values"]);

/** Two round trips, whatever the workbook holds, but for contents too large for one answer. */
export async function registerState(): Promise<Result<RegisterState | null>> {
  const ran = await runExcel(registerTexts().readingState, async (context) => {
    const { sheets } = await readWorkbook(context, { parts: VALUES });
    return stateOf(sheets);
  });
  return ran.ok ? ok(ran.value.value) : ran;
}

function stateOf(sheets: readonly SheetSnapshot[]): RegisterState | null {
  const register = findRegister(sheets);
  if (!register) return null;
  const { indicators, unread } = readRegister(sheets);
  return {
    indicatorSheet: register.indicators?.sheet.name ?? null,
    figureSheet: register.observations?.sheet.name ?? null,
    indicatorCount: indicators.length,
    figureCount: indicators.reduce((sum, { observations }) => sum + observations.length, 0),
    unread,
  };
}

/** Reads in two round trips and writes in as few requests as hold the two sheets: one for an ordinary plan. */
export async function createRegister(request: RegisterRequest = {}): Promise<Result<MadeRegister>> {
  const texts = registerTexts();
  const ran = await runExcel(texts.creating, async (context) => {
    const preset = presetNamed(request.preset);
    const workbook = await readWorkbook(context, { parts: READING_PARTS });
    const existing = findRegister(workbook.sheets);
    const table = existing?.indicators ?? existing?.observations;
    if (table) {
      const { name } = table.sheet;
      return abort({ code: "register.exists", message: texts.exists(name), sheet: name });
    }
    const { indicators, unread } = sourcesOf(workbook.sheets);
    if (indicators.length === 0) {
      return abort({ code: "register.nothing", message: texts.nothingToRegister });
    }
    const { sheetNames } = workbook;
    const plans = planRegister(indicators, { preset, content: request.content, sheetNames });
    const [own, figures] = await writeRegister(context, plans, workbook);
    return {
      indicatorSheet: own.name,
      figureSheet: figures.name,
      indicatorCount: indicators.length,
      figureCount: indicators.reduce((sum, { observations }) => sum + observations.length, 0),
      unread,
    };
  });
  return ran.ok ? ok({ ...ran.value.value, roundTrips: ran.value.roundTrips }) : ran;
}

function presetNamed(id: string | undefined): GradePreset {
  const preset = id === undefined ? DEFAULT_PRESET : findPreset(id);
  return preset ?? abort({ code: "report.unknownPreset", message: reportTexts().unknownPreset(id ?? "") });
}

/** What the sheets say now, with what users have said of their indicators. */
function sourcesOf(sheets: readonly SheetSnapshot[]): ReadResult {
  return withSettings(readSources({ file: null, sheets }), sheets);
}

/** Three round trips. */
export async function previewRefresh(): Promise<Result<RegisterPreview>> {
  const ran = await runExcel(registerTexts().comparing, async (context) => {
    const { sources, changes } = compared(await readWorkbook(context, { parts: PARTS }));
    const { updatesFor: _, ...summary } = changes;
    return { ...summary, unread: sources.unread, sourceCount: sources.indicators.length };
  });
  return ran.ok ? ok(ran.value.value) : ran;
}

interface Compared {
  readonly tables: RegisterTables;
  readonly sources: ReadResult;
  readonly changes: RegisterChanges;
}

function compared({ sheets }: ReadWorkbook): Compared {
  const tables = registerTablesOf(sheets);
  if (!tables.ok) return abort(tables.problem);
  const sources = sourcesOf(sheets);
  const problems = readRegister(sheets).unread;
  return { tables: tables.value, sources, changes: planRefresh(tables.value, sources, { problems }) };
}

/** Both tables with all the columns that rows cannot do without, or why they are not there. */
export function registerTablesOf(sheets: readonly SheetSnapshot[]): Result<RegisterTables> {
  const texts = registerTexts();
  const register = findRegister(sheets);
  if (!register) return fail({ code: "register.none", message: texts.noRegister });
  const { indicators, observations } = register;
  const [lack] = [indicators, observations].flatMap((view) => (view ? missingColumns(view) : []));
  if (indicators && observations && !lack) return ok({ indicators, observations });
  const [unread] = lack ? [lack] : readRegister(sheets).unread;
  return fail({
    code: "register.incomplete",
    message: texts.notReadable(unread?.reason ?? texts.noRegister),
    ...(unread && { sheet: unread.sheet, cell: unread.cell }),
  });
}

/**
 * Round trips: three to read, one to look at the tables, and those of the journal (four to read and verify, one to
 * write, more only where more than 20,000 cells change).
 */
export async function refreshRegister(
  journal: Journal,
  { decisions, seen }: RefreshRequest,
): Promise<Result<RefreshedRegister>> {
  const texts = registerTexts();
  const ran = await runExcel(texts.refreshing, async (context) => {
    const { tables, changes } = compared(await readWorkbook(context, { parts: PARTS }));
    if (changes.seen !== seen) {
      return abort({ code: "register.changedMeanwhile", message: texts.changedMeanwhile });
    }
    const edits = registerEdits(tables, changes.updatesFor(decisions), presetOf(tables.indicators));
    if (!edits.ok) return abort(edits.problem);
    const problem = await problemWithTables(context, tablesOf(tables));
    if (problem) return abort(problem);
    const open = changes.changes.filter(({ id, status }) => status === "conflict" && !decisions[id]);
    return { edits: edits.value, openConflicts: open.length };
  });
  if (!ran.ok) return ran;
  const { edits, openConflicts } = ran.value.value;
  const applied = await applyToRegister(journal, edits, texts.refreshTitle);
  if (!applied.ok) return applied;
  const roundTrips = ran.value.roundTrips + applied.value.roundTrips;
  return ok({ ...applied.value, openConflicts, roundTrips });
}

/** The Excel tables of the register, as far as the snapshots name them. */
export function tablesOf({ indicators, observations }: RegisterTables): { sheet: string; table: string }[] {
  return [indicators, observations].flatMap(({ sheet, headerRow }) =>
    sheet.tables
      .filter(({ range }) => range.top === headerRow)
      .map(({ name }) => ({ sheet: sheet.name, table: name })),
  );
}

/** Writes edits of the register through the journal, so that they are logged and can be taken back. */
export async function applyToRegister(
  journal: Journal,
  { edits, tables, addedRows }: RegisterEdits,
  title: string,
): Promise<Result<Omit<RefreshedRegister, "openConflicts">>> {
  if (edits.length === 0) return ok({ changedCells: 0, addedRows: 0, canUndo: false, roundTrips: 0 });
  const fix: JournalFix = { title, rule: registerTexts().refreshRule, edits, tables };
  const applied = await journal.apply(fix);
  if (!applied.ok) return applied;
  const { changedCells, canUndo, roundTrips } = applied.value;
  return ok({ changedCells, addedRows, canUndo, roundTrips });
}
