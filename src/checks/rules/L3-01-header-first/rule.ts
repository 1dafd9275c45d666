/** L3-01 項目名行から始まり、次行からデータ入力がされているか. See README.md beside this file. */
import { formatCell, type RangeRef } from "../../../sheet";
import { headerFirstStrings } from "../../../strings/rules/L3-01";
import { notData } from "../../companion-sheets";
import { bodyOf } from "../../context";
import { outcomeOf } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { DetectedTable, Finding, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L3-01",
  level: "L3",
  title: "項目名行から始まり、次行からデータ入力がされているか",
  number2020: null,
  severity: "fatal",
  points: 100,
  appliesTo: "all",
};

export const headerFirst: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  check(context) {
    const other = notData(context);
    if (other) return other;
    const [first] = context.tables;
    const findings = context.tables.flatMap((table) => headerFindings(context, table));
    // Only one table can begin at A1; that there are others is what L1-02 is about.
    if (first && (first.range.top > 0 || first.range.left > 0))
      findings.unshift(startFinding(context, first));
    return outcomeOf(findings);
  },
};

/** A table that does not begin at A1: all from A1 to the end of its first row. */
function startFinding(context: SheetContext, { range, layout }: DetectedTable): Finding {
  const texts = headerFirstStrings();
  const { top, left, right } = range;
  const above = firstTextAbove(context, range);
  const reasons = [
    ...(top > 0 ? [above === undefined ? texts.blankAbove(top) : texts.textAbove(top, above)] : []),
    ...(left > 0 ? [texts.columnsBefore(left)] : []),
  ];
  return {
    ...placed(context, { top: 0, left: 0, bottom: top, right }),
    message: texts.start(formatCell(top, left), reasons.join(texts.and), layout === "form"),
    group: "start",
    groupTitle: texts.startGroup,
  };
}

/** The first text above the table, by which a person sees what stands in the way. */
function firstTextAbove({ grid, sheet }: SheetContext, { top }: RangeRef): string | undefined {
  for (let row = 0; row < top; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = grid.textAt(row, column);
      if (text !== "") return shownText(text);
    }
  }
  return undefined;
}

/** A printed form, no header row at all, or several header rows. */
function headerFindings(context: SheetContext, table: DetectedTable): Finding[] {
  const texts = headerFirstStrings();
  const { range, headerRows, layout } = table;
  if (layout === "form") {
    return [{ ...placed(context, range), message: texts.form, group: "form", groupTitle: texts.formGroup }];
  }
  if (headerRows === 1) return [];
  if (headerRows === 0) {
    const firstRow = { ...range, bottom: range.top };
    return [{ ...placed(context, firstRow), message: texts.noHeader, group: "no-header" }];
  }
  const header = { ...range, bottom: bodyOf(table).top - 1 };
  return [
    {
      ...placed(context, header),
      message: texts.severalRows(headerRows),
      group: "header-rows",
      groupTitle: texts.severalRowsGroup,
    },
  ];
}

function placed({ sheet }: SheetContext, range: RangeRef): Pick<Finding, "rule" | "sheet" | "ranges"> {
  return { rule: meta.id, sheet: sheet.name, ranges: [range] };
}
