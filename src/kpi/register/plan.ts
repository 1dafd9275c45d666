/** Indicators → the two sheets of 指標台帳, described as data. */
import { uniqueSheetName } from "../../sheet/sheet-name";
import type { SheetPlan } from "../../sheet/plan";
import { DEFAULT_PRESET, findPreset, type GradePreset } from "../achievement";
import type { Indicator } from "../indicator/model";
import {
  indicatorColumns,
  OBSERVATION_COLUMNS,
  PRESET_PROPERTY,
  SHEET_NAMES,
  usedColumns,
  type RegisterColumn,
  type Repeats,
} from "./columns";
import { computedCells, type RegisterContent } from "./computed";
import type { FigureColumns } from "./formulas";
import type { TableView } from "./find";
import { Keys } from "./keys";
import { indicatorCells, observationRows } from "./rows";
import { sheetPlan, type PlanRow } from "./sheet-plan";
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

/**
 * @returns two plans: 指標, then 実績値. Their names are final, because the formulas of the first refer to the second,
 * which must therefore be written first.
 */
export function planRegister(
  indicators: readonly Indicator[],
  { preset, content = "formulas", sheetNames = [] }: RegisterOptions,
): readonly [SheetPlan, SheetPlan] {
  const name = uniqueSheetName(SHEET_NAMES.observations, sheetNames);
  const figures = planFigures(indicators, content);
  const place = {
    sheet: name,
    key: placeOf(figures.columns, "key"),
    value: placeOf(figures.columns, "value"),
  };
  const rows = planIndicators(indicators, figures.keys, place, content, preset);
  const own = uniqueSheetName(SHEET_NAMES.indicators, sheetNames);
  return [
    withProperty(
      sheetPlan("indicators", own, rows.columns, rows.rows, rows.decimals, content),
      PRESET_PROPERTY,
      preset.id,
    ),
    sheetPlan("observations", name, figures.columns, figures.rows, figures.decimals, content),
  ];
}

function withProperty(plan: SheetPlan, key: string, value: string): SheetPlan {
  return { ...plan, properties: new Map([...plan.properties, [key, value]]) };
}

function placeOf(columns: readonly RegisterColumn[], id: string): number {
  return columns.findIndex((column) => column.id === id);
}

function planFigures(indicators: readonly Indicator[], content: RegisterContent) {
  const given = new Keys();
  const decimals: number[] = [];
  const keys = new Map<object, string>();
  const cells = indicators.flatMap((indicator) => {
    const rows = observationRows(indicator, given);
    rows.forEach((row, index) => {
      const observation = indicator.observations[index];
      if (observation) keys.set(observation, String(row["key"]));
      decimals.push(observation?.decimals ?? 0);
    });
    return rows;
  });
  const columns = usedColumns(OBSERVATION_COLUMNS, cells);
  const sheet = placeOf(columns, "sheet");
  const rows = cells.map((row, index): PlanRow =>
    content === "values" ? row : { ...row, ...sourceCell(row, index + 1, sheet) },
  );
  return { columns, rows, decimals, keys };
}

function planIndicators(
  indicators: readonly Indicator[],
  keys: ReadonlyMap<object, string>,
  figures: FigureColumns,
  content: RegisterContent,
  preset: GradePreset,
) {
  const cells = indicators.map(indicatorCells);
  const columns = usedColumns(indicatorColumns(repeatsOf(indicators)), cells);
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  const decimals: number[] = [];
  const rows = indicators.map((indicator, index): PlanRow => {
    const place = {
      row: index + 1,
      columnOf: (id: string) => places.get(id),
      figures,
      keyOf: (observation: object) => keys.get(observation),
    };
    const computed = computedCells(indicator, preset, content === "values" ? null : place);
    decimals.push(computed.decimals);
    return { ...cells[index], ...computed.cells };
  });
  return { columns, rows, decimals };
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

/** The grading preset that the register was made with; the standard one where it is not known here. */
export function presetOf({ sheet }: TableView): GradePreset {
  return findPreset(sheet.properties.get(PRESET_PROPERTY) ?? "") ?? DEFAULT_PRESET;
}
