/** Departments' files held against the register, and what is taken over from them. */
import type { Indicator, Observation } from "../indicator/model";
import { comparable } from "../text";
import { matchIndicators } from "./match";
import type {
  Candidate,
  CollectDecisions,
  Collection,
  CollectOptions,
  DepartmentFile,
  Difference,
  DifferenceKind,
  FileSummary,
  MatchedIndicator,
  MissingFigure,
} from "./types";

/**
 * Holds what departments sent against the register. Nothing is changed; a blank cell in a file never takes a figure
 * away.
 * @param register the indicators as the register has them
 */
export function planCollection(
  register: readonly Indicator[],
  files: readonly DepartmentFile[],
  options: CollectOptions,
): Collection {
  const { matched, unmatched } = matchIndicators(register, files, options.matches);
  const byId = new Map(register.map((indicator) => [indicator.id, indicator]));
  const differences: Difference[] = [];
  let sameCount = 0;
  for (const [id, ofIndicator] of groupedById(matched)) {
    const indicator = byId.get(id)!;
    for (const candidates of figuresOf(ofIndicator, options.fiscalYear).values()) {
      const found = compared(indicator, candidates);
      if (found) differences.push(found);
      else sameCount += 1;
    }
  }
  return {
    files: files.map((file) => summaryOf(file, matched)),
    matched,
    unmatched,
    differences,
    sameCount,
    missing: missingOf(register, matched, options.fiscalYear),
  };
}

function groupedById(matched: readonly MatchedIndicator[]): Map<string, MatchedIndicator[]> {
  const groups = new Map<string, MatchedIndicator[]>();
  for (const one of matched) {
    const group = groups.get(one.registerId);
    if (group) group.push(one);
    else groups.set(one.registerId, [one]);
  }
  return groups;
}

/** What of an indicator a figure is: kind, year and version. */
function placeOf({ kind, fiscalYear, version }: Observation): string {
  return [kind, fiscalYear ?? "", version ?? ""].join("|");
}

/** The figures that the files give for one indicator, by place. Cells without a number say nothing against a figure. */
function figuresOf(
  matched: readonly MatchedIndicator[],
  year: number | null,
): Map<string, [Candidate, ...Candidate[]]> {
  const figures = new Map<string, [Candidate, ...Candidate[]]>();
  for (const { file, indicator } of matched) {
    for (const observation of indicator.observations) {
      if (observation.value === null) continue;
      const place = placeOf(observation);
      const unit = observation.unit === "" ? indicator.unit : observation.unit;
      const remark = isActualOf(observation, year) ? remarkOf(indicator) : "";
      const candidate = { file, observation: { ...observation, unit }, remark };
      const known = figures.get(place);
      if (!known) figures.set(place, [candidate]);
      else if (!known.some((other) => saysTheSame(other.observation, candidate.observation)))
        known.push(candidate);
    }
  }
  return figures;
}

function isActualOf({ kind, fiscalYear }: Observation, year: number | null): boolean {
  return kind === "actual" && fiscalYear === year;
}

/** A department's remark is about the year that is collected. */
function remarkOf({ remarks }: Indicator): string {
  return joined((remarks ?? "").split("\n"));
}

/** Texts on one line, each once. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))].join("；");
}

function saysTheSame(a: Observation, b: Observation): boolean {
  return a.value === b.value && !isOtherUnit(a.unit, b.unit) && (a.qualifier ?? "") === (b.qualifier ?? "");
}

/** 人 and 名 count the same; a unit that is not said is no other one. */
function isOtherUnit(a: string, b: string): boolean {
  const plain = (unit: string) => comparable(unit).normalize("NFKC").replace(/^名$/, "人");
  return plain(a) !== "" && plain(b) !== "" && plain(a) !== plain(b);
}

/** undefined where the files say what the register says. */
function compared(
  indicator: Indicator,
  candidates: readonly [Candidate, ...Candidate[]],
): Difference | undefined {
  const place = placeOf(candidates[0].observation);
  const before = indicator.observations.find((observation) => placeOf(observation) === place) ?? null;
  const held = before && { ...before, unit: before.unit === "" ? indicator.unit : before.unit };
  if (candidates.length === 1 && held && saysTheSame(held, candidates[0].observation)) return undefined;
  const kind = kindOf(indicator, before, candidates);
  return { key: `${indicator.id}|${place}`, kind, indicator, before, candidates };
}

function kindOf(
  indicator: Indicator,
  before: Observation | null,
  candidates: readonly Candidate[],
): DifferenceKind {
  if (candidates.length > 1) return "contradictory";
  const unit = before?.unit || indicator.unit;
  if (isOtherUnit(unit, candidates[0]!.observation.unit)) return "unit";
  return before === null || before.value === null ? "new" : "changed";
}

