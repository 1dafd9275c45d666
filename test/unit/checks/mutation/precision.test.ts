/** Precision: on clean sheets no rule finds anything. */
import { checkWorkbook } from "../../../../src/checks/engine";
import { formatRange } from "../../../../src/sheet";
import { cleanSheets } from "./clean-sheets";
import { csvLines, joined, workbookOfDraft, type Draft } from "./draft";
import { randomFrom } from "./random";

const SEEDS = 300;

test.each(cleanSheets)("$topic: no findings on $topic sheets of any seed", ({ make }) => {
  for (let seed = 1; seed <= SEEDS; seed++)
    expect({ seed, found: findingsIn(make(randomFrom(seed))) }).toEqual({ seed, found: [] });
});

// A CSV file has no sheet beside it that could explain signs, codes and columns: level 3 is left out there.
test.each(cleanSheets)("$topic: no findings on levels 1 and 2 of the same as CSV", ({ make }) => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const draft = make(randomFrom(seed));
    draft.csvText = joined(csvLines(draft));
    const found = findingsIn(draft).filter((finding) => !finding.startsWith("L3"));
    expect({ seed, found }).toEqual({ seed, found: [] });
  }
});

/** Remarks included; and rules that broke down, which would hide what they have to say. */
function findingsIn(draft: Draft): string[] {
  return checkWorkbook(workbookOfDraft(draft)).sheets.flatMap((sheet) =>
    sheet.rules.flatMap(({ meta, findings, reason }) => [
      ...findings.map(
        ({ ranges, message }) => `${meta.id} ${sheet.name}!${ranges.map(formatRange).join(",")} ${message}`,
      ),
      ...(reason?.includes(meta.id) ? [`${meta.id} ${reason}`] : []),
    ]),
  );
}
