/** What the dashboard counts. Rates are never averaged across indicators: everything is a number of indicators. */
import {
  assessIndicator,
  countGrades,
  type Assessment,
  type GradeCount,
  type GradePreset,
} from "../../kpi/achievement";
import type { Indicator } from "../../kpi/indicator/model";

export interface Graded {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
}

export function graded(
  indicators: readonly Indicator[],
  fiscalYear: number,
  preset: GradePreset,
): readonly Graded[] {
  return indicators.map((indicator) => ({
    indicator,
    assessment: assessIndicator(indicator, fiscalYear, preset),
  }));
}

export function countsOf(entries: readonly Graded[], preset: GradePreset): readonly GradeCount[] {
  return countGrades(
    entries.map(({ assessment }) => assessment.grade),
    preset,
  );
}

export interface GroupCounts {
  /** "" where the indicators name none. */
  readonly name: string;
  readonly counts: readonly GradeCount[];
  readonly total: number;
}

export interface Groups {
  /** In the order in which they come; those left out of a long list are summed up at the end. */
  readonly groups: readonly GroupCounts[];
  /** How many groups the last line stands for; 0: none. */
  readonly othersCount: number;
}

/** Counts by what an indicator belongs to; of more than `most` groups the largest, the others as one. */
export function groupCounts(
  entries: readonly Graded[],
  nameOf: (indicator: Indicator) => string,
  preset: GradePreset,
  most: number,
): Groups {
  const byName = new Map<string, Graded[]>();
  for (const entry of entries) {
    const name = nameOf(entry.indicator).trim();
    const known = byName.get(name);
    if (known) known.push(entry);
    else byName.set(name, [entry]);
  }
  const bySize = [...byName].sort((a, b) => b[1].length - a[1].length);
  const kept = byName.size <= most ? bySize : bySize.slice(0, most - 1);
  const isKept = new Set(kept.map(([name]) => name));
  const rest = entries.filter(({ indicator }) => !isKept.has(nameOf(indicator).trim()));
  const shown = [...byName].filter(([name]) => isKept.has(name));
  const groups = shown.map(([name, members]) => ({
    name,
    counts: countsOf(members, preset),
    total: members.length,
  }));
  const others = { name: "", counts: countsOf(rest, preset), total: rest.length };
  return {
    groups: rest.length > 0 ? [...groups, others] : groups,
    othersCount: byName.size - kept.length,
  };
}

/** Below plan: relative shortfall, so that indicators of any unit stand in one order. What has no grade is no gap. */
export function largestGaps(entries: readonly Graded[]): readonly Graded[] {
  return entries
    .flatMap((entry) => {
      const { achieved, shortfall, yardstick, reason } = entry.assessment;
      if (reason !== null) return [];
      const isMissed = achieved.yardstick.evaluable && !achieved.yardstick.value;
      if (!isMissed || !shortfall.evaluable || !yardstick) return [];
      const size = yardstick.value === 0 ? Infinity : shortfall.value / Math.abs(yardstick.value);
      return [{ entry, size }];
    })
    .sort((a, b) => b.size - a.size)
    .map(({ entry }) => entry);
}

/** Graded indicators with a rate, smallest first. */
export function byRate(entries: readonly Graded[]): readonly Graded[] {
  const rateOf = ({ assessment: { rate } }: Graded) => (rate.evaluable ? rate.value : Infinity);
  return entries
    .filter(({ assessment }) => assessment.rate.evaluable && assessment.reason === null)
    .sort((a, b) => rateOf(a) - rateOf(b));
}

export interface Trends {
  readonly improved: readonly Indicator[];
  readonly unchanged: readonly Indicator[];
  readonly worsened: readonly Indicator[];
  /** Not graded in one of the years: new, replaced, method changed, without a figure. */
  readonly incomparable: readonly Indicator[];
}

/** Grades beside those of the year before. */
export function trendsOf(entries: readonly Graded[], fiscalYear: number, preset: GradePreset): Trends {
  const order = preset.marks.map(({ mark }) => mark).filter((mark) => mark !== preset.notEvaluable);
  const trends = { improved: [], unchanged: [], worsened: [], incomparable: [] } as Record<
    keyof Trends,
    Indicator[]
  >;
  for (const { indicator, assessment } of entries) {
    const now = order.indexOf(assessment.grade);
    const breaks = indicator.methodBreaks.includes(fiscalYear);
    const before = order.indexOf(assessIndicator(indicator, fiscalYear - 1, preset).grade);
    if (now < 0 || before < 0 || breaks) trends.incomparable.push(indicator);
    else if (now < before) trends.improved.push(indicator);
    else if (now > before) trends.worsened.push(indicator);
    else trends.unchanged.push(indicator);
  }
  return trends;
}

/** Reasons why there is no grade, the most frequent first. */
export function reasonsOf(
  entries: readonly Graded[],
): readonly { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { assessment } of entries) {
    const { reasonText } = assessment;
    if (assessment.reason === null || reasonText === null) continue;
    counts.set(reasonText, (counts.get(reasonText) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
