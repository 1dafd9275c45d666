/** Findings that a user set aside with a reason. */
import { formatRange, parseRange, type RangeRef } from "../sheet";
import type { Finding, IgnoredFinding } from "./types";

/** The entry that makes a finding ignored from now on; it is kept with the workbook. */
export function ignoredEntry(finding: Finding, reason: string): IgnoredFinding {
  return {
    rule: finding.rule,
    sheet: finding.sheet,
    range: finding.ranges.map(formatRange).join(","),
    reason,
  };
}

/**
 * Whether every cell range of the finding lies in what an entry names. A finding without cells (on the file or the
 * sheet itself) is matched by an entry without a range.
 */
export function isIgnored(finding: Finding, entries: readonly IgnoredFinding[]): boolean {
  return entries.some((entry) => {
    if (entry.rule !== finding.rule || entry.sheet !== finding.sheet) return false;
    if (finding.ranges.length === 0) return entry.range === "";
    const areas = entry.range.split(",").flatMap((part) => parseRange(part) ?? []);
    return finding.ranges.every((range) => areas.some((area) => encloses(area, range)));
  });
}

function encloses(outer: RangeRef, inner: RangeRef): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
