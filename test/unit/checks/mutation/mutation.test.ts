/**
 * Recall: every defect that a planter puts at a random place of a random clean sheet is found by its rule, at its
 * cells. What a message calls `seed` brings the same sheet and the same defect again.
 */
import { checkWorkbook, DEFAULT_SETTINGS } from "../../../../src/checks/engine";
import { allRules } from "../../../../src/checks/registry";
import type { Finding, Rule } from "../../../../src/checks/types";
import { contains, formatRange, type RangeRef } from "../../../../src/sheet";
import { cleanSheets } from "./clean-sheets";
import { workbookOfDraft, type Draft } from "./draft";
import { planters } from "./planters";
import type { Planted, Planter } from "./planters/planter";
import { randomFrom } from "./random";

/** Defects planted for each class of them; a rule has one class or more. */
const PLANTED = 200;
/** A class that fits only one kind of sheet is tried so often at most. */
const MOST_TRIES = PLANTED * 20;

test("every rule has planters, and every planter a rule", () => {
  const planted = [...new Set(planters.map(({ rule }) => rule))].sort();
  expect(planted).toEqual(allRules.map(({ meta }) => meta.id).sort());
});

test.each(planters)("$rule finds $defect", (planter) => {
  const rule = allRules.find(({ meta }) => meta.id === planter.rule)!;
  let planted = 0;
  const missed: string[] = [];
  for (let seed = 1; planted < PLANTED && seed <= MOST_TRIES; seed++) {
    const trial = plantedIn(planter, seed);
    if (!trial) continue;
    planted++;
    const miss = missOf(rule, trial.draft, trial.place);
    if (miss !== undefined) missed.push(`seed ${seed}, ${trial.draft.topic}: ${miss}`);
  }
  expect({ missed: missed.length, examples: missed.slice(0, 5) }).toEqual({ missed: 0, examples: [] });
  expect(planted).toBe(PLANTED);
});

function plantedIn(planter: Planter, seed: number): { draft: Draft; place: Planted } | undefined {
  const random = randomFrom(seed);
  const draft = random.pick(cleanSheets).make(random);
  const place = planter.plant(random, draft);
  return place && { draft, place };
}

/** Why a planted defect counts as missed; undefined where it was found. */
function missOf(rule: Rule, draft: Draft, place: Planted): string | undefined {
  const workbook = workbookOfDraft(draft);
  const sheet = place.sheet ?? workbook.sheets[0]!.name;
  const report = checkWorkbook(workbook, DEFAULT_SETTINGS, { rules: [rule] });
  const reported = report.sheets.find(({ name }) => name === sheet)!.rules[0];
  if (!reported) return "the rule does not apply to this file";
  const errors = reported.findings.filter(({ level }) => (level ?? "error") === "error");
  if (reported.verdict === "fail" && errors.some((finding) => isAt(finding, place.range))) return undefined;
  const found = errors.map(({ ranges }) => ranges.map(formatRange).join(",")).join(" ");
  const cells = place.range ? formatRange(place.range) : "the sheet";
  const value = place.range && workbook.sheets[0]!.values[place.range.top]?.[place.range.left];
  return `${cells} (${JSON.stringify(value)}), but ${reported.verdict} ${reported.reason ?? ""} ${found}`;
}

function isAt({ ranges }: Finding, place: RangeRef | null): boolean {
  if (!place) return ranges.length === 0;
  for (let row = place.top; row <= place.bottom; row++) {
    for (let column = place.left; column <= place.right; column++) {
      if (!ranges.some((range) => contains(range, row, column))) return false;
    }
  }
  return true;
}
