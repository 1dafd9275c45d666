/** What rules are given: a sheet with its tables, profiles and merged cells resolved, each worked out once. */
import type { RangeRef, SheetSnapshot } from "../sheet";
import { profileColumns, type ColumnProfile } from "./profile";
import { detectTables, tablesFromUser } from "./tables/detect";
import { LogicalGrid } from "./tables/grid";
import type { TextFactsCache } from "./text-facts";
import type { CheckSettings, DetectedTable, SheetContext } from "./types";

/** The table without its header rows. bottom < top where there is no body. */
export function bodyOf(table: DetectedTable): RangeRef {
  return { ...table.range, top: table.range.top + table.headerRows };
}

/** Runs a sliced computation to its end without a pause. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export class PreparedSheet implements SheetContext {
  readonly #profiles = new Map<DetectedTable, readonly ColumnProfile[]>();
  #tables: readonly DetectedTable[] | undefined;
  #grid: LogicalGrid | undefined;

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly settings: CheckSettings,
    readonly facts: TextFactsCache,
  ) {}

  get grid(): LogicalGrid {
    return (this.#grid ??= new LogicalGrid(this.sheet));
  }

  get tables(): readonly DetectedTable[] {
    return (this.#tables ??= finish(this.findTables()));
  }

  profiles(table: DetectedTable): readonly ColumnProfile[] {
    return this.#profiles.get(table) ?? finish(this.profile(table));
  }

  /** Finds the tables, in slices. */
  *prepareTables(): Generator<void, void, void> {
    this.#tables ??= yield* this.findTables();
  }

  /** Makes the profiles of all tables, in slices. */
  *prepareProfiles(): Generator<void, void, void> {
    for (const table of this.tables) if (!this.#profiles.has(table)) yield* this.profile(table);
  }

  private *findTables(): Generator<void, readonly DetectedTable[], void> {
    const byUser = this.settings.tables.get(this.sheet.name);
    return byUser && byUser.length > 0 ? tablesFromUser(this.sheet, byUser) : yield* detectTables(this.sheet);
  }

  private *profile(table: DetectedTable): Generator<void, readonly ColumnProfile[], void> {
    const profiles = yield* profileColumns(this.sheet, bodyOf(table), table.headers);
    this.#profiles.set(table, profiles);
    return profiles;
  }
}
