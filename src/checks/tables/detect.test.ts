import { formatRange, type CellValue } from "../../sheet";
import { finish } from "../context";
import { checkWorkbook, DEFAULT_SETTINGS } from "../engine";
import { range, sheetOf, workbookOf, type SheetParts } from "../testing";
import { detectTables } from "./detect";

type Rows = readonly (readonly CellValue[])[];

/** "A3:C9 h2" for each table, in reading order; "form" instead of the header rows of a form. */
function tablesOf(rows: Rows, parts: SheetParts = {}): string[] {
  return finish(detectTables(sheetOf(rows, parts))).map((table) => {
    const head = table.layout === "form" ? "form" : `h${table.headerRows}`;
    return `${formatRange(table.range)} ${head}`;
  });
}

function headersOf(rows: Rows, parts: SheetParts = {}): readonly string[] {
  return finish(detectTables(sheetOf(rows, parts)))[0]!.headers;
}

const body: Rows = [
  ["北部", 120, 58],
  ["南部", 98, 40],
  ["東部", 77, 31],
];
const plain: Rows = [["地区", "人口", "世帯"], ...body];

describe("one table", () => {
  test.each<[name: string, expected: string, rows: Rows, parts?: SheetParts]>([
    ["from A1", "A1:C4 h1", plain],
    ["under a title", "A2:C5 h1", [["地区別の人口"], ...plain]],
    [
      "under a merged title and a blank row",
      "A3:C6 h1",
      [["地区別の人口", "", ""], [], ...plain],
      { merges: ["A1:C1"] },
    ],
    [
      "under a title merged far beyond it",
      "A3:C6 h1",
      [["地区別の人口"], [], ...plain],
      { merges: ["A1:Z1"] },
    ],
    [
      "under title, date and unit",
      "A4:C7 h1",
      [["表1 人口"], ["", "", "令和6年4月1日現在"], ["", "", "（単位：人）"], ...plain],
    ],
    [
      "under particulars of more than one pair, and a line that names the table",
      "A5:G8 h1",
      [
        ["施策評価表"],
        ["施策コード", "2-1", "施策名", "高齢者福祉の充実"],
        ["担当部", "福祉部", "担当課", "高齢福祉課"],
        ["【成果指標】"],
        ["指標名", "単位", "R2", "R3", "R4", "R5", "R6"],
        ["参加者数", "人", 850, 990, 1310, 1405, 1500],
        ["認定率", "%", 18.4, 18.5, 18.6, 18.6, 18.5],
        ["サポーター数", "人", 5300, 5480, 5900, 6350, 6500],
      ],
    ],
    [
      "beside a box of particulars that spans it",
      "A4:F6 h1",
      [
        ["事務事業名", "図書館運営事業", "", "", "担当課", "図書館"],
        ["1 目的", "市民の読書機会を増やす"],
        [],
        ["指標名", "単位", "R3", "R4", "R5", "R6"],
        ["貸出冊数", "冊", 450, 460, 470, 480],
        ["来館者数", "人", 250, 255, 260, 265],
      ],
      { merges: ["B1:D1"] },
    ],
    [
      "whose own headings are labels",
      "A1:D3 h1",
      [
        ["施策名", "予算額", "担当課", "執行率"],
        ["子育て", 1200, "保育課", 98.1],
        ["防災", 800, "危機管理課", 76.5],
      ],
    ],
    [
      "with title and date in one row",
      "A2:D4 h1",
      [
        ["人口", "", "", "令和6年4月1日現在"],
        ["区分", "計", "男", "女"],
        ["北部", 3, 1, 2],
        ["南部", 5, 2, 3],
      ],
    ],
    [
      "under a title that each printed page repeats",
      "A2:D5 h1",
      [
        ["令和5年度の地区別人口調査", "", "令和5年度の地区別人口調査"],
        ["地区", "人口", "世帯", "面積"],
        ...body.map((row) => [...row, 3.5]),
      ],
    ],
    [
      "under an instruction over every column, with marks and numbers before the names",
      "A2:C5 h1",
      [
        ["このセルには必ず入力すること", "このセルには必ず入力すること", "このセルには必ず入力すること"],
        ["① 地区", "② 人口（住民基本台帳による）", "３　一般世帯の数"],
        ...body,
      ],
    ],
    ["above notes", "A1:C4 h1", [...plain, ["（注）速報値です。"], ["資料：住民基本台帳"]]],
    ["above notes after a blank row", "A1:C4 h1", [...plain, [], ["※ 世帯は一般世帯の数です。"]]],
    ["away from A1", "B3:D6 h1", [[], [], ...plain.map((row) => ["", ...row])]],
    ["with a blank row inside", "A1:C6 h1", [...plain, [], ["西部", 55, 20]]],
    ["with three blank rows inside", "A1:C8 h1", [...plain, [], [], [], ["西部", 55, 20]]],
    [
      "with blank cells",
      "A1:C4 h1",
      [
        ["地区", "人口", "世帯"],
        ["北部", "", 58],
        ["", "", 40],
        ["東部", 77, ""],
      ],
    ],
    ["with a blank column inside", "A1:D4 h1", plain.map(([a, b, c]) => [a!, "", b!, c!])],
    ["with two blank columns inside", "A1:E4 h1", plain.map(([a, b, c]) => [a!, b!, "", "", c!])],
    ["with a totals row after a blank row", "A1:C6 h1", [...plain, [], ["合計", 295, 129]]],
    ["with section rows", "A1:C7 h1", [plain[0]!, ["【市内】"], ...body, ["【市外】"], ["西部", 55, 20]]],
    ["with sections after blank rows", "A1:C7 h1", [...plain, [], ["【市外】"], ["西部", 55, 20]]],
    ["with its header repeated after a blank row", "A1:C7 h1", [...plain, [], plain[0]!, ["西部", 55, 20]]],
    [
      "of texts only",
      "A1:C4 h1",
      [
        ["名称", "住所", "所管"],
        ["公民館", "泉町1", "生涯学習課"],
        ["図書館", "泉町2", "中央図書館"],
        ["本庁", "泉町3", "総務室"],
      ],
    ],
    [
      "of texts with a blank row inside",
      "A1:C6 h1",
      [
        ["名称", "住所", "所管"],
        ["公民館", "泉町1", "生涯学習課"],
        ["図書館", "泉町2", "中央図書館"],
        [],
        ["本庁", "泉町3", "総務室"],
        ["支所", "泉町4", "市民課"],
      ],
    ],
    ["without a header", "A1:C3 h0", body],
    [
      "with years as numbers across",
      "A1:D3 h1",
      [
        ["区分", 2021, 2022, 2023],
        ["北部", 10, 11, 12],
        ["南部", 20, 21, 22],
      ],
    ],
    [
      "with fiscal years across and units in the cells",
      "A1:D3 h1",
      [
        ["指標", "令和3年度", "令和4年度", "令和5年度"],
        ["受診率", "48%", "49%", "50%"],
        ["利用者", "1,045人", "-", "約900人"],
      ],
    ],
    [
      "in two columns with figures",
      "A1:B4 h1",
      [
        ["区分", "人数"],
        ["男", 10],
        ["女", 12],
        ["計", 22],
      ],
    ],
    ["with a blank row below the header", "A1:C5 h1", [plain[0]!, [], ...body]],
    ["with a blank row after every row", "A1:C7 h1", plain.flatMap((row) => [row, []])],
    [
      "of texts with a blank row after every row",
      "A1:C5 h1",
      [["名称", "住所", "所管"], [], ["公民館", "泉町1", "総務室"], [], ["本庁", "泉町3", "総務室"]],
    ],
    [
      "whose figures look like years",
      "A1:C4 h1",
      [
        ["地区", "人口", "世帯"],
        ["北部", 2000, 1950],
        ["南部", 1999, 1980],
        ["東部", 2001, 2002],
      ],
    ],
    [
      "with sections whose figures look like years",
      "A1:C6 h1",
      [
        ["地区", "人口", "世帯"],
        ["北部", 20, 19],
        ["南部", 21, 22],
        ["【市外】"],
        ["東部", 2001, 2002],
        ["西部", 1900, 1901],
      ],
    ],
    ["of one column", "A1:A4 h1", [["施設名"], ["公民館"], ["図書館"], ["本庁"]]],
  ])("%s", (...[, expected, rows, parts]) => {
    expect(tablesOf(rows, parts)).toEqual([expected]);
  });
});

