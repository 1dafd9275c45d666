/**
 * KPI blocks: KPI（指標）, 推移の方向性, 基準値, yearly 結果, 目標値 — one block an indicator, or one heading row over
 * several indicators. See README.md.
 */
import { gridOf, type Grid, type GridCell } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { layoutStrings } from "../../../strings/layouts";
import type {
  Direction,
  Indicator,
  IndicatorGroup,
  Observation,
  ReadResult,
  UnreadCell,
} from "../../indicator/model";
import { tidyName } from "../../text";
import { buildIndicator, Ids } from "../build";
import { directionOf } from "../direction";
import { missingObservation, observationOf, readFigureCell, unreadCell } from "../figures";
import { findLabels, type Labelled } from "../forms";
import { withNotes } from "../notes";
import { cellsUnder } from "../series";
import type { Layout } from "../types";
import { labelKindOf, type LabelKind } from "../vocabulary";
import { findBlocks, type Block } from "./blocks";

const LAYOUT = "kpi-block";

export const kpiBlock: Layout = {
  id: LAYOUT,
  recognise: (sheet) => (findBlocks(gridOf(sheet)).length > 0 ? 0.9 : 0),
  read: readKpiBlocks,
};

function readKpiBlocks(sheet: SheetSnapshot): ReadResult {
  const grid = gridOf(sheet);
  const labels = findLabels(grid);
  const notes = noteLines(grid);
  const ids = new Ids();
  const indicators: Indicator[] = [];
  const unread: UnreadCell[] = [];
  const seen = new Set<string>();
  const blocks = findBlocks(grid);
  blocks.forEach((block, index) => {
    const title = titleOf(block, blocks.slice(0, index), labels);
    for (const row of block.rows) {
      const { observations, problems } = readRow(grid, block, row, seen);
      unread.push(...problems);
      if (observations.length === 0) continue;
      const name = nameInRow(grid, block, row) ?? title;
      if (name === undefined) {
        unread.push(...namelessFigures(observations));
        continue;
      }
      indicators.push(
        buildIndicator({
          id: ids.next(`${sheet.name}!${observations[0]!.cell}:${tidyName(name)}`),
          name: tidyName(name),
          layout: LAYOUT,
          observations: observations.map((observation) => withNotes(observation, notes)),
          group: groupOfRow(grid, block, row, labels),
          department: departmentOfRow(grid, block, row, labels),
          printedDirection: directionInRow(grid, block, row),
        }),
      );
    }
  });
  return { indicators, unread };
}

/** The name printed over a block of one row (KPI（指標）), below the block before it. */
function titleOf(block: Block, before: readonly Block[], labels: readonly Labelled[]): string | undefined {
  if (block.rows.length !== 1) return undefined;
  const previous = before.findLast(({ from, right }) => from <= block.right && right >= block.from);
  const after = previous?.rows.at(-1) ?? -1;
  return labels.findLast(
    ({ kind, label, content }) =>
      kind === "indicator" &&
      content !== "" &&
      label.row > after &&
      label.row <= block.top &&
      label.column >= block.from &&
      label.column <= block.right,
  )?.content;
}

function namelessFigures(observations: readonly Observation[]): UnreadCell[] {
  const reason = layoutStrings().noName;
  return observations
    .filter(({ value }) => value !== null)
    .map(({ sheet, cell, rawText }) => ({ sheet, cell, rawText, reason }));
}

