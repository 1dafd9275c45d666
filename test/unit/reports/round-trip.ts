/** Report sheets read again by the product's own layouts. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbookFile } from "../../../src/files";
import { DEFAULT_PRESET } from "../../../src/kpi/achievement";
import type { Indicator, Observation, ReadResult } from "../../../src/kpi/indicator/model";
import { readSheet, readWorkbook } from "../../../src/kpi/layouts";
import type { ReportInput, ReportTemplate } from "../../../src/reports";
import { snapshotOfPlan } from "../../../src/sheet";
import { root } from "../../contract/sources";

export async function readSeed(file: string): Promise<ReadResult> {
  const opened = await readWorkbookFile(file, readFileSync(path.join(root, "seeds", file)));
  if (!opened.ok) throw new Error(opened.problem.message);
  return readWorkbook(opened.value);
}

export function inputOf(indicators: readonly Indicator[], rest: Partial<ReportInput> = {}): ReportInput {
  return {
    indicators,
    unreadCount: 0,
    fiscalYear: null,
    preset: DEFAULT_PRESET,
    createdAt: new Date(2026, 10, 21),
    ...rest,
  };
}

/** The indicators of a report, read from its sheets. */
export function readAgain(template: ReportTemplate, input: ReportInput): Indicator[] {
  return template.plan(input).sheets.flatMap(({ plan }) => readSheet(snapshotOfPlan(plan)).indicators);
}

/** A figure in one line: what must survive. The unit of a figure that prints none is that of its indicator. */
export function figureLine(
  { unit: own }: Indicator,
  { kind, fiscalYear, value, unit, qualifiers }: Observation,
): string {
  return `${kind} ${fiscalYear} ${value} ${unit || own} ${qualifiers.join("・")}`.trim();
}

/** Every indicator with a number, with its numbers, in the order of their names. */
export function figuresByName(indicators: readonly Indicator[]): [string, string[]][] {
  return indicators
    .map((indicator): [string, string[]] => [
      indicator.name,
      indicator.observations
        .filter(({ value }) => value !== null)
        .map((observation) => figureLine(indicator, observation))
        .sort(),
    ])
    .filter(([, figures]) => figures.length > 0)
    .sort(([a, x], [b, y]) => (a === b ? x.join().localeCompare(y.join()) : a < b ? -1 : 1));
}