describe("header rows", () => {
  test("two tiers with merges, joined by column", () => {
    const rows: Rows = [
      ["区分", "人口", "", "世帯"],
      ["", "男", "女", ""],
      ["北部", 1, 2, 3],
      ["南部", 4, 5, 6],
    ];
    const merges = ["A1:A2", "B1:C1", "D1:D2"];
    expect(tablesOf(rows, { merges })).toEqual(["A1:D4 h2"]);
    expect(headersOf(rows, { merges })).toEqual(["区分", "人口_男", "人口_女", "世帯"]);
  });

  test("two tiers without merges: a group reaches over the blanks beside it", () => {
    const rows: Rows = [
      ["区分", "総数", "", "", "就業者", ""],
      ["", "計", "男", "女", "男", "女"],
      ["北部", 9, 4, 5, 3, 2],
      ["南部", 8, 4, 4, 3, 3],
    ];
    expect(tablesOf(rows)).toEqual(["A1:F4 h2"]);
    expect(headersOf(rows)).toEqual(["区分", "総数_計", "総数_男", "総数_女", "就業者_男", "就業者_女"]);
  });

  test("a year band over part of the width, under a title", () => {
    const rows: Rows = [
      ["利用者数の推移"],
      ["", "", "令和5年度", ""],
      ["地区", "施設", "計画", "実績"],
      ["北部", "公民館", 10, 11],
      ["南部", "図書館", 20, 19],
    ];
    const merges = ["A1:D1", "C2:D2"];
    expect(tablesOf(rows, { merges })).toEqual(["A2:D5 h2"]);
    expect(headersOf(rows, { merges })).toEqual(["地区", "施設", "令和5年度_計画", "令和5年度_実績"]);
  });

  test("units in a row of their own", () => {
    const rows: Rows = [
      ["指標", "基準値", "目標値"],
      ["", "人", "%"],
      ["利用者", 10, 20],
      ["満足度", 30, 40],
    ];
    expect(tablesOf(rows)).toEqual(["A1:C4 h2"]);
    expect(headersOf(rows)).toEqual(["指標", "基準値_人", "目標値_%"]);
  });

  test("column numbers below the names", () => {
    expect(
      tablesOf([
        ["区分", "計画", "実績"],
        [1, 2, 3],
        ["北部", 10, 20],
        ["南部", 30, 40],
      ]),
    ).toEqual(["A1:C4 h2"]);
  });

  test("three tiers", () => {
    const rows: Rows = [
      ["地域", "人口", "", "", ""],
      ["", "男", "", "女", ""],
      ["", "0-14歳", "15歳以上", "0-14歳", "15歳以上"],
      ["北部", 1, 2, 3, 4],
      ["南部", 5, 6, 7, 8],
      ["東部", 9, 9, 9, 9],
    ];
    const merges = ["A1:A3", "B1:E1", "B2:C2", "D2:E2"];
    expect(tablesOf(rows, { merges })).toEqual(["A1:E6 h3"]);
    expect(headersOf(rows, { merges })[3]).toBe("人口_女_0-14歳");
  });

  test("two tiers over texts, merged", () => {
    const rows: Rows = [
      ["名称", "連絡先", ""],
      ["", "電話", "メール"],
      ["公民館", "06-1111-1111", "a@example.jp"],
      ["図書館", "06-2222-2222", "b@example.jp"],
    ];
    expect(tablesOf(rows, { merges: ["A1:A2", "B1:C1"] })).toEqual(["A1:C4 h2"]);
  });

  test("a key merged down the body is no header", () => {
    const rows: Rows = [
      ["地区", "施設", "人数"],
      ["北部", "公民館", 1],
      ["", "図書館", 2],
      ["南部", "公民館", 3],
      ["", "図書館", 4],
    ];
    expect(tablesOf(rows, { merges: ["A2:A3", "A4:A5"] })).toEqual(["A1:C5 h1"]);
  });

  test("a line break in a header cell becomes a space", () => {
    expect(
      headersOf([
        ["地区", "人口\n（人）"],
        ["北部", 1],
        ["南部", 2],
      ]),
    ).toEqual(["地区", "人口 （人）"]);
  });
});

