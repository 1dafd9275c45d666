/**
 * The columns of the two tables of 指標台帳. A column has a stable id; what stands in its header is part of the file
 * format and is how the column is found again, wherever the user has moved it.
 */
import type { CellValue } from "../../sheet/snapshot";
import { decimalsOf } from "../achievement";
import {
  ACCUMULATIONS,
  COMPARISONS,
  DIRECTION_SOURCES,
  DIRECTIONS,
  KINDS,
  MISSING_REASONS,
  SIGN_CONVENTIONS,
  VERDICT_KINDS,
  VERSIONS,
  YEAR_SOURCES,
  YES_NO,
  ZERO_MEANINGS,
} from "./words";

/** Worksheet custom properties by which the sheets are found again. */
export const KIND_PROPERTY = "kpi.kind";
export const REGISTER_PROPERTY = "kpi.register";
/** Id of the grading preset in force, on 指標. */
export const PRESET_PROPERTY = "kpi.register.preset";
export const REGISTER_KIND = "register";

export type RegisterTable = "indicators" | "observations";

/** Wished names of the sheets, and the names of their Excel tables. */
export const SHEET_NAMES: Readonly<Record<RegisterTable, string>> = {
  indicators: "指標",
  observations: "実績値",
};
export const TABLE_NAMES: Readonly<Record<RegisterTable, string>> = {
  indicators: "指標台帳_指標",
  observations: "指標台帳_実績値",
};

/**
 * What a column is for. "identity": says which row it is; "data": the user's to edit and merged on refresh; "origin":
 * where the row came from, always as last read; "computed": follows from the rest; "machine": what refreshing needs.
 */
export type ColumnRole = "identity" | "data" | "origin" | "computed" | "machine";

export interface RegisterColumn {
  readonly id: string;
  readonly header: string;
  readonly role: ColumnRole;
  /** Width in characters. */
  readonly width: number;
  /** "code": text that must not become a number or date when typed. */
  readonly type: "text" | "code" | "number";
  /** Number format code; absent: General. */
  readonly format?: string;
  /** Long texts go on in the next line, so that a printed page shows them whole. */
  readonly wrap?: boolean;
  readonly align?: "center";
  /** Shown with as many decimals as the row's figures are printed with. */
  readonly byDecimals?: boolean;
  /** Words to choose from. */
  readonly list?: readonly string[];
  /** Whether rows need it, so that a table without it cannot be read. */
  readonly required?: boolean;
  /** Left out of a table in which no row has anything to say in it. */
  readonly optional?: boolean;
}

type Rest = Partial<
  Pick<RegisterColumn, "type" | "format" | "wrap" | "align" | "byDecimals" | "list" | "required" | "optional">
>;

function column(
  id: string,
  header: string,
  role: ColumnRole,
  width: number,
  rest: Rest = {},
): RegisterColumn {
  return { id, header, role, width, type: "text", ...rest };
}

const NUMBER: Rest = { type: "number" };
const FIGURE: Rest = { type: "number", byDecimals: true };
/** First column that is printed: before it stands what only tells rows apart. */
export const FIRST_PRINTED = "name";

const YEAR: Rest = { type: "number", format: "0" };

/** How many columns repeated values (担当部署, 計測方法変更年度, 別名) need. */
export interface Repeats {
  readonly department: number;
  readonly alias: number;
  readonly methodBreak: number;
}

export const NO_REPEATS: Repeats = { department: 1, alias: 1, methodBreak: 1 };

function repeated(
  id: string,
  header: string,
  count: number,
  width: number,
  rest: Rest = {},
): RegisterColumn[] {
  return Array.from({ length: Math.max(1, count) }, (_, index) => {
    const number = index === 0 ? "" : String(index + 1);
    return column(`${id}${number}`, `${header}${number}`, "data", width, rest);
  });
}

