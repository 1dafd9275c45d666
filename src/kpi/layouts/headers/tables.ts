/** Finds the indicator tables of a sheet: heads, what each column holds, and how far the rows go. */
import { gridOf, type Grid } from "../../../sheet/grid";
import type { Qualifier } from "../../quantity";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { announcesFigures, headAt, namesIndicators, type Head } from "./head";
import { rowsOf, textIn } from "./rows";
import { segmentsOf, type Segment } from "./segments";
import { titledTables, type TableTitle } from "./titled";
import type { ColumnRole, FigureKind } from "./words";
import type { HeadingYear } from "./years";

/** A column whose meaning is settled. */
export interface TableColumn {
  readonly left: number;
  readonly right: number;
  readonly role: ColumnRole;
  /** Of figures: null where only a year is printed. Of years: whose year it is; null: the row's. */
  readonly kind: FigureKind | null;
  /** The year in the heading; null where it prints none, or several. */
  readonly year: HeadingYear | null;
  /** Whether the heading names several years. */
  readonly ambiguous: boolean;
  /** 「4年度実績」 where nothing says of which era. */
  readonly lacksEra?: true;
  readonly unit: string;
  readonly version: "original" | "revised" | null;
  readonly accumulation: "cumulative" | "annual" | null;
  /** 「目標（以上）」. */
  readonly bound?: Qualifier;
  /** Its cells end in brackets with what is computed from the figure. */
  readonly hasAside: boolean;
  /** The heading as printed. */
  readonly text: string;
}

/** One row an indicator, or one row an observation. */
export type TableShape = "wide" | "tidy";

export interface IndicatorTable {
  readonly shape: TableShape;
  /** Whether a heading says 指標 or KPI; otherwise 事業, 項目 or 取組 with targets and results beside it. */
  readonly isNamed: boolean;
  /** First and last row of the head. */
  readonly top: number;
  readonly headBottom: number;
  /** Last row that may belong to the table. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly TableColumn[];
  /** The name of its one indicator, where no column holds names. */
  readonly title?: TableTitle;
  /** 男性: what its figures are limited to; it belongs to the names of its indicators. */
  readonly label?: string;
  /** The user said where the table ends. */
  readonly isGiven?: boolean;
}

const cache = new WeakMap<SheetSnapshot, { grid: Grid; tables: readonly IndicatorTable[] }>();

/** All indicator tables of a sheet, from top to bottom. Looked for once a snapshot. */
export function indicatorTables(sheet: SheetSnapshot): { grid: Grid; tables: readonly IndicatorTable[] } {
  const known = cache.get(sheet);
  if (known) return known;
  const grid = gridOf(sheet);
  const found = { grid, tables: findTables(grid) };
  cache.set(sheet, found);
  return found;
}

function findTables(grid: Grid): IndicatorTable[] {
  const heads: { head: Head; segments: Segment[] }[] = [];
  const possible = Array.from({ length: grid.sheet.rowCount }, (_, row) => row)
    .filter((row) => namesIndicators(grid, row))
    .flatMap((row) => (announced(headAt(grid, row, 0)) ? [row] : []));
  for (const [index, row] of possible.entries()) {
    const floor = (heads.at(-1)?.head.bottom ?? -1) + 1;
    const head = row < floor ? undefined : headAt(grid, row, floor);
    if (!head) continue;
    const next = possible.slice(index + 1).find((other) => other > head.bottom);
    const segments = segmentsOf(grid, head, (next ?? grid.sheet.rowCount) - 1);
    if (segments.length > 0) heads.push({ head, segments });
  }
  const named = heads.flatMap(({ head, segments }, index) => {
    const bottom = (heads[index + 1]?.head.top ?? grid.sheet.rowCount) - 1;
    const tables = segments.map(({ shape, isNamed, columns, label }): IndicatorTable => ({
      ...(label !== undefined && { label }),
      shape,
      isNamed,
      top: head.top,
      headBottom: head.bottom,
      bottom,
      left: Math.min(...columns.map(({ left }) => left)),
      right: Math.max(...columns.map(({ right }) => right)),
      columns,
    }));
    return tables.filter((table) => hasNamedFigures(grid, table));
  });
  return [...named, ...titledTables(grid, named)].sort((a, b) => a.top - b.top);
}

/** A label of a form (KPI | 来館者数) heads no column of names: nothing with figures stands under it. */
function hasNamedFigures(grid: Grid, table: IndicatorTable): boolean {
  const name = table.columns.find(({ role }) => role === "name")!;
  return rowsOf(grid, table).rows.some((row) => row.hasFigures && textIn(row, name) !== "");
}

function announced(head: Head | undefined): boolean {
  return head !== undefined && announcesFigures(head);
}
