/** Rows of a table with one indicator a row, or a few rows an indicator where 計画 and 実績 stand down. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { layoutStrings } from "../../../strings/layouts";
import { tableTexts } from "../../../strings/layout-tables";
import type { ReadResult, UnreadCell } from "../../indicator/model";
import { tidyName } from "../../text";
import type { Ids } from "../build";
import { isPartOfYear } from "../details";
import { unreadCell } from "../figures";
import { Around, countingOf } from "../headers/around";
import { isPlainFigure } from "../headers/contents";
import { IndicatorDraft, type FigurePlace } from "../headers/draft";
import { kindInName, rowKindOf, type RowKind } from "../headers/kinds";
import { cellsIn, columnsWith, rowsOf, textIn, type TableRow } from "../headers/rows";
import { kindOfTitle, Surroundings, unitOfTitle, yearOfTitle } from "../headers/surroundings";
import type { IndicatorTable, TableColumn } from "../headers/tables";
import { isYearOf, legendOf, namesIn, noteOf, withoutAside, yearsFromTitle } from "./beside";
import { partsFor } from "./items";
import { labelled, labelsOf } from "./labels";
import { RowNames } from "./names";
import { unitText } from "../headers/units";
import { yearOfCell } from "../headers/year-cells";
import type { FigureKind } from "../headers/words";
import type { HeadingYear } from "../headers/years";

/** An indicator that is being read (or several, numbered in one cell), with the rows that it takes. */
interface Open {
  readonly drafts: readonly IndicatorDraft[];
  readonly nameCell: GridCell;
  readonly firstRow: number;
  /** What the figures of a cell are called (特定健診48% 保健指導60%), an indicator each; empty where a cell has one. */
  readonly labels: readonly string[];
  unit: string;
}

const AIMS: ReadonlySet<FigureKind> = new Set(["plan", "target", "finalTarget"]);

/** @param ids shared by all tables of the sheet */
export function readWideTable(grid: Grid, table: IndicatorTable, ids: Ids, layout: string): ReadResult {
  return new WideTable(grid, table).read(ids, layout);
}

const TOTAL = /^(?:年度?|年間|通年)?(?:計|合計|累計|総計)(?:値|数)?$/;
const MONTH = /^(?:[1-9]|1[0-2])月(?:実績|分)?$/;
const MONTHS_OF_YEAR = 12;

class WideTable {
  private readonly unread: UnreadCell[] = [];
  private readonly drafts: IndicatorDraft[] = [];
  private readonly used = new Set<string>();
  private readonly surroundings: Surroundings;
  private readonly titleYear: HeadingYear | null;
  private readonly hasBaseline: boolean;
  private readonly hasAims: boolean;
  private readonly unitAbove: string;
  private readonly plainKind: "plan" | "actual";
  private readonly legend: readonly [RowKind, RowKind] | undefined;
  private readonly figures: readonly TableColumn[];
  private readonly parts: readonly TableColumn[];
  /** What months, quarters or half-years make together. */
  private readonly totals: readonly TableColumn[];
  /** The total that is the result of the title's year; undefined where the year is not complete. */
  private readonly annual: TableColumn | undefined;
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
    this.parts = columnsWith(table, new Set(["part"]));
    this.totals = this.parts.length === 0 ? [] : table.columns.filter(({ text }) => TOTAL.test(text));
    this.annual = this.isYearComplete() ? this.totals[0] : undefined;
    this.hasAims = this.figures.some(({ kind }) => kind !== null && AIMS.has(kind));
    this.unitAbove = unitOfTitle(grid, table);
    this.plainKind = kindOfTitle(grid, table);
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
      if (draft.isEmpty && !draft.hasTrouble && this.table.label === undefined) {
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
    for (const draft of open.drafts) {
      this.around.read(row, draft, null);
      draft.accumulation ??= countingOf(/[(（]([^()（）]*)[)）]/.exec(draft.source.name)?.[1] ?? "");
    }
    if (kind.state === "unknown") return this.refuse(row, tableTexts().unknownKind(kind.text));
    for (const column of this.figures) this.readColumn(row, column, kind, open);
    if (this.annual) this.readColumn(row, { ...this.annual, kind: "actual" }, kind, open);
    if (!this.annual || cellsIn(row, this.annual).length === 0) this.tellParts(row, open);
  }

  /** Whether all twelve months of the title's year are there, and no other result of it. */
  private isYearComplete(): boolean {
    const { titleYear, parts } = this;
    const months = new Set(parts.flatMap(({ text }) => (MONTH.test(text) ? [text.replace(/\D/g, "")] : [])));
    const isGiven = this.figures.some(
      ({ kind, year }) => kind === "actual" && (year === null || year.value === titleYear?.value),
    );
    return titleYear !== null && months.size === MONTHS_OF_YEAR && !isGiven;
  }

