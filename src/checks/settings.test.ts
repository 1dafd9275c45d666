import { parseRange, snapshotOf } from "../sheet";
import {
  IGNORED_PROPERTY,
  ignoredOf,
  settingsOf,
  TABLES_PROPERTY,
  tablesText,
  withIgnored,
  withoutIgnored,
} from "./settings";
import type { Finding } from "./types";

const finding: Finding = {
  rule: "L1-08",
  sheet: "一覧",
  ranges: [parseRange("B3")!, parseRange("B7:B8")!],
  message: "",
  group: "g",
};

function sheetWith(properties: Record<string, string>) {
  return snapshotOf("一覧", [["a"]], { properties: new Map(Object.entries(properties)) });
}

test("a finding set aside is read back with its sheet, and can be taken back", () => {
  const text = withIgnored([], [finding], " 人名のため ");
  const sheet = sheetWith({ [IGNORED_PROPERTY]: text });
  expect(settingsOf({ file: null, sheets: [sheet] }).ignored).toEqual([
    { rule: "L1-08", sheet: "一覧", range: "B3,B7:B8", reason: "人名のため" },
  ]);
  expect(withoutIgnored(ignoredOf(sheet), [finding])).toBeUndefined();
});

test("setting the same finding aside again replaces the reason", () => {
  const once = ignoredOf(sheetWith({ [IGNORED_PROPERTY]: withIgnored([], [finding], "a") }));
  const twice = ignoredOf(sheetWith({ [IGNORED_PROPERTY]: withIgnored(once, [finding], "b") }));
  expect(twice.map(({ reason }) => reason)).toEqual(["b"]);
});

test("tables set by hand are read back; none removes the property", () => {
  const text = tablesText([{ range: parseRange("B2:F9")!, headerRows: 2 }])!;
  const settings = settingsOf({ file: null, sheets: [sheetWith({ [TABLES_PROPERTY]: text })] });
  expect(settings.tables.get("一覧")).toEqual([{ range: parseRange("B2:F9"), headerRows: 2 }]);
  expect(tablesText([])).toBeUndefined();
});

test.each(["", "{", "[1]", '[{"range":"??","headerRows":1}]', '[{"range":"A1:B2","headerRows":9}]'])(
  "a property that is not ours counts as absent: %s",
  (text) => {
    const settings = settingsOf({
      file: null,
      sheets: [sheetWith({ [TABLES_PROPERTY]: text, [IGNORED_PROPERTY]: text })],
    });
    expect(settings).toEqual({ ignored: [], tables: new Map() });
  },
);
