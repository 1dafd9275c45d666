/** The printed form of 豊中市's reports: 【目標】 ⇒ 【令和2年度実績】 and the year's account, one block an item. */
import type { SheetPlan } from "../../src/sheet";
import { Form } from "./form";

export interface GoalBlock {
  readonly title: string;
  readonly goal: string;
  readonly result: string;
  /** 「目標達成」; null where nothing is printed. */
  readonly verdict: string | null;
  /** 取組み予定, 取組み実績 and 今後の対応: bullets, one a line; figures as printed, the rest in this project's own words. */
  readonly planned: string;
  readonly account: string;
  readonly future: string;
  /** Printed beside the first block: how the result was counted. */
  readonly remark?: string;
}

export interface GoalBlockSheet {
  readonly name: string;
  /** 「(1) 市民サービスの向上」. */
  readonly policy: string;
  readonly blocks: readonly GoalBlock[];
}

/** 取組み予定 A–B, 取組み実績 C–E, 今後の対応 F–G. */
const WIDTHS = [13, 13, 6, 26, 26, 14, 14];
const LAST = WIDTHS.length - 1;
const COLUMNS = [
  [0, 1],
  [2, 4],
  [5, 6],
] as const;

export function goalBlockSheetPlan(
  { name, policy, blocks }: GoalBlockSheet,
  heads: { readonly title: string; readonly period: string },
): SheetPlan {
  const form = new Form(WIDTHS);
  form.put({ top: 0, left: 0, bottom: 0, right: LAST }, heads.title, "title");
  form.put({ top: 1, left: 0, bottom: 1, right: LAST }, heads.period, "note");
  form.put({ top: 3, left: 0, bottom: 3, right: LAST }, policy, "title");
  let row = 4;
  for (const block of blocks) row = putBlock(form, row, block) + 1;
  return form.plan(name);
}

function putBlock(form: Form, top: number, block: GoalBlock): number {
  form.put({ top, left: 0, bottom: top, right: LAST }, `■ ${block.title}`, "heading");
  form.put({ top: top + 1, left: 0, bottom: top + 1, right: 1 }, `【目標】 ${block.goal}`, "goal");
  form.put({ top: top + 1, left: 2, bottom: top + 1, right: 2 }, "⇒", "center");
  form.put({ top: top + 1, left: 3, bottom: top + 1, right: 4 }, `【令和2年度実績】 ${block.result}`, "goal");
  if (block.verdict !== null) form.put({ top: top + 1, left: 5, bottom: top + 1, right: 5 }, block.verdict, "label");
  if (block.remark !== undefined) form.put({ top: top + 1, left: 6, bottom: top + 1, right: 6 }, block.remark, "note");
  const headings = ["令和2年度の取組み予定", "令和2年度の取組み実績", "今後の対応"];
  const texts = [block.planned, block.account, block.future];
  COLUMNS.forEach(([left, right], index) => {
    form.put({ top: top + 2, left, bottom: top + 2, right }, headings[index]!, "label");
    form.put({ top: top + 3, left, bottom: top + 3, right }, texts[index]!, "text");
  });
  return top + 4;
}
