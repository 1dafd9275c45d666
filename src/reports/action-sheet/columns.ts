/** The columns of the year table, wide enough that no number shows as #####. */
import type { Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { textWidth } from "../../sheet/text-size";
import { rateCell, type ShownCell } from "../shared";
import { commonYear, figuresOfKind, observationAt } from "../shared/observations";
import { printedCell } from "../shared/printed";
import type { ReportInput } from "../template";

export interface AssessedIndicator {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
}

export const NAME_COLUMN = 0;
export const KIND_COLUMN = 1;

/** Where the columns of the table stand. */
export interface TableColumns {
  /** null where no indicator has a baseline. */
  readonly baseline: FigureColumn | null;
  readonly years: ReadonlyMap<number, number>;
  readonly target: FigureColumn | null;
  readonly rate: number;
  readonly grade: number;
  readonly printed: number;
  readonly last: number;
}

export interface FigureColumn {
  readonly column: number;
  /** The year that all figures below have and the header says; null: each says its own. */
  readonly year: number | null;
}

/** Widths in characters. */
const WIDTH = { name: 18, kind: 12, year: 12, figure: 13, rate: 8, grade: 8, printed: 8 };
/** All columns together, in characters. */
const LEAST_WIDTH = 104;
/** Room beside a number. */
const PADDING = 2;

export function columnsOf(
  assessed: readonly AssessedIndicator[],
  years: readonly number[],
  input: ReportInput,
): { columns: TableColumns; widths: number[] } {
  const indicators = assessed.map(({ indicator }) => indicator);
  const widths = [WIDTH.name, WIDTH.kind];
  const add = (width: number, cells: readonly (ShownCell | null)[] = []) =>
    widths.push(Math.max(width, ...cells.map(numberWidth))) - 1;
  const figures = (kind: "baseline" | "target"): FigureColumn | null => {
    const all = indicators.flatMap((indicator) =>
      figuresOfKind(indicator, kind).map((observation) => ({ indicator, observation })),
    );
    if (all.length === 0) return null;
    const year = commonYear(all.map(({ observation }) => observation));
    const cells = all.map((one) => datedCell(one.indicator, one.observation, year, input));
    return { column: add(WIDTH.figure, cells), year };
  };
  const baseline = figures("baseline");
  const yearColumns = new Map(
    years.map((year) => [
      year,
      add(
        WIDTH.year,
        indicators.flatMap((indicator) =>
          (["plan", "actual"] as const).map((kind) => figureAt(indicator, kind, year, input)),
        ),
      ),
    ]),
  );
  const target = figures("target");
  const rate = add(
    WIDTH.rate,
    assessed.map(({ assessment }) => rateCell(assessment)),
  );
  const grade = add(WIDTH.grade);
  const printed = add(WIDTH.printed);
  return {
    columns: { baseline, years: yearColumns, target, rate, grade, printed, last: printed },
    widths: widened(widths),
  };
}

/** A sheet of one year has few columns, and its texts and charts still want their room. */
function widened(widths: readonly number[]): number[] {
  const factor = Math.max(1, LEAST_WIDTH / widths.reduce((sum, width) => sum + width, 0));
  return widths.map((width) => Math.ceil(width * factor));
}

/** Words wrap; numbers need their room. */
function numberWidth(cell: ShownCell | null): number {
  return typeof cell?.value === "number" ? textWidth(cell.shown) + PADDING : 0;
}

/** The number of a kind and year as a cell; null where there is none. */
export function figureAt(
  indicator: Indicator,
  kind: "plan" | "actual",
  year: number,
  input: ReportInput,
): ShownCell | null {
  const observation = observationAt(indicator, kind, year);
  const look = { marksNotes: true, withUnit: needsUnit(indicator) };
  return observation ? printedCell(indicator, observation, input, look) : null;
}

/** A baseline or target, with its year unless the header says it. */
export function datedCell(
  indicator: Indicator,
  observation: Observation,
  common: number | null,
  input: ReportInput,
): ShownCell | null {
  const { fiscalYear } = observation;
  const after = common !== null || fiscalYear === null ? "" : `（${formatWareki(fiscalYear, "short")}）`;
  return printedCell(indicator, observation, input, { after, withUnit: needsUnit(indicator) });
}

/** The unit as the row's heading has it: 「予定（件）」; "" where it is too long for that and stands beside the numbers. */
export function rowUnit({ unit }: Indicator): string {
  return /^[^()（）\d]{1,6}$/.test(unit) ? unit : "";
}

function needsUnit(indicator: Indicator): boolean {
  return rowUnit(indicator) !== indicator.unit;
}
