import { parseRange, type SheetSnapshot } from "../../../sheet";
import { figuresOf, sheetOf, type Rows } from "../headers/testing";
import { readSheet } from "../registry";
import {
  mappingFor,
  mappingOf,
  mappingProblems,
  mappingText,
  MAPPING_PROPERTY,
  readWithMapping,
  suggestMapping,
  type ColumnMapping,
  type ColumnUse,
} from ".";

const HEADINGS = ["所管", "何を測るか", "数え方", "はじめ", "R4", "R5", "めざす数", "ひとこと"];
const LIST: Rows = [
  ["まちづくり点検表"],
  [],
  HEADINGS,
  ["企画課", "移住した世帯", "世帯", 10, 12, "15", 30, "順調"],
  ["商工課", "空き店舗の活用", "店", 2, "調査中", 4, "8以上", null],
  ["商工課", "商店街の通行量", "人", "1,200", 1250, "不明な書き方", 1500, null],
  ["※通行量は休日"],
];
const RECORDS: Rows = [
  ["とき", "なまえ", "べつ", "すうち"],
  ["R4", "来館者", "計画", 100],
  ["R4", "来館者", "実績", 90],
  ["R5", "来館者", "計画", 110],
  ["そのうち", "来館者", "実績", 95],
];

/** A mapping with some columns used otherwise than suggested: { F: ["actual", 2023] }. */
function mapped(
  sheet: SheetSnapshot,
  range: string,
  uses: Readonly<Record<string, readonly [ColumnUse | null, number?]>>,
  rest: Partial<ColumnMapping> = {},
): ColumnMapping {
  const mapping = { ...mappingFor(sheet, parseRange(range)!), ...rest };
  const columns = mapping.columns.map((column) => {
    const letters = String.fromCharCode(65 + column.column);
    const [use, fiscalYear = null] = uses[letters] ?? [null];
    return { ...column, use, fiscalYear, isCalendarYear: false };
  });
  return { ...mapping, columns };
}

const ofList = (sheet: SheetSnapshot) =>
  mapped(sheet, "A3:H6", {
    A: ["department"],
    B: ["name"],
    C: ["unit"],
    D: ["baseline"],
    E: ["actual", 2022],
    F: ["actual", 2023],
    G: ["target", 2026],
    H: ["remarks"],
  });

const carrying = (sheet: SheetSnapshot, mapping: ColumnMapping): SheetSnapshot => ({
  ...sheet,
  properties: new Map([[MAPPING_PROPERTY, mappingText(mapping)!]]),
});

const READ = [
  "移住した世帯 baseline null 10世帯 D4",
  "移住した世帯 actual 2022 12世帯 E4",
  "移住した世帯 actual 2023 15世帯 F4",
  "移住した世帯 target 2026 30世帯 G4",
  "空き店舗の活用 baseline null 2店 D5",
  "空き店舗の活用 actual 2022 notReported E5",
  "空き店舗の活用 actual 2023 4店 F5",
  "空き店舗の活用 target 2026 8店 G5",
  "商店街の通行量 baseline null 1200人 D6",
  "商店街の通行量 actual 2022 1250人 E6",
  "商店街の通行量 actual 2023 textOnly F6",
  "商店街の通行量 target 2026 1500人 G6",
];

