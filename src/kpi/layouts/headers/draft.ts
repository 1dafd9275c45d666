/** An indicator while its rows are being read. */
import type { GridCell } from "../../../sheet/grid";
import { layoutStrings } from "../../../strings/layouts";
import { tableTexts } from "../../../strings/layout-tables";
import type {
  Direction,
  Indicator,
  IndicatorGroup,
  Observation,
  ObservationKind,
  OwnVerdict,
  PrintedVerdict,
  Ratio,
  UnreadCell,
} from "../../indicator/model";
import type { Qualifier, Quantity } from "../../quantity";
import { tidyName } from "../../text";
import { buildIndicator, type Ids } from "../build";
import { withDetails } from "../details";
import { isToBeKept } from "../direction";
import { compoundObservations, missingObservation, observationOf, unreadCell } from "../figures";
import { withNotes } from "../notes";
import { methodBreaksIn, verdictMark } from "../verdicts";
import { readCell, yearBeside } from "./figure-in-cell";
import { inUnit, unitInName } from "./units";
import type { FigureKind } from "./words";
import type { HeadingYear } from "./years";

/** A cell in which a figure of the indicator is expected. */
export interface FigurePlace {
  readonly cell: GridCell;
  readonly kind: FigureKind;
  readonly year: HeadingYear | null;
  /** Unit that the row or the heading prints. */
  readonly unit: string;
  readonly version: "original" | "revised" | null;
  /** The bound that the heading prints for all figures below. */
  readonly bound?: Qualifier;
  /** The part of the cell that is the figure's, where the cell holds more; absent: the whole cell. */
  readonly part?: string;
  /** Which figure of the cell it is; absent: the first. */
  readonly position?: number;
  /** What the heading says beside kind and year (「R2～R6の累計」); null where nothing. */
  readonly note: string | null;
  /** Why the cell cannot be given to one year or kind, whatever it holds. */
  readonly obstacle: string | null;
}

/** An observation before targets of single years are told from the target of the plan. */
interface Noted {
  readonly observation: Observation;
  readonly kind: FigureKind;
}

export interface DraftSource {
  readonly sheet: string;
  readonly name: string;
  readonly cell: GridCell;
  readonly group: IndicatorGroup;
  readonly department: string;
  readonly direction: Direction | null;
}

export class IndicatorDraft {
  private readonly noted: Noted[] = [];
  /** Years that have a place for an actual, filled or not. */
  private readonly actualYears = new Set<number>();
  private readonly emptyActuals: FigurePlace[] = [];
  readonly remarks: string[] = [];
  readonly verdicts: { readonly cell: GridCell; readonly year: number | null }[] = [];
  accumulation: "cumulative" | "annual" | null = null;
  direction: Direction | null;
  department: string;
  /** Numerators and denominators, with the year that they are of; null: the latest result's. */
  readonly ratios: { readonly year: number | null; readonly ratio: Ratio }[] = [];
  private readonly seen = new Set<string>();
  private troubled = false;

  constructor(
    readonly source: DraftSource,
    private readonly unread: UnreadCell[],
  ) {
    this.direction = source.direction;
    this.department = source.department;
  }

  /** Whether a cell beside the figures is met for the first time: merged ones stand in several rows. */
  seesFirst({ address }: GridCell): boolean {
    if (this.seen.has(address)) return false;
    this.seen.add(address);
    return true;
  }

  /** Reads one cell into an observation, or says why not. */
  add(place: FigurePlace): void {
    const { cell, kind, part, position = 0 } = place;
    const observed = kindOf(kind);
    if (observed === "actual" && place.year && place.obstacle === null)
      this.actualYears.add(place.year.value);
    const own = part === undefined ? cell : { ...cell, value: part, text: part };
    const read = readCell(own, observed);
    if (read.state === "empty") {
      if (observed === "actual" && place.year && place.obstacle === null && cell.text === "")
        this.emptyActuals.push(place);
      return;
    }
    // 集計中 in a column of forecasts says nothing of a result.
    if (read.state === "stated" && forecastReason(kind) !== null) return;
    const at = { sheet: this.source.sheet, cell, kind: observed, fiscalYear: place.year?.value ?? null };
    const tooMany = read.state === "figures" && read.figures.length > 1;
    const obstacle =
      place.obstacle ?? forecastReason(kind) ?? (tooMany ? layoutStrings().severalUnnamed : null);
    if (obstacle !== null) this.refuse(cell, obstacle);
    else if (read.state === "stated") this.note(missingObservation(at, read.missing), kind, cell);
    else if (read.state === "unread") {
      this.refuse(cell, read.reason);
      if (read.missing !== null) this.note(missingObservation(at, read.missing), kind, cell);
    } else {
      const figure = read.figures[0]!;
      const year = yearBeside(own, figure) ?? place.year;
      const expected = place.unit || unitInName(this.source.name);
      if (isOfOtherMeasure(figure, expected)) {
        this.refuse(cell, tableTexts().rateOfChange(expected));
        return this.note(missingObservation(at, "textOnly"), kind, cell);
      }
      const scaled = inUnit(figure, expected);
      const unit = scaled.unit || expected;
      const observation = observationOf({ ...at, fiscalYear: year?.value ?? null }, scaled, position, unit);
      const noted = withHeading(dated(observation, year), place);
      const all = read.compound ? compoundObservations(noted, read.compound) : [noted];
      for (const each of all) this.note(each, kind, cell);
    }
  }

