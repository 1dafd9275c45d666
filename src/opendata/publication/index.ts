/** 公開用コピー: a clean sheet beside the print sheet, with メタデータ. See README.md. */
import { finish } from "../../checks/context";
import { outsideCells } from "../../checks/outside-cells";
import type { Progress } from "../../checks/slices";
import type { DetectedTable, SheetContext, WorkbookContext } from "../../checks/types";
import type { Indicator } from "../../kpi/indicator/model";
import { readSheet } from "../../kpi/layouts";
import {
  contains,
  fail,
  isUnread,
  ok,
  parseCell,
  uniqueSheetName,
  type Problem,
  type Result,
  type SheetPlan,
} from "../../sheet";
import { checkStrings } from "../../strings/checks";
import { opendataStrings, PUBLICATION_STAGES, type PublicationStage } from "../../strings/opendata";
import { ChangeList } from "./changes";
import { columnFacts } from "./columns";
import { extractTable } from "./extract";
import { formTable, restOfForm } from "./form-table";
import { withoutBlanks, type Frame } from "./frame";
import { indicatorTable } from "./indicator-table";
import { inLongForm } from "./long-form";
import { codeRows, metadataRows } from "./metadata";
import { changeRows, dataPlan, listPlan, type SheetKind } from "./plan";
import { findingsOn, repaired } from "./repair";
import { withoutResidue } from "./residue";
import { unitsIntoColumn } from "./row-units";
import { levelsIntoColumn, totalsNamed } from "./sections";
import type { PublicationCopy, PublicationOptions } from "./types";

export type * from "./types";

/**
 * Plans the 公開用コピー of a sheet. The print sheet is only read.
 * @param context the workbook with its tables, detected or set by the user
 * @returns plans with free sheet names, data sheets first, and the list of changes; a problem where there is no such
 *   sheet ("publication.noSheet"), it is the product's own ("publication.ownSheet"), it could not be read
 *   ("publication.unread") or holds no table ("publication.noTable")
 */
export function planPublicationCopy(
  context: WorkbookContext,
  sheetName: string,
  options: PublicationOptions,
): Result<PublicationCopy> {
  return finish(publicationSteps(context, sheetName, options));
}

/** The same as steps, for a screen that must stay alive. */
export function* publicationSteps(
  context: WorkbookContext,
  sheetName: string,
  options: PublicationOptions,
): Generator<Progress | void, Result<PublicationCopy>, void> {
  const sheet = context.sheets.find((candidate) => candidate.sheet.name === sheetName);
  const problem = sheet ? problemWith(sheet) : missing(sheetName);
  if (problem || !sheet) return fail(problem ?? missing(sheetName));
  const changes = new ChangeList();
  const { frames, indicators } = yield* framesOf(sheet, changes, options);
  if (frames.length === 0) return fail(noTable(sheetName));
  return ok(copyOf(context, sheet, frames, indicators, changes, options));
}

function problemWith({ sheet, tables }: SheetContext): Problem | undefined {
  const texts = opendataStrings();
  if (sheet.properties.has("kpi.kind")) {
    return { code: "publication.ownSheet", message: texts.ownSheet(sheet.name), sheet: sheet.name };
  }
  const unread = isUnread(sheet, "values") ?? isUnread(sheet, "merges");
  if (unread) {
    const message = texts.unread(sheet.name, checkStrings().unread(unread.reason));
    return { code: "publication.unread", message, sheet: sheet.name };
  }
  return tables.length === 0 ? noTable(sheet.name) : undefined;
}

function missing(sheet: string): Problem {
  return { code: "publication.noSheet", message: opendataStrings().noSheet(sheet), sheet };
}

function noTable(sheet: string): Problem {
  return { code: "publication.noTable", message: opendataStrings().noTable(sheet), sheet };
}

/** Makes the records of one table; none where all of it is published with another. */
type Job = () => Stages<Frame | undefined>;

