/** C-05 判定と数値. See README.md beside this file. */
import { achieved } from "../../../kpi/achievement";
import type { Indicator, PrintedVerdict } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { verdictTexts } from "../../../strings/consistency/C-05";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { dated, numbered, shown, yearName, type Dated, type Numbered } from "../figures";
import { findingOf, judged, pause, type Place } from "../findings";
import { shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isSameUnit } from "../units";

export const verdictAgainstFigures: ConsistencyCheck = {
  id: "C-05",
  kind: "catch",
  title: () => verdictTexts().title,
  *check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of context.indicators.entries()) {
      yield* pause(index);
      for (const verdict of indicator.verdicts) {
        const pair = pairOf(indicator, verdict);
        if (!pair) continue;
        examined++;
        if (!agrees(indicator, verdict, pair)) findings.push(contradiction(indicator, verdict, pair));
      }
      findings.push(...misleading(context, indicator));
    }
    return judged(examined, verdictTexts().nothing, findings);
  },
};

interface Pair {
  readonly actual: Dated;
  /** 予定 of the year, then the targets; a verdict that agrees with one of them is right. */
  readonly yardsticks: readonly Numbered[];
}

function pairOf(indicator: Indicator, { fiscalYear }: PrintedVerdict): Pair | undefined {
  const actuals = dated(indicator, "actual");
  const actual =
    fiscalYear === null ? actuals.at(-1) : actuals.find((figure) => figure.fiscalYear === fiscalYear);
  if (!actual) return undefined;
  const plan = dated(indicator, "plan").find((figure) => figure.fiscalYear === actual.fiscalYear);
  const yardsticks = [...(plan ? [plan] : []), ...numbered(indicator, "target")].filter(
    ({ unit }) => unit === "" || actual.unit === "" || isSameUnit(unit, actual.unit),
  );
  return yardsticks.length > 0 ? { actual, yardsticks } : undefined;
}

const REDUCTION = /削減|短縮|抑制|縮減|低減/;

function agrees(indicator: Indicator, verdict: PrintedVerdict, { actual, yardsticks }: Pair): boolean {
  // The sign of a 削減 is a question of its own (C-18): either reading may have been meant.
  const isSignOpen = actual.value < 0 && REDUCTION.test(indicator.name);
  const values = isSignOpen ? [actual.value, -actual.value] : [actual.value];
  return yardsticks.some(({ value }) =>
    values.some((one) => {
      const met = achieved(one, { comparison: indicator.comparison, value, upper: null });
      return !met.evaluable || met.value === verdict.achieved;
    }),
  );
}

function contradiction(indicator: Indicator, verdict: PrintedVerdict, { actual, yardsticks }: Pair): Finding {
  const texts = verdictTexts();
  const message = texts.contradicts(
    indicator.name,
    yearName(actual.fiscalYear),
    shortened(verdict.rawText),
    shown(actual),
    shown(yardsticks[0]!),
    verdict.achieved ? texts.missed : texts.met,
  );
  const at = [verdict, actual, yardsticks[0]!].filter(({ sheet }) => sheet === verdict.sheet);
  return findingOf(verdictAgainstFigures, { message, at, about: indicator });
}

/** 「目標の99.6%を達成しましたが、目標未達」: a rate is 達成 and the target is not. */
const RATE_ACHIEVED = /[\d０-９][\s]*[%％割][をは]?達成/;
const MISSED = /未達|至りませ|至らな|届きませ|届かな|達しませ|達せ|下回/;

function misleading(context: ConsistencyContext, indicator: Indicator): Finding[] {
  const sentences = new Map<string, Place>();
  const sheet = sheetOf(indicator);
  for (const { rawText, sheet: at, cell } of indicator.verdicts) sentences.set(rawText, { sheet: at, cell });
  for (const text of (indicator.remarks ?? "").split(/(?<=。)|\n/)) {
    const cell = isMisleading(text) && !sentences.has(text.trim()) && context.prose.locate(sheet, text);
    if (cell) sentences.set(text.trim(), { sheet, cell: cell.address });
  }
  return [...sentences]
    .filter(([text]) => isMisleading(text))
    .map(([text, place]) =>
      findingOf(verdictAgainstFigures, {
        message: verdictTexts().misleading(indicator.name, shortened(text, 60)),
        at: [place],
        about: `${indicator.id} ${shortened(text)}`,
        subject: indicator.name,
        level: "warning",
      }),
    );
}

function isMisleading(sentence: string): boolean {
  const plain = comparable(sentence);
  return RATE_ACHIEVED.test(plain) && MISSED.test(plain);
}
