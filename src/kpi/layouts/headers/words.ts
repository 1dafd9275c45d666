/**
 * What a column of an indicator table can be, and the words by which tables say so. Data only: `heading.ts` applies
 * them to a heading whose blanks, widths, brackets and years are already taken away.
 */

/** What a column holds. */
export type ColumnRole =
  /** No., 番号, ID. */
  | "number"
  /** 基本目標・政策・分野. */
  | "policy"
  /** 施策・取組. */
  | "initiative"
  /** 事業. */
  | "actionPlan"
  /** 指標名・KPI. */
  | "name"
  /** 単位. */
  | "unit"
  /** 担当課・所管. */
  | "department"
  /** 方向性: 増加, 減少, 維持. */
  | "direction"
  /** 年度 of the row, or of a baseline or target of the row (基準年度, 目標年度). */
  | "year"
  /** 計画・実績・目標・基準 of the row. */
  | "kind"
  /** 値 of the row's year and kind. */
  | "value"
  /** 基準値, 令和2年度 実績, 目標値 … */
  | "figure"
  /** 備考. */
  | "remarks"
  /** 判定・評価・達成状況. */
  | "verdict"
  /** 達成率, 前年比: computed from the others, never read. */
  | "derived"
  /** 4月, 第1四半期, 上半期: a part of a year, told and never read as its result. */
  | "part"
  | "numerator"
  | "denominator"
  /** 累計・単年度. */
  | "accumulation"
  /** 算式・出典・定義: kept with the remarks. */
  | "explanation"
  /** 対象, 性別, 年代: tells indicators of one name apart. */
  | "detail"
  /** 成果指標 or 活動指標. */
  | "indicatorType";

/** What a figure's heading says it is, before the other columns settle it. */
export type FigureKind =
  | "baseline"
  | "plan"
  /** 目標 of a year or of the whole plan. */
  | "target"
  /** 最終目標: of the whole plan, whatever stands beside it. */
  | "finalTarget"
  | "actual"
  /** 現状値: the baseline of a plan, or the latest actual where a baseline stands beside it. */
  | "current"
  /** 見込: a forecast beside plans, a plan where there is none. */
  | "expected"
  /** 実績見込, 推計値: no actual yet. */
  | "forecast";

export interface HeadingWords {
  readonly role: ColumnRole;
  readonly kind?: FigureKind;
  /** Says something only if the cells below agree; a heading in prose or a form may read the same. */
  readonly weak?: boolean;
  readonly words: RegExp;
}

const VALUE = "(?:の?(?:値|数値|数|量|水準|状況|件数|人数|割合))?";
const YEARLY =
  "(?:各?年度?|年間|通年|通期|単年度|当該年度?|当年度?|本年度?|今年度?|前年度?|昨年度?|翌年度?|次年度?)?(?:別|ごと)?の?";
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, "i");

