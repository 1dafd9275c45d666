/** Which numbers of a statement are targets, which are base values, and which only explain them. */
import { findYears, type YearMention } from "../../calendar";
import { parseQuantities, type Quantity } from "../../quantity";
import { toHalfWidth } from "../../text";
import type { Statement } from "./statements";

/** 目標値, 基準値, or 「年間1,500人ずつ」: by how much a value is to change every year. */
export type Role = "target" | "baseline" | "increase";

/** A number that a sentence sets for an indicator. */
export interface SentenceFigure {
  readonly role: Role;
  readonly quantity: Quantity;
  readonly statement: Statement;
  /** Fiscal year as the sentence says it; null where it says none (the caller takes the end of the period). */
  readonly fiscalYear: number | null;
  /** 「平成30年度（11月末現在）」, 「7月から同年12月」: as-of or period note of a base value; null without. */
  readonly asOf: string | null;
  /** 「年間約45,000件のうち」: the whole of which the target is a part. */
  readonly whole: Quantity | null;
  /** 当初 or 改定後, where the sentence tells two versions apart. */
  readonly version: "original" | "revised" | null;
  /** Words that may name the indicator, nearest first. */
  readonly contexts: readonly string[];
}

/** What was found in a statement. */
export interface StatementFigures {
  readonly figures: readonly SentenceFigure[];
  /** Numbers that could be either target or base value; they are asked about. */
  readonly unclear: readonly Quantity[];
  /** The sentence says that something is the goal (目標とします, 目指します). */
  readonly isGoal: boolean;
  /** The year by which the goal is to be reached; null where it says none. */
  readonly goalYear: number | null;
}

/** The years that the tables of the form cover: what lies before them is past, what lies at their end is the goal. */
export interface Horizon {
  readonly first: number;
  readonly last: number;
}

const GOAL_WORD = /目標|目指|めざ|ねらい/;
const SET_TO = /と(?:します|する|し(?=[、。\s]|$)|したい)|とすること/;
const CHANGE =
  /(?:増や|増加|減ら|減少|拡大|拡充|短縮|縮減|縮小|削減|抑制|低減|引き?上げ|引き?下げ|向上|上昇|高め|伸ば|上げ|下げ|改善|確保|維持|達成|到達|整備|導入|設置|公開|実施|育成|確立)(?:し|す|する|します|せ|さ|を|ま|る|$)/;
/** What has happened or is going on is no goal. */
const TOLD = /(?:まし|でし|だっ|し|なっ)た(?=[。\s)）]|$)|て(?:い|お)(?:ます|り|る)(?=[。\s]|$)/;
const BASE_WORD =
  /実績|現状|現況|基準|現在|時点|当初値|策定時|策定前|導入前|初期値|従来|(?<!データ)ベース(?:値|ライン)?|末(?=[^ま]|$)/;
const BASE_BEFORE = /(?:実績値?|現状値?|現況値?|基準値?|現在|時点|策定時(?:点)?|当初値)[^\d、。]{0,24}$/;
const COMPARED = /より|と比|に比|比(?:で|較|べ|[、。]|$)|に対し/;
const BASIS_AFTER = /^[^\d、。]{0,10}(?:を|から)?(?:基準|起点|基に|もとに|ベースに)/;
const EXPLAINED = /^(?:となる|になる|に当たる|にあたる|に相当する|相当の|を占める|分の)/;
const PURPOSE = /^[^、。]{0,16}(?:よう(?:に)?|ために?)[、\s]?/;
/** 「全職場から1名以上、年200人」: what holds of each is not the total. */
const EVERY = /(?:各|全|すべての|全ての)[^、。\d]{1,8}(?:から|に|で|ごとに?|毎に?)$/;
const WHOLE = /^(?:の(?:うち|内|中)|のなか|中(?![間心央止]))/;
const EACH = /^(?:ずつ|づつ)/;
const ORIGINAL = /(?:当初|変更前|改定前|改訂前|見直し前|修正前)(?:の)?(?:目標値?)?[:：はが]?\s*$/;
const REVISED = /(?:変更後|改定後|改訂後|見直し後|修正後|新)(?:の)?(?:目標値?)?[:：はが]?\s*$/;

