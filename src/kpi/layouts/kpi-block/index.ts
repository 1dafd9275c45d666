/**
 * KPI blocks: KPI（指標）, 推移の方向性, 基準値, yearly 結果, 目標値 — one block an indicator, or one heading row over
 * several indicators. See README.md.
 */
import type { RangeRef } from "../../../sheet/address";
import { gridOf, type Grid, type GridCell } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { layoutStrings } from "../../../strings/layouts";
import type {
  Direction,
  Indicator,
  IndicatorGroup,
  MissingReason,
  Observation,
  ReadResult,
  UnreadCell,
} from "../../indicator/model";
import { tidyName } from "../../text";
import { accumulationIn } from "../accumulation";
import { buildIndicator, Ids } from "../build";
import { directionOf } from "../direction";
import { withDetails } from "../details";
import {
  compoundObservations,
  missingObservation,
  observationOf,
  readFigureCell,
  unreadCell,
  type Place,
} from "../figures";
import { findLabels, type Labelled } from "../forms";
import { unitInName } from "../headers/units";
import { withNotes } from "../notes";
import { cellsUnder } from "../series";
import type { Layout } from "../types";
import { headingOf, isYearHeading, labelKindOf, type LabelKind } from "../vocabulary";
import { findBlocks, type Block } from "./blocks";
import { exclusionsIn, withExclusion } from "./exclusions";

const LAYOUT = "kpi-block";

export const kpiBlock: Layout = {
  id: LAYOUT,
  recognise: (sheet) => (findBlocks(gridOf(sheet)).length > 0 ? 0.9 : 0),
  regions: (sheet, whole) => {
    const [grid, around] = [gridOf(sheet), gridOf(whole)];
    return findBlocks(grid)
      .filter((block) => !isHeadOfForm(around, block))
      .map((block) => coreOf(grid, block));
  },
  read: readKpiBlocks,
};

/** 現状値 and 目標値 of one indicator right above its years: a part of that form, read with it. */
function isHeadOfForm(grid: Grid, { columns, rows }: Block): boolean {
  const hasResults = columns.some(({ heading: { kind } }) => kind === "actual" || kind === "plan");
  if (hasResults || rows.length !== 1) return false;
  return grid.rowCells(rows[0]! + 1).filter(({ value }) => isYearHeading(headingOf(value))).length > 1;
}

/** Heading and rows of a block, from its first cell with content. */
function coreOf(grid: Grid, { top, from, right, rows }: Block): RangeRef {
  const bottom = rows.at(-1)!;
  let left = right;
  for (let row = top; row <= bottom; row++)
    left = Math.min(left, grid.rowCells(row, from, right)[0]?.column ?? right);
  return { top, left, bottom, right };
}

function readKpiBlocks(sheet: SheetSnapshot): ReadResult {
  const grid = gridOf(sheet);
  const labels = findLabels(grid);
  const notes = noteLines(grid);
  const exclusions = exclusionsIn(sheet);
  const ids = new Ids();
  const indicators: Indicator[] = [];
  const unread: UnreadCell[] = [];
  const seen = new Set<string>();
  const blocks = findBlocks(grid);
  const read = blocks.flatMap((block, index) => {
    const title = titleOf(block, blocks.slice(0, index), labels);
    return block.rows.map((row) => ({ block, row, title, ...readRow(grid, block, row, seen) }));
  });
  const reportYear = latestResult(read.flatMap(({ observations }) => observations));
  for (const { block, row, title, observations, problems, blanks } of read) {
    unread.push(...problems);
    if (observations.length === 0) continue;
    const name = nameInRow(grid, block, row) ?? title;
    if (name === undefined) {
      unread.push(...namelessFigures(observations));
      continue;
    }
    const missing = blanks.map((place) => missingObservation(place, reasonFor(place, reportYear)));
    indicators.push(
      withExclusion(
        buildIndicator({
          id: ids.next(`${sheet.name}!${observations[0]!.cell}:${tidyName(name)}`),
          name: tidyName(name),
          layout: LAYOUT,
          observations: [
            ...observations.map((observation) => withDetails(withNotes(observation, notes))),
            ...missing,
          ],
          group: groupOfRow(grid, block, row, labels),
          department: departmentOfRow(grid, block, row, labels),
          printedDirection: directionInRow(grid, block, row),
        }),
        exclusions,
        reportYear,
      ),
    );
  }
  return { indicators: indicators.map(withAccumulation), unread };
}

/** The latest fiscal year of which any row has a result. */
function latestResult(observations: readonly Observation[]): number | null {
  const years = observations.flatMap(({ kind, fiscalYear, value }) =>
    kind === "actual" && value !== null ? (fiscalYear ?? []) : [],
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** An empty cell of a year that no row reports on yet is to come; of another year, the figure is missing. */
function reasonFor({ kind, fiscalYear }: Place, reportYear: number | null): MissingReason {
  if (kind !== "actual" || reportYear === null || fiscalYear === null) return "unknown";
  return fiscalYear > reportYear ? "notYetDue" : "notReported";
}

function withAccumulation(indicator: Indicator): Indicator {
  const accumulation = accumulationIn(
    [indicator.name, ...indicator.observations.map(({ rawText }) => rawText)].join(" "),
  );
  return accumulation === undefined ? indicator : { ...indicator, accumulation };
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
): { observations: Observation[]; problems: UnreadCell[]; blanks: Place[] } {
  const texts = layoutStrings();
  const sheet = grid.sheet.name;
  const observations: Observation[] = [];
  const problems: UnreadCell[] = [];
  const blanks: Place[] = [];
  const printedUnit = block.unitColumn === null ? "" : grid.cellAt(row, block.unitColumn).text;
  const ofName = unitInName(nameInRow(grid, block, row) ?? "");
  for (const { left, right, heading } of block.columns) {
    const kind = heading.kind ?? "actual";
    const cells = cellsUnder(grid.rowCells(row, left, right), left, right);
    const isYearly = kind === "actual" || kind === "plan";
    const isOwn = isYearly && heading.year !== null && !heading.ambiguous;
    if (cells.length === 0 && isOwn && grid.cellAt(row, left).range.top > block.top)
      blanks.push({ sheet, cell: grid.cellAt(row, left), kind, fiscalYear: heading.year });
    for (const cell of cells) {
      if (seen.has(cell.address)) continue;
      seen.add(cell.address);
      const place = { sheet, cell, kind, fiscalYear: heading.year };
      const read = readFigureCell(cell, kind);
      if (read.state === "empty") {
        if (isOwn) blanks.push(place);
        continue;
      }
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
        const printed = observationOf(place, figure, 0, figure.unit || printedUnit || heading.unit || ofName);
        const observation = { ...printed, asOf: printed.asOf ?? heading.asOf ?? null };
        const taken = observations.some(
          (other) => other.kind === kind && other.fiscalYear === observation.fiscalYear,
        );
        if (taken) problems.push(unreadCell(sheet, cell, texts.duplicate));
        else if (read.compound) observations.push(...compoundObservations(observation, read.compound));
        else observations.push(observation);
      }
    }
  }
  const taken = ({ kind, fiscalYear }: Place) =>
    observations.some((other) => other.kind === kind && other.fiscalYear === fiscalYear);
  return { observations, problems, blanks: blanks.filter((place) => !taken(place)) };
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
