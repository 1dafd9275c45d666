/** What a cell of an indicator table holds, beyond what `readFigureCell` says: a year of its own, a word of state. */
import type { GridCell } from "../../../sheet/grid";
import { findYears } from "../../calendar";
import type { MissingReason, ObservationKind } from "../../indicator/model";
import type { Quantity } from "../../quantity";
import { comparable } from "../../text";
import { readFigureCell, type FigureCell } from "../figures";
import type { HeadingYear } from "./years";
import { yearsIn } from "./years";

/** Words that say why there is no number; the sheet is complete, and nobody has to look. */
const STATES: readonly (readonly [MissingReason, RegExp])[] = [
  [
    "noSurvey",
    /^(?:調査(?:なし|未実施|対象外|年度外)|未調査|未測定|非調査年度?|調査(?:を)?実施(?:せず|なし|していない)|データなし|統計なし|該当なし|対象外)$/,
  ],
  ["notIntroduced", /^(?:未導入|未開始|未整備|未設置|開始前|導入前|未着手|制度開始前)$/],
  ["ended", /^(?:事業?終了|終了|廃止|事業廃止|完了済み?)$/],
  [
    "notReported",
    /^(?:集計中|未集計|未確定|未公表|公表前|確認中|算出中|算定中|精査中|報告待ち|未報告|調査中|把握中|後日公表|公表待ち|未定|N\/A|NA|n\.?a\.?)$/i,
  ],
];

export type CellReading =
  | FigureCell
  /** A word of state stands in place of a number. */
  | { readonly state: "stated"; readonly missing: MissingReason };

/** Why there is no number, where a text is one of the words for it. */
export function stateOf(text: string): MissingReason | undefined {
  const plain = comparable(text).replace(/^[（(]|[)）]$|[。]$/g, "");
  return STATES.find(([, pattern]) => pattern.test(plain))?.[0];
}

export function readCell(cell: GridCell, kind: ObservationKind): CellReading {
  const missing = typeof cell.value === "string" ? stateOf(cell.value) : undefined;
  if (missing !== undefined) return { state: "stated", missing };
  const read = readFigureCell(cell, kind);
  return read.state === "figures" && typeof cell.value === "string"
    ? { ...read, figures: withoutAside(cell.value, read.figures) }
    : read;
}

const ASIDE = /累計|累積|平均|前年|昨年|前回|うち|見込|目標比|計画比|参考|年間|当初|内訳|速報|暫定|のべ|延べ/;

/** 「200人（5年間の累計）」: the numbers of a remark in brackets are no values of their own. */
function withoutAside(text: string, figures: readonly Quantity[]): readonly Quantity[] {
  const [first, second] = figures;
  if (!first || !second) return figures;
  const aside = /[(（][^()（）]*[)）]\s*$/.exec(text);
  const inAside = aside !== null && aside.index >= first.start && second.start > aside.index;
  return inAside && ASIDE.test(aside[0]) ? [{ ...first, note: first.note ?? aside[0].trim() }] : figures;
}

/** A cheap look: years are named by 年, a letter or an era. */
const MAY_HAVE_YEAR = /年|[RHSTMＲＨＳ]\s?[\d０-９元]|FY|[12]\d{3}[./-]|[㋿㍻㍼]/i;

/** The year that a cell prints beside its figure: 「98.5%（R4）」; null without, or with several. */
export function yearBeside(cell: GridCell, figure: Quantity): HeadingYear | null {
  if (typeof cell.value !== "string" || !MAY_HAVE_YEAR.test(cell.value)) return null;
  const mentions = findYears(cell.value);
  if (mentions.length === 0) return null;
  const { years } = yearsIn(comparable(cell.value));
  if (years.length !== 1) return null;
  // A year in a sentence dates something else; beside the figure it stands in brackets or in its as-of note.
  const [mention] = mentions;
  const before = cell.value.slice(0, mention!.start).trimEnd();
  const isBeside =
    figure.fiscalYear !== null || figure.asOf !== null || /[(（:：\[【]$/.test(before) || before === "";
  return isBeside ? years[0]! : null;
}
