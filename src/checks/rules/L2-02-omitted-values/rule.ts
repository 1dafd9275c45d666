/** L2-02 データ内での項目名等の省略をしていないか. See README.md beside this file. */
import {
  cellKey,
  isUnread,
  numberFormatAt,
  valueAt,
  type CellValue,
  type Edit,
  type SheetSnapshot,
} from "../../../sheet";
import { omittedValuesStrings } from "../../../strings/rules/L2-02";
import { dittoSource, isPartlyDitto, type DittoSource } from "../../columns/ditto";
import { findFigureColumn } from "../../columns/figure-column";
import { columnOutcome } from "../../columns/outcome";
import { columnName, once } from "../../outcome";
import { rangesOfRows, shownText } from "../../placed-texts";
import { shownValue } from "../../shown";
import type { ColumnProfile } from "../../profile";
import { Feature } from "../../text-features";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { omittedKeys, valueAbove } from "./omitted-keys";

const meta: RuleMeta = {
  id: "L2-02",
  level: "L2",
  title: "データ内での項目名等の省略をしていないか",
  number2020: "1-6",
  severity: "fatal",
  points: 100,
  appliesTo: "all",
};

export const omittedValues: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      for (const profile of context.profiles(table)) {
        yield* findFigureColumn(table, profile);
        for (const finding of dittoFindings(context, table, profile)) findings.push(finding);
        yield;
      }
      if (table.layout === "form") continue;
      for (const { profile, rows } of omittedKeys(context, table)) {
        for (const finding of blankFindings(context, table, profile, rows)) findings.push(finding);
        yield;
      }
    }
    return columnOutcome(context, findings);
  },
};

/** A cell that leaves out a value which stands elsewhere. */
interface OmittedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
  /** What it stands for, and the cell that says so; undefined where only a person can tell. */
  readonly meant: { readonly value: CellValue; readonly numberFormat: string } | undefined;
}

/** 〃, 同上 and 々 are found in every column, in forms too: nobody means them as data. */
function dittoFindings(context: SheetContext, table: DetectedTable, profile: ColumnProfile): Finding[] {
  const cells: OmittedCell[] = [];
  const partly: OmittedCell[] = [];
  for (const { text, rows } of profile.textsWith(Feature.ditto)) {
    const source = dittoSource(text);
    const found = { column: profile.column, text };
    if (source) {
      for (const row of rows)
        cells.push({ ...found, row, meant: meantBy(context, table, row, profile.column, source) });
    } else if (isPartlyDitto(text)) {
      for (const row of rows) partly.push({ ...found, row, meant: undefined });
    }
  }
  const known = cells.filter(({ meant }) => meant !== undefined);
  const unknown = cells.filter(({ meant }) => meant === undefined);
  return [
    ...findingsOf(context, table, profile, "ditto", known),
    ...findingsOf(context, table, profile, "unclear", [...unknown, ...partly]),
  ];
}

function meantBy(
  context: SheetContext,
  table: DetectedTable,
  row: number,
  column: number,
  source: DittoSource,
): OmittedCell["meant"] {
  if (source !== "above") {
    const beside = source === "left" ? column - 1 : column + 1;
    return meaning(context.sheet, row, beside);
  }
  if (table.layout === "form") return undefined;
  for (let above = row - 1; above >= table.range.top + table.headerRows; above--) {
    const value = valueAt(context.sheet, above, column);
    if (value !== null && !isDitto(value)) return meaning(context.sheet, above, column);
  }
  return undefined;
}

function meaning(sheet: SheetSnapshot, row: number, column: number): OmittedCell["meant"] {
  const value = valueAt(sheet, row, column);
  if (value === null || isDitto(value)) return undefined;
  return { value, numberFormat: numberFormatAt(sheet, row, column) };
}

function isDitto(value: CellValue): boolean {
  return typeof value === "string" && (dittoSource(value) !== undefined || isPartlyDitto(value));
}

function blankFindings(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  rows: readonly number[],
): Finding[] {
  const { column } = profile;
  const cells = rows.map((row): OmittedCell => {
    const value = valueAbove(context, table, row, column);
    const numberFormat = numberFormatAt(context.sheet, profile.firstRow, column);
    return { row, column, text: null, meant: { value, numberFormat } };
  });
  return findingsOf(context, table, profile, "blank", cells);
}

type Kind = "ditto" | "blank" | "unclear";

/** Cells right below each other that stand for the same value are one finding. */
function findingsOf(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  kind: Kind,
  cells: readonly OmittedCell[],
): Finding[] {
  const texts = omittedValuesStrings();
  const { column, header } = profile;
  const place = columnName(column, header);
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const fix = once((): Fix => {
    const title = kind === "blank" ? texts.fillBlanks(place) : texts.fillDittos(place);
    // What a blank stands for is read off the cells around it; a ditto mark says so itself.
    return {
      id: "fill-down",
      rule: meta.id,
      title,
      edits: fillEdits(context.sheet, sorted),
      safe: kind === "ditto",
    };
  });
  return runsOf(sorted).map((run): Finding => {
    const { text, meant } = run[0]!;
    const value = shownText(meant ? shownValue(meant.value, meant.numberFormat) : "");
    const message =
      kind === "blank"
        ? texts.blank(run.length, value)
        : kind === "ditto"
          ? texts.ditto(shownText(text ?? ""), value)
          : texts.unclear(shownText(text ?? ""));
    return {
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: rangesOfRows(
        run.map(({ row }) => row),
        column,
      ),
      message,
      group: `${column}@${table.range.top},${table.range.left}:${kind}`,
      groupTitle: texts[`${kind}Group`](place, cells.length),
      ...(kind !== "unclear" && run.some((cell) => isWritable(context.sheet, cell)) && { fix }),
    };
  });
}

function runsOf(cells: readonly OmittedCell[]): OmittedCell[][] {
  const runs: OmittedCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last && last.row === cell.row - 1 && last.text === cell.text;
    if (goesOn && last.meant?.value === cell.meant?.value) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** What a formula gives must not be overwritten. */
function isWritable(sheet: SheetSnapshot, { row, column }: OmittedCell): boolean {
  return !isUnread(sheet, "formulas") && !sheet.formulas.has(cellKey(row, column));
}

function fillEdits(sheet: SheetSnapshot, cells: readonly OmittedCell[]): Edit[] {
  return runsOf(cells.filter((cell) => isWritable(sheet, cell))).map((run): Edit => {
    const { row, column, meant } = run[0]!;
    const range = { top: row, bottom: row + run.length - 1, left: column, right: column };
    const before: CellValue[][] = run.map(({ text }) => [text]);
    const edit = {
      kind: "setValues",
      sheet: sheet.name,
      range,
      before,
      after: run.map(({ meant: filled }) => [filled?.value ?? null]),
    } as const;
    const changes = run.some((cell) => numberFormatAt(sheet, cell.row, column) !== meant?.numberFormat);
    return changes && meant ? { ...edit, numberFormats: run.map(() => [meant.numberFormat]) } : edit;
  });
}
