import { DEFAULT_PRESET, SHIPPED_PRESETS } from "../../kpi/achievement";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { indicator, observation as seen } from "../../kpi/indicator/testing";
import type { PlanCell, SheetPlan } from "../../sheet";
import { textWidth, wrappedLines } from "../../sheet/text-size";
import { planProgressList } from "./index";

const GROUP = { policy: "方針", initiative: "取組", actionPlan: "計画" };

function made(observations: readonly Observation[], rest: Partial<Indicator> = {}): Indicator {
  return indicator(observations, { group: GROUP, department: "情報政策課", ...rest });
}

function plan(
  indicators: readonly Indicator[],
  fiscalYear: number | null = 2023,
  preset = DEFAULT_PRESET,
): SheetPlan {
  return planProgressList({
    indicators,
    unreadCount: 0,
    fiscalYear,
    preset,
    createdAt: new Date(2026, 10, 21),
  }).sheets[0]!.plan;
}

const YEAR = (actual: number | null, planned = 3000) => [
  seen("plan", 2023, planned),
  seen("actual", 2023, actual),
];

function headerRow(sheet: SheetPlan): number {
  return sheet.freeze!.rows - 1;
}

function cell(sheet: SheetPlan, header: string, row = 0): PlanCell {
  const column = sheet.cells[headerRow(sheet)]!.indexOf(header);
  if (column < 0) throw new Error(`no column ${header}`);
  return sheet.cells[headerRow(sheet) + 1 + row]![column] ?? null;
}

function formatOf(sheet: SheetPlan, header: string): string | undefined {
  const column = sheet.cells[headerRow(sheet)]!.indexOf(header);
  const row = headerRow(sheet) + 1;
  return sheet.styles
    .filter(
      ({ range }) => range.left <= column && column <= range.right && range.top <= row && row <= range.bottom,
    )
    .map(({ style }) => style.numberFormat)
    .findLast((format) => format !== undefined);
}

