/** Sheets as a municipality might publish them, with nothing to complain about: different ones for every seed. */
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../../src/sheet";
import type { ColumnKind, Draft, DraftColumn } from "./draft";
import type { Random } from "./random";

const AREA_CODES = ["272051", "272035", "131016", "011002", "401307", "092011"];
const TOWNS = [
  "泉町", "内本町", "山手町", "出口町", "千里山西", "津雲台", "江坂町", "片山町", "岸部南", "佐井寺", "垂水町", "豊津町",
  "南金田", "古江台", "藤白台", "青山台", "竹見台", "桃山台", "高野台", "佐竹台", "春日", "朝日町", "元町", "寿町",
]; // prettier-ignore
const FACILITY_KINDS = ["図書館", "公民館", "体育館", "児童センター", "保育園"];
const OFFICES = ["情報政策室", "広報課", "健康推進課", "教育総務室", "危機管理室", "高齢福祉室"];
const INDICATORS: readonly (readonly [string, string])[] = [
  ["特定健康診査の受診率", "%"],
  ["図書館の貸出冊数", "冊"],
  ["市税のオンライン納付件数", "件"],
  ["自主防災組織の結成率", "%"],
  ["待機児童数", "人"],
  ["公共施設の予約件数", "件"],
  ["温室効果ガスの排出量", "t"],
];
const AGE_GROUPS = ["20歳代", "30歳代", "40歳代", "50歳代", "60歳代", "70歳以上"];
const FREQUENCIES = ["ほぼ毎日", "週に数回", "月に数回", "年に数回", "利用しない"];
const OPINIONS = [
  "駐車場を増やしてほしい。",
  "職員の対応がとてもよかった。",
  "案内の表示が分かりにくいと感じた。",
  "開館時間をもう少し延ばしてほしい。",
  null,
  null,
];
const ACCOUNTS: readonly (readonly [string, readonly string[]])[] = [
  ["総務費", ["庁舎管理事業", "広報発行事業", "選挙啓発事業", "情報化推進事業"]],
  ["民生費", ["保育所運営事業", "高齢者見守り事業", "障害福祉サービス事業", "児童手当支給事業"]],
  ["土木費", ["道路維持補修事業", "公園整備事業", "橋りょう点検事業", "街路樹管理事業"]],
  ["教育費", ["小学校給食事業", "図書館運営事業", "文化財保護事業", "学校施設改修事業"]],
];

type Make = (random: Random) => Draft;

export const cleanSheets: readonly { readonly topic: string; readonly make: Make }[] = [
  { topic: "population", make: population },
  { topic: "facilities", make: facilities },
  { topic: "indicators", make: indicators },
  { topic: "survey", make: survey },
  { topic: "budget", make: budget },
];

function population(random: Random): Draft {
  const code = random.pick(AREA_CODES);
  const date = isoDate(random, 2020, 2025);
  const rows = random.some(TOWNS, random.int(8, 20)).map((town): CellValue[] => {
    const men = random.int(200, 4000);
    const women = random.int(200, 4000);
    return [code, town, date, random.int(150, 3500), men + women, men, women, decimal(random, 180, 350)];
  });
  return draftOf("population", "人口統計", rows, [
    ["全国地方公共団体コード", "areaCode"],
    ["町名", "name"],
    ["基準日", "date"],
    ["世帯数（世帯）", "figure", "#,##0"],
    ["人口（人）", "figure", "#,##0"],
    ["男性（人）", "figure", "#,##0"],
    ["女性（人）", "figure", "#,##0"],
    ["高齢化率（%）", "figure", "0.0"],
  ]);
}

function facilities(random: Random): Draft {
  const code = random.pick(AREA_CODES);
  const rows = random.some(TOWNS, random.int(8, 20)).map((town, index): CellValue[] => {
    const kind =
      index < FACILITY_KINDS.length * 2 ? FACILITY_KINDS[index >> 1]! : random.pick(FACILITY_KINDS);
    const address = `吹田市${town}${random.int(1, 4)}丁目${random.int(1, 30)}番${random.int(1, 20)}号`;
    const phone = `06-${random.int(6300, 6399)}-${random.int(1000, 9999)}`;
    return [
      code,
      `${town}${kind}`,
      kind,
      address,
      phone,
      isoDate(random, 1965, 2022),
      random.int(10, 400),
      random.chance(0.3) ? "令和5年度に改修した。" : null,
    ];
  });
  return draftOf("facilities", "施設一覧", rows, [
    ["全国地方公共団体コード", "areaCode"],
    ["施設名", "name"],
    ["施設種別", "choice"],
    ["所在地", "address"],
    ["電話番号", "phone"],
    ["開設年月日", "date"],
    ["定員（人）", "figure"],
    ["備考", "prose"],
  ]);
}

