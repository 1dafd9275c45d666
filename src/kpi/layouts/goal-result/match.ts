/** Which result answers which goal of an item: by unit and name, then by either, then by what is left. */
import { toHalfWidth } from "../../text";
import { mainFigures, wordsOf, type StatedFigure } from "./figures";
import { statementsIn, type Statement } from "./statements";

/** A goal as far as results can answer it. */
export interface Asked {
  /** Names by which a result may call it, longest known first. */
  readonly names: readonly string[];
  /** Unit of its number; null where it has none. */
  readonly unit: string | null;
  /** A goal that only says by when is answered by how many there are now, whatever is counted. */
  readonly isDue: boolean;
  /** 削減 or 増加 that the goal asks for; a result that tells of the other is not its value. */
  readonly wants: "reduction" | "increase" | null;
}

/** A headline of a result with its figures. */
export interface Headline {
  readonly statement: Statement;
  readonly figures: readonly StatedFigure[];
}

export type Answer =
  | { readonly state: "figure"; readonly headline: Headline; readonly figure: StatedFigure }
  /** One figure for each of several years. */
  | { readonly state: "years"; readonly headline: Headline; readonly figures: readonly StatedFigure[] }
  /** Several figures, each of a part: 「AI：4業務」 「RPA：77業務」. */
  | { readonly state: "parts"; readonly parts: readonly StatedFigure[] }
  /** Words only, or a number that is not the value: only examined or prepared, or 増加 where 削減 is asked for. */
  | {
      readonly state: "words";
      readonly headlines: readonly Headline[];
      readonly why: "words" | "underWay" | "opposite";
    }
  /** Several figures that nothing tells apart, or a range. */
  | { readonly state: "unclear"; readonly reason: "several" | "range" };

export function headlinesIn(text: string): Headline[] {
  return statementsIn(text)
    .filter(({ isNote }) => !isNote)
    .flatMap((statement) => headlinesOf(statement));
}

/** 「待機児童 2人、病児保育 3か所」, 「年11回、延べ286人」 are two headlines: every figure has its own name or unit. */
function headlinesOf(statement: Statement): Headline[] {
  const figures = mainFigures(statement.text);
  const labels = new Set(figures.map(({ label }) => label));
  const units = new Set(figures.map(({ unit }) => unit));
  const isNamed = !labels.has("") && labels.size === figures.length;
  const isCounted = !units.has("") && units.size === figures.length;
  if (figures.length < 2 || !(isNamed || isCounted)) return [{ statement, figures }];
  return figures.map((figure, index) => {
    const start = figures[index - 1]?.quantity.end ?? 0;
    const end = index === figures.length - 1 ? statement.text.length : figure.quantity.end;
    const text = statement.text.slice(start, end).replace(/^[\s、。，,・]+/, "");
    return {
      statement: { ...statement, text, details: index === 0 ? statement.details : [] },
      figures: [figure],
    };
  });
}

const ALIKE = 0.5;
const SOMEWHAT_ALIKE = 0.3;
const WHOLE = /^(?:合計|計|総計|総数|全体|延べ|のべ|累計|通算)/;

/** An answer for each goal; undefined where nothing of the cell answers it. */
export function answersTo(asked: readonly Asked[], headlines: readonly Headline[]): (Answer | undefined)[] {
  const [only] = asked;
  if (asked.length === 1) return [answerToOnly(only!, headlines)];
  const taken = assign(asked, headlines);
  return asked.map((goal, index) => {
    const at = taken.get(index);
    return at === undefined ? undefined : answerIn(goal, [headlines[at]!]);
  });
}

function answerToOnly(goal: Asked, headlines: readonly Headline[]): Answer | undefined {
  if (headlines.length === 0) return undefined;
  return answerIn(goal, headlines);
}

/** The figure of some headlines that has the goal's unit. */
function answerIn(goal: Asked, headlines: readonly Headline[]): Answer {
  const fitting = headlines.flatMap((headline) =>
    headline.figures.filter((figure) => fits(figure, goal)).map((figure) => ({ headline, figure })),
  );
  const done = fitting.filter(({ figure }) => !figure.underWay && !isOpposite(figure, goal));
  if (done.some(({ figure }) => figure.isRange)) return { state: "unclear", reason: "range" };
  if (done.length === 1) return { state: "figure", ...done[0]! };
  if (done.length === 0 || goal.isDue) return { state: "words", headlines, why: whyNot(fitting, goal) };
  return oneOfSeveral(goal, done);
}

function isOpposite(figure: StatedFigure, { wants }: Asked): boolean {
  return (wants === "reduction" && figure.isIncrease) || (wants === "increase" && figure.isReduction);
}

function whyNot(fitting: readonly Fitting[], goal: Asked): "words" | "underWay" | "opposite" {
  if (fitting.some(({ figure }) => figure.underWay)) return "underWay";
  return fitting.some(({ figure }) => isOpposite(figure, goal)) ? "opposite" : "words";
}

