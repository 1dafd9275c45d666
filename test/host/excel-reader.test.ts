import { CHECKING_PARTS, readWorkbook } from "../../src/excel/reader";
import { runExcel } from "../../src/excel/run";
import { readSheetNames } from "../../src/excel/writer";
import { cellKey } from "../../src/sheet";
import { openHost, rectangle, state, type OpenHost } from "./excel-support";

let host: OpenHost;
afterEach(() => host.close());

describe("reading sheets", () => {
  it("gives values, formulas, formats and merges, with text as it is", async () => {
    host = await openHost([
      {
        name: "進捗",
        values: [
          ["指標", null, "実績"],
          ["  公開数\n（累計）", 3, "=B2*2"],
          ["'引用", "=見出し", true],
        ],
        merges: [rectangle(0, 0, 0, 1)],
      },
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("進捗");
      sheet.getRange("B2").numberFormat = [["0.0"]];
      sheet.getRange("B3").values = [["'=見出し"]];
      await context.sync();
    });
    const { sheets, activeSheet, sheetNames } = await state();
    const [sheet] = sheets;
    expect(sheetNames).toEqual(["進捗"]);
    expect(activeSheet).toBe("進捗");
    expect(sheet!.values).toEqual([
      ["指標", null, "実績"],
      ["  公開数\n（累計）", 3, 6],
      ["'引用", "=見出し", true],
    ]);
    expect([...sheet!.formulas]).toEqual([[cellKey(1, 2), "=B2*2"]]);
    expect(sheet!.numberFormats.get(cellKey(1, 1))).toBe("0.0");
    expect(sheet!.merges).toEqual([rectangle(0, 0, 0, 1)]);
  });

  it("gives a blank sheet without a cell", async () => {
    host = await openHost([{ name: "空", values: [] }]);
    const [sheet] = (await state(CHECKING_PARTS)).sheets;
    expect(sheet).toMatchObject({ rowCount: 0, columnCount: 0, values: [], merges: [], objects: [] });
  });

  it("starts at A1 also where the values begin further down", async () => {
    host = await openHost([{ name: "下", values: [[], [], [null, null, "値"]] }]);
    const [sheet] = (await state()).sheets;
    expect(sheet).toMatchObject({ rowCount: 3, columnCount: 3 });
    expect(sheet!.values[2]).toEqual([null, null, "値"]);
  });

  it("takes the same round trips for 1 sheet of 5 rows and 6 sheets of 500", async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [`行${row}`, row, row * 2]);
    const trips: number[] = [];
    for (const [sheets, count] of [
      [1, 5],
      [6, 500],
    ] as const) {
      host?.close();
      host = await openHost(
        Array.from({ length: sheets }, (_, index) => ({ name: `S${index}`, values: rows(count) })),
      );
      await state();
      trips.push(host.host.roundTrips);
    }
    expect(trips).toEqual([2, 2]);
  });

  it("reads the sheet in front in one round trip", async () => {
    host = await openHost([{ name: "A", values: [["x"]] }]);
    const ran = await runExcel("読み取り", (context) => readWorkbook(context, { sheets: "active" }));
    expect(ran).toMatchObject({ ok: true, value: { roundTrips: 1 } });
    expect(host.host.roundTrips).toBe(1);
  });

  it("reads more than 512 merges, in tiles", async () => {
    const values = Array.from({ length: 700 }, (_, row) => [`項目${row}`, null, row]);
    const merges = values.map((_, row) => rectangle(row, 0, row, 1));
    host = await openHost([{ name: "結合", values, merges }]);
    const [sheet] = (await state()).sheets;
    expect(sheet!.unread).toEqual([{ part: "styles", reason: expect.any(String) as string }]);
    expect(sheet!.merges).toHaveLength(700);
  });

  it("reads in smaller blocks where an answer would be too large", async () => {
    const values = Array.from({ length: 600 }, (_, row) => [`${row}`.padStart(20, "あ"), row]);
    host = await openHost([{ name: "大", values }]);
    host.host.payloadLimit = 60_000;
    const [sheet] = (await state()).sheets;
    expect(sheet!.values).toEqual(values);
  });

  it("lists hidden rows and columns, tables, filters, styles and objects for the checks", async () => {
    host = await openHost([
      {
        name: "表",
        values: [
          ["名", "数"],
          ["a", 1],
          ["b", 2],
          ["c", 3],
        ],
      },
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      sheet.tables.add("A1:B4", true).name = "一覧";
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("A2").format.fill.color = "#FFFF00";
      sheet.getRange("A2").format.font.bold = true;
      sheet.comments.add("表!A2", "要確認");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4")).name = "図";
      await context.sync();
    });
    const [sheet] = (await state(CHECKING_PARTS)).sheets;
    expect(sheet!.hiddenRows).toEqual([2]);
    expect(sheet!.hiddenColumns).toEqual([1]);
    expect(sheet!.tables).toEqual([{ name: "一覧", range: rectangle(0, 0, 3, 1), hasHeaderRow: true }]);
    expect(sheet!.styles.get(cellKey(1, 0))).toEqual({ fill: "#FFFF00", bold: true });
    expect(sheet!.objects.map(({ kind, name, text }) => [kind, name, text])).toEqual([
      ["chart", "図", null],
      ["comment", "A2", "要確認"],
    ]);
  });

  it("names a sheet that is not there", async () => {
    host = await openHost([{ name: "A", values: [["x"]] }]);
    const ran = await runExcel("読み取り", (context) => readWorkbook(context, { sheets: ["ない"] }));
    expect(ran).toMatchObject({ ok: false, problem: { code: "excel.notFound", sheet: "ない" } });
    expect(!ran.ok && ran.problem.message).toContain("ない");
  });
});