function summaryOf({ name, result }: DepartmentFile, matched: readonly MatchedIndicator[]): FileSummary {
  const indicatorCount = result.indicators.length;
  const matchedCount = matched.filter(({ file }) => file === name).length;
  const problem = indicatorCount === 0 ? "empty" : matchedCount === 0 ? "otherPlan" : null;
  return { name, indicatorCount, matchedCount, unread: result.unread, problem };
}

/**
 * Indicators in use in the year (not replaced, not ended) for which neither the register nor a file has an actual; first
 * those of which a file says why.
 */
function missingOf(
  register: readonly Indicator[],
  matched: readonly MatchedIndicator[],
  fiscalYear: number | null,
): MissingFigure[] {
  if (fiscalYear === null) return [];
  const given = new Set(
    matched.flatMap(({ registerId, indicator }) => (hasActual(indicator, fiscalYear) ? [registerId] : [])),
  );
  return register
    .filter(({ id }) => !given.has(id))
    .filter((indicator) => indicator.successor === null && !hasActual(indicator, fiscalYear))
    .filter((indicator) => !isExplained(indicator, fiscalYear))
    .map((indicator) => ({ indicator, fiscalYear, said: saidInstead(indicator.id, matched, fiscalYear) }))
    .sort((a, b) => Number(b.said.length > 0) - Number(a.said.length > 0));
}

function saidInstead(id: string, matched: readonly MatchedIndicator[], year: number): MissingFigure["said"] {
  return matched
    .filter(({ registerId }) => registerId === id)
    .map(({ file, indicator }) => {
      const texts = indicator.observations
        .filter((observation) => isActualOf(observation, year))
        .map(({ rawText }) => rawText.replace(/\s+/g, " "));
      return { file, text: joined([...texts, remarkOf(indicator)]) };
    })
    .filter(({ text }) => text !== "");
}

function hasActual({ observations }: Indicator, year: number): boolean {
  return observations.some(
    ({ kind, fiscalYear, value }) => kind === "actual" && fiscalYear === year && value !== null,
  );
}

/** The register says why there is no figure: ended, not introduced, text only … */
function isExplained({ observations }: Indicator, year: number): boolean {
  return observations.some(
    ({ kind, fiscalYear, missing }) =>
      kind === "actual" &&
      fiscalYear === year &&
      missing !== null &&
      missing !== "unknown" &&
      missing !== "notReported",
  );
}

/**
 * Whether a difference is taken over unless the user says otherwise: only what is new and certain. What contradicts the
 * register, another file or the unit is for the user to decide.
 */
export function isTakenByDefault({ kind }: Difference): boolean {
  return kind === "new";
}

export interface Applied {
  /** All indicators of the register, those that changed with their new figures. */
  readonly indicators: readonly Indicator[];
  readonly changedCount: number;
}

export interface ApplyOptions {
  /** Words for 訂正の理由 of a figure that replaces another one. */
  readonly correctionReason: (file: string) => string;
  /** The day of collecting as it is written beside a correction. */
  readonly date: string;
}

/**
 * The register with the figures that the user decided to take over. A figure that is replaced is kept as 訂正前, and
 * each new one says from which file it came.
 */
export function applyCollection(
  register: readonly Indicator[],
  { differences }: Collection,
  decisions: CollectDecisions,
  options: ApplyOptions,
): Applied {
  const byIndicator = new Map<string, { before: Observation | null; after: Observation }[]>();
  for (const difference of differences) {
    const candidate = difference.candidates[decisions.get(difference.key) ?? -1];
    if (!candidate) continue;
    const { before, indicator } = difference;
    const list = byIndicator.get(indicator.id) ?? [];
    list.push({ before, after: collected(candidate, before, options) });
    byIndicator.set(indicator.id, list);
  }
  let changedCount = 0;
  const indicators = register.map((indicator) => {
    const changes = byIndicator.get(indicator.id);
    if (!changes) return indicator;
    changedCount += changes.length;
    const replaced = new Map(changes.flatMap(({ before, after }) => (before ? [[before, after]] : [])));
    return {
      ...indicator,
      observations: [
        ...indicator.observations.map((observation) => replaced.get(observation) ?? observation),
        ...changes.flatMap(({ before, after }) => (before ? [] : [after])),
      ],
    };
  });
  return { indicators, changedCount };
}

function collected(
  { file, observation, remark }: Candidate,
  before: Observation | null,
  { correctionReason, date }: ApplyOptions,
): Observation {
  const note = joined([observation.note ?? "", remark, before?.note ?? ""]);
  const isCorrection = before !== null && before.value !== null && before.value !== observation.value;
  return {
    ...observation,
    note: note === "" ? null : note,
    sourceFile: file,
    ...(isCorrection && { correction: { previous: before.value, reason: correctionReason(file), date } }),
  };
}
