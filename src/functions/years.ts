/** Reads a fiscal year from 令和N年度 text, a number or a date. */
import { parseFiscalYear } from "../kpi/calendar";
import { functionStrings } from "../strings/functions";
import { isBlank } from "./amounts";
import { invalidValue, notAvailable, read, unreadable, type Reading } from "./outcome";

/** Blank → #N/A 「…が未入力です」; no year, several years → #VALUE! saying which. */
export function readYear(name: string, input: unknown): Reading<number> {
  const texts = functionStrings();
  if (isBlank(input)) return unreadable(notAvailable(texts.notEntered(name)));
  const year = parseFiscalYear(input);
  if (!year.ok) return unreadable(invalidValue(texts.notReadable(name, year.problem.message)));
  return read(year.value);
}
