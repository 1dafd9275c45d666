/** Rows of a table with one observation a row: indicator, year, kind and value; or a row a year with 計画値 and 実績値. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { layoutStrings } from "../../../strings/layouts";
import { tableTexts } from "../../../strings/layout-tables";
import type { ReadResult, UnreadCell } from "../../indicator/model";
import { comparable, tidyName } from "../../text";
import type { Ids } from "../build";
import { directionOf } from "../direction";
import { unreadCell } from "../figures";
import { Around } from "../headers/around";
import { IndicatorDraft } from "../headers/draft";
import { rowKindOf, type RowKind } from "../headers/kinds";
import { cellsIn, columnsWith, rowsOf, textIn, type TableRow } from "../headers/rows";
import { Surroundings, unitOfTitle } from "../headers/surroundings";
import type { IndicatorTable, TableColumn } from "../headers/tables";
import type { ColumnRole, FigureKind } from "../headers/words";
import { unitText } from "../headers/units";
import { yearOfCell } from "../headers/year-cells";
import type { HeadingYear } from "../headers/years";

/** A row with the indicator that it is of. */
interface Entry {
  readonly row: TableRow;
  readonly name: string;
  readonly cell: GridCell;
  readonly unit: string;
  readonly around: ReturnType<Surroundings["of"]>;
  /** Year and kind as written, by which doubles are found. */
  readonly place: string;
  /** 対象, 性別 …: what stands beside the name; "" without. */
  readonly detail: string;
  /** Department and details (対象, 性別), which tell indicators of one name apart. */
  readonly apart: string;
}

/** @param ids shared by all tables of the sheet */
export function readTidyTable(grid: Grid, table: IndicatorTable, ids: Ids, layout: string): ReadResult {
  return new TidyTable(grid, table).read(ids, layout);
}

class TidyTable {
  private readonly unread: UnreadCell[] = [];
  private readonly columns: ReadonlyMap<ColumnRole, TableColumn>;
  private readonly figures: readonly TableColumn[];
  private readonly yearColumn: TableColumn | undefined;
  private readonly around: Around;
  private readonly used = new Set<string>();
  private readonly unitAbove: string;
  /** What blank cells of 指標名 and 年度 go on with, where the table writes each only once. */
  private readonly carried: { name?: GridCell; year?: HeadingYear } = {};
  private hasAims = false;
  private sparse = { name: false, year: false };

  constructor(
    private readonly grid: Grid,
    private readonly table: IndicatorTable,
  ) {
    this.columns = new Map(table.columns.toReversed().map((column) => [column.role, column]));
    this.figures = columnsWith(table, new Set(["figure", "value"]));
    this.around = new Around(grid.sheet.name, table);
    this.unitAbove = table.title ? unitOfTitle(grid, table) : "";
    this.yearColumn = table.columns.find(({ role, kind }) => role === "year" && kind === null);
  }

  read(ids: Ids, layout: string): ReadResult {
    const { rows, notes } = rowsOf(this.grid, this.table);
    const filled = rows.filter(({ hasFigures }) => hasFigures);
    this.sparse = {
      name: this.isSparse(filled, this.columns.get("name")),
      year: this.isSparse(filled, this.yearColumn),
    };
    const kinds = rows.map((row) => rowKindOf(textIn(row, this.columns.get("kind")).replace(/\s+/g, "")));
    this.hasAims = [...this.figures, ...kinds].some(
      (each) =>
        "kind" in each && (each.kind === "plan" || each.kind === "target" || each.kind === "finalTarget"),
    );
    const entries = this.entriesOf(rows.filter((row) => row.hasFigures || this.isAwaiting(row)));
    const drafts = new Map<string, IndicatorDraft>();
    const keyOf = keysOf(entries);
    for (const entry of entries) {
      const { key, isSplit } = keyOf(entry);
      const draft = drafts.get(key) ?? this.draftOf(entry, isSplit);
      drafts.set(key, draft);
      this.readEntry(entry, draft);
    }
    const read = [...drafts.values()].filter((draft) => !draft.isEmpty);
    const latest = read.flatMap((draft) => draft.latestActual ?? []);
    const reportYear = latest.length === 0 ? null : Math.max(...latest);
    return {
      indicators: read.map((draft) => draft.finish(ids, layout, notes, reportYear)),
      unread: this.unread,
    };
  }

