/**
 * 個票 (action sheets): labelled cells, years across, 予定 and 実績 down, several indicators in a cell.
 * See README.md for what is recognised and what each empty or unreadable cell becomes.
 */
import { formatCell, type RangeRef } from "../../../sheet/address";
import { gridOf, type Grid } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { layoutStrings } from "../../../strings/layouts";
import type { Indicator, OwnVerdict, PrintedVerdict, ReadResult, UnreadCell } from "../../indicator/model";
import { tidyName } from "../../text";
import { blanksOf } from "../blanks";
import { buildIndicator, Ids } from "../build";
import { withDetails } from "../details";
import { findLabels, formsOf, groupOf, labelNear, type Form, type Labelled } from "../forms";
import { accumulationIn, isCumulativePlan } from "../accumulation";
import type { Layout } from "../types";
import { verdictMark } from "../verdicts";
import { columnHeading, isYearHeading, labelKindOf, type LabelKind } from "../vocabulary";
import { draftsOf, type Draft } from "./draft";
import { addRemarkFigures, remarksIn, verdictIn, withRemarks, type RemarkedRate } from "./remarks";
import { addSentences, type NamedDraft } from "./sentences";
import { findYearTables, type YearTable } from "./year-tables";

const LAYOUT = "action-sheet";

export const actionSheet: Layout = {
  id: LAYOUT,
  recognise: (sheet) => (findYearTables(gridOf(sheet)).length > 0 ? 1 : 0),
  regions: (sheet) => findYearTables(gridOf(sheet)).map(coreOf),
  claims: (sheet) => claimsOf(gridOf(sheet)),
  read: readActionSheets,
};

function coreOf({ top, bottom, left, right }: YearTable): RangeRef {
  return { top, bottom, left, right };
}

/** The forms whose tables have plans and results, with the labels that stand right above and below them. */
function claimsOf(grid: Grid): RangeRef[] {
  const tables = findYearTables(grid).filter(({ groups }) =>
    ["plan", "actual"].every((kind) => groups.some(({ cells }) => cells.some((cell) => cell.kind === kind))),
  );
  const labels = findLabels(grid);
  return tables.flatMap((table) => {
    const first = endOfRun(grid, table.top, -1);
    const last = endOfRun(grid, table.bottom, 1);
    const own = labels.filter(
      ({ label, kind }) => kind !== "other" && first <= label.row && label.row <= last,
    );
    const below = own.filter(({ kind, label }) => FORM_ENDS.has(kind) && label.row > table.bottom);
    const bottom = Math.max(table.bottom, ...below.map(({ label }) => label.range.bottom));
    const top =
      own.find(({ kind, label }) => FORM_BEGINS.has(kind) && label.row < table.top)?.label.row ?? first;
    return own.length === 0 ? [] : [{ top, bottom, left: table.left, right: table.right }];
  });
}

/** The last row before a blank one, upwards or downwards. */
function endOfRun(grid: Grid, from: number, step: 1 | -1): number {
  let row = from;
  while (row + step >= 0 && row + step < grid.sheet.rowCount && grid.rowCells(row + step).length > 0)
    row += step;
  return row;
}

/** Labels that stand at the head of a form, and below its table. */
const FORM_BEGINS: ReadonlySet<LabelKind> = new Set(["number", "policy", "initiative", "actionPlan"]);
const FORM_ENDS: ReadonlySet<LabelKind> = new Set(["department", "remarks"]);

function readActionSheets(sheet: SheetSnapshot): ReadResult {
  const grid = gridOf(sheet);
  const ids = new Ids();
  const unread: UnreadCell[] = [];
  const forms = formsOf(grid, findYearTables(grid), findLabels(grid));
  const indicators = sharingForm(forms).flatMap((together) => {
    const drafts = together.flatMap((form) =>
      form.table.groups.flatMap((group) => {
        const made = draftsOf(sheet, form, group);
        unread.push(...made.unread);
        return made.drafts;
      }),
    );
    const read = readForm(sheet, together, drafts, ids);
    unread.push(...read.unread);
    return read.indicators;
  });
  return { indicators, unread };
}

