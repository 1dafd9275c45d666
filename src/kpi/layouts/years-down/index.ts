/** 年度 down, indicators across. See README.md. */
import { gridOf, type Grid } from "../../../sheet/grid";
import type { ReadResult, UnreadCell } from "../../indicator/model";
import { Ids } from "../build";
import { IndicatorDraft } from "../headers/draft";
import { linesOfPlanAbove, unitOfTitle } from "../headers/surroundings";
import { groupOfTexts, levelOf } from "../headers/sections";
import type { FigureKind } from "../headers/words";
import type { Layout } from "../types";
import { yearsDownTables, type MeasureColumn, type YearRow, type YearsDownTable } from "./tables";

const LAYOUT = "years-down";

export const yearsDown: Layout = {
  id: LAYOUT,
  recognise: (sheet) => (yearsDownTables(gridOf(sheet)).length > 0 ? 0.9 : 0),
  regions: (sheet) =>
    yearsDownTables(gridOf(sheet)).map(({ top, bottom, left, right }) => ({ top, bottom, left, right })),
  read: (sheet) => {
    const grid = gridOf(sheet);
    const ids = new Ids();
    const results = yearsDownTables(grid).map((table) => readTable(grid, table, ids));
    return {
      indicators: results.flatMap(({ indicators }) => indicators),
      unread: results.flatMap(({ unread }) => unread),
    };
  },
};

function readTable(grid: Grid, table: YearsDownTable, ids: Ids): ReadResult {
  const unread: UnreadCell[] = [];
  const unitAbove = unitOfTitle(grid, table);
  const lines = linesOfPlanAbove(grid, table);
  const drafts = new Map<string, IndicatorDraft>();
  for (const column of table.columns) {
    const { nameCell, name, above } = column;
    const key = `${nameCell.address} ${name}`;
    const group = groupOfTexts("", [
      ...lines,
      ...(above === "" ? [] : [{ level: levelOf(above), text: above }]),
    ]);
    const source = { sheet: grid.sheet.name, name, cell: nameCell, group, department: "", direction: null };
    const draft = drafts.get(key) ?? new IndicatorDraft(source, unread);
    drafts.set(key, draft);
    for (const row of table.rows) addFigure(grid, draft, column, row, column.unit || unitAbove);
  }
  const filled = [...drafts.values()].filter((draft) => !draft.isEmpty);
  const latest = filled.flatMap((draft) => draft.latestActual ?? []);
  const reportYear = latest.length === 0 ? null : Math.max(...latest);
  return { indicators: filled.map((draft) => draft.finish(ids, LAYOUT, [], reportYear)), unread };
}

function addFigure(
  grid: Grid,
  draft: IndicatorDraft,
  column: MeasureColumn,
  row: YearRow,
  unit: string,
): void {
  const cell = grid.cellAt(row.row, column.column);
  if (!draft.seesFirst(cell) && cell.text !== "") return;
  const kind = kindAt(row, column);
  if (kind === undefined) return;
  draft.add({ cell, kind, year: row.year, unit, version: null, note: null, obstacle: null });
}

/** What a row says of its kind counts more than the column: 目標（R7） in a column of results. */
function kindAt({ kind: ofRow }: YearRow, { kind: ofColumn }: MeasureColumn): FigureKind | undefined {
  if (ofRow === null) return ofColumn ?? "actual";
  if (ofColumn === null || ofColumn === ofRow || ofRow === "actual") return ofColumn ?? ofRow;
  // 「令和6年度（見込）」 is no result, and 目標 of that row stays what it is.
  return ofColumn === "actual" ? ofRow : ofColumn;
}
