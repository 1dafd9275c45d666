/** Columns that repeat by year, period or class: what should be rows stands side by side. */
import { areasNamed } from "../../../kpi/area";
import { findYears } from "../../../kpi/calendar";
import type { ColumnProfile } from "../../profile";
import { groupBy } from "../../outcome";

export type SeriesKind = "year" | "month" | "period" | "date" | "age" | "weekday" | "area" | "crossed";

export interface Series {
  readonly kind: SeriesKind;
  /** From left to right. */
  readonly columns: readonly ColumnProfile[];
}

/** What a header counts on, and the rest of it: columns with equal rests are a series. */
interface Step {
  readonly kind: SeriesKind;
  readonly step: string;
  /** The step as printed, where `step` is only a key. */
  readonly label?: string;
  readonly rest: string;
}

/** What must be known of a column: its name, and whether it holds figures. */
export type NamedColumn = Pick<ColumnProfile, "header" | "numberCount" | "textCount">;

export interface SteppedColumn<C extends NamedColumn> extends Step {
  readonly profile: C;
}

/** Fewer columns than this are not a series: two years are one already, two months may be a comparison. */
const LEAST: Readonly<Record<SeriesKind, number>> = {
  year: 2,
  date: 2,
  period: 2,
  month: 3,
  age: 3,
  weekday: 5,
  area: 3,
  crossed: 2,
};

const MONTH = /(?<![\d年])(1[0-2]|[1-9])月(?![\d間額])/;
const PERIOD =
  /第?([1-4一二三四])四半期|([1-4])Q|Q([1-4])|([上下])半期|(前|後)期(?!高齢)|([12])学期|第([1-9])期/;
const AGE = /\d{1,3}\s*(?:歳)?\s*[-~〜～–]\s*\d{1,3}\s*歳|\d{1,3}\s*(?:歳|才)(?:以上|未満|以下|代)?|\d0\s*代/;
const WEEKDAY = /^[(]?([月火水木金土日])(?:曜日?)?[)]?$/;
/**
 * Columns that the national data-set definition for population by age prescribes side by side (地域・年齢別人口 of
 * 自治体標準オープンデータセット).
 */
const PRESCRIBED = /^(?:\d+-\d+歳|\d+歳以上)の(?:男性|女性)$/;

export function seriesOf(profiles: readonly ColumnProfile[]): readonly Series[] {
  return steppedSeries(profiles).map((columns) => ({
    kind: columns[0]!.kind,
    columns: columns.map(({ profile }) => profile).sort((a, b) => a.column - b.column),
  }));
}

/** Every series, each column with its step (令和4年度, 4月, 本庁) and the rest of its name, which is what it measures. */
export function steppedSeries<C extends NamedColumn>(
  profiles: readonly C[],
): readonly (readonly SteppedColumn<C>[])[] {
  const stepped = profiles.flatMap((profile): SteppedColumn<C>[] => {
    const step = stepOf(profile);
    return step ? [{ profile, ...step }] : [];
  });
  const found = [...groupBy(stepped, ({ kind, rest }) => `${kind}:${rest}`).values()].filter(
    (members) => new Set(members.map(({ step }) => step)).size >= LEAST[members[0]!.kind],
  );
  const taken = new Set(found.flatMap((members) => members.map(({ profile }) => profile)));
  const crossed = crossedColumns(profiles.filter((profile) => !taken.has(profile)));
  return crossed.length > 0 ? [...found, crossed] : found;
}

function stepOf(profile: NamedColumn): Step | undefined {
  const header = profile.header.normalize("NFKC").replace(/\s+/g, "");
  if (header === "" || PRESCRIBED.test(header)) return undefined;
  return yearStep(header) ?? partStep(header, profile);
}

/** 令和5年度実績, 2023, R5, 令和5年4月: columns of different years or months. */
function yearStep(header: string): Step | undefined {
  if (/^(?:18|19|20)\d{2}$/.test(header)) return { kind: "year", step: header, rest: "" };
  const years = findYears(header);
  const named = new Set(years.map(({ value, month, day }) => `${value}-${month ?? ""}-${day ?? ""}`));
  const [year] = years;
  if (!year || named.size > 1) return undefined;
  const step = [...named][0]!;
  if (year.month !== null) {
    const label = wholeTime(header, year.start, years.at(-1)!.end);
    return { kind: "date", step: label, label, rest: withoutYear(header.replace(label, "")) };
  }
  let rest = header;
  for (const { rawText } of years) rest = rest.replace(rawText, "");
  return { kind: "year", step, label: year.rawText, rest: withoutYear(rest) };
}

/** A month or day as it is written, with 末 and with 西暦 behind it: 「R5年9月末(2023年9月末)」. */
function wholeTime(header: string, start: number, end: number): string {
  const [after = ""] = /^末?日?(?:現在|時点)?/.exec(header.slice(end)) ?? [];
  const time = header.slice(start, end + after.length);
  const isOpen = time.includes("(") && !time.includes(")") && header[start + time.length] === ")";
  return isOpen ? `${time})` : time;
}

/** A bare western year in another tier (「2023_令和5年度」) is the same year again. */
function withoutYear(rest: string): string {
  return rest.replace(/(?<!\d)(?:18|19|20)\d{2}(?!\d)/, "").replace(/[()_・\-]/g, "");
}

function partStep(header: string, profile: NamedColumn): Step | undefined {
  const patterns: readonly (readonly [SeriesKind, RegExp])[] = [
    ["period", PERIOD],
    ["month", MONTH],
    ["age", AGE],
  ];
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(header);
    if (match) return { kind, step: match[0], rest: header.replace(match[0], "").replace(/[()_]/g, "") };
  }
  const weekday = WEEKDAY.exec(header);
  if (weekday) return { kind: "weekday", step: weekday[1]!, rest: "" };
  const isArea = /[都道府県市区町村]$/.test(header) && holdsFigures(profile) && areasNamed(header).length > 0;
  return isArea ? { kind: "area", step: header, rest: "" } : undefined;
}

function holdsFigures({ numberCount, textCount }: NamedColumn): boolean {
  return numberCount > textCount;
}

const LEAST_GROUPS = 2;
const LEAST_PARTS = 2;

/** A two-tier header whose lower tier repeats under each group: 本庁_男, 本庁_女, 支所_男, 支所_女. */
function crossedColumns<C extends NamedColumn>(profiles: readonly C[]): readonly SteppedColumn<C>[] {
  const tiered = profiles.flatMap((profile): SteppedColumn<C>[] => {
    const [group, ...parts] = profile.header.split("_");
    if (parts.length === 0 || !holdsFigures(profile)) return [];
    return [{ profile, kind: "crossed", step: group!, rest: parts.join("_") }];
  });
  const groups = groupBy(tiered, ({ step }) => step);
  const byParts = groupBy([...groups.values()], (members) =>
    members
      .map(({ rest }) => rest)
      .sort()
      .join("\n"),
  );
  return [...byParts.values()]
    .filter((same) => same.length >= LEAST_GROUPS && same[0]!.length >= LEAST_PARTS)
    .flat(2);
}
