/** C-19 対象範囲の注記. See README.md beside this file. */
import type { Indicator, Observation } from "../../../kpi/indicator";
import { scopeTexts } from "../../../strings/consistency/C-19";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { hasNumber, shown, yearName } from "../figures";
import { findingOf, judged, pause, type Place } from "../findings";
import { shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { scopeIn } from "./scope";

export const oneSidedScope: ConsistencyCheck = {
  id: "C-19",
  kind: "catch",
  title: () => scopeTexts().title,
  *check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of context.indicators.entries()) {
      yield* pause(index);
      const actual = latestActual(indicator);
      const wanted = actual && wantedScope(indicator);
      if (!actual || wanted === undefined) continue;
      examined++;
      const measured = measuredScope(context, indicator, actual);
      if ((measured === undefined) === (wanted.scope === undefined)) continue;
      findings.push(
        measured ? narrowed(indicator, actual, measured) : unanswered(indicator, actual, wanted.scope!),
      );
    }
    return judged(examined, scopeTexts().nothing, findings);
  },
};

interface Said {
  readonly text: string;
  readonly place: Place;
}

/** The latest result, in numbers or words. */
function latestActual({ observations }: Indicator): Observation | undefined {
  return observations.findLast(
    ({ kind, value, missing }) => kind === "actual" && (value !== null || missing === "textOnly"),
  );
}

/** What target and plan are limited to; undefined where the indicator has neither. */
function wantedScope(indicator: Indicator): { readonly scope: Said | undefined } | undefined {
  const wanted = indicator.observations.filter(({ kind }) => kind === "target" || kind === "plan");
  if (wanted.length === 0 && indicator.targetText === undefined) return undefined;
  const own = wanted.find(({ scope }) => scope !== undefined);
  if (own) return { scope: { text: own.scope!, place: own } };
  const texts: Said[] = wanted.map((one) => ({ text: one.rawText, place: one }));
  if (indicator.targetText) texts.push({ text: indicator.targetText.rawText, place: indicator.targetText });
  texts.push({ text: indicator.name, place: indicator.observations[0]! });
  return { scope: firstScope(texts) };
}

/** What the result is limited to: beside the figure, in its note, or in the remarks. */
function measuredScope(
  context: ConsistencyContext,
  indicator: Indicator,
  actual: Observation,
): Said | undefined {
  if (actual.scope !== undefined) {
    return scopeIn(`${actual.scope}を除く`) === undefined ? undefined : { text: actual.scope, place: actual };
  }
  const beside = firstScope([
    { text: actual.rawText, place: actual },
    { text: actual.note ?? "", place: actual },
  ]);
  if (beside) return beside;
  // Beside goals and results told in words stand lists of what was done, not remarks on the figure.
  if (indicator.layout === "goal-result") return undefined;
  const text = scopeIn(indicator.remarks ?? "");
  if (text === undefined) return undefined;
  const cell = context.prose.locate(sheetOf(indicator), text);
  return { text, place: cell ? { sheet: cell.sheet, cell: cell.address } : actual };
}

function firstScope(texts: readonly Said[]): Said | undefined {
  for (const { text, place } of texts) {
    const scope = scopeIn(text);
    if (scope !== undefined) return { text: scope, place };
  }
  return undefined;
}

function narrowed(indicator: Indicator, actual: Observation, { text, place }: Said): Finding {
  const message = scopeTexts().narrowed(
    indicator.name,
    yearName(actual.fiscalYear),
    textOf(actual),
    shortened(text, 60),
  );
  return findingOf(oneSidedScope, { message, at: [actual, place], about: indicator, level: "warning" });
}

function unanswered(indicator: Indicator, actual: Observation, { text, place }: Said): Finding {
  const message = scopeTexts().unanswered(indicator.name, shortened(text, 60), textOf(actual));
  return findingOf(oneSidedScope, { message, at: [place, actual], about: indicator, level: "warning" });
}

function textOf(actual: Observation): string {
  return hasNumber(actual) ? shown(actual) : shortened(actual.rawText);
}