describe("running", () => {
  it("says what this Excel lacks", async () => {
    host = await openHost([{ name: "A", values: [["x"]] }], { requirementSets: { ExcelApi: "1.9" } });
    host.host.resetCounts();
    const ran = await runExcel("読み取り", (context) => readWorkbook(context));
    expect(ran).toMatchObject({ ok: false, problem: { code: "excel.missingApi" } });
    expect(!ran.ok && ran.problem.message).toContain("ExcelApi 1.14");
    expect(host.host.roundTrips).toBe(0);
  });

  it("gives up after a while when a cell stays in edit mode", async () => {
    host = await openHost([{ name: "A", values: [["x"]] }]);
    host.host.setCellEditing(true);
    const ran = await runExcel("読み取り", (context) => readWorkbook(context), { timeout: 50 });
    expect(ran).toMatchObject({ ok: false, problem: { code: "excel.cellEditMode" } });
    host.host.setCellEditing(false);
  });

  it("waits for the user to leave the cell", async () => {
    host = await openHost([{ name: "A", values: [["x"]] }]);
    host.host.setCellEditing(true);
    const running = runExcel("読み取り", (context) => readWorkbook(context), { timeout: 5_000 });
    setTimeout(() => host.host.setCellEditing(false), 30);
    expect(await running).toMatchObject({ ok: true });
  });

  it.each([
    ["AccessDenied", "excel.accessDenied"],
    ["ItemNotFound", "excel.notFound"],
    ["GeneralException", "excel.general"],
    ["RequestAborted", "excel.busy"],
  ])("turns %s into a sentence without Excel's own message", async (code, expected) => {
    host = await openHost([{ name: "A", values: [["x"]] }]);
    const secret = "internal detail";
    host.host.failAt(1, code, secret);
    const ran = await runExcel("読み取り", (context) => readSheetNames(context));
    expect(ran).toMatchObject({ ok: false, problem: { code: expected } });
    expect(!ran.ok && ran.problem.message).not.toContain(secret);
    expect(host.diagnostics).toHaveLength(1);
  });

  it("names the action in the sentence for a fault of its own", async () => {
    host = await openHost([{ name: "A", values: [["x"]] }]);
    const ran = await runExcel("読み取り", () => Promise.reject(new TypeError("x is undefined")));
    expect(ran).toMatchObject({ ok: false, problem: { code: "excel.unexpected" } });
    expect(!ran.ok && ran.problem.message).toContain("「読み取り」");
  });
});
