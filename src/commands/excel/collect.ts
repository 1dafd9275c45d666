/** 部署からの収集: departments' files beside the register of the open workbook, and figures taken over from them. */
import type { Journal } from "../../excel/journal";
import { READING_PARTS, readWorkbook } from "../../excel/reader";
import { abort, runExcel } from "../../excel/run";
import { problemWithTables } from "../../excel/register";
import { applyCollection, planCollection, type DepartmentFile } from "../../kpi/collect";
import type { Indicator } from "../../kpi/indicator/model";
import { readWorkbook as readIndicatorsOf } from "../../kpi/layouts";
import { planRefresh, presetOf, readRegister, registerEdits, type RegisterTables } from "../../kpi/register";
import { fail, ok, type Problem, type Result, type SheetSnapshot, type SnapshotPart } from "../../sheet";
import { collectTexts } from "../../strings/collect";
import type { ChosenFile, CollectRequest, DepartmentFiles, MergedFigures } from "../collecting";
import { applyToRegister, registerTablesOf, tablesOf } from "./register";

const PARTS: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>([...READING_PARTS, "tables"]);

/** Two round trips for the register; the files are read in the pane and opened nowhere. */
export async function readDepartmentFiles(files: readonly ChosenFile[]): Promise<Result<DepartmentFiles>> {
  const ran = await runExcel(collectTexts().readFiles, async (context) => {
    const { sheets } = await readWorkbook(context, { parts: PARTS });
    return registerOf(sheets).indicators;
  });
  if (!ran.ok) return ran;
  const read: DepartmentFile[] = [];
  const unreadable: { name: string; problem: Problem }[] = [];
  for (const { name, bytes } of files) {
    const result = read.some((other) => other.name === name) ? sameName(name) : await readFile(name, bytes);
    if (result.ok) read.push(result.value);
    else unreadable.push({ name, problem: result.problem });
  }
  return ok({ register: ran.value.value, files: read, unreadable });
}

function registerOf(sheets: readonly SheetSnapshot[]): {
  readonly tables: RegisterTables;
  readonly indicators: readonly Indicator[];
} {
  const tables = registerTablesOf(sheets);
  if (!tables.ok) return abort(tables.problem);
  return { tables: tables.value, indicators: readRegister(sheets).indicators };
}

function sameName(name: string): Result<never> {
  return fail({ code: "collect.sameName", message: collectTexts().sameName(name) });
}

/** The reader of files is large and seldom needed, so it comes when it is. */
async function readFile(name: string, bytes: Uint8Array): Promise<Result<DepartmentFile>> {
  const { readWorkbookFile } = await import("../../files");
  const workbook = await readWorkbookFile(name, bytes);
  return workbook.ok ? ok({ name, result: readIndicatorsOf(workbook.value) }) : workbook;
}

/** Three round trips to read and look at the tables, and those of the journal (see `refreshRegister`). */
export async function mergeDepartmentFiles(
  journal: Journal,
  { collected, options, decisions }: CollectRequest,
  now: Date,
): Promise<Result<MergedFigures>> {
  const texts = collectTexts();
  const ran = await runExcel(texts.merge, async (context) => {
    const { sheets } = await readWorkbook(context, { parts: PARTS });
    const { tables, indicators } = registerOf(sheets);
    // What was decided was decided on figures that the user saw.
    if (JSON.stringify(indicators) !== JSON.stringify(collected.register)) {
      return abort({ code: "collect.changed", message: texts.changedMeanwhile });
    }
    const collection = planCollection(indicators, collected.files, options);
    const applied = applyCollection(indicators, collection, decisions, {
      correctionReason: texts.correctionReason,
      date: dateText(now),
    });
    const changed = applied.indicators.filter((indicator, index) => indicator !== indicators[index]);
    const changes = planRefresh(tables, { indicators: changed, unread: [] }, { partial: true });
    const taken = Object.fromEntries(changes.changes.map(({ id }) => [id, "theirs" as const]));
    const edits = registerEdits(tables, changes.updatesFor(taken), presetOf(tables.indicators));
    if (!edits.ok) return abort(edits.problem);
    const problem = await problemWithTables(context, tablesOf(tables));
    if (problem) return abort(problem);
    return { edits: edits.value, figureCount: applied.changedCount };
  });
  if (!ran.ok) return ran;
  const { edits, figureCount } = ran.value.value;
  const applied = await applyToRegister(journal, edits, texts.merge);
  if (!applied.ok) return applied;
  const { canUndo, roundTrips } = applied.value;
  return ok({ figureCount, canUndo, roundTrips: ran.value.roundTrips + roundTrips });
}

/** 「2026-11-21」 in the user's time zone. */
function dateText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
