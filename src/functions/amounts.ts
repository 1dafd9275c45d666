/** Reads numbers as sheets hold them – numbers or the sheet's own text – and sees that their units go together. */
import { parseQuantity, textAfterQuantities } from "../kpi/quantity";
import { functionStrings } from "../strings/functions";
import { invalidValue, notAvailable, read, unreadable, type Failure, type Reading } from "./outcome";

/** An argument's number, under the name that the user knows the argument by. */
export interface Amount {
  readonly name: string;
  readonly value: number;
  /** "" for a bare number. */
  readonly unit: string;
  readonly text: string;
}

/** Dashes that sheets print where there is no figure. */
const ONLY_DASHES = /^[-－―ー–—‐−─]+$/;

/** Whether a cell has nothing in it: blank, omitted, or only a dash. 0 is a value and never blank. */
export function isBlank(input: unknown): boolean {
  if (input === null || input === undefined) return true;
  return typeof input === "string" && (input.trim() === "" || ONLY_DASHES.test(input.trim()));
}

/**
 * 検討・調整・予定 after the number say that it is no result: 「4業務について導入の調整」. 予定どおり, 年末調整 and 検討会 say nothing
 * of the kind.
 */
const PLAN_ONLY = /検討(?!会|委員)|(?<!年末)調整|予定(?!通り|どおり)/;

/** Whether a text tells of a plan or a consideration instead of giving the indicator's value. */
export function isPlanOnly(input: unknown): input is string {
  if (typeof input !== "string") return false;
  return PLAN_ONLY.test(textAfterQuantities(input));
}

/**
 * One number. Blank → #N/A 「…が未入力です」; no number, several numbers, TRUE/FALSE → #VALUE! saying which.
 */
export function readAmount(name: string, input: unknown): Reading<Amount> {
  const texts = functionStrings();
  if (isBlank(input)) return unreadable(notAvailable(texts.notEntered(name)));
  const quantity = parseQuantity(input);
  if (!quantity.ok) return unreadable(invalidValue(texts.notReadable(name, quantity.problem.message)));
  const { value, unit } = quantity.value;
  return read({ name, value, unit, text: String(input).trim() });
}

/** The number of an actual: besides, a text that tells of a plan is not evaluable (#N/A), whatever number it holds. */
export function readActual(input: unknown): Reading<Amount> {
  const texts = functionStrings();
  const amount = readAmount(texts.actual, input);
  if (!amount.ok || !isPlanOnly(input)) return amount;
  return unreadable(notAvailable(texts.planOnly(texts.actual, input.trim())));
}

/** Spellings of one unit. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ["人", "名"],
  ["箇所", "か所", "カ所", "ヵ所", "ヶ所", "ケ所", "個所"],
  ["箇月", "か月", "カ月", "ヵ月", "ヶ月", "ケ月", "月"],
  ["時間", "h", "hr"],
  ["%", "パーセント"],
  ["ポイント", "pt", "%ポイント"],
];

function unitKey(unit: string): string {
  const plain = unit.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  return SAME_UNITS.find((spellings) => spellings.includes(plain))?.[0] ?? plain;
}

const PERCENT = "%";

/**
 * Up to this size a bare number beside a % may be a fraction (0.45 is what a cell holds that shows 45 %; 1.2 is 120 %) or
 * a percentage (0.45 %). Above it a fraction would be more than 200 %, so the number is taken as a percentage.
 */
const LARGEST_FRACTION = 2;

function isFractionOrPercent(amount: Amount): boolean {
  return amount.unit === "" && amount.value !== 0 && Math.abs(amount.value) <= LARGEST_FRACTION;
}

/**
 * Whether amounts can be held against each other. Units must be the same; a bare number takes the unit of the others,
 * except that beside a % it is refused where it could be a fraction as well as a percentage.
 * @returns the failure (#VALUE!, naming both), or null
 */
export function unitConflict(amounts: readonly Amount[]): Failure | null {
  const texts = functionStrings();
  const [first, ...rest] = amounts.filter((amount) => amount.unit !== "");
  if (first === undefined) return null;
  const other = rest.find((amount) => unitKey(amount.unit) !== unitKey(first.unit));
  if (other !== undefined) {
    return invalidValue(texts.differentUnits(first.name, first.unit, other.name, other.unit));
  }
  if (unitKey(first.unit) !== PERCENT) return null;
  const unclear = amounts.find(isFractionOrPercent);
  if (unclear === undefined) return null;
  return invalidValue(texts.percentOrFraction(unclear.name, String(unclear.value), first.name, first.text));
}
