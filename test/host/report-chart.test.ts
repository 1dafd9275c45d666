/** Charts of a plan: what Excel keeps of them, and that the file writer says the same. */
import { runExcel } from "../../src/excel/run";
import { writeSheetPlan } from "../../src/excel/writer";
import { openWorkbook } from "../../src/files";
import { writeWorkbook } from "../../src/files/write";
import { saveWorkbook } from "../../src/preview/workbook/file";
import type { PlanChart, SheetPlan } from "../../src/sheet";
import { openHost, rectangle, type OpenHost } from "./excel-support";

let host: OpenHost;
afterEach(() => host.close());

const CELLS = [
  ["年度", "計画", "実績", null, "目標"],
  ["R1", 10, 8, null, 40],
  ["R2", 20, null, null, 40],
  ["R3", 30, 25, null, 40],
];
const column = (left: number) => rectangle(1, left, 3, left);

function planWith(chart: Partial<PlanChart>): SheetPlan {
  return {
    name: "図",
    cells: CELLS,
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: new Map(),
    conditionalFormats: [],
    charts: [
      {
        kind: "line",
        name: "推移",
        title: "計画と実績",
        altText: "計画は増え、実績は令和2年度が空欄です。",
        source: rectangle(0, 0, 3, 2),
        seriesBy: "columns",
        place: rectangle(5, 0, 20, 6),
        ...chart,
      },
    ],
    validations: [],
    showGridlines: true,
    properties: new Map(),
  };
}

async function writtenBothWays(plan: SheetPlan) {
  host = await openHost([{ name: "元", values: [["x"]] }]);
  const ran = await runExcel("図", (context) => writeSheetPlan(context, plan));
  if (!ran.ok) throw new Error(ran.problem.message);
  expect(ran.value.value.notes).toEqual([]);
  const byHost = await openWorkbook("a.xlsx", await saveWorkbook(host.workbook));
  const byFile = await openWorkbook("b.xlsx", await writeWorkbook([plan], { time: new Date(0) }));
  if (!byHost.ok || !byFile.ok) throw new Error("not a workbook");
  return [byHost.value.workbook.sheets[1]!.charts![0]!, byFile.value.workbook.sheets[0]!.charts![0]!];
}

describe("charts of a plan", () => {
  it("draws series from here and there, each with its look, and blank cells as gaps", async () => {
    const charts = await writtenBothWays(
      planWith({
        categoryTitle: "年度",
        valueTitle: "件",
        valueMin: 0,
        valueMax: 50,
        series: [
          { name: "計画", values: column(1), color: "#7F7F7F", dash: "dash", marker: "none", weight: 1.5 },
          { name: "実績", values: column(2), color: "#1F4E79", marker: "circle", showValues: true },
          { name: "目標", values: column(4), color: "#A23B00", dash: "dot", marker: "diamond" },
        ],
      }),
    );
    for (const chart of charts) {
      expect(chart.altText).toBe("計画は増え、実績は令和2年度が空欄です。");
      expect(chart.dispBlanksAs ?? "gap").toBe("gap");
      expect(chart.axes?.x?.title).toBe("年度");
      expect(chart.axes?.y).toMatchObject({ title: "件", scale: { min: 0, max: 50 } });
      expect(
        chart.series!.map(({ name, valuesRef, categoriesRef }) => [name, valuesRef, categoriesRef]),
      ).toEqual(
        ["B", "C", "E"].map((letter, index) => [
          ["計画", "実績", "目標"][index],
          expect.stringMatching(new RegExp(`図'?!\\$${letter}\\$2:\\$${letter}\\$4$`)),
          expect.stringMatching(/図'?!\$A\$2:\$A\$4$/),
        ]),
      );
      const [plan, actual, target] = chart.series!;
      expect(plan).toMatchObject({ color: "7F7F7F", stroke: { dash: "dash", width: 1.5 } });
      expect(plan!.marker?.symbol).toBe("none");
      expect(actual).toMatchObject({ color: "1F4E79", marker: { symbol: "circle" } });
      expect(actual!.dataLabels?.showValue).toBe(true);
      expect(plan!.dataLabels?.showValue ?? false).toBe(false);
      expect(target).toMatchObject({ stroke: { dash: "sysDot" }, marker: { symbol: "diamond" } });
    }
  });

  it("dresses the series of a source in their order, and keeps the names of its cells", async () => {
    const charts = await writtenBothWays(
      planWith({
        series: [
          { dash: "dash", color: "#7F7F7F" },
          { color: "#1F4E79", marker: "square" },
        ],
      }),
    );
    for (const chart of charts) {
      expect(chart.series!.map(({ name }) => name)).toEqual(["計画", "実績"]);
      expect(chart.series![0]).toMatchObject({ color: "7F7F7F", stroke: { dash: "dash" } });
      expect(chart.series![1]).toMatchObject({ color: "1F4E79", marker: { symbol: "square" } });
    }
  });

  it.each([
    ["values", "stacked"],
    ["percent", "percentStacked"],
  ] as const)("stacks bars by %s, the first category at the top", async (stacked, grouping) => {
    const charts = await writtenBothWays(planWith({ kind: "bar", stacked, firstAtTop: true }));
    for (const chart of charts) {
      expect(chart.barGrouping).toBe(grouping);
      expect(chart.axes?.x?.reverse).toBe(true);
    }
  });

  it("leaves the legend out where it is not wanted", async () => {
    const [byHost, byFile] = await writtenBothWays(planWith({ showLegend: false }));
    expect([byHost!.legend ?? false, byFile!.legend ?? false]).toEqual([false, false]);
  });
});
