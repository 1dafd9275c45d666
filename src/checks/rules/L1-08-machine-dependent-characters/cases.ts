import { sheetOf, type RuleCases } from "../../testing";

/** A clean list in which two header texts and one cell, "B3", are what a case is about. */
const list = (name: string, area = "面積（m2）") => [
  ["番号", "名称", area],
  [1, "中央図書館", 1203],
  [2, name, 540],
  [3, "南公民館", 98],
];

export const cases: RuleCases = {
  valid: [
    { name: "a clean list", input: sheetOf(list("北公民館")) },
    {
      name: "signs of the standard sets",
      input: sheetOf([
        ["区分", "記号", "気温（℃）"],
        ["A", "○△×◎※★〒→", 12.5],
        ["B", "≒≡√∠⊥∵∩∪", -3],
        ["C", "〜ー－々〆〇…", 8],
      ]),
    },
    {
      name: "full-width letters, digits and brackets are not machine-dependent",
      input: sheetOf([
        ["Ｎｏ．", "会社名", "計画（１）"],
        ["１", "（株）吹田商店", "(1)実施"],
        ["２", "有限会社ＡＢＣ", "II期"],
      ]),
    },
    {
      name: "full-width kana with voiced marks",
      input: sheetOf([
        ["施設名", "フリガナ"],
        ["北公民館", "キタコウミンカン"],
        ["ガレリア", "ガレリアヴォーク"],
      ]),
    },
    {
      name: "a unit as one character is only a warning",
      input: sheetOf(list("北公民館", "面積（㎡）")),
    },
    {
      name: "kanji of names are only a warning",
      input: sheetOf([
        ["番号", "氏名"],
        [1, "髙島　健"],
        [2, "山﨑　花子"],
        [3, "𠮷野　一郎"],
      ]),
    },
    {
      name: "numbers only, and a Greek letter",
      input: sheetOf([
        ["年", "α", "β"],
        [2021, 1, 2],
        [2022, 3, 4],
      ]),
    },
  ],
  invalid: [
    {
      name: "a stock company as one character",
      input: sheetOf(list("㈱吹田商店")),
      expect: ["B3"],
      afterFix: list("（株）吹田商店"),
    },
    {
      name: "numbers in circles before a code keep apart from it",
      input: sheetOf([
        ["事業", "件数"],
        ["①64012901 情報化推進事業", 3],
        ["⑳その他", 4],
        ["㉑予備", 5],
      ]),
      expect: ["A2", "A3", "A4"],
      afterFix: [
        ["事業", "件数"],
        ["(1)64012901 情報化推進事業", 3],
        ["(20)その他", 4],
        ["(21)予備", 5],
      ],
    },
    {
      name: "half-width kana in header and data, marks joined",
      input: sheetOf([
        ["施設ｺｰﾄﾞ", "ﾌﾘｶﾞﾅ", "人数"],
        [1, "ﾊﾟｰﾃｨｰ･ﾎｰﾙ", 3],
        [2, "ｳﾞｨﾗ｢ｷﾀ｣", 4],
      ]),
      expect: ["A1", "B1", "B2", "B3"],
      afterFix: [
        ["施設コード", "フリガナ", "人数"],
        [1, "パーティー・ホール", 3],
        [2, "ヴィラ「キタ」", 4],
      ],
    },
    {
      name: "Roman numerals and eras as one character",
      input: sheetOf([
        ["期", "開始", "人数"],
        ["第Ⅲ期", "㍻30年", 3],
        ["第ⅳ期", "㋿2年", 4],
      ]),
      expect: ["A2", "A3", "B2", "B3"],
      afterFix: [
        ["期", "開始", "人数"],
        ["第III期", "平成30年", 3],
        ["第iv期", "令和2年", 4],
      ],
    },
    {
      name: "number and telephone signs",
      input: sheetOf([
        ["№", "℡", "備考"],
        [1, "06-6384-1231", "㊤㊦"],
        [2, "06-6384-1232", "㊙"],
      ]),
      expect: ["A1", "B1", "C2", "C3"],
      afterFix: [
        ["No.", "TEL", "備考"],
        [1, "06-6384-1231", "（上）（下）"],
        [2, "06-6384-1232", "（秘）"],
      ],
    },
    {
      name: "a user-defined character has no readable form",
      input: sheetOf(list("渡\ue000公民館")),
      expect: ["B3"],
    },
    {
      name: "radicals that a PDF left in place of kanji",
      input: sheetOf([
        ["年⽉", "担当", "⼈数"],
        ["令和5年4⽉", "市⺠課", 3],
        ["令和5年5月", "⻑寿課", 4],
      ]),
      expect: ["A1", "A2", "B2", "B3", "C1"],
      afterFix: [
        ["年月", "担当", "人数"],
        ["令和5年4月", "市民課", 3],
        ["令和5年5月", "長寿課", 4],
      ],
    },
    {
      name: "a variation selector behind a kanji",
      input: sheetOf(list("葛\u{e0100}城公民館")),
      expect: ["B3"],
      afterFix: list("葛城公民館"),
    },
    {
      name: "an emoji",
      input: sheetOf(list("北公民館😀")),
      expect: ["B3"],
    },
    {
      name: "a number in a circle and a unit: one fix, which asks",
      input: sheetOf(list("①増築（20㎡）")),
      expect: ["B3"],
      afterFix: list("(1)増築（20m2）"),
    },
    {
      name: "a title and a note outside the table",
      input: sheetOf([["①施設の一覧"], ...list("北公民館"), [], ["※ ㈲は有限会社のこと"]]),
      expect: ["A1", "A7"],
      afterFix: [["(1)施設の一覧"], ...list("北公民館"), [], ["※ （有）は有限会社のこと"]],
    },
    {
      name: "the same text several times is one finding",
      input: sheetOf([
        ["地区", "区分", "人数"],
        ["北部", "①", 1],
        ["北部", "①", 2],
        ["南部", "②", 3],
        ["南部", "①", 4],
      ]),
      expect: ["B2:B3,B5", "B4"],
      afterFix: [
        ["地区", "区分", "人数"],
        ["北部", "(1)", 1],
        ["北部", "(1)", 2],
        ["南部", "(2)", 3],
        ["南部", "(1)", 4],
      ],
    },
    {
      name: "a text that a formula gives is reported, but not overwritten",
      input: sheetOf(list("㈱商店"), { formulas: { B3: '="㈱"&"商店"' } }),
      expect: ["B3"],
    },
    {
      name: "a sheet without a table",
      input: sheetOf([["表紙"], ["㈱吹田商店"]]),
      expect: ["A2"],
    },
  ],
  unknown: [
    { name: "an empty sheet", input: sheetOf([]), reason: /何も入力されていない/ },
    {
      name: "values that could not be read",
      input: sheetOf(list("①"), { unread: [{ part: "values", reason: "シートを開けません。" }] }),
      reason: /シートを開けません/,
    },
  ],
};
