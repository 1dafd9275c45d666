/** The printed form of 摂津市's plan: KPI blocks of three rows, then the main projects of each 中項目. */
import type { SheetPlan } from "../../src/sheet";
import { Form } from "./form";

export interface KpiSheet {
  /** Name of the sheet: 「大項目1」. */
  readonly name: string;
  /** 施策の展開（大項目）. */
  readonly policy: string;
  readonly kpis: readonly KpiBlock[];
  readonly initiatives: readonly InitiativeTable[];
}

export interface KpiBlock {
  /** The label with its spacing and brackets: 「KPI （指標）」. */
  readonly label: string;
  readonly name: string;
  readonly direction: string;
  readonly baseline: string;
  /** 令和2年度 to 令和4年度; null where the result is not in yet. */
  readonly results: readonly (string | null)[];
  readonly target: string;
  /** 「目標値(令和7年度)」 with the brackets of this block. */
  readonly targetLabel: string;
}

export interface InitiativeTable {
  /** 中項目. */
  readonly title: string;
  readonly page: string | null;
  readonly projects: readonly Project[];
}

export interface Project {
  /** Number, business code, name and department in one cell, as printed. */
  readonly title: string;
  /** 取組実績 and 分析・考察, in this project's own words. */
  readonly result: string;
  readonly analysis: string;
}

const WIDTHS = [15, 15, 15, 16, 16, 16, 18];
const LAST = WIDTHS.length - 1;
/** The 中項目 tables have three columns over the seven of the KPI blocks: A–B, C–E, F–G. */
const PROJECT_COLUMNS = [
  [0, 1],
  [2, 4],
  [5, 6],
] as const;

export function kpiSheetPlan(sheet: KpiSheet): SheetPlan {
  const form = new Form(WIDTHS);
  form.put({ top: 0, left: 0, bottom: 0, right: LAST }, "地域情報化計画", "title");
  form.put({ top: 2, left: 0, bottom: 2, right: 1 }, "施策の展開（大項目）", "label");
  form.put({ top: 2, left: 2, bottom: 2, right: LAST }, sheet.policy, "text");
  let row = sheet.kpis.reduce((top, kpi) => putKpi(form, top, kpi), 3);
  for (const table of sheet.initiatives) row = putInitiative(form, row + 1, table);
  return form.plan(sheet.name);
}

function putKpi(form: Form, top: number, kpi: KpiBlock): number {
  form.put({ top, left: 0, bottom: top + 2, right: 0 }, kpi.label, "label");
  form.put({ top, left: 1, bottom: top, right: LAST }, kpi.name, "text");
  const labels = ["推移の方向性", "基準値", "令和2年度 結果", "令和3年度 結果", "令和4年度 結果", kpi.targetLabel];
  const values = [kpi.direction, kpi.baseline, ...kpi.results, kpi.target];
  labels.forEach((label, index) => {
    const column = index + 1;
    form.put({ top: top + 1, left: column, bottom: top + 1, right: column }, label, "label");
    form.put({ top: top + 2, left: column, bottom: top + 2, right: column }, values[index] ?? null, "center");
  });
  return top + 3;
}

function putInitiative(form: Form, top: number, table: InitiativeTable): number {
  form.put({ top, left: 0, bottom: top, right: 0 }, "中項目", "label");
  form.put({ top, left: 1, bottom: top, right: 4 }, table.title, "text");
  form.put({ top, left: 5, bottom: top, right: 5 }, "分野計画参照ページ", "label");
  form.put({ top, left: 6, bottom: top, right: 6 }, table.page, "center");
  putProjectRow(form, top + 1, ["関連する主な事業", "令和2年度 の取組実績", "分析・考察"], "label");
  table.projects.forEach((project, index) =>
    putProjectRow(form, top + 2 + index, [project.title, project.result, project.analysis], "text"),
  );
  return top + 2 + table.projects.length;
}

function putProjectRow(form: Form, row: number, texts: readonly string[], look: "label" | "text"): void {
  PROJECT_COLUMNS.forEach(([left, right], index) =>
    form.put({ top: row, left, bottom: row, right }, texts[index] ?? null, look),
  );
}
