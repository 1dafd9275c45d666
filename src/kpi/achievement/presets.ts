/**
 * Grading presets (判定プリセット): bands differ between municipalities, so a preset is data – an ordered list of rules
 * of which the first match gives the mark. To ship another one is to add it to SHIPPED_PRESETS; users add theirs with
 * `addPreset`, from the settings that are stored in the workbook.
 */
import { achievementStrings } from "../../strings/achievement";
import type { Problem, Result } from "../../sheet/result";
import { fail, ok } from "../../sheet/result";

/** What must hold for a rule to match. All that is given must hold; a condition on a missing measure does not. */
export interface GradeCondition {
  /** Met against the year's yardstick. */
  readonly achieved?: boolean;
  /** Met against the final target. */
  readonly targetMet?: boolean;
  /** RATE at least this fraction. An actual of 0 below its ceiling (ZERO_ACTUAL) counts as any rate. */
  readonly rateAtLeast?: number;
  /** PROGRESS below, or at least, this fraction. */
  readonly progressBelow?: number;
  readonly progressAtLeast?: number;
  readonly progressAbove?: number;
  /** PACE at least this. */
  readonly paceAtLeast?: number;
  /** Whether the indicator is one of 維持. */
  readonly maintain?: boolean;
}

export interface GradeRule {
  readonly mark: string;
  readonly when: GradeCondition;
}

export interface GradePreset {
  /** Stable id: "standard". */
  readonly id: string;
  /** Name as users know it: 標準. */
  readonly name: string;
  /** Other names that are understood where a preset is typed. */
  readonly aliases: readonly string[];
  /** Every mark, best first, with what it means. */
  readonly marks: readonly { readonly mark: string; readonly meaning: string }[];
  /** The mark where nothing can be judged; the reason stands beside it. */
  readonly notEvaluable: string;
  readonly rules: readonly GradeRule[];
  /** For a year before the target year without a printed plan; absent: `rules` with the expected value. */
  readonly interim?: readonly GradeRule[];
}

/** 標準 ◎○△×: the 110 % and 80 % lines of library and administrative evaluations. */
const STANDARD: GradePreset = {
  id: "standard",
  name: "標準",
  aliases: ["standard", "標準◎○△×", "◎○△×"],
  marks: [
    { mark: "◎", meaning: "達成（110%以上）" },
    { mark: "○", meaning: "達成" },
    { mark: "△", meaning: "未達（80%以上）" },
    { mark: "×", meaning: "未達（80%未満、または基準値より後退）" },
  ],
  notEvaluable: "－",
  rules: [
    { mark: "◎", when: { achieved: true, rateAtLeast: 1.1, maintain: false } },
    { mark: "○", when: { achieved: true } },
    { mark: "×", when: { progressBelow: 0 } },
    { mark: "△", when: { rateAtLeast: 0.8 } },
    { mark: "×", when: {} },
  ],
  interim: [
    { mark: "◎", when: { targetMet: true, maintain: false } },
    { mark: "○", when: { targetMet: true } },
    { mark: "○", when: { paceAtLeast: 1 } },
    { mark: "△", when: { paceAtLeast: 0.6 } },
    { mark: "×", when: {} },
  ],
};

/**
 * 独立行政法人の評価 S–D. S needs, beside 120 %, a result that is outstanding in quality, which only a person can say: the
 * computed mark is A at most, and the evaluator may raise it.
 */
const INCORPORATED_AGENCY: GradePreset = {
  id: "agency",
  name: "独法S–D",
  aliases: [
    "agency",
    "独法",
    "独法 S–D",
    "独法S-D",
    "独法SD",
    "S-D",
    "S–D",
    "独立行政法人",
    "120/100/80",
    "独法120/100/80",
  ],
  marks: [
    { mark: "S", meaning: "120%以上、かつ質的に顕著な成果（評価者が付す）" },
    { mark: "A", meaning: "120%以上" },
    { mark: "B", meaning: "100%以上120%未満" },
    { mark: "C", meaning: "80%以上100%未満" },
    { mark: "D", meaning: "80%未満" },
  ],
  notEvaluable: "－",
  rules: [
    { mark: "A", when: { achieved: true, rateAtLeast: 1.2 } },
    { mark: "B", when: { achieved: true } },
    { mark: "C", when: { rateAtLeast: 0.8 } },
    { mark: "D", when: {} },
  ],
};

/** 健康日本21 A–E: reached, or else the direction of change since the baseline. */
const HEALTH_JAPAN_21: GradePreset = {
  id: "healthJapan21",
  name: "健康日本21 A–E",
  aliases: ["healthJapan21", "健康日本21", "健康日本21A–E", "健康日本21A-E", "A-E", "A–E"],
  marks: [
    { mark: "A", meaning: "目標値に達した" },
    { mark: "B", meaning: "目標値に達していないが改善傾向" },
    { mark: "C", meaning: "変わらない" },
    { mark: "D", meaning: "悪化している" },
    { mark: "E", meaning: "評価困難" },
  ],
  notEvaluable: "E",
  rules: [
    { mark: "A", when: { targetMet: true } },
    { mark: "D", when: { progressBelow: 0 } },
    { mark: "B", when: { progressAbove: 0 } },
    { mark: "C", when: { progressAtLeast: 0 } },
    { mark: "E", when: {} },
  ],
};

/** 順調80/60. */
const ON_TRACK: GradePreset = {
  id: "onTrack",
  name: "順調80/60",
  aliases: ["onTrack", "順調", "80/60"],
  marks: [
    { mark: "順調", meaning: "達成、または達成率80%以上" },
    { mark: "概ね順調", meaning: "達成率60%以上80%未満" },
    { mark: "遅れ", meaning: "達成率60%未満" },
  ],
  notEvaluable: "－",
  rules: [
    { mark: "順調", when: { achieved: true } },
    { mark: "順調", when: { rateAtLeast: 0.8 } },
    { mark: "概ね順調", when: { rateAtLeast: 0.6 } },
    { mark: "遅れ", when: {} },
  ],
};

