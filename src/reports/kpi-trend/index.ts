/** KPI推移表: direction, baseline, results by year, target and pace, one row an indicator. See README.md. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import type { PlanConditionalFormat } from "../../sheet";
import { kpiTrendTexts } from "../../strings/report-templates-kpi-trend";
import { bodyOf, COLOR, notesAreaOf, orderedRows, reportYear, rowKeys, type PlacedTable } from "../shared";
import { planList } from "../shared/list-report";
import { commonYear, figuresOfKind, yearsOf } from "../shared/observations";
import { namesOf } from "../shared/names";
import { inChains } from "../shared/succession";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { MOST_CHARTS, NOTHING_DRAWN, trendCharts, type TrendCharts } from "./charts";
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

export function planKpiTrend(input: ReportInput): ReportPlan {
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
  let drawn = NOTHING_DRAWN;
  const { plan, table, remarks } = planList({
    template: kpiTrend.id,
    input,
    fiscalYear,
    words: kpiTrendTexts(),
    settings: columnSettings(columnYears),
    chosen: chosenColumns(input.variant?.columns ?? null, years),
    rows,
    nameColumn: "indicator",
    definitions: definitionsOf(rows),
    bars: progressBars,
    charts: (placed, data) => {
      drawn = trendCharts({ table: placed, rows, years, ...data });
      return {
        charts: drawn.charts,
        cells: drawn.data.flatMap(({ cells }) => cells),
        leastHeight: CHART_HEIGHT,
      };
    },
  });
  return {
    sheets: [{ plan, key: "", notes: notesAreaOf(table, "indicator") }],
    indicatorCount: rows.length,
    remarks: [...remarksOf(rows, drawn, cut, fiscalYear), ...remarks],
  };
}

function columnYearsOf(indicators: readonly Indicator[], years: readonly number[]): ColumnYears {
  const first = (kind: "baseline" | "target") =>
    commonYear(indicators.flatMap((indicator) => figuresOfKind(indicator, kind)[0] ?? []));
  return { years, baseline: first("baseline"), target: first("target") };
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
