import fc from "fast-check";
import {
  formatNumber,
  formatQuantity,
  labelsWithoutNumber,
  parseQuantities,
  parseQuantity,
  textAfterQuantities,
  type Quantity,
} from "./index";

const brief = (text: string) => parseQuantities(text).map((q) => [q.value, q.unit, q.qualifiers.join("・")]);

describe("parseQuantities", () => {
  test.each<[string, number, string, string]>([
    ["1,000時間", 1000, "時間", ""],
    ["１，０００人", 1000, "人", ""],
    ["1,000 人", 1000, "人", ""],
    ["約1,000時間", 1000, "時間", "約"],
    ["およそ５０％以上", 50, "%", "約・以上"],
    ["約15%", 15, "%", "約"],
    ["40%程度", 40, "%", "程度"],
    ["15分以内", 15, "分", "以内"],
    ["3,000時間以上", 3000, "時間", "以上"],
    ["各課1台以上", 1, "台", "以上"],
    ["1日1回以上", 1, "回", "以上"],
    ["1人当たり3冊未満", 3, "冊", "未満"],
    ["100件を超える", 100, "件", "超"],
    ["≧80%", 80, "%", "以上"],
    ["+96.3%", 96.3, "%", ""],
    ["-16.91%", -16.91, "%", ""],
    ["−5ポイント", -5, "ポイント", ""],
    ["▲3.2%", -3.2, "%", ""],
    ["△1,200千円", -1200000, "円", ""],
    ["－１２．５％", -12.5, "%", ""],
    ["12百万円", 12000000, "円", ""],
    ["1.1億円", 110000000, "円", ""],
    ["1.2万人", 12000, "人", ""],
    ["1万2千人", 12000, "人", ""],
    ["2億3,000万円", 230000000, "円", ""],
    ["三百人", 300, "人", ""],
    ["百二十件", 120, "件", ""],
    ["二百〇五人", 205, "人", ""],
    ["十分以内", 10, "分", "以内"],
    ["※33施設", 33, "施設", ""],
    ["0人 [※]", 0, "人", ""],
    ["0人[※]", 0, "人", ""],
    ["40.9%(令和2年度)", 40.9, "%", ""],
    ["45パーセント", 45, "%", ""],
    ["18業務実施", 18, "業務", ""],
    ["RPA6業務", 6, "業務", ""],
    ["5か所", 5, "か所", ""],
    ["12g/人・日", 12, "g/人・日", ""],
    ["6.56", 6.56, "", ""],
    ["街頭防犯カメラ 331拠点", 331, "拠点", ""],
  ])("%s", (text, value, unit, qualifiers) => {
    expect(brief(text)).toEqual([[value, unit, qualifiers]]);
  });

  test.each([
    "No.5",
    "Wi-Fi6",
    "COVID-19",
    "5G",
    "①",
    "第7期",
    "2号認定",
    "3歳児",
    "第 7 期",
    "2020年度",
    "令和2年3月",
    "R2",
    "4月",
    "9月1日時点",
    "令和5年度（2023年度）",
    "06-6384-1231",
    "〒564-8550",
    "①64012901 情報化推進事業 情報政策課",
    "⑦23074301・33010301",
    "https://example.jp/kpi/123?x=45",
    "kpi2024@example.jp",
    "17:00",
    "(1) 市民サービス",
    "一部",
    "十分",
    "統一",
    "千里",
    "－",
    "検討中",
    "",
  ])("%s holds no quantity", (text) => {
    expect(parseQuantities(text)).toEqual([]);
  });

  test("several in a cell, each with its label", () => {
    const labels = (text: string) => parseQuantities(text).map((q) => [q.label, q.value, q.unit]);
    expect(labels("特定健診48% 保健指導60%")).toEqual([
      ["特定健診", 48, "%"],
      ["保健指導", 60, "%"],
    ]);
    expect(labels("窓口 15分以内\n選考 600時間")).toEqual([
      ["窓口", 15, "分"],
      ["選考", 600, "時間"],
    ]);
    expect(labels("導入室課 70% コード決済を 利用可能な歳入 80種類")).toEqual([
      ["導入室課", 70, "%"],
      ["コード決済を 利用可能な歳入", 80, "種類"],
    ]);
    expect(labels("登録者数90,400人[令和2年3月時点の登録者数53,051人]")[1]).toEqual([
      "登録者数",
      53051,
      "人",
    ]);
    expect(labels("We b 予約件数 5件")).toEqual([["Web 予約件数", 5, "件"]]);
  });

  test("a full stop of thousands is a comma, never 、", () => {
    expect(brief("1、000人")).toHaveLength(2);
    expect(brief("12,34人")).toHaveLength(2);
  });

  test("keeps decimals, sign, notes and place", () => {
    const text = "目標 約+96.30%以上（令和2年度）※";
    expect(parseQuantities(text)).toEqual([
      {
        value: 96.3,
        unit: "%",
        qualifiers: ["約", "以上"],
        label: "目標",
        decimals: 2,
        explicitPlus: true,
        fiscalYear: 2020,
        asOf: "令和2年度",
        note: "※",
        rawText: "約+96.30%以上（令和2年度）※",
        start: 3,
        end: text.length,
      },
    ]);
  });

  test("as-of notes become fiscal years, plain years do not", () => {
    const [first] = parseQuantities("令和2年3月時点 53,051人");
    expect([first?.fiscalYear, first?.asOf, first?.label]).toEqual([2019, "令和2年3月時点", ""]);
    const [second] = parseQuantities("40%(令和7年)");
    expect([second?.fiscalYear, second?.asOf]).toEqual([null, "令和7年"]);
    expect(parseQuantities("98%(49/50件)")[0]).toMatchObject({ value: 98, asOf: null, note: "(49/50件)" });
    expect(parseQuantities("6.2(9月1日時点)")[0]).toMatchObject({ fiscalYear: null, asOf: "9月1日時点" });
  });

  test("labels without a number are told", () => {
    expect(labelsWithoutNumber("課税所得証明書 住民票等 46,600件")).toEqual(["課税所得証明書"]);
    expect(labelsWithoutNumber("課税所得証明書\n住民票等 46,600件")).toEqual(["課税所得証明書"]);
    expect(labelsWithoutNumber("オープンデータ 閲覧数 15,500人")).toEqual([]);
    expect(labelsWithoutNumber("特定健診48% 保健指導60%")).toEqual([]);
  });

  test("what follows the last number is told", () => {
    expect(textAfterQuantities("4業務について導入の調整")).toBe("について導入の調整");
    expect(textAfterQuantities("82.8%")).toBe("");
  });
});

