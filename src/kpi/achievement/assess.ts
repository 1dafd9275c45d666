/** One indicator in one fiscal year, assessed. The report, the pane and the command line all use this. */
import { achievementStrings } from "../../strings/achievement";
import { verdictReason } from "../indicator/settings";
import type { Indicator, MissingReason } from "../indicator/model";
import type { Assessment, AssessmentOptions, AssessedYardstick } from "./assessment";
import { achieved, isKept } from "./comparison";
import { formatRate } from "./display";
import { actualsUntil, crossesMethodBreak, figuresOfYear, type YearFigures } from "./figures";
import { forecast, naturalLimits, type Forecast } from "./forecast";
import { grade, gradeInterim, type Graded, type UngradedReason } from "./grade";
import { elapsed, expected, gap, pace, progress, rate, required, shortfall } from "./measures";
import { DEFAULT_PRESET, type GradePreset } from "./presets";
import { evaluable, notEvaluable, type Comparison, type Measure, type Period, type Yardstick } from "./types";
import { warningsOf } from "./warnings";

const NOTHING = "－";

/** Amounts saved are better when they are larger, also where the sheet counts a fall as negative. */
function comparisonOf({ comparison, signConvention }: Indicator): Comparison {
  if (signConvention !== "change") return comparison;
  return comparison === "le" ? "ge" : comparison === "lt" ? "gt" : comparison;
}

function targetYardstick(indicator: Indicator, value: number | null, options: AssessmentOptions): Yardstick {
  return {
    comparison: comparisonOf(indicator),
    value,
    upper: options.upper ?? null,
    tolerance: options.tolerance ?? 0,
    maintain: indicator.direction === "maintain",
  };
}

interface YearYardstick {
  readonly source: AssessedYardstick["source"] | null;
  readonly yardstick: Yardstick;
  readonly expected: Measure;
  /** A year before the target year without a printed plan. */
  readonly interim: boolean;
}

/** The year's number: the plan where printed; from the target year on the target; otherwise the straight line. */
function yardstickOfYear(
  figures: YearFigures,
  target: Yardstick,
  year: number,
  period: Period,
): YearYardstick {
  const { plan, baseline } = figures;
  const line = expected(baseline?.value ?? null, target.value, year, period);
  if (plan !== null) {
    const yardstick = { ...target, value: plan.value };
    return { source: "plan", yardstick, expected: evaluable(plan.value), interim: false };
  }
  const { targetYear } = period;
  // Without a target year there is no line to be on; what is kept (維持) is to be kept in every year.
  const isFinal = targetYear === null || year >= targetYear;
  if (isFinal || isKept(target)) {
    const source = target.value === null ? null : "target";
    return { source, yardstick: target, expected: line, interim: !isFinal };
  }
  const value = line.evaluable ? line.value : null;
  return {
    source: value === null ? null : "expected",
    yardstick: { ...target, value },
    expected: line,
    interim: true,
  };
}

/** The first year up to this one in which the final target was met decides between 期限内 and 期限後. */
function deadlineOf(indicator: Indicator, target: Yardstick, year: number, targetYear: number | null) {
  if (targetYear === null) return null;
  const metYears = actualsUntil(indicator, year)
    .filter((point) => {
      const met = achieved(point.value, target);
      return met.evaluable && met.value;
    })
    .map((point) => point.year);
  if (!metYears.includes(year)) return null;
  return Math.min(...metYears) <= targetYear ? "within" : "after";
}

function forecastOf(
  indicator: Indicator,
  figures: YearFigures,
  year: number,
  period: Period,
): Measure<Forecast> {
  const { baseline, target } = figures;
  const { targetYear, baselineYear } = period;
  if (targetYear === null) return notEvaluable("MISSING");
  if (targetYear <= year) return notEvaluable("PAST_TARGET_YEAR");
  const actuals = actualsUntil(indicator, year);
  const values = [...actuals.map((point) => point.value), ...(target === null ? [] : [target.value])];
  return forecast({
    actuals,
    baseline:
      baseline === null || baselineYear === null ? null : { year: baselineYear, value: baseline.value },
    methodBreaks: indicator.methodBreaks.filter((firstYear) => firstYear <= year),
    year: targetYear,
    limits: naturalLimits(indicator.unit, values),
  });
}

