/** One cell that holds the figures of several indicators, each with its label: 「特定健診48% 保健指導60%」. */
import type { GridCell } from "../../../sheet/grid";
import { parseQuantities, type Quantity } from "../../quantity";
import { comparable } from "../../text";

const LONGEST_LABEL = 20;

/** The labels that all cells of a row with several figures have in common; empty where they do not agree. */
export function labelsOf(cells: readonly GridCell[]): string[] {
  const read = cells.flatMap(({ value }) => (typeof value === "string" ? [parseQuantities(value)] : []));
  const several = read.filter((figures) => figures.length > 1);
  const filled = read.filter((figures) => figures.length > 0);
  const [first] = several;
  if (!first || several.length < 2 || several.length < filled.length) return [];
  const labels = first.map(({ label }) => label.trim());
  const isSure = labels.every(
    (label) => label !== "" && label.length <= LONGEST_LABEL && /[^\d\s]/.test(label),
  );
  const distinct = new Set(labels.map(comparable)).size === labels.length;
  return isSure && distinct && several.every((figures) => isSame(figures, labels)) ? labels : [];
}

/** The part of a cell that belongs to each label; undefined where the cell has other figures. */
export function labelled(text: string, labels: readonly string[]): string[] | undefined {
  const figures = parseQuantities(text);
  if (!isSame(figures, labels)) return undefined;
  return labels.map((_, index) => text.slice(figures[index]!.start, figures[index]!.end).trim());
}

function isSame(figures: readonly Quantity[], labels: readonly string[]): boolean {
  return (
    figures.length === labels.length &&
    figures.every(({ label }, index) => comparable(label) === comparable(labels[index]!))
  );
}