describe("parseQuantity", () => {
  const code = (input: unknown, format?: string) => {
    const result = parseQuantity(input, format);
    return result.ok ? [result.value.value, result.value.unit, result.value.decimals] : result.problem.code;
  };

  test("numbers take unit and decimals from the number format", () => {
    expect(code(0.828, "0.0%")).toEqual([82.8, "%", 1]);
    expect(code(0.07, "0%")).toEqual([7, "%", 0]);
    expect(code(1234, '#,##0"人"')).toEqual([1234, "人", 0]);
    expect(code(-5, '#,##0"件";"▲"#,##0"件"')).toEqual([-5, "件", 0]);
    expect(code(46, "0.0_ ")).toEqual([46, "", 1]);
    expect(code(46.25)).toEqual([46.25, "", 2]);
    expect(code(1e-7)).toEqual([1e-7, "", 7]);
    expect(code(45016, "yyyy/m/d")).toBe("quantity.date");
    expect(code(45016, '[$-411]ggge"年"m"月"d"日"')).toBe("quantity.date");
  });

  test.each<[number, string, object]>([
    [45000, '"約"#,##0"人以上"', { value: 45000, unit: "人", qualifiers: ["約", "以上"] }],
    [1, '#,##0"台/課以上"', { value: 1, unit: "台/課", qualifiers: ["以上"] }],
    [15, '#,##0"分以内"', { value: 15, unit: "分", qualifiers: ["以内"] }],
    [-16.91, '"約"0.0"%";"約▲"0.0"%"', { value: -16.91, unit: "%", qualifiers: ["約"], decimals: 1 }],
    [40.9, '0.0"%（令和2年度）"', { value: 40.9, unit: "%", fiscalYear: 2020 }],
    [33, '"※"#,##0', { value: 33, unit: "", note: "※" }],
    [5, '#,##0"千円"', { value: 5, unit: "千円", qualifiers: [] }],
    [3, '"第"0"期"', { value: 3, qualifiers: [], fiscalYear: null }],
  ])("%d as shown by %s", (input, format, expected) => {
    const result = parseQuantity(input, format);
    expect(result.ok && result.value).toMatchObject(expected);
  });

  test.each<[unknown, string]>([
    [null, "quantity.blank"],
    ["  ", "quantity.blank"],
    [true, "quantity.none"],
    [Number.NaN, "quantity.none"],
    ["検討中", "quantity.none"],
    ["#DIV/0!", "quantity.errorValue"],
    ["48% 60%", "quantity.several"],
    ["10～20人", "quantity.several"],
  ])("%s: %s", (input, expected) => {
    expect(code(input)).toBe(expected);
  });

  test("names the numbers it will not choose between", () => {
    const result = parseQuantity("特定健診48% 保健指導60%");
    expect(!result.ok && result.problem.message).toMatch(/48%、60%/);
  });
});

