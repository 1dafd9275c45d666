/** C-27 累計か単年度か. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { runningTotalTexts } from "../../../strings/consistency/C-27";
import type { Finding } from "../../types";
import { dated, shown, yearName, type Dated } from "../figures";
import { findingOf, judged } from "../findings";
import type { ConsistencyCheck } from "../types";
import { isRate } from "../units";

export const runningTotalOrYear: ConsistencyCheck = {
  id: "C-27",
  kind: "ask",
  title: () => runningTotalTexts().title,
  check({ indicators }) {
    const open = indicators.filter((indicator) => FLOW.test(indicator.name) && !isRate(indicator.unit));
    const findings = open.flatMap((indicator) => findingFor(indicator) ?? []);
    return judged(open.length, runningTotalTexts().nothing, findings);
  },
};

/** What is saved or handed out adds up: 「…により削減した業務時間」, 「削減額」. */
const FLOW =
  /(?:削減|短縮|縮減|節減|軽減)(?:し|でき|され)た[^、。]{0,8}(?:時間|額|費|枚数|件数|量|日数)|(?:削減|節減|縮減)(?:時間|額|費|枚数|量)|(?:交付|配布|寄附|寄付|補助|助成)(?:金)?(?:総)?額/;
const SAID = /年間|毎年|各年度?|単年|累計|累積|通算|延べ|月平均|1か月|一月|月当たり|年当たり/;
/** Where the target is so near, both readings come to the same. */
const LEAST_YEARS = 2;

function findingFor(indicator: Indicator): Finding | undefined {
  if (indicator.accumulation !== undefined) return undefined;
  const said = [
    indicator.name,
    indicator.targetText?.rawText ?? "",
    ...indicator.observations.flatMap(({ rawText, note, asOf }) => [rawText, note ?? "", asOf ?? ""]),
  ];
  if (SAID.test(said.join(" "))) return undefined;
  const target = dated(indicator, "target").at(-1);
  const actual = dated(indicator, "actual").findLast(({ value }) => value !== 0);
  if (!target || !actual || target.fiscalYear - actual.fiscalYear < LEAST_YEARS) return undefined;
  return ask(indicator, actual, target);
}

function ask(indicator: Indicator, actual: Dated, target: Dated): Finding {
  const message = runningTotalTexts().ask(
    indicator.name,
    yearName(actual.fiscalYear),
    shown(actual),
    yearName(target.fiscalYear),
    shown(target),
  );
  return findingOf(runningTotalOrYear, { message, at: [actual, target], about: indicator });
}
