/** The years of a statement, and which of them belongs to a number. */
import { findYears, type YearMention } from "../../calendar";
import { parseQuantities, type Quantity } from "../../quantity";
import { toHalfWidth } from "../../text";
import type { Statement } from "./statements";
import { AS_OF, BASE_WORD, COMPARED, DUE, LAST_YEAR } from "./words";

export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

/** Round and square brackets that are closed; a bracket around the whole statement is a note and not counted. */
export function bracketsOf(text: string): Bracket[] {
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

export class StatementYears {
  /** The statement in half width, and its brackets. */
  readonly text: string;
  readonly brackets: readonly Bracket[];
  private readonly years: readonly YearMention[];

  constructor(
    private readonly statement: Statement,
    private readonly quantities: readonly Quantity[],
  ) {
    this.text = toHalfWidth(statement.text);
    this.brackets = bracketsOf(this.text);
    this.years = findYears(statement.text);
  }

  /** The year by which a target is to be reached: one with 「までに」 or 「に」, else one right before the label. */
  targetYear(at: number, quantity?: Quantity): number | null {
    const own = quantity && this.ownYear(quantity);
    if (own) return own.value;
    const candidates = this.openYears();
    const strong = candidates.filter((year) => DUE.test(this.text.slice(year.end)));
    const due = strong.findLast(({ start }) => start < at) ?? strong.find(({ start }) => start > at);
    if (due) return due.value;
    // 「最終年度に」 names the year after all others.
    if (LAST_YEAR.test(this.text.slice(0, at))) return null;
    const outer = this.withoutBrackets();
    const weak = candidates.filter((year) => {
      const rest = outer.slice(year.end).trimStart().slice(0, 14);
      const isPassing =
        COMPARED.test(rest) || BASE_WORD.test(rest.slice(0, 8)) || /^(?:に|から|以降)/.test(rest);
      return year.start < at && !isPassing;
    });
    return weak.at(-1)?.value ?? null;
  }

  /** The last year between two places. */
  between(from: number, to: number): YearMention | undefined {
    return this.years.findLast(({ start }) => from <= start && start < to);
  }

  /** The year of a base value: in its own brackets or note, else the last one before it. */
  nearestYear(quantity: Quantity, brackets: readonly Bracket[]): YearMention | undefined {
    const beside = this.ownYear(quantity);
    if (beside) return beside;
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
  asOfAround(year: YearMention): string | null {
    const months = this.monthsAround(year);
    if (months !== undefined) return months.trim();
    const note = AS_OF.exec(this.text.slice(year.end))![0];
    if (year.month === null && !/末|時点|現在|月/.test(note)) return null;
    return balanced(`${year.rawText}${this.statement.text.slice(year.end, year.end + note.length)}`.trim());
  }

  /** 「（令和3年7月から同年12月）」: the brackets in which the year stands, where they name months. */
  private monthsAround(year: YearMention): string | undefined {
    const around = this.brackets.filter(({ start, end }) => start < year.start && year.end <= end);
    const bracket = around.at(-1);
    if (!bracket || bracket.inner.length > 40 || parseQuantities(bracket.inner).length > 0) return undefined;
    return /月/.test(bracket.inner) ? this.statement.text.slice(bracket.start + 1, bracket.end) : undefined;
  }

  /** The year that stands in brackets right behind the number: 「45%（令和元年度）」. */
  ownYear({ start, end }: Quantity): YearMention | undefined {
    return this.years.find((year) => start <= year.start && year.end <= end);
  }

  /** The years that no number has for itself, those in brackets only where nothing else stands in them. */
  openYears(): YearMention[] {
    if (this.statement.isNote) return [...this.years];
    return this.years.filter((year) => {
      const taken = this.quantities.some(({ start, end }) => start <= year.start && year.end <= end);
      return !taken && (!this.isInBracket(year.start) || this.isBare(year));
    });
  }

  /** 「（令和元年度）年間約45,000件」: brackets that hold the year alone. */
  private isBare({ start, end }: YearMention): boolean {
    const bracket = this.brackets.findLast((each) => each.start < start && end <= each.end);
    if (!bracket) return false;
    const rest = this.text.slice(bracket.start + 1, start) + this.text.slice(end, bracket.end);
    return rest.replace(/末|時点|現在|[\s:：]/g, "") === "";
  }

  private isInBracket(at: number): boolean {
    return this.brackets.some(({ start, end }) => start < at && at < end);
  }

  /** The text behind a place with the words in brackets left out. */
  withoutBrackets(from = 0): string {
    let rest = this.text;
    for (const { start, end } of [...this.brackets].reverse()) {
      rest = rest.slice(0, start) + " ".repeat(end + 1 - start) + rest.slice(end + 1);
    }
    return rest.slice(from);
  }
}

/** A bracket that was cut off is closed again. */
function balanced(text: string): string {
  const opened = (text.match(/[（(]/g) ?? []).length - (text.match(/[)）]/g) ?? []).length;
  if (opened > 0) return `${text}${text.includes("（") ? "）" : ")"}`;
  return opened < 0 ? text.replace(/[)）]$/, "") : text;
}
