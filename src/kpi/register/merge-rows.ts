/** Merges rows one by one and collects the changes for people and the writes for the sheets. */
import { formatCell } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { Indicator, UnreadCell } from "../indicator/model";
import { sumOf } from "./base";
import type { ChangedCell, ChangeStatus, Decisions, RegisterChange } from "./changes";
import { OBSERVATION_COLUMNS, type RegisterColumn } from "./columns";
import { differencesOf, isTaken, type CellDifference } from "./compare";
import type { TableView } from "./find";
import { Keys } from "./keys";
import { isBlank } from "./merge";
import { matchFigures, rowsOf, textOf, type TableRow } from "./match";
import { indicatorCells, observationRows, type Cells } from "./rows";
import { hasCells, namesAfter, repeatedCells, updateOf, type RowUpdate } from "./row-updates";

export interface TableUpdate {
  readonly updates: readonly RowUpdate[];
  readonly added: readonly Cells[];
}

/** Cells that are decided on together. */
interface Question {
  readonly id: string;
  readonly differences: readonly CellDifference[];
}

/** A row that both sides have: what is taken over without asking, and what is asked. */
export interface MergedRow {
  readonly row: TableRow;
  readonly theirs: Cells;
  readonly updated: readonly CellDifference[];
  readonly questions: readonly Question[];
  /** The figure came from a department's file, and these are the sheets of the workbook. */
  readonly isCollected?: boolean;
}

interface NewRow {
  readonly changeId: string;
  readonly cells: Cells;
}

/** A number, its unit and what it was computed from are one statement: none is taken over while another waits. */
const STATEMENT: ReadonlySet<string> = new Set([
  ...["value", "unit", "qualifier", "missing", "zeroMeans"],
  ...["numerator", "numeratorUnit", "denominator", "denominatorUnit"],
]);

/** What a change is about: the indicator, and the figure's kind and year. */
type Subject = Pick<
  RegisterChange,
  "level" | "indicatorId" | "indicatorName" | "kind" | "fiscalYear" | "place" | "source"
>;

export class Merge {
  private readonly changes: RegisterChange[] = [];
  private readonly mergedIndicators: MergedRow[] = [];
  private readonly mergedFigures: MergedRow[] = [];
  private readonly newIndicators: NewRow[] = [];
  private readonly newFigures: NewRow[] = [];
  private readonly ids = new Set<string>();
  private unchangedRows = 0;

  constructor(
    private readonly table: TableView,
    private readonly figureTable: TableView,
  ) {}

  /** An indicator that both sides have, under the register's id. */
  indicator(row: TableRow, indicator: Indicator, isMoved: boolean, columns: readonly RegisterColumn[]): void {
    const theirs = indicatorCells(indicator);
    const subject = subjectOfIndicator(this.table, row, indicator);
    if (isMoved) this.add("moved", subject, [], null);
    const differences = differencesOf(this.table, row, theirs, columns);
    const byCell = differences.map((difference) => {
      // Which unit an indicator has decides what its numbers mean.
      const asksForUnit =
        difference.column.id === "unit" && difference.status === "updated" && isChange(difference);
      const status = asksForUnit ? ("conflict" as const) : difference.status;
      return { difference, status, id: this.add(status, subject, [difference], asksForUnit ? "unit" : null) };
    });
    if (differences.length === 0 && !isMoved) this.unchangedRows++;
    this.mergedIndicators.push({
      row,
      theirs,
      updated: byCell.filter(({ status }) => status === "updated").map(({ difference }) => difference),
      questions: byCell
        .filter(({ status }) => status === "conflict")
        .map(({ id, difference }) => ({ id, differences: [difference] })),
    });
  }

  /** The figures of an indicator that both sides have. */
  figures(indicator: Indicator, rows: readonly TableRow[], isPartial: boolean): void {
    const { matched, added, left } = matchFigures(rows, observationRows(indicator, new Keys()));
    for (const { row, theirs } of matched) this.figure(row, theirs, indicator.name);
    for (const cells of added) this.newFigure(cells, indicator.name);
    if (isPartial) return;
    for (const row of left) if (isFromThisWorkbook(row)) this.goneFigure(row);
  }

