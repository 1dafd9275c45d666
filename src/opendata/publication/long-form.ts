/**
 * Columns that repeat by year (令和3年度, 令和4年度 …), month, period, age, weekday, area or group become rows: one row a
 * record and year (縦持ち, L3-09). What repeats is found by the rule itself, so that the copy and the check agree.
 */
import { findYears, formatWareki, parseFiscalYear } from "../../kpi/calendar";
import { unitOfHeader } from "../../checks/columns/units";
import { groupBy } from "../../checks/outcome";
import { uniqueName } from "../../checks/fixes/split-column";
import { steppedSeries } from "../../checks/rules/L3-09-long-form/series";
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

/** A column that repeats: its place on the axis, as it will stand in the rows, and what it measures. */
interface RepeatedColumn {
  readonly column: number;
  readonly step: readonly (string | number)[];
  readonly measure: string;
}

/** What the columns repeat by. */
interface Axis {
  /** Names of the new columns, one for each part of a step. */
  readonly names: readonly string[];
  readonly columns: readonly RepeatedColumn[];
  readonly reason: string;
}

/** Tables that repeat by more kinds than this on one header are left as they are. */
const MOST_AXES = 4;

/** The frame as it is where nothing repeats. */
export function inLongForm(frame: Frame, changes: ChangeList): Frame {
  let current = frame;
  for (let turn = 0; turn < MOST_AXES; turn++) {
    const axis = yearAxis(current) ?? otherAxis(current);
    const next = axis && unpivoted(current, axis, changes);
    if (!next) break;
    current = next;
  }
  return current;
}

/** Fewer than two columns of one measure with different years are no axis. */
function yearAxis({ headers }: Frame): Axis | undefined {
  const columns = repeatedColumns(headers);
  if (columns.length === 0) return undefined;
  const texts = opendataStrings();
  const isFiscal = columns.every((column) => column.isFiscal);
  return {
    names: isFiscal ? [texts.fiscalYear, texts.warekiYear] : [texts.calendarYear],
    columns: columns.map(({ column, year, measure }) => ({
      column,
      step: isFiscal ? [year, formatWareki(year)] : [year],
      measure,
    })),
    reason: texts.longForm,
  };
}

/** The first series of another kind, with all columns that repeat by the same. */
function otherAxis({ headers, rows }: Frame): Axis | undefined {
  const series = steppedSeries(
    headers.map((header, column) => {
      const values = rows.map((row) => row[column]?.value ?? null);
      const numberCount = values.filter((value) => typeof value === "number").length;
      const textCount = values.filter((value) => typeof value === "string").length;
      return { header, column, numberCount, textCount };
    }),
  ).flat();
  const kind = series.find((column) => column.kind !== "year")?.kind;
  if (kind === undefined) return undefined;
  const texts = opendataStrings();
  // Columns of one measure, the first of them as it is written.
  const written = new Map<string, string>();
  const measured = (measure: string) => {
    const key = measure.normalize("NFKC");
    if (!written.has(key)) written.set(key, measure);
    return written.get(key)!;
  };
  return {
    names: [texts.axis(kind)],
    columns: withUnits(
      series
        .filter((column) => column.kind === kind)
        .map(({ profile: { column, header }, step, label = step, rest }) => ({
          column,
          step: [label],
          measure: measured(kind === "crossed" ? rest : measureOf(header, label)),
        })),
    ),
    reason: texts.longFormBy(texts.axis(kind)),
  };
}

/** Undefined where the rows would not fit on a sheet. */
function unpivoted(frame: Frame, axis: Axis, changes: ChangeList): Frame | undefined {
  const { columns } = axis;
  const steps = [...new Map(columns.map(({ step }) => [step.join(), step])).values()];
  const measures = [...new Set(columns.map(({ measure }) => measure))];
  if (frame.rows.length * steps.length >= MAX_ROWS) return undefined;
  const isRepeated = new Set(columns.map(({ column }) => column));
  const keys = frame.headers.map((_, column) => column).filter((column) => !isRepeated.has(column));
  const headers = uniqueNames([
    ...keys.map((column) => frame.headers[column]!),
    ...axis.names,
    ...measures.map(nameOf),
  ]);
  for (const { column, step } of columns) {
    changes.add({
      kind: "long",
      source: frame.headerSources[column] ?? null,
      column: headers[keys.length]!,
      before: frame.headers[column]!,
      after: step[0]!,
      reason: axis.reason,
    });
  }
  const at = new Map(columns.map(({ column, step, measure }) => [`${step.join()}\n${measure}`, column]));
  const places = steps.map((step) => ({
    step,
    source: frame.headerSources[columns.find((column) => column.step.join() === step.join())!.column] ?? null,
    columns: measures.map((measure) => at.get(`${step.join()}\n${measure}`)),
  }));
  const rows = frame.rows.flatMap((row) =>
    places.flatMap(({ step, source, columns: places }): FrameCell[][] => {
      const cells = places.map((column) => (column === undefined ? BLANK : (row[column] ?? BLANK)));
      if (cells.every(({ value }) => value === null)) return [];
      return [
        [
          ...keys.map((column) => row[column] ?? BLANK),
          ...step.map((part) => dataCell(part, source)),
          ...cells,
        ],
      ];
    }),
  );
  const headerSources = headers.map((_, index) => {
    const key = keys[index];
    return key === undefined ? null : (frame.headerSources[key] ?? null);
  });
  return { headers, headerSources, rows };
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const unique = uniqueName(name, taken);
    taken.add(unique);
    return unique;
  });
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
function withUnits<C extends { readonly measure: string }>(columns: readonly C[]): readonly C[] {
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
  const measure = tidy(header.slice(0, mention.start) + header.slice(mention.end));
  return { column, year: mention.value, isFiscal: mention.kind !== "calendarYear", measure };
}

/** A name without the step that it repeats by; the step may be known in its comparable form only. */
function measureOf(header: string, step: string): string {
  const name = header.includes(step) ? header : header.normalize("NFKC").replace(/\s+/g, "");
  return tidy(name.replace(step, ""));
}

/** What is left of a name when a part of it was taken out: no empty brackets, no joints at the ends. */
function tidy(name: string): string {
  return name
    .replace(/[（(]\s*[）)]/g, "")
    .replace(/^[\s_・\-]+|[\s_・\-]+$/g, "")
    .replace(/_{2,}/g, "_")
    .replace(/_(?=[（(])/g, "");
}
