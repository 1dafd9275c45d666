/** All consistency checks, by number. To add a check is to add its folder and its two lines here. */
import { rates } from "./C-01-rates/check";
import { sums } from "./C-02-sums/check";
import { denominators } from "./C-03-denominators/check";
import { missingVerdicts } from "./C-04-verdict-missing/check";
import { verdictAgainstFigures } from "./C-05-verdict-and-figures/check";
import { lastPlanAndTarget } from "./C-06-last-plan-and-target/check";
import { alreadyMet } from "./C-07-target-already-met/check";
import { units } from "./C-08-units/check";
import { labelsAndNumbers } from "./C-09-labels-and-numbers/check";
import { headingYear } from "./C-10-heading-year/check";
import { decimals } from "./C-11-decimals/check";
import { startAndBaseline } from "./C-12-start-and-baseline/check";
import { yearlyIncrease } from "./C-13-yearly-increase/check";
import { baselineYear } from "./C-14-baseline-year/check";
import { sheetNumbers } from "./C-15-sheet-numbers/check";
import { repeatedFigures } from "./C-16-repeated-figures/check";
import { jumps } from "./C-17-jumps/check";
import { negativeReduction } from "./C-18-negative-reduction/check";
import { oneSidedScope } from "./C-19-one-sided-scope/check";
import { goalWithoutResult } from "./C-20-goal-without-result/check";
import { numericTarget } from "./C-21-no-numeric-target/check";
import { figuresOfTwoSheets } from "./C-22-figures-of-two-sheets/check";
import { sharedSource } from "./C-23-shared-source/check";
import { definitionDrift } from "./C-24-definition-drift/check";
import { causeAndTime } from "./C-25-cause-and-time/check";
import { numberNotTheResult } from "./C-26-number-not-the-result/check";
import { runningTotalOrYear } from "./C-27-running-total-or-year/check";
import type { ConsistencyCheck } from "./types";

export const consistencyChecks: readonly ConsistencyCheck[] = [
  rates, // C-01
  sums, // C-02
  denominators, // C-03
  missingVerdicts, // C-04
  verdictAgainstFigures, // C-05
  lastPlanAndTarget, // C-06
  alreadyMet, // C-07
  units, // C-08
  labelsAndNumbers, // C-09
  headingYear, // C-10
  decimals, // C-11
  startAndBaseline, // C-12
  yearlyIncrease, // C-13
  baselineYear, // C-14
  sheetNumbers, // C-15
  repeatedFigures, // C-16
  jumps, // C-17
  negativeReduction, // C-18
  oneSidedScope, // C-19
  goalWithoutResult, // C-20
  numericTarget, // C-21
  figuresOfTwoSheets, // C-22
  sharedSource, // C-23
  definitionDrift, // C-24
  causeAndTime, // C-25
  numberNotTheResult, // C-26
  runningTotalOrYear, // C-27
];
