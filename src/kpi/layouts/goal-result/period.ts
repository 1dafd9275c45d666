/** What a sheet says for all its items: the year it reports on, and the period of the plan. */
import type { Grid, GridCell } from "../../../sheet/grid";
import { findYears } from "../../calendar";
import { isWithin, type Surroundings } from "./item";
import type { RangeRef } from "../../../sheet/address";

const REPORT =
  /取り?組み?(?:の)?(?:状況|結果|実績|報告)|実施状況|実績|結果|進捗|報告|評価|点検|検証|振り返り|成果|達成状況|総括/;
const PERIOD = /(?:対象|計画|戦略|実施|取組|推進|改革|プラン|方針の?)?期間/;
const PLAN = /計画|戦略|プラン|方針|ビジョン|プロジェクト|大綱/;
const SPAN = /^\s*(?:年度?|[（(][^（）()]*[)）])*\s*(?:[～~〜－\-–—]|から)\s*$/;
const LONGEST_TITLE = 60;

/** @param taken where items stand: their own headings say nothing of the sheet */
export function surroundingsOf(grid: Grid, taken: readonly RangeRef[]): Surroundings {
  let reportYear: number | null = null;
  let period: Surroundings["period"] = null;
  for (let row = 0; row < grid.sheet.rowCount; row++) {
    const cells = grid.startingIn(row);
    cells.forEach((cell, index) => {
      if (typeof cell.value !== "string" || isWithin(cell, taken)) return;
      period ??= periodIn(cell, cells[index + 1]);
      reportYear ??= reportYearIn(cell.text);
    });
  }
  reportYear ??= reportYearIn(grid.sheet.name);
  return { sheet: grid.sheet.name, reportYear, period };
}

/** 「令和2年度（2020年度）取組状況」; a title with two years says none. */
function reportYearIn(text: string): number | null {
  if (text.length > LONGEST_TITLE || !REPORT.test(text) || PERIOD.test(text)) return null;
  // 「令和5年6月」 dates the paper and not what it reports on.
  const years = new Set(findYears(text).flatMap(({ kind, value }) => (kind === "fiscalYear" ? [value] : [])));
  return years.size === 1 ? [...years][0]! : null;
}

/** 「対象期間：令和2年度～令和4年度」, with the years in the cell or to its right; or a plan with its years in brackets. */
function periodIn(cell: GridCell, next: GridCell | undefined): Surroundings["period"] {
  const { text } = cell;
  const says = PERIOD.test(text) && text.length <= 200;
  if (says) return spanIn(text) ?? (next ? spanIn(next.text) : null);
  const named =
    PLAN.test(text) &&
    text.length <= LONGEST_TITLE &&
    /[（(][^（）()]*[～~〜－–—-][^（）()]*[)）]/.test(text);
  return named ? spanIn(text) : null;
}

function spanIn(text: string): Surroundings["period"] {
  const years = findYears(text).filter(({ kind }) => kind === "fiscalYear" || kind === "calendarYear");
  for (const [index, year] of years.entries()) {
    const next = years[index + 1];
    if (!next || next.value <= year.value) continue;
    const isList = next.start === year.start && /[～~〜]/.test(year.rawText);
    if (isList || SPAN.test(text.slice(year.end, next.start))) return { from: year.value, to: next.value };
  }
  return null;
}
