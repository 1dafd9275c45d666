/** The words by which forms are recognised: labels, row and column headings, in the variants that cities print. */
import type { CellValue } from "../../sheet/snapshot";
import { findYears } from "../calendar";
import type { ObservationKind } from "../indicator/model";
import { parseQuantities } from "../quantity";
import { comparable, toHalfWidth } from "../text";

/** What a label cell announces. `other` is known to be a label, but nothing is read from it. */
export type LabelKind =
  "number" | "policy" | "initiative" | "actionPlan" | "indicator" | "department" | "remarks" | "other";

const LONGEST_LABEL = 40;
const PARENTHESISED = /[(\[【〔][^()[\]【】〔〕]*[)\]】〕]/g;

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  ["number", /^(?:No\.?|№|(?:施策|事業|整理|取組|管理|通し)?番号|項番)$/i],
  [
    "policy",
    /^(?:基本方針|基本目標|基本政策|基本施策|大項目|政策|政策名|施策の柱|柱|分野|施策分野|戦略|重点戦略|重点目標|施策の展開)[\d①-⑳]?$/,
  ],
  [
    "initiative",
    /^(?:取組|取組み|取り組み|取組名|取組項目|取組方針|施策|施策名|個別施策|重点施策|主要施策|基本方向|中項目)$/,
  ],
  [
    "actionPlan",
    /^(?:アクションプラン|アクションプラン名|アクション|具体的(?:な)?取組み?|実施項目|事業|事業名|個別事業|主要事業|事務事業|事務事業名|プロジェクト|プロジェクト名|小項目)$/,
  ],
  [
    "indicator",
    /^(?:KPI|指標|指標名|成果指標|活動指標|評価指標|数値指標|目標指標|重要業績評価指標|管理指標|アウトカム指標|アウトプット指標)(?:[\d①-⑳]{1,2})?(?:名)?$/i,
  ],
  [
    "department",
    /^(?:主管|所管|担当|主担当|実施|責任)(?:部門|部署|部局|部|課|室|課室|室課|所属|局|主体|者)?(?:名)?$/,
  ],
  ["remarks", /(?:備考|特記事項)$/],
  [
    "other",
    /^(?:概要|事業概要|取組概要|取組内容|目的|内容|目標|成果目標|成果|アウトカム|アウトプット|スケジュール|工程|関係(?:部門|部署|課|室課|課室)|関連(?:部門|部署|課|施策|事業)|現状|現状と課題|課題|年度|区分|項目|単位|関連する主な事業|分野計画参照ページ|分析・考察|評価|期間|計画期間|推移の方向性|方向性|基準値|目標値|現状値)$/,
  ],
];

/** What a cell labels, or undefined where it is no label. Blanks, width and parentheses make no difference. */
export function labelKindOf(text: string): LabelKind | undefined {
  if (text === "" || text.length > LONGEST_LABEL) return undefined;
  const plain = comparable(text);
  const bare = plain.replace(PARENTHESISED, "").replace(/[:：]$/, "");
  // 「施策の展開（大項目）」: what stands in parentheses may be the label proper.
  const inside = /[(（](大項目|中項目|小項目)[)）]/.exec(plain)?.[1];
  return kindOfWord(inside ?? bare) ?? kindOfWord(bare);
}

function kindOfWord(word: string): LabelKind | undefined {
  return LABELS.find(([, pattern]) => pattern.test(word))?.[0];
}

const MEASURE =
  /(?:数|率|額|量|度|割合|時間|人口|比|面積|値|指数|日数|年数|寿命|冊|件|位|状況|有無|費|者|力)(?:[(（【].*[)）】])?$/;

/** Whether a text ends as names of indicators do: 「1人1台端末の活用率」, 「歩数（20～64歳）」. */
export function namesMeasure(text: string): boolean {
  return MEASURE.test(text);
}

/** 「No. 5」, 「主管部門：広報課」: label and content in one cell. */
export function inlineLabel(text: string): { kind: LabelKind; content: string } | undefined {
  if (text.length > 200) return undefined;
  const match = /^(.{1,20}?)(?:[:：]\s*|(?<=No\.?|№|NO\.?|Ｎｏ．)\s*(?=[\d０-９]))(\S[\s\S]*)$/.exec(text);
  const kind = match ? labelKindOf(match[1]!) : undefined;
  return kind && kind !== "other" ? { kind, content: match![2]!.trim() } : undefined;
}

/** 「推移の方向性」 as a column heading. */
export function isDirectionHeading(text: string): boolean {
  return (
    text.length <= LONGEST_LABEL &&
    /^(?:推移の|目指す|望ましい|目標の)?(?:方向性?|増減|傾向)$/.test(comparable(text))
  );
}

/** What a column or row heading says of the figures under or beside it. */
export interface Heading {
  /** Fiscal year; null where none is printed. */
  readonly year: number | null;
  /** null where the heading only names a year. */
  readonly kind: ObservationKind | null;
  /** The kind stands in parentheses beside a year: 「R6（目標）」. */
  readonly isBeside?: boolean;
  /** Unit in parentheses: 「実績（件）」; "" without. */
  readonly unit: string;
  /** Several years (「令和3、4年度」): nothing below can be given one. */
  readonly ambiguous: boolean;
  /** Day or months that it names (「令和5年度（4月～9月）」), as printed; null without. */
  readonly asOf?: string | null;
}

