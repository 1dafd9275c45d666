/** What is collected and what the user has decided about it. Pure. */
import type { DepartmentFiles } from "../../commands/collecting";
import { isTakenByDefault, planCollection, type Collection, type Difference } from "../../kpi/collect";
import { latestActualYear } from "../../kpi/indicator/lookup";
import type { Problem } from "../../sheet";

export type Activity = "reading" | "merging" | "undoing";

export type Done =
  | { readonly kind: "merged"; readonly figures: number; readonly files: number; readonly canUndo: boolean }
  | { readonly kind: "undone"; readonly title: string };

export interface CollectState {
  readonly activity: Activity | null;
  readonly problem: Problem | null;
  readonly read: DepartmentFiles | null;
  /** The year that is collected; null until files have been read. */
  readonly fiscalYear: number | null;
  /** What the user said about unmatched indicators: id in the register by key. */
  readonly matches: ReadonlyMap<string, string>;
  readonly collection: Collection | null;
  /** Candidate taken, by key of the difference. */
  readonly decisions: ReadonlyMap<string, number>;
  /** What was done last. */
  readonly done: Done | null;
}

export const INITIAL_STATE: CollectState = {
  activity: null,
  problem: null,
  read: null,
  fiscalYear: null,
  matches: new Map(),
  collection: null,
  decisions: new Map(),
  done: null,
};

export type CollectAction =
  | { readonly type: "started"; readonly activity: Activity }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemDismissed" }
  | { readonly type: "read"; readonly read: DepartmentFiles }
  | { readonly type: "year"; readonly fiscalYear: number }
  | { readonly type: "match"; readonly key: string; readonly registerId: string | null }
  /** null: the register stays as it is. */
  | { readonly type: "decided"; readonly keys: readonly string[]; readonly candidate: number | null }
  | { readonly type: "done"; readonly done: Done }
  | { readonly type: "doneDismissed" }
  | { readonly type: "left" };

export function collectReducer(state: CollectState, action: CollectAction): CollectState {
  switch (action.type) {
    case "started":
      return { ...state, activity: action.activity, problem: null, done: null };
    case "failed":
      return { ...state, activity: null, problem: action.problem };
    case "problemDismissed":
      return { ...state, problem: null };
    case "read":
      return compared({
        ...INITIAL_STATE,
        read: action.read,
        fiscalYear: collectedYear(action.read),
      });
    case "year":
      return compared({ ...state, fiscalYear: action.fiscalYear });
    case "match":
      return compared({ ...state, matches: changed(state.matches, [action.key], action.registerId) });
    case "decided":
      return { ...state, decisions: changed(state.decisions, action.keys, action.candidate) };
    case "done":
      return { ...INITIAL_STATE, done: action.done };
    case "doneDismissed":
      return { ...state, done: null };
    case "left":
      return INITIAL_STATE;
  }
}

function changed<V>(
  map: ReadonlyMap<string, V>,
  keys: readonly string[],
  value: V | null,
): ReadonlyMap<string, V> {
  const next = new Map(map);
  for (const key of keys) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** The latest year of which any file has an actual: that is what departments were asked for. */
function collectedYear({ files, register }: DepartmentFiles): number | null {
  return latestActualYear(files.flatMap(({ result }) => result.indicators)) ?? latestActualYear(register);
}

/** Holds the files against the register again; what is decided by default is decided, what was decided stays. */
function compared(state: CollectState): CollectState {
  const { read, fiscalYear, matches } = state;
  if (!read) return state;
  const collection = planCollection(read.register, read.files, { fiscalYear, matches });
  const known = new Set(state.collection?.differences.map(({ key }) => key));
  const decisions = new Map(
    collection.differences.flatMap((difference): [string, number][] => {
      const decided = state.decisions.get(difference.key);
      if (decided !== undefined) return [[difference.key, decided]];
      return !known.has(difference.key) && isTakenByDefault(difference) ? [[difference.key, 0]] : [];
    }),
  );
  return { ...state, collection, decisions };
}

/** Years that can be collected: those of plans, actuals and targets in register and files, newest first. */
export function offeredYears({ register, files }: DepartmentFiles): readonly number[] {
  const indicators = [...register, ...files.flatMap(({ result }) => result.indicators)];
  const years = indicators.flatMap(({ observations }) =>
    observations.flatMap(({ fiscalYear, kind }) =>
      fiscalYear === null || kind === "baseline" ? [] : [fiscalYear],
    ),
  );
  return [...new Set(years)].sort((a, b) => b - a);
}

/** Differences of one kind, as they are shown together. */
export function ofKind(collection: Collection, kind: Difference["kind"]): readonly Difference[] {
  return collection.differences.filter((difference) => difference.kind === kind);
}
