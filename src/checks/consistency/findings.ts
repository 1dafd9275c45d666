/** Writing findings and outcomes. */
import type { Indicator } from "../../kpi/indicator";
import { formatRange, parseRange, type RangeRef } from "../../sheet";
import { outcomeOf, unknownOutcome } from "../outcome";
import type { Finding, RuleOutcome } from "../types";
import { shortened } from "./texts";
import type { ConsistencyCheck, ConsistencyKind } from "./types";

/** A cell by sheet and A1 address: an observation, a sentence's cell, a printed verdict. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

const LEVELS: Readonly<Record<ConsistencyKind, NonNullable<Finding["level"]>>> = {
  catch: "error",
  ask: "warning",
  info: "info",
};

export interface FindingParts {
  readonly message: string;
  /** Where; cells on another sheet than the first are not marked, so the message has to name them. */
  readonly at: readonly Place[];
  /** What makes findings one decision of the user, beside the check: an indicator, or anything else. */
  readonly about: Indicator | string;
  readonly groupTitle?: string;
  /** What the finding is about in a few words, quoted above its message; an indicator's name where it is about one. */
  readonly subject?: string;
  /** Where it is not that of the check. */
  readonly kind?: ConsistencyKind;
  /** Where it is not the usual one of the kind: error, warning for a question, info. */
  readonly level?: Finding["level"];
}

export function findingOf(check: Pick<ConsistencyCheck, "id" | "kind">, parts: FindingParts): Finding {
  const kind = parts.kind ?? check.kind;
  const sheet = parts.at[0]?.sheet ?? "";
  const about = typeof parts.about === "string" ? parts.about : parts.about.id;
  const subject = parts.subject ?? (typeof parts.about === "string" ? undefined : parts.about.name);
  const groupTitle = parts.groupTitle ?? (subject === undefined ? undefined : `「${shortened(subject)}」`);
  return {
    rule: check.id,
    sheet,
    ranges: rangesOf(parts.at.filter((place) => place.sheet === sheet)),
    message: parts.message,
    group: about === "" ? check.id : `${check.id} ${about}`,
    ...(groupTitle !== undefined && { groupTitle }),
    level: parts.level ?? LEVELS[kind],
    kind,
  };
}

/** Each cell once, in the order given. */
function rangesOf(places: readonly Place[]): readonly RangeRef[] {
  const ranges = new Map<string, RangeRef>();
  for (const { cell } of places) {
    const range = parseRange(cell);
    if (range) ranges.set(formatRange(range), range);
  }
  return [...ranges.values()];
}

/**
 * The verdict of a check: 判定できません where nothing was there that it could have judged.
 * @param examined how many figures, pairs or sentences it held against one another
 * @param nothing why there is no verdict where that is 0
 */
export function judged(examined: number, nothing: string, findings: readonly Finding[]): RuleOutcome {
  return examined === 0 && findings.length === 0 ? unknownOutcome(nothing) : outcomeOf(findings);
}

/** Indicators after which a check that goes through all of them pauses, so that the screen lives. */
const STEP = 100;

/** To be yielded to for each indicator: `yield* pause(index)`. */
export function* pause(index: number): Generator<void, void, void> {
  if (index % STEP === STEP - 1) yield;
}
