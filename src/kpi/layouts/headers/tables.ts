/** Finds the indicator tables of a sheet: heads, what each column holds, and how far the rows go. */
import { gridOf, type Grid } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { contentsOf, fits, type Contents } from "./contents";
import { announcesFigures, headAt, namesIndicators, type Head, type HeadColumn } from "./head";
import type { Heading, Meaning } from "./heading";
import { rowsOf, textIn } from "./rows";
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
  readonly unit: string;
  readonly version: "original" | "revised" | null;
  readonly accumulation: "cumulative" | "annual" | null;
  /** The heading as printed. */
  readonly text: string;
}

/** One row an indicator, or one row an observation. */
export type TableShape = "wide" | "tidy";

export interface IndicatorTable {
  readonly shape: TableShape;
  /** First and last row of the head. */
  readonly top: number;
  readonly headBottom: number;
  /** Last row that may belong to the table. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly TableColumn[];
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
  return heads.flatMap(({ head, segments }, index) => {
    const bottom = (heads[index + 1]?.head.top ?? grid.sheet.rowCount) - 1;
    const tables = segments.map(({ shape, columns }): IndicatorTable => ({
      shape,
      top: head.top,
      headBottom: head.bottom,
      bottom,
      left: Math.min(...columns.map(({ left }) => left)),
      right: Math.max(...columns.map(({ right }) => right)),
      columns,
    }));
    return tables.filter((table) => hasNamedFigures(grid, table));
  });
}

/** A label of a form (KPI | 来館者数) heads no column of names: nothing with figures stands under it. */
function hasNamedFigures(grid: Grid, table: IndicatorTable): boolean {
  const name = table.columns.find(({ role }) => role === "name")!;
  return rowsOf(grid, table).rows.some((row) => row.hasFigures && textIn(row, name) !== "");
}

function announced(head: Head | undefined): boolean {
  return head !== undefined && announcesFigures(head);
}

interface Segment {
  readonly shape: TableShape;
  readonly columns: readonly TableColumn[];
}

interface Candidate {
  readonly head: HeadColumn;
  readonly contents: Contents;
  meaning: Meaning | null;
}

/** The tables that stand side by side under one head; usually one. */
function segmentsOf(grid: Grid, head: Head, bottom: number): Segment[] {
  const candidates = head.columns.map((column): Candidate => {
    const contents = contentsOf(grid, head.bottom + 1, column.left, column.right, bottom);
    return { head: column, contents, meaning: settled(column.heading, contents) };
  });
  const parts = splitByNames(splitByGaps(candidates));
  return parts.flatMap((part) => {
    const shape = shapeOf(part);
    return shape ? [{ shape, columns: part.flatMap(columnOf) }] : [];
  });
}

/** Which of its meanings a heading has over these cells; null where neither tells. */
export function settled(heading: Heading | null, contents: Contents): Meaning | null {
  const found = heading?.meanings.find((meaning) => fits(meaning, contents));
  if (found && found.role !== "remarks") return found;
  // A column of 計画 and 実績, or of units, needs no heading.
  const { cells, kinds, units } = contents;
  if (cells > 1 && kinds / cells >= 0.7) return { role: "kind", kind: null, weak: false };
  if (heading === null && cells > 1 && units / cells >= 0.7) return { role: "unit", kind: null, weak: false };
  return found ?? null;
}

/** A column without heading and contents parts tables that stand side by side. */
function splitByGaps(candidates: readonly Candidate[]): Candidate[][] {
  const parts: Candidate[][] = [[]];
  for (const candidate of candidates) {
    if (candidate.head.text === "" && candidate.contents.cells === 0) parts.push([]);
    else parts.at(-1)!.push(candidate);
  }
  return parts.reduce<Candidate[][]>((joinedParts, part) => {
    if (part.length === 0) return joinedParts;
    const ownNames = part.some(({ meaning }) => meaning?.role === "name");
    const ownFrame = part.some(
      ({ meaning, head }) => meaning?.role === "year" || (meaning === null && head.text !== ""),
    );
    // A blank column inside of a table only gives it air.
    if (joinedParts.length > 0 && !ownNames && !ownFrame) joinedParts.at(-1)!.push(...part);
    else joinedParts.push(part);
    return joinedParts;
  }, []);
}

const FIGURES: ReadonlySet<ColumnRole | undefined> = new Set(["figure", "value", "derived"]);
const SHARED: ReadonlySet<ColumnRole | undefined> = new Set([
  "number",
  "policy",
  "initiative",
  "actionPlan",
  "department",
]);

/** A second column of names, with figures of its own, begins another table (活動指標 …, 成果指標 …). */
function splitByNames(parts: readonly Candidate[][]): Candidate[][] {
  return parts.flatMap((part) => {
    const named = withOneName(part);
    const starts = named.flatMap(({ meaning }, index) => (meaning?.role === "name" ? [index] : []));
    if (starts.length < 2) return [named];
    const cuts = starts.slice(1).map((start, index) => {
      const lastFigure = named.findLastIndex(
        ({ meaning }, at) => at < start && at > starts[index]! && FIGURES.has(meaning?.role),
      );
      return lastFigure + 1;
    });
    const shared = named.slice(0, starts[0]).filter(({ meaning }) => SHARED.has(meaning?.role));
    return [0, ...cuts].map((from, index) => {
      const own = named.slice(from, cuts[index] ?? named.length);
      const lacking = shared.filter(
        ({ meaning }) => !own.some((other) => other.meaning?.role === meaning?.role),
      );
      return index === 0 ? own : [...lacking, ...own];
    });
  });
}

/**
 * Of several columns that may hold names with no figures between them, the names are those that vary most; where no
 * heading says 指標, the last column before the figures that may be meant (項目, 事業名, 施策).
 */
function withOneName(part: readonly Candidate[]): Candidate[] {
  const named = part.map((candidate) => ({ ...candidate }));
  const strong = named.filter(({ meaning }) => meaning?.role === "name" && !meaning.weak);
  if (strong.length === 0) {
    const firstFigure = named.findIndex(({ meaning }) => FIGURES.has(meaning?.role));
    const possible = named
      .slice(0, firstFigure < 0 ? undefined : firstFigure)
      .findLast(({ head, contents }) =>
        head.heading?.meanings.some((one) => one.role === "name" && fits(one, contents)),
      );
    for (const one of named) if (one.meaning?.role === "name") one.meaning = otherThanName(one);
    if (possible) possible.meaning = { role: "name", kind: null, weak: true };
    return named;
  }
  for (const one of named) {
    if (one.meaning?.role === "name" && one.meaning.weak) one.meaning = otherThanName(one);
  }
  let run: Candidate[] = [];
  const settle = () => {
    const best = run.reduce<Candidate | undefined>(
      (most, one) => (most === undefined || one.contents.distinct > most.contents.distinct ? one : most),
      undefined,
    );
    for (const one of run) if (one !== best) one.meaning = { role: "indicatorType", kind: null, weak: true };
    run = [];
  };
  for (const one of named) {
    if (one.meaning?.role === "name") run.push(one);
    else if (FIGURES.has(one.meaning?.role)) settle();
  }
  settle();
  return named;
}

function otherThanName({ head, contents }: Candidate): Meaning | null {
  return head.heading?.meanings.find((one) => one.role !== "name" && fits(one, contents)) ?? null;
}

/** Whether the columns make an indicator table, and which; undefined where they do not. */
function shapeOf(part: readonly Candidate[]): TableShape | undefined {
  const name = part.find(({ meaning }) => meaning?.role === "name");
  if (!name) return undefined;
  const figures = part.filter(({ meaning }) => meaning?.role === "figure");
  const has = (role: ColumnRole) => part.some(({ meaning }) => meaning?.role === role);
  const rowYear = part.some(({ meaning }) => meaning?.role === "year" && meaning.kind === null);
  const dated = figures.filter(({ head }) => (head.heading?.years.length ?? 0) > 0);
  const shape: TableShape | undefined =
    (has("value") && (rowYear || has("kind"))) ||
    (rowYear && figures.length > dated.length && dated.length < 2)
      ? "tidy"
      : figures.length > 0
        ? "wide"
        : undefined;
  if (shape === undefined || !hasFigures(part)) return undefined;
  return name.meaning!.weak && !isClearlyOfTargets(part) ? undefined : shape;
}

function hasFigures(part: readonly Candidate[]): boolean {
  return part.some(
    ({ meaning, contents }) =>
      (meaning?.role === "figure" || meaning?.role === "value") && contents.figures > 0,
  );
}

/** Without the word 指標, a table must set targets against results, or plans against results of a year. */
function isClearlyOfTargets(part: readonly Candidate[]): boolean {
  const kinds = new Set(part.flatMap(({ meaning }) => (meaning?.role === "figure" ? [meaning.kind] : [])));
  const aim = kinds.has("target") || kinds.has("finalTarget");
  const measured = kinds.has("baseline") || kinds.has("actual") || kinds.has("current");
  return aim && measured;
}

function columnOf({ head, meaning }: Candidate): TableColumn[] {
  if (meaning === null) return [];
  const { heading } = head;
  const years = heading?.years ?? [];
  return [
    {
      left: head.left,
      right: head.right,
      role: meaning.role,
      kind: meaning.kind,
      year: years.length === 1 ? years[0]! : null,
      ambiguous: years.length > 1,
      unit: heading?.unit ?? "",
      version: heading?.version ?? null,
      accumulation: heading?.accumulation ?? null,
      text: head.text,
    },
  ];
}
