/** Finding in the register the indicators of a department's file. Nothing is matched that is only alike. */
import type { Indicator } from "../indicator/model";
import { comparable } from "../text";
import type { DepartmentFile, MatchedIndicator, MatchReason, UnmatchedIndicator } from "./types";

const MOST_CANDIDATES = 3;
/** Share of common letter pairs from which a name is offered as the same. */
const LEAST_LIKENESS = 0.5;

export interface Matching {
  readonly matched: readonly MatchedIndicator[];
  readonly unmatched: readonly UnmatchedIndicator[];
}

export function matchIndicators(
  register: readonly Indicator[],
  files: readonly DepartmentFile[],
  byUser: ReadonlyMap<string, string> = new Map(),
): Matching {
  const index = new RegisterIndex(register);
  const matched: MatchedIndicator[] = [];
  const unmatched: UnmatchedIndicator[] = [];
  for (const { name: file, result } of files) {
    for (const indicator of result.indicators) {
      const key = `${file}|${indicator.id}`;
      const chosen = index.byId(byUser.get(key));
      const found = chosen ? { registerId: chosen.id, reason: "user" as const } : index.find(indicator);
      if ("registerId" in found) matched.push({ file, indicator, ...found });
      else unmatched.push({ key, file, indicator, ...found });
    }
  }
  return { matched, unmatched };
}

type Found =
  | { readonly registerId: string; readonly reason: MatchReason }
  | Pick<UnmatchedIndicator, "reason" | "candidates">;

class RegisterIndex {
  readonly #byId = new Map<string, Indicator>();
  readonly #byName = new Map<string, Indicator[]>();
  readonly #byAlias = new Map<string, Indicator[]>();

  constructor(private readonly register: readonly Indicator[]) {
    for (const indicator of register) {
      this.#byId.set(indicator.id, indicator);
      add(this.#byName, nameKey(indicator.name), indicator);
      for (const alias of indicator.aliases ?? []) add(this.#byAlias, nameKey(alias), indicator);
    }
  }

  byId(id: string | undefined): Indicator | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** By id where the name agrees, else by name, else by another name that the register knows. */
  find(indicator: Indicator): Found {
    const name = nameKey(indicator.name);
    const sameId = this.#byId.get(indicator.id);
    const names = (one: Indicator) => [one.name, ...(one.aliases ?? [])].map(nameKey);
    if (sameId && names(sameId).includes(name)) return { registerId: sameId.id, reason: "id" };
    const sameName = narrowed(this.#byName.get(name) ?? [], indicator);
    if (sameName.length === 1) return { registerId: sameName[0]!.id, reason: "name" };
    if (sameName.length > 1) return { reason: "several", candidates: sameName };
    const known = narrowed(this.#byAlias.get(name) ?? [], indicator);
    if (known.length === 1) return { registerId: known[0]!.id, reason: "alias" };
    if (known.length > 1) return { reason: "several", candidates: known };
    const alike = this.alike(name);
    if (sameId) return { reason: "sameId", candidates: [sameId, ...alike.filter((one) => one !== sameId)] };
    return { reason: "unknown", candidates: alike };
  }

  private alike(name: string): readonly Indicator[] {
    const pairs = pairsOf(name);
    return this.register
      .map((indicator) => ({ indicator, likeness: likeness(pairs, pairsOf(nameKey(indicator.name))) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_CANDIDATES)
      .map(({ indicator }) => indicator);
  }
}

function add(map: Map<string, Indicator[]>, key: string, indicator: Indicator): void {
  const list = map.get(key);
  if (list) list.push(indicator);
  else map.set(key, [indicator]);
}

function nameKey(name: string): string {
  return comparable(name).normalize("NFKC").toLowerCase();
}

/** Of several with one name those that agree in what the file says about place, department and unit. */
function narrowed(indicators: readonly Indicator[], other: Indicator): readonly Indicator[] {
  let left = indicators;
  const parts: readonly ((indicator: Indicator) => string)[] = [
    ({ group }) => group.number ?? "",
    ({ group }) => group.actionPlan ?? group.initiative ?? group.policy ?? "",
    ({ department }) => department,
    ({ unit }) => unit,
  ];
  for (const part of parts) {
    if (left.length <= 1) return left;
    const wanted = nameKey(part(other));
    const agreeing = wanted === "" ? left : left.filter((one) => nameKey(part(one)) === wanted);
    if (agreeing.length > 0) left = agreeing;
  }
  return left;
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => letters[index]! + letter);
}

/** Sørensen–Dice coefficient of the letter pairs: 1 for equal texts, 0 for texts without a common pair. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}
