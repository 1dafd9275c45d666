/** Mappings as the workbook keeps them: a custom property of the sheet, which travels with a copied sheet. */
import * as v from "valibot";
import { formatRange, parseRange } from "../../../sheet/address";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import type { ColumnMapping } from "./types";

/** Key of the worksheet custom property. */
export const MAPPING_PROPERTY = "kpi.mapping";

const USES = [
  "name", "number", "policy", "initiative", "actionPlan", "unit", "department", "direction", "remarks", "verdict",
  "kind", "year", "value", "baseline", "plan", "actual", "target", "byKind",
] as const; // prettier-ignore

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({
  version: v.literal(1),
  range: v.string(),
  headerRows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  rows: v.picklist(["indicator", "observation"]),
  growsDown: v.boolean(),
  columns: v.array(
    v.object({
      column: count,
      heading: v.string(),
      use: v.nullable(v.picklist(USES)),
      fiscalYear: v.nullable(v.pipe(v.number(), v.integer())),
      isCalendarYear: v.boolean(),
    }),
  ),
});

/** The mapping that a sheet carries. One that cannot be read (edited by another program) counts as absent. */
export function mappingOf(sheet: Pick<SheetSnapshot, "properties">): ColumnMapping | undefined {
  const text = sheet.properties.get(MAPPING_PROPERTY);
  if (text === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const parsed = v.safeParse(schema, data);
  if (!parsed.success) return undefined;
  const { range: address, headerRows, rows, growsDown, columns } = parsed.output;
  const range = parseRange(address);
  const isInside =
    range !== undefined && columns.every(({ column }) => column >= range.left && column <= range.right);
  return range && isInside ? { range, headerRows, rows, growsDown, columns } : undefined;
}

/** The property's text for a mapping; undefined for none, which brings the layouts back. */
export function mappingText(mapping: ColumnMapping | null): string | undefined {
  if (mapping === null) return undefined;
  const { range, headerRows, rows, growsDown, columns } = mapping;
  return JSON.stringify({ version: 1, range: formatRange(range), headerRows, rows, growsDown, columns });
}
