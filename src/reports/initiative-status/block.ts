/** One initiative of 取組状況: goal, result and verdict in a line for each goal, then what was done and what comes next. */
import { assessIndicator, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { columnLetters, type PlanStyle, type RangeRef } from "../../sheet";
import { initiativeStatusTexts } from "../../strings/report-templates-initiative-status";
import {
  LOOK,
  nothingCell,
  plainCell,
  reasonsOf,
  rowFormulas,
  shortened,
  withFormula,
  wordsCell,
  type ShownCell,
} from "../shared";
import { rowsFor, type SheetDraft } from "../shared/draft";
import { figuresOfKind, observationAt } from "../shared/observations";
import { planValue, printedCell } from "../shared/printed";
import { successionOf } from "../shared/succession";
import type { ReportInput } from "../template";
import { accountOf } from "./account";

/** The columns of a block, and their widths in characters. */
export const COLUMN = { goal: 0, goalFigure: 1, result: 2, resultFigure: 3, verdict: 4, grade: 5, notes: 6 };
export const WIDTHS = [28, 17, 20, 30, 12, 9, 24];
export const LAST_COLUMN = COLUMN.notes;

/** Texts longer than this (in half-width characters) would fill pages; the sheet that was read has all of them. */
const TEXT_WIDTH = 4000;

const TITLE: PlanStyle = { ...LOOK.body, bold: true, fill: "#D9E2F3", fontColor: "#1F3864" };
const LABEL: PlanStyle = { ...LOOK.body, fill: "#F2F2F2" };
const TEXT: PlanStyle = { ...LOOK.body, vertical: "top", horizontal: "left" };

export interface BlockContext {
  readonly draft: SheetDraft;
  readonly input: ReportInput;
  readonly fiscalYear: number;
  readonly byId: ReadonlyMap<string, Indicator>;
}

export interface DrawnBlock {
  /** First row below the block. */
  readonly next: number;
  /** Rows that hold grades. */
  readonly gradeRows: readonly number[];
  /** Row of the user's own notes. */
  readonly notesRow: number;
  readonly assessment: Assessment;
}

export function drawBlock(indicator: Indicator, top: number, context: BlockContext): DrawnBlock {
  const { draft, input, fiscalYear } = context;
  const texts = initiativeStatusTexts();
  const assessment = assessIndicator(indicator, fiscalYear, input.preset);
  draft.put(across(top, COLUMN.goal, COLUMN.grade), { value: `■ ${indicator.name}`, style: TITLE });
  draft.put(cellAt(top, COLUMN.notes), { value: texts.memo, style: LABEL });
  const goals = goalsOf(indicator, assessment);
  goals.forEach((goal, index) =>
    drawGoal(indicator, assessment, goal, top + 1 + index, index === 0, context),
  );
  let next = drawAccount(indicator, top + 1 + goals.length, draft);
  next = drawReasons(indicator, assessment, next, context);
  draft.put(
    { top: top + 1, bottom: next - 1, left: COLUMN.notes, right: COLUMN.notes },
    { value: null, style: TEXT },
  );
  return {
    next,
    gradeRows: goals.map((_, index) => top + 1 + index).slice(0, 1),
    notesRow: top + 1,
    assessment,
  };
}

interface Goal {
  readonly label: string;
  readonly observation: Observation | null;
}

/**
 * The goals that the result is held against: the plan of the year where one is printed, and the targets, the one in force
 * first. A target without a number keeps its words.
 */
function goalsOf(indicator: Indicator, { plan, target, fiscalYear }: Assessment): Goal[] {
  const texts = initiativeStatusTexts();
  const goals: Goal[] = [];
  const year = (observation: Observation) =>
    observation.fiscalYear === null ? null : formatWareki(observation.fiscalYear);
  if (plan?.observation)
    goals.push({ label: texts.planOf(formatWareki(fiscalYear)), observation: plan.observation });
  const original = indicator.observations.find(
    ({ kind, version, value }) => kind === "target" && version === "original" && value !== null,
  );
  for (const observation of figuresOfKind(indicator, "target")) {
    if (observation === plan?.observation || observation === original) continue;
    const dated = year(observation);
    const isRevised = observation.version === "revised" && original !== undefined;
    const label = isRevised
      ? dated === null
        ? texts.revisedUndated
        : texts.revised(dated)
      : dated === null
        ? texts.goal
        : texts.goalOf(dated);
    goals.push({ label, observation });
  }
  if (original) {
    const dated = year(original);
    goals.push({
      label: dated === null ? texts.originalUndated : texts.original(dated),
      observation: original,
    });
  }
  if (goals.length > 0) return goals;
  const words = target ? undefined : indicator.observations.find(({ kind }) => kind === "target");
  return [{ label: texts.goal, observation: words ?? null }];
}

function drawGoal(
  indicator: Indicator,
  assessment: Assessment,
  { label, observation }: Goal,
  row: number,
  isFirst: boolean,
  { draft, input, fiscalYear }: BlockContext,
): void {
  const texts = initiativeStatusTexts();
  const put = (column: number, cell: ShownCell, style: PlanStyle) =>
    draft.put(cellAt(row, column), {
      value: planValue(cell),
      shown: cell.shown,
      style: cell.numberFormat === undefined ? style : { ...style, numberFormat: cell.numberFormat },
    });
  const figure: PlanStyle = { ...LOOK.body, horizontal: "center", bold: true };
  put(COLUMN.goal, plainCell(label), LABEL);
  put(COLUMN.goalFigure, figureOrWords(indicator, observation, input), figure);
  const isOriginal = observation?.version === "original";
  if (!isFirst) {
    const met = isOriginal ? assessment.achieved.originalTarget : assessment.achieved.target;
    put(COLUMN.result, plainCell(""), LABEL);
    put(COLUMN.resultFigure, plainCell(""), figure);
    put(COLUMN.verdict, plainCell(metText(met)), { ...LOOK.body, horizontal: "center" });
    put(COLUMN.grade, plainCell(""), LOOK.body);
    return;
  }
  const actual = observationAt(indicator, "actual", fiscalYear) ?? null;
  put(COLUMN.result, plainCell(texts.result(formatWareki(fiscalYear))), LABEL);
  put(COLUMN.resultFigure, figureOrWords(indicator, actual, input), figure);
  put(COLUMN.verdict, plainCell(printedVerdict(assessment)), { ...LOOK.body, horizontal: "center" });
  const { grade } = rowFormulas(assessment, indicator, input);
  const at = (figure: string) => {
    if (figure === "actual") return `$${columnLetters(COLUMN.resultFigure)}${row + 1}`;
    const isGoal =
      observation !== null && observation === assessment[figure as "plan" | "target"]?.observation;
    return isGoal ? `$${columnLetters(COLUMN.goalFigure)}${row + 1}` : null;
  };
  draft.put(cellAt(row, COLUMN.grade), {
    value: planValue(withFormula(plainCell(assessment.grade), grade), at),
    shown: assessment.grade,
    style: { ...LOOK.body, horizontal: "center", bold: true },
  });
}

/** A further goal has no verdict on the sheet: what is computed is said in brackets. */
function metText(met: Assessment["achieved"]["target"] | null): string {
  const texts = initiativeStatusTexts();
  if (!met?.evaluable) return texts.nothing;
  return texts.computed(met.value ? texts.met : texts.notMet);
}

function printedVerdict({ printedVerdict: printed }: Assessment): string {
  const texts = initiativeStatusTexts();
  if (printed === null) return texts.nothing;
  return printed.achieved ? texts.achieved : texts.missed;
}

function figureOrWords(indicator: Indicator, observation: Observation | null, input: ReportInput): ShownCell {
  if (!observation) return nothingCell();
  const figure = printedCell(indicator, observation, input, { withUnit: true, marksNotes: true });
  return figure ?? wordsCell(wordsOf(observation));
}

/** The words of a result without the label that stands before them in its cell. */
function wordsOf({ note, rawText, missing }: Observation): string {
  const own = missing === "textOnly" && note !== null && rawText.includes(note) ? note : rawText;
  return own.replace(/^\s*【[^】]{1,30}】\s*/, "");
}

/** What was done, and what comes next: side by side where both are told. */
function drawAccount(indicator: Indicator, top: number, draft: SheetDraft): number {
  const texts = initiativeStatusTexts();
  const { done, counted, future } = accountOf(indicator.remarks);
  if (done === "" && future === "") return top;
  const half = future === "" ? COLUMN.grade : COLUMN.result;
  const doneLabel = counted > 0 ? texts.countedItems(counted) : texts.items;
  const parts = [
    ...(done === "" ? [] : [{ label: doneLabel, text: done, left: COLUMN.goal, right: half }]),
    ...(future === ""
      ? []
      : [
          {
            label: texts.future,
            text: future,
            left: done === "" ? COLUMN.goal : COLUMN.resultFigure,
            right: COLUMN.grade,
          },
        ]),
  ].map((part) => ({ ...part, text: shortened(part.text, TEXT_WIDTH) }));
  const rows = Math.max(
    ...parts.map(({ text, left, right }) => rowsFor(draft, text, draft.widthOf(left, right))),
  );
  for (const { label, text, left, right } of parts) {
    draft.put(across(top, left, right), { value: label, style: { ...LABEL, horizontal: "center" } });
    draft.put({ top: top + 1, bottom: top + rows, left, right }, { value: text, style: TEXT });
  }
  return top + 1 + rows;
}

/** Why it is graded so, and what must be known to read it. */
function drawReasons(
  indicator: Indicator,
  assessment: Assessment,
  top: number,
  { draft, byId }: BlockContext,
): number {
  const texts = initiativeStatusTexts();
  const { observation } = assessment.actual ?? {};
  const { group, department, name } = indicator;
  const isPart = observation?.isPartYear === true;
  const lines = [
    ...(group.initiative !== undefined && group.initiative !== name
      ? [texts.ofInitiative(group.initiative)]
      : []),
    ...(department === "" ? [] : [texts.departmentIs(department)]),
    ...(assessment.rate.evaluable ? [texts.rateOf(assessment.rateText.replace(/^-/, "▲"))] : []),
    ...(observation?.scope ? [texts.limitedTo(observation.scope)] : []),
    ...(isPart ? [observation.asOf ? texts.partYear(observation.asOf) : texts.partYearUnsaid] : []),
    ...successionOf(indicator, byId),
    ...reasonsOf(indicator, assessment),
  ];
  if (lines.length === 0) return top;
  const text = shortened(lines.join("　"), TEXT_WIDTH);
  const rows = rowsFor(draft, text, draft.widthOf(COLUMN.goalFigure, COLUMN.grade));
  const bottom = top + rows - 1;
  draft.put({ top, bottom, left: COLUMN.goal, right: COLUMN.goal }, { value: texts.reasons, style: LABEL });
  draft.put(
    { top, bottom, left: COLUMN.goalFigure, right: COLUMN.grade },
    { value: text, style: { ...LOOK.body, horizontal: "left" } },
  );
  return bottom + 1;
}

function across(row: number, left: number, right: number): RangeRef {
  return { top: row, bottom: row, left, right };
}

function cellAt(row: number, column: number): RangeRef {
  return across(row, column, column);
}
