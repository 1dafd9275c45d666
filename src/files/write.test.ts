import { cellKey, type SheetPlan } from "../sheet";
import { openWorkbook, readWorkbookFile } from "./index";
import { writeWorkbook } from "./write";

const TIME = new Date("2024-04-01T00:00:00Z");

function planOf(name: string, more: Partial<SheetPlan>): SheetPlan {
  return {
    name,
    cells: [],
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    showGridlines: true,
    properties: new Map(),
    ...more,
  };
}

describe("writeWorkbook", () => {
  test("writes texts as texts, numbers as numbers, formulas only where said", async () => {
    const cells = [
      ["=1+1", "+81", "-5", "@x", "2024/4/1", "001"],
      [
        0.996,
        true,
        null,
        { formula: "=A2*2", cached: 1.992 },
        { text: "No.8", link: { sheet: "No.8", cell: "G10" } },
      ],
    ];
    const bytes = await writeWorkbook([planOf("一覧", { cells }), planOf("No.8", { cells: [["a"]] })], {
      time: TIME,
    });
    const result = await readWorkbookFile("a.xlsx", bytes);
    if (!result.ok) throw new Error(result.problem.message);
    const [sheet] = result.value.sheets;
    expect(sheet!.values).toEqual([cells[0], [0.996, true, null, 1.992, "No.8", null]]);
    expect(sheet!.formulas).toEqual(new Map([[cellKey(1, 3), "=A2*2"]]));
    const opened = await openWorkbook("a.xlsx", bytes);
    expect(opened.ok && opened.value.workbook.sheets[0]?.cells?.get("1,4")?.hyperlink?.location).toBe(
      "'No.8'!G10",
    );
  });

  test("carries the look and the page over", async () => {
    const plan = planOf("見た目", {
      cells: [
        ["判定", "達成率"],
        ["達成", 0.996],
        ["未達", 0.5],
      ],
      styles: [
        {
          range: { top: 0, left: 0, bottom: 0, right: 1 },
          style: { bold: true, fill: "#1F4E79", fontColor: "#FFFFFF" },
        },
        { range: { top: 1, left: 1, bottom: 2, right: 1 }, style: { numberFormat: "0.0%" } },
      ],
      merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
      conditionalFormats: [
        {
          kind: "text",
          range: { top: 1, left: 0, bottom: 2, right: 0 },
          equals: "達成",
          fontColor: "#006100",
          fill: "#C6EFCE",
        },
        {
          kind: "dataBar",
          range: { top: 1, left: 1, bottom: 2, right: 1 },
          color: "#4472C4",
          min: 0,
          max: 1.5,
        },
      ],
      charts: [
        {
          kind: "bar",
          name: "達成率のグラフ",
          title: "達成率",
          altText: "達成率の棒グラフ",
          source: { top: 0, left: 0, bottom: 2, right: 1 },
          seriesBy: "columns",
          place: { top: 5, left: 0, bottom: 15, right: 4 },
        },
      ],
      validations: [{ range: { top: 1, left: 0, bottom: 2, right: 0 }, list: ["達成", "未達"] }],
      freeze: { rows: 1, columns: 0 },
      page: { orientation: "landscape", paper: "a4", fitToWidth: 1, repeatRows: { from: 0, to: 0 } },
    });
    const bytes = await writeWorkbook([plan], { time: TIME });
    const opened = await openWorkbook("a.xlsx", bytes);
    if (!opened.ok) throw new Error(opened.problem.message);
    const [sheet] = opened.value.workbook.sheets;
    expect(sheet).toMatchObject({
      freezePane: { rows: 1 },
      pageSetup: {
        orientation: "landscape",
        paperSize: "a4",
        fitToPage: true,
        fitToWidth: 1,
        printTitlesRow: "$1:$1",
      },
      merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }],
      dataValidations: [{ type: "list", values: ["達成", "未達"] }],
      charts: [{ kinds: ["bar"], title: "達成率", seriesCount: 1 }],
    });
    const [text, bar] = sheet!.conditionalRules!;
    expect(text).toMatchObject({
      type: "cellIs",
      formula: '"達成"',
      style: { fill: { bgColor: { rgb: "C6EFCE" } } },
    });
    expect(bar).toMatchObject({ type: "dataBar", dataBar: { cfvo: [{ value: "0" }, { value: "1.5" }] } });
    const snapshot = await readWorkbookFile("a.xlsx", bytes);
    const [look] = snapshot.ok ? snapshot.value.sheets : [];
    expect(look!.styles.get(cellKey(0, 1))).toEqual({ fill: "#1F4E79", fontColor: "#FFFFFF", bold: true });
    expect(look!.numberFormats.get(cellKey(2, 1))).toBe("0.0%");
    expect(look!.objects).toMatchObject([{ kind: "chart" }]);
  });

  test("gives the same bytes for the same plans, and names that Excel accepts", async () => {
    const plans = [planOf("予定/実績", { cells: [[1]] }), planOf("予定/実績", { cells: [[2]] })];
    const [first, second] = await Promise.all([
      writeWorkbook(plans, { time: TIME }),
      writeWorkbook(plans, { time: TIME }),
    ]);
    expect(first).toEqual(second);
    const result = await readWorkbookFile("a.xlsx", first);
    expect(result.ok && result.value.sheets.map((sheet) => sheet.name)).toEqual([
      "予定／実績",
      "予定／実績 (2)",
    ]);
  });
});
