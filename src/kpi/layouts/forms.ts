/** The labelled cells around indicator tables, and which of them belong to which table. */
import type { Grid, GridCell } from "../../sheet/grid";
import type { IndicatorGroup } from "../indicator/model";
import { tidyName } from "../text";
import { columnHeading, inlineLabel, labelKindOf, type LabelKind } from "./vocabulary";

/** A label with what it announces. */
export interface Labelled {
  readonly kind: LabelKind;
  readonly label: GridCell;
  /** "" where nothing is entered. */
  readonly content: string;
  readonly cell: GridCell;
}

/** A part of a sheet that a table lies in. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table with the part of the sheet that describes it. */
export interface Form<T extends Area> {
  readonly table: T;
  readonly area: Area;
  readonly labels: readonly Labelled[];
  /** Lines that begin with ※. */
  readonly notes: readonly string[];
}

const MARKED_LINE = /^(?:※|＊|\*|[[（(]※|注)/;

/** All labels of a sheet, from top to bottom. */
export function findLabels(grid: Grid): Labelled[] {
  const found: Labelled[] = [];
  for (let row = 0; row < grid.sheet.rowCount; row++) {
    const cells = grid.startingIn(row);
    const isStacked = headsFiguresBelow(cells);
    cells.forEach((cell, index) => {
      if (typeof cell.value !== "string") return;
      const kind = labelKindOf(cell.text);
      const inline = kind ? undefined : inlineLabel(cell.text);
      if (inline) found.push({ kind: inline.kind, label: cell, content: inline.content, cell });
      else if (kind)
        found.push({ kind, label: cell, ...contentOf(grid, cell, isStacked ? undefined : cells[index + 1]) });
    });
  }
  return found;
}

/** 「指標名｜現状値｜目標値」 side by side: what they announce stands below them. */
function headsFiguresBelow(cells: readonly GridCell[]): boolean {
  const labels = cells.map(({ text }) => labelKindOf(text));
  const figures = cells.filter(({ text }) => {
    const kind = labelKindOf(text) === undefined ? undefined : columnHeading(text)?.kind;
    return kind === "baseline" || kind === "target";
  });
  return figures.length > 0 && labels.length > 1 && labels.every((kind) => kind !== undefined);
}

/** The content of a label stands to its right, or below it where nothing stands to its right. */
function contentOf(
  grid: Grid,
  label: GridCell,
  next: GridCell | undefined,
): { content: string; cell: GridCell } {
  if (next && !labelKindOf(next.text)) return { content: next.text, cell: next };
  const below =
    label.range.bottom + 1 < grid.sheet.rowCount ? grid.cellAt(label.range.bottom + 1, label.column) : label;
  const isContent =
    below !== label && below.text !== "" && !labelKindOf(below.text) && !MARKED_LINE.test(below.text);
  return !next && isContent ? { content: below.text, cell: below } : { content: "", cell: label };
}

/**
 * Gives every table its part of the sheet. Forms follow one another downwards; the next begins where a label comes
 * again that stands above the first table (No., 基本方針 …). Tables without such a label between them share one form.
 */
export function formsOf<T extends Area>(
  grid: Grid,
  tables: readonly T[],
  labels: readonly Labelled[],
): Form<T>[] {
  const bands = new Map<string, Band>();
  return tables.map((table) => {
    const rightmost = !tables.some(
      (other) => other.left > table.right && other.top <= table.bottom && other.bottom >= table.top,
    );
    const right = rightmost ? Math.max(table.right, grid.sheet.columnCount - 1) : table.right;
    const key = `${table.left}-${table.right}-${right}`;
    const band = bands.get(key) ?? bandOf(tables, labels, table, right);
    bands.set(key, band);
    const top = band.starts.findLast((row) => row <= table.top) ?? 0;
    const bottom = (band.starts.find((row) => row > table.top) ?? grid.sheet.rowCount) - 1;
    const area = { top, bottom, left: table.left, right };
    const own = band.labels.slice(firstFrom(band.labels, top), firstFrom(band.labels, bottom + 1));
    const above = band.shared.filter(({ label }) => label.row < top);
    return { table, area, labels: [...above, ...own], notes: notesIn(grid, area) };
  });
}

/** The columns that a table covers. */
interface Band {
  /** The labels in them, from top to bottom. */
  readonly labels: readonly Labelled[];
  /** The rows where forms begin. */
  readonly starts: readonly number[];
  /** What is said once, above all tables: it holds for the forms below too. */
  readonly shared: readonly Labelled[];
}

/** What groups indicators and says whose they are; it need not be repeated over each table. */
const SHARED_KINDS: ReadonlySet<LabelKind> = new Set([
  "number",
  "policy",
  "initiative",
  "actionPlan",
  "department",
]);

function bandOf(tables: readonly Area[], all: readonly Labelled[], table: Area, right: number): Band {
  const stacked = tables.filter((other) => other.left <= table.right && other.right >= table.left);
  const labels = all.filter(({ label }) => label.column >= table.left && label.column <= right);
  const firstTop = Math.min(...stacked.map(({ top }) => top));
  const shared = labels.filter(
    ({ kind, label }) =>
      SHARED_KINDS.has(kind) &&
      label.row < firstTop &&
      labels.filter((other) => other.kind === kind).length === 1,
  );
  return { labels, starts: formStarts(stacked, labels), shared };
}

function formStarts(stacked: readonly Area[], labels: readonly Labelled[]): number[] {
  const ordered = [...stacked].sort((a, b) => a.top - b.top);
  const firstTop = ordered[0]?.top ?? 0;
  const head = new Set(
    labels.filter(({ label, kind }) => label.row < firstTop && kind !== "other").map(({ kind }) => kind),
  );
  const starts = [0];
  for (let index = 1; index < ordered.length; index++) {
    const between = labels.slice(
      firstFrom(labels, ordered[index - 1]!.bottom + 1),
      firstFrom(labels, ordered[index]!.top),
    );
    const start = between.find(({ kind }) => head.has(kind));
    if (start) starts.push(start.label.row);
  }
  return starts;
}

/** Index of the first label at or below a row; labels are in the order of their rows. */
function firstFrom(labels: readonly Labelled[], row: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]!.label.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function notesIn(grid: Grid, area: Area): string[] {
  const notes: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (const cell of grid.startingIn(row, area.left, area.right)) {
      if (typeof cell.value !== "string" || !MARKED_LINE.test(cell.text)) continue;
      notes.push(
        ...cell.text.split("\n").filter((line) => MARKED_LINE.test(line.trim()) && line.trim().length > 4),
      );
    }
  }
  return notes.map((note) => note.trim());
}

/** The label of a kind that stands nearest above a row, else the first below it; only labels with content. */
export function labelNear(labels: readonly Labelled[], kind: LabelKind, row: number): Labelled | undefined {
  const candidates = labels.filter((label) => label.kind === kind && label.content !== "");
  return (
    candidates.findLast(({ label }) => label.row <= row) ?? candidates.find(({ label }) => label.row > row)
  );
}

/** Number, policy, initiative and action plan as the labels around a table print them. */
export function groupOf(labels: readonly Labelled[], row: number): IndicatorGroup {
  const text = (kind: LabelKind) => {
    const content = labelNear(labels, kind, row)?.content;
    return content === undefined ? undefined : tidyName(content);
  };
  const group = {
    number: text("number"),
    policy: text("policy"),
    initiative: text("initiative"),
    actionPlan: text("actionPlan"),
  };
  return Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined));
}
