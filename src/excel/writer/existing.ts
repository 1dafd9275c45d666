/**
 * A sheet that is written again: what stands on it, what of it is the user's, and how it is put back where writing fails.
 *
 * Before anything is changed Excel itself makes a hidden copy of the sheet in the same request. A copy keeps everything,
 * also what Office.js cannot read; where writing fails the cells are copied back from it, so that formulas elsewhere that
 * refer to the sheet stay whole (they would not survive its being deleted and replaced).
 */
import { MAX_COLUMNS, MAX_ROWS, type CellValue, type RangeRef } from "../../sheet";
import { rangeOn, untracked } from "../ranges";

export interface ExistingSheet {
  /** Excel's own id: the same whatever the sheet is called, and different on a copy. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** The cells that the product wrote. */
  readonly extent: RangeRef;
  /** From A1 to the last cell with content, also where that lies outside the extent. */
  readonly values: readonly (readonly CellValue[])[];
  /** As `values`, with the formula where a cell has one. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number format codes, as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Of the extent's columns. Points; as Excel has them, also of hidden ones. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly chartNames: readonly string[];
  /** Rows and columns that stay in sight; null where none do. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly standardHeight: number;
  readonly page: PageState;
  /** The filter of the sheet: where it is, and what each of its columns is filtered by; null where there is none. */
  readonly filter: { readonly address: string; readonly criteria: readonly Excel.FilterCriteria[] } | null;
  readonly properties: ReadonlyMap<string, string>;
}

export interface PageState {
  readonly orientation: string;
  readonly paperSize: string | null;
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
  /** Address of the printed cells and of the repeated rows; null where there are none. */
  readonly printArea: string | null;
  readonly titleRows: string | null;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly margins: readonly [left: number, right: number, top: number, bottom: number];
}

const HEADER_PARTS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;
const LAYOUT = "orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,bottomMargin";

export type AskedSheet = ReturnType<typeof askExisting>;

/** Queues what must be known of a sheet; `knownSheet` takes the answer. */
export function askExisting(
  sheet: Excel.Worksheet,
  extent: RangeRef,
  properties: ReadonlyMap<string, string>,
) {
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("address,rowIndex,columnIndex,values,formulas,numberFormat");
  sheet.load("id,name,standardHeight");
  const frozen = untracked(sheet.freezePanes.getLocationOrNullObject());
  frozen.load("rowCount,columnCount");
  sheet.protection.load("protected");
  sheet.charts.load("items/name");
  sheet.autoFilter.load("enabled,criteria");
  const filtered = untracked(sheet.autoFilter.getRangeOrNullObject());
  filtered.load("address");
  sheet.pageLayout.load(LAYOUT);
  const texts = sheet.pageLayout.headersFooters.defaultForAllPages;
  texts.load(HEADER_PARTS.join(","));
  const printArea = untracked(sheet.pageLayout.getPrintAreaOrNullObject());
  const titleRows = untracked(sheet.pageLayout.getPrintTitleRowsOrNullObject());
  printArea.load("address");
  titleRows.load("address");
  const area = rangeOn(sheet, extent);
  const columns = area.getColumnProperties({ format: { columnWidth: true } });
  const rows = area.getRowProperties({ format: { rowHeight: true } });
  return { sheet, extent, properties, used, frozen, filtered, texts, printArea, titleRows, columns, rows };
}

export function knownSheet(asked: AskedSheet): ExistingSheet {
  const { sheet, extent, properties, used, frozen, filtered, columns, rows } = asked;
  return {
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    extent,
    values: used.isNullObject ? [] : fromCorner(used, used.values as CellValue[][]),
    formulas: used.isNullObject ? [] : fromCorner(used, used.formulas as CellValue[][]),
    numberFormats: used.isNullObject ? [] : (fromCorner(used, used.numberFormat as string[][]) as string[][]),
    columnWidths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
    rowHeights: rows.value.map(({ format }) => format?.rowHeight ?? 0),
    chartNames: sheet.charts.items.map(({ name }) => name),
    frozen: frozen.isNullObject ? null : frozenPart(frozen),
    standardHeight: sheet.standardHeight,
    page: pageState(asked),
    filter:
      filtered.isNullObject || !sheet.autoFilter.enabled
        ? null
        : { address: withoutSheet(filtered.address), criteria: sheet.autoFilter.criteria },
    properties,
  };
}

/** Frozen rows reach over all columns and the other way round. */
function frozenPart({ rowCount, columnCount }: Excel.Range): { rows: number; columns: number } {
  return {
    rows: rowCount === MAX_ROWS ? 0 : rowCount,
    columns: columnCount === MAX_COLUMNS ? 0 : columnCount,
  };
}