/** Tables that stand in one form, one under the other, share its sentences and remarks. */
function sharingForm(forms: readonly Form<YearTable>[]): Form<YearTable>[][] {
  const shared: Form<YearTable>[][] = [];
  for (const form of forms) {
    const same = shared.find(([first]) => {
      const { area } = first!;
      const isSame = area.top === form.area.top && area.bottom === form.area.bottom;
      return isSame && area.left <= form.area.right && area.right >= form.area.left;
    });
    if (same) same.push(form);
    else shared.push([form]);
  }
  return shared;
}

function labelsOf(forms: readonly Form<YearTable>[]): Labelled[] {
  const all = new Map(forms.flatMap(({ labels }) => labels.map((label) => [label.label.address, label])));
  return [...all.values()].sort((a, b) => a.label.row - b.label.row || a.label.column - b.label.column);
}

/** @param forms at least one; without drafts where their tables are blank */
function readForm(
  sheet: SheetSnapshot,
  forms: readonly Form<YearTable>[],
  drafts: readonly Draft[],
  ids: Ids,
): ReadResult {
  const labels = labelsOf(forms);
  const { named, unread } = addSentences(
    sheet,
    forms.map(({ table }) => table),
    drafts,
    labels,
  );
  const remarks = remarksIn(labels);
  const rates = addRemarkFigures(sheet.name, drafts, remarks);
  addBlanks(
    drafts,
    reportYearOf(
      drafts,
      remarks.map(({ year }) => year),
    ),
  );
  const built = new Map(drafts.map((draft) => [draft, indicatorOf(sheet, draft, ids)]));
  const linked = drafts.map((draft) => ({
    indicator: withLinks(draft, built),
    label: draft.label,
  }));
  const called = withRemarks(linked, remarks).map(({ indicator }) => indicator);
  const id = (draft: Draft | null) => (draft === null ? undefined : built.get(draft)!.id);
  const reason = drafts.length === 0 ? layoutStrings().blankRows : layoutStrings().noRow;
  const explaining = [
    ...named.map((each) => {
      const form = (each.relatesTo ?? drafts[0])?.form ?? forms[0]!;
      return namedIndicator(sheet, each, form, { relatedId: id(each.relatesTo), reason }, ids);
    }),
    ...rates.map((rate) => rateIndicator(sheet, rate, id(rate.relatesTo)!, ids)),
  ];
  return { indicators: [...called, ...explaining], unread };
}

/** The year on which a form reports: that of its remarks, or of its last result. */
function reportYearOf(drafts: readonly Draft[], remarkYears: readonly (number | null)[]): number | null {
  const results = drafts.flatMap(({ observations }) =>
    observations.flatMap(({ kind, fiscalYear, value }) =>
      kind === "actual" && value !== null ? (fiscalYear ?? []) : [],
    ),
  );
  const years = [...results, ...remarkYears.filter((year) => year !== null)];
  return years.length === 0 ? null : Math.max(...years);
}

function addBlanks(drafts: readonly Draft[], reportYear: number | null): void {
  const groups = new Set(drafts.map(({ group }) => group));
  for (const group of groups) {
    const own = drafts.filter((draft) => draft.group === group);
    const blanks = blanksOf(own, own[0]!.empties, reportYear);
    own.forEach((draft, index) => draft.observations.push(...blanks[index]!));
  }
}

function indicatorOf(sheet: SheetSnapshot, draft: Draft, ids: Ids): Indicator {
  const { form, name, observations, accumulation, targetText } = draft;
  const cumulative = isCumulativePlan(observations, targetText?.rawText ?? "");
  const block = formatCell(form.table.top, form.table.left);
  const indicator = buildIndicator({
    ...placeOf(form, sheet),
    id: ids.next(`${sheet.name}!${block}:${name}`),
    name,
    layout: LAYOUT,
    observations,
    printedDirection: null,
    isToFall: draft.isToFall,
  });
  const kind = cumulative
    ? "cumulative"
    : (accumulation ?? accumulationIn(`${name} ${printedWith(draft)}`) ?? null);
  const marks = markedVerdicts(sheet.name, draft);
  const hasNumber = observations.some(({ value }) => value !== null);
  return {
    ...indicator,
    ...(kind === null ? {} : { accumulation: kind }),
    ...marks,
    ...(targetText === null ? {} : { targetText }),
    ...(hasNumber ? {} : { notEvaluable: { reason: layoutStrings().wordsOnly } }),
  };
}

