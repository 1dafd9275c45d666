import fc from "fast-check";
import { areas, areasAbbreviated, areasNamed, checkDigit, completeCode, findArea, isValidCode } from ".";

test("every code of the list carries its check digit, so list and formula prove each other", () => {
  expect(areas().size).toBeGreaterThan(1900);
  for (const code of areas().keys()) expect([code, isValidCode(code)]).toEqual([code, true]);
});

test.each([
  ["27205", "1"],
  ["09201", "1"],
  ["01000", "6"],
])("check digit of %s is %s", (five, digit) => expect(checkDigit(five)).toBe(digit));

test.each([
  ["272051", "272051", "none", "吹田市"],
  ["27205", "272051", "checkDigit", "吹田市"],
  [92011, "092011", "leadingZero", "宇都宮市"],
  ["２７２０５１", "272051", "none", "吹田市"],
  [9201, "092011", "both", "宇都宮市"],
  ["221392", "221392", "none", "浜名区"],
])("%s is completed to %s (%s)", (input, code, change, name) => {
  expect(completeCode(input)).toMatchObject({ ok: true, code, change, area: { name } });
});

test.each([
  ["272052", "wrongCheckDigit"],
  ["27-205", "notDigits"],
  ["", "notDigits"],
  ["272", "wrongLength"],
  ["2720511", "wrongLength"],
])("%s is refused as %s", (input, reason) => expect(completeCode(input)).toEqual({ ok: false, reason }));

test("a ward that ended is no longer in the list", () => expect(findArea("221368")).toBeNull());

test("names: official, shared by prefectures, abbreviated", () => {
  expect(areasNamed("大阪府吹田市").map((area) => area.code)).toEqual(["272051"]);
  expect(
    areasNamed("府中市")
      .map((area) => area.prefecture)
      .sort(),
  ).toEqual(["広島県", "東京都"]);
  expect(areasAbbreviated("豊中").map((area) => area.name)).toEqual(["豊中市"]);
  expect(
    areasAbbreviated("大阪")
      .map((area) => area.name)
      .sort(),
  ).toEqual(["大阪市", "大阪府"]);
  expect(areasAbbreviated("豊中市")).toEqual([]);
  expect(areasAbbreviated("総務")).toEqual([]);
});

test("no input throws, and whatever is completed is valid", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer({ min: 0, max: 999999 })), (input) => {
      const reading = completeCode(input);
      if (reading.ok) expect(isValidCode(reading.code)).toBe(true);
    }),
  );
});
