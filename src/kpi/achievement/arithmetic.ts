/**
 * Arithmetic on stored decimal values. A sheet's 66÷60×100 is 110.00000000000001 in floating point and 33.3−30 is
 * 3.2999999999999972; a verdict or a printed figure must not depend on that.
 */

/** Two stored values that differ by less than this share of the larger are the same. */
export const RELATIVE_TOLERANCE = 1e-9;

/**
 * Whether two values are the same but for floating-point noise. Whole numbers are exact in floating point, so
 * they are compared exactly: 999,999,999円 is not 1,000,000,000円.
 */
export function isSame(left: number, right: number): boolean {
  if (left === right) return true;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return false;
  return Math.abs(left - right) <= RELATIVE_TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
}

export function isAtLeast(left: number, right: number): boolean {
  return left > right || isSame(left, right);
}

export function isMoreThan(left: number, right: number): boolean {
  return left > right && !isSame(left, right);
}

/** −0 is 0: a sheet would show 「-0」. */
function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

/** Decimals of a stored value, from its shortest form: 33.3 → 1. */
export function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const fraction = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

/** Moves the decimal point by text, where a multiplication would add noise: 1.005 by 2 → 100.5. */
function shiftDecimalPoint(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/**
 * Rounds half away from zero (四捨五入) to a number of decimals, as a person does with the printed digits:
 * 1.005 → 1.01, 2.675 → 2.68, −0.25 to one decimal → −0.3.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  // 15 significant digits are what a double holds for certain; the noise of a division lies beyond them.
  const magnitude = Number(Math.abs(value).toPrecision(15));
  const rounded = shiftDecimalPoint(Math.round(shiftDecimalPoint(magnitude, decimals)), -decimals);
  return withoutNegativeZero(Math.sign(value) * rounded);
}

/** Cuts off (切捨て) towards zero at a number of decimals. */
export function truncate(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const magnitude = Number(Math.abs(value).toPrecision(15));
  const cut = shiftDecimalPoint(Math.floor(shiftDecimalPoint(magnitude, decimals)), -decimals);
  return withoutNegativeZero(Math.sign(value) * cut);
}

/** Raises (切上げ) away from zero at a number of decimals. */
export function roundUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const magnitude = Number(Math.abs(value).toPrecision(15));
  const raised = shiftDecimalPoint(Math.ceil(shiftDecimalPoint(magnitude, decimals)), -decimals);
  return withoutNegativeZero(Math.sign(value) * raised);
}

/** Beyond this many decimals a value was computed, not typed, and its difference is left as it is. */
const MOST_TYPED_DECIMALS = 12;

/** left − right as decimal arithmetic has it: 33.3 − 30 is 3.3. */
export function subtract(left: number, right: number): number {
  const difference = left - right;
  const decimals = Math.max(decimalsOf(left), decimalsOf(right));
  if (decimals > MOST_TYPED_DECIMALS) return withoutNegativeZero(difference);
  return roundHalfAway(difference, decimals);
}

/** numerator ÷ denominator, never −0. The denominator must not be 0. */
export function divide(numerator: number, denominator: number): number {
  return withoutNegativeZero(numerator / denominator);
}