describe("several tables", () => {
  const other: Rows = [
    ["施設", "席数"],
    ["公民館", 30],
    ["図書館", 200],
  ];

  test.each<[name: string, expected: readonly string[], rows: Rows, parts?: SheetParts]>([
    ["below each other with titles", ["A2:C5 h1", "A8:B10 h1"], [["表1"], ...plain, [], ["表2"], ...other]],
    ["below each other without titles", ["A1:C4 h1", "A6:B8 h1"], [...plain, [], ...other]],
    [
      "a title and the same header again",
      ["A2:C5 h1", "A8:C10 h1"],
      [["北部の表"], ...plain, [], ["南部の表"], plain[0]!, ["西部", 1, 2], ["中部", 3, 4]],
    ],
    [
      "a title without a blank row",
      ["A1:C4 h1", "A6:C8 h1"],
      [...plain, ["表2 施設"], ["施設", "席数", "面積"], ["公民館", 30, 100], ["図書館", 200, 400]],
    ],
    [
      "side by side with the same header",
      ["A1:B4 h1", "D1:E4 h1"],
      plain.map(([a, b], index) => [a!, b!, "", a!, index === 0 ? b! : 5]),
    ],
    [
      "side by side with titles of their own",
      ["A2:B4 h1", "E2:F4 h1"],
      [
        ["表1", "", "", "", "表2"],
        ...plain
          .slice(0, 3)
          .map(([a, b], index) => [
            a!,
            b!,
            "",
            "",
            ["施設", "公民館", "図書館"][index]!,
            index === 0 ? "席数" : 30,
          ]),
      ],
    ],
    [
      "side by side, ending at different rows",
      ["A1:B6 h1", "D1:E3 h1"],
      [
        ["地区", "人口", "", "施設", "席数"],
        ["a", 1, "", "公民館", 30],
        ["b", 2, "", "図書館", 20],
        ["c", 3],
        ["d", 4],
        ["e", 5],
      ],
    ],
  ])("%s", (...[, expected, rows, parts]) => {
    expect(tablesOf(rows, parts)).toEqual(expected);
  });

  test("Excel tables are taken as they are, and what is around them is looked at", () => {
    const rows: Rows = [...plain, [], ...other];
    const tables = [{ name: "Table1", range: range("A1:C4"), hasHeaderRow: true }];
    expect(tablesOf(rows, { rest: { tables } })).toEqual(["A1:C4 h1", "A6:B8 h1"]);
    const twoInOne = [{ name: "T", range: range("A1:C3"), hasHeaderRow: false }];
    expect(tablesOf(plain, { rest: { tables: twoInOne } })).toEqual(["A1:C3 h0"]);
  });

  test("what the user set wins", () => {
    const sheet = sheetOf([["メモ"], ...plain]);
    const settings = {
      ...DEFAULT_SETTINGS,
      tables: new Map([["Sheet1", [{ range: range("A2:B4"), headerRows: 1 }]]]),
    };
    const [report] = checkWorkbook(workbookOf(sheet), settings, { rules: [] }).sheets;
    expect(report!.tables).toEqual([
      { range: range("A2:B4"), headerRows: 1, headers: ["地区", "人口"], source: "user", layout: "records" },
    ]);
  });
});

