/**
 * What the checks find in a register and what is meant to be so, set aside from the start with the reason, in the
 * workbook's own list of findings set aside. Everything else in the register passes by its form.
 */
import { formatRange, MAX_ROWS } from "../../sheet/address";
import type { RegisterColumn } from "./columns";
import { registerTexts } from "../../strings/register";
import type { RegisterContent } from "./computed";

/** The property in which the checks look for findings set aside; its format is theirs. */
export const IGNORED_PROPERTY = "kpi.check.ignored";

/** Words as the documents print them; repairing them would falsify the quotation. */
const QUOTATIONS = new Set([
  ...["rawText", "ratioText", "targetText", "remarks", "note", "asOf", "scope"],
  ...["correctionReason", "notEvaluable", "gradeReason"],
]);
const RULES_OF_WORDS = ["L1-06", "L1-07", "L1-08", "L1-09", "L2-01", "L2-02", "L2-04", "L2-05"];
/** Names as printed: several words with ・ between them are one name all the same. */
const NAMES = new Set(["name", "policy", "initiative", "actionPlan"]);
/** Made of names and places, and to be left alone: other rows refer to them. */
const IDENTIFIERS = new Set(["id", "key", "indicator", "predecessor", "successor", "relatesTo", "base"]);
/** Filled in only where a row has such a figure: a blank cannot be taken for 0. */
const OPTIONAL_NUMBERS = new Set(["numerator", "denominator", "previous", "deemed"]);

/** The property's text for a table with these columns. */
export function exceptionsOf(columns: readonly RegisterColumn[], content: RegisterContent): string {
  const texts = registerTexts();
  const entries = columns.flatMap(({ id, role }, column): Entry[] => {
    const entry = (rule: string, reason: string) => ({ rule, column, reason });
    if (QUOTATIONS.has(id)) return RULES_OF_WORDS.map((rule) => entry(rule, texts.exceptionQuotation));
    if (IDENTIFIERS.has(id)) return RULES_OF_WORDS.map((rule) => entry(rule, texts.exceptionIdentifier));
    if (NAMES.has(id) || /^alias\d*$/.test(id)) return [entry("L1-07", texts.exceptionName)];
    if (OPTIONAL_NUMBERS.has(id)) return [entry("L1-09", texts.exceptionOptional)];
    const isFormula = content === "formulas" && (role === "computed" || id === "cell");
    return isFormula ? [entry("L2-06", texts.exceptionFormula)] : [];
  });
  return JSON.stringify(joined(entries));
}

interface Entry {
  readonly rule: string;
  readonly column: number;
  readonly reason: string;
}

/** Neighbouring columns as one range: a finding over several of them must lie inside one. */
function joined(entries: readonly Entry[]): { rule: string; range: string; reason: string }[] {
  const blocks: { rule: string; left: number; right: number; reason: string }[] = [];
  const sorted = [...entries].sort((a, b) => a.rule.localeCompare(b.rule) || a.column - b.column);
  for (const { rule, column, reason } of sorted) {
    const last = blocks.at(-1);
    if (last?.rule === rule && last.reason === reason && last.right === column - 1) last.right = column;
    else blocks.push({ rule, left: column, right: column, reason });
  }
  return blocks.map(({ rule, left, right, reason }) => {
    return { rule, range: formatRange({ top: 1, bottom: MAX_ROWS - 1, left, right }), reason };
  });
}
