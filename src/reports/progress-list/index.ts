/** 進捗一覧: one row an indicator, for the people who decide. See README.md. */
import { countGrades, latestYearWithActual } from "../../kpi/achievement";
import { fiscalYearOfDate, formatWareki } from "../../kpi/calendar";
import type { PlanCell, PlanConditionalFormat, PlanStyledRange, SheetPlan } from "../../sheet";
import { reportTexts } from "../../strings/reports";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { lineHeight, wrappedLines } from "../../sheet/text-size";
import { columnsFor, type Column, type ColumnId } from "./columns";
import { chartOf, gradeFormats, legendOf } from "./legend";
import { COLOR, FONT_SIZE, TITLE_SIZE } from "./look";
import { listRow, type ListRow } from "./row";
import { indicatorsOfYear } from "./scope";

export const progressList: ReportTemplate = {
  id: "progress-list",
  title: () => reportTexts().progressList,
  about: () => reportTexts().progressListAbout,
  columns: () => [],
  plan: planProgressList,
};

/** The data bar is full at this rate; a 6,631 % must not flatten all others. */
const BAR_MAX = 1.5;
/** Excel's largest row height, less a little. */
const MAX_HEIGHT = 400;
const CELL_PADDING = 5;
/** Height of the title and of the whole heading in points; the chart beside it needs that much. */
const TITLE_HEIGHT = 32;
const HEADING_HEIGHT = 118;

export function planProgressList(input: ReportInput): ReportPlan {
  const fiscalYear = input.fiscalYear ?? latestYearWithActual(input.indicators) ?? yearOf(input.createdAt);
  const { included, excluded } = indicatorsOfYear(input.indicators, fiscalYear);
  const rows = included.map((indicator, index) => listRow(indicator, index + 1, fiscalYear, input.preset));
  const columns = columnsFor(rows);
  const year = formatWareki(fiscalYear, "both");
  const counts = countGrades(
    rows.map(({ grade }) => grade),
    input.preset,
  );
  const heading = headingOf(input, year, counts, rows.length);
  const headerRow = heading.length;
  const firstRow = headerRow + 1;
  const lastRow = headerRow + Math.max(1, rows.length);
  const legendRow = lastRow + 2;
  const shortYear = formatWareki(fiscalYear);
  const legend = legendOf({
    firstRow: legendRow,
    year: shortYear,
    counts,
    preset: input.preset,
    excluded: excluded.map(({ name }) => name),
  });
  const body = { columns, rows, headerRow, firstRow, lastRow };
  const sheet: SheetPlan = {
    name: reportTexts().sheetName(formatWareki(fiscalYear)),
    cells: [
      ...heading.map((text) => [text]),
      columns.map(({ header }) => header),
      ...bodyCells(body),
      [],
      ...legend.cells,
    ],
    styles: [...headingStyles(headerRow), ...bodyStyles(body), ...legend.styles],
    merges: [],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: heightsOf(body),
    conditionalFormats: [...bodyFormats(body, input), ...legend.conditionalFormats],
    charts: chartOf({ legendRow, lastHeadingRow: headerRow - 1, year: shortYear, counts, columns }),
    validations: [],
    freeze: { rows: headerRow + 1, columns: indexOf(columns, "indicator") + 1 },
    showGridlines: false,
    page: {
      orientation: "landscape",
      paper: "a4",
      fitToWidth: 1,
      repeatRows: { from: headerRow, to: headerRow },
      footer: reportTexts().footer(dateText(input.createdAt)),
      printArea: { top: 0, left: 0, bottom: lastRow + 1 + legend.cells.length, right: columns.length - 1 },
    },
    properties: new Map([
      ["kpi.kind", "report"],
      ["kpi.report", progressList.id],
      ["kpi.fiscalYear", String(fiscalYear)],
      ["kpi.preset", input.preset.id],
      ["kpi.created", input.createdAt.toISOString()],
    ]),
    tabColor: COLOR.title,
  };
  return { sheets: [{ plan: sheet, key: "", notes: null }], indicatorCount: rows.length, remarks: [] };
}

