/** The one quantity that a cell or an argument holds. */
import { fail, ok, type Result } from "../../sheet/result";
import { quantityStrings } from "../../strings/quantity";
import { parseQuantities } from "./parse";
import type { Quantity } from "./types";

const SHOWN_CHARACTERS = 40;
const SHOWN_NUMBERS = 5;
const ERROR_VALUE = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/**
 * Reads exactly one quantity.
 * @param input a cell value or an argument: a number, the sheet's own text, or nothing
 * @param numberFormat format code of the cell: with 「0.0%」 the value 0.828 is 82.8 %, with 「#,##0"人"」 the unit is 人
 * @returns problem quantity.blank, quantity.none, quantity.several (naming them), quantity.errorValue, quantity.date
 */
export function parseQuantity(input: unknown, numberFormat = "General"): Result<Quantity> {
  const texts = quantityStrings();
  if (typeof input === "number") return quantityOfNumber(input, numberFormat);
  if (input === null || input === undefined) return problem("quantity.blank", texts.blank);
  if (typeof input !== "string")
    return problem(
      "quantity.none",
      texts.notNumber(typeof input === "boolean" ? String(input).toUpperCase() : typeof input),
    );
  const text = input.trim();
  if (text === "") return problem("quantity.blank", texts.blank);
  if (ERROR_VALUE.test(text)) return problem("quantity.errorValue", texts.errorValue(text));
  const found = parseQuantities(input);
  const [first] = found;
  const shown = text.slice(0, SHOWN_CHARACTERS);
  if (!first) return problem("quantity.none", texts.none(shown));
  if (found.length === 1) return ok(first);
  const numbers = found.slice(0, SHOWN_NUMBERS).map((quantity) => quantity.rawText.trim());
  return problem("quantity.several", texts.several(shown, numbers.join("、")));
}

function quantityOfNumber(input: number, numberFormat: string): Result<Quantity> {
  const texts = quantityStrings();
  if (!Number.isFinite(input)) return problem("quantity.none", texts.notNumber(String(input)));
  const section = sectionFor(numberFormat, input);
  const literals = [...section.matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
  const pattern = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (isDatePattern(pattern, section)) return problem("quantity.date", texts.date);
  const isPercent = pattern.includes("%");
  // 15 digits are what Excel itself keeps; they take away the tail of 0.828 × 100.
  const value = isPercent ? Number((input * 100).toPrecision(15)) : input;
  const unit = isPercent
    ? "%"
    : (literals.map((text) => text.trim()).find((text) => /^[^\d\s()（）▲△+-]{1,8}$/.test(text)) ?? "");
  const decimals = decimalsOfPattern(pattern) ?? decimalsOfNumber(value);
  const rawText = String(input);
  const shown = literals.length > 0 && !isPercent ? quantityAsShown(section, value, decimals) : undefined;
  return ok({
    value,
    unit: shown?.unit ?? (unit === "％" ? "%" : unit),
    qualifiers: shown?.qualifiers ?? [],
    label: "",
    decimals,
    explicitPlus: false,
    fiscalYear: shown?.fiscalYear ?? null,
    asOf: shown?.asOf ?? null,
    note: shown?.note ?? null,
    rawText,
    start: 0,
    end: rawText.length,
  });
}

/**
 * What the words of a format make of the number: 「"約"#,##0"人以上"」 shows 約45,000人以上. undefined where the text that
 * is shown is not this one number (「0"千円"」 shows a thousandth of what it means, 「"第"0"期"」 no quantity).
 */
function quantityAsShown(section: string, value: number, decimals: number): Quantity | undefined {
  let placed = false;
  const text = section.replace(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|[0#?.,]+/g, (part, words, escaped) => {
    if (typeof words === "string") return words;
    if (typeof escaped === "string") return escaped;
    if (placed || !/^[0#?]/.test(part)) return "";
    placed = true;
    return Math.abs(value).toFixed(decimals);
  });
  const found = parseQuantities(text);
  const [only] = found;
  return found.length === 1 && only && Math.abs(only.value) === Number(Math.abs(value).toFixed(decimals))
    ? only
    : undefined;
}

/** A format has sections for positive, negative and zero values. */
function sectionFor(format: string, value: number): string {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[index] ?? sections[0] ?? "General";
}

function isDatePattern(pattern: string, section: string): boolean {
  if (/^General$/i.test(pattern.trim()) || /[0#?]/.test(pattern)) return false;
  return /[ymdhsge]/i.test(pattern) || /\[\$-[^\]]*\]/.test(section);
}

/** Decimals that the format shows; undefined where it leaves them to the number (General, text). */
function decimalsOfPattern(pattern: string): number | undefined {
  if (!/[0#?]/.test(pattern) || /E[+-]/i.test(pattern)) return undefined;
  return /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0;
}

/** Decimals of a number as it prints: 46.25 → 2. */
function decimalsOfNumber(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const digits = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, digits - Number(exponent));
}

function problem(code: string, message: string): Result<Quantity> {
  return fail({ code, message });
}
