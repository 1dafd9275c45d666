/** The printed form of 吹田市's action sheet (個票): six columns of content beside the labels. */
import type { SheetPlan } from "../../src/sheet";
import { Form } from "./form";

export interface ActionSheet {
  readonly number: number;
  /** 基本方針・取組・アクションプラン. */
  readonly policy: string;
  readonly initiative: string;
  readonly actionPlan: string;
  /** 概要・目的, in this project's own words. */
  readonly summary: string;
  readonly purpose: string;
  /** The label 「成果目標（アウトカム）」 with the spacing and brackets of this sheet. */
  readonly outcomeLabel: string;
  readonly content: string;
  readonly measureLabel: string;
  readonly measure: string;
  /** How the year labels are printed: 「令和元年度 (2019年度)」, 「令和元年度（2019年度）」, 「令和元年度 （2019年度）」. */
  readonly years: "spaced" | "closed" | "spacedWide";
  /** 予定 and 実績 of 令和元年度 to 令和5年度; null where the cell is empty. */
  readonly plan: readonly (string | null)[];
  readonly actual: readonly (string | null)[];
  readonly schedule: readonly ScheduleRow[];
  readonly department: string;
  readonly related: string;
  readonly remarkLabel: string;
  readonly remark: string;
  /** ※ notes below the form. */
  readonly notes: readonly string[];
}

export interface ScheduleRow {
  readonly label: string;
  /** First and last year (0 to 4) that an arrow covers; most arrows are not legible in the source and left out. */
  readonly arrow?: { readonly sign: string; readonly from: number; readonly to: number };
}

const WIDTHS = [16, 17, 15.5, 15.5, 15.5, 15.5, 15.5];
const LAST = WIDTHS.length - 1;
const FIRST_YEAR_COLUMN = 2;
const YEARS = [
  ["令和元年度", "2019年度"],
  ["令和2年度", "2020年度"],
  ["令和3年度", "2021年度"],
  ["令和4年度", "2022年度"],
  ["令和5年度", "2023年度"],
] as const;

/** Heights in points that the print gives to rows with little text. */
const LINE_ROW = 24;
const YEAR_ROW = 28;
const FIGURE_ROW = 44;
const SCHEDULE_ROW = 30;
const TEXT_ROW = 62;
const REMARK_ROW = 92;

export function actionSheetPlan(sheet: ActionSheet): SheetPlan {
  const form = new Form(WIDTHS);
  let row = putHead(form, sheet);
  row = putOutcome(form, sheet, row);
  row = putSchedule(form, sheet, row);
  row = putField(form, row, "主管部門", sheet.department, LINE_ROW);
  row = putField(form, row, "関係部門", sheet.related, LINE_ROW);
  row = putField(form, row, sheet.remarkLabel, sheet.remark, REMARK_ROW);
  sheet.notes.forEach((note, index) => {
    const top = row + 1 + index;
    form.put({ top, left: 0, bottom: top, right: LAST }, note, "note");
  });
  return form.plan(`No.${sheet.number}`);
}

function putHead(form: Form, sheet: ActionSheet): number {
  const fields: readonly (readonly [label: string, value: string | number, height: number])[] = [
    ["No.", sheet.number, LINE_ROW],
    ["基本方針", sheet.policy, LINE_ROW],
    ["取組", sheet.initiative, LINE_ROW],
    ["アクションプラン", sheet.actionPlan, LINE_ROW],
    ["概要", sheet.summary, TEXT_ROW],
    ["目的", sheet.purpose, TEXT_ROW],
  ];
  return fields.reduce((row, [label, value, height]) => putField(form, row, label, value, height), 0);
}

/** A label in column A and its text across the others. */
function putField(form: Form, row: number, label: string, value: string | number, height: number): number {
  form.put({ top: row, left: 0, bottom: row, right: 0 }, label, "label");
  form.put({ top: row, left: 1, bottom: row, right: LAST }, value === "" ? null : value, "text");
  form.grow(row, height);
  return row + 1;
}

function putOutcome(form: Form, sheet: ActionSheet, top: number): number {
  form.put({ top, left: 0, bottom: top + 4, right: 0 }, sheet.outcomeLabel, "label");
  const wide: readonly (readonly [string, string])[] = [
    ["内容", sheet.content],
    [sheet.measureLabel, sheet.measure],
  ];
  wide.forEach(([label, text], index) => {
    const row = top + index;
    form.put({ top: row, left: 1, bottom: row, right: 1 }, label, "label");
    form.put({ top: row, left: FIRST_YEAR_COLUMN, bottom: row, right: LAST }, text, "text");
    form.grow(row, TEXT_ROW);
  });
  putYearRow(form, top + 2, "年度", yearLabels(sheet), "year");
  putYearRow(form, top + 3, "予定", sheet.plan, "center");
  putYearRow(form, top + 4, "実績", sheet.actual, "center");
  return top + 5;
}

function putYearRow(
  form: Form,
  row: number,
  label: string | null,
  values: readonly (string | null)[],
  look: "year" | "center",
): void {
  form.put({ top: row, left: 1, bottom: row, right: 1 }, label, "label");
  values.forEach((value, index) => {
    const column = FIRST_YEAR_COLUMN + index;
    form.put({ top: row, left: column, bottom: row, right: column }, value, look);
  });
  form.grow(row, look === "year" ? YEAR_ROW : FIGURE_ROW);
}

function yearLabels(sheet: ActionSheet): readonly string[] {
  return YEARS.map(([era, western]) => {
    if (sheet.years === "closed") return `${era}（${western}）`;
    return sheet.years === "spaced" ? `${era} (${western})` : `${era} （${western}）`;
  });
}

function putSchedule(form: Form, sheet: ActionSheet, top: number): number {
  const bottom = top + sheet.schedule.length;
  form.put({ top, left: 0, bottom, right: 0 }, "スケジュール", "label");
  putYearRow(form, top, null, yearLabels(sheet), "year");
  sheet.schedule.forEach(({ label, arrow }, index) => {
    const row = top + 1 + index;
    form.put({ top: row, left: 1, bottom: row, right: 1 }, label, "center");
    form.grow(row, SCHEDULE_ROW);
    putArrow(form, row, arrow);
  });
  return bottom + 1;
}

/** Five cells, of which the arrow's are one. */
function putArrow(form: Form, row: number, arrow: ScheduleRow["arrow"]): void {
  for (let year = 0; year < YEARS.length; ) {
    const isArrow = year === arrow?.from;
    const last = isArrow ? arrow.to : year;
    const [left, right] = [FIRST_YEAR_COLUMN + year, FIRST_YEAR_COLUMN + last];
    form.put({ top: row, left, bottom: row, right }, isArrow ? arrow.sign : null, "center");
    year = last + 1;
  }
}
