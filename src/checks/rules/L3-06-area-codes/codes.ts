/** Columns of 全国地方公共団体コード and what is wrong in them. */
import { completeCode, type Area } from "../../../kpi/area";
import { ownName } from "../../columns/headers";
import type { ColumnProfile } from "../../profile";

export type CodeFault =
  "leadingZero" | "checkDigit" | "both" | "wrongCheckDigit" | "unknown" | "ambiguous" | "noCode";

/** A value of a code column and its cells. */
export interface CodeValue {
  readonly value: string | number;
  readonly rows: readonly number[];
  readonly fault: CodeFault | undefined;
  /** Six digits, where it is sure which; of a right code the code itself. */
  readonly code: string | undefined;
  readonly area: Area | null;
}

export interface CodeColumn {
  readonly profile: ColumnProfile;
  readonly values: readonly CodeValue[];
}

const CODE_HEADER =
  /(?:団体|市区町村|区市町村|市町村|自治体|都道府県|行政区域?|県)_?(?:コード|CD|ＣＤ)|コード_?(?:都道府県|市区町村)|^(?:JIS|行政)コード$|^(?:pref(?:ecture)?|city|municipality|localgov(?:ernment)?)_?code$/i;
/** Finer areas have codes of their own, which are no 全国地方公共団体コード. */
const OTHER_CODE = /町字|町丁|大字|丁目|小地域|メッシュ|郵便|学区|字コード/;
/** Headers under which codes of areas may stand: the values decide. */
const MAYBE_HEADER = /コード|CD$|code/i;
/** Two digits alone name a prefecture (JIS X 0401). */
const PREFECTURE_HEADER = /都道府県|県コード|^pref/i;
/** 全国, and 特別区部 of e-Stat: no bodies of their own. */
const AGGREGATES = new Set(["0", "00000", "000000", "13100", "131008"]);
const MOST_CODES = 5000;
const LEAST_KNOWN = 0.8;
const LEAST_VALUES = 2;
const SIX_DIGIT_FORMAT = /^0{6}$/;

/** The column as one of codes of areas; undefined where it is none. */
export function codeColumn(profile: ColumnProfile): CodeColumn | undefined {
  const name = ownName(profile.header).normalize("NFKC");
  if (OTHER_CODE.test(name) || profile.numberCount + profile.textCount === 0) return undefined;
  const isHeaded = CODE_HEADER.test(name);
  if (!isHeaded && !MAYBE_HEADER.test(name)) return undefined;
  if (!isHeaded && profile.numberCount > 0 && (profile.minimum < 1000 || profile.maximum > 999_999))
    return undefined;
  const values = valuesOf(profile, PREFECTURE_HEADER.test(name) && !/市区町村/.test(name));
  if (!values || !values.some(({ value }) => /\d/.test(String(value).normalize("NFKC")))) return undefined;
  const known = values.filter(({ area }) => area !== null).length;
  if (!isHeaded && (known < LEAST_KNOWN * values.length || known < LEAST_VALUES)) return undefined;
  return { profile, values };
}

/** Every different value with its cells; undefined where there are too many for codes of areas. */
function valuesOf(profile: ColumnProfile, isPrefecture: boolean): readonly CodeValue[] | undefined {
  if (profile.distinctTextCount > MOST_CODES) return undefined;
  const isShownWhole = SIX_DIGIT_FORMAT.test(profile.numberFormat);
  const numbers = new Map<number, number[]>();
  if (profile.numberCount > 0) {
    for (let row = profile.firstRow; row <= profile.lastRow; row++) {
      const value = profile.valueAt(row);
      if (typeof value !== "number") continue;
      const rows = numbers.get(value);
      if (rows) rows.push(row);
      else if (numbers.size >= MOST_CODES) return undefined;
      else numbers.set(value, [row]);
    }
  }
  return [
    ...[...numbers].map(([value, rows]) => {
      const shown = isShownWhole ? String(value).padStart(6, "0") : value;
      return { value, rows, ...judge(shown, isPrefecture) };
    }),
    ...profile.texts
      .filter(({ text }) => text.trim() !== "")
      .map((entry) => ({ value: entry.text, rows: entry.rows, ...judge(entry.text, isPrefecture) })),
  ];
}

type Judgement = Pick<CodeValue, "fault" | "code" | "area">;
const FINE: Judgement = { fault: undefined, code: undefined, area: null };

function judge(value: string | number, isPrefecture: boolean): Judgement {
  const digits = String(value).normalize("NFKC").trim();
  if (AGGREGATES.has(digits)) return FINE;
  if (isPrefecture && /^\d{1,2}$/.test(digits)) return judgePrefecture(digits);
  const reading = completeCode(digits);
  if (!reading.ok) {
    if (reading.reason === "wrongCheckDigit" || reading.reason === "ambiguous") {
      return { fault: reading.reason, code: undefined, area: null };
    }
    return { fault: "noCode", code: undefined, area: null };
  }
  const { code, change, area } = reading;
  if (change === "none") {
    const fault = area === null && !isUnion(code) ? "unknown" : undefined;
    return { fault, code: fault ? undefined : code, area };
  }
  // What is no area of the list may have been meant otherwise: nothing is completed then.
  if (area === null) return { fault: isUnion(code) ? change : "unknown", code: undefined, area };
  return { fault: change, code, area };
}

/** 一部事務組合 and 広域連合, which the list of areas leaves out: third digit 8 or 9. */
function isUnion(code: string): boolean {
  const prefecture = Number(code.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47 && /^\d\d[89]/.test(code);
}

function judgePrefecture(digits: string): Judgement {
  const number = Number(digits);
  if (number < 1 || number > 47) return { fault: "unknown", code: undefined, area: null };
  if (digits.length === 2) return FINE;
  return { fault: "leadingZero", code: `0${digits}`, area: null };
}
