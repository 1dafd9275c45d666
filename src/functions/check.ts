import { checkWorkbook, DEFAULT_SETTINGS } from "../checks/engine";
import { formatRange, snapshotOf, type CellValue, type SnapshotPart } from "../sheet";
import { functionStrings } from "../strings/functions";
import { isBlank } from "./amounts";
import type { RangeFunction } from "./definition";
import type { ValueGrid } from "./grid";
import { notAvailable, type OutcomeGrid } from "./outcome";

/** What a function cannot see: rules that need it answer 判定できません. */
const UNSEEN: readonly SnapshotPart[] = [
  "formulas",
  "numberFormats",
  "styles",
  "merges",
  "hidden",
  "filter",
  "objects",
  "tables",
];

function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Rows beyond the last value say nothing, and whole columns have a million of them. */
function withoutBlankEdges(grid: ValueGrid): readonly (readonly CellValue[])[] {
  const rows = grid.map((row) => {
    const cells = row.map(cellValue);
    const lastColumn = cells.findLastIndex((cell) => cell !== null);
    return cells.slice(0, lastColumn + 1);
  });
  const lastRow = rows.findLastIndex((row) => row.length > 0);
  return rows.slice(0, lastRow + 1);
}

/**
 * KPI.CHECK(範囲) – spills findings as 番地 (with the top left of the range as A1), ルール, 内容. The last row names the
 * rules that could not judge from values alone: nothing passes in silence.
 */
export const check: RangeFunction = {
  kind: "range",
  name: "CHECK",
  required: 1,
  optional: 0,
  evaluate([grid = []]) {
    const texts = functionStrings();
    if (grid.every((row) => row.every(isBlank))) return notAvailable(texts.notEntered(texts.checkedRange));
    const unread = UNSEEN.map((part) => ({ part, reason: texts.valuesOnly }));
    const sheet = snapshotOf(texts.checkedRange, withoutBlankEdges(grid), { unread });
    // Figures are held against one another where a whole sheet can be seen, not in a range.
    const report = checkWorkbook({ file: null, sheets: [sheet] }, DEFAULT_SETTINGS, { consistency: false });
    const rules = report.sheets.flatMap((each) => each.rules);
    const found: OutcomeGrid = rules.flatMap(({ meta, findings }) =>
      findings.map(({ ranges, message }) => [ranges.map(formatRange).join("、"), meta.id, message]),
    );
    const unjudged = rules.filter((rule) => rule.verdict === "unknown").map((rule) => rule.meta.id);
    const nothing: OutcomeGrid = found.length === 0 ? [["", "", texts.noFindings]] : [];
    const rest: OutcomeGrid = unjudged.length === 0 ? [] : [["", "", texts.notJudged(unjudged.join("、"))]];
    return [...found, ...nothing, ...rest];
  },
};
