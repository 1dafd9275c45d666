/** The picture in words, for those who do not see it: the same figures, year by year. */
import type { Indicator } from "../../../kpi/indicator/model";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { formatYear } from "../../shared/format";
import { figuresOf, type IndicatorChart, type SeriesKind } from "./series";

export function seriesWord(kind: SeriesKind): string {
  const t = indicatorsPaneTexts();
  return {
    baseline: t.chartBaseline,
    plan: t.chartPlan,
    actual: t.chartActual,
    forecast: t.chartForecast,
    target: t.chartTarget,
    originalTarget: t.chartOriginalTarget,
  }[kind];
}

/** 「計画 100%、実績 82.8%」 */
export function yearInWords(chart: IndicatorChart, year: number): string {
  const t = indicatorsPaneTexts();
  const figures = figuresOf(chart, year).map(({ kind, text }) => t.chartFigure(seriesWord(kind), text));
  return figures.length === 0 ? t.chartNothingInYear : figures.join(t.chartJoin);
}

/** All years that have figures, and targets without a year. */
export function pictureInWords(indicator: Indicator, chart: IndicatorChart): string {
  const t = indicatorsPaneTexts();
  const sentences = [];
  for (let year = chart.firstYear; year <= chart.lastYear; year++) {
    if (figuresOf(chart, year).length === 0) continue;
    sentences.push(t.chartSentence(formatYear(year), yearInWords(chart, year)));
  }
  const drawn = new Set(chart.series.map(({ kind }) => kind));
  const undated = chart.levels
    .filter(({ kind }) => !drawn.has(kind))
    .map(({ kind, text }) => t.chartFigure(seriesWord(kind), text));
  if (undated.length > 0) sentences.push(t.chartSentence(t.chartUndated, undated.join(t.chartJoin)));
  return [t.chartPicture(indicator.name, indicator.unit), ...sentences].join(" ");
}
