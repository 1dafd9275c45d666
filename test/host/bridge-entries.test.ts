/** How the stand-in reads what is written to cells: as Japanese Excel does. */
import { startHost, written, type StandIn } from "./support";

let host: StandIn;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.close());

const apostrophe = "'";

describe("a text written to a General cell", () => {
  test.each([
    ["1/2", 46024, 'm"月"d"日"'],
    ["007", 7, "General"],
    ["50%", 0.5, "0%"],
    ["-16.91%", -0.1691, "0.00%"],
    ["29%", 0.29, "0%"],
    ["１２３", 123, "General"],
    ["１，２３４", 1234, "#,##0"],
    ["1,234", 1234, "#,##0"],
    ["(100)", -100, "General"],
    ["+96.3", 96.3, "General"],
    ["1E3", 1000, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["令和2年4月1日", 43922, '[$-411]ggge"年"m"月"d"日"'],
    ["令和元年5月1日", 43586, '[$-411]ggge"年"m"月"d"日"'],
    ["R2.4.1", 43922, "[$-411]ge.m.d"],
    ["2020年4月1日", 43922, 'yyyy"年"m"月"d"日"'],
    ["2020/4/1", 43922, "yyyy/m/d"],
    ["2020-04-01", 43922, "yyyy/m/d"],
    ["10:30", 0.4375, "h:mm"],
  ])("%s is the number %d with the format %s", async (text, value, format) => {
    const cell = await written(host, [[text]]);
    expect(cell.values[0]![0]).toBeCloseTo(value, 10);
    expect(cell.valueTypes).toEqual([["Double"]]);
    expect(cell.numberFormat).toEqual([[format]]);
  });

  test.each([
    ["1,23", "String"],
    ["2020/13/1", "String"],
    ["令和2年", "String"],
    ["-", "String"],
    ["-なし", "String"],
    ["約1,000時間", "String"],
    ["▲5", "String"],
    ["=", "String"],
    ["TRUE", "Boolean"],
    ["#N/A", "Error"],
  ])("%s is of type %s", async (text, type) => {
    expect((await written(host, [[text]])).valueTypes).toEqual([[type]]);
  });

  test("a leading apostrophe makes it text and is no part of it", async () => {
    const cell = await written(host, [[`${apostrophe}007`, `${apostrophe}=1+1`]]);
    expect(cell.values).toEqual([["007", "=1+1"]]);
    expect(cell.valueTypes).toEqual([["String", "String"]]);
  });

  test("= begins a formula, and so do signs before a reference", async () => {
    const cell = await written(host, [[2, "=A1*3", "+A1*4"]]);
    expect(cell.values).toEqual([[2, 6, 8]]);
    expect(cell.formulas).toEqual([[2, "=A1*3", "=+A1*4"]]);
  });

  test("the text shown follows the number format, with Japanese eras", async () => {
    const cell = await written(host, [["R2.4.1", "令和2年4月1日", "12.3%", 1234.5]]);
    expect(cell.text).toEqual([["R2.4.1", "令和2年4月1日", "12.30%", "1234.5"]]);
  });
});

test("a text cell keeps any text", async () => {
  const values = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["1/2", "=A1"]];
    range.load("values,formulas");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["1/2", "=A1"]]);
});

test("null leaves a cell as it is, an empty text empties it", async () => {
  const values = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange("A1:B1");
    range.values = [["a", "b"]];
    range.values = [[null as never, ""]];
    range.load("values,valueTypes");
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(values).toEqual([[["a", ""]], [["String", "Empty"]]]);
});
