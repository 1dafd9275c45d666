/** L3-09 データが縦持ち形式になっているか. See README.md beside this file. */
import type { RangeRef } from "../../../sheet";
import { longFormStrings } from "../../../strings/rules/L3-09";
import { notData } from "../../companion-sheets";
import { columnOutcome } from "../../columns/outcome";
import { headerRange } from "../../columns/header-cells";
import { shownText } from "../../placed-texts";
import type { DetectedTable, Finding, RuleMeta, SheetContext, SheetRule } from "../../types";
import { seriesOf, type Series } from "./series";

const meta: RuleMeta = {
  id: "L3-09",
  level: "L3",
  title: "データが縦持ち形式になっているか",
  number2020: null,
  severity: "major",
  points: 10,
  appliesTo: "all",
};

export const longForm: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const other = notData(context);
    if (other) return other;
    const findings: Finding[] = [];
    for (const table of context.tables) {
      yield;
      if (table.layout === "form") continue;
      for (const series of seriesOf(context.profiles(table)))
        findings.push(findingOf(context, table, series));
    }
    return columnOutcome(context, findings);
  },
};

/** The header cells of the series; how to turn the columns into rows is settled on the copy for publication. */
function findingOf(context: SheetContext, table: DetectedTable, { kind, columns }: Series): Finding {
  const texts = longFormStrings();
  const first = shownText(columns[0]!.header);
  const last = shownText(columns.at(-1)!.header);
  return {
    rule: meta.id,
    sheet: context.sheet.name,
    ranges: headerRanges(
      context,
      table,
      columns.map(({ column }) => column),
    ),
    message: texts.wide(first, last, columns.length, kind),
    group: `${kind}:${columns[0]!.column}@${table.range.top}`,
    groupTitle: texts.group(kind, columns.length),
  };
}

/** The cells that name the columns, neighbours in one range. */
function headerRanges(context: SheetContext, table: DetectedTable, columns: readonly number[]): RangeRef[] {
  const ranges: RangeRef[] = [];
  for (const column of columns) {
    const range = headerRange(context, table, column);
    const last = ranges.at(-1);
    if (last && range.left <= last.right) continue;
    const isBeside =
      last && last.right + 1 === range.left && last.top === range.top && last.bottom === range.bottom;
    if (isBeside) ranges[ranges.length - 1] = { ...last, right: range.right };
    else ranges.push(range);
  }
  return ranges;
}
