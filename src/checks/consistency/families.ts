/** Indicators that belong to one document: sheets of one layout, which print the same things in the same way. */
import type { Indicator } from "../../kpi/indicator";
import { groupBy } from "../outcome";
import { sheetOf } from "./context";
import type { ConsistencyContext } from "./types";

export interface Family {
  readonly layout: string;
  readonly sheets: ReadonlyMap<string, readonly Indicator[]>;
}

export function familiesOf({ indicators }: ConsistencyContext): readonly Family[] {
  return [...groupBy(indicators, ({ layout }) => layout)].map(([layout, members]) => ({
    layout,
    sheets: groupBy(members, sheetOf),
  }));
}

/** The latest fiscal year for which any of the indicators has an actual, in numbers or words. */
export function latestYearOf(indicators: readonly Indicator[]): number | null {
  const years = indicators.flatMap(({ observations }) =>
    observations.flatMap(({ kind, fiscalYear, rawText, value }) =>
      kind === "actual" && fiscalYear !== null && (value !== null || rawText.trim() !== "")
        ? [fiscalYear]
        : [],
    ),
  );
  return years.length === 0 ? null : Math.max(...years);
}
