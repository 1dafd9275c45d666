/** Sheets as municipalities publish them: only the list of indicators gives indicators, and gives all of them. */
import { readWorkbook } from "../../../src/kpi/layouts";
import { snapshotOf } from "../../../src/sheet";
import { cleanSheets } from "../checks/mutation/clean-sheets";
import { randomFrom } from "../checks/mutation/random";

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe.each(cleanSheets)("$topic", ({ topic, make }) => {
  test("no figure is taken for an indicator's that is none", () => {
    for (const seed of SEEDS) {
      const draft = make(randomFrom(seed));
      const sheets = [snapshotOf(draft.name, draft.rows), ...draft.companions];
      const { indicators, unread } = readWorkbook({ file: null, sheets });
      const figures = indicators.flatMap(({ observations }) => observations);
      expect(figures).toHaveLength(topic === "indicators" ? draft.rows.length - 1 : 0);
      expect(unread).toEqual([]);
    }
  });
});