describe("progress list", () => {
  it("holds numbers as numbers, with the decimals and words printed around them in the format", () => {
    const sheet = plan([
      made([
        seen("plan", 2023, 45000, { qualifiers: ["約"] }),
        seen("actual", 2023, -16.91, { decimals: 2, unit: "%" }),
      ]),
    ]);
    expect(cell(sheet, "計画")).toBe(45000);
    expect(formatOf(sheet, "計画")).toBe('"約"#,##0;"約▲"#,##0');
    expect(cell(sheet, "実績")).toBe(-16.91);
    expect(formatOf(sheet, "実績")).toBe('#,##0.00"%";"▲"#,##0.00"%"');
  });

  it.each([
    [2999, 0.999],
    [2999.9, 0.999],
    [2987, 2987 / 3000],
    [3000, 1],
    [3300, 1.1],
    [0, 0],
  ])("shows an actual of %d against 3000 as a rate of %d", (actual, rate) => {
    const sheet = plan([made(YEAR(actual))]);
    expect(cell(sheet, "達成率")).toBeCloseTo(rate, 10);
    expect(formatOf(sheet, "達成率")).toBe('0.0%;"▲"0.0%');
  });

  it("says why an indicator cannot be graded", () => {
    const sheet = plan([made(YEAR(null))]);
    expect(cell(sheet, "判定")).toBe("－");
    expect(cell(sheet, "実績")).toBe("－");
    expect(cell(sheet, "備考・理由")).toContain("空欄");
  });

  it("keeps the words where the result is text", () => {
    const text = "4業務について導入の調整";
    const sheet = plan([
      made([seen("plan", 2023, 3), seen("actual", 2023, null, { rawText: text, missing: "textOnly" })]),
    ]);
    expect(cell(sheet, "実績")).toBe(text);
    expect(cell(sheet, "判定")).toBe("－");
  });

  it("links to the cell of the result", () => {
    expect(cell(plan([made(YEAR(1))]), "出典セル")).toEqual({
      text: "個票!C8",
      link: { sheet: "個票", cell: "C8" },
    });
  });

  it("counts by grade and never averages", () => {
    const sheet = plan([made(YEAR(3300)), made(YEAR(3000)), made(YEAR(100)), made(YEAR(null))]);
    const texts = sheet.cells.flat();
    expect(texts).toContain("判定別の指標数：◎ 1　○ 1　△ 0　× 1　－ 1　（計 4指標）");
    const [chart] = sheet.charts;
    const { top, bottom, left, right } = chart!.source;
    const source = sheet.cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
    expect(source).toEqual([
      ["判定", "件数"],
      ["◎", 1],
      ["○", 1],
      ["△", 0],
      ["×", 1],
      ["－", 1],
    ]);
    expect(chart!.altText).toContain("×が1件");
  });

  it("leaves out what was replaced, and names it", () => {
    const old = made([seen("plan", 2021, 1), seen("actual", 2023, null)], { name: "利用率", successor: "2" });
    const current = made(YEAR(1), { id: "2", name: "電子化率", predecessor: "1" });
    const sheet = plan([old, current]);
    expect(cell(sheet, "指標")).toBe("電子化率");
    expect(
      sheet.cells.flat().filter((value) => typeof value === "string" && value.includes("利用率")),
    ).toHaveLength(1);
  });

  it("chooses the latest year with an actual", () => {
    const sheet = plan([made([seen("actual", 2021, 1), seen("plan", 2024, 2)])], null);
    expect(sheet.cells[0]).toEqual(["令和3年度（2021年度） KPI進捗一覧"]);
  });

  it.each([
    ["no indicator", []],
    ["one indicator", [made(YEAR(1))]],
    ["a year without data", [made([seen("actual", 2019, 1)])]],
    ["a name of 40 characters", [made(YEAR(1), { name: "長".repeat(40) })]],
    ["a note of a thousand characters", [made(YEAR(1), { remarks: "備考の文。".repeat(200) })]],
    ["very large numbers", [made([seen("plan", 2023, 123456789012), seen("actual", 2023, -123456789012)])]],
    ["no group and no department", [made(YEAR(1), { group: {}, department: "" })]],
  ])("is readable with %s", (_, indicators) => {
    const sheet = plan(indicators);
    const head = headerRow(sheet);
    const width = sheet.cells[head]!.length;
    expect(sheet.columnWidths).toHaveLength(width);
    const last = head + Math.max(1, indicators.length);
    for (let row = head + 1; row <= last; row += 1) {
      for (const [column, value] of sheet.cells[row]!.entries()) {
        const room = sheet.columnWidths[column]!;
        if (typeof value !== "string" || indicators.length === 0) continue;
        const lines = wrappedLines(value, room);
        expect(sheet.rowHeights.get(row)!).toBeGreaterThanOrEqual(lines * 18);
        expect(sheet.rowHeights.get(row)!).toBeLessThanOrEqual(400);
      }
    }
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      repeatRows: { from: head, to: head },
    });
  });

  it("gives numbers room, so that none shows as #####", () => {
    const sheet = plan([made([seen("plan", 2023, 1), seen("actual", 2023, 123456789012)])]);
    const column = sheet.cells[headerRow(sheet)]!.indexOf("実績");
    expect(sheet.columnWidths[column]!).toBeGreaterThan(textWidth("123,456,789,012"));
  });

  it("shortens a long remark at a character, and says so", () => {
    const sheet = plan([made(YEAR(3000), { remarks: "𠮷野家の備考".repeat(100) })]);
    const remark = cell(sheet, "備考・理由") as string;
    expect(remark).toContain("全600字");
    expect(remark).not.toMatch(/[\ud800-\udfff]/u);
  });

  it("colours every mark of every preset", () => {
    for (const preset of SHIPPED_PRESETS) {
      const sheet = plan([made(YEAR(1))], 2023, preset);
      const coloured = new Set(
        sheet.conditionalFormats.flatMap((format) => (format.kind === "text" ? [format.equals] : [])),
      );
      for (const { mark } of preset.marks) expect(coloured).toContain(mark);
      expect(coloured).toContain(preset.notEvaluable);
    }
  });
});
