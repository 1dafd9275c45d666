/**
 * 利用者の判断: what a sheet leaves open and a user has answered – the year of a baseline, the sign of a 削減, a result
 * in words that counts as a number, the department's own verdict. The answers are kept in the workbook, as a custom
 * property of the sheet that the indicator stands on, and are applied right after every reading, so that the pane and
 * the reports say the same. What the sheet itself says always wins over an answer.
 */
import * as v from "valibot";
import type { SheetSnapshot } from "../../sheet";
import { indicatorSettingsTexts } from "../../strings/indicator-settings";
import { comparable } from "../text";
import type { Indicator, Observation, OwnVerdict, ReadResult, UnreadCell } from "./model";

/** Key of the worksheet custom property. */
export const INDICATOR_SETTINGS_PROPERTY = "kpi.indicator.settings";

const fiscalYear = v.pipe(v.number(), v.integer(), v.minValue(1868), v.maxValue(2200));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1));
const number = v.pipe(v.number(), v.finite());

const settingsSchema = v.object({
  /** 基準年度 of a baseline that is printed without a year. */
  baselineYear: v.optional(fiscalYear),
  /** 符号の約束 of a 削減 indicator; see `Indicator.signConvention`. */
  signConvention: v.optional(v.picklist(["reduction", "change"])),
  /** 累計・単年度. */
  accumulation: v.optional(v.picklist(["cumulative", "annual"])),
  /** Why figures are compared across a change of method all the same. */
  acrossMethodBreak: v.optional(v.object({ reason })),
  /** 自己評価 (null: none given) and the reason why verdicts differ; one entry a year. */
  verdicts: v.optional(
    v.array(
      v.object({ fiscalYear, mark: v.nullable(v.pipe(v.string(), v.minLength(1))), reason: v.string() }),
    ),
  ),
  /** 「100%相当とみなす」: results in words that count as this number. */
  deemed: v.optional(v.array(v.object({ fiscalYear: v.nullable(fiscalYear), value: number, reason }))),
});

/** The user's answers for one indicator. Nothing is set unless the user said it. */
export type IndicatorSettings = v.InferOutput<typeof settingsSchema>;

const entriesSchema = v.array(
  v.object({ indicator: v.pipe(v.string(), v.minLength(1)), ...settingsSchema.entries }),
);

type Entry = v.InferOutput<typeof entriesSchema>[number];

/**
 * Names an indicator within its sheet by what is printed, not by its place, so that an answer survives inserted rows
 * and a renamed sheet: number, action plan and name, and the how-manieth of that name it is.
 * @returns the key of each indicator, in the same order
 */
export function settingsKeys(indicators: readonly Indicator[]): string[] {
  const counts = new Map<string, number>();
  return indicators.map((indicator) => {
    const { number: itemNumber = "", actionPlan = "" } = indicator.group;
    const name = [itemNumber, actionPlan, indicator.name].map(comparable).join("/");
    const place = JSON.stringify([homeSheet(indicator), name]);
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count === 1 ? name : `${name}~${count}`;
  });
}

/** The sheet on which the answers about an indicator are kept; undefined for one without any figure. */
export function homeSheet(indicator: Indicator): string | undefined {
  return indicator.observations[0]?.sheet ?? indicator.targetText?.sheet;
}

/** The indicators as their sheets print them, so that answers can be changed without reading the sheets again. */
const printedForms = new WeakMap<Indicator, Indicator>();

/** The indicator with these answers in place of the ones it had; null takes all of them back. */
export function withAnswers(indicator: Indicator, settings: IndicatorSettings | null): Indicator {
  const printed = printedForms.get(indicator) ?? indicator;
  return settings === null || isEmpty(settings) ? printed : applied(printed, settings);
}

/** Applies the answers that the sheets carry. To be called right after reading. */
export function withSettings(
  result: ReadResult,
  sheets: readonly Pick<SheetSnapshot, "name" | "properties">[],
): ReadResult {
  const bySheet = new Map<string, Map<string, IndicatorSettings>>();
  const unreadable: UnreadCell[] = [];
  for (const { name, properties } of sheets) {
    const text = properties.get(INDICATOR_SETTINGS_PROPERTY);
    if (text === undefined) continue;
    const entries = parsed(text);
    if (entries)
      bySheet.set(name, new Map(entries.map(({ indicator, ...settings }) => [indicator, settings])));
    else unreadable.push(unreadableSettings(name));
  }
  if (bySheet.size === 0 && unreadable.length === 0) return result;
  const keys = settingsKeys(result.indicators);
  return {
    indicators: result.indicators.map((indicator, index) => {
      const settings = bySheet.get(homeSheet(indicator) ?? "")?.get(keys[index]!);
      return settings ? applied(indicator, settings) : indicator;
    }),
    unread: [...result.unread, ...unreadable],
  };
}

