/** What the columns under a head hold, and which of them make a table. */
import type { Grid } from "../../../sheet/grid";
import { comparable } from "../../text";
import { isPartOfYear } from "../details";
import { contentsOf, fits, type Contents } from "./contents";
import type { Head, HeadColumn } from "./head";
import type { Heading, Meaning } from "./heading";
import { splitByLabels } from "./side-labels";
import type { TableColumn, TableShape } from "./tables";
import type { ColumnRole } from "./words";
import type { HeadingYear } from "./years";

export interface Segment {
  readonly shape: TableShape;
  /** Whether a heading says 指標 or KPI. */
  readonly isNamed: boolean;
  readonly columns: readonly TableColumn[];
  /** 男性, 女性: what its figures are limited to, where others stand beside them. */
  readonly label?: string;
}

export interface Candidate {
  readonly head: HeadColumn;
  readonly contents: Contents;
  meaning: Meaning | null;
}

/** The tables that stand side by side under one head; usually one. */
export function segmentsOf(grid: Grid, head: Head, bottom: number): Segment[] {
  const candidates = candidatesOf(grid, head, bottom);
  const parts = splitByNames(splitByGaps(withParts(candidates)));
  const isAnnounced = isAnnouncedAbove(grid, head);
  return parts.flatMap(splitByLabels).flatMap(({ label, candidates: part }) => {
    const shape = shapeOf(part, isAnnounced);
    const isNamed = part.some(({ meaning }) => meaning?.role === "name" && !meaning.weak);
    const columns = part.flatMap((candidate) => columnOf(candidate, part));
    return shape ? [{ shape, isNamed, columns, ...(label !== "" && { label }) }] : [];
  });
}

/**
 * A column of months beside one of the whole year, or beside other months, holds no result of the year. The only one
 * among targets (「9月末実績」) tells how far the year has come.
 */
function withParts(candidates: readonly Candidate[]): Candidate[] {
  const parts = candidates.filter(({ meaning }) => meaning?.role === "part");
  const results = candidates.filter(({ meaning }) => meaning?.role === "figure" && isResult(meaning));
  return candidates.map((candidate) => {
    const isOnly = parts.length === 1 && candidate === parts[0] && results.length === 0;
    if (isOnly && /実績|時点|現在|末|年/.test(candidate.head.text))
      return { ...candidate, meaning: { role: "figure", kind: "actual", weak: false } };
    const others = candidates.filter((other) => other !== candidate && isOfSameYear(other, candidate));
    return isOfPart(candidate) && others.length > 0
      ? { ...candidate, meaning: { role: "part", kind: null, weak: false } }
      : candidate;
  });
}

function isResult({ kind }: Meaning): boolean {
  return kind === null || kind === "actual" || kind === "current";
}

function isOfPart({ head, meaning }: Candidate): boolean {
  const { asOf = null, month = null } = head.heading?.years[0] ?? {};
  // 「中間（9月）」 names no year at all.
  const isUndated = head.heading?.years.length === 0 && isPartOfYear(head.text);
  const isPart =
    isUndated || (asOf !== null && isPartOfYear(asOf)) || (month !== null && month !== LAST_MONTH);
  return meaning?.role === "figure" && isPart;
}

const LAST_MONTH = 3;

function isOfSameYear(a: Candidate, b: Candidate): boolean {
  if (a.meaning?.role !== "figure" || b.meaning?.role !== "figure") return false;
  const [year, other] = [a.head.heading?.years, b.head.heading?.years];
  const isSame =
    year !== undefined &&
    year.length < 2 &&
    year.length === other?.length &&
    year[0]?.value === other[0]?.value;
  return isSame && (a.meaning.kind ?? "actual") === (b.meaning.kind ?? "actual");
}

/**
 * The columns of a table of one indicator, with 年度 down and targets against results across; undefined where they do
 * not make one.
 */
