import { itemNotFound } from "../../workbook/hostError";
import type { ShapeModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import {
  asBoolean,
  asInteger,
  asNumber,
  asString,
  defineType,
  NULL_OBJECT,
  type HostObject,
  type Scalar,
  type ObjectClass,
} from "../objectType";
import { chartMember, type ChartHandle } from "./chart";

interface ShapeHandle {
  readonly sheet: SheetStore;
  readonly shape: ShapeModel;
}

const size = (key: "left" | "top" | "width" | "height"): Scalar<ShapeHandle> => ({
  get: ({ shape }) => shape[key],
  set: ({ sheet, shape }, value) => {
    sheet.assertEditable("allowEditObjects");
    shape[key] = asNumber(value, key, 0);
    sheet.workbook.changed(sheet);
  },
});

const text = (key: "name" | "altTitle" | "altDescription"): Scalar<ShapeHandle> => ({
  get: ({ shape }) => shape[key],
  set: ({ sheet, shape }, value) => {
    sheet.assertEditable("allowEditObjects");
    shape[key] = asString(value, key);
    sheet.workbook.changed(sheet);
  },
});

/** Excel.TextRange. */
const textRangeType: ObjectClass<ShapeHandle> = defineType({
  name: "TextRange",
  scalars: {
    Text: {
      get: ({ shape }) => shape.text ?? "",
      set: ({ sheet, shape }, value) => {
        sheet.assertEditable("allowEditObjects");
        shape.text = asString(value, "text");
        sheet.workbook.changed(sheet);
      },
    },
  },
});

/** Excel.TextFrame. */
const textFrameType: ObjectClass<ShapeHandle> = defineType({
  name: "TextFrame",
  scalars: { HasText: { get: ({ shape }) => Boolean(shape.text) } },
  objects: { TextRange: (self) => textRangeType.of(self) },
});

/** A chart as Excel lists it among the shapes: of a type that Office.js says nothing of, but with alternative text. */
const chartShapeType: ObjectClass<ChartHandle> = defineType({
  name: "Shape",
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name },
    Type: { get: () => "Unsupported" },
    AltTextTitle: chartMember(
      ({ chart }) => chart.altTitle,
      ({ chart }, value) => {
        chart.altTitle = asString(value, "altTextTitle");
      },
    ),
    AltTextDescription: chartMember(
      ({ chart }) => chart.altText,
      ({ chart }, value) => {
        chart.altText = asString(value, "altTextDescription");
      },
    ),
    Left: { get: ({ chart }) => chart.left },
    Top: { get: ({ chart }) => chart.top },
    Width: { get: ({ chart }) => chart.width },
    Height: { get: ({ chart }) => chart.height },
    Visible: { get: () => true },
  },
});

/** Excel.Shape: pictures, drawings and text boxes of the sheet. */
const shapeType: ObjectClass<ShapeHandle> = defineType({
  name: "Shape",
  identity: ({ shape }) => ({ Id: shape.id }),
  scalars: {
    Id: { get: ({ shape }) => shape.id },
    Name: text("name"),
    /** As in Excel, a text box is a geometric shape. */
    Type: { get: ({ shape }) => (shape.kind === "TextBox" ? "GeometricShape" : shape.kind) },
    GeometricShapeType: {
      onDemand: true,
      get: ({ shape }) => (shape.kind === "TextBox" || shape.kind === "GeometricShape" ? "Rectangle" : null),
    },
    AltTextTitle: text("altTitle"),
    AltTextDescription: text("altDescription"),
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
    Visible: {
      get: ({ shape }) => shape.visible,
      set: ({ shape }, value) => {
        shape.visible = asBoolean(value, "visible");
      },
    },
    ZOrderPosition: { get: ({ sheet, shape }) => sheet.model.shapes.indexOf(shape) },
  },
  objects: { TextFrame: (self) => textFrameType.of(self) },
  methods: {
    Delete: ({ sheet, shape }) => {
      sheet.assertEditable("allowEditObjects");
      sheet.model.shapes = sheet.model.shapes.filter((other) => other !== shape);
      sheet.workbook.changed(sheet);
      return null;
    },
  },
});

/** Shapes first, then charts: Excel lists them by depth, which the stand-in does not know. */
function all(sheet: SheetStore): HostObject[] {
  return [
    ...sheet.model.shapes.map((shape) => shapeType.of({ sheet, shape })),
    ...sheet.model.charts.map((chart) => chartShapeType.of({ sheet, chart })),
  ];
}

function find(sheet: SheetStore, key: string): HostObject | undefined {
  const isWanted = ({ id, name }: { id: string; name: string }) => id === key || name === key;
  const shape = sheet.model.shapes.find(isWanted);
  if (shape) return shapeType.of({ sheet, shape });
  const chart = sheet.model.charts.find(isWanted);
  return chart && chartShapeType.of({ sheet, chart });
}

/** Excel.ShapeCollection. */
export const shapesType: ObjectClass<SheetStore> = defineType({
  name: "ShapeCollection",
  items: all,
  item: (sheet, key) => find(sheet, String(key)),
  methods: {
    AddTextBox: (sheet, [content]) => {
      sheet.assertEditable("allowEditObjects");
      const id = `{shape-${sheet.workbook.newId()}}`;
      const shape: ShapeModel = {
        id,
        name: `TextBox ${sheet.model.shapes.length + 1}`,
        kind: "TextBox",
        range: null,
        text: content === undefined || content === null ? "" : asString(content, "text"),
        altTitle: "",
        altDescription: "",
        left: 0,
        top: 0,
        width: 72,
        height: 72,
        visible: true,
      };
      sheet.model.shapes.push(shape);
      sheet.workbook.changed(sheet);
      return shapeType.of({ sheet, shape });
    },
    GetCount: (sheet) => all(sheet).length,
    GetItem: (sheet, [key]) => {
      const shape = find(sheet, asString(key, "key"));
      if (!shape) throw itemNotFound(`There is no shape ${String(key)}.`);
      return shape;
    },
    GetItemAt: (sheet, [index]) => {
      const shape = all(sheet)[asInteger(index, "index", 0)];
      if (!shape) throw itemNotFound(`There is no shape ${String(index)}.`);
      return shape;
    },
    GetItemOrNullObject: (sheet, [key]) => find(sheet, asString(key, "key")) ?? NULL_OBJECT,
  },
});
