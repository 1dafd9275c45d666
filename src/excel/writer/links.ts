/** Links of a plan: many of a column at once, since each by itself is half a kilobyte of a request. */
import { quoteSheetName, type PlanLink, type RangeRef } from "../../sheet";
import { rangeOn } from "../ranges";

export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanLink;
}

const SINGLE_BYTES = 560;
const JOINED_BYTES = 150;
/** Fewer links in a column are set one by one. */
const FEW = 8;

/** Groups of links that are set together: those of a column, from the first to the last. */
export interface LinkGroup {
  readonly bytes: number;
  queue(sheet: Excel.Worksheet): void;
}

export function linkGroups(links: readonly PlacedLink[]): LinkGroup[] {
  const columns = new Map<number, PlacedLink[]>();
  for (const link of links) columns.set(link.column, [...(columns.get(link.column) ?? []), link]);
  return [...columns.values()].map((group) => (group.length > FEW ? joined(group) : single(group)));
}

function single(links: readonly PlacedLink[]): LinkGroup {
  return {
    bytes: links.length * SINGLE_BYTES,
    queue: (sheet) => {
      for (const { row, column, cell } of links)
        rangeOn(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = hyperlinkOf(cell);
    },
  };
}

function joined(links: readonly PlacedLink[]): LinkGroup {
  const rows = links.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const { column } = links[0]!;
  const range: RangeRef = { top, bottom, left: column, right: column };
  const byRow = new Map(links.map(({ row, cell }) => [row, cell]));
  return {
    bytes: (bottom - top + 1) * JOINED_BYTES,
    queue: (sheet) =>
      rangeOn(sheet, range).setCellProperties(
        Array.from({ length: bottom - top + 1 }, (_, index) => {
          const cell = byRow.get(top + index);
          return [cell ? { hyperlink: hyperlinkOf(cell) } : {}];
        }),
      ),
  };
}

function hyperlinkOf({ link, text }: PlanLink): Excel.RangeHyperlink {
  const target = `${link.sheet}!${link.cell}`;
  return {
    documentReference: `${quoteSheetName(link.sheet)}!${link.cell}`,
    ...(text !== target && { screenTip: target }),
    textToDisplay: text === "" ? link.cell : `'${text}`,
  };
}