  /** A row with name and year whose figure is still to be entered. */
  private isAwaiting(row: TableRow): boolean {
    const isNamed = this.table.title !== undefined || textIn(row, this.columns.get("name")) !== "";
    return isNamed && textIn(row, this.yearColumn) !== "";
  }

  /** Whether a column is written once for several rows, so that a blank cell goes on with the one above. */
  private isSparse(rows: readonly TableRow[], column: TableColumn | undefined): boolean {
    if (!column) return false;
    const written = rows.filter((row) => textIn(row, column) !== "").length;
    return written > 0 && written * 2 <= rows.length;
  }

  private entriesOf(rows: readonly TableRow[]): Entry[] {
    const surroundings = new Surroundings(this.grid, this.table);
    const nameColumn = this.columns.get("name");
    const details = columnsWith(this.table, new Set(["detail"]));
    return rows.flatMap((row): Entry[] => {
      const around = surroundings.of(row);
      const named = this.table.title ?? this.nameIn(row, nameColumn);
      if (!named) {
        this.refuse(row, layoutStrings().noName);
        return [];
      }
      const detail = tidyName(
        details
          .map((column) => textIn(row, column))
          .join(" ")
          .trim(),
      );
      return [
        {
          row,
          name: tidyName(named.name),
          cell: named.cell,
          unit: unitText(textIn(row, this.columns.get("unit"))) || this.unitAbove,
          around,
          place: [this.yearColumn, this.columns.get("kind")].map((column) => textIn(row, column)).join(" "),
          detail,
          apart: `${around.department} ${detail}`,
        },
      ];
    });
  }

  /** The name in a row, or that which it goes on with. */
  private nameIn(
    row: TableRow,
    column: TableColumn | undefined,
  ): { name: string; cell: GridCell } | undefined {
    const cells = column ? cellsIn(row, column) : [];
    const [first] = cells;
    if (first) {
      this.carried.name = first;
      return { name: cells.map(({ text }) => text).join(" "), cell: first };
    }
    const cell = this.sparse.name ? this.carried.name : undefined;
    return cell && { name: cell.text, cell };
  }

  private draftOf({ name: base, cell, around, row, detail }: Entry, isSplit: boolean): IndicatorDraft {
    const name = isSplit && detail !== "" ? `${base}（${detail}）` : base;
    const direction = directionOf(textIn(row, this.columns.get("direction"))) ?? null;
    const { group, department } = around;
    return new IndicatorDraft(
      { sheet: this.grid.sheet.name, name, cell, group, department, direction },
      this.unread,
    );
  }

  private readEntry({ row, unit }: Entry, draft: IndicatorDraft): void {
    const kind = this.columns.has("kind")
      ? rowKindOf(textIn(row, this.columns.get("kind")).replace(/\s+/g, ""))
      : ({ state: "blank" } as const);
    if (kind.state === "derived") return;
    const year = this.yearOf(row, kind);
    this.around.read(row, draft, year?.value ?? null);
    if (year === undefined) return;
    for (const column of this.figures) this.readColumn(row, column, { kind, year, unit }, draft);
  }

  private readColumn(
    row: TableRow,
    column: TableColumn,
    { kind: rowKind, year, unit }: { kind: RowKind; year: HeadingYear | null; unit: string },
    draft: IndicatorDraft,
  ): void {
    const kind = this.figureKind(column, rowKind);
    const cells = cellsIn(row, column);
    const unitCell =
      cells.length === 2 ? cells.find(({ text }) => /^[^\d０-９]{1,6}$/.test(text)) : undefined;
    if (kind === undefined) {
      const reason =
        rowKind.state === "unknown" ? tableTexts().unknownKind(rowKind.text) : tableTexts().noKind;
      this.refuseCells(cells, reason);
      return;
    }
    // The whole plan's baseline and target stand in every row, whatever year the row is of.
    const ofRow =
      kind === "baseline" || kind === "finalTarget"
        ? (this.yearOfKind(row, kind) ?? this.ownYear(column, year))
        : year;
    const place = {
      kind,
      year: column.year ?? ofRow,
      unit: unitCell
        ? unitText(unitCell.text)
        : unit || (rowKind.state === "kind" ? rowKind.unit : "") || column.unit,
      version: column.version,
      note: null,
      obstacle: column.lacksEra ? tableTexts().noEra : null,
    };
    if (column.accumulation !== null) draft.accumulation ??= column.accumulation;
    if (cells.length === 0) {
      const cell = this.grid.cellAt(row.row, column.left);
      if (cell.text === "") draft.add({ ...place, cell });
    }
    for (const cell of cells) {
      if (cell === unitCell || this.used.has(cell.address)) continue;
      this.used.add(cell.address);
      draft.add({ ...place, cell });
    }
  }

