import fc from "fast-check";
import { parseRange, snapshotOf, type CellValue, type RangeRef, type SheetSnapshot } from "../../../sheet";
import type { ReadResult } from "../../indicator/model";
import { readSheet } from "../registry";

type Rows = (CellValue | undefined)[][];

function sheet(rows: Rows, merges: readonly string[] = [], name = "個票"): SheetSnapshot {
  const values = rows.map((row) => Array.from(row, (value) => value ?? null));
  return snapshotOf(name, values, { merges: merges.map((text) => parseRange(text)!) });
}

const figures = (result: ReadResult) =>
  result.indicators.flatMap(({ name, observations }) =>
    observations.map(
      ({ kind, fiscalYear, value, unit, cell }) => `${name} ${kind} ${fiscalYear} ${value}${unit} ${cell}`,
    ),
  );

const FORM: Rows = [
  ["No.", 1],
  ["基本方針", "くらし"],
  ["取組", "手続"],
  ["アクションプラン", "窓口の改善"],
  ["成果目標", "内容", "待たせない"],
  [null, "評価指標（定量的）", "50%を目標とします。"],
  [null, "年度", "令和3年度\n(2021年度)", "令和4年度\n(2022年度)"],
  [null, "予定", "利用率 40%", "利用率 50%"],
  [null, "実績", "利用率 38.5%", "利用率 ※52%"],
  ["スケジュール", null, "令和3年度", "令和4年度"],
  [null, "運用", "→", "→"],
  ["主管部門", "市民課"],
  ["関係部門", null],
  ["令和4年度実績に関する備考", "周知に努め、目標を達成しました。"],
  ["※ 令和4年度は推計値です。"],
];

const READ = [
  "利用率 plan 2021 40% C8",
  "利用率 plan 2022 50% D8",
  "利用率 actual 2021 38.5% C9",
  "利用率 actual 2022 52% D9",
  "利用率 target 2022 50% C6",
];

