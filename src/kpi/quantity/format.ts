/** Writes a quantity the way sheets print it. */
import type { Quantity } from "./types";

/** Excel and this product keep 15 digits, so more decimals say nothing. */
const MOST_DECIMALS = 15;

/** Digits with thousands separators and the given decimals: 12345.678 → "12,345.7". */
export function formatNumber(value: number, decimals: number): string {
  const fixed = Math.abs(value).toFixed(Math.min(Math.max(0, decimals), MOST_DECIMALS));
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = value < 0 ? "-" : "";
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/**
 * Label, number, unit, qualifiers and notes as text that `parseQuantity` reads back to the same quantity.
 * @example formatQuantity({ value: 1000, unit: "時間", qualifiers: ["約"], … }) // "約1,000時間"
 */
export function formatQuantity(quantity: Quantity): string {
  const about = quantity.qualifiers.includes("約") ? "約" : "";
  const bounds = quantity.qualifiers.filter((qualifier) => qualifier !== "約").join("");
  const plus = quantity.explicitPlus && quantity.value >= 0 ? "+" : "";
  // 「1日1回」: a label that counts itself must touch its number, or it would be a number of its own.
  const gap = /\d/.test(quantity.label) ? "" : " ";
  const label = quantity.label === "" ? "" : quantity.label + gap;
  const asOf = quantity.asOf === null ? "" : `(${quantity.asOf})`;
  const note = quantity.note === null ? "" : ` ${quantity.note}`;
  return `${label}${about}${plus}${formatNumber(quantity.value, quantity.decimals)}${quantity.unit}${bounds}${asOf}${note}`;
}
