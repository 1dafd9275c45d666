/** What the user has said of a table's columns so far, before it is saved. */
import { formatWareki, parseFiscalYear } from "../../kpi/calendar";
import {
  FIGURE_USES,
  INDICATOR_USES,
  mappingFor,
  mappingProblems,
  OBSERVATION_USES,
  type ColumnMapping,
  type ColumnUse,
  type MappedColumn,
} from "../../kpi/layouts/mapping";
import { columnLetters, formatCell, type Problem, type RangeRef, type SheetSnapshot } from "../../sheet";
import { mappingTexts } from "../../strings/mapping";

export interface MappingForm {
  readonly sheet: SheetSnapshot;
  readonly mapping: ColumnMapping;
  readonly isRemembered: boolean;
  /** What is typed into the year field of a column, by column; a year that is read stands in the mapping. */
  readonly years: ReadonlyMap<number, string>;
}

/** All uses in the order in which the select offers them. */
const USES: readonly ColumnUse[] = [
  "name", "unit", "baseline", "plan", "actual", "target", "byKind", "year", "kind", "value",
  "number", "policy", "initiative", "actionPlan", "department", "direction", "verdict", "remarks",
]; // prettier-ignore

export function formOf(sheet: SheetSnapshot, mapping: ColumnMapping, isRemembered: boolean): MappingForm {
  const years = mapping.columns.flatMap(({ column, fiscalYear, isCalendarYear }) =>
    fiscalYear === null
      ? []
      : [[column, isCalendarYear ? `${fiscalYear}年` : formatWareki(fiscalYear)] as const],
  );
  return { sheet, mapping, isRemembered, years: new Map(years) };
}

/** The uses that a column may have in a table of this form. */
export function offeredUses(rows: ColumnMapping["rows"]): readonly ColumnUse[] {
  const wrong = rows === "indicator" ? OBSERVATION_USES : INDICATOR_USES;
  return USES.filter((use) => !wrong.has(use));
}

/** Whether a column of this use has a year of its own, to be entered beside it. */
export function takesYear(use: ColumnUse | null, rows: ColumnMapping["rows"]): boolean {
  return use !== null && FIGURE_USES.has(use) && rows === "indicator";
}

function withColumn(form: MappingForm, column: number, change: Partial<MappedColumn>): MappingForm {
  const columns = form.mapping.columns.map((each) =>
    each.column === column ? { ...each, ...change } : each,
  );
  return { ...form, mapping: { ...form.mapping, columns } };
}

export function withUse(form: MappingForm, column: number, use: ColumnUse | null): MappingForm {
  const changed = withColumn(form, column, { use });
  // The year that was typed or printed comes back when the column is a figure again.
  return withYear(changed, column, form.years.get(column) ?? "");
}

export function withYear(form: MappingForm, column: number, text: string): MappingForm {
  const years = new Map(form.years).set(column, text);
  const use = form.mapping.columns.find((each) => each.column === column)?.use ?? null;
  const year = takesYear(use, form.mapping.rows) && text.trim() !== "" ? parseFiscalYear(text) : undefined;
  const change = year?.ok
    ? { fiscalYear: year.value, isCalendarYear: year.kind === "calendarYear" }
    : { fiscalYear: null, isCalendarYear: false };
  return { ...withColumn(form, column, change), years };
}

/** The form of the table changes; what makes no sense in the new one is no longer used. */
export function withRows(form: MappingForm, rows: ColumnMapping["rows"]): MappingForm {
  const offered = new Set(offeredUses(rows));
  const columns = form.mapping.columns.map((each) => ({
    ...each,
    use: each.use !== null && offered.has(each.use) ? each.use : null,
  }));
  const changed: MappingForm = { ...form, mapping: { ...form.mapping, rows, columns } };
  return columns.reduce((next, { column }) => withYear(next, column, form.years.get(column) ?? ""), changed);
}

/** Another range or number of heading rows is another table: its columns are suggested anew. */
export function withArea(form: MappingForm, range: RangeRef, headerRows?: number): MappingForm {
  return formOf(form.sheet, mappingFor(form.sheet, range, headerRows), form.isRemembered);
}

/** Whether a year was typed that is none. */
export function isUnreadableYear(form: MappingForm, { column, use, fiscalYear }: MappedColumn): boolean {
  const typed = form.years.get(column)?.trim() ?? "";
  return takesYear(use, form.mapping.rows) && typed !== "" && fiscalYear === null;
}

/** What keeps the form from being saved. */
export function problemsOf(form: MappingForm): Problem[] {
  const { sheet, mapping, years } = form;
  const typed = mapping.columns.filter((column) => isUnreadableYear(form, column));
  const found = mappingProblems(sheet, mapping).filter(
    ({ cell }) => !typed.some(({ column }) => cell === formatCell(headBottom(mapping), column)),
  );
  const unreadable = typed.map(({ column }) => ({
    code: "mapping.notAYear",
    message: mappingTexts().notAYear(columnLetters(column), years.get(column) ?? ""),
    sheet: sheet.name,
    cell: formatCell(headBottom(mapping), column),
  }));
  return [...unreadable, ...found];
}

function headBottom({ range, headerRows }: ColumnMapping): number {
  return range.top + headerRows - 1;
}