describe("action sheet", () => {
  test("a name with numbers, a unit of its own, and years that say 基準 and 目標", () => {
    const block = (name: string, unit: string): Rows => [
      ["KPI", name],
      ["単位", unit],
      [null, "R1(基準)", "R2", "R3", "R6(目標)"],
      ["目標値", null, 10, 40, 100],
      ["実績値", 5, 12, 38.5, null],
      ["達成率", null, "120%", "96%", null],
    ];
    const { indicators, unread } = readSheet(
      sheet([
        ["プロジェクト名", "未来の学び"],
        ...block("1人1台端末の活用率", "%"),
        ...block("活用指導力", "点"),
      ]),
    );
    expect(unread).toEqual([]);
    expect(indicators.map(({ name, unit }) => [name, unit])).toEqual([
      ["1人1台端末の活用率", "%"],
      ["活用指導力", "点"],
    ]);
    expect(
      indicators[0]!.observations
        .map(({ kind, fiscalYear, value }) => `${kind} ${fiscalYear} ${value}`)
        .sort(),
    ).toEqual([
      "actual 2020 12",
      "actual 2021 38.5",
      "baseline 2019 5",
      "plan 2020 10",
      "plan 2021 40",
      "target 2024 100",
    ]);
  });

  test.each(["10件以上", "利用率80%", "苦情 40件（R1）→10件（R5）", "65歳以上の利用率80%"])(
    "%s is a target and no name",
    (text) => {
      const rows: Rows = [
        ["アクションプラン", "窓口の改善"],
        ["評価指標", text],
        ["年度", "令和4年度", "令和5年度"],
        ["予定", 10, 20],
        ["実績", 12, 18],
      ];
      expect(readSheet(sheet(rows)).indicators[0]!.name).not.toBe(text);
    },
  );

  test("numbered indicators on one sheet keep their names; what is said once above holds for all", () => {
    const block = (mark: string, name: string, unit: string): Rows => [
      [`成果指標${mark}`, name],
      ["", "単位", "R4", "R5"],
      ["目標", unit, 950, 900],
      ["実績", unit, 1020, 1105],
    ];
    const { indicators, unread } = readSheet(
      sheet([
        ["施策評価シート"],
        ["施策名", "安心して暮らせるまち", null, null, "主管課", "危機管理課"],
        ...block("①", "刑法犯認知件数", "件"),
        ...block("②", "防犯カメラ設置台数", "台"),
      ]),
    );
    expect(unread).toEqual([]);
    expect(indicators.map(({ name, unit, department, group }) => [name, unit, department, group])).toEqual([
      ["刑法犯認知件数", "件", "危機管理課", { initiative: "安心して暮らせるまち" }],
      ["防犯カメラ設置台数", "台", "危機管理課", { initiative: "安心して暮らせるまち" }],
    ]);
  });

  test("a printed form", () => {
    const result = readSheet(sheet(FORM));
    expect(figures(result)).toEqual(READ);
    expect(result.unread).toEqual([]);
    expect(result.indicators[0]).toMatchObject({
      name: "利用率",
      unit: "%",
      department: "市民課",
      group: { number: "1", policy: "くらし", initiative: "手続", actionPlan: "窓口の改善" },
      verdicts: [{ fiscalYear: 2022, achieved: true, cell: "B14" }],
      remarks: "周知に努め、目標を達成しました。",
    });
    expect(result.indicators[0]!.observations[3]!.note).toBe("※ 令和4年度は推計値です。");
  });

  test("starting anywhere, with a title, blank rows and merges", () => {
    const shifted: Rows = [["様式1"], [], [], ...FORM.map((row) => [null, null, null, ...row])];
    const result = readSheet(sheet(shifted, ["A1:G1", "D8:D12", "F8:G8", "F9:G9", "D13:D14"]));
    expect(figures(result).map((text) => text.replace(/ \S+$/, ""))).toEqual(
      READ.map((text) => text.replace(/ \S+$/, "")),
    );
    expect(result.indicators[0]).toMatchObject({
      department: "市民課",
      group: { number: "1", policy: "くらし" },
    });
  });

  test("padded columns: years and figures merged over two columns each", () => {
    const rows: Rows = [
      ["年度", null, "R5年度", null, "R6年度", null],
      ["計画", null, "100件", null, "120件", null],
      ["実績", null, "90件", null, "130件", null],
    ];
    const merges = [1, 2, 3].flatMap((row) => [`A${row}:B${row}`, `C${row}:D${row}`, `E${row}:F${row}`]);
    expect(figures(readSheet(sheet(rows, merges)))).toEqual([
      "個票の指標 plan 2023 100件 C2",
      "個票の指標 plan 2024 120件 E2",
      "個票の指標 actual 2023 90件 C3",
      "個票の指標 actual 2024 130件 E3",
    ]);
  });

  test("forms under one another keep their own labels", () => {
    const second = FORM.map((row) => [...row]);
    second[0] = ["Ｎｏ．", "2"];
    second[3] = ["アクション プラン", "図書の充実"];
    second[5] = [null, "評価指標（定量的）", "蔵書を増やします。"];
    second[7] = [null, "計 画", 100, "120冊"];
    second[8] = [null, "結果（冊）", "90", ""];
    second[11] = ["担当課", "図書館"];
    second[13] = ["令和4年度実績に関する備考", "目標未達でした。"];
    const result = readSheet(sheet([...FORM, [], ...second]));
    expect(figures(result)).toEqual([
      ...READ,
      "図書の充実 plan 2021 100 C24",
      "図書の充実 plan 2022 120冊 D24",
      "図書の充実 actual 2021 90冊 C25",
      "図書の充実 actual 2022 null D25",
    ]);
    expect(result.indicators.map(({ department }) => department)).toEqual(["市民課", "図書館"]);
    expect(result.indicators.map(({ verdicts }) => verdicts.map(({ achieved }) => achieved))).toEqual([
      [true],
      [false],
    ]);
    expect(result.indicators[1]!.group.number).toBe("2");
  });

  test("forms side by side", () => {
    const rows: Rows = FORM.map((row) => [
      ...Array.from({ length: 4 }, (_, at) => row[at] ?? null),
      null,
      ...row,
    ]);
    rows[3]![6] = "道路の補修";
    rows[5]![7] = "補修を進めます。";
    rows[7]!.splice(7, 2, "7km", "8km");
    rows[8]!.splice(7, 2, "6.5km", "8.2km");
    const result = readSheet(sheet(rows.slice(0, 9)));
    expect(figures(result)).toEqual([
      ...READ,
      "道路の補修 plan 2021 7km H8",
      "道路の補修 plan 2022 8km I8",
      "道路の補修 actual 2021 6.5km H9",
      "道路の補修 actual 2022 8.2km I9",
    ]);
  });

  test("several indicators in rows of their own", () => {
    const rows: Rows = [
      ["指標名", "単位", "区分", "2022年度", "2023年度"],
      ["来館者数", "人", "目標", 1000, 1100],
      [null, null, "実績", 900, 1200],
      ["満足度", "%", "目標", 80, 85],
      [null, null, "実績", 79.5, null],
    ];
    expect(figures(readSheet(sheet(rows)))).toEqual([
      "来館者数 plan 2022 1000人 D2",
      "来館者数 plan 2023 1100人 E2",
      "来館者数 actual 2022 900人 D3",
      "来館者数 actual 2023 1200人 E3",
      "満足度 plan 2022 80% D4",
      "満足度 plan 2023 85% E4",
      "満足度 actual 2022 79.5% D5",
      "満足度 actual 2023 null E5",
    ]);
  });

  test("several indicators in a cell, and a metric replaced by another", () => {
    const rows: Rows = [
      ["年度", "R1年度", "R2年度", "R3年度"],
      ["予定", "申込み 10%\n窓口 30分以内", "申込み 20%\n窓口 20分以内", "電子化率 45%\n窓口 20分以内"],
      ["実績", "申込み 12%\n窓口 25分", "申込み 18%\n窓口 22分", "電子化率 50%\n窓口 19分"],
    ];
    const { indicators } = readSheet(sheet(rows));
    expect(indicators.map(({ name, direction, comparison }) => [name, direction, comparison])).toEqual([
      ["申込み", "increase", "ge"],
      ["窓口", "decrease", "le"],
      ["電子化率", "increase", "ge"],
    ]);
    expect(indicators[0]!.successor).toBe(indicators[2]!.id);
    expect(indicators[2]!.predecessor).toBe(indicators[0]!.id);
    expect([indicators[1]!.predecessor, indicators[1]!.successor]).toEqual([null, null]);
  });

  test("text, errors, ranges and heaps of numbers are not turned into figures", () => {
    const rows: Rows = [
      ["年度", "R1年度", "R2年度", "R3年度", "R4・5年度", "R6年度", "R7年度"],
      ["予定", "3業務", "3業務", "－", "5業務", "10～20業務", "20業務"],
      ["実績", "4業務について導入の調整", "検討中", "#N/A", "6業務", "344件(50.1%)", "20業務"],
    ];
    const result = readSheet(sheet(rows));
    expect(result.unread.map(({ cell }) => cell).sort()).toEqual(["B3", "C3", "D3", "E2", "E3", "F2", "F3"]);
    expect(figures(result)).toEqual([
      "個票の指標 plan 2019 3業務 B2",
      "個票の指標 plan 2020 3業務 C2",
      "個票の指標 plan 2021 null D2",
      "個票の指標 plan 2025 20業務 G2",
      "個票の指標 actual 2019 null B3",
      "個票の指標 actual 2020 null C3",
      "個票の指標 actual 2025 20業務 G3",
    ]);
    expect(result.unread.every(({ reason }) => reason.endsWith("。"))).toBe(true);
  });

  test("a label that comes twice in a cell is read once and told", () => {
    const rows: Rows = [
      ["年度", "R1年度", "R2年度"],
      ["予定", "窓口 10件 窓口 12件", "窓口 11件"],
      ["実績", "窓口 9件", "窓口 13件"],
    ];
    const result = readSheet(sheet(rows));
    expect(figures(result)).toHaveLength(4);
    expect(result.unread.map(({ cell }) => cell)).toEqual(["B2"]);
  });

  test("a unit in a cell of its own belongs to the number beside it", () => {
    const rows: Rows = [
      ["年度", "R1年度", null, "R2年度", null],
      ["予定", 10, "件", 11, "件"],
      ["実績", 9, "件", null, "件"],
    ];
    const result = readSheet(sheet(rows, ["B1:C1", "D1:E1"]));
    expect(figures(result)).toEqual([
      "個票の指標 plan 2019 10件 B2",
      "個票の指標 plan 2020 11件 D2",
      "個票の指標 actual 2019 9件 B3",
      "個票の指標 actual 2020 null E3",
    ]);
    expect(result.unread).toEqual([]);
  });

  test("a cell merged over two years is told and not given to either", () => {
    const rows: Rows = [
      ["年度", "R1年度", "R2年度"],
      ["予定", "10件", null],
      ["実績", "9件", "11件"],
    ];
    const result = readSheet(sheet(rows, ["B2:C2"]));
    expect(figures(result)).toEqual(["個票の指標 actual 2019 9件 B3", "個票の指標 actual 2020 11件 C3"]);
    expect(result.unread.map(({ cell }) => cell)).toEqual(["B2"]);
  });

  test("per cent cells, years as numbers, a head of two rows", () => {
    const rows: Rows = [
      ["年度", 2021, 2022],
      ["予定", 0.5, 0.6],
      ["実績", 0.481, 0.62],
    ];
    const formats = new Map(
      [1, 2].flatMap((row) => [1, 2].map((column) => [row * 16384 + column, "0.0%"] as const)),
    );
    const result = readSheet({ ...sheet(rows), numberFormats: formats });
    expect(figures(result)).toEqual([
      "個票の指標 plan 2021 50% B2",
      "個票の指標 plan 2022 60% C2",
      "個票の指標 actual 2021 48.1% B3",
      "個票の指標 actual 2022 62% C3",
    ]);
    const twoTiers: Rows = [
      ["年度", "令和3年度", "令和4年度"],
      [null, "(2021年度)", "(2022年度)"],
      ["予定", "5件", "6件"],
      ["実績", "4件", "7件"],
    ];
    expect(figures(readSheet(sheet(twoTiers)))).toHaveLength(4);
  });

  test.each(["スケジュール", "年度別予算"])(
    "years over %s without 予定 and 実績 are no indicator",
    (label) => {
      const rows: Rows = [
        [label, "令和3年度", "令和4年度"],
        ["運用", "1", "2"],
        ["拡充", "→", "→"],
      ];
      expect(readSheet(sheet(rows))).toEqual({ indicators: [], unread: [] });
    },
  );
});

