/**
 * Merged areas. Excel lists at most 512 of them for one range, and only those whose first cell lies in it, so where
 * the whole sheet fails it is asked again in tiles that cannot hold more.
 */
import { parseRange, type RangeRef, type SnapshotPart, type Unread } from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { rangeOn, rowBlocks, splitAreas, untracked } from "../ranges";
import type { Mode, SurveyedSheet } from "./survey";

export interface Merges {
  readonly merges: readonly RangeRef[];
  readonly unread: readonly Unread[];
}

/** A merge covers at least two cells, so a tile of this size holds at most 512 (and this many leaves room). */
const CELLS_PER_TILE = 1_000;

export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  parts: ReadonlySet<SnapshotPart>,
  mode: Mode,
): Promise<Merges[]> {
  if (!parts.has("merges")) return sheets.map(() => ({ merges: [], unread: [] }));
  if (mode === "together") return sheets.map((sheet) => ({ merges: areasOf(sheet.merged), unread: [] }));
  return readTiles(context, sheets);
}

async function readTiles(context: Excel.RequestContext, sheets: readonly SurveyedSheet[]): Promise<Merges[]> {
  const asked = sheets.map((sheet) => (sheet.area ? tilesOf(sheet, sheet.area) : []));
  try {
    await context.sync();
  } catch {
    // Which sheet it was cannot be told from the answer; a check that needs merges then answers 判定できません.
    const unread: Unread = { part: "merges", reason: excelTexts().unreadMerges };
    return sheets.map(() => ({ merges: [], unread: [unread] }));
  }
  return asked.map((tiles) => ({ merges: distinct(tiles.flatMap(areasOf)), unread: [] }));
}

function tilesOf(sheet: SurveyedSheet, area: RangeRef): Excel.RangeAreas[] {
  return rowBlocks({ ...area, top: 0, left: 0 }, CELLS_PER_TILE).map((tile) => {
    const areas = untracked(rangeOn(sheet.worksheet, tile).getMergedAreasOrNullObject());
    areas.load("address");
    return areas;
  });
}

function areasOf(areas: Excel.RangeAreas | null): RangeRef[] {
  if (!areas || areas.isNullObject) return [];
  return splitAreas(areas.address).flatMap((address) => parseRange(address) ?? []);
}

/** A merge that crosses tiles may be listed by both. */
function distinct(merges: readonly RangeRef[]): RangeRef[] {
  const seen = new Map(
    merges.map((merge) => [JSON.stringify([merge.top, merge.left, merge.bottom, merge.right]), merge]),
  );
  return [...seen.values()];
}
