/** Reads the headings of columns: what each may mean, with the year, unit and version that it prints. */
import { comparable } from "../../text";
import { isUnit, type Qualifier } from "../../quantity";
import { isPartOfYear } from "../details";
import {
  HEADING_WORDS,
  INDICATOR_WORD,
  NAME_TAIL,
  VERSION_WORDS,
  type ColumnRole,
  type FigureKind,
} from "./words";
import { yearsIn, type HeadingYear } from "./years";

/** One thing that a heading may mean. */
export interface Meaning {
  readonly role: ColumnRole;
  /** Of figures, and of years that belong to a baseline or target. */
  readonly kind: FigureKind | null;
  /** The cells below must agree. */
  readonly weak: boolean;
}

export interface Heading {
  /** Most likely first; never empty. */
  readonly meanings: readonly Meaning[];
  /** Years printed; several (令和3・4年度) give a column no year. */
  readonly years: readonly HeadingYear[];
  /** Unit in parentheses: 「実績値（人）」; "" without. */
  readonly unit: string;
  readonly version: "original" | "revised" | null;
  readonly accumulation: "cumulative" | "annual" | null;
  /** 「目標（以上）」: holds for all figures below that print none. */
  readonly bound: Qualifier | null;
  /** 「実績値（達成率）」: figures are followed by what is computed from them, in brackets. */
  readonly hasAside: boolean;
  /** As printed, on one line. */
  readonly text: string;
}

export const LONGEST_HEADING = 60;
const BRACKETS: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "【": "(",
  "】": ")",
  "〔": "(",
  "〕": ")",
  "〈": "(",
  "〉": ")",
  "<": "(",
  ">": ")",
  "《": "(",
  "》": ")",
  "「": "(",
  "」": ")",
  "{": "(",
  "}": ")",
};
const BRACKETED = /\(([^()]*)\)/g;
/** Words and signs that say nothing of their own: 時点, note marks, enumeration, separators. */
const FILLERS =
  /第[\d一二三四五六七八九十]+[期次](?:計画|戦略|プラン|総合戦略)?(?:期間)?の?|^[A-Za-z](?=[^\x00-\x7f])|[※*]\d*|注\d+|[①-⑳❶-❿]|^[(（]?[0-9A-Za-z][.)）](?=\D)|(?<=[^\x00-\x7f])[A-Za-z](?=$|[(（])|[:,、。・|｜~〜～\-–―－_→]|(?<!値|値の)(?:年度?)?末?時点|年度?末|末現在|(?<!未)現在(?=$|\))|末$|^末|まで|にかけて|における|について/g;
/** 「実績値(見込)」 is a forecast, though it says 実績値. */
const EXPECTED = /^(?:実績)?(?:見込み?|推計|予測)値?$/;
const EMPTY_AFTER_YEAR = /^(?:度|年度?|年次|時|頃|の)?$/;

const BOUNDS: readonly Qualifier[] = ["以上", "以下", "以内", "未満", "超"];

const known = new Map<string, Heading | null>();
const MOST_KNOWN = 4000;

/**
 * Reads one heading, which may come from several header cells put together.
 * @returns null where it is no heading that the product knows
 */
export function readHeading(text: string): Heading | null {
  if (text === "" || text.length > LONGEST_HEADING) return null;
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  if (known.size >= MOST_KNOWN) known.clear();
  const heading = parse(text);
  known.set(text, heading);
  return heading;
}

