/** Reads the quantities of a text. One pass from left to right. */
import { KANJI_DIGITS } from "../text";
import type { YearMention } from "../calendar";
import { endOfDigits, scanAmount, type Amount } from "./amount";
import { labelsOf, type Labels } from "./labels";
import { isCode, maskText, type MaskedText } from "./mask";
import type { Qualifier, Quantity } from "./types";
import { knownUnitAt, scanUnit } from "./units";

const DIGIT = new RegExp(`[\\d${KANJI_DIGITS}]`, "g");
const ABOUT = /(?:約|およそ|おおよそ|おおむね|概ね|ほぼ) ?$/;
const BOUND_SIGN = /(?:>=|<=|≧|≦|≥|≤|>|<) ?$/;
const BOUND_OF_SIGN: Readonly<Record<string, Qualifier>> = {
  ">=": "以上",
  "≧": "以上",
  "≥": "以上",
  "<=": "以下",
  "≦": "以下",
  "≤": "以下",
  ">": "超",
  "<": "未満",
};
const SIGN = /[-+▲△] ?$/;
const SIGN_WORD = /(?:マイナス|プラス) ?$/;
const MARK_BEFORE = /(?:※|\*|\[※\]|\(※\)) ?$/;
const LOOK_BEHIND = 12;
const BOUND_WORD = / ?(以上|以下|以内|未満|程度|超過|超え|を超える|を超え|超|前後|ほど|くらい|ぐらい)/y;
const QUALIFIER_OF: Readonly<Record<string, Qualifier>> = {
  超過: "超",
  超え: "超",
  を超える: "超",
  を超え: "超",
  前後: "程度",
  ほど: "程度",
  くらい: "程度",
  ぐらい: "程度",
};
const MARK_AFTER =
  / ?(?:[[(] ?(?:※|\*|注) ?\d{0,2} ?[\])]|※(?:\d{1,2}(?=[\s)\]、。]|$))?(?![\d.])|\*\d{0,2}(?=[\s)\]、。]|$))/y;
const PARENTHESIS = / ?[([]([^()[\]]{1,40})[)\]]/y;
/** 「1日1回」, 「1人当たり3冊」: what the number is counted per, and no number of its own. */
const PER_WORD = / ?(?:当たり|当り|あたり|につき|ごと|毎)/y;
const PER_UNIT = /^(?:日|週|週間|月|か月|年|人|名|校|園|回|件|世帯|台)$/;
/** Words that begin with a numeral and count nothing. */
const WORDS =
  /(?:十分|一部|一定|一般|一時|一度|一層|一体|一元|一環|一斉|一覧|一方|一括|一貫|千里|三重|百貨)/y;
