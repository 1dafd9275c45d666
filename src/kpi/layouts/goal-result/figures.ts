/** The numbers of a statement with what it says of them: named by what, limited to what, done or only under way. */
import { findYears, type YearMention } from "../../calendar";
import { isUnit, parseQuantities, type Quantity } from "../../quantity";
import { tidyName, toHalfWidth } from "../../text";

/** A number of a statement. */
export interface StatedFigure {
  readonly quantity: Quantity;
  /** Unit with what it is counted per: 「各課1台」 → 台/課. */
  readonly unit: string;
  /** What it is called; "" where nothing names it. */
  readonly label: string;
  /** What it is limited to: 「現金収納取扱窓口において」; null without. */
  readonly scope: string | null;
  /** In brackets: it explains what stands before, unless nothing outside brackets does. */
  readonly inBrackets: boolean;
  /** Examined, prepared or planned, and not (yet) done: 「4業務について導入の調整」. */
  readonly underWay: boolean;
  /** What it stood at before: 「6件→58件」; null without. */
  readonly from: Quantity | null;
  /** 「5%削減」: an amount that is saved. */
  readonly isReduction: boolean;
  /** 「1.2%増加」: an amount that is added. */
  readonly isIncrease: boolean;
  /** 「20件まで削減」: a level to come down to. */
  readonly isCeiling: boolean;
  /** One end of 「10～20件」. */
  readonly isRange: boolean;
  /** As-of day or period as printed; null without. */
  readonly asOf: string | null;
  /** Fiscal year that the statement gives it; null without. */
  readonly fiscalYear: number | null;
}

const LOOK_BEHIND = 80;
const ARROW = /^[^。、\d０-９]{0,12}(?:から|より|→|⇒|➡|➔)[^。\d０-９]{0,12}$/;
const RANGE = /^\s*[~〜～]\s*$/;
/** Deeds that come before the thing itself. */
const PRELIMINARY = "検討|調整|協議|準備|着手|試行|選定|予定|見込み?|依頼|計画|要望|相談|照会|調査|研究";
const UNDER_WAY = new RegExp(
  `(?:${PRELIMINARY})(?:中|段階|済み?|のみ|した|しました|している|しています|を?(?:実施|行った|行いました|行う|開始|完了|継続)(?:した|しました)?|を進め(?:た|ました|ている|ています)?|に着手(?:した|しました)?)?[。）)\\s]*$`,
);
const BRACKETED_PLAN = new RegExp(`[（(][^（）()]{0,12}(?:${PRELIMINARY})中?[）)]`);
const SCOPE = /(?:^|[、。])([^、。：:]{2,40}(?:において|における|に限り|に限って|のうち|に係る))\s*$/;
const REDUCED = /^(?:の|を|以上|程度|超|％|%|\s)*(?:の)?(?:削減|縮減|低減|短縮|減少|抑制|減(?:$|[^ら]))/;
const INCREASED = /^(?:の|を|以上|程度|超|％|%|ポイント|\s)*(?:の)?(?:増加|増(?:$|[^や設え])|上昇|拡大|超過)/;
const BROUGHT_DOWN =
  /^(?:以下|以内|程度|未満)?(?:に|へ|まで)(?:に)?(?:削減|縮減|低減|短縮|減少|減ら|抑制|抑え|引き?下げ|縮小)/;
/** 「令和元年度比」, 「令和3年度の取組」: a year that dates something else. */
const OTHER_YEAR = /^(?:末|当初|時点|現在)?の?(?:比|同期|同月|同時期|実績|取り?組み?|水準|並み?|値|以降)/;
const PER = /各([一-龯々ァ-ヺー]{1,6})$/;
/** 「コピー用紙を前年度比」: with what the figure is compared. */
const COMPARED =
  /[をはが、]?(?:対)?(?:前年度?|前年同(?:期|月)|昨年度?|基準年度?|当初|現状)(?:同期)?(?:比(?:で)?|に比べ?て?|より)$|[をはが]\s*比(?:で)?\s*$|をを?$/;
const NAMELESS = /^(?:全体|年間|合計|総計|計|延べ|のべ|約|平均|累計|月|年|毎年|毎月|各)$/;

/** A text while its numbers are read. */
interface Source {
  readonly text: string;
  readonly folded: string;
  readonly years: readonly YearMention[];
  /** How many round brackets are open at each place. */
  readonly depths: readonly number[];
}

/** 「5年間で3億円」: in how long, and no figure. */
function isPeriod({ unit }: Quantity, after: string): boolean {
  return (
    /^(?:[かヶケカヵ箇]?年|[かヶケカヵ箇]月)間?$/.test(unit) && /^(?:間)?(?:で|に|の間に|合計)/.test(after)
  );
}

