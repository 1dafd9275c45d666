/**
 * Figures inside the remarks (備考): what a rate was computed from, a rate that has no row of its own, a count whose
 * cell holds only its label. See README.md.
 */
import type { Observation, Ratio } from "../../indicator/model";
import { parseQuantities, type Quantity } from "../../quantity";
import { tidyName, toHalfWidth } from "../../text";
import { layoutStrings } from "../../../strings/layouts";
import { observationOf, type Place } from "../figures";
import { scopeIn } from "../details";
import { likeness } from "../target-sentences";
import { sameUnit } from "../units";
import { remarksAbout } from "../verdicts";
import { gives, ratioGiving, statedRatios, type StatedRatio } from "./ratios";

/** A cell of remarks and the year of its heading. */
export interface RemarkCell extends Place {
  readonly text: string;
}

/** An indicator of the form: its label in the cells and its figures. */
export interface Known {
  readonly label: string;
  readonly unit: string;
  readonly observations: readonly Observation[];
}

/** A rate that only the remarks print. */
export interface NamedRate {
  readonly name: string;
  readonly observation: Observation;
  /** The sentence that prints it. */
  readonly sentence: string;
  /** Index of the indicator whose count the rate is made of. */
  readonly relatesTo: number;
}

export interface RemarkReading {
  /** The observations of each indicator, with what the remarks add. */
  readonly observations: readonly (readonly Observation[])[];
  readonly rates: readonly NamedRate[];
}

/** A paragraph of the remarks: what stands under one 【】 or on one line. */
interface Passage {
  readonly text: string;
  /** Indexes of the indicators that it is about. */
  readonly about: readonly number[];
  readonly head: string;
  /** Where it begins among the numbers of the cell. */
  readonly firstPosition: number;
}

/** Reads one remark. Nothing of the indicators is changed; years are those of the remark. */
export function readRemark(remark: RemarkCell, known: readonly Known[]): RemarkReading {
  const observations = known.map((each) => [...each.observations]);
  const rates: NamedRate[] = [];
  for (const passage of passagesOf(remark.text, known)) {
    for (const index of passage.about) {
      observations[index] = observations[index]!.map((each) => withRatio(each, remark, passage));
      observations[index] = withScope(observations[index], remark, passage, known[index]!);
    }
    for (const rate of ratesIn(remark, passage, known, observations)) {
      rates.push(rate.named);
      observations[rate.named.relatesTo] = filled(
        observations[rate.named.relatesTo]!,
        remark,
        passage,
        rate.ratio,
        known[rate.named.relatesTo]!,
      );
    }
  }
  return { observations, rates };
}

function passagesOf(text: string, known: readonly Known[]): Passage[] {
  const names = known.map(({ label }) => label);
  let position = 0;
  let about: readonly number[] = known.map((_, index) => index);
  return text.split(/\n|(?=【)/).map((part) => {
    const head = /^\s*【([^】]*)】/.exec(part)?.[1] ?? "";
    const spoken = head === "" ? undefined : bestNamed(head, names);
    const sentences = remarksAbout(part, names);
    const named = [...new Set(sentences.flatMap((sentence) => sentence.about))];
    about = spoken ?? (named.length > 0 ? named : about);
    const passage = { text: part, about, head: head.trim(), firstPosition: position };
    position += parseQuantities(part).length;
    return passage;
  });
}

