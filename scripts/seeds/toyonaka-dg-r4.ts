/** 豊中市 デジタル・ガバメント戦略: results of 令和4年度, as the final report prints them. See README.md. */
import type { SheetPlan } from "../../src/sheet";
import { Form } from "./form";
import { goalTablePlan, type GoalPage, type GoalTable } from "./goal-result-table-sheet";

const LIFE = "暮らし・サービス";
const LEARNING = "学び・教育";
const WORK = "仕事・働き方";

const PAGES: readonly GoalPage[] = [
  {
    parts: [
      {
        policy: LIFE,
        rows: [
          {
            item: "オンライン申請・決済等\n公共施設予約",
            goal: "・実施率 100%\n　(法的・事務的に可能なもの)",
            result:
              "○100%実施\n・行政手続き等 908 件に対してオンライン申請を実施\n・マイナポータルによる申請を開始 (23 件)",
          },
          {
            item: "インターネット事前予約",
            goal: "・対応率 100%\n　(法的・事務的に可能なもの)",
            result: "○LINE でオンライン予約可能な環境整備完了\n・相談窓口の予約を開始\n・交付手続きの予約が可能",
          },
          {
            item: "オンライン相談・面談",
            goal: "・対応率 100%",
            result: "○Zoom 等によるオンライン相談・面談可能な環境整備完了\n・小中学校で相談を開始\n・専門相談を開始",
          },
          {
            item: "キャッシュレス",
            goal: "・実施率 100%",
            result: "○現金収納取扱窓口において 100%実施\n・手数料の納付で導入\n・予約システムに実装",
          },
        ],
      },
    ],
  },
  {
    parts: [
      {
        policy: LIFE,
        rows: [
          {
            item: "公衆無線 LAN\nデジタル機器等整備",
            goal: "・無線 LAN 整備\n　庁舎等：令和 3、4 年度\n・デジタル機器整備\n　各施設：令和 4 年度",
            result:
              "○庁舎等への無線 LAN 整備（39 施設）\n・市役所本庁舎、各公民館 等（令和 2 年度以前に整備済の施設あり）\n○図書館等へインターネット専用端末を配備（15 施設）\n・各図書館、各公民館 等",
          },
          {
            item: "オープンデータ\nビッグデータ活用",
            goal: "・オープンデータ掲載・活用数\n　10 件以上",
            result: "○24 件をオープンデータ化\n・国が示す推奨データセット分（14 件）はすべて公開",
          },
          {
            item: "マイナンバーカード",
            goal: "・取得率 60%",
            result: "○66.0%（令和 5 年 3 月末時点）\n・交付特設会場を設置\n・申請の補助",
          },
        ],
      },
      {
        policy: LEARNING,
        rows: [
          {
            item: "端末一人 1 台配備\n通信ネットワーク整備",
            goal: "・令和 2 年度末 100%",
            result: "○100% 配備\n・児童生徒に配備\n・全校に大容量ネットワークを整備",
          },
          {
            item: "個別最適化学習・指導体制確立・WEB 交流・校外学習",
            goal: "・全校実施率 100%",
            result: "○全校実施\n・研修と実践\n・支援アプリを導入",
          },
        ],
      },
    ],
  },
  {
    parts: [
      {
        policy: LEARNING,
        rows: [
          { item: "連絡体制強化", goal: "・全校実施率 100%", result: "○全校実施\n・連絡システムの運用開始\n・相談を開始" },
          { item: "校務の効率化", goal: "・全校実施率 100%", result: "○全校実施\n・校務支援システムの導入\n・研修の実施" },
        ],
      },
      {
        policy: WORK,
        rows: [
          {
            item: "モバイル PC 配備\nテレワーク・チャット",
            goal: "・モバイルPC：各課1台\n・テレワーク：100%",
            result:
              "○各課1台以上配備完了（小型インターネット専用端末、総務担当課タブレット）\n○テレワーク利用環境整備完了（すべての課で利用可能に）\n○庁内チャットツールを導入",
          },
          {
            item: "AI\nRPA",
            goal: "・18 業務以上導入",
            result: "○AI：4 業務\n・議事録、入所選考、徴収、ごみ分別\n○RPA：77 業務（令和5年3月末時点）\n・通勤経路の認定 等",
          },
          {
            item: "様式のデジタル化\nシステム内製化",
            goal: "・100%実施\n・内製化：5 件以上",
            result: "○電子決裁が対応可能なよう、庁内照会等のやり取りをデジタル化\n○内製化 6 件\n・kintone、RPA 等",
          },
        ],
      },
    ],
  },
  {
    parts: [
      {
        policy: WORK,
        rows: [
          {
            item: "リモート会議・研修\nペーパーレス会議",
            goal: "・対応率 100%",
            result:
              "○すべての課にインターネット専用端末配備しリモート会議等が可能な環境整備完了\n○庁内 WEB 会議システムを開始",
          },
          {
            item: "電子決裁\n電子契約",
            goal: "・実施率 60%\n・制度設計",
            result:
              "○電子決裁：73.03%（令和5年3月末時点）\n・令和2年度比で A4 コピー用紙発注数を 360 万枚削減\n○電子契約サービスを本格導入（電子契約件数：474 件）",
          },
          {
            item: "クラウド化\nネットワーク最適化",
            goal: "・クラウド化\n　令和4年度実施 方針決定\n・ネットワーク最適化\n　随時",
            result: "○クラウド化\n・利用環境の整備（令和4年度）\n・税総合システム（令和4年度着手、令和6年度構築予定）\n○ネットワーク統合完了、デジタル基盤構築",
          },
          {
            item: "情報リテラシー・セキュリティ向上推進基盤の構築",
            goal: "・令和3年度の取組みを継続・充実",
            result: "○地域 IT リーダーの活動\n・相談、スマホ教室を開催（495 回）\n○職員によるスマホ相談会を開催（17 回）\n○豊中版 ISMS の運用継続",
          },
        ],
      },
    ],
  },
];

