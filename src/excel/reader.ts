/**
 * Reads sheets into snapshots, in phases shared by all sheets: what there is and what it holds, then what only a
 * second question can tell. The number of round trips does not depend on the number of rows, columns, merges or
 * sheets, except that contents too large for one answer come in blocks.
 */
import type { SheetSnapshot, SnapshotPart, Unread } from "../sheet";
import { excelTexts } from "../strings/excel";
import { errorCodeOf, ProblemError } from "./errors";
import { hasContents, readContents, type Contents } from "./reader/contents";
import { readDetails } from "./reader/details";
import { readMerges } from "./reader/merges";
import { readStyles } from "./reader/styles";
import {
  survey,
  type BetweenTrips,
  type Mode,
  type Survey,
  type SurveyedSheet,
  type WantedSheets,
} from "./reader/survey";

export { listSheets, type ListedSheet } from "./reader/survey";

export interface ReadOptions {
  /** Names of the sheets to read; "active": the sheet in front; absent: all. */
  readonly sheets?: WantedSheets;
  /** Which parts to read. Values always are. */
  readonly parts?: ReadonlySet<SnapshotPart>;
  /** In place of `sheets`, where the choice depends on what the first round trip finds. */
  readonly between?: BetweenTrips;
}

/** What reading indicators needs. */
export const READING_PARTS: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>([
  "values",
  "formulas",
  "numberFormats",
  "merges",
]);

/** What the checks need: everything. */
export const CHECKING_PARTS: ReadonlySet<SnapshotPart> = new Set<SnapshotPart>([
  ...READING_PARTS,
  "hidden",
  "tables",
  "filter",
  "objects",
  "styles",
]);

export interface ReadWorkbook {
  /** Snapshots of the sheets asked for, in the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  /** Names of all sheets, also those not read. */
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  readonly isStructureProtected: boolean;
}

/** Errors that stop the work whatever is asked; asking for less would only meet them again. */
const FINAL_CODES = new Set([
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "RequestAborted",
  "InactiveWorkbook",
]);

/**
 * @throws ProblemError (sheet not found) and Office.js errors, for `runExcel` to turn into a Problem
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions = {},
): Promise<ReadWorkbook> {
  const parts = options.parts ?? READING_PARTS;
  const { found, mode } = await surveyInOneOrApart(context, options, parts);
  const contents = await readContents(context, found.sheets, parts, mode);
  const merges = await readMerges(context, found.sheets, parts, mode);
  const details = await readDetails(context, found.sheets, parts);
  const styles = await readStyles(context, found.sheets, parts);
  const sheets = found.sheets.map((sheet, index): SheetSnapshot => {
    const { tables, filter, objects, hiddenRows, hiddenColumns, unread } = details[index]!;
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      properties: sheet.properties,
      ...contents[index]!,
      ...{ tables, filter, objects, hiddenRows, hiddenColumns },
      merges: merges[index]!.merges,
      styles: styles[index]!.styles,
      unread: [
        ...cutOf(sheet, contents[index]!),
        ...merges[index]!.unread,
        ...unread,
        ...styles[index]!.unread,
      ],
    };
  });
  const { sheetNames, activeSheet, isStructureProtected } = found;
  return { sheets, sheetNames, activeSheet, isStructureProtected };
}

/**
 * Ordinary sheets fit into one answer, contents and merges included. Where they do not (payload limit, more than 512
 * merges, millions of cells) the same is asked again apart and in blocks.
 */
async function surveyInOneOrApart(
  context: Excel.RequestContext,
  { sheets: wanted, between }: ReadOptions,
  parts: ReadonlySet<SnapshotPart>,
): Promise<{ found: Survey; mode: Mode }> {
  try {
    const found = await survey(context, wanted, parts, "together", between);
    if (found.sheets.every(hasContents)) return { found, mode: "together" };
  } catch (error) {
    if (error instanceof ProblemError || FINAL_CODES.has(errorCodeOf(error)) || errorCodeOf(error) === "")
      throw error;
  }
  return { found: await survey(context, wanted, parts, "apart", between), mode: "apart" };
}

function cutOf(sheet: SurveyedSheet, contents: Contents): Unread[] {
  if (!sheet.isCut) return [];
  return [
    {
      part: "values",
      reason: excelTexts().unreadTooLarge(sheet.name, contents.rowCount, contents.columnCount),
    },
  ];
}
