/** What stands below the table of a 個票: reasons, evidence, corrections and the remarks of the sheet. */
import { formatNumber } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";
import { actionSheetTexts } from "../../strings/report-templates-action-sheet";
import { comparable } from "../../kpi/text";
import { reasonsOf } from "../shared";
import { printedText } from "../shared/printed";
import { isOfAnotherYear, successionOf } from "../shared/succession";
import type { AssessedIndicator } from "./columns";

/** A labelled box. */
export interface NoteBox {
  readonly label: string;
  readonly text: string;
}

/** The boxes that have something to say, in the order of the form. */
export function noteBoxes(assessed: readonly AssessedIndicator[]): NoteBox[] {
  const texts = actionSheetTexts();
  const indicators = assessed.map(({ indicator }) => indicator);
  const boxes = [
    { label: texts.reasons, text: lines(assessed.flatMap(reasonLines)) },
    { label: texts.evidence, text: lines(indicators.flatMap(evidenceLines)) },
    { label: texts.partYear, text: lines(indicators.flatMap(partYearLines)) },
    { label: texts.corrections, text: lines(indicators.flatMap(correctionLines)) },
    ...remarkBoxes(assessed),
  ];
  return boxes.filter(({ text }) => text !== "");
}

/** Lines that begin with ※ and stand below the form, each once. */
export function footnotesOf(indicators: readonly Indicator[]): string[] {
  const notes = indicators.flatMap(({ observations }) =>
    observations.flatMap(({ note }) => note?.split("\n") ?? []),
  );
  return [...new Set(notes.map((note) => note.trim()).filter((note) => /^※.{3,}/.test(note)))];
}

function lines(all: readonly string[]): string {
  return [...new Set(all)].join("\n");
}

function reasonLines({ indicator, assessment }: AssessedIndicator): string[] {
  const texts = actionSheetTexts();
  if (isOfAnotherYear(indicator, assessment.fiscalYear)) return [];
  const footnotes = footnotesOf([indicator]);
  const { printedVerdict, fiscalYear, actual } = assessment;
  const own = indicator.ownVerdicts?.find((verdict) => verdict.fiscalYear === fiscalYear);
  const said = reasonsOf(indicator, assessment).filter((reason) => !footnotes.includes(reason));
  const disagrees = assessment.warnings.some(({ code }) => code === "VERDICT_DISAGREES");
  const deemed = actual?.observation?.deemed;
  return [
    ...said,
    ...(deemed ? [texts.deemed(deemed.value + indicator.unit, deemed.reason)] : []),
    ...(disagrees && printedVerdict
      ? [
          texts.printedAs(
            printedVerdict.achieved ? texts.printedAchieved : texts.printedMissed,
            printedVerdict.rawText,
          ),
        ]
      : []),
    ...(own && own.reason !== "" ? [texts.ownReason(own.mark, own.reason)] : []),
  ].map((text) => templateTexts().named(indicator.name, text));
}

/** Why a row begins late, ends early or breaks. */
export function successionLines(indicators: readonly Indicator[]): string[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return indicators.flatMap((indicator) =>
    successionOf(indicator, byId).map((text) => templateTexts().named(indicator.name, text)),
  );
}

function evidenceLines(indicator: Indicator): string[] {
  const texts = actionSheetTexts();
  return indicator.observations.flatMap(({ ratio, scope, fiscalYear }) => {
    const year = yearText(fiscalYear);
    const found: string[] = [];
    if (ratio && ratio.denominator !== 0) {
      const { numerator, denominator, numeratorUnit, denominatorUnit } = ratio;
      const share = `${formatNumber((numerator / denominator) * 100, 1)}%`;
      found.push(
        texts.ratio(year, counted(numerator, numeratorUnit), counted(denominator, denominatorUnit), share),
      );
    }
    if (scope) found.push(texts.limitedTo(year, scope));
    return found.map((text) => templateTexts().named(indicator.name, text));
  });
}

function counted(value: number, unit: string): string {
  const decimals = (String(value).split(".")[1] ?? "").length;
  return formatNumber(value, decimals) + unit;
}

