import { sheetOf, type RuleCases } from "../../testing";
import type { CellValue } from "../../../sheet";

const answers = (headers: string[], ...rows: CellValue[][]): CellValue[][] => [
  ["回答番号", ...headers],
  ...rows.map((row, index) => [`A${String(index + 1).padStart(3, "0")}`, ...row]),
];

export const cases: RuleCases = {
  valid: [
    {
      name: "choice and details in two columns",
      input: sheetOf(
        answers(
          ["通勤手段", "その他の詳細"],
          ["電車", ""],
          ["バス", ""],
          ["その他", "自転車"],
          ["電車", ""],
          ["その他", "徒歩"],
        ),
      ),
    },
    {
      name: "a choice that begins with その他",
      input: sheetOf(
        answers(
          ["施設種別"],
          ["公園"],
          ["その他の公園"],
          ["公園"],
          ["その他の公園"],
          ["その他不明"],
          ["公園"],
        ),
      ),
    },
    {
      name: "brackets behind other choices",
      input: sheetOf(
        answers(
          ["区分"],
          ["保育所（公立）"],
          ["保育所（私立）"],
          ["保育所（公立）"],
          ["その他"],
          ["その他"],
          ["保育所（公立）"],
        ),
      ),
    },
    {
      name: "row names of a budget, each another",
      input: sheetOf([
        ["科目", "予算額（千円）"],
        ["市税", 1200],
        ["地方交付税", 800],
        ["国庫支出金", 640],
        ["その他（諸収入）", 300],
        ["市債", 220],
      ]),
    },
    {
      name: "その他 in a column of remarks",
      input: sheetOf(
        answers(
          ["回数", "備考"],
          [3, "その他（要確認）"],
          [2, ""],
          [5, "その他（要確認）"],
          [1, "改修中"],
          [1, "改修中"],
          [4, "改修中"],
        ),
      ),
    },
    {
      name: "no その他 at all",
      input: sheetOf(answers(["通勤手段"], ["電車"], ["バス"], ["電車"], ["電車"], ["徒歩"], ["バス"])),
    },
    {
      name: "その他 with what is no detail, and a name in brackets that goes on",
      input: sheetOf(
        answers(
          ["区分"],
          ["その他 不明"],
          ["その他（公共）施設"],
          ["学校"],
          ["学校"],
          ["その他 不明"],
          ["学校"],
        ),
      ),
    },
  ],
  invalid: [
    {
      name: "details in brackets go to a new column",
      input: sheetOf(
        answers(
          ["通勤手段", "時間（分）"],
          ["電車", 30],
          ["その他（自転車）", 15],
          ["電車", 40],
          ["その他（徒歩、時々バス）", 20],
          ["電車", 60],
        ),
      ),
      expect: ["B3", "B5"],
      afterFix: answers(
        ["通勤手段", "通勤手段_その他の詳細", "時間（分）"],
        ["電車", null, 30],
        ["その他", "自転車", 15],
        ["電車", null, 40],
        ["その他", "徒歩、時々バス", 20],
        ["電車", null, 60],
      ),
    },
    {
      name: "a colon, space and square brackets",
      input: sheetOf(
        answers(
          ["媒体"],
          ["広報紙"],
          ["その他：友人から"],
          ["広報紙"],
          ["その他　知人"],
          ["ちらし"],
          ["その他［看板］"],
        ),
      ),
      expect: ["B3", "B5", "B7"],
      afterFix: answers(
        ["媒体", "媒体_その他の詳細"],
        ["広報紙"],
        ["その他", "友人から"],
        ["広報紙"],
        ["その他", "知人"],
        ["ちらし"],
        ["その他", "看板"],
      ),
    },
    {
      name: "上記以外 in a column without hiragana",
      input: sheetOf(
        answers(["区分"], ["図書館"], ["公民館"], ["上記以外（調整中）"], ["図書館"], ["公民館"]),
      ),
      expect: ["B4"],
    },
    {
      name: "a free column for details stands at the right already",
      input: sheetOf(
        answers(
          ["通勤手段", "その他の内容"],
          ["電車", ""],
          ["その他", "自転車"],
          ["その他（徒歩）", ""],
          ["電車", ""],
          ["電車", ""],
        ),
      ),
      expect: ["B4"],
      afterFix: answers(
        ["通勤手段", "その他の内容"],
        ["電車", ""],
        ["その他", "自転車"],
        ["その他", "徒歩"],
        ["電車", ""],
        ["電車", ""],
      ),
    },
    {
      name: "the column for details is taken: the user decides",
      input: sheetOf(
        answers(
          ["通勤手段", "その他の内容"],
          ["電車", ""],
          ["その他", "自転車"],
          ["その他（徒歩）", "雨の日はバス"],
          ["電車", ""],
        ),
      ),
      expect: ["B4"],
    },
    {
      name: "empty brackets",
      input: sheetOf(answers(["性別"], ["男性"], ["女性"], ["その他（　）"], ["男性"], ["女性"], ["女性"])),
      expect: ["B4"],
      afterFix: answers(
        ["性別", "性別_その他の詳細"],
        ["男性"],
        ["女性"],
        ["その他"],
        ["男性"],
        ["女性"],
        ["女性"],
      ),
    },
    {
      name: "option numbers and several answers in one cell",
      input: sheetOf(
        answers(
          ["利用目的"],
          ["1.手続"],
          ["9.その他（見学）"],
          ["1.手続"],
          ["1.手続、9.その他（相談（子育て））"],
          ["1.手続"],
        ),
      ),
      expect: ["B3", "B5"],
      afterFix: answers(
        ["利用目的", "利用目的_その他の詳細"],
        ["1.手続"],
        ["9.その他", "見学"],
        ["1.手続"],
        ["1.手続、9.その他", "相談（子育て）"],
        ["1.手続"],
      ),
    },
    {
      name: "a header in two rows",
      input: sheetOf(
        [
          ["番号", "問1", "", "年代"],
          ["", "手段", "回数", ""],
          ["A1", "電車", 2, "20代"],
          ["A2", "その他(徒歩)", 3, "30代"],
          ["A3", "電車", 2, "20代"],
          ["A4", "電車", 1, "40代"],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:D2"] },
      ),
      expect: ["B4"],
    },
  ],
  unknown: [
    {
      name: "a printed form",
      input: sheetOf([
        ["No.", 1, "", ""],
        ["取組", "手続の電子化", "", ""],
        ["年度", "令和4年度", "令和5年度", "令和6年度"],
        ["予定", "10%", "20%", "30%"],
      ]),
      reason: /帳票/,
    },
  ],
};