function bestNamed(head: string, names: readonly string[]): number[] | undefined {
  const scored = names.map((name, index) => ({ index, score: likeness(name, head) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < 0.4) return undefined;
  return scored.filter(({ score }) => score === best).map(({ index }) => index);
}

function isOfYear({ kind, fiscalYear }: Observation, { fiscalYear: year }: RemarkCell): boolean {
  return kind === "actual" && fiscalYear !== null && fiscalYear === year;
}

/** A rate of the year takes the ratio that gives it, or the one that its own sentence states. */
function withRatio(observation: Observation, remark: RemarkCell, { text }: Passage): Observation {
  const { value, unit, decimals } = observation;
  if (!isOfYear(observation, remark) || value === null || unit !== "%" || observation.ratio)
    return observation;
  const stated = statedRatios(text);
  const fitting = stated.filter(({ part, whole }) => gives(part.value, whole.value, { value, decimals }));
  const [own] = fitting.length > 0 ? fitting : statedBeside(text, stated, value);
  return own === undefined ? observation : { ...observation, ratio: ratioOf(own, remark) };
}

/** The one ratio of the sentence that also prints the rate, whatever it comes to. */
function statedBeside(text: string, stated: readonly StatedRatio[], value: number): readonly StatedRatio[] {
  const beside = stated.filter(({ part, whole }) => {
    if (part === whole) return false;
    const from = Math.max(text.lastIndexOf("。", part.start), text.lastIndexOf("。", whole.start)) + 1;
    const to = text.indexOf("。", Math.max(part.end, whole.end));
    const sentence = text.slice(from, to < 0 ? undefined : to);
    return parseQuantities(sentence).some((each) => each.unit === "%" && each.value === value);
  });
  return beside.length === 1 ? beside : [];
}

function ratioOf({ part, whole, rawText }: StatedRatio, { sheet, cell }: RemarkCell): Ratio {
  return {
    numerator: part.value,
    denominator: whole.value,
    numeratorUnit: part.unit,
    denominatorUnit: whole.unit || part.unit,
    rawText,
    sheet,
    cell: cell.address,
  };
}

/** 「休職中の職員を除いた」 in a sentence about the figure of the year. */
function withScope(
  observations: readonly Observation[],
  remark: RemarkCell,
  { text, about }: Passage,
  { label }: Known,
): Observation[] {
  const sentence = text.split(/(?<=。)/).find((each) => scopeIn(each) !== undefined);
  const isOwn =
    sentence !== undefined && (about.length === 1 || (label !== "" && likeness(label, sentence) > 0.5));
  if (!isOwn) return [...observations];
  const scope = scopeIn(sentence)!;
  return observations.map((each) =>
    isOfYear(each, remark) && each.value !== null && each.scope === undefined ? { ...each, scope } : each,
  );
}

const RATE_NAME = /(?:率|割合|比率)$/;
const RESULT = /^(?:と|で|に達|とな|でし|です|であ|、|。|\s|$|[)）])/;

/** 「コンビニ交付利用率23.1%となり」: a rate with a name, made of two counts of the same passage, without a row. */
function ratesIn(
  remark: RemarkCell,
  passage: Passage,
  known: readonly Known[],
  observations: readonly (readonly Observation[])[],
): { named: NamedRate; ratio: StatedRatio }[] {
  const [index] = passage.about;
  if (index === undefined || passage.about.length !== 1 || known[index]!.unit === "%") return [];
  const quantities = parseQuantities(passage.text);
  return quantities.flatMap((rate, at) => {
    const name = rateName(rate, passage.text);
    if (name === undefined || isPrinted(rate, remark, observations)) return [];
    const stated = statedRatios(passage.text).find(({ part, whole }) => gives(part.value, whole.value, rate));
    const ratio = stated ?? ratioGiving(passage.text, rate);
    if (!ratio || !sameUnit(ratio.part.unit, known[index]!.unit)) return [];
    const observation = observationOf(
      { ...remark, kind: "actual" },
      { ...rate, asOf: null, fiscalYear: null },
      passage.firstPosition + at,
    );
    const sentence = sentenceAround(passage.text, rate.start);
    const about = passage.head || known[index]!.label;
    return [
      {
        ratio,
        named: {
          name: about === "" ? name : layoutStrings().rateName(name, tidyName(about)),
          observation: { ...observation, rawText: sentence, ratio: ratioOf(ratio, remark) },
          sentence,
          relatesTo: index,
        },
      },
    ];
  });
}

function rateName(rate: Quantity, text: string): string | undefined {
  if (rate.unit !== "%" || !RATE_NAME.test(rate.label)) return undefined;
  const folded = toHalfWidth(text);
  if (/(?:目標|予定|計画)(?:値)?の?$/.test(folded.slice(0, rate.start))) return undefined;
  if (!RESULT.test(folded.slice(rate.end))) return undefined;
  return tidyName(rate.label.replace(/^(?:に?対し(?:て|、)?|に占める|うち|この|その)+/, "")) || undefined;
}

function isPrinted(
  rate: Quantity,
  remark: RemarkCell,
  observations: readonly (readonly Observation[])[],
): boolean {
  return observations
    .flat()
    .some((each) => isOfYear(each, remark) && each.unit === "%" && each.value === rate.value);
}

function sentenceAround(text: string, at: number): string {
  const from = text.lastIndexOf("。", at - 1) + 1;
  const to = text.indexOf("。", at);
  return text.slice(from, to < 0 ? undefined : to + 1).trim();
}

/** A cell that holds only its label gets the count of which the remarks make the rate of its indicator. */
function filled(
  observations: readonly Observation[],
  remark: RemarkCell,
  passage: Passage,
  { part }: StatedRatio,
  { unit }: Known,
): Observation[] {
  if (!sameUnit(part.unit, unit)) return [...observations];
  const at = parseQuantities(passage.text).findIndex(({ start }) => start === part.start);
  return observations.map((each) => {
    if (!isOfYear(each, remark) || each.value !== null || each.missing !== "unknown" || each.rawText === "")
      return each;
    const figure = { ...part, asOf: null, fiscalYear: null };
    const read = observationOf({ ...remark, kind: "actual" }, figure, passage.firstPosition + at);
    return { ...read, rawText: sentenceAround(passage.text, part.start) };
  });
}