describe("properties", () => {
  const summary = (q: Quantity) => [
    q.value,
    q.unit,
    q.qualifiers,
    q.label,
    q.decimals,
    q.explicitPlus,
    q.fiscalYear,
  ];

  test("what is formatted is read back", () => {
    const quantity = fc.record({
      value: fc.integer({ min: -999_999_999, max: 999_999_999 }),
      decimals: fc.integer({ min: 0, max: 4 }),
      unit: fc.constantFrom("時間", "件", "%", "人", "か所", "円", "業務", "ポイント", "施設", "kg"),
      bound: fc.constantFrom<Quantity["qualifiers"]>(
        [],
        ["以上"],
        ["約"],
        ["約", "以内"],
        ["程度"],
        ["超"],
        ["未満"],
      ),
      label: fc.constantFrom("", "申込み", "特定健診", "1日", "プロジェクター", "電子書籍 回転数"),
      plus: fc.boolean(),
      asOf: fc.constantFrom(null, "令和2年度", "令和3年3月末時点"),
      note: fc.constantFrom(null, "※", "[※]", "(試行)", "※ (試行)"),
    });
    fc.assert(
      fc.property(quantity, ({ value, decimals, unit, bound, label, plus, asOf, note }) => {
        const exact = Number(`${value}e-${decimals}`);
        // 「1日-5回」 is subtraction, not a label and its number.
        fc.pre(label !== "1日" || (exact >= 0 && !plus));
        const given: Quantity = {
          value: exact,
          unit,
          qualifiers: bound,
          label,
          decimals,
          explicitPlus: plus && exact >= 0,
          fiscalYear: asOf === null ? null : 2020,
          asOf,
          note,
          rawText: "",
          start: 0,
          end: 0,
        };
        const read = parseQuantity(formatQuantity(given));
        expect(read).toMatchObject({ ok: true });
        if (read.ok) {
          expect(summary(read.value)).toEqual(summary(given));
          expect([read.value.asOf, read.value.note]).toEqual([asOf, note]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no input throws, and every place is a place of the text", () => {
    const pieces =
      "約 1 , . 000 万 億 千 百 三 円 % ％ 人 件 以上 以内 ※ [※] ( ) 令和2年度 R2 No. - ▲ ＋ 4月 第 \n 、 目標 あ A"
        .split(" ")
        .concat(" ");
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.anything()), fc.string(), (input, format) => {
        parseQuantity(input, format);
        if (typeof input !== "string") return;
        let last = 0;
        for (const quantity of parseQuantities(input)) {
          expect(input.slice(quantity.start, quantity.end)).toBe(quantity.rawText);
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(quantity.value)).toBe(true);
          last = quantity.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "1",
    "1,",
    "一",
    "千",
    "1 ",
    "約",
    "1万",
    "※",
    "(",
    "a1",
    "1人",
    "R1",
    "1-",
    "人",
    " ",
    "\n",
    "１０％（",
    "1.",
    "@a",
  ])("100,000 characters of %j are read, which a search back and forth would not end", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(parseQuantities(`${text}、42人`).at(-1)).toMatchObject({ value: 42, unit: "人" });
  });
});

test("formatNumber groups thousands and keeps decimals", () => {
  expect([formatNumber(1234567.5, 1), formatNumber(-0.05, 2), formatNumber(999, 0)]).toEqual([
    "1,234,567.5",
    "-0.05",
    "999",
  ]);
});
