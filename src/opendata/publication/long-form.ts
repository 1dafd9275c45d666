/** Columns that repeat by year (令和3年度, 令和4年度 …) become rows: one row a record and year (縦持ち, L3-09). */
import { findYears, formatWareki, parseFiscalYear } from "../../kpi/calendar";
import { unitOfHeader } from "../../checks/columns/units";
import { groupBy } from "../../checks/outcome";
import { uniqueName } from "../../checks/fixes/split-column";
import { MAX_ROWS } from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { BLANK, dataCell, type Frame, type FrameCell } from "./frame";

interface YearColumn {
  readonly column: number;
  readonly year: number;
  readonly isFiscal: boolean;
  /** What the column measures: its name without the year; "" where the name is only the year. */
  readonly measure: string;
}

/** The frame as it is where fewer than two columns of one measure name different years. */
export function inLongForm(frame: Frame, changes: ChangeList): Frame {
  const columns = repeatedColumns(frame.headers);
  const years = [...new Set(columns.map(({ year }) => year))];
  const measures = [...new Set(columns.map(({ measure }) => measure))];
  if (columns.length === 0 || frame.rows.length * years.length >= MAX_ROWS) return frame;
  const texts = opendataStrings();
  const isRepeated = new Set(columns.map(({ column }) => column));
  const keys = frame.headers.map((_, column) => column).filter((column) => !isRepeated.has(column));
  const isFiscal = columns.every((column) => column.isFiscal);
  const yearNames = isFiscal ? [texts.fiscalYear, texts.warekiYear] : [texts.calendarYear];
  const taken = new Set<string>();
  const headers = [
    ...keys.map((column) => frame.headers[column]!),
    ...yearNames,
    ...measures.map(nameOf),
  ].map((name) => {
    const unique = uniqueName(name, taken);
    taken.add(unique);
    return unique;
  });
  for (const { column, year } of columns) {
    changes.add({
      kind: "long",
      source: frame.headerSources[column] ?? null,
      column: yearNames[0]!,
      before: frame.headers[column]!,
      after: year,
      reason: texts.longForm,
    });
  }
  const rows: FrameCell[][] = [];
  for (const row of frame.rows) {
    for (const year of years) {
      const cells = measures.map((measure) => {
        const found = columns.find((column) => column.year === year && column.measure === measure);
        return (found && row[found.column]) ?? BLANK;
      });
      if (cells.every(({ value }) => value === null)) continue;
      const source = frame.headerSources[columns.find((column) => column.year === year)!.column] ?? null;
      const yearCells = isFiscal
        ? [dataCell(year, source), dataCell(formatWareki(year), source)]
        : [dataCell(year, source)];
      rows.push([...keys.map((column) => row[column] ?? BLANK), ...yearCells, ...cells]);
    }
  }
  const headerSources = headers.map((_, index) => {
    const key = keys[index];
    return key === undefined ? null : (frame.headerSources[key] ?? null);
  });
  return { headers, headerSources, rows };
}

function repeatedColumns(headers: readonly string[]): readonly YearColumn[] {
  const found = withUnits(headers.flatMap((header, column) => yearColumnOf(header, column) ?? []));
  return found.filter(({ measure, year }) =>
    found.some((other) => other.measure === measure && other.year !== year),
  );
}

/**
 * Columns of one series are one measure also where only some of them name the unit (「令和4年度（人）」「令和5年度」); with
 * different units they are different measures.
 */
function withUnits(columns: readonly YearColumn[]): readonly YearColumn[] {
  const bySeries = groupBy(columns, ({ measure }) => withoutUnit(measure));
  return columns.map((column) => {
    const series = withoutUnit(column.measure);
    const measures = new Set(bySeries.get(series)!.map(({ measure }) => measure));
    const [named, second] = [...measures].filter((measure) => measure !== series);
    return named !== undefined && second === undefined ? { ...column, measure: named } : column;
  });
}

function withoutUnit(measure: string): string {
  return unitOfHeader(measure) === undefined ? measure : measure.replace(/[（(][^（()）]*[）)]$/, "");
}

/** What a measure is called; one that is only a unit, or only a number that made a name unique, is 値. */
function nameOf(measure: string): string {
  const { value } = opendataStrings();
  if (/^\d*$/.test(measure)) return value;
  return withoutUnit(measure) === "" ? value + measure : measure;
}

function yearColumnOf(header: string, column: number): YearColumn | undefined {
  const mentions = findYears(header);
  const [mention] = mentions;
  if (!mention) {
    const alone = parseFiscalYear(/^[12]\d{3}$/.test(header) ? Number(header) : header);
    return alone.ok && header.length <= 4
      ? { column, year: alone.value, isFiscal: !/^\d+$/.test(header), measure: "" }
      : undefined;
  }
  // A day or month (令和5年4月1日現在) is part of what is measured, not a year of a series.
  if (mentions.length > 1 || mention.month !== null) return undefined;
  const rest = header.slice(0, mention.start) + header.slice(mention.end);
  const measure = rest
    .replace(/[（(]\s*[）)]/g, "")
    .replace(/^[\s_・\-]+|[\s_・\-]+$/g, "")
    .replace(/_{2,}/g, "_")
    .replace(/_(?=[（(])/g, "");
  return { column, year: mention.value, isFiscal: mention.kind !== "calendarYear", measure };
}
