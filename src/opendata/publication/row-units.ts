/**
 * Figures whose unit changes from row to row (「10,000件」 above 「20%」): each row's unit goes into a column of its own, and
 * the figures become numbers as printed. A unit in the header would be wrong for the other rows.
 */
import { readFigure, type TextFigure } from "../../checks/columns/figures";
import { isUnitText, plainUnit } from "../../checks/columns/units";
import { uniqueName } from "../../checks/fixes/split-column";
import { unitInName } from "../../kpi/layouts/headers/units";
import { toHalfWidth } from "../../kpi/text";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { BLANK, dataCell, type Frame, type FrameCell } from "./frame";

/** Share of figures among what stands in a column of figures. */
const LEAST_SHARE = 0.6;
const UNIT_HEADER = /単位$/;
/** What is computed from other columns has a unit of its own: 達成率, 前年比. */
const DERIVED = /(?:比|差|増減|伸び|率)(?:[（(].*)?$/;
/** What may stand between a number and its bound: 「13.0%以下」 is a figure in %. */
const NOTED = /^([^\d]{0,4}[-+▲△]?\d[\d,]*(?:\.\d+)?)\s*([^\d\s以未程超前後強弱約]{1,6})([^\d]*)$/;

const NUMBERED = /^\s*[0-9０-９]+[\s\u3000]+\S/;
const HAS_DIGIT = /[0-9０-９]/;

/** A cell of a column of figures, as a number with the unit printed with it. */
interface Printed {
  readonly unit: string;
  readonly isFigure: boolean;
  /** The cell without its unit. */
  readonly bare: FrameCell;
}

/**
 * Into the column of units that the table has, where it is blank or says the same; a row that says otherwise stays as it
 * is printed.
 */
function intoOwnColumn(frame: Frame, own: number, changes: ChangeList): Frame {
  const figures = new Map(
    [...figureColumns(frame)].filter(([column, cells]) => column !== own && unitsOf(cells).size > 0),
  );
  const reason = opendataStrings().unitOfRow;
  const rows = frame.rows.map((row, index) => {
    const [unit, second] = unitsOf([...figures.values()].map((cells) => cells[index]!));
    const said = row[own]!.value;
    const isSame = said === null || plainUnit(String(said)) === unit;
    if (unit === undefined || second !== undefined || !isSame) return row;
    const source = [...figures.keys()].map((column) => row[column]!.source).find(Boolean) ?? null;
    return row.map((cell, column) => {
      const after =
        column === own && said === null
          ? dataCell(unit, source)
          : (figures.get(column)?.[index]!.bare ?? cell);
      if (after.value !== cell.value) {
        const change = { column: frame.headers[column]!, before: cell.value, after: after.value };
        changes.add({ kind: "repair", source: cell.source, ...change, reason: reason(unit) });
      }
      return after;
    });
  });
  return { ...frame, rows };
}

/** @returns the frame as it is where a row would need two units */
export function unitsIntoColumn(frame: Frame, changes: ChangeList): Frame {
  const [own, second] = frame.headers.flatMap((header, column) => (UNIT_HEADER.test(header) ? [column] : []));
  if (own !== undefined) return second === undefined ? intoOwnColumn(frame, own, changes) : frame;
  const mixed = mixedColumns(frame);
  const [first] = mixed.keys();
  if (first === undefined) return frame;
  const figures = [...mixed.values()];
  const units = frame.rows.map((_, row) => [...unitsOf(figures.map((column) => column[row]!))]);
  if (units.some((ofRow) => ofRow.length > 1)) return frame;
  const texts = opendataStrings();
  const rows = frame.rows.map((row, index) => {
    const [unit = unitOfName(row, mixed)] = units[index]!;
    const cells = row.map((cell, column) => mixed.get(column)?.[index]!.bare ?? cell);
    for (const [column, { value: after }] of cells.entries()) {
      const { value: before, source } = row[column]!;
      const change = { column: frame.headers[column]!, before, after, reason: texts.unitOfRow(unit) };
      if (after !== before) changes.add({ kind: "repair", source, ...change });
    }
    const source =
      [...mixed.keys()].map((column) => row[column]!.source).find((cell) => cell !== null) ?? null;
    const hasFigure = figures.some((column) => column[index]!.isFigure);
    const own = unit || (hasFigure ? texts.notStated : "");
    return inserted(cells, first, own === "" ? BLANK : dataCell(own, source));
  });
  return {
    headers: inserted(frame.headers, first, uniqueName(texts.unit, new Set(frame.headers))),
    headerSources: inserted(frame.headerSources, first, null),
    rows,
  };
}

function inserted<T>(line: readonly T[], at: number, one: T): T[] {
  return [...line.slice(0, at), one, ...line.slice(at)];
}

/** The columns of figures in more than one unit, from the left, each with its cells. */
function mixedColumns(frame: Frame): ReadonlyMap<number, readonly Printed[]> {
  return new Map([...figureColumns(frame)].filter(([, cells]) => unitsOf(cells).size > 1));
}

/** The columns of figures, from the left, each with its cells; not those that are computed from others. */
function figureColumns({ headers, rows }: Frame): ReadonlyMap<number, readonly Printed[]> {
  const columns = new Map<number, readonly Printed[]>();
  for (const [column, header] of headers.entries()) {
    if (DERIVED.test(header)) continue;
    const cells = rows.map((row) => printedIn(row[column]!));
    const filled = cells.filter(({ bare }) => bare.value !== null);
    const figures = filled.filter(({ isFigure }) => isFigure);
    const units = [...unitsOf(cells)];
    const isMeant = units.length === 0 || units.some(isUnitText);
    if (isMeant && figures.length >= LEAST_SHARE * filled.length) columns.set(column, cells);
  }
  return columns;
}

function unitsOf(cells: readonly Printed[]): ReadonlySet<string> {
  return new Set(cells.flatMap(({ unit }) => (unit === "" ? [] : [unit])));
}

function printedIn(cell: FrameCell): Printed {
  const { value } = cell;
  if (typeof value !== "string") return { unit: "", isFigure: value !== null, bare: cell };
  if (!HAS_DIGIT.test(value)) return { unit: "", isFigure: false, bare: cell };
  const figure = readFigure(value);
  if (figure && figure.fault !== "note") {
    const unit = plainUnit(figure.unit);
    if (unit === "") return { unit, isFigure: true, bare: cell };
    // 「3 健康」 is a numbered name.
    if (NUMBERED.test(value) && !isUnitText(unit)) return { unit: "", isFigure: false, bare: cell };
    return { unit, isFigure: true, bare: { ...cell, value: figure.value, numberFormat: formatOf(figure) } };
  }
  const [, number, unit = "", rest] = NOTED.exec(toHalfWidth(value).trim()) ?? [];
  if (number === undefined || !isUnitText(plainUnit(unit))) return { unit: "", isFigure: false, bare: cell };
  return { unit: plainUnit(unit), isFigure: true, bare: { ...cell, value: `${number}${rest}` } };
}

function formatOf({ hasSeparator, decimals }: TextFigure): string {
  const digits = `${hasSeparator ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return digits === "0" ? "General" : digits;
}

/** 「実施率（%）」 names the unit of the bare numbers beside it. */
function unitOfName(row: readonly FrameCell[], figures: ReadonlyMap<number, unknown>): string {
  for (const [column, { value }] of row.entries()) {
    const unit = typeof value === "string" && !figures.has(column) ? unitInName(value) : "";
    if (unit !== "") return unit;
  }
  return "";
}
