/** All rules, in the order of the standard. To add a rule is to add its folder and its two lines here. */
import type { Rule } from "./types";
import { mergedCells } from "./rules/L1-12-merged-cells/rule";

export const allRules: readonly Rule[] = [
  mergedCells, // L1-12
];

/** The rule of a number, "L1-07"; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  return allRules.find((rule) => rule.meta.id === id);
}
