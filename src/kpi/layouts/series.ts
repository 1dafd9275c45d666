/**
 * From the cells of a year table to series: which of the numbers belong to one indicator. Numbers with the same
 * label are one series; a label that ends where another begins is a replaced metric (後継).
 */
import type { GridCell } from "../../sheet/grid";
import { layoutStrings } from "../../strings/layouts";
import type { Observation, UnreadCell } from "../indicator/model";
import type { Quantity } from "../quantity";
import { comparable } from "../text";
import {
  compoundObservations,
  missingObservation,
  observationOf,
  readFigureCell,
  unreadCell,
  type FigureCell,
  type Place,
} from "./figures";

/** A cell under a year heading and beside a row heading. */
export interface TableCell extends Place {
  /** Unit that the row or column heading prints, for numbers that print none; "" without. */
  readonly headingUnit: string;
  /** Months or day that the heading of the column names; null without. */
  readonly headingAsOf?: string | null;
  /** Set where the cell's place says that it cannot be read, whatever it holds. */
  readonly obstacle: string | null;
}

export interface Series {
  /** Label as printed in the cells; "" where they have none. */
  readonly label: string;
  readonly observations: Observation[];
  /** Index of the series that this one replaced, or that replaced it; null without. */
  predecessor: number | null;
  successor: number | null;
}

interface Read {
  readonly place: TableCell;
  readonly cell: Extract<FigureCell, { state: "figures" }>;
}

export interface SeriesReading {
  readonly series: Series[];
  readonly unread: UnreadCell[];
  /** Cells in which nothing stands, of a kind and year in which no other cell of the table holds anything. */
  readonly empties: TableCell[];
}

/** Groups the cells of one year table. No cell is used twice. */
export function seriesOf(cells: readonly TableCell[]): SeriesReading {
  const unread: UnreadCell[] = [];
  const read: Read[] = [];
  const textOnly: TableCell[] = [];
  const blank: TableCell[] = [];
  for (const place of cells) {
    const cell = readFigureCell(place.cell, place.kind);
    if (cell.state === "empty") {
      blank.push(place);
      continue;
    }
    const obstacle = place.obstacle ?? (cell.state === "unread" ? cell.reason : null);
    if (obstacle !== null) {
      unread.push(unreadCell(place.sheet, place.cell, obstacle));
      if (cell.state === "unread" && cell.missing === "textOnly" && place.obstacle === null)
        textOnly.push(place);
    } else if (cell.state === "figures") read.push({ place, cell });
  }
  const series = collect(read, unread);
  // A table of nothing but words (制度設計 → 導入) is an indicator too, one without numbers.
  if (series.length === 0 && textOnly.length > 0)
    series.push({ label: "", observations: [], predecessor: null, successor: null });
  // Text where a number should be belongs to the one series that it can belong to, as a place without a number.
  if (series.length === 1)
    for (const place of textOnly) addOnce(series[0]!, missingObservation(place, "textOnly"));
  linkSuccessors(series, yearsOf(cells));
  return { series, unread, empties: emptiesOf(blank, cells) };
}

function emptiesOf(blank: readonly TableCell[], cells: readonly TableCell[]): TableCell[] {
  const key = ({ kind, fiscalYear }: TableCell) => `${kind} ${fiscalYear}`;
  const isBlank = new Set(blank);
  const filled = new Set(cells.filter((place) => !isBlank.has(place)).map(key));
  const seen = new Set<string>();
  return blank.filter((place) => {
    if (place.obstacle !== null || filled.has(key(place)) || seen.has(key(place))) return false;
    seen.add(key(place));
    return true;
  });
}

