import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PreparedSheet } from "../../checks/context";
import { checkWorkbook, DEFAULT_SETTINGS } from "../../checks/engine";
import { applyEdits } from "../../checks/fixes/apply";
import { allRules } from "../../checks/registry";
import { inputOf, sheetOf, workbookOf, type RuleCases } from "../../checks/testing";
import { TextFactsCache } from "../../checks/text-facts";
import type { CheckSettings } from "../../checks/types";
import { readSheet } from "../../kpi/layouts";
import { formatRange, type CellValue, type SheetPlan, type WorkbookSnapshot } from "../../sheet";
import { planPublicationCopy, type PublicationCopy, type PublicationOptions } from "./index";

const CREATED = new Date(2026, 10, 21);

function plan(
  workbook: WorkbookSnapshot,
  name: string,
  options: Partial<PublicationOptions> = {},
  settings: CheckSettings = DEFAULT_SETTINGS,
) {
  const facts = new TextFactsCache();
  const sheets = workbook.sheets.map((sheet) => new PreparedSheet(sheet, settings, facts));
  return planPublicationCopy({ workbook, sheets, settings, facts }, name, { createdAt: CREATED, ...options });
}

function copied(
  workbook: WorkbookSnapshot,
  name: string,
  options?: Partial<PublicationOptions>,
): PublicationCopy {
  const copy = plan(workbook, name, options);
  if (!copy.ok) throw new Error(copy.problem.message);
  return copy.value;
}

function ofKind(copy: PublicationCopy, kind: string): readonly SheetPlan[] {
  return copy.sheets.filter(({ properties }) => properties.get("kpi.kind") === kind);
}

function textOf(cell: SheetPlan["cells"][number][number]): CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  return "text" in cell ? cell.text : null;
}

function valuesOf(sheet: SheetPlan): CellValue[][] {
  return sheet.cells.map((row) => row.map(textOf));
}

/** What the checks find on levels 1 and 2 of the data sheets, the whole copy being in the workbook. */
function findingsOn(workbook: WorkbookSnapshot, copy: PublicationCopy): string[] {
  const after = applyEdits(
    workbook,
    copy.sheets.map((sheet) => ({ kind: "addSheet", plan: sheet })),
  );
  if (!after.ok) throw new Error(after.problem.message);
  const sheets = ofKind(copy, "publication").map(({ name }) => name);
  const report = checkWorkbook({ ...after.value, file: null }, DEFAULT_SETTINGS, { sheets });
  return report.sheets.flatMap(({ rules }) =>
    rules
      .filter(({ meta }) => meta.level !== "L3")
      .flatMap(({ findings }) =>
        findings.map(({ rule, ranges, message }) => `${rule} ${ranges.map(formatRange).join()} ${message}`),
      ),
  );
}

/** Texts of the sheet that no sheet of the copy shows, space and line breaks aside. */
function lostOn(workbook: WorkbookSnapshot, name: string, copy: PublicationCopy): CellValue[] {
  const plain = (text: string) => text.replace(/\s+/g, "");
  const shown = plain(copy.sheets.flatMap((sheet) => valuesOf(sheet).flat().map(String)).join("\n"));
  const sheet = workbook.sheets.find((candidate) => candidate.name === name)!;
  return sheet.values.flat().filter((value) => value !== null && !shown.includes(plain(String(value))));
}

