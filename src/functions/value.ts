import { functionStrings } from "../strings/functions";
import { readAmount } from "./amounts";
import type { ElementFunction } from "./definition";

/** KPI.VALUE(文字列) – the number of 「約526時間」. */
export const value: ElementFunction = {
  kind: "element",
  name: "VALUE",
  required: 1,
  optional: 0,
  evaluate([text]) {
    const amount = readAmount(functionStrings().text, text);
    return amount.ok ? amount.value.value : amount.failure;
  },
};

/** KPI.UNIT(文字列) – the unit of 「約526時間」; an empty text for a bare number. */
export const unit: ElementFunction = {
  kind: "element",
  name: "UNIT",
  required: 1,
  optional: 0,
  evaluate([text]) {
    const amount = readAmount(functionStrings().text, text);
    return amount.ok ? amount.value.unit : amount.failure;
  },
};
