/** What the rows of a table take from around their figures: group, department, and the year in the title. */
import type { Grid } from "../../../sheet/grid";
import { findFiscalYears } from "../../calendar";
import type { IndicatorGroup } from "../../indicator/model";
import { comparable, tidyName } from "../../text";
import { inlineLabel, labelKindOf } from "../vocabulary";
import { readHeading } from "./heading";
import type { HeadingYear } from "./years";
import { isUnitText } from "./contents";
import { unitInName, unitText } from "./units";
import { groupOfTexts, levelOf, type GroupText } from "./sections";
import { textIn, type TableRow } from "./rows";
import type { IndicatorTable, TableColumn } from "./tables";

const ROWS_ABOVE = 8;
const LEAST_CELLS_OF_TABLE = 3;
const LONGEST_TITLE = 80;
const DITTO = /^(?:〃|”|"|''|同上|同|″)$/;

/** Lines above a table that belong to it, the nearest first: up to the rows of another table, at most a few. */
function linesAbove(grid: Grid, table: Pick<IndicatorTable, "top">): string[] {
  const lines: string[] = [];
  for (let row = table.top - 1; row >= Math.max(0, table.top - ROWS_ABOVE); row--) {
    const cells = grid.startingIn(row);
    if (cells.length >= LEAST_CELLS_OF_TABLE || cells.some(({ value }) => typeof value === "number")) break;
    for (const { value, text } of cells) {
      if (typeof value === "string" && text.length <= LONGEST_TITLE) lines.push(text);
    }
  }
  return lines;
}

/**
 * The fiscal year that the title (or, without one, the sheet's name) says the table is of, for 「実績値」 without a year;
 * null where it names none or several.
 */
export function yearOfTitle(grid: Grid, table: IndicatorTable): HeadingYear | null {
  for (const texts of [linesAbove(grid, table), [grid.sheet.name]]) {
    const mentions = texts
      .filter((text) => !/[※]|策定|作成|現在|期間|計画期間/.test(text))
      .flatMap((text) => findFiscalYears(text).filter(({ kind }) => kind === "fiscalYear"));
    const years = [...new Set(mentions.map(({ value }) => value))];
    if (years.length > 1) return null;
    if (years.length === 1) {
      return { value: years[0]!, calendar: false, asOf: null, month: null, rawText: mentions[0]!.rawText };
    }
  }
  return null;
}

/** 「（単位：人）」, 「単位 | 人」 above a table: the unit of all figures that print none; "" without, or with several. */
export function unitOfTitle(grid: Grid, table: Pick<IndicatorTable, "top">): string {
  const lines = linesAbove(grid, table);
  const units = lines.flatMap((line, index) =>
    comparable(line) === "単位"
      ? (lines[index + 1] ?? [])
      : (/単位\s*[:：]\s*([^\s()（）、,]{1,8})/.exec(line)?.[1] ?? []),
  );
  return units.length === 1 && (isUnitText(units[0]!) || unitInName(`(${units[0]!})`) !== "")
    ? unitText(units[0]!)
    : "";
}

/** 「基本目標1 …」, 「施策(2) …」 above a table: its place in the plan, the outermost first. */
export function linesOfPlanAbove(grid: Grid, table: Pick<IndicatorTable, "top">): readonly GroupText[] {
  const above = linesAbove(grid, table).flatMap((line): GroupText[] => {
    const level = levelOf(line);
    const isTitle = /一覧|進捗|KPI|指標|管理表|評価表/i.test(comparable(line));
    return level !== null && !isTitle && inlineLabel(line)?.kind !== "department"
      ? [{ level, text: line }]
      : [];
  });
  return above.filter(({ level }, at) => above.findIndex((other) => other.level === level) === at).reverse();
}

const LEVELS = ["policy", "initiative", "actionPlan"] as const;
const levelAt = ({ level }: GroupText) => (level === null ? LEVELS.length : LEVELS.indexOf(level));
const FORM_LABELS: ReadonlySet<string> = new Set(["policy", "initiative", "actionPlan", "department"]);

/** 「施策 | 1-2 防災 | 主管課 | 危機管理課」 above a table: labels with their contents, the nearest of each kind. */
function labelsAbove(grid: Grid, table: Pick<IndicatorTable, "top">): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let row = table.top - 1; row >= Math.max(0, table.top - ROWS_ABOVE); row--) {
    const cells = grid.startingIn(row);
    if (cells.filter(({ value }) => typeof value === "number").length > 1) break;
    cells.forEach((cell, index) => {
      const kind = labelKindOf(cell.text) ?? "";
      const content = cells[index + 1];
      const isContent = typeof content?.value === "string" && labelKindOf(content.text) === undefined;
      if (!FORM_LABELS.has(kind) || found.has(kind) || !isContent || content.text.length > LONGEST_TITLE)
        return;
      if (readHeading(content.text) === null) found.set(kind, content.text);
    });
  }
  return found;
}