describe("a table that no layout recognises", () => {
  test("is read by its mapping, with what cannot be read", () => {
    const sheet = sheetOf(LIST);
    expect(readSheet(sheet)).toEqual({ indicators: [], unread: [] });
    const result = readWithMapping(sheet, ofList(sheet));
    expect(figuresOf(result)).toEqual(READ);
    expect(result.unread.map(({ cell }) => cell)).toEqual(["F6"]);
    expect(result.indicators.map(({ department, remarks, layout }) => [department, remarks, layout])).toEqual(
      [
        ["企画課", "ひとこと：順調", "mapping"],
        ["商工課", null, "mapping"],
        ["商工課", null, "mapping"],
      ],
    );
  });

  test("is suggested as far as headings and contents tell", () => {
    const suggested = suggestMapping(sheetOf(LIST), null);
    expect(suggested).toMatchObject({
      ok: true,
      value: {
        isRemembered: false,
        mapping: { range: parseRange("A3:H6"), headerRows: 1, rows: "indicator" },
      },
    });
    const uses = suggested.ok
      ? suggested.value.mapping.columns.map(({ use, fiscalYear }) => [use, fiscalYear])
      : [];
    expect(uses).toEqual([
      ["department", null],
      ["name", null],
      ["unit", null],
      [null, null],
      ["actual", 2022],
      ["actual", 2023],
      [null, null],
      [null, null],
    ]);
  });

  test("one observation a row: a year that is none is told with its cell", () => {
    const sheet = sheetOf(RECORDS);
    const mapping = mapped(
      sheet,
      "A1:D5",
      { A: ["year"], B: ["name"], C: ["kind"], D: ["value"] },
      { rows: "observation" },
    );
    const result = readWithMapping(sheet, mapping);
    expect(figuresOf(result)).toEqual([
      "来館者 plan 2022 100 D2",
      "来館者 plan 2023 110 D4",
      "来館者 actual 2022 90 D3",
    ]);
    expect(result.unread.map(({ cell }) => cell)).toEqual(["A5"]);
    expect(result.unread[0]!.reason).toContain("そのうち");
  });

  test("計画 and 実績 in rows, years across", () => {
    const rows: Rows = [
      ["なまえ", "べつ", "R4", "R5"],
      ["来館者", "計画", 100, 110],
      [null, "実績", 90, null],
    ];
    const sheet = sheetOf(rows);
    const mapping = mapped(sheet, "A1:D3", {
      A: ["name"],
      B: ["kind"],
      C: ["byKind", 2022],
      D: ["byKind", 2023],
    });
    expect(mappingProblems(sheet, mapping)).toEqual([]);
    expect(figuresOf(readWithMapping(sheet, mapping))).toEqual([
      "来館者 plan 2022 100 C2",
      "来館者 plan 2023 110 D2",
      "来館者 actual 2022 90 C3",
      "来館者 actual 2023 notYetDue D3",
    ]);
  });

  test("the selection says which table is meant", () => {
    const rows: Rows = [
      ["あ", "い", null, "何", "R5"],
      [1, 2, null, "来館者", 5],
      [3, 4, null, "貸出", 6],
      [5, 6],
    ];
    const range = (selection: string) => {
      const suggested = suggestMapping(sheetOf(rows), parseRange(selection)!);
      return suggested.ok ? suggested.value.mapping.range : undefined;
    };
    expect(range("E2")).toEqual(parseRange("D1:E3"));
    expect(range("B3")).toEqual(parseRange("A1:B4"));
    expect(range("D1:E2")).toEqual(parseRange("D1:E2"));
    expect(suggestMapping(sheetOf([["題名だけ"]]), null)).toMatchObject({
      ok: false,
      problem: { code: "mapping.noTable" },
    });
  });
});

describe("what stands in the way", () => {
  const sheet = sheetOf(LIST);
  const codes = (mapping: ColumnMapping) =>
    mappingProblems(sheet, mapping).map(({ code, cell }) => `${code} ${cell}`);

  test.each<
    [string, Readonly<Record<string, readonly [ColumnUse | null, number?]>>, Partial<ColumnMapping>, string[]]
  >([
    ["no name", { F: ["actual", 2023] }, {}, ["mapping.noName A3"]],
    ["no figures", { B: ["name"] }, {}, ["mapping.noFigures A3"]],
    ["no year", { B: ["name"], F: ["actual"] }, {}, ["mapping.columnWithoutYear F3"]],
    ["no such year", { B: ["name"], F: ["actual", 20233] }, {}, ["mapping.notAYear F3"]],
    ["two names", { A: ["name"], B: ["name"], F: ["actual", 2023] }, {}, ["mapping.sameMeaning B3"]],
    [
      "two of a year",
      { B: ["name"], E: ["actual", 2023], F: ["actual", 2023] },
      {},
      ["mapping.sameMeaning F3"],
    ],
    ["kinds missing", { B: ["name"], F: ["byKind", 2023] }, {}, ["mapping.noKind A3"]],
    ["value in a list", { B: ["name"], F: ["value"] }, {}, ["mapping.misplaced F3"]],
    ["records without year", { B: ["name"], F: ["value"] }, { rows: "observation" }, ["mapping.noYear A3"]],
    ["only headings", { B: ["name"], D: ["target"] }, { headerRows: 4 }, ["mapping.noRows A3"]],
    ["nothing there", { B: ["name"] }, { range: parseRange("A90:H95")! }, ["mapping.outside A90"]],
  ])("%s", (_, uses, rest, expected) => {
    const mapping = mapped(sheet, "A3:H6", uses);
    const headings = rest.headerRows
      ? mapping.columns.map((column) => ({
          ...column,
          heading: mappingFor(sheet, mapping.range, 4).columns[column.column]!.heading,
        }))
      : mapping.columns;
    expect(codes({ ...mapping, columns: headings, ...rest })).toEqual(expected);
  });

  test("every sentence says what to do, and nothing is read", () => {
    const mapping = mapped(sheet, "A3:H6", {});
    const { indicators, unread } = readWithMapping(sheet, mapping);
    expect(indicators).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(
      mappingProblems(sheet, mapping).map(({ message }) => message),
    );
    expect(unread.every(({ reason }) => /ください。$/.test(reason))).toBe(true);
  });
});

