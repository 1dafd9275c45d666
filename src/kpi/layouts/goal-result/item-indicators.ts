/** From an item of a goal/result form to its indicators. */
import type { Indicator, OwnVerdict, PrintedVerdict, ReadResult, UnreadCell } from "../../indicator/model";
import { verdictOf } from "../verdicts";
import { buildIndicator, type Ids } from "../build";
import { notEvaluableReason, Positions, type Draft } from "./drafts";
import { addFutures } from "./futures";
import { draftsOf, type Reading } from "./goal-drafts";
import type { Item, Piece, Surroundings } from "./item";
import { wholeTitle } from "./names";
import { addBaselines, addResults } from "./result-drafts";
import { isStandingVerdict, markIn, type Mark } from "./verdict-marks";

export const LAYOUT = "goal-result";

export function indicatorsOf(found: Item, around: Surroundings, ids: Ids): ReadResult {
  const item = withVerdictsApart(found);
  const unread: UnreadCell[] = [];
  const reading: Reading = { item, around, positions: new Positions(), unread, evidence: null };
  const drafts = draftsOf(reading);
  const parts = addResults(reading, drafts);
  addBaselines(reading, drafts);
  const successors = addFutures(reading, drafts);
  settlePlans(drafts, item);
  const total = drafts[0];
  const all = [...drafts, ...parts, ...successors].filter(({ observations }) => observations.length > 0);
  const named = all.map((draft) => ({ draft, id: idOf(draft, around, ids) }));
  const idFor = (draft: Draft | null | undefined) => named.find((each) => each.draft === draft)?.id ?? null;
  const indicators = named.map(({ draft, id }): Indicator => {
    const indicator = indicatorOf(draft, id, item, around);
    const relatesTo = parts.includes(draft) ? idFor(total) : null;
    return {
      ...indicator,
      predecessor: idFor(draft.predecessor),
      successor: idFor(draft.successor),
      ...(relatesTo !== null && { relatesTo }),
    };
  });
  return { indicators, unread };
}

function idOf(draft: Draft, { sheet }: Surroundings, ids: Ids): string {
  return ids.next(`${sheet}!${draft.observations[0]!.cell}:${draft.name}`);
}

/** 目標 of several years: those before the last are plans of their years. */
function settlePlans(drafts: readonly Draft[], item: Item): void {
  const resultYears = new Set(item.results.flatMap(({ years }) => years));
  for (const { observations } of drafts) {
    const years = observations.flatMap(({ kind, fiscalYear }) =>
      kind === "target" && fiscalYear !== null ? [fiscalYear] : [],
    );
    const last = Math.max(...years);
    observations.forEach((observation, index) => {
      const { kind, fiscalYear, version } = observation;
      if (kind !== "target" || fiscalYear === null || version !== undefined || new Set(years).size < 2)
        return;
      if (fiscalYear < last || (resultYears.has(fiscalYear) && resultYears.size > 1)) {
        observations[index] = { ...observation, kind: "plan" };
      }
    });
  }
}

function indicatorOf(draft: Draft, id: string, item: Item, around: Surroundings): Indicator {
  const { goal, observations } = draft;
  const built = buildIndicator({
    id,
    name: draft.name,
    layout: LAYOUT,
    observations,
    group: { ...item.group, initiative: item.group.initiative ?? wholeTitle(item.title) },
    department: item.department,
    printedDirection: null,
  });
  const judged = verdictsOf(draft, item, around);
  const remarks = remarksOf(draft, item, judged.remarks);
  const reason = notEvaluableReason(draft);
  const isAmountSaved = goal.kind === "number" && goal.figure.isReduction;
  const goalCell = item.goals[0]?.cell;
  return {
    ...built,
    ...aimOf(draft),
    verdicts: judged.verdicts,
    remarks: remarks === "" ? null : remarks,
    ...(isAmountSaved && { signConvention: "reduction" as const }),
    ...(reason !== undefined && { notEvaluable: { reason } }),
    ...(goalCell !== undefined &&
      typeof goalCell.value === "string" && {
        targetText: { rawText: goalCell.value, sheet: around.sheet, cell: goalCell.address },
      }),
    ...(judged.own.length > 0 && { ownVerdicts: judged.own }),
  };
}

