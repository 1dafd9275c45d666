/** An indicator in the making: the figures of its rows, before sentences and remarks have been read. */
import { gridOf } from "../../../sheet/grid";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { layoutStrings } from "../../../strings/layouts";
import type { Indicator, Observation, UnreadCell } from "../../indicator/model";
import { parseQuantities } from "../../quantity";
import { comparable, tidyName } from "../../text";
import { withDetails } from "../details";
import { groupOf, labelNear, type Form, type Labelled } from "../forms";
import { isUnitText } from "../headers/contents";
import { unitOfTitle } from "../headers/surroundings";
import { unitInName, unitText } from "../headers/units";
import { withNotes } from "../notes";
import { seriesOf, type TableCell } from "../series";
import type { Candidate, YearSpan } from "../target-sentences";
import { namesMeasure } from "../vocabulary";
import type { RowGroup, YearTable } from "./year-tables";

const LONGEST_NAME = 60;

export interface Draft {
  readonly form: Form<YearTable>;
  /** Rows that it shares with others of the same cells. */
  readonly group: RowGroup;
  /** Whether its rows hold no other indicator. */
  readonly isOnly: boolean;
  /** Words by which sentences and remarks may call it; "" where its cells print none. */
  readonly label: string;
  readonly name: string;
  observations: Observation[];
  /** Cells of its rows in which nothing stands. */
  readonly empties: readonly TableCell[];
  /** Drafts that it replaced, or that replaced it. */
  predecessor: Draft | null;
  successor: Draft | null;
  /** What the sentences of the form add. */
  period: YearSpan | null;
  accumulation: Indicator["accumulation"] | null;
  isToFall: boolean;
  targetText: Indicator["targetText"] | null;
}

/** The drafts of a group of rows, in the order in which their labels come. */
export function draftsOf(
  sheet: SheetSnapshot,
  form: Form<YearTable>,
  group: RowGroup,
): { drafts: Draft[]; unread: UnreadCell[] } {
  const { series, unread, empties } = seriesOf(group.cells);
  const isBare = series.every((one) => one.observations.every((each) => each.unit === ""));
  const unitOfForm = isBare ? unitOf(sheet, form) : "";
  const drafts = series.map(({ label, observations }): Draft => {
    const name = nameOf(sheet, form, group, series.length > 1 ? label : group.name || label);
    const unit = unitOfForm || (isBare ? unitInName(name) : "");
    return {
      form,
      group,
      isOnly: series.length === 1,
      label: label || group.name,
      name,
      observations: observations.map((observation) =>
        withDetails(withNotes(unit === "" ? observation : { ...observation, unit }, form.notes)),
      ),
      empties,
      predecessor: null,
      successor: null,
      period: null,
      accumulation: null,
      isToFall: false,
      targetText: null,
    };
  });
  series.forEach(({ predecessor, successor }, index) => {
    drafts[index]!.predecessor = predecessor === null ? null : drafts[predecessor]!;
    drafts[index]!.successor = successor === null ? null : drafts[successor]!;
  });
  return { drafts, unread };
}

/** 「単位 | %」 or 「（単位：%）」 above the table, below the tables before it; "" without. */
function unitOf(sheet: SheetSnapshot, { area, table, labels }: Form<YearTable>): string {
  const label = labels.findLast(
    ({ label: { text, row } }) => comparable(text) === "単位" && area.top <= row && row < table.top,
  );
  const content = label?.content ?? "";
  return isUnitText(content) ? unitText(content) : unitOfTitle(gridOf(sheet), table);
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

/** 評価指標 may hold a name or a paragraph with figures; only the first is a name. Names may hold numbers too. */
export function isName({ content }: Labelled): boolean {
  if (content.length > LONGEST_NAME || /[。\n]/.test(content)) return false;
  return parseQuantities(content).length === 0 || isNameWithNumber(content);
}

const ASIDE = /[(（【][^()（）【】]*[)）】]$/;
const TELLS_TARGET = /[→⇒]|から|より|まで|目標|基準|現状/;
/** A unit and a bound at most (「10件以上」) stand behind the number of a target; a name goes on. */
const LONGEST_AFTER_TARGET = 4;

/** 「1人1台端末の活用率」 */
function isNameWithNumber(content: string): boolean {
  const body = content.replace(ASIDE, "");
  const afterNumber = /[^\d０-９]*$/.exec(body)![0];
  return afterNumber.length > LONGEST_AFTER_TARGET && namesMeasure(body) && !TELLS_TARGET.test(body);
}

/** What sentences may go by to find the drafts. */
export function candidatesOf(drafts: readonly Draft[]): Candidate[] {
  return drafts.map((draft, index) => {
    const figures = draft.observations.filter(({ kind }) => kind === "plan" || kind === "actual");
    const years = [...new Set(figures.flatMap(({ fiscalYear }) => fiscalYear ?? []))];
    return {
      index,
      label: draft.label === "" && drafts.length > 1 ? draft.name : draft.label,
      units: [...new Set(draft.observations.map(({ unit }) => unit).filter((unit) => unit !== ""))],
      years,
      lastYear: draft.successor === null || years.length === 0 ? null : lastWithNumber(figures),
    };
  });
}

function lastWithNumber(figures: readonly Observation[]): number | null {
  const years = figures.flatMap(({ value, fiscalYear }) => (value === null ? [] : (fiscalYear ?? [])));
  return years.length === 0 ? null : Math.max(...years);
}
