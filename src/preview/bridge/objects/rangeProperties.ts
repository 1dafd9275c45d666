/** getCellProperties and its kin: many formats in one answer, many formats in one request. */
import { areaOf } from "../../../sheet";
import { formatArea, sheetPrefix } from "../../workbook/areas";
import { HostError, invalidArgument } from "../../workbook/hostError";
import { asArray } from "../objectType";
import { asBoolean, asNumber, asObject, notInStandIn, type Call } from "../objectType";
import { BORDER_SIDES, borderOf, setBorder, type BorderSide } from "./borders";
import { ALIGNMENT, FILL_COLOR, FONT, type StyleProperty } from "./formats";
import { RangeHandle } from "./handles";
import { readHyperlink, setHyperlink } from "./hyperlinks";

type Method = (self: RangeHandle, args: readonly unknown[], call: Call) => unknown;
type Options = Readonly<Record<string, unknown>>;

/** setCellProperties failed at 90,000 cells on the web; the stand-in refuses from there. */
const MAX_CELLS_SET = 90_000;

const byName = (table: Readonly<Record<string, StyleProperty>>): ReadonlyMap<string, StyleProperty> =>
  new Map(
    Object.entries(table).map(([name, property]) => [name.charAt(0).toLowerCase() + name.slice(1), property]),
  );
const FONT_PARTS = byName(FONT);
const ALIGNMENT_PARTS = byName(ALIGNMENT);

export const rangeProperties: Readonly<Record<string, Method>> = {
  GetCellProperties: (self, [load]) => {
    const options = asObject(load, "cellPropertiesLoadOptions");
    return rows(self).map((row) => columns(self).map((column) => read(cellAt(self, row, column), options)));
  },
  GetRowProperties: (self, [load]) => {
    const options = asObject(load, "rowPropertiesLoadOptions");
    return rows(self).map((row) =>
      readLine(new RangeHandle(self.sheet, { ...self.range, top: row, bottom: row }), options, "row"),
    );
  },
  GetColumnProperties: (self, [load]) => {
    const options = asObject(load, "columnPropertiesLoadOptions");
    return columns(self).map((column) =>
      readLine(
        new RangeHandle(self.sheet, { ...self.range, left: column, right: column }),
        options,
        "column",
      ),
    );
  },
  SetCellProperties: (self, [data]) => {
    const block = asArray(data, "cellPropertiesData");
    if (areaOf(self.range) > MAX_CELLS_SET)
      throw new HostError("InvalidArgument", "Too many cells for setCellProperties.");
    if (block.length !== rows(self).length) throw invalidArgument("The array does not fit the range.");
    block.forEach((line, r) => {
      const cells = asArray(line, "cellPropertiesData");
      if (cells.length !== columns(self).length) throw invalidArgument("The array does not fit the range.");
      cells.forEach((cell, c) =>
        write(
          cellAt(self, self.range.top + r, self.range.left + c),
          asObject(cell, "cell properties"),
          "cell",
        ),
      );
    });
    return null;
  },
  SetRowProperties: (self, [data]) => {
    asArray(data, "rowPropertiesData").forEach((entry, r) => {
      const row = self.range.top + r;
      write(
        new RangeHandle(self.sheet, { ...self.range, top: row, bottom: row }),
        asObject(entry, "row properties"),
        "row",
      );
    });
    return null;
  },
  SetColumnProperties: (self, [data]) => {
    asArray(data, "columnPropertiesData").forEach((entry, c) => {
      const column = self.range.left + c;
      write(
        new RangeHandle(self.sheet, { ...self.range, left: column, right: column }),
        asObject(entry, "column properties"),
        "column",
      );
    });
    return null;
  },
};

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const rows = ({ range }: RangeHandle): number[] => span(range.top, range.bottom);
const columns = ({ range }: RangeHandle): number[] => span(range.left, range.right);
const cellAt = ({ sheet }: RangeHandle, row: number, column: number): RangeHandle =>
  new RangeHandle(sheet, { top: row, bottom: row, left: column, right: column });

function read(cell: RangeHandle, options: Options): Record<string, unknown> {
  const { sheet, range } = cell;
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (!wanted) continue;
    if (name === "address" || name === "addressLocal")
      answer[name] = `${sheetPrefix(sheet.name)}${formatArea(range)}`;
    else if (name === "hidden")
      answer[name] = sheet.isRowHidden(range.top) || sheet.isColumnHidden(range.left);
    else if (name === "hyperlink") answer[name] = readHyperlink(cell);
    else if (name === "format") answer[name] = readFormat(cell, asObject(wanted, "format"));
    else throw notInStandIn("CellProperties", name);
  }
  return answer;
}

