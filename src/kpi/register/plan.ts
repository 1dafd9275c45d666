/** Indicators → the two sheets of 指標台帳, described as data. */
import { uniqueSheetName } from "../../sheet/sheet-name";
import type { PlanCell, PlanStyledRange, SheetPlan } from "../../sheet/plan";
import { MAX_ROWS, type RangeRef } from "../../sheet/address";
import type { GradePreset } from "../achievement";
import type { Indicator } from "../indicator/model";
import {
  indicatorColumns,
  KIND_PROPERTY,
  LAST_PRINTED,
  OBSERVATION_COLUMNS,
  REGISTER_KIND,
  REGISTER_PROPERTY,
  SHEET_NAMES,
  TABLE_NAMES,
  type RegisterColumn,
  type RegisterTable,
  type Repeats,
} from "./columns";
import { computedCells, type RegisterContent } from "./computed";
import { exceptionsOf, IGNORED_PROPERTY } from "./exceptions";
import { decimalFormats, valueFormat } from "./look";
import { Keys } from "./keys";
import { indicatorCells, observationRows } from "./rows";
import { sourceCell } from "./source-cell";
import { DEPARTMENT_SEPARATOR } from "./words";

export interface RegisterOptions {
  /** Grading preset for 判定. */
  readonly preset: GradePreset;
  /** Excel formulas in the computed block and as links, or plain values. Absent: formulas. */
  readonly content?: RegisterContent;
  /** Names that sheets of the workbook already have. */
  readonly sheetNames?: readonly string[];
}

/** @returns two plans: 指標, then 実績値. Their names are final: formulas refer to them. */
export function planRegister(
  indicators: readonly Indicator[],
  options: RegisterOptions,
): readonly [SheetPlan, SheetPlan] {
  const taken = options.sheetNames ?? [];
  const names = {
    indicators: uniqueSheetName(SHEET_NAMES.indicators, taken),
    observations: uniqueSheetName(SHEET_NAMES.observations, taken),
  };
  const content = options.content ?? "formulas";
  const figures = planFigures(indicators, content);
  const { sheet, decimals } = planIndicators(
    indicators,
    figures.keyByFigure,
    names.observations,
    content,
    options.preset,
  );
  return [
    sheetPlan("indicators", names.indicators, sheet.columns, sheet.rows, decimals, content),
    sheetPlan(
      "observations",
      names.observations,
      OBSERVATION_COLUMNS,
      figures.rows,
      figures.decimals,
      content,
    ),
  ];
}

type Row = Readonly<Record<string, PlanCell>>;

function planFigures(indicators: readonly Indicator[], content: RegisterContent) {
  const keys = new Keys();
  const rows: Row[] = [];
  const decimals: number[] = [];
  const keyByFigure = new Map<object, string>();
  const sheetColumn = OBSERVATION_COLUMNS.findIndex(({ id }) => id === "sheet");
  for (const indicator of indicators) {
    observationRows(indicator, keys).forEach((cells, index) => {
      const observation = indicator.observations[index];
      if (observation) keyByFigure.set(observation, String(cells["key"]));
      decimals.push(observation?.decimals ?? 0);
      rows.push(
        content === "values" ? cells : { ...cells, ...sourceCell(cells, rows.length + 1, sheetColumn) },
      );
    });
  }
  return { rows, decimals, keyByFigure };
}

function planIndicators(
  indicators: readonly Indicator[],
  keyByFigure: ReadonlyMap<object, string>,
  figureSheet: string,
  content: RegisterContent,
  preset: GradePreset,
) {
  const columns = indicatorColumns(repeatsOf(indicators));
  const columnOf = (id: string) => columns.findIndex((column) => column.id === id);
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  const figures = {
    sheet: figureSheet,
    key: OBSERVATION_COLUMNS.findIndex(({ id }) => id === "key"),
    value: OBSERVATION_COLUMNS.findIndex(({ id }) => id === "value"),
  };
  const decimals: number[] = [];
  const rows = indicators.map((indicator, index): Row => {
    const place = {
      row: index + 1,
      columnOf: (id: string) => places.get(id) ?? columnOf(id),
      figures,
      keyOf: (observation: object) => keyByFigure.get(observation),
    };
    const computed = computedCells(indicator, preset, content === "values" ? null : place);
    decimals.push(computed.decimals);
    return { ...indicatorCells(indicator), ...computed.cells };
  });
  return { sheet: { columns, rows }, decimals };
}

