/** L3-03 数値データの同一列内に特殊記号（秘匿等）を使用する場合は、その定義を明記しているか. See README.md beside this file. */
import { undefinedSignsStrings } from "../../../strings/rules/L3-03";
import { findFigureColumn, type SignText } from "../../columns/figure-column";
import { SIGN_IN_NOTES, type MissingSign } from "../../columns/missing";
import { columnOutcome } from "../../columns/outcome";
import { notData, roleOf } from "../../companion-sheets";
import { isExplained } from "../../legend";
import { columnName, groupBy } from "../../outcome";
import { rangesOfRows, shownText } from "../../placed-texts";
import type { ColumnProfile } from "../../profile";
import type { Finding, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L3-03",
  level: "L3",
  title: "数値データの同一列内に特殊記号（秘匿等）を使用する場合は、その定義を明記しているか",
  number2020: "1-13",
  severity: "major",
  points: 10,
  appliesTo: "all",
};

export const undefinedSigns: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context, workbook) {
    const log = roleOf(context) === "log" ? notData(context) : undefined;
    if (log) return log;
    const explained = new Map<MissingSign, boolean>();
    const isDefined = (sign: MissingSign): boolean => {
      let is = explained.get(sign);
      if (is === undefined) {
        is = isExplained(SIGN_IN_NOTES[sign], context, workbook);
        explained.set(sign, is);
      }
      return is;
    };
    const findings: Finding[] = [];
    for (const table of context.tables) {
      for (const profile of context.profiles(table)) {
        const signs = (yield* findFigureColumn(table, profile))?.signs ?? [];
        const undefinedOnes = signs.filter(({ sign }) => !isDefined(sign));
        if (undefinedOnes.length > 0) findings.push(...columnFindings(context, profile, undefinedOnes));
        yield;
      }
    }
    return columnOutcome(context, findings);
  },
};

/** One finding a kind of sign and column; what a sign means is one decision for the whole sheet. */
function columnFindings(
  { sheet }: SheetContext,
  { column, header }: ColumnProfile,
  signs: readonly SignText[],
): Finding[] {
  const texts = undefinedSignsStrings();
  return [...groupBy(signs, ({ sign }) => sign)].map(([sign, ofSign]): Finding => {
    const rows = ofSign.flatMap(({ entry }) => [...entry.rows]).sort((a, b) => a - b);
    const shown = shownText(ofSign[0]!.entry.text);
    return {
      rule: meta.id,
      sheet: sheet.name,
      ranges: rangesOfRows(rows, column),
      message: texts.found(columnName(column, header), shown, rows.length),
      group: `sign:${sign}`,
      groupTitle: texts.group(shown),
    };
  });
}
