/**
 * 「KPI「…」には含めないこととする」 in the text of a project: what a KPI leaves out travels with its figure.
 */
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { findFiscalYears } from "../../calendar";
import type { Indicator } from "../../indicator/model";
import { comparable } from "../../text";
import { scopeIn } from "../details";

/** A sentence that takes something out of a KPI. */
export interface Exclusion {
  /** The names in 「」, for comparison. */
  readonly names: readonly string[];
  readonly text: string;
  /** Fiscal year that the sentence or the heading of its column names; null without. */
  readonly fiscalYear: number | null;
}

const HEADING_LENGTH = 40;

/** The sentences of a sheet that name something in 「」 and leave something out of it. */
export function exclusionsIn(sheet: SheetSnapshot): Exclusion[] {
  return sheet.values.flatMap((values, row) =>
    values.flatMap((value, column) => {
      if (typeof value !== "string" || !value.includes("「")) return [];
      const sentences = value.split(/(?<=[。\n])/);
      return sentences.flatMap((sentence, index) => {
        const names = [...sentence.matchAll(/「([^「」]{2,80})」/g)].map(([, name]) => comparable(name!));
        if (names.length === 0 || scopeIn(sentence) === undefined) return [];
        const own = findFiscalYears(sentence)[0]?.value;
        // In brackets, the sentence speaks of the one before: 「3,000時間削減した。（ただし…）」.
        const isAside = /^[（(]/.test(sentence);
        const text = `${isAside ? (sentences[index - 1] ?? "") : ""}${sentence}${isAside ? closing(sentences[index + 1]) : ""}`;
        return [{ names, text: text.trim(), fiscalYear: own ?? yearAbove(sheet, row, column) }];
      });
    }),
  );
}

/** The bracket that closes what the next piece of the text begins with. */
function closing(next: string | undefined): string {
  return /^[）)]/.exec(next ?? "")?.[0] ?? "";
}

/** The year of the nearest heading above: 「令和2年度 の取組実績」. */
function yearAbove(sheet: SheetSnapshot, row: number, column: number): number | null {
  for (let above = row - 1; above >= 0; above--) {
    const value = sheet.values[above]?.[column];
    if (typeof value !== "string" || value.length > HEADING_LENGTH) continue;
    const [year] = findFiscalYears(value);
    if (year) return year.value;
  }
  return null;
}

/** The indicator with what a sentence leaves out of it, at the figure of the sentence's year. */
export function withExclusion(
  indicator: Indicator,
  exclusions: readonly Exclusion[],
  reportYear: number | null,
): Indicator {
  const own = exclusions.find(({ names }) => names.includes(comparable(indicator.name)));
  if (!own) return indicator;
  const year = own.fiscalYear ?? reportYear;
  return {
    ...indicator,
    observations: indicator.observations.map((each) =>
      each.kind === "actual" && each.value !== null && each.fiscalYear === year && each.scope === undefined
        ? { ...each, scope: own.text }
        : each,
    ),
  };
}
