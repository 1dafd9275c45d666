/** KPI推移表: direction, baseline, results by year, target and pace, one row an indicator. See README.md. */
import { countGrades } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import type { PlanCell, PlanConditionalFormat, SheetPlan } from "../../sheet";
import { kpiTrendTexts } from "../../strings/report-templates-kpi-trend";
import { reportTexts } from "../../strings/reports";
import {
  bodyOf,
  COLOR,
  columnOf,
  columnsFor,
  countsText,
  dateText,
  fitted,
  folded,
  gradeFormats,
  gradeLegend,
  lastRowOf,
  LOOK,
  notesAreaOf,
  orderedRows,
  reportPage,
  reportProperties,
  reportTitle,
  reportYear,
  roomFrom,
  rowKeys,
  tableCells,
  tableHeights,
  tableStyles,
  type PlacedTable,
} from "../shared";
import { withCells } from "../shared/chart-data";
import { commonYear, figuresOfKind, yearsOf } from "../shared/observations";
import { namesOf } from "../shared/names";
import { breakBefore, pageHeight } from "../shared/pages";
import { inChains } from "../shared/succession";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { MOST_CHARTS, trendCharts, type TrendCharts } from "./charts";
import { chosenColumns, columnSettings, offeredColumns, type ColumnYears } from "./columns";
import { trendRow, type TrendRow } from "./row";

const MOST_NAMES = 5;

export const kpiTrend: ReportTemplate = {
  id: "kpi-trend",
  title: () => kpiTrendTexts().name,
  about: () => kpiTrendTexts().about,
  columns: offeredColumns,
  plan: planKpiTrend,
};

/** More years than this do not fit on a page in readable size. */
const MOST_YEARS = 8;
/** A row with a chart is at least this high. Points. */
const CHART_HEIGHT = 44;
const TITLE_HEIGHT = 32;

