/** A form (個票): the indicators that stand together on a part of a sheet, and the sentences around them. */
import type { Indicator } from "../../kpi/indicator";
import { parseCell } from "../../sheet";
import { sheetOf } from "./context";
import type { ProseCell } from "./prose";
import type { ConsistencyContext } from "./types";

export interface Form {
  readonly sheet: string;
  readonly indicators: readonly Indicator[];
  readonly cells: readonly ProseCell[];
}

/** The forms of all sheets, in the order of their indicators; a sheet without repeated labels is one form. */
export function formsOf(context: ConsistencyContext): readonly Form[] {
  const known = FORMS.get(context);
  if (known) return known;
  const forms = new Map<string, { sheet: string; indicators: Indicator[]; cells: readonly ProseCell[] }>();
  for (const indicator of context.indicators) {
    const sheet = sheetOf(indicator);
    const row = parseCell(indicator.observations[0]?.cell ?? "")?.row ?? 0;
    const key = JSON.stringify([sheet, context.prose.formStart(sheet, row)]);
    const form = forms.get(key);
    if (form) form.indicators.push(indicator);
    else forms.set(key, { sheet, indicators: [indicator], cells: context.prose.around(sheet, row) });
  }
  const made = [...forms.values()];
  FORMS.set(context, made);
  return made;
}

const FORMS = new WeakMap<ConsistencyContext, readonly Form[]>();
