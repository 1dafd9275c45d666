/** Workbook files through the stand-in: what was written through Office.js is in the saved file, and seeds survive. */
import { readFileSync } from "node:fs";
import { openWorkbook as openFile, toSnapshot } from "../../src/files";
import { loadXlsx, saveXlsx } from "../../src/preview/workbook/file";
import type { SheetSnapshot } from "../../src/sheet";
import { startHost, type StandIn } from "./support";

let host: StandIn;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.close());

async function snapshotsOf(bytes: Uint8Array): Promise<readonly SheetSnapshot[]> {
  const opened = await openFile("a.xlsx", bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  const { file, workbook, details } = opened.value;
  return toSnapshot(file, workbook, details).sheets;
}

/** Everything a report needs, on one sheet. */
async function writeReport(): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "報告";
    sheet.getRange("A1:D4").values = [
      ["指標", "計画", "実績", "達成率"],
      ["'1/2", 10, 9, "=C2/B2"],
      ["b", 20, 22, "=C3/B3"],
      ["c", 30, 15, "=C4/B4"],
    ];
    sheet.getRange("D2:D4").numberFormat = [["0.0%"]];
    const { format } = sheet.getRange("A1:D1");
    format.fill.color = "#1F4E79";
    format.font.color = "#FFFFFF";
    format.font.bold = true;
    format.font.size = 12;
    format.wrapText = true;
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    const edge = sheet.getRange("A1:D4").format.borders.getItem("InsideHorizontal");
    edge.style = "Continuous";
    edge.color = "#999999";
    sheet.getRange("A6:D6").merge(false);
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("8:9").rowHidden = true;
    sheet.getRange("H:H").columnHidden = true;
    const { dataBar } = sheet.getRange("D2:D4").conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
    dataBar.upperBoundRule = { type: "Number", formula: "=1" };
    dataBar.positiveFormat.fillColor = "#70AD47";
    const { cellValue } = sheet.getRange("A2:A4").conditionalFormats.add("CellValue");
    cellValue.format.fill.color = "#FFC7CE";
    cellValue.format.font.color = "#9C0006";
    cellValue.rule = { operator: "EqualTo", formula1: '="b"' };
    const { textComparison } = sheet.getRange("B2:B4").conditionalFormats.add("ContainsText");
    textComparison.format.font.bold = true;
    textComparison.rule = { operator: "Contains", text: "未達" };
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "計画と実績";
    chart.title.text = "計画と実績の比較";
    chart.axes.valueAxis.title.text = "件";
    chart.setPosition("F2", "K12");
    chart.series.getItemAt(0).format.fill.setSolidColor("#C00000");
    sheet.getRange("M1:N3").values = [["鍵", "値"], ["x", 1], ["y", 2]]; // prettier-ignore
    const table = sheet.tables.add("M1:N3", true);
    table.name = "設定";
    table.style = "TableStyleLight9";
    sheet.getRange("B2:B4").dataValidation.rule = {
      wholeNumber: { operator: "Between", formula1: 0, formula2: 100 },
    };
    sheet.getRange("E2").dataValidation.rule = { list: { inCellDropDown: true, source: "はい,いいえ" } };
    sheet.getRange("A5").hyperlink = {
      documentReference: "'報告'!A1",
      textToDisplay: "先頭へ",
      screenTip: "先頭",
    };
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B1"));
    sheet.showGridlines = false;
    sheet.tabColor = "#00B050";
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.leftMargin = 36;
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.setPrintArea("A1:K20");
    pageLayout.headersFooters.defaultForAllPages.leftHeader = "報告書";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P/&N";
    context.workbook.names.add("対象", sheet.getRange("A2:A4"));
    await context.sync();
  });
}

