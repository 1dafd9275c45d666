/**
 * The English names and descriptions of the custom functions, for Excel in other languages than Japanese. The Japanese
 * ones are the comments of src/functions/functions.ts, from which the metadata is generated. Parameters in order.
 */
export interface FunctionTexts {
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const ACTUAL = {
  name: "actual",
  description: "Actual value or range (text such as 82.8% or 1,000時間 is read too)",
};
const TARGET = {
  name: "target",
  description: "Target value or range; text may say the comparison (15分以内)",
};
const COMPARISON = {
  name: "comparison",
  description:
    "以上, 以内, 以下, 未満, 超, 増加, 減少, 維持 or >= etc.; by default read from the target, else 以上",
};
const BASELINE = { name: "baseline", description: "Baseline value or range" };
const BASELINE_YEAR = {
  name: "baselineYear",
  description: "Fiscal year of the baseline (令和2年度, 2020 …)",
};
const FINAL_TARGET = { name: "target", description: "Final target value or range" };
const TARGET_YEAR = { name: "targetYear", description: "Fiscal year of the target" };
const ACTUAL_YEAR = { name: "year", description: "Fiscal year of the actual" };
const TEXT = { name: "text", description: "Text with one number, or a range" };

export const functionTextsEn: Readonly<Record<string, FunctionTexts>> = {
  RATE: {
    description: "Achievement rate (達成率) as a fraction (0.996), for a percent format.",
    parameters: [ACTUAL, TARGET, COMPARISON],
  },
  ACHIEVED: {
    description: "Whether the target was met, TRUE or FALSE.",
    parameters: [ACTUAL, TARGET, COMPARISON],
  },
  GAP: {
    description: "Actual minus target, in the unit (percentage points for %).",
    parameters: [ACTUAL, TARGET],
  },
  PROGRESS: {
    description: "Progress (進捗率) from baseline to target as a fraction; negative means the wrong way.",
    parameters: [ACTUAL, BASELINE, FINAL_TARGET, COMPARISON],
  },
  EXPECTED: {
    description: "The value of a year on the straight line from baseline to target.",
    parameters: [
      BASELINE,
      BASELINE_YEAR,
      FINAL_TARGET,
      TARGET_YEAR,
      { name: "year", description: "Fiscal year asked for" },
    ],
  },
  PACE: {
    description: "Progress divided by the share of time elapsed; 1 or more is on schedule.",
    parameters: [ACTUAL, BASELINE, BASELINE_YEAR, FINAL_TARGET, TARGET_YEAR, ACTUAL_YEAR],
  },
  REQUIRED: {
    description: "Change needed in each remaining year; 0 once the target is met.",
    parameters: [ACTUAL, FINAL_TARGET, ACTUAL_YEAR, TARGET_YEAR],
  },
  FORECAST: {
    description: "Forecast for reference from the latest three years of actuals. Not for verdicts.",
    parameters: [
      { name: "actuals", description: "Range of actuals (blanks are left out)" },
      { name: "years", description: "Range of fiscal years of the same size" },
      { name: "year", description: "Fiscal year to look ahead to" },
    ],
  },
  GRADE: {
    description: "Grade (◎○△×－ in the standard preset); － where there is no actual or target yet.",
    parameters: [
      ACTUAL,
      TARGET,
      BASELINE,
      COMPARISON,
      { name: "preset", description: "標準, 独法, 健康日本21, 順調80/60, 達成/未達 …; 標準 by default" },
    ],
  },
  VALUE: { description: "The number of a text such as 約526時間 (526).", parameters: [TEXT] },
  UNIT: { description: "The unit of a text such as 約526時間 (時間).", parameters: [TEXT] },
  SPLIT: {
    description: "One row for each value in a cell: heading, value, unit, qualifier, fiscal year.",
    parameters: [{ name: "textOrRange", description: "Text with several values, or a range" }],
  },
  FISCALYEAR: {
    description: "Fiscal year as a number, from 令和2年度, R2, FY2020, 令和3年3月末時点 (2020) or a date.",
    parameters: [{ name: "textOrDate", description: "Text, number or date, or a range" }],
  },
  WAREKI: {
    description: "Fiscal year in the Japanese era (令和2年度).",
    parameters: [
      { name: "year", description: "Fiscal year as number or text, or a range" },
      { name: "format", description: "令和2年度 (default), 令和2年度（2020年度） or 併記, R2 or 略" },
    ],
  },
  RATIO: {
    description: "Numerator ÷ denominator; with a printed rate, whether it agrees, also by rounding.",
    parameters: [
      { name: "numerator", description: "Numerator or range" },
      { name: "denominator", description: "Denominator or range" },
      { name: "printedRate", description: "Rate to be checked (32.9% or 0.329)" },
    ],
  },
  CHECK: {
    description: "Machine-readability findings: address, rule, message. The range's top left counts as A1.",
    parameters: [{ name: "range", description: "Range of a table with its headers" }],
  },
  LGCODE: {
    description: "Local government code with six digits, completed and verified.",
    parameters: [{ name: "code", description: "Code of 5 or 6 digits, or a range" }],
  },
};
