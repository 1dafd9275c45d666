/** 豊田市: goals without results are read; sample tables, figures of the state and counts of tasks are not. */
import type { ReadResult } from "../../../src/kpi/indicator/model";
import { setLanguage } from "../../../src/strings";
import { expectedOf, indicatorNamed, lineOf, linesOf, readSeed } from "./toyonaka-support";

beforeAll(() => setLanguage("ja"));

describe("デジタル施策の全庁取組方針", () => {
  const expected = expectedOf("toyota-opendata");
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("toyota-opendata");
  });

  test("one figure and three goals in words, and none besides", () => {
    const managed = expected.filter(({ milestone }) => milestone === undefined);
    expect(managed.map(({ value }) => value)).toEqual([80, null, null, null]);
    expect(linesOf(result)).toEqual(expected.map(lineOf).sort());
  });

  test("only the three policies have indicators", () => {
    const sheets = result.indicators.flatMap(({ observations }) => observations.map(({ sheet }) => sheet));
    expect([...new Set(sheets)].sort()).toEqual(["取組方針1", "取組方針2", "取組方針3"]);
    expect(result.unread).toEqual([]);
  });

  test("where they belong, as printed", () => {
    expect(indicatorNamed(result, "各種手続の電子申請化").group).toMatchObject({
      number: "1",
      policy: "目標1：行かない・書かない・待たない窓口の実現",
    });
    expect(indicatorNamed(result, "支払手続のキャッシュレス化").department).toBe("行政改革推進課");
  });
});
