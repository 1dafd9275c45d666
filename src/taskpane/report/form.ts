/** 様式を変える: what the user fills in for a saved form, and the variant that comes of it. Pure. */
import { findTemplate, type ReportColumn, type ReportVariant } from "../../reports";

export interface VariantForm {
  readonly id: string;
  /** Whether it is saved already. */
  readonly isSaved: boolean;
  readonly template: string;
  readonly name: string;
  readonly title: string;
  /** null: the template's own columns. */
  readonly columns: readonly ChosenColumn[] | null;
  readonly preset: string | null;
  readonly paper: ReportVariant["paper"];
  readonly orientation: ReportVariant["orientation"];
}

/** A column in the order of the form, and whether it is shown. */
export interface ChosenColumn extends ReportColumn {
  readonly isShown: boolean;
}

/**
 * @param variant the saved form to change; absent: a new one
 * @param newId id of a new form
 */
export function formOf(template: string, variant: ReportVariant | undefined, newId: string): VariantForm {
  return {
    id: variant?.id ?? newId,
    isSaved: variant !== undefined,
    template,
    name: variant?.name ?? "",
    title: variant?.title ?? "",
    columns: variant?.columns ? chosenColumns(template, variant.columns) : null,
    preset: variant?.preset ?? null,
    paper: variant?.paper ?? null,
    orientation: variant?.orientation ?? null,
  };
}

export function variantOf({ id, template, name, title, columns, ...look }: VariantForm): ReportVariant {
  return {
    id,
    template,
    name: name.trim(),
    title: title.trim() === "" ? null : title.trim(),
    columns: columns && columns.filter(({ isShown }) => isShown).map((column) => column.id),
    preset: look.preset,
    paper: look.paper,
    orientation: look.orientation,
  };
}

/** All columns of a template: those shown in their order, then the others; all of them where none are named. */
export function chosenColumns(template: string, shown?: readonly string[]): readonly ChosenColumn[] {
  const columns = findTemplate(template)?.columns() ?? [];
  if (!shown) return columns.map((column) => ({ ...column, isShown: true }));
  const byId = new Map(columns.map((column) => [column.id, column]));
  const first = shown.flatMap((id) => byId.get(id) ?? []).map((column) => ({ ...column, isShown: true }));
  const rest = columns
    .filter(({ id }) => !shown.includes(id))
    .map((column) => ({ ...column, isShown: false }));
  return [...first, ...rest];
}

/** The columns with one of them a place further forward (-1) or back (1). */
export function movedColumn(
  columns: readonly ChosenColumn[],
  index: number,
  by: -1 | 1,
): readonly ChosenColumn[] {
  const to = index + by;
  const column = columns[index];
  if (!column || to < 0 || to >= columns.length) return columns;
  const others = columns.filter((_, at) => at !== index);
  return [...others.slice(0, to), column, ...others.slice(to)];
}
