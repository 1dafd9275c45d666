/** 個票: one sheet an action plan. See README.md. */
import { assessIndicator } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { PlanStyle, RangeRef, SheetPlan } from "../../sheet";
import { templateTexts } from "../../strings/report-templates";
import { actionSheetTexts } from "../../strings/report-templates-action-sheet";
import {
  COLOR,
  dateText,
  LOOK,
  numberOrText,
  reportPage,
  reportProperties,
  reportTitle,
  reportYear,
  shortened,
} from "../shared";
import { rowsFor, SheetDraft } from "../shared/draft";
import { pageHeight, printedSize } from "../shared/pages";
import type { NotesArea, ReportInput, ReportPlan, ReportSheet, ReportTemplate } from "../template";
import { drawCharts, type Charts } from "./charts";
import { footnotesOf, noteBoxes, successionLines, type NoteBox } from "./notes";
import { yearsOf } from "../shared/observations";
import { actionPlansOf, MOST_YEARS, type ActionPlan } from "./plans";
import { actionSheetRemarks, type SheetFacts } from "./remarks";
import { columnsOf, NAME_COLUMN, type AssessedIndicator } from "./columns";
import { drawYearTable } from "./year-table";

export const actionSheet: ReportTemplate = {
  id: "action-sheet",
  title: () => actionSheetTexts().name,
  about: () => actionSheetTexts().about,
  columns: () => [],
  plan: planActionSheets,
};

/** A box longer than this (in half-width characters) would fill pages; the sheet that was read has all of it. */
const BOX_WIDTH = 6000;
/** A sheet that would be printed in a smaller size than this lies. Points. */
const LEAST_UPRIGHT = 6.8;
const TITLE_HEIGHT = 30;
const MEMO_HEIGHT = 48;

export function planActionSheets(input: ReportInput): ReportPlan {
  const fiscalYear = reportYear(input);
  const plans = actionPlansOf(input.indicators);
  if (plans.length === 0) {
    return {
      sheets: [emptySheet(input, fiscalYear)],
      indicatorCount: 0,
      remarks: [actionSheetTexts().remarkNoIndicators],
    };
  }
  const made = plans.map((plan) => sheetOf(plan, input, fiscalYear));
  return {
    sheets: made.map(({ sheet }) => sheet),
    indicatorCount: input.indicators.length,
    remarks: actionSheetRemarks(
      made.map(({ facts }) => facts),
      fiscalYear,
      MOST_YEARS,
    ),
  };
}

function sheetOf(
  plan: ActionPlan,
  input: ReportInput,
  fiscalYear: number,
): { sheet: ReportSheet; facts: SheetFacts } {
  const texts = actionSheetTexts();
  const { years, cut } = yearsOf(plan.indicators, ["plan", "actual"], fiscalYear, MOST_YEARS);
  const assessed = plan.indicators.map((indicator) => ({
    indicator,
    assessment: assessIndicator(indicator, fiscalYear, input.preset),
  }));
  const { columns, widths } = columnsOf(assessed, years, input);
  const draft = new SheetDraft(widths);
  const title = reportTitle(input, fiscalYear, texts.title(formatWareki(fiscalYear, "both")));
  const upright = reportPage(input, title, { orientation: "portrait" });
  const isReadable = printedSize(upright, widths) >= LEAST_UPRIGHT;
  const page = isReadable ? upright : reportPage(input, title, { orientation: "landscape" });
  const tableTop = drawHead(draft, plan, input, fiscalYear, title, columns.last);
  const table = drawYearTable({
    draft,
    top: tableTop,
    columns,
    assessed,
    fiscalYear,
    input,
  });
  const charts = drawCharts({
    draft,
    assessed,
    years,
    columns,
    rowOf: (indicator) => tableTop + 1 + 2 * plan.indicators.indexOf(indicator),
    top: table.bottom + 1,
    pageHeight: pageHeight(page, widths),
    follows: input.content === "formulas" || input.content === "functions",
  });
  const tail = drawTail(draft, assessed, charts, columns.last);
  const sheetPlan: SheetPlan = {
    name: texts.sheetName(plan.number, plan.name),
    ...draft.parts(),
    conditionalFormats: table.conditionalFormats,
    charts: charts.charts,
    validations: [],
    showGridlines: false,
    page: {
      ...page,
      printArea: { top: 0, left: 0, bottom: tail.bottom, right: columns.last },
      breaks: charts.breaks,
    },
    properties: reportProperties(actionSheet.id, plan.key, fiscalYear, input),
    tabColor: COLOR.title,
  };
  const facts: SheetFacts = { assessed, single: charts.single, leftOut: charts.leftOut, cut };
  return { sheet: { plan: sheetPlan, key: plan.key, notes: tail.notes }, facts };
}

const across = (row: number, right: number, left = 0): RangeRef => ({ top: row, bottom: row, left, right });