interface Judged extends Omit<Graded, "reason"> {
  readonly reason: UngradedReason | MissingReason | null;
  readonly reasonText: string | null;
}

function ungraded(preset: GradePreset, reason: UngradedReason | MissingReason, reasonText: string): Judged {
  return { mark: preset.notEvaluable, reason, reasonText };
}

/** Why an actual without a number cannot be graded: text keeps its words, the rest says what the sheet says. */
function withoutActual(figures: YearFigures, preset: GradePreset): Judged {
  const texts = achievementStrings();
  const observation = figures.actualObservation;
  if (observation === null) return ungraded(preset, "MISSING", texts.missingActual);
  const missing = observation.missing ?? "unknown";
  const reason = missing === "unknown" ? "MISSING" : missing === "textOnly" ? "TEXT_ONLY" : missing;
  return ungraded(preset, reason, texts[missing]);
}

function explained(
  graded: Graded,
  held: YearYardstick,
  figures: YearFigures,
): Pick<Judged, "reason" | "reasonText"> {
  const texts = achievementStrings();
  if (graded.reason === null) return { reason: null, reasonText: null };
  if (graded.reason !== "MISSING") return { reason: graded.reason, reasonText: texts[graded.reason] };
  if (!held.interim) return { reason: "MISSING", reasonText: texts.missingTarget };
  const sentence = figures.baseline === null ? texts.missingBaseline : texts.missingBaselineYear;
  return { reason: "MISSING", reasonText: sentence };
}

/** 「99.6%」, 「達成」 for an actual of 0 below its ceiling, 「－」 without a rate. */
function rateTextOf(measure: Measure, met: Measure<boolean>): string {
  if (measure.evaluable) return formatRate(measure.value, met.evaluable && met.value);
  return measure.reason === "ZERO_ACTUAL" ? achievementStrings().achieved : NOTHING;
}

/**
 * Assesses an indicator in a fiscal year.
 * @param fiscalYear first calendar year of the 年度: 2023 for 令和5年度
 * @param preset the bands in force; its id is kept in the result
 * @returns every measure with its value or the reason why there is none; nothing is rounded, `rateText` is for showing
 */
export function assessIndicator(
  indicator: Indicator,
  fiscalYear: number,
  preset: GradePreset = DEFAULT_PRESET,
  options: AssessmentOptions = {},
): Assessment {
  const figures = figuresOfYear(indicator, fiscalYear);
  const period = {
    baselineYear: figures.baseline?.fiscalYear ?? (figures.baseline && options.baselineYear) ?? null,
    targetYear: figures.target?.fiscalYear ?? null,
  };
  const target = targetYardstick(indicator, figures.target?.value ?? null, options);
  const held = yardstickOfYear(figures, target, fiscalYear, period);
  const actual = figures.actual?.value ?? null;
  const baseline = figures.baseline?.value ?? null;
  const met = achieved(actual, held.yardstick);
  const ratio = rate(actual, held.yardstick, options.decreaseFormula);
  const made = progress(actual, baseline, target);
  const judged = judge(indicator, figures, { target, held, fiscalYear, period }, preset, options);
  const verdict = indicator.verdicts.find((printed) => printed.fiscalYear === fiscalYear);
  const printedVerdict =
    verdict === undefined ? null : { achieved: verdict.achieved, rawText: verdict.rawText };
  const own = indicator.ownVerdicts?.find((given) => given.fiscalYear === fiscalYear) ?? null;
  const reason = verdictReason(indicator, fiscalYear);
  const original = figures.originalTarget;
  return {
    indicatorId: indicator.id,
    fiscalYear,
    maintain: isKept(target),
    baseline: figures.baseline,
    plan: figures.plan,
    actual: figures.actual,
    target: figures.target,
    originalTarget: original,
    actualText: figures.actualObservation?.rawText ?? null,
    missing: figures.actual === null ? (figures.actualObservation?.missing ?? "unknown") : null,
    yardstick: shownYardstick(held),
    achieved: {
      yardstick: met,
      target: achieved(actual, target),
      originalTarget: original === null ? null : metOriginal(figures, target),
      deadline: deadlineOf(indicator, target, fiscalYear, period.targetYear),
    },
    rate: ratio,
    rateText: rateTextOf(ratio, met),
    progress: made,
    progressText: made.evaluable ? formatRate(made.value, true) : NOTHING,
    gap: gap(actual, held.yardstick),
    shortfall: shortfall(actual, held.yardstick),
    elapsed: elapsed(fiscalYear, period),
    expected: held.expected,
    pace: pace(actual, baseline, target, fiscalYear, period),
    required: required(actual, target, fiscalYear, period.targetYear),
    forecast: forecastOf(indicator, figures, fiscalYear, period),
    grade: judged.mark,
    reason: judged.reason,
    reasonText: judged.reasonText,
    interim: held.interim,
    preset: preset.id,
    printedVerdict,
    ownVerdict: own,
    verdictReason: reason ?? null,
    warnings: warningsOf(indicator, figures, {
      met,
      mark: judged.mark,
      marks: [...preset.marks.map(({ mark }) => mark), preset.notEvaluable],
      printed: printedVerdict,
      own,
      reason,
    }),
  };
}

