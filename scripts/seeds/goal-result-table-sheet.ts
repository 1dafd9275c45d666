/** The printed form of 豊中市's final report: 取組項目, 目標 and 取組結果 in a table that begins anew on every page. */
import type { SheetPlan } from "../../src/sheet";
import { Form } from "./form";

export interface GoalRow {
  readonly item: string;
  /** null in the table of single results, which has no goals. */
  readonly goal: string | null;
  readonly result: string;
}

export interface GoalPage {
  readonly parts: readonly { readonly policy: string; readonly rows: readonly GoalRow[] }[];
}

export interface GoalTable {
  readonly name: string;
  readonly title: string;
  /** The headings from the second column on; the first column has none. */
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly pages: readonly GoalPage[];
}

export function goalTablePlan(table: GoalTable): SheetPlan {
  const form = new Form(table.widths);
  const last = table.widths.length - 1;
  form.put({ top: 0, left: 0, bottom: 0, right: last }, table.title, "title");
  let row = 2;
  for (const page of table.pages) {
    ["", ...table.headings].forEach((text, column) =>
      form.put({ top: row, left: column, bottom: row, right: column }, text === "" ? null : text, "label"),
    );
    row += 1;
    for (const { policy, rows } of page.parts) {
      form.put({ top: row, left: 0, bottom: row + rows.length - 1, right: 0 }, policy, "label");
      for (const entry of rows) {
        const texts = entry.goal === null ? [entry.item, entry.result] : [entry.item, entry.goal, entry.result];
        texts.forEach((text, index) =>
          form.put({ top: row, left: index + 1, bottom: row, right: index + 1 }, text === "" ? null : text, "text"),
        );
        row += 1;
      }
    }
    row += 1;
  }
  return form.plan(table.name, { fitToHeight: Math.ceil(table.pages.length / 2) });
}
