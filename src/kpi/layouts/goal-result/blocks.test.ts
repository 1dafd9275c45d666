/** Blocks of 目標 and 実績 under a title, in different forms. */
import fc from "fast-check";
import { setLanguage } from "../../../strings";
import { figuresOf, sheetOf, type Rows } from "../headers/testing";
import { readSheet } from "../registry";

beforeAll(() => setLanguage("ja"));

const read = (rows: Rows, merges: readonly string[] = []) => readSheet(sheetOf(rows, merges, "計画"));

interface Case {
  readonly title: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly figures: readonly string[];
  /** Achieved or not, in order. */
  readonly verdicts?: readonly boolean[];
}

const CASES: readonly Case[] = [
  {
    title: "in brackets, merged over the form, with arrows between",
    rows: [
      ["令和2年度（2020年度）取組状況"],
      ["対象期間　令和2年度～令和4年度"],
      [],
      [null, "■ 電子化の推進"],
      [null, "【目標】 3業務以上実施", null, "⇒", "【令和2年度実績】 6業務実施", null, "目標達成"],
      [null, "令和2年度の取組み予定", "令和2年度の取組み実績", null, null, "今後の対応"],
      [null, "○検討", "○電子申請 28件\n・予約 12件", null, null, "今後は、『10業務実施』を目標とする"],
    ],
    merges: ["B5:C5", "E5:F5", "B4:G4"],
    figures: [
      "電子化の推進 actual 2020 6業務 E5",
      "電子化の推進 target 2022 3業務 B5",
      "電子化の推進 target 2022 10業務 F7",
    ],
    verdicts: [true],
  },
  {
    title: "labels in cells of their own, content to the right",
    rows: [
      ["■ 公共施設の見直し"],
      ["目標", "3施設以上廃止"],
      ["令和4年度実績", "2施設を廃止、1施設について廃止を検討"],
      ["達成状況", "未達成"],
      [],
      ["■ 使用料の見直し"],
      ["目標", "使用料の見直し（5施設）"],
      ["令和4年度実績", "5施設の使用料を改定"],
      ["達成状況", "達成"],
    ],
    figures: [
      "公共施設の見直し actual 2022 2施設 B3",
      "公共施設の見直し target null 3施設 B2",
      "使用料の見直し actual 2022 5施設 B8",
      "使用料の見直し target null 5施設 B7",
    ],
    verdicts: [false, true],
  },
  {
    title: "labels before a colon, all in one cell",
    rows: [
      ["窓口サービスの向上"],
      ["目標：オンライン申請 20手続以上\n実績：23手続（令和5年3月末時点）\n評価：達成"],
      ["職員研修"],
      ["目標：研修受講率 90%以上\n実績：87.4%\n評価：未達成"],
    ],
    figures: [
      "窓口サービスの向上（オンライン申請） actual 2022 23手続 A2",
      "窓口サービスの向上（オンライン申請） target null 20手続 A2",
      "研修受講率 actual null 87.4% A4",
      "研修受講率 target null 90% A4",
    ],
    verdicts: [true, false],
  },
  {
    title: "the title in the same cell",
    rows: [
      ["窓口の改善\n【目標】待ち時間 15分以内\n【R4結果】平均12分"],
      ["会議の見直し\n【目標】会議 20％削減\n【R4結果】18％削減"],
    ],
    figures: [
      "窓口の改善（待ち時間） actual 2022 12分 A1",
      "窓口の改善（待ち時間） target null 15分 A1",
      "会議の見直しの削減率 actual 2022 18% A2",
      "会議の見直しの削減率 target null 20% A2",
    ],
  },
  {
    title: "side by side",
    rows: [
      ["■ 歳入確保", null, null, "■ 歳出削減"],
      ["【目標】5億円", null, null, "【目標】経常経費 3％削減"],
      ["【令和3年度実績】5億2千万円", null, null, "【令和3年度実績】2.8％削減"],
      ["目標達成", null, null, "未達成"],
    ],
    figures: [
      "歳入確保 actual 2021 520000000円 A3",
      "歳入確保 target null 500000000円 A2",
      "歳出削減（経常経費） actual 2021 2.8% D3",
      "歳出削減（経常経費） target null 3% D2",
    ],
    verdicts: [true, false],
  },
  {
    title: "the title beside the goal",
    rows: [
      ["行政手続の電子化", "【目標】3業務以上実施", "【実績】令和2年度：4業務実施"],
      ["発行物の電子化", "【目標】10種類以上", "【実績】令和2年度：8種類電子化"],
    ],
    figures: [
      "行政手続の電子化 actual 2020 4業務 C1",
      "行政手続の電子化 target null 3業務 B1",
      "発行物の電子化 actual 2020 8種類 C2",
      "発行物の電子化 target null 10種類 B2",
    ],
  },
  {
    title: "results of two years; the verdict is of the latest",
    rows: [
      ["■ RPAの導入"],
      ["【目標】", "15業務以上"],
      ["【令和2年度実績】", "6業務"],
      ["【令和3年度実績】", "18業務（令和4年1月末現在）"],
      ["目標達成"],
    ],
    figures: [
      "RPAの導入 actual 2020 6業務 B3",
      "RPAの導入 actual 2021 18業務 B4",
      "RPAの導入 target null 15業務 B2",
    ],
    verdicts: [true],
  },
  {
    title: "目標1 and 目標2, answered in one line",
    rows: [
      ["■ 子育て支援"],
      ["目標1：待機児童 0人"],
      ["目標2：病児保育 3か所"],
      ["令和4年度実績：待機児童 2人、病児保育 3か所"],
    ],
    figures: [
      "子育て支援（待機児童） actual 2022 2人 A4",
      "子育て支援（待機児童） target null 0人 A2",
      "子育て支援（病児保育） actual 2022 3か所 A4",
      "子育て支援（病児保育） target null 3か所 A3",
    ],
  },
  {
    title: "the verdict in the result",
    rows: [["■ 電子化"], ["【目標】 3業務以上実施"], ["【令和2年度実績】 6業務実施（目標達成）"]],
    figures: ["電子化 actual 2020 6業務 A3", "電子化 target null 3業務 A2"],
    verdicts: [true],
  },
  {
    title: "a number of what is only prepared",
    rows: [["■ AIの導入"], ["【目標】 3業務以上導入"], ["【令和2年度実績】 4業務について導入の調整"]],
    figures: ["AIの導入 actual 2020 textOnly A3", "AIの導入 target null 3業務 A2"],
  },
  {
    title: "one under another, nothing merged",
    rows: [
      ["■ 行政手続きの電子化"],
      ["【目標】 3業務以上実施", "【令和2年度実績】 6業務実施", "目標達成"],
      ["取組み予定", "取組み実績", "今後の対応"],
      ["○検討", "○電子申請 28件", "拡充する"],
      ["■ 発行物の電子化"],
      ["【目標】 10種類以上電子化", "【令和2年度実績】 8種類電子化", "目標未達"],
      ["取組み予定", "取組み実績", "今後の対応"],
      ["○検討", "○報告書 5種類", "継続する"],
    ],
    figures: [
      "行政手続きの電子化 actual 2020 6業務 B2",
      "行政手続きの電子化 target null 3業務 A2",
      "発行物の電子化 actual 2020 8種類 B6",
      "発行物の電子化 target null 10種類 A6",
    ],
    verdicts: [true, false],
  },
  {
    title: "two versions of the goal, each with its year",
    rows: [
      ["■ 公民連携"],
      ["【当初目標（令和4年度）】 3事業以上\n【改定後目標（令和4年度）】 30事業以上"],
      ["【令和2年度実績】 10事業"],
    ],
    figures: [
      "公民連携 actual 2020 10事業 A3",
      "公民連携 target 2022 3事業 A2",
      "公民連携 target 2022 30事業 A2",
    ],
  },
  {
    title: "under a title, a table is a table and no block",
    rows: [
      ["■ 窓口サービス"],
      ["取組項目", "目標", "R4実績"],
      ["電子申請", "・50件以上", "・62件"],
      ["予約", "・全窓口", "・3窓口で開始"],
    ],
    figures: [
      "電子申請 actual 2022 62件 C3",
      "電子申請 target null 50件 B3",
      "予約 actual 2022 textOnly C4",
      "予約 target null textOnly B4",
    ],
  },
  {
    title: "content below its label",
    rows: [
      ["(1) 広報の充実"],
      ["【目標】", null, "【R4実績】"],
      ["SNSの登録者", null, "SNSの登録者"],
      ["10,000人", null, "9,800人"],
    ],
    figures: [
      "広報の充実（SNSの登録者） actual 2022 9800人 C4",
      "広報の充実（SNSの登録者） target null 10000人 A4",
    ],
  },
];