/** How many columns the repeated values of all indicators need. */
export function repeatsOf(indicators: readonly Indicator[]): Repeats {
  const most = (count: (indicator: Indicator) => number) =>
    indicators.reduce((largest, indicator) => Math.max(largest, count(indicator)), 1);
  return {
    department: most(({ department }) => department.split(DEPARTMENT_SEPARATOR).length),
    alias: most(({ aliases }) => aliases?.length ?? 0),
    methodBreak: most(({ methodBreaks }) => methodBreaks.length),
  };
}

const HEADER = { bold: true, fill: "#1F3864", fontColor: "#FFFFFF", wrap: true, vertical: "middle" } as const;
const LINK_COLOR = "#0563C1";
const TABLE_STYLE = "TableStyleLight1";

function sheetPlan(
  table: RegisterTable,
  name: string,
  columns: readonly RegisterColumn[],
  rows: readonly Row[],
  decimals: readonly number[],
  content: RegisterContent,
): SheetPlan {
  const right = columns.length - 1;
  const bottom = Math.max(1, rows.length);
  const range = { top: 0, left: 0, bottom, right };
  const blank = columns.map(() => null);
  const cells = rows.map((row) => columns.map(({ id }) => row[id] ?? null));
  const printed = columns.findIndex(({ id }) => id === (table === "indicators" ? LAST_PRINTED : "note"));
  return {
    name,
    cells: [columns.map(({ header }) => header), ...(cells.length > 0 ? cells : [blank])],
    styles: [{ range: { ...range, bottom: 0 }, style: HEADER }, ...columnStyles(columns, bottom, decimals)],
    merges: [],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([[0, 33]]),
    conditionalFormats: [],
    charts: [],
    validations: columns.flatMap(({ list }, column) =>
      // Down to the last row, so that rows which the user adds have the list, too.
      list ? [{ range: { top: 1, bottom: MAX_ROWS - 1, left: column, right: column }, list }] : [],
    ),
    table: { name: TABLE_NAMES[table], range, style: TABLE_STYLE },
    freeze: { rows: 1, columns: table === "indicators" ? 2 : 3 },
    showGridlines: true,
    page: {
      orientation: "landscape",
      paper: "a3",
      fitToWidth: 1,
      repeatRows: { from: 0, to: 0 },
      footer: "&C&P / &N&R&A",
      printArea: { ...range, right: printed },
    },
    properties: new Map([
      [KIND_PROPERTY, REGISTER_KIND],
      [REGISTER_PROPERTY, table],
      [IGNORED_PROPERTY, exceptionsOf(columns, content)],
    ]),
    tabColor: "#1F3864",
  };
}

function columnStyles(
  columns: readonly RegisterColumn[],
  bottom: number,
  decimals: readonly number[],
): PlanStyledRange[] {
  const runs = decimalFormats(decimals);
  return columns.flatMap(({ id, type, format, byDecimals }, column): PlanStyledRange[] => {
    const range: RangeRef = { top: 1, left: column, bottom, right: column };
    if (byDecimals) {
      return runs.map(({ from, to, decimals: count }) => ({
        range: { ...range, top: from + 1, bottom: to + 1 },
        style: { numberFormat: valueFormat(id, count) },
      }));
    }
    if (id === "cell") return [{ range, style: { fontColor: LINK_COLOR } }];
    const code = type === "code" ? "@" : format;
    return code === undefined ? [] : [{ range, style: { numberFormat: code } }];
  });
}
