/** 進捗一覧: one row an indicator, for the people who decide. See README.md. */
import { countGrades } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { PlanCell, SheetPlan } from "../../sheet";
import { reportTexts } from "../../strings/reports";
import {
  bodyOf,
  columnsFor,
  COLOR,
  columnOf,
  dateText,
  fitted,
  gradeFormats,
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
  rowKeys,
  tableCells,
  tableHeights,
  tableStyles,
  type PlacedTable,
} from "../shared";
import { breaksBefore, pageRoom } from "../shared/pages";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { columnSettings, type ColumnId } from "./columns";
import { chartOf, legendOf } from "./legend";
import { listRow } from "./row";

export const progressList: ReportTemplate = {
  id: "progress-list",
  title: () => reportTexts().progressList,
  about: () => reportTexts().progressListAbout,
  columns: () => offeredColumns(columnSettings()),
  plan: planProgressList,
};

/** Height of the title and of the whole heading in points; the chart beside it needs that much. */
const TITLE_HEIGHT = 32;
const HEADING_HEIGHT = 118;

export function planProgressList(input: ReportInput): ReportPlan {
  const { preset, variant } = input;
  const texts = reportTexts();
  const fiscalYear = reportYear(input);
  const shortYear = formatWareki(fiscalYear);
  const { included, excluded } = indicatorsOfYear(input.indicators, fiscalYear);
  const keys = rowKeys(included.map(({ id }) => id));
  const rows = orderedRows(
    included.map((indicator, index) =>
      listRow(indicator, { key: keys[index]!, number: index + 1 }, fiscalYear, input),
    ),
    input.rowOrders?.get(""),
  );
  const counts = countGrades(
    rows.map(({ grade }) => grade),
    preset,
  );
  const title = reportTitle(input, fiscalYear, texts.title(formatWareki(fiscalYear, "both")));
  const headerRow = headingRows(input);
  const { columns, page, remarks } = fitted(
    columnsFor(columnSettings(), rows, variant?.columns ?? null),
    reportPage(input, title, {
      orientation: "landscape",
      repeatRows: { from: headerRow, to: headerRow },
    }),
    input,
  );
  const table: PlacedTable<ColumnId> = { columns, rows, headerRow, emptyText: texts.noIndicators };
  const legendRow = lastRowOf(table) + 2;
  const legend = legendOf({
    firstRow: legendRow,
    year: shortYear,
    counts,
    preset,
    content: input.content ?? "values",
    graded: bodyOf(table, "grade"),
    columns,
    excluded: excluded.map(({ name }) => name),
  });
  const heading = headingOf(input, title, legend.countsLine);
  const chart = chartOf({
    source: legend.source,
    lastHeadingRow: headerRow - 1,
    year: shortYear,
    counts,
    columns,
  });
  const bottom = legendRow + legend.cells.length - 1;
  const columnWidths = columns.map(({ width }) => width);
  const rowHeights = new Map([...headingHeights(headerRow), ...tableHeights(table)]);
  const plan: SheetPlan = {
    name: texts.sheetName(shortYear),
    cells: [...heading.map((cell) => [cell]), ...tableCells(table), [], ...legend.cells],
    styles: [...headingStyles(headerRow), ...tableStyles(table), ...legend.styles],
    merges: [],
    columnWidths,
    rowHeights,
    conditionalFormats: [
      ...rateBars(bodyOf(table, "rate")),
      ...gradeFormats(preset, bodyOf(table, "grade")),
      ...legend.conditionalFormats,
    ],
    charts: chart,
    validations: [],
    freeze: { rows: headerRow + 1, columns: (columnOf(table, "indicator") ?? 0) + 1 },
    showGridlines: false,
    page: {
      ...page,
      printArea: { top: 0, left: 0, bottom, right: columns.length - 1 },
      breaks: breaksBefore(legend.blocks, rowHeights, headerRow, pageRoom(page, columnWidths)),
    },
    properties: reportProperties(progressList.id, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
  return {
    sheets: [{ plan, key: "", notes: notesAreaOf(table, "indicator") }],
    indicatorCount: rows.length,
    remarks,
  };
}

/** Title, date, counts, what could not be read, and a blank line. */
function headingOf(
  { preset, createdAt, unreadCount }: ReportInput,
  title: string,
  counts: PlanCell,
): PlanCell[] {
  const texts = reportTexts();
  const lines: PlanCell[] = [title, texts.about(dateText(createdAt), preset.name), counts];
  if (unreadCount > 0) lines.push(texts.unreadCells(unreadCount));
  return [...lines, null];
}

function headingRows({ unreadCount }: ReportInput): number {
  return unreadCount > 0 ? 5 : 4;
}

function headingStyles(headerRow: number) {
  const lines = { top: 1, bottom: headerRow - 2, left: 0, right: 0 };
  return [
    { range: { ...lines, top: 0, bottom: 0 }, style: LOOK.title },
    { range: lines, style: LOOK.muted },
    { range: { ...lines, top: 2, bottom: 2 }, style: LOOK.section },
  ];
}

function headingHeights(headerRow: number): [row: number, points: number][] {
  const rest = (HEADING_HEIGHT - TITLE_HEIGHT) / (headerRow - 1);
  return Array.from({ length: headerRow }, (_, row) => [row, row === 0 ? TITLE_HEIGHT : rest]);
}
