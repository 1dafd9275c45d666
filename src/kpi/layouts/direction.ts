/** Which way is better, and how an actual compares, where the sheet prints it and where it only shows. */
import type { Comparison } from "../achievement/types";
import type { Direction, Indicator, Observation } from "../indicator/model";
import { comparable } from "../text";
import { saysFall, wantsLess } from "./less-is-better";

type Aim = Pick<Indicator, "direction" | "directionSource" | "comparison">;

const PRINTED: readonly (readonly [Direction, RegExp])[] = [
  ["increase", /^(?:増加?|増やす|上昇|向上|拡大|上昇傾向|増加傾向|[↑↗⬆➚⤴])/],
  ["decrease", /^(?:減少?|減らす|削減|低下|縮小|下降|抑制|[↓↘⬇➘⤵])/],
  ["maintain", /^(?:維持|現状維持|横ばい|継続|[→➡])/],
];

/** 増加, 減少, 維持 as printed; undefined where the text says none of them. */
export function directionOf(text: string): Direction | undefined {
  const plain = comparable(text);
  return PRINTED.find(([, pattern]) => pattern.test(plain))?.[0];
}

/**
 * The aim of an indicator whose direction is printed. 維持 is held from above where the target is 0 (no
 * incidents), otherwise the value is to stay the same.
 */
export function printedAim(direction: Direction, observations: readonly Observation[]): Aim {
  const targets = observations.filter(({ kind }) => kind === "target" || kind === "plan");
  const bound = boundOf(targets);
  if (direction === "maintain") {
    const target = targets.at(-1)?.value ?? null;
    return { direction, directionSource: "printed", comparison: bound ?? (target === 0 ? "le" : "eq") };
  }
  return {
    direction,
    directionSource: "printed",
    comparison: bound ?? (direction === "increase" ? "ge" : "le"),
  };
}

/**
 * The aim of an indicator whose direction is not printed. An upper bound on a plan or target (15分以内), plans that go
 * down year by year, a target below the base value, a sentence that wants a level brought down (10件に減らす), or a name
 * of what nobody wants (待機児童数) that no rising plan contradicts, mean less is better; a positive amount of 削減 means more; otherwise more is better.
 */
export function inferredAim(observations: readonly Observation[], isToFall = false, name = ""): Aim {
  const yardsticks = observations.filter(({ kind }) => kind === "target" || kind === "plan");
  const bound = boundOf(yardsticks);
  if (bound === "le" || bound === "lt")
    return { direction: "decrease", directionSource: "inferred", comparison: bound };
  if (bound) return { direction: "increase", directionSource: "inferred", comparison: bound };
  const plans = observations.filter(({ kind }) => kind === "plan");
  const isNamedSo = saysFall(name) || (wantsLess(name) && !isToRise(observations));
  if (isToFall || isNamedSo || goesDown(plans) || startsAbove(observations)) {
    return { direction: "decrease", directionSource: "inferred", comparison: "le" };
  }
  return { direction: "increase", directionSource: "inferred", comparison: "ge" };
}

const BOUNDS: Readonly<Record<string, Comparison>> = {
  以上: "ge",
  超: "gt",
  以下: "le",
  以内: "le",
  未満: "lt",
};

/** The bound printed on the latest yardstick that has one. */
function boundOf(yardsticks: readonly Observation[]): Comparison | undefined {
  for (const { qualifiers } of [...yardsticks].reverse()) {
    for (const qualifier of qualifiers) {
      const bound = BOUNDS[qualifier];
      if (bound) return bound;
    }
  }
  return undefined;
}

function goesDown(plans: readonly Observation[]): boolean {
  const values = plans.map(({ value }) => value).filter((value) => value !== null);
  const never = values.every((value, index) => index === 0 || value <= values[index - 1]!);
  return values.length > 1 && never && values.at(-1)! < values[0]!;
}

/** 「50万人程度を維持」: the target is held from above, though the base value lies above it. */
export function isToBeKept({ rawText }: Observation): boolean {
  return /維持|確保|保持/.test(rawText);
}

/** A plan or target above the base value or the plan before it. */
function isToRise(observations: readonly Observation[]): boolean {
  const numbers = (...kinds: readonly Observation["kind"][]) =>
    observations.flatMap(({ kind, value }) => (kinds.includes(kind) && value !== null ? [value] : []));
  const aims = numbers("plan", "target");
  const last = aims.at(-1);
  const start = numbers("baseline").at(-1) ?? aims[0];
  return last !== undefined && start !== undefined && last > start;
}

/** The last base value lies above the final target, and no plan or result in between tells of a rise. */
function startsAbove(observations: readonly Observation[]): boolean {
  const last = (kind: Observation["kind"]) =>
    observations.findLast((each) => each.kind === kind && each.value !== null && each.version !== "original");
  const [baseline, target] = [last("baseline"), last("target")];
  if (target && isToBeKept(target)) return false;
  if (!baseline || !target || baseline.unit !== target.unit || baseline.isPartYear) return false;
  const between = observations.filter(({ kind }) => kind === "plan").flatMap(({ value }) => value ?? []);
  const rises = between.some((value, index) => index > 0 && value > between[index - 1]!);
  return baseline.value! > target.value! && !rises;
}
