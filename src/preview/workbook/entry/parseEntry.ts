/**
 * How Japanese Excel reads a text that is written to a cell, by typing or through `range.values`: as a formula, a
 * number, a date, a truth value, an error, or, where nothing fits, as text. The product relies on knowing this
 * (a text "1/2" must not become a date), so the stand-in is as eager as Excel.
 */
import type { CellValue } from "../../../sheet";
import { ERAS, serialOfDate } from "./dates";

/** Excel's limit of characters in a cell. */
export const MAX_TEXT_LENGTH = 32_767;

export type Entry =
  | { readonly kind: "empty" }
  /** `quoted`: written with a leading apostrophe, which is not part of the value. */
  | { readonly kind: "text"; readonly value: string; readonly quoted?: boolean }
  | { readonly kind: "formula"; readonly formula: string }
  /** `format`: the number format that Excel gives a cell whose format is General. */
  | { readonly kind: "value"; readonly value: Exclude<CellValue, string | null>; readonly format?: string }
  | { readonly kind: "error"; readonly value: string };

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/**
 * @param written the value as it was written
 * @param cellFormat number format of the cell before writing; "@" keeps any text as it is
 * @param today day that a date without a year belongs to
 */
export function parseEntry(written: string | number | boolean, cellFormat: string, today: Date): Entry {
  if (typeof written !== "string") return { kind: "value", value: written };
  if (written === "") return { kind: "empty" };
  if (written.startsWith("'")) return { kind: "text", value: written.slice(1), quoted: true };
  if (cellFormat === "@") return { kind: "text", value: written };
  if (written.startsWith("=") && written.length > 1) return { kind: "formula", formula: written };

  const text = toHalfWidth(written).trim();
  if (ERROR_VALUES.has(text.toUpperCase())) return { kind: "error", value: text.toUpperCase() };
  if (/^true$/i.test(text)) return { kind: "value", value: true };
  if (/^false$/i.test(text)) return { kind: "value", value: false };
  const read = parseNumber(text) ?? parseDate(text, today) ?? parseTime(text);
  if (read) return { kind: "value", ...read };
  if (isSignedFormula(text)) return { kind: "formula", formula: `=${text}` };
  return { kind: "text", value: written };
}

interface ReadNumber {
  readonly value: number;
  readonly format?: string;
}

/** Full-width forms of ASCII become ASCII, as Japanese Excel does before it tries a number. */
function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");
}

const NUMBER =
  /^(?<open>\()?(?<sign>[+-])?(?<currency>[¥\\$])?(?<sign2>[+-])?(?<digits>\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?<fraction>\.\d*)?(?<exponent>[eE][+-]?\d+)?\s*(?<percent>%)?(?<close>\))?$/;

function parseNumber(text: string): ReadNumber | undefined {
  const mixed = /^([+-])?(\d+)\s+(\d{1,5})\/(\d{1,5})$/.exec(text);
  if (mixed && Number(mixed[4]) !== 0) {
    const value = Number(mixed[2]) + Number(mixed[3]) / Number(mixed[4]);
    return { value: mixed[1] === "-" ? -value : value, format: mixed[4]!.length > 1 ? "# ??/??" : "# ?/?" };
  }
  const parts = NUMBER.exec(text)?.groups;
  if (!parts || Boolean(parts.open) !== Boolean(parts.close) || (parts.sign && parts.sign2)) return undefined;
  if (parts.open && (parts.sign || parts.sign2)) return undefined;
  const magnitude = Number(
    `${(parts.digits || "0").replaceAll(",", "")}${parts.fraction ?? ""}${parts.exponent ?? ""}`,
  );
  if (!Number.isFinite(magnitude)) return undefined;
  const negative = parts.open || parts.sign === "-" || parts.sign2 === "-";
  const signed = negative && magnitude !== 0 ? -magnitude : magnitude;
  const decimals = (parts.fraction?.length ?? 0) > 1;
  if (parts.percent) return { value: movePoint(signed, -2), format: decimals ? "0.00%" : "0%" };
  if (parts.exponent) return { value: signed, format: "0.00E+00" };
  if (parts.currency === "$")
    return { value: signed, format: decimals ? "[$$-409]#,##0.00" : "[$$-409]#,##0" };
  if (parts.currency)
    return { value: signed, format: decimals ? '"¥"#,##0.00;"¥"-#,##0.00' : '"¥"#,##0;"¥"-#,##0' };
  if (parts.digits!.includes(",")) return { value: signed, format: decimals ? "#,##0.00" : "#,##0" };
  return { value: signed };
}