  newIndicator(indicator: Indicator): void {
    const cells = indicatorCells(indicator);
    const [first] = indicator.observations;
    const source = first ? { sheet: first.sheet, cell: first.cell } : (indicator.targetText ?? null);
    const subject: Subject = {
      ...{ level: "indicator", indicatorId: indicator.id, indicatorName: indicator.name },
      ...{ kind: null, fiscalYear: null, place: null },
      source: source && { sheet: source.sheet, cell: source.cell },
    };
    const changeId = this.add("added", subject, [], null);
    this.newIndicators.push({ changeId, cells });
    for (const figure of observationRows(indicator, new Keys())) {
      this.newFigures.push({ changeId, cells: figure });
    }
  }

  /** An indicator that the sheets no longer have. One that was typed in, or collected, never stood on them. */
  goneIndicator(row: TableRow, figures: readonly TableRow[]): void {
    const isCollected = figures.some(isTaken) && !figures.some(isFromThisWorkbook);
    if (!isTaken(row) || isCollected) return;
    const place = { sheet: this.table.sheet.name, cell: this.cellOf(this.table, row, "id") };
    this.add(
      "gone",
      {
        ...{ level: "indicator", indicatorId: textOf(row, "id"), indicatorName: textOf(row, "name") },
        ...{ kind: null, fiscalYear: null, place, source: null },
      },
      [],
      null,
    );
  }

  result(problems: readonly UnreadCell[]) {
    const { changes, unchangedRows } = this;
    const seen = sumOf(JSON.stringify([changes.map(({ id }) => id), problems]));
    return {
      changes,
      unchangedRows,
      problems,
      seen,
      updatesFor: (decisions: Decisions) => this.updates(decisions),
    };
  }

  private figure(row: TableRow, theirs: Cells, name: string): void {
    const isCollected = textOf(row, "sourceFile") !== "" && theirs["sourceFile"] === undefined;
    const found = differencesOf(this.figureTable, row, theirs, OBSERVATION_COLUMNS);
    const differences = isCollected ? found.map((one) => besideCollected(one, theirs)) : found;
    const subject = this.subjectOfFigure(row, theirs, name);
    const of = (status: ChangeStatus) => differences.filter((difference) => difference.status === status);
    const unit = differences.find(({ column }) => column.id === "unit");
    const asksForUnit = unit !== undefined && unit.status !== "kept" && isChange(unit);
    const isAsked = asksForUnit || of("conflict").some(({ column }) => STATEMENT.has(column.id));
    const asked = [
      ...of("conflict"),
      ...(isAsked ? of("updated").filter(({ column }) => STATEMENT.has(column.id)) : []),
    ];
    const updated = of("updated").filter((difference) => !asked.includes(difference));
    if (updated.length > 0) this.add("updated", subject, updated, null);
    if (of("kept").length > 0) this.add("kept", subject, of("kept"), null);
    const questions =
      asked.length === 0
        ? []
        : [{ id: this.add("conflict", subject, asked, asksForUnit ? "unit" : null), differences: asked }];
    if (differences.length === 0) this.unchangedRows++;
    this.mergedFigures.push({ row, theirs, updated, questions, isCollected });
  }

  private newFigure(cells: Cells, name: string): void {
    const { sheet, cell } = cells;
    const subject: Subject = {
      ...{ level: "figure", indicatorId: String(cells["indicator"]), indicatorName: name },
      ...{ kind: String(cells["kind"]), fiscalYear: yearIn(cells["year"]), place: null },
      source: sheet === undefined ? null : { sheet: String(sheet), cell: String(cell ?? "") },
    };
    const value = OBSERVATION_COLUMNS.find(
      ({ id }) => id === (cells["verdict"] === undefined ? "value" : "verdict"),
    )!;
    const theirs = isBlank(cells[value.id] ?? null) ? null : cells[value.id]!;
    const difference: CellDifference = { column: value, mine: null, theirs, status: "updated" };
    this.newFigures.push({ changeId: this.add("added", subject, [difference], null), cells });
  }

