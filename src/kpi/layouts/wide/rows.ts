/** Rows of a table with one indicator a row, or a few rows an indicator where 計画 and 実績 stand down. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { formatCell } from "../../../sheet/address";
import { layoutStrings } from "../../../strings/layouts";
import { tableTexts } from "../../../strings/layout-tables";
import type { ReadResult, Ratio, UnreadCell } from "../../indicator/model";
import { parseQuantity } from "../../quantity";
import { tidyName } from "../../text";
import type { Ids } from "../build";
import { directionOf } from "../direction";
import { unreadCell } from "../figures";
import { IndicatorDraft, unitText } from "../headers/draft";
import { kindInName, legendIn, rowKindOf, type RowKind } from "../headers/kinds";
import { cellsIn, columnsWith, rowsOf, textIn, type TableRow } from "../headers/rows";
import { Surroundings, yearOfTitle } from "../headers/surroundings";
import type { IndicatorTable, TableColumn } from "../headers/tables";
import { yearOfCell } from "../headers/year-cells";
import type { ColumnRole, FigureKind } from "../headers/words";
import type { HeadingYear } from "../headers/years";

/** An indicator that is being read, with the rows that it takes. */
interface Open {
  readonly draft: IndicatorDraft;
  readonly nameCell: GridCell;
  readonly name: string;
  readonly firstRow: number;
  unit: string;
}