function readFormat(cell: RangeHandle, options: Options): Record<string, unknown> {
  const { sheet, range } = cell;
  const style = sheet.styleAt(range.top, range.left);
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (!wanted) continue;
    const alignment = ALIGNMENT_PARTS.get(name);
    if (alignment) answer[name] = alignment.read(style);
    else if (name === "font")
      answer[name] = parts(asObject(wanted, "font"), FONT_PARTS, style, "CellPropertiesFont");
    else if (name === "fill")
      answer[name] = parts(
        asObject(wanted, "fill"),
        new Map([["color", FILL_COLOR]]),
        style,
        "CellPropertiesFill",
      );
    else if (name === "columnWidth") answer[name] = sheet.columnWidth(range.left);
    else if (name === "rowHeight") answer[name] = sheet.rowHeight(range.top);
    else if (name === "borders") answer[name] = readBorders(cell, asObject(wanted, "borders"));
    else throw notInStandIn("CellPropertiesFormat", name);
  }
  return answer;
}

function parts(
  options: Options,
  table: ReadonlyMap<string, StyleProperty>,
  style: Parameters<StyleProperty["read"]>[0],
  typeName: string,
) {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (!wanted) continue;
    const property = table.get(name);
    if (!property) throw notInStandIn(typeName, name);
    answer[name] = property.read(style);
  }
  return answer;
}

/** In the properties of cells the sides are named top, bottom … */
const SIDES: Readonly<Record<string, BorderSide>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function readBorders(cell: RangeHandle, options: Options): Record<string, unknown> {
  const target = { sheet: cell.sheet, ranges: [cell.range] };
  const wanted = (["style", "weight", "color"] as const).filter((part) => options[part]);
  const sides = Object.entries(SIDES).filter(
    ([, side]) => BORDER_SIDES.includes(side) && !side.startsWith("Inside"),
  );
  return Object.fromEntries(
    sides.map(([name, side]) => [
      name,
      Object.fromEntries(wanted.map((part) => [part, borderOf({ target, side }, part)])),
    ]),
  );
}

function readLine(line: RangeHandle, options: Options, kind: "row" | "column"): Record<string, unknown> {
  const { sheet, range } = line;
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (!wanted) continue;
    if (name === "address" || name === "addressLocal")
      answer[name] = `${sheetPrefix(sheet.name)}${formatArea(range)}`;
    else if (kind === "row" && (name === "rowIndex" || name === "rowHidden"))
      answer[name] = name === "rowIndex" ? range.top : sheet.isRowHidden(range.top);
    else if (kind === "column" && (name === "columnIndex" || name === "columnHidden")) {
      answer[name] = name === "columnIndex" ? range.left : sheet.isColumnHidden(range.left);
    } else if (name === "format") answer[name] = readFormat(line, asObject(wanted, "format"));
    else throw notInStandIn(kind === "row" ? "RowProperties" : "ColumnProperties", name);
  }
  return answer;
}

function write(target: RangeHandle, data: Options, kind: "cell" | "row" | "column"): void {
  const { sheet, range } = target;
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || value === null) continue;
    if (name === "format") writeFormat(target, asObject(value, "format"), kind);
    else if (name === "hyperlink" && kind === "cell") setHyperlink(target, value);
    else if (name === "rowHidden" && kind === "row")
      sheet.setRowsHidden(range.top, range.bottom, asBoolean(value, name));
    else if (name === "columnHidden" && kind === "column")
      sheet.setColumnsHidden(range.left, range.right, asBoolean(value, name));
    else throw notInStandIn("SettableCellProperties", name);
  }
}

function writeFormat({ sheet, range }: RangeHandle, data: Options, kind: "cell" | "row" | "column"): void {
  sheet.assertEditable("allowFormatCells");
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined || value === null) continue;
    const alignment = ALIGNMENT_PARTS.get(name);
    if (alignment) sheet.patchStyle(range, alignment.write(value));
    else if (name === "font" || name === "fill") {
      const table = name === "font" ? FONT_PARTS : new Map([["color", FILL_COLOR]]);
      for (const [part, partValue] of Object.entries(asObject(value, name))) {
        const property = table.get(part);
        if (!property)
          throw notInStandIn(name === "font" ? "CellPropertiesFont" : "CellPropertiesFill", part);
        sheet.patchStyle(range, property.write(partValue));
      }
    } else if (name === "borders") {
      for (const [side, line] of Object.entries(asObject(value, name))) {
        const index = SIDES[side];
        if (!index) throw notInStandIn("CellBorderCollection", side);
        setBorder({ target: { sheet, ranges: [range] }, side: index }, asObject(line, side));
      }
    } else if (name === "columnWidth" && kind !== "row")
      sheet.setColumnWidth(range.left, range.right, asNumber(value, name, 0));
    else if (name === "rowHeight" && kind !== "column")
      sheet.setRowHeight(range.top, range.bottom, asNumber(value, name, 0, 409.5));
    else throw notInStandIn("CellPropertiesFormat", name);
  }
}
