/** Which row of the register is which indicator or figure of the sheets. */
import type { CellValue } from "../../sheet/snapshot";
import type { Indicator } from "../indicator/model";
import { comparable } from "../text";
import { cellOf, isBlankRow, type TableView } from "./find";
import type { Cells } from "./rows";
import { KINDS } from "./words";

/** A row of a table with the contents of the product's columns. */
export interface TableRow {
  /** 0-based row on the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<string, CellValue>>;
}

export function rowsOf(view: TableView): TableRow[] {
  const ids = [...view.columns.keys()];
  const rows: TableRow[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (isBlankRow(view, row)) continue;
    const cells: Record<string, CellValue> = {};
    for (const id of ids) cells[id] = cellOf(view, row, id);
    rows.push({ row, cells });
  }
  return rows;
}

/** Text of a cell; "" for a blank one. */
export function textOf(row: TableRow, id: string): string {
  return String(row.cells[id] ?? "");
}

export interface IndicatorMatch {
  readonly row: TableRow;
  readonly indicator: Indicator;
  /** Whether the indicator has another id on the sheets than in the register. */
  readonly isMoved: boolean;
}

export interface IndicatorMatches {
  readonly matched: readonly IndicatorMatch[];
  readonly added: readonly Indicator[];
  /** Rows without a counterpart. */
  readonly left: readonly TableRow[];
}

/**
 * By id; and where rows were inserted on a sheet or the sheet was renamed, so that ids are others, by name and group,
 * if there is just one of them on either side and a figure of theirs is the same.
 */
export function matchIndicators(
  rows: readonly TableRow[],
  indicators: readonly Indicator[],
  sharesFigure: (row: TableRow, indicator: Indicator) => boolean,
): IndicatorMatches {
  const byId = new Map<string, TableRow>();
  // Of two rows with one id the first counts; reading reports the other.
  for (const row of rows) if (!byId.has(textOf(row, "id"))) byId.set(textOf(row, "id"), row);
  const matched: IndicatorMatch[] = [];
  const unmatched: Indicator[] = [];
  for (const indicator of indicators) {
    const row = byId.get(indicator.id);
    if (row && byId.delete(indicator.id)) matched.push({ row, indicator, isMoved: false });
    else unmatched.push(indicator);
  }
  const left = new Set(byId.values());
  const candidates = grouped([...left], rowName);
  const named = grouped(unmatched, indicatorName);
  const added = unmatched.filter((indicator) => {
    const name = indicatorName(indicator);
    const [row, ...others] = candidates.get(name) ?? [];
    const isOne = row && others.length === 0 && named.get(name)!.length === 1;
    if (!isOne || !sharesFigure(row, indicator)) return true;
    left.delete(row);
    matched.push({ row, indicator, isMoved: true });
    return false;
  });
  return { matched, added, left: [...left] };
}

function rowName(row: TableRow): string {
  return JSON.stringify(["number", "policy", "actionPlan", "name"].map((id) => comparable(textOf(row, id))));
}

function indicatorName({ group, name }: Indicator): string {
  const parts = [group.number ?? "", group.policy ?? "", group.actionPlan ?? "", name];
  return JSON.stringify(parts.map(comparable));
}

export interface FigureMatches {
  readonly matched: readonly { readonly row: TableRow; readonly theirs: Cells }[];
  readonly added: readonly Cells[];
  readonly left: readonly TableRow[];
}

/**
 * By key; else by kind, year and version; else, for baselines and targets, with a year on one side only: someone has
 * said meanwhile which year it is.
 */
export function matchFigures(rows: readonly TableRow[], figures: readonly Cells[]): FigureMatches {
  const left = new Set(rows);
  const matched: { row: TableRow; theirs: Cells }[] = [];
  let open = figures;
  const pass = (ofRow: (row: TableRow) => string, ofFigure: (cells: Cells) => string) => {
    const candidates = grouped([...left], ofRow);
    open = open.filter((theirs) => {
      const place = ofFigure(theirs);
      const row = place === "" ? undefined : candidates.get(place)?.shift();
      if (!row) return true;
      left.delete(row);
      matched.push({ row, theirs });
      return false;
    });
  };
  pass(
    (row) => textOf(row, "key"),
    (cells) => String(cells["key"] ?? ""),
  );
  pass((row) => identity(row.cells), identity);
  pass(
    (row) => (row.cells["year"] === null ? withoutYear(row.cells) : ""),
    (cells) => (cells["year"] === undefined ? "" : withoutYear(cells)),
  );
  pass(
    (row) => (row.cells["year"] === null ? "" : withoutYear(row.cells)),
    (cells) => (cells["year"] === undefined ? withoutYear(cells) : ""),
  );
  return { matched, added: open, left: [...left] };
}

type Row = Readonly<Record<string, CellValue | undefined>>;

function identity(cells: Row): string {
  const kind = String(cells["kind"] ?? "");
  return JSON.stringify([KINDS.codeOf(kind) ?? kind, cells["year"] ?? null, cells["version"] ?? null]);
}

/** "" for figures that always have a year. */
function withoutYear(cells: Row): string {
  const kind = KINDS.codeOf(String(cells["kind"] ?? ""));
  return kind === "baseline" || kind === "target" ? JSON.stringify([kind, cells["version"] ?? null]) : "";
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
