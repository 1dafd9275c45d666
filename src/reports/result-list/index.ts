/** 取組結果一覧: field, item, goal, result and grade. See README.md. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import { resultListTexts } from "../../strings/report-templates-result-list";
import { reportTexts } from "../../strings/reports";
import {
  bodyOf,
  indicatorsOfYear,
  notesAreaOf,
  offeredColumns,
  orderedRows,
  rateBars,
  reportYear,
  rowKeys,
} from "../shared";
import { planList } from "../shared/list-report";
import { commonYear } from "../shared/observations";
import { namesOf } from "../shared/names";
import { inChains } from "../shared/succession";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { columnSettings } from "./columns";
import { goalOf, initiativeOf, resultRow, type ResultRow } from "./row";

export const resultList: ReportTemplate = {
  id: "result-list",
  title: () => resultListTexts().name,
  about: () => resultListTexts().about,
  columns: () => offeredColumns(columnSettings()),
  plan: planResultList,
};

export function planResultList(input: ReportInput): ReportPlan {
  const texts = resultListTexts();
  const fiscalYear = reportYear(input);
  const scope = indicatorsOfYear(input.indicators, fiscalYear);
  const excluded = scope.excluded.filter((indicator) => !hasResult(indicator, fiscalYear));
  const left = new Set(excluded);
  const indicators = inChains(input.indicators.filter((indicator) => !left.has(indicator)));
  const goalYear = commonYear(indicators.flatMap((indicator) => goalOf(indicator, fiscalYear) ?? []));
  const byId = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  const hasInitiatives = indicators.some(
    (indicator) => !["", indicator.name].includes(initiativeOf(indicator)),
  );
  const keys = rowKeys(indicators.map(({ id }) => id));
  const rows = orderedRows(
    indicators.map((indicator, index) =>
      resultRow(indicator, keys[index]!, { fiscalYear, input, goalYear, byId, hasInitiatives }),
    ),
    input.rowOrders?.get(""),
  );
  const { plan, table, remarks } = planList({
    template: resultList.id,
    input,
    fiscalYear,
    words: texts,
    settings: columnSettings(goalYear, hasInitiatives),
    chosen: input.variant?.columns ?? null,
    rows,
    nameColumn: "item",
    definitions: [
      texts.definitions,
      texts.definitionGoal,
      texts.definitionWords,
      texts.definitionRead,
      ...(excluded.length > 0 ? [reportTexts().replaced(namesOf(excluded))] : []),
    ],
    bars: (placed) => rateBars(bodyOf(placed, "rate")),
  });
  return {
    sheets: [{ plan, key: "", notes: notesAreaOf(table, "item") }],
    indicatorCount: rows.length,
    remarks: [...remarksOf(rows, fiscalYear), ...remarks],
  };
}

/** What only a part of an item tells (うちRPA 77業務) is a result too. */
function hasResult({ relatesTo, observations }: Indicator, year: number): boolean {
  return (
    relatesTo !== undefined &&
    observations.some(
      ({ kind, fiscalYear, value }) => kind === "actual" && fiscalYear === year && value !== null,
    )
  );
}

function remarksOf(rows: readonly ResultRow[], fiscalYear: number): string[] {
  const texts = resultListTexts();
  if (rows.length === 0) return [texts.remarkNoIndicators];
  const hasYear = rows.some(({ assessment }) => assessment.actual !== null || assessment.actualText);
  const words = rows.filter(({ assessment }) => assessment.missing === "textOnly").length;
  return [
    ...(hasYear ? [] : [texts.remarkNoYear(formatWareki(fiscalYear))]),
    ...(words > 0 ? [texts.remarkTextOnly(words)] : []),
  ];
}
