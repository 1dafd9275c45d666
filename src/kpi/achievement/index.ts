/** Achievement (達成状況) of indicators. See README.md. */
export {
  achieved,
  agreesWith,
  isKept,
  isLowerBetter,
  parseComparison,
  yardstickFrom,
  type ComparisonWord,
} from "./comparison";
export { assessIndicator, latestYearWithActual } from "./assess";
export type * from "./assessment";
export { countedValue } from "./figures";
export { decimalsOf, isSame, roundHalfAway, roundUp, truncate } from "./arithmetic";
export { formatNumber, formatRate, RATE_DECIMALS, shownPercent } from "./display";
export {
  forecast,
  leastSquares,
  naturalLimits,
  type Forecast,
  type ForecastRequest,
  type NaturalLimits,
  type SeriesPoint,
} from "./forecast";
export { countGrades, grade, gradeInterim, type Graded, type GradeCount, type UngradedReason } from "./grade";
export { elapsed, expected, gap, pace, progress, rate, required, shortfall } from "./measures";
export {
  addPreset,
  DEFAULT_PRESET,
  findPreset,
  parsePreset,
  SHIPPED_PRESETS,
  type GradeCondition,
  type GradePreset,
  type GradeRule,
} from "./presets";
export * from "./types";