/** 「20件まで削減」 and a goal of 0 are ceilings. */
function aimOf({ goal }: Draft): Partial<Pick<Indicator, "direction" | "comparison">> {
  if (goal.kind !== "number") return {};
  const { isCeiling, quantity } = goal.figure;
  const isBound = quantity.qualifiers.some((qualifier) => qualifier === "以上" || qualifier === "超");
  return (isCeiling || quantity.value === 0) && !isBound ? { direction: "decrease", comparison: "le" } : {};
}

interface Judged {
  readonly verdicts: PrintedVerdict[];
  readonly own: OwnVerdict[];
  readonly remarks: string[];
}

const IN_BRACKETS = /[（(]([^（）()]{2,14})[)）]\s*$/;

/** Verdicts of the item belong to every goal that has a result; as many marks as goals belong to one each. */
function verdictsOf(draft: Draft, item: Item, { sheet }: Surroundings): Judged {
  const judged: Judged = { verdicts: [], own: [], remarks: [] };
  const { answered } = draft;
  if (answered === null) return judged;
  const add = (mark: Mark | undefined, text: string, piece: Pick<Piece, "cell" | "years">): void => {
    const fiscalYear = piece.years[0] ?? answered.year;
    const told = mark ?? sentence(text);
    if (told === undefined) judged.remarks.push(text);
    else if (told.state === "verdict") {
      const { achieved } = told;
      judged.verdicts.push({ fiscalYear, achieved, rawText: text, sheet, cell: piece.cell.address });
    } else if (fiscalYear === null) judged.remarks.push(text);
    else judged.own.push({ fiscalYear, mark: told.mark, reason: "" });
  };
  for (const piece of item.verdicts) {
    const lines = piece.text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const marks = lines.map((line) => markIn(line.replace(/^(?:[①-⑳]|[（(]\d{1,2}[)）]|・)\s*/, "")));
    const at = item.goals.length === 1 ? lineOf(draft, item) : -1;
    if (lines.length > 1 && marks.every((mark) => mark !== undefined) && at >= 0 && at < lines.length) {
      add(marks[at], lines[at]!, piece);
    } else add(markIn(piece.text), piece.text.trim(), piece);
  }
  if (item.verdicts.length === 0) {
    const mark = markIn(IN_BRACKETS.exec(answered.text)?.[1] ?? "");
    const told = mark?.state === "verdict" ? mark : sentence(answered.text);
    if (told) add(told, answered.text, { cell: answered.cell, years: [] });
  }
  return judged;
}

/** Which of the goals of the item's one goal cell this is, by its place in the cell. */
function lineOf({ goal }: Draft, item: Item): number {
  const lines = item.goals[0]!.text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.findIndex((line) => line.replace(/\s/g, "").includes(goal.text.replace(/\s/g, "")));
}

function sentence(text: string): Mark | undefined {
  const achieved = /達成|未達|下回|上回/.test(text) ? verdictOf(text) : undefined;
  return achieved === undefined ? undefined : { state: "verdict", achieved };
}

/** 「6業務実施⏎目標達成」: a verdict on a line of its own belongs with the verdicts. */
function withVerdictsApart(item: Item): Item {
  const verdicts: Piece[] = [];
  const results = item.results.map((piece) => {
    const lines = piece.text.split(/\r?\n/);
    const standing = lines.filter((line) => isStandingVerdict(line));
    if (standing.length === 0 || lines.length === standing.length) return piece;
    verdicts.push(...standing.map((text) => ({ ...piece, text })));
    return { ...piece, text: lines.filter((line) => !isStandingVerdict(line)).join("\n") };
  });
  return { ...item, results, verdicts: [...item.verdicts, ...verdicts] };
}

function remarksOf(draft: Draft, item: Item, more: readonly string[]): string {
  const told = [
    ...draft.details,
    ...item.accounts.map(({ text }) => text),
    ...item.futures.map(({ text }) => text),
    ...more,
  ];
  return [...new Set(told.map((text) => text.trim()).filter((text) => text !== ""))].join("\n");
}