const PLANS_ABOVE = /(?:目標|計画|予定)(?:値|数|数値)|(?:年次|年度別|各年度の?)(?:目標|計画)|数値目標/;
const RESULTS_ABOVE = /実績|結果|進捗|推移|状況|評価|達成/;

/** What figures under a bare year are: planned where the title speaks of 目標値 and of no results, else measured. */
export function kindOfTitle(grid: Grid, table: Pick<IndicatorTable, "top">): "plan" | "actual" {
  const texts = [...linesAbove(grid, table), grid.sheet.name].map(comparable);
  const isPlan = texts.some((text) => PLANS_ABOVE.test(text));
  return isPlan && !texts.some((text) => RESULTS_ABOVE.test(text)) ? "plan" : "actual";
}

/** Group and department of each row, in the order of the rows: blank cells go on with what stands above them. */
export class Surroundings {
  private readonly carried = new Map<TableColumn, string>();
  private readonly above: readonly GroupText[];
  private readonly departmentAbove: string;
  private readonly groups: readonly TableColumn[];
  private readonly columns: ReadonlyMap<string, TableColumn>;

  constructor(grid: Grid, table: IndicatorTable) {
    const labels = labelsAbove(grid, table);
    this.departmentAbove =
      linesAbove(grid, table)
        .map((line) => inlineLabel(line))
        .find((label) => label?.kind === "department")?.content ??
      labels.get("department") ??
      "";
    const lines = linesOfPlanAbove(grid, table);
    const labelled = LEVELS.flatMap((level): GroupText[] => {
      const text = labels.get(level);
      return text === undefined || lines.some((line) => line.level === level) ? [] : [{ level, text }];
    });
    this.above = [...lines, ...labelled].sort((a, b) => levelAt(a) - levelAt(b));
    this.groups = table.columns.filter(
      ({ role }) => role === "policy" || role === "initiative" || role === "actionPlan",
    );
    this.columns = new Map(table.columns.toReversed().map((column) => [column.role, column]));
  }

  /** To be called for every row from top to bottom. */
  of(row: TableRow): { group: IndicatorGroup; department: string; number: string } {
    const texts = this.groups.map((column, index): GroupText => {
      const text = textIn(row, column);
      const isNew = text !== "" && !DITTO.test(text);
      if (isNew && this.carried.get(column) !== text) {
        for (const deeper of this.groups.slice(index + 1)) this.carried.delete(deeper);
      }
      if (isNew) this.carried.set(column, text);
      return { level: column.role as GroupText["level"], text: this.carried.get(column) ?? "" };
    });
    const sections = row.sections.map((text): GroupText => ({ level: levelOf(text), text }));
    const own = [...sections, ...texts];
    const around = this.above.filter(({ level }) => !own.some((other) => other.level === level));
    const number = textIn(row, this.columns.get("number"));
    return {
      group: groupOfTexts(number, [...around, ...own]),
      department: this.departmentOf(row),
      number,
    };
  }

  private departmentOf(row: TableRow): string {
    const column = this.columns.get("department");
    if (!column) return tidyName(this.departmentAbove);
    const text = textIn(row, column);
    const department = DITTO.test(text) ? (this.carried.get(column) ?? "") : text;
    if (department !== "") this.carried.set(column, department);
    return tidyName(department.replace(/\n/g, "・"));
  }
}