interface Body {
  readonly columns: readonly Column[];
  readonly rows: readonly ListRow[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

function headingOf(
  { preset, createdAt, unreadCount }: ReportInput,
  year: string,
  counts: readonly { mark: string; count: number }[],
  total: number,
): (string | null)[] {
  const texts = reportTexts();
  const list = counts.map(({ mark, count }) => texts.countItem(mark, count)).join("　");
  const lines = [texts.title(year), texts.about(dateText(createdAt), preset.name), texts.counts(list, total)];
  if (unreadCount > 0) lines.push(texts.unreadCells(unreadCount));
  return [...lines, null];
}

function headingStyles(headerRow: number): PlanStyledRange[] {
  const lines = { top: 1, bottom: headerRow - 2, left: 0, right: 0 };
  return [
    {
      range: { ...lines, top: 0, bottom: 0 },
      style: { bold: true, fontSize: TITLE_SIZE, fontColor: COLOR.title },
    },
    { range: lines, style: { fontColor: COLOR.muted } },
    { range: { ...lines, top: 2, bottom: 2 }, style: { bold: true, fontColor: COLOR.title } },
  ];
}

function bodyCells({ rows, columns }: Body): PlanCell[][] {
  if (rows.length === 0) return [[null, reportTexts().noIndicators]];
  return rows.map(({ cells }) => columns.map(({ id }) => cells[id].value));
}

function bodyStyles(body: Body): PlanStyledRange[] {
  const { columns, headerRow, firstRow, lastRow } = body;
  const right = columns.length - 1;
  const styles: PlanStyledRange[] = [
    {
      range: { top: headerRow, bottom: headerRow, left: 0, right },
      style: {
        bold: true,
        fill: COLOR.headerFill,
        fontColor: COLOR.headerText,
        horizontal: "center",
        vertical: "middle",
        wrap: true,
        fontSize: FONT_SIZE,
        border: COLOR.line,
      },
    },
  ];
  if (body.rows.length === 0) return styles;
  styles.push({
    range: { top: firstRow, bottom: lastRow, left: 0, right },
    style: { fontSize: FONT_SIZE, vertical: "middle", wrap: true, border: COLOR.line },
  });
  columns.forEach(({ id, horizontal }, column) => {
    const whole = { top: firstRow, bottom: lastRow, left: column, right: column };
    styles.push({ range: whole, style: { horizontal, ...(id === "grade" && { bold: true }) } });
    if (id === "source") styles.push({ range: whole, style: { fontColor: COLOR.link } });
    styles.push(...numberFormats(body, id, column));
  });
  return styles;
}

/** Number formats of a column, neighbours of the same format as one range. */
function numberFormats({ rows, firstRow }: Body, id: ColumnId, column: number): PlanStyledRange[] {
  const styles: {
    range: { top: number; bottom: number; left: number; right: number };
    style: { numberFormat: string };
  }[] = [];
  rows.forEach(({ cells }, index) => {
    const { numberFormat } = cells[id];
    if (!numberFormat) return;
    const row = firstRow + index;
    const last = styles.at(-1);
    if (last && last.range.bottom === row - 1 && last.style.numberFormat === numberFormat)
      last.range.bottom = row;
    else
      styles.push({ range: { top: row, bottom: row, left: column, right: column }, style: { numberFormat } });
  });
  return styles;
}

function bodyFormats(
  { columns, rows, firstRow, lastRow }: Body,
  { preset }: ReportInput,
): PlanConditionalFormat[] {
  if (rows.length === 0) return [];
  const rate = indexOf(columns, "rate");
  return [
    {
      kind: "dataBar",
      range: { top: firstRow, bottom: lastRow, left: rate, right: rate },
      color: COLOR.bar,
      min: 0,
      max: BAR_MAX,
    },
    ...gradeFormats(preset, { top: firstRow, bottom: lastRow, column: indexOf(columns, "grade") }),
  ];
}

/** Every row as high as its longest wrapped cell needs: Excel does not fit heights by itself for sheets made by code. */
function heightsOf({ columns, rows, headerRow, firstRow }: Body): Map<number, number> {
  const heights = new Map<number, number>([[0, TITLE_HEIGHT]]);
  for (let row = 1; row < headerRow; row += 1)
    heights.set(row, (HEADING_HEIGHT - TITLE_HEIGHT) / (headerRow - 1));
  const heightFor = (texts: readonly string[]) => {
    const lines = Math.max(1, ...texts.map((text, index) => wrappedLines(text, columns[index]!.width)));
    return Math.min(MAX_HEIGHT, Math.ceil(lines * lineHeight(FONT_SIZE) + CELL_PADDING));
  };
  heights.set(headerRow, heightFor(columns.map(({ header }) => header)) + CELL_PADDING);
  rows.forEach(({ cells }, index) => {
    heights.set(firstRow + index, heightFor(columns.map(({ id }) => cells[id].shown)));
  });
  return heights;
}

function indexOf(columns: readonly Column[], id: ColumnId): number {
  return columns.findIndex((column) => column.id === id);
}

function yearOf(date: Date): number {
  return fiscalYearOfDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** 「令和8年1月15日」 in the user's time zone. */
function dateText(date: Date): string {
  return new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long" }).format(date);
}