interface Fitting {
  readonly headline: Headline;
  readonly figure: StatedFigure;
}

function oneOfSeveral(goal: Asked, done: readonly Fitting[]): Answer {
  const years = done.flatMap(({ figure }) => figure.fiscalYear ?? []);
  if (years.length === done.length && new Set(years).size === done.length) {
    return { state: "years", headline: done[0]!.headline, figures: done.map(({ figure }) => figure) };
  }
  const whole = done.filter(({ figure }) => WHOLE.test(figure.quantity.label));
  if (whole.length === 1) return { state: "figure", ...whole[0]! };
  const scored = done
    .map((each) => ({
      each,
      score: likenessTo(goal.names, each.figure.label || each.headline.statement.text),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const labels = done.map(({ figure }) => figure.label);
  const areParts = labels.every((label) => label !== "") && new Set(labels).size === labels.length;
  // A name that says the goal in full, and better than any other, is its own; names of its parts are all in its title.
  if (best!.score >= ALIKE && best!.score > second!.score) return { state: "figure", ...best!.each };
  if (areParts) return { state: "parts", parts: done.map(({ figure }) => figure) };
  const unnamed = done.filter(({ figure }) => figure.label === "");
  if (unnamed.length === 1) return { state: "figure", ...unnamed[0]! };
  return { state: "unclear", reason: "several" };
}

function fits(figure: StatedFigure, { unit, isDue }: Asked): boolean {
  if (unit === null) return isDue;
  return isSameUnit(figure.unit, unit) || figure.unit === "" || unit === "";
}

/** 人 and 名 count the same. */
export function isSameUnit(a: string, b: string): boolean {
  const plain = (unit: string) => (unit === "名" ? "人" : unit);
  return plain(a) === plain(b);
}

/** Gives every goal at most one headline, surest first. */
function assign(asked: readonly Asked[], headlines: readonly Headline[]): Map<number, number> {
  const taken = new Map<number, number>();
  const used = new Set<number>();
  const take = (minimum: number, needsUnit: boolean, isEnough: (goal: Asked) => boolean): void => {
    const pairs = asked.flatMap((goal, g) =>
      headlines.map((headline, h) => ({
        g,
        h,
        unit: headline.figures.some((figure) => isSameUnit(figure.unit, goal.unit ?? "\u0000")),
        score: likenessTo(goal.names, headline.statement.text),
        allowed: isEnough(goal),
      })),
    );
    for (const { g, h } of pairs
      .filter(({ unit, score, allowed }) => allowed && score >= minimum && (!needsUnit || unit))
      .sort((a, b) => b.score - a.score)) {
      if (taken.has(g) || used.has(h)) continue;
      taken.set(g, h);
      used.add(h);
    }
  };
  take(ALIKE, true, () => true);
  take(SOMEWHAT_ALIKE, true, () => true);
  take(ALIKE, false, () => true);
  take(0, true, (goal) => unitIsTelling(goal, asked, headlines, used));
  take(SOMEWHAT_ALIKE, false, () => true);
  const openGoals = asked.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const openLines = headlines.flatMap((_, index) => (used.has(index) ? [] : [index]));
  // What is left goes by order, where as much is left on either side.
  if (openGoals.length === openLines.length) openGoals.forEach((goal, at) => taken.set(goal, openLines[at]!));
  return taken;
}

/** Whether the unit alone leads from a goal to one headline and back. */
function unitIsTelling(
  goal: Asked,
  asked: readonly Asked[],
  headlines: readonly Headline[],
  used: ReadonlySet<number>,
): boolean {
  const { unit } = goal;
  if (unit === null) return false;
  const lines = headlines.filter(
    ({ figures }, index) => !used.has(index) && figures.some((figure) => isSameUnit(figure.unit, unit)),
  );
  const goals = asked.filter((other) => other.unit !== null && isSameUnit(other.unit, unit));
  return lines.length === 1 && goals.length === 1;
}

function likenessTo(names: readonly string[], text: string): number {
  return Math.max(0, ...names.map((name) => likeness(name, text)));
}

const SHORTEST_SHARED = 2;

/**
 * How much of a name a text says, from 0 to 1: the share of its characters that stand in the text in runs of two or
 * more. 「ネットワーク最適化」 is said in part by 「ネットワーク統合完了」.
 */
export function likeness(name: string, text: string): number {
  const short = toHalfWidth(wordsOf(name)).toLowerCase();
  const long = toHalfWidth(wordsOf(text)).toLowerCase();
  if (short === "" || long === "") return 0;
  if (long.includes(short)) return 1;
  let covered = 0;
  for (let at = 0; at < short.length;) {
    let length = 0;
    while (at + length < short.length && long.includes(short.slice(at, at + length + 1))) length += 1;
    if (length >= SHORTEST_SHARED) covered += length;
    at += Math.max(1, length);
  }
  return covered / short.length;
}