test("a narrow table under a title of its own does not belong to the wide one above", () => {
  const wide: Rows = [
    ["番号", "回答日", "年代", "満足度", "時間（分）"],
    [1, "2024-04-01", "20歳代", 4, 30],
    [2, "2024-04-02", "30歳代", 5, 45],
    [3, "2024-04-03", "20歳代", 3, 15],
  ];
  expect(tablesOf([...wide, [], ["別表第1"], ...plain])).toEqual(["A1:E4 h1", "A7:C10 h1"]);
});

test("a record with its year and a figure that looks like one is no header", () => {
  const records: Rows = [
    ["指標名", "年度", "値（件）"],
    ["貸出件数", 2021, 1923],
    ["貸出件数", 2022, 3120],
    ["貸出件数", 2023, 4077],
  ];
  expect(tablesOf(records)).toEqual(["A1:C4 h1"]);
});

describe("what is no table", () => {
  test.each<[name: string, rows: Rows, parts?: SheetParts]>([
    ["a blank sheet", []],
    ["a cover page", [["事業報告書"], [], ["令和6年3月"], [], ["○○市"]], { merges: ["A1:F1"] }],
    ["a single cell", [["調査中"]]],
    [
      "prose in one column",
      [
        ["この表は、市の取組を年度ごとにまとめたものであり、数値は各室課の報告によるものです。"],
        ["次の表も、同じ方法で各室課から集めたものですので、あわせてご覧ください。ご意見もお待ちします。"],
        ["おわりに、この資料を作るために協力いただいた皆様に、この場を借りてお礼を申し上げます。"],
      ],
    ],
    [
      "space and nothing else",
      [
        ["　", " "],
        [" ", "　"],
      ],
    ],
  ])("%s", (...[, rows, parts]) => {
    expect(tablesOf(rows, parts)).toEqual([]);
  });

  test("a stray cell far away, a slip beside the table, particulars above it and a legend below", () => {
    const far = plain.map((row, index) =>
      index === 2 ? [...row, ...new Array<CellValue>(300).fill(null), "x"] : row,
    );
    expect(tablesOf(far)).toEqual(["A1:C4 h1"]);
    expect(tablesOf(plain.map((row, index) => (index === 1 ? [...row, "", "← 確認"] : row)))).toEqual([
      "A1:C4 h1",
    ]);
    expect(tablesOf([["作成課", "情報政策室"], ["作成者", "山田"], [], ...plain])).toEqual(["A4:C7 h1"]);
    expect(tablesOf([...plain, [], ["○", "達成"], ["×", "未達"]])).toEqual(["A1:C4 h1"]);
  });

  test("a used range of all columns does not change what is found", () => {
    const wide = plain.map((row) => [...row, ...new Array<CellValue>(16_380).fill(null)]);
    wide[0]![16_382] = " ";
    expect(tablesOf(wide)).toEqual(["A1:C4 h1"]);
  });
});

