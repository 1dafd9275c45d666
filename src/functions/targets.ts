/** Reads a target with its comparison: 「15分以内」, 「36〜37℃」, 「0件を維持」, or a number and 以上. */
import {
  parseComparison,
  yardstickFrom,
  type Comparison,
  type ComparisonWord,
  type Yardstick,
} from "../kpi/achievement";
import { parseQuantity, textAfterQuantities, type Qualifier } from "../kpi/quantity";
import { functionStrings } from "../strings/functions";
import { isBlank, readAmount, type Amount } from "./amounts";
import { invalidValue, notAvailable, read, unreadable, type Reading } from "./outcome";

export interface Target {
  /** The amounts it consists of: one, or two for 範囲. */
  readonly amounts: readonly Amount[];
  readonly yardstick: Yardstick;
  /** Whether the comparison was given or printed, not merely assumed. */
  readonly isSaid: boolean;
}

const COMPARISON_OF: Readonly<Partial<Record<Qualifier, Comparison>>> = {
  以上: "ge",
  以下: "le",
  以内: "le",
  未満: "lt",
  超: "gt",
};

/** 「90分に短縮」「5%まで減少」 name the value to come down to; 「5%削減」 names an amount, of which more is better. */
const DOWN_TO = /^(?:に|まで|までに|へ)(?:短縮|減少|減ら|低下|縮小|抑制|抑え|削減)/;
const KEPT = /維持|現状どおり|現状通り/;

/** The side that a target's text says; null where it says none. */
function sideInText(text: string): Comparison | null {
  const quantity = parseQuantity(text);
  const printed = quantity.ok ? quantity.value.qualifiers.flatMap((word) => COMPARISON_OF[word] ?? []) : [];
  return printed[0] ?? (DOWN_TO.test(textAfterQuantities(text)) ? "le" : null);
}

/** 維持 with its side (「90%以上を維持」), or else the side that 維持 takes by itself. */
function keptYardstick(side: Comparison | null, value: number): Yardstick {
  return side === null ? yardstickFrom("maintain", value) : { comparison: side, value, maintain: true };
}

/** The comparison argument; null where it is omitted. */
function readComparison(input: unknown): Reading<ComparisonWord | null> {
  if (isBlank(input)) return read(null);
  const word = typeof input === "string" ? parseComparison(input) : null;
  if (word !== null) return read(word);
  return unreadable(invalidValue(functionStrings().unknownComparison(String(input))));
}

/** 「36〜37℃」 as its two ends, 「36±1」 as centre and tolerance; null for any other text. */
function splitInTwo(input: unknown, mark: RegExp): readonly [string, string] | null {
  if (typeof input !== "string") return null;
  const parts = input.split(mark).map((part) => part.trim());
  const [left, right] = parts;
  if (parts.length !== 2 || !left || !right) return null;
  return parseQuantity(left).ok && parseQuantity(right).ok ? [left, right] : null;
}

const RANGE_MARK = /[〜～~]/;
const TOLERANCE_MARK = /±/;

function readTwo(left: string, right: string): Reading<readonly [Amount, Amount]> {
  const name = functionStrings().target;
  const first = readAmount(name, left);
  if (!first.ok) return first;
  const second = readAmount(name, right);
  return second.ok ? read([first.value, second.value]) : second;
}

function readRange(left: string, right: string): Reading<Target> {
  const ends = readTwo(left, right);
  if (!ends.ok) return ends;
  const [first, second] = ends.value;
  const lower = Math.min(first.value, second.value);
  const upper = Math.max(first.value, second.value);
  return read({ amounts: ends.value, yardstick: yardstickFrom("range", lower, upper), isSaid: true });
}

function readTolerance(centre: string, tolerance: string): Reading<Target> {
  const both = readTwo(centre, tolerance);
  if (!both.ok) return both;
  const [middle, margin] = both.value;
  const yardstick: Yardstick = { comparison: "eq", value: middle.value, tolerance: Math.abs(margin.value) };
  return read({ amounts: both.value, yardstick, isSaid: true });
}

/**
 * The target and how it is compared: as the comparison argument says, else as the target's text says, else 以上.
 */
export function readTarget(input: unknown, comparison: unknown = null): Reading<Target> {
  const texts = functionStrings();
  const given = readComparison(comparison);
  if (!given.ok) return given;
  if (isBlank(input)) return unreadable(notAvailable(texts.notEntered(texts.target)));
  const ends = splitInTwo(input, RANGE_MARK);
  if (ends !== null && (given.value === null || given.value === "range")) return readRange(...ends);
  if (given.value === "range") return unreadable(invalidValue(texts.rangeWithoutEnds));
  const parts = splitInTwo(input, TOLERANCE_MARK);
  if (parts !== null && (given.value === null || given.value === "eq")) return readTolerance(...parts);
  const amount = readAmount(texts.target, input);
  if (!amount.ok) return amount;
  const { value } = amount.value;
  const text = typeof input === "string" ? input : "";
  if (given.value === "maintain" || (given.value === null && KEPT.test(text))) {
    return read({ amounts: [amount.value], yardstick: keptYardstick(sideInText(text), value), isSaid: true });
  }
  const said = given.value ?? sideInText(text);
  return read({
    amounts: [amount.value],
    yardstick: yardstickFrom(said ?? "ge", value),
    isSaid: said !== null,
  });
}
