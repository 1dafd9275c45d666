/** How measures are shown: rounded half away from zero only here, never before a comparison. */
import { formatNumber as groupDigits } from "../quantity";
import { roundHalfAway, subtract } from "./arithmetic";

/** Decimals of rates in %, unless a report says otherwise. */
export const RATE_DECIMALS = 1;

/**
 * A rate in percent as shown. Where the yardstick was not met it is never 100 % or more: 2999 of 3000 shows 99.9.
 * @param fraction 0.9997
 * @param isAchieved false also lowers a rounded 100.0 to the largest figure below it
 */
export function shownPercent(
  fraction: number,
  isAchieved: boolean,
  decimals: number = RATE_DECIMALS,
): number {
  const percent = roundHalfAway(fraction * 100, decimals);
  if (isAchieved || percent < 100) return percent;
  return subtract(100, 10 ** -decimals);
}

/** A number rounded half away from zero, with thousands separators and exactly `decimals` decimals: 「1,234.50」. */
export function formatNumber(value: number, decimals: number): string {
  return groupDigits(roundHalfAway(value, decimals), decimals);
}

/** A rate as text: 「99.9%」. See `shownPercent`. */
export function formatRate(fraction: number, isAchieved: boolean, decimals: number = RATE_DECIMALS): string {
  return `${formatNumber(shownPercent(fraction, isAchieved, decimals), decimals)}%`;
}