describe("blocks of goals and results", () => {
  test.each(CASES)("$title", ({ rows, merges, figures, verdicts = [] }) => {
    const { indicators, unread } = read(rows, merges);
    expect(figuresOf({ indicators, unread })).toEqual(figures);
    expect(indicators.flatMap((indicator) => indicator.verdicts.map(({ achieved }) => achieved))).toEqual(
      verdicts,
    );
  });

  test("versions: the goal of 今後の対応 revises the first", () => {
    const { observations } = read(CASES[0]!.rows, CASES[0]!.merges).indicators[0]!;
    expect(observations.map(({ version }) => version)).toEqual([undefined, "original", "revised"]);
  });

  test("a day of the year in the heading: the result is no whole year", () => {
    const { indicators } = read([
      ["■ 接種"],
      ["【目標】 接種率 80%"],
      ["【実績（令和4年9月30日現在）】 76.5%"],
    ]);
    expect(indicators[0]!.observations[0]).toMatchObject({
      fiscalYear: 2022,
      asOf: "令和4年9月30日現在",
      isPartYear: true,
    });
  });

  test("goals of several policies stand under their policy", () => {
    const { indicators } = read([
      ["(1) 市民サービス"],
      ["■ 窓口"],
      ["【目標】3件", "【R4実績】4件"],
      ["(2) 効率化"],
      ["■ 会議"],
      ["【目標】5回", "【R4実績】4回"],
    ]);
    expect(indicators.map(({ group }) => [group.policy, group.initiative])).toEqual([
      ["(1)市民サービス", "窓口"],
      ["(2)効率化", "会議"],
    ]);
  });

  test("a number under one label and beside another is that of the label beside it, once", () => {
    expect(figuresOf(read([["■ 窓口"], ["【目標】9件"], [null, "目標"], ["実績", 7]]))).toEqual([
      "窓口 actual null 7 B4",
      "窓口 target null 9件 A2",
    ]);
  });

  test("a number merged under two labels is read once", () => {
    const rows: Rows = [["■ 電子化"], ["令和4年度目標", "令和4年度実績"], [7, null]];
    const { indicators } = read(rows, ["A3:B3"]);
    expect(
      indicators.flatMap(({ observations }) => observations.filter(({ value }) => value === 7)),
    ).toHaveLength(1);
  });

  test("a block without a title is asked about", () => {
    const { indicators, unread } = read([["【目標】3件"], ["【実績】4件"]]);
    expect(indicators).toEqual([]);
    expect(unread).toMatchObject([{ cell: "A1" }]);
  });

  test("a row of numbers beside a label is a table of months, none of them the goal", () => {
    const months = ["4月", "5月", "6月"];
    const rows: Rows = [
      ["項目", null, ...months, "合計"],
      ["来庁者数（人）", "目標", 100, 100, 100, 300],
      [null, "実績", 98, 105, 97, 300],
    ];
    expect(read(rows, ["A2:A3"]).indicators).toEqual([]);
  });

  test("prose that speaks of goals is no form", () => {
    for (const text of [
      "本計画の目標は市民サービスの向上です。",
      "目標1：行かない窓口の実現",
      "・令和7年までに行政手続の98%をオンライン化",
      "基本目標",
    ]) {
      expect(read([["計画の概要"], [text], ["背景", text]])).toEqual({ indicators: [], unread: [] });
    }
  });
});

