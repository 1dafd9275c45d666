/** The look of a plan: styles by range, number formats, sizes, merges, conditional formats. */
import {
  MAX_ROWS,
  type PlanConditionalFormat,
  type PlanStyle,
  type RangeRef,
  type SheetPlan,
} from "../../sheet";
import { rangeOn } from "../ranges";
import { numberFormatSteps } from "./number-formats";
import { heightSteps } from "./heights";
import { runs } from "./runs";
import type { WriteStep } from "./step";

/** One character of the default font (11 pt) is about this wide; Excel adds the padding to each column. Points. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;

const BYTES_PER_PROPERTY = 220;
const BORDER_BYTES = 6 * 3 * BYTES_PER_PROPERTY;

/** Width of a column in points, for a width in characters; and the other way round. */
export function pointsOf(characters: number): number {
  return characters * POINTS_PER_CHARACTER + COLUMN_PADDING;
}

export function charactersOf(points: number): number {
  return (points - COLUMN_PADDING) / POINTS_PER_CHARACTER;
}

export function* formatSteps(plan: SheetPlan): Generator<WriteStep> {
  for (const { range, style } of plan.styles) {
    // Number formats go by block; naming the range for nothing would cost as much as formatting it.
    if (Object.keys(style).some((property) => property !== "numberFormat")) yield styleStep(range, style);
  }
  yield* numberFormatSteps(plan.styles);
  yield* widthSteps(plan.columnWidths);
  for (const column of plan.hiddenColumns ?? []) {
    yield {
      bytes: BYTES_PER_PROPERTY,
      queue: (sheet) => {
        rangeOn(sheet, { top: 0, bottom: MAX_ROWS - 1, left: column, right: column }).columnHidden = true;
      },
    };
  }
  yield* heightSteps(plan.rowHeights);
  for (const merge of plan.merges)
    yield { bytes: BYTES_PER_PROPERTY, queue: (sheet) => rangeOn(sheet, merge).merge(false) };
  for (const format of plan.conditionalFormats) {
    yield {
      bytes: 8 * BYTES_PER_PROPERTY,
      queue: (sheet) => queueConditional(rangeOn(sheet, format.range), format),
    };
  }
}

function* widthSteps(widths: readonly number[]): Generator<WriteStep> {
  for (const { from, to, size } of runs(widths.map((width, column) => [column, width]))) {
    yield {
      bytes: BYTES_PER_PROPERTY,
      queue: (sheet) => {
        rangeOn(sheet, { top: 0, bottom: 0, left: from, right: to }).format.columnWidth = pointsOf(size);
      },
    };
  }
}

function styleStep(range: RangeRef, style: PlanStyle): WriteStep {
  const properties = Object.keys(style).length;
  return {
    bytes: properties * BYTES_PER_PROPERTY + (style.border === undefined ? 0 : BORDER_BYTES),
    queue: (sheet) => queueStyle(rangeOn(sheet, range), range, style),
  };
}

/** All but the number format, which goes by block (number-formats.ts). */
function queueStyle(range: Excel.Range, area: RangeRef, style: PlanStyle): void {
  const { format } = range;
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
    // Continuous lines are thin unless said otherwise.
    border.style = "Continuous";
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
