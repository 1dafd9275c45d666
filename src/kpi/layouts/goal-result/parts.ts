/** The labelled texts of a sheet: 【目標】 3業務以上実施, 目標 with its content beside or below. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid, GridCell } from "../../../sheet/grid";
import { isWithin, unionOf } from "./item";
import { mainFigures } from "./figures";
import { isStandingVerdict, markIn } from "./verdict-marks";
import { headingIn, NO_HEADING, type Heading, type Role } from "./words";

/** A label with its content. */
export interface Part {
  readonly role: Role;
  readonly heading: Heading;
  /** The label as printed; "" for a verdict that stands alone. */
  readonly label: string;
  readonly labelCell: GridCell;
  /** Where the content stands, first cell first. */
  readonly cells: readonly GridCell[];
  readonly text: string;
  /** Whether the label stands in brackets: surely no heading of a table. */
  readonly isBracketed: boolean;
  readonly range: RangeRef;
  /** What stands before the first label in the same cell: 「窓口の改善⏎【目標】…」; "" without. */
  readonly ownTitle: string;
}

const LONGEST_LABEL = 30;
const LONGEST_LIST = 40;
const MOST_GOALS = 10_000;
/** How far the texts of a block may stand from its goal. */
const ROWS_BEFORE_GOAL = 20;
const ROWS_AFTER_GOAL = 60;
const GOAL = /目標|ターゲット|ゴール|[目め][指ざ]す|KGI|計画|予定/;
const TELLING =
  /目標|実績|結果|成果|達成|今後|次年度|取組|取り組み|実施|進捗|状況|評価|判定|計画|予定|期間|ターゲット|ゴール|[目め]指す|事業|項目|指標|施策|方針|担当|所管|プロジェクト|アクション|テーマ|基準|現状/;
/** 【目標】, ≪取組方針1≫, at the beginning of a line. */
const BRACKETED =
  /(?:^|\n)[ \t\u3000]*[■◆●○◎□◇▼▶・]?[ \t\u3000]*[【[［〔〈《≪<＜]{1,2}[ \t\u3000]*([^【】[\]［］〔〕〈〉《》≪≫<>＜＞\n]{1,30})[ \t\u3000]*[】\]］〕〉》≫>＞]{1,2}/g;
/** 「目標：3業務」, at the beginning of a line. */
const COLON = /(?:^|\n)[ \t\u3000]*[■◆●○◎□◇▼▶・]?[ \t\u3000]*([^：:\n。、]{1,24})[：:]/g;
/** A title of what follows, and no line of a list. */
export const STANDS_OVER =
  /^(?:[■◆●◎□◇▼▶★☆]|[(（]\s?[\d０-９]{1,2}\s?[)）]|第[\d０-９一二三四五六七八九十]{1,3}[章節])/;
const ONLY_SIGN = /^[\s⇒→➡⇨▶►↓⇩▼＞>－\-―…]*$/;
const FIGURE_ROLES: ReadonlySet<Role> = new Set<Role>([
  "goal",
  "result",
  "account",
  "verdict",
  "future",
  "planned",
]);

const UNTELLING: ReadonlySet<Role> = new Set<Role>(["other", "policy"]);

/** Where labels look for their content. */
interface Search {
  readonly grid: Grid;
  /** Cells that belong to tables. */
  readonly taken: readonly RangeRef[];
  /** Addresses of cells that a label has as its content: no figure is that of two labels. */
  readonly used: ReadonlySet<string>;
}

/** All parts, from top to bottom. @param taken cells that belong to tables */
export function findParts(grid: Grid, taken: readonly RangeRef[]): Part[] {
  const parts: Part[] = [];
  const used = new Set<string>();
  const search: Search = { grid, taken, used };
  for (const row of tellingRows(grid)) {
    for (const cell of grid.startingIn(row)) {
      if (typeof cell.value !== "string" || used.has(cell.address) || isWithin(cell, taken)) continue;
      const found = partsIn(search, cell);
      parts.push(...found);
      for (const part of found) for (const own of part.cells) used.add(own.address);
    }
  }
  return parts;
}

