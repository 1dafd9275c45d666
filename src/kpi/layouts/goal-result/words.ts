/** The words of goal/result forms as data: what a label or a column heading announces, in the variants cities print. */
import { findYears } from "../../calendar";
import { comparable } from "../../text";

export type Role =
  /** 取組項目, 事業名: what the goal is set for. */
  | "item"
  /** 指標, KPI: what is measured, where a table names it beside the item. */
  | "measure"
  /** 目標, 令和4年度目標, 数値目標. */
  | "goal"
  /** 取組予定, 計画: a goal only where nothing else is. */
  | "planned"
  /** 実績, 取組結果, 成果. */
  | "result"
  /** 取組実績, 実施状況: the story of the year; a result only where nothing else is. */
  | "account"
  /** 達成状況, 評価, 判定. */
  | "verdict"
  /** 今後の対応: may raise the goal. */
  | "future"
  | "baseline"
  | "policy"
  | "department"
  | "number"
  | "unit"
  /** Known to be a label (備考, 目的 …); nothing is read from it. */
  | "other";

export interface Heading {
  /** What it can mean, most likely first; the cells decide between several. */
  readonly roles: readonly Role[];
  /** Fiscal years printed in it, each once. */
  readonly years: readonly number[];
  readonly version: "original" | "revised" | null;
  /** Unit in parentheses: 「目標（件）」; "" without. */
  readonly unit: string;
  /** 「実績（令和4年9月末現在）」: a day as printed; null without. */
  readonly asOf: string | null;
}

/** A heading that says nothing. */
export const NO_HEADING: Heading = { roles: [], years: [], version: null, unit: "", asOf: null };

const LONGEST = 36;
/** A word of the form, also with what it belongs to before it: 「○○戦略の取組項目」. */
const whole = (pattern: string) => new RegExp(`^(?:.{1,24}の)?(?:${pattern})$`, "i");
/** A word that is part of many names (「連携の推進」) and a label only where it stands alone. */
const alone = (pattern: string) => new RegExp(`^(?:${pattern})$`, "i");

const ACTION = "(?:取り?組み?|実施|事業|施策|活動|行動|推進|対応)";

/** 基本目標 and its like stand over items and are no figures. */
const OVERALL = "基本|重点|共通|施策|政策|全体|個別|将来";

/** In the order in which they are tried; a word may stand in several rows. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ["policy", new RegExp(`^(?:${OVERALL})(?:目標|方針|理念|戦略)\\d{0,2}$|^目標\\d{1,2}$`)],
  ["number", /^(?:No\.?|№|番号|項番|通番|連番|整理番号|取組番号|事業番号|項目番号)$/i],
  ["unit", /^(?:単位|目標の?単位|指標の?単位)$/],
  [
    "future",
    whole(
      `今後(?:の?(?:対応|方針|${ACTION}(?:内容|方針|予定)?|目標|予定|方向性?|展開|課題|見通し|進め方))?(?:・?(?:課題|等))?|(?:次|翌|来)年度(?:以降)?の?(?:目標|${ACTION}|対応|予定|計画|方針)?(?:内容|予定|方針|値)?|課題(?:と|・|及び)今後の?.{0,6}`,
    ),
  ],
  [
    "goal",
    whole(
      `(?!(?:${OVERALL})目標)(?:[^の\\d]{0,8}|.{0,4}\\d年度?)(?:目標|ターゲット)(?:値|数値|数|水準|内容|(?:と|に)する(?:値|水準))?(?:等|・指標|設定|年度)?|目標\\d{1,2}|ゴール|KGI|[目め][指ざ]す(?:べき)?(?:姿|水準|状態|値)`,
    ),
  ],
  [
    "verdict",
    whole(
      "(?:目標|数値目標|自己|内部|外部|総合|年度|進捗|事業|最終|中間|担当課|所管課)*の?(?:評価|判定|評定|達成状況|達成度|達成区分|達成(?:の)?可否|達成の有無|達成|進捗状況|進捗度|進捗区分|進捗|結果|評価結果|判定結果|ランク|到達度)",
    ),
  ],
  [
    "result",
    whole(
      "(?:(?:令和|平成)?\\d*年度?の?|主な|これまでの|最終|目標に対する|取り?組み?(?:の)?|実施|達成|年度)*(?:実績|実績値|実績数|実績内容|実測値|結果|結果値|成果|成果内容|達成値|達成状況|達成実績|到達点|到達状況|効果)(?:等|・(?:成果|実績|結果|効果)|及び(?:成果|効果))?",
    ),
  ],
  [
    "baseline",
    whole(
      "(?:基準|現状|当初|策定時|計画策定時|計画当初|現況)(?:値|の?値|の?数値|年度|の?実績)?|ベースライン",
    ),
  ],
  [
    "account",
    whole(
      `主な${ACTION}(?:の?(?:内容|実績|状況|成果))?|(?:主な)?${ACTION}の?(?:実績|状況|内容|概要|経過|経緯)(?:等|・?成果)?|(?:具体的な?)?${ACTION}内容|進捗状況|進捗|状況|対応状況`,
    ),
  ],
  ["planned", whole(`${ACTION}の?(?:予定|計画)(?:内容)?`)],
  ["planned", alone("予定|予定値|計画|計画値|計画内容|(?:年度|各年度)計画")],
  [
    "measure",
    /^(?:(?:評価|成果|活動|数値|目標|管理|達成|測定|検証)?(?:指標|KPI)(?:名|名称|項目|・?単位|（KPI）)?|KPI（?指標）?|重要業績評価指標)$/i,
  ],
  [
    "item",
    whole(
      `(?:個別|重点|主要|具体的な?|主な|推進)*(?:${ACTION}|アクション(?:プラン)?|プロジェクト|改革|目標|評価|重点|個別|行革|計画)*の?(?:項目|事項|名|名称|項目名)`,
    ),
  ],
  [
    "item",
    alone(
      `(?:個別|重点|主要|具体的な?|主な|推進)*(?:${ACTION}|改革)(?:内容|テーマ|の?柱|方針)?\\d{0,2}|アクション(?:プラン)?|プロジェクト|テーマ|内容|具体策|方策|改革の内容`,
    ),
  ],
  ["policy", alone("区分|分野|領域|視点|柱|大項目|中項目|政策|戦略|体系|カテゴリー?|分類|部門|章|節")],
  [
    "department",
    /^(?:主|主な)?(?:主管|所管|担当|主担当|実施|責任|推進|取りまとめ|関係)(?:部門|部署|部局|部|課|課室名?|室課|課等|所属|局|係|主体|者|組織)?名?$|^(?:部署|課|所属|部局|部課)名?$/,
  ],
  [
    "other",
    /^(?:備考|特記事項|摘要|注記|注|目的|背景|趣旨|方針|概要|効果|理由|要因|課題|分析|考察|参考|経費|予算|決算|スケジュール|工程|内訳|期間|計画期間|対象期間|戦略期間|対象|現状と課題|各所属での取組事項)$/,
  ],
];

const OPENING = /^[\s\u3000■◆●○◎□◇▼▽▶►★☆※・【[［〔〈《≪<＜「『]+/;
const CLOSING = /[\s\u3000】\]］〕〉》≫>＞」』：:]+$/;
const UNIT = /[(（](?:単位[:：]?)?([^()（）\d]{1,6})[)）]/;
const PARENTHESISED = /[(（[［][^()（）[\]［］]*[)）\]］]/g;
const ORIGINAL = /当初(?!値)|^旧|(?:改定|改訂|修正|見直し|変更)前/;
const REVISED = /(?:改定|改訂|修正|見直し|変更|上方修正)後|^新(?=目標)/;
/** What a year leaves behind when it is taken out: 「（2022）年度末の」. */
const LEFT_OF_YEAR = /^(?:年度?|末|時点|現在|まで|における|に向けた|の)+|[()（）]/g;

