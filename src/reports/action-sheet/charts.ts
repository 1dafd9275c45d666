/**
 * The charts of a 個票: plan, actual and target over the years. An indicator and its successor share a chart where they
 * count in the same unit, each with lines of its own, so that none runs through the change; neither does one run through
 * a change of method.
 */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import {
  columnLetters,
  type PlanCell,
  type PlanChart,
  type PlanChartSeries,
  type RangeRef,
} from "../../sheet";
import { templateTexts } from "../../strings/report-templates";
import { actionSheetTexts } from "../../strings/report-templates-action-sheet";
import { figureFormat, figureText } from "../number-format";
import { COLOR } from "../shared";
import { chartData, type ChartData } from "../shared/chart-data";
import type { SheetDraft } from "../shared/draft";
import { breaksOf, spanOf } from "../shared/succession";
import { observationAt } from "../shared/observations";
import { chartGroupsOf } from "./plans";
import type { AssessedIndicator, TableColumns } from "./columns";

/** A line of a chart: its name, and its value in each year; null where it has none. */
interface Line {
  readonly name: string;
  readonly kind: "plan" | "actual" | "target";
  readonly values: readonly (number | null)[];
  readonly decimals: number;
  /** Row of the table that holds the values; null for a target, which no row does. */
  readonly row: number | null;
}

export interface ChartsInput {
  readonly draft: SheetDraft;
  readonly assessed: readonly AssessedIndicator[];
  readonly years: readonly number[];
  readonly columns: TableColumns;
  /** First row of an indicator's pair in the table. */
  readonly rowOf: (indicator: Indicator) => number;
  readonly top: number;
  /** What fits on a printed page. Points of the sheet. */
  readonly pageHeight: number;
  /** Whether the data of the charts follows the cells of the table. */
  readonly follows: boolean;
}

export interface Charts {
  readonly charts: readonly PlanChart[];
  /** First row below the charts. */
  readonly bottom: number;
  /** Indicators that have no chart because only one year has values. */
  readonly single: readonly Indicator[];
  readonly leftOut: number;
  /** First rows of pages. */
  readonly breaks: readonly number[];
}

const CHART_ROWS = 13;
const ROW_HEIGHT = 18;
/** More do not fit on two pages, and nobody compares them. */
const MOST_CHARTS = 12;
const GAP_ROWS = 1;

export function drawCharts(input: ChartsInput): Charts {
  const { draft, assessed, top } = input;
  const byId = new Map(assessed.map((entry) => [entry.indicator.id, entry]));
  const groups = chartGroupsOf(assessed.map(({ indicator }) => indicator)).map((indicators) => {
    const entries = indicators.map(({ id }) => byId.get(id)!);
    return { entries, lines: linesOf(entries, input) };
  });
  const drawable = groups.filter(({ lines }) => pointsOf(lines) > 1);
  const single = groups
    .filter(({ lines }) => pointsOf(lines) === 1)
    .flatMap(({ entries }) => entries.map(({ indicator }) => indicator));
  const shown = drawable.slice(0, MOST_CHARTS);
  const places = placesOf(shown.length, top, input.columns.last, draft);
  let dataColumn = input.columns.last + 2;
  const charts = shown.map(({ entries, lines }, index) => {
    const chart = chartOf(input, entries, lines, places[index]!, dataColumn);
    dataColumn = chart.source.right + 2;
    return chart;
  });
  const rows = Math.ceil(shown.length / 2);
  const bottom = top + rows * (CHART_ROWS + GAP_ROWS);
  for (let row = top; row < bottom; row += 1) draft.atLeast(row, ROW_HEIGHT);
  const breaks = Array.from({ length: rows }, (_, row) => top + row * (CHART_ROWS + GAP_ROWS)).filter(
    (first) => draft.beginsPage(first, first + CHART_ROWS - 1, input.pageHeight),
  );
  return { charts, bottom, single, leftOut: drawable.length - shown.length, breaks };
}

