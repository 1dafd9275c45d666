/** What in a text is there for the look only, and the text without it. */
import { joinSpacedLetters } from "../../../kpi/text";
import { isMeantBreak, isName, mayHoldSeparator } from "./exempt";

/** From the one that needs most thought to the one that needs least; a text is reported under the first. */
export const KINDS = [
  "lineBreak",
  "letters",
  "pair",
  "padding",
  "double",
  "invisible",
  "edge",
  "blank",
  "separator",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Layout {
  readonly kind: Kind;
  /** The text without any of it; null where nothing is left. */
  readonly tidy: string | null;
  /** Whether tidying loses and guesses nothing. */
  readonly isSafe: boolean;
}

export interface Role {
  readonly isHeader: boolean;
  /** The column's header, or what else says what the text is about. */
  readonly label: string;
}

const SPACES = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]";
const BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;
// Pasted text may hold control characters, which nobody sees.
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\ufeff]/g;
const CHARACTER = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々ヶ]";
/** Single characters with space between them: 施　設　名. */
const SPACED_OUT = new RegExp(
  `(?<!${CHARACTER})${CHARACTER}(?:${SPACES}+${CHARACTER}(?!${CHARACTER}))+`,
  "gu",
);
/** Digits pushed to a width in a date: 令和　５年, 4月 1日. */
const SPACED_DATE = new RegExp(
  `(明治|大正|昭和|平成|令和|年|月)${SPACES}+(?=(?:[0-9０-９]{1,2}|元)(?:年|月|日))`,
  "g",
);
const SPACED_CAPITALS = new RegExp(
  `(?<![A-Za-zＡ-Ｚａ-ｚ])[A-ZＡ-Ｚ](?:${SPACES}+[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚａ-ｚ])){2,}`,
  "g",
);
/** Four or more characters of any kind one by one: 2 0 2 4 - 0 2. */
const ONE_BY_ONE = new RegExp(`(?<!\\S)\\S(?:${SPACES}+\\S){3,}(?!\\S)`, "gu");
/** A whole column name of two characters. */
const TWO_CHARACTERS = new RegExp(`^\\S${SPACES}+\\S$`, "u");
const LATIN_PHRASE = /[A-Za-z-]+(?: [A-Za-z-]+)+/g;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SEVERAL_SPACES = new RegExp(`${SPACES}{2,}|[\\t\\u00a0\\u2000-\\u200a\\u202f\\u205f]`, "g");

/**
 * What a text without space at its ends has at least if there is any layout in it: the common text, words with single
 * spaces between them, is let through at once.
 */
const SUSPICIOUS = new RegExp(
  [
    "[\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u2000-\\u200b\\u200e\\u200f\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]| {2}",
    "(?<![A-Za-z0-9０-９぀-ヿ㐀-鿿])[぀-ヿ㐀-鿿々] [぀-ヿ㐀-鿿々](?![A-Za-z0-9０-９぀-ヿ㐀-鿿])",
    "[治正昭和成年月] [0-9０-９元]",
    "(?<![A-Za-z])[A-Za-zＡ-Ｚ]{1,2} [A-Za-zＡ-Ｚ-]",
    "(?<!\\S)\\S \\S \\S",
    "^\\S \\S$",
  ].join("|"),
);

/** Kinds whose repair guesses: which words belong together, or what a separator is to become. */
const GUESSED: ReadonlySet<Kind> = new Set<Kind>(["letters", "pair", "separator"]);

/** What is layout in the text; undefined where nothing is. */
export function findLayout(text: string, role: Role): Layout | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "blank", tidy: null, isSafe: true };
  if (!SUSPICIOUS.test(trimmed)) {
    return trimmed === text ? undefined : { kind: "edge", tidy: trimmed, isSafe: true };
  }
  const kinds = new Set<Kind>();
  const note = (kind: Kind, before: string, after: string) => {
    if (after !== before) kinds.add(kind);
    return after;
  };
  let tidy = note("invisible", text, text.replace(INVISIBLE, ""));
  tidy = note("edge", tidy, tidy.trim());
  tidy = note("lineBreak", tidy, joinLines(tidy, role));
  tidy = tidy
    .split(/(\r\n|[\n\r\v\f\u2028\u2029])/)
    .map((line, index) => (index % 2 === 1 ? line : tidyLine(line, role, note)))
    .join("");
  const kind = KINDS.find((candidate) => kinds.has(candidate));
  if (!kind) return undefined;
  const guesses =
    [...kinds].some((found) => GUESSED.has(found)) || (kinds.has("lineBreak") && !role.isHeader);
  return { kind, tidy: tidy.trim() === "" ? null : tidy, isSafe: !guesses };
}

