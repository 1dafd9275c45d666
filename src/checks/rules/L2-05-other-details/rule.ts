/** L2-05 選択肢列と「その他」の詳細記入が分離されているか. See README.md beside this file. */
import { cellKey, valueAt, type CellValue, type Edit } from "../../../sheet";
import { otherDetailsStrings } from "../../../strings/rules/L2-05";
import { areChoices, choiceTexts } from "../../columns/choices";
import { columnOutcome } from "../../columns/outcome";
import { bodyOf } from "../../context";
import { canSplitColumn, splitColumnEdits, uniqueName, type SplitCell } from "../../fixes/split-column";
import { columnName, once } from "../../outcome";
import { rangesOfRows, shownText, writableRows } from "../../placed-texts";
import type { ColumnProfile, TextEntry } from "../../profile";
import { Feature } from "../../text-features";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { isPlainOther, otherChoice, type OtherChoice } from "./other-choice";

const meta: RuleMeta = {
  id: "L2-05",
  level: "L2",
  title: "選択肢列と「その他」の詳細記入が分離されているか",
  number2020: null,
  severity: "major",
  points: 30,
  appliesTo: "all",
};

export const otherDetails: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      if (table.layout === "form") continue;
      for (const profile of context.profiles(table)) {
        const found = othersOf(profile);
        if (found.length > 0) findings.push(...columnFindings(context, table, profile, found));
        yield;
      }
    }
    return columnOutcome(context, findings);
  },
};

interface FoundOther {
  readonly entry: TextEntry;
  readonly other: OtherChoice;
}

/** What stands behind その他: brackets, a colon, space, an arrow. */
const BEHIND = Feature.bracket | Feature.colon | Feature.space | Feature.wideSpace | Feature.wideAscii;
/** So many details show that the column is one of choices, whatever else is in it. */
const TELLING_OTHERS = 3;
/** How often the other texts have to come on average: その他 itself speaks for a choice. */
const LEAST_REPEATED = 1.2;

function othersOf(profile: ColumnProfile): readonly FoundOther[] {
  if ((profile.features & BEHIND) === 0) return [];
  if (!choiceTexts(profile)) return [];
  const found = profile.textsWith(BEHIND).flatMap((entry) => {
    const other =
      entry.text.includes("他") || entry.text.includes("ほか") || entry.text.includes("以外")
        ? otherChoice(entry.text)
        : undefined;
    return other ? [{ entry, other }] : [];
  });
  return found.length > 0 && isChoiceColumn(profile, found) ? found : [];
}

/** Whether the texts beside those are choices: they repeat, or a plain その他 or several details are among them. */
function isChoiceColumn(profile: ColumnProfile, found: readonly FoundOther[]): boolean {
  if (found.length >= TELLING_OTHERS || profile.texts.some(({ text }) => isPlainOther(text))) return true;
  const detailed = found.reduce((sum, { entry }) => sum + entry.count, 0);
  return areChoices(profile.textCount - detailed, profile.distinctTextCount - found.length, LEAST_REPEATED);
}

function columnFindings(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  found: readonly FoundOther[],
): Finding[] {
  const texts = otherDetailsStrings();
  const place = columnName(profile.column, profile.header);
  const count = found.reduce((sum, { entry }) => sum + entry.count, 0);
  const fix = fixOf(context, table, profile, found);
  return found.map(({ entry, other }): Finding => {
    const isWritable = writable(context, profile, entry).length > 0;
    const shown = shownText(entry.text);
    return {
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: rangesOfRows(entry.rows, profile.column),
      message:
        other.detail === "" ? texts.empty(shown) : texts.found(shown, other.choice, shownText(other.detail)),
      group: `${profile.column}@${table.range.top},${table.range.left}`,
      groupTitle: texts.group(place, count),
      ...(fix && isWritable && { fix }),
    };
  });
}

function writable(
  context: SheetContext,
  { column }: ColumnProfile,
  { text, rows }: TextEntry,
): readonly number[] {
  return writableRows(context.sheet, { text, column, rows });
}

/** Into the column for details at the right where there is one that is free, else into a new column. */
function fixOf(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  found: readonly FoundOther[],
): (() => Fix) | undefined {
  const rows = new Map<number, OtherChoice>();
  for (const { entry, other } of found) {
    for (const row of writable(context, profile, entry)) rows.set(row, other);
  }
  if (rows.size === 0) return undefined;
  const place = columnName(profile.column, profile.header);
  const texts = otherDetailsStrings();
  if (hasDetailColumn(table, profile)) {
    const at = profile.column + 1;
    const isFree = [...rows.keys()].every(
      (row) => valueAt(context.sheet, row, at) === null && !context.sheet.formulas.has(cellKey(row, at)),
    );
    if (!isFree) return undefined;
    const title = texts.moveTo(place, columnName(at, table.headers[at - table.range.left]!));
    return once(() => ({ ...fixBase(title), edits: moveEdits(context, profile, rows) }));
  }
  if (!canSplitColumn(context, table, profile.column)) return undefined;
  return once(() => ({ ...fixBase(texts.split(place)), edits: splitEdits(context, table, profile, rows) }));
}

/** A new column shifts those at its right, so the fix is for the user to choose. */
function fixBase(title: string) {
  return { id: "split-other", rule: meta.id, title, safe: false } as const;
}

const DETAIL_HEADER = /その他|そのほか|詳細|具体|自由記述|自由回答/;

function hasDetailColumn({ headers, range }: DetectedTable, { column, header }: ColumnProfile): boolean {
  const next = headers[column + 1 - range.left];
  return next !== undefined && next !== header && DETAIL_HEADER.test(next);
}

function moveEdits(
  { sheet }: SheetContext,
  { column }: ColumnProfile,
  rows: ReadonlyMap<number, OtherChoice>,
): Edit[] {
  return [...rows].map(([row, { choice, detail }]): Edit => {
    const before: CellValue[][] = [[valueAt(sheet, row, column), null]];
    const after: CellValue[][] = [[choice, detail === "" ? null : detail]];
    const range = { top: row, bottom: row, left: column, right: column + 1 };
    return { kind: "setValues", sheet: sheet.name, range, before, after };
  });
}

function splitEdits(
  { sheet, grid }: SheetContext,
  table: DetectedTable,
  { column }: ColumnProfile,
  rows: ReadonlyMap<number, OtherChoice>,
): Edit[] {
  const own = table.headerRows > 0 ? grid.textAt(bodyOf(table).top - 1, column) : "";
  const name = otherDetailsStrings().detailHeader(own);
  const cells = new Map<number, readonly SplitCell[]>();
  for (const [row, { choice, detail }] of rows) {
    cells.set(row, [{ value: choice }, { value: detail === "" ? null : detail }]);
  }
  const headers = [own, uniqueName(name, new Set(table.headers))];
  return splitColumnEdits(sheet, { table, column, headers, rows: cells });
}