const AROUND: ReadonlySet<ColumnRole> = new Set([
  "unit",
  "department",
  "direction",
  "accumulation",
  "remarks",
  "explanation",
  "verdict",
  "numerator",
  "denominator",
]);

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
  /** Columns beside the figures that say something of the indicator. */
  private readonly around: readonly TableColumn[];
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
    this.around = columnsWith(table, AROUND);
  }

  read(ids: Ids, layout: string): ReadResult {
    const { rows, notes } = rowsOf(this.grid, this.table);
    for (const row of rows) this.readRow(row);
    const filled = this.drafts.filter((draft) => !draft.isEmpty);
    for (const draft of this.drafts) {
      if (draft.isEmpty && !this.unread.some(({ cell }) => cell === draft.source.cell.address)) {
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
    this.readAround(row, open);
    if (kind.state === "unknown") return this.refuse(row, tableTexts().unknownKind(kind.text));
    for (const column of this.figures) this.readColumn(row, column, kind, open);
  }

  /** The kind that the row's own column, its name or its place under a legend says. */
  private kindOf(row: TableRow): RowKind {
    const column = this.table.columns.find(({ role }) => role === "kind");
    const said = rowKindOf(textIn(row, column).replace(/\s+/g, ""));
    if (said.state !== "blank") return said;
    const [nameCell] = cellsIn(row, this.name);
    const named = nameCell && nameCell.row === row.row ? kindInName(nameCell.text) : undefined;
    if (named) return named.kind;
    if (!this.legend || column) return said;
    const isNew = nameCell !== undefined && nameCell.row === row.row;
    const place = isNew ? 0 : this.open ? row.row - this.open.firstRow : 0;
    return this.legend[place] ?? { state: "derived" };
  }

  /** The indicator of the row: a new one where a new name stands, else the one above it. null without. */
  private indicatorOf(row: TableRow, kind: RowKind): Open | null {
    const cells = cellsIn(row, this.name).filter(
      ({ text }) => rowKindOf(text).state !== "kind" || this.name.right === this.name.left,
    );
    const own = cells.filter((cell) => cell.row === row.row);
    const [first] = own;
    const around = this.surroundings.of(row);
    if (!first) {
      const continues = cells.length > 0 || kind.state !== "blank" || this.legend !== undefined;
      const goesOn = this.open !== null && (continues || !row.hasFigures);
      return goesOn ? this.open : null;
    }
    if (typeof first.value !== "string") return null;
    const printed = cells.map(({ text }) => text).join(" ");
    const named = kindInName(printed);
    const name = tidyName(named?.name ?? printed);
    // 「来館者数（目標）」 over 「来館者数（実績）」: two rows of one indicator.
    if (named && this.open?.name === name) return this.open;
    const draft = new IndicatorDraft(
      {
        sheet: this.grid.sheet.name,
        name,
        cell: first,
        group: around.group,
        department: around.department,
        direction: null,
      },
      this.unread,
    );
    this.drafts.push(draft);
    this.open = { draft, nameCell: first, name, firstRow: row.row, unit: "" };
    return this.open;
  }

  /** Unit, direction, remarks, verdicts and the rest that stands beside the figures. */
  private readAround(row: TableRow, open: Open): void {
    const { draft } = open;
    const ratio = { numerator: null as GridCell | null, denominator: null as GridCell | null };
    for (const column of this.around) {
      const cells = cellsIn(row, column).filter(
        ({ address }) => !this.used.has(`${draft.source.cell.address} ${address}`),
      );
      const text = cells.map((cell) => cell.text).join(" ");
      if (text === "") continue;
      switch (column.role) {
        case "unit":
          if (/\D/.test(text)) open.unit = unitText(text);
          break;
        case "department":
          if (draft.department === "") draft.department = tidyName(text);
          break;
        case "direction":
          draft.direction ??= directionOf(text) ?? null;
          break;
        case "accumulation":
          draft.accumulation ??= /累計|累積/.test(text) ? "cumulative" : /単年/.test(text) ? "annual" : null;
          break;
        case "remarks":
        case "explanation":
          this.addRemark(draft, column, cells, text);
          break;
        case "verdict":
          for (const cell of cells) {
            this.used.add(`${draft.source.cell.address} ${cell.address}`);
            draft.verdicts.push({ cell, year: column.year?.value ?? null });
          }
          break;
        case "numerator":
        case "denominator":
          ratio[column.role] = cells[0] ?? null;
          break;
        default:
      }
    }
    draft.ratio ??= ratioOf(this.grid.sheet.name, ratio.numerator, ratio.denominator);
    draft.accumulation ??= /[(（](?:累計|累積)[)）]/.test(open.name)
      ? "cumulative"
      : /[(（]単年度?[)）]/.test(open.name)
        ? "annual"
        : null;
  }

  private addRemark(
    draft: IndicatorDraft,
    column: TableColumn,
    cells: readonly GridCell[],
    text: string,
  ): void {
    for (const { address } of cells) this.used.add(`${draft.source.cell.address} ${address}`);
    if (/^[\s\-－―—ー]*$/.test(text)) return;
    const isPlain = /^(?:備考|特記事項|摘要)(?:欄)?$/.test(column.text.replace(/\s/g, ""));
    draft.remarks.push(isPlain ? text : tableTexts().explanation(column.text, text));
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
      unit: this.unitOf(row, column, rowKind, unitCell, open),
    };
    if (cells.length === 0) {
      const cell = this.grid.cellAt(row.row, column.left);
      if (cell.text === "") open.draft.add({ ...place, cell, obstacle: this.obstacleOf(column, cell, open) });
      return;
    }
    if (column.accumulation !== null) open.draft.accumulation ??= column.accumulation;
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

function ratioOf(sheet: string, numerator: GridCell | null, denominator: GridCell | null): Ratio | null {
  if (!numerator || !denominator) return null;
  const above = parseQuantity(numerator.value, numerator.numberFormat);
  const below = parseQuantity(denominator.value, denominator.numberFormat);
  if (!above.ok || !below.ok) return null;
  return {
    numerator: above.value.value,
    denominator: below.value.value,
    numeratorUnit: above.value.unit,
    denominatorUnit: below.value.unit,
    rawText: `${numerator.text} / ${denominator.text}`,
    sheet,
    cell: formatCell(numerator.row, numerator.column),
  };
}
