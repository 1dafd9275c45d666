/** C-02 内訳と合計. See README.md beside this file. */
import { isSame } from "../../../kpi/achievement";
import type { Indicator } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { parseCell } from "../../../sheet";
import { sumTexts } from "../../../strings/consistency/C-02";
import type { Finding } from "../../types";
import { sheetOf } from "../context";
import { amount, dated, shown, type Dated } from "../figures";
import { findingOf, judged } from "../findings";
import type { ProseCell } from "../prose";
import { shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { isSameUnit } from "../units";
import { breakdownsIn, isTime, slackOf, type Breakdown } from "./breakdowns";
import { savingsIn } from "./savings";

export const sums: ConsistencyCheck = {
  id: "C-02",
  kind: "catch",
  title: () => sumTexts().title,
  *check(context) {
    const found = { examined: 0, findings: [] as Finding[] };
    for (const sheet of new Set(context.indicators.map(sheetOf))) {
      yield;
      for (const cell of context.prose.cells(sheet)) {
        if (!/計|内訳|合わせて|あわせて/.test(cell.text)) continue;
        for (const each of breakdownsIn(context.prose.sentences(cell)))
          compareList(context, cell, each, found);
      }
      for (const indicator of context.onSheet(sheet)) compareSavings(context, indicator, found);
    }
    return judged(found.examined, sumTexts().nothing, found.findings);
  },
};

interface Found {
  examined: number;
  readonly findings: Finding[];
}

function compareList(context: ConsistencyContext, cell: ProseCell, list: Breakdown, found: Found): void {
  const { parts, total, sentence } = list;
  const unit = parts[0]!.unit;
  const actual = total ? undefined : actualOfRemark(context, cell, sentence.text, unit);
  const whole = total ?? actual?.figure;
  if (!whole) return;
  found.examined++;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const decimals = Math.max(...parts.map((part) => part.decimals));
  if (isSame(sum, whole.value) || Math.abs(sum - whole.value) <= slackOf(parts)) return;
  const texts = sumTexts();
  const message = texts.list(
    parts.map(({ value, decimals: own }) => amount(value, own, "")).join("＋"),
    amount(sum, decimals, unit),
    actual ? texts.actualOf(actual.indicator.name) : texts.total,
    amount(whole.value, whole.decimals, whole.unit),
    amount(Math.abs(sum - whole.value), Math.max(decimals, whole.decimals), unit),
  );
  const place = { sheet: cell.sheet, cell: cell.address };
  const at = actual ? [actual.figure, place] : [place];
  found.findings.push(
    findingOf(sums, {
      message,
      at,
      about: `${cell.address} ${shortened(sentence.text)}`,
      subject: actual?.indicator.name ?? sentence.text,
    }),
  );
}

/** The latest actual of the indicator whose remarks hold the sentence. */
function actualOfRemark(
  context: ConsistencyContext,
  cell: ProseCell,
  sentence: string,
  unit: string,
): { indicator: Indicator; figure: Dated } | undefined {
  const wanted = comparable(sentence);
  for (const indicator of context.onSheet(cell.sheet)) {
    const figure = dated(indicator, "actual").at(-1);
    if (!figure || !isSameUnit(figure.unit, unit)) continue;
    if (comparable(indicator.remarks ?? "").includes(wanted)) return { indicator, figure };
  }
  return undefined;
}

const COUNTS_SAVINGS = /(?:削減|短縮|縮減|節減|軽減)(?:し|され|でき)?(?:た|る)?[^、]{0,8}時間/;

/** A KPI 「…により削減した業務時間」 against what the projects of its sheet say they saved. */
function compareSavings(context: ConsistencyContext, indicator: Indicator, found: Found): void {
  const actual = dated(indicator, "actual").at(-1);
  const place = actual && parseCell(actual.cell);
  if (!actual || !place || !isTime(actual.unit) || !COUNTS_SAVINGS.test(indicator.name)) return;
  // Where several indicators count hours it cannot be told whose a project is; the one with hours is.
  const rivals = context.onSheet(actual.sheet).filter((other) => {
    const figure = dated(other, "actual").at(-1);
    return other !== indicator && figure && isTime(figure.unit) && figure.value !== 0;
  });
  if (actual.value === 0 || rivals.length > 0) return;
  const cells = context.prose.around(actual.sheet, place.row).filter((cell) => cell.row > place.row);
  const savings = savingsIn(context, cells);
  const quantities = savings.map(({ quantity }) => quantity);
  if (savings.length < 2 || quantities.some(({ value }) => isSame(value, actual.value))) return;
  found.examined++;
  const sum = quantities.reduce((all, { value }) => all + value, 0);
  if (Math.abs(sum - actual.value) <= slackOf(quantities)) return;
  const message = sumTexts().savings(
    indicator.name,
    shown(actual),
    quantities.map(({ value, decimals }) => amount(value, decimals, "")).join("＋"),
    amount(sum, 0, actual.unit),
    amount(Math.abs(actual.value - sum), 0, actual.unit),
  );
  const at = [
    actual,
    ...savings.map(({ sentence: { cell } }) => ({ sheet: cell.sheet, cell: cell.address })),
  ];
  found.findings.push(findingOf(sums, { message, at, about: indicator, level: "warning" }));
}
