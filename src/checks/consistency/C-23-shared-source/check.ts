/** C-23 計測方法の変更の影響. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { sharedSourceTexts } from "../../../strings/consistency/C-23";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { dated, shown, yearName, type Dated } from "../figures";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck } from "../types";
import { isSameUnit } from "../units";

export const sharedSource: ConsistencyCheck = {
  id: "C-23",
  kind: "ask",
  title: () => sharedSourceTexts().title,
  check({ indicators }) {
    const changed = indicators.filter(({ methodBreaks }) => methodBreaks.length > 0);
    const findings: Finding[] = [];
    for (const source of changed) {
      const year = source.methodBreaks[0]!;
      const noun = nounOf(source);
      if (noun.length < SHORTEST_NOUN) continue;
      for (const other of indicators) {
        const pair = other === source ? undefined : acrossBreak(other, year);
        if (pair && isAlike(source, noun, other)) findings.push(findingFor(source, other, year, pair));
      }
    }
    return judged(changed.length, sharedSourceTexts().nothing, findings);
  },
};

/** 閲覧数: fewer characters are shared by chance. */
const SHORTEST_NOUN = 3;

/** What is counted, at the end of the name: 「閲覧数」 of 「オープンデータ閲覧数」 and of 「閲覧者数」. */
function nounOf({ name }: Indicator): string {
  const plain = comparable(name).replace(/[者回件](?=数$)/, "");
  return /[一-龯ァ-ヶー]{1,6}(?:数|量|率|時間|額)$/.exec(plain)?.[0] ?? "";
}

function isAlike(source: Indicator, noun: string, other: Indicator): boolean {
  const isUntold = other.methodBreaks.length === 0 && isSameUnit(other.unit, source.unit);
  return isUntold && sharedEnd(noun, nounOf(other)) >= SHORTEST_NOUN;
}

function sharedEnd(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.at(-1 - length) === right.at(-1 - length))
    length++;
  return length;
}

/** The actuals before and from the year of the change on. */
function acrossBreak(indicator: Indicator, year: number): readonly [Dated, Dated] | undefined {
  const actuals = dated(indicator, "actual");
  const before = actuals.findLast(({ fiscalYear }) => fiscalYear < year);
  const after = actuals.find(({ fiscalYear }) => fiscalYear >= year);
  return before && after ? [before, after] : undefined;
}

function findingFor(
  source: Indicator,
  other: Indicator,
  year: number,
  [before, after]: readonly [Dated, Dated],
): Finding {
  const message = sharedSourceTexts().ask(
    source.name,
    sheetOf(source),
    yearName(year),
    other.name,
    `${yearName(before.fiscalYear)}${shown(before)}`,
    `${yearName(after.fiscalYear)}${shown(after)}`,
  );
  return findingOf(sharedSource, {
    message,
    at: [before, after],
    about: `${other.id} ${source.id}`,
    subject: other.name,
  });
}
