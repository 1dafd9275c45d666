/**
 * What a report sheet says of itself, in one worksheet custom property: how it was laid out when the product wrote it, so
 * that what the user did to it since can be told apart.
 */
import * as v from "valibot";
import { fail, formatRange, ok, parseRange, type RangeRef, type Result } from "../../sheet";
import { reportRefreshTexts } from "../../strings/report-refresh";

/** Key of the property. */
export const LAYOUT_PROPERTY = "kpi.layout";

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_048_575));

const LayoutSchema = v.object({
  /** Written into cell and property alike: a sheet that has only one of them is not the one that was written. */
  instance: v.pipe(v.string(), v.minLength(1)),
  /** "A1:T60": all cells that were written or formatted. */
  extent: v.string(),
  /** 0-based column of the row marks (marks.ts). */
  marks: index,
  /** In characters, from A. */
  widths: v.array(v.number()),
  title: v.nullable(v.string()),
  notes: v.nullable(
    v.object({
      column: index,
      headerRow: v.nullable(index),
      labelColumn: v.nullable(index),
    }),
  ),
  charts: v.array(v.string()),
  page: v.nullable(
    v.object({
      orientation: v.picklist(["landscape", "portrait"]),
      paper: v.picklist(["a4", "a3"]),
      header: v.string(),
      footer: v.string(),
    }),
  ),
});

export type ReportLayout = Omit<v.InferOutput<typeof LayoutSchema>, "extent"> & { readonly extent: RangeRef };

export function layoutText({ extent, ...rest }: ReportLayout): string {
  return JSON.stringify({ ...rest, extent: formatRange(extent) });
}

/** @returns problem report.unknownLayout where the text is no such property: changed by hand or by another version */
export function parseLayout(text: string, sheet: string): Result<ReportLayout> {
  const unknown = () =>
    fail<ReportLayout>({
      code: "report.unknownLayout",
      message: reportRefreshTexts().unknownLayout(sheet),
      sheet,
    });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return unknown();
    throw error;
  }
  const parsed = v.safeParse(LayoutSchema, data);
  if (!parsed.success) return unknown();
  const extent = parseRange(parsed.output.extent);
  return extent ? ok({ ...parsed.output, extent }) : unknown();
}
