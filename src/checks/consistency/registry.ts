/** All consistency checks, by number. To add a check is to add its folder and its two lines here. */
import { rates } from "./C-01-rates/check";
import type { ConsistencyCheck } from "./types";

export const consistencyChecks: readonly ConsistencyCheck[] = [
  rates, // C-01
];
