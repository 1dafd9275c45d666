/**
 * Targets and base values inside the sentences of 評価指標: who they belong to, their year and their qualifier. What
 * cannot be told is asked about. See README.md.
 */
import type { GridCell } from "../../../sheet/grid";
import { layoutStrings } from "../../../strings/layouts";
import type { Indicator, Observation, UnreadCell } from "../../indicator/model";
import { parseQuantities, type Quantity } from "../../quantity";
import { comparable } from "../../text";
import { accumulationOf } from "./accumulation";
import { byOrder, inPeriod, likeness, ownerOf, relatedTo, type Candidate, type Owner } from "./attribute";
import { figuresOf, type Horizon, type SentenceFigure } from "./figures";
import { nameOf } from "./names";
import { sentenceObservation } from "./observation";
import { statementsOf, type Statement, type YearSpan } from "./statements";

export { likeness, type Candidate } from "./attribute";
export type { Horizon } from "./figures";
export { stockIn } from "./stock";
export { statementsOf, type Statement, type YearSpan } from "./statements";

/** A cell with sentences. */
export interface SentenceCell {
  readonly sheet: string;
  readonly cell: GridCell;
  readonly text: string;
}

/** What the sentences say of an indicator of the tables. */
export interface Said {
  readonly observations: Observation[];
  /** The sentences, as printed. */
  readonly statements: string[];
  /** The years that the sentences speak of, together; null where they do not say. */
  period: YearSpan | null;
  accumulation: Indicator["accumulation"] | null;
  /** A goal wants it brought down to a level: 「10件に減らす」, but not 「10時間削減する」. */
  falls: boolean;
}

/** An indicator that only a sentence names: a count behind a rate, a yearly increase, a share without a row. */
export interface Named {
  readonly name: string;
  readonly observations: readonly Observation[];
  readonly statement: string;
  /** Index of the candidate that it explains; null where none is told. */
  readonly relatesTo: number | null;
  readonly accumulation: Indicator["accumulation"] | null;
  /** The sentence wants it to fall. */
  readonly falls: boolean;
}

export interface SentenceReading {
  /** By index of the candidate. */
  readonly said: ReadonlyMap<number, Said>;
  readonly named: readonly Named[];
  readonly unread: readonly UnreadCell[];
}

/** Length of time: 「3年間で」 is never an indicator of its own. */
const DURATION = /^(?:年|か年|年間|か月|ヶ月|ヵ月|カ月|月|週|週間|日|日間|歳|才)$/;
/** A text goal that can be looked for in a table: something is to be there by a year. */
const MILESTONE = /導入|整備|構築|開始|策定|実施|設置|完了|制定|締結|開設|稼働|移行|受講/;
const SETS_TEXT_GOAL = /目標と(?:し|する)|目標に|を目標|目指し(?:ます|て|、)|目指す/;
const FALLS = /削減|短縮|縮減|減ら|減少|抑制|低減|引き?下げ/;
const TO_FALL = /^(?:まで)?に(?:まで)?[^、。]{0,6}(?:減ら|削減|短縮|縮減|抑制|抑え|低減|減少|下げ)/;
/** Where words are shared by so little, a goal in words is about something else. */
const LEAST_LIKENESS = 0.2;

/** What the label beside a cell already says of its sentences. */
export interface LabelSays {
  /** 目標値 or 現状値: every number that its sentence leaves open is one. */
  readonly role?: "target" | "baseline";
  readonly fiscalYear?: number | null;
  /** The text may speak of other things: only sentences that say they are the goal are read. */
  readonly goalsOnly?: boolean;
}

/** Reads one cell. */
export function readSentences(
  source: SentenceCell,
  candidates: readonly Candidate[],
  horizon: Horizon | null,
  says: LabelSays = {},
): SentenceReading {
  return new SentenceReader(source, candidates, horizon, says).read();
}

class SentenceReader {
  private readonly said = new Map<number, Said>();
  private readonly named: Named[] = [];
  private readonly unread: UnreadCell[] = [];
  /** Where every number of the cell begins, for telling the position of one. */
  private readonly starts: readonly number[];

  constructor(
    private readonly source: SentenceCell,
    private readonly candidates: readonly Candidate[],
    private readonly horizon: Horizon | null,
    private readonly says: LabelSays,
  ) {
    this.starts = parseQuantities(source.text).map(({ start }) => start);
  }

