/** What the texts of a column of figures become as numbers, and where their unit goes. */
import { numberFormatAt, type CellValue, type Edit, type SheetSnapshot } from "../../../sheet";
import type { FigureColumn, FigureText } from "../../columns/figure-column";
import type { TextFigure } from "../../columns/figures";
import { ownHeaderCell, renameEdit } from "../../columns/header-cells";
import { meaningOfUnit, plainUnit, unitOfFormat, unitOfHeader } from "../../columns/units";
import { rangesOfRows, writableRows } from "../../placed-texts";
import { columnHeading } from "../../../kpi/layouts/vocabulary";
import type { DetectedTable, SheetContext } from "../../types";

export interface Conversion {
  /** New value of each text; texts whose unit does not go with the column's are left out. */
  readonly values: ReadonlyMap<FigureText, number>;
  /** The unit that has to be written into the header; "" where none has to be. */
  readonly newUnit: string;
  /** Whether the unit was printed with every figure of the column, so that nothing is guessed. */
  readonly isSure: boolean;
}

/** Texts looked at between two pauses. */
const SLICE = 2000;

/**
 * Plans the conversion of a column: numbers in the column's unit, or in the unit that the texts agree on.
 * @param unitOfRow what the table's column 単位 says of a row; absent: it has none
 */
export function* conversionOf(
  column: FigureColumn,
  unitOfRow?: (row: number) => string,
): Generator<void, Conversion, void> {
  const isOfRows = unitOfRow !== undefined && !hasOwnUnit(column, unitOfRow);
  return isOfRows ? yield* inUnitsOfRows(column, unitOfRow) : yield* inOneUnit(column);
}

/**
 * 達成率 in % beside figures in 件 and 人: all print the same unit, which is not that of their row. A bare number would have
 * to be taken for either.
 */
function hasOwnUnit({ profile, figures }: FigureColumn, unitOfRow: (row: number) => string): boolean {
  const withUnit = figures.filter(({ figure }) => figure.unit !== "");
  const units = [...new Set(withUnit.map(({ figure }) => comparableUnit(plainUnit(figure.unit))))];
  const isOwn = (row: number) => comparableUnit(plainUnit(unitOfRow(row))) === units[0];
  const isBareKnown = figures.every(({ figure, entry }) => figure.unit !== "" || entry.rows.every(isOwn));
  return (
    units.length === 1 &&
    profile.numberCount === 0 &&
    isBareKnown &&
    withUnit.some((text) => !isOfItsRows(text, unitOfRow))
  );
}

function isOfItsRows({ entry, figure }: FigureText, unitOfRow: (row: number) => string): boolean {
  const unit = comparableUnit(plainUnit(figure.unit));
  return entry.rows.every((row) => comparableUnit(plainUnit(unitOfRow(row))) === unit);
}

/** A unit that its row names anyway can go; any other does not go with the row. */
function* inUnitsOfRows(
  { figures }: FigureColumn,
  unitOfRow: (row: number) => string,
): Generator<void, Conversion, void> {
  const values = new Map<FigureText, number>();
  let done = 0;
  for (const text of figures) {
    const { fault, unit, value } = text.figure;
    if (fault !== "note" && (unit === "" || isOfItsRows(text, unitOfRow))) values.set(text, value);
    if (++done % SLICE === 0) yield;
  }
  return { values, newUnit: "", isSure: true };
}

function* inOneUnit({ profile, figures }: FigureColumn): Generator<void, Conversion, void> {
  const exact = figures.filter(({ figure }) => figure.fault !== "note");
  const known = unitOfFormat(profile.numberFormat) ?? unitOfHeader(profile.header);
  const hasBare = profile.numberCount > 0 || figures.some(({ figure }) => figure.unit === "");
  const printed = new Set(exact.map(({ figure }) => figure.unit));
  const units = new Set([...printed].map(namedUnit).filter((unit) => unit !== ""));
  // Under 目標値 or a year, rows may be of different things: the unit of one says nothing of a bare number in another.
  const isOfAnything = hasBare && columnHeading(profile.header.replaceAll("_", " ")) !== undefined;
  const target = known ?? (isOfAnything ? undefined : commonUnit([...units], hasBare));
  const converters = new Map([...printed].map((unit) => [unit, converterTo(target, unit, profile)]));
  const values = new Map<FigureText, number>();
  let done = 0;
  for (const text of exact) {
    const value = converters.get(text.figure.unit)?.(text.figure.value);
    if (value !== undefined) values.set(text, value);
    if (++done % SLICE === 0) yield;
  }
  const isNew = known === undefined && target !== undefined && units.size > 0;
  return { values, newUnit: isNew ? target : "", isSure: !isNew || !hasBare };
}

/** What is counted, as printed; "" where nothing is named: a scale alone (1.2億) is worked into the number. */
function namedUnit(unit: string): string {
  return unit === "" || meaningOfUnit(unit)?.base === "" ? "" : plainUnit(unit);
}

/**
 * The one unit of all texts, or what they are multiples of (千円 and 円 are 円). Beside numbers without a unit only a
 * unit without a scale will do: nobody can tell whether a bare 1,200 is in 千円.
 */
