/** C-09 見出しと数値の対応. See README.md beside this file. */
import { labelsWithoutNumber, parseQuantities } from "../../../kpi/quantity";
import type { UnreadCell } from "../../../kpi/indicator";
import { comparable } from "../../../kpi/text";
import { labelTexts } from "../../../strings/consistency/C-09";
import type { Finding } from "../../types";
import { amount } from "../figures";
import { findingOf, judged } from "../findings";
import { shortened } from "../texts";
import type { ConsistencyCheck, ConsistencyContext } from "../types";

export const labelsAndNumbers: ConsistencyCheck = {
  id: "C-09",
  kind: "catch",
  title: () => labelTexts().title,
  check(context) {
    const labelled = context.indicators.some(({ observations }) =>
      observations.some(({ rawText }) => hasLabel(rawText)),
    );
    const findings = [
      ...new Map(context.unread.map((cell) => [`${cell.sheet}!${cell.cell}`, cell])).values(),
    ].flatMap((cell) => findingFor(context, cell) ?? []);
    return judged(labelled ? 1 : 0, labelTexts().nothing, findings);
  },
};

/** A word before a number; looked at closely only where the characters allow it. */
function hasLabel(text: string): boolean {
  return (
    /[^\d\s,.%％※約()（）-]+\s*[\d０-９]/.test(text) &&
    parseQuantities(text).some(({ label }) => label !== "")
  );
}

/** Longer texts are sentences, in which words without a number are no labels. */
const LONGEST_CELL = 120;

function findingFor(context: ConsistencyContext, cell: UnreadCell): Finding | undefined {
  if (cell.code !== undefined || cell.rawText.length > LONGEST_CELL || cell.rawText.includes("。"))
    return undefined;
  // The reader has to have missed a number for the label.
  const bare = labelsWithoutNumber(cell.rawText).filter((label) => cell.reason.includes(label));
  const numbers = parseQuantities(cell.rawText);
  if (bare.length === 0 || numbers.length === 0) return undefined;
  const texts = labelTexts();
  const said = saidOf(context, cell, numbers[0]!.value, numbers[0]!.unit);
  const message = texts.bare(
    shortened(cell.rawText),
    bare.map((label) => `「${label}」`).join(""),
    amount(numbers[0]!.value, numbers[0]!.decimals, numbers[0]!.unit),
    said === undefined ? "" : texts.said(said),
  );
  return findingOf(labelsAndNumbers, { message, at: [cell], about: "", groupTitle: texts.group });
}

/** The sentence that says what the number is: 「コンビニ交付件数は111,034件」. */
function saidOf({ prose }: ConsistencyContext, { sheet, cell }: UnreadCell, value: number, unit: string) {
  for (const found of prose.cells(sheet)) {
    if (found.address === cell) continue;
    const sentence = prose
      .sentences(found)
      .find(({ quantities }) =>
        quantities.some((one) => one.value === value && comparable(one.unit) === comparable(unit)),
      );
    if (sentence) return shortened(sentence.text, 60);
  }
  return undefined;
}
