/** One line of the list. */
import { assessIndicator, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { resultListTexts } from "../../strings/report-templates-result-list";
import {
  nothingCell,
  numberOrText,
  plainCell,
  rateCell,
  remarksOf,
  rowFormulas,
  sourceCell,
  shortened,
  textCell,
  withFormula,
  type ShownCell,
  type TableRow,
} from "../shared";
import { figuresOfKind, observationAt } from "../shared/observations";
import { printedCell, printedText, renamed } from "../shared/printed";
import { successionOf } from "../shared/succession";
import type { ReportInput } from "../template";
import type { ColumnId } from "./columns";

/** Words are cut here (in half-width characters). */
const WORDS_WIDTH = 260;

export interface ResultRow extends TableRow<ColumnId> {
  readonly assessment: Assessment;
}

/** The plan of the year, else the target in force, else a target in words. */
export function goalOf(indicator: Indicator, fiscalYear: number): Observation | undefined {
  const plan = observationAt(indicator, "plan", fiscalYear);
  if (plan && plan.value !== null) return plan;
  const words = indicator.observations.find(
    ({ kind, missing }) => kind === "target" && missing === "textOnly",
  );
  return figuresOfKind(indicator, "target")[0] ?? words ?? plan;
}

export interface RowContext {
  readonly fiscalYear: number;
  readonly input: ReportInput;
  /** The year of all goals, which the heading says; null: each says its own. */
  readonly goalYear: number | null;
  readonly byId: ReadonlyMap<string, Indicator>;
  /** Whether any indicator has another name than its initiative; a column of the same words twice is left out. */
  readonly hasInitiatives: boolean;
}

export function initiativeOf({ group }: Indicator): string {
  return group.actionPlan ?? group.initiative ?? "";
}

export function resultRow(indicator: Indicator, key: string, context: RowContext): ResultRow {
  const { fiscalYear, input, byId } = context;
  const texts = resultListTexts();
  const assessment = assessIndicator(indicator, fiscalYear, input.preset);
  const { group, name } = indicator;
  const printed = assessment.printedVerdict;
  const formulas = rowFormulas(assessment, indicator, input);
  const goal = goalOf(indicator, fiscalYear);
  const ids = {
    actual: "result",
    plan: goal && goal === assessment.plan?.observation ? "goal" : null,
    target: goal && goal === assessment.target?.observation ? "goal" : null,
    baseline: null,
  };
  return {
    key,
    assessment,
    cells: {
      number: numberOrText(group.number),
      field: textCell(group.policy),
      initiative: textCell(context.hasInitiatives ? initiativeOf(indicator) : ""),
      item: textCell(name),
      goal: goalCell(indicator, context),
      result: resultCell(indicator, context),
      printed: plainCell(printed === null ? "" : printed.achieved ? texts.achieved : texts.missed),
      grade: withFormula(plainCell(assessment.grade), renamed(formulas.grade, ids)),
      rate: withFormula(rateCell(assessment), renamed(formulas.rate, ids)),
      department: textCell(indicator.department),
      remarks: plainCell(
        [...successionOf(indicator, byId), notes(indicator, assessment), remarksOf(indicator, assessment)]
          .filter((text) => text !== "")
          .join("\n"),
      ),
      notes: plainCell(""),
      source: sourceCell(indicator, assessment),
    },
  };
}

function goalCell(indicator: Indicator, { fiscalYear, input, goalYear }: RowContext): ShownCell {
  const goal = goalOf(indicator, fiscalYear);
  if (!goal) return nothingCell();
  const year = goal.fiscalYear;
  const after = year === null || year === goalYear ? "" : `（${formatWareki(year, "short")}）`;
  return printedCell(indicator, goal, input, { withUnit: true, after }) ?? resultWords(goal);
}

function resultCell(indicator: Indicator, { fiscalYear, input }: RowContext): ShownCell {
  const actual = observationAt(indicator, "actual", fiscalYear);
  if (!actual) return nothingCell();
  const figure = printedCell(indicator, actual, input, { withUnit: true, marksNotes: true });
  if (figure) return figure;
  return actual.missing === "textOnly" ? resultWords(actual) : nothingCell();
}

/** Words are the result here: they are cut late. */
function resultWords(observation: Observation): ShownCell {
  const words = wordsIn(observation).trim();
  return words === "" ? nothingCell() : plainCell(shortened(words, WORDS_WIDTH));
}

/** The words that are this indicator's own: its part of a cell that tells of several. */
function wordsIn({ note, rawText }: Observation): string {
  const own = note !== null && rawText.replace(/\s/g, "").includes(note.replace(/\s/g, "")) ? note : rawText;
  return own.replace(/^\s*【[^】]{1,30}】\s*/, "");
}

/** What must be known to read goal and result. */
function notes(indicator: Indicator, { actual }: Assessment): string {
  const texts = resultListTexts();
  const first = indicator.observations.find(
    ({ kind, version, value }) => kind === "target" && version === "original" && value !== null,
  );
  const { scope, asOf } = actual?.observation ?? {};
  return [
    ...(first ? [texts.firstGoal(printedText(indicator, first))] : []),
    ...(scope ? [texts.limitedTo(scope)] : []),
    ...(asOf ? [texts.asOf(asOf)] : []),
  ].join("");
}