function collect(read: readonly Read[], unread: UnreadCell[]): Series[] {
  const byKey = new Map<string, Series>();
  const seriesFor = (label: string, key = comparable(label)): Series => {
    const known = byKey.get(key);
    if (known) return known;
    const made: Series = { label, observations: [], predecessor: null, successor: null };
    byKey.set(key, made);
    return made;
  };
  const labels = new Labels(read);
  const bare: { place: TableCell; label: string }[] = [];
  for (const entry of read) {
    const { place, cell } = entry;
    for (const label of cell.bareLabels) bare.push({ place, label });
    cell.figures.forEach((figure, position) => {
      const label = labels.of(entry, position);
      const reason = label === undefined ? layoutStrings().severalUnnamed : undefined;
      const observation = observationOf(place, figure, position, figure.unit || place.headingUnit);
      const dated = { ...observation, asOf: observation.asOf ?? place.headingAsOf ?? null };
      const all = cell.compound ? compoundObservations(dated, cell.compound) : [dated];
      if (reason !== undefined) {
        if (position === 0) unread.push(unreadCell(place.sheet, place.cell, reason));
      } else if (!all.map((each) => addOnce(seriesFor(label!), each)).every((added) => added)) {
        unread.push(unreadCell(place.sheet, place.cell, layoutStrings().duplicate));
      }
    });
  }
  for (const { place, label } of bare) {
    unread.push(unreadCell(place.sheet, place.cell, layoutStrings().labelWithoutNumber(label)));
    const series = byKey.get(comparable(label));
    if (series) addOnce(series, missingObservation(place, "unknown"));
  }
  return [...byKey.values()];
}

/** Adds an observation unless the series has one of the same kind, year and version. */
function addOnce(series: Series, observation: Observation): boolean {
  const taken = series.observations.some(
    ({ kind, fiscalYear, version }) =>
      kind === observation.kind && fiscalYear === observation.fiscalYear && version === observation.version,
  );
  if (!taken) series.observations.push(observation);
  return !taken;
}

/** Finds the label of numbers that print none, from what stands beside them in the table. */
class Labels {
  private readonly all: readonly string[];

  constructor(private readonly read: readonly Read[]) {
    this.all = [
      ...new Set(
        read.flatMap(({ cell }) => cell.figures.map(({ label }) => label)).filter((label) => label !== ""),
      ),
    ];
  }

  /** @returns undefined where the number cannot be given to any one series */
  of(entry: Read, position: number): string | undefined {
    const { figures } = entry.cell;
    const figure = figures[position]!;
    if (figure.label !== "") return figure.label;
    const sibling = this.siblingOf(entry);
    // 予定 「申込み 10%」 over 実績 「30.7%」: same year, same number of figures.
    if (sibling && sibling.length === figures.length && sibling[position]!.label !== "")
      return sibling[position]!.label;
    if (figures.length > 1) return undefined;
    if (this.all.length === 1) return this.all[0];
    return "";
  }

  private siblingOf(entry: Read): readonly Quantity[] | undefined {
    const { place } = entry;
    return this.read.find(
      (other) =>
        other.place.fiscalYear === place.fiscalYear && other.place.kind !== place.kind && other !== entry,
    )?.cell.figures;
  }
}

function yearsOf(cells: readonly TableCell[]): number[] {
  const years = cells.map(({ fiscalYear }) => fiscalYear).filter((year) => year !== null);
  return [...new Set(years)].sort((a, b) => a - b);
}

/**
 * Links a series that ends with the one that begins in the table's next year, where exactly one ends and one begins.
 * With more than one it cannot be told which replaced which, and nothing is linked.
 */
function linkSuccessors(series: readonly Series[], years: readonly number[]): void {
  const spans = series.map(({ observations }) => {
    const withNumber = observations
      .filter(({ value }) => value !== null)
      .map(({ fiscalYear }) => fiscalYear ?? 0);
    return { first: Math.min(...withNumber), last: Math.max(...withNumber) };
  });
  years.forEach((year, index) => {
    const next = years[index + 1];
    const ending = spans.flatMap((span, at) => (span.last === year ? [at] : []));
    const beginning = spans.flatMap((span, at) => (span.first === next ? [at] : []));
    if (next === undefined || ending.length !== 1 || beginning.length !== 1) return;
    series[ending[0]!]!.successor = beginning[0]!;
    series[beginning[0]!]!.predecessor = ending[0]!;
  });
}

/** Those of a row's cells that cover a column from `left` to `right`. */
export function cellsUnder(row: readonly GridCell[], left: number, right: number): GridCell[] {
  return row.filter((cell) => cell.range.left <= right && cell.range.right >= left);
}