  private goneFigure(row: TableRow): void {
    const value = OBSERVATION_COLUMNS.find(({ id }) => id === "value")!;
    const subject = { ...this.subjectOfFigure(row, null, textOf(row, "name")), source: null };
    const mine = row.cells["value"] ?? null;
    this.add("gone", subject, [{ column: value, mine, theirs: null, status: "kept" }], null);
  }

  private subjectOfFigure(row: TableRow, theirs: Cells | null, name: string): Subject {
    const source = theirs?.["sheet"] === undefined ? null : theirs;
    return {
      ...{ level: "figure", indicatorId: textOf(row, "indicator"), indicatorName: name },
      ...{ kind: textOf(row, "kind"), fiscalYear: yearIn(row.cells["year"]) },
      place: { sheet: this.figureTable.sheet.name, cell: this.cellOf(this.figureTable, row, "value") },
      source: source && { sheet: String(source["sheet"]), cell: String(source["cell"] ?? "") },
    };
  }

  private cellOf(view: TableView, row: TableRow, id: string): string {
    return formatCell(row.row, view.columns.get(id) ?? view.left);
  }

  private add(
    status: ChangeStatus,
    subject: Subject,
    differences: readonly CellDifference[],
    question: RegisterChange["question"],
  ): string {
    const cells = differences.map(({ column, mine, theirs }): ChangedCell => {
      return { column: column.id, header: column.header, mine, theirs };
    });
    const { level, indicatorId, kind, fiscalYear, place } = subject;
    const id = sumOf(JSON.stringify([status, level, indicatorId, kind, fiscalYear, place, cells]));
    const unique = this.ids.has(id) ? `${id}-${this.changes.length}` : id;
    this.ids.add(unique);
    this.changes.push({ id: unique, status, ...subject, cells, question });
    return unique;
  }

  private updates(decisions: Decisions): { indicators: TableUpdate; observations: TableUpdate } {
    const taken = (rows: readonly NewRow[]) =>
      rows.filter(({ changeId }) => decisions[changeId] !== "mine").map(({ cells }) => cells);
    const indicators = this.mergedIndicators.map((row) => updateOf(this.table, row, decisions));
    const figures = this.mergedFigures.map((row) => updateOf(this.figureTable, row, decisions));
    const names = namesAfter(rowsOf(this.table), indicators);
    const keys = new Keys();
    const repeated = repeatedCells(this.figureTable, figures, names, keys);
    return {
      indicators: { updates: indicators.filter(hasCells), added: taken(this.newIndicators) },
      observations: {
        updates: repeated.filter(hasCells),
        added: taken(this.newFigures).map((cells) => ({ ...cells, key: keys.next(String(cells["key"])) })),
      },
    };
  }
}

function subjectOfIndicator(view: TableView, row: TableRow, indicator: Indicator): Subject {
  const [first] = indicator.observations;
  return {
    ...{ level: "indicator", indicatorId: textOf(row, "id"), indicatorName: textOf(row, "name") },
    ...{ kind: null, fiscalYear: null },
    place: { sheet: view.sheet.name, cell: formatCell(row.row, view.columns.get("name") ?? view.left) },
    source: first ? { sheet: first.sheet, cell: first.cell } : null,
  };
}

/**
 * What a department's file said does not give way to the sheets unasked: a form that is still blank, or still has the
 * old figure, is no news.
 */
function besideCollected(difference: CellDifference, theirs: Cells): CellDifference {
  if (difference.status !== "updated") return difference;
  return { ...difference, status: isBlank(theirs["value"] ?? null) ? "kept" : "conflict" };
}

function yearIn(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** One unit in place of another; a unit where there was none changes nothing of what was there. */
function isChange({ mine, theirs }: CellDifference): boolean {
  return !isBlank(mine) && !isBlank(theirs);
}

function isFromThisWorkbook(row: TableRow): boolean {
  return isTaken(row) && textOf(row, "sourceFile") === "";
}
