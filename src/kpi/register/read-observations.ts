/** The rows of 実績値 → figures and verdicts, by indicator. */
import { registerTexts } from "../../strings/register";
import { decimalsOf } from "../achievement";
import { formatWareki, parseFiscalYear } from "../calendar";
import type {
  Correction,
  Indicator,
  Observation,
  ObservationKind,
  OwnVerdict,
  PrintedVerdict,
  Ratio,
  UnreadCell,
} from "../indicator/model";
import type { Qualifier } from "../quantity";
import { parseBase, sumOf } from "./base";
import { isBlankRow, type TableView } from "./find";
import { isErrorText, RowReader } from "./row-reader";
import {
  ACHIEVED,
  KINDS,
  MISSING_REASONS,
  QUALIFIER_SEPARATOR,
  VERDICT_KINDS,
  VERSIONS,
  YEAR_SOURCES,
  YES_NO,
  ZERO_MEANINGS,
} from "./words";

/** What the rows of one indicator hold, in the order of the table. */
export interface Figures {
  readonly observations: Observation[];
  readonly verdicts: PrintedVerdict[];
  readonly ownVerdicts: OwnVerdict[];
  /** Reasons without a verdict of the department's own. */
  readonly reasons: { readonly fiscalYear: number; readonly mark: null; readonly reason: string }[];
}

export interface ObservationRows {
  readonly byIndicator: ReadonlyMap<string, Figures>;
  readonly unread: readonly UnreadCell[];
}

type Known = ReadonlyMap<string, Pick<Indicator, "id" | "unit">>;

export function readObservationRows(view: TableView, known: Known): ObservationRows {
  const byIndicator = new Map<string, Figures>();
  const seen = new Map<string, string>();
  const unread: UnreadCell[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (isBlankRow(view, row)) continue;
    const reader = new RowReader(view, row);
    const id = reader.text("indicator");
    const figures = byIndicator.get(id) ?? { observations: [], verdicts: [], ownVerdicts: [], reasons: [] };
    if (readRow(reader, known.get(id), seen, figures)) byIndicator.set(id, figures);
    unread.push(...reader.unread);
  }
  return { byIndicator, unread };
}

/** @returns whether something was added to the figures; what prevents it is noted */
function readRow(
  reader: RowReader,
  indicator: Pick<Indicator, "id" | "unit"> | undefined,
  seen: Map<string, string>,
  figures: Figures,
): boolean {
  const texts = registerTexts();
  const id = reader.text("indicator");
  if (id === "") return refused(reader, "indicator", texts.noId);
  if (!indicator) return refused(reader, "indicator", texts.unknownIndicator(id));
  const kindText = reader.text("kind");
  if (kindText === "") return refused(reader, "kind", texts.noKind);
  const verdict = VERDICT_KINDS.codeOf(kindText);
  const kind = KINDS.codeOf(kindText);
  if (!verdict && !kind) {
    const choices = [...KINDS.words, ...VERDICT_KINDS.words].join("、");
    return refused(reader, "kind", texts.unknownWord(reader.header("kind"), kindText, choices));
  }
  const year = yearOf(reader);
  if (year === undefined) return false;
  if (verdict === "printedVerdict") return readPrintedVerdict(reader, year, figures);
  if (verdict) return readOwnVerdict(reader, year, figures);
  return readFigure(reader, indicator, kind!, year, seen, figures);
}

function refused(reader: RowReader, id: string, reason: string): false {
  reader.note(id, reason);
  return false;
}

/** The fiscal year; null where none is given; undefined, noted, where it cannot be read. */
function yearOf(reader: RowReader): number | null | undefined {
  const texts = registerTexts();
  const [value, wareki] = [reader.raw("year"), reader.text("wareki")];
  const spoken = wareki === "" ? null : fiscalYearOf(wareki);
  if (value === null) return spoken;
  const year = fiscalYearOf(value);
  if (year === null) {
    const reason = isErrorText(value) ? texts.errorValue(value) : texts.badYear(String(value));
    reader.note("year", reason);
    return undefined;
  }
  // The Japanese year repeats the other: only one that was typed in by hand can say something else.
  if (spoken !== null && spoken !== year) {
    reader.note("wareki", texts.yearsDisagree(formatWareki(year), wareki));
    return undefined;
  }
  return year;
}

function fiscalYearOf(value: unknown): number | null {
  const read = parseFiscalYear(value);
  if (!read.ok) return null;
  const isYear = typeof value === "number" ? read.value === value : read.kind !== "date";
  return isYear ? read.value : null;
}

function readPrintedVerdict(reader: RowReader, fiscalYear: number | null, figures: Figures): boolean {
  const verdict = reader.word("verdict", ACHIEVED);
  if (!verdict) {
    return reader.unread.length > 0 ? false : refused(reader, "verdict", registerTexts().noVerdict);
  }
  figures.verdicts.push({
    fiscalYear,
    achieved: verdict === "achieved",
    rawText: reader.text("rawText"),
    ...placeOf(reader, "verdict"),
  });
  return true;
}

function readOwnVerdict(reader: RowReader, fiscalYear: number | null, figures: Figures): boolean {
  const mark = reader.text("verdict");
  if (fiscalYear === null) return refused(reader, "year", registerTexts().noYear);
  const reason = reader.text("note");
  if (mark === "" && reason === "") return refused(reader, "verdict", registerTexts().noVerdict);
  if (mark === "") figures.reasons.push({ fiscalYear, mark: null, reason });
  else figures.ownVerdicts.push({ fiscalYear, mark, reason });
  return true;
}