  private note(observation: Observation, kind: FigureKind, cell: GridCell): void {
    const same = this.noted.find(({ observation: other }) => isSamePlace(other, observation));
    if (!same) this.noted.push({ observation, kind });
    // The same figure again (a target repeated in every row of its indicator) says nothing new.
    else if (same.observation.value !== observation.value) {
      this.refuse(cell, layoutStrings().duplicate);
    }
  }

  /** Whether a cell of the indicator has been told as unreadable. */
  get hasTrouble(): boolean {
    return this.troubled;
  }

  /** Tells a cell as unreadable. */
  refuse(cell: GridCell, reason: string): void {
    this.troubled = true;
    this.unread.push(unreadCell(this.source.sheet, cell, reason));
  }

  get isEmpty(): boolean {
    return this.noted.length === 0;
  }

  /** The latest fiscal year with an actual number; null without. */
  get latestActual(): number | null {
    const years = this.noted.flatMap(({ observation: { kind, value, fiscalYear } }) =>
      kind === "actual" && value !== null && fiscalYear !== null ? [fiscalYear] : [],
    );
    return years.length === 0 ? null : Math.max(...years);
  }

  /**
   * @param notes the ※ lines of the table
   * @param reportYear the latest year of the table with an actual; null where it has none
   */
  finish(ids: Ids, layout: string, notes: readonly string[], reportYear: number | null): Indicator {
    const { sheet, name, cell, group } = this.source;
    const latestActual = this.latestActual;
    const observations = [...this.settled(), ...this.missingActuals(reportYear)].map((observation) => {
      const isPlain = observation.note === null && observation.asOf === null;
      return this.withRatio(isPlain ? observation : withDetails(withNotes(observation, notes)), latestActual);
    });
    const built = buildIndicator({
      id: ids.next(`${sheet}!${observations[0]?.cell ?? cell.address}:${name}`),
      name,
      layout,
      observations,
      group,
      department: this.department,
      printedDirection: this.direction,
    });
    const printed = printedVerdicts(sheet, this.verdicts, latestActual);
    const remarks = [...this.remarks, ...printed.remarks];
    return {
      ...built,
      ...(this.direction === null && aimOf(built)),
      verdicts: printed.verdicts,
      remarks: remarks.length === 0 ? null : remarks.join("\n"),
      methodBreaks: [...new Set(remarks.flatMap((remark) => methodBreaksIn(remark)))],
      ...(this.accumulation !== null && { accumulation: this.accumulation }),
      ...(printed.own.length > 0 && { ownVerdicts: printed.own }),
    };
  }

  /**
   * 目標 beside 実績 year after year is a plan of the year; the last, with no place for an actual, is the target of the
   * plan. A single 目標 stays the target.
   */
  private settled(): Observation[] {
    const targets = this.noted.filter(({ observation }) => observation.kind === "target");
    const years = new Set(targets.map(({ observation }) => observation.fiscalYear));
    const last = Math.max(...targets.map(({ observation }) => observation.fiscalYear ?? 0));
    return this.noted.map(({ observation, kind }) => {
      const { fiscalYear } = observation;
      if (kind !== "target" || years.size < 2 || fiscalYear === null || observation.version)
        return observation;
      const ofYear = fiscalYear < last || this.actualYears.has(fiscalYear);
      return ofYear ? { ...observation, kind: "plan" } : observation;
    });
  }

  /** Empty cells of years that are an indicator's own. A plan's later years are only not yet due. */
  private missingActuals(reportYear: number | null): Observation[] {
    if (this.isEmpty || reportYear === null) return [];
    const planned = new Set(
      this.settled().flatMap(({ kind, value, fiscalYear }) =>
        kind === "plan" && value !== null ? [fiscalYear] : [],
      ),
    );
    return this.emptyActuals.flatMap(({ cell, year }) => {
      const at = { sheet: this.source.sheet, cell, kind: "actual" as const, fiscalYear: year!.value };
      if (
        this.noted.some(({ observation }) =>
          isSamePlace(observation, { kind: "actual", fiscalYear: at.fiscalYear }),
        )
      )
        return [];
      const reason =
        at.fiscalYear > reportYear ? "notYetDue" : planned.has(at.fiscalYear) ? "notReported" : "unknown";
      return [missingObservation(at, reason)];
    });
  }

