/** L2-01 数値データは数値属性とし、文字列を含まないこと. See README.md beside this file. */
import { textInNumbersStrings } from "../../../strings/rules/L2-01";
import { columnOutcome } from "../../columns/outcome";
import { findFigureColumn, type FigureColumn, type FigureText } from "../../columns/figure-column";
import { unitsOfRows } from "../../columns/unit-column";
import { columnName, once } from "../../outcome";
import { shownText, writableRows } from "../../placed-texts";
import type { TextEntry } from "../../profile";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { conversionEdits, conversionOf, type Conversion } from "./convert";

const meta: RuleMeta = {
  id: "L2-01",
  level: "L2",
  title: "数値データは数値属性とし、文字列を含まないこと",
  number2020: "1-3",
  severity: "fatal",
  points: 100,
  appliesTo: "all",
};

export const textInNumbers: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      const profiles = context.profiles(table);
      const unitOfRow = unitsOfRows(context, profiles);
      for (const profile of profiles) {
        const column = yield* findFigureColumn(table, profile);
        if (!column || profile.textCount === 0) continue;
        yield* addFindings(findings, context, table, column, unitOfRow);
        yield;
      }
    }
    return columnOutcome(context, findings);
  },
};

/** Cells and findings made between two pauses. */
const SLICE = 1000;

/** Why a cell is no number, and so what is to be decided about it. */
type Kind =
  "typed" | "wide" | "separator" | "sign" | "unit" | "otherUnit" | "formula" | "note" | "text" | "error";

interface TextCell {
  readonly row: number;
  readonly text: string;
  readonly kind: Kind;
  /** What was read from the text; null where it is no figure. */
  readonly found: FigureText | null;
}

/** What is decided together: one conversion of the column repairs most kinds. */
type Group = "convert" | "otherUnit" | "formula" | "note" | "text" | "error";

const ERROR = /^#(?:N\/A|[A-Z]+[!?]|DIV\/0!|GETTING_DATA)$/;

function* addFindings(
  findings: Finding[],
  context: SheetContext,
  table: DetectedTable,
  column: FigureColumn,
  unitOfRow: ((row: number) => string) | undefined,
): Generator<void, void, void> {
  const conversion = yield* conversionOf(column, unitOfRow);
  const runs = runsOf(yield* cellsOf(context, column, conversion));
  const fix = once(() => convert(context, table, column, conversion));
  const { column: at } = column.profile;
  const place = `${at}@${table.range.top},${table.range.left}`;
  const titles = new Map<Group, string>();
  for (const run of runs) {
    const first = run[0]!;
    const group = groupOf(first.kind);
    const groupTitle = titles.get(group) ?? textInNumbersStrings()[`${group}Group`](nameOf(column));
    titles.set(group, groupTitle);
    findings.push({
      rule: meta.id,
      sheet: context.sheet.name,
      ranges: [{ top: first.row, bottom: first.row + run.length - 1, left: at, right: at }],
      message: messageOf(column, conversion, run),
      group: `${place}:${group}`,
      groupTitle,
      ...(group === "convert" && { fix }),
    });
    if (findings.length % SLICE === 0) yield;
  }
}

/** Every cell that is a text, from top to bottom. */
function* cellsOf(
  context: SheetContext,
  column: FigureColumn,
  conversion: Conversion,
): Generator<void, TextCell[], void> {
  const cells: TextCell[] = [];
  let done = 0;
  for (const text of column.figures) {
    for (const cell of figureCells(context, column, conversion, text)) cells.push(cell);
    if (++done % SLICE === 0) yield;
  }
  for (const entry of column.others) {
    for (const cell of otherCells(entry)) cells.push(cell);
    if (++done % SLICE === 0) yield;
  }
  return cells.sort((a, b) => a.row - b.row);
}

function figureCells(
  { sheet }: SheetContext,
  { profile }: FigureColumn,
  { values }: Conversion,
  found: FigureText,
): TextCell[] {
  const { entry, figure } = found;
  const { text, rows } = entry;
  const kind: Kind = figure.fault !== "note" && !values.has(found) ? "otherUnit" : figure.fault;
  const writable = writableRows(sheet, { text, column: profile.column, rows });
  return rows.map((row) => {
    const isWritable = writable === rows || writable.includes(row);
    return { row, text, kind: isWritable ? kind : "formula", found };
  });
}

function otherCells({ text, rows }: TextEntry): TextCell[] {
  const kind = ERROR.test(text) ? "error" : "text";
  return rows.map((row) => ({ row, text, kind, found: null }));
}

/** Cells of one kind right below each other are one finding. */
function runsOf(cells: readonly TextCell[]): TextCell[][] {
  const runs: TextCell[][] = [];
  for (const cell of cells) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last && last.row === cell.row - 1 && last.kind === cell.kind) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function groupOf(kind: Kind): Group {
  const isItsOwn =
    kind === "otherUnit" || kind === "formula" || kind === "note" || kind === "text" || kind === "error";
  return isItsOwn ? kind : "convert";
}

function messageOf({ profile }: FigureColumn, conversion: Conversion, run: readonly TextCell[]): string {
  const texts = textInNumbersStrings();
  const { kind, text, found } = run[0]!;
  const shown = shownText(text);
  const count = run.length;
  if (kind === "text" || kind === "error" || kind === "note" || kind === "formula") {
    return texts[kind](shown, count);
  }
  // All other kinds are figures.
  const { unit } = found!.figure;
  if (kind === "otherUnit") return texts.otherUnit(shown, count, unit);
  const number = String(conversion.values.get(found!) ?? "");
  if (kind !== "unit") return texts[kind](shown, count, number);
  const hasHeader = profile.header !== "";
  return texts.unit(shown, count, number, unit, conversion.newUnit !== "" && hasHeader);
}

function nameOf({ profile }: FigureColumn): string {
  return columnName(profile.column, profile.header);
}

function convert(
  context: SheetContext,
  table: DetectedTable,
  column: FigureColumn,
  conversion: Conversion,
): Fix {
  const texts = textInNumbersStrings();
  const { newUnit, isSure } = conversion;
  return {
    id: "to-numbers",
    rule: meta.id,
    title:
      newUnit === "" ? texts.toNumbers(nameOf(column)) : texts.toNumbersWithUnit(nameOf(column), newUnit),
    edits: conversionEdits(context, table, column, conversion),
    safe: isSure,
  };
}
