/** 取組結果一覧: field, item, goal, result and grade. See README.md. */
import { countGrades } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import type { PlanCell, SheetPlan } from "../../sheet";
import { resultListTexts } from "../../strings/report-templates-result-list";
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
  indicatorsOfYear,
  lastRowOf,
  LOOK,
  notesAreaOf,
  offeredColumns,
  orderedRows,
  rateBars,
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
import { commonYear } from "../shared/observations";
import { namesOf } from "../shared/names";
import { breakBefore, pageHeight } from "../shared/pages";
import { inChains } from "../shared/succession";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { columnSettings, type ColumnId } from "./columns";
import { goalOf, initiativeOf, resultRow, type ResultRow } from "./row";

export const resultList: ReportTemplate = {
  id: "result-list",
  title: () => resultListTexts().name,
  about: () => resultListTexts().about,
  columns: () => offeredColumns(columnSettings()),
  plan: planResultList,
};

const TITLE_HEIGHT = 32;

export function planResultList(input: ReportInput): ReportPlan {
  const texts = resultListTexts();
  const { preset, variant } = input;
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
  const { columns, page, remarks } = fitted(
    columnsFor(columnSettings(goalYear, hasInitiatives), rows, variant?.columns ?? null),
    reportPage(input, title, {
      orientation: "landscape",
      repeatRows: { from: headerRow, to: headerRow },
    }),
    input,
  );
  const table: PlacedTable<ColumnId> = { columns, rows, headerRow, emptyText: texts.noIndicators };
  const legendTop = lastRowOf(table) + 2;
  const legend = gradeLegend({ top: legendTop, left: 0, counts, preset });
  const definitions = [
    texts.definitions,
    texts.definitionGoal,
    texts.definitionWords,
    texts.definitionRead,
    ...(excluded.length > 0 ? [reportTexts().replaced(namesOf(excluded))] : []),
  ].flatMap((line) => folded(line, roomFrom(columns)));
  const definitionTop = legendTop + legend.cells.length + 1;
  const bottom = definitionTop + definitions.length - 1;
  const columnWidths = columns.map(({ width }) => width);
  const rowHeights = new Map([[0, TITLE_HEIGHT], ...tableHeights(table)]);
  const plan: SheetPlan = {
    name: texts.sheetName(formatWareki(fiscalYear)),
    cells: [
      ...heading.map((text) => [text]),
      ...tableCells(table),
      [],
      ...legend.cells,
      [],
      ...definitions.map((line): PlanCell[] => [line]),
    ],
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
      ...rateBars(bodyOf(table, "rate")),
      ...gradeFormats(preset, bodyOf(table, "grade")),
      ...legend.conditionalFormats,
    ],
    charts: [],
    validations: [],
    freeze: { rows: headerRow + 1, columns: (columnOf(table, "item") ?? 0) + 1 },
    showGridlines: false,
    page: {
      ...page,
      printArea: { top: 0, left: 0, bottom, right: columns.length - 1 },
      breaks: breakBefore({ top: legendTop, bottom }, rowHeights, headerRow, pageHeight(page, columnWidths)),
    },
    properties: reportProperties(resultList.id, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
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