/** Years in which any plan or actual has a value. */
function pointsOf(lines: readonly Line[]): number {
  const measured = lines.filter(({ kind }) => kind !== "target");
  const count = measured[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, index) => index).filter((index) =>
    measured.some(({ values }) => values[index] !== null),
  ).length;
}

function linesOf(entries: readonly AssessedIndicator[], { years, rowOf }: ChartsInput): Line[] {
  const texts = actionSheetTexts();
  return entries.flatMap(({ indicator, assessment }) => {
    const name = (kind: string) => (entries.length > 1 ? texts.seriesOf(indicator.name, kind) : kind);
    const measured = [
      ...segmentsOf(indicator, "plan", years, name(texts.plan), rowOf(indicator)),
      ...segmentsOf(indicator, "actual", years, name(texts.actual), rowOf(indicator) + 1),
    ];
    const target = assessment.target;
    if (!target || measured.length === 0) return measured;
    const live = years.map((_, index) => measured.some(({ values }) => values[index] !== null));
    const [first, last] = [live.indexOf(true), live.lastIndexOf(true)];
    const year = target.fiscalYear === null ? "" : formatWareki(target.fiscalYear);
    const line: Line = {
      name: name(year === "" ? texts.target : texts.targetOf(year)),
      kind: "target",
      values: years.map((_, index) => (index >= first && index <= last ? target.value : null)),
      decimals: target.observation?.decimals ?? 0,
      row: null,
    };
    return [...measured, line];
  });
}

/** The line of a kind, one for each stretch between changes of method. */
function segmentsOf(
  indicator: Indicator,
  kind: "plan" | "actual",
  years: readonly number[],
  name: string,
  row: number,
): Line[] {
  const observations = years.map((year) => observationAt(indicator, kind, year));
  const decimals = Math.max(0, ...observations.map((observation) => observation?.decimals ?? 0));
  // Plans are set, not measured: a new method of measuring does not break them.
  const starts = [-Infinity, ...(kind === "plan" ? [] : breaksOf(indicator))];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    const values = years.map((year, at) =>
      year >= start && year < end ? (observations[at]?.value ?? null) : null,
    );
    if (values.every((value) => value === null)) return [];
    const own = index === 0 ? name : actionSheetTexts().seriesFrom(name, formatWareki(start));
    return [{ name: own, kind, values, decimals, row }];
  });
}

/** One chart takes the page's width, several stand two to a row. */
function placesOf(count: number, top: number, lastColumn: number, draft: SheetDraft): RangeRef[] {
  const half = middleColumn(draft, lastColumn);
  return Array.from({ length: count }, (_, index) => {
    const row = top + Math.floor(index / 2) * (CHART_ROWS + GAP_ROWS);
    const isAlone = count === 1;
    const left = index % 2 === 0 ? 0 : half + 1;
    const right = isAlone || index % 2 === 1 ? lastColumn : half;
    return { top: row, bottom: row + CHART_ROWS - 1, left, right };
  });
}

/** The column after which the left half of the page ends, as nearly as the columns allow. */
function middleColumn(draft: SheetDraft, lastColumn: number): number {
  const half = draft.widthOf(0, lastColumn) / 2;
  const distance = (column: number) => Math.abs(draft.widthOf(0, column) - half);
  let best = 0;
  for (let column = 1; column < lastColumn; column += 1) if (distance(column) < distance(best)) best = column;
  return best;
}

function chartOf(
  input: ChartsInput,
  entries: readonly AssessedIndicator[],
  lines: readonly Line[],
  place: RangeRef,
  dataColumn: number,
): PlanChart {
  const { source, values } = drawData(input, lines, dataColumn);
  const title = titleOf(entries);
  return {
    kind: "line",
    name: title.slice(0, 60),
    title,
    altText: altTextOf(title, lines, input.years),
    source,
    seriesBy: "columns",
    place,
    series: lines.map(({ name, kind }, index) => ({
      name,
      values: values[index]!,
      ...LINE_LOOK[kind],
    })),
    ...(entries[0]!.indicator.unit !== "" && { valueTitle: entries[0]!.indicator.unit }),
    ...axisOf(lines),
  };
}

