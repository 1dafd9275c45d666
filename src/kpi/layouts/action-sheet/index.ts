/**
 * 個票 (action sheets): labelled cells, years across, 予定 and 実績 down, several indicators in a cell.
 * See README.md for what is recognised and what each empty or unreadable cell becomes.
 */
import { formatCell } from "../../../sheet/address";
import { gridOf } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { layoutStrings } from "../../../strings/layouts";
import { findFiscalYears } from "../../calendar";
import type { Indicator, Observation, PrintedVerdict, ReadResult, UnreadCell } from "../../indicator/model";
import { tidyName } from "../../text";
import { buildIndicator, Ids } from "../build";
import { findLabels, formsOf, groupOf, labelNear, type Form, type Labelled } from "../forms";
import { withNotes } from "../notes";
import { seriesOf } from "../series";
import type { Layout } from "../types";
import { methodBreakIn, remarksAbout, verdictOf } from "../verdicts";
import { findYearTables, type RowGroup, type YearTable } from "./year-tables";

const LAYOUT = "action-sheet";
const LONGEST_NAME = 60;

export const actionSheet: Layout = {
  id: LAYOUT,
  recognise: (sheet) => (findYearTables(gridOf(sheet)).length > 0 ? 1 : 0),
  read: readActionSheets,
};

function readActionSheets(sheet: SheetSnapshot): ReadResult {
  const grid = gridOf(sheet);
  const ids = new Ids();
  const unread: UnreadCell[] = [];
  const forms = formsOf(grid, findYearTables(grid), findLabels(grid));
  const indicators = forms.flatMap((form) => {
    const perTable = form.table.groups.flatMap((group) => {
      const read = readGroup(sheet, form, group, ids);
      unread.push(...read.unread);
      return read.indicators;
    });
    return withRemarks(perTable, form);
  });
  return { indicators: indicators.map(({ indicator }) => indicator), unread };
}

/** An indicator with the label by which the remarks may call it. */
interface Called {
  readonly indicator: Indicator;
  readonly label: string;
}

function readGroup(
  sheet: SheetSnapshot,
  form: Form<YearTable>,
  group: RowGroup,
  ids: Ids,
): { indicators: Called[]; unread: UnreadCell[] } {
  const { series, unread } = seriesOf(group.cells);
  const { labels, table } = form;
  const surroundings = groupOf(labels, table.top);
  const department = labelNear(labels, "department", table.top)?.content ?? "";
  const block = formatCell(table.top, table.left);
  const called = series.map(({ label, observations }) => {
    const name = nameOf(sheet, form, group, series.length > 1 ? label : group.name || label);
    const indicator = buildIndicator({
      id: ids.next(`${sheet.name}!${block}:${name}`),
      name,
      layout: LAYOUT,
      observations: observations.map((observation) => withNotes(observation, form.notes)),
      group: surroundings,
      department: tidyName(department),
      printedDirection: null,
    });
    return { indicator, label: label || group.name };
  });
  const linked = called.map(({ indicator, label }, index) => ({
    indicator: {
      ...indicator,
      predecessor: idAt(called, series[index]!.predecessor),
      successor: idAt(called, series[index]!.successor),
    },
    label,
  }));
  return { indicators: linked, unread };
}

function idAt(called: readonly Called[], index: number | null): string | null {
  return index === null ? null : (called[index]?.indicator.id ?? null);
}

/** The label in the cells, else the name of the indicator on the form, else that of the action plan. */
function nameOf(sheet: SheetSnapshot, form: Form<YearTable>, group: RowGroup, label: string): string {
  if (label !== "") return tidyName(label);
  if (group.name !== "") return tidyName(group.name);
  const named = labelNear(form.labels, "indicator", form.table.top);
  if (named && isName(named)) return tidyName(named.content);
  const { actionPlan, initiative } = groupOf(form.labels, form.table.top);
  return actionPlan ?? initiative ?? layoutStrings().unnamedIndicator(sheet.name);
}

/** 評価指標 may hold a name or a paragraph; only the first is a name. */
function isName({ content }: Labelled): boolean {
  return content.length <= LONGEST_NAME && !/[。\n]/.test(content);
}

function withRemarks(called: readonly Called[], form: Form<YearTable>): Called[] {
  const remarks = form.labels.filter(({ kind, content }) => kind === "remarks" && content !== "");
  return remarks.reduce((all, remark) => withRemark(all, form, remark), [...called]);
}

function withRemark(called: readonly Called[], form: Form<YearTable>, remark: Labelled): Called[] {
  const year = findFiscalYears(remark.label.text)[0]?.value ?? null;
  const live = called.filter(({ indicator }) => isLive(indicator.observations, year));
  const sentences = remarksAbout(
    remark.content,
    live.map(({ label }) => label),
  );
  return called.map((entry) => {
    const index = live.indexOf(entry);
    if (index < 0) return entry;
    const own = sentences.filter(({ about }) => about.includes(index));
    if (own.length === 0) return entry;
    const { indicator } = entry;
    const verdicts = own.flatMap(({ text }): PrintedVerdict[] => {
      const achieved = verdictOf(text);
      if (achieved === undefined) return [];
      return [
        { fiscalYear: year, achieved, rawText: text, sheet: sheetOf(indicator), cell: remark.cell.address },
      ];
    });
    const breaks = own.flatMap(({ text }) => methodBreakIn(text, year) ?? []);
    const text = own.map((sentence) => sentence.text).join("");
    return {
      ...entry,
      indicator: {
        ...indicator,
        verdicts: [...indicator.verdicts, ...verdicts],
        methodBreaks: [...new Set([...indicator.methodBreaks, ...breaks])],
        remarks: indicator.remarks === null ? text : `${indicator.remarks}\n${text}`,
      },
    };
  });
}

function sheetOf(indicator: Indicator): string {
  return indicator.observations[0]?.sheet ?? "";
}

/** Whether an indicator has a place in the year of the remarks; without a year every one has. */
function isLive(observations: readonly Observation[], year: number | null): boolean {
  return year === null || observations.some(({ fiscalYear }) => fiscalYear === year);
}
