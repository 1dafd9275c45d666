/** Range.copyFrom: contents, formats or both, with relative references moved. */
import { contains, type RangeRef } from "../../../sheet";
import type { SheetStore } from "../../workbook/sheetStore";
import type { CellMatrix, ICellData, IStyleData } from "../../workbook/univer";
import { assertWritable } from "../../workbook/write";
import { formatAbsoluteArea, intersect, sheetPrefix } from "../../workbook/areas";
import type { RangeHandle } from "./handles";

export type CopyKind = "All" | "Formulas" | "Values" | "Formats" | "Link";

export function copyRange(
  from: RangeHandle,
  to: RangeHandle,
  kind: CopyKind,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const source = from.range;
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const [rows, columns] = transpose ? [width, height] : [height, width];
  const target = to.range;
  // A larger target is filled with repetitions where it is a multiple; a smaller one takes the whole source.
  const bottom = fit(target.bottom - target.top + 1, rows);
  const right = fit(target.right - target.left + 1, columns);
  const area = {
    top: target.top,
    left: target.left,
    bottom: target.top + bottom - 1,
    right: target.left + right - 1,
  };
  assertWritable(to.sheet, area);
  const cells: CellMatrix = {};
  for (let r = 0; r < bottom; r += 1) {
    for (let c = 0; c < right; c += 1) {
      const row = source.top + (transpose ? c % columns : r % rows);
      const column = source.left + (transpose ? r % rows : c % columns);
      const cell = copiedCell(from.sheet, row, column, area.top + r, area.left + c, kind);
      if (skipBlanks && from.sheet.content(row, column).value === null) continue;
      (cells[area.top + r] ??= {})[area.left + c] = cell;
    }
  }
  if (kind === "Formats") to.sheet.writeStyles(cells);
  else to.sheet.writeCells(cells);
  if (kind === "All" && !transpose) {
    copyMerges(from, to);
    copyRules(from, to);
  }
}

function fit(available: number, needed: number): number {
  return available > needed && available % needed === 0 ? available : needed;
}

function copiedCell(
  sheet: SheetStore,
  row: number,
  column: number,
  toRow: number,
  toColumn: number,
  kind: CopyKind,
): ICellData {
  const raw = sheet.worksheet.getCellRaw(row, column);
  const style: IStyleData | null = kind === "All" || kind === "Formats" ? sheet.styleAt(row, column) : null;
  const styled = style ? { s: resetStyle(style) } : {};
  if (kind === "Formats") return styled;
  if (kind === "Link") {
    const reference = formatAbsoluteArea({ top: row, bottom: row, left: column, right: column });
    return { f: `=${sheetPrefix(sheet.name)}${reference}`, v: null, t: null, p: null, si: null };
  }
  const { formula, value } = sheet.content(row, column);
  if (formula && kind !== "Values") {
    const moved = sheet.workbook.api
      .getFormula()
      .moveFormulaRefOffset(formula, toColumn - column, toRow - row);
    return { f: moved, v: null, t: null, p: null, si: null, ...styled };
  }
  return { f: null, si: null, p: null, v: value, t: raw?.t ?? null, ...styled };
}

/** All members of a style named, so that what the target had does not show through. */
function resetStyle(style: IStyleData): IStyleData {
  const nothing = Object.fromEntries(
    ["ff", "fs", "it", "bl", "ul", "st", "bg", "bd", "cl", "va", "n", "tr", "ht", "vt", "tb", "pd"].map(
      (key) => [key, null],
    ),
  );
  return { ...nothing, ...structuredClone(style) };
}

/** Conditional formats, validation and links go with the cells. */
function copyRules(from: RangeHandle, to: RangeHandle): void {
  const [down, across] = [to.range.top - from.range.top, to.range.left - from.range.left];
  const moved = (ranges: readonly RangeRef[]): RangeRef[] =>
    ranges.flatMap((range) => {
      const part = intersect(range, from.range);
      return part ? [movedBy(part, down, across)] : [];
    });
  const { model } = from.sheet;
  const target = to.sheet.model;
  target.conditionalFormats.push(
    ...model.conditionalFormats.flatMap((format) => {
      const ranges = moved(format.ranges);
      return ranges.length > 0
        ? [{ ...structuredClone(format), id: String(to.sheet.workbook.newId()), ranges }]
        : [];
    }),
  );
  target.validations.push(
    ...model.validations.flatMap((validation) => {
      const ranges = moved(validation.ranges);
      return ranges.length > 0 ? [{ ...structuredClone(validation), ranges }] : [];
    }),
  );
  target.hyperlinks.push(
    ...model.hyperlinks.flatMap((link) => moved([link.range]).map((range) => ({ ...link, range }))),
  );
  to.sheet.workbook.changed(to.sheet);
}

function movedBy({ top, left, bottom, right }: RangeRef, down: number, across: number): RangeRef {
  return { top: top + down, bottom: bottom + down, left: left + across, right: right + across };
}

function copyMerges(from: RangeHandle, to: RangeHandle): void {
  const down = to.range.top - from.range.top;
  const across = to.range.left - from.range.left;
  const inside = from.sheet
    .merges()
    .filter((m) => contains(from.range, m.top, m.left) && contains(from.range, m.bottom, m.right));
  for (const merge of inside) {
    to.sheet.merge(
      {
        top: merge.top + down,
        bottom: merge.bottom + down,
        left: merge.left + across,
        right: merge.right + across,
      },
      false,
    );
  }
}
