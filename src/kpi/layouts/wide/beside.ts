/** What headings, legends and names say beyond a column's role and a row's kind. */
import type { Grid } from "../../../sheet/grid";
import { tidyName } from "../../text";
import { legendIn, type RowKind } from "../headers/kinds";
import type { IndicatorTable, TableColumn } from "../headers/tables";
import type { FigureKind } from "../headers/words";
import { itemsOf, titleOfItems } from "./items";
import type { RowName } from "./names";

/** The names of the indicators of a row: several where its cells are numbered or labelled. */
export function namesIn({ cell, name }: RowName, labels: readonly string[]): string[] {
  const printed = cell?.text ?? "";
  const items = itemsOf(printed.slice(titleOfItems(printed).length));
  const title = tidyName(titleOfItems(printed));
  if (items.length > 0) {
    return items.map(({ text }) => (title === "" ? tidyName(text) : `${title}（${tidyName(text)}）`));
  }
  return labels.length > 0 ? labels.map((label) => `${name}（${tidyName(label)}）`) : [name];
}

/** 「45件（90%）」 under 「実績値（達成率）」: what the heading says to be computed is left out. */
export function withoutAside(text: string): string | undefined {
  const rest = text.replace(/\s*[(（][^()（）]*[)）]\s*$/, "");
  return rest === text || rest === "" ? undefined : rest;
}

/** A target counted over years stands beside results of single years: the figure says what its heading says. */
export function noteOf({ accumulation, text }: TableColumn, kind: FigureKind): string | null {
  return accumulation === "cumulative" && kind !== "actual" ? text : null;
}

const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/前々年度|一昨年度/, -2],
  [/(?:前|昨)年度/, -1],
  [/(?:本|今|当|当該)年度/, 0],
  [/(?:翌|次|来)年度/, 1],
];

/** How many years 「前年度実績」 lies from the year of the table; undefined where a heading says no such thing. */
export function yearsFromTitle(heading: string): number | undefined {
  return RELATIVE_YEARS.find(([words]) => words.test(heading))?.[1];
}

export function isYearOf(of: FigureKind | null, kind: FigureKind): boolean {
  if (of === "baseline" || of === "current") return kind === "baseline";
  if (of === "finalTarget" || of === "target") return kind === "target" || kind === "finalTarget";
  return of === "actual" && kind === "actual";
}

export function legendOf(grid: Grid, table: IndicatorTable): readonly [RowKind, RowKind] | undefined {
  const texts = table.columns.map(({ text }) => text);
  for (
    let row = Math.max(0, table.top - 5);
    row <= Math.min(table.headBottom, grid.sheet.rowCount - 1);
    row++
  ) {
    texts.push(...grid.startingIn(row).map(({ text }) => text));
  }
  return texts.map(legendIn).find((legend) => legend !== undefined);
}
