/** Gives the results of an item to its goals. */
import { goalResultStrings } from "../../../strings/goal-result";
import { layoutStrings } from "../../../strings/layouts";
import type { Observation } from "../../indicator/model";
import { tidyName } from "../../text";
import { unreadCell } from "../figures";
import {
  answer,
  baselineBefore,
  figureObservation,
  reasonIn,
  wordsObservation,
  type Dated,
  type Draft,
} from "./drafts";
import { figuresIn, type StatedFigure } from "./figures";
import type { Goal } from "./goals";
import { numberIn, obstacleIn, type Reading } from "./goal-drafts";
import type { Piece } from "./item";
import { answersTo, headlinesIn, isSameUnit, type Answer, type Asked, type Headline } from "./match";
import { statementsIn } from "./statements";

const NOTHING = /^[\s\u3000\-－−―—–ー‐/／…・*＊]*$/;
const LONGEST_SHOWN = 60;
/** More than anybody tells of one item. */
const MOST_HEADLINES = 200;

/** Reads every result cell; goals that nothing answers stay without a result. */
export function addResults(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const parts: Draft[] = [];
  for (const piece of reading.item.results) {
    const obstacle = obstacleIn(piece.cell);
    if (obstacle !== undefined) {
      reading.unread.push(unreadCell(reading.around.sheet, piece.cell, obstacle));
      continue;
    }
    if (piece.years.length > 1) {
      reading.unread.push(unreadCell(reading.around.sheet, piece.cell, layoutStrings().ambiguousYear));
      continue;
    }
    const headlines = headlinesOf(piece);
    if (headlines.length > MOST_HEADLINES) {
      reading.unread.push(unreadCell(reading.around.sheet, piece.cell, layoutStrings().severalUnnamed));
      continue;
    }
    const answers = answersTo(
      drafts.map((draft) => askedBy(draft, reading, drafts.length)),
      headlines,
    );
    answers.forEach((answer, index) => {
      if (answer) parts.push(...addAnswer(reading, drafts[index]!, piece, answer));
    });
  }
  return parts;
}

/** 現状値 beside the goals: a number each, and nothing where it cannot be told whose it is. */
export function addBaselines(reading: Reading, drafts: readonly Draft[]): void {
  for (const piece of reading.item.baselines) {
    const asked = drafts.map((draft) => askedBy(draft, reading, drafts.length));
    answersTo(asked, headlinesOf(piece)).forEach((answer, index) => {
      if (answer?.state !== "figure") return;
      const year = piece.years.length === 1 ? piece.years[0]! : answer.figure.fiscalYear;
      const dated = { year, note: null };
      addOnce(
        reading,
        drafts[index]!,
        piece,
        figureObservation(reading, piece, "baseline", answer.figure, dated),
      );
    });
  }
}

function headlinesOf(piece: Piece): Headline[] {
  if (typeof piece.cell.value === "string") return NOTHING.test(piece.text) ? [] : headlinesIn(piece.text);
  const figure = numberIn(piece.cell);
  if (typeof figure === "string") return [];
  const statement = { text: String(piece.cell.value), head: "", isNote: false, details: [] };
  return [{ statement, figures: [figure] }];
}

function askedBy({ goal, label, part }: Draft, { item }: Reading, count: number): Asked {
  const names = [label, ...(count > 1 && part !== undefined ? [part] : [])].filter((name) => name !== "");
  const unit = goal.kind === "number" ? goal.figure.unit || item.goals[0]!.unit : null;
  return { names, unit, isDue: goal.kind === "due", wants: wantedBy(goal) };
}

function wantedBy(goal: Goal): Asked["wants"] {
  if (goal.kind !== "number") return null;
  return goal.figure.isReduction ? "reduction" : goal.figure.isIncrease ? "increase" : null;
}

/** Why the result has no number of the indicator, for the indicator and for whoever is to put it right. */
function whyNoNumber(
  why: "words" | "underWay" | "opposite",
  text: string,
): { reason: string; question: string } {
  const texts = goalResultStrings();
  switch (why) {
    case "underWay":
      return { reason: texts.resultUnderWay(text), question: layoutStrings().notTheValue };
    case "opposite":
      return { reason: texts.resultOpposite(text), question: texts.resultOpposite(text) };
    case "words":
      return { reason: texts.resultInWords(text), question: layoutStrings().textOnly };
  }
}

