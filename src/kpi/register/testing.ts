/** Plans as snapshots, for tests: what Excel would show of a plan, formulas by their cached results. */
import { cellKey } from "../../sheet/address";
import type { PlanCell, SheetPlan } from "../../sheet/plan";
import type { RegisterEdits } from "./refresh-edits";
import type { Indicator } from "../indicator/model";
import { indicator, observation } from "../indicator/testing";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";

export function snapshotOfPlan(plan: SheetPlan): SheetSnapshot {
  const formulas = new Map<number, string>();
  const values = plan.cells.map((cells, row) =>
    cells.map((cell, column) => {
      if (typeof cell === "object" && cell !== null && "formula" in cell) {
        formulas.set(cellKey(row, column), cell.formula);
      }
      return valueOf(cell);
    }),
  );
  const numberFormats = new Map<number, string>();
  for (const { range, style } of plan.styles) {
    if (style.numberFormat === undefined || style.numberFormat === "General") continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        numberFormats.set(cellKey(row, column), style.numberFormat);
      }
    }
  }
  return snapshotOf(plan.name, values, {
    formulas,
    numberFormats,
    merges: plan.merges,
    properties: plan.properties,
    tables: plan.table ? [{ ...plan.table, hasHeaderRow: true }] : [],
  });
}

function valueOf(cell: PlanCell): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  const value = "formula" in cell ? cell.cached : cell.text;
  return value === undefined || value === "" ? null : value;
}

/** Sheets after edits and resized tables, as a user would find them; formulas show their expected results. */
export function withEdits(
  sheets: readonly SheetSnapshot[],
  { edits, tables }: RegisterEdits,
): SheetSnapshot[] {
  return sheets.map((sheet) => {
    const values = sheet.values.map((row) => [...row]);
    const formulas = new Map(sheet.formulas);
    for (const { range, after, formulas: written } of edits.filter((edit) => edit.sheet === sheet.name)) {
      after.forEach((line, down) =>
        line.forEach((value, across) => {
          const [row, column] = [range.top + down, range.left + across];
          while (values.length <= row) values.push([]);
          values[row]![column] = value === "" ? null : value;
          const formula = written?.[down]?.[across];
          if (formula) formulas.set(cellKey(row, column), formula);
          else formulas.delete(cellKey(row, column));
        }),
      );
    }
    const resized = sheet.tables.map((table) => {
      const found = tables.find((resize) => resize.sheet === sheet.name && resize.table === table.name);
      return found ? { ...table, range: found.after } : table;
    });
    const rest = { numberFormats: sheet.numberFormats, properties: sheet.properties };
    return snapshotOf(sheet.name, values, { ...rest, formulas, tables: resized });
  });
}

const YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);

/** A plan of so many indicators, with plans and actuals over ten years. */
export function largePlan(count: number): Indicator[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `No.${index + 1}!A9:指標その${index + 1}`;
    const observations = [
      ...YEARS.map((year) => observation("plan", year, 100 + index, { decimals: index % 3 })),
      ...YEARS.map((year) => observation("actual", year, 90 + (year % 7), { rawText: `件数 ${index}件` })),
    ];
    return indicator(observations, { id, name: `指標その${index + 1}`, department: "情報政策課" });
  });
}
