/** Well-made KPI tables, in the shapes that municipalities use: no check finds anything to put right or to ask. */
import { checkWorkbook, DEFAULT_SETTINGS } from "../../../src/checks/engine";
import { sheetOf, workbookOf } from "../../../src/checks/testing";
import { DEFAULT_PRESET } from "../../../src/kpi/achievement";
import { planRegister } from "../../../src/kpi/register";
import { readWorkbook } from "../../../src/kpi/layouts";
import { snapshotOfPlan, type CellValue, type SheetSnapshot } from "../../../src/sheet";

type Rows = readonly (readonly CellValue[])[];

/** 個票, one indicator or two in its cells, with target, baseline and verdict in sentences. */
function form(
  number: number,
  parts: { name: string; target: string; plan: CellValue[]; actual: CellValue[]; remark: string },
): Rows {
  return [
    ["No.", number],
    ["基本方針", "市民サービスの向上"],
    ["取組", "手続のデジタル化"],
    ["アクションプラン", parts.name],
    ["成果目標", "内容", "市民の手間を減らします。"],
    [null, "評価指標（定量的）", parts.target],
    [null, "年度", "令和3年度（2021年度）", "令和4年度（2022年度）", "令和5年度（2023年度）"],
    [null, "予定", ...parts.plan],
    [null, "実績", ...parts.actual],
    ["主管部門", "情報政策課"],
    ["令和5年度実績に関する備考", parts.remark],
  ];
}

const forms: readonly Rows[] = [
  form(1, {
    name: "申請の電子化",
    target: "申請の電子化率を、令和5年度（2023年度）に80.0%とします。[令和2年度（2020年度） 31.5%]",
    plan: ["電子化率 45.0%", "電子化率 60.0%", "電子化率 80.0%"],
    actual: ["電子化率 47.2%", "電子化率 61.8%", "電子化率 82.4%"],
    remark: "対象の500件のうち412件を電子化し、電子化率は82.4%となりました。目標を達成しました。",
  }),
  form(2, {
    name: "窓口の待ち時間の短縮",
    target:
      "窓口での最大の待ち時間を、令和5年度（2023年度）に15分以内に短縮します。[令和2年度（2020年度） 62分]",
    plan: ["待ち時間 45分", "待ち時間 30分", "待ち時間 15分以内"],
    actual: ["待ち時間 48分", "待ち時間 29分", "待ち時間 14分"],
    remark: "予約の利用が進み、目標を達成しました。",
  }),
  form(3, {
    name: "研修の実施",
    target:
      "情報セキュリティ研修の受講者数を、令和5年度（2023年度）に1,200人とします。[令和2年度（2020年度） 640人]",
    plan: ["受講者数 800人", "受講者数 1,000人", "受講者数 1,200人"],
    actual: ["受講者数 812人", "受講者数 967人", "受講者数 1,153人"],
    remark: "受講者数は1,153人で、目標未達となりました。次年度は回数を増やします。",
  }),
  form(4, {
    name: "公開データの拡充",
    target:
      "公開データを、令和2年度（2020年度）の40件から年間20件ずつ増やし、令和5年度（2023年度）に100件とします。",
    plan: ["公開データ 60件", "公開データ 80件", "公開データ 100件"],
    actual: ["公開データ 63件", "公開データ 85件", "公開データ 104件"],
    remark: "新たに19件を公開し、目標を達成しました。",
  }),
];

const kpiBlocks: Rows = [
  ["1 行政事務における生産性の向上"],
  [
    "KPI（指標）",
    "推移の方向性",
    "基準値(令和元年度)",
    "令和2年度 結果",
    "令和3年度 結果",
    "目標値(令和7年度)",
  ],
  ["RPAを扱える職員数", "増加", "3人", "14人", "19人", "40人"],
  [
    "KPI（指標）",
    "推移の方向性",
    "基準値(令和元年度)",
    "令和2年度 結果",
    "令和3年度 結果",
    "目標値(令和7年度)",
  ],
  ["RPAにより削減した年間業務時間", "増加", "120時間", "526時間", "731時間", "1,500時間"],
  [
    "KPI（指標）",
    "推移の方向性",
    "基準値(令和元年度)",
    "令和2年度 結果",
    "令和3年度 結果",
    "目標値(令和7年度)",
  ],
  ["セキュリティ事故の件数", "維持", "0件", "0件", "0件", "0件"],
];

const wide: Rows = [
  [
    "番号",
    "施策",
    "指標名",
    "単位",
    "基準値（令和2年度）",
    "令和3年度 実績",
    "令和4年度 実績",
    "令和5年度 実績",
    "目標値（令和7年度）",
    "担当課",
  ],
  [1, "防災", "自主防災組織の結成率", "%", 61.2, 63.4, 65.1, 67.9, 80, "危機管理課"],
  [2, "防災", "防災訓練の参加者数", "人", 1250, 1310, 1422, 1503, 2000, "危機管理課"],
  [3, "健康", "特定健診の受診率", "%", 38.5, 39.9, 41.7, 43.2, 50, "保険課"],
  [4, "環境", "1人1日当たりごみ排出量", "g", 905, 893, 880, 871, 820, "環境課"],
  [5, "子育て", "待機児童数", "人", 24, 18, 9, 4, 0, "保育課"],
  [6, "産業", "新規創業件数", "件", 31, 34, 39, 42, 50, "産業課"],
];