export function columnsOfYears(grid: Grid, head: Head, bottom: number): readonly TableColumn[] | undefined {
  const part = candidatesOf(grid, head, bottom);
  const rowYear = part[0]?.meaning?.role === "year" && part[0].meaning.kind === null;
  return rowYear && isOfAims(part) && hasFigures(part)
    ? part.flatMap((candidate) => columnOf(candidate, part))
    : undefined;
}

/** 目標 or 計画 beside 実績. */
function isOfAims(part: readonly Candidate[]): boolean {
  const kinds = part.flatMap(({ meaning }) => (meaning?.role === "figure" ? [meaning.kind] : []));
  return (
    kinds.includes("actual") &&
    kinds.some((kind) => kind === "target" || kind === "finalTarget" || kind === "plan")
  );
}

function candidatesOf(grid: Grid, head: Head, bottom: number): Candidate[] {
  return head.columns.map((column): Candidate => {
    const contents = contentsOf(grid, head.bottom + 1, column.left, column.right, bottom);
    return { head: column, contents, meaning: settled(column.heading, contents) };
  });
}

/** Which of its meanings a heading has over these cells; null where neither tells. */
export function settled(heading: Heading | null, contents: Contents): Meaning | null {
  const isPlain =
    heading !== null && (heading.years.length > 0 || (/値/.test(heading.text) && !mayName(heading)));
  const found = heading?.meanings.find(
    (meaning) =>
      fits(meaning, contents, isPlain) && !(meaning.role === "figure" && isYearsOnly(heading, contents)),
  );
  // 単年 and 累計 tell two counts of one name apart, and no plan from its result.
  if (contents.cells > 0 && contents.countings === contents.cells)
    return { role: "detail", kind: null, weak: false };
  const undated = found ? undefined : yearWithoutEra(heading, contents);
  if (undated) return undated;
  // A column of 計画 and 実績, or of units, needs no heading, and has been known to stand under a wrong one.
  const { cells, kinds, units } = contents;
  if (cells > 1 && kinds / cells >= 0.8) return { role: "kind", kind: null, weak: false };
  if (found && found.role !== "remarks") return found;
  if (heading === null && cells > 1 && units / cells >= 0.7) return { role: "unit", kind: null, weak: false };
  return found ?? null;
}

/** 「数値目標」 may head the names of what is aimed at, and then words stand below it. */
function mayName({ meanings }: Heading): boolean {
  return meanings.some(({ role }) => role === "name");
}

/** 「年度」 over 5, 6, 7 is the year of each row all the same; that it names no era is told at the cells. */
function yearWithoutEra(heading: Heading | null, { cells, yearsWithoutEra }: Contents): Meaning | undefined {
  if (!heading || cells === 0 || yearsWithoutEra < cells || !/年度$/.test(heading.text)) return undefined;
  return heading.meanings.find(({ role, kind }) => role === "year" && kind === null);
}

/** 「開始年度」 over 2016, 2018: years of their own, and no figures of a baseline. */
function isYearsOnly({ years, text }: Heading, contents: Contents): boolean {
  return years.length === 0 && /年度?$/.test(text) && contents.years * 2 > contents.cells;
}

/** A column without heading and contents parts tables that stand side by side. */
function splitByGaps(candidates: readonly Candidate[]): Candidate[][] {
  const parts: Candidate[][] = [[]];
  for (const candidate of candidates) {
    if (candidate.head.text === "" && candidate.contents.cells === 0) parts.push([]);
    else parts.at(-1)!.push(candidate);
  }
  return parts.reduce<Candidate[][]>((joinedParts, part) => {
    if (part.length === 0) return joinedParts;
    const ownNames = part.some(({ meaning }) => meaning?.role === "name");
    const ownFrame = part.some(
      ({ meaning, head }) => meaning?.role === "year" || (meaning === null && head.text !== ""),
    );
    // A blank column inside of a table only gives it air.
    if (joinedParts.length > 0 && !ownNames && !ownFrame) joinedParts.at(-1)!.push(...part);
    else joinedParts.push(part);
    return joinedParts;
  }, []);
}

