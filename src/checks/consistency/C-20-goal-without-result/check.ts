/** C-20 結果のない目標. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { goalTexts } from "../../../strings/consistency/C-20";
import type { Finding } from "../../types";
import { findingOf, judged } from "../findings";
import { formsOf, type Form } from "../forms";
import type { ProseCell } from "../prose";
import { targetCellsOf } from "../target-cells";
import { shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";

export const goalWithoutResult: ConsistencyCheck = {
  id: "C-20",
  kind: "catch",
  title: () => goalTexts().title,
  check(context) {
    const texts = goalTexts();
    const told = context.unread.filter(({ code }) => code === "goalWithoutRow");
    const findings: Finding[] = told.map((cell) =>
      findingOf(goalWithoutResult, {
        message: texts.goal(shortened(cell.rawText, 60)),
        at: [cell],
        about: `${cell.cell} ${shortened(cell.rawText)}`,
        subject: cell.rawText,
        level: "warning",
      }),
    );
    let examined = told.length;
    for (const form of formsOf(context)) {
      for (const cell of targetCellsOf(context, form)) {
        examined++;
        for (const measure of measuresIn(cell.text)) {
          if (!isAnswered(context, form, cell, measure)) findings.push(measureFinding(cell, measure));
        }
      }
      // A plan that reports no results at all is not late with any.
      const isReport = context.onSheet(form.sheet).some(hasResult);
      if (isReport) findings.push(...form.indicators.flatMap((indicator) => unansweredGoal(indicator) ?? []));
    }
    const hasTargets = context.indicators.some(({ observations }) =>
      observations.some(({ kind }) => kind === "target"),
    );
    return judged(examined + (hasTargets ? 1 : 0), texts.nothing, findings);
  },
};

const MEASURE = "[^\\s、。・とやの（）()\\[\\]【】〔〕～~\\d０-９]{1,12}(?:率|度|割合)";
const RAISED = new RegExp(
  `((?:${MEASURE})(?:(?:と|や|・|及び|並びに)(?:${MEASURE}))*)を(?:高め|向上|上げ|引き上げ|改善)`,
  "g",
);

/** 「認知率と利用率を高め」: measures that a goal names without a number. */
function measuresIn(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(RAISED)].flatMap(([, list]) => list!.split(/と|や|・|及び|並びに/));
  return new Set(found.map((measure) => measure.trim()).filter((measure) => measure.length > 2));
}

/** Whether anything else of the form speaks of the measure: an indicator, a figure, the remarks. */
function isAnswered(context: ConsistencyContext, form: Form, target: ProseCell, measure: string): boolean {
  const wanted = comparable(measure);
  const names = [...form.indicators, ...context.supporting]
    .filter(({ observations }) =>
      observations.some(({ sheet, kind }) => sheet === form.sheet && kind !== "target"),
    )
    .flatMap(({ name, observations }) => [
      name,
      ...observations.map(({ rawText, cell }) => (cell === target.address ? "" : rawText)),
    ]);
  if (names.some((name) => comparable(name).includes(wanted))) return true;
  return form.cells.some(
    (cell) =>
      cell !== target &&
      comparable(cell.text).includes(wanted) &&
      context.prose
        .sentences(cell)
        .some(({ text, quantities }) => quantities.length > 0 && comparable(text).includes(wanted)),
  );
}

function measureFinding(cell: ProseCell, measure: string): Finding {
  return findingOf(goalWithoutResult, {
    message: goalTexts().measure(measure),
    at: [{ sheet: cell.sheet, cell: cell.address }],
    about: `${cell.address} ${measure}`,
    subject: measure,
    level: "warning",
  });
}

/** An indicator whose target is words, and for which no result is told at all. */
function unansweredGoal(indicator: Indicator): Finding | undefined {
  const { observations } = indicator;
  const goal = observations.find(
    ({ kind, value, rawText }) => kind === "target" && value === null && rawText.trim() !== "",
  );
  if (!goal || hasResult(indicator)) return undefined;
  const message = goalTexts().goal(shortened(goal.rawText, 60));
  return findingOf(goalWithoutResult, { message, at: [goal], about: indicator, level: "warning" });
}

function hasResult({ observations }: Indicator): boolean {
  return observations.some(
    ({ kind, value, rawText }) => kind === "actual" && (value !== null || rawText.trim() !== ""),
  );
}