/** From 0 unless that would press the lines together; separators only where numbers are long enough for them. */
function axisOf(lines: readonly Line[]): Pick<PlanChart, "valueMin" | "valueFormat"> {
  const values = lines.flatMap((line) => line.values).filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    ...(least >= 0 && least <= most / 2 && { valueMin: 0 }),
    ...(Math.max(Math.abs(least), most) >= 1000 && { valueFormat: figureFormat({ decimals: 0 }) }),
  };
}

/** Told apart by dash and marker too, so that they are in grey. */
const LINE_LOOK = {
  plan: { color: "#7F7F7F", dash: "dash", marker: "square", weight: 1.5 },
  actual: { color: COLOR.chart, dash: "solid", marker: "circle", weight: 2.25 },
  target: { color: "#C55A11", dash: "dot", marker: "none", weight: 1.5 },
} as const satisfies Readonly<Record<Line["kind"], PlanChartSeries>>;

/** 「申込み → 電子化率（%）　※令和4年度に指標を変更」 */
function titleOf(entries: readonly AssessedIndicator[]): string {
  const texts = actionSheetTexts();
  const indicators = entries.map(({ indicator }) => indicator);
  const names = indicators.map(({ name }) => name).join(texts.chartArrow);
  const [first] = indicators;
  const last = indicators.at(-1)!;
  const changes = indicators
    .slice(1)
    .flatMap((indicator) => spanOf(indicator)?.first ?? [])
    .map((year) => texts.chartChanged(formatWareki(year)));
  const begins = first!.predecessor === null ? undefined : spanOf(first!)?.first;
  const ends = last.successor === null ? undefined : spanOf(last)?.last;
  const breaks = indicators
    .flatMap((indicator) => breaksOf(indicator))
    .map((year) => texts.chartBroken(formatWareki(year)));
  return [
    texts.chartTitle(names, first!.unit),
    ...changes,
    ...(begins === undefined ? [] : [texts.chartBegins(formatWareki(begins))]),
    ...(ends === undefined ? [] : [texts.chartEnds(formatWareki(ends))]),
    ...breaks,
  ].join("");
}

/** What the chart shows, in words. */
function altTextOf(title: string, lines: readonly Line[], years: readonly number[]): string {
  const texts = actionSheetTexts();
  const series = lines
    .filter(({ kind }) => kind !== "target")
    .map(({ name, values, decimals }) => {
      const points = values.flatMap((value, index) =>
        value === null
          ? []
          : [texts.altPoint(formatWareki(years[index]!, "short"), figureText(value, { decimals }))],
      );
      return texts.altSeries(name, points.join(templateTexts().listSeparator));
    });
  return texts.chartAlt(title, series.join(templateTexts().sentenceSeparator));
}

function drawData(
  { draft, years, top, follows, columns }: ChartsInput,
  lines: readonly Line[],
  left: number,
): ChartData {
  const valueOf = ({ row, values }: Line, year: number, index: number): PlanCell => {
    const value = values[index] ?? null;
    const column = columns.years.get(year);
    const follow = follows && value !== null && row !== null && column !== undefined;
    return follow ? following(row, column, value) : value;
  };
  const data = chartData(
    top,
    left,
    years.map((year) => formatWareki(year, "short")),
    lines.map((line) => ({
      name: line.name,
      values: years.map((year, index) => valueOf(line, year, index)),
    })),
  );
  const style = { wrap: false, fontColor: COLOR.muted } as const;
  for (const { row, column, value } of data.cells)
    draft.put({ top: row, bottom: row, left: column, right: column }, { value, style });
  return data;
}

/** A number of the table; nothing drawn should it ever hold none. */
function following(row: number, column: number, cached: number): PlanCell {
  const address = `$${columnLetters(column)}$${row + 1}`;
  return { formula: `=IF(ISNUMBER(${address}),${address},NA())`, cached };
}
