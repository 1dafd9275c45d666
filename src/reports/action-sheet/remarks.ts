/** What the user should know beyond what the sheets say. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import { actionSheetTexts } from "../../strings/report-templates-action-sheet";
import { namesOf } from "../shared/names";
import type { AssessedIndicator } from "./columns";

const MOST_NAMES = 5;

/** What the making of one sheet found. */
export interface SheetFacts {
  readonly assessed: readonly AssessedIndicator[];
  readonly single: readonly Indicator[];
  /** Charts that were left out because the sheet has too many. */
  readonly leftOut: number;
  /** Whether years were left out. */
  readonly cut: boolean;
}

/** From this many sheets on the user is told before they are made. */
const MANY_SHEETS = 60;

export function actionSheetRemarks(
  facts: readonly SheetFacts[],
  fiscalYear: number,
  mostYears: number,
): string[] {
  const texts = actionSheetTexts();
  const remarks: string[] = [];
  if (facts.length >= MANY_SHEETS) remarks.push(texts.remarkManySheets(facts.length));
  const single = facts.flatMap((fact) => fact.single);
  if (single.length > 0) remarks.push(texts.remarkNoChart(single.length, namesOf(single, MOST_NAMES)));
  const empty = facts
    .flatMap(({ assessed }) => assessed.filter(isWithoutYear))
    .map(({ indicator }) => indicator);
  if (empty.length > 0)
    remarks.push(texts.remarkNoData(formatWareki(fiscalYear), empty.length, namesOf(empty, MOST_NAMES)));
  const leftOut = facts.reduce((sum, fact) => sum + fact.leftOut, 0);
  if (leftOut > 0) remarks.push(texts.remarkChartsLeftOut(leftOut));
  if (facts.some(({ cut }) => cut)) remarks.push(texts.remarkYearsCut(mostYears));
  return remarks;
}

/** Nothing is known of the year; an indicator that was replaced before it is no surprise. */
function isWithoutYear({ indicator, assessment }: AssessedIndicator): boolean {
  return (
    indicator.successor === null &&
    assessment.plan === null &&
    assessment.actual === null &&
    !assessment.actualText
  );
}