/** Moves the decimal point without the rounding noise of a division: 29 % is 0.29. */
function movePoint(value: number, places: number): number {
  return Number(`${value}e${places}`);
}

function parseDate(text: string, today: Date): ReadNumber | undefined {
  const [datePart = "", timePart] = text.split(/\s+(?=\d{1,2}:)/);
  const date = parseCalendarDay(datePart, today);
  if (!date || timePart === undefined) return date;
  const time = parseTime(timePart);
  return time && { value: date.value + time.value, format: "yyyy/m/d h:mm" };
}

function parseCalendarDay(text: string, today: Date): ReadNumber | undefined {
  const era = new RegExp(
    `^(?<era>${ERAS.map((e) => `${e.name}|${e.letter}`).join("|")})\\s*(?<y>元|\\d{1,2})(?<sep>年|[./-])(?<m>\\d{1,2})(?:月|[./-])(?<d>\\d{1,2})日?$`,
    "i",
  ).exec(text)?.groups;
  if (era) {
    const found = ERAS.find((e) => e.name === era.era || e.letter === era.era!.toUpperCase())!;
    const year = found.base + (era.y === "元" ? 1 : Number(era.y));
    const format = era.sep === "年" ? '[$-411]ggge"年"m"月"d"日"' : "[$-411]ge.m.d";
    return serial(year, Number(era.m), Number(era.d), format);
  }
  const full = /^(\d{4}|\d{2})(年|[/-])(\d{1,2})(?:月|[/-])(\d{1,2})日?$/.exec(text);
  if (full)
    return serial(
      fullYear(full[1]!),
      Number(full[3]),
      Number(full[4]),
      full[2] === "年" ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d",
    );
  const yearMonth = /^(\d{4})(年|[/-])(\d{1,2})月?$/.exec(text);
  if (yearMonth)
    return serial(
      Number(yearMonth[1]),
      Number(yearMonth[3]),
      1,
      yearMonth[2] === "年" ? 'yyyy"年"m"月"' : "mmm-yy",
    );
  const monthDay = /^(\d{1,2})(?:月|[/-])(\d{1,2})日?$/.exec(text);
  if (monthDay) return serial(today.getFullYear(), Number(monthDay[1]), Number(monthDay[2]), 'm"月"d"日"');
  return undefined;
}

function serial(year: number, month: number, day: number, format: string): ReadNumber | undefined {
  const value = serialOfDate(year, month, day);
  return value === undefined ? undefined : { value, format };
}

/** Two digits mean 1930–2029, as in Windows. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function parseTime(text: string): ReadNumber | undefined {
  const match =
    /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ??
    /^(\d{1,2})時([0-5]?\d)分(?:([0-5]?\d)秒)?$/.exec(text);
  if (!match) return undefined;
  const value = (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
  const format = text.includes("時") ? 'h"時"mm"分"' : match[3] ? "h:mm:ss" : "h:mm";
  return { value, format: value >= 1 ? "[h]:mm:ss" : format };
}

/** "+A1" and "-A1*2" are formulas; "-なし" and "-" stay text. */
function isSignedFormula(text: string): boolean {
  return (
    /^[+-][A-Za-z0-9$(.][A-Za-z0-9$+\-*/^().:!,% ]*$/.test(text) && /[A-Za-z]\$?\d|\d[+\-*/^]/.test(text)
  );
}