/** The same sheet as Office.js tells it. */
async function readReport(): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("報告").load("name,showGridlines,tabColor,visibility");
    const cells = sheet.getRange("A1:D6").load("values,formulas,numberFormat,text,valueTypes");
    const head = sheet
      .getRange("A1:D1")
      .load(
        "format/fill/color,format/font/color,format/font/bold,format/font/size,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/rowHeight",
      );
    const first = sheet.getRange("A1").load("format/columnWidth,hyperlink");
    const link = sheet.getRange("A5").load("hyperlink,values");
    const inside = sheet.getRange("A1:D4").format.borders.getItem("InsideHorizontal").load("style,color");
    const merged = sheet.getRange("A1:H9").getMergedAreasOrNullObject().load("address");
    const rows = sheet.getRange("A7:A9").getRowProperties({ rowHidden: true });
    const columns = sheet.getRange("G1:I1").getColumnProperties({ columnHidden: true });
    const formats = sheet.getRange("A1:D4").conditionalFormats.load("items/type,items/priority");
    const charts = sheet.charts.load(
      "items/name,items/chartType,items/title/text,items/axes/valueAxis/title/text,items/series/count",
    );
    const tables = sheet.tables.load("items/name,items/style");
    const whole = sheet.getRange("B2:B4").dataValidation.load("type,rule");
    const list = sheet.getRange("E2").dataValidation.load("type,rule");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const page = sheet.pageLayout.load("orientation,paperSize,zoom,leftMargin,topMargin");
    const header = sheet.pageLayout.headersFooters.defaultForAllPages.load(
      "leftHeader,rightFooter,centerHeader",
    );
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    const named = context.workbook.names.getItem("対象").getRange().load("address");
    await context.sync();
    const place = charts.items.map(({ name }) => sheet.charts.getItem(name).load("left,top,width,height"));
    const { dataBar } = formats.items.find(({ type }) => type === "DataBar")!;
    dataBar.load("lowerBoundRule,upperBoundRule,positiveFormat/fillColor");
    const { cellValue } = formats.items.find(({ type }) => type === "CellValue")!;
    cellValue.load("rule,format/fill/color,format/font/color");
    const { textComparison } = formats.items.find(({ type }) => type === "ContainsText")!;
    textComparison.load("rule,format/font/bold");
    await context.sync();
    const objects = [
      sheet,
      cells,
      head,
      first,
      link,
      inside,
      merged,
      tables,
      whole,
      list,
      frozen,
      page,
      header,
      titles,
      area,
      named,
    ];
    const told = [...objects, charts, ...place, dataBar, cellValue, textComparison].map((object) =>
      object.toJSON(),
    );
    return JSON.parse(
      JSON.stringify([told, rows.value, columns.value], (key, value: unknown) =>
        key === "id" ? undefined : value,
      ),
    ) as unknown;
  });
}

test("a report written through Office.js is in the saved file with all its parts", async () => {
  await writeReport();
  const before = await readReport();
  await loadXlsx(host.workbook, await saveXlsx(host.workbook), "報告.xlsx");
  expect(await readReport()).toEqual(before);
});

test.each(["suita-r5.xlsx", "settsu-r2.xlsx"])("%s is the same after loading and saving", async (name) => {
  const bytes = new Uint8Array(readFileSync(`seeds/${name}`));
  await loadXlsx(host.workbook, bytes, name);
  expect(await snapshotsOf(await saveXlsx(host.workbook))).toEqual(await snapshotsOf(bytes));
});

test("spilled values are saved with the formula that spills them", async () => {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
    await context.sync();
  });
  const [sheet] = await snapshotsOf(await saveXlsx(host.workbook));
  expect(sheet!.values).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  expect([...sheet!.formulas.values()]).toEqual(["=SEQUENCE(2,2)"]);
});

test("a file that is no workbook leaves the open one as it is", async () => {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["bleibt"]];
    await context.sync();
  });
  await expect(
    loadXlsx(host.workbook, new TextEncoder().encode("これは表ではありません"), "a.xlsx"),
  ).rejects.toMatchObject({
    problem: { code: "file.notWorkbook" },
  });
  expect(host.workbook.activeSheet().content(0, 0).value).toBe("bleibt");
});