describe("a mapping that the workbook keeps", () => {
  const sheet = sheetOf(LIST);

  test("is used before the layouts, and read back as it was", () => {
    const kept = carrying(sheet, ofList(sheet));
    expect(mappingOf(kept)).toEqual(ofList(sheet));
    expect(figuresOf(readSheet(kept))).toEqual(READ);
    expect(suggestMapping(kept, null)).toMatchObject({
      ok: true,
      value: { isRemembered: true, mapping: ofList(sheet) },
    });
  });

  test.each([
    ["{", "no JSON"],
    ["[]", "another shape"],
    ['{"version":9}', "another version"],
    [mappingText(ofList(sheet))!.replace("A3:H6", "A3:B6"), "columns outside"],
  ])("%s counts as absent (%s)", (text) => {
    expect(mappingOf({ properties: new Map([[MAPPING_PROPERTY, text]]) })).toBeUndefined();
  });

  test("follows its table when rows are inserted above or columns before it", () => {
    const mapping = ofList(sheet);
    const below = sheetOf([["新しい行"], [], ...LIST]);
    expect(figuresOf(readSheet(carrying(below, mapping))).map((line) => line.replace(/ \S+$/, ""))).toEqual(
      READ.map((line) => line.replace(/ \S+$/, "")),
    );
    const right = sheetOf(LIST.map((row) => [null, ...row]));
    expect(figuresOf(readSheet(carrying(right, mapping)))[0]).toBe("移住した世帯 baseline null 10世帯 E4");
  });

  test("takes in rows that were added below", () => {
    const rows = LIST.slice(0, 6);
    const before = sheetOf(rows);
    const after = sheetOf([...rows, ["福祉課", "見守り", "件", 1, 2, 3, 4, null]]);
    const result = readSheet(carrying(after, ofList(before)));
    expect(result.indicators.map(({ name }) => name)).toContain("見守り");
  });

  test("says so where a heading has changed, and reads nothing", () => {
    const headings = [...HEADINGS];
    headings[5] = "R6";
    const changed = sheetOf(LIST.map((row, index) => (index === 2 ? headings : row)));
    const { indicators, unread } = readSheet(carrying(changed, ofList(sheet)));
    expect(indicators).toEqual([]);
    expect(unread).toHaveLength(1);
    expect(unread[0]).toMatchObject({ cell: "F3" });
    expect(unread[0]!.reason).toMatch(/「R5」.*「R6」/);
  });

  test("says so where a column has come beside it", () => {
    const wider = sheetOf(
      LIST.map((row, index) => (index === 2 ? [...row, "R6"] : index > 2 && index < 6 ? [...row, 9] : row)),
    );
    const { indicators, unread } = readSheet(carrying(wider, ofList(sheet)));
    expect(indicators).toHaveLength(3);
    expect(unread.map(({ cell }) => cell)).toEqual(["F6", "I3"]);
  });
});