const BOUNDARY_BEFORE = /[\s、。,:：=(（[「※約-]$|^$/;

interface Scanned {
  readonly quantity: Quantity;
  readonly labels: Labels;
}

/**
 * All quantities of a text, in order, each with label, unit, qualifiers and notes. 千円, 百万円 and 万 are worked
 * into the value (「1,234千円」 is 1234000 円). Years, dates, codes, names and ordinal numbers are no quantities.
 */
export function parseQuantities(text: string): Quantity[] {
  return scan(text).found.map((entry) => entry.quantity);
}

/** Labels that stand before a number of another: a cell with more labels than numbers hides what the number is. */
export function labelsWithoutNumber(text: string): string[] {
  return scan(text).found.flatMap((entry) => [...entry.labels.others]);
}

/** The text after the last quantity: 「について導入の調整」 of 「4業務について導入の調整」. */
export function textAfterQuantities(text: string): string {
  return text.slice(scan(text).end).trim();
}

function scan(text: string): { found: Scanned[]; end: number } {
  const source = maskText(text);
  const found: Scanned[] = [];
  let done = 0;
  let labelStart = 0;
  DIGIT.lastIndex = 0;
  for (;;) {
    DIGIT.lastIndex = done;
    const digit = DIGIT.exec(source.masked);
    if (!digit) break;
    const read = scanAt(source, text, digit.index, labelStart, found.length > 0);
    if (typeof read === "number") {
      done = read;
    } else {
      found.push(read);
      done = read.quantity.end;
      labelStart = done;
    }
  }
  return { found, end: labelStart };
}

/** The quantity whose digits begin at `at`, or the place where to go on when they are none. */
function scanAt(
  source: MaskedText,
  text: string,
  at: number,
  labelStart: number,
  afterNumber: boolean,
): Scanned | number {
  const { masked } = source;
  const amount = scanAmount(masked, at);
  if (!amount) return endOfDigits(masked, at);
  const unit = scanUnit(masked, amount.end);
  if (!unit) return endOfDigits(masked, amount.end);
  if (amount.kanji && !isKanjiQuantity(masked, at, amount, unit.end, unit.unit)) return amount.end;
  const separated = masked.slice(at, amount.end) !== amount.digits;
  if (unit.unit === "" && isCode(amount.digits, separated)) return amount.end;
  if (countsPer(masked, unit.unit, unit.end)) return unit.end;

  const before = readBefore(masked.slice(Math.max(labelStart, at - LOOK_BEHIND), at));
  const after = readAfter(source, unit.end);
  const start = at - before.length;
  const labels = labelsOf(masked.slice(labelStart, start), afterNumber);
  const dated = after.year ? after : (yearBefore(source, text, labelStart, start) ?? after);
  const value = before.negative && amount.value !== 0 ? -amount.value : amount.value;
  const quantity: Quantity = {
    value,
    unit: unit.unit,
    qualifiers: [...before.qualifiers, ...after.qualifiers],
    label: labels.own,
    decimals: amount.decimals,
    explicitPlus: before.explicitPlus,
    fiscalYear: dated.year && dated.year.kind !== "calendarYear" ? dated.year.value : null,
    asOf: dated.asOf,
    note: [before.mark, after.note].filter((note) => note !== "").join(" ") || null,
    rawText: text.slice(start, after.end),
    start,
    end: after.end,
  };
  return { quantity, labels };
}

interface Before {
  readonly length: number;
  readonly negative: boolean;
  readonly explicitPlus: boolean;
  readonly qualifiers: readonly Qualifier[];
  readonly mark: string;
}

/** Sign, 約 and ※ directly before the digits, read from right to left. */
function readBefore(text: string): Before {
  let rest = text;
  let negative = false;
  let explicitPlus = false;
  const sign = (SIGN.exec(rest) ?? SIGN_WORD.exec(rest))?.[0];
  // Behind a letter a dash joins (「COVID-19」) and is no sign.
  if (sign !== undefined && !/[A-Za-z0-9]$/.test(rest.slice(0, -sign.length))) {
    negative = /[-▲△]|マイナス/.test(sign);
    explicitPlus = !negative;
    rest = rest.slice(0, -sign.length);
  }
  const qualifiers: Qualifier[] = [];
  const about = ABOUT.exec(rest)?.[0];
  if (about !== undefined) {
    qualifiers.push("約");
    rest = rest.slice(0, -about.length);
  }
  const bound = BOUND_SIGN.exec(rest)?.[0];
  if (bound !== undefined) {
    qualifiers.push(BOUND_OF_SIGN[bound.trim()]!);
    rest = rest.slice(0, -bound.length);
  }
  const mark = MARK_BEFORE.exec(rest)?.[0] ?? "";
  rest = rest.slice(0, rest.length - mark.length);
  return { length: text.length - rest.length, negative, explicitPlus, qualifiers, mark: mark.trim() };
}

interface After {
  readonly end: number;
  readonly qualifiers: readonly Qualifier[];
  readonly note: string;
  readonly asOf: string | null;
  readonly year: YearMention | null;
}

/** Bounds, ※ and notes in parentheses directly after the unit. */
function readAfter(source: MaskedText, at: number): After {
  const { folded, masked } = source;
  let end = at;
  const qualifiers: Qualifier[] = [];
  for (let word = exec(BOUND_WORD, masked, end); word; word = exec(BOUND_WORD, masked, end)) {
    qualifiers.push(QUALIFIER_OF[word[1]!] ?? (word[1] as Qualifier));
    end += word[0].length;
    if (qualifiers.length === 3) break;
  }
  const notes: string[] = [];
  let asOf: string | null = null;
  let year: YearMention | null = null;
  for (let turn = 0; turn < 3; turn++) {
    const mark = exec(MARK_AFTER, masked, end);
    const note = mark ? null : exec(PARENTHESIS, masked, end);
    if (mark) {
      notes.push(mark[0].trim());
      end += mark[0].length;
    } else if (note && !DIGIT_INSIDE.test(note[1]!)) {
      const dated = yearWithin(source, end, end + note[0].length);
      const printed = folded.slice(end, end + note[0].length).trim();
      if (dated || DAY_NOTE.test(printed)) {
        year ??= dated;
        asOf ??= printed.slice(1, -1).trim();
      } else notes.push(printed);
      end += note[0].length;
    } else break;
  }
  return { end, qualifiers, note: notes.join(" "), asOf, year };
}

const DIGIT_INSIDE = /\d/;
/** A note of a day without a year: 「(9月1日時点)」. */
const DAY_NOTE = /\d ?月|時点|現在/;
const AS_OF = /^ ?(?:(?:月平均|年間)? ?(?:末)?(?:時点|現在|実績値?))?/;

/** A year among the words before the number: 「令和2年3月時点の登録者数53,051人」. */
function yearBefore(
  source: MaskedText,
  text: string,
  from: number,
  to: number,
): { year: YearMention; asOf: string } | undefined {
  const year = lastYearIn(source.years, from, to);
  if (!year || /[。\n]/.test(source.masked.slice(year.end, to))) return undefined;
  const more = AS_OF.exec(source.folded.slice(year.end, Math.min(to, year.end + 12)))?.[0] ?? "";
  return { year, asOf: text.slice(year.start, year.end + more.length).trim() };
}

function yearWithin(source: MaskedText, from: number, to: number): YearMention | null {
  return lastYearIn(source.years, from, to) ?? null;
}

/** The last year that lies between two places. Years are in order, so a binary search finds it. */
function lastYearIn(years: readonly YearMention[], from: number, to: number): YearMention | undefined {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (years[middle]!.end <= to) low = middle + 1;
    else high = middle;
  }
  const year = years[low - 1];
  return year && year.start >= from ? year : undefined;
}

/** A kanji numeral is a quantity only where it cannot be part of a word. */
function isKanjiQuantity(text: string, at: number, amount: Amount, unitEnd: number, unit: string): boolean {
  const next = text.slice(unitEnd, unitEnd + 2);
  const closed = next === "" || /^[\s、。,()（）[\]※]/.test(next) || exec(BOUND_WORD, text, unitEnd) !== null;
  if (exec(WORDS, text, at) && !exec(BOUND_WORD, text, unitEnd)) return false;
  const known = unit !== "" && knownUnitAt(text, amount.end) !== undefined;
  if (amount.end - at === 1) {
    return closed && (known || unit === "") && BOUNDARY_BEFORE.test(text.slice(Math.max(0, at - 1), at));
  }
  return known || (unit === "" && closed);
}

/** Whether the number just read is what another number is counted per. */
function countsPer(text: string, unit: string, end: number): boolean {
  if (unit === "") return false;
  if (exec(PER_WORD, text, end)) return true;
  return PER_UNIT.test(unit) && /^約?\d/.test(text.slice(end, end + 2));
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