/** Work on one table, which says when the next part of it begins. */
type Stages<T> = Generator<PublicationStage | void, T, void>;

/** The records of the sheet: the figures of its forms as one table, and each of its other tables. */
function* framesOf(
  context: SheetContext,
  changes: ChangeList,
  options: PublicationOptions,
): Generator<Progress | void, { frames: readonly Frame[]; indicators: readonly Indicator[] }, void> {
  const indicators = formIndicators(context, changes);
  const published = publishedCells(indicators);
  const years = new Set(
    indicators.flatMap(({ observations }) => observations.map(({ fiscalYear }) => fiscalYear)),
  );
  const isOfForm = ({ layout, range }: DetectedTable) =>
    layout === "form" ||
    [...published].some((cell) => {
      const at = parseCell(cell);
      return at !== undefined && contains(range, at.row, at.column);
    });
  const jobOf = (table: DetectedTable): Job => {
    if (!isOfForm(table)) return () => inRecords(context, table, changes, options);
    if (indicators.length === 0) return () => clean(formTable(context, table), changes);
    // Its figures are published by the first job.
    return function* () {
      yield "extracting";
      for (const kept of restOfForm(context, table, published, years)) changes.keep(kept);
      return undefined;
    };
  };
  const jobs = context.tables.map(jobOf);
  if (indicators.length > 0) jobs.unshift(() => clean(indicatorTable(indicators, changes), changes));
  const frames: Frame[] = [];
  for (const [index, job] of jobs.entries()) {
    const frame = yield* withProgress(job(), index, jobs.length);
    if (frame && frame.rows.length > 0) frames.push(frame);
  }
  return { frames, indicators };
}

/** A job with its parts as steps of the whole. */
function* withProgress<T>(job: Stages<T>, index: number, count: number): Generator<Progress | void, T, void> {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
    const { value: stage } = step;
    if (stage === undefined) yield;
    else {
      const done = index * PUBLICATION_STAGES.length + PUBLICATION_STAGES.indexOf(stage);
      const label = opendataStrings().stage(stage, index + 1, count);
      yield { done, total: count * PUBLICATION_STAGES.length, label };
    }
  }
}

/** The cells that the figures replace. A sentence says more than its figure, and is kept. */
function publishedCells(indicators: readonly Indicator[]): ReadonlySet<string> {
  const sentences = new Set(indicators.flatMap(({ targetText }) => targetText?.cell ?? []));
  const figures = indicators.flatMap(({ observations }) => observations);
  const own = figures.filter(({ cell, rawText }) => !sentences.has(cell) && !rawText.includes("。"));
  return new Set(own.map(({ cell }) => cell));
}

/**
 * The figures of printed forms. A table of records is copied with all its columns, also where a reader of indicators
 * knows its layout.
 */
function formIndicators({ sheet, tables }: SheetContext, changes: ChangeList): readonly Indicator[] {
  const { indicators, unread } = readSheet(sheet);
  const isForm = (table: DetectedTable) =>
    table.layout === "form" || isBadlyHeaded(table) || headsHoldFigures(table, indicators);
  if (!tables.some(isForm)) return [];
  if (indicators.length > 0 && unread.length > 0) changes.ask(opendataStrings().unreadCells(unread.length));
  return indicators;
}

/** A form whose first rows passed for headings: figures stand in them (「【目標】3業務以上実施」). */
function headsHoldFigures({ range, headerRows }: DetectedTable, indicators: readonly Indicator[]): boolean {
  const heads = { ...range, bottom: range.top + headerRows - 1 };
  return indicators.some(({ observations }) =>
    observations.some(({ cell, value }) => {
      const at = parseCell(cell);
      return value !== null && at !== undefined && contains(heads, at.row, at.column);
    }),
  );
}

