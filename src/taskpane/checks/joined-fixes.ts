/**
 * Several fixes as one: those of a decision, of a rule, or all safe ones of a report. What cannot be applied at the
 * same time is left for after the next check. Pure.
 */
import type { Finding, Fix } from "../../checks/types";
import { overlaps, type Edit, type RangeRef } from "../../sheet";

export interface JoinedFix {
  readonly fix: Fix;
  /** Fixes that cannot be applied together with these: they move cells, or write to the same ones. */
  readonly waiting: number;
}

/** Kinds of edits that move cells: what was computed on one reading of the sheet does not fit it afterwards. */
const MOVES_CELLS: ReadonlySet<Edit["kind"]> = new Set([
  "insertColumns",
  "insertRows",
  "deleteColumns",
  "deleteRows",
  "addSheet",
]);

/**
 * Joins as many of the fixes as can be applied at the same time: first those that leave cells where they are, each if
 * no earlier one touches its cells, then one that moves cells for every sheet that is still untouched.
 * @param title of the whole, where the fixes do not all do the same
 * @returns undefined where there is no fix. The same fix offered by several findings counts once.
 */
export function joinFixes(fixes: readonly Fix[], title: (count: number) => string): JoinedFix | undefined {
  const distinct = distinctFixes(fixes);
  const moving = distinct.filter(movesCells);
  const claims = new Claims();
  const joined = [
    ...distinct.filter((fix) => !movesCells(fix) && claims.take(fix)),
    ...moving.filter((fix) => claims.takeSheets(fix)),
  ];
  const first = joined[0];
  if (!first) return undefined;
  const waiting = distinct.length - joined.length;
  if (joined.length === 1) return { fix: first, waiting };
  const rules = [...new Set(joined.map(({ rule }) => rule))];
  const isAlike = rules.length === 1 && joined.every((fix) => fix.title === first.title);
  const fix: Fix = {
    id: isAlike ? first.id : "joined",
    rule: rules.join("、"),
    title: isAlike ? first.title : title(joined.length),
    edits: joined.flatMap(({ edits }) => edits),
    safe: joined.every(({ safe }) => safe),
    parts: joined,
  };
  return { fix, waiting };
}

function distinctFixes(fixes: readonly Fix[]): readonly Fix[] {
  // Most findings share the very same fix; only what is left is worth writing out.
  const objects = [...new Set(fixes)];
  return [...new Map(objects.map((fix) => [JSON.stringify([fix.rule, fix.edits]), fix])).values()];
}

function movesCells({ edits }: Fix): boolean {
  return edits.some(({ kind }) => MOVES_CELLS.has(kind));
}

function sheetOf(edit: Edit): string {
  return edit.kind === "addSheet" ? edit.plan.name : edit.sheet;
}

/** Cells that an edit reads or writes, apart from edits that move cells. */
function cellsOf(edit: Edit): readonly RangeRef[] {
  if (edit.kind === "setValues") return [edit.range];
  return edit.kind === "merge" || edit.kind === "unmerge" ? edit.ranges : [];
}

/** Rows and columns of a tile, by which neighbours are found without comparing everything with everything. */
const TILE = { rows: 16, columns: 4 };

/** What the fixes taken so far touch. */
class Claims {
  readonly #tiles = new Map<string, RangeRef[]>();
  readonly #objects = new Set<string>();
  readonly #sheets = new Set<string>();

  /** Takes a fix that leaves cells where they are. @returns false where it meets one that was taken before */
  take({ edits }: Fix): boolean {
    if (edits.some((edit) => this.#meets(edit))) return false;
    for (const edit of edits) this.#add(edit);
    return true;
  }

  /** Takes a fix that moves cells, which must have its sheets to itself. */
  takeSheets({ edits }: Fix): boolean {
    const sheets = new Set(edits.map(sheetOf));
    if ([...sheets].some((sheet) => this.#sheets.has(sheet))) return false;
    for (const sheet of sheets) this.#sheets.add(sheet);
    return true;
  }

  #meets(edit: Edit): boolean {
    if (edit.kind === "deleteObject") return this.#objects.has(objectKey(edit.sheet, edit.name));
    return cellsOf(edit).some((range) =>
      tilesOf(sheetOf(edit), range).some((tile) =>
        this.#tiles.get(tile)?.some((taken) => overlaps(taken, range)),
      ),
    );
  }

  #add(edit: Edit): void {
    this.#sheets.add(sheetOf(edit));
    if (edit.kind === "deleteObject") this.#objects.add(objectKey(edit.sheet, edit.name));
    for (const range of cellsOf(edit)) {
      for (const tile of tilesOf(sheetOf(edit), range)) {
        const taken = this.#tiles.get(tile);
        if (taken) taken.push(range);
        else this.#tiles.set(tile, [range]);
      }
    }
  }
}

function objectKey(sheet: string, name: string): string {
  return JSON.stringify([sheet, name]);
}

function tilesOf(sheet: string, { top, left, bottom, right }: RangeRef): readonly string[] {
  const tiles: string[] = [];
  for (let row = Math.floor(top / TILE.rows); row <= Math.floor(bottom / TILE.rows); row += 1) {
    for (
      let column = Math.floor(left / TILE.columns);
      column <= Math.floor(right / TILE.columns);
      column += 1
    ) {
      tiles.push(`${row}/${column}/${sheet}`);
    }
  }
  return tiles;
}

export interface CollectedFixes {
  readonly fixes: readonly Fix[];
  /** What rules' own code threw while it made a fix, one text each. */
  readonly failures: readonly string[];
}

/** The fixes of findings, each made once; yields after every one, because making them can take a while. */
export function* collectFixes(findings: readonly Finding[]): Generator<void, CollectedFixes, void> {
  const makers = new Set(findings.flatMap(({ fix }) => fix ?? []));
  const fixes: Fix[] = [];
  const failures: string[] = [];
  for (const make of makers) {
    try {
      fixes.push(make());
    } catch (thrown) {
      failures.push(thrown instanceof Error ? thrown.message : String(thrown));
    }
    yield;
  }
  return { fixes, failures };
}
