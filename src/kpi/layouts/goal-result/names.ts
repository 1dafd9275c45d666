/** What an indicator of a goal/result form is called: the item, the goal's own label, or both. */
import { goalResultStrings } from "../../../strings/goal-result";
import { comparable, tidyName } from "../../text";
import type { Goal } from "./goals";
import { likeness } from "./match";

/** Measures that say nothing without what they are of: 実施率, 件数. */
const GENERIC =
  /^(?:全校|全庁|年間|平均|総)?(?:実施|対応|取得|達成|導入|普及|利用|満足|参加|整備|受講|公開|登録|完了|進捗|設置|配備|削減|改善|使用|稼働|充足|認知|回答|交付|収納|徴収|開催)?(?:率|度|数|件数|割合|額|回数|人数|時間|比率)$/;
const MEASURE = /(?:率|数|割合|額|時間|比|度|量)$/;
/** A measure of so many characters tells of what it is. */
const LONG_ENOUGH = 5;
const SAID_AGAIN = 0.5;
const LIST = /[・、，,／/]/;

/** Bullets and numbers before a title: 「■ 」, 「(1) 」, 「①」. */
const MARK = /^[\s\u3000]*(?:[■◆●○◎□◇▼▶・]+|[(（]\s?[\d０-９]{1,2}\s?[)）]|[①-⑳])?[\s\u3000]*/;

/** The lines of a title: 「電子決裁⏎電子契約」 are two things in one item. */
export function partsOfTitle(title: string): string[] {
  return title
    .split(/\r?\n/)
    .map((line) => tidyName(line.replace(MARK, "")))
    .filter((line) => line !== "");
}

export function wholeTitle(title: string): string {
  return partsOfTitle(title).join("・");
}

/**
 * The line of the title that each goal belongs to, where there are as many lines as goals: by words first, the rest in
 * order. Otherwise none.
 */
export function partsForGoals(title: string, labels: readonly string[]): (string | undefined)[] {
  const parts = partsOfTitle(title);
  if (parts.length < 2 || parts.length !== labels.length) return labels.map(() => undefined);
  const own = new Map<number, number>();
  const free = new Set(parts.keys());
  labels.forEach((label, index) => {
    const best = [...free].find((part) => label !== "" && saysOneTheOther(parts[part]!, label));
    if (best === undefined) return;
    own.set(index, best);
    free.delete(best);
  });
  return labels.map((_, index) => {
    const part = own.get(index) ?? [...free][0]!;
    free.delete(part);
    return parts[part];
  });
}

function saysOneTheOther(part: string, label: string): boolean {
  return likeness(label, part) === 1 || likeness(part, label) === 1;
}

/**
 * @param part the line of the title that is the goal's own; undefined where the whole title is
 * @param isOnly whether the item has this one goal only
 */
export function nameOfGoal(title: string, part: string | undefined, goal: Goal, isOnly: boolean): string {
  const texts = goalResultStrings();
  const base = part ?? wholeTitle(title);
  const label = tidyName(goal.label);
  const named = withLabel(base, label, isOnly);
  if (goal.kind !== "number" || !goal.figure.isReduction || label === "") return named;
  if (/削減|短縮|縮減|低減|抑制/.test(named)) return named;
  return goal.figure.unit === "%" ? texts.reductionRate(named) : texts.reduction(named);
}

function withLabel(base: string, label: string, isOnly: boolean): string {
  if (label === "" || comparable(base) === comparable(label)) return base;
  if (base === "") return label;
  // 「マイナンバーカード取得率」 already says 取得率; of 「テレワーク・チャット」 the label says which.
  if (comparable(base).includes(comparable(label))) return isOnly || !LIST.test(base) ? base : label;
  if (comparable(label).includes(comparable(base))) return label;
  // 「無線LAN整備（庁舎等）」 says 「公衆無線LAN」 again.
  if (label.includes("（") && likeness(base, label) >= SAID_AGAIN) return label;
  if (GENERIC.test(label)) return `${base}の${label}`;
  if (MEASURE.test(label) && label.length >= LONG_ENOUGH) return label;
  return goalResultStrings().qualified(base, label);
}