describe("any arrangement of the words of such forms", () => {
  const cell = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    fc.constantFrom(
      "■ 電子化",
      "(1) 市民サービス",
      "【目標】3業務以上",
      "【令和2年度実績】 6業務実施\n目標達成",
      "目標",
      "目標：100%",
      "実績",
      "取組項目",
      "令和4年度目標",
      "取組結果",
      "達成状況",
      "未達成",
      "・実施率 100%\n・5件",
      "○全校実施\n・3件",
      "今後は、『30事業』を目標とする",
      "①3回\n②5%削減",
      "10～20件",
      "",
      "対象期間 令和2年度～令和4年度",
    ),
    fc.integer({ min: 0, max: 99 }),
  );

  test("is read without failing, and no number twice", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 9 }), (rows) => {
        const { indicators } = read(rows);
        const places = indicators.flatMap(({ observations }) =>
          observations
            .filter(({ value }) => value !== null)
            .map(({ sheet, cell: address, position }) => `${sheet}!${address}#${position}`),
        );
        expect(new Set(places).size).toBe(places.length);
        for (const { name, id } of indicators) expect([name, id]).not.toContain("");
        expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
      }),
      { numRuns: 300 },
    );
  });

  test("a long table is read to its end", () => {
    const rows = (count: number): Rows => [
      ["取組項目", "令和4年度目標", "取組結果", "判定"],
      ...Array.from({ length: count }, (_, at) => [
        `取組${at}`,
        "・実施率 100%\n・5件以上",
        "○95%\n・6件実施",
        "達成",
      ]),
    ];
    expect(readSheet(sheetOf(rows(2_000))).indicators).toHaveLength(4_000);
  });
});

test("単位 of a form is that of figures that print none", () => {
  const rows: Rows = [
    ["指標名", "協力事業者数"],
    ["単位", "事業者"],
    ["令和5年度実績", 118],
    ["目標値（R7）", 150],
  ];
  expect(figuresOf(read(rows))).toEqual([
    "協力事業者数 actual 2023 118事業者 B3",
    "協力事業者数 target 2025 150事業者 B4",
  ]);
});

test("figures one under the other are a column of a table and no goals", () => {
  const rows: Rows = [
    ["名前", "市外", "市の目標（R9）"],
    ["受診率", "41.5%", "60%"],
    ["検診率", "8.9%", "15%"],
  ];
  expect(read(rows).indicators).toEqual([]);
});