type Note = (kind: Kind, before: string, after: string) => string;

function tidyLine(line: string, role: Role, note: Note): string {
  const indent = /^\s*/.exec(line)![0];
  let tidy = line.slice(indent.length);
  tidy = closeUp(tidy, role, note);
  tidy = note("padding", tidy, tidy.replace(SPACED_DATE, "$1"));
  tidy = note("letters", tidy, closeUpLetters(tidy, role));
  tidy = note(
    "double",
    tidy,
    tidy.replace(SEVERAL_SPACES, (run) => (keepsWidth(tidy, run, role) ? "　" : " ")),
  );
  if (!mayHoldSeparator(tidy, role.isHeader ? "" : role.label)) {
    tidy = note("separator", tidy, tidy.replaceAll("　", " "));
  }
  return indent + tidy;
}

/** Removes the space between single characters; two of them alone may be a name or a pair of choices. */
function closeUp(line: string, role: Role, note: Note): string {
  return line.replace(SPACED_OUT, (run, at: number) => {
    const closed = run.replace(/\s+/g, "");
    const length = [...closed].length;
    if (length > 2) return note("padding", run, closed);
    const isWhole = at === 0 && /^(?:$|[(（:：])/.test(line.slice(run.length));
    if (!isWhole) return run;
    if (!role.isHeader && isName(run, role.label)) return run;
    return note(role.isHeader || isTotal(closed) ? "padding" : "pair", run, closed);
  });
}

function isTotal(word: string): boolean {
  return /^(?:合計|小計|総計|総数|累計|平均|備考|氏名|住所|名称|年度|区分|種別|単位)$/.test(word);
}

/** 「We b」 → 「Web」, 「Ｉ　Ｃ　Ｔ」 → 「ＩＣＴ」, 「K 0 0 2」 → 「K002」. */
function closeUpLetters(line: string, role: Role): string {
  const close = (run: string) => run.replace(/\s+/g, "");
  if (role.isHeader && TWO_CHARACTERS.test(line)) return close(line);
  const closed = line
    .replace(ONE_BY_ONE, (run) => (/[\p{L}\p{N}]/u.test(run) ? close(run) : run))
    .replace(SPACED_CAPITALS, close);
  return JAPANESE.test(closed) ? closed.replace(LATIN_PHRASE, joinShortPhrase) : closed;
}

/** A phrase with a word of three letters or more is English and keeps its spaces. */
function joinShortPhrase(phrase: string): string {
  return /[A-Za-z]{3}/.test(phrase) ? phrase : joinSpacedLetters(phrase);
}

/** A full-width space between the parts of a name or an address stays one. */
function keepsWidth(line: string, run: string, role: Role): boolean {
  return (
    run.includes("　") && !role.isHeader && mayHoldSeparator(line.replace(SEVERAL_SPACES, "　"), role.label)
  );
}

/** Joins lines that one thing was cut into; breaks between items, sentences and values stay. */
function joinLines(text: string, role: Role): string {
  if (!BREAK.test(text)) return text;
  const breaks = text.match(new RegExp(BREAK, "g"))!;
  const lines = text.split(BREAK);
  let joined = lines[0]!;
  for (const [index, line] of lines.slice(1).entries()) {
    const before = joined.slice(joined.search(/[^\r\n\v\f\u2028\u2029]*$/)).trim();
    if (!role.isHeader && isMeantBreak(before, line.trim())) joined += breaks[index]! + line;
    else joined = joined.trimEnd() + (needsSpace(joined.trimEnd(), line.trim()) ? " " : "") + line.trim();
  }
  return joined;
}

function needsSpace(before: string, after: string): boolean {
  return /[A-Za-z0-9,;]$/.test(before) && /^[A-Za-z0-9]/.test(after);
}
