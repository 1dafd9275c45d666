/** How what is collected is written in the pane. Pure. */
import type { Difference, DifferenceKind, UnmatchedIndicator } from "../../kpi/collect";
import type { Indicator, Observation, ObservationKind } from "../../kpi/indicator/model";
import { collectTexts } from "../../strings/collect";
import { formatObservation, formatYear } from "../shared/format";

export function kindText(kind: ObservationKind): string {
  const t = collectTexts();
  return {
    baseline: t.kindBaseline,
    plan: t.kindPlan,
    actual: t.kindActual,
    target: t.kindTarget,
  }[kind];
}

/** 「申請件数　令和5年度　実績」. */
export function figureName({ indicator, candidates: [{ observation }] }: Difference): string {
  return collectTexts().figure(
    indicator.name,
    formatYear(observation.fiscalYear),
    kindText(observation.kind),
  );
}

/** The figure, or that there is none; with the indicator's unit where the figure has none of its own. */
export function figureText(observation: Observation | null, indicator: Indicator): string {
  const { nothing } = collectTexts();
  if (!observation) return nothing;
  const unit = observation.unit === "" ? indicator.unit : observation.unit;
  return formatObservation({ ...observation, unit }) ?? nothing;
}

export function differencesTitle(kind: DifferenceKind, count: number): string {
  const t = collectTexts();
  return {
    new: t.differencesTitleNew,
    changed: t.differencesTitleChanged,
    contradictory: t.differencesTitleContradictory,
    unit: t.differencesTitleUnit,
  }[kind](count);
}

export function differencesHint(kind: DifferenceKind): string {
  const t = collectTexts();
  return {
    new: t.differencesHintNew,
    changed: t.differencesHintChanged,
    contradictory: t.differencesHintContradictory,
    unit: t.differencesHintUnit,
  }[kind];
}

export function unmatchedText({ reason }: UnmatchedIndicator): string {
  const t = collectTexts();
  return { unknown: t.unmatchedUnknown, sameId: t.unmatchedSameId, several: t.unmatchedSeveral }[reason];
}

/** Tells indicators of one name apart: with number, action plan and department where the register has them. */
export function indicatorLabel({ name, group, department }: Indicator): string {
  const place = [group.number, group.actionPlan ?? group.initiative, department].filter(Boolean).join("・");
  return place === "" ? name : `${name}（${place}）`;
}
