/** C-01 率と分子・分母. See README.md beside this file. */
import { roundHalfAway } from "../../../kpi/achievement";
import type { Indicator, Observation } from "../../../kpi/indicator";
import type { Quantity } from "../../../kpi/quantity";
import { rateTexts } from "../../../strings/consistency/C-01";
import type { Finding } from "../../types";
import { amount, hasNumber } from "../figures";
import { shortened } from "../texts";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isRate, isSameUnit, wholeOf } from "../units";
import { growthIn, type Growth } from "./growth";
import { ratesIn, type RateInProse } from "./pairs";
import { roundingOf, type Rounding } from "./rounding";

export const rates: ConsistencyCheck = {
  id: "C-01",
  kind: "catch",
  title: () => rateTexts().title,
  *check(context) {
    const found = new Rates();
    for (const indicator of [...context.indicators, ...context.supporting])
      for (const each of indicator.observations) found.observed(indicator, each);
    for (const sheet of sheetsWithIndicators(context)) {
      yield;
      for (const cell of context.prose.cells(sheet)) {
        if (!/[%％割]/.test(cell.text)) continue;
        const sentences = context.prose.sentences(cell);
        sentences.forEach((sentence, index) => {
          const before = sentences[index - 1];
          for (const rate of ratesIn(sentence, before?.line === sentence.line ? before : undefined))
            found.inProse(rate);
          for (const growth of growthIn(context, sentence)) found.grown(growth);
        });
      }
    }
    return judged(found.examined, rateTexts().nothing, found.findings);
  },
};

function sheetsWithIndicators({ indicators }: ConsistencyContext): ReadonlySet<string> {
  return new Set(indicators.flatMap(({ observations }) => observations.map(({ sheet }) => sheet)));
}

/** A rate that only stands beside two counts is theirs where it comes this near, in the unit of the rate. */
const NEAR = 1;
/** A named rate (「参加率は85%」) behind part and whole is another one where it is further off. */
const FAR = 10;

class Rates {
  examined = 0;
  readonly findings: Finding[] = [];
  readonly #seen = new Set<string>();

  /** A figure that prints what it was computed from. */
  observed(indicator: Indicator, observation: Observation): void {
    const { ratio, unit, decimals, qualifiers } = observation;
    if (!ratio || ratio.denominator === 0 || !hasNumber(observation)) return;
    // 分子 itself may be the figure; only a rate is held against its parts.
    if (!isRate(unit) && !isPerUnit(observation, ratio.numerator)) return;
    const whole = wholeOf(unit);
    const exact = (ratio.numerator / ratio.denominator) * whole;
    const isRough = qualifiers.includes("約") || qualifiers.includes("程度") || /約/.test(ratio.rawText);
    this.#compare(
      {
        sheet: observation.sheet,
        exact,
        numerator: amount(ratio.numerator, 0, ratio.numeratorUnit),
        denominator: amount(ratio.denominator, 0, ratio.denominatorUnit),
      },
      { value: observation.value, decimals, isRough, unit },
      [observation, ratio],
      indicator.name,
    );
  }

  inProse({ rate, sentence, pair }: RateInProse): void {
    const { numerator, denominator, isSaid } = pair;
    const isRough = [rate, numerator, denominator].some(({ qualifiers }) => qualifiers.length > 0);
    const exact = (numerator.value / denominator.value) * wholeOf(rate.unit);
    const off = Math.abs(exact - rate.value);
    const isDirect = /^\s*[(（]$/.test(sentence.text.slice(numerator.end, rate.start));
    const isTheirs = isSaid
      ? isDirect || off <= FAR
      : off <= NEAR && roundingOf(exact, { ...rate, isRough }) !== "differs";
    if (!isTheirs || isRough) return;
    const { sheet, address } = sentence.cell;
    this.#compare(
      { sheet, exact, numerator: plain(numerator), denominator: plain(denominator) },
      { value: rate.value, decimals: rate.decimals, isRough, unit: rate.unit },
      [{ sheet, cell: address }],
      rate.label === "" ? shortened(sentence.text) : rate.label,
    );
  }

  grown({ rate, sentence, increase, total, totalIn }: Growth): void {
    const before = total.value - increase.value;
    const whole = wholeOf(rate.unit);
    const printed = { value: rate.value, decimals: rate.decimals, isRough: rate.qualifiers.length > 0 };
    this.examined++;
    const [level, growth] = [(total.value / before) * whole, (increase.value / before) * whole];
    const roundings = [roundingOf(level, printed), roundingOf(growth, printed)];
    if (roundings.includes("rounded") || roundings.every((rounding) => rounding === "differs")) return;
    const texts = rateTexts();
    const exact = roundings[0] === "differs" ? growth : level;
    const parts = texts.growthParts(plain(total), plain(increase));
    const message = texts.growth(
      parts,
      shownExact(exact, rate.decimals, rate.unit),
      roundedText(exact, rate.decimals, rate.unit),
      amount(rate.value, rate.decimals, rate.unit),
    );
    const at = [sentence, totalIn].map(({ cell }) => ({ sheet: cell.sheet, cell: cell.address }));
    this.findings.push(
      findingOf(rates, {
        message,
        at,
        about: `${sentence.cell.address} ${rate.start}`,
        subject: increase.label,
        level: "warning",
      }),
    );
  }

  #compare(
    parts: { sheet: string; exact: number; numerator: string; denominator: string },
    printed: { value: number; decimals: number; isRough: boolean; unit: string },
    at: readonly { sheet: string; cell: string }[],
    name: string,
  ): void {
    const key = JSON.stringify([parts.sheet, parts.numerator, parts.denominator, printed.value]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.examined++;
    const rounding = roundingOf(parts.exact, printed);
    if (rounding === "rounded") return;
    const message = messageOf(rounding, parts, printed, name);
    const level = rounding === "differs" ? "error" : "warning";
    this.findings.push(findingOf(rates, { message, at, about: key, subject: name, level }));
  }
}

/** 「1点あたり2.8回」: a figure in another unit than its numerator, or one that is not its numerator. */
function isPerUnit({ value, ratio }: Observation, numerator: number): boolean {
  return value !== numerator && ratio !== undefined && !isSameUnit(ratio.numeratorUnit, "");
}

function messageOf(
  rounding: Exclude<Rounding, "rounded">,
  { exact, numerator, denominator }: { exact: number; numerator: string; denominator: string },
  { value, decimals, unit }: { value: number; decimals: number; unit: string },
  name: string,
): string {
  const texts = rateTexts();
  const division = texts.division(numerator, denominator, shownExact(exact, decimals, unit));
  const printed = amount(value, decimals, unit);
  const right = roundedText(exact, decimals, unit);
  if (rounding === "differs") return texts.differs(name, division, right, printed);
  return rounding === "truncated"
    ? texts.truncated(name, division, right, printed)
    : texts.raised(name, division, right, printed);
}

/** Three decimals more than printed show how it was rounded. */
function shownExact(exact: number, decimals: number, unit: string): string {
  return amount(exact, decimals + 3, unit);
}

function roundedText(exact: number, decimals: number, unit: string): string {
  return amount(roundHalfAway(exact, decimals), decimals, unit);
}

function plain({ value, decimals, unit }: Quantity): string {
  return amount(value, decimals, unit);
}
