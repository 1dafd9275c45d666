/**
 * The first phase: which sheets there are, how far their values reach, and what lies on them. Contents come along in
 * the same answer ("together") unless that answer would be too large ("apart").
 */
import { parseRange, type RangeRef, type SnapshotPart } from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { untracked } from "../ranges";
import { abort, isSupported } from "../run";

/**
 * More cells than this are not read from one sheet: above about five million the web answers null instead of an
 * error. What lies beyond is listed as unread.
 */
export const MAX_CELLS = 4_000_000;
/** A stray value far to the right must not crowd out the rows: beyond this many columns columns are cut first. */
const MAX_COLUMNS_OF_LARGE_SHEET = 512;

export interface SurveyedSheet {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  readonly properties: ReadonlyMap<string, string>;
  /** Where the values lie; null for a blank sheet. */
  readonly area: RangeRef | null;
  readonly isCut: boolean;
  /** Loaded with contents when they were asked for together. */
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  /** null where this Excel has no list of notes. */
  readonly notes: Excel.NoteCollection | null;
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  readonly isStructureProtected: boolean;
}

/** A sheet as the first round trip finds it. */
export interface ListedSheet {
  /** Excel's own id. */
  readonly id: string;
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly worksheet: Excel.Worksheet;
}

/** Names of sheets, or the sheet in front; absent: all. */
export type WantedSheets = readonly string[] | "active" | undefined;

/**
 * Called between the first round trip and the second, to queue what the caller wants to know beside the sheets.
 * @returns which sheets to read
 */
export type BetweenTrips = (listed: readonly ListedSheet[]) => readonly string[];

export type Mode = "together" | "apart";
type Asked = ReturnType<typeof ask>;

/** One round trip for the sheet in front, two where the names of the sheets must be known first. */
export async function survey(
  context: Excel.RequestContext,
  wanted: WantedSheets,
  parts: ReadonlySet<SnapshotPart>,
  mode: Mode,
  between?: BetweenTrips,
): Promise<Survey> {
  const { worksheets, protection } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load(between ? LISTED_WITH_PROPERTIES : LISTED);
  protection.load("protected");
  active.load("name");
  let asked = wanted === "active" ? [ask(active, parts, mode)] : [];
  await context.sync();
  if (wanted !== "active") {
    const names = between ? between(worksheets.items.map(listed)) : wanted;
    asked = chosen(worksheets.items, names).map((sheet) => ask(sheet, parts, mode));
    await context.sync();
  }
  const visibility = new Map(worksheets.items.map((sheet) => [sheet.name, sheet.visibility as string]));
  return {
    sheets: asked.map((entry) => surveyed(entry, visibility)),
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    activeSheet: active.name,
    isStructureProtected: protection.protected,
  };
}

const LISTED = "items/name,items/visibility";
const LISTED_WITH_PROPERTIES = `${LISTED},items/id,items/customProperties/items/key,items/customProperties/items/value`;

function listed(worksheet: Excel.Worksheet): ListedSheet {
  const { id, name, customProperties } = worksheet;
  return {
    id,
    name,
    worksheet,
    properties: new Map(customProperties.items.map(({ key, value }) => [key, value])),
  };
}

/** What the first round trip of a reading finds, for who needs nothing more. */
export async function listSheets(context: Excel.RequestContext): Promise<readonly ListedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load(LISTED_WITH_PROPERTIES);
  await context.sync();
  return worksheets.items.map(listed);
}

function chosen(all: readonly Excel.Worksheet[], wanted: readonly string[] | undefined): Excel.Worksheet[] {
  if (!wanted) return [...all];
  return wanted.map((name) => {
    const sheet = all.find((candidate) => candidate.name === name);
    return sheet ?? abort({ code: "excel.notFound", message: excelTexts().sheetNotFound(name), sheet: name });
  });
}

function ask(worksheet: Excel.Worksheet, parts: ReadonlySet<SnapshotPart>, mode: Mode) {
  const used = untracked(worksheet.getUsedRangeOrNullObject(true));
  const withContents = mode === "together" ? contentProperties(parts) : [];
  used.load(["address", ...withContents]);
  worksheet.load("name");
  worksheet.protection.load("protected");
  worksheet.customProperties.load("items/key,items/value");
  const merged = mode === "together" && parts.has("merges") ? untracked(worksheet.getRange()) : null;
  const areas = merged ? untracked(merged.getMergedAreasOrNullObject()) : null;
  areas?.load("address");
  if (parts.has("tables")) worksheet.tables.load("items/name,items/showHeaders");
  return { worksheet, used, areas, notes: parts.has("objects") ? askObjects(worksheet) : null };
}

/** Names of the range properties that hold the contents asked for. */
export function contentProperties(parts: ReadonlySet<SnapshotPart>): string[] {
  const names = ["values"];
  if (parts.has("formulas")) names.push("formulas");
  if (parts.has("numberFormats")) names.push("numberFormat");
  return names;
}

function askObjects(worksheet: Excel.Worksheet): Excel.NoteCollection | null {
  worksheet.charts.load("items/name");
  worksheet.shapes.load("items/name,items/type");
  worksheet.comments.load("items/content");
  if (!isSupported("ExcelApi", "1.18")) return null;
  worksheet.notes.load("items/content");
  return worksheet.notes;
}

function surveyed(
  { worksheet, used, areas, notes }: Asked,
  visibility: ReadonlyMap<string, string>,
): SurveyedSheet {
  const extent = used.isNullObject ? undefined : parseRange(used.address);
  const area = extent ? bounded(extent) : null;
  return {
    name: worksheet.name,
    worksheet,
    visibility: visibilityOf(visibility.get(worksheet.name)),
    isProtected: worksheet.protection.protected,
    properties: new Map(worksheet.customProperties.items.map(({ key, value }) => [key, value])),
    area,
    isCut: area !== null && (area.bottom !== extent!.bottom || area.right !== extent!.right),
    used,
    merged: areas,
    notes,
  };
}

/** Keeps a sheet within what can be read and held: columns far to the right go first, then rows far below. */
function bounded(extent: RangeRef): RangeRef {
  if ((extent.bottom + 1) * (extent.right + 1) <= MAX_CELLS) return extent;
  const right = Math.min(extent.right, Math.max(extent.left, MAX_COLUMNS_OF_LARGE_SHEET - 1));
  const rows = Math.max(extent.top + 1, Math.floor(MAX_CELLS / (right + 1)));
  return { ...extent, right, bottom: Math.min(extent.bottom, rows - 1) };
}

function visibilityOf(value: string | undefined): SurveyedSheet["visibility"] {
  if (value === "Hidden") return "hidden";
  return value === "VeryHidden" ? "veryHidden" : "visible";
}
