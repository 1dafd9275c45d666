import { cellKey, type Edit, type Result, type SheetSnapshot, type WorkbookSnapshot } from "../../sheet";
import { range, sheetOf, workbookOf } from "../testing";
import { applyEdits, invertEdits, previewOf } from "./index";

const sheet = sheetOf(
  [
    ["地区", "人口", "世帯"],
    ["北部", 120, 58],
    ["南部", 98, ""],
  ],
  { merges: ["A2:A3"], formulas: { C2: "=B2/2" }, numberFormats: { B2: "#,##0" } },
);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const apply = (edits: readonly Edit[], workbook: WorkbookSnapshot = workbookOf(sheet)): SheetSnapshot =>
  valueOf(applyEdits(workbook, edits)).sheets[0]!;

const at = { sheet: "Sheet1" };

test("values are set where they are as found, beyond the used area too", () => {
  const set: Edit = {
    kind: "setValues",
    ...at,
    range: range("C3:D4"),
    before: [
      [null, null],
      [null, null],
    ],
    after: [
      [31, "x"],
      [null, 5],
    ],
  };
  expect(apply([set]).values).toEqual([
    ["地区", "人口", "世帯", null],
    ["北部", 120, 58, null],
    ["南部", 98, 31, "x"],
    [null, null, null, 5],
  ]);
  expect(sheet.values[2]).toEqual(["南部", 98, null]);
});

test("a value that stays keeps its formula, one that is written loses it", () => {
  const keep: Edit = {
    kind: "setValues",
    ...at,
    range: range("B2:C2"),
    before: [[120, 58]],
    after: [[121, 58]],
  };
  expect(apply([keep]).formulas.size).toBe(1);
  const write: Edit = { kind: "setValues", ...at, range: range("C2"), before: [[58]], after: [[60]] };
  expect(apply([write]).formulas.size).toBe(0);
});

test.each<[string, string, Edit]>([
  ["fix.changed", "B2", { kind: "setValues", ...at, range: range("B2"), before: [[1]], after: [[2]] }],
  ["fix.noSheet", "別表", { kind: "unmerge", sheet: "別表", ranges: [range("A2:A3")] }],
  ["fix.notMerged", "B2:B3", { kind: "unmerge", ...at, ranges: [range("B2:B3")] }],
  ["fix.overlapsMerge", "A3:B3", { kind: "merge", ...at, ranges: [range("A3:B3")] }],
  ["fix.mergeLoses", "B2:B3", { kind: "merge", ...at, ranges: [range("B2:B3")] }],
  ["fix.changed", "B1", { kind: "deleteColumns", ...at, at: 1, count: 1, before: [] }],
  ["fix.noObject", "図 1", { kind: "deleteObject", ...at, objectKind: "picture", name: "図 1" }],
  ["fix.outside", "Sheet1", { kind: "insertColumns", ...at, at: 1, count: 16_384 }],
  ["fix.sheetExists", "Sheet1", { kind: "addSheet", plan: plan("Sheet1") }],
])("%s is refused with a sentence naming %s", (code, place, edit) => {
  const harmless: Edit = {
    kind: "setValues",
    ...at,
    range: range("A1"),
    before: [["地区"]],
    after: [["区"]],
  };
  const result = applyEdits(workbookOf(sheet), [harmless, edit]);
  expect(result.ok).toBe(false);
  if (result.ok) return;
  expect(result.problem.code).toBe(code);
  expect(result.problem.message).toContain(place);
  expect(result.problem.message).toMatch(/何も変更していません。$/);
  expect(sheet.values[0]![0]).toBe("地区");
});

test("inserted columns move everything that has an address", () => {
  const rich = {
    ...sheet,
    hiddenColumns: [2],
    tables: [{ name: "T", range: range("A1:C3"), hasHeaderRow: true }],
    filter: { range: range("B1:C3"), active: false },
    objects: [{ kind: "chart", name: "グラフ", range: range("C1:C2"), text: null }],
  } as const;
  const moved = apply([{ kind: "insertColumns", ...at, at: 1, count: 2 }], workbookOf(rich));
  expect(moved.values[1]).toEqual(["北部", null, null, 120, 58]);
  expect([...moved.formulas.keys()]).toEqual([cellKey(1, 4)]);
  expect([...moved.numberFormats.keys()]).toEqual([cellKey(1, 3)]);
  expect(moved.hiddenColumns).toEqual([4]);
  expect(moved.tables[0]!.range).toEqual(range("A1:E3"));
  expect(moved.filter!.range).toEqual(range("D1:E3"));
  expect(moved.objects[0]!.range).toEqual(range("E1:E2"));
});

