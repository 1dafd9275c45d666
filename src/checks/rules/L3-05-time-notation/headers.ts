/** Years in header cells: 和暦 without 西暦, and series that are written in different ways. */
import { findYears } from "../../../kpi/calendar";
import type { CellValue } from "../../../sheet";
import { bodyOf } from "../../context";
import { groupBy } from "../../outcome";
import type { DetectedTable, SheetContext } from "../../types";
import { FIRST_YEAR, isEra, LAST_YEAR, namesWestern, readTime, type TimeText } from "./notation";

export interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export interface HeaderTimes {
  /** Whether any header cell names a time. */
  readonly isAny: boolean;
  readonly wareki: readonly (HeaderCell & { readonly value: string })[];
  readonly otherStyles: readonly HeaderCell[];
  readonly otherSpans: readonly HeaderCell[];
}

export function headerTimes(context: SheetContext, table: DetectedTable): HeaderTimes {
  const cells = cellsOf(context, table);
  const texts = cells.filter(
    (cell): cell is HeaderCell & { value: string } => typeof cell.value === "string",
  );
  const series = [...groupBy(cells.flatMap(inSeries), ({ key }) => key).values()].filter(
    (members) => new Set(members.map(({ time }) => time.year)).size > 1,
  );
  return {
    isAny: cells.some(({ value }) => typeof value === "number" || findYears(value).length > 0),
    wareki: texts.filter((cell) => isWarekiAlone(cell, table, texts)),
    otherStyles: series.flatMap((members) =>
      lesser(members, ({ style }) => (isWareki(style) ? undefined : style)),
    ),
    otherSpans: series.flatMap((members) =>
      lesser(members, ({ span }) => (span === "fiscalYear" || span === "calendarYear" ? span : undefined)),
    ),
  };
}

/** Texts, and numbers that may be years. */
function cellsOf({ sheet }: SheetContext, table: DetectedTable): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let row = table.range.top; row < bodyOf(table).top; row++) {
    for (let column = table.range.left; column <= table.range.right; column++) {
      const value = sheet.values[row]?.[column] ?? null;
      if (typeof value === "string" || isYearNumber(value)) cells.push({ row, column, value });
    }
  }
  return cells;
}

function isYearNumber(value: CellValue): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

const HALF_YEAR = /^H[12]$/;
const BARE = /^[RH]\d{1,2}$/;

/** 和暦 that neither the cell nor another header cell of the column says in 西暦. */
function isWarekiAlone(
  { value, column }: HeaderCell & { readonly value: string },
  table: DetectedTable,
  texts: readonly { readonly value: string }[],
): boolean {
  const joined = `${value} ${table.headers[column - table.range.left] ?? ""}`;
  const alone = findYears(value).filter((year) => isEra(year) && !namesWestern(joined, year));
  if (alone.length === 0) return false;
  // H1 and H2 by themselves are halves of a year.
  if (!HALF_YEAR.test(plain(value))) return true;
  return texts.some(({ value: other }) => BARE.test(plain(other)) && !HALF_YEAR.test(plain(other)));
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

interface InSeries {
  readonly cell: HeaderCell;
  readonly time: TimeText;
  readonly key: string;
}

/** A cell that names one year, with the rest of its text: cells of one row with equal rests are a series. */
function inSeries(cell: HeaderCell): InSeries[] {
  const text = plain(String(cell.value));
  const whole = readTime(text);
  if (whole?.isExact) return [{ cell, time: whole, key: `${cell.row}:` }];
  const years = findYears(text);
  const time = years.length === 1 ? readTime(years[0]!.rawText) : undefined;
  if (!time) return [];
  const rest = text.slice(0, years[0]!.start) + text.slice(years[0]!.end);
  return [{ cell, time, key: `${cell.row}:${rest}` }];
}

function isWareki(style: string): boolean {
  return style === "wareki" || style === "both";
}

/** The cells that are not of the most frequent kind; those without a kind are left out. */
function lesser(members: readonly InSeries[], kindOf: (time: TimeText) => string | undefined): HeaderCell[] {
  const kinds = groupBy(
    members.filter(({ time }) => kindOf(time) !== undefined),
    ({ time }) => kindOf(time)!,
  );
  const sorted = [...kinds.values()].sort((a, b) => b.length - a.length);
  return sorted.slice(1).flatMap((others) => others.map(({ cell }) => cell));
}