const KIND_WORDS: readonly (readonly [ObservationKind, RegExp])[] = [
  [
    "baseline",
    /^(?:基準|基準値|基準年|策定時|策定時点|計画策定時|当初|当初値|現状|現状値|初期値|ベース値|ベースライン)(?:の?値)?$/,
  ],
  [
    "plan",
    /^(?:年度)?(?:予定|計画|見込|予定値|計画値|予定数|計画数|各年度目標|年度目標|目標|目標値|目標数|中間目標|中間目標値)$/,
  ],
  ["actual", /^(?:年度)?(?:実績|結果|実績値|結果値|実績数|実測値|達成値|進捗|進捗状況|実施結果|達成状況)$/],
];
const TARGET = /^(?:最終)?(?:目標|目標値|数値目標|KGI)(?:年度)?$/i;
const UNIT = /[(（](?:単位[:：]?)?([^()（）\d]{1,6})[)）]/;
const LONGEST_HEADING = 40;
/** 「2019年度（1年目）」 counts years and tells no figure. */
const COUNTS_TIME = /年|月|期|回|次|日|週/;
/** 「4月～9月」, 「12月末」 beside the year of a heading. */
const MONTHS = /[~〜～-]?\d{1,2}月(?:\d{1,2}日)?/g;
const MONTHS_WORD = /\d{1,2} ?月|半期/;
const FIRST_BARE_YEAR = 1950;
const LAST_BARE_YEAR = 2100;

/**
 * Reads a column heading: 「令和2年度（2020年度）」, 「令和2年度 結果」, 「目標値(令和7年度)」, 「基準値」.
 * @returns undefined where the text is no such heading
 */
export function columnHeading(text: string): Heading | undefined {
  if (text === "" || text.length > LONGEST_HEADING) return undefined;
  const years = findYears(text);
  // 「[平成29年度 受診率45.7%]」 tells a figure and heads nothing.
  if (parseQuantities(text).some(({ unit }) => unit !== "" && !COUNTS_TIME.test(unit))) return undefined;
  let rest = text;
  for (const year of [...years].reverse()) rest = rest.slice(0, year.start) + rest.slice(year.end);
  const word = comparable(rest)
    .replace(PARENTHESISED, "")
    .replace(MONTHS, "")
    .replace(/[()[\]・:：/～~、-]|時点|末|現在|年次/g, "");
  const beside = word === "" ? kindBeside(rest) : null;
  const kind = word === "" ? beside : headingKind(word);
  if (kind === undefined || (years.length === 0 && kind === null)) return undefined;
  const distinct = [...new Set(years.map((year) => year.value))];
  return {
    year: distinct.length === 1 ? distinct[0]! : null,
    kind,
    ...(beside !== null && { isBeside: true }),
    unit: years.length === 0 ? unitIn(text) : "",
    ambiguous: distinct.length > 1,
    asOf: years.length > 0 && MONTHS_WORD.test(toHalfWidth(text)) ? text : null,
  };
}

/** In a heading without row labels, 目標値 is the final target; a year's own 計画 says so. */
function headingKind(word: string): ObservationKind | undefined {
  return TARGET.test(word) ? "target" : kindOf(word);
}

/** 「R1（基準）」, 「令和7年度（目標）」: what the parentheses beside a year say; null where they say something else. */
function kindBeside(text: string): ObservationKind | null {
  const inside = /[(（〔【\[]([^()（）〔〕【】[\]]*)[)）〕】\]]/.exec(text)?.[1];
  return (inside === undefined ? undefined : headingKind(comparable(inside).replace(/年度?$/, ""))) ?? null;
}

/**
 * The heading in a cell; unlike in running text, a bare 2021 (number or text) counts as a year here.
 * @returns undefined where the cell holds no heading
 */
export function headingOf(value: CellValue): Heading | undefined {
  const bare =
    typeof value === "string" && /^[12]\d{3}$/.test(comparable(value)) ? Number(comparable(value)) : value;
  if (typeof bare === "number") {
    const isYear = Number.isInteger(bare) && bare >= FIRST_BARE_YEAR && bare <= LAST_BARE_YEAR;
    return isYear ? { year: bare, kind: null, unit: "", ambiguous: false } : undefined;
  }
  return typeof bare === "string" ? columnHeading(bare.trim()) : undefined;
}

/** Reads a row heading of a year table: 「予定」, 「実 績（件）」. */
export function rowHeading(text: string): { kind: ObservationKind; unit: string } | undefined {
  if (text === "" || text.length > 20) return undefined;
  const kind = kindOf(comparable(text).replace(PARENTHESISED, ""));
  return kind ? { kind, unit: unitIn(text) } : undefined;
}

function kindOf(word: string): ObservationKind | undefined {
  return KIND_WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

function unitIn(text: string): string {
  return UNIT.exec(text)?.[1]?.trim() ?? "";
}

/** Whether a year stands alone in the text (「令和元年度 (2019年度)」), as over the columns of a year table. */
export function isYearHeading(heading: Heading | undefined): heading is Heading {
  return heading !== undefined && (heading.year !== null || heading.ambiguous);
}
