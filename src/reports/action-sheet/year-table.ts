/** 年度 across, 予定 and 実績 down: one pair of rows for each indicator of the action plan. */
import { assessIndicator, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import type { PlanConditionalFormat, PlanStyle, RangeRef } from "../../sheet";
import { templateTexts } from "../../strings/report-templates";
import { actionSheetTexts } from "../../strings/report-templates-action-sheet";
import { gradeFormats, LOOK, rateCell, wordsCell, type ShownCell } from "../shared";
import type { SheetDraft } from "../shared/draft";
import { planValue, printedCell } from "../shared/printed";
import { isOfAnotherYear } from "../shared/succession";
import type { ReportInput } from "../template";
import { commonYear, figuresOfKind, observationAt } from "../shared/observations";

export const NAME_COLUMN = 0;
const KIND_COLUMN = 1;
const ROWS_OF_AN_INDICATOR = 2;

/** Where the columns of the table stand. */
export interface TableColumns {
  /** null where no indicator has a baseline. */
  readonly baseline: FigureColumn | null;
  readonly years: ReadonlyMap<number, number>;
  readonly target: FigureColumn | null;
  readonly rate: number;
  readonly grade: number;
  readonly printed: number;
  readonly last: number;
}

interface FigureColumn {
  readonly column: number;
  /** The year that all figures below have and the header says; null: each says its own. */
  readonly year: number | null;
}

/** Widths in characters. */
const WIDTH = { name: 22, kind: 14, year: 12, figure: 14, rate: 9, grade: 9, printed: 10 };

export function columnsOf(
  indicators: readonly Indicator[],
  years: readonly number[],
): { columns: TableColumns; widths: number[] } {
  const widths = [WIDTH.name, WIDTH.kind];
  const add = (width: number) => widths.push(width) - 1;
  const figures = (kind: "baseline" | "target"): FigureColumn | null => {
    const all = indicators.flatMap((indicator) => figuresOfKind(indicator, kind));
    return all.length === 0 ? null : { column: add(WIDTH.figure), year: commonYear(all) };
  };
  const baseline = figures("baseline");
  const yearColumns = new Map(years.map((year) => [year, add(WIDTH.year)]));
  const target = figures("target");
  const rate = add(WIDTH.rate);
  const grade = add(WIDTH.grade);
  const printed = add(WIDTH.printed);
  return { columns: { baseline, years: yearColumns, target, rate, grade, printed, last: printed }, widths };
}

export interface AssessedIndicator {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
}

export interface YearTable {
  /** First row below the table. */
  readonly bottom: number;
  readonly headerRow: number;
  readonly assessed: readonly AssessedIndicator[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
}

export interface YearTableInput {
  readonly draft: SheetDraft;
  readonly top: number;
  readonly columns: TableColumns;
  readonly indicators: readonly Indicator[];
  readonly fiscalYear: number;
  readonly input: ReportInput;
}

export function drawYearTable(table: YearTableInput): YearTable {
  const { top, indicators, fiscalYear, input, columns } = table;
  drawHeader(table);
  const assessed = indicators.map((indicator) => ({
    indicator,
    assessment: assessIndicator(indicator, fiscalYear, input.preset),
  }));
  assessed.forEach((entry, index) => drawIndicator(table, entry, top + 1 + index * ROWS_OF_AN_INDICATOR));
  const bottom = top + 1 + indicators.length * ROWS_OF_AN_INDICATOR;
  const grades: RangeRef = { top: top + 1, bottom: bottom - 1, left: columns.grade, right: columns.grade };
  return {
    bottom,
    headerRow: top,
    assessed,
    conditionalFormats: indicators.length === 0 ? [] : gradeFormats(input.preset, grades),
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
  const { draft, columns } = table;
  const { indicator, assessment } = entry;
  const both = (column: number): RangeRef => ({ top, bottom: top + 1, left: column, right: column });
  draft.style({ top, bottom: top + 1, left: 0, right: columns.last }, LOOK.body);
  draft.put(both(NAME_COLUMN), { value: indicator.name, style: { bold: true } });
  drawKindRow(table, indicator, "plan", top);
  drawKindRow(table, indicator, "actual", top + 1);
  const merged = (column: number, cell: ShownCell | null, style: PlanStyle) =>
    draft.put(both(column), cellText(cell, style));
  drawFigures(table, indicator, "baseline", columns.baseline, top);
  drawFigures(table, indicator, "target", columns.target, top);
  merged(columns.rate, rateCell(assessment), { horizontal: "right" });
  merged(columns.grade, plain(assessment.grade), { horizontal: "center", bold: true });
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
    const cell = observation ? yearCell(indicator, observation, input) : noFigure(indicator, year);
    const isWord = typeof cell?.value === "string" && cell.value.length > 1;
    const align = cell?.value === texts.nothing ? "center" : isWord ? "left" : "right";
    draft.put(place(column), cellText(cell, { horizontal: align }));
  }
}

/** A number; else the words that are the result, or why there is none where the sheet that was read says so. */
function yearCell(indicator: Indicator, observation: Observation, input: ReportInput): ShownCell | null {
  const figure = printedCell(indicator, observation, input, {
    marksNotes: true,
    withUnit: rowUnit(indicator) !== indicator.unit,
  });
  if (figure) return figure;
  const { missing, rawText } = observation;
  if (missing === "textOnly") return wordsCell(rawText);
  if (missing === null || (missing === "unknown" && rawText.trim() === "")) return null;
  return plain(templateTexts()[missing]);
}

/** The unit as the row's heading has it: 「予定（件）」; "" where it is too long for that and stands beside the numbers. */
function rowUnit({ unit }: Indicator): string {
  return /^[^()（）\d]{1,6}$/.test(unit) ? unit : "";
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
    const { fiscalYear } = observation;
    const after =
      place.year !== null || fiscalYear === null ? "" : `（${formatWareki(fiscalYear, "short")}）`;
    const isOnly = figures.length === 1;
    const range = {
      top: top + index,
      bottom: isOnly ? top + 1 : top + index,
      left: place.column,
      right: place.column,
    };
    draft.put(
      range,
      cellText(
        printedCell(indicator, observation, input, {
          after,
          withUnit: rowUnit(indicator) !== indicator.unit,
        }),
        style,
      ),
    );
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

function cellText(cell: ShownCell | null, style: PlanStyle) {
  const { numberFormat } = cell ?? {};
  return {
    value: cell ? planValue(cell) : null,
    shown: cell?.shown ?? "",
    style: numberFormat === undefined ? style : { ...style, numberFormat },
  };
}