interface Placed {
  readonly quantity: Quantity;
  /** Words between the number before it (or the beginning) and this one, and between it and the next. */
  readonly before: string;
  readonly after: string;
  /** The brackets it stands in, outermost first. */
  readonly brackets: readonly Bracket[];
}

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/** All figures of a statement. */
export function figuresOf(
  statement: Statement,
  horizon: Horizon | null,
  label: { readonly role?: "target" | "baseline"; readonly fiscalYear?: number | null } = {},
): StatementFigures {
  const text = toHalfWidth(statement.text);
  const brackets = bracketsOf(text);
  const quantities = parseQuantities(statement.text);
  const placed = quantities.map((quantity, index): Placed => ({
    quantity,
    before: text.slice(quantities[index - 1]?.end ?? 0, quantity.start),
    after: text.slice(quantity.end, quantities[index + 1]?.start ?? text.length),
    brackets: brackets.filter(({ start, end }) => start < quantity.start && quantity.start < end),
  }));
  const reader = new Reader(statement, text, placed, horizon, label);
  return reader.read();
}

/** Round and square brackets that are closed; a bracket around the whole statement is a note and not counted. */
function bracketsOf(text: string): Bracket[] {
  const open: number[] = [];
  const found: Bracket[] = [];
  for (let at = 0; at < text.length; at++) {
    if ("([〔".includes(text[at]!)) open.push(at);
    else if (")]〕".includes(text[at]!) && open.length > 0) {
      const start = open.pop()!;
      found.push({ start, end: at, inner: text.slice(start + 1, at) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

class Reader {
  private readonly years: readonly YearMention[];
  private readonly figures: SentenceFigure[] = [];
  private readonly unclear: Quantity[] = [];
  private whole: Quantity | null = null;
  private baseYear: number | null = null;

  constructor(
    private readonly statement: Statement,
    private readonly text: string,
    private readonly placed: readonly Placed[],
    private readonly horizon: Horizon | null,
    private readonly label: { readonly role?: "target" | "baseline"; readonly fiscalYear?: number | null },
  ) {
    this.years = findYears(statement.text);
  }

  read(): StatementFigures {
    const outer = this.statement.isNote ? this.text : this.withoutBrackets();
    const isGoal = GOAL_WORD.test(outer) && !this.statement.isNote;
    this.placed.forEach((entry, index) => this.readOne(entry, this.placed[index + 1]));
    const goalYear = this.targetYear(this.text.length);
    return { figures: this.figures, unclear: this.unclear, isGoal, goalYear };
  }

  private readOne(entry: Placed, next: Placed | undefined): void {
    const inner = entry.brackets.slice(this.statement.isNote ? 1 : 0);
    if (inner.length > 1) return;
    if (this.statement.isNote) {
      // A bracket within the note explains a number of it.
      if (inner.length === 0) this.readNoted(entry, this.text);
    } else if (inner.length === 1) this.readBracketed(entry, inner[0]!);
    else this.readPlain(entry, next);
  }

  /** A number in brackets: a base value with its year, a goal that the words before spell out, or an explanation. */
  private readBracketed(entry: Placed, bracket: Bracket): void {
    const { quantity } = entry;
    if (/うち|内訳|中(?!間)/.test(bracket.inner) && !findYears(bracket.inner).length) return;
    if (
      findYears(bracket.inner).length > 0 ||
      BASE_WORD.test(bracket.inner) ||
      GOAL_WORD.test(bracket.inner)
    ) {
      this.readNoted(entry, bracket.inner);
      return;
    }
    const alone = this.text.slice(bracket.start + 1, bracket.end).trim() === quantity.rawText.trim();
    if (alone && this.setsGoal(bracket.end + 1)) this.add("target", entry, this.targetYear(quantity.start));
  }

  /** A number of a note or bracket: its words say whether it is a goal or where the indicator stood. */
  private readNoted(entry: Placed, words: string): void {
    const year = this.nearestYear(entry);
    if (GOAL_WORD.test(words) && !BASE_BEFORE.test(entry.before)) {
      this.add("target", entry, year?.value ?? null);
    } else if (year !== undefined || BASE_WORD.test(words) || this.statement.isNote) {
      const isAhead =
        year !== undefined &&
        this.horizon !== null &&
        year.value >= this.horizon.last &&
        !BASE_WORD.test(words);
      if (isAhead) this.add("target", entry, year.value);
      else if (year === undefined && !BASE_WORD.test(words) && this.baseYear === null) {
        this.unclear.push(entry.quantity);
      } else this.addBaseline(entry, year);
    }
  }

  private readPlain(entry: Placed, next: Placed | undefined): void {
    const { quantity, before, after } = entry;
    if (WHOLE.test(after)) {
      this.whole = quantity;
      return;
    }
    if (quantity.unit === "%" && /(?:目標|予定|計画)(?:値)?の$/.test(before)) return;
    if (next !== undefined && (EXPLAINED.test(after) || PURPOSE.test(after) || EVERY.test(before))) return;
    if (EACH.test(after)) {
      this.add("increase", entry, this.targetYear(quantity.start));
      return;
    }
    // 「1日1回以上(100%)」 is said again in the brackets behind it.
    if (next !== undefined && /^\s*\(\s*$/.test(after) && next.brackets.length === 1) {
      const { start, end } = next.brackets[0]!;
      if (this.text.slice(start + 1, end).trim() === next.quantity.rawText.trim()) return;
    }
    if (this.isBase(entry, next)) {
      this.addBaseline(entry, this.nearestYear(entry));
      return;
    }
    if (this.setsGoal(quantity.end)) {
      this.add("target", entry, this.targetYear(quantity.start));
      return;
    }
    this.readFragment(entry);
  }

  private isBase({ quantity, before, after }: Placed, next: Placed | undefined): boolean {
    if (BASIS_AFTER.test(after)) return true;
    // 「現在の利用者数を20%増やします」: the only number of a goal is the goal.
    if (next === undefined && this.setsGoal(quantity.end)) return false;
    if (next !== undefined && /^(?:から|より)/.test(after) && next.quantity.unit === quantity.unit)
      return true;
    if (!BASE_BEFORE.test(before)) return false;
    const words = BASE_BEFORE.exec(before)![0];
    if (COMPARED.test(words)) return false;
    const year = this.lastYearBefore(quantity.start);
    // 「令和5年度末時点で80%」 looks ahead.
    return !(year !== undefined && this.horizon !== null && year.value >= this.horizon.last);
  }

  /** A label with a number and no verb: its year tells which it is. */
  private readFragment(entry: Placed): void {
    const outer = this.withoutBrackets();
    const isSentence =
      /[。]$/.test(this.text) || /(?:ます|です|した|いる|ない)\s*$/.test(outer) || TOLD.test(outer);
    if (isSentence) return;
    const years = this.years.filter(({ start }) => !this.isInBracket(start) || this.statement.isNote);
    const year = years.findLast(({ start }) => start < entry.quantity.start) ?? years.at(-1);
    const { role } = this.label;
    if (role === "baseline") this.addBaseline(entry, year);
    else if (role === "target") this.add("target", entry, year?.value ?? null);
    else if (year === undefined) {
      this.add("target", entry, null);
    } else if (this.horizon === null || year.value >= this.horizon.last || GOAL_WORD.test(outer)) {
      this.add("target", entry, year.value);
    } else if (year.value < this.horizon.first) {
      this.addBaseline(entry, year);
    } else this.unclear.push(entry.quantity);
  }

  /** Whether the words behind a place say that what stands before is the goal. */
  private setsGoal(from: number): boolean {
    const rest = this.withoutBrackets(from);
    if (TOLD.test(rest) && !GOAL_WORD.test(rest)) return false;
    return GOAL_WORD.test(rest) || SET_TO.test(rest) || CHANGE.test(rest) || this.isAnnounced(from);
  }

  /** 「令和5年度の目標は60%」, 「目標：60%」. */
  private isAnnounced(from: number): boolean {
    return /目標(?:値|数)?[^、。\d]{0,12}(?:は|を|[:：]|\s)\s*[^、。]{0,24}$/.test(this.text.slice(0, from));
  }

  private add(role: Role, entry: Placed, fiscalYear: number | null): void {
    const version = ORIGINAL.test(entry.before) ? "original" : REVISED.test(entry.before) ? "revised" : null;
    this.push({ role, entry, fiscalYear, asOf: null, version });
  }

  private addBaseline(entry: Placed, year: YearMention | undefined): void {
    this.baseYear = year?.value ?? this.baseYear;
    const asOf = year === undefined ? null : this.asOfAround(year);
    this.push({ role: "baseline", entry, fiscalYear: this.baseYear, asOf, version: null });
  }

  private push(found: {
    role: Role;
    entry: Placed;
    fiscalYear: number | null;
    asOf: string | null;
    version: SentenceFigure["version"];
  }): void {
    const { entry, ...rest } = found;
    const { quantity, before, after } = entry;
    const whole = found.role === "target" && this.whole?.unit === quantity.unit ? this.whole : null;
    if (found.role === "target") this.whole = null;
    const labelYear = found.role === this.label.role ? (this.label.fiscalYear ?? null) : null;
    this.figures.push({
      ...rest,
      fiscalYear: found.fiscalYear ?? labelYear,
      quantity,
      statement: this.statement,
      whole,
      contexts: [
        `${before} ${after.split(/[、。]/)[0] ?? ""}`,
        `${this.statement.head} ${this.text}`,
        ...[...this.statement.before].reverse(),
      ],
    });
  }

  /** The year by which a target is to be reached: one with 「までに」 or 「に」, else one right before the label. */
  private targetYear(at: number): number | null {
    const candidates = this.years.filter(({ start }) => !this.isInBracket(start) || this.statement.isNote);
    const strong = candidates.filter((year) => DUE.test(this.text.slice(year.end)));
    const due = strong.findLast(({ start }) => start < at) ?? strong.find(({ start }) => start > at);
    if (due) return due.value;
    // 「最終年度に」 names the year after all others.
    if (LAST_YEAR.test(this.text.slice(0, at))) return null;
    const outer = this.withoutBrackets();
    const weak = candidates.filter((year) => {
      const rest = outer.slice(year.end).trimStart().slice(0, 14);
      return year.start < at && !COMPARED.test(rest) && !BASE_WORD.test(rest.slice(0, 8));
    });
    return weak.at(-1)?.value ?? null;
  }

  /** The year of a base value: in its own brackets or note, else the last one before it. */
  private nearestYear({ quantity, brackets }: Placed): YearMention | undefined {
    const own = brackets.at(-1);
    if (own) {
      const inside = this.years.filter(({ start }) => start > own.start && start < own.end);
      return inside.findLast(({ start }) => start < quantity.start) ?? inside[0];
    }
    return this.lastYearBefore(quantity.start);
  }

  private lastYearBefore(at: number): YearMention | undefined {
    return this.years.findLast(({ start }) => start < at);
  }

  /** 「平成30年度（11月末現在）」 as printed, or the months in the brackets around the year; null for a plain year. */
  private asOfAround(year: YearMention): string | null {
    const months = this.monthsAround(year);
    if (months !== undefined) return months.trim();
    const note = AS_OF.exec(this.text.slice(year.end))![0];
    if (year.month === null && note === "") return null;
    return balanced(`${year.rawText}${this.statement.text.slice(year.end, year.end + note.length)}`.trim());
  }

  /** 「（令和3年7月から同年12月）」: the brackets in which the year stands, where they name months. */
  private monthsAround(year: YearMention): string | undefined {
    const around = bracketsOf(this.text).filter(({ start, end }) => start < year.start && year.end <= end);
    const bracket = around.at(-1);
    if (!bracket || bracket.inner.length > 40 || parseQuantities(bracket.inner).length > 0) return undefined;
    return /月/.test(bracket.inner) ? this.statement.text.slice(bracket.start + 1, bracket.end) : undefined;
  }

  private isInBracket(at: number): boolean {
    return bracketsOf(this.text).some(({ start, end }) => start < at && at < end);
  }

  /** The text behind a place with the words in brackets left out. */
  private withoutBrackets(from = 0): string {
    let rest = this.text;
    for (const { start, end } of [...bracketsOf(this.text)].reverse()) {
      rest = rest.slice(0, start) + " ".repeat(end + 1 - start) + rest.slice(end + 1);
    }
    return rest.slice(from);
  }
}

/** The year by which something is to be so: 「までに」, 「に」, but not 「令和3年度に策定した」. */
const DUE =
  /^(?:末|中|当初)?(?:まで(?:に|の)?|に(?!比|対|お?け|[^、。]{0,14}(?:した|された|行った|始めた|定めた))|には|において|における|時点[でに])/;
const LAST_YEAR = /(?:最終|目標)年度?/;
const AS_OF = /^(?:[（(]?\d{1,2} ?月(?:\d{1,2} ?日)?)?末?(?:時点|現在)?[)）]?/;

/** A bracket that was cut off is closed again. */
function balanced(text: string): string {
  const opened = (text.match(/[（(]/g) ?? []).length - (text.match(/[)）]/g) ?? []).length;
  if (opened > 0) return `${text}${text.includes("（") ? "）" : ")"}`;
  return opened < 0 ? text.replace(/[)）]$/, "") : text;
}
