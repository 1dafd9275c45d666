/**
 * Machine-dependent characters (機種依存文字) by kind, and the readable text that each becomes. The lists are written
 * out or worked out block by block: a normal form (NFKC) over whole texts would change characters that nobody asked
 * about.
 */
import { Feature, featuresOf } from "../../text-features";

/** From the one that decides most to the one that decides least; a text is reported under the first. */
export const KINDS = [
  "private",
  "enclosed",
  "abbreviation",
  "roman",
  "halfKana",
  "radical",
  "symbol",
  "selector",
  "unit",
  "kanji",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Special {
  /** The characters as they stand in the text; half-width kana that follow each other are one. */
  readonly text: string;
  readonly kind: Kind;
  /** What to write instead; undefined where nobody but the author can say. */
  readonly readable: string | undefined;
  /** Whether `readable` says the same, so that it may be written without being asked about. */
  readonly isSafe: boolean;
}

const LOOKED_FOR = Feature.machineDependent | Feature.halfKana | Feature.surrogate;
const HALF_KANA_RUN = /[\uff61-\uff9f]+|[\s\S]/gu;

/** The machine-dependent characters of a text, in order, equal ones once. */
export function specialsOf(text: string): readonly Special[] {
  const found = new Map<string, Special>();
  for (const [part] of text.matchAll(HALF_KANA_RUN)) {
    if (found.has(part) || (featuresOf(part) & LOOKED_FOR) === 0) continue;
    const special = describe(part, text);
    if (special) found.set(part, special);
  }
  return [...found.values()];
}

/** The text with every machine-dependent character that has a readable form written out. */
export function madeReadable(text: string): string {
  const readable = new Map(specialsOf(text).map((special) => [special.text, special.readable]));
  return text.replace(HALF_KANA_RUN, (part) => readable.get(part) ?? part);
}

function describe(part: string, text: string): Special | undefined {
  const code = part.codePointAt(0)!;
  const special = (kind: Kind, readable: string | undefined, isSafe = readable !== undefined): Special => ({
    text: part,
    kind,
    readable,
    isSafe,
  });
  if (isIn(code, 0xff61, 0xff9f)) return special("halfKana", fullWidthKana(part));
  if (isPrivate(code)) return special("private", undefined);
  if (isIn(code, 0xfe00, 0xfe0f) || isIn(code, 0xe0100, 0xe01ef)) {
    return special("selector", "", !followsKanji(text, part));
  }
  if (isIn(code, 0x2e80, 0x2fdf)) return special("radical", kanjiOfRadical(part));
  if (isIn(code, 0x2160, 0x217f)) return special("roman", part.normalize("NFKC"));
  const number = enclosedNumber(code);
  if (number !== undefined) return special("enclosed", `(${number})`);
  if (isIn(code, 0x2488, 0x249b)) return special("enclosed", part.normalize("NFKC"));
  if (isIn(code, 0x249c, 0x24e9))
    return special("enclosed", `(${part.normalize("NFKC").replace(/[()]/g, "")})`);
  if (isUnit(code)) return special("unit", squaredUnit(part), false);
  if (isIn(code, 0x3200, 0x33ff)) return special("abbreviation", abbreviation(code, part));
  if (/\p{Script=Han}/u.test(part)) return special("kanji", undefined);
  return special("symbol", SYMBOLS.get(part));
}

function isIn(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

function isPrivate(code: number): boolean {
  return isIn(code, 0xe000, 0xf8ff) || code >= 0xf0000;
}

/** Behind a kanji a variation selector chooses the shape of a name's character. */
function followsKanji(text: string, selector: string): boolean {
  return new RegExp(`\\p{Script=Han}${selector}`, "u").test(text);
}

const SMALL_VOICE_MARKS: readonly [RegExp, string][] = [
  [/\u3099/g, "゛"],
  [/\u309a/g, "゜"],
];

/** 「ｶﾞｲﾄﾞ｡」 → 「ガイド。」; voiced marks are joined to their kana. */
function fullWidthKana(run: string): string {
  return SMALL_VOICE_MARKS.reduce((text, [mark, sign]) => text.replace(mark, sign), run.normalize("NFKC"));
}

/** Runs of numbers in circles, brackets and black circles: first code, first number, length. */
const NUMBERS: readonly (readonly [number, number, number])[] = [
  [0x2460, 1, 20], // ①
  [0x2474, 1, 20], // ⑴
  [0x24ea, 0, 1], // ⓪
  [0x24eb, 11, 10], // ⓫
  [0x24f5, 1, 10], // ⓵
  [0x24ff, 0, 1], // ⓿
  [0x2776, 1, 10], // ❶
  [0x2780, 1, 10], // ➀
  [0x278a, 1, 10], // ➊
  [0x3251, 21, 15], // ㉑
  [0x32b1, 36, 15], // ㊱
];

function enclosedNumber(code: number): number | undefined {
  const run = NUMBERS.find(([first, , length]) => code >= first && code < first + length);
  return run && run[1] + (code - run[0]);
}

/** ㌢ ㍍ …: units in katakana; ㎡ ㏄ …: units in letters. ㍻ and ㏠ (days) between them are none. */
function isUnit(code: number): boolean {
  return (
    isIn(code, 0x3300, 0x3357) || isIn(code, 0x3371, 0x337a) || isIn(code, 0x3380, 0x33df) || code === 0x33ff
  );
}

function squaredUnit(part: string): string {
  return part.normalize("NFKC").replace("⁄", "/").replace("∕", "/");
}

/** ㈱ → （株）, ㊤ → （上）, ㍻ → 平成, ㏠ → 1日. */
function abbreviation(code: number, part: string): string {
  const plain = part.normalize("NFKC");
  const isEnclosed = isIn(code, 0x3200, 0x3247) || isIn(code, 0x3260, 0x32b0) || isIn(code, 0x32d0, 0x32fe);
  return isEnclosed ? `（${plain.replace(/[()]/g, "")}）` : plain;
}

/** Signs beside letters, figures and kanji. Those without a readable form are left to the author. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["№", "No."],
  ["℡", "TEL"],
  ["∑", "Σ"],
  ["〝", "「"],
  ["〟", "」"],
  ["￤", "|"],
  ["＇", "'"],
  ["＂", '"'],
]);

/** Radicals that text copied out of a PDF has in place of kanji and that have no compatibility form of their own. */
const RADICALS = pairs("⺟母 ⺠民 ⻁虎 ⻄西 ⻆角 ⻑長 ⻘青 ⻝食 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀");

function kanjiOfRadical(part: string): string | undefined {
  const plain = part.normalize("NFKC");
  return plain === part ? RADICALS.get(part) : plain;
}

/** Kanji of IBM's and NEC's extensions that names are written with, and the standard form of each. */
const STANDARD_FORMS = pairs(
  "髙高 﨑崎 德徳 濵浜 瀨瀬 栁柳 桒桑 昻昂 淸清 靑青 黑黒 緖緒 增増 橫横 寬寛 敎教 曻昇 條条 𠮷吉",
);

/** Two characters each, the second for the first. */
function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(" ").map((pair) => [...pair] as [string, string]));
}

/** The standard form of a kanji, for advice only: in a name the author decides. */
export function standardForm(kanji: string): string | undefined {
  const plain = kanji.normalize("NFKC");
  return STANDARD_FORMS.get(kanji) ?? (plain === kanji ? undefined : plain);
}
