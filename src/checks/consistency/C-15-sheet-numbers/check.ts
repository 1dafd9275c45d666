/** C-15 番号の抜けと重複. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { labelKindOf } from "../../../kpi/layouts/vocabulary";
import { toHalfWidth } from "../../../kpi/text";
import { formatCell } from "../../../sheet";
import { sheetNumberTexts } from "../../../strings/consistency/C-15";
import type { Finding } from "../../types";
import { familiesOf, type Family } from "../families";
import { findingOf, judged, type Place } from "../findings";
import { formsOf } from "../forms";
import { joined } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";

export const sheetNumbers: ConsistencyCheck = {
  id: "C-15",
  kind: "catch",
  title: () => sheetNumberTexts().title,
  check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const family of familiesOf(context)) {
      const numbered = numberedForms(context, family);
      if (numbered.length < FEWEST_FORMS) continue;
      examined++;
      findings.push(...gaps(context, numbered), ...duplicates(context, numbered));
    }
    return judged(examined, sheetNumberTexts().nothing, findings);
  },
};

/** With fewer it cannot be seen whether they are numbered one after the other. */
const FEWEST_FORMS = 4;
/** Of the numbers up to the last so many have to be there, or they are codes and no count. */
const LEAST_USED = 0.6;

interface NumberedForm {
  readonly number: number;
  readonly sheet: string;
  /** The indicators of the form share it. */
  readonly indicator: Indicator;
}

/** Forms whose number is theirs alone: a number that several forms of one sheet share is that of a chapter. */
function numberedForms(context: ConsistencyContext, { layout }: Family): NumberedForm[] {
  const forms = formsOf(context).flatMap(({ sheet, indicators }): NumberedForm[] => {
    const indicator = indicators.find((one) => one.layout === layout);
    const number = numberOf(indicator);
    const isShared = new Set(indicators.map((one) => one.group.number)).size > 1;
    return indicator && number !== undefined && !isShared ? [{ number, sheet, indicator }] : [];
  });
  return forms.sort((a, b) => a.number - b.number);
}

function numberOf(indicator: Indicator | undefined): number | undefined {
  const text = toHalfWidth(indicator?.group.number ?? "").trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Numbers left out, told at the form that follows. */
function gaps(context: ConsistencyContext, forms: readonly NumberedForm[]): Finding[] {
  const first = forms[0]!.number;
  const last = forms.at(-1)!.number;
  const distinct = new Set(forms.map(({ number }) => number));
  if (first > 2 || distinct.size < (last - Math.min(first, 1) + 1) * LEAST_USED) return [];
  return forms.flatMap((form, index) => {
    const before = forms[index - 1]?.number ?? Math.min(first, 1) - 1;
    if (form.number - before < 2) return [];
    const missing = Array.from({ length: form.number - before - 1 }, (_, at) => before + 1 + at);
    const message = sheetNumberTexts().gap(joined(missing.map((number) => `No.${number}`)), form.sheet);
    const at = [placeOfNumber(context, form)];
    return [
      findingOf(sheetNumbers, {
        message,
        at,
        about: `gap ${form.number}`,
        subject: joined(missing.map((number) => `No.${number}`)),
        level: "warning",
      }),
    ];
  });
}

function duplicates(context: ConsistencyContext, forms: readonly NumberedForm[]): Finding[] {
  return forms.flatMap((form, index) => {
    const before = forms[index - 1];
    if (before?.number !== form.number) return [];
    const message = sheetNumberTexts().duplicate(
      `No.${form.number}`,
      before.sheet === form.sheet ? titleOf(before) : before.sheet,
      before.sheet === form.sheet ? titleOf(form) : form.sheet,
    );
    const at = [placeOfNumber(context, form)];
    return [
      findingOf(sheetNumbers, {
        message,
        at,
        about: `same ${form.number} ${form.indicator.id}`,
        subject: `No.${form.number}`,
      }),
    ];
  });
}

function titleOf({ indicator }: NumberedForm): string {
  return indicator.group.actionPlan ?? indicator.name;
}

/** The cell beside the label No.; else that of the first figure. */
function placeOfNumber(context: ConsistencyContext, { number, sheet, indicator }: NumberedForm): Place {
  const values = context.sheets.find(({ name }) => name === sheet)?.values ?? [];
  for (const [row, cells] of values.entries()) {
    const label = cells.findIndex((value) => typeof value === "string" && labelKindOf(value) === "number");
    if (label < 0) continue;
    const column = cells.findIndex((value, at) => at > label && numberIn(value) === number);
    if (column >= 0) return { sheet, cell: formatCell(row, column) };
  }
  const { cell = "A1" } = indicator.observations[0] ?? {};
  return { sheet, cell };
}

function numberIn(value: unknown): number | undefined {
  const text = toHalfWidth(String(value ?? "")).trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
