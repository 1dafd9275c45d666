/** What a user did to a report sheet that making it again would lose: the user is told before. */
import type { ExistingSheet } from "../../excel/writer/existing";
import type { PreviousSheet, Place } from "../../reports/refresh";
import { formatCell, type Problem, type RangeRef } from "../../sheet";
import { reportRefreshTexts } from "../../strings/report-refresh";

/** So many cells are named. */
const MOST_NAMED = 5;

/** @param extent the cells that the report will take */
export function handMadeChanges(
  { name }: ExistingSheet,
  { changed, isShifted, foreign }: PreviousSheet,
  extent: RangeRef,
): Problem | null {
  const texts = reportRefreshTexts();
  const problem = (message: string, [first]: readonly Place[] = []): Problem => ({
    code: "report.changedByHand",
    message,
    sheet: name,
    ...(first && { cell: formatCell(first.row, first.column) }),
  });
  if (changed.length > 0)
    return problem(
      texts.changedByHand(name, named(changed), Math.max(0, changed.length - MOST_NAMED)),
      changed,
    );
  if (isShifted) return problem(texts.shiftedByHand(name));
  const covered = foreign.filter(({ row, column }) => row <= extent.bottom && column <= extent.right);
  if (covered.length === 0) return null;
  return problem(texts.inTheWay(name, named(covered), Math.max(0, covered.length - MOST_NAMED)), covered);
}

function named(places: readonly Place[]): string {
  return places
    .slice(0, MOST_NAMED)
    .map(({ row, column }) => formatCell(row, column))
    .join("、");
}
