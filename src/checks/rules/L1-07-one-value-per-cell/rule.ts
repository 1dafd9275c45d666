/** L1-07 １セル１データとなっているか. See README.md beside this file. */
import { cellRange } from "../../../sheet";
import { oneValuePerCellStrings } from "../../../strings/rules/L1-07";
import { bodyOf } from "../../context";
import { canSplitColumn, splitColumnEdits, uniqueName, type SplitCell } from "../../fixes/split-column";
import { columnName, once, outcomeOf } from "../../outcome";
import { shownText } from "../../placed-texts";
import type { ColumnProfile, TextEntry } from "../../profile";
import { Feature } from "../../text-features";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { classify, hintsOf, isOrderedName, NO_HINTS, type ColumnHints, type Kind } from "./classify";
import { spreadOf, type Spread } from "./parts";
import { isProseColumn } from "./prose";
import { canSplitRows, splitRowEdits, type Place } from "./split-rows";

const meta: RuleMeta = {
  id: "L1-07",
  level: "L1",
  title: "１セル１データとなっているか",
  number2020: "1-2",
  severity: "critical",
  points: 10,
  appliesTo: "all",
};

export const oneValuePerCell: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      const kinds = new KindsByShape(context);
      const inForm: FoundText[] = [];
      for (const profile of context.profiles(table)) {
        const found = yield* suspiciousTexts(context, table, profile, kinds);
        if (found.length === 0) continue;
        if (table.layout === "form") inForm.push(...found);
        else if (isProseColumn(profile, context.facts)) findings.push(proseFinding(context, profile));
        else findings.push(...columnFindings(context, table, profile, found));
      }
      findings.push(...formFindings(context, table, inForm));
    }
    return outcomeOf(findings);
  },
};

/** A text that packs several values, and the column it stands in. */
interface FoundText {
  readonly entry: TextEntry;
  readonly column: number;
  readonly kind: Kind;
}

/** Texts after which a long column lets the screen live. */
const TEXTS_A_SLICE = 500;

function* suspiciousTexts(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  kinds: KindsByShape,
): Generator<void, FoundText[], void> {
  const hints = table.layout === "form" ? NO_HINTS : hintsOf(profile.header);
  const found: FoundText[] = [];
  const ordered: TextEntry[] = [];
  let looked = 0;
  for (const entry of profile.textsWhere(hints.isAddress ? isWorthALookInAddresses : isWorthALook)) {
    const kind = kinds.of(entry, hints);
    if (kind) found.push({ entry, column: profile.column, kind });
    else if (isOrderedName(entry.text)) ordered.push(entry);
    if (++looked % TEXTS_A_SLICE === 0) yield;
  }
  // 「⑩ 公共下水道管理事業 下水道事業課」 only shows what it is beside 「①64012901 情報化推進事業 情報政策課」.
  if (found.some(({ kind }) => kind === "code")) {
    for (const entry of ordered) found.push({ entry, column: profile.column, kind: "code" });
  }
  yield;
  return found;
}

const SPACES = Feature.space | Feature.wideSpace;
const DIGITS = Feature.digit | Feature.wideDigit;
const LISTING = Feature.lineBreak | Feature.ideographicComma | Feature.middleDot | Feature.comma;
const BY_ITSELF = LISTING | Feature.severalNumbers | Feature.noteMark;

/** Space and brackets only matter beside a number or an order mark (①): names hold them too. */
function isWorthALook(features: number): boolean {
  if ((features & BY_ITSELF) !== 0) return true;
  if ((features & (SPACES | Feature.bracket)) === 0) return false;
  return (
    (features & DIGITS) !== 0 || ((features & Feature.machineDependent) !== 0 && (features & SPACES) !== 0)
  );
}

/** Addresses hold several numbers as a rule; only what else they hold can make them suspicious. */
function isWorthALookInAddresses(features: number): boolean {
  return (features & (LISTING | Feature.noteMark)) !== 0;
}

/**
 * Kinds by the text's shape, its numbers made alike: 「特定健診48% 保健指導60%」 and 「特定健診49% 保健指導65%」 are
 * read once.
 */
class KindsByShape {
  readonly #kinds = new Map<string, Kind | null>();

  constructor(private readonly context: SheetContext) {}

  of({ text, features }: TextEntry, hints: ColumnHints): Kind | undefined {
    const shape = (features & DIGITS) === 0 ? text : text.replace(/[0-9]+/g, alike);
    const key = `${Number(hints.isAddress)}${Number(hints.isName)}${shape}`;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known ?? undefined;
    const kind = classify(this.context.facts.of(text), hints);
    this.#kinds.set(key, kind ?? null);
    return kind;
  }
}

/** Numbers that are read alike: by length, years and leading zeros apart. */
function alike(digits: string): string {
  if (digits.length === 4 && /^(?:19|20)/.test(digits)) return "2000";
  return (digits.startsWith("0") && digits.length > 1 ? "0" : "3").repeat(digits.length);
}

function proseFinding(context: SheetContext, profile: ColumnProfile): Finding {
  const place = columnName(profile.column, profile.header);
  const { column, firstRow, lastRow } = profile;
  return {
    rule: meta.id,
    sheet: context.sheet.name,
    ranges: [{ top: firstRow, bottom: lastRow, left: column, right: column }],
    message: oneValuePerCellStrings().prose(place),
    group: `prose@${firstRow},${column}`,
    level: "warning",
  };
}

