/** All custom functions. To add one is to add its file, its line here, its declaration in functions.ts and its English. */
import { achieved } from "./achieved";
import { areaCode } from "./area-code";
import { check } from "./check";
import type { FunctionDefinition } from "./definition";
import { expected } from "./expected";
import { fiscalYear } from "./fiscal-year";
import { forecast } from "./forecast";
import { gap } from "./gap";
import { grade } from "./grade";
import { pace } from "./pace";
import { progress } from "./progress";
import { rate } from "./rate";
import { ratio } from "./ratio";
import { required } from "./required";
import { split } from "./split";
import { unit, value } from "./value";
import { wareki } from "./wareki";

/** By their name in the namespace KPI. */
export const definitions = {
  RATE: rate,
  ACHIEVED: achieved,
  GAP: gap,
  PROGRESS: progress,
  EXPECTED: expected,
  PACE: pace,
  REQUIRED: required,
  FORECAST: forecast,
  GRADE: grade,
  VALUE: value,
  UNIT: unit,
  SPLIT: split,
  FISCALYEAR: fiscalYear,
  WAREKI: wareki,
  RATIO: ratio,
  CHECK: check,
  LGCODE: areaCode,
} as const satisfies Readonly<Record<string, FunctionDefinition>>;

export type FunctionName = keyof typeof definitions;

export const allFunctions: readonly FunctionDefinition[] = Object.values(definitions);