const tidy: Rows = [
  ["指標名", "年度", "区分", "値", "単位", "担当課"],
  ...[
    [
      "図書館の貸出冊数",
      "冊",
      [
        ["令和3年度", "実績", 412300],
        ["令和4年度", "実績", 425810],
        ["令和5年度", "実績", 431277],
        ["令和5年度", "予定", 430000],
      ],
    ] as const,
    [
      "公共施設の利用者数",
      "人",
      [
        ["令和3年度", "実績", 88120],
        ["令和4年度", "実績", 97345],
        ["令和5年度", "実績", 101876],
        ["令和5年度", "予定", 105000],
      ],
    ] as const,
    [
      "住民満足度",
      "%",
      [
        ["令和3年度", "実績", 54.3],
        ["令和4年度", "実績", 55.8],
        ["令和5年度", "実績", 57.1],
        ["令和5年度", "予定", 60.5],
      ],
    ] as const,
  ].flatMap(([name, unit, figures]) =>
    figures.map(([year, kind, value]) => [name, year, kind, value, unit, "企画課"]),
  ),
];

const goals: Rows = [
  ["取組項目", "令和4年度目標", "取組結果"],
  ["オンライン申請", "・対象手続数 500件以上", "○523件でオンライン申請を開始"],
  ["キャッシュレス", "・導入窓口数 20窓口以上", "○24窓口で導入"],
  ["端末の配備", "・配備率 100%", "○100%配備"],
];

const sheet = (name: string, rows: Rows): SheetSnapshot => sheetOf(rows, { name });
const sheets = (prefix: string, all: readonly Rows[]) =>
  all.map((rows, index) => sheet(`${prefix}${index + 1}`, rows));

const tables: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ["個票, a sheet each", sheets("No.", forms)],
  [
    "個票, below one another on one sheet",
    [
      sheet(
        "個票",
        forms.flatMap((rows) => [...rows, []]),
      ),
    ],
  ],
  ["KPI blocks with direction, baseline year and results", [sheet("大項目1", kpiBlocks)]],
  ["one row an indicator, years across, numbers in cells of their own", [sheet("指標一覧", wide)]],
  ["one row an observation", [sheet("実績データ", tidy)]],
  ["goals and results", [sheet("取組結果", goals)]],
];

test.each(tables)("nothing to put right: %s", (_, made) => {
  const { indicatorCount, problems, checks } = consistencyOf(made);
  expect(indicatorCount).toBeGreaterThanOrEqual(3);
  expect(problems).toEqual([]);
  expect(serious(checks)).toEqual([]);
});

test("nothing to put right: the register made of all of them", () => {
  const sources = tables.flatMap(([, made]) => made).filter(({ name }) => name !== "個票");
  const { indicators } = readWorkbook(workbookOf(sources));
  const register = planRegister(indicators, { preset: DEFAULT_PRESET }).map(snapshotOfPlan);
  const { indicatorCount, checks } = consistencyOf(register);
  expect(indicatorCount).toBe(indicators.length);
  expect(serious(checks)).toEqual([]);
});

test("the tables are looked at, not passed over: a wrong figure in each is found", () => {
  const spoilt: readonly (readonly [string, readonly SheetSnapshot[], string])[] = [
    [
      "a rate",
      sheets("No.", [replaced(forms[0]!, "82.4%となりました", "88.4%となりました"), ...forms.slice(1)]),
      "C-01",
    ],
    [
      "a verdict",
      sheets("No.", [
        ...forms.slice(0, 2),
        replaced(forms[2]!, "目標未達となりました", "目標を達成しました"),
        forms[3]!,
      ]),
      "C-05",
    ],
    [
      "a plan",
      sheets("No.", [replaced(forms[0]!, "電子化率 80.0%", "電子化率 70.0%"), ...forms.slice(1)]),
      "C-06",
    ],
    ["a unit", [sheet("大項目1", replaced(kpiBlocks, "40人", "40台"))], "C-08"],
    [
      "a heading",
      sheets("No.", [
        replaced(forms[0]!, "令和5年度実績に関する備考", "令和4年度実績に関する備考"),
        ...forms.slice(1),
      ]),
      "C-10",
    ],
    [
      "a step",
      sheets("No.", [...forms.slice(0, 3), replaced(forms[3]!, "公開データ 80件", "公開データ 90件")]),
      "C-13",
    ],
    ["a year", [sheet("大項目1", replaced(kpiBlocks, "基準値(令和元年度)", "基準値"))], "C-14"],
    ["a number", sheets("No.", [forms[0]!, forms[1]!, forms[2]!, replaced(forms[3]!, 4, 3)]), "C-15"],
    ["a digit", [sheet("実績データ", replaced(tidy, 425810, 4258100))], "C-17"],
  ];
  for (const [what, made, id] of spoilt) {
    const found = consistencyOf(made).checks.filter(({ findings }) => findings.length > 0);
    expect({ [what]: found.map((check) => check.id) }).toEqual({ [what]: expect.arrayContaining([id]) });
  }
});

function consistencyOf(made: readonly SheetSnapshot[]) {
  return checkWorkbook(workbookOf(made), DEFAULT_SETTINGS, { rules: [], consistency: true }).consistency!;
}

function serious(checks: ReturnType<typeof consistencyOf>["checks"]): string[] {
  return checks.flatMap(({ findings }) =>
    findings.filter(({ level }) => level !== "info").map(({ message }) => message),
  );
}

/** The rows with a text (also within a cell) or number replaced. */
function replaced(rows: Rows, from: CellValue, to: CellValue): Rows {
  let count = 0;
  const changed = rows.map((row) =>
    row.map((value) => {
      const isText = typeof value === "string" && typeof from === "string" && value.includes(from);
      if (!isText && value !== from) return value;
      count++;
      return isText ? value.replaceAll(from, String(to)) : to;
    }),
  );
  expect(count).toBeGreaterThan(0);
  return changed;
}