/** One finding a cell; the cells of one kind in one column are one decision. */
function columnFindings(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  found: readonly FoundText[],
): Finding[] {
  const place = columnName(profile.column, profile.header);
  const canSplit = canSplitColumn(context, table, profile.column);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = found.filter((text) => text.kind === kind);
    const texts = sample(context, ofKind);
    const named = canSplit && isOfLikes(context, profile, spreadOf(kind, texts));
    const fix =
      named || (canSplit && spreadOf(kind, texts, false))
        ? once(() => splitColumns(context, table, profile, kind, place, ofKind, named))
        : undefined;
    const group = `${profile.column}@${table.range.top},${table.range.left}:${kind}`;
    return findingsOf(context, ofKind, group, oneValuePerCellStrings().group(place, kind), fix);
  });
}

const LEAST_SHARE = 0.5;
/** So many different texts of a column tell what it holds. */
const LOOKED_TEXTS = 100;

/**
 * Whether most cells of the column have a place in the resulting ones, so that these may be named by labels. Where only
 * one of five rows says 「研修12回、参加者285人」, columns 研修 and 参加者 would give the other rows' values a meaning that they do
 * not have.
 */
function isOfLikes({ facts }: SheetContext, profile: ColumnProfile, spread: Spread | undefined): boolean {
  if (!spread) return false;
  const { textCount, numberCount } = profile;
  const texts = profile.sampleTexts(LOOKED_TEXTS);
  const placed = texts.filter((text) => spread.cellsOf(facts.of(text))).length;
  return (placed / texts.length) * textCount >= LEAST_SHARE * (textCount + numberCount);
}

/** Texts that show whether a group can be taken apart; the fix itself looks at all of them. */
const SAMPLE = 20;

function sample(context: SheetContext, found: readonly FoundText[]) {
  return found.slice(0, SAMPLE).map(({ entry }) => context.facts.of(entry.text));
}

function formFindings(context: SheetContext, table: DetectedTable, found: readonly FoundText[]): Finding[] {
  const texts = oneValuePerCellStrings();
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = found.filter((text) => text.kind === kind);
    const places = ofKind.flatMap(({ entry, column }) =>
      entry.rows.map((row): Place => ({ row, column, text: entry.text })),
    );
    const canSplit = kind === "quantities" && canSplitRows(context, places);
    const fix = canSplit ? once(() => splitRows(context, table, places)) : undefined;
    const group = `form@${table.range.top},${table.range.left}:${kind}`;
    return findingsOf(context, ofKind, group, texts.group(texts.form, kind), fix);
  });
}

function findingsOf(
  context: SheetContext,
  found: readonly FoundText[],
  group: string,
  groupTitle: string,
  fix: (() => Fix) | undefined,
): Finding[] {
  const texts = oneValuePerCellStrings();
  const findings = found.flatMap(({ entry, column, kind }) => {
    const message = texts.found(kind, shownText(entry.text, 40));
    return entry.rows.map((row): Finding => ({
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: [cellRange(row, column)],
      message,
      group,
      groupTitle,
      ...(fix && { fix }),
    }));
  });
  return findings.sort(
    (a, b) => a.ranges[0]!.top - b.ranges[0]!.top || a.ranges[0]!.left - b.ranges[0]!.left,
  );
}

/** Kinds whose parts are told apart beyond doubt. */
const SURE: ReadonlySet<Kind> = new Set(["note", "furigana"]);

function splitColumns(
  context: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  kind: Kind,
  place: string,
  found: readonly FoundText[],
  named: boolean,
): Fix {
  const { sheet, facts } = context;
  const texts = oneValuePerCellStrings();
  const all = found.map(({ entry }) => facts.of(entry.text));
  // Where the whole group is too varied for columns, those that are like the first ones are still taken apart.
  const spread = spreadOf(kind, all, named) ?? spreadOf(kind, sample(context, found), named)!;
  const rows = new Map<number, readonly SplitCell[]>();
  for (const entry of textsToSpread(profile, kind, found)) {
    const cells = spread.cellsOf(facts.of(entry.text));
    if (cells) for (const row of entry.rows) rows.set(row, cells);
  }
  const title =
    kind === "note"
      ? texts.moveNote(place)
      : kind === "furigana"
        ? texts.moveReading(place)
        : texts.splitColumns(place, spread.suffixes.length);
  const split = { table, column: profile.column, headers: namesOf(context, table, profile, spread), rows };
  return {
    id: `split-${kind}`,
    rule: meta.id,
    title,
    edits: splitColumnEdits(sheet, split),
    safe: SURE.has(kind),
  };
}

/** With labels that become columns, a cell with just one labelled number goes to its column, too. */
function textsToSpread(
  profile: ColumnProfile,
  kind: Kind,
  found: readonly FoundText[],
): readonly TextEntry[] {
  if (kind === "quantities" || kind === "years") return profile.textsWith(DIGITS);
  return found.map(({ entry }) => entry);
}

/** Names of the resulting columns: the last header row's text with what each part is called, none twice. */
function namesOf(
  { grid }: SheetContext,
  table: DetectedTable,
  profile: ColumnProfile,
  { suffixes }: Spread,
): readonly string[] {
  const lastHeaderRow = bodyOf(table).top - 1;
  const own = table.headerRows > 0 ? grid.textAt(lastHeaderRow, profile.column) : "";
  const taken = new Set(table.headers.filter((_, index) => table.range.left + index !== profile.column));
  return suffixes.map((suffix) => {
    const name = suffix === "" ? own : own === "" ? suffix : `${own}_${suffix}`;
    const unique = uniqueName(name, taken);
    taken.add(unique);
    return unique;
  });
}

function splitRows(context: SheetContext, table: DetectedTable, places: readonly Place[]): Fix {
  const edits = splitRowEdits(context, table, places);
  return { id: "split-rows", rule: meta.id, title: oneValuePerCellStrings().splitRows, edits, safe: false };
}
