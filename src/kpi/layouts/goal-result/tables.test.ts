/** Tables of 取組項目 / 目標 / 取組結果 in the wording and the shapes of different cities. */
import { setLanguage } from "../../../strings";
import type { Indicator } from "../../indicator/model";
import { figuresOf, sheetOf, type Rows } from "../headers/testing";
import { readSheet } from "../registry";

beforeAll(() => setLanguage("ja"));

const read = (rows: Rows, merges: readonly string[] = []) => readSheet(sheetOf(rows, merges, "計画"));

/** 「窓口 2023 達成」, 「窓口 2023 (A)」: verdicts as printed and the department's own. */
const verdictsOf = (indicators: readonly Indicator[]) =>
  indicators.flatMap(({ name, verdicts, ownVerdicts = [] }) => [
    ...verdicts.map(({ fiscalYear, achieved }) => `${name} ${fiscalYear} ${achieved ? "達成" : "未達成"}`),
    ...ownVerdicts.map(({ fiscalYear, mark }) => `${name} ${fiscalYear} (${mark})`),
  ]);

interface Case {
  readonly title: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly figures: readonly string[];
  readonly verdicts?: readonly string[];
  readonly unread?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: "目標・成果・達成状況, goals and marks enumerated in a cell, year of the title",
    rows: [
      ["令和5年度 行政改革実施計画 進捗状況"],
      ["No.", "取組項目", "目標", "成果", "達成状況", "担当課"],
      [
        1,
        "窓口の改善",
        "・待ち時間を15分以内にする\n・満足度 80％以上",
        "・待ち時間 12分\n・満足度 78.5％",
        "①達成\n②未達成",
        "市民課",
      ],
      [2, "公用車の削減", "10台削減", "8台削減", "未達成", "管財課"],
      [3, "研修の実施", "3回以上実施", "研修を2回実施（延べ56人受講）", "概ね達成", "人事課"],
    ],
    figures: [
      "窓口の改善（待ち時間） actual 2023 12分 D3",
      "窓口の改善（待ち時間） target null 15分 C3",
      "窓口の改善の満足度 actual 2023 78.5% D3",
      "窓口の改善の満足度 target null 80% C3",
      "公用車の削減 actual 2023 8台 D4",
      "公用車の削減 target null 10台 C4",
      "研修の実施 actual 2023 2回 D5",
      "研修の実施 target null 3回 C5",
    ],
    verdicts: [
      "窓口の改善（待ち時間） 2023 達成",
      "窓口の改善の満足度 2023 未達成",
      "公用車の削減 2023 未達成",
      "研修の実施 2023 (概ね達成)",
    ],
  },
  {
    title: "取組内容・目標値・実績・評価, years as R4",
    rows: [
      ["取組内容", "目標値(R4)", "R4実績", "評価"],
      ["電子申請の拡大", "50件", "62件", "A"],
      ["会議録の公開", "全会議", "実施済み", "B"],
    ],
    figures: [
      "電子申請の拡大 actual 2022 62件 C2",
      "電子申請の拡大 target 2022 50件 B2",
      "会議録の公開 actual 2022 textOnly C3",
      "会議録の公開 target 2022 textOnly B3",
    ],
    verdicts: ["電子申請の拡大 2022 (A)", "会議録の公開 2022 (B)"],
  },
  {
    title: "years as 2022年度, several goals in a cell",
    rows: [
      ["事業名", "2022年度目標", "2022年度実績", "2022年度評価"],
      ["図書館", "・貸出 10万冊以上\n・登録者 2千人増", "・貸出 98,500冊\n・登録者 2,150人増", "B"],
    ],
    figures: [
      "図書館（貸出） actual 2022 98500冊 C2",
      "図書館（貸出） target 2022 100000冊 B2",
      "図書館（登録者） actual 2022 2150人 C2",
      "図書館（登録者） target 2022 2000人 B2",
    ],
    verdicts: ["図書館（貸出） 2022 (B)", "図書館（登録者） 2022 (B)"],
  },
  {
    title: "two tiers: 目標 and 実績 over years; what is only tried out is not counted",
    rows: [
      ["取組項目", "目標", null, "実績", null],
      [null, "R3年度", "R5年度", "R3年度", "R4年度"],
      [
        "RPAの導入",
        "・3業務\n（試行を含む）",
        "8業務",
        "・3業務\n（うちAI 1業務）",
        "・7業務導入\n・2業務で試行",
      ],
    ],
    merges: ["A1:A2", "B1:C1", "D1:E1"],
    figures: [
      "RPAの導入 plan 2021 3業務 B3",
      "RPAの導入 actual 2021 3業務 D3",
      "RPAの導入 actual 2022 7業務 E3",
      "RPAの導入 target 2023 8業務 C3",
    ],
  },
  {
    title: "当初目標 and 改定後目標",
    rows: [
      ["取組項目", "当初目標（R4）", "改定後目標（R4）", "令和4年度実績", "評価"],
      ["オープンデータ", "10件以上", "30件以上", "・35件公開\n・うち推奨データセット 14件", "目標達成"],
    ],
    figures: [
      "オープンデータ actual 2022 35件 D2",
      "オープンデータ target 2022 10件 B2",
      "オープンデータ target 2022 30件 C2",
    ],
    verdicts: ["オープンデータ 2022 達成"],
  },
  {
    title: "one item over several rows of goals",
    rows: [
      ["取組項目", "目標", "令和4年度結果", "判定"],
      ["働き方改革", "時間外勤務 10％削減", "12.5％削減", "達成"],
      [null, "年休取得 12日以上", "11.8日", "未達成"],
    ],
    merges: ["A2:A3"],
    figures: [
      "働き方改革（時間外勤務）の削減率 actual 2022 12.5% C2",
      "働き方改革（時間外勤務）の削減率 target null 10% B2",
      "働き方改革（年休取得） actual 2022 11.8日 C3",
      "働き方改革（年休取得） target null 12日 B3",
    ],
    verdicts: ["働き方改革（時間外勤務）の削減率 2022 達成", "働き方改革（年休取得） 2022 未達成"],
  },
  {
    title: "a list split over rows; each figure keeps its cell",
    rows: [
      ["取組項目", "目標", "R4取組結果"],
      ["相談体制", "相談窓口 3か所設置", "○窓口を設置"],
      [null, null, "○2か所設置"],
      [null, null, "・北部支所 週3日"],
      ["広報", "SNS発信 100回以上", "○134回発信"],
    ],
    figures: [
      "相談体制（相談窓口） actual 2022 2か所 C3",
      "相談体制（相談窓口） target null 3か所 B2",
      "広報（SNS発信） actual 2022 134回 C5",
      "広報（SNS発信） target null 100回 B5",
    ],
  },
  {
    title: "①② on both sides, matched by name",
    rows: [
      ["取組内容", "目標・指標", "R4実績"],
      [
        "健康づくり",
        "①健診受診率 60％\n②保健指導 45％\n③教室 12回",
        "①保健指導 46.1％\n②健診受診率 58.2％\n③教室 9回",
      ],
    ],
    figures: [
      "健診受診率 actual 2022 58.2% C2",
      "健診受診率 target null 60% B2",
      "健康づくり（保健指導） actual 2022 46.1% C2",
      "健康づくり（保健指導） target null 45% B2",
      "健康づくり（教室） actual 2022 9回 C2",
      "健康づくり（教室） target null 12回 B2",
    ],
  },
  {
    title: "results in words, matched by name and not by order",
    rows: [
      ["取組項目", "R4目標", "R4結果"],
      [
        "働き方",
        "・テレワーク：100%\n・ペーパーレス会議：100%",
        "○ペーパーレス会議を全部署で開始\n○テレワークの環境を整備\n○チャットを導入",
      ],
    ],
    figures: [
      "働き方（テレワーク） actual 2022 textOnly C2",
      "働き方（テレワーク） target 2022 100% B2",
      "働き方（ペーパーレス会議） actual 2022 textOnly C2",
      "働き方（ペーパーレス会議） target 2022 100% B2",
    ],
    unread: ["C2", "C2"],
  },
  {
    title: "what stands in brackets explains the figure before",
    rows: [
      ["取組項目", "R4目標", "R4結果"],
      ["電子化", "・5業務以上", "・電子申請 6業務（予約 4業務）"],
    ],
    figures: ["電子化 actual 2022 6業務 C2", "電子化 target 2022 5業務 B2"],
  },
  {
    title: "items side by side",
    rows: [
      ["取組項目", "広報の充実", "窓口の改善"],
      ["令和4年度目標", "・発信 100回", "・待ち時間 15分以内"],
      ["令和4年度実績", "・発信 120回", "・待ち時間 17分"],
      ["評価", "達成", "未達成"],
    ],
    figures: [
      "広報の充実（発信） actual 2022 120回 B3",
      "広報の充実（発信） target 2022 100回 B2",
      "窓口の改善（待ち時間） actual 2022 17分 C3",
      "窓口の改善（待ち時間） target 2022 15分 C2",
    ],
    verdicts: ["広報の充実（発信） 2022 達成", "窓口の改善（待ち時間） 2022 未達成"],
  },
  {
    title: "one title over rows of goals in words and figures; a day in the heading",
    rows: [
      ["取組項目", "目標（令和4年度）", "取組結果（令和5年3月末現在）"],
      ["電子決裁・電子契約", "電子決裁の割合 60%以上を達成", "電子決裁：73.03%"],
      [null, "制度設計", "電子契約サービスを本格導入（474件）"],
    ],
    merges: ["A2:A3"],
    figures: [
      "電子決裁の割合 actual 2022 73.03% C2",
      "電子決裁の割合 target 2022 60% B2",
      "電子決裁・電子契約（制度設計） actual 2022 textOnly C3",
      "電子決裁・電子契約（制度設計） target 2022 textOnly B3",
    ],
  },
  {
    title: "several years in a cell",
    rows: [
      ["取組項目", "目標", "実績"],
      ["公園", "令和3年度：2か所\n令和4年度：3か所", "令和3年度：2か所\n令和4年度：1か所"],
    ],
    figures: [
      "公園 plan 2021 2か所 B2",
      "公園 actual 2021 2か所 C2",
      "公園 actual 2022 1か所 C2",
      "公園 target 2022 3か所 B2",
    ],
  },
  {
    title: "padded and shifted, headings merged over two columns, full-width figures",
    rows: [
      [],
      [null, null, "行政改革 令和4年度実績報告"],
      [],
      [null, null, "取組事項", null, "目標", null, "実績", null],
      [
        null,
        null,
        "滞納整理",
        null,
        "・徴収率 ９８．５％以上\n・差押 ２００件",
        null,
        "・徴収率 98.7%\n・差押 187件",
        null,
      ],
    ],
    merges: ["C4:D4", "E4:F4", "G4:H4", "C5:D5", "E5:F5", "G5:H5"],
    figures: [
      "滞納整理の徴収率 actual 2022 98.7% G5",
      "滞納整理の徴収率 target null 98.5% E5",
      "滞納整理（差押） actual 2022 187件 G5",
      "滞納整理（差押） target null 200件 E5",
    ],
  },
  {
    title: "next year's goal makes this year's a plan",
    rows: [
      ["取組項目", "令和4年度目標", "令和4年度実績", "次年度目標"],
      ["出前講座", "・20回", "・25回開催（1,032人参加）", "30回"],
    ],
    figures: ["出前講座 plan 2022 20回 B2", "出前講座 actual 2022 25回 C2", "出前講座 target 2023 30回 D2"],
  },
  {
    title: "sections between the rows; more where less was asked for is not the value",
    rows: [
      ["取組項目", "目標値", "R4実績値", "達成度"],
      ["(1) 歳入の確保", null, null, null],
      ["ふるさと納税", "・1億円以上", "・1億2,500万円", "達成"],
      ["(2) 歳出の抑制", null, null, null],
      ["超過勤務", "・前年度比3%削減", "・1.2%増加", "未達成"],
    ],
    merges: ["A2:D2", "A4:D4"],
    figures: [
      "ふるさと納税 actual 2022 125000000円 C3",
      "ふるさと納税 target null 100000000円 B3",
      "超過勤務 actual 2022 textOnly C5",
      "超過勤務 target null 3% B5",
    ],
    verdicts: ["ふるさと納税 2022 達成", "超過勤務 2022 未達成"],
    unread: ["C5"],
  },
  {
    title: "調査なし, 集計中, a dash and a blank",
    rows: [
      ["取組項目", "目標", "令和4年度結果"],
      ["満足度調査", "・満足度 80%以上", "調査なし"],
      ["イベント", "・3回", "－"],
      ["会議", "・5回", null],
      ["アプリ", "・ダウンロード 1,000件", "集計中"],
    ],
    figures: [
      "満足度調査 actual 2022 noSurvey C2",
      "満足度調査 target null 80% B2",
      "イベント target null 3回 B3",
      "会議 target null 5回 B4",
      "アプリ（ダウンロード） actual 2022 notReported C5",
      "アプリ（ダウンロード） target null 1000件 B5",
    ],
  },
  {
    title: "from … to …: where it stood before is the baseline",
    rows: [
      ["取組項目", "R5目標", "R4取組結果"],
      ["オンライン手続", "・対象手続を50件に拡充", "○対象手続を拡充（6件→58件）"],
      ["証明書", "・コンビニ交付率 30%から40%へ引上げ", "○38.2%"],
    ],
    figures: [
      "オンライン手続（対象手続） baseline null 6件 C2",
      "オンライン手続（対象手続） actual 2022 58件 C2",
      "オンライン手続（対象手続） target 2023 50件 B2",
      "証明書 baseline null 30% B3",
      "証明書 actual 2022 38.2% C3",
      "証明書 target 2023 40% B3",
    ].map((line) => line.replace(/^証明書 /, "コンビニ交付率 ")),
  },
  {
    title: "現状 beside the goal; a day without a year",
    rows: [
      ["取組項目", "現状（R2）", "目標（R5）", "取組結果（R4）"],
      [
        "空き家対策",
        "・空き家 320戸\n・相談 40件",
        "・空き家 300戸以下に減らす\n・相談 60件",
        "・空き家 312戸\n・相談 55件（9月末時点）",
      ],
    ],
    figures: [
      "空き家対策 baseline 2020 320戸 B2",
      "空き家対策 actual 2022 312戸 D2",
      "空き家対策 target 2023 300戸 C2",
      "空き家対策（相談） baseline 2020 40件 B2",
      "空き家対策（相談） actual 2022 55件 D2",
      "空き家対策（相談） target 2023 60件 C2",
    ],
  },
  {
    title: "a range and an error are no values",
    rows: [
      ["取組項目", "目標", "R4実績"],
      ["見学会", "・年間10～15回\n・参加者 約200人", "・12回\n・参加者 およそ180人"],
      ["配布", "・5件\n", "#N/A"],
    ],
    figures: [
      "見学会（参加者） actual 2022 180人 C2",
      "見学会（参加者） target null 200人 B2",
      "配布 target null 5件 B3",
    ],
    unread: ["B2", "C3"],
  },
  {
    title: "活動目標・活動実績, told apart by their units",
    rows: [
      ["実施項目", "活動目標", "R4活動実績", "評価"],
      ["健康教室", "年12回、延べ300人", "年11回、延べ286人", "B"],
    ],
    figures: [
      "健康教室 actual 2022 11回 C2",
      "健康教室 target null 12回 B2",
      "健康教室（人） actual 2022 286人 C2",
      "健康教室（人） target null 300人 B2",
    ],
    verdicts: ["健康教室 2022 (B)", "健康教室（人） 2022 (B)"],
  },
  {
    title: "到達目標 and 取組の成果 in sentences",
    rows: [
      ["重点取組", "到達目標", "R4取組の成果", "自己評価"],
      ["DX推進", "デジタル人材を30人育成する。", "研修を5回開催し、デジタル人材を34人育成した。", "◎"],
    ],
    figures: ["DX推進（デジタル人材） actual 2022 34人 C2", "DX推進（デジタル人材） target null 30人 B2"],
    verdicts: ["DX推進（デジタル人材） 2022 (◎)"],
  },
  {
    title: "a table without names belongs to the title over it",
    rows: [
      ["行政手続の電子化"],
      ["目標", "令和3年度実績", "達成状況"],
      ["3業務以上実施", "6業務実施", "達成"],
    ],
    figures: ["行政手続の電子化 actual 2021 6業務 B3", "行政手続の電子化 target null 3業務 A3"],
    verdicts: ["行政手続の電子化 2021 達成"],
  },
];

