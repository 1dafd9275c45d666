/** The seeds with goals and results in words, and what they are expected to be read as. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookFile } from "../../../src/files";
import { readWorkbook } from "../../../src/kpi/layouts";
import type { Indicator, Observation, ReadResult } from "../../../src/kpi/indicator/model";

const SEEDS = join(__dirname, "../../../seeds");

/** One printed figure, or a place that holds words in place of one; read from the documents by hand. */
export interface Expected {
  readonly sheet: string;
  readonly item: string;
  readonly fiscalYear: number | null;
  readonly kind: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly qualifier?: string;
  readonly missing?: string;
  readonly version?: string;
  readonly scope?: string;
  readonly asOf?: string;
  readonly isPartYear?: boolean;
  readonly verdict?: string;
  /** A goal in words (制度設計): no figure of the plan, but a goal of it. */
  readonly milestone?: boolean;
}

export async function readSeed(name: string): Promise<ReadResult> {
  const file = `${name}.xlsx`;
  const opened = await readWorkbookFile(file, new Uint8Array(readFileSync(join(SEEDS, file))));
  if (!opened.ok) throw new Error(opened.problem.message);
  return readWorkbook(opened.value);
}

export function expectedOf(name: string): Expected[] {
  return JSON.parse(readFileSync(join(SEEDS, `${name}.expected.json`), "utf8")) as Expected[];
}

/** Everything that is expected of a figure, on one line. */
export function lineOf(entry: Expected): string {
  const { sheet, item, fiscalYear, kind, value, unit, qualifier, missing, version, scope, asOf, isPartYear } =
    entry;
  const figure = value === null ? missing : `${value}${unit}${qualifier ?? ""}`;
  const more = value === null ? [] : [scope, asOf, isPartYear ? "part" : undefined];
  return [sheet, item, kind, fiscalYear, figure, version, ...more]
    .filter((part) => part !== undefined)
    .join(" | ");
}

export function observationsOf(result: ReadResult): { indicator: Indicator; observation: Observation }[] {
  return result.indicators.flatMap((indicator) =>
    indicator.observations.map((observation) => ({ indicator, observation })),
  );
}

export function linesOf(result: ReadResult): string[] {
  return observationsOf(result)
    .map(({ indicator, observation }) =>
      lineOf({
        ...observation,
        item: indicator.group.initiative ?? "",
        qualifier: observation.qualifier ?? undefined,
        missing: observation.missing ?? undefined,
        asOf: observation.asOf ?? undefined,
      }),
    )
    .sort();
}

/** Places of figures, to prove that none is read twice. */
export function placesOf(result: ReadResult): string[] {
  return observationsOf(result)
    .filter(({ observation }) => observation.value !== null)
    .map(({ observation: { sheet, cell, position } }) => `${sheet}!${cell}#${position}`);
}

export function indicatorNamed(result: ReadResult, name: string): Indicator {
  const found = result.indicators.filter((indicator) => indicator.name === name);
  if (found.length !== 1) throw new Error(`${found.length} indicators called ${name}`);
  return found[0]!;
}