test("rows inserted inside a merged area grow it, deleted ones shrink it", () => {
  expect(apply([{ kind: "insertRows", ...at, at: 2, count: 1 }]).merges).toEqual([range("A2:A4")]);
  const before = [["南部", 98, null]];
  expect(apply([{ kind: "deleteRows", ...at, at: 2, count: 1, before }]).merges).toEqual([]);
});

test("rows and columns are hidden and shown again", () => {
  const hidden = apply([
    { kind: "hideRows", ...at, indexes: [2, 1] },
    { kind: "hideColumns", ...at, indexes: [0] },
    { kind: "hideSheet", ...at, indexes: [] },
  ]);
  expect([hidden.hiddenRows, hidden.hiddenColumns, hidden.visibility]).toEqual([[1, 2], [0], "hidden"]);
  const shown = apply(
    [
      { kind: "unhideRows", ...at, indexes: [1] },
      { kind: "unhideSheet", ...at, indexes: [] },
    ],
    workbookOf(hidden),
  );
  expect([shown.hiddenRows, shown.visibility]).toEqual([[2], "visible"]);
});

test("an added sheet is read back with values, formulas, table and properties", () => {
  const added = valueOf(applyEdits(workbookOf(sheet), [{ kind: "addSheet", plan: plan("コード表") }]))
    .sheets[1]!;
  expect(added.values).toEqual([
    ["値", "意味"],
    [1, "はい"],
    [3, "第1表"],
  ]);
  expect(added.formulas.get(cellKey(2, 0))).toBe("=1+2");
  expect(added.tables).toEqual([{ name: "Codes", range: range("A1:B3"), hasHeaderRow: true }]);
  expect(added.properties.get("kpi.kind")).toBe("codes");
});

function plan(name: string) {
  return {
    name,
    cells: [
      ["値", "意味"],
      [1, "はい"],
      [
        { formula: "=1+2", cached: 3 },
        { text: "第1表", link: { sheet: "Sheet1", cell: "A1" } },
      ],
    ],
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: new Map<number, number>(),
    conditionalFormats: [],
    charts: [],
    validations: [],
    table: { name: "Codes", range: range("A1:B3") },
    showGridlines: true,
    properties: new Map([["kpi.kind", "codes"]]),
  };
}

test("what data can take back is taken back exactly", () => {
  const edits: readonly Edit[] = [
    { kind: "unmerge", ...at, ranges: [range("A2:A3")] },
    { kind: "deleteColumns", ...at, at: 2, count: 1, before: [["世帯"], [58], [null]] },
    { kind: "insertColumns", ...at, at: 1, count: 1 },
    { kind: "setValues", ...at, range: range("B1:B2"), before: [[null], [null]], after: [["区"], [1]] },
    { kind: "hideRows", ...at, indexes: [1] },
  ];
  const plainSheet = sheetOf(
    [
      ["地区", "人口", "世帯"],
      ["北部", 120, 58],
      ["", 98, ""],
    ],
    { merges: ["A2:A3"], numberFormats: { B2: "#,##0" } },
  );
  const changed = valueOf(applyEdits(workbookOf(plainSheet), edits));
  expect(changed.sheets[0]!.values[1]).toEqual(["北部", 1, 120]);
  const back = valueOf(applyEdits(changed, valueOf(invertEdits(edits)))).sheets[0]!;
  expect(back).toEqual(plainSheet);
});

test("what data cannot take back says so", () => {
  for (const edit of [
    { kind: "addSheet", plan: plan("x") },
    { kind: "deleteObject", ...at, objectKind: "picture", name: "図 1" },
  ] as const) {
    const result = invertEdits([edit]);
    expect(!result.ok && result.problem.code).toBe("fix.notInvertible");
  }
});

test("the preview names every value that changes or goes", () => {
  const rows = previewOf({
    id: "x",
    rule: "L1-99",
    title: "x",
    safe: false,
    edits: [
      { kind: "setValues", ...at, range: range("A2:B2"), before: [["北部", 120]], after: [["北", 120]] },
      { kind: "deleteRows", ...at, at: 2, count: 1, before: [["南部", 98, null]] },
      { kind: "unmerge", ...at, ranges: [range("A2:A3")] },
    ],
  });
  expect(rows).toEqual([
    { sheet: "Sheet1", cell: "A2", before: "北部", after: "北" },
    { sheet: "Sheet1", cell: "A3", before: "南部", after: null },
    { sheet: "Sheet1", cell: "B3", before: 98, after: null },
  ]);
});
