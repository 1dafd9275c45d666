/** C-22 同じ指標の数値の食い違い. See README.md beside this file. */
import { achieved, isSame } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { twoSheetsTexts } from "../../../strings/consistency/C-22";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { dated, hasNumber, kindName, numbered, shown, yearName, type Numbered } from "../figures";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck } from "../types";
import { isSameUnit } from "../units";
import { alikePairs, samePairs, type Pair } from "./pairs";

export const figuresOfTwoSheets: ConsistencyCheck = {
  id: "C-22",
  kind: "catch",
  title: () => twoSheetsTexts().title,
  check({ indicators }) {
    const same = samePairs(indicators);
    const alike = alikePairs(indicators);
    const findings = [...same.flatMap(contradictions), ...alike.flatMap((pair) => otherTarget(pair) ?? [])];
    return judged(same.length + alike.length, twoSheetsTexts().nothing, findings);
  },
};

/** Figures of one kind and year that differ between the two. A target may have several versions. */
function contradictions({ first, second }: Pair): Finding[] {
  const seen = new Set<string>();
  return first.observations.filter(hasNumber).flatMap((one) => {
    const key = `${one.kind} ${one.fiscalYear}`;
    const others = second.observations
      .filter(hasNumber)
      .filter(
        ({ kind, fiscalYear, unit }) =>
          kind === one.kind && fiscalYear === one.fiscalYear && isSameUnit(unit, one.unit),
      );
    if (seen.has(key) || others.length === 0) return [];
    seen.add(key);
    const versions = first.observations
      .filter(hasNumber)
      .filter(({ kind, fiscalYear }) => kind === one.kind && fiscalYear === one.fiscalYear);
    if (versions.some(({ value }) => others.some((other) => isSame(other.value, value)))) return [];
    return [differs(first, second, one, others.at(-1)!)];
  });
}

function differs(first: Indicator, second: Indicator, one: Numbered, other: Numbered): Finding {
  const message = twoSheetsTexts().differs(
    second.name,
    yearName(one.fiscalYear),
    kindName(one.kind),
    other.sheet,
    shown(other),
    one.sheet,
    one.cell,
    shown(one),
  );
  return findingOf(figuresOfTwoSheets, {
    message,
    at: [other],
    about: `${second.id} ${first.id} ${one.kind} ${one.fiscalYear}`,
    subject: second.name,
  });
}

/** Two indicators that seem to be one, with targets that differ. */
function otherTarget({ first, second }: Pair): Finding | undefined {
  const [one, other] = [numbered(first, "target").at(-1), numbered(second, "target").at(-1)];
  if (!one || !other || !isSameUnit(one.unit, other.unit) || isSame(one.value, other.value)) return undefined;
  const message = twoSheetsTexts().alike(
    second.name,
    sheetOf(second),
    shown(other),
    first.name,
    sheetOf(first),
    one.cell,
    shown(one),
  );
  const met = [metAlready(first, other), metAlready(second, one)].join("");
  return findingOf(figuresOfTwoSheets, {
    message: message + met,
    at: [other],
    about: `${second.id} ${first.id}`,
    subject: second.name,
    kind: "ask",
  });
}

/** Where the one indicator's actual met the other's target before its year; "" where none did. */
function metAlready(indicator: Indicator, target: Numbered): string {
  const actual = dated(indicator, "actual").find(({ value, fiscalYear, unit }) => {
    const met = achieved(value, { comparison: indicator.comparison, value: target.value });
    const isEarlier = target.fiscalYear !== null && fiscalYear < target.fiscalYear;
    return isEarlier && isSameUnit(unit, target.unit) && met.evaluable && met.value;
  });
  if (!actual) return "";
  return twoSheetsTexts().met(sheetOf(indicator), yearName(actual.fiscalYear), shown(actual), shown(target));
}
