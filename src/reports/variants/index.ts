/** 様式の変形: templates as users changed them, kept with the workbook so that colleagues have them too. See README.md. */
import * as v from "valibot";
import { fail, ok, type Problem, type Result } from "../../sheet";
import { reportVariantTexts } from "../../strings/report-variants";
import { findTemplate } from "../registry";
import type { ReportVariant } from "../template";

/** Key of the workbook's setting that holds all variants. */
export const VARIANTS_SETTING = "kpi.reportVariants";

export const MOST_VARIANTS = 50;
const LONGEST_NAME = 40;
const LONGEST_TITLE = 100;

/** A variant as it is kept. */
export const VariantSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  template: v.string(),
  columns: v.nullable(v.pipe(v.array(v.string()), v.maxLength(100))),
  title: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_TITLE))),
  preset: v.nullable(v.string()),
  paper: v.nullable(v.picklist(["a4", "a3"])),
  orientation: v.nullable(v.picklist(["landscape", "portrait"])),
});

function problem(message: string): Problem {
  return { code: "report.invalidVariant", message };
}

/** What the workbook holds of variants. */
export interface KeptVariants {
  readonly variants: readonly ReportVariant[];
  /** Entries that are no variant: from another version, or changed by another program. Writing keeps them. */
  readonly unread: readonly unknown[];
}

/** Reads the setting. An entry that is no variant does not take the others away. */
export function readVariants(value: unknown): KeptVariants {
  if (value === undefined || value === null) return { variants: [], unread: [] };
  const entries = v.safeParse(v.array(v.unknown()), parsedText(value));
  if (!entries.success) return { variants: [], unread: [value] };
  const read = entries.output.map((entry) => ({ entry, parsed: v.safeParse(VariantSchema, entry) }));
  return {
    variants: read.flatMap(({ parsed }) => (parsed.success ? [parsed.output] : [])),
    unread: read.flatMap(({ entry, parsed }) => (parsed.success ? [] : [entry])),
  };
}

function parsedText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What the setting is to hold. */
export function variantsText({ variants, unread }: KeptVariants): string {
  return JSON.stringify([...variants, ...unread]);
}

/**
 * Adds a variant, or puts it in the place of that with its id.
 * @returns the new list; problem report.invalidVariant where something is wrong with it, or its name is another's
 */
export function withVariant(
  variants: readonly ReportVariant[],
  wished: ReportVariant,
): Result<readonly ReportVariant[]> {
  const texts = reportVariantTexts();
  const parsed = v.safeParse(VariantSchema, wished);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return fail(problem(texts.invalid(fieldOf(issue.path?.[0]?.key), LONGEST_NAME, LONGEST_TITLE)));
  }
  const variant = { ...parsed.output, title: parsed.output.title?.trim() || null };
  const fault = faultOf(variant);
  if (fault) return fail(problem(fault));
  const others = variants.filter(({ id }) => id !== variant.id);
  const isTaken = others.some(
    ({ name, template }) => template === variant.template && nameKey(name) === nameKey(variant.name),
  );
  if (isTaken) return fail(problem(texts.nameTaken(variant.name)));
  if (others.length >= MOST_VARIANTS) return fail(problem(texts.tooMany(MOST_VARIANTS)));
  const at = variants.findIndex(({ id }) => id === variant.id);
  return ok(at < 0 ? [...variants, variant] : variants.map((one, index) => (index === at ? variant : one)));
}

/** @returns the list without it; problem report.noVariant where there is none of this id */
export function withoutVariant(
  variants: readonly ReportVariant[],
  id: string,
): Result<readonly ReportVariant[]> {
  if (variants.some((variant) => variant.id === id)) return ok(variants.filter((one) => one.id !== id));
  return fail({ code: "report.noVariant", message: reportVariantTexts().gone });
}

export function findVariant(
  variants: readonly ReportVariant[],
  id: string,
  template: string,
): Result<ReportVariant> {
  const variant = variants.find((one) => one.id === id && one.template === template);
  return variant ? ok(variant) : fail({ code: "report.noVariant", message: reportVariantTexts().gone });
}

/** Compared without regard to width and case, as people would. */
function nameKey(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

function faultOf({ template: id, columns }: ReportVariant): string | null {
  const texts = reportVariantTexts();
  const template = findTemplate(id);
  if (!template) return texts.unknownTemplate;
  if (columns === null) return null;
  const known = new Set(template.columns().map((column) => column.id));
  if (known.size === 0) return texts.fixedForm(template.title());
  if (columns.length === 0) return texts.noColumns;
  return columns.every((column) => known.has(column)) ? null : texts.unknownColumn;
}

function fieldOf(key: unknown): string {
  const texts = reportVariantTexts();
  if (key === "name") return texts.fieldName;
  if (key === "title") return texts.fieldTitle;
  return texts.fieldOther;
}