describe("tables of goals and results", () => {
  test.each(CASES)("$title", ({ rows, merges, figures, verdicts = [], unread = [] }) => {
    const result = read(rows, merges);
    expect(figuresOf(result)).toEqual(figures);
    expect(verdictsOf(result.indicators)).toEqual(verdicts);
    expect(result.unread.map(({ cell }) => cell)).toEqual(unread);
    expect(new Set(result.indicators.map(({ layout }) => layout))).toEqual(new Set(["goal-result"]));
  });

  test("words of a result are told with the goal that they answer", () => {
    const { rows } = CASES.find(({ title }) => title.startsWith("results in words"))!;
    const reasons = read(rows).indicators.map(({ notEvaluable }) => notEvaluable?.reason);
    expect(reasons).toEqual([
      expect.stringContaining("テレワークの環境を整備"),
      expect.stringContaining("ペーパーレス会議を全部署で開始"),
    ]);
  });

  test("a bound, a goal of 0 and a level to come down to mean less is better", () => {
    const { indicators } = read([
      ["取組項目", "目標", "R4実績"],
      ["事故", "・重大事故 0件", "・重大事故 1件"],
      ["苦情", "・苦情を20件まで削減", "・23件"],
      ["待ち時間", "・15分以内", "・12分"],
      ["電力", "・10%削減", "・12%削減"],
    ]);
    expect(
      indicators.map(({ comparison, direction, signConvention }) => [comparison, direction, signConvention]),
    ).toEqual([
      ["le", "decrease", undefined],
      ["le", "decrease", undefined],
      ["le", "decrease", undefined],
      ["ge", "increase", "reduction"],
    ]);
  });

  test("a table of figures below on the same sheet is read by its own layout", () => {
    const result = read([
      ["取組項目", "令和4年度目標", "取組結果"],
      ["電子申請", "・50件以上", "○62件\n・子育て 20件"],
      [],
      [],
      ["指標名", "単位", "基準値", "R3実績", "R4実績", "目標値(R7)"],
      ["来館者数", "人", 1000, 900, 1100, 1500],
    ]);
    expect(result.indicators.map(({ name, layout }) => `${name} ${layout}`)).toEqual([
      "電子申請 goal-result",
      "来館者数 wide",
    ]);
  });

  test("a year that is not printed is concluded only from what the sheet says, and marked", () => {
    const rows: Rows = [
      ["取組項目", "目標", "取組結果"],
      ["補助金", "・10件以上見直し", "・12件見直し"],
    ];
    const [bare] = read(rows).indicators;
    expect(bare!.observations.map(({ fiscalYear, note }) => [fiscalYear, note])).toEqual([
      [null, null],
      [null, null],
    ]);
    const [told] = read([
      ["計画期間", "令和2年度から令和6年度まで"],
      ["令和4年度の取組状況"],
      ...rows,
    ]).indicators;
    expect(told!.observations.map(({ kind, fiscalYear, note }) => [kind, fiscalYear, note])).toEqual([
      ["actual", 2022, "年度の記載がないため、表題の年度としました。"],
      ["target", 2024, "目標の年度の記載がないため、対象期間の最終年度としました。"],
    ]);
  });

  test("a goal without a name is asked about", () => {
    const { indicators, unread } = read([
      ["取組項目", "目標", "R4実績"],
      ["#REF!", "・3件\n・5回", "・4件"],
      ["講座", "・3件", "・4件"],
    ]);
    expect(indicators.map(({ name }) => name)).toEqual(["講座"]);
    expect(unread.map(({ cell, reason }) => [cell, /項目の名前/.test(reason)])).toEqual([["B2", true]]);
  });
});

