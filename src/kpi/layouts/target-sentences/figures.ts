/** Which numbers of a statement are targets, which are base values, and which only explain them. */
import { findYears, type YearMention } from "../../calendar";
import { parseQuantities, type Quantity } from "../../quantity";
import type { Statement } from "./statements";
import {
  ANNOUNCED,
  BASE_BEFORE,
  BASE_WORD,
  BASIS_AFTER,
  CHANGE,
  COMPARED,
  EACH,
  EVERY,
  EXPLAINED,
  GOAL_WORD,
  ORIGINAL,
  PURPOSE,
  REVISED,
  SET_TO,
  SHARE_OR_MULTIPLE,
  TOLD,
  WHOLE,
} from "./words";
import { StatementYears, type Bracket } from "./years";

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
  /** The words between the number before it in the statement and this one. */
  readonly before: string;
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

interface Placed {
  readonly quantity: Quantity;
  /** Words between the number before it (or the beginning) and this one, and between it and the next. */
  readonly before: string;
  readonly after: string;
  /** The brackets it stands in, outermost first. */
  readonly brackets: readonly Bracket[];
}

/** All figures of a statement. */
export function figuresOf(
  statement: Statement,
  horizon: Horizon | null,
  label: { readonly role?: "target" | "baseline"; readonly fiscalYear?: number | null } = {},
): StatementFigures {
  const quantities = parseQuantities(statement.text);
  const years = new StatementYears(statement, quantities);
  const { text, brackets } = years;
  const placed = quantities.map((quantity, index): Placed => ({
    quantity,
    before: text.slice(quantities[index - 1]?.end ?? 0, quantity.start),
    after: text.slice(quantity.end, quantities[index + 1]?.start ?? text.length),
    brackets: brackets.filter(({ start, end }) => start < quantity.start && quantity.start < end),
  }));
  const reader = new Reader(statement, years, placed, horizon, label);
  return reader.read();
}

class Reader {
  private readonly figures: SentenceFigure[] = [];
  private readonly unclear: Quantity[] = [];
  private readonly text: string;
  private whole: Quantity | null = null;
  private baseYear: number | null = null;

  constructor(
    private readonly statement: Statement,
    private readonly years: StatementYears,
    private readonly placed: readonly Placed[],
    private readonly horizon: Horizon | null,
    private readonly label: { readonly role?: "target" | "baseline"; readonly fiscalYear?: number | null },
  ) {
    this.text = years.text;
  }

  read(): StatementFigures {
    const outer = this.statement.isNote ? this.text : this.years.withoutBrackets();
    const isGoal = GOAL_WORD.test(outer) && !this.statement.isNote;
    this.placed.forEach((entry, index) => this.readOne(entry, this.placed[index + 1]));
    const goalYear = this.years.targetYear(this.text.length);
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
    if (alone && this.setsGoal(bracket.end + 1))
      this.add("target", entry, this.years.targetYear(quantity.start, quantity));
  }

  /** A number of a note or bracket: its words say whether it is a goal or where the indicator stood. */
  private readNoted(entry: Placed, words: string): void {
    const year = this.years.nearestYear(entry.quantity, entry.brackets);
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
    // 「定員50人の2倍」: what a share or a multiple is taken of.
    if (next !== undefined && /^の約?$/.test(after) && SHARE_OR_MULTIPLE.test(next.quantity.unit)) return;
    if (EACH.test(after)) {
      this.add("increase", entry, this.years.targetYear(quantity.start, quantity));
      return;
    }
    // 「1日1回以上(100%)」 is said again in the brackets behind it.
    if (next !== undefined && /^\s*\(\s*$/.test(after) && next.brackets.length === 1) {
      const { start, end } = next.brackets[0]!;
      if (this.text.slice(start + 1, end).trim() === next.quantity.rawText.trim()) return;
    }
    if (this.isBase(entry, next)) {
      this.addBaseline(entry, this.years.nearestYear(entry.quantity, entry.brackets));
      return;
    }
    if (this.setsGoal(quantity.end, before)) {
      this.add("target", entry, this.years.targetYear(quantity.start, quantity));
      return;
    }
    this.readFragment(entry);
  }

  private isBase({ quantity, before, after }: Placed, next: Placed | undefined): boolean {
    if (BASIS_AFTER.test(after)) return true;
    // 「現在の利用者数を20%増やします」: the only number of a goal is the goal.
    if (next === undefined && this.setsGoal(quantity.end, before)) return false;
    if (next !== undefined && /^(?:から|より)/.test(after) && next.quantity.unit === quantity.unit)
      return true;
    if (!BASE_BEFORE.test(before)) return false;
    const words = BASE_BEFORE.exec(before)![0];
    if (COMPARED.test(words)) return false;
    // 「令和3年度末時点で30人、令和5年度末時点で50人とする」 lists goals.
    const lists =
      /^[、,]/.test(after) &&
      /^[^、。]*時点/.test(words) &&
      next !== undefined &&
      this.setsGoal(next.quantity.end);
    if (lists) return false;
    // 「令和5年度末時点で80%」 looks ahead, 「令和5年度実績 80%」 does not.
    if (/実績|現|基準|当初|策定/.test(words)) return true;
    const year =
      this.years.ownYear(quantity) ?? this.years.between(quantity.start - before.length, quantity.start);
    return year === undefined || this.horizon === null || year.value < this.horizon.last;
  }

  /** A label with a number and no verb: its year tells which it is. */
  private readFragment(entry: Placed): void {
    const outer = this.years.withoutBrackets();
    const isSentence =
      /[。]$/.test(this.text) || /(?:ます|です|した|いる|ない)\s*$/.test(outer) || TOLD.test(outer);
    if (isSentence) return;
    const years = this.years.openYears();
    const before = years.findLast(({ start }) => start < entry.quantity.start);
    const year = this.years.ownYear(entry.quantity) ?? before ?? years.at(-1);
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

  /** Whether the words behind a place, or right before its number, say that what stands there is the goal. */
  private setsGoal(from: number, before = ""): boolean {
    const rest = this.years.withoutBrackets(from);
    if (TOLD.test(rest) && !GOAL_WORD.test(rest)) return false;
    return GOAL_WORD.test(rest) || SET_TO.test(rest) || CHANGE.test(rest) || ANNOUNCED.test(before);
  }

  private add(role: Role, entry: Placed, fiscalYear: number | null): void {
    const version = ORIGINAL.test(entry.before) ? "original" : REVISED.test(entry.before) ? "revised" : null;
    this.push({ role, entry, fiscalYear, asOf: null, version });
  }

  private addBaseline(entry: Placed, year: YearMention | undefined): void {
    this.baseYear = year?.value ?? this.baseYear;
    const asOf = year === undefined ? null : this.years.asOfAround(year);
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
      before,
      contexts: [
        `${before} ${after.split(/[、。]/)[0] ?? ""}`,
        `${this.statement.head} ${this.text}`,
        ...[...this.statement.before].reverse(),
      ],
    });
  }
}