/** The numbers of a statement, in order. A number that only says where another began is part of that other. */
export function figuresIn(text: string): StatedFigure[] {
  const quantities = parseQuantities(text);
  if (quantities.length === 0) return [];
  const folded = toHalfWidth(text);
  const source = { text, folded, years: findYears(text), depths: bracketDepths(folded) };
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1];
    const after = folded.slice(quantity.end, next?.start ?? folded.length);
    if (next && (leadsTo(after, quantity, next) || isPeriod(quantity, after))) return [];
    const previous = quantities[index - 1];
    const between = previous ? folded.slice(previous.end, quantity.start) : "";
    const from = previous && leadsTo(between, previous, quantity) ? previous : null;
    const figure = figureOf(source, quantity, after);
    // 「交付率 30%から40%」: the name stands before the first.
    const label = figure.label || (from ? nameOf(from.label, figure.scope).label : "");
    return [{ ...figure, label, from, isRange: RANGE.test(between) || RANGE.test(after) }];
  });
}

/** 「28業務 ⇒ 189業務」, 「6件から58件」. */
function leadsTo(between: string, first: Quantity, second: Quantity): boolean {
  return ARROW.test(between) && (first.unit === second.unit || first.unit === "" || second.unit === "");
}

function figureOf(
  { text, folded, years, depths }: Source,
  quantity: Quantity,
  after: string,
): Omit<StatedFigure, "from" | "isRange"> {
  const before = folded.slice(Math.max(0, quantity.start - LOOK_BEHIND), quantity.start);
  const clause = /^[^。、]*/.exec(after)![0];
  const scope = SCOPE.exec(before)?.[1]?.trim() ?? null;
  const named = nameOf(quantity.label, scope);
  const counted = countedUnit(quantity.unit);
  return {
    quantity,
    unit: named.per === "" || counted === "" ? counted : `${counted}/${named.per}`,
    label: named.label,
    scope,
    inBrackets: depths[quantity.start]! > 0,
    underWay: UNDER_WAY.test(clause) || BRACKETED_PLAN.test(clause),
    isReduction: REDUCED.test(clause) && quantity.value > 0,
    isIncrease: INCREASED.test(clause) && quantity.value > 0,
    isCeiling: BROUGHT_DOWN.test(clause),
    ...datedBy(text, quantity, years),
  };
}

/** Deeds that stand directly behind the unit: 「16種類電子化」 are 16種類. */
const DEED =
  /^(?:.{1,3}化|.{0,2}(?:配備|廃止|締結|交付|発行|受講|完成|移行|改修|更新|採用|認定|育成|養成|受付|連携|派遣|支援|掲載|発信|配布|集約|統合|試行|選定|着手))$/;

/** The unit without a deed that has run on to it. */
function countedUnit(unit: string): string {
  if (unit === "" || isUnit(unit)) return unit;
  for (let length = unit.length - 2; length > 0; length--) {
    if (isUnit(unit.slice(0, length)) && DEED.test(unit.slice(length))) return unit.slice(0, length);
  }
  return unit;
}

/** 「モバイルPC:各課」 → モバイルPC, counted per 課; 「全体の」 names nothing. */
function nameOf(printed: string, scope: string | null): { label: string; per: string } {
  const per = PER.exec(printed)?.[1] ?? "";
  const withoutPer = printed.replace(PER, "").replace(/[\s:：]+$/, "");
  const parts = withoutPer.split(/[:：]/);
  const label = (parts.length > 1 ? parts[0]! || parts.at(-1)! : withoutPer)
    .replace(COMPARED, "")
    .replace(/^[「『]|[」』]$/g, "")
    .trim();
  const nothing = NAMELESS.test(label) || (scope !== null && toHalfWidth(scope).includes(label));
  return { label: nothing ? "" : label, per };
}

/** How many round brackets are open at each place. */
function bracketDepths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length + 1 }, (_, at) => {
    const before = depth;
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth = Math.max(0, depth - 1);
    return before;
  });
}

/** As-of day, or the period from one month to another, and the year of either. */
function datedBy(
  text: string,
  quantity: Quantity,
  years: readonly YearMention[],
): { asOf: string | null; fiscalYear: number | null } {
  const before = years.filter(({ end }) => end <= quantity.start);
  const [first, second] = before.slice(-2);
  if (first && second && /^\s*(?:[-~〜～－−–—ー]|から)\s*$/.test(text.slice(first.end, second.start))) {
    return { asOf: closed(text.slice(first.start, second.end)), fiscalYear: second.value };
  }
  const own = years.find(({ start, value }) => value === quantity.fiscalYear && start < quantity.end);
  const isOther = own !== undefined && OTHER_YEAR.test(text.slice(own.end));
  if (isOther || quantity.fiscalYear === null) {
    // 「(9月1日時点)」 has no year; 「令和元年度比」 is no as-of note.
    return { asOf: isOther ? null : closed(quantity.asOf), fiscalYear: null };
  }
  return { asOf: closed(quantity.asOf), fiscalYear: quantity.fiscalYear };
}

/** 「令和 5 年 3 月末時点」 as it would be typed. */
function closed(asOf: string | null): string | null {
  return asOf === null ? null : asOf.replace(/[ \u3000]/g, "");
}

/** The figures that a statement is about: those outside brackets, else those inside. */
export function mainFigures(text: string): StatedFigure[] {
  const figures = figuresIn(text);
  const outside = figures.filter(({ inBrackets }) => !inBrackets);
  return outside.length > 0 ? outside : figures;
}

/** A name as printed without blanks inside, for comparing words. */
export function wordsOf(text: string): string {
  return tidyName(text).replace(/[\s・、。，,：:（）()「」『』【】]/g, "");
}