/** Columns of 指標, one row an indicator. The first part, to 判定の理由, is what is printed. */
export function indicatorColumns(repeats: Repeats = NO_REPEATS): readonly RegisterColumn[] {
  return [
    column("id", "指標ID", "identity", 24, { type: "code", required: true }),
    column("name", "指標名", "data", 24, { wrap: true, required: true }),
    column("number", "No.", "data", 5, { type: "code" }),
    column("policy", "基本方針", "data", 18, { wrap: true }),
    column("initiative", "取組", "data", 12, { wrap: true }),
    column("actionPlan", "アクションプラン", "data", 20, { wrap: true }),
    ...repeated("department", "担当部署", repeats.department, 14, { wrap: true }),
    column("unit", "単位", "data", 7, { align: "center" }),
    column("direction", "方向性", "data", 7, { align: "center", list: DIRECTIONS.words }),
    column("directionSource", "方向の根拠", "data", 7, { align: "center", list: DIRECTION_SOURCES.words }),
    column("comparison", "比較", "data", 6, { align: "center", list: COMPARISONS.words }),
    ...COMPUTED_COLUMNS,
    column("accumulation", "累計・単年度", "data", 10, { list: ACCUMULATIONS.words }),
    column("signConvention", "符号の約束", "data", 12, { list: SIGN_CONVENTIONS.words }),
    column("predecessor", "前の指標", "data", 24, { type: "code", optional: true }),
    column("successor", "後継の指標", "data", 24, { type: "code" }),
    column("relatesTo", "関連する指標", "data", 24, { type: "code", optional: true }),
    ...repeated("methodBreak", "計測方法変更年度", repeats.methodBreak, 10, YEAR),
    column("acrossBreak", "方法変更をまたいで比べる理由", "data", 24, { optional: true }),
    column("notEvaluable", "評価できない理由", "data", 24, { optional: true }),
    column("targetText", "評価指標の文", "data", 40),
    column("targetTextSheet", "評価指標の元シート", "origin", 14, { optional: true }),
    column("targetTextCell", "評価指標の元セル", "origin", 9, { type: "code", optional: true }),
    column("remarks", "備考", "data", 40),
    ...repeated("alias", "別名", repeats.alias, 20),
    column("layout", "様式", "origin", 14),
    column("base", "取込控え", "machine", 14, { type: "code" }),
  ];
}

/** What is computed for the latest year with an actual. */
export const COMPUTED_COLUMNS: readonly RegisterColumn[] = [
  column("latestYear", "最新年度", "computed", 8, YEAR),
  column("latestActual", "最新実績", "computed", 11, FIGURE),
  column("latestPlan", "計画値", "computed", 11, FIGURE),
  column("baselineValue", "基準値", "computed", 11, FIGURE),
  column("targetValue", "目標値", "computed", 11, FIGURE),
  column("targetYear", "目標年度", "computed", 8, YEAR),
  column("yardstickSource", "比較の対象", "computed", 8, { align: "center" }),
  column("yardstick", "比較する値", "computed", 11, FIGURE),
  column("rate", "達成率", "computed", 8, { type: "number", format: "0.0%" }),
  column("gap", "差", "computed", 10, FIGURE),
  column("grade", "判定", "computed", 7, { align: "center" }),
  column("gradeReason", "判定の理由", "computed", 24, { wrap: true }),
];

/** Last column that is printed. */
export const LAST_PRINTED = "gradeReason";

