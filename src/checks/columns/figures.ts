/** Numbers that stand in cells as text. */
import { parseQuantities } from "../../kpi/quantity";
import { toHalfWidth } from "../../kpi/text";
import { Feature, featuresOf } from "../text-features";
import { meaningOfUnit } from "./units";

/** What makes a number a text; where several things do, the one that asks most of the user. */
export type FigureFault = "typed" | "wide" | "separator" | "sign" | "unit" | "note";

/** A text that is one number. */
export interface TextFigure {
  /** The number as printed, in the printed unit: 「▲1,234千円」 is −1234. NaN with a note: nothing is made of it. */
  readonly value: number;
  readonly decimals: number;
  readonly hasSeparator: boolean;
  readonly sign: "" | "+" | "-" | "▲" | "△";
  /** As printed, half width; "" without one, and with a note. */
  readonly unit: string;
  readonly fault: FigureFault;
}

const PRINTED = /^([-+▲△▼−‐–])? ?([¥$€£\\])? ?([-+▲△−])?(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)? ?([^\d\s].*)?$/;
const CURRENCY: Readonly<Record<string, string>> = {
  "¥": "円",
  "\\": "円",
  $: "ドル",
  "€": "ユーロ",
  "£": "ポンド",
};
/** More digits than this are a code, and beyond what a number can hold. */
const MOST_DIGITS = 12;
const LONGEST = 40;
const BRACKETED_NUMBER = /^\(\d[\d,]*(?:\.\d+)?\)$/;

const WIDE = Feature.wideDigit | Feature.wideAscii | Feature.wideSpace;

/**
 * Reads a text that is one number with sign, separators and unit; undefined for any other text.
 * @param features of the text, where they are known already
 */
export function readFigure(text: string, features = featuresOf(text)): TextFigure | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = (features & WIDE) === 0 ? text.trim() : toHalfWidth(text).trim().replace("￥", "¥");
  return readPrinted(text, plain) ?? readNoted(plain);
}

function readPrinted(text: string, plain: string): TextFigure | undefined {
  const match = PRINTED.exec(plain);
  if (!match) return undefined;
  const [, outer = "", currency = "", inner = "", whole = "", fraction = "", rest = ""] = match;
  const digits = whole.replaceAll(",", "");
  const isNumber = digits !== "" || fraction.length > 1;
  if (!isNumber || digits.length > MOST_DIGITS || /^0\d/.test(digits) || (outer !== "" && inner !== "")) {
    return undefined;
  }
  const unit = unitBehind(rest, currency);
  const isYear = unit === "年" && digits.length === 4;
  if (unit === undefined || isYear) return undefined;
  const sign = signOf(outer + inner);
  const value = Number(`${digits === "" ? "0" : digits}${fraction}`);
  const hasSeparator = whole.includes(",");
  return {
    value: sign === "" || sign === "+" || value === 0 ? value : -value,
    decimals: Math.max(0, fraction.length - 1),
    hasSeparator,
    sign,
    unit,
    fault: faultOf(text, plain, unit, sign, hasSeparator),
  };
}

/** The unit after the digits or the currency before them; undefined where something else follows. */
function unitBehind(rest: string, currency: string): string | undefined {
  const printed = rest.trim();
  if (printed === "") return CURRENCY[currency] ?? "";
  if (/\d/.test(printed)) return undefined;
  if (currency !== "" && printed !== "円" && printed !== "-") return undefined;
  if (currency !== "") return CURRENCY[currency];
  return meaningOfUnit(printed) ? printed : undefined;
}

function signOf(printed: string): TextFigure["sign"] {
  if (printed === "" || printed === "+" || printed === "△") return printed;
  return printed === "▲" || printed === "▼" ? "▲" : "-";
}

function faultOf(
  text: string,
  plain: string,
  unit: string,
  sign: TextFigure["sign"],
  hasSeparator: boolean,
): FigureFault {
  if (unit !== "") return "unit";
  if (sign === "▲" || sign === "△" || sign === "+") return "sign";
  if (plain !== text.trim()) return "wide";
  return hasSeparator ? "separator" : sign === "-" && !plain.startsWith("-") ? "sign" : "typed";
}

const NOTED_START = /^(?:[\d※*†[(<>≧≦≥≤+▲△−-]|約|およそ|おおよそ|おおむね|概ね|ほぼ)/;
const notedShapes = new Map<string, FigureFault | null>();
/** Shapes repeat; more different ones than this are no longer kept. */
const MOST_SHAPES = 10_000;

/**
 * A number with 約, 以上, ※ or a note in brackets: readable, but nothing that can become a number without loss. And
 * one that is printed with several scales: 「1億2,000万円」.
 */
function readNoted(plain: string): TextFigure | undefined {
  if (!NOTED_START.test(plain) || !/\d/.test(plain)) return undefined;
  // Reading is slow, and texts that differ in their digits only are read alike.
  const shape = plain.replace(/\d+/g, alike);
  let fault = notedShapes.get(shape);
  if (fault === undefined) {
    fault = faultOfNoted(plain);
    if (notedShapes.size < MOST_SHAPES) notedShapes.set(shape, fault);
  }
  if (fault === null) return undefined;
  const [quantity] = fault === "note" ? [] : parseQuantities(plain);
  const { value = NaN, decimals = 0, unit = "" } = quantity ?? {};
  return { value, decimals, unit, hasSeparator: false, sign: "", fault };
}

/** Digits that are read alike: by length, years and leading zeros apart. */
function alike(digits: string): string {
  if (digits.length === 4 && /^(?:19|20)/.test(digits)) return "2000";
  return (digits.startsWith("0") && digits.length > 1 ? "0" : "3").repeat(digits.length);
}

function faultOfNoted(plain: string): FigureFault | null {
  const isBracketed = BRACKETED_NUMBER.test(plain);
  const [quantity, second] = parseQuantities(plain);
  if (!quantity || second || quantity.label.replace("(", "") !== "") return null;
  if (!isBracketed && (quantity.start !== 0 || quantity.end !== plain.length)) return null;
  const { unit, qualifiers, note, asOf } = quantity;
  const isBare = !isBracketed && qualifiers.length === 0 && note === null && asOf === null && unit !== "";
  return isBare ? "unit" : "note";
}
