/**
 * What the user decided about checks, kept in the workbook so that a colleague who opens it sees the same: findings
 * set aside with a reason, and tables set by hand. Each sheet carries its own as worksheet custom properties; they
 * travel with a copied sheet and follow a renamed one.
 */
import * as v from "valibot";
import { formatRange, parseRange, type RangeRef, type SheetSnapshot, type WorkbookSnapshot } from "../sheet";
import { entriesWith, entriesWithout } from "./ignored";
import type { CheckSettings, Finding, IgnoredFinding } from "./types";

/** Keys of the worksheet custom properties. */
export const IGNORED_PROPERTY = "kpi.check.ignored";
export const TABLES_PROPERTY = "kpi.check.tables";

/** A table set by hand. */
export interface TableSetting {
  readonly range: RangeRef;
  readonly headerRows: number;
}

const ignoredSchema = v.array(
  v.object({
    rule: v.string(),
    range: v.string(),
    group: v.optional(v.string()),
    /** On the file itself: such entries are kept with the first sheet. */
    file: v.optional(v.boolean()),
    reason: v.string(),
  }),
);
const tablesSchema = v.array(
  v.object({ range: v.string(), headerRows: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
);

/**
 * Reads the decisions that a workbook carries. A property that cannot be read (edited by another program) counts as
 * absent: its findings come back, which is the safe side.
 */
export function settingsOf(workbook: WorkbookSnapshot): CheckSettings {
  const tables = new Map<string, readonly TableSetting[]>();
  const ignored: IgnoredFinding[] = [];
  for (const sheet of workbook.sheets) {
    const ofSheet = tablesOf(sheet);
    if (ofSheet.length > 0) tables.set(sheet.name, ofSheet);
    ignored.push(...ignoredOf(sheet));
  }
  return { ignored, tables };
}

/** Findings of one sheet that were set aside, and with the first sheet those on the file itself. */
export function ignoredOf(sheet: Pick<SheetSnapshot, "name" | "properties">): readonly IgnoredFinding[] {
  const entries = parsed(ignoredSchema, sheet.properties.get(IGNORED_PROPERTY)) ?? [];
  return entries.map(({ rule, range, group, file, reason }) => ({
    rule,
    sheet: file ? "" : sheet.name,
    range,
    ...(group !== undefined && { group }),
    reason,
  }));
}

function tablesOf(sheet: SheetSnapshot): TableSetting[] {
  const entries = parsed(tablesSchema, sheet.properties.get(TABLES_PROPERTY)) ?? [];
  return entries.flatMap(({ range, headerRows }) => {
    const area = parseRange(range);
    return area && headerRows <= area.bottom - area.top + 1 ? [{ range: area, headerRows }] : [];
  });
}

/** The property's text after setting findings of the sheet aside; earlier entries for the same cells are replaced. */
export function withIgnored(
  before: readonly IgnoredFinding[],
  findings: readonly Finding[],
  reason: string,
): string {
  return ignoredText(entriesWith(before, findings, reason));
}

/** The property's text after taking findings back into account; undefined where nothing is left. */
export function withoutIgnored(
  before: readonly IgnoredFinding[],
  findings: readonly Finding[],
): string | undefined {
  const rest = entriesWithout(before, findings);
  return rest.length === 0 ? undefined : ignoredText(rest);
}

/** The property's text for tables set by hand; undefined for none, which brings detection back. */
export function tablesText(tables: readonly TableSetting[]): string | undefined {
  if (tables.length === 0) return undefined;
  return JSON.stringify(tables.map(({ range, headerRows }) => ({ range: formatRange(range), headerRows })));
}

function ignoredText(entries: readonly IgnoredFinding[]): string {
  return JSON.stringify(
    entries.map(({ rule, sheet, range, group, reason }) => ({
      rule,
      range,
      ...(group !== undefined && { group }),
      ...(sheet === "" && { file: true }),
      reason,
    })),
  );
}

function parsed<S extends v.GenericSchema>(
  schema: S,
  text: string | undefined,
): v.InferOutput<S> | undefined {
  if (text === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const result = v.safeParse(schema, data);
  return result.success ? result.output : undefined;
}
