/** C-24 定義と測り方のずれ. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { definitionTexts } from "../../../strings/consistency/C-24";
import type { Finding } from "../../types";
import { dated } from "../figures";
import { findingOf, judged, type Place } from "../findings";
import { formsOf, type Form } from "../forms";
import { targetCellsOf } from "../target-cells";
import { listed, shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";

export const definitionDrift: ConsistencyCheck = {
  id: "C-24",
  kind: "info",
  title: () => definitionTexts().title,
  check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const form of formsOf(context)) {
      const cells = targetCellsOf(context, form);
      if (cells.length === 0) continue;
      examined++;
      findings.push(...elsewhere(context, form));
      for (const indicator of form.indicators) {
        const finding = surveyed(context, indicator);
        if (finding) findings.push(finding);
      }
    }
    return judged(examined, definitionTexts().nothing, findings);
  },
};

const ELSEWHERE =
  /[^\s、。]{0,20}(?:計画|プラン|戦略|ビジョン|方針)(?:に|で)(?:掲げ|定め|示し|示さ|記載|規定)[^\s、。]{0,10}/;

/** A target that is printed in another plan only. */
function elsewhere(context: ConsistencyContext, form: Form): Finding[] {
  const without = form.indicators.filter(
    ({ successor, observations }) =>
      successor === null && !observations.some(({ kind }) => kind === "target"),
  );
  if (without.length === 0) return [];
  return targetCellsOf(context, form).flatMap((cell) => {
    const words = ELSEWHERE.exec(cell.text)?.[0];
    if (words === undefined) return [];
    const message = definitionTexts().elsewhere(listed(without.map(({ name }) => name)), shortened(words));
    return [
      findingOf(definitionDrift, {
        message,
        at: [{ sheet: cell.sheet, cell: cell.address }],
        about: cell.address,
        subject: words,
      }),
    ];
  });
}

const SURVEY = /アンケート|聞き取り|聴き取り|サンプル|抽出調査|ヒアリング/;
/** Opinions can only be asked for. */
const OPINION = /満足|意識|認知|回答|思う|感じ|実感|意向|評価|割合/;

/** A share of answers for something that the target defines as a count of what happens. */
function surveyed({ prose }: ConsistencyContext, indicator: Indicator): Finding | undefined {
  const { name, targetText, remarks } = indicator;
  const actual = dated(indicator, "actual").at(-1);
  if (!actual || !targetText || OPINION.test(name) || SURVEY.test(name + targetText.rawText))
    return undefined;
  const sentence = (remarks ?? "").split(/(?<=。)|\n/).find((text) => SURVEY.test(text));
  if (sentence === undefined) return undefined;
  const cell = prose.locate(actual.sheet, sentence);
  const remark: Place = cell ? { sheet: cell.sheet, cell: cell.address } : actual;
  const message = definitionTexts().survey(name, shortened(targetText.rawText, 60), shortened(sentence, 60));
  return findingOf(definitionDrift, { message, at: [targetText, remark], about: indicator });
}
