/**
 * 取込控え: what the user's cells held when they were last taken from the sheet, as short check sums. With it a refresh
 * can tell who changed a cell – the sheet, the user or both – without keeping a second copy of the register.
 */
import type { CellValue } from "../../sheet/snapshot";
import { OBSERVATION_COLUMNS, indicatorColumns, type RegisterTable } from "./columns";

/** Column ids with the check sum of what was taken over; a blank cell has none. */
export type Base = ReadonlyMap<string, string>;

type Row = Readonly<Record<string, CellValue | undefined>>;

/** Written where no cell has content, so that a row that was taken over can be told from one typed in. */
const NOTHING = "-";
const REPEATED = /^(?:department|alias|methodBreak)\d+$/;

const MERGED: Readonly<Record<RegisterTable, ReadonlySet<string>>> = {
  indicators: new Set(dataColumns(indicatorColumns())),
  // The figure itself has a column of its own, 取込値, that people can read.
  observations: new Set([
    ...["kind", "year", "version"],
    ...dataColumns(OBSERVATION_COLUMNS).filter((id) => id !== "value"),
  ]),
};

function dataColumns(columns: readonly { id: string; role: string }[]): string[] {
  return columns.filter(({ role }) => role === "data").map(({ id }) => id);
}

/** Whether a column is merged on refresh by its check sum. */
export function hasBase(table: RegisterTable, id: string): boolean {
  return MERGED[table].has(id) || (table === "indicators" && REPEATED.test(id));
}

/** @example baseOf("observations", { unit: "件" }) // "unit.1k3f9a" */
export function baseOf(table: RegisterTable, cells: Row): string {
  const ids = Object.keys(cells).filter((id) => hasBase(table, id) && sumOf(cells[id]) !== "");
  return baseText(new Map(ids.map((id) => [id, sumOf(cells[id])])));
}

export function baseText(base: Base): string {
  const entries = [...base].map(([id, sum]) => `${id}.${sum}`);
  return entries.length === 0 ? NOTHING : entries.sort().join(" ");
}

/** Reads 取込控え; null where the row was never taken from a sheet. */
export function parseBase(text: CellValue | undefined): Base | null {
  if (typeof text !== "string" || text.trim() === "") return null;
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .flatMap((entry) => {
        const dot = entry.lastIndexOf(".");
        return dot > 0 ? [[entry.slice(0, dot), entry.slice(dot + 1)] as const] : [];
      }),
  );
}

/** Check sum of a cell (FNV-1a, 32 bit); "" for a blank one. */
export function sumOf(value: CellValue | undefined): string {
  if (value === null || value === undefined || value === "") return "";
  const text = typeof value === "string" ? value.replace(/\r\n?/g, "\n") : `${typeof value}:${asKept(value)}`;
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}

/** Excel keeps 15 digits of a number, and a line break as one sign. */
function asKept(value: number | boolean): string {
  const isRound = typeof value !== "number" || Number.isSafeInteger(value);
  return String(isRound ? value : Number(value.toPrecision(15)));
}
