/** The sections of the dashboard: what stands in each table, and what its chart draws. */
import type { GradeCount, GradePreset } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import type { PlanChartSeries } from "../../sheet";
import { truncated } from "../../sheet/text-size";
import { dashboardTexts } from "../../strings/report-templates-dashboard";
import { templateTexts } from "../../strings/report-templates";
import { reportTexts } from "../../strings/reports";
import {
  actualCell,
  COLOR,
  countsSentence,
  figureCell,
  gapCell,
  gradeColors,
  gradeFormats,
  LOOK,
  numberCell,
  rateCell,
  type ShownCell,
} from "../shared";
import { planValue, printedCell } from "../shared/printed";
import type { NotesArea, ReportInput } from "../template";
import {
  byRate,
  largestGaps,
  reasonsOf,
  trendsOf,
  type Graded,
  type GroupCounts,
  type Groups,
} from "./figures";
import { column, type DashboardPage, type GridCell } from "./page";

const MOST_GAPS = 6;
/** More bars than this cannot be told apart on the page. */
const MOST_RATES = 30;
const BARS_OF_A_CHART = 12;
const ROWS_OF_A_BAR = 0.9;
const LEAST_CHART_ROWS = 6;
/** Characters of a name beside a bar. */
const CATEGORY_WIDTH = 28;
const MOST_REASONS = 6;
const MOST_NAMES = 6;
/** Characters of a name in a line of the page. */
const NAME_WIDTH = 80;
/** Bars end here: one rate of 6,631 % must not flatten all others. */
const RATE_CAP = 1.5;
const LOWEST_RATE = -0.5;
const RATE_AXIS = '0%;"▲"0%';
const PERCENT = 100;
const MARKS_LEFT = 4;
const COMMENT_ROWS = 3;

const CENTER = { horizontal: "center" } as const;
const RIGHT = { horizontal: "right" } as const;

export function gradeSection(
  page: DashboardPage,
  counts: readonly GradeCount[],
  total: number,
  preset: GradePreset,
): void {
  const texts = dashboardTexts();
  const { grade, count, meaning } = reportTexts();
  page.section(texts.byGrade);
  const top = page.row;
  page.header([
    { from: 0, to: 0, value: grade },
    { from: 1, to: 1, value: count },
    { from: 2, to: 2, value: texts.share },
    { from: 3, to: 9, value: meaning },
  ]);
  const first = page.row;
  for (const { mark, count: number } of counts) {
    const entry = preset.marks.find((one) => one.mark === mark);
    const share = total === 0 ? 0 : number / total;
    page.cells([
      { from: 0, to: 0, value: mark, style: { ...CENTER, bold: true } },
      { from: 1, to: 1, value: number, style: RIGHT },
      { from: 2, to: 2, value: share, shown: "100%", style: { ...RIGHT, numberFormat: "0%" } },
      { from: 3, to: 9, value: entry?.meaning ?? texts.notEvaluable, style: { horizontal: "left" } },
    ]);
  }
  const bottom = page.row - 1;
  page.conditionalFormats.push(...gradeFormats(preset, column(0, first, bottom)));
  const categories = column(0, first, bottom);
  page.chartBeside(
    top,
    {
      kind: "bar",
      name: texts.chartGrades,
      title: texts.chartGrades,
      altText: texts.chartAlt(texts.chartGrades, countsSentence(counts)),
      firstAtTop: true,
      valueMin: 0,
      valueFormat: "0",
      showLegend: false,
      series: [
        {
          name: reportTexts().count,
          values: column(1, first, bottom),
          categories,
          color: COLOR.chart,
          showValues: true,
        },
      ],
    },
    categories,
  );
}

export interface GroupTexts {
  readonly title: string;
  readonly header: string;
  readonly nameless: string;
  readonly chart: string;
}

