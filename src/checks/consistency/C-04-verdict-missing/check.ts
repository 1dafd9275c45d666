/** C-04 判定の記載. See README.md beside this file. */
import type { Indicator, Observation } from "../../../kpi/indicator";
import { missingVerdictTexts } from "../../../strings/consistency/C-04";
import type { Finding } from "../../types";
import { hasNumber, shown, yearName } from "../figures";
import { findingOf, judged } from "../findings";
import { familiesOf, latestYearOf, type Family } from "../families";
import { shortened } from "../texts";
import type { ConsistencyCheck } from "../types";

export const missingVerdicts: ConsistencyCheck = {
  id: "C-04",
  kind: "catch",
  title: () => missingVerdictTexts().title,
  check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const family of familiesOf(context)) {
      for (const indicators of sheetsWithVerdicts(family)) {
        const year = latestYearOf(indicators);
        for (const indicator of indicators) {
          const pair = year === null ? undefined : pairOf(indicator, year);
          if (!pair) continue;
          examined++;
          if (!hasVerdict(indicator, year!)) findings.push(findingFor(indicator, year!, pair));
        }
      }
    }
    return judged(examined, missingVerdictTexts().nothing, findings);
  },
};

/** Of the sheets of a document as many have to print verdicts, for their lack on others to be a gap. */
const USUAL = 0.5;

/** The sheets on which verdicts are expected: all where most have them, else those that print any. */
function sheetsWithVerdicts({ sheets }: Family): (readonly Indicator[])[] {
  const all = [...sheets.values()];
  const printing = all.filter((indicators) => indicators.some(printsVerdicts));
  return printing.length >= all.length * USUAL ? all : printing;
}

function printsVerdicts({ verdicts, ownVerdicts = [] }: Indicator): boolean {
  return verdicts.length > 0 || ownVerdicts.length > 0;
}

interface ComparablePair {
  readonly actual: Observation;
  readonly yardstick: Observation;
}

/** 実績 of the year with the 予定 or 目標値 that it can be held against. A result in words counts. */
function pairOf({ observations }: Indicator, year: number): ComparablePair | undefined {
  const says = (one: Observation) => one.value !== null || one.rawText.trim() !== "";
  const actual = observations.find(
    (one) => one.kind === "actual" && one.fiscalYear === year && says(one) && !isBareLabel(one),
  );
  const yardstick =
    observations.find((one) => one.kind === "plan" && one.fiscalYear === year && says(one)) ??
    observations.find((one) => one.kind === "target" && says(one));
  return actual && yardstick && { actual, yardstick };
}

/** A label without a number is no result (see C-09). */
function isBareLabel({ value, missing }: Observation): boolean {
  return value === null && missing !== "textOnly";
}

function hasVerdict({ verdicts, ownVerdicts = [] }: Indicator, year: number): boolean {
  return (
    verdicts.some(({ fiscalYear }) => fiscalYear === null || fiscalYear === year) ||
    ownVerdicts.some(({ fiscalYear }) => fiscalYear === year)
  );
}

function findingFor(indicator: Indicator, year: number, { actual, yardstick }: ComparablePair): Finding {
  const texts = missingVerdictTexts();
  const message = texts.missing(indicator.name, yearName(year), textOf(actual), textOf(yardstick));
  return findingOf(missingVerdicts, {
    message,
    at: [actual],
    about: "",
    groupTitle: texts.group,
    level: "warning",
  });
}

function textOf(observation: Observation): string {
  return hasNumber(observation) ? shown(observation) : shortened(observation.rawText);
}
