/** What is said of codes elsewhere: on a コード表 sheet, on a メタデータ sheet, in a note. */
import { roleOf } from "../../companion-sheets";
import { ownName } from "../../columns/headers";
import { outsideCells } from "../../outside-cells";
import type { SheetContext, WorkbookContext } from "../../types";

const PAIR = /(?<![0-9A-Za-z.])(\d{1,3}|[A-Za-zア-ン])\s*[:=…→]\s*\S/g;
/** In brackets behind a name no sign is needed between code and meaning: （1男 2女）. */
const LOOSE_PAIR = /(?<![0-9A-Za-z.])(\d{1,3}|[A-Za-z])\s*[:=….→・-]?\s*(?=[ぁ-んァ-ヶー一-龠々])/g;

/**
 * The codes that a text explains.
 * @param isLoose also where no sign stands between code and meaning
 * @example codesWithin("1：男性、2：女性", false) // 1, 2
 */
export function codesWithin(text: string, isLoose: boolean): ReadonlySet<string> {
  const plain = text.normalize("NFKC").replaceAll("...", "…");
  const codes = new Set([...plain.matchAll(PAIR)].map((match) => match[1]!));
  if (isLoose) for (const match of plain.matchAll(LOOSE_PAIR)) codes.add(match[1]!);
  return codes;
}

export type Explanation = "none" | "explained" | "unfilled";

/** More cells than these of an explaining sheet are not read. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 30;
const MEANING_HEAD = /意味|内容|名称|説明|ラベル|meaning|label|description/i;

interface Legend {
  readonly cells: ReadonlySet<string>;
  readonly texts: readonly string[];
  /** Rows whose meaning is left blank, as their texts. */
  readonly unfilled: readonly (readonly string[])[];
}

const known = new WeakMap<SheetContext, Legend>();

/** Reads the sheets of a workbook that may explain codes. */
export class Legends {
  readonly #legends: readonly Legend[];
  readonly #notes: readonly string[];

  constructor(context: SheetContext, workbook: WorkbookContext) {
    const explaining = workbook.sheets.filter((sheet) => ["codes", "metadata"].includes(roleOf(sheet)));
    this.hasCodeTable = explaining.some((sheet) => roleOf(sheet) === "codes");
    this.#legends = explaining.map(legendOf);
    this.#notes = outsideCells(context).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  }

  readonly hasCodeTable: boolean;

  /** Whether a column's codes are explained: by its name on a sheet of codes, or all codes with their meanings. */
  explanationOf(header: string, codes: readonly string[]): Explanation {
    const name = comparable(ownName(header));
    const isTold = (text: string) => {
      const told = codesWithin(text, false);
      return told.size >= 2 && codes.every((code) => told.has(code));
    };
    if (this.#notes.some(isTold)) return "explained";
    let explanation: Explanation = "none";
    for (const { cells, texts, unfilled } of this.#legends) {
      if (unfilled.some((row) => row.some((text) => comparable(text) === name))) explanation = "unfilled";
      else if (
        (name !== "" && cells.has(name)) ||
        codes.every((code) => cells.has(code)) ||
        texts.some(isTold)
      ) {
        return "explained";
      }
    }
    return explanation;
  }
}

function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

function legendOf(context: SheetContext): Legend {
  let legend = known.get(context);
  if (!legend) {
    legend = readLegend(context);
    known.set(context, legend);
  }
  return legend;
}

function readLegend({ sheet, grid }: SheetContext): Legend {
  const cells = new Set<string>();
  const texts: string[] = [];
  const unfilled: string[][] = [];
  let meaningColumn = -1;
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_ROWS); row++) {
    const ofRow: string[] = [];
    for (let column = 0; column < Math.min(sheet.columnCount, MOST_COLUMNS); column++) {
      const text = grid.textAt(row, column);
      if (text === "") continue;
      cells.add(comparable(text));
      ofRow.push(text);
      if (text.length > 3) texts.push(text);
    }
    if (meaningColumn >= 0 && ofRow.length > 0 && grid.textAt(row, meaningColumn) === "")
      unfilled.push(ofRow);
    if (meaningColumn < 0 && ofRow.length > 1) meaningColumn = meaningHead(grid, row, sheet.columnCount);
  }
  return { cells, texts, unfilled };
}

function meaningHead(grid: SheetContext["grid"], row: number, columnCount: number): number {
  for (let column = 1; column < Math.min(columnCount, MOST_COLUMNS); column++) {
    if (MEANING_HEAD.test(grid.textAt(row, column))) return column;
  }
  return -1;
}
