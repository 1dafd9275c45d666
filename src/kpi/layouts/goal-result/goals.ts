/** What a goal says: a number to reach, a year by which something is to be done, or words (制度設計). */
import { findYears } from "../../calendar";
import { toHalfWidth } from "../../text";
import { mainFigures, type StatedFigure } from "./figures";
import { statementsIn, type Statement } from "./statements";

interface Stated {
  /** What it is set for, as printed: 「テレワーク」, 「庁舎等への無線LAN」; "" where the item alone says. */
  readonly label: string;
  readonly text: string;
  /** Year by which it is due, as the goal itself prints it; null without. */
  readonly fiscalYear: number | null;
  /** The year's words, where there are several years in one (「令和3、4年度」); null otherwise. */
  readonly asOf: string | null;
  /** What the goal leaves out or is limited to: 「法的・事務的に可能なもの」; null without. */
  readonly scope: string | null;
}

export type Goal =
  | (Stated & { readonly kind: "number"; readonly figure: StatedFigure })
  /** Only by when: 「庁舎等：令和3、4年度」. */
  | (Stated & { readonly kind: "due" })
  /** 「制度設計」, 「取組を継続」: done or not. */
  | (Stated & { readonly kind: "words"; readonly isFinal: boolean });

const NOTHING = /^[\s\u3000\-－−―—–ー‐/／…・*＊]*$|^(?:なし|無し|特になし|未設定|設定なし|未定)$/;
const DUE_WORDS = /末|まで(?:に)?|中(?:に)?|頃|目途|目処|予定|時点|から|[\s、。・：:()（）～~〜-]/g;
/** In words, a year counts as due only where it is said to be: 「R5年度末までに」, 「令和4年度実施」. */
const DUE =
  /^(?:末|中|内)?(?:まで|に|を目途|を目処|中|末|の?実施|の?導入|の?完了|の?開始|の?策定|の?整備|の?運用|[\s：:]*$)/;
const FINAL = /最終的|将来的|最終目標|ゆくゆく/;
/** A remark in a goal's cell that sets a further goal. */
const SETS_GOAL = /最終的|将来的|まで(?:に|の)|目標|目指|めざ/;
const SCOPE_NOTE = /[（(]([^（）()]*(?:もの|のみ|に限る|を除く|除く|対象|限定)[^（）()]*)[）)]/;

/** All goals of a cell. */
export function goalsIn(text: string): Goal[] {
  return statementsIn(text).flatMap((statement) => {
    if (NOTHING.test(statement.text)) return [];
    if (statement.isNote && !SETS_GOAL.test(statement.text)) return [];
    return goalsOf(statement);
  });
}

function goalsOf(statement: Statement): Goal[] {
  const { text, head, isNote } = statement;
  const figures = isNote ? [] : mainFigures(text);
  const scope = SCOPE_NOTE.exec(text)?.[1] ?? null;
  if (figures.length > 0) {
    return figures.map((figure) => ({
      kind: "number",
      figure,
      label: withHead(head, figure.label),
      text,
      fiscalYear: figure.fiscalYear,
      asOf: null,
      scope: scope ?? figure.scope,
    }));
  }
  const years = findYears(text).filter(({ kind }) => kind !== "calendarYear");
  const label = labelOf(statement);
  const values = [...new Set(years.map(({ value }) => value))];
  let rest = text;
  for (const { start, end } of [...years].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  const withoutLabel = label === "" ? rest : rest.slice(Math.max(0, startOfContent(rest, head)));
  if (values.length > 0 && withoutLabel.replace(DUE_WORDS, "") === "") {
    const asOf = values.length > 1 ? text.slice(years[0]!.start, years.at(-1)!.end) : null;
    return [{ kind: "due", label, text, fiscalYear: Math.max(...values), asOf, scope }];
  }
  const due = years.filter(({ end }) => DUE.test(text.slice(end)));
  return [
    {
      kind: "words",
      label,
      text,
      fiscalYear: due.length === 1 ? due[0]!.value : null,
      asOf: null,
      scope,
      isFinal: isNote && FINAL.test(text),
    },
  ];
}

/** 「窓口：導入」 → 窓口; 「無線LAN整備」 over 「庁舎等：令和3年度」 → both. */
function labelOf({ text, head }: Statement): string {
  const line = head === "" ? text : text.slice(head.length).trim();
  const label = /^([^：:。、]{1,30})[：:]/.exec(toHalfWidth(line))?.[1]?.trim() ?? "";
  return withHead(head, label);
}

function startOfContent(text: string, head: string): number {
  const colon = toHalfWidth(text).indexOf(":");
  return colon >= 0 ? colon + 1 : head.length;
}

function withHead(head: string, label: string): string {
  if (head === "") return label;
  const own = mainFigures(head).length > 0 ? "" : head.replace(/[：:]\s*$/, "");
  if (own === "" || label === "" || label.startsWith(own)) return label || own;
  return `${own}（${label}）`;
}