/** A target that counted something else (15業務 before, 100 % now) cannot be held against an actual of today. */
function metOriginal({ actual, originalTarget }: YearFigures, target: Yardstick): Measure<boolean> {
  const units = [actual, originalTarget].map((figure) => figure?.observation?.unit ?? "");
  if (units.every((unit) => unit !== "") && units[0] !== units[1]) return notEvaluable("MISSING");
  return achieved(actual?.value ?? null, { ...target, value: originalTarget?.value ?? null });
}

function shownYardstick(held: YearYardstick): AssessedYardstick | null {
  const { value, comparison, upper } = held.yardstick;
  if (held.source === null || value === null) return null;
  return { source: held.source, value, upper: comparison === "range" ? (upper ?? null) : null };
}

interface GradeSetting {
  readonly target: Yardstick;
  readonly held: YearYardstick;
  readonly fiscalYear: number;
  readonly period: Period;
}

function judge(
  indicator: Indicator,
  figures: YearFigures,
  setting: GradeSetting,
  preset: GradePreset,
  options: AssessmentOptions,
): Judged {
  const { target, held, fiscalYear, period } = setting;
  if (indicator.notEvaluable && figures.actual?.observation?.deemed === undefined) {
    return ungraded(preset, "TEXT_ONLY", indicator.notEvaluable.reason);
  }
  if (figures.actual === null) return withoutActual(figures, preset);
  const across = options.acrossMethodBreak ?? indicator.userSettings?.acrossMethodBreak;
  const isComparable = across !== undefined || !crossesMethodBreak(indicator, fiscalYear, figures.baseline);
  if (!isComparable) return ungraded(preset, "METHOD_BREAK", achievementStrings().METHOD_BREAK);
  const actual = figures.actual.value;
  const baseline = figures.baseline?.value ?? null;
  const graded = held.interim
    ? gradeInterim({ actual, baseline, target, year: fiscalYear, period, yardstick: held.yardstick }, preset)
    : grade({ actual, yardstick: held.yardstick, baseline, ...finalTargetOf(figures, target) }, preset);
  return { mark: graded.mark, ...explained(graded, held, figures) };
}

/** Without a final target the plan is all there is to be met. */
function finalTargetOf(figures: YearFigures, target: Yardstick): { readonly target?: Yardstick } {
  return figures.target === null ? {} : { target };
}

/** The latest fiscal year in which any of the indicators has an actual; null without one. */
export function latestYearWithActual(indicators: readonly Indicator[]): number | null {
  const years = indicators.flatMap((indicator) =>
    actualsUntil(indicator, Infinity).map((point) => point.year),
  );
  return years.length === 0 ? null : years.reduce((latest, year) => Math.max(latest, year));
}