describe("printed forms", () => {
  const sheet = (number: number): Rows => [
    ["No.", number, "", "", ""],
    ["基本方針", "市民のために", "", "", ""],
    ["取組", "手続", "", "", ""],
    ["成果目標", "内容", "利用を広げます。", "", ""],
    ["", "年度", "令和3年度", "令和4年度", "令和5年度"],
    ["", "予定", "10%", "20%", "30%"],
    ["", "実績", "11%", "", "33%"],
    ["主管部門", "情報政策室", "", "", ""],
    ["関係部門", "", "", "", ""],
  ];
  const merges = ["B1:E1", "B2:E2", "B3:E3", "A4:A7", "C4:E4", "B8:E8", "B9:E9"];

  test("a form is one table without header rows", () => {
    expect(tablesOf(sheet(1), { merges })).toEqual(["A1:E9 form"]);
    expect(tablesOf(sheet(1))).toEqual(["A1:E9 form"]);
    expect(tablesOf([["個票"], [], ...sheet(1), [], ["※ 概ね全ての手続を対象とします。"]])).toEqual([
      "A3:E11 form",
    ]);
  });

  test("forms below each other are told apart by their first label", () => {
    expect(tablesOf([...sheet(1), [], ...sheet(2)])).toEqual(["A1:E9 form", "A11:E19 form"]);
    expect(tablesOf([...sheet(1), ...sheet(2)])).toEqual(["A1:E9 form", "A10:E18 form"]);
  });

  test("KPI blocks under one heading are one form", () => {
    const block = (name: string): Rows => [
      ["KPI （指標）", name, "", "", ""],
      ["", "推移の方向性", "基準値", "令和2年度 結果", "目標値(令和7年度)"],
      ["", "増加", "0時間", "526時間", "1,000時間"],
    ];
    expect(
      tablesOf([["施策の展開", "行政事務", "", "", ""], ...block("業務時間"), ...block("職員数")]),
    ).toEqual(["A1:E7 form"]);
  });
});

test("a long table is found without looking at every cell closely", () => {
  const rows: CellValue[][] = [["番号", "名称", "人数", "率"]];
  for (let row = 1; row <= 20_000; row++) rows.push([row, `施設${row}`, row % 7, row / 3]);
  const sheet = sheetOf(rows);
  const tables = finish(detectTables(sheet));
  expect(tables.map((table) => [formatRange(table.range), table.headerRows])).toEqual([["A1:D20001", 1]]);
});

describe("what is easily taken for something else", () => {
  const facilities = [
    ["南", 12],
    ["東", 15],
  ];

  test.each<[string, CellValue[][], string[]]>([
    ["a first record without a figure", [["施設", "人数"], ["北", "調査中"], ...facilities], ["A1:B4 h1"]],
    [
      "a first record of words only",
      [
        ["地区", "施設", "人数", "備考"],
        ["北部", "中央館", "休館", "改修"],
        ["南部", "南館", 12, null],
        ["東部", "東館", 15, null],
      ],
      ["A1:D4 h1"],
    ],
    [
      "names in Latin letters below Japanese ones are a header",
      [["施設", "人数"], ["Facility", "Visitors"], ["北", 9], ...facilities],
      ["A1:B5 h2"],
    ],
    [
      "a short header with remarks is no note",
      [
        ["項目", "備考"],
        ["住民票", "本庁のみ"],
        ["税証明", "支所も可"],
        ["戸籍", "郵送も可"],
      ],
      ["A1:B4 h1"],
    ],
    [
      "a header that names two of four columns is no stamp",
      [
        ["地区", "人数"],
        ["北", 1, "甲", "乙"],
        ["南", 2, "甲", "丙"],
        ["東", 3, "丁", "丙"],
      ],
      ["A1:D4 h1"],
    ],
    [
      "a table of years beside a longer one",
      [
        ["地区", "人数", null, "年度", "件数"],
        ["北", 1, null, 2020, 5],
        ["南", 2, null, 2021, 6],
        ["東", 3],
        ["西", 4],
      ],
      ["A1:B5 h1", "D1:E3 h1"],
    ],
  ])("%s", (_, rows, tables) => {
    expect(tablesOf(rows)).toEqual(tables);
  });
});
