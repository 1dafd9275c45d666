/** What is printed around a figure beyond its unit: part of a year, scope, correction, a zero that is none. */
import { findYears } from "../calendar";
import type { Correction, Observation } from "../indicator/model";
import { parseQuantities } from "../quantity";
import { toHalfWidth } from "../text";
import { sameUnit } from "./units";

const MONTHS = /(\d{1,2}) ?月/g;
/** The day on which a fiscal year ends; 「3月」 alone is taken as its end too. */
const YEAR_END = /^(?:(?!\d ?日).)*3 ?月(?: ?31 ?日| ?末(?:日)?)?(?! ?\d)/;
const DAY_OF_YEAR = /時点|現在|月末|上半期|下半期|半期|四半期|[～~〜から].*月/;

/**
 * Whether an as-of or period note speaks of less than the whole fiscal year: months that are not April to March, a
 * day that is not its last. 「令和2年度」, 「令和元年度末」 and 「令和2年3月時点」 are whole years.
 */
export function isPartOfYear(asOf: string): boolean {
  const text = toHalfWidth(asOf);
  const months = [...text.matchAll(MONTHS)].map(([, month]) => Number(month));
  if (months.length === 0) {
    // 「R5.9末」: a date without 月.
    const [date] = findYears(text).filter(({ kind }) => kind === "date");
    return /半期|四半期/.test(text) || (date !== undefined && date.month !== 3);
  }
  if (months.length > 1) {
    const isWholeYear = months[0] === 4 && months.at(-1) === 3;
    return !isWholeYear;
  }
  if (months[0] === 3 && YEAR_END.test(text)) return false;
  return DAY_OF_YEAR.test(text) || /月/.test(text);
}

const SCOPE =
  /[^。、\n()（）[\]※]{0,30}(?:を除(?:く|き|いた|外)|除く|は除外|対象外|含め(?:ない|ず|ません|ていません)|含ま(?:ない|ず|れない|れません)|に限(?:る|り|定)|のみを?対象)/;
/** What a text says to be left out, or the figure to be limited to: 「休職中等の職員を除いた」; undefined without. */
export function scopeIn(text: string): string | undefined {
  return SCOPE.exec(text)?.[0].trim();
}

const WRONG_THEN_RIGHT =
  /(?:と(?:して(?:い|お)|公表|記載|報告|掲載|表記)|でし|は誤り|誤り|誤:|訂正前|修正前)[\s\S]{0,60}?(?:正しくは|正:|正は|訂正後|修正後)/;
const CHANGED = /(?:から|→)[\s\S]{0,20}?(?:に|へ|を)?(?:訂正|修正)/;
const BEFORE_ONLY = /(?:訂正前|修正前|当初公表|公表時)/;

/**
 * The correction that a note makes of a value: 「32施設としておりましたが、正しくは33施設でした」.
 * @returns undefined where the note corrects nothing, or another value
 */
export function correctionIn(note: string, value: number, unit: string): Correction | undefined {
  const text = toHalfWidth(note);
  const numbers = parseQuantities(note).filter(
    (each) => each.unit === "" || unit === "" || sameUnit(each.unit, unit),
  );
  const others = numbers.filter((each) => each.value !== value);
  const [previous] = others;
  if (previous === undefined || others.length > 1) return undefined;
  const corrects = WRONG_THEN_RIGHT.test(text) || CHANGED.test(text);
  const saysBoth = numbers.some((each) => each.value === value);
  if (!(corrects && saysBoth) && !(BEFORE_ONLY.test(text) && numbers.length === 1)) return undefined;
  const date = findYears(note).find(({ kind }) => kind === "date");
  return { previous: previous.value, reason: note, date: date?.rawText ?? null };
}

const NOT_INTRODUCED = /未導入|未実施|未整備|未開始|未設置|開始前|導入前|稼働前/;

/** The figure with what its note and as-of text say of it. */
export function withDetails(observation: Observation): Observation {
  const { note, asOf, value, unit } = observation;
  const scope = note === null ? undefined : scopeIn(note);
  const correction = note === null || value === null ? undefined : correctionIn(note, value, unit);
  const isPart = asOf !== null && isPartOfYear(asOf);
  return {
    ...observation,
    ...(isPart && observation.isPartYear === undefined ? { isPartYear: true } : {}),
    ...(scope !== undefined && observation.scope === undefined ? { scope } : {}),
    ...(correction === undefined ? {} : { correction }),
    ...(value === 0 && note !== null && NOT_INTRODUCED.test(note)
      ? { zeroMeans: "notIntroduced" as const }
      : {}),
  };
}
