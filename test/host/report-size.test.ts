/** How much goes over the wire: round trips and bytes, for few indicators, for many, and for many sheets. */
import { createOperations } from "../../src/commands";
import { runExcel } from "../../src/excel/run";
import { writeSheets } from "../../src/excel/writer";
import { DEFAULT_PRESET } from "../../src/kpi/achievement";
import { planProgressList } from "../../src/reports/progress-list";
import { markedSheet } from "../../src/reports/refresh";
import type { CellValue, SheetPlan } from "../../src/sheet";
import { openHost, type OpenHost, type SheetContents } from "./excel-support";
import { indicators } from "./report-support";
import { wholeState } from "./report-state";

const MEGABYTE = 1024 * 1024;
const PLAIN: SheetContents[] = [{ name: "メモ", values: [["覚え書き"]] }];

let host: OpenHost;
afterEach(() => host.close());

function planFor(count: number): SheetPlan {
  const [sheet] = planProgressList({
    indicators: indicators(count).map((one) => ({
      ...one,
      remarks: "備考は長くなることがあります。".repeat(4),
    })),
    unreadCount: 0,
    fiscalYear: 2023,
    preset: DEFAULT_PRESET,
    createdAt: new Date(2026, 10, 21),
  }).sheets;
  return markedSheet(sheet!, { instance: "a" });
}

function cellsOf(name: string): CellValue[][] {
  const sheet = host.workbook.sheetByName(name)!;
  const used = sheet.usedRange(true)!;
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => sheet.content(row, column).value),
  );
}

describe("the size of what is written", () => {
  it("5,000 indicators arrive whole, in requests below 5 MB", async () => {
    host = await openHost(PLAIN);
    const plan = planFor(5_000);
    const ran = await runExcel("x", (context) => writeSheets(context, [{ plan, idProperty: "kpi.sheetId" }]));
    if (!ran.ok) throw new Error(ran.problem.message);
    for (const { requestBytes } of host.host.requests) expect(requestBytes).toBeLessThan(5 * MEGABYTE);
    expect(ran.value.roundTrips).toBeLessThanOrEqual(4);
    const cells = cellsOf(ran.value.value[0]!.name);
    const header = cells.findIndex((row) => row.includes("指標"));
    const names = cells.slice(header + 1, header + 5_001).map((row) => row[cells[header]!.indexOf("指標")]);
    expect(new Set(names).size).toBe(5_000);
    const sheet = host.workbook.sheetByName(ran.value.value[0]!.name)!;
    const rate = cells[header]!.indexOf("達成率");
    expect(sheet.styleAt(header + 5_000, rate).n?.pattern).toBe('0.0%;"▲"0.0%');
    expect(sheet.hasOwnRowHeight(header + 5_000)).toBe(true);
    expect(sheet.model.hyperlinks).toHaveLength(5_000);
  }, 180_000);

  it.each([60_000, 250_000])(
    "a host that takes only %d bytes gets the same in smaller requests, or nothing changes",
    async (limit) => {
      host = await openHost(PLAIN);
      const plan = planFor(300);
      const whole = await runExcel("x", (context) => writeSheets(context, [{ plan }]));
      const expected = whole.ok ? cellsOf(whole.value.value[0]!.name) : null;
      const before = wholeState(host.workbook);
      host.host.resetCounts();
      host.host.payloadLimit = limit;
      const ran = await runExcel("x", (context) => writeSheets(context, [{ plan }]));
      host.host.payloadLimit = 5 * MEGABYTE;
      if (ran.ok) expect(cellsOf(ran.value.value[0]!.name)).toEqual(expected);
      else expect(wholeState(host.workbook)).toEqual(before);
      expect(ran.ok).toBe(limit > 100_000);
    },
    120_000,
  );

  it("as many round trips for 20 sheets as for one", async () => {
    const header = [
      "No.",
      "施策",
      "アクションプラン",
      "指標名",
      "単位",
      "担当課",
      "年度",
      "計画値",
      "実績値",
    ];
    const rows = Array.from({ length: 20 }, (_, index) => [
      index + 1,
      "市民サービス",
      `計画その${index + 1}`,
      `指標その${index + 1}`,
      "件",
      "市民課",
      "令和5年度",
      100,
      90 + index,
    ]);
    host = await openHost([{ name: "一覧", values: [header, ...rows] }]);
    const made = await createOperations().insertReport({
      template: "action-sheet",
      fiscalYear: null,
      scope: "workbook",
      preset: "standard",
    });
    if (!made.ok) throw new Error(made.problem.message);
    expect(made.value.sheets).toHaveLength(20);
    expect(made.value.roundTrips).toBeLessThanOrEqual(4);
    expect(host.workbook.activeSheet().name).toBe(made.value.sheets[0]);
    host.host.resetCounts();
    const again = await createOperations().refreshReports();
    expect(again).toMatchObject({ ok: true, value: { roundTrips: 4 } });
    expect(host.workbook.sheets()).toHaveLength(21);
  }, 60_000);
});
