/** Planters of defects that only a workbook can have: L1-10 to L1-13, L2-06. */
import { cellKey, cellRange, type CellStyle, type SheetObjectKind } from "../../../../../src/sheet";
import type { Draft } from "../draft";
import type { Random } from "../random";
import { anyColumn, at, bodyRow, innerRow, widthOf, wholeRow, type Planted, type Planter } from "./planter";

const KINDS_AT_CELLS: readonly SheetObjectKind[] = [
  "comment",
  "note",
  "picture",
  "shape",
  "textBox",
  "chart",
];
const FILLS = ["#FFFF00", "#FCE4D6", "#FF0000", "#C6EFCE", "#92D050"];
// Red is left out: by custom it marks negative numbers, and a table of few figures may look as if it did.
const FONT_COLORS = ["#00B050", "#7030A0", "#FFC000"];

function anyLook(random: Random): CellStyle {
  return random.pick<CellStyle>([
    { fill: random.pick(FILLS) },
    { fontColor: random.pick(FONT_COLORS) },
    { bold: true },
    { italic: true },
    { strikethrough: true },
  ]);
}

function merged(random: Random, draft: Draft, top: number, height: number, width: number): Planted {
  const left = random.int(0, widthOf(draft) - width);
  const range = { top, left, bottom: top + height - 1, right: left + width - 1 };
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = left; column <= range.right; column++) {
      if (row !== range.top || column !== left) draft.rows[row]![column] = null;
    }
  }
  draft.merges.push(range);
  return { range };
}

export const excelPlanters: readonly Planter[] = [
  {
    rule: "L1-10",
    defect: "an object on cells",
    plant(random, draft) {
      const kind = random.pick(KINDS_AT_CELLS);
      const row = random.int(0, draft.rows.length + 3);
      const range = cellRange(row, random.int(0, widthOf(draft) + 3));
      draft.objects.push({ kind, name: `${kind} 1`, range, text: random.pick([null, "要確認"]) });
      return { range };
    },
  },
  {
    rule: "L1-10",
    defect: "an object of which Excel does not tell where it lies",
    plant(random, draft) {
      const kind = random.pick<SheetObjectKind>(["picture", "shape", "textBox", "chart", "other"]);
      draft.objects.push({ kind, name: `${kind} 1`, range: null, text: null });
      return { range: null };
    },
  },
  {
    rule: "L1-11",
    defect: "a cell that looks different",
    plant(random, draft) {
      // The first and the last row may be bold without meaning anything.
      const row = innerRow(random, draft);
      // A font shows on what is written only.
      const filled = draft.rows[row]!.flatMap((value, column) => (value === null ? [] : [column]));
      const column = random.pick(filled);
      draft.styles.set(cellKey(row, column), anyLook(random));
      return at(row, column);
    },
  },
  {
    rule: "L1-11",
    defect: "a row that looks different",
    plant(random, draft) {
      const row = innerRow(random, draft);
      const look = anyLook(random);
      for (let column = 0; column < widthOf(draft); column++) draft.styles.set(cellKey(row, column), look);
      return { range: wholeRow(draft, row) };
    },
  },
  {
    rule: "L1-12",
    defect: "merged data",
    plant(random, draft) {
      const height = random.int(1, 3);
      const width = height === 1 ? random.int(2, 3) : random.int(1, 2);
      return merged(random, draft, random.int(1, draft.rows.length - height), height, width);
    },
  },
  {
    rule: "L1-12",
    defect: "merged names",
    plant: (random, draft) => merged(random, draft, 0, 1, 2),
  },
  {
    rule: "L1-12",
    defect: "a merged title",
    plant(random, draft) {
      draft.rows.unshift(["市の状況", ...new Array<null>(widthOf(draft) - 1).fill(null)]);
      return merged(random, draft, 0, 1, random.int(2, widthOf(draft)));
    },
  },
  {
    rule: "L1-13",
    defect: "a hidden row",
    plant(random, draft) {
      const row = random.int(0, draft.rows.length - 1);
      draft.hiddenRows = [row];
      return { range: wholeRow(draft, row) };
    },
  },
  {
    rule: "L1-13",
    defect: "a hidden column",
    plant(random, draft) {
      const column = random.int(0, widthOf(draft) - 1);
      draft.hiddenColumns = [column];
      return { range: { top: 0, left: column, bottom: draft.rows.length - 1, right: column } };
    },
  },
  {
    rule: "L1-13",
    defect: "a row that a filter hides",
    plant(random, draft) {
      const row = bodyRow(random, draft);
      draft.hiddenRows = [row];
      const range = { top: 0, left: 0, bottom: draft.rows.length - 1, right: widthOf(draft) - 1 };
      draft.filter = { range, active: true };
      return { range: wholeRow(draft, row) };
    },
  },
  {
    rule: "L1-13",
    defect: "a hidden sheet",
    plant(random, draft) {
      draft.visibility = random.pick(["hidden", "veryHidden"] as const);
      return { range: null };
    },
  },
  {
    rule: "L2-06",
    defect: "a formula",
    plant(random, draft) {
      const column = anyColumn(random, draft, "figure", "name", "date")!;
      const row = bodyRow(random, draft);
      draft.formulas.set(
        cellKey(row, column),
        random.pick(["=SUM(B2:B3)", "=VLOOKUP(A2,Z:AA,2,FALSE)", "=A1"]),
      );
      return at(row, column);
    },
  },
];
