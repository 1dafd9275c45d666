import { callAsExcel, type FunctionMetadata } from "./customFunctions";

const metadata: FunctionMetadata = {
  id: "SEEN",
  name: "SEEN",
  parameters: [
    { name: "values", dimensionality: "matrix" },
    { name: "year", dimensionality: "scalar" },
    { name: "comparison", dimensionality: "matrix" },
  ],
};

function seen(...values: unknown[]): unknown[] {
  const passed: unknown[] = [];
  callAsExcel(metadata, (...parameters) => (passed.push(...parameters), 1), values);
  return passed.slice(0, 3);
}

test("a single value arrives as one row of one value where a range is taken", () => {
  expect(seen(3, 2020, "以上")).toEqual([[[3]], 2020, [["以上"]]]);
});

test("a range arrives as rows, and as its first value where a single one is taken", () => {
  expect(seen([[1], [2]], [[2020, 2021]])).toEqual([[[1], [2]], 2020, null]);
});

test("an omitted argument is null, an empty cell is a range that holds null", () => {
  expect(seen(null)).toEqual([[[null]], null, null]);
});

test("a returned null shows 0, rows spill, and an error value inside an array keeps its code", () => {
  expect(callAsExcel(metadata, () => null, [])).toBe(0);
  expect(
    callAsExcel(
      metadata,
      () => [
        [1, { code: "#N/A" }],
        ["a", null],
      ],
      [],
    ),
  ).toEqual([
    [1, "#N/A"],
    ["a", 0],
  ]);
});
