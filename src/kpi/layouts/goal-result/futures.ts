/** 今後の対応: where it raises a goal (『30事業実施』を目標とする) or puts another in its place. */
import { tidyName } from "../../text";
import { figureObservation, type Dated, type Draft } from "./drafts";
import { mainFigures, type StatedFigure } from "./figures";
import { yearOfGoal, type Reading } from "./goal-drafts";
import type { Goal } from "./goals";
import type { Piece } from "./item";
import { isSameUnit, likeness } from "./match";
import { nameOfGoal, partsOfTitle } from "./names";
import { statementsIn } from "./statements";

const SETS =
  /目標(?:と(?:する|します|し(?=[、。]|て|$)|した)|に設定|値?を.{0,20}(?:設定|変更|改定|見直|引き?上げ))|目指(?:す|します)|(?:まで|に)引き?上げ(?:る|ます|た)/;
/** What stands before the new goal and names it: 「オンライン申請について『実施率100%』」. */
const SUBJECT =
  /^(?:今後は?|引き続き|次年度(?:以降)?は?)?[、,]?\s*(.{2,40}?)(?:について(?:は)?|に関して(?:は)?|は)[、,]?\s*[「『]?$/;
const LONGEST_SUBJECT = 40;

interface NewGoal {
  readonly piece: Piece;
  readonly figure: StatedFigure;
  readonly text: string;
}

/** Adds revised targets to the drafts; goals of another kind become drafts that succeed them. */
export function addFutures(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const successors: Draft[] = [];
  for (const { piece, figure, text } of newGoals(reading.item.futures)) {
    const goal: Goal = {
      kind: "number",
      figure,
      label: figure.label,
      text,
      fiscalYear: figure.fiscalYear,
      asOf: null,
      scope: figure.scope,
    };
    const dated = piece.isNextYear ? nextYear(reading) : yearOfGoal(goal, piece, reading.around);
    // Without the year reported on, the next one is no year, and the goal stays in the remarks.
    if (dated === undefined) continue;
    const same = revisedBy(goal, drafts);
    if (same) addVersion(reading, same, piece, goal, dated);
    else {
      const successor = replacing(reading, drafts, piece, goal, dated);
      if (successor) successors.push(successor);
    }
  }
  return successors;
}

/** The year after the one that the results are of. */
function nextYear({ item, around }: Reading): Dated | undefined {
  const years = [...new Set(item.results.flatMap((result) => result.years))];
  const reported = years.length === 1 ? years[0]! : around.reportYear;
  return reported === null ? undefined : { year: reported + 1, note: null };
}

function newGoals(pieces: readonly Piece[]): NewGoal[] {
  return pieces.flatMap((piece) => {
    if (typeof piece.cell.value !== "string") return [];
    const lines = statementsIn(piece.text).flatMap(({ text, details }) => [text, ...details]);
    return lines
      .filter((line) => piece.setsGoals || SETS.test(line))
      .flatMap((text) => mainFigures(text).map((figure) => ({ piece, figure, text })));
  });
}

/** The draft with the unit of the new goal; by name where several have it. */
function revisedBy(goal: Goal & { kind: "number" }, drafts: readonly Draft[]): Draft | undefined {
  const fitting = drafts.filter(
    (draft) => draft.goal.kind === "number" && isSameUnit(draft.goal.figure.unit, goal.figure.unit),
  );
  if (fitting.length < 2) return fitting[0];
  return fitting.find(({ label }) => label !== "" && likeness(label, goal.text) === 1);
}

function addVersion(
  reading: Reading,
  draft: Draft,
  piece: Piece,
  goal: Goal & { kind: "number" },
  dated: Dated,
): void {
  const target = figureObservation(reading, piece, "target", goal.figure, dated);
  const sameYear = (observation: { kind: string; fiscalYear: number | null }) =>
    observation.kind === "target" && observation.fiscalYear === target.fiscalYear;
  const isRevision = draft.observations.some(sameYear);
  draft.observations.forEach((observation, index) => {
    if (sameYear(observation)) draft.observations[index] = { ...observation, version: "original" };
  });
  draft.observations.push(isRevision ? { ...target, version: "revised" } : target);
}

/** A goal in another unit takes the place of the item's one goal; of several it cannot be told which. */
function replacing(
  reading: Reading,
  drafts: readonly Draft[],
  piece: Piece,
  goal: Goal & { kind: "number" },
  dated: Dated,
): Draft | undefined {
  const { item } = reading;
  const [replaced] = drafts;
  if (!replaced || drafts.length > 1 || replaced.successor !== null) return undefined;
  const target = figureObservation(reading, piece, "target", goal.figure, dated);
  const before = goal.text.slice(0, goal.figure.quantity.start - goal.figure.label.length);
  const subject = SUBJECT.exec(before.trim())?.[1] ?? "";
  const isName =
    subject.length <= LONGEST_SUBJECT && !/^(?:今後|引き続き|次年度|翌年度|来年度)/.test(subject);
  const base = isName ? tidyName(subject) : "";
  const draft: Draft = {
    name: nameOfGoal(base || item.title, undefined, goal, true),
    label: goal.label,
    part: partsOfTitle(item.title)[0],
    goal,
    observations: [{ ...target, version: "revised" }],
    reasons: [],
    details: [],
    answered: null,
    predecessor: replaced,
    successor: null,
  };
  replaced.successor = draft;
  return draft;
}
