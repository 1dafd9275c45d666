/** From the goals of an item to its indicators: several goals in a cell, several years, 当初 and 改定後. */
import type { GridCell } from "../../../sheet/grid";
import { goalResultStrings } from "../../../strings/goal-result";
import { layoutStrings } from "../../../strings/layouts";
import type { UnreadCell } from "../../indicator/model";
import { parseQuantity } from "../../quantity";
import { comparable, tidyName } from "../../text";
import { unreadCell } from "../figures";
import {
  baselineBefore,
  figureObservation,
  wordsObservation,
  type Dated,
  type Draft,
  type Positions,
} from "./drafts";
import type { StatedFigure } from "./figures";
import { goalsIn, type Goal } from "./goals";
import type { Item, Piece, Surroundings } from "./item";
import { isSameUnit } from "./match";
import { nameOfGoal, partsForGoals, wholeTitle } from "./names";

export interface Reading {
  readonly item: Item;
  readonly around: Surroundings;
  readonly positions: Positions;
  readonly unread: UnreadCell[];
  /** Figures with an as-of day or period that the accounts of the item print; read when first asked for. */
  evidence: readonly StatedFigure[] | null;
}

/** A number cell as a figure; a problem where it is none (date, error). */
export function numberIn(cell: GridCell): StatedFigure | "empty" | "notNumber" | "date" {
  const read = parseQuantity(cell.value, cell.numberFormat);
  if (!read.ok) {
    if (read.problem.code === "quantity.blank") return "empty";
    return read.problem.code === "quantity.date" ? "date" : "notNumber";
  }
  return {
    quantity: read.value,
    unit: read.value.unit,
    label: "",
    scope: null,
    inBrackets: false,
    underWay: false,
    from: null,
    isReduction: false,
    isIncrease: false,
    isCeiling: false,
    isRange: false,
    asOf: read.value.asOf,
    fiscalYear: read.value.fiscalYear,
  };
}

/** An error value or a date where a figure should be; said, and read as nothing. */
export function obstacleIn(cell: GridCell): string | undefined {
  const texts = layoutStrings();
  if (typeof cell.value === "string")
    return /^#[A-Z/0-9]+[!?]?$/.test(cell.value) ? texts.errorValue : undefined;
  const figure = numberIn(cell);
  return figure === "date" ? texts.dateValue : figure === "notNumber" ? texts.notNumber : undefined;
}

function goalsOfPiece(piece: Piece): Goal[] {
  if (typeof piece.cell.value === "string") return goalsIn(piece.text);
  const figure = numberIn(piece.cell);
  if (typeof figure === "string") return [];
  const text = String(piece.cell.value);
  return [
    { kind: "number", figure, label: "", text, fiscalYear: figure.fiscalYear, asOf: null, scope: null },
  ];
}

/** A cell with more goals than anybody sets for one item is no cell of goals. */
const MOST_GOALS = 50;

/** One draft for each goal; a goal printed for several years or in two versions is one. */
export function draftsOf(reading: Reading): Draft[] {
  const { item } = reading;
  const drafts: Draft[] = [];
  for (const piece of item.goals) {
    const obstacle = obstacleIn(piece.cell);
    if (obstacle !== undefined) {
      reading.unread.push(unreadCell(reading.around.sheet, piece.cell, obstacle));
      continue;
    }
    const goals = goalsOfPiece(piece);
    if (goals.length > MOST_GOALS) {
      reading.unread.push(unreadCell(reading.around.sheet, piece.cell, layoutStrings().severalUnnamed));
      continue;
    }
    const parts = partsForGoals(
      item.title,
      goals.map(({ label }) => label),
    );
    goals.forEach((goal, index) => addGoal(reading, drafts, piece, goal, parts[index], goals.length));
  }
  return drafts;
}

