/** The indicator model and look-ups in it. */
export * from "./model";
export {
  actualOf,
  actualYears,
  baselineOf,
  latestActual,
  latestActualYear,
  observationsOf,
  planOf,
  targetOf,
  targetsOf,
} from "./lookup";
export {
  changedSettings,
  checkedSettings,
  homeSheet,
  INDICATOR_SETTINGS_PROPERTY,
  settingsKeys,
  verdictReason,
  withAnswers,
  withSettings,
  type IndicatorSettings,
} from "./settings";