  private withRatio(observation: Observation, latestActual: number | null): Observation {
    const { kind, value, fiscalYear, ratio } = observation;
    if (this.ratios.length === 0 || kind !== "actual" || value === null || ratio !== undefined)
      return observation;
    const own = this.ratios.find(({ year }) => (year ?? latestActual) === fiscalYear);
    return own ? { ...observation, ratio: own.ratio } : observation;
  }
}

/**
 * Which way is better, where neither the sheet nor a bound on a target (以下) says it: towards the target from the
 * baseline, and down to a target of 0. undefined where that tells nothing new.
 */
function aimOf({ observations }: Indicator): Pick<Indicator, "direction" | "comparison"> | undefined {
  const withNumber = observations.filter(({ value }) => value !== null);
  const isBound = observations.some(
    ({ kind, qualifiers }) =>
      kind !== "actual" && kind !== "baseline" && qualifiers.some((each) => each !== "約" && each !== "程度"),
  );
  const aim =
    withNumber.findLast(({ kind }) => kind === "target") ??
    withNumber.findLast(({ kind }) => kind === "plan");
  if (isBound || !aim || isToBeKept(aim)) return undefined;
  const start = withNumber.find(({ kind }) => kind === "baseline")?.value ?? null;
  const isDown =
    start === null ? aim.value === 0 && !withNumber.some(({ value }) => value! < 0) : aim.value! < start;
  return isDown ? { direction: "decrease", comparison: "le" } : undefined;
}

/** 「46%削減」 where the row counts in t: how much it is to change, and no figure of it. */
function isOfOtherMeasure({ unit }: Quantity, expected: string): boolean {
  return unit === "%" && expected !== "" && !/%|％|‰|パーセント|ポイント|pt|割|率/i.test(expected);
}

function kindOf(kind: FigureKind): ObservationKind {
  switch (kind) {
    case "finalTarget":
      return "target";
    case "current":
      return "baseline";
    case "expected":
    case "forecast":
      return "actual";
    default:
      return kind;
  }
}

/** A forecast stands where an actual will stand and is none. */
function forecastReason(kind: FigureKind): string | null {
  return kind === "forecast" || kind === "expected" ? tableTexts().forecast : null;
}

function isSamePlace(
  a: Observation,
  b: Pick<Observation, "kind" | "fiscalYear"> & Partial<Pick<Observation, "version">>,
): boolean {
  return a.kind === b.kind && a.fiscalYear === b.fiscalYear && a.version === b.version;
}

/** 「2020年」 over a column is a calendar year: kept as the year of the figure, and said so beside it. */
function dated(observation: Observation, year: HeadingYear | null): Observation {
  if (year === null) return observation;
  const asOf = observation.asOf ?? year.asOf ?? (year.calendar ? year.rawText : null);
  if (!year.calendar) return { ...observation, asOf };
  const said = tableTexts().calendarYear(year.rawText);
  return { ...observation, asOf, note: observation.note === null ? said : `${observation.note}\n${said}` };
}

function withHeading(observation: Observation, { version, note, bound }: FigurePlace): Observation {
  const isBare = bound !== undefined && observation.qualifiers.length === 0;
  const bounded = isBare ? { ...observation, qualifier: bound, qualifiers: [bound] } : observation;
  const noted = note === null || bounded.note !== null ? bounded : { ...bounded, note };
  return version !== null && noted.kind === "target" ? { ...noted, version } : noted;
}

/** 達成 and 未達成 are verdicts, other marks (A, ○) the department's own; sentences are remarks. */
function printedVerdicts(
  sheet: string,
  cells: IndicatorDraft["verdicts"],
  latestActual: number | null,
): { verdicts: PrintedVerdict[]; own: OwnVerdict[]; remarks: string[] } {
  const verdicts: PrintedVerdict[] = [];
  const own: OwnVerdict[] = [];
  const remarks: string[] = [];
  for (const { cell, year } of cells) {
    const text = tidyName(cell.text);
    const fiscalYear = year ?? latestActual;
    const said = verdictMark(text);
    if (said.state === "verdict")
      verdicts.push({ fiscalYear, achieved: said.achieved, rawText: cell.text, sheet, cell: cell.address });
    else if (said.state === "own" && fiscalYear !== null)
      own.push({ fiscalYear, mark: said.mark, reason: "" });
    else remarks.push(cell.text);
  }
  return { verdicts, own, remarks };
}