function parse(text: string): Heading | null {
  const compact = comparable(text).replace(/[[\]【】〔〕〈〉<>《》「」{}]/g, (sign) => BRACKETS[sign]!);
  const { years, rest } = yearsIn(compact);
  const inside: string[] = [];
  let main = rest;
  // Innermost first, so that brackets within brackets are taken apart as well.
  for (let before = ""; before !== main;) {
    before = main;
    main = main.replace(BRACKETED, (_, content: string) => {
      inside.push(content);
      return "";
    });
  }
  main = main.replace(/[()]/g, "").replace(FILLERS, "");
  const words = inside.map((content) => content.replace(FILLERS, "")).filter((content) => content !== "");
  const unit = words.map(unitOf).find((found) => found !== "") ?? "";
  const whole = compact.replace(/[()]/g, "");
  const meanings = meaningsOf(main, words, years.length > 0);
  if (meanings.length === 0) return null;
  return {
    meanings,
    years: withPeriod(years, inside),
    unit,
    version: VERSION_WORDS.find(([, pattern]) => pattern.test(whole))?.[0] ?? null,
    accumulation: /単年度?(?!計画)/.test(whole) ? "annual" : /累計|累積/.test(whole) ? "cumulative" : null,
    bound: BOUNDS.find((bound) => inside.some((content) => content === bound)) ?? null,
    hasAside: words.some((word) => meaningsOfWord(word).some(({ role }) => role === "derived")),
    text: text.replace(/\s+/g, " ").trim(),
  };
}

/** 「令和6年度（9月末）」, 「R6（上半期）」: what the brackets say of the year is more than the year. */
function withPeriod(years: readonly HeadingYear[], inside: readonly string[]): readonly HeadingYear[] {
  const [year] = years;
  const period = inside.find((content) => isPartOfYear(content));
  if (years.length !== 1 || !year || year.asOf !== null || period === undefined) return years;
  return [{ ...year, asOf: `${year.rawText}（${period}）` }];
}

function unitOf(content: string): string {
  const said = /^単位[:：]?(.{1,10})$/.exec(content)?.[1];
  if (said !== undefined) return said;
  return isUnit(content) ||
    /^(?:[百千万億]?円|[百千万億]人|人\/.{1,4}|件\/.{1,4}|点満点|t-?CO2)$/i.test(content)
    ? content
    : "";
}

function meaningsOf(main: string, inside: readonly string[], dated: boolean): Meaning[] {
  if (main === "" || (dated && EMPTY_AFTER_YEAR.test(main))) {
    const words = inside.filter((content) => unitOf(content) === "");
    const found = words.flatMap((content) => meaningsOfWord(content));
    if (found.length > 0) return found;
    return dated && words.length <= 1 ? [{ role: "figure", kind: null, weak: false }] : [];
  }
  const found = meaningsOfWord(main);
  // 「数値目標(KPI)」, 「施策の展開(大項目)」: what stands in parentheses may be the heading proper.
  const further = inside.flatMap((content) =>
    meaningsOfWord(content).map((meaning) => ({ ...meaning, weak: !INDICATOR_WORD.test(content) })),
  );
  if (found[0]?.kind === "actual" && inside.some((content) => EXPECTED.test(content))) {
    return [{ role: "figure", kind: "forecast", weak: false }];
  }
  const all = [...found, ...further];
  return all
    .filter((one, index) => all.findIndex((other) => isSame(other, one)) === index)
    .map((one) => (all.some((other) => isSame(other, one) && !other.weak) ? { ...one, weak: false } : one));
}

function isSame(a: Meaning, b: Meaning): boolean {
  return a.role === b.role && a.kind === b.kind;
}

function meaningsOfWord(word: string): Meaning[] {
  const named = INDICATOR_WORD.test(word) ? namedMeanings(word) : [];
  if (named.length > 0) return named;
  return HEADING_WORDS.flatMap(({ role, kind = null, weak = false, words }) =>
    words.test(word) ? [{ role, kind, weak }] : [],
  );
}

/** 指標名 names indicators, 指標番号 numbers them, KPI目標値 is a figure. */
function namedMeanings(word: string): Meaning[] {
  const direct = HEADING_WORDS.filter(({ words }) => words.test(word)).map(
    ({ role, kind = null, weak = false }) => ({
      role,
      kind,
      weak,
    }),
  );
  if (direct.some(({ role }) => role !== "name")) return direct;
  const tail =
    /^.*(?:指標|KPI|KGI|インジケータ[ーｰ]?)(?:名)?(?:の|に係る|に関する)?(.*)$/i.exec(word)?.[1] ?? "";
  if (NAME_TAIL.test(tail)) return [{ role: "name", kind: null, weak: false }];
  return HEADING_WORDS.filter(({ words }) => words.test(tail)).map(({ role, kind = null, weak = false }) => ({
    role,
    kind,
    weak,
  }));
}