/** A line a group with its counts by grade, and the same as stacked bars. */
export function groupSection(
  page: DashboardPage,
  { groups, othersCount }: Groups,
  preset: GradePreset,
  words: GroupTexts,
): void {
  const texts = dashboardTexts();
  const marks = groups[0]?.counts.map(({ mark }) => mark) ?? [];
  const totalAt = MARKS_LEFT + marks.length;
  const nameOf = ({ name }: GroupCounts, index: number) => {
    if (othersCount > 0 && index === groups.length - 1) return texts.others(othersCount);
    return name === "" ? words.nameless : truncated(name, NAME_WIDTH);
  };
  page.section(words.title);
  const top = page.row;
  page.header([
    { from: 0, to: MARKS_LEFT - 1, value: words.header },
    ...marks.map((mark, index): GridCell => ({
      from: MARKS_LEFT + index,
      to: MARKS_LEFT + index,
      value: mark,
    })),
    { from: totalAt, to: totalAt, value: texts.total },
  ]);
  const first = page.row;
  groups.forEach((group, index) => {
    page.cells([
      { from: 0, to: MARKS_LEFT - 1, value: nameOf(group, index), style: { horizontal: "left" } },
      ...group.counts.map(({ count }, at): GridCell => ({
        from: MARKS_LEFT + at,
        to: MARKS_LEFT + at,
        value: count,
        style: RIGHT,
      })),
      { from: totalAt, to: totalAt, value: group.total, style: { ...RIGHT, bold: true } },
    ]);
  });
  const bottom = page.row - 1;
  const categories = column(0, first, bottom);
  const colors = gradeColors(preset);
  const series = marks.map((mark, index): PlanChartSeries => ({
    name: mark,
    values: column(MARKS_LEFT + index, first, bottom),
    categories,
    color: colors.get(mark)?.fill ?? COLOR.chart,
  }));
  const rows = groups.map((group, index) =>
    texts.chartRow(nameOf(group, index), countsSentence(group.counts)),
  );
  page.chartBeside(
    top,
    {
      kind: "bar",
      name: words.chart,
      title: words.chart,
      altText: texts.chartAlt(words.chart, rows.join(texts.chartRows)),
      firstAtTop: true,
      stacked: "values",
      valueMin: 0,
      valueFormat: "0",
      showLegend: true,
      series,
    },
    categories,
  );
}

/** Indicators below plan, the furthest first. */
export function gapSection(page: DashboardPage, entries: readonly Graded[], input: ReportInput): void {
  const texts = dashboardTexts();
  const gaps = largestGaps(entries);
  const shown = gaps.slice(0, MOST_GAPS);
  page.section(texts.gaps(shown.length));
  if (shown.length === 0) page.line(texts.noGaps, {});
  else gapTable(page, shown, input);
  if (gaps.length > shown.length) page.line(texts.moreGaps(gaps.length - shown.length), LOOK.muted);
}

function gapTable(page: DashboardPage, shown: readonly Graded[], input: ReportInput): void {
  const texts = dashboardTexts();
  const { indicator: name, department, actual, gap, rate, grade } = reportTexts();
  page.header([
    { from: 0, to: 4, value: name },
    { from: 5, to: 7, value: department },
    { from: 8, to: 9, value: texts.yardstick },
    { from: 10, to: 11, value: actual },
    { from: 12, to: 13, value: gap },
    { from: 14, to: 14, value: rate },
    { from: 15, to: 15, value: grade },
  ]);
  const first = page.row;
  for (const { indicator, assessment } of shown) {
    const { yardstick, plan, target } = assessment;
    const figure = yardstick?.source === "plan" ? plan : yardstick?.source === "target" ? target : null;
    const expected = numberCell(yardstick?.value ?? 0, { decimals: 1 });
    page.cells([
      { from: 0, to: 4, value: nameWithUnit(indicator), style: { horizontal: "left" } },
      { from: 5, to: 7, value: indicator.department || null, style: { horizontal: "left" } },
      grid(8, 9, figure?.observation ? following(indicator, figure, input) : expected),
      grid(
        10,
        11,
        assessment.actual
          ? following(indicator, assessment.actual, input)
          : actualCell(assessment, indicator),
      ),
      grid(12, 13, gapCell(assessment, indicator)),
      grid(14, 14, rateCell(assessment)),
      { from: 15, to: 15, value: assessment.grade, style: { ...CENTER, bold: true } },
    ]);
  }
  page.conditionalFormats.push(...gradeFormats(input.preset, column(15, first, page.row - 1)));
}

function following(
  indicator: Indicator,
  figure: NonNullable<Graded["assessment"]["actual"]>,
  input: ReportInput,
): ShownCell {
  const followed = figure.observation && printedCell(indicator, figure.observation, input);
  return followed ?? figureCell(figure, indicator);
}

function grid(from: number, to: number, cell: ShownCell): GridCell {
  const { numberFormat, shown } = cell;
  return {
    from,
    to,
    value: planValue(cell),
    shown,
    style: { ...RIGHT, ...(numberFormat && { numberFormat }) },
  };
}

function nameWithUnit({ name, unit }: Indicator): string {
  const short = truncated(name, NAME_WIDTH);
  return unit === "" ? short : `${short}（${unit}）`;
}

/**
 * Actual against plan on one scale, plan = 100 % (IBCS: one scale, no decoration): every indicator that has a rate, lowest first. The bars end at the caps;
 * the names say the rates themselves. Long lists go on in a second chart of the same scale.
 */
