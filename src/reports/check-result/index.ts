/** 検査結果: what a check found, as a sheet to file, print and work through. See README.md. */
import type { CheckReport } from "../../checks/types";
import type {
  PlanCell,
  PlanConditionalFormat,
  PlanPage,
  PlanStyle,
  PlanStyledRange,
  RangeRef,
  SheetPlan,
} from "../../sheet";
import { checkResultStrings } from "../../strings/check-result";
import { COLOR, FONT_SIZE, TITLE_SIZE } from "../shared";
import { lineHeight, wrappedLines } from "../../sheet/text-size";
import { consistencyRows } from "./consistency";
import {
  findingRows,
  headingRows,
  ignoredRows,
  noteRows,
  ruleRows,
  scoreRows,
  type ResultRow,
  type RowKind,
} from "./sections";

export { MOST_FINDINGS, MOST_IN_GROUP } from "./sections";

export interface CheckResultInput {
  readonly report: CheckReport;
  /** Date of creation as printed on the sheet. */
  readonly createdAt: Date;
}

/** ルール, 2020年・区分, 項目・内容, 判定・シート, 減点・セル, 件数・直し方, 理由. In characters. */
const WIDTHS = [9, 13, 58, 16, 18, 14, 46];
const RIGHT = WIDTHS.length - 1;
const VERDICT = 3;
const LINK = 4;
const COUNT = 5;
const CELL_PADDING = 5;
const TITLE_HEIGHT = 32;
const MAX_HEIGHT = 400;

export function planCheckResult({ report, createdAt }: CheckResultInput): SheetPlan {
  const texts = checkResultStrings();
  const created = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long" }).format(createdAt);
  const rows = [
    ...headingRows(report, created),
    ...scoreRows(report),
    ...ruleRows(report),
    ...findingRows(report),
    ...consistencyRows(report),
    ...ignoredRows(report),
    ...noteRows(),
  ];
  return {
    name: texts.sheetName,
    cells: rows.map(({ cells }) => cells),
    styles: stylesOf(rows),
    merges: [],
    columnWidths: WIDTHS,
    rowHeights: heightsOf(rows),
    conditionalFormats: verdictFormats(rows),
    charts: [],
    validations: [],
    showGridlines: false,
    page: {
      orientation: "landscape",
      paper: "a4",
      fitToWidth: 1,
      ...repeated(rows),
      footer: texts.footer(created),
      printArea: { top: 0, left: 0, bottom: rows.length - 1, right: RIGHT },
    },
    properties: new Map([
      ["kpi.kind", "report"],
      ["kpi.report", "check-result"],
      ["kpi.created", createdAt.toISOString()],
    ]),
    tabColor: COLOR.title,
  };
}

/** The head of the findings on every page after it: what follows on them has the same columns. */
function repeated(rows: readonly ResultRow[]): Pick<PlanPage, "repeatRows"> {
  const head = rows.findIndex(({ kind }, index) => {
    return kind === "head" && rows[index - 1]?.cells[0] === checkResultStrings().findings;
  });
  return head < 0 ? {} : { repeatRows: { from: head, to: head } };
}

const LOOKS: Readonly<Record<RowKind, PlanStyle | undefined>> = {
  title: { bold: true, fontSize: TITLE_SIZE, fontColor: COLOR.title },
  muted: { fontColor: COLOR.muted },
  section: { bold: true, fontSize: FONT_SIZE + 2, fontColor: COLOR.title },
  head: {
    bold: true,
    fill: COLOR.headerFill,
    fontColor: COLOR.headerText,
    horizontal: "center",
    vertical: "middle",
    wrap: true,
    border: COLOR.line,
  },
  score: { bold: true, fontColor: COLOR.title },
  row: { fontSize: FONT_SIZE, vertical: "top", wrap: true, border: COLOR.line },
  note: { fontColor: COLOR.muted },
  blank: undefined,
};

/** One style a run of rows of a kind; then what columns add to it. */
function stylesOf(rows: readonly ResultRow[]): PlanStyledRange[] {
  const styles: PlanStyledRange[] = [];
  for (const { kind, range } of runsOf(rows)) {
    const style = LOOKS[kind];
    if (!style) continue;
    styles.push({ range, style });
    if (kind !== "row") continue;
    styles.push({ range: { ...range, left: 0, right: 1 }, style: { horizontal: "center" } });
    styles.push({ range: { ...range, left: COUNT, right: COUNT }, style: { horizontal: "center" } });
  }
  for (const range of cellsWith(rows, LINK, isLink)) styles.push({ range, style: { fontColor: COLOR.link } });
  return styles;
}

function runsOf(rows: readonly ResultRow[]): { kind: RowKind; range: RangeRef }[] {
  const runs: { kind: RowKind; range: RangeRef }[] = [];
  for (const [index, { kind }] of rows.entries()) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.range = { ...last.range, bottom: index };
    else runs.push({ kind, range: { top: index, left: 0, bottom: index, right: RIGHT } });
  }
  return runs;
}

/** Cells of a column that are of some kind, neighbours as one range. */
function cellsWith(
  rows: readonly ResultRow[],
  column: number,
  test: (cell: PlanCell) => boolean,
): readonly RangeRef[] {
  const ranges: RangeRef[] = [];
  for (const [index, { cells }] of rows.entries()) {
    if (!test(cells[column] ?? null)) continue;
    const last = ranges.at(-1);
    if (last?.bottom === index - 1) ranges[ranges.length - 1] = { ...last, bottom: index };
    else ranges.push({ top: index, left: column, bottom: index, right: column });
  }
  return ranges;
}

function isLink(cell: PlanCell): boolean {
  return cell !== null && typeof cell === "object" && "link" in cell;
}

/** Verdicts differ in lightness as well as in colour, and say in words what they are. */
function verdictFormats(rows: readonly ResultRow[]): PlanConditionalFormat[] {
  const texts = checkResultStrings();
  const isVerdict = (cell: PlanCell) => [texts.pass, texts.fail, texts.unknown].includes(String(cell));
  return cellsWith(rows, VERDICT, isVerdict).flatMap((range): PlanConditionalFormat[] => [
    { kind: "text", range, equals: texts.fail, fontColor: "#FFFFFF", fill: "#A23B00" },
    { kind: "text", range, equals: texts.pass, fontColor: "#000000", fill: "#DDEBF7" },
    { kind: "text", range, equals: texts.unknown, fontColor: "#404040", fill: "#E7E6E6" },
  ]);
}

/** Every row as high as its longest wrapped cell needs. Headings and notes run over the columns beside them. */
function heightsOf(rows: readonly ResultRow[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [index, { kind, cells }] of rows.entries()) {
    if (kind === "title") heights.set(index, TITLE_HEIGHT);
    if (kind !== "row" && kind !== "head") continue;
    const lines = cells.map((cell, column) => wrappedLines(shown(cell), WIDTHS[column]!));
    const height = Math.ceil(Math.max(1, ...lines) * lineHeight(FONT_SIZE) + CELL_PADDING);
    heights.set(index, Math.min(MAX_HEIGHT, height));
  }
  return heights;
}

function shown(cell: PlanCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return "text" in cell ? cell.text : "";
}