const LABEL: PlanStyle = { ...LOOK.body, bold: true, fill: "#D9E2F3", fontColor: COLOR.title };
const CONTENT: PlanStyle = { ...LOOK.body, horizontal: "left" };

/** Title and the labelled rows above the table. @returns the row of the table's header */
function drawHead(
  draft: SheetDraft,
  { number, group, departments, indicators }: ActionPlan,
  { createdAt, preset }: ReportInput,
  fiscalYear: number,
  title: string,
  right: number,
): number {
  const texts = actionSheetTexts();
  draft.put(across(0, 0), { value: title, style: { ...LOOK.title, wrap: false } });
  draft.atLeast(0, TITLE_HEIGHT);
  const created = texts.created(dateText(createdAt), formatWareki(fiscalYear, "both"), preset.name);
  draft.put(across(1, 0), { value: created, style: { ...LOOK.muted, wrap: false } });
  const targetTexts = indicators.flatMap(({ targetText }) => targetText?.rawText.trim() ?? []);
  const rows: [label: string, content: string][] = [
    [texts.number, number],
    [texts.policy, group.policy ?? ""],
    [texts.initiative, group.initiative ?? ""],
    [texts.actionPlan, group.actionPlan ?? ""],
    [texts.department, departments.join(templateTexts().listSeparator)],
    [texts.targetText, [...new Set(targetTexts)].join("\n")],
  ];
  let row = 3;
  for (const [label, content] of rows.filter(([, text]) => text !== ""))
    row = drawBox(draft, row, right, { label, text: shortened(content, BOX_WIDTH) });
  return row + 1;
}

/** A label with its content across the page; a content longer than a row can be takes several. @returns the next row */
function drawBox(draft: SheetDraft, top: number, right: number, { label, text }: NoteBox): number {
  const bottom = top + rowsFor(draft, text, draft.widthOf(NAME_COLUMN + 1, right)) - 1;
  draft.put({ top, bottom, left: NAME_COLUMN, right: NAME_COLUMN }, { value: label, style: LABEL });
  draft.put(
    { top, bottom, left: NAME_COLUMN + 1, right },
    { value: isNumberOfPlan(text) ? Number(text) : text, style: CONTENT },
  );
  return bottom + 1;
}

/** A number as a number: Excel marks numbers that are texts as doubtful. */
function isNumberOfPlan(text: string): boolean {
  return typeof numberOrText(text).value === "number";
}

/** What stands below the charts, the user's own notes last. */
function drawTail(
  draft: SheetDraft,
  assessed: readonly AssessedIndicator[],
  charts: Charts,
  right: number,
): { bottom: number; notes: NotesArea } {
  const texts = actionSheetTexts();
  let row = charts.bottom;
  const succession = successionLines(assessed.map(({ indicator }) => indicator)).join("\n");
  const missing = charts.single.map(({ name }) => templateTexts().named(name, texts.noChart)).join("\n");
  const boxes: NoteBox[] = [
    { label: texts.trend, text: [succession, missing].filter((text) => text !== "").join("\n") },
    ...noteBoxes(assessed),
  ];
  for (const { label, text } of boxes.filter((box) => box.text !== ""))
    row = drawBox(draft, row, right, { label, text: shortened(text, BOX_WIDTH) });
  const memo = row;
  draft.put(across(memo, NAME_COLUMN), { value: texts.memo, style: LABEL });
  draft.put(across(memo, right, NAME_COLUMN + 1), { value: null, style: { ...CONTENT, vertical: "top" } });
  draft.atLeast(memo, MEMO_HEIGHT);
  const footnotes = footnotesOf(assessed.map(({ indicator }) => indicator));
  footnotes.forEach((note, index) =>
    draft.put(across(memo + 1 + index, right), { value: note, style: { fontColor: COLOR.muted } }),
  );
  return {
    bottom: memo + footnotes.length,
    notes: { column: NAME_COLUMN + 1, rows: new Map([["", memo]]) },
  };
}

/** A readable sheet where there is nothing to show. */
function emptySheet(input: ReportInput, fiscalYear: number): ReportSheet {
  const texts = actionSheetTexts();
  const title = reportTitle(input, fiscalYear, texts.title(formatWareki(fiscalYear, "both")));
  const plan: SheetPlan = {
    name: texts.name,
    cells: [[title], [], [texts.noIndicators]],
    styles: [{ range: across(0, 0), style: LOOK.title }],
    merges: [],
    columnWidths: [60],
    rowHeights: new Map([[0, TITLE_HEIGHT]]),
    conditionalFormats: [],
    charts: [],
    validations: [],
    showGridlines: false,
    page: reportPage(input, title, { orientation: "portrait" }),
    properties: reportProperties(actionSheet.id, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
  return { plan, key: "", notes: null };
}
