/** How changes of the register are written in the pane. Pure. */
import type { ChangedCell, ChangeStatus, RegisterChange } from "../../kpi/register";
import type { CellValue } from "../../sheet";
import { registerPaneTexts } from "../../strings/pane-register";
import { formatYear } from "../shared/format";

const LONGEST_TEXT = 120;

export function groupTitle(status: ChangeStatus, count: number): string {
  const t = registerPaneTexts();
  return {
    conflict: t.groupConflict,
    added: t.groupAdded,
    updated: t.groupUpdated,
    kept: t.groupKept,
    moved: t.groupMoved,
    gone: t.groupGone,
  }[status](count);
}

export function groupHint(status: ChangeStatus): string {
  const t = registerPaneTexts();
  return {
    conflict: t.hintConflict,
    added: t.hintAdded,
    updated: t.hintUpdated,
    kept: t.hintKept,
    moved: t.hintMoved,
    gone: t.hintGone,
  }[status];
}

/** 「申請件数　令和5年度　実績」, or the indicator's name alone. */
export function changeName({ indicatorName, indicatorId, kind, fiscalYear }: RegisterChange): string {
  const name = indicatorName === "" ? indicatorId : indicatorName;
  return kind === null ? name : registerPaneTexts().figure(name, formatYear(fiscalYear), kind);
}

/** One line a cell, by what becomes of it. */
export function cellLines({ status, cells }: RegisterChange): readonly string[] {
  const t = registerPaneTexts();
  return cells.map(({ header, mine, theirs }) => {
    if (status === "added") return t.newValue(header, valueText(theirs));
    if (status === "gone") return t.newValue(header, valueText(mine));
    if (status === "kept") return t.keptValue(header, valueText(mine), valueText(theirs));
    return t.change(header, valueText(mine), valueText(theirs));
  });
}

/** The cells that a conflict is chosen by: the number with its unit, else the first. */
function mainCells(cells: readonly ChangedCell[]): readonly ChangedCell[] {
  const main = cells.filter(({ column }) => column === "value" || column === "unit");
  return main.length > 0 ? main : cells.slice(0, 1);
}

/** What a side of a conflict holds: 「90」, or 「値 90、単位 時間」 where the unit is another, too. */
export function sideText(cells: readonly ChangedCell[], side: "mine" | "theirs"): string {
  const main = mainCells(cells);
  const [only, ...others] = main;
  if (only && others.length === 0) return valueText(only[side]);
  return main
    .map((cell) => `${cell.header} ${valueText(cell[side])}`)
    .join(registerPaneTexts().listSeparator);
}

/** What changes along with what a conflict is chosen by, one line a cell. */
export function furtherLines({ cells }: RegisterChange): readonly string[] {
  const main = mainCells(cells);
  const t = registerPaneTexts();
  return cells
    .filter((cell) => !main.includes(cell))
    .map(({ header, mine, theirs }) => t.change(header, valueText(mine), valueText(theirs)));
}

/** The one header that a conflict is about, to be named with it; "" for a number with its unit. */
export function conflictHeader({ cells }: RegisterChange): string {
  const [only, ...others] = mainCells(cells);
  return only && others.length === 0 ? only.header : "";
}

export function valueText(value: CellValue): string {
  if (value === null || value === "") return registerPaneTexts().blank;
  if (typeof value === "number") return value.toLocaleString("ja-JP", { maximumFractionDigits: 15 });
  const text = String(value);
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