  /** Figures of months, quarters and half-years, and what they make so far, are told once a row. */
  private tellParts(row: TableRow, { drafts }: Open): void {
    const cells = [...this.parts, ...this.totals].flatMap((column) =>
      cellsIn(row, column).filter((cell) => isPlainFigure(cell.value) && !this.used.has(cell.address)),
    );
    const [first] = cells;
    if (!first) return;
    for (const cell of cells) this.used.add(cell.address);
    drafts[0]?.refuse(first, tableTexts().partsOfYear(first.address, cells.at(-1)!.address));
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
    const labels = labelsOf(this.figures.flatMap((column) => cellsIn(row, column)));
    const { label } = this.table;
    const names = namesIn(named, labels).map((name) =>
      label === undefined ? name : `${name}（${tidyName(label)}）`,
    );
    const source = { ...around, sheet: this.grid.sheet.name, cell: named.cell, direction: null };
    const drafts = names.map((name) => new IndicatorDraft({ ...source, name }, this.unread));
    this.drafts.push(...drafts);
    // Rows of one name that are told apart (男性, 女性) count alike.
    const unit = this.open?.nameCell === named.cell ? this.open.unit : "";
    this.open = { drafts, nameCell: named.cell, firstRow: row.row, unit, labels };
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
      ...(column.bound && { bound: column.bound }),
      note: noteOf(column, kind),
      unit: this.unitOf(row, column, rowKind, unitCell, open),
    };
    if (cells.length === 0) {
      const cell = this.grid.cellAt(row.row, column.left);
      if (cell.text === "")
        this.addTo(open, { ...place, cell, obstacle: this.obstacleOf(column, cell, open) });
      return;
    }
    for (const cell of cells) {
      if (cell === unitCell || this.used.has(cell.address)) continue;
      this.used.add(cell.address);
      const part = column.hasAside ? withoutAside(cell.text) : undefined;
      this.addTo(open, {
        ...place,
        cell,
        ...(part && { part }),
        obstacle: this.obstacleOf(column, cell, open),
      });
    }
    if (column.accumulation === null || kind !== "actual") return;
    for (const draft of open.drafts) draft.accumulation ??= column.accumulation;
  }

  /** Gives a cell to its indicator; of a cell with several numbered figures each to its own. */
  private addTo({ drafts, unit, labels }: Open, place: FigurePlace): void {
    const [only, ...others] = drafts;
    if (others.length === 0) return only?.add(place);
    const units = partsFor(unit, drafts.length);
    const { text } = place.cell;
    const parts =
      text === "" ? undefined : labels.length > 0 ? labelled(text, labels) : partsFor(text, drafts.length);
    if (text !== "" && !parts) return only?.add({ ...place, obstacle: layoutStrings().severalUnnamed });
    drafts.forEach((draft, index) => {
      const own = {
        unit: units?.[index] ?? (place.unit === unit && units === undefined ? "" : place.unit),
        position: index,
      };
      draft.add({ ...place, ...own, ...(parts && { part: parts[index]! }) });
    });
  }

  private figureKind(column: TableColumn, rowKind: RowKind): FigureKind {
    const kind = column.kind ?? (rowKind.state === "kind" ? rowKind.kind : this.plainKind);
    // 見込 beside a plan or target says what is expected; alone it is the plan.
    if (kind === "expected") return this.hasAims ? "forecast" : "plan";
    if (kind !== "current") return kind;
    // 現状値 beside 基準値 is the latest result; alone it is what the plan starts from.
    return this.hasBaseline ? "actual" : "baseline";
  }

  private yearOf(row: TableRow, column: TableColumn, kind: FigureKind, rowKind: RowKind): HeadingYear | null {
    if (column.ambiguous || column.lacksEra) return null;
    if (column.year) return column.year;
    const distance = yearsFromTitle(column.text);
    if (distance !== undefined) return this.relativeYear(column, distance);
    if (rowKind.state === "kind" && rowKind.year) return rowKind.year;
    const own = this.yearColumns.find(({ kind: of }) => isYearOf(of, kind)) ?? this.yearBesideColumn(column);
    if (own) {
      const cell = cellsIn(row, own)[0];
      const year = cell ? yearOfCell(cell, own) : null;
      if (year?.ok) return year.value;
    }
    const isOfYear = kind === "target" && /年間|単年度/.test(column.text);
    const takes = isOfYear || kind === "actual" || kind === "plan" || kind === "forecast";
    const { titleYear } = this;
    return takes && titleYear && isPartOfYear(column.text)
      ? { ...titleYear, asOf: column.text }
      : takes
        ? titleYear
        : null;
  }

  /** 「直近値 | 年」, 「年度 | 実績値」: the year right beside a column of figures; the one behind it comes first. */
  private yearBesideColumn({ left, right }: TableColumn): TableColumn | undefined {
    const plain = this.yearColumns.filter(({ kind }) => kind === null);
    return plain.find((year) => year.left === right + 1) ?? plain.find((year) => year.right === left - 1);
  }

  /** 「前年度実績」 counts from the year that the title says the table is of; null where no title says it. */
  private relativeYear({ text }: TableColumn, distance: number): HeadingYear | null {
    const { titleYear } = this;
    return titleYear && { ...titleYear, value: titleYear.value + distance, rawText: text };
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
    return near || ofRow || open.unit || column.unit || this.name.unit || this.unitAbove;
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
    const isWider = cell.range.left < column.left || cell.range.right > column.right;
    const covers = ({ left, right }: TableColumn) => cell.range.left <= right && cell.range.right >= left;
    if (isWider && this.figures.filter(covers).length > 1) return layoutStrings().severalYears;
    if (column.ambiguous) return layoutStrings().ambiguousYear;
    if (column.lacksEra) return tableTexts().noEra;
    if (!column.year && (yearsFromTitle(column.text) ?? 0) !== 0 && !this.titleYear)
      return tableTexts().relativeYear(column.text);
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
