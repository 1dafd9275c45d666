/** What Excel is told of the custom functions is what the design's table says, in both languages. */
import { generateFunctionsMetadata, type FunctionMetadata } from "../../scripts/functions-metadata";
import { definitions } from "../../src/functions/registry";

/** Name, and arguments as the table has them; [..] is optional. */
const TABLE: readonly (readonly [string, ...string[]])[] = [
  ["RATE", "実績", "目標", "[比較]"],
  ["ACHIEVED", "実績", "目標", "[比較]"],
  ["GAP", "実績", "目標"],
  ["PROGRESS", "実績", "基準値", "目標", "[比較]"],
  ["EXPECTED", "基準値", "基準年度", "目標", "目標年度", "年度"],
  ["PACE", "実績", "基準値", "基準年度", "目標", "目標年度", "年度"],
  ["REQUIRED", "実績", "目標", "年度", "目標年度"],
  ["FORECAST", "実績の範囲", "年度の範囲", "年度"],
  ["GRADE", "実績", "目標", "[基準値]", "[比較]", "[プリセット]"],
  ["VALUE", "文字列"],
  ["UNIT", "文字列"],
  ["SPLIT", "文字列または範囲"],
  ["FISCALYEAR", "文字列または日付"],
  ["WAREKI", "年度", "[書式]"],
  ["RATIO", "分子", "分母", "[印字された率]"],
  ["CHECK", "範囲"],
  ["LGCODE", "団体コード"],
];

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

function functionsOf(text: string): readonly FunctionMetadata[] {
  return (JSON.parse(text) as { functions: readonly FunctionMetadata[] }).functions;
}

describe("functions metadata", () => {
  let japanese: readonly FunctionMetadata[] = [];
  let english: readonly FunctionMetadata[] = [];

  beforeAll(async () => {
    const files = await generateFunctionsMetadata();
    japanese = functionsOf(files["functions.json"]);
    english = functionsOf(files["functions.en.json"]);
  });

  it("has the functions and arguments of the table", () => {
    const signature = ({ name, parameters }: FunctionMetadata) => [
      name,
      ...parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)),
    ];
    expect(japanese.map(signature)).toEqual(TABLE);
  });

  it("takes a value or a range in every argument, and spills", () => {
    for (const each of japanese) {
      for (const parameter of each.parameters)
        expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
      expect(each).toMatchObject({ result: { dimensionality: "matrix" } });
    }
  });

  it("has names and ids that Excel accepts", () => {
    for (const { id, name } of japanese) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      expect(name).toMatch(/^[A-Z][A-Z0-9]{2,}$/);
    }
    expect(new Set(japanese.map((each) => each.id)).size).toBe(japanese.length);
  });

  it("describes every function and argument in Japanese", () => {
    for (const each of japanese) {
      for (const text of [each.description, ...each.parameters.map((parameter) => parameter.description)]) {
        expect([each.name, text]).toEqual([each.name, expect.stringMatching(JAPANESE)]);
      }
    }
  });

  it("is the same in English but for names and descriptions", () => {
    expect(english.map((each) => each.id)).toEqual(japanese.map((each) => each.id));
    for (const [index, each] of english.entries()) {
      const same = japanese[index];
      expect(each.name).toBe(same?.name);
      expect(each.parameters.map((parameter) => parameter.optional)).toEqual(
        same?.parameters.map((parameter) => parameter.optional),
      );
      expect(each.description).toMatch(/^[A-Z].*\.$/);
      expect(each.description).not.toBe(same?.description);
      for (const parameter of each.parameters) {
        expect(parameter.name).toMatch(/^[a-z][A-Za-z]+$/);
        expect(parameter.description).toMatch(/[A-Za-z]{3}/);
      }
    }
  });

  it("agrees with the definitions that are evaluated", () => {
    expect(Object.keys(definitions)).toEqual(japanese.map((each) => each.name));
    for (const each of japanese) {
      const definition = definitions[each.name as keyof typeof definitions];
      const optional = each.parameters.filter((parameter) => parameter.optional).length;
      expect(definition.name).toBe(each.name);
      expect([definition.required, definition.optional]).toEqual([
        each.parameters.length - optional,
        optional,
      ]);
    }
  });
});
