/** All rules, in the order of the standard. To add a rule is to add its folder and its two lines here. */
import type { Rule } from "./types";
import { fileFormat } from "./rules/L1-01-file-format/rule";
import { oneTablePerSheet } from "./rules/L1-02-one-table-per-sheet/rule";
import { dividedData } from "./rules/L1-03-divided-data/rule";
import { unrelatedContent } from "./rules/L1-04-unrelated-content/rule";
import { columnNames } from "./rules/L1-05-column-names/rule";
import { layoutSpaces } from "./rules/L1-06-layout-spaces/rule";
import { oneValuePerCell } from "./rules/L1-07-one-value-per-cell/rule";
import { machineDependentCharacters } from "./rules/L1-08-machine-dependent-characters/rule";
import { blankOrZero } from "./rules/L1-09-blank-or-zero/rule";
import { objects } from "./rules/L1-10-objects/rule";
import { formatAsData } from "./rules/L1-11-format-as-data/rule";
import { mergedCells } from "./rules/L1-12-merged-cells/rule";
import { hiddenLines } from "./rules/L1-13-hidden-lines/rule";
import { csvRecords } from "./rules/L1-14-csv-records/rule";
import { csvCommas } from "./rules/L1-15-csv-commas/rule";
import { textInNumbers } from "./rules/L2-01-text-in-numbers/rule";
import { omittedValues } from "./rules/L2-02-omitted-values/rule";
import { uniqueNames } from "./rules/L2-03-unique-names/rule";
import { choiceVariants } from "./rules/L2-04-choice-variants/rule";
import { otherDetails } from "./rules/L2-05-other-details/rule";
import { formulas } from "./rules/L2-06-formulas/rule";
import { headerFirst } from "./rules/L3-01-header-first/rule";
import { codeTable } from "./rules/L3-02-code-table/rule";
import { undefinedSigns } from "./rules/L3-03-undefined-signs/rule";
import { units } from "./rules/L3-04-units/rule";
import { timeNotation } from "./rules/L3-05-time-notation/rule";
import { areaCodes } from "./rules/L3-06-area-codes/rule";
import { formatBetweenYears } from "./rules/L3-07-format-between-years/rule";
import { metadata } from "./rules/L3-08-metadata/rule";
import { longForm } from "./rules/L3-09-long-form/rule";

export const allRules: readonly Rule[] = [
  fileFormat, // L1-01
  oneTablePerSheet, // L1-02
  dividedData, // L1-03
  unrelatedContent, // L1-04
  columnNames, // L1-05
  layoutSpaces, // L1-06
  oneValuePerCell, // L1-07
  machineDependentCharacters, // L1-08
  blankOrZero, // L1-09
  objects, // L1-10
  formatAsData, // L1-11
  mergedCells, // L1-12
  hiddenLines, // L1-13
  csvRecords, // L1-14
  csvCommas, // L1-15
  textInNumbers, // L2-01
  omittedValues, // L2-02
  uniqueNames, // L2-03
  choiceVariants, // L2-04
  otherDetails, // L2-05
  formulas, // L2-06
  headerFirst, // L3-01
  codeTable, // L3-02
  undefinedSigns, // L3-03
  units, // L3-04
  timeNotation, // L3-05
  areaCodes, // L3-06
  formatBetweenYears, // L3-07
  metadata, // L3-08
  longForm, // L3-09
];

/** The rule of a number, "L1-07"; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  return allRules.find((rule) => rule.meta.id === id);
}