function readRow(
  grid: Grid,
  block: Block,
  row: number,
  seen: Set<string>,
): { observations: Observation[]; problems: UnreadCell[] } {
  const texts = layoutStrings();
  const sheet = grid.sheet.name;
  const observations: Observation[] = [];
  const problems: UnreadCell[] = [];
  const rowUnit = block.unitColumn === null ? "" : grid.cellAt(row, block.unitColumn).text;
  for (const { left, right, heading } of block.columns) {
    const kind = heading.kind ?? "actual";
    for (const cell of cellsUnder(grid.rowCells(row, left, right), left, right)) {
      if (seen.has(cell.address)) continue;
      seen.add(cell.address);
      const place = { sheet, cell, kind, fiscalYear: heading.year };
      const read = readFigureCell(cell, kind);
      if (read.state === "empty") continue;
      const obstacle = obstacleOf(
        block,
        cell,
        heading.ambiguous,
        read.state === "figures" ? read.figures.length : 0,
      );
      if (obstacle !== null) problems.push(unreadCell(sheet, cell, obstacle));
      else if (read.state === "unread") {
        problems.push(unreadCell(sheet, cell, read.reason));
        if (read.missing !== null) observations.push(missingObservation(place, read.missing));
      } else {
        const figure = read.figures[0]!;
        const observation = observationOf(place, figure, 0, figure.unit || rowUnit || heading.unit);
        const taken = observations.some(
          (other) => other.kind === kind && other.fiscalYear === observation.fiscalYear,
        );
        if (taken) problems.push(unreadCell(sheet, cell, texts.duplicate));
        else observations.push(observation);
      }
    }
  }
  return { observations, problems };
}

function obstacleOf(block: Block, cell: GridCell, ambiguous: boolean, figures: number): string | null {
  const texts = layoutStrings();
  const columns = block.columns.filter(
    ({ left, right }) => cell.range.left <= right && cell.range.right >= left,
  );
  if (columns.length > 1) return texts.severalYears;
  if (ambiguous) return texts.ambiguousYear;
  return figures > 1 ? texts.severalUnnamed : null;
}

/** The name of the indicator in its own row: under the heading 指標, else the text nearest to the figures. */
function nameInRow(grid: Grid, block: Block, row: number): string | undefined {
  const column = block.labelColumns.get("indicator");
  if (column !== undefined) return grid.cellAt(row, column).text || undefined;
  const known = new Set([...block.labelColumns.values(), block.unitColumn]);
  const names = grid
    .rowCells(row, block.from, block.left - 1)
    .filter((cell) => typeof cell.value === "string" && !known.has(cell.column) && !labelKindOf(cell.text));
  return names.at(-1)?.text;
}

function directionInRow(grid: Grid, block: Block, row: number): Direction | null {
  if (block.directionColumn === null) return null;
  return directionOf(grid.cellAt(row, block.directionColumn).text) ?? null;
}

function groupOfRow(grid: Grid, block: Block, row: number, labels: readonly Labelled[]): IndicatorGroup {
  const policy = lastAbove(labels, "policy", block.top, -1);
  const below = policy?.label.row ?? -1;
  const value = (kind: LabelKind, found: Labelled | undefined) => {
    const text = inColumn(grid, block, row, kind) ?? found?.content;
    return text === undefined || text === "" ? undefined : tidyName(text);
  };
  const policyText = value("policy", policy);
  const number =
    value("number", lastAbove(labels, "number", block.top, -1)) ??
    /^\d{1,3}(?=[^\d%])/.exec(policyText ?? "")?.[0];
  const group = {
    number,
    policy: policyText,
    initiative: value("initiative", lastAbove(labels, "initiative", block.top, below)),
    actionPlan: value("actionPlan", lastAbove(labels, "actionPlan", block.top, below)),
  };
  return Object.fromEntries(Object.entries(group).filter(([, text]) => text !== undefined));
}

function departmentOfRow(grid: Grid, block: Block, row: number, labels: readonly Labelled[]): string {
  const policy = lastAbove(labels, "policy", block.top, -1)?.label.row ?? -1;
  const found = lastAbove(labels, "department", block.top, policy);
  return tidyName(inColumn(grid, block, row, "department") ?? found?.content ?? "");
}

function inColumn(grid: Grid, block: Block, row: number, kind: LabelKind): string | undefined {
  const column = block.labelColumns.get(kind);
  return column === undefined ? undefined : grid.cellAt(row, column).text;
}

function lastAbove(
  labels: readonly Labelled[],
  kind: LabelKind,
  row: number,
  after: number,
): Labelled | undefined {
  return labels.findLast(
    (entry) =>
      entry.kind === kind && entry.content !== "" && entry.label.row < row && entry.label.row > after,
  );
}

function noteLines(grid: Grid): string[] {
  return grid.sheet.values.flatMap((row) =>
    row.filter(
      (value): value is string =>
        typeof value === "string" && /^\s*[※＊]/.test(value) && value.trim().length > 4,
    ),
  );
}
