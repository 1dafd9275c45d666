/** 後継: indicators that replaced one another, and where a series breaks. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import { templateTexts } from "../../strings/report-templates";

/** Each indicator followed by its successors; otherwise the order stays. */
export function inChains(indicators: readonly Indicator[]): Indicator[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const placed = new Set<string>();
  const result: Indicator[] = [];
  const place = (indicator: Indicator): void => {
    let next: Indicator | undefined = indicator;
    while (next && !placed.has(next.id)) {
      placed.add(next.id);
      result.push(next);
      next = next.successor === null ? undefined : byId.get(next.successor);
    }
  };
  const isFollower = ({ predecessor }: Indicator) => predecessor !== null && byId.has(predecessor);
  for (const indicator of indicators) if (!isFollower(indicator)) place(indicator);
  // Indicators that name each other as predecessor belong to no chain with a beginning.
  for (const indicator of indicators) place(indicator);
  return result;
}

/** First and last year with a plan or an actual; undefined where there is none. */
export function spanOf({ observations }: Indicator): { first: number; last: number } | undefined {
  const years = observations.flatMap(({ value, fiscalYear, kind }) =>
    value !== null && fiscalYear !== null && (kind === "plan" || kind === "actual") ? [fiscalYear] : [],
  );
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}

/** Changes of method after the first value, ascending: only they part what is shown. */
export function breaksOf(indicator: Indicator): number[] {
  const span = spanOf(indicator);
  return indicator.methodBreaks
    .filter((year) => span !== undefined && year > span.first && year <= span.last)
    .sort((a, b) => a - b);
}

/** Whether an indicator ended before its successor began. */
export function isReplaced(indicator: Indicator, successor: Indicator): boolean {
  const [own, next] = [spanOf(indicator), spanOf(successor)];
  return own !== undefined && next !== undefined && own.last < next.first;
}

/** Whether the year belongs to the indicator's predecessor or successor. */
export function isOfAnotherYear(indicator: Indicator, fiscalYear: number): boolean {
  const span = spanOf(indicator);
  if (!span) return false;
  const isOver = indicator.successor !== null && fiscalYear > span.last;
  return isOver || (indicator.predecessor !== null && fiscalYear < span.first);
}

/** Sentences that explain a row that begins late, ends early or breaks. */
export function successionOf(indicator: Indicator, byId: ReadonlyMap<string, Indicator>): string[] {
  const texts = templateTexts();
  const span = spanOf(indicator);
  if (!span) return [];
  const linked = (id: string | null) => (id === null ? undefined : byId.get(id));
  const before = linked(indicator.predecessor);
  const after = linked(indicator.successor);
  const sentences: string[] = [];
  if (before) sentences.push(texts.replaces(formatWareki(span.first), before.name));
  if (after && isReplaced(indicator, after))
    sentences.push(texts.replacedBy(formatWareki(span.last), after.name));
  else if (after) sentences.push(texts.followedBy(after.name));
  return [...sentences, ...breaksOf(indicator).map((year) => texts.methodBreak(formatWareki(year)))];
}
