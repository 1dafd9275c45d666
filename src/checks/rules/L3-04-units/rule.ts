/** L3-04 データの単位を記載しているか. See README.md beside this file. */
import { formatRange, type Edit } from "../../../sheet";
import { unitsStrings } from "../../../strings/rules/L3-04";
import { findFigureColumn, type FigureColumn } from "../../columns/figure-column";
import { headerRange, ownHeaderCell, renameEdit } from "../../columns/header-cells";
import { columnOutcome } from "../../columns/outcome";
import { unitColumn } from "../../columns/unit-column";
import { plainUnit, unitOfFormat, unitOfHeader } from "../../columns/units";
import { notData, roleOf } from "../../companion-sheets";
import { columnName, once } from "../../outcome";
import { rangesOfRows } from "../../placed-texts";
import type { ColumnProfile } from "../../profile";
import type {
  DetectedTable,
  Finding,
  Fix,
  RuleMeta,
  SheetContext,
  SheetRule,
  WorkbookContext,
} from "../../types";
import { needsNoUnit } from "./self-explaining";
import {
  headerGivesUnit,
  labelsGiveUnits,
  metadataGivesUnit,
  noteGivesUnit,
  unitElsewhere,
} from "./unit-sources";

const meta: RuleMeta = {
  id: "L3-04",
  level: "L3",
  title: "データの単位を記載しているか",
  number2020: "1-9",
  severity: "major",
  points: 10,
  appliesTo: "all",
};

export const units: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context, workbook) {
    const log = roleOf(context) === "log" ? notData(context) : undefined;
    if (log) return log;
    const findings: Finding[] = [];
    for (const table of context.tables) {
      const columns: FigureColumn[] = [];
      for (const profile of context.profiles(table)) {
        const column = yield* findFigureColumn(table, profile);
        if (column) columns.push(column);
      }
      findings.push(...tableFindings(context, workbook, table, columns));
      yield;
    }
    return columnOutcome(context, findings);
  },
};

function tableFindings(
  context: SheetContext,
  workbook: WorkbookContext,
  table: DetectedTable,
  columns: readonly FigureColumn[],
): Finding[] {
  const profiles = context.profiles(table);
  const unitless = columns.filter((column) => !hasOwnUnit(column) && !needsNoUnit(table, column));
  const rowUnits = unitColumn(profiles);
  if (rowUnits) return unitless.length > 0 ? blankUnitFindings(context, table, rowUnits, unitless) : [];
  if (unitless.length === 0 || headerGivesUnit(table) || noteGivesUnit(context, table)) return [];
  if (labelsGiveUnits(profiles)) return [];
  const missing = unitless.filter(({ profile }) => !metadataGivesUnit(workbook, context, profile.header));
  return columnFindings(context, workbook, table, missing);
}

/** In its header, its number format, or printed with every figure (which L2-01 objects to). */
function hasOwnUnit({ profile, figures }: FigureColumn): boolean {
  if (profile.header === "") return true; // L1-05 asks for a name first.
  if (unitOfHeader(profile.header) !== undefined || unitOfFormat(profile.numberFormat) !== undefined)
    return true;
  return profile.numberCount === 0 && figures.every(({ figure }) => figure.unit !== "");
}

interface MissingUnit {
  readonly profile: ColumnProfile;
  /** The unit, where another place of the workbook gives it. */
  readonly unit: string | undefined;
}

/** One finding a column; all columns of a table are one decision, those whose unit is known elsewhere another. */
function columnFindings(
  context: SheetContext,
  workbook: WorkbookContext,
  table: DetectedTable,
  columns: readonly FigureColumn[],
): Finding[] {
  const texts = unitsStrings();
  const missing = columns.map((column): MissingUnit => ({
    profile: column.profile,
    unit: knownUnit(context, workbook, table, column),
  }));
  const place = `${table.range.top},${table.range.left}`;
  const known = missing.filter(({ unit }) => unit !== undefined);
  const fix = once(() => addUnits(context, table, known));
  return missing.map(({ profile, unit }): Finding => {
    const name = columnName(profile.column, profile.header);
    const count = unit === undefined ? missing.length - known.length : known.length;
    return {
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: [headerRange(context, table, profile.column)],
      message: unit === undefined ? texts.missing(name, isRate(profile)) : texts.known(name, unit),
      group: `${unit === undefined ? "missing" : "known"}@${place}`,
      groupTitle: texts[unit === undefined ? "missingGroup" : "knownGroup"](formatRange(table.range), count),
      ...(unit !== undefined && { fix }),
    };
  });
}

function isRate({ header }: ColumnProfile): boolean {
  return /(?:率|割合|比)$/.test(header);
}

/** From figures of the column that have it printed, or from the same name in another table; only where it can be added. */
function knownUnit(
  context: SheetContext,
  workbook: WorkbookContext,
  table: DetectedTable,
  { profile, figures }: FigureColumn,
): string | undefined {
  if (!ownHeaderCell(context, table, profile.column)) return undefined;
  const printed = new Set(figures.map(({ figure }) => plainUnit(figure.unit)).filter((unit) => unit !== ""));
  return printed.size === 1 ? [...printed][0] : unitElsewhere(workbook, profile.header);
}

function addUnits(context: SheetContext, table: DetectedTable, columns: readonly MissingUnit[]): Fix {
  const edits = columns.flatMap(({ profile, unit }): Edit[] => {
    const cell = ownHeaderCell(context, table, profile.column);
    return cell ? [renameEdit(context.sheet, cell, `${cell.text}（${unit}）`)] : [];
  });
  // That the same name has the same unit is likely, not certain.
  return {
    id: "add-units",
    rule: meta.id,
    title: unitsStrings().addUnits(columns.length),
    edits,
    safe: false,
  };
}

/** With a column of units: rows with figures whose unit is blank. */
function blankUnitFindings(
  context: SheetContext,
  table: DetectedTable,
  rowUnits: ColumnProfile,
  columns: readonly FigureColumn[],
): Finding[] {
  const rows = rowUnits.blankRows.filter(
    (row) =>
      context.grid.valueAt(row, rowUnits.column) === null &&
      columns.some(({ profile }) => typeof profile.valueAt(row) === "number"),
  );
  const texts = unitsStrings();
  const name = columnName(rowUnits.column, rowUnits.header);
  return rangesOfRows(rows, rowUnits.column).map((range): Finding => ({
    rule: meta.id,
    sheet: context.sheet.name,
    ranges: [range],
    message: texts.blankUnit(range.bottom - range.top + 1),
    group: `blank@${table.range.top},${table.range.left}`,
    groupTitle: texts.blankUnitGroup(name, rows.length),
  }));
}