function addGoal(
  reading: Reading,
  drafts: Draft[],
  piece: Piece,
  goal: Goal,
  part: string | undefined,
  count: number,
): void {
  const { around, unread } = reading;
  if (goal.kind === "number" && goal.figure.isRange) {
    const isSaid = unread.some(
      ({ cell, reason }) => cell === piece.cell.address && reason === layoutStrings().range,
    );
    if (!isSaid) unread.push(unreadCell(around.sheet, piece.cell, layoutStrings().range));
    return;
  }
  const dated = yearOfGoal(goal, piece, around);
  const draft = sameGoal(drafts, goal, dated) ?? newDraft(reading, drafts, goal, part, count);
  const kind = piece.isPlan ? "plan" : "target";
  if (goal.kind !== "number") {
    draft.observations.push(
      wordsObservation(around.sheet, piece, kind, dated, { text: goal.text, asOf: goal.asOf }),
    );
    return;
  }
  const before = baselineBefore(reading, piece, goal.figure);
  if (before) draft.observations.push(before);
  const observation = figureObservation(reading, piece, kind, goal.figure, dated);
  // The year by which a goal is due is no as-of note.
  draft.observations.push({ ...observation, asOf: null, ...(goal.scope !== null && { scope: goal.scope }) });
}

/** The draft that a goal is another year or version of, or a last remark on. */
function sameGoal(drafts: readonly Draft[], goal: Goal, dated: Dated): Draft | undefined {
  if (goal.kind === "words" && goal.isFinal) return drafts.at(-1);
  return drafts.find((draft) => {
    if (comparable(draft.label) !== comparable(goal.label)) return false;
    const isSameYear = draft.observations.some(
      ({ kind, fiscalYear, version }) =>
        kind !== "baseline" && fiscalYear === dated.year && version === undefined,
    );
    if (isSameYear && draft.goal.kind === goal.kind && dated.year === null) return false;
    if (isSameYear && !draft.observations.some(({ version }) => version !== undefined)) return false;
    if (goal.kind !== "number" || draft.goal.kind !== "number") return goal.kind === draft.goal.kind;
    return isSameUnit(goal.figure.unit, draft.goal.figure.unit);
  });
}

function newDraft(
  { item }: Reading,
  drafts: Draft[],
  goal: Goal,
  part: string | undefined,
  count: number,
): Draft {
  const isOnly = count === 1 && item.goals.length === 1 && !item.isShared;
  const measured = item.measure !== "" && (goal.label === "" || isOnly);
  const name = measured ? tidyName(item.measure) : nameOfGoal(item.title, part, goal, isOnly);
  const draft: Draft = {
    name: uniqueName(name, drafts, goal, item),
    label: goal.label,
    part,
    goal,
    observations: [],
    reasons: [],
    details: [],
    answered: null,
    predecessor: null,
    successor: null,
  };
  drafts.push(draft);
  return draft;
}

const LONGEST_QUALIFIER = 30;

/** Two goals of one item are told apart by what they say. */
function uniqueName(name: string, drafts: readonly Draft[], goal: Goal, { title, isShared }: Item): string {
  const isAlone = !isShared || name !== wholeTitle(title);
  if (isAlone && !drafts.some((draft) => draft.name === name)) return name;
  const unit = goal.kind === "number" ? goal.figure.unit : "";
  const byUnit = goalResultStrings().qualified(wholeTitle(title), unit);
  if (unit !== "" && !drafts.some((draft) => draft.name === byUnit)) return byUnit;
  const words = tidyName(goal.text).slice(0, LONGEST_QUALIFIER);
  return goalResultStrings().qualified(wholeTitle(title), words);
}

/** Year of the goal itself, else of its heading, else the end of the period that the sheet says, marked as concluded. */
export function yearOfGoal(goal: Goal, piece: Piece, around: Surroundings): Dated {
  const [only] = piece.years;
  const isFinal = goal.kind === "words" && goal.isFinal;
  if (goal.asOf !== null && piece.years.length === 1) return { year: only!, note: null };
  if (goal.fiscalYear !== null) return { year: goal.fiscalYear, note: null };
  if (isFinal) return { year: null, note: null };
  if (piece.years.length === 1) return { year: only!, note: null };
  if (piece.years.length > 1) return { year: Math.max(...piece.years), note: null };
  if (around.period !== null) return { year: around.period.to, note: goalResultStrings().yearOfPeriod };
  return { year: null, note: null };
}
