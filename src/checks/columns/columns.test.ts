import { choiceKey, widthKey } from "./choices";
import { dittoSource, isPartlyDitto } from "./ditto";
import { readFigure } from "./figures";
import { headerKind, ownName } from "./headers";
import { isMissingWord, missingSign } from "./missing";
import { isDateFormat, isUnitText, meaningOfUnit, unitOfFormat, unitOfHeader } from "./units";

describe("readFigure", () => {
  test.each([
    ["123", 123, "", "typed"],
    [" 12.50 ", 12.5, "", "typed"],
    ["１２３", 123, "", "wide"],
    ["1,234", 1234, "", "separator"],
    ["▲1,200", -1200, "", "sign"],
    ["−3", -3, "", "sign"],
    ["△1,200千円", -1200, "千円", "unit"],
    ["￥１，０００", 1000, "円", "unit"],
    ["5 %", 5, "%", "unit"],
    ["100円/回", 100, "円/回", "unit"],
    ["1億2,000万円", 120000000, "円", "unit"],
  ])("%s", (text, value, unit, fault) => expect(readFigure(text)).toMatchObject({ value, unit, fault }));

  test.each(["※33", "33※", "約15%", "40.9%(令和2年度)", "(123)", "30名程度", "15分以内"])(
    "%s has a note",
    (text) => expect(readFigure(text)?.fault).toBe("note"),
  );

  test("figures that differ in their digits only are read alike, years apart", () => {
    expect(readFigure("※33(2020年)")?.fault).toBe(readFigure("※44(2021年)")?.fault);
    expect(readFigure("約2,500人")?.fault).toBe("note");
    expect(readFigure("約2020年")).toBeUndefined();
  });

  test.each([
    "-",
    "2024年",
    "令和5年度",
    "12:30",
    "10～20",
    "1/3",
    "06-6384-1231",
    "092011",
    "12.",
    "0..",
    "1 234",
    "12,34",
    "1O0",
    "第1",
    "1回目",
    "無料",
    "4,083の申請書等",
    "男12人 女13人",
    "1234567890123456",
  ])("%s is no figure", (text) => expect(readFigure(text)).toBeUndefined());
});

describe("units", () => {
  test.each([
    ["予算額（千円）", "千円"],
    ["面積[k㎡]", "k㎡"],
    ["面積(㎡)", "㎡"],
    ["達成率（％）", "%"],
    ["人口_人", "人"],
    ["金額（単位：円）", "円"],
    ["負担金（円・税込）", "円"],
    ["人口密度（人/㎢）", "人/㎢"],
    ["排出量（t-CO2）", "t-CO2"],
    ["人口（男性）", undefined],
    ["利用者（延べ）", undefined],
    ["令和5年度（2023）", undefined],
  ])("%s", (header, unit) => expect(unitOfHeader(header)).toBe(unit));

  test.each([
    ["0.0%", "%"],
    ['#,##0"人"', "人"],
    ["\\¥#,##0", "円"],
    ["#,##0円", "円"],
    ["#,##0;▲#,##0", undefined],
    ["yyyy/m/d", undefined],
    ["@", undefined],
  ])("format %s", (format, unit) => expect(unitOfFormat(format)).toBe(unit));

  test("what they mean", () => {
    expect(meaningOfUnit("千円")).toEqual({ factor: 1000, base: "円" });
    expect(meaningOfUnit("億")).toEqual({ factor: 100000000, base: "" });
    expect(meaningOfUnit("以上")).toBeUndefined();
    expect(isUnitText("人・%")).toBe(true);
    expect(isUnitText("延べ")).toBe(false);
    expect([isDateFormat("ge.m.d"), isDateFormat("[h]:mm"), isDateFormat("0.0")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test.each([
  ["電話番号", "identifier"],
  ["所在地_全国地方公共団体コード", "identifier"],
  ["ID", "identifier"],
  ["年度", "date"],
  ["開始時間", "date"],
  ["建築年月日", "date"],
  ["令和5年度", "other"],
  ["前年度", "other"],
  ["平日", "other"],
  ["残業時間", "other"],
  ["年齢", "dimension"],
  ["平均年齢", "other"],
  ["学年", "dimension"],
  ["世帯人員", "dimension"],
  ["世帯数", "measure"],
  ["利用者数（人）", "measure"],
  ["緯度", "coordinate"],
  ["備考", "remark"],
  ["設計", "other"],
  ["施設名", "name"],
])("%s is a header of kind %s", (header, kind) => expect(headerKind(header)).toBe(kind));

test("a header's own name is its lowest tier without brackets", () => {
  expect(ownName("人口_計（人）")).toBe("計");
  expect(ownName("（千円）")).toBe("（千円）");
});

test.each([
  ["-", "dash"],
  ["－", "dash"],
  ["…", "ellipsis"],
  ["...", "ellipsis"],
  ["***", "star"],
  ["Ｘ", "x"],
  ["N/A", "notAvailable"],
  ["A-1", undefined],
  ["不明", undefined],
])("%s as a sign for a missing figure: %s", (text, sign) => expect(missingSign(text)).toBe(sign));

test("words for a missing figure", () => {
  expect(["不明", "（非公表）", "調査中"].every(isMissingWord)).toBe(true);
  expect(["実施", "公表"].some(isMissingWord)).toBe(false);
});

test.each([
  ["〃", "above"],
  ["同　上", "above"],
  ["（同上）", "above"],
  ["同左", "left"],
  ["同じ", undefined],
  ["→", undefined],
  ["佐々木", undefined],
  ["同上2階", undefined],
])("%s as a ditto mark: %s", (text, source) => expect(dittoSource(text)).toBe(source));

test("a ditto mark with something of its own", () => {
  expect(["〃 2階", "同上3階", "同上 分館"].every(isPartlyDitto)).toBe(true);
  expect(["同上の理由", "々", "佐々 木"].some(isPartlyDitto)).toBe(false);
});

describe("choices", () => {
  test.each([
    ["済", "済み"],
    ["申込", "申し込み"],
    ["取組", "取り組み"],
    ["有", "有り"],
    ["あり", "ｱﾘ"],
    ["なし", "無し"],
    ["○", "〇"],
    ["×", "✕"],
    ["3か所", "３ヶ所"],
    ["市民センター", "市民センタ"],
    ["株式会社山田", "㈱山田"],
    ["令和元年", "令和1年"],
    ["Web", "ＷＥＢ"],
  ])("%s and %s are one", (a, b) => expect(choiceKey(a)).toBe(choiceKey(b)));

  test.each([
    ["第1", "第2"],
    ["A1", "a1"],
    ["可", "不可"],
    ["満足", "不満"],
    ["○", "◎"],
    ["男", "女"],
    ["賛成", "反対"],
    ["実施した", "実施しない"],
    ["1-1", "11"],
    ["令和2年", "令和12年"],
    ["その他", "その他（徒歩）"],
  ])("%s and %s are two", (a, b) => expect(choiceKey(a)).not.toBe(choiceKey(b)));

  test("width, space and dashes alone", () => {
    expect(widthKey("令和 ２年")).toBe(widthKey("令和2年"));
    expect(widthKey("デ―タ")).toBe(widthKey("データ"));
    expect(widthKey("済")).not.toBe(widthKey("済み"));
  });
});
