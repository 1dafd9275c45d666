/** Remarks (備考) of a form: verdicts, changes of method, and figures that only they print. */
import { findFiscalYears } from "../../calendar";
import type { Indicator, Observation, PrintedVerdict } from "../../indicator/model";
import type { Labelled } from "../forms";
import { readRemark, type NamedRate } from "../remark-figures";
import { methodBreakIn, remarksAbout, verdictOf } from "../verdicts";
import type { Draft } from "./draft";

/** A remark with the fiscal year of its heading (「令和5年度実績に関する備考」); null where it names none. */
export interface Remark {
  readonly labelled: Labelled;
  readonly year: number | null;
}

/** The remarks among the labels of a form. */
export function remarksIn(labels: readonly Labelled[]): Remark[] {
  return labels
    .filter(({ kind, content }) => kind === "remarks" && content !== "")
    .map((labelled) => ({ labelled, year: findFiscalYears(labelled.label.text)[0]?.value ?? null }));
}

/** A rate that only a remark prints, with the draft whose count it is made of. */
export interface RemarkedRate extends Omit<NamedRate, "relatesTo"> {
  readonly relatesTo: Draft;
  readonly remark: Remark;
}

/** Adds the figures of the remarks to the drafts of the form. */
export function addRemarkFigures(
  sheet: string,
  drafts: readonly Draft[],
  remarks: readonly Remark[],
): RemarkedRate[] {
  const all: RemarkedRate[] = [];
  for (const remark of remarks) {
    const live = drafts.filter(({ observations }) => isLive(observations, remark.year));
    const place = { sheet, cell: remark.labelled.cell, kind: "actual" as const, fiscalYear: remark.year };
    const known = live.map(({ label, observations }) => ({
      label,
      observations,
      unit: unitOf(observations),
    }));
    const { observations, rates } = readRemark({ ...place, text: remark.labelled.content }, known);
    live.forEach((draft, index) => (draft.observations = [...observations[index]!]));
    for (const { relatesTo, ...rate } of rates) all.push({ ...rate, relatesTo: live[relatesTo]!, remark });
  }
  return all;
}

function unitOf(observations: readonly Observation[]): string {
  return observations.findLast(({ kind, unit }) => kind === "actual" && unit !== "")?.unit ?? "";
}

/** An indicator with the label by which the remarks may call it. */
export interface Called {
  readonly indicator: Indicator;
  readonly label: string;
}

/** The indicators of the tables with the verdicts and words of the remarks. */
export function withRemarks(called: readonly Called[], remarks: readonly Remark[]): Called[] {
  return remarks.reduce(withRemark, [...called]);
}

function withRemark(called: readonly Called[], { labelled, year }: Remark): Called[] {
  const live = called.filter(({ indicator }) => isLive(indicator.observations, year));
  const sentences = remarksAbout(
    labelled.content,
    live.map(({ label }) => label),
  );
  return called.map((entry) => {
    const index = live.indexOf(entry);
    if (index < 0) return entry;
    const own = sentences.filter(({ about }) => about.includes(index));
    if (own.length === 0) return entry;
    const { indicator } = entry;
    const verdicts = own.flatMap(({ text }) =>
      verdictIn(text, year ?? yearIn(text), labelled, sheetOf(indicator)),
    );
    const breaks = own.flatMap(({ text }) => methodBreakIn(text, year) ?? []);
    const text = own.map((sentence) => sentence.text).join("");
    return {
      ...entry,
      indicator: {
        ...indicator,
        verdicts: [...indicator.verdicts, ...verdicts],
        methodBreaks: [...new Set([...indicator.methodBreaks, ...breaks])],
        remarks: indicator.remarks === null ? text : `${indicator.remarks}\n${text}`,
      },
    };
  });
}

/** The verdict of a sentence; none where it gives none. */
export function verdictIn(
  text: string,
  year: number | null,
  { cell }: Labelled,
  sheet: string,
): PrintedVerdict[] {
  const achieved = verdictOf(text);
  return achieved === undefined
    ? []
    : [{ fiscalYear: year, achieved, rawText: text, sheet, cell: cell.address }];
}

/** The one fiscal year that a sentence names; null without, or with several. */
function yearIn(text: string): number | null {
  const years = new Set(findFiscalYears(text).map(({ value }) => value));
  const [only] = years;
  return years.size === 1 ? only! : null;
}

function sheetOf(indicator: Indicator): string {
  return indicator.observations[0]?.sheet ?? "";
}

/** Whether an indicator has a place in the year of the remarks; without a year every one has. */
function isLive(observations: readonly Observation[], year: number | null): boolean {
  return (
    year === null ||
    observations.some(({ fiscalYear, kind }) => fiscalYear === year && (kind === "plan" || kind === "actual"))
  );
}