describe("tables of other layouts that say 目標 and 実績 as well", () => {
  test.each<[string, Rows]>([
    [
      "years under the heads are a tier and no items",
      [
        ["年次報告書"],
        ["基本目標", "内容", "実績", "実績", "中間目標", "目標"],
        [null, null, "2022", "2023", "2025", "2030"],
        ["脱炭素", "省エネ", 11, 12, 16, 20],
      ],
    ],
    [
      "years down are no items side by side",
      [
        ["年度", "来館者数", null, "貸出冊数", null],
        [null, "目標", "実績", "目標", "実績"],
        ["令和3年度", 120, 98, 60, 41],
        ["令和4年度", 130, 121, 70, 63],
      ],
    ],
  ])("%s", (_, rows) => {
    const read = readSheet(sheetOf(rows, [], "Sheet1"));
    expect(read.indicators.filter(({ layout }) => layout === "goal-result")).toEqual([]);
  });
});

test("「5年間で3億円」 is one goal, and what a reduction is compared with is no part of its name", () => {
  const rows: Rows = [
    ["推進項目", "数値目標", "令和5年度取組実績", "達成度"],
    ["ペーパーレス化", "用紙購入枚数を令和2年度比30％削減", "令和2年度比24.5％削減", "△"],
    ["未利用財産の売却", "5年間で3億円", "累計1億8,200万円", "○"],
  ];
  expect(figuresOf(read(rows))).toEqual([
    "用紙購入枚数の削減率 actual 2023 24.5% C2",
    "用紙購入枚数の削減率 target null 30% B2",
    "未利用財産の売却 actual 2023 182000000円 C3",
    "未利用財産の売却 target null 300000000円 B3",
  ]);
});