const RESULTS: GoalTable = {
  name: "取組結果",
  title: "■取組項目及び目標に対する取組結果",
  headings: ["デジタル・ガバメント戦略の取組項目", "令和4年度(2022年度)目標", "取組結果"],
  widths: [8, 24, 30, 64],
  pages: PAGES,
};

const single = (item: string, result: string) => ({ item, goal: null, result });

/** 個別取組結果 has no goals: its figures support the items above and are no indicators of the plan. */
const SINGLE_RESULTS: GoalTable = {
  name: "個別取組結果",
  title: "■個別取組結果",
  headings: ["デジタル・ガバメント戦略の個別取組項目", "取組結果"],
  widths: [8, 40, 70],
  pages: [
    {
      parts: [
        {
          policy: LIFE,
          rows: [
            single("・オンラインサービスの拡充", ""),
            single("手続き案内サービス導入", "くらしの手続きガイドを導入（令和3年1月）"),
            single("電子決済機能の連携", "電子申込システムに決済機能を実装（令和3年3月、令和4年4月）"),
            single("・インターネット予約", ""),
            single("対象手続きの拡充", "予約システムの機能拡充（令和2年度）\n市公式LINEでの予約開始（令和4年2月）"),
            single("防災・被害情報等へのデジタル技術活用", "小中学校分57台のタブレット端末を整備\nハザードマップの公開（令和3年8月）"),
            single("・マイナンバーカード取得促進", ""),
            single("個人認証基盤を活用したサービスの拡充", "オンライン申請対象手続きを拡充（6件→58件）"),
          ],
        },
        {
          policy: LEARNING,
          rows: [
            single("・デジタル学習環境の整備", ""),
            single("デジタル学習教材の活用", "全校で活用開始（令和 3 年 5 月）"),
            single("LTE 環境の整備（家庭学習との連携）", "一人一台整備完了（令和 3 年 2 月）"),
          ],
        },
        {
          policy: WORK,
          rows: [
            single("・紙文化、はんこ文化の見直し", ""),
            single("見積書・請求書等の調達手続き書類の押印廃止", "見積書、請求書の押印を廃止\n4,083の申請書等が押印を見直し"),
            single("・取組みの推進基盤の構築", ""),
            single("民間等との交流", "専門人材を受入（令和 4 年 4 月、6 月）\n連携協定（8 件）による取組み実施"),
          ],
        },
      ],
    },
  ],
};

function summary(): SheetPlan {
  const form = new Form([16, 90]);
  form.put({ top: 0, left: 0, bottom: 0, right: 1 }, "とよなかデジタル・ガバメント戦略 取組結果", "title");
  form.put({ top: 1, left: 0, bottom: 1, right: 1 }, "令和5年（2023年）6月", "note");
  const lines = [
    ["○位置づけ", "令和2年（2020年）8月の宣言を受け、令和2年（2020年）9月に策定した。"],
    ["○戦略期間", "令和2年度（2020年度）から令和4年度（2022年度）まで"],
    ["○進行管理", "毎年度、取組目標の進捗状況等を確認し、市全体として進行管理を行った。"],
    ["○総括", "本戦略に掲げた取組目標は完遂したが、デジタルの活用が広く浸透しているとは言えない。"],
  ];
  lines.forEach((texts, index) =>
    texts.forEach((text, column) =>
      form.put({ top: index + 3, left: column, bottom: index + 3, right: column }, text, column === 0 ? "label" : "text"),
    ),
  );
  return form.plan("総括");
}

export function digitalGovernmentSheetPlans(): SheetPlan[] {
  return [summary(), goalTablePlan(RESULTS), goalTablePlan(SINGLE_RESULTS)];
}
