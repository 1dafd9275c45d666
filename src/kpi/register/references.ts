/** Where the figures of a register stand, for the formulas of reports. */
import type { SheetSnapshot } from "../../sheet/snapshot";
import { cellOf, findRegister, type TableView } from "./find";
import { figureFormula } from "./formulas";
import { KINDS, VERSIONS } from "./words";

/** The same shape as the reports' own interface, which this layer may not import. */
export interface RegisterReferences {
  /**
   * @param kind code of the model: "baseline", "plan", "actual", "target"
   * @param version of a target that was revised; absent: the one in force
   * @returns a formula without "=" that gives the figure (a number, or "" where there is none); null where the register
   * does not hold it, or not in a row that a formula can find
   */
  figure(indicatorId: string, kind: string, fiscalYear: number | null, version?: Version): string | null;
}

/**
 * @returns null where the workbook has no 実績値
 * Of several rows for one figure it is the one that an assessment takes: the first with a number, of targets the last.
 */
export function figureReferences(sheets: readonly SheetSnapshot[]): RegisterReferences | null {
  const view = findRegister(sheets)?.observations;
  const [key, value] = [view?.columns.get("key"), view?.columns.get("value")];
  if (!view || key === undefined || value === undefined) return null;
  const keys = figureKeys(view);
  const place = { sheet: view.sheet.name, key, value };
  return {
    figure(indicatorId, kind, fiscalYear, version) {
      const found = keys(indicatorId, kind, fiscalYear, version);
      return found === undefined ? null : figureFormula(place, found);
    },
  };
}

/** The key of the row that holds a figure; undefined where no row does, or none that a formula can find. */
export function figureKeys(
  view: TableView,
): (indicatorId: string, kind: string, fiscalYear: number | null, version?: Version) => string | undefined {
  const keys = keysOf(view);
  return (...place) => keys.get(identity(...place));
}

function identity(id: string, kind: string, year: number | null, version?: Version): string {
  return JSON.stringify([id, kind, year, version ?? ""]);
}

type Version = "original" | "revised";

interface Candidate {
  readonly key: string;
  readonly hasNumber: boolean;
}

/** The key of the row of each figure. A key that stands in two rows finds neither for certain and is left out. */
function keysOf(view: TableView): Map<string, string> {
  const uses = new Map<string, number>();
  const candidates = new Map<string, Candidate>();
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    const key = String(cellOf(view, row, "key") ?? "");
    if (key === "") continue;
    uses.set(key.toLowerCase(), (uses.get(key.toLowerCase()) ?? 0) + 1);
    const kind = KINDS.codeOf(String(cellOf(view, row, "kind") ?? ""));
    const year = cellOf(view, row, "year");
    if (!kind || (year !== null && typeof year !== "number")) continue;
    const indicator = String(cellOf(view, row, "indicator") ?? "");
    const version = VERSIONS.codeOf(String(cellOf(view, row, "version") ?? ""));
    const candidate = { key, hasNumber: typeof cellOf(view, row, "value") === "number" };
    const places = [
      identity(indicator, kind, year),
      ...(version ? [identity(indicator, kind, year, version)] : []),
    ];
    for (const place of places)
      if (isBetter(candidate, candidates.get(place), kind)) candidates.set(place, candidate);
  }
  return new Map(
    [...candidates].flatMap(([place, { key }]) => (uses.get(key.toLowerCase()) === 1 ? [[place, key]] : [])),
  );
}

function isBetter(candidate: Candidate, known: Candidate | undefined, kind: string): boolean {
  if (!known) return true;
  if (candidate.hasNumber !== known.hasNumber) return candidate.hasNumber;
  return kind === "target";
}
