/** Headings of sections in a table or above it, and what levels of a plan they and the columns name. */
import type { IndicatorGroup } from "../../indicator/model";
import { tidyName } from "../../text";

type Level = "policy" | "initiative" | "actionPlan";
const LEVELS: readonly Level[] = ["policy", "initiative", "actionPlan"];

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  [
    "policy",
    /^[【■●◆]?\s*(?:基本(?:目標|方針|政策)|政策|大項目|柱|分野|戦略|第\s?[\d０-９一二三四五六七八九十]+\s?[章編部])/,
  ],
  [
    "initiative",
    /^[【■●◆]?\s*(?:基本施策|施策|基本的(?:な)?方向|中項目|取組方針|取組|第\s?[\d０-９一二三四五六七八九十]+\s?節)/,
  ],
  ["actionPlan", /^[【■●◆]?\s*(?:具体的(?:な)?(?:施策|取組|事業)|主な事業|事業|小項目|アクション)/],
];

/** How a heading is numbered or marked: the same mark is the same level. */
const MARKS: readonly RegExp[] = [
  /^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/,
  /^第\s?[\d０-９一二三四五六七八九十]+\s?[章編部]/,
  /^第\s?[\d０-９一二三四五六七八九十]+\s?節/,
  /^[\d０-９]+[-－ー‐.．][\d０-９]+[-－ー‐.．][\d０-９]+/,
  /^[\d０-９]+[-－ー‐.．][\d０-９]+/,
  /^[\d０-９]+/,
  /^[(（][\d０-９]+[)）]/,
  /^[①-⑳]/,
  /^[ア-ン][\s　.．)）]/,
  /^【/,
  /^■/,
  /^[●◆◎]/,
  /^[○〇◇□]/,
  /^[・･]/,
];

/** The section headings that are open at a row. */
export class Sections {
  private readonly open: { text: string; style: string }[] = [];
  /** Whether the latest heading has had a row of figures under it. */
  private used = true;

  enter(text: string): void {
    const style = styleOf(text);
    const closed = this.open.findIndex(
      (section) => section.style === style || isDeeper(section.style, style),
    );
    const opensPart = closed < 0 && !this.used;
    // A heading right under another of another style is one of its parts; a style seen before closes what it closed.
    if (closed >= 0) this.open.length = closed;
    else if (!opensPart && style === "plain") this.open.length = 0;
    this.open.push({ text, style });
    if (this.open.length > LEVELS.length) this.open.shift();
    this.used = false;
  }

  current(): string[] {
    this.used = true;
    return this.open.map(({ text }) => text);
  }
}

/** Whether a heading that names its level (施策) is a part of one that names another (基本目標). */
function isDeeper(style: string, than: string): boolean {
  const levels: readonly string[] = LEVELS;
  return levels.includes(than) && levels.indexOf(style) > levels.indexOf(than);
}

function styleOf(text: string): string {
  const plain = text.trim();
  const level = LEVEL_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (level) return level;
  const mark = MARKS.findIndex((pattern) => pattern.test(plain));
  return mark < 0 ? "plain" : `mark ${mark}`;
}

/** A text with the level that its heading or its own words give it; null where neither does. */
export interface GroupText {
  readonly level: Level | null;
  readonly text: string;
}

/** The level that a section heading names itself: 「基本目標1 …」, 「施策(2) …」. */
export function levelOf(text: string): Level | null {
  return LEVEL_WORDS.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

/**
 * Gives each text a level of its own, from the outermost inwards. Where two claim the same level (基本目標 and 基本施策
 * are both 基本方針 elsewhere), the inner one moves down; where there are more than levels, the last are put together.
 */
export function groupOfTexts(number: string, texts: readonly GroupText[]): IndicatorGroup {
  const found = new Map<Level, string>();
  let next = 0;
  const entries = texts.filter(({ text }) => text !== "");
  entries.forEach(({ level, text }, index) => {
    const wanted = level === null ? next : Math.max(next, LEVELS.indexOf(level));
    const room = LEVELS.length - (entries.length - index);
    const at = Math.min(Math.max(next, Math.min(wanted, Math.max(room, next))), LEVELS.length - 1);
    const key = LEVELS[at]!;
    const tidy = tidyName(text);
    found.set(key, found.has(key) ? `${found.get(key)} ${tidy}` : tidy);
    next = at + 1;
  });
  return {
    ...(number !== "" && { number }),
    ...Object.fromEntries(LEVELS.flatMap((level) => (found.has(level) ? [[level, found.get(level)!]] : []))),
  };
}