function indicators(random: Random): Draft {
  const first = random.int(2019, 2022);
  const asText = random.chance(0.5);
  const years = [first, first + 1, first + 2];
  const rows = random.some(INDICATORS, random.int(3, 5)).flatMap(([name, unit]) => {
    const office = random.pick(OFFICES);
    return years.flatMap((year) =>
      ["計画", "実績"].map((kind): CellValue[] => {
        const value = unit === "%" ? decimal(random, 200, 990) : random.int(100, 9000);
        return [name, office, asText ? `${year}年度` : year, kind, value, unit];
      }),
    );
  });
  return draftOf("indicators", "指標一覧", rows, [
    ["指標名", "group"],
    ["担当課", "choice"],
    ["年度", "year"],
    ["計画実績区分", "choice"],
    ["値", "figure"],
    ["単位", "unit"],
  ]);
}

function survey(random: Random): Draft {
  const date = isoDate(random, 2022, 2025).slice(0, 8);
  const rows = Array.from({ length: random.int(12, 24) }, (_, index): CellValue[] => [
    `R${String(index + 1).padStart(4, "0")}`,
    `${date}${String(random.int(1, 28)).padStart(2, "0")}`,
    AGE_GROUPS[index % 4]!,
    random.int(1, 3),
    random.int(1, 5),
    index < 6 ? FREQUENCIES[index % 2]! : random.pick(FREQUENCIES),
    random.int(5, 90),
    random.pick(OPINIONS),
  ]);
  const draft = draftOf("survey", "アンケート回答", rows, [
    ["回答番号", "name"],
    ["回答日", "date"],
    ["年代", "choice"],
    ["性別", "coded"],
    ["満足度", "coded"],
    ["利用頻度", "choice"],
    ["所要時間（分）", "figure"],
    ["自由意見", "prose"],
  ]);
  draft.companions.push(
    snapshotOf("コード表", [
      ["項目名", "コード", "意味"],
      ["性別", 1, "男性"],
      ["性別", 2, "女性"],
      ["性別", 3, "答えない"],
      ["満足度", 1, "不満"],
      ["満足度", 2, "やや不満"],
      ["満足度", 3, "普通"],
      ["満足度", 4, "やや満足"],
      ["満足度", 5, "満足"],
    ]),
  );
  return draft;
}

function budget(random: Random): Draft {
  const year = random.int(2018, 2025);
  const rows = random.some(ACCOUNTS, random.int(3, 4)).flatMap(([account, projects]) =>
    random.some(projects, random.int(3, 4)).map((project): CellValue[] => {
      const planned = random.int(500, 900_000);
      const rate = decimal(random, 600, 1000);
      return [
        year,
        account,
        project,
        random.pick(OFFICES),
        planned,
        Math.round((planned * rate) / 100),
        rate,
      ];
    }),
  );
  return draftOf("budget", "予算執行状況", rows, [
    ["会計年度", "year"],
    ["款", "group"],
    ["事業名", "name"],
    ["所管課", "choice"],
    ["予算額（千円）", "figure", "#,##0"],
    ["決算額（千円）", "figure", "#,##0"],
    ["執行率（%）", "figure", "0.0"],
  ]);
}

type ColumnSpec = readonly [header: string, kind: ColumnKind, numberFormat?: string];

function draftOf(topic: string, name: string, body: CellValue[][], specs: readonly ColumnSpec[]): Draft {
  const columns = specs.map(([header, kind, numberFormat]): DraftColumn =>
    numberFormat ? { header, kind, numberFormat } : { header, kind },
  );
  return {
    topic,
    name,
    columns,
    rows: [columns.map(({ header }) => header), ...body],
    file: { name: `${name}.xlsx`, extension: "xlsx", content: "xlsx" },
    companions: [metadataOf(name)],
    styles: new Map(),
    formulas: new Map(),
    merges: [],
    objects: [],
    hiddenRows: [],
    hiddenColumns: [],
    filter: null,
    visibility: "visible",
  };
}

function metadataOf(name: string): SheetSnapshot {
  return snapshotOf("メタデータ", [
    ["項目", "内容"],
    ["データ名", name],
    ["定義", "市の業務で作成した記録を集計したもの。"],
    ["算出方法", "各課の報告を年度ごとに集計した。"],
    ["出典", "吹田市の業務記録"],
    ["更新日", "2025-05-01"],
    ["更新頻度", "年1回"],
    ["文字コード", "UTF-8"],
  ]);
}

function isoDate(random: Random, from: number, to: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${random.int(from, to)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

/** A number with one decimal, given in tenths. */
function decimal(random: Random, least: number, most: number): number {
  return random.int(least, most) / 10;
}