async function seed(file: string): Promise<WorkbookSnapshot> {
  // The file layer lies above this one; only its result is needed here.
  const { readWorkbookFile } = await import("../../files");
  const read = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe("a printed table", () => {
  const sheet = sheetOf(
    [
      ["令和5年度　公民館利用状況", "", "", "", "", ""],
      ["", "", "", "", "", "（単位：人）"],
      ["地　区", "施　設　名", "利用者数", "", "", "備考"],
      ["", "", "令和3年度", "令和4年度", "令和5年度", ""],
      ["北部", "中央公民館", "1,203人", "1,150人", "1,322人", "※改修のため休館あり"],
      ["", "東公民館", "540", "610", "－", ""],
      ["", "", "", "", "", ""],
      ["■南部地区", "", "", "", "", ""],
      ["南部", "南公民館①", "98", "120", "131", "・土曜に開館した。\n・夜間貸出を始めた。"],
      ["〃", "西公民館", "0", "…", "15", "国語、算数、理科"],
      ["地　区", "施　設　名", "利用者数", "", "", "備考"],
      ["東部", "ﾌﾞﾝｶｾﾝﾀｰ", "200", "220", "#N/A", ""],
      ["合　計", "", 2041, 2100, 1468, ""],
      ["資料：生涯学習課", "", "", "", "", ""],
    ],
    {
      name: "利用状況",
      merges: ["A1:F1", "A3:A4", "B3:B4", "C3:E3", "F3:F4", "A5:A6", "A8:F8", "C11:E11"],
      formulas: { C13: "=SUM(C5:C12)" },
      rest: { hiddenRows: [9] },
    },
  );
  const workbook = workbookOf(sheet);
  const copy = copied(workbook, "利用状況");
  const [data] = ofKind(copy, "publication");

  it("becomes records in long form, numbers as numbers, one row a facility and year", () => {
    expect(valuesOf(data!)).toEqual([
      ["区分", "地区", "施設名", "備考", "年度（西暦）", "年度（和暦）", "利用者数（人）"],
      ["区分なし", "北部", "中央公民館", "※改修のため休館あり", 2021, "令和3年度", 1203],
      ["区分なし", "北部", "中央公民館", "※改修のため休館あり", 2022, "令和4年度", 1150],
      ["区分なし", "北部", "中央公民館", "※改修のため休館あり", 2023, "令和5年度", 1322],
      ["区分なし", "北部", "東公民館", null, 2021, "令和3年度", 540],
      ["区分なし", "北部", "東公民館", null, 2022, "令和4年度", 610],
      ["区分なし", "北部", "東公民館", null, 2023, "令和5年度", "－"],
      ["南部地区", "南部", "南公民館(1)", "土曜に開館した。夜間貸出を始めた。", 2021, "令和3年度", 98],
      ["南部地区", "南部", "南公民館(1)", "土曜に開館した。夜間貸出を始めた。", 2022, "令和4年度", 120],
      ["南部地区", "南部", "南公民館(1)", "土曜に開館した。夜間貸出を始めた。", 2023, "令和5年度", 131],
      ["南部地区", "南部", "西公民館", "国語;算数;理科", 2021, "令和3年度", 0],
      ["南部地区", "南部", "西公民館", "国語;算数;理科", 2022, "令和4年度", "…"],
      ["南部地区", "南部", "西公民館", "国語;算数;理科", 2023, "令和5年度", 15],
      ["南部地区", "東部", "ブンカセンター", null, 2021, "令和3年度", 200],
      ["南部地区", "東部", "ブンカセンター", null, 2022, "令和4年度", 220],
      ["合計", "合計", "合計", null, 2021, "令和3年度", 2041],
      ["合計", "合計", "合計", null, 2022, "令和4年度", 2100],
      ["合計", "合計", "合計", null, 2023, "令和5年度", 1468],
    ]);
    expect(findingsOn(workbook, copy)).toEqual([]);
  });

  it("keeps its columns by year where that is wished", () => {
    const wide = ofKind(copied(workbook, "利用状況", { unpivot: false }), "publication")[0]!;
    expect(wide.cells[0]!.filter((header) => /令和[345]年度.*（人）/.test(String(header)))).toHaveLength(3);
    expect(wide.cells).toHaveLength(7);
  });

  it("says in メタデータ what stood around it, what signs mean and that a hidden row is included", () => {
    const metadata = valuesOf(ofKind(copy, "publication-metadata")[0]!);
    const contentOf = (item: string) => metadata.find((row) => row[2] === item)?.slice(3, 8);
    expect(contentOf("データセット名")).toEqual(["令和5年度　公民館利用状況", null, null, "要確認", "A1"]);
    expect(contentOf("出典")).toEqual(["資料：生涯学習課", null, null, "要確認", "A14"]);
    expect(contentOf("定義")?.[3]).toBe("要記入");
    expect(contentOf("－")?.[0]).toContain("該当数値なし");
    expect(metadata.flat().join()).toContain("非表示の行（10行目）");
  });

  it("lists every change with the cell it comes from", () => {
    const changeAt = (source: string, kind: string) =>
      copy.changes.find((change) => change.source === source && change.kind === kind);
    expect(changeAt("C5", "repair")).toMatchObject({ before: "1,203人", after: 1203 });
    expect(changeAt("A6", "fill")).toMatchObject({ before: null, after: "北部" });
    expect(changeAt("A8", "section")).toMatchObject({ column: "区分", after: "南部地区" });
    expect(changeAt("E12", "drop")).toMatchObject({ before: "#N/A", after: null });
    expect(changeAt("C13", "formula")).toMatchObject({ before: "=SUM(C5:C12)", after: 2041 });
    expect(lostOn(workbook, "利用状況", copy)).toEqual([]);
  });

  it("marks its sheets, links them to the print sheet and writes no formula", () => {
    expect(copy.sheets.map(({ name }) => name)).toEqual([
      "公開用_利用状況",
      "メタデータ_利用状況",
      "変更一覧_利用状況",
    ]);
    for (const { properties, cells } of copy.sheets) {
      expect(properties.get("kpi.source")).toBe("利用状況");
      expect(JSON.stringify(cells)).not.toContain('"formula":');
    }
  });
});

describe("parts of a table", () => {
  const dataOf = (rows: readonly (readonly CellValue[])[]) =>
    valuesOf(ofKind(copied(workbookOf(sheetOf(rows, { name: "表" })), "表"), "publication")[0]!);

  it("indentation becomes the name of the upper level", () => {
    expect(
      dataOf([
        ["区分", "人口"],
        ["総数", 370],
        ["　男", 178],
        ["　女", 192],
      ]),
    ).toEqual([
      ["区分_上位", "区分", "人口"],
      ["総数", "総数", 370],
      ["総数", "男", 178],
      ["総数", "女", 192],
    ]);
  });

  it("a softened figure gives its number, and the word a column for remarks", () => {
    const [header, first] = dataOf([
      ["No", "課", "実績"],
      [1, "市民課", "約1,000時間"],
      [2, "税務課", "900時間"],
      [3, "会計課", "800時間"],
    ]);
    expect(header).toEqual(["No", "課", "実績（時間）", "実績（時間）_注記"]);
    expect(first).toEqual([1, "市民課", 1000, "約"]);
  });

  it("a unit that only some years name is that of the series; different units are different measures", () => {
    const headerOf = (...headers: string[]) =>
      dataOf([
        ["地区", ...headers],
        ["北部", 10, 12, 14],
        ["南部", 20, 22, 24],
      ])[0]!.slice(1);
    const years = ["年度（西暦）", "年度（和暦）"];
    expect(headerOf("令和3年度（人）", "令和4年度", "令和5年度（人）")).toEqual([...years, "値（人）"]);
    expect(headerOf("令和3年度", "令和4年度", "令和5年度")).toEqual([...years, "値"]);
    expect(headerOf("令和3年度利用（人）", "令和4年度利用（件）", "令和5年度利用（人）")).toEqual([
      "令和4年度（2022年度）利用（件）",
      ...years,
      "利用（人）",
    ]);
  });

  it("units that change from row to row become a column; no unit is claimed for a figure that printed none", () => {
    const workbook = workbookOf(
      sheetOf([
        ["取組", "指標", "目標", "実績", "達成率"],
        ["電子申請", "申請件数", "10,000件", "12,345件", "123.5%"],
        ["電子申請", "手続数", 100, 98, "98.0%"],
        ["納付", "決済率", "20%以上", "18.7%", "93.5%"],
        ["勤務", "実施率（%）", 30, 25.1, "83.7%"],
      ]),
    );
    const copy = copied(workbook, "Sheet1");
    const [headers, ...rows] = valuesOf(ofKind(copy, "publication")[0]!);
    expect(headers).toEqual(["取組", "指標", "単位", "目標", "目標_注記", "実績", "達成率（%）"]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ["件", 10000, null, 12345, 123.5],
      ["記載なし", 100, null, 98, 98],
      ["%", 20, "以上", 18.7, 93.5],
      ["%", 30, null, 25.1, 83.7],
    ]);
    expect(findingsOn(workbook, copy)).toEqual([]);
  });

  it("a unit that the column 単位 says already goes from the figure, and into no header", () => {
    const copy = copied(
      workbookOf(
        sheetOf([
          ["指標", "単位", "目標値"],
          ["離職率", "%", 8],
          ["参加者数", "人", "6,000人"],
          ["組織率", "%", "80.0以上"],
        ]),
      ),
      "Sheet1",
    );
    expect(valuesOf(ofKind(copy, "publication")[0]!)).toEqual([
      ["指標", "単位", "目標値", "目標値_注記"],
      ["離職率", "%", 8, null],
      ["参加者数", "人", 6000, null],
      ["組織率", "%", 80, "以上"],
    ]);
  });

  it("a unit goes into the column 単位 where that is blank, and not where it says otherwise", () => {
    expect(
      dataOf([
        ["指標", "区分", "数値", "単位"],
        ["受診率", "目標", 50, "%"],
        ["健診", "目標", "60％以上", null],
        ["健診", "実績", "58.0%", null],
        ["到着時間", "目標", "8分以内", null],
        ["参加者数", "実績", "20件", "人"],
      ]),
    ).toEqual([
      ["指標", "区分", "数値", "数値_注記", "単位"],
      ["受診率", "目標", 50, null, "%"],
      ["健診", "目標", 60, "以上", "%"],
      ["健診", "実績", 58, null, "%"],
      ["到着時間", "目標", 8, "以内", "分"],
      ["参加者数", "実績", null, "20件", "人"],
    ]);
  });

  it("a row with a sentence among figures in several units does not cost the others theirs", () => {
    const [headers, ...rows] = dataOf([
      ["目標項目", "目標数値", "R5年9月末", "R6年3月末"],
      ["登録者数", "20,000人", "15,320人", "21,045人"],
      ["ごみ排出量", "1人1日あたり600g以下", "612g", "598g"],
      ["受講率", "100%", "45%", "98.2%"],
    ]);
    expect(headers).toEqual(["目標項目", "単位", "目標数値", "目標数値_注記", "時点", "値"]);
    expect(rows).toEqual([
      ["登録者数", "人", 20000, null, "R5年9月末(2023年9月末)", 15320],
      ["登録者数", "人", 20000, null, "R6年3月末(2024年3月末)", 21045],
      ["ごみ排出量", "g", null, "1人1日あたり600g以下", "R5年9月末(2023年9月末)", 612],
      ["ごみ排出量", "g", null, "1人1日あたり600g以下", "R6年3月末(2024年3月末)", 598],
      ["受講率", "%", 100, null, "R5年9月末(2023年9月末)", 45],
      ["受講率", "%", 100, null, "R6年3月末(2024年3月末)", 98.2],
    ]);
  });

  it("years that go up unevenly head columns; a number before a name is no figure", () => {
    const [headers, first] = dataOf([
      ["ゴール", "ターゲット", "指標", 2015, 2020, 2021, "2030目標"],
      ["3 健康", 3.8, "受診率（%）", 35.2, 33.1, 36, 60],
      ["7 エネルギー", 7.2, "導入量（MW）", 12.5, 28, 31.2, 80],
      ["13 気候", 13.2, "排出量（千t）", 1234, 1050, 1042, 617],
    ]);
    expect(headers).toEqual(["ゴール", "ターゲット", "指標", "2030目標", "年（西暦）", "値"]);
    expect(first).toEqual(["3 健康", 3.8, "受診率（%）", 60, 2015, 35.2]);
  });

  it("a column without a name that tells 目標 from 実績 is called 区分", () => {
    const [headers] = dataOf([
      ["項目", null, "4月", "5月", "6月"],
      ["来庁者数", "目標", 100, 110, 120],
      ["来庁者数", "実績", 98, 105, 111],
    ]);
    expect(headers!.slice(0, 2)).toEqual(["項目", "区分"]);
  });

  it("one row with two figures gives the other rows no new meaning", () => {
    const rows = [
      ["番号", "取組", "実績"],
      [1, "統廃合", "1施設"],
      [2, "納税", "12億3,400万円"],
      [3, "用紙", "8.5％削減"],
      [4, "人材育成", "研修12回、参加者285人"],
    ];
    expect(dataOf(rows).map((row) => row.slice(2))).toEqual([
      ["実績_1", "実績_2"],
      ["1施設", null],
      ["12億3,400万円", null],
      ["8.5％削減", null],
      ["研修12回", "参加者285人"],
    ]);
  });

  it("a heading over the header is the section of the first rows where others like it follow", () => {
    expect(
      dataOf([
        ["【成果指標】", null, null],
        ["指標", "単位", "実績"],
        ["参加者数", "人", 12],
        ["認定率", "%", 18],
        ["【活動指標】", null, null],
        ["講座数", "回", 3],
        ["訪問数", "件", 5],
      ]).map((row) => row[0]),
    ).toEqual(["区分", "成果指標", "成果指標", "活動指標", "活動指標"]);
  });

  it("coded columns get a コード表 to fill in", () => {
    const rows = [
      ["施設", "種別コード", "人数"],
      ["東館", 1, 10],
      ["西館", 2, 20],
      ["南館", 1, 30],
    ];
    const copy = copied(workbookOf(sheetOf(rows, { name: "表" })), "表");
    expect(valuesOf(ofKind(copy, "publication-codes")[0]!)).toEqual([
      ["対象", "項目", "コード", "意味", "件数"],
      ["公開用_表", "種別コード", "1", null, 2],
      ["公開用_表", "種別コード", "2", null, 1],
    ]);
    expect(copy.open.join()).toContain("コード表");
  });

  it("a text that looks like a formula stays the text it is", () => {
    const [, first] = dataOf([
      ["名称", "備考", "人数"],
      ["東館", "=1+1", 3],
      ["西館", "+平日", 4],
    ]);
    expect(first).toEqual(["東館", "=1+1", 3]);
  });

  it("names are free in the workbook, also those of Excel tables", () => {
    const rows = [
      ["名称", "人数"],
      ["東館", 1],
      ["西館", 2],
    ];
    const range = { top: 0, left: 0, bottom: 2, right: 1 };
    const tables = [{ name: "publication_1", range, hasHeaderRow: true }];
    const workbook = workbookOf([
      sheetOf(rows, { name: "表" }),
      sheetOf(rows, { name: "公開用_表", rest: { tables } }),
    ]);
    const [data] = ofKind(copied(workbook, "表"), "publication");
    expect([data!.name, data!.table?.name]).toEqual(["公開用_表 (2)", "publication_2"]);
  });
});

