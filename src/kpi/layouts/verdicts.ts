/**
 * Verdicts as the remarks print them. The word 達成 alone is none: 「目標の99.6%を達成しましたが、目標未達となりました」
 * is not achieved, 「達成に向け」 says nothing.
 */
import { findFiscalYears } from "../calendar";
import { comparable } from "../text";

const NOT_ACHIEVED =
  /未達|未達成|(?:目標|予定|計画)(?:値|件数|数)?(?:に|には|へは|まで)[^。、]{0,10}(?:至[りら]|いたり|届[かき]|及[ばび]|達し(?:ませ|なか|てい(?:ませ|な))|達せ)|(?:目標|予定|計画)[^。、]{0,8}を(?:大きく|大幅に|やや|わずかに)?下回|達成(?:に|には)(?:至[りら]|いたり|届)|達成(?:でき|し|され|することができ|することはでき)(?:てい)?(?:ませ|なか|な(?:い|かった)|ず)|達成したとは/;
const ACHIEVED =
  /(?:達成(?:済み|し(?:まし|てい(?:ます|る)|ております|た(?!い|場合|ら|際|と))|でき(?:まし|た|てい(?:ます|る))|となっ?(?:てい|てお|た|り(?:まし|ます))|することができ(?:まし|た))|目標達成(?:$|。|です|でし|し|となっ))/;
const EXCEEDED = /(?:目標|予定|計画)[^。、]{0,8}を[^。、]{0,6}上回(?:り|っ|る結果)/;
const AS_PLANNED =
  /(?:予定|計画|目標)(?:通り|どおり)(?!(?:に|には)?(?:進ま|いか|でき(?:ませ|な)))|(?:すべて|全て|全)[^。、]{0,12}(?:が|を)?完了し(?:まし|た|てい)/;
/** 「目標の99.6%を達成」 tells a rate, not that the target was met. */
const PARTIAL = /\d\s*[%％割][をは]?達成/;

/** Whether a sentence says that a target was met (true), missed (false), or nothing of it (undefined). */
export function verdictOf(sentence: string): boolean | undefined {
  const plain = comparable(sentence);
  if (NOT_ACHIEVED.test(plain)) return false;
  if (EXCEEDED.test(plain) || AS_PLANNED.test(plain)) return true;
  return ACHIEVED.test(plain) && !PARTIAL.test(plain) ? true : undefined;
}

const MARKED_ACHIEVED = /^(?:目標)?達成(?:済み?|した|しました|できた)?$|^(?:目標(?:値)?を)?達成$/;
const MARKED_MISSED = /^(?:目標)?(?:未達成?|不達成|非達成|達成(?:せず|できず|していない|できなかった))$/;
const LONGEST_MARK = 12;

/** What a cell of 評価 or 達成状況 says: 達成 or not, a mark of the department's own (A, ○, 順調), or words. */
export type VerdictMark =
  | { readonly state: "verdict"; readonly achieved: boolean }
  | { readonly state: "own"; readonly mark: string }
  | { readonly state: "words" };

export function verdictMark(text: string): VerdictMark {
  if (MARKED_ACHIEVED.test(text)) return { state: "verdict", achieved: true };
  if (MARKED_MISSED.test(text)) return { state: "verdict", achieved: false };
  return text.length <= LONGEST_MARK ? { state: "own", mark: text } : { state: "words" };
}

/** A sentence of the remarks with the indicators that it speaks of. */
export interface Remark {
  readonly text: string;
  /** Indexes of the names given; all of them where the text has named none so far. */
  readonly about: readonly number[];
}

/**
 * Splits remarks into sentences and finds what each is about: the indicators that it names, else those that the
 * sentence before spoke of.
 * @param names labels of the indicators that were live in the year of the remarks
 */
export function remarksAbout(text: string, names: readonly string[]): Remark[] {
  const everyone = names.map((_, index) => index);
  let about: readonly number[] = everyone;
  return sentencesOf(text).flatMap((sentence) => {
    const named = namedIn(sentence, names);
    const clauses = named.length > 1 ? clausesOf(sentence) : [sentence];
    return clauses.map((clause) => {
      const mentioned = namedIn(clause, names);
      if (mentioned.length > 0) about = mentioned;
      return { text: clause, about };
    });
  });
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=。)|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** 「Aは目標を達成しましたが、Bは目標未達でした」 speaks of two. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/(?<=(?:が|ものの|一方で?|し|おり)、)/);
}

function namedIn(sentence: string, names: readonly string[]): number[] {
  const plain = comparable(sentence);
  return names.flatMap((name, index) => (isNamed(plain, comparable(name)) ? [index] : []));
}

/** A name counts as said in full or by its first word (「テレワーク」 of 「テレワーク実施」). */
function isNamed(sentence: string, name: string): boolean {
  if (name === "") return false;
  if (sentence.includes(name)) return true;
  const [word = ""] = /^(?:[ァ-ヺー]{3,}|[一-龯々]{2,}|[A-Za-z]{3,})/.exec(name) ?? [];
  return word !== "" && sentence.includes(word);
}

const METHOD_CHANGE =
  /(?:算定|計測|集計|算出|測定|調査|統計)(?:方法|手法|方式|ルール)[^。]{0,30}(?:変更|変わ|見直)/;

/** The fiscal year in which, as a sentence says, the method of measuring changed; undefined where none does. */
export function methodBreakIn(sentence: string, year: number | null): number | undefined {
  if (!METHOD_CHANGE.test(comparable(sentence))) return undefined;
  return findFiscalYears(sentence)[0]?.value ?? year ?? undefined;
}

/** The fiscal years in which, as the sentences of a remark say, the method of measuring changed. */
export function methodBreaksIn(remark: string): number[] {
  return sentencesOf(remark).flatMap((sentence) => methodBreakIn(sentence, null) ?? []);
}
