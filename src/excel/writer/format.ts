/** The look of a plan: styles by range, sizes, merges, conditional formats. */
import type { PlanConditionalFormat, PlanStyle, RangeRef, SheetPlan } from "../../sheet";
import { rangeOn } from "../ranges";

/** One character of the default font (11 pt) is about this wide; Excel adds the padding to each column. Points. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;
/** Excel's largest row height. Points. */
const MAX_ROW_HEIGHT = 409;

export function queueFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { range, style } of plan.styles) queueStyle(rangeOn(sheet, range), range, style);
  for (const { from, to, size } of runs(plan.columnWidths.map((width, index) => [index, width]))) {
    const columns = rangeOn(sheet, { top: 0, bottom: 0, left: from, right: to });
    columns.format.columnWidth = size * POINTS_PER_CHARACTER + COLUMN_PADDING;
  }
  for (const { from, to, size } of runs([...plan.rowHeights])) {
    const rows = rangeOn(sheet, { top: from, bottom: to, left: 0, right: 0 });
    rows.format.rowHeight = Math.min(MAX_ROW_HEIGHT, size);
  }
  for (const merge of plan.merges) rangeOn(sheet, merge).merge(false);
  for (const format of plan.conditionalFormats) queueConditional(rangeOn(sheet, format.range), format);
}

function queueStyle(range: Excel.Range, area: RangeRef, style: PlanStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.border !== undefined) queueBorder(format, area, style.border);
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

function queueBorder(format: Excel.RangeFormat, area: RangeRef, color: string): void {
  const edges: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
  ];
  // A range one cell wide or high has no inside lines, and Excel refuses to set them.
  if (area.right > area.left) edges.push(Excel.BorderIndex.insideVertical);
  if (area.bottom > area.top) edges.push(Excel.BorderIndex.insideHorizontal);
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = color;
  }
}

function queueConditional(range: Excel.Range, wanted: PlanConditionalFormat): void {
  if (wanted.kind === "dataBar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: `=${wanted.min}` };
    dataBar.upperBoundRule = { type: "Number", formula: `=${wanted.max}` };
    dataBar.positiveFormat.fillColor = wanted.color;
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.format.font.color = wanted.fontColor;
  cellValue.format.fill.color = wanted.fill;
  cellValue.rule = { operator: "EqualTo", formula1: `="${wanted.equals.replaceAll('"', '""')}"` };
}

/** Neighbours of the same size as one range, so that many equal rows cost one request item. */
function runs(
  sizes: readonly (readonly [index: number, size: number])[],
): { from: number; to: number; size: number }[] {
  const result: { from: number; to: number; size: number }[] = [];
  for (const [index, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && last.to === index - 1 && last.size === size) last.to = index;
    else result.push({ from: index, to: index, size });
  }
  return result;
}
