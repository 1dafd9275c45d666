/** Made-up indicators and sheets for the cases of consistency checks. Not part of the product. */
import type { Indicator, Observation, ObservationKind, UnreadCell } from "../../kpi/indicator";
import { indicator, observation } from "../../kpi/indicator/testing";
import { parseQuantities } from "../../kpi/quantity";
import { columnLetters, parseCell, snapshotOf, type CellValue, type SheetSnapshot } from "../../sheet";

/** Figures by year as printed: { 2023: "約1,000件" }; a text without a number is a figure that is not there. */
export type Printed = Readonly<Record<number, string | Partial<Observation>>>;

export interface MadeIndicator extends Partial<Omit<Indicator, "observations" | "targetText" | "verdicts">> {
  readonly sheet?: string;
  readonly plan?: Printed;
  readonly actual?: Printed;
  readonly target?: Printed;
  readonly baseline?: Printed;
  /** A baseline or target without a year. */
  readonly undatedBaseline?: string;
  readonly undatedTarget?: string;
  /** Sentences that set the target, in cell C8. */
  readonly targetText?: string;
  /** Verdict sentences by year, in cell B13. */
  readonly verdicts?: Readonly<Record<number, readonly [achieved: boolean, text: string]>>;
}

const ROWS: Readonly<Record<ObservationKind, number>> = { baseline: 9, plan: 10, actual: 11, target: 12 };
const FIRST_YEAR = 2019;
let made = 0;

/**
 * An indicator as a form prints it: 予定 in row 10, 実績 in row 11 from column C (令和元年度) on; baselines in row 9,
 * targets in row 12, those without a year in column B.
 */
export function kpi(parts: MadeIndicator): Indicator {
  const {
    sheet = "No.1",
    plan,
    actual,
    target,
    baseline,
    undatedBaseline,
    undatedTarget,
    targetText,
    verdicts,
    ...rest
  } = parts;
  const observations = [
    ...(undatedBaseline === undefined ? [] : [figure(sheet, "baseline", null, undatedBaseline)]),
    ...figures(sheet, "baseline", baseline),
    ...figures(sheet, "plan", plan),
    ...figures(sheet, "actual", actual),
    ...(undatedTarget === undefined ? [] : [figure(sheet, "target", null, undatedTarget)]),
    ...figures(sheet, "target", target),
  ];
  const units = observations.filter(({ unit }) => unit !== "");
  return indicator(observations, {
    id: `${sheet}!${rest.name ?? "指標"}#${++made}`,
    unit: (units.findLast(({ kind }) => kind === "actual") ?? units.at(-1))?.unit ?? "",
    ...(targetText !== undefined && { targetText: { rawText: targetText, sheet, cell: "C8" } }),
    verdicts: Object.entries(verdicts ?? {}).map(([year, [achieved, rawText]]) => ({
      fiscalYear: Number(year),
      achieved,
      rawText,
      sheet,
      cell: "B13",
    })),
    layout: "action-sheet",
    ...rest,
  });
}

function figures(sheet: string, kind: ObservationKind, printed: Printed = {}): Observation[] {
  return Object.entries(printed).map(([year, text]) => figure(sheet, kind, Number(year), text));
}

function figure(
  sheet: string,
  kind: ObservationKind,
  year: number | null,
  printed: string | Partial<Observation>,
): Observation {
  const column = year === null ? 1 : Math.max(1, year - FIRST_YEAR + 2);
  const place = { sheet, cell: `${columnLetters(column)}${ROWS[kind]}` };
  const rest = typeof printed === "string" ? {} : printed;
  const text = typeof printed === "string" ? printed : (printed.rawText ?? "");
  const [quantity] = parseQuantities(text);
  const read: Partial<Observation> =
    quantity === undefined
      ? { unit: "", missing: text === "" ? "unknown" : "textOnly" }
      : {
          unit: quantity.unit,
          decimals: quantity.decimals,
          qualifiers: quantity.qualifiers,
          qualifier: quantity.qualifiers.join("・") || null,
          note: quantity.note,
          asOf: quantity.asOf,
        };
  return observation(kind, year, quantity?.value ?? null, { rawText: text, ...read, ...place, ...rest });
}

/** A sheet on which only these cells are filled. */
export function sheetWith(name: string, cells: Readonly<Record<string, CellValue>>): SheetSnapshot {
  const rows: CellValue[][] = [];
  for (const [address, value] of Object.entries(cells)) {
    const cell = parseCell(address);
    if (!cell) throw new Error(`"${address}" is not a cell`);
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row]!;
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = value;
  }
  return snapshotOf(name, rows);
}

/** What a case hands to its check. */
export interface ConsistencyCase {
  /** A few words in English: what this case is about. */
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly unread?: readonly UnreadCell[];
  readonly sheets?: readonly SheetSnapshot[];
}

export interface InvalidConsistencyCase extends ConsistencyCase {
  /** Where findings are expected, all of them: "No.1!C10,C11"; "" for one without cells. */
  readonly expect: readonly string[];
  /** What the messages must say, in any order: the figures that contradict each other. */
  readonly says: readonly RegExp[];
}

export interface UnknownConsistencyCase extends ConsistencyCase {
  readonly reason: RegExp;
}

/** `cases` of a check: what its cases.ts exports. At least four valid and four invalid ones. */
export interface ConsistencyCases {
  readonly valid: readonly ConsistencyCase[];
  readonly invalid: readonly InvalidConsistencyCase[];
  readonly unknown: readonly UnknownConsistencyCase[];
}
