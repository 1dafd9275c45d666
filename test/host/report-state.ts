/** Everything that a user could see of a workbook, for comparing before and after. Ids that Excel gives are left out. */
import type { SheetStore } from "../../src/preview/workbook/sheetStore";
import type { WorkbookStore } from "../../src/preview/workbook/workbookStore";

export function wholeState(workbook: WorkbookStore): unknown {
  return {
    active: workbook.activeSheet().name,
    settings: [...workbook.settings],
    sheets: workbook.sheets().map(sheetState),
  };
}

function sheetState(sheet: SheetStore): unknown {
  const { model } = sheet;
  const used = sheet.usedRange(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const cells: unknown[] = [];
  for (let row = 0; row <= used.bottom; row += 1) {
    for (let column = 0; column <= used.right; column += 1) {
      const { value, formula } = sheet.content(row, column);
      const style = plainStyle(sheet.styleAt(row, column));
      if (value !== null || formula !== null || style !== "{}")
        cells.push([row, column, value, formula, style]);
    }
  }
  const span = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sorted(sheet.merges()),
    widths: span(used.right + 2).map((column) => [sheet.columnWidth(column), sheet.isColumnHidden(column)]),
    heights: span(used.bottom + 2).map((row) => [sheet.rowHeight(row), sheet.isRowHidden(row)]),
    freeze: [sheet.worksheet.getFreeze()?.xSplit ?? 0, sheet.worksheet.getFreeze()?.ySplit ?? 0],
    gridlines: sheet.worksheet.getConfig().showGridlines,
    tab: sheet.worksheet.getTabColor() || "",
    conditional: sorted(model.conditionalFormats.map(({ id: _, ...format }) => format)),
    validations: sorted(model.validations),
    links: sorted(model.hyperlinks),
    comments: sorted(model.comments.map(({ id: _, ...comment }) => comment)),
    charts: model.charts.map(({ id: _, series, ...chart }) => ({
      ...chart,
      series: series.map(({ id: _id, pointColors, ...one }) => ({ ...one, pointColors: [...pointColors] })),
    })),
    page: model.pageLayout,
    filter: model.autoFilter?.range ?? null,
    properties: sorted([...model.properties.values()]),
  };
}

/** Members that say nothing (null, undefined, empty) are left out. */
function plainStyle(style: object): string {
  const said = Object.entries(style)
    .filter(([, value]) => value !== null && value !== undefined && JSON.stringify(value) !== "{}")
    .sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify(Object.fromEntries(said));
}

function sorted<T>(items: readonly T[]): string[] {
  return items.map((item) => JSON.stringify(inOrder(item))).sort();
}

/** The same with the members of every object in one order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([key, member]) => [key, inOrder(member)]));
}
