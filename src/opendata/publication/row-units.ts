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
const NOTED = /^([^\d]{0,4}[-+▲△]?\d[\d,]*(?:\.\d+)?)\s*([^\d\s以未程超前後強弱約]{1,6})(.*)$/;

/** A cell of a column of figures, as a number with the unit printed with it. */
interface Printed {
  readonly unit: string;
  readonly isFigure: boolean;
  /** The cell without its unit. */
  readonly bare: FrameCell;
}

/** @returns the frame as it is where it has a column of units, or a row would need two */
export function unitsIntoColumn(frame: Frame, changes: ChangeList): Frame {
  if (frame.headers.some((header) => UNIT_HEADER.test(header))) return frame;
  const columns = frame.headers.flatMap((header, column) =>
    !DERIVED.test(header) && hasMixedUnits(frame, column) ? [column] : [],
  );
  const [first] = columns;
  if (first === undefined) return frame;
  const printed = frame.rows.map((row) => columns.map((column) => printedIn(row[column]!)));
  const units = printed.map((cells) => [
    ...new Set(cells.map(({ unit }) => unit).filter((unit) => unit !== "")),
  ]);
  if (units.some((ofRow) => ofRow.length > 1)) return frame;
  const texts = opendataStrings();
  const header = uniqueName(texts.unit, new Set(frame.headers));
  const rows = frame.rows.map((row, index) => {
    const [unit = unitOfName(row, columns)] = units[index]!;
    const source = columns.map((column) => row[column]!.source).find((cell) => cell !== null) ?? null;
    const hasFigure = printed[index]!.some(({ isFigure }) => isFigure);
    const cells = row.map((cell, column) => {
      const at = columns.indexOf(column);
      const bare = at < 0 ? cell : printed[index]![at]!.bare;
      if (bare.value !== cell.value) {
        const reason = texts.unitOfRow(unit);
        changes.add({
          kind: "repair",
          source: cell.source,
          column: frame.headers[column]!,
          before: cell.value,
          after: bare.value,
          reason,
        });
      }
      return bare;
    });
    const own = unit || (hasFigure ? texts.notStated : "");
    return [...cells.slice(0, first), own === "" ? BLANK : dataCell(own, source), ...cells.slice(first)];
  });
  return {
    headers: [...frame.headers.slice(0, first), header, ...frame.headers.slice(first)],
    headerSources: [...frame.headerSources.slice(0, first), null, ...frame.headerSources.slice(first)],
    rows,
  };
}

function hasMixedUnits({ rows }: Frame, column: number): boolean {
  const units = new Set<string>();
  let figures = 0;
  let filled = 0;
  for (const row of rows) {
    const cell = row[column]!;
    if (cell.value === null) continue;
    filled += 1;
    const { unit, isFigure } = printedIn(cell);
    if (unit !== "") units.add(unit);
    if (isFigure) figures += 1;
  }
  return units.size > 1 && figures >= LEAST_SHARE * filled;
}

function printedIn(cell: FrameCell): Printed {
  const { value } = cell;
  if (typeof value !== "string") return { unit: "", isFigure: value !== null, bare: cell };
  const figure = readFigure(value);
  if (figure && figure.fault !== "note") {
    const unit = plainUnit(figure.unit);
    if (unit === "") return { unit, isFigure: true, bare: cell };
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
function unitOfName(row: readonly FrameCell[], figures: readonly number[]): string {
  for (const [column, { value }] of row.entries()) {
    const unit = typeof value === "string" && !figures.includes(column) ? unitInName(value) : "";
    if (unit !== "") return unit;
  }
  return "";
}
