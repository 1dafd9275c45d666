import { finish } from "./context";
import { profileColumns, type ColumnProfile } from "./profile";
import { sheetOf } from "./testing";
import { Feature, featuresOf } from "./text-features";
import type { CellValue } from "../sheet";

function profileOf(values: readonly CellValue[]): ColumnProfile {
  const sheet = sheetOf([["見出し"], ...values.map((value) => [value])], {
    formulas: { A3: "=1+1" },
    numberFormats: { "A2:A9": "0.0%" },
  });
  const body = { top: 1, bottom: values.length, left: 0, right: 0 };
  return finish(profileColumns(sheet, body, ["見出し"]))[0]!;
}

test("kinds of values are counted, blanks too", () => {
  const profile = profileOf([null, 0, 1.5, "あ", true, -3, null, "あ"]);
  const { numberCount, textCount, booleanCount, blankCount, zeroCount, integerCount, minimum, maximum } =
    profile;
  expect({
    numberCount,
    textCount,
    booleanCount,
    blankCount,
    zeroCount,
    integerCount,
    minimum,
    maximum,
  }).toEqual({
    numberCount: 3,
    textCount: 2,
    booleanCount: 1,
    blankCount: 2,
    zeroCount: 1,
    integerCount: 2,
    minimum: -3,
    maximum: 1.5,
  });
  expect([profile.firstValue, profile.blankRows, profile.formulaCount, profile.numberFormat]).toEqual([
    0,
    [1, 7],
    1,
    "0.0%",
  ]);
});

test("large whole numbers count as integers, and a column without numbers has no extremes", () => {
  expect(profileOf([2 ** 40, 1e300]).integerCount).toBe(2);
  expect(profileOf(["あ"]).minimum).toBeNaN();
});

test("equal texts are one entry with all its rows", () => {
  const profile = profileOf(["北部", "南部", "北部", null, "北部"]);
  expect(profile.texts.map(({ text, count, firstRow, rows }) => [text, count, firstRow, rows])).toEqual([
    ["北部", 3, 1, [1, 3, 5]],
    ["南部", 1, 2, [2]],
  ]);
});

test("texts are asked for by what they hold", () => {
  const profile = profileOf(["北部", "48%", "a　b", "10人 20人"]);
  const texts = (features: number) => profile.textsWith(features).map(({ text }) => text);
  expect(texts(Feature.percent | Feature.wideSpace)).toEqual(["48%", "a　b"]);
  expect(texts(Feature.severalNumbers)).toEqual(["10人 20人"]);
  expect(texts(Feature.halfKana)).toEqual([]);
  expect(profile.textsWhere((features) => features === featuresOf("北部")).length).toBe(1);
});

test("in a column of very many different texts each row keeps its text", () => {
  const values = Array.from({ length: 6000 }, (_, index) => (index % 3 === 2 ? "同じ" : `施設${index}`));
  const profile = profileOf(values);
  expect(profile.textsAreDistinct).toBe(false);
  const rows = new Map<string, number[]>();
  for (const { text, rows: own } of profile.texts) rows.set(text, [...(rows.get(text) ?? []), ...own]);
  expect(rows.get("同じ")).toEqual(values.flatMap((value, index) => (value === "同じ" ? [index + 1] : [])));
  expect(rows.get("施設5998")).toEqual([5999]);
  expect([...rows.values()].flat().length).toBe(6000);
  expect(profile.sampleTexts(3)).toHaveLength(3);
});

test("a column of few texts is brought together however long it is", () => {
  const profile = profileOf(Array.from({ length: 6000 }, (_, index) => `区分${index % 100}`));
  expect([profile.textsAreDistinct, profile.distinctTextCount]).toEqual([true, 100]);
  expect(profile.texts[7]!.rows).toHaveLength(60);
});

describe("features of a text", () => {
  test.each<[text: string, holds: number, lacks: number]>([
    ["48% 60%", Feature.severalNumbers | Feature.percent | Feature.space, Feature.kanji],
    ["1,234.5", Feature.digit | Feature.comma | Feature.period, Feature.severalNumbers],
    ["３－１", Feature.wideDigit | Feature.severalNumbers | Feature.sign, Feature.digit],
    ["①㈱㍻㎡Ⅲ髙", Feature.machineDependent, Feature.halfKana],
    ["≒≡∫√±×÷∞", 0, Feature.machineDependent],
    ["ｱｲｳ", Feature.halfKana, Feature.katakana],
    ["𠮷野", Feature.surrogate | Feature.kanji, Feature.machineDependent],
    ["a\u3000b\tc", Feature.wideSpace | Feature.letter, Feature.space],
    ["", 0, -1],
  ])("%j", (text, holds, lacks) => {
    const features = featuresOf(text);
    expect(features & holds).toBe(holds);
    expect(features & lacks).toBe(0);
  });
});
