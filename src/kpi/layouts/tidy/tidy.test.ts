import { sheetOf, figuresOf } from "../headers/testing";
import { readSheet } from "../registry";
import { tidyCases } from "./cases";

describe("tables with one observation a row", () => {
  test.each(tidyCases)("$title", ({ rows, merges, name, figures, groups, unread }) => {
    const result = readSheet(sheetOf(rows, merges, name));
    expect(figuresOf(result)).toEqual(figures);
    expect(
      result.indicators.map(({ name: own, group, department }) =>
        [own, ...Object.values(group), department].filter((text) => text !== "").join(" / "),
      ),
    ).toEqual(groups);
    expect(result.unread.map(({ cell }) => cell)).toEqual(unread);
    expect(result.indicators.map(({ layout }) => layout)).toEqual(groups.map(() => "tidy"));
  });
});
