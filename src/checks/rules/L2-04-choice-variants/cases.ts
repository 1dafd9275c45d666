import { sheetOf, type RuleCases } from "../../testing";
import type { CellValue } from "../../../sheet";

/** A table of rows with a name each and the given values under one header. */
const answers = (header: string, ...values: CellValue[]): CellValue[][] => [
  ["回答番号", header],
  ...values.map((value, index) => [`A${String(index + 1).padStart(3, "0")}`, value]),
];

export const cases: RuleCases = {
  valid: [
    {
      name: "choices written in one way",
      input: sheetOf(answers("有無", "有", "無", "有", "有", "無", "有")),
    },
    {
      name: "第1 and 第2, 1組 and 2組 are different choices",
      input: sheetOf([
        ["学校", "学区", "組"],
        ["東小", "第1", "1組"],
        ["西小", "第2", "2組"],
        ["南小", "第1", "1組"],
        ["北小", "第2", "3組"],
        ["中小", "第3", "2組"],
      ]),
    },
    {
      name: "codes that differ in case or digits",
      input: sheetOf(answers("区分コード", "A1", "a1", "A2", "A1", "a1", "B1", "A1")),
    },
    {
      name: "names, each another, are no choices",
      input: sheetOf([
        ["名称", "住所"],
        ["さくら保育園", "本町1-1"],
        ["サクラ保育園", "旭町2-3"],
        ["中央 公民館", "北町3-3"],
        ["中央公民館", "南町4-1"],
      ]),
    },
    {
      name: "answers that share words",
      input: sheetOf(
        answers(
          "満足度",
          "満足",
          "やや満足",
          "不満",
          "やや不満",
          "満足",
          "不満",
          "どちらともいえない",
          "満足",
          "やや満足",
        ),
      ),
    },
    {
      name: "○ △ × and 可 不可",
      input: sheetOf([
        ["施設", "評価", "飲食"],
        ["公民館", "○", "可"],
        ["図書館", "△", "不可"],
        ["児童館", "×", "可"],
        ["体育館", "○", "不可"],
        ["会館", "△", "可"],
      ]),
    },
    {
      name: "years and months",
      input: sheetOf(
        answers("年度", "令和2年度", "令和3年度", "令和2年度", "令和3年度", "令和12年度", "令和1年度"),
      ),
    },
    {
      name: "remarks are no choices",
      input: sheetOf([
        ["施設", "利用者数", "備考"],
        ["公民館", 120, "改修中"],
        ["図書館", 98, "改修中 "],
        ["児童館", 45, "改修中"],
        ["体育館", 77, "移転"],
        ["会館", 81, "移転"],
        ["分館", 30, "改修中"],
      ]),
    },
    {
      name: "figures with a unit belong to another rule",
      input: sheetOf(answers("参加者数", "30人", "30 人", "20人", "30人", "20人", "３０人")),
    },
  ],
  invalid: [
    {
      name: "width and space",
      input: sheetOf(answers("年", "令和2年", "令和２年", "令和3年", "令和2年", "令和 3年", "令和3年")),
      expect: ["B3", "B6"],
      afterFix: answers("年", "令和2年", "令和2年", "令和3年", "令和2年", "令和3年", "令和3年"),
    },
    {
      name: "済 and 済み",
      input: sheetOf(answers("状況", "済", "済み", "未", "済", "未", "済", "済み")),
      expect: ["B3,B8"],
      afterFix: answers("状況", "済", "済", "未", "済", "未", "済", "済"),
    },
    {
      name: "three circles that look alike",
      input: sheetOf(answers("設置", "○", "〇", "◯", "○", "×", "○", "✕")),
      expect: ["B3", "B4", "B8"],
      afterFix: answers("設置", "○", "○", "○", "○", "×", "○", "×"),
    },
    {
      name: "half-width kana and 有り",
      input: sheetOf(answers("駐車場", "あり", "なし", "有り", "ﾅｼ", "あり", "なし", "あり", "無し")),
      expect: ["B4", "B5", "B9"],
      afterFix: answers("駐車場", "あり", "なし", "あり", "なし", "あり", "なし", "あり", "なし"),
    },
    {
      name: "申込, 申込み and 申し込み; センター and センタ",
      input: sheetOf([
        ["窓口", "手続", "場所"],
        ["1", "申込み", "市民センター"],
        ["2", "申込み", "市民センタ"],
        ["3", "申し込み", "市民センター"],
        ["4", "届出", "本庁"],
        ["5", "申込", "本庁"],
        ["6", "届出", "市民センター"],
      ]),
      expect: ["B4", "B6", "C3"],
      afterFix: [
        ["窓口", "手続", "場所"],
        ["1", "申込み", "市民センター"],
        ["2", "申込み", "市民センター"],
        ["3", "申込み", "市民センター"],
        ["4", "届出", "本庁"],
        ["5", "申込み", "本庁"],
        ["6", "届出", "市民センター"],
      ],
    },
    {
      name: "company forms and letters",
      input: sheetOf(
        answers(
          "受託者",
          "株式会社山田",
          "（株）山田",
          "NPO法人未来",
          "NPO法人未来",
          "npo法人未来",
          "株式会社山田",
        ),
      ),
      expect: ["B3", "B6"],
    },
    {
      name: "a dash for the long-vowel mark, and 障がい for 障害",
      input: sheetOf(
        answers("分野", "障害福祉", "障がい福祉", "データ", "デ―タ", "データ", "障害福祉", "データ"),
      ),
      expect: ["B3", "B5"],
      afterFix: answers("分野", "障害福祉", "障害福祉", "データ", "データ", "データ", "障害福祉", "データ"),
    },
    {
      name: "a variant that a formula gives is not overwritten",
      input: sheetOf(answers("状況", "済", "済み", "未", "済", "未", "済"), {
        formulas: { B3: '="済"&"み"' },
      }),
      expect: ["B3"],
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
