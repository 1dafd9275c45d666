import { uniqueSheetName } from "./sheet-name";

describe("uniqueSheetName", () => {
  it.each([
    ["進捗一覧", [], "進捗一覧"],
    ["進捗一覧", ["進捗一覧"], "進捗一覧 (2)"],
    ["進捗一覧", ["進捗一覧", "進捗一覧 (2)"], "進捗一覧 (3)"],
    ["report", ["REPORT"], "report (2)"],
    ["予定/実績[案]", [], "予定／実績［案］"],
    ["'引用'", [], "引用"],
    ["History", [], "History_"],
    ["", [], "Sheet"],
    ["   ", [], "Sheet"],
    ["改\n行", [], "改 行"],
  ])("%j beside %j gives %j", (wished, taken, expected) => {
    expect(uniqueSheetName(wished, taken)).toBe(expected);
  });

  it("keeps to 31 units with its number", () => {
    const long = "長".repeat(40);
    const first = uniqueSheetName(long, []);
    const second = uniqueSheetName(long, [first]);
    expect(first).toHaveLength(31);
    expect(second).toBe(`${"長".repeat(27)} (2)`);
  });

  it("never ends in half a surrogate pair", () => {
    expect(uniqueSheetName(`${"あ".repeat(30)}𠮷野`, [])).toBe("あ".repeat(30));
  });
});