/** A form whose first rows passed for headings: many of its columns have none. */
function isBadlyHeaded({ headers }: DetectedTable): boolean {
  return headers.filter((header) => header.trim() === "").length * 4 >= headers.length;
}

/** Values first, since a cell with several values may become columns that repeat by year. */
function* inRecords(
  context: SheetContext,
  table: DetectedTable,
  changes: ChangeList,
  { unpivot = true }: PublicationOptions,
): Stages<Frame> {
  yield "extracting";
  const printed = yield* extractTable(context, table, changes);
  yield;
  const frame = levelsIntoColumn(printed, changes);
  yield "repairing";
  const inUnits = unitsIntoColumn(frame, changes);
  yield;
  const whole = yield* repaired(inUnits, changes, { fillsBlanks: true });
  const tidy = totalsNamed(withoutBlanks(whole), changes);
  yield;
  return yield* clean(unpivot ? inLongForm(tidy, changes) : tidy, changes);
}

function* clean(frame: Frame, changes: ChangeList): Stages<Frame> {
  if (frame.rows.length === 0) return frame;
  yield "tidying";
  const tidy = yield* withoutResidue(withoutBlanks(yield* repaired(frame, changes)), changes);
  yield "stating";
  const marked = yield* repaired(tidy, changes, { marksMissing: true });
  yield "looking";
  for (const { rule, message } of yield* findingsOn(marked, { marksMissing: true })) {
    changes.ask(opendataStrings().left(rule, message));
  }
  return marked;
}

function copyOf(
  context: WorkbookContext,
  source: SheetContext,
  frames: readonly Frame[],
  indicators: readonly Indicator[],
  changes: ChangeList,
  { createdAt }: PublicationOptions,
): PublicationCopy {
  const texts = opendataStrings();
  const { name } = source.sheet;
  const taken = context.workbook.sheets.map((sheet) => sheet.name);
  const tableNames = new Set(
    context.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
  );
  const named = (kind: SheetKind["kind"], wished: string): SheetKind => {
    const unique = uniqueSheetName(wished, taken);
    taken.push(unique);
    return { name: unique, kind, source: name };
  };
  const data: { plan: SheetPlan; columns: ReturnType<typeof columnFacts> }[] = frames.map((frame) => {
    const kind = named("publication", texts.dataSheet(name));
    let number = 1;
    while (tableNames.has(tableNameOf(number))) number++;
    tableNames.add(tableNameOf(number));
    return { plan: dataPlan(frame, kind, tableNameOf(number)), columns: columnFacts(frame) };
  });
  const tables = data.map(({ plan, columns }) => ({ name: plan.name, columns }));
  const metadata = metadataRows({
    source: source.sheet,
    outside: outsideCells(source),
    kept: changes.kept,
    tables,
    title: common(indicators.map(({ group }) => group.actionPlan ?? group.policy ?? "")) ?? name,
    department: [...new Set(indicators.map(({ department }) => department))]
      .filter((one) => one !== "")
      .join(";"),
    createdAt,
  });
  const codes = codeRows(tables);
  if (codes) changes.ask(texts.askCodes);
  changes.ask(texts.askMetadata);
  const lists = [
    listPlan(metadata, named("publication-metadata", texts.metadataSheet(name))),
    ...(codes ? [listPlan(codes, named("publication-codes", texts.codeSheet(name)))] : []),
    ...(changes.changes.length > 0
      ? [listPlan(changeRows(changes.changes, name), named("publication-changes", texts.changeSheet(name)))]
      : []),
  ];
  return {
    sheets: [...data.map(({ plan }) => plan), ...lists],
    changes: changes.changes,
    open: changes.open,
  };
}

/** The text that all of them are; undefined where they differ or say nothing. */
function common(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return first && texts.every((text) => text === first) ? first : undefined;
}

/** Names of Excel tables are unique in the workbook, without regard to what a sheet is called. */
function tableNameOf(number: number): string {
  return `publication_${number}`;
}