/** In the order in which they are tried; a heading may have several meanings, and the cells decide. */
export const HEADING_WORDS: readonly HeadingWords[] = [
  // What is computed comes first: 達成率 is no 達成, 目標との差 no 目標.
  {
    role: "derived",
    words: whole(
      [
        "(?:目標|計画|実績|年度|最終|中間|累計)*(?:値?に?対する|の)?(?:達成|進捗|執行|伸び|増減|増加|減少|改善|変化|充足|消化)率",
        "(?:対|前|昨)?(?:年度?|目標|計画|基準|策定時|前回|実績|予算|当初)(?:値|年度?)?(?:との|に対する|からの|対)?(?:比|比較|差|増減|対比|伸び率|差異|乖離|変化)(?:値|数|率|量)?",
        "(?:増減|差|差異|差引|乖離|比較|伸び|推移|グラフ|順位|(?:年度?|年間|通年)?(?:計|合計|累計)|総計|累積|平均|増減数|増減量|変化量?)(?:値|数|額)?",
        "(?:全国|国|県|府|都|道|県内|類似団体|類団|近隣市|管内|他市)(?:市町村|市|平均|全体)*(?:の?(?:値|平均値?|数値|状況|現状値?|実績値?|目標値?|結果))?(?:との?差|との?比較)?",
        ".{0,8}(?:実績|目標|計画)[/÷](?:実績|目標|計画).{0,4}",
      ].join("|"),
    ),
  },
  {
    role: "number",
    words: whole(
      "No\\.?|№|#|ID|(?:指標|KPI|基本目標|施策|事業|整理|取組|管理|通し|項目|行|連|計画)?(?:番号|No\\.?|ID|コード)|項番|通番|連番|番",
    ),
  },
  {
    role: "unit",
    words: whole("(?:指標|KPI|値|数値|計測|計量|目標|実績)?の?単位|units?"),
  },
  {
    role: "indicatorType",
    words: whole(
      "(?:指標|KPI)の?(?:区分|種別|種類|分類|類型|タイプ|性格|性質|体系)|指標(?:・|、)?種別|定量・?定性(?:の別)?",
    ),
  },
  {
    role: "accumulation",
    words: whole(
      "(?:値|目標|実績|集計)?の?(?:累計|単年度?)(?:/|又は|または|or)?(?:累計|単年度?)(?:の?別|区分)?|集計区分|累計区分",
    ),
  },
  { role: "numerator", words: whole("分子(?:の?(?:値|数|数値|実績))?|[AＡ]") },
  { role: "denominator", words: whole("分母(?:の?(?:値|数|数値|実績))?") },
  {
    role: "explanation",
    words: whole(
      [
        "(?:指標|KPI|目標|数値|成果指標|目標値|実績値|値)?の?(?:算式|計算式|算出式|算定式|計算方法|算出方法|算定方法|算出根拠|積算根拠|測定方法|計測方法|把握方法|集計方法|定義|考え方|説明|概要|設定理由|設定根拠|設定の考え方|根拠|選定理由|分子・?分母|分子/分母)(?:等|・.{1,6})?",
        "(?:データ|数値|資料|統計|指標|実績|値)?の?(?:出典|出所|把握方法|取得元|取得方法|参照元|根拠資料|データソース|調査名|ソース|収集方法|引用元)(?:等|・.{1,6})?",
      ].join("|"),
    ),
  },
  {
    role: "direction",
    words: whole(
      "(?:推移の|目指す(?:べき)?|望ましい|指標の|目標の|数値の|改善の|目標値の|あるべき)(?:方向性?|増減|傾向|推移|向き)|増減(?:の別|の?方向|区分)?|(?:増|減)?(?:加|少)?方向|方向性?|向き|めざす方向性?|目標の?方向|目標の?区分|増/?減",
    ),
    weak: true,
  },
  {
    role: "department",
    words: whole(
      "(?:主|主な)?(?:主管|所管|担当|主担当|実施|責任|関係|回答|報告|作成|評価|所属|推進|取りまとめ|とりまとめ|照会|問い?合わせ)(?:部門|部署|部局|部課|部|課室名?|課等|課係|課|室課|室|係|所属|所管|組織|機関|局|主体|者|先|班)(?:・?係|等|名)?|(?:主|主な)?(?:主管|所管|担当)|部署名?|部局名?|課名|部課名|所属名?|課室名?|課・?係|組織名",
    ),
  },
  // 目標年度 dates a target; whether a row has a year of its own (年度) the cells confirm.
  {
    role: "year",
    kind: "baseline",
    weak: true,
    words: whole(
      "(?:基準|策定|現状|当初|ベース|起点|初期)(?:値|時)?の?(?:年度?|時点|年次|時期|年月)|(?:基準|現状)値?の?(?:調査|把握|測定)年度?",
    ),
  },
  {
    role: "year",
    kind: "finalTarget",
    weak: true,
    words: whole(
      "(?:最終|達成)?(?:目標)?(?:達成)?(?:目標|達成)値?の?(?:年度?|時期|年次|期限|年月)|達成期限|目標期限|期限",
    ),
  },
  {
    role: "year",
    kind: "actual",
    weak: true,
    words: whole(
      "(?:最新|直近|現在|実績|調査|測定|計測|把握|実測|結果|最新値|直近値|実績値|現況)(?:値)?の?(?:年度?|時点|年次|時期|年月)",
    ),
  },
  {
    role: "year",
    weak: true,
    words: whole(
      "(?:対象|会計|評価|報告|計測|事業|実施|該当|計画|集計|統計|決算)?(?:年度|年次|年|西暦|和暦|時点|期間|西暦年度?|和暦年度?|FY|Year)",
    ),
  },
  {
    role: "kind",
    weak: true,
    words: whole(
      "(?:計画|予定|目標)[・/と]?(?:実績|結果)(?:の?(?:別|区分|種別))?|(?:値|データ|数値|実績|予実|計数|行)?の?(?:種別|区分|種類|別|分類|項目|種)|予実|区分名|種別名",
    ),
  },
  {
    role: "value",
    words: whole("(?:指標|KPI|計測|データ|測定|観測)?の?(?:値|数値|計測値|測定値|観測値|データ|数量|value)"),
  },
  {
    role: "verdict",
    weak: true,
    words: whole(
      "(?:自己|内部|外部|総合|年度|進捗|事業|担当課|所管課|一次|二次|1次|2次|最終|中間|委員会|効果|有識者|審議会|目標|指標|KPI|達成|実績|施策|本部|前年度?|今年度?)*の?(?:評価|判定|ランク|評定|達成状況|達成区分|達成度|進捗状況|進捗度|進捗区分|達成(?:の?可否)|達成見込み?|評価結果|評価区分|判定結果|状況|結果|達成)(?:[・/](?:判定|評価|区分|ランク|達成度))?",
    ),
  },
  {
    role: "part",
    words: whole(
      `(?:\\d{1,4}月(?:期|分|度|中|末)?(?:から)?(?:\\d{1,2}月)?|(?:第?[1-4一二三四])四半期|[1-4]Q|Q[1-4]|(?:上|下)(?:半)?期)(?:の|別)?(?:累計|途中)?(?:の)?(?:実績|目標|計画|予定|見込み?|結果|進捗)?${VALUE}|年度途中(?:の)?(?:実績|経過)?${VALUE}`,
    ),
  },
  // Figures.
  {
    role: "figure",
    kind: "forecast",
    words: whole(
      `${YEARLY}(?:(?:実績|決算|通期|年間|年度末|期末)見込み?|見込実績|推計|予測|将来推計|着地見込み?|趨勢|すう勢|BAU)${VALUE}`,
    ),
  },
  {
    role: "figure",
    kind: "baseline",
    words: whole(
      `(?:(?:計画|戦略|プラン|ビジョン)?の?(?:(?:策定|開始|当初|スタート|改定|改訂|見直し)(?:時|時点|前|年度|当時|当初|時期|直前)|作成(?:時|時点|前|当時))の?(?:現状|現況|基準|実績|参考)?|(?:計画|戦略|プラン|ビジョン)?の?(?:策定|開始|スタート|改定|改訂|見直し)の?(?:現状|現況|基準|実績|参考)|(?:基準|初期|当初|ベースライン|ベース|起点|初年度)(?:年度?|時|時点)?)${VALUE}|(?:開始|スタート)値|before|baseline`,
    ),
  },
  {
    role: "figure",
    kind: "current",
    words: whole(`(?:現状|現況|現在|現時点|現行)(?:の)?(?:基準|実績)?${VALUE}`),
  },
  {
    role: "figure",
    kind: "finalTarget",
    words: whole(
      `(?:最終|将来|到達|達成|長期|計画最終年度?|計画期間終了時?|(?:計画|戦略)?終了(?:時|年度?)|最終年度?|完了年度?|期末|\\d{1,2}年後|[一二三四五六七八九十]年後)の?(?:数値|成果)?(?:目標|目安|数値目標|到達点|達成目標)${VALUE}|(?:計画|戦略)?終了(?:時|年度?)${VALUE}|(?:\\d{1,2}|[一二三四五六七八九十])年後${VALUE}|KGI|(?:最終)?(?:めざす|目指す)べき?(?:値|数値|水準|目標)|(?:めざす|目指す)(?:姿|目標)(?:の?(?:値|数値))?|after`,
    ),
  },
  {
    role: "figure",
    kind: "plan",
    words: whole(
      `${YEARLY}(?:計画|予定|見込量|計画見込み?|年次目標|中間目標|目安|短期目標|中期目標|マイルストーン|(?:単)?年度(?:別)?目標)${VALUE}|各年度の?目標${VALUE}|中間年度?の?目標${VALUE}|plan`,
    ),
  },
  { role: "figure", kind: "actual", weak: true, words: whole("期末?(?:時)?(?:の?(?:実績|結果)?(?:値)?)?") },
  {
    role: "figure",
    kind: "target",
    words: whole("(?:本|当)?[市町村区]の?(?:数値)?目標(?:の?(?:値|数値))?"),
  },
  {
    role: "figure",
    kind: "actual",
    weak: true,
    words: whole("(?:本|当)?[市町村](?:全体|平均)?(?:の?(?:値|数値|実績値?|現状値?|結果))?"),
  },
  {
    role: "figure",
    kind: "target",
    weak: true,
    words: whole("(?:変更|改定|改訂|修正|見直し)(?:後|前)(?:の?値)?"),
  },
  { role: "figure", kind: "expected", words: whole(`${YEARLY}見込み?(?:の?(?:値|数値|数|額))?`) },
  {
    role: "figure",
    kind: "target",
    words: whole(
      `${YEARLY}(?:新|旧|当初|前期|後期|計画期間の?|改定後|改訂後|修正後|見直し後|変更後|修正|改定|計画|戦略|数値|成果|達成|KPI|定量)?の?(?:目標|数値目標)(?:とする|設定|年度)?${VALUE}(?:設定)?|target`,
    ),
  },
  {
    role: "figure",
    kind: "actual",
    words: whole(
      // 評価 alone is a mark, be it written as a number (1–5); 中間評価値 and 最終評価 are what was measured by then.
      `(?!${YEARLY}評価(?:結果|状況)?$)${YEARLY}(?:実績|実測|達成|測定|計測|最新|直近|中間|最終|中間評価|最終評価|評価|中間見直し|取組実績|事業実績|調査)(?:時|時点|年度?)?の?(?:実績|結果|現状)?${VALUE}|${YEARLY}(?:結果|成果|進捗)${VALUE}|actual`,
    ),
  },
  {
    role: "remarks",
    words: whole(
      ".{0,12}(?:備考|特記事項|コメント|摘要|補足|注記|注釈|メモ|参考|理由|要因|課題|分析|考察|今後の(?:方向性?|取組|対応|課題|方針|予定)|取組(?:内容|状況|実績|概要)|改善(?:策|点|内容)|対応(?:策|方針)|説明|意見|概況|所見|今後の方針|取組結果)(?:等|[・/及び].{1,16})?",
    ),
    weak: true,
  },
  // Where an indicator belongs.
  {
    role: "policy",
    words: whole(
      "(?:重点|基本|政策|施策)?(?:目標|方針|政策|理念)(?:名|体系)?|基本(?:目標|方針|政策|施策|構想|計画|柱)(?:名)?|政策(?:名|分野|目標|体系)?|大項目(?:名)?|大分類|大柱|(?:施策の|政策の|基本)?柱|(?:施策|政策|対象|計画|取組|重点)?(?:分野|領域|部門)(?:名)?|(?:重点)?戦略(?:名)?|章|編|重点(?:目標|テーマ|プロジェクト|項目|分野)|施策の展開|まちづくり(?:の)?(?:目標|方針|政策|の柱)|将来像|テーマ|ゴール|計画名|プラン名",
    ),
    weak: true,
  },
  {
    role: "initiative",
    words: whole(
      "(?:個別|重点|主要|基本|単位|具体的(?:な)?|推進|展開|関連|主な)?施策(?:名|名称|項目|の方向性?|方針|区分|目標|内容)?|(?:基本)?的?(?:方向|方向性)|基本的(?:な)?(?:方向|方向性|方針|施策|取組)|取(?:り)?組み?(?:名|項目|方針|の方向性?|分野|の柱|区分)?|中項目(?:名)?|中分類|中柱|節|個別目標|小施策|施策の?柱|目標の?分野",
    ),
    weak: true,
  },
  {
    role: "actionPlan",
    words: whole(
      "アクション(?:プラン)?(?:名|項目)?|具体的?な?(?:施策|取組み?|事業|取り組み|内容)(?:名)?|(?:実施|個別|主要|主な|関連|構成|事務|対象|重点|計画|推進)?(?:事業|事務事業|プロジェクト)(?:名|名称|項目)?|実施項目|小項目(?:名)?|小分類|取組(?:内容|事項)?|関連する(?:主な)?事業",
    ),
    weak: true,
  },
  // A name without the word 指標; only tables that clearly hold targets are read by it.
  {
    role: "name",
    weak: true,
    words: whole(
      "(?:目標|評価|測定|成果|管理|計測|指標|取組|把握|数値目標|数値|達成|検証)?(?:項目|内容|事項|目標|名称?|目標項目|目標内容)(?:名)?|数値目標|成果目標|目標名|(?:取組|事業|施策|取組項目|実施項目|主な取組)名?|活動内容|アウトカム|アウトプット|具体的(?:な)?目標|目標・?指標|区分|達成目標|行動目標|健康目標|重点項目",
    ),
  },
  {
    role: "detail",
    words: whole(
      "対象(?:者|区分|年齢|年代|層|地域|学年|集団)?|性別|男女(?:別)?|性・?年齢(?:別)?|年齢(?:区分|階級|層|別)?|年代(?:別)?|学年(?:別)?|校種(?:別)?|学校種(?:別)?|学校区分|地区(?:名|別)?|地域(?:名|別)?",
    ),
  },
];

/** A heading with one of these names an indicator, unless something else follows them (指標番号, KPI実績値). */
export const INDICATOR_WORD = /指標|KPI|KGI|インジケータ/i;
/** What may stand around 指標 or KPI without changing that the column names indicators. */
export const NAME_TAIL =
  /^の?(?:名|名称|項目|項目名|内容|等|名等|の?名前|群|\d{1,2}|[A-Za-z①-⑳ⅠⅡⅢ]|及び.{0,6}|とその.{0,6}|[/・]単位)?$/;

/** Two versions of a target. */
export const VERSION_WORDS: readonly (readonly ["original" | "revised", RegExp])[] = [
  ["revised", /(?:改定|改訂|修正|見直し|変更|上方修正|下方修正)(?:後|版|した)?|^新目標|新(?=目標)/],
  ["original", /当初|^旧|旧(?=目標)|(?:改定|改訂|修正|見直し|変更)前/],
];
