import { allFunctions } from "../../../src/functions/registry";
import { setLanguage } from "../../../src/strings";
import { functionMeaning, functionUsage } from "../../../src/strings/pane-functions";

afterEach(() => setLanguage("ja"));

describe.each(["ja", "en"] as const)("functions on the help page (%s)", (language) => {
  beforeEach(() => setLanguage(language));

  it("lists exactly the functions that exist", () => {
    const names = allFunctions.map(({ name }) => name);
    expect(Object.keys(functionUsage()).sort()).toEqual([...names].sort());
    expect(Object.keys(functionMeaning()).sort()).toEqual([...names].sort());
  });

  it("writes each with the arguments that it takes", () => {
    for (const { name, required, optional } of allFunctions) {
      const usage = functionUsage()[name as keyof ReturnType<typeof functionUsage>];
      const [called, list = ""] = usage.replace(/\)$/, "").split("(");
      const parts = list.split(", ");
      expect({
        name,
        called,
        required: parts.filter((part) => !part.startsWith("[")).length,
        all: parts.length,
      }).toEqual({
        name,
        called: `KPI.${name}`,
        required,
        all: required + optional,
      });
    }
  });
});
