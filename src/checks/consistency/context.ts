/** What checks are given, made from what was read. */
import { latestActualYear, type Indicator, type ReadResult } from "../../kpi/indicator";
import type { SheetSnapshot } from "../../sheet";
import { groupBy } from "../outcome";
import { Prose } from "./prose";
import type { ConsistencyContext } from "./types";

/** The sheet on which an indicator stands. */
export function sheetOf(indicator: Indicator): string {
  return indicator.observations[0]?.sheet ?? "";
}

/** Sheets that the product made repeat what stands elsewhere. */
const OWN = /^kpi\.(?:kind|report|register|log)/;

export function contextOf(
  { indicators: all, unread }: ReadResult,
  sheets: readonly SheetSnapshot[],
): ConsistencyContext {
  const indicators = all.filter(({ relatesTo }) => relatesTo === undefined);
  const supporting = all.filter(({ relatesTo }) => relatesTo !== undefined);
  const bySubject = groupBy(supporting, ({ relatesTo = "" }) => relatesTo);
  const bySheet = groupBy(indicators, sheetOf);
  return {
    indicators,
    supporting,
    supportingOf: ({ id }) => bySubject.get(id) ?? [],
    unread,
    sheets,
    reportYear: latestActualYear(indicators),
    prose: new Prose(sheets),
    otherSheets: sheets
      .filter(
        ({ name, properties }) => !bySheet.has(name) && ![...properties.keys()].some((key) => OWN.test(key)),
      )
      .map(({ name }) => name),
    onSheet: (sheet) => bySheet.get(sheet) ?? [],
  };
}
