/** The add-in's custom functions in cells of the stand-in, by the real CustomFunctions object of Office.js. */
import {
  registerCustomFunctions,
  type CustomFunction,
  type FunctionMetadata,
} from "../../src/preview/page/customFunctions";
import { startHost, type StandIn } from "./support";

let host: StandIn;
let unregister: () => void;
let errorAt: ReturnType<typeof registerCustomFunctions>["errors"]["at"];

const METADATA: FunctionMetadata[] = [
  { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "values", dimensionality: "matrix" }] },
  { id: "FAIL", name: "FAIL", parameters: [] },
];

beforeAll(async () => {
  host = await startHost();
  const { CustomFunctions } = host;
  const implementations = new Map<string, CustomFunction>([
    ["DOUBLE", (values) => (values as number[][]).map((row) => row.map((value) => value * 2))],
    [
      "FAIL",
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's own error class
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "目標がありません");
      },
    ],
  ]);
  const registered = registerCustomFunctions(host.workbook.api, "KPI", METADATA, implementations);
  unregister = registered.unregister;
  errorAt = registered.errors.at;
});
afterAll(() => {
  unregister();
  host.close();
});

test("a formula calls the function with ranges, and its array spills", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; // prettier-ignore
    sheet.getRange("D1").formulas = [["=KPI.DOUBLE(A1:B2)"]];
    const spilled = sheet.getRange("D1:E2").load("values,formulas");
    const area = sheet.getRange("D1").getSpillingToRangeOrNullObject().load("address");
    await context.sync();
    expect(spilled.values).toEqual([[2, 4], [6, 8]]); // prettier-ignore
    expect(spilled.formulas[0]![0]).toBe("=KPI.DOUBLE(A1:B2)");
    expect(area.address).toMatch(/!D1:E2$/);
    sheet.getRange("A1").values = [[10]];
    spilled.load("values");
    await context.sync();
    expect(spilled.values).toEqual([[20, 4], [6, 8]]); // prettier-ignore
  });
});

test("an error of the function is an error value, and its text can be asked for", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    const cell = sheet.getRange("G1");
    cell.formulas = [["=KPI.FAIL()"]];
    cell.load("values,valueTypes");
    await context.sync();
    expect([cell.values, cell.valueTypes]).toEqual([[["#N/A"]], [["Error"]]]);
    expect(errorAt(sheet.id, 0, 6)).toEqual({ code: "#N/A", message: "目標がありません" });
  });
});
