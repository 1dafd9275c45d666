/** Which indicator of the form a number of a sentence belongs to: by period, unit, words and order. */
import { comparable } from "../../text";
import { sameUnit } from "../units";
import type { SentenceFigure } from "./figures";
import type { YearSpan } from "./statements";

/** An indicator of the form's tables, as far as sentences can tell it from others. */
export interface Candidate {
  /** Words by which it may be called; "" where its cells print none (it is then the only one of its table). */
  readonly label: string;
  /** Units of its figures. */
  readonly units: readonly string[];
  /** Fiscal years in which it has a figure or at least its label. */
  readonly years: readonly number[];
  /** The year in which it ends where another replaced it; null where it lasts as long as the tables. */
  readonly lastYear: number | null;
  readonly index: number;
}

/** Whose a figure is: the index of a candidate, nobody's in the tables, or open between several. */
export type Owner =
  | { readonly state: "of"; readonly index: number }
  | { readonly state: "other" }
  | { readonly state: "unclear"; readonly among: readonly number[] };

const OTHER: Owner = { state: "other" };
/** Characters that two different names may share by chance. */
const SHORTEST_SHARED = 2;

/**
 * The owner of one figure.
 * @param period the years that the sentence speaks of; null where it does not say
 */
export function ownerOf(figure: SentenceFigure, candidates: readonly Candidate[]): Owner {
  const live = inPeriod(candidates, figure.statement.period);
  const { unit } = figure.quantity;
  const fitting = live.filter(
    ({ units }) => units.length === 0 || unit === "" || units.some((own) => sameUnit(own, unit)),
  );
  if (fitting.length === 0) return OTHER;
  return byWords(fitting, figure.contexts, live);
}

/** Those that were in use in the period; those whose years it fits best where several are. */
export function inPeriod(candidates: readonly Candidate[], period: YearSpan | null): readonly Candidate[] {
  if (period === null) return candidates;
  return candidates.filter(({ years }) => years.some((year) => period.from <= year && year <= period.to));
}

function byWords(
  fitting: readonly Candidate[],
  contexts: readonly string[],
  live: readonly Candidate[],
): Owner {
  const [only] = fitting;
  // The only indicator of the form needs no name.
  if (fitting.length === 1 && only!.label === "") return { state: "of", index: only!.index };
  for (const context of contexts) {
    const scored = fitting
      .map((candidate) => ({ candidate, score: likeness(candidate.label, context) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best!.score === 0) continue;
    if (second !== undefined && second.score === best!.score) continue;
    // A word of another indicator says that the unit alone misleads.
    const stronger = live.find(
      (other) =>
        !fitting.includes(other) && likeness(other.label, context) > best!.score && best!.score < 0.5,
    );
    if (stronger) continue;
    return { state: "of", index: best!.candidate.index };
  }
  return { state: "unclear", among: fitting.map(({ index }) => index) };
}

/**
 * How much of a label a text says, from 0 to 1: the part of its characters that stand in the text in runs of two or
 * more. 「電子書籍回転数」 is said by 「電子書籍年間回転数」, 「特定健診」 in part by 「特定健康診査」.
 */
export function likeness(label: string, text: string): number {
  const name = comparable(label);
  const words = comparable(text);
  if (name === "" || words === "") return 0;
  if (words.includes(name)) return 1;
  let covered = 0;
  for (let at = 0; at < name.length;) {
    let length = 0;
    while (at + length < name.length && words.includes(name.slice(at, at + length + 1))) length += 1;
    if (length >= SHORTEST_SHARED) covered += length;
    at += Math.max(1, length);
  }
  return covered / (name.length + 1);
}

/**
 * Figures of one statement that words could not give to one candidate, given by order: as many figures as candidates,
 * and none of them named out of turn (「受診率及び実施率を、それぞれ60%、45%」).
 */
export function byOrder(
  figures: readonly SentenceFigure[],
  owners: readonly Owner[],
  candidates: readonly Candidate[],
): Owner[] {
  const open = owners.flatMap((owner, at) => (owner.state === "unclear" ? [at] : []));
  const [first] = open;
  if (first === undefined || open.length < 2) return [...owners];
  const among = (owners[first] as Extract<Owner, { state: "unclear" }>).among;
  const text = comparable(figures[first]!.statement.text);
  const named = among
    .map((index) => ({
      index,
      at: firstMention(candidates.find((each) => each.index === index)!.label, text),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const isWhole = named.length === open.length && named.length === among.length;
  if (!isWhole) return [...owners];
  return owners.map((owner, at) => {
    const turn = open.indexOf(at);
    return turn < 0 ? owner : { state: "of", index: named[turn]!.index };
  });
}

/** Where a text first says a label or its beginning; -1 where it does not. */
function firstMention(label: string, text: string): number {
  const name = comparable(label);
  for (let length = name.length; length >= SHORTEST_SHARED; length--) {
    const at = text.indexOf(name.slice(0, length));
    if (at >= 0) return at;
  }
  return -1;
}

/**
 * The indicator of the tables that a figure without a row explains: the one that the words are most like, in the same
 * period; an amount of increase has its unit too. null where none or several are.
 */
export function relatedTo(
  { statement, contexts, quantity, role }: SentenceFigure,
  candidates: readonly Candidate[],
): number | null {
  const live = inPeriod(candidates, statement.period).filter(
    ({ units }) => role !== "increase" || units.some((unit) => sameUnit(unit, quantity.unit)),
  );
  if (live.length === 1) return live[0]!.index;
  for (const context of contexts) {
    const [best, second] = live
      .map(({ index, label }) => ({ index, score: likeness(label, context) }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score > 0 && best.score > (second?.score ?? 0)) return best.index;
  }
  return null;
}