  read(): SentenceReading {
    const textGoals: { statement: Statement; year: number | null }[] = [];
    for (const statement of statementsOf(this.source.text)) {
      const { figures, unclear, isGoal, goalYear } = figuresOf(statement, this.horizon, this.says);
      if (this.says.goalsOnly && !isGoal) continue;
      for (const quantity of unclear)
        this.ask(statement, layoutStrings().unclearRole(quantity.rawText.trim()));
      this.readFigures(statement, figures);
      const setsNumber = figures.some(({ role }) => role !== "baseline") || unclear.length > 0;
      if (isGoal && !setsNumber && !this.says.goalsOnly && SETS_TEXT_GOAL.test(statement.text))
        textGoals.push({ statement, year: goalYear });
    }
    for (const { statement, year } of textGoals) this.readTextGoal(statement, year);
    return { said: this.said, named: this.named, unread: this.unread };
  }

  private readFigures(statement: Statement, figures: readonly SentenceFigure[]): void {
    const owners = byOrder(
      figures,
      figures.map((figure) => this.ownerOf(figure)),
      this.candidates,
    );
    const hasOwned = figures.some(({ role }, at) => role === "target" && owners[at]!.state === "of");
    figures.forEach((figure, at) => {
      const owner = owners[at]!;
      if (owner.state === "of" && this.hasRival(figures, owners, at))
        this.ask(statement, layoutStrings().duplicate);
      else if (owner.state === "of") this.give(owner.index, figure);
      else if (owner.state === "unclear")
        this.ask(statement, layoutStrings().unclearOwner(figure.quantity.rawText.trim()));
      else if (this.standsAlone(figure, figures, hasOwned)) this.name(figure);
    });
  }

  /** Two numbers of a sentence for one indicator, year and role: which one holds is for people to say. */
  private hasRival(figures: readonly SentenceFigure[], owners: readonly Owner[], at: number): boolean {
    const figure = figures[at]!;
    const owner = owners[at] as Extract<Owner, { state: "of" }>;
    return figures.some((other, index) => {
      const rival = owners[index]!;
      const isSame = index !== at && rival.state === "of" && rival.index === owner.index;
      const sameRole = other.role === figure.role && other.version === figure.version;
      const sameYear = other.fiscalYear === figure.fiscalYear;
      return isSame && sameRole && sameYear && other.quantity.value !== figure.quantity.value;
    });
  }

  private ownerOf(figure: SentenceFigure): Owner {
    // An amount of increase has the unit of its indicator, but is no value of it.
    if (figure.role === "increase") return { state: "other" };
    const owner = ownerOf(figure, this.candidates);
    // A form with one indicator may say 「50%を目標とします」 without naming it.
    const [only] = this.candidates;
    const isAlone = this.candidates.length === 1 && owner.state === "unclear" && nameOf(figure) === "";
    return isAlone ? { state: "of", index: only!.index } : owner;
  }

  /** In a goal with a number for the table, other numbers only explain; so do lengths of time. */
  private standsAlone(figure: SentenceFigure, all: readonly SentenceFigure[], hasOwned: boolean): boolean {
    if (DURATION.test(figure.quantity.unit) || figure.quantity.unit === "") return false;
    if (figure.role !== "target") return true;
    return !hasOwned && all.findLast(({ role }) => role === "target") === figure;
  }

  private give(index: number, figure: SentenceFigure): void {
    const said = this.saidOf(index);
    const observation = this.observationOf(figure, this.lastYearOf(index));
    const same = said.observations.findIndex(
      (other) =>
        other.kind === observation.kind &&
        other.fiscalYear === observation.fiscalYear &&
        other.version === observation.version,
    );
    if (same >= 0) {
      if (said.observations[same]!.value === observation.value) return;
      // Two numbers for one year contradict each other: which one holds is for people to say.
      this.ask(figure.statement, layoutStrings().duplicate);
      return;
    }
    said.observations.push(observation);
    this.note(index, figure.statement);
    said.falls ||= figure.role === "target" && TO_FALL.test(statementAfter(figure));
    // A rate is neither summed up nor counted by the year.
    if (figure.quantity.unit !== "%") said.accumulation ??= accumulationOf(figure);
  }

