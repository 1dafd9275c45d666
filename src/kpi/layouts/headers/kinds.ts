/** What kind of figure a row or a cell announces, in tables where 計画 and 実績 stand down instead of across. */
import { readHeading } from "./heading";
import type { HeadingYear } from "./years";
import type { FigureKind } from "./words";

export type RowKind =
  | { readonly state: "blank" }
  | {
      readonly state: "kind";
      readonly kind: FigureKind;
      /** 「令和5年度実績」 names the year as well; null without. */
      readonly year: HeadingYear | null;
      readonly unit: string;
    }
  /** 達成率, 前年比: computed, not read. */
  | { readonly state: "derived" }
  | { readonly state: "unknown"; readonly text: string };

export function rowKindOf(text: string): RowKind {
  if (text === "") return { state: "blank" };
  const heading = readHeading(text);
  const figure = heading?.meanings.find(({ role, kind }) => role === "figure" && kind !== null);
  if (heading && figure) {
    const year = heading.years.length === 1 ? heading.years[0]! : null;
    return { state: "kind", kind: figure.kind!, year, unit: heading.unit };
  }
  const computed = heading?.meanings.some(
    ({ role }) => role === "derived" || role === "verdict" || role === "remarks",
  );
  return computed ? { state: "derived" } : { state: "unknown", text };
}

const KIND = "(目標|計画|予定|実績|結果|見込)";
const LEGEND = new RegExp(`上段[^下]{0,6}?${KIND}[^下]{0,12}下段[^目計予実結見]{0,6}${KIND}`);

/** 「上段：目標、下段：実績」: what the upper and the lower row of an indicator hold; undefined without. */
export function legendIn(text: string): readonly [RowKind, RowKind] | undefined {
  const found = LEGEND.exec(text.replace(/\s/g, ""));
  return found ? [rowKindOf(found[1]!), rowKindOf(found[2]!)] : undefined;
}

/** 「来館者数（目標）」: the kind in brackets at the end of a name, and the name without it. */
export function kindInName(name: string): { name: string; kind: RowKind } | undefined {
  const found = /^(.+?)\s*[(（【[]([^()（）【】[\]]{2,6})[)）】\]]$/.exec(name);
  if (!found) return undefined;
  const kind = rowKindOf(found[2]!);
  return kind.state === "kind" ? { name: found[1]!, kind } : undefined;
}
