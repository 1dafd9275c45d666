/** Cells that say one figure in several numbers: a rate with its counts, a value with the one it replaces. */
import type { Correction } from "../indicator/model";
import type { Quantity } from "../quantity";
import { toHalfWidth } from "../text";
import { statedRatios, type StatedRatio } from "./remark-figures/ratios";
import { sameUnit } from "./units";

export interface CompoundFigure {
  readonly figure: Quantity;
  /** 「82.8%（719件/868件）」. */
  readonly ratio?: StatedRatio;
  /** 「33施設（訂正前32施設）」. */
  readonly correction?: Correction;
  /** 「30事業（当初3事業）」: the target before it was revised. */
  readonly original?: Quantity;
}

const CORRECTED = /(?:訂正前|修正前|誤)(?:は|の|:|：)?\s*$/;
const REVISED = /(?:当初(?:目標)?|改定前|改訂前|変更前|見直し前)(?:値|は|の|:|：)?\s*$/;

/** The one figure that a cell with several numbers says; undefined where they are several figures. */
export function compoundOf(text: string, figures: readonly Quantity[]): CompoundFigure | undefined {
  const [first, second] = figures;
  if (figures.length === 2 && first && second && sameUnit(first.unit, second.unit)) {
    const between = toHalfWidth(text.slice(first.end, second.start));
    if (CORRECTED.test(between))
      return { figure: first, correction: { previous: second.value, reason: text.trim(), date: null } };
    if (REVISED.test(between)) return { figure: first, original: second };
  }
  if (figures.length !== 3 || first?.unit !== "%") return undefined;
  const counts = text.slice(first.end);
  const [ratio] = statedRatios(counts);
  return ratio === undefined ? undefined : { figure: first, ratio };
}