/** 達成/未達. */
const TWO_WAY: GradePreset = {
  id: "twoWay",
  name: "達成/未達",
  aliases: ["twoWay", "達成未達", "達成・未達", "二区分", "2区分"],
  marks: [
    { mark: "達成", meaning: "達成" },
    { mark: "未達", meaning: "未達" },
  ],
  notEvaluable: "－",
  rules: [
    { mark: "達成", when: { achieved: true } },
    { mark: "未達", when: {} },
  ],
};

export const DEFAULT_PRESET: GradePreset = STANDARD;

export const SHIPPED_PRESETS: readonly GradePreset[] = [
  STANDARD,
  INCORPORATED_AGENCY,
  HEALTH_JAPAN_21,
  ON_TRACK,
  TWO_WAY,
];

/** Names are compared without width, case, spaces and kinds of dash. */
function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s・]/g, "")
    .replace(/[‐-―−－]/g, "-")
    .toLowerCase();
}

/** The preset of an id or name (標準, 独法, 健康日本21, 順調, 達成/未達 …), or undefined. */
export function findPreset(
  idOrName: string,
  presets: readonly GradePreset[] = SHIPPED_PRESETS,
): GradePreset | undefined {
  const key = nameKey(idOrName);
  return presets.find((preset) =>
    [preset.id, preset.name, ...preset.aliases].some((known) => nameKey(known) === key),
  );
}

function invalid(detail: string): Problem {
  return { code: "achievement.invalidPreset", message: achievementStrings().invalidPreset(detail) };
}

const NUMBER_CONDITIONS = [
  "rateAtLeast",
  "progressBelow",
  "progressAtLeast",
  "progressAbove",
  "paceAtLeast",
] as const satisfies readonly (keyof GradeCondition)[];
const BOOLEAN_CONDITIONS = [
  "achieved",
  "targetMet",
  "maintain",
] as const satisfies readonly (keyof GradeCondition)[];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** What is wrong with a condition, or null. An unknown condition would silently hold, so it is refused. */
function conditionFault(condition: unknown): string | null {
  const texts = achievementStrings();
  if (!isRecord(condition)) return texts.presetRuleWithoutCondition;
  for (const [key, value] of Object.entries(condition)) {
    const isNumeric = NUMBER_CONDITIONS.some((known) => known === key) && Number.isFinite(value);
    const isYesNo = BOOLEAN_CONDITIONS.some((known) => known === key) && typeof value === "boolean";
    if (!isNumeric && !isYesNo) return texts.presetUnknownCondition(key);
  }
  return null;
}

function rulesFault(rules: unknown, marks: ReadonlySet<string>): string | null {
  const texts = achievementStrings();
  if (!Array.isArray(rules) || rules.length === 0) return texts.presetWithoutRules;
  for (const rule of rules) {
    if (!isRecord(rule) || !isText(rule.mark)) return texts.presetRuleWithoutMark;
    if (!marks.has(rule.mark)) return texts.presetUnknownMark(rule.mark);
    const fault = conditionFault(rule.when);
    if (fault !== null) return fault;
  }
  // A last rule with conditions could leave an indicator without any mark.
  const last: unknown = rules.at(-1);
  const isOpen = isRecord(last) && isRecord(last.when) && Object.keys(last.when).length === 0;
  return isOpen ? null : texts.presetLastRule;
}

/**
 * Checks a preset that came from outside (settings of the workbook, a user's file).
 * @returns the preset, or problem achievement.invalidPreset that says what is wrong
 */
export function parsePreset(input: unknown): Result<GradePreset> {
  const texts = achievementStrings();
  if (!isRecord(input) || !isText(input.id) || !isText(input.name))
    return fail(invalid(texts.presetWithoutName));
  const { id, name, aliases = [], marks, notEvaluable = "－", rules, interim } = input;
  if (!Array.isArray(aliases) || !aliases.every(isText)) return fail(invalid(texts.presetWithoutName));
  const isMark = (entry: unknown): entry is GradePreset["marks"][number] =>
    isRecord(entry) && isText(entry.mark) && typeof entry.meaning === "string";
  if (!Array.isArray(marks) || !marks.every(isMark)) return fail(invalid(texts.presetWithoutMarks));
  if (!isText(notEvaluable)) return fail(invalid(texts.presetWithoutMarks));
  const known = new Set(marks.map((entry) => entry.mark));
  const fault = rulesFault(rules, known) ?? (interim === undefined ? null : rulesFault(interim, known));
  if (fault !== null) return fail(invalid(fault));
  const preset = { id, name, aliases, marks, notEvaluable, rules: rules as readonly GradeRule[] };
  return ok(interim === undefined ? preset : { ...preset, interim: interim as readonly GradeRule[] });
}

/**
 * Adds a user's preset to a list. The list given is left as it is.
 * @returns the longer list, or a problem: invalid, or its id or name is taken
 */
export function addPreset(presets: readonly GradePreset[], input: unknown): Result<readonly GradePreset[]> {
  const parsed = parsePreset(input);
  if (!parsed.ok) return parsed;
  const preset = parsed.value;
  const taken = [preset.id, preset.name, ...preset.aliases].find(
    (name) => findPreset(name, presets) !== undefined,
  );
  if (taken !== undefined) return fail(invalid(achievementStrings().presetNameTaken(taken)));
  return ok([...presets, preset]);
}
