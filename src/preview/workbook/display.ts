/** The text a cell shows: its value under its number format, with the Japanese calendar that Univer lacks. */
import { numfmt } from "@univerjs/core";
import type { CellValue } from "../../sheet";
import { dateOfSerial, eraOf } from "./entry/dates";

/** What `range.text` gives. Widths are not considered: a number too wide for its column shows no "####" here. */
export function displayText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return typeof value === "number" ? generalNumber(value) : value;
  if (typeof value === "string" && !format.includes("@")) return value;
  try {
    return numfmt.format(typeof value === "number" ? withEra(format, value) : format, value, {
      locale: "ja",
    });
  } catch (error) {
    // Excel would have refused the format when it was set; the library's reason goes with the fault.
    throw new Error(`The number format ${format} cannot be shown: ${String(error)}`);
  }
}

/** General shows at most 11 characters: 15 digits are kept, long fractions are rounded. */
function generalNumber(value: number): string {
  return numfmt.format("General", value);
}

/** Replaces era tokens (ggg, gg, g, e, ee) by the era of this date as literal text. */
function withEra(format: string, serial: number): string {
  if (!/[ge]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) || /general|0e[+-]/i.test(format))
    return format;
  const date = dateOfSerial(serial);
  const era = eraOf(date);
  if (!era) return format;
  const year = date.year - era.base;
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|g{1,3}|e{1,2}/gi, (token) => {
    if (/^["\\[]/.test(token)) return token;
    if (/^e/i.test(token)) return `"${String(year).padStart(token.length, "0")}"`;
    return `"${[era.letter, era.short, era.name][token.length - 1]}"`;
  });
}