/**
 * A cheap look before cells are made: rows with words of the form, not far from a goal. A sheet with more goals than
 * any form has is a list of data.
 */
function tellingRows(grid: Grid): number[] {
  const telling: number[] = [];
  const goals: number[] = [];
  grid.sheet.values.forEach((values, row) => {
    const words = values.filter((value) => typeof value === "string" && TELLING.test(value));
    if (words.length > 0) telling.push(row);
    if (words.some((value) => GOAL.test(value as string))) goals.push(row);
  });
  if (goals.length > MOST_GOALS) return [];
  let next = 0;
  return telling.filter((row) => {
    while (next < goals.length && goals[next]! < row - ROWS_AFTER_GOAL) next += 1;
    return next < goals.length && goals[next]! <= row + ROWS_BEFORE_GOAL;
  });
}

function partsIn(search: Search, cell: GridCell): Part[] {
  const inside = labelledInside(search, cell);
  if (inside.length > 0) return inside;
  if (isStandingVerdict(cell.text)) {
    const heading: Heading = { ...NO_HEADING, roles: ["verdict"] };
    return [partOf("verdict", heading, "", cell, [cell], cell.text, false)];
  }
  const heading = bareLabel(cell);
  if (!heading) return [];
  const cells = contentOf(search, cell);
  if (cells.length === 0) return [];
  const text = cells.map((each) => each.text).join("\n");
  return [partOf(roleOf(heading, text), heading, cell.text, cell, cells, text, false)];
}

/** The heading of a cell that is a label and nothing else; undefined for any other, and where nothing is read from it. */
function bareLabel({ text }: GridCell): Heading | undefined {
  const heading = text.length <= LONGEST_LABEL * 2 ? headingIn(text) : undefined;
  return heading?.roles[0] === "other" ? undefined : heading;
}

/** The most likely role; 目標1 with a number is a goal, without one the name of a policy. */
function roleOf({ roles }: Heading, text: string): Role {
  const [first = "other"] = roles;
  if (first === "policy" && roles.includes("goal")) return mainFigures(text).length > 0 ? "goal" : "policy";
  const told = roles.find((role) => role === "result" || role === "account");
  return first === "verdict" && told !== undefined && markIn(text) === undefined ? told : first;
}

function partOf(
  role: Role,
  heading: Heading,
  label: string,
  labelCell: GridCell,
  cells: readonly GridCell[],
  text: string,
  isBracketed: boolean,
): Part {
  const range = unionOf([labelCell.range, ...cells.map((cell) => cell.range)]);
  return { role, heading, label, labelCell, cells, text: text.trim(), isBracketed, range, ownTitle: "" };
}

interface LabelAt {
  readonly heading: Heading;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly isBracketed: boolean;
}

/** Labels in the cell's own text; each is followed by its content, up to the next. */
function labelledInside(search: Search, cell: GridCell): Part[] {
  const { text } = cell;
  const bracketed = labelsBy(BRACKETED, text, true);
  const labels = bracketed.length > 0 ? bracketed : labelsBy(COLON, text, false);
  // A colon makes a label only of the words of the form; anything may stand in brackets.
  const isTelling = ({ heading, isBracketed }: LabelAt) =>
    isBracketed
      ? heading.roles.length > 0
      : heading.roles.some((role) => FIGURE_ROLES.has(role) || role === "item");
  if (!labels.some(isTelling)) return [];
  const ownTitle = text.slice(0, labels[0]!.start).trim();
  const parts = labels.flatMap(({ heading, label, end, isBracketed }, index) => {
    const content = text.slice(end, labels[index + 1]?.start ?? text.length).trim();
    const role = roleOf(heading, content);
    if (content !== "") return [partOf(role, heading, label, cell, [cell], content, isBracketed)];
    if (index < labels.length - 1) return [];
    const cells = contentOf(search, cell);
    const below = cells.map((each) => each.text).join("\n");
    return cells.length === 0 ? [] : [partOf(role, heading, label, cell, cells, below, isBracketed)];
  });
  const names = parts.every(({ role, isBracketed }) => role === "policy" && !isBracketed);
  return names ? [] : parts.map((part) => ({ ...part, ownTitle }));
}