/**
 * Reads a label or heading: 「【令和2年度実績】」, 「令和4年度(2022年度)目標」, 「○○戦略の取組項目」.
 * @returns undefined where the text is no label that goal/result forms use
 */
export function headingIn(text: string): Heading | undefined {
  if (text === "" || text.length > LONGEST * 2) return undefined;
  const known = READ.get(text);
  if (known !== undefined) return known ?? undefined;
  const heading = readHeading(text);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(text, heading ?? null);
  return heading;
}

/** The same few headings come again and again, row by row. */
const READ = new Map<string, Heading | null>();
const MOST_KEPT = 2_000;

function readHeading(text: string): Heading | undefined {
  const flat = text.replace(/\s+/g, "");
  if (flat === "" || flat.length > LONGEST || /[。]/.test(flat)) return undefined;
  const mentions = findYears(flat);
  let rest = flat;
  for (const { start, end } of [...mentions].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  const unit = UNIT.exec(rest)?.[1] ?? "";
  const bare = comparable(rest.replace(OPENING, "").replace(CLOSING, "").replace(PARENTHESISED, ""))
    .replace(LEFT_OF_YEAR, "")
    .replace(CLOSING, "");
  const years = [...new Set(mentions.map(({ value }) => value))];
  const inside = rolesOf(comparable(/^[(（](.*)[)）]$/.exec(rest)?.[1] ?? ""));
  const roles = bare === "" ? inside : rolesOf(bare);
  if (roles.length === 0) return undefined;
  const version = REVISED.test(rest) ? "revised" : ORIGINAL.test(rest) ? "original" : null;
  const [dated] = mentions.filter(({ month }) => month !== null);
  const asOf = dated ? dated.rawText + /^(?:末日?)?(?:時点|現在)?/.exec(flat.slice(dated.end))![0] : null;
  return { roles, years, version: roles.includes("goal") ? version : null, unit, asOf };
}

function rolesOf(word: string): Role[] {
  if (word === "") return [];
  const roles = WORDS.filter(([, pattern]) => pattern.test(word)).map(([role]) => role);
  return [...new Set(roles)];
}

/** Years alone, as over the columns of a heading in two tiers; undefined where the text says anything else. */
export function yearsAlone(text: string): readonly number[] | undefined {
  const flat = text.replace(/\s+/g, "");
  if (flat === "" || flat.length > LONGEST) return undefined;
  if (/^(?:19[5-9]|20\d)\d$/.test(comparable(flat))) return [Number(comparable(flat))];
  const mentions = findYears(flat);
  if (mentions.length === 0) return undefined;
  let rest = flat;
  for (const { start, end } of [...mentions].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return rest.replace(/[()（）]|末|時点|現在|まで/g, "") === ""
    ? [...new Set(mentions.map(({ value }) => value))]
    : undefined;
}
