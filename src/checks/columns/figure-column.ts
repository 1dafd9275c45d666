/** Which columns hold figures, and what else stands in them: read by all rules about numbers. */
import { finish } from "../context";
import type { ColumnProfile, TextEntry } from "../profile";
import { Feature } from "../text-features";
import type { DetectedTable } from "../types";
import { dittoSource } from "./ditto";
import { readFigure, type TextFigure } from "./figures";
import { headerKind, ownName, type HeaderKind } from "./headers";
import { isMissingWord, missingSign, type MissingSign } from "./missing";
import { isDateFormat, unitOfHeader } from "./units";

/** A column that is meant to hold numbers. */
export interface FigureColumn {
  readonly profile: ColumnProfile;
  /** Numbers that are texts. */
  readonly figures: readonly FigureText[];
  /** Signs that stand for a missing figure: 「-」「X」「…」. */
  readonly signs: readonly SignText[];
  /** Every other text; words for a missing figure (「不明」), ditto marks and repeated headers are left out. */
  readonly others: readonly TextEntry[];
}

export interface FigureText {
  readonly entry: TextEntry;
  readonly figure: TextFigure;
}

export interface SignText {
  readonly entry: TextEntry;
  readonly sign: MissingSign;
}

/** Share of figures among what stands in a column of figures, missing ones left out. */
const LEAST_SHARE = 0.6;
/** Of a column with more different texts than this a sample is looked at first. */
const SAMPLE = 64;
const LEAST_SAMPLE_SHARE = 0.4;
const DIGITS = Feature.digit | Feature.wideDigit;
const SPACES = Feature.space | Feature.wideSpace | Feature.lineBreak;

const known = new WeakMap<ColumnProfile, FigureColumn | null>();

/** What is known of a column as a column of figures; undefined where it is none. Worked out once a column. */
export function figureColumn(table: DetectedTable, profile: ColumnProfile): FigureColumn | undefined {
  return finish(findFigureColumn(table, profile));
}

/** The same in slices. Rules that look at every column use this: one may hold very many texts. */
export function* findFigureColumn(
  table: DetectedTable,
  profile: ColumnProfile,
): Generator<void, FigureColumn | undefined, void> {
  let column = known.get(profile);
  if (column === undefined) {
    const isFirst = profile.column === table.range.left;
    column = table.layout === "form" ? null : yield* describe(profile, isFirst);
    known.set(profile, column);
  }
  return column ?? undefined;
}

const NO_FIGURES: ReadonlySet<HeaderKind> = new Set(["identifier", "date", "dimension", "remark", "name"]);

function* describe(profile: ColumnProfile, isFirst: boolean): Generator<void, FigureColumn | null, void> {
  const { numberCount, textCount } = profile;
  if (numberCount === 0 && (profile.features & DIGITS) === 0) return null;
  const kind = kindOf(profile.header);
  if (NO_FIGURES.has(kind) || isDateFormat(profile.numberFormat)) return null;
  const isMeasure = kind === "measure";
  // Texts in the first column are what its rows are called (「1人」「2人」「3人以上」).
  if (isFirst && !isMeasure && numberCount < textCount) return null;
  if (textCount > numberCount && !isPromising(profile)) return null;
  const column = yield* classify(profile, isMeasure || numberCount >= textCount);
  const figures = numberCount + count(column.figures);
  const others = column.others.reduce((sum, entry) => sum + entry.count, 0);
  if (figures === 0 || figures < LEAST_SHARE * (figures + others)) return null;
  if (numberCount === 0 && !isMeasure && areCodes(column.figures)) return null;
  return isFirst && !isMeasure ? { ...column, others: [] } : column;
}

/** Units that number classes and times as often as they measure: 「年齢（歳）」「開始（時）」. */
const CLASS_UNIT = /^(?:歳|才|年|年度|月|日|時|階|級)$/;

/** A unit in the header makes a measure of what would be a class or a name by its words: 「対象（人）」. */
function kindOf(header: string): HeaderKind {
  const kind = headerKind(header);
  if (kind === "measure" || kind === "identifier" || kind === "date") return kind;
  const unit = unitOfHeader(header);
  return unit !== undefined && !CLASS_UNIT.test(unit) ? "measure" : kind;
}

function count(texts: readonly { readonly entry: TextEntry }[]): number {
  return texts.reduce((sum, { entry }) => sum + entry.count, 0);
}

/** Whether a sample of the different texts holds enough figures for all of them to be read. */
function isPromising(profile: ColumnProfile): boolean {
  if (profile.distinctTextCount <= SAMPLE) return true;
  const sample = profile.sampleTexts(SAMPLE);
  const figures = sample.filter((text) => readFigure(text) !== undefined || missingSign(text) !== undefined);
  return figures.length >= LEAST_SAMPLE_SHARE * sample.length;
}

/** Units of ordinals and classes, which are no figures where nothing says that something is counted. */
const ORDINAL_UNIT =
  /^(?:階|年|年生|月|日|時|分|番|番地|号|号室|号車|組|級|歳|歳児|才|学年|丁|条|章|版|位|等|期|次|班|限|校時|種|類|区|部|度|学級|世|代|番目|回目|回|週目|目)$/;

/** Texts read between two pauses. */
const SLICE = 2000;

function* classify(profile: ColumnProfile, isMeasure: boolean): Generator<void, FigureColumn, void> {
  const figures: FigureText[] = [];
  const signs: SignText[] = [];
  const others: TextEntry[] = [];
  const headers = new Set([profile.header, ownName(profile.header), ...profile.header.split("_")].map(plain));
  let read = 0;
  for (const entry of profile.texts) {
    const { text, features } = entry;
    if (++read % SLICE === 0) yield;
    if (text.trim() === "" || headers.has((features & SPACES) === 0 ? text : plain(text))) continue;
    if ((features & DIGITS) === 0) {
      const sign = missingSign(text);
      if (sign) signs.push({ entry, sign });
      else if (!isMissingWord(text) && !dittoSource(text)) others.push(entry);
      continue;
    }
    const figure = readFigure(text, features);
    if (figure && (isMeasure || !ORDINAL_UNIT.test(figure.unit))) figures.push({ entry, figure });
    else others.push(entry);
  }
  return { profile, figures, signs, others };
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Bare digits of one length throughout, at least four of them: codes that lack a telling header. */
function areCodes(figures: readonly FigureText[]): boolean {
  if (figures.length < 2) return false;
  const lengths = new Set(figures.map(({ entry }) => entry.text.trim().length));
  const isBare = figures.every(({ figure }) => figure.fault === "typed" && figure.decimals === 0);
  return isBare && lengths.size === 1 && !lengths.has(1) && !lengths.has(2) && !lengths.has(3);
}
