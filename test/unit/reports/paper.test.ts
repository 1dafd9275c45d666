/** Reports as they come out on paper: nothing cut, nothing too small to read. */
import { findTemplate, type ReportInput, type ReportTemplate } from "../../../src/reports";
import { indicator, observation } from "../../../src/kpi/indicator/testing";
import { inputOf } from "./round-trip";

const templateOf = (id: string): ReportTemplate => findTemplate(id)!;
const textsOf = (template: string, input: ReportInput): string[] =>
  templateOf(template)
    .plan(input)
    .sheets.flatMap(({ plan }) => plan.cells.flat())
    .filter((cell): cell is string => typeof cell === "string");

describe("個票", () => {
  it("prints a long text of a box to its end", () => {
    const rawText = `${"評価指標の内容です。".repeat(40)}終わり`;
    const remarks = `${"備考の文です。".repeat(60)}終わり`;
    const made = indicator([observation("plan", 2023, 10), observation("actual", 2023, 9)], {
      targetText: { rawText, sheet: "No.1", cell: "C8" },
      remarks,
    });
    const ends = textsOf("action-sheet", inputOf([made])).filter((text) => text.endsWith("終わり"));
    expect(ends.map((text) => text.length).sort((a, b) => a - b)).toEqual([403, 423]);
  });
});
