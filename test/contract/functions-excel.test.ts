/** The declarations that Excel calls: associated under every name, with errors as Excel takes them. */
import { generateFunctionsMetadata } from "../../scripts/functions-metadata";

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

type Declaration = (...values: unknown[]) => unknown[][];

function loadInExcel(): ReadonlyMap<string, Declaration> {
  const associated = new Map<string, Declaration>();
  const runtime = {
    Error: ExcelError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    associate: (id: string, declaration: Declaration) => associated.set(id, declaration),
  };
  Object.assign(globalThis, { CustomFunctions: runtime });
  jest.isolateModules(() => {
    jest.requireActual("../../src/functions/functions");
  });
  return associated;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

function call(name: string, ...values: unknown[]): unknown[][] {
  const declaration = loadInExcel().get(name);
  if (declaration === undefined) throw new Error(`${name} is not associated`);
  return declaration(...values);
}

it("associates every function of the metadata", async () => {
  const { functions } = JSON.parse((await generateFunctionsMetadata())["functions.json"]) as {
    functions: { id: string; parameters: unknown[] }[];
  };
  const associated = loadInExcel();
  expect([...associated.keys()].sort()).toEqual(functions.map((each) => each.id).sort());
  for (const { id, parameters } of functions)
    expect([id, associated.get(id)?.length]).toEqual([id, parameters.length]);
});

it("can be loaded where office.js is missing, so that the pane can say so", () => {
  expect(() => jest.isolateModules(() => jest.requireActual("../../src/functions/functions"))).not.toThrow();
});

it("gives rows of values; omitted arguments arrive as null, and the invocation comes last", () => {
  expect(call("RATE", [[2987]], [[3000]], null, { address: "Sheet1!A1" })).toEqual([[2987 / 3000]]);
});

it("throws the error of a single cell with its sentence", () => {
  const thrown = (() => {
    try {
      return call("RATE", [[""]], [[3000]], null);
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(ExcelError);
  expect(thrown).toMatchObject({ code: "#N/A", message: "実績が未入力です" });
});

it("lays the errors of a range among its values", () => {
  const [[first], [second], [third]] = call("RATE", [[1], [""], ["なし"]], [[2]], null) as [
    [unknown],
    [unknown],
    [unknown],
  ];
  expect(first).toBe(0.5);
  expect(second).toBeInstanceOf(ExcelError);
  expect(second).toMatchObject({ code: "#N/A", message: "実績が未入力です" });
  expect(third).toMatchObject({ code: "#VALUE!" });
});
