/** L1-09 空白とゼロが明確に区別されているか. See README.md beside this file. */
import { cellKey, valueAt, type Edit, type RangeRef, type SheetSnapshot } from "../../../sheet";
import { blankOrZeroStrings } from "../../../strings/rules/L1-09";
import { figureColumn, type FigureColumn } from "../../columns/figure-column";
import { columnOutcome } from "../../columns/outcome";
import { isExplained } from "../../legend";
import { columnName } from "../../outcome";
import { rangesOfRows } from "../../placed-texts";
import { Feature } from "../../text-features";
import type { TextEntry } from "../../profile";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L1-09",
  level: "L1",
  title: "空白とゼロが明確に区別されているか",
  number2020: null,
  severity: "minor",
  points: 2,
  appliesTo: "all",
};

/** 不詳 in official statistics: no figure is at hand, for whatever reason. */
const MISSING = "…";
const SPACE = Feature.space | Feature.wideSpace | Feature.lineBreak;
const DASHES = "[-‐‑‒–—―−ー─━－]+";
const DECIMAL_ZERO = String.raw`[-+±▲△−－＋]?[0０](?:[.．][0０]+)?`;

export const blankOrZero: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context, workbook) {
    const findings: Finding[] = [];
    const explained = {
      dash: () => isExplained(DASHES, context, workbook),
      zero: () => isExplained(DECIMAL_ZERO, context, workbook),
    };
    for (const table of context.tables) {
      for (const profile of context.profiles(table)) {
        if (!mayMix(profile.blankCount, profile.zeroCount, profile.textCount)) continue;
        const column = figureColumn(table, profile);
        if (column) findings.push(...findingsOf(context, table, column, explained));
        yield;
      }
    }
    return columnOutcome(context, findings);
  },
};

/** A column of numbers without blanks and texts, or of numbers and blanks without zeros, leaves nothing to confuse. */
function mayMix(blanks: number, zeros: number, texts: number): boolean {
  return texts > 0 || (blanks > 0 && zeros > 0);
}

interface Explained {
  dash(): boolean;
  zero(): boolean;
}

function findingsOf(
  context: SheetContext,
  table: DetectedTable,
  column: FigureColumn,
  explained: Explained,
): Finding[] {
  const { sheet } = context;
  const { profile } = column;
  const texts = blankOrZeroStrings();
  const name = columnName(profile.column, profile.header);
  const at = `${profile.column}@${table.range.top}`;
  const finding = (kind: string, rows: readonly number[], message: string, groupTitle: string): Finding => ({
    rule: meta.id,
    sheet: sheet.name,
    ranges: rangesOfRows(rows, profile.column),
    message,
    group: `${kind}:${at}`,
    groupTitle,
  });
  const findings: Finding[] = [];
  const zeros = zerosIn(column);
  const dashes = column.signs.filter(({ sign }) => sign === "dash").map(({ entry }) => entry);
  if (zeros > 0 || dashes.length > 0) {
    const blanks = blankRows(context, table, column);
    const message =
      zeros > 0
        ? texts.blanksAndZeros(name, blanks.length, zeros)
        : texts.blanksAndDashes(name, blanks.length, signOf(dashes));
    if (blanks.length > 0) {
      const found = finding("blank", blanks, message, texts.blankGroup(name));
      const hasFormula = blanks.some((row) => sheet.formulas.has(cellKey(row, profile.column)));
      findings.push(hasFormula ? found : { ...found, fix: () => markMissing(sheet, found.ranges) });
    }
  }
  if (dashes.length > 0 && !explained.dash()) {
    const rows = rowsOf(dashes);
    findings.push(
      finding("dash", rows, texts.dashes(name, signOf(dashes), rows.length), texts.dashGroup(name)),
    );
  }
  const decimal = decimalZeros(column);
  if (decimal.length > 0 && !explained.zero()) {
    const rows = rowsOf(decimal);
    findings.push(
      finding("zero", rows, texts.decimalZeros(name, signOf(decimal), rows.length), texts.zeroGroup(name)),
    );
  }
  return findings;
}

function zerosIn({ profile, figures }: FigureColumn): number {
  return figures.reduce(
    (sum, { entry, figure }) => sum + (figure.value === 0 ? entry.count : 0),
    profile.zeroCount,
  );
}

/**
 * 「0.0」「△0」 as text among whole numbers: by custom a figure that is not 0 and rounds to it. Where other texts have
 * decimals or signs, too, all of them are simply numbers entered as text.
 */
function decimalZeros({ profile, figures }: FigureColumn): TextEntry[] {
  if (profile.numberCount === 0 || profile.integerCount < profile.numberCount) return [];
  const isMarked = ({ figure }: FigureColumn["figures"][number]) => figure.decimals > 0 || figure.sign !== "";
  const marked = figures.filter(isMarked);
  return marked.every(({ figure }) => figure.value === 0) ? marked.map(({ entry }) => entry) : [];
}

/**
 * Rows in which the column shows nothing: blank cells and cells of nothing but space. Cells under a merged area show
 * its value; rows that are blank, or hold only a heading, belong to other rules.
 */
function blankRows(context: SheetContext, table: DetectedTable, { profile }: FigureColumn): number[] {
  const spaces = profile.textsWith(SPACE).filter(({ text }) => text.trim() === "");
  const rows = [...profile.blankRows, ...rowsOf(spaces)].sort((a, b) => a - b);
  return rows.filter(
    (row) => context.grid.valueAt(row, profile.column) === null && isRecord(context, table, row),
  );
}

function isRecord({ grid }: SheetContext, { range }: DetectedTable, row: number): boolean {
  const least = Math.min(2, range.right - range.left);
  let filled = 0;
  for (let column = range.left; column <= range.right && filled < least; column++) {
    if (grid.valueAt(row, column) !== null) filled++;
  }
  return filled >= least;
}

function rowsOf(entries: readonly TextEntry[]): number[] {
  return entries.flatMap(({ rows }) => rows).sort((a, b) => a - b);
}

function signOf(entries: readonly TextEntry[]): string {
  return entries[0]!.text.trim();
}

/** Which of the blanks mean 0 only the user knows, so this is never among the safe fixes. */
function markMissing(sheet: SheetSnapshot, ranges: readonly RangeRef[]): Fix {
  let count = 0;
  const edits = ranges.map((range): Edit => {
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, offset) => range.top + offset);
    count += rows.length;
    const before = rows.map((row) => [valueAt(sheet, row, range.left)]);
    return { kind: "setValues", sheet: sheet.name, range, before, after: rows.map(() => [MISSING]) };
  });
  const title = blankOrZeroStrings().markMissing(count, MISSING);
  return { id: "mark-missing", rule: meta.id, title, edits, safe: false };
}
