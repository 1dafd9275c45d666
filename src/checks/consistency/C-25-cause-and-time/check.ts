/** C-25 原因と時期. See README.md beside this file. */
import { achieved } from "../../../kpi/achievement";
import { findYears } from "../../../kpi/calendar";
import type { Indicator } from "../../../kpi/indicator";
import { causeTexts } from "../../../strings/consistency/C-25";
import type { Finding } from "../../types";
import { dated, numbered, shown, yearName, type Dated, type Numbered } from "../figures";
import { findingOf, judged, pause, type Place } from "../findings";
import { shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isSameUnit } from "../units";

export const causeAndTime: ConsistencyCheck = {
  id: "C-25",
  kind: "info",
  title: () => causeTexts().title,
  *check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of context.indicators.entries()) {
      yield* pause(index);
      for (const credit of creditsIn(indicator.remarks ?? "")) {
        examined++;
        const finding = findingFor(context, indicator, credit);
        if (finding) findings.push(finding);
      }
    }
    return judged(examined, causeTexts().nothing, findings);
  },
};

interface Credit {
  readonly sentence: string;
  /** The fiscal year in which the measure began. */
  readonly year: number;
}

/** 「令和2年度に…を導入し、目標を達成」: a deed with its year, and the success that it is given credit for. */
const DEED =
  /(?:導入|開始|実施|構築|整備|稼働|開設|更新|設置|運用)(?:を)?(?:し|開始し|したこと)(?:、|て|た(?:ため|結果|こと))/;
const SUCCESS = /(?:目標|予定|計画)[^。]{0,12}(?:達成し|上回)|達成(?:し(?:まし|てい)|することができ)/;

function creditsIn(remarks: string): Credit[] {
  return remarks.split(/(?<=。)|\n/).flatMap((sentence) => {
    const deed = DEED.exec(sentence);
    if (!deed || !SUCCESS.test(sentence.slice(deed.index))) return [];
    const years = findYears(sentence.slice(0, deed.index)).filter(({ kind }) => kind !== "calendarYear");
    const [only] = years;
    return only && years.length === 1 ? [{ sentence: sentence.trim(), year: only.value }] : [];
  });
}

/** An actual from before the deed that met the yardstick already. */
function findingFor(
  context: ConsistencyContext,
  indicator: Indicator,
  { sentence, year }: Credit,
): Finding | undefined {
  const yardstick = latestYardstick(indicator);
  if (!yardstick) return undefined;
  const before = dated(indicator, "actual").filter(
    ({ fiscalYear, unit }) => fiscalYear < year && isSameUnit(unit, yardstick.unit),
  );
  const early = before.find(({ value }) => {
    const met = achieved(value, { comparison: indicator.comparison, value: yardstick.value });
    return met.evaluable && met.value;
  });
  if (!early) return undefined;
  const cell = context.prose.locate(early.sheet, sentence);
  const remark: Place = cell ? { sheet: cell.sheet, cell: cell.address } : early;
  const message = causeTexts().early(
    indicator.name,
    shortened(sentence, 60),
    yearName(year),
    yearName(early.fiscalYear),
    shown(early),
    shown(yardstick),
  );
  return findingOf(causeAndTime, { message, at: [early, remark], about: indicator });
}

function latestYardstick(indicator: Indicator): Dated | Numbered | undefined {
  return dated(indicator, "plan").at(-1) ?? numbered(indicator, "target").at(-1);
}
