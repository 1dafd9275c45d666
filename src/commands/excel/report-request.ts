/** How a report was asked for, kept on its sheets so that it can be made again. */
import * as v from "valibot";
import type { ReportContent, ReportVariant } from "../../reports";
import { REPORT_PROPERTY } from "../../reports/shared";
import { VariantSchema } from "../../reports/variants";
import type { ReportRequest } from "../report-operations";

/** Keys of worksheet custom properties. */
export const REQUEST_PROPERTY = "kpi.request";
/** The same for all sheets of one report. */
export const REPORT_ID_PROPERTY = "kpi.reportId";

const RequestSchema = v.object({
  /** Name of the sheet that the report is about; null: the whole workbook. */
  sheet: v.nullable(v.string()),
  preset: v.string(),
  content: v.nullable(v.picklist(["values", "formulas", "functions"])),
  variant: v.nullable(v.string()),
  policy: v.nullable(v.string()),
  department: v.nullable(v.string()),
  /** The variant as it was when the sheet was made, for when it has been deleted. */
  form: v.optional(VariantSchema),
});

/** A request without the year, which is another property, and with the sheet by name. */
export type KeptRequest = Omit<v.InferOutput<typeof RequestSchema>, "form"> & {
  readonly form?: ReportVariant;
};

/** @param sheet name of the sheet in front */
export function keptRequest(request: ReportRequest, sheet: string): KeptRequest {
  return {
    sheet: request.scope === "sheet" ? sheet : null,
    preset: request.preset,
    content: request.content ?? null,
    variant: request.variant ?? null,
    policy: request.filter?.policy ?? null,
    department: request.filter?.department ?? null,
  };
}

/** undefined where the property is missing or was changed by something else. */
export function readKeptRequest(properties: ReadonlyMap<string, string>): KeptRequest | undefined {
  const text = properties.get(REQUEST_PROPERTY);
  if (text === undefined) return undefined;
  try {
    const parsed = v.safeParse(RequestSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether two requests are for the same report, whatever its look: what it is about, and in which form. */
export function isSameReport(a: KeptRequest, b: KeptRequest): boolean {
  return (
    a.sheet === b.sheet && a.variant === b.variant && a.policy === b.policy && a.department === b.department
  );
}

export function yearOfProperties(properties: ReadonlyMap<string, string>): number | null {
  const year = Number(properties.get(REPORT_PROPERTY.fiscalYear));
  return Number.isInteger(year) && year > 0 ? year : null;
}

/** What the cells hold: as asked, else formulas where they have something to refer to. */
export function contentOf(asked: ReportContent | null, hasRegister: boolean): ReportContent {
  if (asked === null) return hasRegister ? "formulas" : "values";
  return asked === "formulas" && !hasRegister ? "values" : asked;
}
