import { checkWorkbook } from "./engine";
import { shownAround, shownDifference, shownValue, visibleAround } from "./shown";
import { sheetOf, workbookOf, type SheetParts } from "./testing";
import type { CellValue } from "../sheet";

const LONG = "大きな公園と図書館と体育館を持つ、とても長い名前をした市民の施設のための㈱泉商事";

describe("what a message shows of a text", () => {
  test("a long text is shown where the matter is, not at its beginning", () => {
    const shown = shownAround(LONG, LONG.indexOf("㈱"));
    expect(shown).toContain("㈱泉商事");
    expect(shown.startsWith("…")).toBe(true);
    expect(shownAround("㈱泉商事", 0)).toBe("㈱泉商事");
  });

  test("a character of two units is never cut apart", () => {
    const text = "𠮷".repeat(40);
    for (let at = 0; at < text.length; at++) {
      expect([...shownAround(text, at)].every((one) => one === "𠮷" || one === "…")).toBe(true);
    }
  });

  test("texts that differ in space only show it", () => {
    expect(shownDifference(" 東京都", "東京都")).toEqual(["␣東京都", "東京都"]);
    expect(shownDifference("泉　商事", "泉 商事")).toEqual(["泉□商事", "泉␣商事"]);
    expect(shownDifference("50cm以下", "５０cm以下")).toEqual(["50cm以下", "５０cm以下"]);
    expect(visibleAround("a\t b", 1)).toBe("a⇥ b");
  });

  test("a date is shown as a date, a number as a number", () => {
    expect(shownValue(43948.8, "yyyy/m/d h:mm")).toBe("2020/4/27");
    expect(shownValue(43948, "General")).toBe("43948");
    expect(shownValue(0.5, "h:mm")).toBe("0.5");
    expect(shownValue(null, "General")).toBe("");
  });
});

describe("messages of rules", () => {
  const messages = (id: string, rows: readonly (readonly CellValue[])[], parts: SheetParts = {}) =>
    checkWorkbook(workbookOf(sheetOf(rows, parts)))
      .sheets[0]!.rules.find(({ meta }) => meta.id === id)!
      .findings.map(({ message }) => message);

  test("L1-08 shows the character and what to write, also at the end of a long text", () => {
    const [message] = messages("L1-08", [
      ["No", "説明"],
      [1, LONG],
      [2, "短い説明"],
    ]);
    expect(message).toContain("㈱泉商事」に");
    expect(message).toContain("（株）泉商事」と");
  });

  test("L2-04 shows the space that is the only difference, and says what its sign is", () => {
    const [message] = messages("L2-04", [
      ["番号", "区分"],
      ["a", "北部"],
      ["b", "北部"],
      ["c", "北　部"],
      ["d", "北部"],
    ]);
    expect(message).toContain("「北□部」（1個）は「北部」（3個）");
    expect(message).toContain("□は全角の空白");
  });
});
