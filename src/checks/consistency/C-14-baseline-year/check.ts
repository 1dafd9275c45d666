/** C-14 基準値の年度. See README.md beside this file. */
import { findYears } from "../../../kpi/calendar";
import { baselineYearTexts } from "../../../strings/consistency/C-14";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { numbered, shown } from "../figures";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isSameUnit } from "../units";

export const baselineYear: ConsistencyCheck = {
  id: "C-14",
  kind: "catch",
  title: () => baselineYearTexts().title,
  check(context) {
    const texts = baselineYearTexts();
    const baselines = [...context.indicators, ...context.supporting].flatMap((indicator) =>
      numbered(indicator, "baseline").map((baseline) => ({ indicator, baseline })),
    );
    const findings = baselines
      .filter(({ baseline }) => baseline.fiscalYear === null)
      .map(({ indicator, baseline }): Finding => {
        const message = texts.missing(indicator.name, shown(baseline));
        return findingOf(baselineYear, {
          message,
          at: [baseline],
          about: "",
          groupTitle: texts.group,
          level: "warning",
        });
      });
    const sheets = new Set([...context.indicators.map(sheetOf), ...context.otherSheets]);
    const changes = [...sheets].flatMap((sheet) => changesWithoutYear(context, sheet));
    return judged(baselines.length, texts.nothing, [...findings, ...changes]);
  },
};

const ARROW = /^\s*(?:→|⇒|➡|=>|->)\s*(?:約)?$/;

/** 「6件→58件」: a count before and after, without a word on when it was 6. */
function changesWithoutYear({ prose }: ConsistencyContext, sheet: string): Finding[] {
  return prose
    .cells(sheet)
    .filter(({ text }) => /[→⇒➡>]/.test(text))
    .flatMap((cell) => prose.sentences(cell))
    .flatMap(({ cell, text, quantities }) =>
      quantities.flatMap((before, index) => {
        const after = quantities[index + 1];
        if (
          !after ||
          !ARROW.test(text.slice(before.end, after.start)) ||
          !isSameUnit(before.unit, after.unit)
        )
          return [];
        if (
          before.unit === "" ||
          before.fiscalYear !== null ||
          before.asOf !== null ||
          findYears(text).length > 0
        )
          return [];
        const shownText = text.slice(before.start, after.end);
        return [
          findingOf(baselineYear, {
            message: baselineYearTexts().change(shownText, before.rawText),
            at: [{ sheet, cell: cell.address }],
            about: "",
            groupTitle: baselineYearTexts().group,
            level: "warning",
          }),
        ];
      }),
    );
}
