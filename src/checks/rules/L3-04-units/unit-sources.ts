/** Places outside a column where its unit may be written. */
import { isUnitText, unitOfHeader } from "../../columns/units";
import { ownName } from "../../columns/headers";
import { roleOf } from "../../companion-sheets";
import { outsideCells, type OutsideCell } from "../../outside-cells";
import type { ColumnProfile } from "../../profile";
import { Feature } from "../../text-features";
import type { DetectedTable, SheetContext, WorkbookContext } from "../../types";
import { namesWhatIsCounted } from "./self-explaining";

const UNIT_WORD = /単位/;
const NO_UNIT_WORD = /単位(?:取得|認定|制|数|互換|面積|当たり|あたり)/;
const IN_BRACKETS = /^\s*[（(［[]\s*([^）)］\]]+?)\s*[）)］\]]\s*$/;

/** 「総人口（千人）」 above a table of years. */
const AFTER_TITLE = /^[^。（(［[]{2,40}[（(［[]\s*([^）)］\]]+?)\s*[）)］\]]\s*$/;

/** Whether a text beside a table gives a unit: 「（単位：千円）」「単位 人」「（千円）」「総人口（千人）」. */
function saysUnit(text: string): boolean {
  if (UNIT_WORD.test(text) && !NO_UNIT_WORD.test(text)) return true;
  const inside = (IN_BRACKETS.exec(text) ?? AFTER_TITLE.exec(text))?.[1];
  return inside !== undefined && isUnitText(inside);
}

/**
 * Whether a note on the sheet gives the table's unit. A note belongs to the table nearest to it, those above it
 * included; the only one of a sheet, above all tables, belongs to all of them.
 */
export function noteGivesUnit(context: SheetContext, table: DetectedTable): boolean {
  const notes = unitNotes(context);
  if (notes.length === 0) return false;
  const { tables } = context;
  if (tables.length === 1) return true;
  const isAboveAll = ({ row }: { row: number }) => tables.every(({ range }) => row < range.top);
  if (notes.length === 1 && isAboveAll(notes[0]!)) return true;
  return notes.some(({ row }) => {
    const distance = (other: DetectedTable) => distanceTo(other, row);
    return distance(table) === Math.min(...tables.map(distance));
  });
}

const notesOfSheets = new WeakMap<SheetContext, readonly OutsideCell[]>();

/** The texts beside the tables that give a unit, worked out once a sheet. */
function unitNotes(context: SheetContext): readonly OutsideCell[] {
  let notes = notesOfSheets.get(context);
  if (!notes) {
    notes = outsideCells(context).filter(({ value }) => typeof value === "string" && saysUnit(value));
    notesOfSheets.set(context, notes);
  }
  return notes;
}

/** A note above a table is nearer to it than one as far below another. */
function distanceTo({ range }: DetectedTable, row: number): number {
  if (row < range.top) return range.top - row;
  return row > range.bottom ? row - range.bottom + 0.5 : 0;
}

/** Whether the header itself speaks for the whole table: 「区分（単位：千円）」 over the first column. */
export function headerGivesUnit({ headers }: DetectedTable): boolean {
  return headers.some((header) => /単位\s*[:：]/.test(header) && unitOfHeader(header) !== undefined);
}

/** A list of more different names is no list of indicators. */
const MOST_LABELS = 2000;

/** Labels of rows that carry their units: 「申請件数（件）」「満足度（%）」 in a table with one column a year. */
export function labelsGiveUnits(profiles: readonly ColumnProfile[]): boolean {
  return profiles.some((profile) => {
    if (
      profile.textCount === 0 ||
      profile.distinctTextCount > MOST_LABELS ||
      (profile.features & (Feature.bracket | Feature.percent)) === 0
    )
      return false;
    const withUnit = profile
      .textsWith(Feature.bracket | Feature.percent)
      .filter(({ text }) => unitOfHeader(text) !== undefined);
    if (withUnit.length === 0 || profile.numberCount > 0) return false;
    const named = profile.texts.filter(
      ({ text }) => unitOfHeader(text) === undefined && namesWhatIsCounted(text),
    );
    return (withUnit.length + named.length) * 2 >= profile.distinctTextCount;
  });
}

const MOST_ROWS = 1000;
const MOST_COLUMNS = 30;

/** Whether a sheet of metadata gives the unit of a column, or one for all of them. */
export function metadataGivesUnit(workbook: WorkbookContext, context: SheetContext, header: string): boolean {
  const wanted = new Set([comparable(header), comparable(ownName(header))]);
  return workbook.sheets.some((other) => {
    if (other === context || roleOf(other) === "data" || roleOf(other) === "log") return false;
    return unitsIn(other).some(({ name }) => name === "" || wanted.has(name));
  });
}

interface NamedUnit {
  /** Column that the unit is for; "" for all. */
  readonly name: string;
}

const known = new WeakMap<SheetContext, readonly NamedUnit[]>();

function unitsIn(context: SheetContext): readonly NamedUnit[] {
  let units = known.get(context);
  if (!units) {
    units = findUnits(context);
    known.set(context, units);
  }
  return units;
}

/** Rows with a name and a unit: under a head 「単位」, in brackets, or as 「単位：人」; a unit by itself is for all. */
function findUnits({ sheet, grid }: SheetContext): NamedUnit[] {
  const units: NamedUnit[] = [];
  let unitHead = -1;
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_ROWS); row++) {
    const cells = grid.cellsOfRow(row, 0, Math.min(sheet.columnCount, MOST_COLUMNS) - 1);
    const texts = cells.map(({ value }) => String(value));
    const head = cells.find(({ value }) => /^(?:計量|測定)?単位$/.test(comparable(String(value))));
    const beside = head && cells.find(({ left }) => left > head.left);
    if (head && beside && isUnitText(String(beside.value))) units.push({ name: "" });
    else if (head) unitHead = head.left;
    const given = cells.some(
      ({ left, value }) =>
        (left === unitHead && !head && !/^[-－―ー]$/.test(String(value))) ||
        unitOfHeader(String(value)) !== undefined,
    );
    if (given) units.push(...texts.map((text) => ({ name: comparable(text) })));
    if (texts.length <= 2 && texts.some((text) => /^[（(]?単位\s*[:：]/.test(text))) units.push({ name: "" });
  }
  return units;
}

function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[(［[【〔][^)］\]】〕]*[)］\]】〕]/g, "")
    .replace(/\s+/g, "");
}

const unitsByName = new WeakMap<WorkbookContext, ReadonlyMap<string, ReadonlySet<string>>>();

/** The unit that other tables of the workbook give for a name; undefined where none or several do. */
export function unitElsewhere(workbook: WorkbookContext, header: string): string | undefined {
  let names = unitsByName.get(workbook);
  if (!names) {
    names = collectUnits(workbook);
    unitsByName.set(workbook, names);
  }
  const units = names.get(comparable(ownName(header)));
  return units?.size === 1 ? [...units][0] : undefined;
}

function collectUnits(workbook: WorkbookContext): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { tables } of workbook.sheets) {
    for (const header of tables.flatMap(({ headers }) => headers)) {
      const unit = unitOfHeader(header);
      if (unit === undefined) continue;
      const name = comparable(ownName(header));
      names.set(name, (names.get(name) ?? new Set()).add(unit));
    }
  }
  return names;
}
