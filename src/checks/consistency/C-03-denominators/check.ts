/** C-03 分母（母数）. See README.md beside this file. */
import { isSame } from "../../../kpi/achievement";
import type { Indicator, Observation } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { denominatorTexts } from "../../../strings/consistency/C-03";
import type { Finding } from "../../types";
import { amount, dated, kindName, yearName } from "../figures";
import { findingOf, judged, type Place } from "../findings";
import { formsOf, type Form } from "../forms";
import { joined, shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isRate, isSameUnit } from "../units";
import {
  impliedIn,
  isSameThing,
  populationsIn,
  printedWholesIn,
  type Implied,
  type Population,
  type Printed,
} from "./populations";

export const denominators: ConsistencyCheck = {
  id: "C-03",
  kind: "ask",
  title: () => denominatorTexts().title,
  *check(context) {
    const found = new Denominators(context);
    for (const form of formsOf(context)) {
      found.ofForm(form);
      yield;
    }
    return judged(found.examined, denominatorTexts().nothing, found.findings);
  },
};

/** Wholes of other things are further apart than this. */
const MOST_TIMES = 2;
/** A whole that is said to be about so many may be off by this share. */
const ROUGH = 0.1;

class Denominators {
  examined = 0;
  readonly findings: Finding[] = [];

  constructor(private readonly context: ConsistencyContext) {}

  ofForm(form: Form): void {
    const sentences = form.cells.flatMap((cell) => this.context.prose.sentences(cell));
    for (const indicator of form.indicators) this.ofRatios(indicator);
    const rate = form.indicators.find(
      (indicator) =>
        isRate(indicator.unit) && dated(indicator, "actual").length > 0 && indicator.successor === null,
    );
    if (rate) this.ofPopulations(rate, sentences.flatMap(populationsIn));
    const printed = sentences.flatMap(printedWholesIn);
    for (const implied of sentences.flatMap(impliedIn)) this.ofImplied(form, implied, printed);
  }

  /** 分母 as printed with the target and with the actuals. */
  private ofRatios(indicator: Indicator): void {
    const withRatio = indicator.observations.filter(
      ({ ratio }) =>
        ratio !== undefined && ratio.denominator > 1 && !/約|程度|概ね|おおむね/.test(ratio.rawText),
    );
    const [first, ...others] = withRatio;
    if (!first || others.length === 0) return;
    this.examined++;
    const wholes = new Map<number, Observation>();
    for (const each of withRatio) {
      if (
        isSameUnit(each.ratio!.denominatorUnit, first.ratio!.denominatorUnit) &&
        !wholes.has(each.ratio!.denominator)
      )
        wholes.set(each.ratio!.denominator, each);
    }
    if (wholes.size < 2) return;
    const texts = denominatorTexts();
    const list = [...wholes.values()].map(({ kind, fiscalYear, ratio }) =>
      texts.wholeOf(
        yearName(fiscalYear),
        kindName(kind),
        amount(ratio!.denominator, 0, ratio!.denominatorUnit),
      ),
    );
    const at = [...wholes.values()].flatMap((each): Place[] => [each, each.ratio!]);
    this.findings.push(
      findingOf(denominators, {
        message: texts.changes(indicator.name, joined(list)),
        at,
        about: indicator,
      }),
    );
  }

  private ofPopulations(rate: Indicator, populations: readonly Population[]): void {
    for (const [index, first] of populations.entries()) {
      for (const second of populations.slice(index + 1)) {
        if (!isSameThing(first, second) || first.sentence === second.sentence) continue;
        this.examined++;
        const [low, high] = [Math.min(first.value, second.value), Math.max(first.value, second.value)];
        if (low === high || high > low * MOST_TIMES) continue;
        const actual = dated(rate, "actual").at(-1)!;
        const message = denominatorTexts().populations(
          rate.name,
          first.text,
          second.text,
          amount(high - low, 0, first.unit),
        );
        const at = [actual, placeOf(first), placeOf(second)];
        this.findings.push(
          findingOf(denominators, {
            message,
            at,
            about: `${rate.id} ${first.text} ${second.text}`,
            subject: rate.name,
          }),
        );
      }
    }
  }

  private ofImplied(form: Form, implied: Implied, printed: readonly Printed[]): void {
    for (const { whole, sentence } of printed) {
      const isComparable = isSameUnit(whole.unit, implied.unit) && sentence !== implied.sentence;
      if (!isComparable || !sharedName(form, implied.sentence.text, sentence.text)) continue;
      this.examined++;
      const off = Math.abs(implied.whole - whole.value) / Math.max(implied.whole, whole.value);
      if (isSame(implied.whole, whole.value) || off <= ROUGH) continue;
      const message = denominatorTexts().implied(
        shortened(implied.text),
        amount(implied.whole, 0, implied.unit),
        shortened(whole.rawText),
      );
      const at = [placeOf(implied), placeOf({ sentence })];
      this.findings.push(
        findingOf(denominators, {
          message,
          at,
          about: `${implied.text} ${whole.rawText}`,
          subject: implied.text,
        }),
      );
    }
  }
}

/** Whether both sentences speak of one indicator of the form. */
function sharedName({ indicators }: Form, left: string, right: string): boolean {
  const [one, other] = [comparable(left), comparable(right)];
  return indicators.some(({ name }) => {
    const wanted = comparable(name);
    return wanted !== "" && one.includes(wanted) && other.includes(wanted);
  });
}

function placeOf({ sentence: { cell } }: Pick<Population, "sentence">): Place {
  return { sheet: cell.sheet, cell: cell.address };
}