function labelsBy(pattern: RegExp, text: string, isBracketed: boolean): LabelAt[] {
  return [...text.matchAll(pattern)].flatMap((match): LabelAt[] => {
    const label = match[1]!;
    const heading = headingIn(label);
    if (!heading && !isBracketed) return [];
    const known = heading ?? NO_HEADING;
    return [{ heading: known, label, start: match.index, end: match.index + match[0].length, isBracketed }];
  });
}

/** The content of a label: the cell to its right (and those under it beside the label), else what stands below. */
function contentOf({ grid, taken, used }: Search, label: GridCell): GridCell[] {
  const isContent = (cell: GridCell) =>
    cell.text !== "" &&
    !ONLY_SIGN.test(cell.text) &&
    !isWithin(cell, taken) &&
    !used.has(cell.address) &&
    !isLabel(cell);
  const right = rightOf(grid, label);
  if (right && beginsSeries(grid, right)) return [];
  if (right && isContent(right)) {
    const cells = [right];
    for (let row = right.range.bottom + 1; row <= label.range.bottom; row++) {
      const next = grid.cellAt(row, right.column);
      if (isContent(next) && !cells.some(({ address }) => address === next.address)) cells.push(next);
    }
    return cells;
  }
  const cells: GridCell[] = [];
  for (let row = label.range.bottom + 1; row < grid.sheet.rowCount; row++) {
    const below = grid.cellAt(row, label.column);
    if (below.row !== row || !isContent(below) || hasLabelBeside(grid, below)) break;
    const [first] = cells;
    // A list split over rows keeps its columns; a cell of another width or with a heading's mark is something else.
    const isSameColumn =
      !first || (below.range.left === first.range.left && below.range.right === first.range.right);
    if (!isSameColumn || STANDS_OVER.test(below.text)) break;
    cells.push(below);
    // So long a column is a table's, and no list under a label.
    if (cells.length > LONGEST_LIST) return [];
  }
  return isColumn(cells) ? [] : cells;
}

/** Bare figures of one unit, one under the other: a column of a table; a list under a label is of words. */
function isColumn(cells: readonly GridCell[]): boolean {
  const units = cells.map(({ value, text }) =>
    typeof value === "number"
      ? ""
      : /^[約▲△-]?[\d０-９][\d０-９,，.．]*\s*([^\d０-９、。]{0,5})$/.exec(text)?.[1],
  );
  return cells.length > 1 && units.every((unit) => unit !== undefined && unit === units[0]);
}

/** Whether a label to the left in its row has a cell for its content: 「実績 | 4件」 under 「目標」 is a result. */
function hasLabelBeside(grid: Grid, { row, range }: GridCell): boolean {
  const left = range.left === 0 ? [] : grid.rowCells(row, 0, range.left - 1);
  const beside = left.findLast(({ text }) => !ONLY_SIGN.test(text));
  return beside !== undefined && typeof beside.value === "string" && bareLabel(beside) !== undefined;
}

/** Numbers side by side are a row of a table, month by month or place by place; no one of them is the label's content. */
function beginsSeries(grid: Grid, first: GridCell): boolean {
  const next = grid.startingIn(first.row, first.range.right + 1)[0];
  return typeof first.value === "number" && typeof next?.value === "number";
}

/** The next cell with content in the label's row, over arrows and the like. */
function rightOf(grid: Grid, label: GridCell): GridCell | undefined {
  return grid.startingIn(label.row, label.range.right + 1).find((cell) => !ONLY_SIGN.test(cell.text));
}

/** Whether a cell is or begins with a label of its own. */
export function isLabel(cell: GridCell): boolean {
  if (typeof cell.value !== "string") return false;
  if (isStandingVerdict(cell.text)) return true;
  if (cell.text.length <= LONGEST_LABEL * 2 && headingIn(cell.text)) return true;
  const [first] = cell.text.split("\n");
  return [BRACKETED, COLON].some((pattern) => {
    const [label] = labelsBy(pattern, first!, pattern === BRACKETED);
    return label !== undefined && label.start === 0 && !UNTELLING.has(label.heading.roles[0]!);
  });
}
