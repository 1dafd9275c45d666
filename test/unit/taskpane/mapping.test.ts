import { mappingFor } from "../../../src/kpi/layouts/mapping";
import { parseRange, snapshotOf } from "../../../src/sheet";
import {
  formOf,
  isUnreadableYear,
  offeredUses,
  problemsOf,
  takesYear,
  withArea,
  withRows,
  withUse,
  withYear,
} from "../../../src/taskpane/mapping/state";

const sheet = snapshotOf("点検表", [
  ["何を測るか", "R5", "めざす数"],
  ["移住した世帯", 12, 30],
  ["空き店舗", 4, 8],
]);
const start = formOf(sheet, mappingFor(sheet, parseRange("A1:C3")!), false);
const columnOf = (form: typeof start, column: number) =>
  form.mapping.columns.find((each) => each.column === column)!;

describe("the form in which columns are named", () => {
  it("begins with what headings and contents tell, years as they are written", () => {
    expect(start.mapping.columns.map(({ use }) => use)).toEqual(["name", "actual", null]);
    expect(start.years.get(1)).toBe("令和5年度");
    expect(problemsOf(start)).toEqual([]);
  });

  it("takes a year in any form, says what is none, and keeps what was typed", () => {
    const target = withUse(start, 2, "target");
    expect(columnOf(withYear(target, 2, "R8"), 2)).toMatchObject({ fiscalYear: 2026, isCalendarYear: false });
    expect(columnOf(withYear(target, 2, "2026年"), 2)).toMatchObject({
      fiscalYear: 2026,
      isCalendarYear: true,
    });
    const wrong = withYear(target, 2, "いつか");
    expect(isUnreadableYear(wrong, columnOf(wrong, 2))).toBe(true);
    expect(problemsOf(wrong)).toMatchObject([{ code: "mapping.notAYear", cell: "C1" }]);
    expect(withYear(wrong, 2, "").years.get(2)).toBe("");
  });

  it("tells a year that cannot be read once, and not as a year that is missing too", () => {
    const wrong = withYear(start, 1, "令和");
    expect(problemsOf(wrong).map(({ code }) => code)).toEqual(["mapping.notAYear"]);
    expect(problemsOf(withYear(start, 1, "")).map(({ code }) => code)).toEqual(["mapping.columnWithoutYear"]);
  });

  it("brings the year back when a column becomes a figure again", () => {
    const unused = withUse(start, 1, null);
    expect(columnOf(unused, 1).fiscalYear).toBeNull();
    expect(columnOf(withUse(unused, 1, "plan"), 1)).toMatchObject({ use: "plan", fiscalYear: 2023 });
  });

  it("offers only what makes sense in the form of the table, and takes the rest away", () => {
    expect(offeredUses("indicator")).not.toContain("value");
    expect(offeredUses("observation")).not.toContain("byKind");
    expect([takesYear("actual", "indicator"), takesYear("actual", "observation")]).toEqual([true, false]);
    const records = withRows(withUse(start, 2, "byKind"), "observation");
    expect(records.mapping.columns.map(({ use, fiscalYear }) => [use, fiscalYear])).toEqual([
      ["name", null],
      ["actual", null],
      [null, null],
    ]);
    expect(columnOf(withRows(records, "indicator"), 1).fiscalYear).toBe(2023);
  });

  it("begins anew with another range", () => {
    const other = withArea(withUse(start, 2, "target"), parseRange("A1:B3")!);
    expect(other.mapping.columns).toHaveLength(2);
    expect(withArea(start, parseRange("A1:C3")!, 2).mapping.headerRows).toBe(2);
  });
});
