import { functionStrings } from "../strings/functions";
import type { ElementFunction } from "./definition";
import { readYear } from "./years";

/** KPI.FISCALYEAR(文字列または日付) – 2020 from 令和2年度, R2, FY2020, 令和3年3月末時点, a date. */
export const fiscalYear: ElementFunction = {
  kind: "element",
  name: "FISCALYEAR",
  required: 1,
  optional: 0,
  evaluate([input]) {
    const year = readYear(functionStrings().textOrDate, input);
    return year.ok ? year.value : year.failure;
  },
};