const FIGURES: ReadonlySet<ColumnRole | undefined> = new Set(["figure", "value", "derived", "part"]);
/** Fewer columns of months make no table of their own. */
const LEAST_PARTS = 2;
const SHARED: ReadonlySet<ColumnRole | undefined> = new Set([
  "number",
  "policy",
  "initiative",
  "actionPlan",
  "department",
]);

/** A second column of names, with figures of its own, begins another table (活動指標 …, 成果指標 …). */
function splitByNames(parts: readonly Candidate[][]): Candidate[][] {
  return parts.flatMap((part) => {
    const named = withOneName(part);
    const starts = named.flatMap(({ meaning }, index) => (meaning?.role === "name" ? [index] : []));
    if (starts.length < 2) return [named];
    const cuts = starts.slice(1).map((start, index) => {
      const lastFigure = named.findLastIndex(
        ({ meaning }, at) => at < start && at > starts[index]! && FIGURES.has(meaning?.role),
      );
      return lastFigure + 1;
    });
    const shared = named.slice(0, starts[0]).filter(({ meaning }) => SHARED.has(meaning?.role));
    return [0, ...cuts].map((from, index) => {
      const own = named.slice(from, cuts[index] ?? named.length);
      const lacking = shared.filter(
        ({ meaning }) => !own.some((other) => other.meaning?.role === meaning?.role),
      );
      return index === 0 ? own : [...lacking, ...own];
    });
  });
}

/**
 * Of several columns that may hold names with no figures between them, the names are those that vary most; where no
 * heading says 指標, the last column before the figures that may be meant (項目, 事業名, 施策).
 */
function withOneName(part: readonly Candidate[]): Candidate[] {
  const named = part.map((candidate) => ({ ...candidate }));
  const strong = named.filter(({ meaning }) => meaning?.role === "name" && !meaning.weak);
  if (strong.length === 0) {
    const firstFigure = named.findIndex(({ meaning }) => FIGURES.has(meaning?.role));
    const possible = named
      .slice(0, firstFigure < 0 ? undefined : firstFigure)
      .findLast(({ head, contents }) =>
        head.heading?.meanings.some((one) => one.role === "name" && fits(one, contents)),
      );
    for (const one of named) if (one.meaning?.role === "name") one.meaning = otherThanName(one);
    if (possible) possible.meaning = { role: "name", kind: null, weak: true };
    return named;
  }
  for (const one of named) {
    if (one.meaning?.role === "name" && one.meaning.weak) one.meaning = otherThanName(one);
  }
  let run: Candidate[] = [];
  const settle = () => {
    const best = run.reduce<Candidate | undefined>(
      (most, one) => (most === undefined || one.contents.distinct > most.contents.distinct ? one : most),
      undefined,
    );
    for (const one of run) if (one !== best) one.meaning = { role: "indicatorType", kind: null, weak: true };
    run = [];
  };
  for (const one of named) {
    if (one.meaning?.role === "name") run.push(one);
    else if (FIGURES.has(one.meaning?.role)) settle();
  }
  settle();
  return named;
}

function otherThanName({ head, contents }: Candidate): Meaning | null {
  return head.heading?.meanings.find((one) => one.role !== "name" && fits(one, contents)) ?? null;
}

