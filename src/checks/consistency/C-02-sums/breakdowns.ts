/** Finds parts that a text lists, and the total that they should make. */
import type { Quantity } from "../../../kpi/quantity";
import type { Sentence } from "../prose";
import { canonicalUnit, isRate, isSameUnit } from "../units";

export interface Breakdown {
  readonly parts: readonly Quantity[];
  /** The total where the text prints it; null where it stands in the table. */
  readonly total: Quantity | null;
  readonly sentence: Sentence;
}

const WORD = /内訳(?!書)/;
const SUM_BEFORE = /(?:合計|総計|小計|(?<![一-龯])計|合わせて|あわせて)(?:で|は|が|、|：|:)?\s*約?$/;
/** A calculation (3名×2機) is no list of parts. */
const CALCULATION = /[×÷*=＝]/;

/** The lists of a cell: 「…内訳は以下のとおり」 with its lines, and 「Aが3件、Bが15件、計18件」. */
export function breakdownsIn(sentences: readonly Sentence[]): Breakdown[] {
  return sentences.flatMap((sentence, index) => {
    if (CALCULATION.test(sentence.text)) return [];
    const found = WORD.test(sentence.text) ? underWord(sentences, index) : summedUp(sentence);
    return found && found.parts.length > 1 ? [found] : [];
  });
}

function underWord(sentences: readonly Sentence[], index: number): Breakdown | undefined {
  const sentence = sentences[index]!;
  const at = WORD.exec(sentence.text)!.index;
  const total = sentence.quantities.findLast((one) => one.end <= at && !isRate(one.unit)) ?? null;
  const inside = sentence.quantities.filter((one) => one.start > at);
  const unit = total?.unit ?? inside[0]?.unit ?? sentences[index + 1]?.quantities[0]?.unit;
  if (unit === undefined || unit === "" || isRate(unit)) return undefined;
  const parts = inside.filter((one) => isSameUnit(one.unit, unit));
  return { parts: parts.length > 0 ? parts : partsBelow(sentences.slice(index + 1), unit), total, sentence };
}

/** One a line, from the next line on, as long as each line has one. */
function partsBelow(following: readonly Sentence[], unit: string): Quantity[] {
  const parts: Quantity[] = [];
  for (const { text, quantities } of following) {
    const part = quantities.find((one) => isSameUnit(one.unit, unit));
    if (!part || CALCULATION.test(text) || SUM_BEFORE.test(text.slice(0, part.start))) break;
    parts.push(part);
  }
  return parts;
}

function summedUp(sentence: Sentence): Breakdown | undefined {
  const { text, quantities } = sentence;
  const total = quantities.find((one) => !isRate(one.unit) && SUM_BEFORE.test(text.slice(0, one.start)));
  if (!total || total.unit === "") return undefined;
  const parts = quantities.filter((one) => one.end <= total.start && isSameUnit(one.unit, total.unit));
  return { parts, total, sentence };
}

/** What a list may be off by: parts that are only about right. */
export function slackOf(quantities: readonly Quantity[]): number {
  const rough = quantities.filter(({ qualifiers }) => qualifiers.length > 0);
  return rough.reduce((sum, { value }) => sum + Math.abs(value), 0) * ROUGH_SHARE;
}

const ROUGH_SHARE = 0.1;

/** Whether the unit is one of time, in which savings are listed. */
export function isTime(unit: string): boolean {
  return canonicalUnit(unit) === "時間";
}
