/** Blocks of 【目標】 and 【令和2年度実績】 under the title of an item. */
import type { RangeRef } from "../../../sheet/address";
import type { Grid } from "../../../sheet/grid";
import { isUnit } from "../../quantity";
import { tidyName, toHalfWidth } from "../../text";
import { NEXT_YEAR, unionOf, type Item, type Piece } from "./item";
import { findParts, type Part } from "./parts";
import { ownTitle, Titles, titlesOf, type Title } from "./titles";
import { wholeTitle } from "./names";

export interface Block {
  readonly item: Item;
  /** Whether its form says surely that it is a block: labels in brackets, or a goal with its result. */
  readonly isSure: boolean;
  readonly hasResult: boolean;
}

/** The number of an item: 「(1) 広報の充実」. */
const NUMBERED = /^[(（]\s?([\d０-９]{1,2})\s?[)）]\s*/;
const DEPARTMENT = /(?:主担当|担当|所管|主管)(?:課|部署|部局|室)?[：:]\s*([^、。,）)\n]{2,30})/;
/** A remark that sets a goal by a day: 「※R5年度末までに…へ導入」. */
const DEADLINE = /^\s*※\s*(.{0,6}(?:年度?|月)\s?末?までに.+)$/gm;

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Goals over and beside which no title stands. */
  readonly nameless: readonly Part[];
}

/** All blocks of a sheet, in order. @param taken cells that belong to tables */
export function findBlocks(grid: Grid, taken: readonly RangeRef[]): Blocks {
  const parts = findParts(grid, taken);
  if (!parts.some(({ role }) => role === "goal")) return { blocks: [], nameless: [] };
  const titles = new Titles(titlesOf(grid, parts, taken));
  const nameless: Part[] = [];
  const groups = new Map<string, { title: Title; parts: Part[] }>();
  for (const part of parts) {
    if (part.role === "item" || part.role === "measure" || part.role === "policy") continue;
    const title = ownTitle(part) ?? titles.of(part);
    if (!title) {
      if (part.role === "goal" && part.isBracketed) nameless.push(part);
      continue;
    }
    const group = groups.get(title.key) ?? { title, parts: [] };
    group.parts.push(part);
    groups.set(title.key, group);
  }
  const blocks = [...groups.values()].flatMap(
    ({ title, parts: own }) => blockOf(title, own, parts, titles) ?? [],
  );
  return { blocks, nameless };
}

function blockOf(
  title: Title,
  parts: readonly Part[],
  all: readonly Part[],
  titles: Titles,
): Block | undefined {
  const of = (role: Part["role"]) => parts.filter((part) => part.role === role);
  const goalParts = of("goal").length > 0 ? of("goal") : of("planned");
  const results = of("result");
  const plain = results.filter(({ heading }) => !heading.roles.includes("account"));
  const accounts = [...results.filter((part) => !plain.includes(part)), ...of("account")];
  const answers = plain.length > 0 ? plain : accounts;
  if (goalParts.length === 0) return undefined;
  const unitText = of("unit")[0]?.text ?? "";
  const unit = isUnit(unitText) || /^[^\d\s。、]{1,6}$/.test(unitText) ? unitText : "";
  const withUnit = (part: Part): Piece => {
    const piece = pieceOf(part);
    return piece.unit === "" ? { ...piece, unit } : piece;
  };
  const goals = [...goalParts.map(withUnit), ...deadlines(parts.filter(({ role }) => role === "other"))];
  const policy = titles.policyOver(title);
  const department = departmentIn(parts, all);
  const number = title.number || (NUMBERED.exec(title.text)?.[1] ?? "");
  const item: Item = {
    title: title.text,
    titleCell: title.cell,
    isShared: false,
    measure: "",
    group: {
      ...(number !== "" && { number: toHalfWidth(number) }),
      ...(policy && { policy: tidyName(policy.text) }),
      initiative: wholeTitle(title.text),
    },
    department,
    goals,
    results: answers.map(withUnit),
    baselines: of("baseline").map(withUnit),
    accounts: (plain.length > 0 ? accounts : []).map(pieceOf),
    futures: of("future").map(pieceOf),
    verdicts: of("verdict").map(pieceOf),
    range: unionOf([title.cell.range, ...parts.map(({ range }) => range)]),
  };
  const isDated = goalParts.some(({ heading, isBracketed }) => isBracketed || heading.years.length > 0);
  const hasResult = answers.length > 0;
  const bracketed =
    goalParts.some(({ isBracketed }) => isBracketed) && answers.some(({ isBracketed }) => isBracketed);
  if (!hasResult && !isDated) return undefined;
  return { item, isSure: bracketed, hasResult };
}

function pieceOf(part: Part): Piece {
  const [cell, ...more] = part.cells;
  return {
    cell: cell!,
    more,
    text: part.text,
    years: part.heading.years,
    version: part.heading.version,
    unit: part.heading.unit,
    asOf: part.heading.asOf,
    isPlan: part.role === "planned",
    setsGoals: /目標/.test(part.label),
    isNextYear: NEXT_YEAR.test(part.label),
  };
}

/** Goals that the 方針 of an item sets in a remark, with a day of their own. */
function deadlines(parts: readonly Part[]): Piece[] {
  return parts.flatMap((part) =>
    [...part.text.matchAll(DEADLINE)].map((match) => ({
      ...pieceOf(part),
      text: `※${match[1]!}`,
      years: [],
    })),
  );
}

function departmentIn(parts: readonly Part[], all: readonly Part[]): string {
  const own = parts.find(({ role }) => role === "department") ?? undefined;
  if (own) return tidyName(own.text);
  const told = parts.map(({ text }) => DEPARTMENT.exec(text)?.[1]).find((name) => name !== undefined);
  return told === undefined || all.length === 0 ? "" : tidyName(told);
}
