/** 達成状況 as a form prints it: 達成 and 未達成 are verdicts, other marks (○, A, 概ね達成) the department's own. */
import { comparable } from "../../text";

const ACHIEVED =
  /^(?:目標)?(?:値)?(?:を)?達成(?:済み?|した|しました|できた)?[!！。]?$|^(?:達成)?(?:済|済み)$|^目標(?:値)?(?:どおり|通り)達成$/;
const MISSED =
  /^(?:目標)?(?:値)?(?:を)?(?:未達成?|不達成|非達成|達成(?:せず|できず|していない|できなかった|ならず))[。]?$/;
const OWN =
  /^(?:[◎○〇●△▲×✕☓✖✓✔]|[A-ESa-eｓＡ-ＥＳ][+＋\-－]?|[1-5１-５Ⅰ-Ⅴ])$|^(?:概ね|おおむね|ほぼ|一部|部分的に?)(?:目標)?(?:を)?達成(?:済み?)?$|^(?:順調|概ね順調|おおむね順調|やや遅れ|遅れ|やや遅れている|遅れている|計画(?:どおり|通り)|予定(?:どおり|通り)|継続|完了|実施済み?|未実施|実施中|取組中|推進中|進行中|未着手|廃止|見直し|拡充|一部実施|検討中)$/;
const LONGEST = 14;

export type Mark =
  | { readonly state: "verdict"; readonly achieved: boolean }
  | { readonly state: "own"; readonly mark: string };

/** @returns undefined where a cell is no mark but a sentence or nothing */
export function markIn(text: string): Mark | undefined {
  const plain = comparable(text).replace(/^[★☆※◆■●]+(?=.)/, "");
  if (plain === "" || plain.length > LONGEST) return undefined;
  if (ACHIEVED.test(plain)) return { state: "verdict", achieved: true };
  if (MISSED.test(plain)) return { state: "verdict", achieved: false };
  return OWN.test(plain) ? { state: "own", mark: text.trim() } : undefined;
}

/** 目標達成 and its like, wherever they stand; a bare ○ or A needs a heading that says what it marks. */
export function isStandingVerdict(text: string): boolean {
  return (
    markIn(text)?.state === "verdict" || /^(?:概ね|おおむね|ほぼ|一部)(?:目標)?達成$/.test(comparable(text))
  );
}
