/** All rules, in the order of the standard. To add a rule is to add its folder and its two lines here. */
import type { Rule } from "./types";
import { layoutSpaces } from "./rules/L1-06-layout-spaces/rule";
import { mergedCells } from "./rules/L1-12-merged-cells/rule";
import { formulas } from "./rules/L2-06-formulas/rule";

export const allRules: readonly Rule[] = [
  layoutSpaces, // L1-06
  mergedCells, // L1-12
  formulas, // L2-06
];

/** The rule of a number, "L1-07"; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  return allRules.find((rule) => rule.meta.id === id);
}
