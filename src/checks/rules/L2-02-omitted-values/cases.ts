import { sheetOf, type RuleCases } from "../../testing";

const wards = [
  ["地区", "施設", "利用者数"],
  ["北部", "公民館", 120],
  ["北部", "図書館", 340],
  ["南部", "公民館", 98],
  ["南部", "児童館", 45],
];

/** The wards table with other values in its first column. */
const withWards = (...values: (string | null)[]) =>
  wards.map((row, index) => (index === 0 ? row : [values[index - 1]!, ...row.slice(1)]));

export const cases: RuleCases = {
  valid: [
    { name: "every row names its ward", input: sheetOf(wards) },
    {
      name: "blanks in optional columns of a list of facilities",
      input: sheetOf([
        ["全国地方公共団体コード", "ID", "名称", "名称_通称", "方書", "電話番号", "備考"],
        ["272051", "0001", "中央公民館", "", "3階", "06-6384-1231", ""],
        ["272051", "0002", "北公民館", "北館", "", "", "改修中"],
        ["272051", "0003", "佐々木記念館", "", "", "", ""],
      ]),
    },
    {
      name: "a running number that one record lacks",
      input: sheetOf([
        ["No.", "名称", "所在地"],
        ["1", "泉大学", "泉町1-1"],
        ["", "泉大学駅前校", "浜町8-53"],
        ["2", "東大学", "東町960"],
        ["3", "西大学", "西町12"],
      ]),
    },
    {
      name: "a merged key reads as one value in each row",
      input: sheetOf(withWards("北部", null, "南部", null), { merges: ["A2:A3", "A4:A5"] }),
    },
    {
      name: "totals leave lower keys blank",
      input: sheetOf([
        ["地区", "施設", "利用者数"],
        ["北部", "公民館", 120],
        ["北部", "図書館", 340],
        ["南部", "公民館", 98],
        ["南部", "公民館分室", 12],
        ["合計", "", 570],
      ]),
    },
    {
      name: "names that hold 々 and texts that hold 同",
      input: sheetOf([
        ["氏名", "所属", "備考"],
        ["佐々木", "協同推進課", "同上の理由による"],
        ["野々村", "共同参画課", ""],
        ["奈々", "同和教育課", ""],
      ]),
    },
    {
      name: "a missing value in a column whose values come and go",
      input: sheetOf([
        ["性別", "年代", "満足度"],
        ["男性", "20代", 3],
        ["女性", "30代", 4],
        [null, "30代", 5],
        ["男性", "40代", 2],
        ["女性", "20代", 4],
      ]),
    },
    {
      name: "○ in the first column, blank for no",
      input: sheetOf([
        ["重点", "事業名", "予算額（千円）"],
        ["○", "相談窓口", 120],
        ["", "広報", 340],
        ["○", "研修", 98],
      ]),
    },
    {
      name: "one name missing among many different ones",
      input: sheetOf([
        ["名称", "住所", "面積（㎡）"],
        ["中央公園", "本町", 1200],
        ["北公園", "北町", 800],
        ["南公園", "南町", 640],
        [null, "旭町", 300],
        ["東公園", "東町", 220],
        ["西公園", "西町", 410],
        ["緑公園", "緑町", 980],
      ]),
    },
    {
      name: "answers with 同じ and arrows for trends",
      input: sheetOf([
        ["指標", "前年と比べて", "傾向"],
        ["来館者数", "同じ", "→"],
        ["貸出冊数", "増えた", "↑"],
        ["登録者数", "減った", "↓"],
      ]),
    },
  ],
  invalid: [
    {
      name: "ditto marks below a key",
      input: sheetOf(withWards("北部", "〃", "南部", "同上")),
      expect: ["A3", "A5"],
      afterFix: wards,
    },
    {
      name: "blanks below a key",
      input: sheetOf(withWards("北部", null, "南部", null)),
      expect: ["A3", "A5"],
      afterFix: wards,
    },
    {
      name: "one blank among grouped values",
      input: sheetOf([
        ...withWards("北部", "北部", "南部", null),
        ["東部", "公民館", 10],
        ["東部", "図書館", 20],
      ]),
      expect: ["A5"],
      afterFix: [...wards, ["東部", "公民館", 10], ["東部", "図書館", 20]],
    },
    {
      name: "number, policy and indicator written once a group",
      input: sheetOf([
        ["No.", "施策", "指標", "年度", "実績"],
        [1, "手続の電子化", "申請件数", "令和4年度", 120],
        [null, null, null, "令和5年度", 180],
        [2, "窓口改革", "待ち時間", "令和4年度", 30],
        [null, null, null, "令和5年度", 15],
        [null, null, "満足度", "令和4年度", 60],
        [null, null, null, "令和5年度", 72],
      ]),
      expect: ["A3", "A5:A7", "B3", "B5:B7", "C3", "C5", "C7"],
      afterFix: [
        ["No.", "施策", "指標", "年度", "実績"],
        [1, "手続の電子化", "申請件数", "令和4年度", 120],
        [1, "手続の電子化", "申請件数", "令和5年度", 180],
        [2, "窓口改革", "待ち時間", "令和4年度", 30],
        [2, "窓口改革", "待ち時間", "令和5年度", 15],
        [2, "窓口改革", "満足度", "令和4年度", 60],
        [2, "窓口改革", "満足度", "令和5年度", 72],
      ],
    },
    {
      name: "々 and quotation marks in a column of figures and in one of remarks",
      input: sheetOf([
        ["施設", "定員（人）", "備考"],
        ["公民館", 120, "要予約"],
        ["図書館", "々", "〃"],
        ["児童館", "”", ""],
        ["体育館", 300, "（同上）"],
      ]),
      expect: ["B3", "B4", "C3", "C5"],
      afterFix: [
        ["施設", "定員（人）", "備考"],
        ["公民館", 120, "要予約"],
        ["図書館", 120, "要予約"],
        ["児童館", 120, ""],
        ["体育館", 300, "要予約"],
      ],
    },
    {
      name: "同左 repeats the cell at the left",
      input: sheetOf([
        ["施設", "平日の開館", "休日の開館"],
        ["公民館", "9時から17時", "同左"],
        ["図書館", "10時から20時", "10時から17時"],
      ]),
      expect: ["C2"],
      afterFix: [
        ["施設", "平日の開館", "休日の開館"],
        ["公民館", "9時から17時", "9時から17時"],
        ["図書館", "10時から20時", "10時から17時"],
      ],
    },
    {
      name: "a mark with something of its own, and one with nothing above it, are left to the user",
      input: sheetOf([
        ["施設", "場所"],
        ["公民館", "〃"],
        ["図書館", "本町1-1"],
        ["児童館", "〃 2階"],
      ]),
      expect: ["B2", "B4"],
    },
    {
      name: "a year written once a group of rows",
      input: sheetOf([
        ["年度", "区分", "件数"],
        [2022, "新規", 12],
        [null, "継続", 30],
        [2023, "新規", 15],
        [null, "継続", 28],
      ]),
      expect: ["A3", "A5"],
      afterFix: [
        ["年度", "区分", "件数"],
        [2022, "新規", 12],
        [2022, "継続", 30],
        [2023, "新規", 15],
        [2023, "継続", 28],
      ],
    },
    {
      name: "a ditto mark in a printed form",
      input: sheetOf([
        ["No.", 1, "", ""],
        ["取組", "手続の電子化", "", ""],
        ["担当", "情報政策課", "", ""],
        ["協力", "同上", "", ""],
        ["年度", "令和4年度", "令和5年度", "令和6年度"],
        ["予定", "10%", "20%", "30%"],
      ]),
      expect: ["B4"],
    },
  ],
  unknown: [
    {
      name: "a printed form without marks",
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
