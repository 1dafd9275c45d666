import { sheetOf, figuresOf } from "../headers/testing";
import { readSheet } from "../registry";
import { wideCases } from "./cases";
import { formCases } from "./cases-forms";

describe("tables with one indicator a row", () => {
  test.each([...wideCases, ...formCases])("$title", ({ rows, merges, name, figures, groups, unread }) => {
    const result = readSheet(sheetOf(rows, merges, name));
    expect(figuresOf(result)).toEqual(figures);
    expect(
      result.indicators.map(({ name: own, group, department }) =>
        [own, ...Object.values(group), department].filter((text) => text !== "").join(" / "),
      ),
    ).toEqual(groups);
    expect(result.unread.map(({ cell }) => cell)).toEqual(unread);
    expect(result.indicators.map(({ layout }) => layout)).toEqual(groups.map(() => "wide"));
  });
});
