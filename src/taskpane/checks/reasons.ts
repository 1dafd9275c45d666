/** Reasons for setting findings aside, and what was set aside for them. Pure. */
import { entriesOf } from "../../checks/ignored";
import type { CheckReport, IgnoredReport } from "../../checks/types";
import { checksPaneTexts } from "../../strings/pane-checks";

/** Suggestions offered at once. */
const OFFERED = 6;

/**
 * Reasons to choose from: those used last, those that the workbook already holds (most frequent first), and examples.
 * @param used in the order in which they were entered since the pane was opened
 */
export function suggestedReasons(report: CheckReport, used: readonly string[]): readonly string[] {
  const t = checksPaneTexts();
  const counts = new Map<string, number>();
  for (const { reason } of entriesOf(report)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const kept = [...counts].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
  const examples = [t.reasonForm, t.reasonName, t.reasonPrinted, t.reasonMeaning];
  const all = [...[...used].reverse(), ...kept, ...examples].filter((reason) => reason !== "");
  return [...new Set(all)].slice(0, OFFERED);
}

/** Findings that were set aside for one reason and are alike otherwise. */
export interface IgnoredGroup {
  readonly key: string;
  readonly sheet: string;
  readonly title: string;
  readonly reason: string;
  readonly findings: readonly IgnoredReport[];
}

/** What was set aside, by sheet, decision and reason, in the order in which it was found. */
export function groupIgnored(ignored: readonly IgnoredReport[]): readonly IgnoredGroup[] {
  const groups = new Map<string, IgnoredReport[]>();
  for (const finding of ignored) {
    const key = JSON.stringify([finding.sheet, finding.group, finding.ignoredBy.reason]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, findings]) => {
    const { sheet, groupTitle, message, ignoredBy } = findings[0]!;
    return { key, sheet, title: groupTitle ?? message, reason: ignoredBy.reason, findings };
  });
}
