/** Rows of a table with one indicator a row, or a few rows an indicator where 計画 and 実績 stand down. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { layoutStrings } from "../../../strings/layouts";
import { tableTexts } from "../../../strings/layout-tables";
import type { ReadResult, UnreadCell } from "../../indicator/model";
import type { Ids } from "../build";
import { unreadCell } from "../figures";
import { Around, countingOf } from "../headers/around";
import { IndicatorDraft, unitText } from "../headers/draft";
import { kindInName, legendIn, rowKindOf, type RowKind } from "../headers/kinds";
import { cellsIn, columnsWith, rowsOf, textIn, type TableRow } from "../headers/rows";
import { Surroundings, yearOfTitle } from "../headers/surroundings";
import type { IndicatorTable, TableColumn } from "../headers/tables";
import { RowNames } from "./names";
import { yearOfCell } from "../headers/year-cells";
import type { FigureKind } from "../headers/words";
import type { HeadingYear } from "../headers/years";

/** An indicator that is being read, with the rows that it takes. */
interface Open {
  readonly draft: IndicatorDraft;
  readonly nameCell: GridCell;
  readonly name: string;
  readonly firstRow: number;
  unit: string;
}

/** @param ids shared by all tables of the sheet */
export function readWideTable(grid: Grid, table: IndicatorTable, ids: Ids, layout: string): ReadResult {
  return new WideTable(grid, table).read(ids, layout);
}