/** Columns of 実績値, one row a figure (or the place of one, or a verdict). */
export const OBSERVATION_COLUMNS: readonly RegisterColumn[] = [
  column("indicator", "指標ID", "identity", 24, { type: "code", required: true }),
  column("name", "指標名", "computed", 24, { wrap: true }),
  column("kind", "種別", "identity", 12, {
    align: "center",
    list: [...KINDS.words, ...VERDICT_KINDS.words],
    required: true,
  }),
  column("year", "年度", "identity", 7, { ...YEAR, required: true }),
  column("wareki", "年度（和暦）", "computed", 12),
  column("yearSource", "年度の根拠", "data", 9, { optional: true, list: YEAR_SOURCES.words }),
  column("value", "値", "data", 12, { ...FIGURE, required: true }),
  column("unit", "単位", "data", 8, { align: "center" }),
  column("qualifier", "修飾", "data", 8, { align: "center" }),
  column("missing", "値がない理由", "data", 12, { list: MISSING_REASONS.words }),
  column("zeroMeans", "0の意味", "data", 9, { optional: true, list: ZERO_MEANINGS.words }),
  column("asOf", "時点・期間", "data", 16, { wrap: true }),
  column("partYear", "通年でない", "data", 8, { align: "center", list: YES_NO.words }),
  column("numerator", "分子", "data", 10, NUMBER),
  column("numeratorUnit", "分子の単位", "data", 8, { optional: true }),
  column("denominator", "分母", "data", 10, NUMBER),
  column("denominatorUnit", "分母の単位", "data", 8, { optional: true }),
  column("previous", "訂正前", "data", 10, NUMBER),
  column("correctionReason", "訂正の理由", "data", 18, { wrap: true }),
  column("correctionDate", "訂正日", "data", 12, { type: "code", optional: true }),
  column("version", "版", "identity", 8, { align: "center", list: VERSIONS.words }),
  column("scope", "対象範囲", "data", 14, { wrap: true, optional: true }),
  column("deemed", "みなし値", "data", 10, { ...NUMBER, optional: true }),
  column("deemedReason", "みなしの理由", "data", 20, { wrap: true, optional: true }),
  column("verdict", "評価", "data", 8, { align: "center", optional: true }),
  column("note", "注記", "data", 24, { wrap: true }),
  column("key", "キー", "machine", 26, { type: "code" }),
  column("imported", "取込値", "machine", 12, FIGURE),
  column("rawText", "元の文字列", "origin", 28),
  column("sheet", "元シート", "origin", 14),
  column("cell", "元セル", "origin", 8, { type: "code" }),
  column("position", "セル内の順番", "origin", 8, { ...YEAR, optional: true }),
  column("decimals", "小数桁数", "origin", 8, { ...YEAR, optional: true }),
  column("ratioText", "分子・分母の文字列", "origin", 20, { optional: true }),
  column("ratioSheet", "分子・分母の元シート", "origin", 14, { optional: true }),
  column("ratioCell", "分子・分母の元セル", "origin", 9, { type: "code", optional: true }),
  column("sourceFile", "取込元ファイル", "origin", 20),
  column("base", "取込控え", "machine", 14, { type: "code" }),
];

/** The columns without the optional ones in which no row says more than goes without saying. */
export function usedColumns(
  columns: readonly RegisterColumn[],
  rows: readonly Readonly<Record<string, CellValue>>[],
): readonly RegisterColumn[] {
  return columns.filter(({ id, optional }) => !optional || rows.some((row) => isTelling(id, row)));
}

/** Whether a cell says something that its absence would not: the first number of a cell, decimals as typed do not. */
export function isTelling(id: string, row: Readonly<Record<string, CellValue>>): boolean {
  const value = row[id];
  if (value === undefined || value === null) return false;
  if (id === "position") return value !== 1;
  if (id !== "decimals") return true;
  return value !== (typeof row["value"] === "number" ? decimalsOf(row["value"]) : 0);
}

const REPEATED_HEADER = /^(?:担当部署|別名|計測方法変更年度)([2-9]|[1-9]\d)$/;
const REPEATED_IDS: Readonly<Record<string, string>> = {
  担当部署: "department",
  別名: "alias",
  計測方法変更年度: "methodBreak",
};

/** The column that a header names; undefined for one of the user's own. */
export function columnOfHeader(table: RegisterTable, header: string): RegisterColumn | undefined {
  const text = header.trim();
  const columns = table === "indicators" ? INDICATOR_COLUMNS : OBSERVATION_COLUMNS;
  const known = columns.find((candidate) => candidate.header === text);
  if (known || table === "observations") return known;
  const number = REPEATED_HEADER.exec(text)?.[1];
  if (number === undefined) return undefined;
  const base = columns.find((candidate) => candidate.header === text.slice(0, -number.length));
  return base && { ...base, id: `${REPEATED_IDS[base.header]}${number}`, header: text };
}

const INDICATOR_COLUMNS = indicatorColumns();

/** The column that an id names, also of repeated ones (alias3). */
export function columnWithId(table: RegisterTable, id: string): RegisterColumn | undefined {
  const columns = table === "indicators" ? INDICATOR_COLUMNS : OBSERVATION_COLUMNS;
  const known = columns.find((column) => column.id === id);
  if (known) return known;
  const number = /\d+$/.exec(id)?.[0];
  const base = number && columns.find((column) => column.id === id.slice(0, -number.length));
  return base ? { ...base, id, header: `${base.header}${number}` } : undefined;
}
