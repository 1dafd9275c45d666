/** C-21 数値の目標. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { numericTargetTexts } from "../../../strings/consistency/C-21";
import type { Finding } from "../../types";
import { familiesOf } from "../families";
import { findingOf, judged } from "../findings";
import { formsOf, type Form } from "../forms";
import type { ProseCell } from "../prose";
import { targetCellsOf } from "../target-cells";
import { listed, shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";

export const numericTarget: ConsistencyCheck = {
  id: "C-21",
  kind: "catch",
  title: () => numericTargetTexts().title,
  check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const form of formsOf(context)) {
      const [cell] = targetCellsOf(context, form);
      if (!cell) continue;
      examined++;
      const without = form.indicators.filter(
        (indicator) => isLive(indicator) && !hasTarget(context, indicator),
      );
      if (without.length > 0 && !REFERS.test(cell.text))
        findings.push(formFinding(context, form, cell, without));
    }
    for (const { sheets, layout } of familiesOf(context)) {
      if (!IN_COLUMNS.has(layout)) continue;
      for (const indicators of sheets.values()) {
        const without = indicators.filter((indicator) => !isWanted(indicator));
        if (without.length === indicators.length) continue;
        examined++;
        // Where most have none, the table lists figures that are not meant to have a target.
        if (without.length < indicators.length / 2) findings.push(...without.flatMap(columnFinding));
      }
    }
    return judged(examined, numericTargetTexts().nothing, findings);
  },
};

/** Layouts whose targets stand in a column of their own. */
const IN_COLUMNS = new Set(["wide", "tidy", "register"]);
/** 「データヘルス計画に掲げる値」: the target stands in another plan (C-24). */
const REFERS = /(?:計画|プラン|戦略|ビジョン|方針)(?:に|で)(?:掲げ|定め|示し|示さ|記載|規定)/;

/** What was replaced has had its time. */
function isLive({ successor, observations, notEvaluable }: Indicator): boolean {
  return (
    successor === null && notEvaluable === undefined && observations.some(({ kind }) => kind === "actual")
  );
}

/** A target in numbers or words, or a yearly step that a sentence names for it. */
function hasTarget(context: ConsistencyContext, indicator: Indicator): boolean {
  const all = [indicator, ...context.supportingOf(indicator)];
  return all.some(({ observations }) => observations.some(({ kind }) => kind === "target"));
}

function isWanted({ observations }: Indicator): boolean {
  return observations.some(
    ({ kind, value, rawText }) =>
      (kind === "target" || kind === "plan") && (value !== null || rawText.trim() !== ""),
  );
}

function formFinding(
  { prose }: ConsistencyContext,
  form: Form,
  cell: ProseCell,
  without: readonly Indicator[],
): Finding {
  const texts = numericTargetTexts();
  const label = prose.labelLeftOf(cell.sheet, cell.row, cell.column)?.text ?? "";
  const heading = label === "" ? "" : texts.heading(shortened(label));
  const message = texts.form(listed(without.map(({ name }) => name)), heading, shortened(cell.text, 60));
  const at = [{ sheet: form.sheet, cell: cell.address }];
  return findingOf(numericTarget, {
    message,
    at,
    about: cell.address,
    subject: without[0]!.name,
    level: "warning",
  });
}

function columnFinding(indicator: Indicator): Finding[] {
  const [first] = indicator.observations;
  if (!first) return [];
  const message = numericTargetTexts().column(indicator.name);
  return [findingOf(numericTarget, { message, at: [first], about: indicator, level: "warning" })];
}