export function planKpiTrend(input: ReportInput): ReportPlan {
  const texts = kpiTrendTexts();
  const { preset, variant } = input;
  const fiscalYear = reportYear(input);
  const indicators = inChains(input.indicators);
  const { years, cut } = yearsOf(indicators, ["actual"], fiscalYear, MOST_YEARS);
  const columnYears = columnYearsOf(indicators, years);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const keys = rowKeys(indicators.map(({ id }) => id));
  const context = { fiscalYear, input, columns: columnYears, byId };
  const rows = orderedRows(
    indicators.map((indicator, index) => trendRow(indicator, keys[index]!, context)),
    input.rowOrders?.get(""),
  );
  const counts = countGrades(
    rows.map(({ assessment }) => assessment.grade),
    preset,
  );
  const title = reportTitle(input, fiscalYear, texts.title(formatWareki(fiscalYear, "both")));
  const heading = [
    title,
    texts.created(dateText(input.createdAt), preset.name),
    reportTexts().counts(countsText(counts), rows.length),
    ...(input.unreadCount > 0 ? [reportTexts().unreadCells(input.unreadCount)] : []),
    null,
  ];
  const headerRow = heading.length;
  const chosen = chosenColumns(variant?.columns ?? null, years);
  const { columns, page, remarks } = fitted(
    columnsFor(columnSettings(columnYears), rows, chosen),
    reportPage(input, title, {
      orientation: "landscape",
      repeatRows: { from: headerRow, to: headerRow },
    }),
    input,
  );
  const table: PlacedTable = { columns, rows, headerRow, emptyText: texts.noIndicators };
  const legendTop = lastRowOf(table) + 2;
  const legend = gradeLegend({ top: legendTop, left: 0, counts, preset });
  const definitions = definitionsOf(rows).flatMap((line) => folded(line, roomFrom(columns)));
  const definitionTop = legendTop + legend.cells.length + 1;
  const bottom = definitionTop + definitions.length - 1;
  const charts = trendCharts({ table, rows, years, top: legendTop, left: columns.length + 1 });
  const body: PlanCell[][] = [
    ...heading.map((text) => [text]),
    ...tableCells(table),
    [],
    ...legend.cells.map((row) => [...row]),
    [],
    ...definitions.map((line): PlanCell[] => [line]),
  ];
  const columnWidths = columns.map(({ width }) => width);
  const rowHeights = heightsOf(table, charts);
  const plan: SheetPlan = {
    name: texts.sheetName(formatWareki(fiscalYear)),
    cells: withCells(
      body,
      charts.data.flatMap(({ cells }) => cells),
    ),
    styles: [
      { range: { top: 0, bottom: 0, left: 0, right: 0 }, style: LOOK.title },
      { range: { top: 1, bottom: headerRow - 2, left: 0, right: 0 }, style: LOOK.muted },
      ...tableStyles(table),
      ...legend.styles,
      { range: { top: definitionTop, bottom: definitionTop, left: 0, right: 0 }, style: LOOK.section },
      { range: { top: definitionTop + 1, bottom, left: 0, right: 0 }, style: LOOK.muted },
    ],
    merges: [],
    columnWidths,
    rowHeights,
    conditionalFormats: [
      ...progressBars(table),
      ...gradeFormats(preset, bodyOf(table, "grade")),
      ...legend.conditionalFormats,
    ],
    charts: charts.charts,
    validations: [],
    freeze: { rows: headerRow + 1, columns: (columnOf(table, "indicator") ?? 0) + 1 },
    showGridlines: false,
    page: {
      ...page,
      printArea: { top: 0, left: 0, bottom, right: columns.length - 1 },
      breaks: breakBefore({ top: legendTop, bottom }, rowHeights, headerRow, pageHeight(page, columnWidths)),
    },
    properties: reportProperties(kpiTrend.id, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
  return {
    sheets: [{ plan, key: "", notes: notesAreaOf(table, "indicator") }],
    indicatorCount: rows.length,
    remarks: [...remarksOf(rows, charts, cut, fiscalYear), ...remarks],
  };
}

function columnYearsOf(indicators: readonly Indicator[], years: readonly number[]): ColumnYears {
  const first = (kind: "baseline" | "target") =>
    commonYear(indicators.flatMap((indicator) => figuresOfKind(indicator, kind)[0] ?? []));
  return { years, baseline: first("baseline"), target: first("target") };
}

function heightsOf(table: PlacedTable, { charts }: TrendCharts): Map<number, number> {
  const heights = new Map<number, number>([[0, TITLE_HEIGHT], ...tableHeights(table)]);
  for (const { place } of charts) heights.set(place.top, Math.max(CHART_HEIGHT, heights.get(place.top) ?? 0));
  return heights;
}

function progressBars(table: PlacedTable): PlanConditionalFormat[] {
  const range = bodyOf(table, "progress");
  return range ? [{ kind: "dataBar", range, color: COLOR.bar, min: 0, max: 1 }] : [];
}

function definitionsOf(rows: readonly TrendRow[]): string[] {
  const texts = kpiTrendTexts();
  const isInferred = rows.some(
    ({ indicator }) => indicator.direction !== null && indicator.directionSource === "inferred",
  );
  return [
    texts.definitions,
    texts.definitionPace,
    texts.definitionProgress,
    texts.definitionChange,
    texts.definitionTrend,
    ...(isInferred ? [texts.definitionInferred] : []),
    texts.definitionNegative,
  ];
}

function remarksOf(
  rows: readonly TrendRow[],
  { single, leftOut }: TrendCharts,
  cut: boolean,
  fiscalYear: number,
): string[] {
  const texts = kpiTrendTexts();
  if (rows.length === 0) return [texts.remarkNoIndicators];
  const hasYear = rows.some(({ assessment }) => assessment.actual !== null || assessment.actualText);
  return [
    ...(hasYear ? [] : [texts.remarkNoYear(formatWareki(fiscalYear))]),
    ...(single.length > 0 ? [texts.remarkNoChart(single.length, namesOf(single, MOST_NAMES))] : []),
    ...(leftOut > 0 ? [texts.remarkChartsLeftOut(leftOut, MOST_CHARTS)] : []),
    ...(cut ? [texts.remarkYearsCut(MOST_YEARS)] : []),
  ];
}