class WideTable {
  private readonly unread: UnreadCell[] = [];
  private readonly drafts: IndicatorDraft[] = [];
  private readonly used = new Set<string>();
  private readonly surroundings: Surroundings;
  private readonly titleYear: HeadingYear | null;
  private readonly hasBaseline: boolean;
  private readonly legend: readonly [RowKind, RowKind] | undefined;
  private readonly figures: readonly TableColumn[];
  private readonly name: TableColumn;
  private readonly yearColumns: readonly TableColumn[];
  private readonly unitColumns: readonly TableColumn[];
  private readonly kindColumn: TableColumn | undefined;
  private readonly around: Around;
  private names!: RowNames;
  private open: Open | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly table: IndicatorTable,
  ) {
    this.surroundings = new Surroundings(grid, table);
    this.titleYear = yearOfTitle(grid, table);
    this.figures = columnsWith(table, new Set(["figure", "value"]));
    this.hasBaseline = this.figures.some(({ kind }) => kind === "baseline");
    this.name = table.columns.find(({ role }) => role === "name")!;
    this.legend = legendOf(grid, table);
    this.yearColumns = columnsWith(table, new Set(["year"]));
    this.unitColumns = columnsWith(table, new Set(["unit"]));
    this.kindColumn = table.columns.find(({ role }) => role === "kind");
    this.around = new Around(grid.sheet.name, table);
  }

  read(ids: Ids, layout: string): ReadResult {
    const { rows, notes } = rowsOf(this.grid, this.table);
    this.names = new RowNames(this.table, rows, (row) => this.saidKind(row));
    for (const row of rows) this.readRow(row);
    const filled = this.drafts.filter((draft) => !draft.isEmpty);
    for (const draft of this.drafts) {
      if (draft.isEmpty && !draft.hasTrouble) {
        this.unread.push(unreadCell(this.grid.sheet.name, draft.source.cell, tableTexts().noFigures));
      }
    }
    const latest = filled.flatMap((draft) => draft.latestActual ?? []);
    const reportYear = latest.length === 0 ? null : Math.max(...latest);
    return {
      indicators: filled.map((draft) => draft.finish(ids, layout, notes, reportYear)),
      unread: this.unread,
    };
  }

  private readRow(row: TableRow): void {
    const kind = this.kindOf(row);
    const open = this.indicatorOf(row, kind);
    if (kind.state === "derived") return;
    if (open === null) {
      if (row.hasFigures) this.refuse(row, layoutStrings().noName);
      return;
    }
    const unit = this.unitColumns.length > 0 ? textIn(row, this.unitColumns[0]) : "";
    if (/\D/.test(unit)) open.unit = unitText(unit);
    this.around.read(row, open.draft, null);
    open.draft.accumulation ??= countingOf(/[(（]([^()（）]*)[)）]/.exec(open.name)?.[1] ?? "");
    if (kind.state === "unknown") return this.refuse(row, tableTexts().unknownKind(kind.text));
    for (const column of this.figures) this.readColumn(row, column, kind, open);
  }

  private saidKind(row: TableRow): RowKind {
    return rowKindOf(textIn(row, this.kindColumn).replace(/\s+/g, ""));
  }

  /** The kind that the row's own column, its name or its place under a legend says. */
  private kindOf(row: TableRow): RowKind {
    const said = this.saidKind(row);
    if (said.state !== "blank") return said;
    const [nameCell] = cellsIn(row, this.name);
    const named = nameCell && nameCell.row === row.row ? kindInName(nameCell.text) : undefined;
    if (named) return named.kind;
    if (!this.legend || this.kindColumn) return said;
    const isNew = nameCell !== undefined && nameCell.row === row.row;
    const place = isNew ? 0 : this.open ? row.row - this.open.firstRow : 0;
    return this.legend[place] ?? { state: "derived" };
  }

  /** The indicator of the row: a new one where a new name stands, else the one above it. null without. */
  private indicatorOf(row: TableRow, kind: RowKind): Open | null {
    const around = this.surroundings.of(row);
    const goesOn = kind.state !== "blank" || this.legend !== undefined || !row.hasFigures;
    const named = this.names.of(row, goesOn);
    if (!named) return null;
    if (!named.isNew || !named.cell) return this.open;
    const draft = new IndicatorDraft(
      {
        sheet: this.grid.sheet.name,
        name: named.name,
        cell: named.cell,
        group: around.group,
        department: around.department,
        direction: null,
      },
      this.unread,
    );
    this.drafts.push(draft);
    // Rows of one name that are told apart (男性, 女性) count alike.
    const unit = this.open?.nameCell === named.cell ? this.open.unit : "";
    this.open = { draft, nameCell: named.cell, name: named.name, firstRow: row.row, unit };
    return this.open;
  }

  private readColumn(row: TableRow, column: TableColumn, rowKind: RowKind, open: Open): void {
    const cells = cellsIn(row, column);
    const unitCell =
      cells.length === 2 ? cells.find((cell) => /^[^\d０-９]{1,6}$/.test(cell.text)) : undefined;
    const version = column.version;
    const kind = this.figureKind(column, rowKind);
    const place = {
      kind,
      year: this.yearOf(row, column, kind, rowKind),
      version,
      note: noteOf(column, kind),
      unit: this.unitOf(row, column, rowKind, unitCell, open),
    };
    if (cells.length === 0) {
      const cell = this.grid.cellAt(row.row, column.left);
      if (cell.text === "") open.draft.add({ ...place, cell, obstacle: this.obstacleOf(column, cell, open) });
      return;
    }
    if (column.accumulation !== null && kind === "actual") open.draft.accumulation ??= column.accumulation;
    for (const cell of cells) {
      if (cell === unitCell || this.used.has(cell.address)) continue;
      this.used.add(cell.address);
      open.draft.add({ ...place, cell, obstacle: this.obstacleOf(column, cell, open) });
    }
  }

  private figureKind(column: TableColumn, rowKind: RowKind): FigureKind {
    const kind = column.kind ?? (rowKind.state === "kind" ? rowKind.kind : "actual");
    if (kind !== "current") return kind;
    // 現状値 beside 基準値 is the latest result; alone it is what the plan starts from.
    return this.hasBaseline ? "actual" : "baseline";
  }

  private yearOf(row: TableRow, column: TableColumn, kind: FigureKind, rowKind: RowKind): HeadingYear | null {
    if (column.ambiguous) return null;
    if (column.year) return column.year;
    if (rowKind.state === "kind" && rowKind.year) return rowKind.year;
    const own = this.yearColumns.find(({ kind: of }) => isYearOf(of, kind));
    if (own) {
      const cell = cellsIn(row, own)[0];
      const year = cell ? yearOfCell(cell, own) : null;
      if (year?.ok) return year.value;
    }
    return kind === "actual" || kind === "plan" || kind === "forecast" ? this.titleYear : null;
  }

  private unitOf(
    row: TableRow,
    column: TableColumn,
    rowKind: RowKind,
    unitCell: GridCell | undefined,
    open: Open,
  ): string {
    if (unitCell) return unitText(unitCell.text);
    // A table of several measures has a column of units before each of them; the nearest to the left is meant.
    const near = this.unitColumns.length > 1 ? this.unitNear(row, column) : "";
    const ofRow = rowKind.state === "kind" ? rowKind.unit : "";
    return near || ofRow || open.unit || column.unit || this.name.unit;
  }

  private unitNear(row: TableRow, column: TableColumn): string {
    return unitText(
      textIn(
        row,
        this.unitColumns.findLast(({ left }) => left < column.left),
      ),
    );
  }

  private obstacleOf(column: TableColumn, cell: GridCell, open: Open): string | null {
    const spans = this.figures.filter(
      ({ left, right }) => cell.range.left <= right && cell.range.right >= left,
    );
    if (spans.length > 1) return layoutStrings().severalYears;
    if (column.ambiguous) return layoutStrings().ambiguousYear;
    return this.isOfSeveral(cell, open) ? tableTexts().severalIndicators : null;
  }

  /** Whether a merged cell reaches into the rows of the next indicator. */
  private isOfSeveral(cell: GridCell, open: Open): boolean {
    if (cell.range.bottom === cell.range.top) return false;
    for (let row = cell.range.top; row <= cell.range.bottom; row++) {
      const name = this.grid.cellAt(row, this.name.left);
      if (name.text !== "" && name.address !== open.nameCell.address && !kindInName(name.text)) return true;
    }
    return false;
  }

  private refuse(row: TableRow, reason: string): void {
    for (const column of this.figures) {
      for (const cell of cellsIn(row, column)) {
        if (this.used.has(cell.address)) continue;
        this.used.add(cell.address);
        this.unread.push(unreadCell(this.grid.sheet.name, cell, reason));
      }
    }
  }
}

/** A target counted over years stands beside results of single years: the figure says what its heading says. */
function noteOf({ accumulation, text }: TableColumn, kind: FigureKind): string | null {
  return accumulation === "cumulative" && kind !== "actual" ? text : null;
}

function isYearOf(of: FigureKind | null, kind: FigureKind): boolean {
  if (of === "baseline" || of === "current") return kind === "baseline";
  if (of === "finalTarget" || of === "target") return kind === "target" || kind === "finalTarget";
  return of === "actual" && kind === "actual";
}

function legendOf(grid: Grid, table: IndicatorTable): readonly [RowKind, RowKind] | undefined {
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