/** 達成状況 under the results of one indicator: 達成 and 未達成 are printed verdicts, other marks the department's own. */
function markedVerdicts(
  sheet: string,
  { group, isOnly }: Draft,
): Pick<Indicator, "verdicts" | "ownVerdicts"> {
  const verdicts: PrintedVerdict[] = [];
  const own: OwnVerdict[] = [];
  for (const { cell, fiscalYear } of isOnly ? group.marks : []) {
    const said = verdictMark(tidyName(cell.text));
    if (said.state === "own" && !/^[-－―—–ー]*$/.test(said.mark))
      own.push({ fiscalYear, mark: said.mark, reason: "" });
    if (said.state === "verdict")
      verdicts.push({ fiscalYear, achieved: said.achieved, rawText: cell.text, sheet, cell: cell.address });
  }
  return { verdicts, ...(own.length > 0 && { ownVerdicts: own }) };
}

/** The words of the cells that hold its figures. */
function printedWith({ observations }: Draft): string {
  return observations
    .map(({ kind, rawText }) => (kind === "plan" || kind === "actual" ? rawText : ""))
    .join(" ");
}

function placeOf(
  { labels, table }: Form<YearTable>,
  sheet: SheetSnapshot,
): Pick<Indicator, "group" | "department"> {
  const department = labelNear(labels, "department", table.top)?.content ?? "";
  const labelled = groupOf(labels, table.top);
  const title = Object.keys(labelled).length === 0 ? titleOver(gridOf(sheet), table) : undefined;
  return { group: title === undefined ? labelled : { actionPlan: title }, department: tidyName(department) };
}

const LONGEST_TITLE = 40;

/** 「(1) 延長保育事業」 by itself right over a table, on a sheet that says nothing else of its place. */
function titleOver(grid: Grid, { top, left, right }: YearTable): string | undefined {
  const cells = top === 0 ? [] : grid.rowCells(top - 1, left, right);
  const [only] = cells;
  if (cells.length !== 1 || typeof only!.value !== "string" || only!.text.length > LONGEST_TITLE)
    return undefined;
  const isNote = /^[※*＊(（]?(?:単位|※|注)|[。:：]/.test(only!.text);
  return isNote || labelKindOf(only!.text) !== undefined || isYearHeading(columnHeading(only!.text))
    ? undefined
    : tidyName(only!.text);
}

function withLinks(draft: Draft, built: ReadonlyMap<Draft, Indicator>): Indicator {
  const id = (other: Draft | null) => (other === null ? null : (built.get(other)?.id ?? null));
  return { ...built.get(draft)!, predecessor: id(draft.predecessor), successor: id(draft.successor) };
}

/** An indicator that only a sentence names: no row, or a blank one, so that nothing says whether it is met. */
function namedIndicator(
  sheet: SheetSnapshot,
  { name, observations, statement, falls, accumulation, cell }: NamedDraft,
  form: Form<YearTable>,
  { relatedId, reason }: { readonly relatedId: string | undefined; readonly reason: string },
  ids: Ids,
): Indicator {
  const indicator = buildIndicator({
    ...placeOf(form, sheet),
    id: ids.next(`${sheet.name}!${cell}:${name}`),
    name,
    layout: LAYOUT,
    observations: observations.map(withDetails),
    printedDirection: null,
  });
  return {
    ...indicator,
    ...(falls ? { direction: "decrease" as const, comparison: "le" as const } : {}),
    ...(accumulation === null ? {} : { accumulation }),
    ...(relatedId === undefined ? {} : { relatesTo: relatedId }),
    targetText: { rawText: statement, sheet: sheet.name, cell },
    notEvaluable: { reason },
  };
}

/** A rate that only the remarks print, with the verdict of its sentence. */
function rateIndicator(
  sheet: SheetSnapshot,
  { name, observation, sentence, relatesTo, remark }: RemarkedRate,
  relatedId: string,
  ids: Ids,
): Indicator {
  const indicator = buildIndicator({
    ...placeOf(relatesTo.form, sheet),
    id: ids.next(`${sheet.name}!${observation.cell}:${name}`),
    name,
    layout: LAYOUT,
    observations: [observation],
    printedDirection: null,
  });
  const verdicts = verdictIn(sentence, remark.year, remark.labelled, sheet.name);
  return { ...indicator, verdicts, relatesTo: relatedId, remarks: sentence };
}
