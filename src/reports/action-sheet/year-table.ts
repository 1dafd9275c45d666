/** 年度 across, 予定 and 実績 down: one pair of rows for each indicator of the action plan. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { columnLetters, type PlanConditionalFormat, type PlanStyle, type RangeRef } from "../../sheet";
import { templateTexts } from "../../strings/report-templates";
import { actionSheetTexts } from "../../strings/report-templates-action-sheet";
import {
  gradeFormats,
  LOOK,
  rateCell,
  rowFormulas,
  withFormula,
  wordsCell,
  type RowAddress,
  type ShownCell,
} from "../shared";
import type { SheetDraft } from "../shared/draft";
import { planValue } from "../shared/printed";
import { isOfAnotherYear } from "../shared/succession";
import type { ReportInput } from "../template";
import { figuresOfKind, observationAt } from "../shared/observations";

import {
  datedCell,
  figureAt,
  KIND_COLUMN,
  NAME_COLUMN,
  rowUnit,
  type AssessedIndicator,
  type FigureColumn,
  type TableColumns,
} from "./columns";

const ROWS_OF_AN_INDICATOR = 2;

export interface YearTable {
  /** First row below the table. */
  readonly bottom: number;
  readonly conditionalFormats: readonly PlanConditionalFormat[];
}

export interface YearTableInput {
  readonly draft: SheetDraft;
  readonly top: number;
  readonly columns: TableColumns;
  readonly assessed: readonly AssessedIndicator[];
  readonly fiscalYear: number;
  readonly input: ReportInput;
}

export function drawYearTable(table: YearTableInput): YearTable {
  const { top, assessed, input, columns } = table;
  drawHeader(table);
  assessed.forEach((entry, index) => drawIndicator(table, entry, top + 1 + index * ROWS_OF_AN_INDICATOR));
  const bottom = top + 1 + assessed.length * ROWS_OF_AN_INDICATOR;
  const grades: RangeRef = { top: top + 1, bottom: bottom - 1, left: columns.grade, right: columns.grade };
  return {
    bottom,
    conditionalFormats: assessed.length === 0 ? [] : gradeFormats(input.preset, grades),
  };
}

function drawHeader({ draft, top, columns, fiscalYear }: YearTableInput): void {
  const texts = actionSheetTexts();
  const head = (column: number, value: string) =>
    draft.put({ top, bottom: top, left: column, right: column }, { value, style: LOOK.header });
  const short = formatWareki(fiscalYear, "short");
  draft.put(
    { top, bottom: top, left: NAME_COLUMN, right: KIND_COLUMN },
    { value: texts.year, style: LOOK.header },
  );
  const figures = ({ column, year }: FigureColumn, plain: string, dated: (year: string) => string) =>
    head(column, year === null ? plain : dated(formatWareki(year)));
  if (columns.baseline) figures(columns.baseline, texts.baseline, texts.baselineOf);
  for (const [year, column] of columns.years) head(column, texts.yearHead(formatWareki(year), year));
  if (columns.target) figures(columns.target, texts.target, texts.targetOf);
  head(columns.rate, texts.rate(short));
  head(columns.grade, texts.grade(short));
  head(columns.printed, texts.printedVerdict);
}

function drawIndicator(table: YearTableInput, entry: AssessedIndicator, top: number): void {
  const texts = actionSheetTexts();
  const { draft, columns, input } = table;
  const { indicator, assessment } = entry;
  const both = (column: number): RangeRef => ({ top, bottom: top + 1, left: column, right: column });
  draft.style({ top, bottom: top + 1, left: 0, right: columns.last }, LOOK.body);
  draft.put(both(NAME_COLUMN), { value: indicator.name, style: { bold: true } });
  drawKindRow(table, indicator, "plan", top);
  drawKindRow(table, indicator, "actual", top + 1);
  const merged = (column: number, cell: ShownCell, style: PlanStyle) =>
    draft.put(
      both(column),
      cellText(cell, style, (figure) => addressOf(table, entry, figure, top)),
    );
  const formulas = rowFormulas(assessment, indicator, input);
  drawFigures(table, indicator, "baseline", columns.baseline, top);
  drawFigures(table, indicator, "target", columns.target, top);
  merged(columns.rate, withFormula(rateCell(assessment), formulas.rate), { horizontal: "right" });
  merged(columns.grade, withFormula(plain(assessment.grade), formulas.grade), {
    horizontal: "center",
    bold: true,
  });
  merged(columns.printed, plain(printedVerdict(entry) || texts.nothing), { horizontal: "center" });
}