function partYearLines(indicator: Indicator): string[] {
  const texts = actionSheetTexts();
  return indicator.observations
    .filter(({ isPartYear }) => isPartYear === true)
    .map((observation) => {
      const period = observation.asOf ?? texts.periodUnsaid;
      const said = texts.periodOf(yearText(observation.fiscalYear), kindText(observation), period);
      return templateTexts().named(indicator.name, said);
    });
}

function correctionLines(indicator: Indicator): string[] {
  const texts = actionSheetTexts();
  const footnotes = footnotesOf([indicator]);
  const corrected = indicator.observations.flatMap((observation) => {
    const { correction, fiscalYear, decimals } = observation;
    if (!correction) return [];
    const isFootnote = footnotes.includes(correction.reason.trim());
    const reason = [correction.date, isFootnote ? texts.seeFootnote : correction.reason]
      .filter((text) => text)
      .join(" ");
    return [
      texts.corrected(
        yearText(fiscalYear),
        kindText(observation),
        formatNumber(correction.previous, decimals) + (observation.unit || indicator.unit),
        printedText(indicator, observation),
        reason,
      ),
    ];
  });
  return [...corrected, ...targetVersions(indicator)].map((text) =>
    templateTexts().named(indicator.name, text),
  );
}

/** 当初 → 改定後, for targets of which both are printed. */
function targetVersions(indicator: Indicator): string[] {
  const targets = indicator.observations.filter(({ kind, value }) => kind === "target" && value !== null);
  const original = targets.find(({ version }) => version === "original");
  const revised = targets.findLast(({ version }) => version === "revised");
  if (!original || !revised) return [];
  const text = (target: Observation) => {
    const year = target.fiscalYear === null ? "" : `（${formatWareki(target.fiscalYear)}）`;
    return printedText(indicator, target) + year;
  };
  return [actionSheetTexts().targetVersions(text(original), text(revised))];
}

function kindText({ kind }: Observation): string {
  const texts = actionSheetTexts();
  return { baseline: texts.baseline, plan: texts.plan, actual: texts.actual, target: texts.target }[kind];
}

function yearText(fiscalYear: number | null): string {
  return fiscalYear === null ? "" : formatWareki(fiscalYear);
}

/** The remarks of the sheet, under the year that they speak of. */
function remarkBoxes(assessed: readonly AssessedIndicator[]): NoteBox[] {
  const texts = actionSheetTexts();
  const spoken = assessed
    .map(({ indicator }) => indicator)
    .filter(({ remarks }) => (remarks ?? "").trim() !== "");
  const years = new Set(spoken.flatMap(({ verdicts }) => verdicts.map(({ fiscalYear }) => fiscalYear)));
  const [year] = years.size === 1 ? [...years] : [];
  const label = year === undefined || year === null ? texts.remarks : texts.remarksOf(formatWareki(year));
  return spoken.length === 0 ? [] : [{ label, text: joinedRemarks(spoken) }];
}

/**
 * The remarks of several indicators as one text: what they share once, in its place. An indicator that its own remarks
 * do not name is named before them.
 */
function joinedRemarks(indicators: readonly Indicator[]): string {
  const joined: string[] = [];
  for (const { name, remarks } of indicators) {
    const sentences = sentencesOf(remarks ?? "");
    const anchor = sentences.map((sentence) => joined.indexOf(sentence)).find((index) => index >= 0);
    let at = anchor ?? joined.length;
    const own: string[] = [];
    for (const sentence of sentences) {
      const shared = joined.indexOf(sentence, at);
      if (shared >= 0) {
        at = shared + 1;
        continue;
      }
      joined.splice(at, 0, sentence);
      own.push(sentence);
      at += 1;
    }
    const isNamed = sentences.some((sentence) => comparable(sentence).includes(comparable(name)));
    const isShared = indicators.every((other) => sentencesOf(other.remarks ?? "").includes(own[0] ?? ""));
    if (own.length > 0 && !isShared && !isNamed)
      joined.splice(joined.indexOf(own[0]!), 0, actionSheetTexts().headed(name));
  }
  return joined.map((part, index) => (index > 0 && /^【/.test(part) ? `\n${part}` : part)).join("");
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=。)|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