function readFigure(
  reader: RowReader,
  indicator: Pick<Indicator, "id" | "unit">,
  kind: ObservationKind,
  fiscalYear: number | null,
  seen: Map<string, string>,
  figures: Figures,
): boolean {
  const texts = registerTexts();
  const base = parseBase(reader.raw("base"));
  const needsYear = kind === "plan" || kind === "actual";
  if (fiscalYear === null && needsYear && base === null) return refused(reader, "year", texts.noYear);
  const value = reader.raw("value");
  if (isErrorText(value)) return refused(reader, "value", texts.errorValue(value));
  if (value !== null && typeof value !== "number") {
    return refused(reader, "value", texts.textValue(String(value)));
  }
  const missing = reader.word("missing", MISSING_REASONS);
  if (value === null && !missing) {
    return reader.unread.length > 0 ? false : refused(reader, "value", texts.noValue);
  }
  if (value !== null && missing) return refused(reader, "missing", texts.valueAndReason);
  const unit = reader.text("unit");
  const isOwnUnit = base === null || (base.get("unit") ?? "") !== sumOf(unit);
  if (unit !== "" && indicator.unit !== "" && unit !== indicator.unit && isOwnUnit) {
    return refused(reader, "unit", texts.unitChanged(unit, indicator.unit));
  }
  const version = reader.word("version", VERSIONS);
  const identity = JSON.stringify([indicator.id, kind, fiscalYear, version]);
  const earlier = seen.get(identity);
  if (earlier !== undefined && base === null)
    return refused(reader, "indicator", texts.duplicateRow(earlier));
  seen.set(identity, earlier ?? reader.address("indicator"));
  figures.observations.push({
    kind,
    fiscalYear,
    value,
    missing: missing ?? null,
    unit,
    ...qualifiersOf(reader),
    ...placedText(reader, value),
    asOf: reader.text("asOf") || null,
    note: reader.text("note") || null,
    ...(version && { version }),
    ...furtherFields(reader),
  });
  return true;
}

function qualifiersOf(reader: RowReader): Pick<Observation, "qualifier" | "qualifiers"> {
  const qualifier = reader.text("qualifier") || null;
  return { qualifier, qualifiers: (qualifier?.split(QUALIFIER_SEPARATOR) ?? []) as Qualifier[] };
}

/**
 * What the figure's cell said and where it stands. A figure that the user changed, or typed in, stands in the register
 * and says what the register's cell says.
 */
function placedText(
  reader: RowReader,
  value: number | null,
): Pick<Observation, "rawText" | "sheet" | "cell" | "position" | "decimals"> {
  const place = placeOf(reader, "value");
  const printed = reader.number("decimals");
  const shown = value === null ? 0 : decimalsOf(value);
  if (place.sheet === reader.view.sheet.name || value !== reader.raw("imported")) {
    const own = { sheet: reader.view.sheet.name, cell: reader.address("value") };
    const decimals = Math.max(printed ?? 0, shown);
    return { rawText: value === null ? "" : String(value), ...own, position: 0, decimals };
  }
  const position = (reader.number("position") ?? 1) - 1;
  return { rawText: reader.text("rawText"), ...place, position, decimals: printed ?? shown };
}

/** Where the row came from; the register's cell of the column where it was typed in. */
function placeOf(reader: RowReader, id: string): { sheet: string; cell: string } {
  const [sheet, cell] = [reader.text("sheet"), reader.text("cell")];
  return sheet !== "" && cell !== ""
    ? { sheet, cell }
    : { sheet: reader.view.sheet.name, cell: reader.address(id) };
}

function furtherFields(reader: RowReader): Partial<Observation> {
  const partYear = reader.word("partYear", YES_NO);
  const yearSource = reader.word("yearSource", YEAR_SOURCES);
  const zeroMeans = reader.word("zeroMeans", ZERO_MEANINGS);
  const ratio = ratioOf(reader);
  const correction = correctionOf(reader);
  const deemed = reader.number("deemed");
  const scope = reader.text("scope");
  const sourceFile = reader.text("sourceFile");
  return {
    ...(yearSource && { yearSource }),
    ...(zeroMeans && { zeroMeans }),
    ...(partYear && { isPartYear: partYear === "yes" }),
    ...(ratio && { ratio }),
    ...(correction && { correction }),
    ...(scope && { scope }),
    ...(deemed !== null && { deemed: { value: deemed, reason: reader.text("deemedReason") } }),
    ...(sourceFile && { sourceFile }),
  };
}

function ratioOf(reader: RowReader): Ratio | null {
  const noted = reader.unread.length;
  const [numerator, denominator] = [reader.number("numerator"), reader.number("denominator")];
  if (numerator === null && denominator === null) return null;
  if (numerator === null || denominator === null) {
    if (reader.unread.length === noted) {
      reader.note(numerator === null ? "numerator" : "denominator", registerTexts().ratioIncomplete);
    }
    return null;
  }
  const own = placeOf(reader, "numerator");
  return {
    numerator,
    denominator,
    numeratorUnit: reader.text("numeratorUnit"),
    denominatorUnit: reader.text("denominatorUnit"),
    rawText: reader.text("ratioText"),
    sheet: reader.text("ratioSheet") || own.sheet,
    cell: reader.text("ratioCell") || own.cell,
  };
}

function correctionOf(reader: RowReader): Correction | null {
  const previous = reader.number("previous");
  if (previous === null) return null;
  return {
    previous,
    reason: reader.text("correctionReason"),
    date: reader.text("correctionDate") || null,
  };
}