  private name(figure: SentenceFigure): void {
    const name = nameOf(figure);
    if (name === "") {
      this.ask(figure.statement, layoutStrings().unclearOwner(figure.quantity.rawText.trim()));
      return;
    }
    const related = relatedTo(figure, this.candidates);
    const last = related === null ? (this.horizon?.last ?? null) : this.lastYearOf(related);
    const observation = this.observationOf(figure, last);
    const before = this.named.findIndex((other) => comparable(other.name) === comparable(name));
    if (before >= 0) {
      const known = this.named[before]!;
      this.named[before] = { ...known, observations: [...known.observations, observation] };
      return;
    }
    const about = figure.statement.isNote ? (figure.statement.before.at(-1) ?? "") : figure.statement.text;
    this.named.push({
      name,
      observations: [observation],
      statement: figure.statement.text,
      relatesTo: related,
      accumulation: figure.role === "increase" ? "annual" : accumulationOf(figure),
      falls: figure.role !== "increase" && figure.quantity.unit !== "%" && FALLS.test(about),
    });
    if (related !== null) this.note(related, figure.statement);
  }

  /** 「全職員が受講することを目標」: a target without a number, of the indicator that the words name. */
  private readTextGoal(statement: Statement, year: number | null): void {
    const live = inPeriod(this.candidates, statement.period);
    const [best, second] = live
      .map((candidate) => ({
        candidate,
        score: live.length === 1 && candidate.label === "" ? 1 : likeness(candidate.label, statement.text),
      }))
      .sort((a, b) => b.score - a.score);
    if (!best || best.score < LEAST_LIKENESS) {
      if (MILESTONE.test(statement.text))
        this.ask(statement, layoutStrings().goalWithoutRow, "goalWithoutRow");
      return;
    }
    if (best.score === second?.score) return;
    const said = this.saidOf(best.candidate.index);
    this.note(best.candidate.index, statement);
    if (said.observations.some(({ kind }) => kind === "target")) return;
    const fiscalYear = year ?? statement.period?.to ?? this.lastYearOf(best.candidate.index);
    said.observations.push(
      sentenceObservation(this.source, statement.text, {
        kind: "target",
        fiscalYear,
        quantity: null,
        position: 0,
      }),
    );
  }

  private observationOf(figure: SentenceFigure, lastYear: number | null): Observation {
    const { quantity, role, statement, whole, version, asOf } = figure;
    const kind = role === "baseline" ? "baseline" : "target";
    const end = kind === "baseline" ? null : (statement.period?.to ?? lastYear);
    const position = Math.max(0, this.starts.indexOf(this.startOf(statement, quantity)));
    const fiscalYear = figure.fiscalYear ?? end;
    return {
      ...sentenceObservation(this.source, statement.text, { kind, fiscalYear, quantity, asOf, position }),
      ...(version === null ? {} : { version }),
      ...(whole === null ? {} : { ratio: this.ratioOf(quantity, whole, statement) }),
    };
  }

  private ratioOf(part: Quantity, whole: Quantity, statement: Statement): NonNullable<Observation["ratio"]> {
    return {
      numerator: part.value,
      denominator: whole.value,
      numeratorUnit: part.unit,
      denominatorUnit: whole.unit,
      rawText: statement.text.slice(whole.start, part.end).trim(),
      sheet: this.source.sheet,
      cell: this.source.cell.address,
    };
  }

  /** A statement has blanks and bullets taken off, so that a number may stand a little further on in the cell. */
  private startOf(statement: Statement, quantity: Quantity): number {
    const at = statement.start + quantity.start;
    const distance = (start: number) => Math.abs(start - at);
    // The nearest: in 「5%8%」 two numbers begin within reach.
    const [nearest] = this.starts
      .filter((start) => distance(start) <= 3)
      .sort((a, b) => distance(a) - distance(b));
    return nearest ?? at;
  }

  private lastYearOf(index: number): number | null {
    const candidate = this.candidates.find((each) => each.index === index);
    return candidate?.lastYear ?? this.horizon?.last ?? null;
  }

  private saidOf(index: number): Said {
    const known = this.said.get(index);
    if (known) return known;
    const made: Said = { observations: [], statements: [], period: null, accumulation: null, falls: false };
    this.said.set(index, made);
    return made;
  }

  private note(index: number, { text, period }: Statement): void {
    const said = this.saidOf(index);
    if (!said.statements.includes(text)) said.statements.push(text);
    if (period === null) return;
    const { from, to } = said.period ?? period;
    said.period = { from: Math.min(from, period.from), to: Math.max(to, period.to) };
  }

  private ask({ text }: Statement, reason: string, code?: UnreadCell["code"]): void {
    const { sheet, cell } = this.source;
    this.unread.push({ sheet, cell: cell.address, rawText: text, reason, ...(code ? { code } : {}) });
  }
}

/** The words of the sentence behind a number. */
function statementAfter({ statement, quantity }: SentenceFigure): string {
  return statement.text.slice(quantity.end).trimStart();
}
