/** Reading 指標台帳: indicators from its two tables, and what could not be read with its cell. */
import type { SheetSnapshot } from "../../sheet/snapshot";
import { formatCell } from "../../sheet/address";
import { registerTexts } from "../../strings/register";
import type { Indicator, ReadResult, UnreadCell } from "../indicator/model";
import { indicatorColumns, OBSERVATION_COLUMNS, SHEET_NAMES } from "./columns";
import { findRegister, type TableView } from "./find";
import { readIndicatorRows } from "./read-indicators";
import { readObservationRows, type Figures } from "./read-observations";

const NO_FIGURES: Figures = { observations: [], verdicts: [], ownVerdicts: [], reasons: [] };

/**
 * Reads the register among these sheets. Rows that cannot be read are listed with their cell and what to do; nothing
 * is merged or guessed.
 * @returns nothing where there is no register
 */
export function readRegister(sheets: readonly SheetSnapshot[]): ReadResult {
  const register = findRegister(sheets);
  if (!register) return { indicators: [], unread: [] };
  const copies = register.copies.map((sheet) =>
    sheetProblem(sheet.name, registerTexts().copyNotRead(sheet.name)),
  );
  const { indicators: table, observations } = register;
  if (!table) {
    const name = observations!.sheet.name;
    return {
      indicators: [],
      unread: [sheetProblem(name, registerTexts().tableMissing(SHEET_NAMES.indicators)), ...copies],
    };
  }
  const lacking = [...missingColumns(table), ...lackOfFigures(observations)];
  if (missingColumns(table).length > 0) return { indicators: [], unread: [...lacking, ...copies] };
  const rows = readIndicatorRows(table);
  const canReadFigures = observations !== null && missingColumns(observations).length === 0;
  const figures = canReadFigures ? readObservationRows(observations, rows.indicators) : undefined;
  const indicators = [...rows.indicators.values()].map((row): Indicator => {
    const read = figures?.byIndicator.get(row.id) ?? NO_FIGURES;
    const { verdicts, ownVerdicts, reasons } = read;
    return {
      ...row,
      observations: sorted(read.observations),
      verdicts,
      ...(ownVerdicts.length > 0 && { ownVerdicts }),
      ...(reasons.length > 0 && { userSettings: { ...row.userSettings, verdicts: reasons } }),
    };
  });
  return { indicators, unread: [...lacking, ...rows.unread, ...(figures?.unread ?? []), ...copies] };
}

function lackOfFigures(view: TableView | null): UnreadCell[] {
  if (view) return missingColumns(view);
  const reason = registerTexts().tableMissing(SHEET_NAMES.observations);
  return [sheetProblem(SHEET_NAMES.observations, reason)];
}

const KIND_ORDER = ["baseline", "plan", "actual", "target"] as const;

/** By kind, year and version, as the model has them, however the user has sorted the table. */
function sorted(observations: Indicator["observations"]): Indicator["observations"] {
  return [...observations].sort(
    (a, b) =>
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0) ||
      Number(a.version === "revised") - Number(b.version === "revised"),
  );
}

/** Columns without which the table cannot be read. */
export function missingColumns(view: TableView): UnreadCell[] {
  const columns = view.table === "indicators" ? indicatorColumns() : OBSERVATION_COLUMNS;
  return columns
    .filter(({ id, required }) => required && !view.columns.has(id))
    .map(({ header }) => ({
      sheet: view.sheet.name,
      cell: formatCell(view.headerRow, view.left),
      rawText: "",
      reason: registerTexts().headerMissing(header),
    }));
}

function sheetProblem(sheet: string, reason: string): UnreadCell {
  return { sheet, cell: "A1", rawText: "", reason };
}
