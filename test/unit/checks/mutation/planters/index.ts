/** All planters. A rule without one fails the mutation test. */
import { csvPlanters } from "./csv";
import { excelPlanters } from "./excel";
import { figurePlanters } from "./figures";
import { layoutPlanters } from "./layout";
import { publishingPlanters } from "./publishing";
import { textPlanters } from "./texts";
import type { Planter } from "./planter";

export const planters: readonly Planter[] = [
  ...layoutPlanters,
  ...textPlanters,
  ...excelPlanters,
  ...figurePlanters,
  ...publishingPlanters,
  ...csvPlanters,
];
