/** Hours that the projects of a sheet say they saved, for the KPI that counts them. */
import type { Quantity } from "../../../kpi/quantity";
import type { ProseCell, Sentence } from "../prose";
import type { ConsistencyContext } from "../types";
import { isTime } from "./breakdowns";

export interface Saving {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
}

const SAVED = /削減|短縮|縮減|節減|軽減/;
const PER_YEAR = /\/年度?$/;
const LEFT_OUT =
  /含め(?:ない|ません|ず)|含ま(?:ない|れない|れません|ず)|除[くきい]|対象外|計上しない|算入しない/;
const CALCULATION = /[×÷*=＝]/;
/** The aim is no saving. */
const AIM = /目標|目指|予定|見込|計画|可能/;

/**
 * The savings in the cells given. Of a row only the first cell that has any is taken: an analysis beside the result
 * says the same again.
 */
export function savingsIn({ prose }: ConsistencyContext, cells: readonly ProseCell[]): Saving[] {
  const rows = new Map<number, Saving[]>();
  for (const cell of cells) {
    if (rows.has(cell.row)) continue;
    const isAboutSaving = SAVED.test(cell.text);
    const found = prose
      .sentences(cell)
      .filter(({ text }) => !CALCULATION.test(text) && !AIM.test(text))
      // What is left out of the KPI is said on the same line.
      .filter(({ line }) => !LEFT_OUT.test(cell.text.split("\n")[line] ?? ""))
      .flatMap((sentence) =>
        sentence.quantities
          .filter(({ unit }) => isTime(unit) && (isAboutSaving || PER_YEAR.test(unit)))
          .map((quantity) => ({ quantity, sentence })),
      );
    if (found.length > 0) rows.set(cell.row, found);
  }
  return [...rows.values()].flat();
}
