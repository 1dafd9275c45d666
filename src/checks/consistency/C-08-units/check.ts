/** C-08 単位. See README.md beside this file. */
import type { Indicator } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { unitTexts } from "../../../strings/consistency/C-08";
import { groupBy } from "../../outcome";
import type { Finding } from "../../types";
import { hasNumber, kindName, shown, yearName, type Numbered } from "../figures";
import { findingOf, judged, pause, type Place } from "../findings";
import { formsOf, type Form } from "../forms";
import type { ProseCell } from "../prose";
import { joined, shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";
import { canonicalUnit, isRate } from "../units";
import { bareCountIn, contradictedBy } from "./words";

export const units: ConsistencyCheck = {
  id: "C-08",
  kind: "catch",
  title: () => unitTexts().title,
  *check(context) {
    const findings: Finding[] = [];
    let examined = 0;
    for (const [index, indicator] of context.indicators.entries()) {
      yield* pause(index);
      const figures = indicator.observations.filter(hasNumber);
      if (figures.length < 2) continue;
      examined++;
      findings.push(...missingUnit(indicator, figures), ...otherUnits(indicator, figures));
    }
    for (const form of formsOf(context)) {
      yield;
      findings.push(...inSentences(context, form.cells), ...peopleInTwoWords(context, form));
    }
    for (const sheet of context.otherSheets)
      findings.push(...bareCounts(context, context.prose.cells(sheet)));
    return judged(examined, unitTexts().nothing, findings);
  },
};

/** Figures without a unit beside others that print theirs. */
function missingUnit(indicator: Indicator, figures: readonly Numbered[]): Finding[] {
  const bare = figures.filter(({ unit }) => unit === "");
  const withUnit = figures.find(({ unit }) => unit !== "");
  if (bare.length === 0 || !withUnit) return [];
  const texts = unitTexts();
  const list = bare.map((one) => texts.figure(yearName(one.fiscalYear), kindName(one.kind), shown(one)));
  const message = texts.missing(
    indicator.name,
    joined(list),
    texts.figure(yearName(withUnit.fiscalYear), kindName(withUnit.kind), shown(withUnit)),
    withUnit.unit,
  );
  return [findingOf(units, { message, at: bare, about: `${indicator.id} bare`, subject: indicator.name })];
}

/** Figures in different units: the first figure of each. 基準値 may be the amount that a share is taken of. */
function otherUnits(indicator: Indicator, figures: readonly Numbered[]): Finding[] {
  const isShare = figures.some(({ kind, unit }) => kind !== "baseline" && isRate(unit));
  const compared = figures.filter(
    ({ kind, unit }) => unit !== "" && !(isShare && kind === "baseline" && !isRate(unit)),
  );
  const byUnit = [...groupBy(compared, ({ unit }) => canonicalUnit(unit)).values()];
  if (byUnit.length < 2) return [];
  const texts = unitTexts();
  const list = byUnit.map(([first]) =>
    texts.figure(yearName(first!.fiscalYear), kindName(first!.kind), shown(first!)),
  );
  const message = texts.differ(indicator.name, joined(list));
  return [
    findingOf(units, { message, at: byUnit.flat(), about: `${indicator.id} units`, subject: indicator.name }),
  ];
}

function inSentences(context: ConsistencyContext, cells: readonly ProseCell[]): Finding[] {
  const sentences = cells.flatMap((cell) => context.prose.sentences(cell));
  const worded = sentences.flatMap(contradictedBy).map(({ quantity, sentence, counter }) =>
    findingOf(units, {
      message: unitTexts().worded(
        shortened(sentence.text),
        counter,
        shortened(quantity.rawText),
        quantity.unit,
      ),
      at: [placeOf(sentence)],
      about: `${sentence.cell.address} ${quantity.rawText}`,
      subject: quantity.rawText,
      level: "warning",
    }),
  );
  return [...worded, ...bareCounts(context, cells)];
}

function bareCounts(context: ConsistencyContext, cells: readonly ProseCell[]): Finding[] {
  return cells
    .flatMap((cell) => context.prose.sentences(cell))
    .flatMap((sentence) =>
      bareCountIn(sentence).map((quantity) =>
        findingOf(units, {
          message: unitTexts().bare(shortened(sentence.text), shortened(quantity.rawText)),
          at: [placeOf(sentence)],
          about: `${sentence.cell.address} ${quantity.rawText} bare`,
          subject: quantity.rawText,
          level: "warning",
        }),
      ),
    );
}

/** Smaller numbers are the same by chance. */
const LEAST_TELLING = 10;

/** 人 in the table and 名 in the sentences for one and the same number. */
function peopleInTwoWords(context: ConsistencyContext, form: Form): Finding[] {
  const inTable = new Map<number, Numbered>();
  const tableCells = new Set<string>();
  for (const { observations } of form.indicators) {
    for (const figure of observations) {
      tableCells.add(figure.cell);
      const isMeasured = figure.kind === "actual" || figure.kind === "baseline";
      if (isMeasured && hasNumber(figure) && /^[人名]$/.test(figure.unit) && figure.value >= LEAST_TELLING)
        inTable.set(figure.value, figure);
    }
  }
  if (inTable.size === 0) return [];
  const found = new Map<string, { figure: Numbered; text: string; place: Place }>();
  for (const cell of form.cells) {
    if (tableCells.has(cell.address) || !/[\d０-９]\s*[人名]/.test(cell.text)) continue;
    for (const { quantities } of context.prose.sentences(cell)) {
      for (const { value, unit, rawText } of quantities) {
        const word = /^[人名]/.exec(comparable(unit))?.[0];
        const figure = inTable.get(value);
        if (!figure || word === undefined || figure.unit === word) continue;
        found.set(`${cell.address} ${value}`, { figure, text: rawText, place: placeOf({ cell }) });
      }
    }
  }
  const [first] = found.values();
  if (!first) return [];
  const at = [...found.values()].flatMap(({ figure, place }): Place[] => [figure, place]);
  const message = unitTexts().people(shown(first.figure), shortened(first.text));
  return [findingOf(units, { message, at, about: "people", subject: first.text, kind: "info" })];
}

function placeOf({ cell }: { readonly cell: { readonly sheet: string; readonly address: string } }): Place {
  return { sheet: cell.sheet, cell: cell.address };
}