/** Pads a block so that it begins at A1; "" is how Excel says that a cell is empty. */
function fromCorner({ rowIndex, columnIndex }: Excel.Range, block: readonly (readonly CellValue[])[]) {
  const padding = Array.from({ length: columnIndex }, () => null);
  const above = Array.from({ length: rowIndex }, (): CellValue[] => []);
  return [
    ...above,
    ...block.map((row) => [...padding, ...row.map((value) => (value === "" ? null : value))]),
  ];
}

function pageState({ sheet, texts, printArea, titleRows }: AskedSheet): PageState {
  const { orientation, paperSize, zoom, leftMargin, rightMargin, topMargin, bottomMargin } = sheet.pageLayout;
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = texts;
  return {
    orientation,
    paperSize,
    leftHeader,
    centerHeader,
    rightHeader,
    leftFooter,
    centerFooter,
    rightFooter,
    printArea: printArea.isNullObject ? null : printArea.address,
    titleRows: titleRows.isNullObject ? null : titleRows.address,
    zoom,
    margins: [leftMargin, rightMargin, topMargin, bottomMargin],
  };
}

/** Queues the hidden copy of a sheet, under a name by which it is found again. */
export function queueBackup(sheet: Excel.Worksheet, name: string): void {
  const copy = sheet.copy("End");
  copy.name = name;
  copy.visibility = "Hidden";
}

/** Queues emptying the cells that the product wrote and those that it is about to write. Widths of columns stay. */
export function queueClearing(sheet: Excel.Worksheet, known: ExistingSheet, area: RangeRef): void {
  const cells = rangeOn(sheet, area);
  if (known.filter) sheet.autoFilter.remove();
  cells.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  // Not "All": that would take the comments of colleagues away.
  cells.clear("Contents");
  cells.clear("RemoveHyperlinks");
  cells.clear("Formats");
  cells.rowHidden = false;
  cells.format.rowHeight = known.standardHeight;
}

/** Queues putting a sheet back as it was. @param area what may have been written */
export function queueRestoring(
  sheet: Excel.Worksheet,
  known: ExistingSheet,
  backup: Excel.Worksheet,
  area: RangeRef,
): void {
  queueClearing(sheet, { ...known, filter: null }, area);
  rangeOn(sheet, area).copyFrom(rangeOn(backup, area), "All");
  known.columnWidths.forEach((width, column) => {
    if (width > 0) columnOn(sheet, known.extent.left + column).format.columnWidth = width;
  });
  const { top } = known.extent;
  rangeOn(sheet, { top, bottom: top + known.rowHeights.length - 1, left: 0, right: 0 }).setRowProperties(
    known.rowHeights.map((rowHeight) => (rowHeight > 0 ? { format: { rowHeight } } : {})),
  );
  queueFreeze(sheet, known.frozen);
  queuePage(sheet.pageLayout, known.page);
  if (known.filter) queueFilter(sheet, known.filter);
}

function queueFilter(
  sheet: Excel.Worksheet,
  { address, criteria }: NonNullable<ExistingSheet["filter"]>,
): void {
  const range = untracked(sheet.getRange(address));
  sheet.autoFilter.apply(range);
  criteria.forEach((criterion, column) => {
    // Columns without a filter have empty entries.
    if (criterion?.filterOn) sheet.autoFilter.apply(range, column, criterion);
  });
}

/** Queues putting the product's marks back as they were. @param written those that may stand there now */
export function queueProperties(
  sheet: Excel.Worksheet,
  { properties }: ExistingSheet,
  written: Iterable<string>,
): void {
  for (const key of written) {
    if (properties.has(key)) continue;
    // `add` first, so that there is something to delete whether or not the request got so far.
    sheet.customProperties.add(key, "");
    sheet.customProperties.getItem(key).delete();
  }
  for (const [key, value] of properties) sheet.customProperties.add(key, value);
}

/** Queues which rows and columns stay in sight. */
export function queueFreeze(sheet: Excel.Worksheet, frozen: ExistingSheet["frozen"]): void {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeOn(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

export function columnOn(sheet: Excel.Worksheet, column: number): Excel.Range {
  return rangeOn(sheet, { top: 0, bottom: MAX_ROWS - 1, left: column, right: column });
}

function queuePage(layout: Excel.PageLayout, page: PageState): void {
  layout.orientation = page.orientation as Excel.PageOrientation;
  if (page.paperSize) layout.paperSize = page.paperSize as Excel.PaperType;
  layout.zoom = page.zoom;
  [layout.leftMargin, layout.rightMargin, layout.topMargin, layout.bottomMargin] = page.margins;
  for (const part of HEADER_PARTS) layout.headersFooters.defaultForAllPages[part] = page[part];
  if (page.printArea) layout.setPrintArea(withoutSheet(page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(withoutSheet(page.titleRows));
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
