/** Pictures, shapes, text boxes and charts of a sheet, from its drawing part. */
import type { RangeRef, SheetObject, SheetObjectKind } from "../sheet";
import { elementsOf, hasElement, tagsOf, textOf, withoutElements } from "./xml";

/** Every object of a drawing with the cells under it; a group counts as one object. */
export function readDrawing(xml: string): SheetObject[] {
  const objects: SheetObject[] = [];
  for (const anchor of ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]) {
    for (const { inner } of elementsOf(xml, anchor)) {
      // Newer objects are stored twice: what old versions show stands in mc:Fallback.
      const object = withoutElements(inner, "Fallback");
      objects.push({
        kind: kindOf(object),
        name: nameOf(object),
        range: rangeOf(object),
        text: shapeText(object),
      });
    }
  }
  return objects;
}

function kindOf(xml: string): SheetObjectKind {
  if (hasElement(xml, "grpSp")) return "shape";
  if (hasElement(xml, "graphicFrame")) return /\/chart(ex)?"/.test(xml) ? "chart" : "other";
  if (hasElement(xml, "pic")) return "picture";
  for (const shape of tagsOf(xml, "cNvSpPr")) {
    if (shape.get("txBox") === "1" || shape.get("txBox") === "true") return "textBox";
  }
  return hasElement(xml, "sp") || hasElement(xml, "cxnSp") ? "shape" : "other";
}

function nameOf(xml: string): string {
  for (const properties of tagsOf(xml, "cNvPr")) return properties.get("name") ?? "";
  return "";
}

function shapeText(xml: string): string | null {
  const paragraphs = [...elementsOf(xml, "p")].map(({ inner }) => textOf(inner, "t"));
  const text = paragraphs.join("\n").trim();
  return text === "" ? null : text;
}

function rangeOf(xml: string): RangeRef | null {
  const from = markerOf(xml, "from");
  if (!from) return null;
  const to = markerOf(xml, "to") ?? from;
  return {
    top: from.row,
    left: from.column,
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

function markerOf(xml: string, element: string): { row: number; column: number } | undefined {
  for (const { inner } of elementsOf(xml, element)) {
    const row = Number(textOf(inner, "row"));
    const column = Number(textOf(inner, "col"));
    if (Number.isInteger(row) && Number.isInteger(column)) return { row, column };
  }
  return undefined;
}