export function varianceSection(page: DashboardPage, entries: readonly Graded[]): void {
  const texts = dashboardTexts();
  const rated = byRate(entries);
  const shown = rated.slice(0, MOST_RATES);
  if (shown.length === 0) return;
  page.section(texts.variance);
  const bars = shown.map(({ indicator, assessment }) => {
    const rate = assessment.rate.evaluable ? assessment.rate.value : 0;
    return {
      text: texts.chartRow(truncated(indicator.name, CATEGORY_WIDTH), assessment.rateText.replace(/^-/, "▲")),
      value: Math.max(LOWEST_RATE, Math.min(RATE_CAP, rate)),
    };
  });
  const perChart = bars.length > BARS_OF_A_CHART ? Math.ceil(bars.length / 2) : bars.length;
  const parts = [bars.slice(0, perChart), bars.slice(perChart)].filter((part) => part.length > 0);
  const valueMin = bars.some(({ value }) => value < 0) ? LOWEST_RATE : 0;
  page.chartsAcross(
    Math.max(LEAST_CHART_ROWS, Math.ceil(perChart * ROWS_OF_A_BAR) + 3),
    parts.map((part, index) => {
      const title = parts.length > 1 ? texts.chartPart(index + 1, parts.length) : texts.chartVariance;
      return {
        chart: {
          kind: "bar",
          name: title,
          title,
          altText: texts.chartAlt(title, part.map(({ text }) => text).join(texts.chartRows)),
          firstAtTop: true,
          valueMin,
          valueMax: RATE_CAP,
          valueFormat: RATE_AXIS,
          showLegend: false,
        },
        categories: part.map(({ text }) => text),
        line: {
          name: texts.rate,
          values: part.map(({ value }) => value),
          color: COLOR.chart,
          showValues: false,
        },
      };
    }),
  );
  page.line(texts.varianceCapped(RATE_CAP * PERCENT), LOOK.muted);
  if (rated.length > shown.length) page.line(texts.moreRates(rated.length - shown.length), LOOK.muted);
}

export function trendSection(
  page: DashboardPage,
  entries: readonly Graded[],
  fiscalYear: number,
  preset: GradePreset,
): void {
  const texts = dashboardTexts();
  const { improved, unchanged, worsened, incomparable } = trendsOf(entries, fiscalYear, preset);
  page.section(texts.trend(formatWareki(fiscalYear - 1)));
  page.header([
    { from: 0, to: 3, value: texts.change },
    { from: 4, to: 4, value: reportTexts().count },
    { from: 5, to: 15, value: texts.names },
  ]);
  const lines: readonly [string, readonly Indicator[]][] = [
    [texts.improved, improved],
    [texts.worsened, worsened],
    [texts.unchanged, unchanged],
    [texts.incomparable, incomparable],
  ];
  for (const [word, indicators] of lines) {
    page.cells([
      { from: 0, to: 3, value: word, style: { horizontal: "left" } },
      { from: 4, to: 4, value: indicators.length, style: RIGHT },
      { from: 5, to: 15, value: namesOf(indicators) || null, style: { horizontal: "left" } },
    ]);
  }
}

function namesOf(indicators: readonly Indicator[]): string {
  const texts = templateTexts();
  const names = indicators.slice(0, MOST_NAMES).map(({ name }) => truncated(name, NAME_WIDTH));
  if (indicators.length > MOST_NAMES) names.push(texts.andMore(indicators.length - MOST_NAMES));
  return names.join(texts.listSeparator);
}

export function reasonSection(page: DashboardPage, entries: readonly Graded[]): void {
  const texts = dashboardTexts();
  const reasons = reasonsOf(entries).slice(0, MOST_REASONS);
  page.section(texts.reasons);
  if (reasons.length === 0) {
    page.line(texts.noReasons, {});
    return;
  }
  page.header([
    { from: 0, to: 0, value: reportTexts().count },
    { from: 1, to: 15, value: texts.reason },
  ]);
  for (const { reason, count } of reasons) {
    page.cells([
      { from: 0, to: 0, value: count, style: RIGHT },
      { from: 1, to: 15, value: reason, style: { horizontal: "left" } },
    ]);
  }
}

/** Room for the user's words; they are kept when the dashboard is made again. */
export function commentSection(page: DashboardPage): NotesArea {
  const texts = dashboardTexts();
  page.section(texts.comment);
  const rows = new Map<string, number>();
  for (let line = 1; line <= COMMENT_ROWS; line += 1) {
    const row = page.cells([{ from: 0, to: 15, value: null, style: { horizontal: "left" } }]);
    rows.set(`comment${line}`, row);
  }
  return { column: 0, rows };
}
