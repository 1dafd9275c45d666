/**
 * Puts the copy right with the fixes of the check rules themselves, so that what the copy becomes and what the check
 * asks for cannot drift apart. Fixes are applied until none is left; each changed cell goes to the list of changes.
 */
import { checkSteps, DEFAULT_SETTINGS } from "../../checks/engine";
import { applyEdits } from "../../checks/fixes/apply";
import { previewOf } from "../../checks/fixes/preview";
import { allRules } from "../../checks/registry";
import type { CheckReport, Finding, Fix, Rule } from "../../checks/types";
import { parseCell, snapshotOf, type Edit, type SheetSnapshot } from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { columnFactsOfSheet } from "./columns";
import { signRows } from "./metadata";
import { frameOfSheet, sheetOfFrame, sourcesAfter, sourcesOfFrame, type Frame, type Sources } from "./frame";

/** Work that can pause at every yield. */
export type Steps<T> = Generator<void, T, void>;

/** More rounds than any chain of fixes that follow from one another needs. */
const MOST_ROUNDS = 40;

/** Rules beyond the first two levels whose fix belongs on every copy: units in the header, 西暦 beside 和暦. */
const FURTHER_RULES: ReadonlySet<string> = new Set(["L3-04", "L3-05", "L3-06"]);

/** The name under which the copy is checked while it is made. */
const NAME = "copy";

export interface RepairOptions {
  /**
   * Whether blanks in columns that hold zeros are marked as missing (L1-09). Last of all: until records are complete, a
   * blank may still be filled or fall away.
   */
  readonly marksMissing?: boolean;
  /**
   * Whether blank keys take the value above them (L2-02). Only while the rows are those of the print sheet: in rows made
   * from columns a blank key stands several times, and what is above it belongs to another record.
   */
  readonly fillsBlanks?: boolean;
}

const LAST_RULE = "L1-09";

/** Findings on the copy as it is now, on levels 1 and 2. */
export function* findingsOn(
  frame: Frame,
  { marksMissing = false }: RepairOptions = {},
): Steps<readonly Finding[]> {
  const rules = allRules.filter((rule) => isBinding(rule) && (marksMissing || rule.meta.id !== LAST_RULE));
  const sheet = sheetOfFrame(frame, NAME);
  yield;
  return yield* findingsOf(sheet, legendOf(sheet), rules);
}

function isBinding({ meta }: Rule): boolean {
  return meta.level !== "L3";
}

/** Rules on signs look whether メタデータ explains them; it will. */
function legendOf(sheet: SheetSnapshot): SheetSnapshot {
  const texts = opendataStrings();
  const rows = signRows(NAME, columnFactsOfSheet(sheet));
  return snapshotOf(texts.metadataSheet(NAME), [
    [texts.target, texts.class, texts.item, texts.content],
    ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : null))),
  ]);
}

function* findingsOf(
  sheet: SheetSnapshot,
  legend: SheetSnapshot,
  rules: readonly Rule[],
): Steps<readonly Finding[]> {
  const workbook = { file: null, sheets: [sheet, legend] };
  const steps = checkSteps(workbook, DEFAULT_SETTINGS, { rules, sheets: [NAME] });
  for (;;) {
    const step = steps.next();
    if (step.done) return findingsIn(step.value);
    yield;
  }
}

function findingsIn(report: CheckReport): readonly Finding[] {
  return report.sheets[0]!.rules.flatMap(({ findings }) => findings);
}

/** @returns the frame after all fixes that leave its records in place */
export function* repaired(
  frame: Frame,
  changes: ChangeList,
  { marksMissing = false, fillsBlanks = false }: RepairOptions = {},
): Steps<Frame> {
  const used = allRules.filter(
    (rule) =>
      (isBinding(rule) || FURTHER_RULES.has(rule.meta.id)) && (marksMissing || rule.meta.id !== LAST_RULE),
  );
  let sheet = sheetOfFrame(frame, NAME);
  let sources = sourcesOfFrame(frame);
  yield;
  const tried = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const legend = legendOf(sheet);
    yield;
    const findings = yield* findingsOf(sheet, legend, used);
    const applied = yield* applyRound({ sheet, sources }, offered(findings, fillsBlanks), tried, changes);
    if (!applied) break;
    ({ sheet, sources } = applied);
  }
  return frameOfSheet(sheet, sources);
}

/** A ditto mark says what it stands for (a safe fix); a blank is read off the rows around it. */
function offered(findings: readonly Finding[], fillsBlanks: boolean): readonly Finding[] {
  return findings.filter(({ rule, fix }) => fillsBlanks || rule !== "L2-02" || fix?.().safe === true);
}

interface State {
  readonly sheet: SheetSnapshot;
  readonly sources: Sources;
}

/** One fix a group; after one that moves cells the rest waits for the next look. */
function* applyRound(
  before: State,
  findings: readonly Finding[],
  tried: Set<string>,
  changes: ChangeList,
): Steps<State | undefined> {
  let state = before;
  let changed = false;
  const seen = new Set<string>();
  for (const finding of findings) {
    const group = `${finding.rule}/${finding.group}`;
    if (!finding.fix || seen.has(group)) continue;
    seen.add(group);
    const fix = finding.fix();
    yield;
    if (!mayApply(fix)) continue;
    // A fix that was applied and is offered again unchanged would go round for ever.
    const key = `${group}/${JSON.stringify(fix.edits)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    yield;
    const next = applyFix(state, fix, changes);
    yield;
    if (!next) continue;
    state = next;
    changed = true;
    if (fix.edits.some(movesCells)) break;
  }
  return changed ? state : undefined;
}

/** Sheets, objects and hidden lines are no matter of the copy; lines are only deleted where they are blank. */
function mayApply({ edits }: Fix): boolean {
  return (
    edits.length > 0 &&
    edits.every((edit) => {
      if (edit.kind === "deleteRows" || edit.kind === "deleteColumns") {
        return edit.before.every((line) => line.every((value) => value === null));
      }
      return edit.kind === "setValues" || edit.kind === "insertColumns" || edit.kind === "insertRows";
    })
  );
}

function movesCells(edit: Edit): boolean {
  return edit.kind !== "setValues";
}

/** Nothing where the sheet is no longer what the fix was made for. */
function applyFix({ sheet, sources }: State, fix: Fix, changes: ChangeList): State | undefined {
  const applied = applyEdits({ file: null, sheets: [sheet] }, fix.edits);
  if (!applied.ok) return undefined;
  const after = applied.value.sheets[0]!;
  let places = sources;
  for (const edit of fix.edits) {
    places = sourcesAfter(places, edit);
    for (const { cell, before, after: now } of previewOf({ ...fix, edits: [edit] })) {
      const at = parseCell(cell)!;
      const source = places[at.row]?.[at.column] ?? null;
      const column = String(after.values[0]?.[at.column] ?? "");
      const kind = at.row === 0 ? "header" : "repair";
      changes.add({ kind, source, column, before, after: now, reason: `${fix.rule}：${fix.title}` });
    }
  }
  return { sheet: after, sources: places };
}
