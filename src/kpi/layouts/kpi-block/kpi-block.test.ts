import fc from "fast-check";
import { parseRange, snapshotOf, type CellValue, type SheetSnapshot } from "../../../sheet";
import type { ReadResult } from "../../indicator/model";
import { readSheet, readWorkbook } from "../registry";

type Rows = (CellValue | undefined)[][];

function sheet(rows: Rows, merges: readonly string[] = []): SheetSnapshot {
  const values = rows.map((row) => Array.from(row, (value) => value ?? null));
  return snapshotOf("計画", values, { merges: merges.map((text) => parseRange(text)!) });
}

const figures = (result: ReadResult) =>
  result.indicators.flatMap(({ name, observations }) =>
    observations.map(
      ({ kind, fiscalYear, value, unit, cell }) => `${name} ${kind} ${fiscalYear} ${value}${unit} ${cell}`,
    ),
  );

const BLOCK: Rows = [
  ["施策の展開（大項目）", "1 やさしい行政"],
  ["KPI （指標）", "相談の件数"],
  [null, "推移の方向性", "基準値", "令和2年度 結果", "令和3年度 結果", "目標値(令和7年度)"],
  [null, "増加", "120件(令和元年度)", "150件", null, "300件以上"],
  ["KPI(指標)", "苦情の件数"],
  [null, "推移の方向性", "基準値", "令和2年度 結果", "令和3年度 結果", "目標値（令和7年度）"],
  [null, "減少", "40件", "35件", "－", "10件"],
  ["ＫＰＩ（指標）", "事故の件数"],
  [null, "推移の方向性", "基準値", "令和2年度 結果", "令和3年度 結果", "目標値（令和7年度）"],
  [null, "維持", "0件", "1件", null, "0件"],
  [],
  ["中項目", "1窓口の改善"],
  ["関連する主な事業", "令和2年度 の取組実績", "分析・考察"],
  ["①64012901 相談事業", "150件の相談を受けた。", "引き続き行う。"],
];

const READ = [
  "相談の件数 baseline 2019 120件 C4",
  "相談の件数 actual 2020 150件 D4",
  "相談の件数 actual 2021 null E4",
  "相談の件数 target 2025 300件 F4",
  "苦情の件数 baseline null 40件 C7",
  "苦情の件数 actual 2020 35件 D7",
  "苦情の件数 actual 2021 null E7",
  "苦情の件数 target 2025 10件 F7",
  "事故の件数 baseline null 0件 C10",
  "事故の件数 actual 2020 1件 D10",
  "事故の件数 actual 2021 null E10",
  "事故の件数 target 2025 0件 F10",
];

