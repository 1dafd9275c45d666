/** Which answers of a user an indicator has room for, and what was entered as settings. Pure. */
import { parseFiscalYear } from "../../../kpi/calendar";
import type { IndicatorSettings } from "../../../kpi/indicator";
import type { Indicator, Observation } from "../../../kpi/indicator/model";
import { toHalfWidth } from "../../../kpi/text";
import type { IndicatorRow } from "../rows";

export type AnswerKind = "verdict" | "sign" | "baselineYear" | "deemed" | "break" | "accumulation";

export interface AnswerSlot {
  readonly kind: AnswerKind;
  /** Something is open that only the user can say: the form is shown unfolded. */
  readonly isAsked: boolean;
  /** The user has answered. */
  readonly isAnswered: boolean;
}

/** The answers that make sense for an indicator in a year; what the sheet itself says is not asked. */
export function answerSlots({
  indicator,
  fiscalYear,
  assessment,
  questions,
}: IndicatorRow): readonly AnswerSlot[] {
  const said = indicator.userSettings ?? {};
  const slots: AnswerSlot[] = [];
  const add = (kind: AnswerKind, isAsked: boolean, isAnswered: boolean, isOffered: boolean) => {
    if (isOffered || isAnswered) slots.push({ kind, isAsked: isAsked && !isAnswered, isAnswered });
  };
  const verdict = said.verdicts?.find((entry) => entry.fiscalYear === fiscalYear);
  const isOnSheet = indicator.ownVerdicts?.some((own) => own.fiscalYear === fiscalYear) === true;
  const isDiffering = questions.includes("verdict");
  // A verdict on the sheet is changed there; why it differs can be said here where the sheet does not.
  const isOffered = fiscalYear !== null && (isDiffering || !isOnSheet);
  add("verdict", isDiffering, verdict !== undefined && !isDiffering, isOffered);
  const isSignOpen = questions.includes("sign");
  add("sign", isSignOpen, said.signConvention !== undefined, isSignOpen);
  const isUndated = indicator.observations.some(isUndatedBaseline);
  add("baselineYear", questions.includes("baselineYear"), said.baselineYear !== undefined, isUndated);
  const words = wordsOf(indicator.observations, fiscalYear);
  add("deemed", false, words?.deemed !== undefined, words !== null);
  add("break", false, said.acrossMethodBreak !== undefined, assessment?.reason === "METHOD_BREAK");
  const isCountingOpen = indicator.accumulation === undefined;
  add("accumulation", false, said.accumulation !== undefined, isCountingOpen);
  return slots;
}

function isUndatedBaseline({ kind, fiscalYear, value }: Observation): boolean {
  return kind === "baseline" && value !== null && fiscalYear === null;
}

/** Others whose baseline has no year: a plan mostly has one 基準年度. */
export function othersWithoutBaselineYear(
  indicator: Indicator,
  indicators: readonly Indicator[],
): readonly Indicator[] {
  return indicators.filter(
    (other) => other.id !== indicator.id && other.observations.some(isUndatedBaseline),
  );
}

/** The actual of the year where it is words without a number. */
export function wordsOf(observations: readonly Observation[], fiscalYear: number | null): Observation | null {
  const found = observations.find(
    (observation) => observation.kind === "actual" && observation.fiscalYear === fiscalYear,
  );
  return found && found.value === null && found.rawText.trim() !== "" ? found : null;
}

/** A year as a user types it: 令和元年度, R1, 2019. */
export function typedYear(text: string): number | null {
  const read = parseFiscalYear(text);
  return read.ok && read.kind !== "calendarYear" ? read.value : null;
}

/** A number as a user types it, in full or half width, with separators. */
export function typedNumber(text: string): number | null {
  const plain = toHalfWidth(text).replace(/[,\s]/g, "").replace(/%$/, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

type Verdict = NonNullable<IndicatorSettings["verdicts"]>[number];
type Deemed = NonNullable<IndicatorSettings["deemed"]>[number];

/** The settings with this year's verdict in place of the earlier one; an empty one is taken out. */
export function withVerdict(settings: IndicatorSettings | undefined, verdict: Verdict): IndicatorSettings {
  const others = (settings?.verdicts ?? []).filter(({ fiscalYear }) => fiscalYear !== verdict.fiscalYear);
  const isEmpty = verdict.mark === null && verdict.reason.trim() === "";
  return { ...settings, verdicts: isEmpty ? others : [...others, verdict] };
}

/** The settings with what the year's words count as; null takes that out. */
export function withDeemed(
  settings: IndicatorSettings | undefined,
  fiscalYear: number | null,
  deemed: Omit<Deemed, "fiscalYear"> | null,
): IndicatorSettings {
  const others = (settings?.deemed ?? []).filter((entry) => entry.fiscalYear !== fiscalYear);
  return { ...settings, deemed: deemed === null ? others : [...others, { fiscalYear, ...deemed }] };
}
