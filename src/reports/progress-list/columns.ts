/** The columns of the list: what they are called, how wide they may become, how they are set. */
import { reportTexts } from "../../strings/reports";
import { textWidth } from "../../sheet/text-size";
import type { ListRow } from "./row";

export type ColumnId =
  | "number"
  | "policy"
  | "initiative"
  | "actionPlan"
  | "indicator"
  | "unit"
  | "baseline"
  | "plan"
  | "actual"
  | "rate"
  | "progress"
  | "grade"
  | "target"
  | "targetYear"
  | "department"
  | "remarks"
  | "source";

export interface Column {
  readonly id: ColumnId;
  readonly header: string;
  /** Width in half-width characters of the default font. */
  readonly width: number;
  readonly horizontal: "left" | "center" | "right";
}

interface Setting {
  readonly id: ColumnId;
  readonly least: number;
  /** Texts wrap beyond this; numbers never do, so their columns have no limit. */
  readonly most: number;
  readonly horizontal: Column["horizontal"];
  /** Left out where no row has anything in it. */
  readonly optional?: true;
}

const SETTINGS: readonly Setting[] = [
  { id: "number", least: 4, most: 6, horizontal: "center" },
  { id: "policy", least: 10, most: 13, horizontal: "left", optional: true },
  { id: "initiative", least: 10, most: 15, horizontal: "left", optional: true },
  { id: "actionPlan", least: 10, most: 16, horizontal: "left", optional: true },
  { id: "indicator", least: 16, most: 26, horizontal: "left" },
  { id: "unit", least: 6, most: 8, horizontal: "center" },
  { id: "baseline", least: 8, most: 14, horizontal: "right" },
  { id: "plan", least: 8, most: 14, horizontal: "right" },
  { id: "actual", least: 8, most: 16, horizontal: "right" },
  { id: "rate", least: 9, most: 14, horizontal: "right" },
  { id: "progress", least: 9, most: 14, horizontal: "right" },
  { id: "grade", least: 6, most: 12, horizontal: "center" },
  { id: "target", least: 8, most: 14, horizontal: "right", optional: true },
  { id: "targetYear", least: 9, most: 9, horizontal: "center", optional: true },
  { id: "department", least: 10, most: 14, horizontal: "left", optional: true },
  { id: "remarks", least: 20, most: 32, horizontal: "left" },
  { id: "source", least: 9, most: 14, horizontal: "left" },
];

/** Room beside the text: cell padding, and fonts whose digits are wider than the default font's. */
const PADDING = 2;

/** The columns that this list needs, wide enough that no number shows as #####. */
export function columnsFor(rows: readonly ListRow[]): Column[] {
  const texts = reportTexts();
  return SETTINGS.filter(
    ({ id, optional }) => !optional || rows.some(({ cells }) => !isEmpty(cells[id].shown)),
  ).map(({ id, least, most, horizontal }) => ({
    id,
    header: texts[id],
    width: widthOf(id, rows, least, most),
    horizontal,
  }));
}

function isEmpty(shown: string): boolean {
  return shown === "" || shown === reportTexts().nothing;
}

function widthOf(id: ColumnId, rows: readonly ListRow[], least: number, most: number): number {
  let numbers = 0;
  let words = 0;
  for (const { cells } of rows) {
    const { value, shown } = cells[id];
    const longestLine = Math.max(...shown.split("\n").map(textWidth));
    if (typeof value === "number") numbers = Math.max(numbers, longestLine);
    else words = Math.max(words, longestLine);
  }
  const wished = Math.min(most, words + PADDING);
  return Math.ceil(Math.max(least, wished, numbers + PADDING));
}