describe("KPI block", () => {
  test("blocks under one another", () => {
    const result = readSheet(sheet(BLOCK));
    expect(figures(result)).toEqual(READ);
    expect(result.unread).toEqual([]);
    expect(
      result.indicators.map(({ direction, comparison, directionSource }) => [
        direction,
        comparison,
        directionSource,
      ]),
    ).toEqual([
      ["increase", "ge", "printed"],
      ["decrease", "le", "printed"],
      ["maintain", "le", "printed"],
    ]);
    expect(result.indicators[2]!.group).toEqual({ number: "1", policy: "1やさしい行政" });
  });

  test("shifted, titled and merged", () => {
    const rows: Rows = [["地域情報化計画"], [], ...BLOCK.map((row) => [null, null, ...row])];
    const result = readSheet(sheet(rows, ["A1:H1", "C4:C6", "D3:H3", "D4:H4", "C7:C9"]));
    expect(figures(result).map((text) => text.replace(/ \S+$/, ""))).toEqual(
      READ.map((text) => text.replace(/ \S+$/, "")),
    );
  });

  test("維持 with another target than 0 means the same value", () => {
    const rows = BLOCK.slice(7, 10).map((row) => [...row]);
    rows[2]![5] = "5件";
    expect(readSheet(sheet(rows)).indicators[0]).toMatchObject({ direction: "maintain", comparison: "eq" });
  });

  test("one heading over several indicators, with name, unit and department in columns", () => {
    const rows: Rows = [
      [
        "No.",
        "指標名",
        "単位",
        "担当課",
        "現状値（R1年度）",
        "R2年度実績",
        "R3年度実績",
        "最終目標値（R6年度）",
      ],
      [1, "来館者数", "人", "図書館", 1000, 900, 1100, 1500],
      [2, "満足度", "%", "市民課", 70.5, 71, null, "80以上"],
      [null, "※ 来館者数は本館のみ"],
    ];
    const result = readSheet(sheet(rows));
    expect(figures(result)).toEqual([
      "来館者数 baseline 2019 1000人 E2",
      "来館者数 actual 2020 900人 F2",
      "来館者数 actual 2021 1100人 G2",
      "来館者数 target 2024 1500人 H2",
      "満足度 baseline 2019 70.5% E3",
      "満足度 actual 2020 71% F3",
      "満足度 actual 2021 null G3",
      "満足度 target 2024 80% H3",
    ]);
    expect(result.indicators.map(({ department, group }) => [department, group.number])).toEqual([
      ["図書館", "1"],
      ["市民課", "2"],
    ]);
  });

  test("a unit behind the name is that of its figures", () => {
    const rows: Rows = [
      ["事業名", "活動指標", "R4目標", "R4実績", "成果指標", "R4目標", "R4実績"],
      ["相談事業", "開催回数（回）", 12, 11, "解決率（％）", 80, 75.5],
    ];
    expect(readSheet(sheet(rows)).indicators.map(({ name, unit }) => [name, unit])).toEqual([
      ["開催回数（回）", "回"],
      ["解決率（％）", "%"],
    ]);
  });

  test("headings of two tiers", () => {
    const rows: Rows = [
      ["指標", "基準値", "令和4年度", null, "令和5年度", null, "目標値"],
      [null, null, "目標", "実績", "目標", "実績", "令和8年度"],
      ["来館者数", "10人", "20人", "21人", "30人", "29人", "50人"],
    ];
    const result = readSheet(sheet(rows, ["A1:A2", "B1:B2", "C1:D1", "E1:F1"]));
    expect(figures(result)).toEqual([
      "来館者数 baseline null 10人 B3",
      "来館者数 plan 2022 20人 C3",
      "来館者数 plan 2023 30人 E3",
      "来館者数 actual 2022 21人 D3",
      "来館者数 actual 2023 29人 F3",
      "来館者数 target 2026 50人 G3",
    ]);
  });

  test("blocks side by side", () => {
    const head = ["推移の方向性", "基準値", "令和2年度 結果", "目標値(令和7年度)"];
    const rows: Rows = [
      ["KPI（指標）", "公園の数", null, null, "KPI（指標）", "苦情の数"],
      [...head, ...head],
      ["増加", "1か所", "2か所", "3か所", "減少", "9件", "8件", "7件"],
    ];
    const result = readSheet(sheet(rows));
    expect(figures(result)).toEqual([
      "公園の数 baseline null 1か所 B3",
      "公園の数 actual 2020 2か所 C3",
      "公園の数 target 2025 3か所 D3",
      "苦情の数 baseline null 9件 F3",
      "苦情の数 actual 2020 8件 G3",
      "苦情の数 target 2025 7件 H3",
    ]);
    expect(result.indicators.map(({ direction }) => direction)).toEqual(["increase", "decrease"]);
    expect(result.unread).toEqual([]);
  });

  test("years as bare numbers", () => {
    const rows: Rows = [
      ["指標", "基準値", 2021, "2022", "目標値"],
      ["来館者数", "10人", "20人", "21人", "50人"],
    ];
    expect(figures(readSheet(sheet(rows)))).toEqual([
      "来館者数 baseline null 10人 B2",
      "来館者数 actual 2021 20人 C2",
      "来館者数 actual 2022 21人 D2",
      "来館者数 target null 50人 E2",
    ]);
  });

  test("text, several numbers and nameless rows are told with their cells", () => {
    const rows: Rows = [
      ["KPI", "普及率"],
      [null, "推移の方向性", "基準値", "令和2年度 結果", "令和3・4年度 結果", "目標値(令和7年度)"],
      [null, "増加", "調査中", "48% 60%", "50%", "100%"],
    ];
    const result = readSheet(sheet(rows));
    expect(result.unread.map(({ cell }) => cell)).toEqual(["C3", "D3", "E3"]);
    expect(figures(result)).toEqual(["普及率 baseline null null C3", "普及率 target 2025 100% F3"]);
    const nameless = readSheet(sheet(rows.slice(1)));
    expect(nameless.indicators).toEqual([]);
    expect(nameless.unread.map(({ cell }) => cell)).toEqual(["C2", "D2", "E2", "F2"]);
  });

  test("the product's own sheets are not read again", () => {
    const own = { ...sheet(BLOCK), properties: new Map([["kpi.insertion", "1"]]) };
    expect(readWorkbook({ file: null, sheets: [own, sheet(BLOCK)] }).indicators).toHaveLength(3);
  });

  test("every figure of blocks of any city is found", () => {
    const amount = fc.tuple(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom("件", "人", "%", "時間", "項目", "円"),
    );
    const block = fc.record({
      direction: fc.constantFrom("増加", "減少", "維持", "↗"),
      values: fc.array(amount, { minLength: 3, maxLength: 7 }),
    });
    const setting = fc.record({
      left: fc.nat(3),
      top: fc.nat(3),
      firstYear: fc.integer({ min: 2015, max: 2030 }),
      baseline: fc.constantFrom("基準値", "現状値", "策定時", "基 準 値", "基準値（平成30年度）"),
      result: fc.constantFrom(" 結果", "実績", " 実績値", "（結果）"),
      target: fc.constantFrom("目標値(令和20年度)", "目標（2038年度）", "R20年度目標値"),
      name: fc.constantFrom("KPI（指標）", "KPI (指標)", "指標名", "重要業績評価指標（KPI）", "指 標"),
      blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(setting, ({ left, top, firstYear, baseline, result, target, name, blocks }) => {
        const indent = Array.from({ length: left }, () => null);
        const rows: CellValue[][] = Array.from({ length: top }, () => []);
        const wanted: unknown[] = [];
        blocks.forEach(({ direction, values }, index) => {
          const years = values.slice(2).map((_, at) => firstYear + at);
          rows.push([...indent, name, `指標その${"あいうえ"[index]}`]);
          rows.push([
            ...indent,
            null,
            "推移の方向性",
            baseline,
            ...years.map((year) => `${year}年度${result}`),
            target,
          ]);
          rows.push([
            ...indent,
            null,
            direction,
            ...values.map(([number, unit]) => `${number.toLocaleString("en-US")}${unit}`),
          ]);
          wanted.push(
            ...values.map(([number, unit], at) => {
              const kind = at === 0 ? "baseline" : at === values.length - 1 ? "target" : "actual";
              const year =
                at === 0
                  ? baseline.includes("30")
                    ? 2018
                    : null
                  : at === values.length - 1
                    ? 2038
                    : firstYear + at - 1;
              return [`指標その${"あいうえ"[index]}`, kind, year, number, unit];
            }),
          );
        });
        const read = readSheet(snapshotOf("計画", rows));
        const found = read.indicators.flatMap((indicator) =>
          indicator.observations.map(({ kind, fiscalYear, value, unit }) => [
            indicator.name,
            kind,
            fiscalYear,
            value,
            unit,
          ]),
        );
        expect(found).toEqual(wanted);
        expect(read.unread).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test("合計 is computed from the rows above and no indicator", () => {
  const rows: Rows = [
    ["施設名", "令和4年度実績", "令和5年度目標", "令和5年度実績"],
    ["中央公民館", 12300, 13000, 13420],
    ["北公民館", 4500, 5000, 4870],
    ["合計", 16800, 18000, 18290],
  ];
  expect(readSheet(sheet(rows)).indicators.map(({ name }) => name)).toEqual(["中央公民館", "北公民館"]);
});
