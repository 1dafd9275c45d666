/** What stands beside the figures of an indicator: direction, remarks, verdicts, numerator and denominator. */
import type { GridCell } from "../../../sheet/grid";
import { tableTexts } from "../../../strings/layout-tables";
import type { Ratio } from "../../indicator/model";
import { parseQuantity } from "../../quantity";
import { tidyName } from "../../text";
import { directionOf } from "../direction";
import type { IndicatorDraft } from "./draft";
import { cellsIn, columnsWith, type TableRow } from "./rows";
import type { IndicatorTable, TableColumn } from "./tables";
import type { ColumnRole } from "./words";

const AROUND: ReadonlySet<ColumnRole> = new Set([
  "department",
  "direction",
  "accumulation",
  "remarks",
  "explanation",
  "verdict",
  "numerator",
  "denominator",
]);
/** 備考 needs no heading before it in the remarks. */
const PLAIN_REMARKS = /^(?:備考|特記事項|摘要)(?:欄)?$/;
const NOTHING = /^[\s\-－―—–ーｰ]*$/;

export class Around {
  private readonly columns: readonly TableColumn[];

  constructor(
    private readonly sheet: string,
    table: IndicatorTable,
  ) {
    this.columns = columnsWith(table, AROUND);
  }

  /** @param year the row's own, for verdicts and ratios without a year in their heading */
  read(row: TableRow, draft: IndicatorDraft, year: number | null): void {
    const parts = new Map<number | null, { numerator?: GridCell; denominator?: GridCell }>();
    for (const column of this.columns) {
      const cells = cellsIn(row, column).filter((cell) => !NOTHING.test(cell.text) && draft.seesFirst(cell));
      const [first] = cells;
      if (!first) continue;
      const text = cells.map((cell) => cell.text).join(" ");
      const ofYear = column.year?.value ?? year;
      switch (column.role) {
        case "department":
          if (draft.department === "") draft.department = tidyName(text);
          break;
        case "direction":
          draft.direction ??= directionOf(text) ?? null;
          break;
        case "accumulation":
          draft.accumulation ??= countingOf(text);
          break;
        case "verdict":
          for (const cell of cells) draft.verdicts.push({ cell, year: ofYear });
          break;
        case "numerator":
        case "denominator":
          parts.set(ofYear, { ...parts.get(ofYear), [column.role]: first });
          break;
        default:
          addRemark(draft, column, text);
      }
    }
    for (const [ofYear, { numerator, denominator }] of parts) {
      const ratio = numerator && denominator && ratioOf(this.sheet, numerator, denominator);
      if (ratio) draft.ratios.push({ year: ofYear, ratio });
    }
  }
}

function addRemark(draft: IndicatorDraft, column: TableColumn, text: string): void {
  const isPlain = PLAIN_REMARKS.test(column.text.replace(/\s/g, ""));
  const line = isPlain ? text : tableTexts().explanation(column.text, text);
  if (!draft.remarks.includes(line)) draft.remarks.push(line);
}

/** 累計 or 単年度, as a cell or the brackets after a name say it. */
export function countingOf(text: string): "cumulative" | "annual" | null {
  if (/累計|累積|通算/.test(text)) return "cumulative";
  return /単年|年間/.test(text) ? "annual" : null;
}

function ratioOf(sheet: string, numerator: GridCell, denominator: GridCell): Ratio | undefined {
  const above = parseQuantity(numerator.value, numerator.numberFormat);
  const below = parseQuantity(denominator.value, denominator.numberFormat);
  if (!above.ok || !below.ok) return undefined;
  return {
    numerator: above.value.value,
    denominator: below.value.value,
    numeratorUnit: above.value.unit,
    denominatorUnit: below.value.unit,
    rawText: `${numerator.text} / ${denominator.text}`,
    sheet,
    cell: numerator.address,
  };
}
