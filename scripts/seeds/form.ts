/** A printed form cell by cell: what the seed workbooks are laid out with. */
import type { CellValue, PlanPage, PlanStyle, RangeRef, SheetPlan } from "../../src/sheet";

export const FONT = { name: "游ゴシック", size: 10 };
const LABEL_FILL = "#E8EEF4";
const LINE = "#404040";
/** Height in points of one line of the form's font. */
const LINE_HEIGHT = 16;
/** Full-width characters need two of a column's width units, and the cell keeps a margin. */
const MARGIN = 1.5;

export type Look = "label" | "year" | "text" | "center" | "title" | "heading" | "goal" | "note";

const LABEL: PlanStyle = {
  fill: LABEL_FILL,
  bold: true,
  horizontal: "center",
  vertical: "middle",
  wrap: true,
  border: LINE,
};

const LOOKS: Readonly<Record<Look, PlanStyle>> = {
  label: { ...LABEL, fontSize: 9 },
  year: { ...LABEL, fontSize: 8 },
  text: { horizontal: "left", vertical: "middle", wrap: true, border: LINE },
  center: { horizontal: "center", vertical: "middle", wrap: true, border: LINE, fontSize: 9 },
  heading: { bold: true, fontSize: 11, vertical: "middle", wrap: true, border: LINE },
  goal: { bold: true, fontSize: 11, horizontal: "left", vertical: "middle", wrap: true, border: LINE },
  title: { bold: true, fontSize: 14, vertical: "middle" },
  note: { horizontal: "left", vertical: "top", wrap: true, fontSize: 9 },
};

export class Form {
  private readonly cells: CellValue[][] = [];
  private readonly styles: { range: RangeRef; style: PlanStyle }[] = [];
  private readonly merges: RangeRef[] = [];
  private readonly heights = new Map<number, number>();

  /** @param widths column widths in characters, from column A */
  constructor(private readonly widths: readonly number[]) {}

  /** Writes a value and formats its range, merging it when it is more than one cell. */
  put(range: RangeRef, value: CellValue, look: Look): void {
    const { top, left, bottom, right } = range;
    while (this.cells.length <= bottom) this.cells.push([]);
    const row = this.cells[top]!;
    while (row.length <= left) row.push(null);
    row[left] = value;
    this.styles.push({ range, style: LOOKS[look] });
    if (top !== bottom || left !== right) this.merges.push(range);
    if (top === bottom) this.grow(top, this.heightFor(String(value ?? ""), left, right, LOOKS[look].fontSize ?? FONT.size));
  }

  /** Makes a row at least this high, in points. */
  grow(row: number, height: number): void {
    this.heights.set(row, Math.max(this.heights.get(row) ?? 0, height));
  }

  /** @param page what is to differ from one A4 page upright */
  plan(name: string, page: Partial<PlanPage> = {}): SheetPlan {
    const right = this.widths.length - 1;
    return {
      name,
      cells: this.cells,
      styles: this.styles,
      merges: this.merges,
      columnWidths: this.widths,
      rowHeights: this.heights,
      conditionalFormats: [],
      charts: [],
      validations: [],
      showGridlines: false,
      page: {
        orientation: "portrait",
        paper: "a4",
        fitToWidth: 1,
        fitToHeight: 1,
        printArea: { top: 0, left: 0, bottom: this.cells.length - 1, right },
        ...page,
      },
      properties: new Map(),
    };
  }

  private heightFor(text: string, left: number, right: number, fontSize: number): number {
    const columns = this.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0) - MARGIN;
    const width = (columns * FONT.size) / fontSize;
    const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
    return Math.max(20, lines * LINE_HEIGHT + 4);
  }
}

/** Width in half-width characters. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[ -~｡-ﾟ]/.test(letter) ? 1 : 2), 0);
}