function addAnswer(reading: Reading, draft: Draft, piece: Piece, told: Answer): Draft[] {
  const { sheet } = reading.around;
  switch (told.state) {
    case "figure":
      addFigure(reading, draft, piece, told.figure, told.headline);
      return [];
    case "years":
      for (const figure of told.figures) addFigure(reading, draft, piece, figure, told.headline);
      return [];
    case "parts":
      return partsOf(reading, draft, piece, told.parts);
    case "unclear":
      reading.unread.push(
        unreadCell(
          sheet,
          piece.cell,
          told.reason === "range" ? layoutStrings().range : layoutStrings().severalUnnamed,
        ),
      );
      return [];
    case "words": {
      const text = shown(told.headlines.map(({ statement }) => statement.text).join("、"));
      const dated = yearOfResult(piece, null, draft, reading);
      addOnce(reading, draft, piece, wordsObservation(sheet, piece, "actual", dated, { text, asOf: null }));
      draft.details.push(...told.headlines.flatMap(({ statement }) => statement.details));
      answer(draft, { cell: piece.cell, year: dated.year, text });
      // 調査なし and 集計中 say themselves why there is no number.
      if (draft.goal.kind === "number" && reasonIn(text) === "textOnly") {
        const { reason, question } = whyNoNumber(told.why, text);
        draft.reasons.push(reason);
        reading.unread.push(unreadCell(sheet, piece.cell, question));
      }
      return [];
    }
  }
}

function addFigure(
  reading: Reading,
  draft: Draft,
  piece: Piece,
  figure: StatedFigure,
  headline: Headline,
): void {
  const dated = yearOfResult(piece, figure.fiscalYear, draft, reading);
  const known = withEvidence(figure, reading);
  addOnce(reading, draft, piece, figureObservation(reading, piece, "actual", known, dated));
  const before = baselineBefore(reading, piece, figure);
  if (before) addOnce(reading, draft, piece, before);
  draft.details.push(...headline.statement.details);
  answer(draft, { cell: piece.cell, year: dated.year, text: headline.statement.text });
}

/** One observation a kind and year; a second says so. */
function addOnce({ unread, around }: Reading, draft: Draft, piece: Piece, observation: Observation): void {
  const same = draft.observations.find(
    ({ kind, fiscalYear }) => kind === observation.kind && fiscalYear === observation.fiscalYear,
  );
  if (!same) draft.observations.push(observation);
  else if (same.value !== observation.value)
    unread.push(unreadCell(around.sheet, piece.cell, layoutStrings().duplicate));
}

/** Each part is an indicator of its own, and the total is asked for. */
function partsOf(reading: Reading, draft: Draft, piece: Piece, figures: readonly StatedFigure[]): Draft[] {
  const texts = goalResultStrings();
  const labels = figures.map(({ label }) => label).join("、");
  reading.unread.push(unreadCell(reading.around.sheet, piece.cell, texts.partsWithoutTotal(labels)));
  return figures.map((figure) => {
    const part: Draft = {
      ...draft,
      name: texts.partOf(draft.name, tidyName(figure.label)),
      label: figure.label,
      observations: [],
      reasons: [],
      details: [],
      answered: null,
    };
    addFigure(reading, part, piece, figure, { statement: statementsIn(piece.text)[0]!, figures });
    return part;
  });
}

/** As-of days and periods that the account of the year prints beside the same figure: 「R2年4月-R3年1月で4.8%削減」. */
function withEvidence(figure: StatedFigure, reading: Reading): StatedFigure {
  if (figure.asOf !== null) return figure;
  reading.evidence ??= evidenceOf(reading);
  const { value } = figure.quantity;
  const evidence = reading.evidence.find(
    (each) => each.quantity.value === value && isSameUnit(each.unit, figure.unit),
  );
  return evidence ? { ...figure, asOf: evidence.asOf } : figure;
}

function evidenceOf({ item }: Reading): StatedFigure[] {
  const lines = item.accounts.flatMap(({ text }) =>
    statementsIn(text).flatMap(({ text: line, details }) => [line, ...details]),
  );
  const told = item.results.flatMap(({ text }) => statementsIn(text).flatMap(({ details }) => details));
  return [...lines, ...told].flatMap((line) => figuresIn(line)).filter(({ asOf }) => asOf !== null);
}

/**
 * The year of a result: of its heading, of its own as-of note, of the report, or of the goal that it is held against –
 * the last two are concluded and say so.
 */
function yearOfResult(piece: Piece, own: number | null, draft: Draft, reading: Reading): Dated {
  const texts = goalResultStrings();
  const [only] = piece.years;
  if (only !== undefined) return { year: only, note: null };
  if (own !== null) return { year: own, note: null };
  const { reportYear } = reading.around;
  if (reportYear !== null) return { year: reportYear, note: texts.yearOfReport };
  const headed = reading.item.goals.flatMap(({ years }) => years);
  const year = headed.length > 0 && new Set(headed).size === 1 ? headed[0]! : null;
  return { year, note: year === null ? null : texts.yearOfGoal };
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
