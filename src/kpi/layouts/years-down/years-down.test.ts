import { figuresOf, sheetOf, type Rows } from "../headers/testing";
import { readSheet } from "../registry";

const read = (rows: Rows, merges: readonly string[] = [], name = "Sheet1") =>
  readSheet(sheetOf(rows, merges, name));

describe("tables with years down and indicators across", () => {
  test("目標 and 実績 under each name", () => {
    const result = read(
      [
        ["観光振興計画　進捗"],
        ["年度", "観光入込客数（万人）", null, "観光消費額（億円）", null, "備考"],
        [null, "目標", "実績", "目標", "実績", null],
        ["令和3年度", 120, 98.4, 60, "41.2", "感染症の影響"],
        ["令和4年度", 130, 121.7, 70, "63.5（速報値）", null],
        ["令和5年度", 140, null, 80, "集計中", null],
      ],
      ["A2:A3", "B2:C2", "D2:E2", "F2:F3"],
    );
    expect(figuresOf(result)).toEqual([
      "観光入込客数（万人） plan 2021 120万人 B4",
      "観光入込客数（万人） plan 2022 130万人 B5",
      "観光入込客数（万人） plan 2023 140万人 B6",
      "観光入込客数（万人） actual 2021 98.4万人 C4",
      "観光入込客数（万人） actual 2022 121.7万人 C5",
      "観光入込客数（万人） actual 2023 notYetDue C6",
      "観光消費額（億円） plan 2021 60億円 D4",
      "観光消費額（億円） plan 2022 70億円 D5",
      "観光消費額（億円） plan 2023 80億円 D6",
      "観光消費額（億円） actual 2021 41.2億円 E4",
      "観光消費額（億円） actual 2022 63.5億円 E5",
      "観光消費額（億円） actual 2023 notReported E6",
    ]);
    expect(result.unread).toEqual([]);
  });

  test("a name over each column, rows of 目標 and 見込 among the years, a row of units", () => {
    const result = read([
      ["KPIの推移"],
      ["年度", "待機児童数", "婚姻件数", "達成率"],
      ["単位", "人", "件", "％"],
      ["H31", 5, 210, 80],
      ["R2", "－", 198, 82],
      ["R3（見込）", 2, 201, null],
      ["目標値（R6）", 0, 230, null],
    ]);
    expect(figuresOf(result)).toEqual([
      "待機児童数 actual 2019 5人 B4",
      "待機児童数 target 2024 0人 B7",
      "婚姻件数 actual 2019 210件 C4",
      "婚姻件数 actual 2020 198件 C5",
      "婚姻件数 target 2024 230件 C7",
    ]);
    expect(result.unread.map(({ cell }) => cell)).toEqual(["B6", "C6"]);
    expect(result.indicators[0]!.direction).toBe("decrease");
  });

  test("what stands over the names is their group, and short parts of a name belong to it", () => {
    const result = read(
      [
        ["年度", "基本目標1 子育て", null, null],
        [null, "合計特殊出生率", "授業が分かる割合（％）", null],
        [null, null, "小学校", "中学校"],
        ["令和4年度", 1.3, 82, 71],
        ["令和5年度", 1.2, 83, 72],
      ],
      ["A1:A3", "B1:D1", "B2:B3", "C2:D2"],
      "成果指標",
    );
    expect(figuresOf(result)).toEqual([
      "合計特殊出生率 actual 2022 1.3 B4",
      "合計特殊出生率 actual 2023 1.2 B5",
      "授業が分かる割合（％）（小学校） actual 2022 82% C4",
      "授業が分かる割合（％）（小学校） actual 2023 83% C5",
      "授業が分かる割合（％）（中学校） actual 2022 71% D4",
      "授業が分かる割合（％）（中学校） actual 2023 72% D5",
    ]);
    expect(result.indicators.map(({ group }) => group.policy)).toEqual(Array(3).fill("基本目標1子育て"));
  });

  test("names in the row above 年度 and its 目標 and 実績", () => {
    const result = read(
      [
        ["成果指標", "利用者数（人）", null, "満足度（％）", null],
        ["年度", "目標", "実績", "目標", "実績"],
        ["R4", 450, 421, 50, 46.2],
        ["R5", 470, 482, 52, 49],
      ],
      ["B1:C1", "D1:E1"],
    );
    expect(figuresOf(result).filter((line) => line.includes("2023"))).toEqual([
      "利用者数（人） plan 2023 470人 B4",
      "利用者数（人） actual 2023 482人 C4",
      "満足度（％） plan 2023 52% D4",
      "満足度（％） actual 2023 49% E4",
    ]);
    expect(result.unread).toEqual([]);
  });

  test.each<[string, Rows]>([
    [
      "人口の推移",
      [
        ["年度", "人口", "世帯数"],
        ["令和4年度", 1200, 500],
        ["令和5年度", 1190, 505],
      ],
    ],
    [
      "決算の推移",
      [
        ["年度", "歳入（千円）", "歳出（千円）"],
        ["R4", 900, 880],
        ["R5", 910, 890],
        ["R6", 1, 2],
      ],
    ],
    [
      "予算と決算",
      [
        ["年度", "教育費", null],
        [null, "当初予算", "決算"],
        ["R4", 900, 880],
        ["R5", 910, 890],
      ],
    ],
    [
      "時間割",
      [
        ["年", "1組", "2組"],
        ["1年", "国語", "算数"],
        ["2年", "理科", "社会"],
      ],
    ],
  ])("no indicators: %s", (title, rows) => {
    expect(read([[title], ...rows])).toEqual({ indicators: [], unread: [] });
  });
});