describe("forms of any city", () => {
  const label = (...variants: string[]) => fc.constantFrom(...variants);
  const value = fc.record({
    number: fc.integer({ min: -5000, max: 5_000_000 }),
    unit: fc.constantFrom("件", "人", "%", "時間", "施設", "か所", "回"),
  });
  const form = fc.record({
    top: fc.nat(5),
    left: fc.nat(4),
    firstYear: fc.integer({ min: 2012, max: 2030 }),
    cells: fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 }),
    yearStyle: fc.constantFrom("era", "both", "short", "western"),
    plan: label("予定", "計画", "目標", "目標値", "計 画", "予定値"),
    actual: label("実績", "結果", "実 績", "実績値"),
    padding: fc.nat(2),
    mergeLabel: fc.boolean(),
  });
  const yearText = (year: number, style: string) => {
    const era = year >= 2019 ? `令和${year === 2019 ? "元" : year - 2018}年度` : `平成${year - 1988}年度`;
    if (style === "era") return era;
    if (style === "both") return `${era}\n（${year}年度）`;
    return style === "short"
      ? `${year >= 2019 ? "R" : "H"}${year >= 2019 ? year - 2018 : year - 1988}年度`
      : `${year}年度`;
  };
  const printed = ({ number, unit }: { number: number; unit: string }) =>
    `${number.toLocaleString("en-US")}${unit}`;

  test("every figure is found with year, kind, value, unit and cell", () => {
    fc.assert(
      fc.property(form, ({ top, left, firstYear, cells, yearStyle, plan, actual, padding, mergeLabel }) => {
        const indent = Array.from({ length: left }, () => null);
        const blank = Array.from({ length: padding }, (): CellValue[] => []);
        const rows: CellValue[][] = [
          ...Array.from({ length: top }, (): CellValue[] => []),
          [...indent, "取組", "まちづくり"],
          [...indent, "成果", "年度", ...cells.map((_, at) => yearText(firstYear + at, yearStyle))],
          ...blank,
          [...indent, null, plan, ...cells.map(([first]) => printed(first))],
          [...indent, null, actual, ...cells.map(([, second]) => printed(second))],
        ];
        const merges: RangeRef[] = mergeLabel
          ? [{ top: top + 1, bottom: top + 3 + padding, left, right: left }]
          : [];
        const result = readSheet(snapshotOf("様式", rows, { merges }));
        const found = result.indicators.flatMap(({ observations }) =>
          observations.map(({ kind, fiscalYear, value, unit, rawText }) => [
            kind,
            fiscalYear,
            value,
            unit,
            rawText,
          ]),
        );
        const wanted = [
          ...cells.map(([first], at) => ["plan", firstYear + at, first.number, first.unit, printed(first)]),
          ...cells.map(([, second], at) => [
            "actual",
            firstYear + at,
            second.number,
            second.unit,
            printed(second),
          ]),
        ];
        expect(found).toEqual(wanted);
        expect(result.unread).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("tables of other cities", () => {
  const told = (rows: Rows, merges: readonly string[] = []) => {
    const { indicators, unread } = readSheet(sheet(rows, merges));
    return [
      ...indicators.map(({ name, observations }) => [
        name,
        observations.map(
          ({ kind, fiscalYear, value, unit, missing, isPartYear }) =>
            `${kind} ${fiscalYear} ${value === null ? missing : `${value}${unit}`}${isPartYear ? " 部分" : ""}`,
        ),
      ]),
      ...unread.map(({ cell }) => `? ${cell}`),
    ];
  };

  test("基準値 before the years, 最終目標 behind them", () => {
    const rows: Rows = [
      ["施策名", "窓口"],
      ["成果指標", "相談の満足度"],
      [null, null, "基準値(H30)", "R1", "R2", "R3", "最終目標(R7)"],
      [null, "目標値", null, "60%", "65%", "70%", "80%"],
      [null, "実績値", "55.2%", "61.0%", "63.5%", null],
      ["担当課", "市民課"],
    ];
    expect(told(rows)).toEqual([
      [
        "相談の満足度",
        [
          "baseline 2018 55.2%",
          "plan 2019 60%",
          "plan 2020 65%",
          "plan 2021 70%",
          "actual 2019 61%",
          "actual 2020 63.5%",
          "actual 2021 notYetDue",
          "target 2025 80%",
        ],
      ],
    ]);
  });

  test.each<[string, Rows, string[]]>([
    [
      "full-width digits, 平成 and 令和",
      [
        ["事業名", "窓口"],
        ["年度", "平成３０年度", "令和元年度", "令和２年度"],
        ["計画値", "１０件", "２０件", "３０件"],
        ["実績値", "９件", "２２件", "－"],
      ],
      [
        "plan 2018 10件",
        "plan 2019 20件",
        "plan 2020 30件",
        "actual 2018 9件",
        "actual 2019 22件",
        "actual 2020 notYetDue",
      ],
    ],
    [
      "a heading that names months",
      [
        ["事業名", "窓口"],
        ["年度", "令和5年度（4月～9月）", "令和6年度"],
        ["計画", "1,500件", "2,000件"],
        ["実績", "700件", null],
      ],
      ["plan 2023 1500件 部分", "plan 2024 2000件", "actual 2023 700件 部分", "actual 2024 notYetDue"],
    ],
    [
      "headings that count the years",
      [
        ["事業名", "窓口"],
        ["年度", "令和5年度（1年目）", "令和6年度（2年目）"],
        ["計画", "15件", "20件"],
        ["実績", "14件", "21件"],
      ],
      ["plan 2023 15件", "plan 2024 20件", "actual 2023 14件", "actual 2024 21件"],
    ],
    [
      "中間目標 in one year",
      [
        ["事業名", "窓口"],
        ["年度", "R3年度", "R4年度", "R5年度"],
        ["中間目標", null, "50件", null],
        ["実績", "40件", "45件", null],
      ],
      [
        "plan 2021 unknown",
        "plan 2022 50件",
        "plan 2023 unknown",
        "actual 2021 40件",
        "actual 2022 45件",
        "actual 2023 notYetDue",
      ],
    ],
    [
      "達成率 below the results",
      [
        ["事業名", "窓口"],
        ["年度", "R3年度", "R4年度"],
        ["目標", "10件", "20件"],
        ["実績", "9件", "22件"],
        ["達成率", "90%", "110%"],
      ],
      ["plan 2021 10件", "plan 2022 20件", "actual 2021 9件", "actual 2022 22件"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(told(rows)).toEqual([["窓口", expected]]);
  });

  test("現状値 and 目標値 right above the years belong to the same indicator", () => {
    const rows: Rows = [
      ["事業名", "窓口"],
      ["指標名", "現状値（R1）", "目標値（R7）"],
      ["電子申請の件数", "1,200件", "3,000件"],
      ["年度", "R3年度", "R4年度"],
      ["計画", "1,500件", "2,000件"],
      ["実績", "1,480件", null],
    ];
    expect(told(rows)).toEqual([
      [
        "電子申請の件数",
        [
          "baseline 2019 1200件",
          "plan 2021 1500件",
          "plan 2022 2000件",
          "actual 2021 1480件",
          "actual 2022 notYetDue",
          "target 2025 3000件",
        ],
      ],
    ]);
  });

  test("a blank cell merged over two years is blank in both", () => {
    const rows: Rows = [
      ["事業名", "窓口"],
      ["年度", "R3年度", "R4年度", "R5年度"],
      ["計画", null, null, "20件"],
      ["実績", null, null, "18件"],
    ];
    expect(told(rows, ["B3:C3"])).toEqual([
      [
        "窓口",
        [
          "plan 2021 notIntroduced",
          "plan 2022 notIntroduced",
          "plan 2023 20件",
          "actual 2021 notIntroduced",
          "actual 2022 notIntroduced",
          "actual 2023 18件",
        ],
      ],
    ]);
  });

  test("steps in words are an indicator without numbers", () => {
    const rows: Rows = [
      ["アクションプラン", "台帳の電子化"],
      ["年度", "R4年度", "R5年度"],
      ["予定", "制度設計", "導入"],
      ["実績", "制度設計を完了", "導入済み"],
    ];
    const { indicators } = readSheet(sheet(rows));
    expect(indicators).toHaveLength(1);
    expect(indicators[0]!.notEvaluable).toBeDefined();
    expect(indicators[0]!.observations.map(({ missing, rawText }) => [missing, rawText])).toEqual([
      ["textOnly", "制度設計"],
      ["textOnly", "導入"],
      ["textOnly", "制度設計を完了"],
      ["textOnly", "導入済み"],
    ]);
  });

  test("rows that nothing has been entered in yet: the sentence still says the target", () => {
    const rows = FORM.map((row) =>
      row[1] === "予定" || row[1] === "実績"
        ? row.slice(0, 2)
        : row[2] === "50%を目標とします。"
          ? [...row.slice(0, 2), "利用率50%を目標とします。"]
          : row,
    );
    const result = readSheet(sheet(rows));
    expect(figures(result)).toEqual(["利用率 target 2022 50% C6"]);
    expect(result.indicators[0]).toMatchObject({
      department: "市民課",
      group: { number: "1", actionPlan: "窓口の改善" },
      notEvaluable: { reason: expect.stringContaining("未入力") },
    });
  });

  test("the heading of a blank row announces no sentence below it", () => {
    const rows: Rows = [
      [null, "■ 電子化", null, "令和4年度目標"],
      ["■ 電子化", "■ 電子化", "目標"],
      ["■ 電子化", "■ 電子化", "今後は、『30事業』を目標とする"],
    ];
    expect(readSheet(sheet(rows)).indicators).toEqual([]);
  });
});

describe("what stands around the rows of a table", () => {
  const rows: Rows = [
    ["(1) 延長保育事業"],
    ["年度", "令和4年度", "令和5年度", "令和6年度"],
    ["計画値", 30, 50, 70],
    ["実績値", 35, 48],
    ["達成状況", "達成", "未達成"],
    ["評価", "A", "C"],
  ];

  test("達成状況 and 評価 are verdicts of the results and no results", () => {
    const [read, ...others] = readSheet(sheet(rows)).indicators;
    expect(others).toEqual([]);
    expect(read!.verdicts.map(({ fiscalYear, achieved, cell }) => [fiscalYear, achieved, cell])).toEqual([
      [2022, true, "B5"],
      [2023, false, "C5"],
    ]);
    expect(read!.ownVerdicts).toEqual([
      { fiscalYear: 2022, mark: "A", reason: "" },
      { fiscalYear: 2023, mark: "C", reason: "" },
    ]);
    expect(readSheet(sheet(rows)).unread).toEqual([]);
  });

  test("the line over a table without labels says where it belongs", () => {
    expect(readSheet(sheet(rows)).indicators[0]!.group).toEqual({ actionPlan: "(1)延長保育事業" });
  });

  test("the unit behind a name is that of its figures", () => {
    const named: Rows = [
      ["指標名", "コピー用紙使用量（千枚）"],
      ["年度", "令和4年度", "令和5年度"],
      ["計画値", "8,000", "7,000"],
      ["実績値", "7,850", "7,120"],
    ];
    expect(figures(readSheet(sheet(named)))[0]).toBe("コピー用紙使用量（千枚） plan 2022 8000千枚 B3");
  });

  test("a sentence of the remarks that names a year is of that year", () => {
    const remarked: Rows = [...rows.slice(1, 4), ["備考", "令和5年度は目標を達成しました。"]];
    const [read] = readSheet(sheet(remarked)).indicators;
    expect(read!.verdicts.map(({ fiscalYear, achieved }) => [fiscalYear, achieved])).toEqual([[2023, true]]);
  });
});
