/** The rows of 指標 → indicators without figures. */
import { registerTexts } from "../../strings/register";
import type { Indicator, IndicatorGroup, UnreadCell } from "../indicator/model";
import type { Comparison } from "../achievement/types";
import type { Direction } from "../indicator/model";
import { isBlankRow, type TableView } from "./find";
import { RowReader } from "./row-reader";
import {
  ACCUMULATIONS,
  COMPARISONS,
  DEPARTMENT_SEPARATOR,
  DIRECTION_SOURCES,
  DIRECTIONS,
  NO_REASON,
  SIGN_CONVENTIONS,
} from "./words";

/** Layout of an indicator that the user typed into the register. */
export const REGISTER_LAYOUT = "register";

export type IndicatorRow = Omit<Indicator, "observations" | "verdicts" | "ownVerdicts">;

export interface IndicatorRows {
  /** By id, in the order of the table. */
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  /** 0-based row of each. */
  readonly rows: ReadonlyMap<string, number>;
  readonly unread: readonly UnreadCell[];
}

export function readIndicatorRows(view: TableView): IndicatorRows {
  const indicators = new Map<string, IndicatorRow>();
  const rows = new Map<string, number>();
  const cells = new Map<string, string>();
  const unread: UnreadCell[] = [];
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (isBlankRow(view, row)) continue;
    const reader = new RowReader(view, row);
    const id = reader.text("id");
    const problem = problemWithRow(reader, cells.get(id));
    if (problem) {
      reader.note(problem.id, problem.reason);
    } else {
      indicators.set(id, indicatorOf(reader, id));
      rows.set(id, row);
      cells.set(id, reader.address("id"));
    }
    unread.push(...reader.unread);
  }
  unread.push(...unknownLinks(view, indicators, rows));
  return { indicators, rows, unread };
}

function problemWithRow(
  reader: RowReader,
  earlier: string | undefined,
): { id: string; reason: string } | null {
  const texts = registerTexts();
  const id = reader.text("id");
  if (id === "") return { id: "id", reason: texts.noId };
  if (reader.text("name") === "") return { id: "name", reason: texts.noName };
  return earlier === undefined ? null : { id: "id", reason: texts.duplicateId(id, earlier) };
}

function indicatorOf(reader: RowReader, id: string): IndicatorRow {
  const direction = reader.word("direction", DIRECTIONS) ?? null;
  const accumulation = reader.word("accumulation", ACCUMULATIONS);
  const signConvention = reader.word("signConvention", SIGN_CONVENTIONS);
  const notEvaluable = reader.text("notEvaluable");
  const targetText = reader.text("targetText");
  const relatesTo = reader.text("relatesTo");
  const acrossBreak = reader.text("acrossBreak");
  const aliases = repeated(reader, "alias", (column) => reader.text(column) || null);
  return {
    id,
    name: reader.text("name"),
    unit: reader.text("unit"),
    direction,
    directionSource: reader.word("directionSource", DIRECTION_SOURCES) ?? "printed",
    comparison: reader.word("comparison", COMPARISONS) ?? comparisonOf(direction),
    group: groupOf(reader),
    department: repeated(reader, "department", (column) => reader.text(column) || null).join(
      DEPARTMENT_SEPARATOR,
    ),
    predecessor: reader.text("predecessor") || null,
    successor: reader.text("successor") || null,
    methodBreaks: repeated(reader, "methodBreak", (column) => reader.number(column)),
    remarks: reader.text("remarks") || null,
    layout: reader.text("layout") || REGISTER_LAYOUT,
    ...(accumulation && { accumulation }),
    ...(signConvention && { signConvention }),
    ...(notEvaluable && { notEvaluable: { reason: notEvaluable === NO_REASON ? "" : notEvaluable } }),
    ...(targetText && { targetText: { rawText: targetText, ...placeOf(reader, "targetText") } }),
    ...(relatesTo && { relatesTo }),
    ...(acrossBreak && { userSettings: { acrossMethodBreak: { reason: acrossBreak } } }),
    ...(aliases.length > 0 && { aliases }),
  };
}

/** What a direction means where the user has not said how to compare. */
function comparisonOf(direction: Direction | null): Comparison {
  if (direction === "maintain") return "eq";
  return direction === "decrease" ? "le" : "ge";
}

function groupOf(reader: RowReader): IndicatorGroup {
  const ids = ["number", "policy", "initiative", "actionPlan"] as const;
  return Object.fromEntries(ids.flatMap((id) => (reader.text(id) === "" ? [] : [[id, reader.text(id)]])));
}

/** Where a text stood on its own sheet; the register's cell where that is not said. */
function placeOf(reader: RowReader, id: string): { sheet: string; cell: string } {
  const [sheet, cell] = [reader.text(`${id}Sheet`), reader.text(`${id}Cell`)];
  return sheet !== "" && cell !== ""
    ? { sheet, cell }
    : { sheet: reader.view.sheet.name, cell: reader.address(id) };
}

/** The values of "alias", "alias2" …, blank ones left out. */
function repeated<T>(reader: RowReader, id: string, read: (column: string) => T | null): T[] {
  const columns = [...reader.view.columns.keys()].filter((column) => column.replace(/\d+$/, "") === id);
  const numberOf = (column: string) => Number(column.slice(id.length) || 1);
  return columns.sort((a, b) => numberOf(a) - numberOf(b)).flatMap((column) => read(column) ?? []);
}

function unknownLinks(
  view: TableView,
  indicators: ReadonlyMap<string, IndicatorRow>,
  rows: ReadonlyMap<string, number>,
): UnreadCell[] {
  return [...indicators.values()].flatMap((indicator) => {
    const reader = new RowReader(view, rows.get(indicator.id)!);
    for (const id of ["predecessor", "successor", "relatesTo"] as const) {
      const linked = indicator[id];
      if (linked && !indicators.has(linked)) {
        reader.note(id, registerTexts().unknownLink(reader.header(id), linked));
      }
    }
    return reader.unread;
  });
}
