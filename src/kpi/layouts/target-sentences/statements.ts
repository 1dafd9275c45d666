/** Takes the text of a 評価指標 cell apart: periods, sentences, bullets, and notes in brackets. */
import { findYears } from "../../calendar";
import { toHalfWidth } from "../../text";

/** Fiscal years, both inside. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A sentence, a bullet or a bracketed note, with what stands over it. */
export interface Statement {
  /** Verbatim part of the text, without blanks at its ends. */
  readonly text: string;
  /** Where it begins in the text (UTF-16 units). */
  readonly start: number;
  /** 【令和元年度～令和3年度】 over it; null without. */
  readonly period: YearSpan | null;
  /** Any other words in 【】 over it (【課税所得証明書】); "" without. */
  readonly head: string;
  /** Nothing but a bracketed note: 「[平成30年度（11月末現在） 775件]」. */
  readonly isNote: boolean;
  /** The statements before it under the same period and head, which a note may be about. */
  readonly before: readonly string[];
}

const OPEN = "([〔「『";
const CLOSE = ")]〕」』";
const BULLET = /[・●○◆◇■□▪◦•①-⑳]/;

/** What a character does at its place, brackets weighed. */
interface Cursor {
  readonly folded: string;
  /** How many brackets are open before each character; 【】 counts as none. */
  readonly depth: readonly number[];
}

function cursorOf(text: string): Cursor {
  const folded = toHalfWidth(text);
  const depth: number[] = [];
  let open = 0;
  for (const sign of folded) {
    // A bracket that never closes ends with its line.
    if (sign === "\n") open = 0;
    if (CLOSE.includes(sign)) open = Math.max(0, open - 1);
    for (let unit = 0; unit < sign.length; unit++) depth.push(open);
    if (OPEN.includes(sign)) open += 1;
  }
  return { folded, depth };
}

/** The statements of a text in order. Nothing of the text is lost but blanks and the words in 【】. */
export function statementsOf(text: string): Statement[] {
  const cursor = cursorOf(text);
  const statements: Statement[] = [];
  let context: Pick<Statement, "period" | "head"> = { period: null, head: "" };
  let before: string[] = [];
  for (const piece of piecesOf(cursor)) {
    const head = /^\s*【([^】]*)】/.exec(text.slice(piece.from, piece.to));
    const opening = head ? undefined : openingPeriod(cursor.folded.slice(piece.from, piece.to));
    if (head || opening) {
      const words = head?.[1] ?? "";
      const period = opening?.period ?? periodOf(words);
      context = period ? { period, head: "" } : { ...context, head: words.trim() };
      before = [];
    }
    const from = piece.from + (head?.[0].length ?? opening?.length ?? 0);
    const raw = text.slice(from, piece.to);
    const trimmed = raw.trim();
    if (trimmed === "") continue;
    const start = from + raw.indexOf(trimmed);
    statements.push({ text: trimmed, start, ...context, isNote: isNote(trimmed), before: [...before] });
    before.push(trimmed);
  }
  return statements;
}

/** Ranges between line ends, 。, bullets, 【】 and bracketed notes. */
function piecesOf({ folded, depth }: Cursor): { from: number; to: number }[] {
  const cuts = [0];
  let noteStart = -1;
  for (let at = 0; at < folded.length; at++) {
    const sign = folded[at]!;
    if (depth[at]! > 0) continue;
    const fresh = folded.slice(cuts.at(-1), at).trim() === "";
    if (sign === "\n" || sign === "。") cuts.push(at + 1);
    else if (sign === "【") cuts.push(at);
    else if (BULLET.test(sign) && (at === 0 || /\s/.test(folded[at - 1]!))) cuts.push(at);
    else if ((sign === "[" || sign === "〔") && fresh) noteStart = at;
    else if ((sign === "]" || sign === "〕") && noteStart >= 0 && endsNote(folded, at)) {
      cuts.push(at + 1);
      noteStart = -1;
    }
  }
  cuts.push(folded.length);
  return cuts.slice(1).map((to, index) => ({ from: cuts[index]!, to }));
}

/** A note ends where its bracket closes, unless the sentence goes on right behind it (「[※]を目標に」). */
function endsNote(folded: string, at: number): boolean {
  return !/^\s*[をはがにのと、,]/.test(folded.slice(at + 1, at + 8));
}

function isNote(text: string): boolean {
  const plain = toHalfWidth(text).replace(/。$/, "");
  return /^[[〔(][\s\S]*[\])〕]$/.test(plain) && /\d/.test(plain);
}

const SPAN_WORDS = /から|より|まで|計画期間|期間|目標|の|間|年度|度|[\s~〜～ー−\-–―、・,:()<>〈〉]/g;

/** The years of 「令和元年度～令和3年度」 or 「令和5年度」; undefined where other words stand with them. */
export function periodOf(words: string): YearSpan | undefined {
  const years = findYears(words);
  if (years.length === 0) return undefined;
  let rest = toHalfWidth(words);
  for (const { start, end } of [...years].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  if (rest.replace(SPAN_WORDS, "") !== "") return undefined;
  const values = years.map(({ value }) => value);
  return { from: Math.min(...values), to: Math.max(...values) };
}

/** 「（令和元年度～令和3年度）」, 「R1～R3：」 before a sentence; one year alone is no period. */
function openingPeriod(folded: string): { period: YearSpan; length: number } | undefined {
  const match =
    /^\s*(?:([(<〈〔[])([^()<>〈〉〔〕[\]]{3,40})[)>〉〕\]]\s*[:：]?|([^、。:()]{3,40})[:：])/.exec(folded);
  const words = match?.[2] ?? match?.[3];
  const period = words === undefined ? undefined : periodOf(words);
  return period && period.from < period.to ? { period, length: match![0].length } : undefined;
}