/** Whether the columns make an indicator table, and which; undefined where they do not. */
function shapeOf(part: readonly Candidate[], isAnnounced: boolean): TableShape | undefined {
  const name = part.find(({ meaning }) => meaning?.role === "name");
  if (!name) return undefined;
  const figures = part.filter(({ meaning }) => meaning?.role === "figure");
  const parts = part.filter(({ meaning }) => meaning?.role === "part");
  const has = (role: ColumnRole) => part.some(({ meaning }) => meaning?.role === role);
  const rowYear = part.some(({ meaning }) => meaning?.role === "year" && meaning.kind === null);
  const dated = figures.filter(({ head }) => (head.heading?.years.length ?? 0) > 0);
  // 「直近値 | 年 | 目標値 | 目標年」: one row an indicator, though a year stands in it.
  const ownYears = part.some(({ meaning }) => meaning?.role === "year" && meaning.kind === "finalTarget");
  const isOneEach = name.contents.cells > 1 && name.contents.distinct === name.contents.cells;
  const shape: TableShape | undefined =
    rowYear && ownYears && isOneEach && figures.length > 1
      ? "wide"
      : (has("value") && (rowYear || has("kind"))) ||
          (rowYear && figures.length > dated.length && dated.length < 2)
        ? "tidy"
        : figures.length > 0 || (!name.meaning!.weak && parts.length >= LEAST_PARTS)
          ? "wide"
          : undefined;
  if (shape === undefined || !hasFigures(part)) return undefined;
  const isTold = isClearlyOfTargets(part) && (isAnnounced || rowYear || dated.length > 0);
  return name.meaning!.weak && !isTold ? undefined : shape;
}

function hasFigures(part: readonly Candidate[]): boolean {
  return part.some(
    ({ meaning, contents }) =>
      (meaning?.role === "figure" || meaning?.role === "value" || meaning?.role === "part") &&
      contents.figures > 0,
  );
}

/**
 * Without the word 指標, a table must set targets against results, of a year or under a title of a plan: 基準値, 目標値
 * and 測定値 of a laboratory are no indicators.
 */
function isClearlyOfTargets(part: readonly Candidate[]): boolean {
  const kinds = new Set(part.flatMap(({ meaning }) => (meaning?.role === "figure" ? [meaning.kind] : [])));
  const aim = kinds.has("target") || kinds.has("finalTarget");
  const measured = kinds.has("baseline") || kinds.has("actual") || kinds.has("current");
  return aim && measured;
}

const ROWS_OF_TITLE = 5;
const TITLE_OF_PLAN = /KPI|指標|目標|進捗|計画|戦略|評価|プラン|ビジョン|構想/i;

function isAnnouncedAbove(grid: Grid, { top }: Head): boolean {
  const texts = [grid.sheet.name];
  for (let row = Math.max(0, top - ROWS_OF_TITLE); row < top; row++) {
    texts.push(...grid.startingIn(row).map(({ text }) => text));
  }
  return texts.some((text) => TITLE_OF_PLAN.test(comparable(text)));
}

/** 「目標値（R2～R6）」: a target for a span of years is due at its end. */
function yearOf({ kind }: Meaning, heading: Heading | null): HeadingYear | null {
  const years = heading?.years ?? [];
  const isAim = kind === "target" || kind === "finalTarget";
  const isSpan = years.length === 2 && isAim && /[~～〜\-－―から]/.test(heading!.text);
  return years.length === 1 || isSpan ? years.at(-1)! : null;
}

function columnOf({ head, contents, meaning }: Candidate, part: readonly Candidate[]): TableColumn[] {
  const { heading } = head;
  const settledAs = meaning ?? (isDetail(head, contents, part) ? DETAIL : null);
  if (settledAs === null) return [];
  const year = head.lacksEra ? null : yearOf(settledAs, heading);
  return [
    {
      left: head.left,
      right: head.right,
      role: settledAs.role,
      kind: settledAs.kind,
      year,
      ambiguous: year === null && (heading?.years.length ?? 0) > 1,
      ...(head.lacksEra && { lacksEra: true as const }),
      unit: heading?.unit ?? "",
      version: heading?.version ?? null,
      accumulation: heading?.accumulation ?? null,
      ...(heading?.bound && { bound: heading.bound }),
      hasAside: heading?.hasAside ?? false,
      text: head.text,
    },
  ];
}

const DETAIL: Meaning = { role: "detail", kind: null, weak: true };

/** A column of words before the figures whose heading says nothing known (対象, 性別). */
function isDetail({ left }: HeadColumn, { cells, texts }: Contents, part: readonly Candidate[]): boolean {
  const firstFigure = part.find(({ meaning }) => FIGURES.has(meaning?.role))?.head.left ?? 0;
  return left < firstFigure && cells > 0 && texts * 2 >= cells;
}
