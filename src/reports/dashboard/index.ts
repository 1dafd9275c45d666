/** ダッシュボード: the state of a plan in counts. See README.md. */
import { formatWareki } from "../../kpi/calendar";
import type { SheetPlan } from "../../sheet";
import { dashboardTexts } from "../../strings/report-templates-dashboard";
import { reportTexts } from "../../strings/reports";
import {
  COLOR,
  countsText,
  dateText,
  indicatorsOfYear,
  LOOK,
  reportPage,
  reportProperties,
  reportTitle,
  reportYear,
} from "../shared";
import type { NotesArea, ReportInput, ReportPlan, ReportTemplate } from "../template";
import { countsOf, graded, groupCounts, type Graded, type Groups } from "./figures";
import { pageHeight } from "../shared/pages";
import { DashboardPage, GRID } from "./page";
import {
  commentSection,
  gapSection,
  gradeSection,
  groupSection,
  reasonSection,
  trendSection,
  varianceSection,
} from "./sections";

export const dashboard: ReportTemplate = {
  id: "dashboard",
  title: () => dashboardTexts().name,
  about: () => dashboardTexts().about,
  columns: () => [],
  plan: planDashboard,
};

/** Lines of a table of groups; more cannot be taken in at a glance. */
const MOST_GROUPS = 8;

/** A page may be printed smaller by this much to hold all. */
const MOST_SHRUNK = 1.08;

export function planDashboard(input: ReportInput): ReportPlan {
  const texts = dashboardTexts();
  const { preset } = input;
  const fiscalYear = reportYear(input);
  const entries = graded(indicatorsOfYear(input.indicators, fiscalYear).included, fiscalYear, preset);
  const year = formatWareki(fiscalYear, "both");
  const title = reportTitle(input, fiscalYear, texts.title(year));
  const paper = reportPage(input, title, { orientation: "portrait" });
  const height = pageHeight(paper, GRID);
  const page = new DashboardPage();
  page.line(title, LOOK.title);
  page.line(texts.created(dateText(input.createdAt), preset.name), LOOK.muted);
  const counts = countsOf(entries, preset);
  page.line(reportTexts().counts(countsText(counts), entries.length), { bold: true });
  if (input.unreadCount > 0) page.line(reportTexts().unreadCells(input.unreadCount), LOOK.muted);
  const groups = groupCounts(
    entries,
    ({ group }) => group.policy ?? group.initiative ?? "",
    preset,
    MOST_GROUPS,
  );
  const departments = groupCounts(entries, ({ department }) => department, preset, MOST_GROUPS);
  if (entries.length === 0) page.line(texts.noIndicators, {});
  else fill(page, entries, { input, fiscalYear, groups, departments, height });
  let comment: NotesArea | null = null;
  page.together(height, () => (comment = commentSection(page)));
  const bottom = page.row - 1;
  const plan: SheetPlan = {
    ...page.draft.parts(),
    name: texts.sheetName(formatWareki(fiscalYear)),
    conditionalFormats: page.conditionalFormats,
    charts: page.charts,
    validations: [],
    showGridlines: false,
    page: {
      ...paper,
      printArea: { top: 0, left: 0, bottom, right: page.lastColumn },
      // A little smaller is better than a second page with one box on it.
      ...(page.draft.heightOf(0, bottom) <= height * MOST_SHRUNK
        ? { fitToHeight: 1, breaks: [] }
        : { breaks: page.breaks }),
    },
    properties: reportProperties(dashboard.id, "", fiscalYear, input),
    tabColor: COLOR.title,
  };
  return {
    sheets: [{ plan, key: "", notes: comment }],
    indicatorCount: entries.length,
    remarks: remarksOf(entries, fiscalYear, groups, departments),
  };
}

interface Filling {
  readonly input: ReportInput;
  readonly fiscalYear: number;
  readonly groups: Groups;
  readonly departments: Groups;
  /** Of a page, in points of the sheet. */
  readonly height: number;
}

function fill(page: DashboardPage, entries: readonly Graded[], filling: Filling): void {
  const texts = dashboardTexts();
  const { input, fiscalYear, groups, departments, height } = filling;
  const { preset } = input;
  page.line(texts.note, LOOK.muted);
  const sections: readonly (() => void)[] = [
    () => gradeSection(page, countsOf(entries, preset), entries.length, preset),
    () =>
      groupSection(page, groups, preset, {
        title: texts.byGroup,
        header: texts.group,
        nameless: texts.noGroup,
        chart: texts.chartGroups,
      }),
    () =>
      groupSection(page, departments, preset, {
        title: texts.byDepartment,
        header: texts.department,
        nameless: texts.noDepartment,
        chart: texts.chartDepartments,
      }),
    () => gapSection(page, entries, input),
    () => varianceSection(page, entries),
    () => trendSection(page, entries, fiscalYear, preset),
    () => reasonSection(page, entries),
  ];
  for (const draw of sections) page.together(height, draw);
}

function remarksOf(
  entries: readonly Graded[],
  fiscalYear: number,
  groups: Groups,
  departments: Groups,
): string[] {
  const texts = dashboardTexts();
  if (entries.length === 0) return [texts.remarkNoIndicators];
  const hasActual = entries.some(({ assessment }) => assessment.actual !== null || assessment.actualText);
  const cut = [
    ...(groups.othersCount > 0 ? [texts.remarkCut(texts.group, groups.othersCount)] : []),
    ...(departments.othersCount > 0 ? [texts.remarkCut(texts.department, departments.othersCount)] : []),
  ];
  return hasActual ? cut : [texts.remarkNoYear(formatWareki(fiscalYear)), ...cut];
}