describe("what cannot be copied", () => {
  const rows = [
    ["名称", "人数"],
    ["東館", 1],
    ["西館", 2],
  ];
  it.each([
    ["publication.noSheet", sheetOf(rows, { name: "表" }), "別の表"],
    ["publication.noTable", sheetOf([["メモ"]], { name: "表" }), "表"],
    [
      "publication.ownSheet",
      sheetOf(rows, { name: "表", rest: { properties: new Map([["kpi.kind", "report"]]) } }),
      "表",
    ],
    [
      "publication.unread",
      sheetOf(rows, { name: "表", unread: [{ part: "merges", reason: "多すぎます。" }] }),
      "表",
    ],
  ])("%s", (code, sheet, name) => {
    expect(plan(workbookOf(sheet), name)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("the bad examples that a city shows its staff", () => {
  const dataOf = async (name: string) => {
    const workbook = await seed("toyota-opendata.xlsx");
    const copy = copied(workbook, name);
    expect(findingsOn(workbook, copy)).toEqual([]);
    return valuesOf(ofKind(copy, "publication")[0]!);
  };

  it("five values with their years in a cell become five records", async () => {
    const [header, ...records] = await dataOf("良くない例1");
    expect(header).toEqual(["区分", "年度（西暦）", "年度（和暦）", "全国"]);
    expect(records.map(([name, year, , value]) => [name, year, value])).toEqual([
      ["仕入額", 2015, 373],
      ["仕入額", 2016, 434],
      ["仕入額", 2017, 549],
      ["仕入額", 2018, 638],
      ["仕入額", 2019, 741],
      ["出荷額", 2015, 973],
      ["出荷額", 2016, 1234],
      ["出荷額", 2017, 1449],
      ["出荷額", 2018, 1738],
      ["出荷額", 2019, 1841],
    ]);
  });

  it("a heading over two of its columns is part of their names", async () => {
    expect(await dataOf("良くない例2")).toEqual([
      ["区分", "管理職", "従業員数_(正社員)", "従業員数_(パート)", "合計"],
      ["第一営業所", 3, 15, 2, 20],
    ]);
  });

  it("a reading in a row above its name is a column, and no figure counts twice", async () => {
    expect(await dataOf("良くない例3")).toEqual([
      ["市区町村", "市区町村_ふりがな", "生産本数"],
      ["千代田区", "ちよだく", 58406],
      ["中央区", "ちゅうおうく", 141183],
      ["港区", "みなとく", 243283],
    ]);
  });
});

describe("printed forms", () => {
  it("a form whose heading holds the target is published by its figures, each target with its version", async () => {
    const workbook = await seed("toyonaka-smart-r2.xlsx");
    const copy = copied(workbook, "(1)市民サービスの向上");
    const [header, ...records] = valuesOf(ofKind(copy, "publication")[0]!);
    const at = (name: string) => header!.indexOf(name);
    const shown = records
      .filter((record) => record[at("指標")] === "公民学連携の推進")
      .map((record) => ["区分", "版", "値", "単位", "出典セル"].map((name) => record[at(name)]));
    expect(shown).toEqual([
      ["実績", null, 10, "事業", "D11"],
      ["目標値", "当初", 3, "事業", "A11"],
      ["目標値", "改定後", 30, "事業", "F13"],
    ]);
    expect(findingsOn(workbook, copy)).toEqual([]);
  });

  it("names with a middle dot stay names", async () => {
    const workbook = await seed("toyonaka-dg-r4.xlsx");
    const copy = copied(workbook, "取組結果");
    const [header, first] = valuesOf(ofKind(copy, "publication")[0]!);
    expect(header!.slice(0, 3)).toEqual(["基本方針", "取組", "指標"]);
    expect(first!.slice(1, 3)).toEqual([
      "オンライン申請・決済等・公共施設予約",
      "オンライン申請・決済等・公共施設予約の実施率",
    ]);
    expect(findingsOn(workbook, copy)).toEqual([]);
  });

  it("No.8 of the Suita sample: one row a figure with its year, kind, unit and cell", async () => {
    const workbook = await seed("suita-r5.xlsx");
    const copy = copied(workbook, "No.8");
    const [header, ...records] = valuesOf(ofKind(copy, "publication")[0]!);
    expect(header).toEqual([
      "No.",
      "基本方針",
      "取組",
      "アクションプラン",
      "指標",
      "単位",
      "年度（西暦）",
      "年度（和暦）",
      "区分",
      "値",
      "出典セル",
    ]);
    expect(records).toHaveLength(22);
    expect(records[6]!.slice(4)).toEqual(["特定健診", "%", 2019, "令和元年度", "実績", 44.4, "C11"]);
    expect(records[21]!.slice(4)).toEqual(["保健指導", "%", 2023, "令和5年度", "実績", 36.1, "G11"]);
  });

  it.each(["suita-r5.xlsx", "settsu-r2.xlsx"])(
    "every sheet of %s: all figures, no finding, nothing lost",
    async (file) => {
      const workbook = await seed(file);
      for (const sheet of workbook.sheets) {
        const copy = copied(workbook, sheet.name);
        const figures = readSheet(sheet).indicators.flatMap(({ observations }) =>
          observations.flatMap(({ value }) => value ?? []),
        );
        const [header, ...records] = valuesOf(ofKind(copy, "publication")[0]!);
        const column = header!.indexOf("値");
        expect(records.map((row) => row[column])).toEqual(figures);
        expect(findingsOn(workbook, copy)).toEqual([]);
        // Years and kinds over and beside the figures are columns of the copy, in its own words.
        const lost = lostOn(workbook, sheet.name, copy).filter(
          (text) => !/^(?:令和.*年度|目標値)/.test(String(text)),
        );
        expect(lost).toEqual([]);
      }
    },
    60_000,
  );

  it("a form whose first rows look like headings is published by its figures", () => {
    const block = (mark: string, name: string, unit: string): CellValue[][] => [
      [`成果指標${mark}`, name],
      ["", "単位", "R4", "R5"],
      ["目標", unit, 950, 900],
      ["実績", unit, 1020, 1105],
    ];
    const workbook = workbookOf(
      sheetOf([
        ["施策評価シート", "", "", "", "作成日", "令和6年6月1日"],
        ["施策名", "安心して暮らせるまち", "", "", "主管課", "危機管理課"],
        ...block("①", "刑法犯認知件数", "件"),
        ...block("②", "防犯カメラ設置台数", "台"),
      ]),
    );
    const copy = copied(workbook, "Sheet1");
    const [headers, ...rows] = valuesOf(ofKind(copy, "publication")[0]!);
    expect(headers).toEqual(expect.arrayContaining(["指標", "単位", "年度（西暦）", "区分", "値"]));
    expect(rows).toHaveLength(8);
    expect(findingsOn(workbook, copy)).toEqual([]);
  });
});

describe("every sheet that the cases of the rules know", () => {
  const folder = join(__dirname, "../../checks/rules");
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const registered = new Set(allRules.map(({ meta }) => meta.id));

  it.each(folders.map(({ name }) => name).filter((name) => registered.has(name.slice(0, 5))))(
    "%s: no finding on levels 1 and 2 is left, no value is lost",
    async (rule) => {
      const { cases } = (await import(join(folder, rule, "cases"))) as { cases: RuleCases };
      for (const one of [...cases.valid, ...cases.invalid, ...(cases.unknown ?? [])]) {
        const workbook = { ...inputOf(one.input), file: null };
        const settings = { ...DEFAULT_SETTINGS, ...one.settings };
        for (const { name } of workbook.sheets) {
          const copy = plan(workbook, name, {}, settings);
          if (!copy.ok) {
            expect(copy.problem.code).toMatch(/^publication\.(?:noTable|unread)$/);
            continue;
          }
          expect({ case: one.name, findings: findingsOn(workbook, copy.value) }).toEqual({
            case: one.name,
            findings: [],
          });
          const lost = lostOn(workbook, name, copy.value).filter((value) => !isKnownOtherwise(value));
          expect({ case: one.name, lost }).toEqual({ case: one.name, lost: [] });
        }
      }
    },
    60_000,
  );

  /** Headers that are dates, and the years and kinds of a form, which the copy writes in its own words. */
  function isKnownOtherwise(value: CellValue): boolean {
    return typeof value === "number" ? value > 40_000 : /年度|^実績値$/.test(String(value));
  }
});

describe("columns that repeat by something else than years", () => {
  test.each([
    {
      name: "months",
      rows: [
        ["施設名", "4月利用者数（人）", "5月利用者数（人）", "6月利用者数（人）"],
        ["北図書館", 120, 130, 140],
        ["南図書館", 80, 90, 70],
      ],
      header: ["施設名", "月", "利用者数（人）"],
      first: ["北図書館", "4月", 120],
      count: 6,
    },
    {
      name: "a group over the same parts",
      rows: [
        ["年度", "本庁_男（人）", "本庁_女（人）", "支所_男（人）", "支所_女（人）"],
        ["2022", 10, 11, 5, 6],
        ["2023", 12, 13, 4, 7],
      ],
      header: ["年度", "区分", "男（人）", "女（人）"],
      first: ["2022", "本庁", 10, 11],
      count: 4,
    },
    {
      name: "age classes",
      rows: [
        ["町名", "0～14歳（人）", "15～64歳（人）", "65歳以上（人）"],
        ["北町", 21, 130, 64],
        ["南町", 18, 90, 72],
      ],
      header: ["町名", "年齢区分", "値(人)"],
      first: ["北町", "0~14歳", 21],
      count: 6,
    },
  ])("become rows: $name", ({ rows, header, first, count }) => {
    const workbook = workbookOf(sheetOf(rows, { name: "表" }));
    const copy = copied(workbook, "表");
    const [names, ...records] = valuesOf(ofKind(copy, "publication")[0]!);
    expect(names).toEqual(header);
    expect(records[0]).toEqual(first);
    expect(records).toHaveLength(count);
    expect(copy.changes.filter(({ kind }) => kind === "long")).toHaveLength(rows[0]!.length - 1);
    expect(lostOn(workbook, "表", copy)).toEqual([]);
    expect(findingsOn(workbook, copy)).toEqual([]);
  });
});
