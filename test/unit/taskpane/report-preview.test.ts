import type { SheetPlan } from "../../../src/sheet";
import { numberText, previewTable } from "../../../src/taskpane/report/preview-table";

const plan = (change: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "進捗一覧",
  cells: [
    ["令和5年度　進捗", null, null],
    ["指標", "実績", "判定"],
    ["<b>受診率</b>", 0.485, "×"],
    ["=1+1", { formula: "B3/2", cached: 0.2425 }, "○"],
    [{ text: "個票01", link: { sheet: "個票01", cell: "A1" } }, { formula: "B3" }, true],
  ],
  styles: [
    { range: { top: 0, left: 0, bottom: 0, right: 2 }, style: { bold: true } },
    { range: { top: 2, left: 1, bottom: 3, right: 1 }, style: { numberFormat: '0.0%;"▲"0.0%' } },
    { range: { top: 0, left: 0, bottom: 0, right: 0 }, style: { fontSize: 14 } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [20, 8, 6],
  rowHeights: new Map(),
  conditionalFormats: [
    {
      kind: "text",
      range: { top: 2, left: 2, bottom: 4, right: 2 },
      equals: "○",
      fontColor: "#000000",
      fill: "#BDD7EE",
    },
  ],
  charts: [],
  validations: [],
  showGridlines: false,
  properties: new Map(),
  ...change,
});

const textsOf = (table: ReturnType<typeof previewTable>) =>
  table.rows.map((cells) => cells.map(({ text }) => text));

describe("the beginning of a planned sheet", () => {
  it("shows texts as they are, numbers under their format, formulas as their values", () => {
    expect(textsOf(previewTable(plan()))).toEqual([
      ["令和5年度　進捗"],
      ["指標", "実績", "判定"],
      ["<b>受診率</b>", "48.5%", "×"],
      ["=1+1", "24.3%", "○"],
      ["個票01", "", "TRUE"],
    ]);
  });

  it("merges cells, adds styles up, and colours grades", () => {
    const { rows } = previewTable(plan());
    expect(rows[0]![0]).toMatchObject({ colSpan: 3, rowSpan: 1, style: { bold: true, fontSize: 14 } });
    expect(rows[3]![2]!.style).toMatchObject({ fill: "#BDD7EE" });
    expect(rows[2]![2]!.style).not.toHaveProperty("fill");
  });

  it("ends where printing ends, and says how many rows are left", () => {
    const cells = Array.from({ length: 40 }, (_, row) => [`行${row}`, row, "補助"]);
    const table = previewTable(
      plan({
        cells,
        merges: [{ top: 12, left: 0, bottom: 20, right: 1 }],
        page: {
          orientation: "portrait",
          paper: "a4",
          fitToWidth: 1,
          printArea: { top: 0, left: 0, bottom: 29, right: 1 },
        },
      }),
    );
    expect(table.widths).toEqual([20, 8]);
    expect(table.rows).toHaveLength(14);
    expect(table.moreRows).toBe(16);
    expect(table.rows[12]![0]).toMatchObject({ rowSpan: 2, colSpan: 2 });
    expect(table.rows[13]).toEqual([]);
  });

  it("holds without any cell", () => {
    expect(previewTable(plan({ cells: [], columnWidths: [], merges: [] }))).toEqual({
      rows: [],
      widths: [],
      moreRows: 0,
    });
  });
});

describe("a number under a format", () => {
  it.each([
    [-0.036, '0.0%;"▲"0.0%', "▲3.6%"],
    [1234.5, "#,##0", "1,235"],
    [-1234.5, "#,##0.0", "-1,234.5"],
    [12, '0"件"', "12件"],
    [-2.5, '0.0"ポイント";"▲"0.0"ポイント"', "▲2.5ポイント"],
    [0.1, "General", "0.1"],
  ])("%d as %s is %s", (value, format, text) => expect(numberText(value, format)).toBe(text));
});
