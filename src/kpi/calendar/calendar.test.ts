import fc from "fast-check";
import { findYears, fiscalYearOfDate, formatWareki, parseFiscalYear, warekiFormatOf } from "./index";

const read = (input: unknown) => {
  const reading = parseFiscalYear(input);
  return reading.ok ? [reading.value, reading.kind] : reading.problem.code;
};

describe("parseFiscalYear", () => {
  test.each<[unknown, number]>([
    ["令和2年度", 2020],
    ["R2", 2020],
    ["Ｒ２年度", 2020],
    ["r2", 2020],
    ["2020年度", 2020],
    ["２０２０年度", 2020],
    ["FY2020", 2020],
    ["FY20", 2020],
    [2020, 2020],
    ["2020", 2020],
    ["平成31年度", 2019],
    ["令和元年度", 2019],
    ["令和 元 年度", 2019],
    ["令和1年度", 2019],
    ["令和二年度", 2020],
    ["平成三十一年度", 2019],
    ["㍻30年度", 2018],
    ["㋿元年度", 2019],
    ["昭和63年度", 1988],
    ["S63", 1988],
    ["大正15年度", 1926],
    ["明治元年度", 1868],
    ["平成32年度", 2020],
    ["令和2年度（2020年度）", 2020],
    ["令和元年度\n(2019年度)", 2019],
    ["平成31年度(令和元年度)", 2019],
    ["令和5年度実績", 2023],
    ["令和5年度実績に関する備考", 2023],
    ["目標値(令和7年度)", 2025],
    ["平成30年度（11月末現在）", 2018],
    ["二〇二〇年度", 2020],
    ["H30", 2018],
  ])("%s is fiscal year %d", (input, year) => {
    expect(read(input)).toEqual([year, "fiscalYear"]);
  });

  test.each<[unknown, number]>([
    ["令和3年3月末時点", 2020],
    ["令和2年3月時点", 2019],
    ["令和３年４月１日", 2021],
    ["令和3年（2021年）7月から同年12月", 2021],
    ["R5.3.31", 2022],
    ["令和5.4.1", 2023],
    ["2023-03-31", 2022],
    ["2023/4/1", 2023],
    ["2023年3月31日", 2022],
    [45016, 2022],
    [45017.5, 2023],
  ])("%s lies in fiscal year %d", (input, year) => {
    expect(read(input)).toEqual([year, "date"]);
  });

  test("a plain year is a calendar year and is told apart", () => {
    expect(read("令和7年")).toEqual([2025, "calendarYear"]);
    expect(read("令和7年（2025年）には")).toEqual([2025, "calendarYear"]);
    expect(read("1989年")).toEqual([1989, "calendarYear"]);
  });

  test.each<[unknown, string]>([
    ["令和 3、4 年度", "calendar.severalYears"],
    ["R3・4年度", "calendar.severalYears"],
    ["平成27～31年度", "calendar.severalYears"],
    ["令和元年度～令和3年度", "calendar.severalYears"],
    ["令和2年度（2021年度）", "calendar.severalYears"],
    ["", "calendar.blank"],
    [null, "calendar.blank"],
    [undefined, "calendar.blank"],
    ["検討中", "calendar.noYear"],
    ["令和0年度", "calendar.noYear"],
    ["5年間", "calendar.noYear"],
    [0, "calendar.noYear"],
    [Number.NaN, "calendar.noYear"],
    ["2023-02-30", "calendar.noSuchDay"],
    ["R5.13.1", "calendar.noSuchDay"],
  ])("%s: %s", (input, code) => {
    expect(read(input)).toBe(code);
  });

  test("names the years it will not choose between", () => {
    const reading = parseFiscalYear("令和 3、4 年度");
    expect(!reading.ok && reading.problem.message).toMatch(/令和3年度.*令和4年度/);
  });
});

describe("findYears", () => {
  test("finds every year with its place", () => {
    const text = "【令和元年度～令和3年度】平成30年度（2018年度）と比較し、2021・2022年度に";
    expect(findYears(text).map((mention) => mention.value)).toEqual([2019, 2021, 2018, 2021, 2022]);
    for (const mention of findYears(text)) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.rawText);
    }
  });

  test.each([
    "No.5",
    "1,000年",
    "3年間",
    "Wi-Fi6",
    "06-2023-1234",
    "第7期",
    "12人",
    "4月",
    "https://a.jp/2020",
  ])("%s names no year", (text) => {
    expect(findYears(text)).toEqual([]);
  });
});

describe("formatWareki", () => {
  test("writes the three formats", () => {
    expect(formatWareki(2019)).toBe("令和元年度");
    expect(formatWareki(2018)).toBe("平成30年度");
    expect(formatWareki(2020, "both")).toBe("令和2年度（2020年度）");
    expect(formatWareki(2020, "short")).toBe("R2");
    expect(formatWareki(1800)).toBe("1800年度");
  });

  test("agrees with the platform's Japanese calendar at the end of each year", () => {
    const platform = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { dateStyle: "long", timeZone: "UTC" });
    for (let year = 1873; year <= 2100; year++) {
      const printed = platform.format(new Date(Date.UTC(year, 11, 31)));
      expect(formatWareki(year)).toBe(`${printed.slice(0, printed.indexOf("年"))}年度`);
    }
  });

  test("a format is known by name or sample", () => {
    expect(
      ["令和2年度", "和暦", "令和2年度（2020年度）", "併記", "R2", "略", "?"].map(warekiFormatOf),
    ).toEqual(["era", "era", "both", "both", "short", "short", undefined]);
  });
});

describe("properties", () => {
  test("what is formatted is read back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1868, max: 2117 }),
        fc.constantFrom("era", "both", "short"),
        (year, format) => {
          expect(read(formatWareki(year, format as "era"))).toEqual([year, "fiscalYear"]);
        },
      ),
    );
  });

  test("no input throws, and places are places of the text", () => {
    const piece = fc.constantFrom(
      "令和",
      "R",
      "元",
      "3",
      "年",
      "度",
      "月",
      "日",
      "（",
      "2020",
      "、",
      "/",
      ".",
      "FY",
      "〇",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (input) => {
          parseFiscalYear(input);
          if (typeof input !== "string") return;
          for (const mention of findYears(input)) {
            expect(input.slice(mention.start, mention.end)).toBe(mention.rawText);
          }
        },
      ),
    );
  });

  // A search that goes back over the text for every place in it would not end within the time of a test.
  test.each(["令和", "1、", "2020", "二〇", "R1.", "令和3、", " ", "(2020"])(
    "100,000 characters of %j are read",
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const { start, end, rawText } of findYears(text).slice(0, 10))
        expect(text.slice(start, end)).toBe(rawText);
      expect(findYears(`${text}　令和5年度`).at(-1)?.value).toBe(2023);
    },
  );

  test("a fiscal year runs from April to March", () => {
    expect([1, 2, 3, 4, 12].map((month) => fiscalYearOfDate(2021, month))).toEqual([
      2020, 2020, 2020, 2021, 2021,
    ]);
  });
});
