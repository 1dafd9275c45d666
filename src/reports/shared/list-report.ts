/**
 * A report with one row an indicator: heading with the counts, the table, the legend of grades, what the words mean. A
 * template says what its columns and rows are; the sheet around them is the same for all such lists.
 */
import { countGrades, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { PlanCell, PlanChart, PlanConditionalFormat, RangeRef, SheetPlan } from "../../sheet";
import { reportTexts } from "../../strings/reports";
import type { ReportInput } from "../template";
import { withCells, type PlacedCell } from "./chart-data";
import { dateText } from "./dates";
import { fitted } from "./fit";
import { folded, roomFrom } from "./fold";
import { countsText, gradeFormats, gradeLegend } from "./grades";
import { COLOR, LOOK } from "./look";
import { breaksBefore, pageRoom } from "./pages";
import { reportPage, reportProperties, reportTitle } from "./sheet-marks";
import {
  bodyOf,
  columnOf,
  columnsFor,
  lastRowOf,
  tableCells,
  tableHeights,
  tableStyles,
  type ColumnSetting,
  type PlacedTable,
  type TableRow,
} from "./table";

const TITLE_HEIGHT = 32;

export interface ListReport<Id extends string, Row extends TableRow<Id>> {
  readonly template: string;
  readonly input: ReportInput;
  readonly fiscalYear: number;
  readonly words: ListWords;
  readonly settings: readonly ColumnSetting<Id>[];
  /** Ids of columns to be shown, in their order; null: the template's own. */
  readonly chosen: readonly string[] | null;
  readonly rows: readonly (Row & { readonly assessment: Assessment })[];
  /** The column that names the indicator: it stays in sight. */
  readonly nameColumn: Id;
  /** First line a heading, the others sentences. */
  readonly definitions: readonly string[];
  /** Bars in the cells. */
  bars(table: PlacedTable<Id>): readonly PlanConditionalFormat[];
  /** Charts, and the cells that they draw from, which begin at this place right of everything that is printed. */
  charts?(table: PlacedTable<Id>, data: { readonly top: number; readonly left: number }): ListCharts;
}

/** What a template calls its list. */
export interface ListWords {
  title(year: string): string;
  sheetName(year: string): string;
}

export interface ListCharts {
  readonly charts: readonly PlanChart[];
  readonly cells: readonly PlacedCell[];
  /** A row with a chart is at least this high. Points. */
  readonly leastHeight: number;
}

export interface PlannedList<Id extends string> {
  readonly plan: SheetPlan;
  readonly table: PlacedTable<Id>;
  /** What the user should know of the paper. */
  readonly remarks: readonly string[];
}

const NO_CHARTS: ListCharts = { charts: [], cells: [], leastHeight: 0 };

export function planList<Id extends string, Row extends TableRow<Id>>(
  list: ListReport<Id, Row>,
): PlannedList<Id> {
  const { input, fiscalYear, words, rows } = list;
  const { preset } = input;
  const counts = countGrades(
    rows.map(({ assessment }) => assessment.grade),
    preset,
  );
  const title = reportTitle(input, fiscalYear, words.title(formatWareki(fiscalYear, "both")));
  const heading = [
    title,
    reportTexts().about(dateText(input.createdAt), preset.name),
    reportTexts().counts(countsText(counts), rows.length),
    ...(input.unreadCount > 0 ? [reportTexts().unreadCells(input.unreadCount)] : []),
    null,
  ];
  const headerRow = heading.length;
  const { columns, page, remarks } = fitted(
    columnsFor(list.settings, rows, list.chosen),
    reportPage(input, title, {
      orientation: "landscape",
      repeatRows: { from: headerRow, to: headerRow },
    }),
    input,
  );
  const table: PlacedTable<Id> = { columns, rows, headerRow, emptyText: reportTexts().noIndicators };
  const legendTop = lastRowOf(table) + 2;
  const legend = gradeLegend({ top: legendTop, left: 0, counts, preset });
  const definitions = list.definitions.flatMap((line) => folded(line, roomFrom(columns)));
  const definitionTop = legendTop + legend.cells.length + 1;
  const bottom = definitionTop + definitions.length - 1;
  const drawn = list.charts?.(table, { top: legendTop, left: columns.length + 1 }) ?? NO_CHARTS;
  const columnWidths = columns.map(({ width }) => width);
  const rowHeights = heightsOf(table, drawn);
  const cells: PlanCell[][] = [
    ...heading.map((text) => [text]),
    ...tableCells(table),
    [],
    ...legend.cells.map((row) => [...row]),
    [],
    ...definitions.map((line): PlanCell[] => [line]),
  ];
  const first = (top: number, last = top): RangeRef => ({ top, bottom: last, left: 0, right: 0 });
  const plan: SheetPlan = {
    name: words.sheetName(formatWareki(fiscalYear)),
    cells: withCells(cells, drawn.cells),
    styles: [
      { range: first(0), style: LOOK.title },
      { range: first(1, headerRow - 2), style: LOOK.muted },
      ...tableStyles(table),
      ...legend.styles,
      { range: first(definitionTop), style: LOOK.section },
      { range: first(definitionTop + 1, bottom), style: LOOK.muted },
    ],
    merges: [],
    columnWidths,
    rowHeights,
    conditionalFormats: [
      ...list.bars(table),
      ...gradeFormats(preset, bodyOf(table, "grade")),
      ...legend.conditionalFormats,
    ],
    charts: drawn.charts,
    validations: [],
    freeze: { rows: headerRow + 1, columns: (columnOf(table, list.nameColumn) ?? 0) + 1 },
    showGridlines: false,
    page: {
      ...page,
      printArea: { top: 0, left: 0, bottom, right: columns.length - 1 },
      breaks: breaksBefore(
        [
          { top: legendTop, bottom: definitionTop - 2 },
          { top: definitionTop, bottom },
        ],
        rowHeights,
        headerRow,
        pageRoom(page, columnWidths),
      ),
    },
    properties: reportProperties(list.template, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
  return { plan, table, remarks };
}

function heightsOf(table: PlacedTable, { charts, leastHeight }: ListCharts): Map<number, number> {
  const heights = new Map<number, number>([[0, TITLE_HEIGHT], ...tableHeights(table)]);
  for (const { place } of charts) heights.set(place.top, Math.max(leastHeight, heights.get(place.top) ?? 0));
  return heights;
}
