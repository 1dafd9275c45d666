import { decimalsOf, formatNumber, isSame, roundHalfAway, roundUp, truncate } from "../kpi/achievement";
import { parseQuantity } from "../kpi/quantity";
import { functionStrings } from "../strings/functions";
import { isBlank, readAmount } from "./amounts";
import type { ElementFunction } from "./definition";
import { invalidValue, notAvailable, read, unreadable, type Reading } from "./outcome";

interface PrintedRate {
  readonly percent: number;
  readonly decimals: number;
}

/** A stored value with more decimals than this was computed by a formula, not typed. */
const MOST_PRINTED_DECIMALS = 8;

/**
 * The printed rate in percent. A bare number may be 0.329 (a cell that shows 32.9 %) or 32.9 (the unit is in the
 * header): the reading that lies nearer to the computed rate is meant.
 */
function readPrinted(input: unknown, exactPercent: number): Reading<PrintedRate> {
  const texts = functionStrings();
  const quantity = parseQuantity(input);
  if (!quantity.ok)
    return unreadable(invalidValue(texts.notReadable(texts.printedRate, quantity.problem.message)));
  const { value, unit, decimals } = quantity.value;
  if (unit !== "") return read({ percent: value, decimals });
  const asPercent = roundHalfAway(value * 100, MOST_PRINTED_DECIMALS + 4);
  const isFraction = Math.abs(asPercent - exactPercent) < Math.abs(value - exactPercent);
  if (!isFraction) return read({ percent: value, decimals });
  return read({ percent: asPercent, decimals: Math.max(0, decimalsOf(value) - 2) });
}

function compare(exactPercent: number, printed: PrintedRate): string {
  const texts = functionStrings();
  const { percent, decimals } = printed;
  const isComputed = decimals > MOST_PRINTED_DECIMALS;
  if (isComputed && isSame(percent, exactPercent)) return texts.ratioSame;
  const shown = Math.min(decimals, MOST_PRINTED_DECIMALS);
  const correct = roundHalfAway(exactPercent, shown);
  if (isSame(percent, correct)) return texts.ratioSame;
  if (isSame(percent, truncate(exactPercent, shown))) return texts.ratioTruncated;
  if (isSame(percent, roundUp(exactPercent, shown))) return texts.ratioRaised;
  return texts.ratioDifferent(`${formatNumber(exactPercent, shown)}%`);
}

/** KPI.RATIO(分子, 分母, [印字された率]) – the fraction, or how a printed rate agrees with it. */
export const ratio: ElementFunction = {
  kind: "element",
  name: "RATIO",
  required: 2,
  optional: 1,
  evaluate([numerator, denominator, printedRate]) {
    const texts = functionStrings();
    const above = readAmount(texts.numerator, numerator);
    if (!above.ok) return above.failure;
    const below = readAmount(texts.denominator, denominator);
    if (!below.ok) return below.failure;
    if (below.value.value === 0) return notAvailable(texts.zeroDenominator);
    const fraction = above.value.value / below.value.value;
    if (isBlank(printedRate)) return fraction === 0 ? 0 : fraction;
    const exactPercent = (above.value.value * 100) / below.value.value;
    const printed = readPrinted(printedRate, exactPercent);
    return printed.ok ? compare(exactPercent, printed.value) : printed.failure;
  },
};
