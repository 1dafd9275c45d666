/** The store as a workbook file. */
import { writeXlsx, type Cell, type Sheet, type WorkbookProperties, type WriteSheet } from "hucre";
import type { WorkbookStore } from "../workbookStore";
import type { SheetStore } from "../sheetStore";
import { formatCell } from "../../../sheet";
import { pixelsToCharacters } from "../sizes";
import { saveModel } from "./saveModel";
import { toFileStyle } from "./styles";

/** @returns the bytes of an .xlsx file with all sheets, formulas with their current results */
export async function saveXlsx(store: WorkbookStore): Promise<Uint8Array> {
  await store.settle();
  const sheets = store.sheets();
  const active = sheets.indexOf(store.activeSheet());
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => saveSheet(sheet, store)),
    activeSheet: Math.max(0, active),
    defaultFont: store.defaultFont,
    properties: propertiesOf(store),
    namedRanges: store.names.map(({ name, formula, comment, scope }) => {
      const sheet = scope === null ? undefined : store.sheetById(scope);
      return {
        name,
        range: formula.replace(/^=/, ""),
        ...(sheet && { scope: sheet.name }),
        ...(comment && { comment }),
      };
    }),
  });
  return bytes;
}

function propertiesOf(store: WorkbookStore): WorkbookProperties {
  return {
    ...Object.fromEntries(store.properties),
    ...(store.customProperties.size > 0 && { custom: Object.fromEntries(store.customProperties) }),
  };
}

function saveSheet(sheet: SheetStore, store: WorkbookStore): WriteSheet {
  const cells = cellsOf(sheet, store);
  const rowDefs = rowsOf(sheet);
  let rowCount = (sheet.usedRange(false)?.bottom ?? -1) + 1;
  for (const row of rowDefs.keys()) rowCount = Math.max(rowCount, row + 1);
  return {
    name: sheet.name,
    // Rows are needed for their number only: what stands in the cells is in `cells`.
    rows: Array.from({ length: rowCount }, () => []),
    cells,
    columns: columnsOf(sheet, store),
    rowDefs,
    merges: sheet.merges().map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    ...(sheet.visibility === "Hidden" && { hidden: true }),
    ...(sheet.visibility === "VeryHidden" && { veryHidden: true }),
    ...freezeOf(sheet),
    ...saveModel(sheet),
    ...keptParts(sheet, store),
  };
}

/** Parts of the loaded file that the stand-in does not touch. */
function keptParts(sheet: SheetStore, store: WorkbookStore): Partial<WriteSheet> {
  const source = (store.source as { sheets?: readonly Sheet[] } | undefined)?.sheets?.find(
    ({ name }) => name === sheet.name,
  );
  if (!source) return {};
  return {
    ...(source.sparklines && { sparklines: source.sparklines }),
    ...(source.outlineProperties && { outlineProperties: source.outlineProperties }),
    ...(source.backgroundImage && { backgroundImage: source.backgroundImage }),
  };
}

function cellsOf(sheet: SheetStore, store: WorkbookStore): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, part: Partial<Cell>): void => {
    const key = `${row},${column}`;
    cells.set(key, { value: null, type: "empty", ...cells.get(key), ...part });
  };
  sheet.forEachCell((row, column, raw) => {
    const style = sheet.styleAt(row, column);
    const unlocked = sheet.isUnlocked(row, column) ? { protection: { locked: false } } : {};
    put(row, column, {
      ...contentOf(sheet, row, column),
      ...((raw.s || Object.keys(style).length > 0 || unlocked.protection) && {
        style: { ...toFileStyle(style, store.defaultFont), ...unlocked },
      }),
    });
  });
  sheet.forEachSpilledCell((row, column) => put(row, column, contentOf(sheet, row, column)));
  for (const { range, address, documentReference, screenTip } of sheet.model.hyperlinks) {
    put(range.top, range.left, {
      hyperlink: {
        target: address ?? "",
        ...(documentReference !== undefined && { location: documentReference }),
        ...(screenTip !== undefined && { tooltip: screenTip }),
      },
    });
  }
  for (const { cell, text, author } of sheet.model.comments) {
    put(cell.top, cell.left, { comment: { text, ...(author && { author }) } });
  }
  return cells;
}

function contentOf(sheet: SheetStore, row: number, column: number): Partial<Cell> {
  const { value, formula, isError } = sheet.content(row, column);
  const type =
    value === null ? "empty" : isError ? "error" : (typeof value as "string" | "number" | "boolean");
  if (formula === null) return { value, type };
  const spill = sheet.spillRange(row, column);
  return {
    value,
    type: "formula",
    formula: formula.replace(/^=/, ""),
    formulaResult: value,
    ...(spill && { formulaType: "array" as const, formulaRef: spillText(spill), formulaDynamic: true }),
  };
}

function spillText({
  top,
  left,
  bottom,
  right,
}: {
  top: number;
  left: number;
  bottom: number;
  right: number;
}): string {
  return `${formatCell(top, left)}:${formatCell(bottom, right)}`;
}

function columnsOf(sheet: SheetStore, store: WorkbookStore): NonNullable<WriteSheet["columns"]> {
  const count = sheet.worksheet.getColumnCount();
  const columns: NonNullable<WriteSheet["columns"]> = [];
  for (let column = 0; column < count; column += 1) {
    const data = sheet.columnOf(column);
    const style = data?.s ? store.resolveStyle(data.s) : undefined;
    if (!data || (data.w === undefined && !data.hd && !style)) continue;
    columns[column] = {
      ...(data.w !== undefined && { width: pixelsToCharacters(data.w) }),
      ...(data.hd === 1 && { hidden: true }),
      ...(style && { style: toFileStyle(style, store.defaultFont) }),
    };
  }
  return Array.from(columns, (column) => column ?? {});
}

function rowsOf(sheet: SheetStore): NonNullable<WriteSheet["rowDefs"]> {
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map();
  const count = sheet.worksheet.getRowCount();
  for (let row = 0; row < count; row += 1) {
    const own = sheet.hasOwnRowHeight(row);
    const hidden = sheet.isRowHidden(row);
    if (own || hidden)
      rows.set(row, { ...(own && { height: sheet.rowHeight(row) }), ...(hidden && { hidden }) });
  }
  return rows;
}

function freezeOf(sheet: SheetStore): Pick<WriteSheet, "freezePane"> {
  const { ySplit = 0, xSplit = 0 } = sheet.worksheet.getFreeze() ?? {};
  if (ySplit === 0 && xSplit === 0) return {};
  return { freezePane: { ...(ySplit > 0 && { rows: ySplit }), ...(xSplit > 0 && { columns: xSplit }) } };
}
