/** Names of comparison operators in the Excel API and in files. */
import type { ValidationOperator } from "hucre";
import type { CellValueOperator } from "../model";

export const OPERATORS_FROM_FILE: Readonly<Record<ValidationOperator, CellValueOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

export const OPERATORS_TO_FILE = Object.fromEntries(
  Object.entries(OPERATORS_FROM_FILE).map(([file, api]) => [api, file]),
) as Readonly<Record<CellValueOperator, ValidationOperator>>;