function drawKindRow(
  { draft, columns, input }: YearTableInput,
  indicator: Indicator,
  kind: "plan" | "actual",
  row: number,
): void {
  const texts = actionSheetTexts();
  const place = (column: number): RangeRef => ({ top: row, bottom: row, left: column, right: column });
  draft.put(place(KIND_COLUMN), {
    value: texts.kindRow(kind === "plan" ? texts.plan : texts.actual, rowUnit(indicator)),
    style: { horizontal: "center" },
  });
  for (const [year, column] of columns.years) {
    const observation = observationAt(indicator, kind, year);
    const figure = figureAt(indicator, kind, year, input);
    const cell = figure ?? (observation ? wordsFor(observation) : noFigure(indicator, year));
    const isWord = typeof cell?.value === "string" && cell.value.length > 1;
    const align = cell?.value === texts.nothing ? "center" : isWord ? "left" : "right";
    draft.put(place(column), cellText(cell, { horizontal: align }));
  }
}

/** The words that are the result, or why there is no number where the sheet that was read says so. */
function wordsFor({ missing, rawText }: Observation): ShownCell | null {
  if (missing === "textOnly") return wordsCell(rawText);
  if (missing === null || (missing === "unknown" && rawText.trim() === "")) return null;
  return plain(templateTexts()[missing]);
}

/** A year that belongs to the predecessor or successor is none of the indicator's own. */
function noFigure(indicator: Indicator, year: number): ShownCell | null {
  return isOfAnotherYear(indicator, year) ? plain(actionSheetTexts().nothing) : null;
}

/** Baselines or targets: the one that counts, and below it another one where there are more. */
function drawFigures(
  { draft, input }: YearTableInput,
  indicator: Indicator,
  kind: "baseline" | "target",
  place: FigureColumn | null,
  top: number,
): void {
  if (!place) return;
  const figures = figuresOfKind(indicator, kind).slice(0, ROWS_OF_AN_INDICATOR);
  const style: PlanStyle = { horizontal: "right" };
  figures.forEach((observation, index) => {
    const isOnly = figures.length === 1;
    const range = {
      top: top + index,
      bottom: isOnly ? top + 1 : top + index,
      left: place.column,
      right: place.column,
    };
    draft.put(range, cellText(datedCell(indicator, observation, place.year, input), style));
  });
}

/** What the sheet itself, or the department, says of the year. */
function printedVerdict({ indicator, assessment }: AssessedIndicator): string {
  const texts = actionSheetTexts();
  const { printedVerdict: printed, fiscalYear } = assessment;
  const own = indicator.ownVerdicts?.find((verdict) => verdict.fiscalYear === fiscalYear);
  const parts = printed === null ? [] : [printed.achieved ? texts.printedAchieved : texts.printedMissed];
  return [...parts, ...(own ? [texts.ownVerdict(own.mark)] : [])].join("\n");
}

function plain(text: string): ShownCell {
  return { value: text, shown: text };
}

/** Where a figure of the assessed year stands; null where the table shows another one in its place. */
function addressOf(
  { columns, fiscalYear }: YearTableInput,
  { indicator, assessment }: AssessedIndicator,
  figure: string,
  top: number,
): string | null {
  const cell = (column: number | undefined, row: number) =>
    column === undefined ? null : `$${columnLetters(column)}${row + 1}`;
  const first = (kind: "baseline" | "target", place: FigureColumn | null) =>
    place && figuresOfKind(indicator, kind)[0] === assessment[kind]?.observation
      ? cell(place.column, top)
      : null;
  switch (figure) {
    case "plan":
      return cell(columns.years.get(fiscalYear), top);
    case "actual":
      return cell(columns.years.get(fiscalYear), top + 1);
    case "baseline":
      return first("baseline", columns.baseline);
    case "target":
      return first("target", columns.target);
    default:
      return null;
  }
}

function cellText(cell: ShownCell | null, style: PlanStyle, at?: RowAddress) {
  const { numberFormat } = cell ?? {};
  return {
    value: cell ? planValue(cell, at) : null,
    shown: cell?.shown ?? "",
    style: numberFormat === undefined ? style : { ...style, numberFormat },
  };
}
