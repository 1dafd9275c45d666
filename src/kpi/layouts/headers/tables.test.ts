import fc from "fast-check";
import { cellKey, parseRange, snapshotOf, type CellValue, type RangeRef } from "../../../sheet";
import { formatWareki } from "../../calendar";
import type { Observation } from "../../indicator/model";
import { readSheet } from "../registry";
import { otherTables } from "./other-tables";
import { readHeading } from "./heading";
import { figuresOf, sheetOf, type Rows } from "./testing";
import { withEra, withEraNear } from "./years";

/** What a heading is read as: 「actual 2020」, 「unit」. */
function said(text: string): string {
  const heading = readHeading(text);
  if (!heading) return "nothing";
  const [{ role, kind }] = heading.meanings as [(typeof heading.meanings)[number]];
  const years = heading.years.map(({ value, calendar }) => (calendar ? `${value}年` : value)).join("・");
  return [role === "figure" ? (kind ?? "year") : role, years, heading.unit, heading.version ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}

describe("headings", () => {
  test.each([
    ["指 標 名", "name"],
    ["ＫＰＩ（重要業績評価指標）", "name"],
    ["KPI実績値", "actual"],
    ["指標番号", "number"],
    ["指標の定義", "explanation"],
    ["基準値\n（令和元年度）", "baseline 2019"],
    ["【現状値】(2018)", "current 2018"],
    ["計画策定時の現状値", "baseline"],
    ["Ｒ５年度実績値（人）", "actual 2023 人"],
    ["令和5年度\n目標値", "target 2023"],
    ["目標\n（R11）", "target 2029"],
    ["当初目標値（R6）", "target 2024 original"],
    ["見直し後の目標値", "target revised"],
    ["中間目標", "plan"],
    ["最終目標値（令和7(2025)年度）", "finalTarget 2025"],
    ["実績値（見込）", "forecast"],
    ["2020年", "year 2020年"],
    ["令和2年度（2020年度）", "year 2020"],
    ["令和3・4年度", "year 2021・2022"],
    ["令和5年3月末現在", "year 2022"],
    ["達成率", "derived"],
    ["担当課", "department"],
    ["所管部署", "department"],
    ["推移の方向性", "direction"],
    ["計画・実績の区分", "kind"],
    ["データの出典", "explanation"],
    ["指標名／単位", "name"],
    ["令和6年度見込", "expected 2024"],
    ["R5年度実績値（R6.3末）", "actual 2023"],
    ["人口", "nothing"],
    ["令和5年度当初予算額", "nothing"],
    ["施設名", "nothing"],
  ])("%s", (text, expected) => expect(said(text)).toBe(expected));
});

describe("years without an era", () => {
  test.each([
    ["３年度", "令和2年度", "令和３年度"],
    ["2年度", "平成30年度", "令和2年度"],
    ["31年度", "平成30年度", "平成31年度"],
    ["Ｒ 元年度", "平成30年度", "Ｒ 元年度"],
    ["3年後の目標値", "令和5年度", "3年後の目標値"],
    ["5年間の計画値", "令和5年度", "5年間の計画値"],
  ])("%s after %s", (text, before, expected) => expect(withEra(text, before)).toBe(expected));

  test.each([
    ["24年度", 2012, "平成24年度"],
    ["29年度", 2021, "平成29年度"],
    ["元年度", 2021, "令和元年度"],
    ["50年度", 2021, "50年度"],
  ])("%s under a title of %d", (text, year, expected) => expect(withEraNear(text, year)).toBe(expected));
});

describe("tables that hold no indicators", () => {
  test.each(otherTables)("$title", ({ rows }) => {
    expect(readSheet(sheetOf(rows, [], "Sheet1"))).toEqual({ indicators: [], unread: [] });
  });
});

describe("what a figure keeps of its heading", () => {
  const observations = (rows: Rows): readonly Observation[] =>
    readSheet(sheetOf(rows)).indicators[0]!.observations;

  test("a calendar year is the year of the figure and is said to be none of 年度", () => {
    const [calendar, fiscal] = observations([
      ["指標", "2020年", "2021年度"],
      ["観光客数", "120人", "130人"],
    ]);
    expect(calendar).toMatchObject({ fiscalYear: 2020, asOf: "2020年" });
    expect(calendar!.note).toMatch(/「2020年」は暦年/);
    expect(fiscal).toMatchObject({ fiscalYear: 2021, asOf: null, note: null });
  });

  test("the year beside a figure counts more than that of its column", () => {
    const [start, target] = observations([
      ["成果指標", "基準値（R1）", "目標値（R7）"],
      ["住み続けたい市民の割合", "75.2%\n(H30)", "80%以上"],
    ]);
    expect(start).toMatchObject({ fiscalYear: 2018, value: 75.2 });
    expect(target).toMatchObject({ fiscalYear: 2025, qualifiers: ["以上"] });
  });

  test("a day within the year is part of it, its last day is not", () => {
    const [whole, part] = observations([
      ["指標名", "令和4年3月31日現在", "令和4年9月30日現在", "目標（令和7年度末）"],
      ["交付率", "28.5%", "42.1%", "100%"],
    ]);
    expect(whole).toMatchObject({ fiscalYear: 2021, asOf: "令和4年3月31日現在" });
    expect(whole!.isPartYear).toBeUndefined();
    expect(part).toMatchObject({ fiscalYear: 2022, isPartYear: true });
  });

  test("per cent cells, years that a number format writes, and dates as headings", () => {
    const rows: CellValue[][] = [
      ["指標名", 3, 45017, 2024, "目標"],
      ["受診率", 0.412, 0.455, "46%", 0.5],
    ];
    const formats = new Map([
      [cellKey(0, 1), '"令和"0"年度"'],
      [cellKey(0, 2), 'yyyy"年度"'],
      ...[1, 2, 4].map((column) => [cellKey(1, column), "0.0%"] as const),
    ]);
    expect(figuresOf(readSheet({ ...snapshotOf("一覧", rows), numberFormats: formats }))).toEqual([
      "受診率 actual 2021 41.2% B2",
      "受診率 actual 2023 45.5% C2",
      "受診率 actual 2024 46% D2",
      "受診率 target null 50% E2",
    ]);
  });

  test("years as dates down the rows, under a heading that names both kinds", () => {
    const rows: CellValue[][] = [["指標コード", "指標名", "年度", "計画／実績", "数値", "単位"]];
    const formats = new Map<number, string>();
    for (const [serial, year] of [
      [44287, 2021],
      [44652, 2022],
    ] as const) {
      for (const kind of ["計画", "実績"]) {
        formats.set(cellKey(rows.length, 2), 'ggge"年度"');
        rows.push(["K-01", "相談件数", serial, kind, year - 1000, "件"]);
      }
    }
    expect(figuresOf(readSheet({ ...snapshotOf("一覧", rows), numberFormats: formats }))).toEqual([
      "相談件数 plan 2021 1021件 E2",
      "相談件数 plan 2022 1022件 E4",
      "相談件数 actual 2021 1021件 E3",
      "相談件数 actual 2022 1022件 E5",
    ]);
  });

  test("a remark on a changed method breaks the series in the year it names", () => {
    const breaksOf = (remark: string) =>
      readSheet(
        sheetOf([
          ["指標名", "単位", "R3実績", "R4実績", "R5実績", "R7目標", "備考"],
          ["不登校の割合", "%", 2.9, 3.3, 3.5, 2, remark],
        ]),
      ).indicators.map(({ methodBreaks }) => methodBreaks);
    expect(breaksOf("※R4から算出方法を変更")).toEqual([[2022]]);
    expect(breaksOf("速報値。令和5年度に集計方法を見直した。")).toEqual([[2023]]);
    expect(breaksOf("集計方法を見直した。")).toEqual([[]]);
    expect(breaksOf("R4は調査なし")).toEqual([[]]);
  });

  test("numerator and denominator go with the result, remarks and marks with the indicator", () => {
    const rows: Rows = [
      ["指標名", "算式", "分子", "分母", "R5目標", "R5実績", "判定", "備考"],
      ["納付率", "納付÷調定", "9,500", 10000, "96%", "95.0%", "×", "速報"],
    ];
    const [indicator] = readSheet(sheetOf(rows)).indicators;
    expect(indicator!.observations.find(({ kind }) => kind === "actual")!.ratio).toMatchObject({
      numerator: 9500,
      denominator: 10000,
      cell: "C2",
    });
    expect(indicator).toMatchObject({
      remarks: "算式：納付÷調定\n速報",
      ownVerdicts: [{ fiscalYear: 2023, mark: "×", reason: "" }],
    });
  });

  test.each<[string, Rows[number], string, string]>([
    ["down to a lower target", ["刑法犯件数", 850, 700], "decrease", "le"],
    ["down to none", ["待機児童数", null, 0], "decrease", "le"],
    ["up to none from below", ["転入超過数", -120, 0], "increase", "ge"],
    ["up to a higher target", ["参加者数", 10, 20], "increase", "ge"],
    ["a bound that is printed", ["待ち時間", 10, "15分以内"], "decrease", "le"],
  ])("direction inferred: %s", (_, row, direction, comparison) => {
    const rows: Rows = [["指標", "現状値", "目標値"], row];
    expect(readSheet(sheetOf(rows)).indicators[0]).toMatchObject({
      direction,
      comparison,
      directionSource: "inferred",
    });
  });
});

describe("where an indicator belongs", () => {
  test("blank cells go on with what stands above, but not under another 基本目標", () => {
    const rows: Rows = [
      ["基本目標", "施策", "指標", "R4実績", "担当課"],
      ["1 しごと", "(1) 農業", "A数", 1, "農政課"],
      [null, null, "B数", 2, "〃"],
      ["2 ひと", null, "C数", 3, null],
    ];
    expect(readSheet(sheetOf(rows)).indicators.map(({ group, department }) => [group, department])).toEqual([
      [{ policy: "1しごと", initiative: "(1)農業" }, "農政課"],
      [{ policy: "1しごと", initiative: "(1)農業" }, "農政課"],
      [{ policy: "2ひと" }, ""],
    ]);
  });
});

describe("cells that cannot be given to one indicator, kind or year", () => {
  test.each<[string, Rows, string[], string[]]>([
    [
      "merged over two years",
      [
        ["指標", "R4実績", "R5実績"],
        ["A数", "10件", null],
        ["B数", 1, 2],
      ],
      ["B2:C2"],
      ["B2"],
    ],
    [
      "merged over two indicators",
      [
        ["指標", "R4実績", "R5実績"],
        ["A数", 10, 1],
        ["B数", null, 2],
      ],
      ["B2:B3"],
      ["B2"],
    ],
    [
      "a heading of two years",
      [
        ["指標", "R3・4年度実績", "R5実績"],
        ["A数", 10, 1],
      ],
      [],
      ["B2"],
    ],
    [
      "several numbers",
      [
        ["指標", "R4実績", "R5実績"],
        ["A数", "48% 60%", 1],
      ],
      [],
      ["B2"],
    ],
    [
      "a range",
      [
        ["指標", "R4実績", "R5実績"],
        ["A数", "10～20件", 1],
      ],
      [],
      ["B2"],
    ],
    [
      "an error",
      [
        ["指標", "R4実績", "R5実績"],
        ["A数", "#N/A", 1],
      ],
      [],
      ["B2"],
    ],
    [
      "a forecast",
      [
        ["指標", "R4実績", "R5実績見込"],
        ["A数", 10, 1],
      ],
      [],
      ["C2"],
    ],
    [
      "no name",
      [
        ["No.", "指標", "R4実績"],
        [1, "A数", 10],
        [2, null, 20],
      ],
      [],
      ["C3"],
    ],
    [
      "a name and nothing else",
      [
        ["No.", "指標", "R4実績"],
        [1, "A数", 10],
        [2, "B数", null],
      ],
      [],
      ["B3"],
    ],
    [
      "two values of one year",
      [
        ["指標", "区分", "R4"],
        ["A数", "実績", 10],
        [null, "実績", 20],
      ],
      [],
      ["C3"],
    ],
  ])("%s", (_, rows, merges, cells) => {
    const { unread, indicators } = readSheet(sheetOf(rows, merges));
    expect(unread.map(({ cell }) => cell)).toEqual(cells);
    expect(unread.every(({ reason }) => /。$/.test(reason))).toBe(true);
    expect(indicators.length).toBeGreaterThan(0);
  });
});

/** The heading of a column, in two tiers, and what stands under it. */
interface Head {
  readonly upper: CellValue;
  readonly lower: CellValue;
  readonly key: string;
}

interface Headings {
  readonly firstYear: number;
  readonly yearCount: number;
  readonly name: string;
  readonly baseline: string;
  readonly actual: string;
  readonly plan: string;
  readonly target: string;
  readonly tiers: boolean;
  readonly wareki: boolean;
}

function headsOf(part: string, given: Headings): Head[] {
  const { firstYear, yearCount, plan, actual } = given;
  const text = (year: number) => (given.wareki ? formatWareki(year) : `${year}年度`);
  const one = (upper: string): Head[] => [{ upper, lower: null, key: part }];
  if (part === "name") return one(given.name);
  if (part === "unit") return one("単位");
  if (part === "department") return one("担当課");
  if (part === "baseline") return one(`${given.baseline}（${text(firstYear - 1)}）`);
  if (part === "target") return one(`${given.target}\n${text(firstYear + 9)}`);
  return Array.from({ length: yearCount }, (_, index) => firstYear + index).flatMap((year, index): Head[] => {
    const keys = [`plan ${index}`, `actual ${index}`] as const;
    if (given.tiers) {
      return [
        { upper: text(year), lower: plan, key: keys[0] },
        { upper: null, lower: actual, key: keys[1] },
      ];
    }
    return [
      { upper: text(year) + plan, lower: null, key: keys[0] },
      { upper: `${actual}（${text(year)}）`, lower: null, key: keys[1] },
    ];
  });
}

describe("tables of any city", () => {
  const setting = fc.record({
    top: fc.nat(3),
    left: fc.nat(2),
    firstYear: fc.integer({ min: 2012, max: 2030 }),
    yearCount: fc.integer({ min: 1, max: 5 }),
    name: fc.constantFrom("指標名", "指 標", "KPI（重要業績評価指標）", "成果指標", "評価指標名"),
    baseline: fc.constantFrom("基準値", "策定時", "計画策定時の値", "ベースライン値"),
    actual: fc.constantFrom("実績", "結果", "実績値"),
    plan: fc.constantFrom("計画", "予定", "計画値"),
    target: fc.constantFrom("最終目標", "最終目標値"),
    tiers: fc.boolean(),
    merged: fc.boolean(),
    wareki: fc.boolean(),
    order: fc.shuffledSubarray(["name", "unit", "department", "baseline", "years", "target"], {
      minLength: 6,
    }),
    figures: fc.array(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 12, maxLength: 12 }), {
      minLength: 1,
      maxLength: 6,
    }),
  });

  test("every figure is found with its year, kind, unit and cell, in any order and form of heading", () => {
    fc.assert(
      fc.property(setting, (given) => {
        const { top, left, firstYear, yearCount, order, figures, tiers, merged } = given;
        const years = Array.from({ length: yearCount }, (_, index) => firstYear + index);
        const heads = order.flatMap((part): Head[] => headsOf(part, given));
        const indent = Array.from({ length: left }, () => null);
        const rows: CellValue[][] = Array.from({ length: top }, () => []);
        rows.push([...indent, ...heads.map(({ upper }) => upper)]);
        if (tiers) rows.push([...indent, ...heads.map(({ lower }) => lower)]);
        const merges: RangeRef[] = [];
        if (tiers && merged) {
          heads.forEach(({ lower, key }, index) => {
            const column = left + index;
            if (lower === null) merges.push({ top, bottom: top + 1, left: column, right: column });
            else if (key.startsWith("plan"))
              merges.push({ top, bottom: top, left: column, right: column + 1 });
          });
        }
        const wanted: unknown[] = [];
        const first = rows.length;
        figures.forEach((values, at) => {
          const name = `${"あいうえおか"[at]}の参加者数`;
          const cellsOf = new Map<string, CellValue>([
            ["name", name],
            ["unit", "人"],
            ["department", "企画課"],
            ["baseline", values[0]!],
            ["target", values[1]!],
            ...years.flatMap((_, index): [string, CellValue][] => [
              [`plan ${index}`, values[2 + index]!],
              [`actual ${index}`, values[7 + index]!],
            ]),
          ]);
          rows.push([...indent, ...heads.map(({ key }) => cellsOf.get(key)!)]);
          const column = (key: string) => left + heads.findIndex((head) => head.key === key);
          const line = (kind: string, year: number, key: string) => [
            name,
            kind,
            year,
            cellsOf.get(key),
            "人",
            `${String.fromCharCode(65 + column(key))}${first + at + 1}`,
          ];
          wanted.push(
            line("baseline", firstYear - 1, "baseline"),
            ...years.map((year, index) => line("plan", year, `plan ${index}`)),
            ...years.map((year, index) => line("actual", year, `actual ${index}`)),
            line("target", firstYear + 9, "target"),
          );
        });
        const read = readSheet(snapshotOf("一覧", rows, { merges }));
        const found = read.indicators.flatMap(({ name, observations }) =>
          observations.map(({ kind, fiscalYear, value, unit, cell }) => [
            name,
            kind,
            fiscalYear,
            value,
            unit,
            cell,
          ]),
        );
        expect(found).toEqual(wanted);
        expect(read.unread).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("2,000 indicators of ten years are read in full", () => {
    const years = Array.from({ length: 10 }, (_, index) => 2016 + index);
    const rows: CellValue[][] = [
      [
        "No.",
        "施策",
        "指標名",
        "単位",
        "基準値",
        ...years.map((year) => `${year}年度実績`),
        "目標値（2030年度）",
      ],
    ];
    for (let index = 0; index < 2000; index++) {
      const policy = index % 20 === 0 ? `施策${index / 20}` : null;
      rows.push([
        index,
        policy,
        `取組${index}の件数`,
        "件",
        index,
        ...years.map((year) => year + index),
        9999,
      ]);
    }
    const { indicators, unread } = readSheet(snapshotOf("一覧", rows));
    expect(indicators).toHaveLength(2000);
    expect(indicators.flatMap(({ observations }) => observations)).toHaveLength(24_000);
    expect(unread).toEqual([]);
  });
});

describe("several layouts on one sheet", () => {
  test("a list under a form is read beside it, and no cell twice", () => {
    const rows: Rows = [
      ["No.", 1],
      ["アクションプラン", "窓口の改善"],
      ["年度", "令和3年度", "令和4年度"],
      ["予定", "利用率 40%", "利用率 50%"],
      ["実績", "利用率 38%", "利用率 52%"],
      [],
      ["指標名", "単位", "基準値（R1）", "R4実績", "目標値（R6）"],
      ["来館者数", "人", 10, 12, 30],
    ];
    const read = readSheet(sheetOf(rows));
    expect(read.indicators.map(({ name, layout }) => `${name} ${layout}`)).toEqual([
      "利用率 action-sheet",
      "来館者数 wide",
    ]);
    const cells = read.indicators.flatMap(({ observations }) => observations.map(({ cell }) => cell));
    expect(new Set(cells).size).toBe(cells.length);
    expect(parseRange(cells.at(-1)!)).toEqual(parseRange("E8"));
  });
});

test("単位 beside the name of a table of one indicator is that of its figures", () => {
  const rows: Rows = [
    ["成果指標", "市民1人あたりのごみ排出量"],
    ["単位", "g/日"],
    ["年度", "目標値", "実績値"],
    ["R4", 890, 902],
    ["R5", 880, 888],
  ];
  expect(figuresOf(readSheet(sheetOf(rows)))[3]).toBe("市民1人あたりのごみ排出量 actual 2023 888g/日 C5");
});
