/** 変更履歴: the sheet in which every fix is written down, cell by cell: when, by which rule, where, before, after. */
import {
  cellKey,
  formatCell,
  formatRange,
  MAX_ROWS,
  uniqueSheetName,
  type CellValue,
  type Edit,
  type SetValuesEdit,
  type SheetPlan,
  type SheetSnapshot,
} from "../../sheet";
import { excelTexts } from "../../strings/excel";
import { asEntry, MAX_CELL_TEXT } from "../text";
import type { Operation } from "./operations";

export type LogRow = readonly [
  time: string,
  rule: string,
  sheet: string,
  cell: string,
  before: CellValue,
  after: CellValue,
];

const COLUMN_COUNT = 6;

/** Names that the change log can have: the user may have a sheet 「変更履歴」 of their own. */
export function mayBeChangeLog(name: string): boolean {
  const base = excelTexts().logSheetName;
  return name === base || (name.startsWith(`${base} (`) && name.endsWith(")"));
}

/** Steps that write rows into the log, making its sheet where there is none that can be written to. */
export function logOperations(
  rows: readonly LogRow[],
  snapshots: readonly SheetSnapshot[],
  sheetNames: readonly string[],
): Operation[] {
  if (rows.length === 0) return [];
  const log = snapshots.find(
    (snapshot) =>
      isChangeLog(snapshot) && !snapshot.isProtected && snapshot.rowCount + rows.length <= MAX_ROWS,
  );
  if (!log) {
    const name = uniqueSheetName(excelTexts().logSheetName, sheetNames);
    return [{ kind: "addSheet", name, plan: logSheet(name, rows) }];
  }
  const top = log.rowCount;
  const entries = rows.map((row) => row.map((value) => asEntry(shortened(value))));
  const range = { top, left: 0, bottom: top + rows.length - 1, right: COLUMN_COUNT - 1 };
  return [{ kind: "write", sheet: log.name, range, entries }];
}

function isChangeLog(snapshot: SheetSnapshot): boolean {
  const headers = excelTexts().logHeaders.split(",");
  return headers.every((header, column) => snapshot.values[0]?.[column] === header);
}

function logSheet(name: string, rows: readonly LogRow[]): SheetPlan {
  const headers = excelTexts().logHeaders.split(",");
  return {
    name,
    cells: [headers, ...rows.map((row) => row.map(shortened))],
    styles: [
      {
        range: { top: 0, bottom: 0, left: 0, right: COLUMN_COUNT - 1 },
        style: { bold: true, fill: "#1F3864", fontColor: "#FFFFFF" },
      },
    ],
    merges: [],
    columnWidths: [20, 12, 18, 12, 40, 40],
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    freeze: { rows: 1, columns: 0 },
    showGridlines: true,
    properties: new Map([
      ["kpi.kind", "change-log"],
      ["kpi.log", name],
    ]),
  };
}

function shortened(value: CellValue): CellValue {
  return typeof value === "string" ? value.slice(0, MAX_CELL_TEXT) : value;
}

/**
 * What the edits change, as rows for people.
 * @param snapshots the sheets before the edits, for the formulas that become values
 */
export function logRows(
  edits: readonly Edit[],
  rule: string,
  at: Date,
  snapshots: readonly SheetSnapshot[],
): LogRow[] {
  const time = timeText(at);
  return edits.flatMap((edit) =>
    changesOf(edit, snapshots).map(({ sheet, cell, before, after }): LogRow => [
      time,
      rule,
      sheet,
      cell,
      before,
      after,
    ]),
  );
}

interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

function changesOf(edit: Edit, snapshots: readonly SheetSnapshot[]): Change[] {
  const texts = excelTexts();
  switch (edit.kind) {
    case "setValues":
      if (edit.summary !== undefined) {
        return [whole(edit.sheet, formatRange(edit.range), null, edit.summary)];
      }
      return valueChanges(edit, snapshots);
    case "unmerge":
    case "merge": {
      const words = [texts.logUnmerge, texts.logUnmerged];
      const [before, after] = edit.kind === "unmerge" ? words : words.reverse();
      return edit.ranges.map((range) => ({
        sheet: edit.sheet,
        cell: formatRange(range),
        before: before!,
        after: after!,
      }));
    }
    case "insertColumns":
      return [whole(edit.sheet, formatCell(0, edit.at), null, texts.logInsertColumns(edit.count))];
    case "insertRows":
      return [whole(edit.sheet, formatCell(edit.at, 0), null, texts.logInsertRows(edit.count))];
    case "deleteColumns":
      return [
        whole(edit.sheet, formatCell(0, edit.at), null, texts.logDeleteColumns(edit.count)),
        ...deleted(edit.sheet, edit.before, 0, edit.at),
      ];
    case "deleteRows":
      return [
        whole(edit.sheet, formatCell(edit.at, 0), null, texts.logDeleteRows(edit.count)),
        ...deleted(edit.sheet, edit.before, edit.at, 0),
      ];
    case "addSheet":
      return [whole(edit.plan.name, "", null, texts.logAddSheet)];
    case "deleteObject":
      return [whole(edit.sheet, "", edit.name, texts.logDeleteObject(edit.name))];
    default:
      return hiddenChanges(edit);
  }
}

/** Where a formula becomes its own value, the formula is what was there. */
function valueChanges(edit: SetValuesEdit, snapshots: readonly SheetSnapshot[]): Change[] {
  const { sheet, range, replacesFormulas } = edit;
  const formulas = replacesFormulas ? snapshots.find(({ name }) => name === sheet)?.formulas : undefined;
  return edit.after.flatMap((line, down) =>
    line.flatMap((after, across) => {
      const [row, column] = [range.top + down, range.left + across];
      const value = edit.before[down]?.[across] ?? null;
      const before = formulas?.get(cellKey(row, column)) ?? value;
      if (before === after) return [];
      return [{ sheet, cell: formatCell(row, column), before: shown(before), after: shown(after) }];
    }),
  );
}

function whole(sheet: string, cell: string, before: CellValue, after: CellValue): Change {
  return { sheet, cell, before, after };
}

/** Deleted contents one by one, so that no value of the user's is lost without a trace. */
function deleted(
  sheet: string,
  before: readonly (readonly CellValue[])[],
  top: number,
  left: number,
): Change[] {
  return before.flatMap((line, down) =>
    line.flatMap((value, across) =>
      value === null
        ? []
        : [{ sheet, cell: formatCell(top + down, left + across), before: value, after: shown(null) }],
    ),
  );
}

function hiddenChanges(edit: Extract<Edit, { indexes: readonly number[] }>): Change[] {
  const { logHidden, logShown } = excelTexts();
  const [before, after] = edit.kind.startsWith("unhide") ? [logHidden, logShown] : [logShown, logHidden];
  if (edit.kind === "hideSheet" || edit.kind === "unhideSheet") return [whole(edit.sheet, "", before, after)];
  const isRow = edit.kind === "hideRows" || edit.kind === "unhideRows";
  return edit.indexes.map((index) =>
    whole(edit.sheet, isRow ? formatCell(index, 0) : formatCell(0, index), before, after),
  );
}

function shown(value: CellValue): CellValue {
  return value ?? excelTexts().logEmpty;
}

/** "2026-11-21 10:05:09" in the user's time zone. */
export function timeText(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
