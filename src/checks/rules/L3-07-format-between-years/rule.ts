/** L3-07 年によってフォーマットが著しく異なっていないか. See README.md beside this file. */
import { formatCell, type RangeRef } from "../../../sheet";
import { formatBetweenYearsStrings } from "../../../strings/rules/L3-07";
import { notData } from "../../companion-sheets";
import { headerRange } from "../../columns/header-cells";
import { bodyOf } from "../../context";
import { outcomeOf, unknownOutcome } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { DetectedTable, Finding, RuleMeta, SheetContext, SheetRule } from "../../types";
import { areAlike, differencesOf, mainTable, onlyGrew, type Difference } from "./differences";
import { neighboursOf } from "./editions";

const meta: RuleMeta = {
  id: "L3-07",
  level: "L3",
  title: "年によってフォーマットが著しく異なっていないか",
  number2020: null,
  severity: "critical",
  points: 15,
  appliesTo: "all",
};

export const formatBetweenYears: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context, workbook) {
    const texts = formatBetweenYearsStrings();
    const other = notData(context);
    if (other) return other;
    if (workbook.workbook.file?.content === "csv") return unknownOutcome(texts.csv);
    const { before, isSeries } = yield* neighboursOf(context, workbook, areAlike);
    if (!before) return isSeries ? outcomeOf([]) : unknownOutcome(texts.nothingToCompare);
    if (mainTable(before).layout === "form" && mainTable(context).layout === "form") {
      return unknownOutcome(texts.forms(before.sheet.name));
    }
    if (before.prepareProfiles) yield* before.prepareProfiles();
    return outcomeOf(findingsOf(context, before));
  },
};

function findingsOf(context: SheetContext, before: SheetContext): Finding[] {
  const texts = formatBetweenYearsStrings();
  const table = mainTable(context);
  const differences = differencesOf(before, context);
  const hasGrown = onlyGrew(differences, table.headers.length);
  return differences.map((difference) => ({
    rule: meta.id,
    sheet: context.sheet.name,
    ranges: [placeOf(context, table, difference)],
    message: messageOf(difference, before.sheet.name),
    group: `with:${before.sheet.name}`,
    groupTitle: texts.group(before.sheet.name, differences.length),
    ...(hasGrown && { level: "warning" as const }),
  }));
}

/** The header cell that differs; the header as a whole where the form of the table does. */
function placeOf(context: SheetContext, table: DetectedTable, difference: Difference): RangeRef {
  if ("offset" in difference) return headerRange(context, table, table.range.left + difference.offset);
  return { ...table.range, bottom: Math.max(table.range.top, bodyOf(table).top - 1) };
}

function messageOf(difference: Difference, sheet: string): string {
  const texts = formatBetweenYearsStrings();
  switch (difference.kind) {
    case "layout":
      return texts.layout(sheet, difference.after === "form");
    case "start":
      return texts.start(sheet, asCell(difference.before), asCell(difference.after));
    case "headerRows":
      return texts.headerRows(sheet, difference.before, difference.after);
    case "removed":
      return texts.removed(sheet, shownText(difference.header));
    case "added":
      return texts.added(sheet, shownText(difference.header));
    case "moved":
      return texts.moved(sheet, shownText(difference.header));
    case "renamed":
      return texts.renamed(sheet, shownText(difference.before), shownText(difference.header));
    case "type":
      return texts.type(sheet, shownText(difference.header), difference.wasNumber);
  }
}

function asCell(place: string): string {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return formatCell(row, column);
}
