/** The look of cells, only when asked for: it is the most expensive thing to read. */
import {
  areaOf,
  cellKey,
  type CellKey,
  type CellStyle,
  type RangeRef,
  type SnapshotPart,
  type Unread,
} from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { isPayloadError } from "../errors";
import { colorOf, packed, rangeOn, rowBlocks } from "../ranges";
import type { SurveyedSheet } from "./survey";

export interface Styles {
  readonly styles: ReadonlyMap<CellKey, CellStyle>;
  readonly unread: readonly Unread[];
}

const CELLS_PER_REQUEST = 10_000;
const FEWEST_CELLS = 250;
/** Above this the reading would take longer than people wait; the checks then say 判定できません. */
const MOST_CELLS = 300_000;

const WANTED = {
  format: { fill: { color: true }, font: { color: true, bold: true, italic: true, strikethrough: true } },
} as const;

interface Block {
  readonly sheet: number;
  readonly area: RangeRef;
}

export async function readStyles(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  parts: ReadonlySet<SnapshotPart>,
): Promise<Styles[]> {
  const texts = excelTexts();
  if (!parts.has("styles")) {
    return sheets.map(() => ({
      styles: new Map(),
      unread: [{ part: "styles", reason: texts.unreadStyles }],
    }));
  }
  const isTooLarge = (sheet: SurveyedSheet) => sheet.area !== null && areaOf(sheet.area) > MOST_CELLS;
  const found: Map<CellKey, CellStyle>[] = sheets.map(() => new Map());
  const blocks = sheets.flatMap((sheet, index) =>
    sheet.area && !isTooLarge(sheet)
      ? rowBlocks(sheet.area, CELLS_PER_REQUEST).map((area): Block => ({ sheet: index, area }))
      : [],
  );
  await readBlocks(context, sheets, blocks, CELLS_PER_REQUEST, found);
  return sheets.map((sheet, index) => ({
    styles: found[index]!,
    unread: isTooLarge(sheet) ? [{ part: "styles", reason: texts.unreadStylesTooMany }] : [],
  }));
}

async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  blocks: readonly Block[],
  size: number,
  found: readonly Map<CellKey, CellStyle>[],
): Promise<void> {
  for (const group of packed(blocks, (block) => areaOf(block.area), size)) {
    const asked = group.map(({ sheet, area }) => ({
      sheet,
      area,
      result: rangeOn(sheets[sheet]!.worksheet, area).getCellProperties(WANTED),
    }));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds only so many cells
      await context.sync();
    } catch (error) {
      if (!isPayloadError(error) || size <= FEWEST_CELLS) throw error;
      const half = Math.floor(size / 2);
      const smaller = group.flatMap(({ sheet, area }) =>
        rowBlocks(area, half).map((part): Block => ({ sheet, area: part })),
      );
      await readBlocks(context, sheets, smaller, half, found);
      continue;
    }
    for (const { sheet, area, result } of asked) collect(result.value, area, found[sheet]!);
  }
}

function collect(
  rows: readonly (readonly Excel.CellProperties[])[],
  area: RangeRef,
  into: Map<CellKey, CellStyle>,
): void {
  rows.forEach((cells, down) => {
    cells.forEach((cell, across) => {
      const style = styleOf(cell);
      if (Object.keys(style).length > 0) into.set(cellKey(area.top + down, area.left + across), style);
    });
  });
}

/** Only what differs from a plain cell: no fill (Excel says white), black font. */
function styleOf({ format }: Excel.CellProperties): CellStyle {
  const fill = colorOf(format?.fill?.color, "#FFFFFF");
  const fontColor = colorOf(format?.font?.color, "#000000");
  const { bold, italic, strikethrough } = format?.font ?? {};
  return {
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strikethrough && { strikethrough }),
  };
}