function commonUnit(units: readonly string[], hasBare: boolean): string | undefined {
  const meanings = units.map((unit) => meaningOfUnit(unit) ?? { factor: 1, base: unit });
  const hasScale = meanings.some(({ factor }) => factor !== 1);
  if (hasBare && hasScale) return undefined;
  if (units.length <= 1) return units[0];
  const bases = new Set(meanings.map(({ base }) => comparableUnit(base)));
  return bases.size === 1 ? meanings[0]!.base : undefined;
}

/** Turns figures in a unit into the target unit; undefined where it is another kind of thing or cannot be told. */
function converterTo(
  target: string | undefined,
  unit: string,
  profile: FigureColumn["profile"],
): ((value: number) => number) | undefined {
  if (unit === "") return (value) => value;
  const meaning = meaningOfUnit(unit) ?? { factor: 1, base: plainUnit(unit) };
  if (meaning.base === "") return (value) => rounded(value * meaning.factor);
  if (target === undefined) return undefined;
  if (plainUnit(unit) === "%" && target === "%") return percentConverter(profile);
  const wanted = meaningOfUnit(target) ?? { factor: 1, base: target };
  if (comparableUnit(meaning.base) !== comparableUnit(wanted.base)) return undefined;
  if (meaning.factor === wanted.factor) return (value) => value;
  return (value) => rounded((value * meaning.factor) / wanted.factor);
}

/** 48% beside numbers shown as 48% is 0.48; beside numbers up to 1 that are not, nobody can tell. */
function percentConverter(profile: FigureColumn["profile"]): ((value: number) => number) | undefined {
  if (isPercentFormat(profile.numberFormat)) return (value) => rounded(value / 100);
  const mayBeShares = profile.numberCount > 0 && profile.maximum <= 1 && profile.minimum >= -1;
  return mayBeShares && profile.maximum !== profile.minimum ? undefined : (value) => value;
}

function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** Takes away the tail that binary arithmetic leaves: 15 digits are what Excel keeps. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** 人 and 名, か所 and 箇所, ㎡ and m2 are the same unit. */
function comparableUnit(unit: string): string {
  return unit
    .normalize("NFKC")
    .replace(/^名$/, "人")
    .replace(/[かカケヶヵ箇]所/, "か所")
    .replace(/平方メートル|平米/, "m2");
}

/** The edits that write the numbers and, where it is new, the unit into the header (or the number format). */
export function conversionEdits(
  context: SheetContext,
  table: DetectedTable,
  { profile }: FigureColumn,
  conversion: Conversion,
): Edit[] {
  const { sheet } = context;
  const header = conversion.newUnit === "" ? undefined : ownHeaderCell(context, table, profile.column);
  const shownUnit = header === undefined ? conversion.newUnit : "";
  const cells: NumberCell[] = [];
  for (const [{ entry, figure }, after] of conversion.values) {
    const format = formatFor(figure, after, shownUnit, profile.numberCount > 0 ? profile.numberFormat : "");
    const from = { text: entry.text, column: profile.column, rows: entry.rows };
    for (const row of writableRows(sheet, from)) cells.push({ row, before: entry.text, after, format });
  }
  const edits = numberEdits(sheet, profile.column, cells);
  return header === undefined
    ? edits
    : [...edits, renameEdit(sheet, header, `${header.text}（${conversion.newUnit}）`)];
}

interface NumberCell {
  readonly row: number;
  readonly before: string;
  readonly after: number;
  readonly format: string;
}

/**
 * The number format that keeps the look of what was printed: separators, decimals and ▲. A column that has numbers
 * already gives its own.
 */
function formatFor(figure: TextFigure, value: number, unit: string, ofColumn: string): string {
  const shown = unit === "" ? "" : `"${unit}"`;
  if (ofColumn !== "" && ofColumn !== "@" && ofColumn !== "General") return ofColumn;
  const isAsPrinted = Math.abs(value) === Math.abs(figure.value);
  const decimals = isAsPrinted && figure.decimals > 0 ? `.${"0".repeat(figure.decimals)}` : "";
  const digits = `${figure.hasSeparator ? "#,##0" : "0"}${decimals}`;
  if (figure.sign === "▲" || figure.sign === "△") {
    return `${digits}${shown};"${figure.sign}"${digits}${shown}`;
  }
  if (figure.sign === "+") return `+${digits}${shown};-${digits}${shown};${digits}${shown}`;
  return digits === "0" && shown === "" ? "General" : `${digits}${shown}`;
}

function numberEdits(sheet: SheetSnapshot, column: number, cells: NumberCell[]): Edit[] {
  cells.sort((a, b) => a.row - b.row);
  let next = 0;
  return rangesOfRows(
    cells.map(({ row }) => row),
    column,
  ).map((range): Edit => {
    const block = cells.slice(next, (next += range.bottom - range.top + 1));
    const before: CellValue[][] = block.map((cell) => [cell.before]);
    const edit = {
      kind: "setValues",
      sheet: sheet.name,
      range,
      before,
      after: block.map((cell) => [cell.after]),
    } as const;
    // A number written into a cell with the format "text" would be a text again.
    const changes = block.some(({ row, format }) => numberFormatAt(sheet, row, column) !== format);
    return changes ? { ...edit, numberFormats: block.map(({ format }) => [format]) } : edit;
  });
}