  /** 基準値 as a column of its own is not of the row's year; a row of kind 基準 is. */
  private ownYear(column: TableColumn, year: HeadingYear | null): HeadingYear | null {
    return column.role === "value" ? year : null;
  }

  private yearOfKind(row: TableRow, kind: FigureKind): HeadingYear | null {
    const column = this.table.columns.find(
      (each) =>
        each.role === "year" && (each.kind === kind || (kind === "finalTarget" && each.kind === "target")),
    );
    const cell = column ? cellsIn(row, column)[0] : undefined;
    const year = cell && column ? yearOfCell(cell, column) : undefined;
    return year?.ok ? year.value : null;
  }

  /** undefined where the row must say its kind and does not, or says one that is unknown. */
  private figureKind(column: TableColumn, rowKind: RowKind): FigureKind | undefined {
    if (column.kind !== null) return column.kind === "current" ? "actual" : this.expected(column.kind);
    if (rowKind.state === "kind")
      return rowKind.kind === "current" ? "baseline" : this.expected(rowKind.kind);
    // Without a column of kinds, the value of an indicator in a year is what was measured.
    return rowKind.state === "blank" && !this.columns.has("kind") ? "actual" : undefined;
  }

  /** 見込 beside a plan or target says what is expected; alone it is the plan. */
  private expected(kind: FigureKind): FigureKind {
    if (kind !== "expected") return kind;
    return this.hasAims ? "forecast" : "plan";
  }

  /** null where the table has no years; undefined where the row's year cannot be read, which is said. */
  private yearOf(row: TableRow, kind: RowKind): HeadingYear | null | undefined {
    if (kind.state === "kind" && kind.year) return kind.year;
    const column = this.yearColumn;
    if (!column) return null;
    const [cell] = cellsIn(row, column);
    if (!cell) {
      if (this.sparse.year && this.carried.year) return this.carried.year;
      // A baseline or a final target may well stand without a year.
      if (
        kind.state === "kind" &&
        (kind.kind === "baseline" || kind.kind === "target" || kind.kind === "finalTarget")
      )
        return null;
      this.refuse(row, tableTexts().noYear);
      return undefined;
    }
    const year = yearOfCell(cell, column);
    if (year.ok) {
      this.carried.year = year.value;
      return year.value;
    }
    this.refuseCells([cell], year.problem.message);
    return undefined;
  }

  private refuse(row: TableRow, reason: string): void {
    for (const column of this.figures) this.refuseCells(cellsIn(row, column), reason);
  }

  private refuseCells(cells: readonly GridCell[], reason: string): void {
    for (const cell of cells) {
      if (this.used.has(cell.address)) continue;
      this.used.add(cell.address);
      this.unread.push(unreadCell(this.grid.sheet.name, cell, reason));
    }
  }
}

/**
 * What rows of one indicator have in common: number, name and group. A number that differs in every row counts rows
 * and names no indicator. What stands beside the name (対象) or the department counts only where one name has several
 * values of a kind and year, and is told apart by it.
 */
function keysOf(entries: readonly Entry[]): (entry: Entry) => { key: string; isSplit: boolean } {
  const numbers = new Set(entries.map(({ around }) => around.number));
  const names = new Set(entries.map(({ name }) => comparable(name)));
  const numbered = numbers.size < entries.length || names.size === entries.length;
  const known = new Map<Entry, string>();
  const base = (entry: Entry): string => {
    const found = known.get(entry) ?? baseOf(entry);
    known.set(entry, found);
    return found;
  };
  const baseOf = ({ name, around }: Entry) => {
    const { policy = "", initiative = "", actionPlan = "" } = around.group;
    const number = numbered ? around.number : "";
    return JSON.stringify([number, name, policy, initiative, actionPlan].map(comparable));
  };
  const places = new Map<string, Set<string>>();
  const split = new Set<string>();
  for (const entry of entries) {
    const place = `${base(entry)} ${entry.place}`;
    const found = places.get(place) ?? new Set<string>();
    places.set(place, found.add(entry.apart));
    if (found.size > 1) split.add(base(entry));
  }
  return (entry) => {
    const isSplit = split.has(base(entry));
    return { key: isSplit ? `${base(entry)} ${entry.apart}` : base(entry), isSplit };
  };
}
