/** Gives the drafts of a form what its sentences say: 評価指標, cells labelled 目標値 or 現状値, the stock in 概要. */
import type { SheetSnapshot } from "../../../sheet/snapshot";
import type { UnreadCell } from "../../indicator/model";
import { formatQuantity, parseQuantities, parseQuantity } from "../../quantity";
import { comparable } from "../../text";
import { withDetails } from "../details";
import type { Labelled } from "../forms";
import {
  readSentences,
  stockIn,
  type Candidate,
  type Horizon,
  type Named,
  type SentenceReading,
} from "../target-sentences";
import { columnHeading } from "../vocabulary";
import { candidatesOf, isName, type Draft } from "./draft";
import type { YearTable } from "./year-tables";

/** Labels whose text may say what is to be reached. */
const GOAL_LABEL = /^(?:成果目標|目標|数値目標|達成目標|最終目標|目標内容|到達目標)/;
/** Labels whose text may say what there is. */
const STOCK_LABEL = /^(?:概要|事業概要|取組概要|内容|取組内容|目的|現状|現状と課題)/;

/** An indicator that only a sentence names, with the draft that it explains. */
export interface NamedDraft extends Omit<Named, "relatesTo"> {
  readonly relatesTo: Draft | null;
  readonly cell: string;
}

export interface FormSentences {
  readonly named: readonly NamedDraft[];
  readonly unread: readonly UnreadCell[];
}

/**
 * Reads all sentences of a form and adds what they say to its drafts.
 * @param tables all tables of the form, also those that nothing has been entered in yet and that have no drafts
 */
export function addSentences(
  sheet: SheetSnapshot,
  tables: readonly YearTable[],
  drafts: readonly Draft[],
  labels: readonly Labelled[],
): FormSentences {
  const candidates = candidatesOf(drafts);
  const horizon = horizonOf(tables);
  const named: NamedDraft[] = [];
  const unread: UnreadCell[] = [];
  const seen = new Set<string>();
  for (const labelled of labels) {
    const reading = seen.has(labelled.cell.address)
      ? undefined
      : readLabelled(sheet, labelled, candidates, horizon, tables);
    if (!reading) continue;
    seen.add(labelled.cell.address);
    unread.push(...reading.unread);
    for (const [index, said] of reading.said) {
      const draft = drafts[index]!;
      const fresh = said.observations.filter(({ kind, fiscalYear, version }) =>
        draft.observations.every(
          (known) => known.kind !== kind || known.fiscalYear !== fiscalYear || known.version !== version,
        ),
      );
      draft.observations.push(...fresh.map(withDetails));
      draft.accumulation ??= said.accumulation;
      draft.isToFall ||= said.falls;
      draft.period = said.period === null ? draft.period : joined(draft.period, said.period);
      draft.targetText ??=
        said.statements.length === 0
          ? null
          : { rawText: said.statements.join("\n"), sheet: sheet.name, cell: labelled.cell.address };
    }
    named.push(
      ...reading.named.map(({ relatesTo, ...rest }) => ({
        ...rest,
        relatesTo: relatesTo === null ? null : drafts[relatesTo]!,
        cell: labelled.cell.address,
      })),
    );
  }
  named.push(...stockOf(sheet, drafts, labels));
  return { named, unread };
}

function joined<T extends { from: number; to: number }>(a: T | null, b: T): { from: number; to: number } {
  return a === null ? b : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function readLabelled(
  sheet: SheetSnapshot,
  labelled: Labelled,
  candidates: readonly Candidate[],
  horizon: Horizon | null,
  tables: readonly YearTable[],
): SentenceReading | undefined {
  const { kind, content, cell, label } = labelled;
  if (content === "" || cell === label) return undefined;
  const source = { sheet: sheet.name, cell, text: content };
  const plain = comparable(label.text);
  if (kind === "indicator") {
    return isName(labelled) ? undefined : readSentences(source, candidates, horizon);
  }
  if (kind !== "other" || isInTable(labelled, tables)) return undefined;
  const heading = columnHeading(label.text);
  if (heading && !heading.ambiguous && (heading.kind === "target" || heading.kind === "baseline")) {
    const number = typeof cell.value === "number" ? parseQuantity(cell.value, cell.numberFormat) : undefined;
    const text = number?.ok ? formatQuantity(number.value) : content;
    const says = { role: heading.kind, fiscalYear: heading.year };
    return parseQuantities(text).length === 0
      ? undefined
      : readSentences({ ...source, text }, candidates, horizon, says);
  }
  if (!GOAL_LABEL.test(plain) || parseQuantities(content).length === 0) return undefined;
  return readSentences(source, candidates, horizon, { goalsOnly: true });
}

/** 目標値 may also head a row of the table itself. */
function isInTable({ label }: Labelled, tables: readonly YearTable[]): boolean {
  return tables.some(
    ({ top, bottom, left, right }) =>
      top <= label.row && label.row <= bottom && left <= label.column && label.column <= right,
  );
}

function horizonOf(tables: readonly YearTable[]): Horizon | null {
  const cells = tables.flatMap(({ groups }) => groups.flatMap((group) => group.cells));
  const years = cells.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/** 「市内562拠点の街頭防犯カメラ」 where the goal is to increase them. */
function stockOf(sheet: SheetSnapshot, drafts: readonly Draft[], labels: readonly Labelled[]): NamedDraft[] {
  const goals = drafts.flatMap((draft) => {
    const target = draft.observations.findLast(({ kind, value }) => kind === "target" && value !== null);
    return target && draft.targetText ? [{ draft, target, text: draft.targetText.rawText }] : [];
  });
  const found = new Map<string, NamedDraft>();
  for (const { label, content, cell, kind } of labels) {
    if (kind !== "other" || !STOCK_LABEL.test(comparable(label.text)) || cell === label) continue;
    for (const { draft, target, text } of goals) {
      const source = { sheet: sheet.name, cell, text: content };
      const stock = stockIn(source, target, text);
      if (stock && !found.has(stock.name))
        found.set(stock.name, { ...stock, relatesTo: draft, cell: cell.address });
    }
  }
  return [...found.values()];
}