/**
 * The property's text after setting the answers for one indicator; undefined where none is left.
 * @param before the property as it is; text that cannot be read is replaced
 * @param settings null takes all answers for the indicator back
 */
export function changedSettings(
  before: string | undefined,
  key: string,
  settings: IndicatorSettings | null,
): string | undefined {
  const others = (before === undefined ? [] : (parsed(before) ?? [])).filter(
    ({ indicator }) => indicator !== key,
  );
  const entries =
    settings === null || isEmpty(settings) ? others : [...others, { indicator: key, ...settings }];
  return entries.length === 0 ? undefined : JSON.stringify(entries);
}

/**
 * Checks what a user has entered.
 * @returns the answers as they are kept (reasons trimmed); undefined where something in them is not possible: a year
 * that is no year, a value that is no number, a blank reason
 */
export function checkedSettings(settings: unknown): IndicatorSettings | undefined {
  const result = v.safeParse(settingsSchema, settings);
  return result.success ? result.output : undefined;
}

/** The reason that was given for verdicts of a year that differ; undefined where none is. */
export function verdictReason(indicator: Indicator, year: number): string | undefined {
  const reasons = [...(indicator.ownVerdicts ?? []), ...(indicator.userSettings?.verdicts ?? [])];
  return reasons.find((entry) => entry.fiscalYear === year && entry.reason !== "")?.reason;
}

function parsed(text: string): Entry[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const result = v.safeParse(entriesSchema, data);
  return result.success ? result.output : undefined;
}

function unreadableSettings(sheet: string): UnreadCell {
  return { sheet, cell: "A1", rawText: "", reason: indicatorSettingsTexts().unreadable };
}

function isEmpty(settings: IndicatorSettings): boolean {
  return Object.values(settings).every(
    (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  );
}

function applied(indicator: Indicator, settings: IndicatorSettings): Indicator {
  const { baselineYear, signConvention, accumulation, verdicts = [], deemed = [] } = settings;
  const observations = indicator.observations.map((observation) => {
    if (observation.kind === "baseline") return withYear(observation, baselineYear);
    return observation.kind === "actual" ? withDeemed(observation, deemed) : observation;
  });
  const convention = indicator.signConvention ?? signConvention;
  const kind = indicator.accumulation ?? accumulation;
  const answered: Indicator = {
    ...indicator,
    observations: baselineYear === undefined ? observations : baselinesByYear(observations),
    ...(convention && { signConvention: convention }),
    ...(kind && { accumulation: kind }),
    ...ownVerdictsOf(indicator, verdicts),
    userSettings: settings,
  };
  printedForms.set(answered, indicator);
  return answered;
}

function withYear(observation: Observation, year: number | undefined): Observation {
  if (year === undefined || observation.fiscalYear !== null || observation.value === null) return observation;
  return { ...observation, fiscalYear: year, yearSource: "user" };
}

/** A baseline that has got a year takes its place among the others; they stand first and stay first. */
function baselinesByYear(observations: readonly Observation[]): Observation[] {
  const baselines = observations.filter(({ kind }) => kind === "baseline");
  baselines.sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
  return [...baselines, ...observations.filter(({ kind }) => kind !== "baseline")];
}

function withDeemed(observation: Observation, deemed: NonNullable<IndicatorSettings["deemed"]>): Observation {
  if (observation.value !== null || observation.deemed !== undefined) return observation;
  const found = deemed.find((entry) => entry.fiscalYear === observation.fiscalYear);
  return found ? { ...observation, deemed: { value: found.value, reason: found.reason } } : observation;
}

function ownVerdictsOf(
  indicator: Indicator,
  verdicts: NonNullable<IndicatorSettings["verdicts"]>,
): Pick<Indicator, "ownVerdicts"> {
  const printed = indicator.ownVerdicts ?? [];
  const said = verdicts.flatMap(({ fiscalYear: year, mark, reason: why }): OwnVerdict[] =>
    mark === null || printed.some((own) => own.fiscalYear === year)
      ? []
      : [{ fiscalYear: year, mark, reason: why }],
  );
  return printed.length + said.length === 0 ? {} : { ownVerdicts: [...printed, ...said] };
}
