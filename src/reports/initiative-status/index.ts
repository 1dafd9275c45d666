/** 取組状況: goal, result, verdict and account of each initiative. See README.md. */
import { countGrades, type Assessment } from "../../kpi/achievement";
import { formatWareki } from "../../kpi/calendar";
import type { Indicator } from "../../kpi/indicator/model";
import type { RangeRef, SheetPlan } from "../../sheet";
import { initiativeStatusTexts } from "../../strings/report-templates-initiative-status";
import { reportTexts } from "../../strings/reports";
import {
  COLOR,
  countsText,
  dateText,
  gradeFormats,
  indicatorsOfYear,
  LOOK,
  reportPage,
  reportProperties,
  reportTitle,
  reportYear,
  rowKeys,
} from "../shared";
import { SheetDraft } from "../shared/draft";
import { pageHeight } from "../shared/pages";
import { namesOf } from "../shared/names";
import { inChains } from "../shared/succession";
import type { ReportInput, ReportPlan, ReportTemplate } from "../template";
import { COLUMN, drawBlock, LAST_COLUMN, WIDTHS, type BlockContext } from "./block";

export const initiativeStatus: ReportTemplate = {
  id: "initiative-status",
  title: () => initiativeStatusTexts().name,
  about: () => initiativeStatusTexts().about,
  columns: () => [],
  plan: planInitiativeStatus,
};

const TITLE_HEIGHT = 32;
const SECTION_HEIGHT = 26;
/** Rows of the title and its line, repeated on each page. */
const LAST_TITLE_ROW = 1;

export function planInitiativeStatus(input: ReportInput): ReportPlan {
  const texts = initiativeStatusTexts();
  const fiscalYear = reportYear(input);
  const { included, excluded } = indicatorsOfYear(input.indicators, fiscalYear);
  const indicators = inChains(included);
  const draft = new SheetDraft(WIDTHS);
  const title = reportTitle(input, fiscalYear, texts.title(formatWareki(fiscalYear, "both")));
  const page = reportPage(input, title, {
    orientation: "portrait",
    repeatRows: { from: 0, to: LAST_TITLE_ROW },
  });
  drawTitle(draft, title, input);
  const drawn = drawBlocks(indicators, pageHeight(page, WIDTHS), {
    draft,
    input,
    fiscalYear,
    byId: new Map(input.indicators.map((indicator) => [indicator.id, indicator])),
  });
  const counts = countGrades(
    drawn.assessments.map(({ grade }) => grade),
    input.preset,
  );
  drawCounts(draft, countsText(counts), indicators.length, input.unreadCount);
  let bottom = drawn.next;
  if (indicators.length === 0) draft.put(across(bottom), { value: texts.noIndicators });
  if (excluded.length > 0) {
    bottom += 1;
    const names = namesOf(excluded);
    draft.put(across(bottom), { value: texts.excluded(names), style: LOOK.muted });
  }
  const plan: SheetPlan = {
    name: texts.sheetName(formatWareki(fiscalYear)),
    ...draft.parts(),
    conditionalFormats: drawn.gradeRanges.flatMap((range) => gradeFormats(input.preset, range)),
    charts: [],
    validations: [],
    freeze: { rows: LAST_TITLE_ROW + 1, columns: 0 },
    showGridlines: false,
    page: {
      ...page,
      printArea: { top: 0, left: 0, bottom, right: LAST_COLUMN },
      breaks: drawn.breaks,
    },
    properties: reportProperties(initiativeStatus.id, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
  return {
    sheets: [{ plan, key: "", notes: { column: COLUMN.notes, rows: drawn.notes } }],
    indicatorCount: indicators.length,
    remarks: remarksOf(drawn.assessments, fiscalYear),
  };
}

const across = (row: number): RangeRef => ({ top: row, bottom: row, left: 0, right: LAST_COLUMN });
const COUNTS_ROW = 2;
const UNREAD_ROW = 3;
const FIRST_ROW = 5;

function drawTitle(draft: SheetDraft, title: string, { createdAt, preset }: ReportInput): void {
  const created = initiativeStatusTexts().created(dateText(createdAt), preset.name);
  const alone = (row: number): RangeRef => ({ ...across(row), right: 0 });
  draft.put(alone(0), { value: title, style: { ...LOOK.title, wrap: false } });
  draft.atLeast(0, TITLE_HEIGHT);
  draft.put(alone(1), { value: created, style: { ...LOOK.muted, wrap: false } });
}

function drawCounts(draft: SheetDraft, counts: string, total: number, unread: number): void {
  const texts = reportTexts();
  const alone = (row: number): RangeRef => ({ ...across(row), right: 0 });
  draft.put(alone(COUNTS_ROW), {
    value: texts.counts(counts, total),
    style: { ...LOOK.section, wrap: false },
  });
  if (unread > 0)
    draft.put(alone(UNREAD_ROW), { value: texts.unreadCells(unread), style: { ...LOOK.muted, wrap: false } });
}

interface DrawnBlocks {
  readonly next: number;
  readonly assessments: readonly Assessment[];
  readonly gradeRanges: readonly RangeRef[];
  readonly notes: ReadonlyMap<string, number>;
  /** First rows of pages. */
  readonly breaks: readonly number[];
}

/** All blocks, those of a policy under its name; none is cut by a page break that can be avoided. */
function drawBlocks(indicators: readonly Indicator[], height: number, context: BlockContext): DrawnBlocks {
  const { draft } = context;
  const keys = rowKeys(indicators.map(({ id }) => id));
  const assessments: Assessment[] = [];
  const gradeRanges: RangeRef[] = [];
  const notes = new Map<string, number>();
  const breaks: number[] = [];
  let row = FIRST_ROW;
  let section: string | undefined;
  indicators.forEach((indicator, index) => {
    const { policy } = indicator.group;
    const first = row;
    if (policy !== undefined && policy !== section) {
      draft.put(across(row), { value: policy, style: { ...LOOK.section, fontSize: 13 } });
      draft.atLeast(row, SECTION_HEIGHT);
      row += 1;
    }
    section = policy;
    const block = drawBlock(indicator, row, context);
    if (draft.beginsPage(first, block.next - 1, height, draft.heightOf(0, LAST_TITLE_ROW)))
      breaks.push(first);
    assessments.push(block.assessment);
    notes.set(keys[index]!, block.notesRow);
    for (const gradeRow of block.gradeRows)
      gradeRanges.push({ top: gradeRow, bottom: gradeRow, left: COLUMN.grade, right: COLUMN.grade });
    row = block.next + 1;
  });
  return { next: row, assessments, gradeRanges, notes, breaks };
}

function remarksOf(assessments: readonly Assessment[], fiscalYear: number): string[] {
  const texts = initiativeStatusTexts();
  if (assessments.length === 0) return [texts.remarkNoIndicators];
  const hasYear = assessments.some(({ actual, actualText }) => actual !== null || actualText);
  const words = assessments.filter(({ missing }) => missing === "textOnly").length;
  return [
    ...(hasYear ? [] : [texts.remarkNoYear(formatWareki(fiscalYear))]),
    ...(words > 0 ? [texts.remarkTextOnly(words)] : []),
  ];
}
