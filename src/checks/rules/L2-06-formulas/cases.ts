import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const budget = [
  ["事業", "当初予算", "補正", "予算現額"],
  ["道路維持", 1200, 80, 1280],
  ["公園整備", 640, 0, 640],
  ["消防団", 310, -15, 295],
];

export const cases: RuleCases = {
  valid: [
    { name: "a budget of values", input: sheetOf(budget) },
    {
      name: "text that looks like a formula",
      input: sheetOf([
        ["指標", "算出方法"],
        ["実施率", "=実施者数÷対象者数"],
        ["受診率", "＝受診者数÷対象者数"],
      ]),
    },
    {
      name: "a formula in the title above the table",
      input: sheetOf([["令和5年度 予算"], [], ...budget], { formulas: { A1: '="令和"&5&"年度 予算"' } }),
    },
    {
      name: "a formula in a note below the table",
      input: sheetOf([...budget, [], ["※ 令和6年4月1日現在"]], {
        formulas: { A6: '="※ "&TEXT(TODAY(),"ggge年m月d日")&"現在"' },
      }),
    },
    {
      name: "values that were copied from another sheet",
      input: workbookOf([sheetOf(budget), sheetOf(budget, { name: "公開用" })]),
    },
    {
      name: "rates and dates as values with number formats",
      input: sheetOf(
        [
          ["年月日", "接種率"],
          [45017, 0.482],
          [45047, 0.513],
        ],
        { numberFormats: { "A2:A3": "yyyy/m/d", "B2:B3": "0.0%" } },
      ),
    },
  ],
  invalid: [
    {
      name: "a column of sums",
      input: sheetOf(budget, { formulas: { D2: "=B2+C2", D3: "=B3+C3", D4: "=B4+C4" } }),
      expect: ["D2:D4"],
      afterFix: budget,
    },
    {
      name: "a total row",
      input: sheetOf([...budget, ["計", 2150, 65, 2215]], {
        formulas: { B5: "=SUM(B2:B4)", C5: "=SUM(C2:C4)", D5: "=SUM(D2:D4)" },
      }),
      expect: ["B5:D5"],
      afterFix: [...budget, ["計", 2150, 65, 2215]],
    },
    {
      name: "one formula among values",
      input: sheetOf(budget, { formulas: { C3: "=VLOOKUP(A3,補正!A:B,2,FALSE)" } }),
      expect: ["C3"],
      afterFix: budget,
    },
    {
      name: "formulas that show nothing are results, too",
      input: sheetOf(
        [
          ["施設", "定員", "備考"],
          ["中央公民館", 120, "改修中"],
          ["北公民館", 80, ""],
        ],
        { formulas: { C2: '=IF(D2="","",D2)', C3: '=IF(D3="","",D3)' } },
      ),
      expect: ["C2:C3"],
      afterFix: [
        ["施設", "定員", "備考"],
        ["中央公民館", 120, "改修中"],
        ["北公民館", 80, ""],
      ],
    },
    {
      name: "a header made by a formula",
      input: sheetOf(
        [
          ["施設", "令和5年度"],
          ["図書館", 410],
          ["体育館", 230],
        ],
        { formulas: { B1: '="令和"&5&"年度"' } },
      ),
      expect: ["B1"],
    },
    {
      name: "an error is never made a value, what stands beside it is",
      input: sheetOf(
        [
          ["指標", "目標", "実績", "達成率"],
          ["受診率", 60, 48, 0.8],
          ["実施率", 0, 12, "#DIV/0!"],
          ["参加率", 50, 55, 1.1],
        ],
        { formulas: { D2: "=C2/B2", D3: "=C3/B3", D4: "=C4/B4" } },
      ),
      expect: ["D2,D4", "D3"],
    },
    {
      name: "a file without results must be calculated first",
      input: sheetOf(
        [
          ["施設", "上期", "下期", "計"],
          ["図書館", 10, 20, ""],
          ["体育館", 30, 40, ""],
        ],
        { formulas: { D2: "=B2+C2", D3: "=B3+C3" } },
      ),
      expect: ["D2:D3"],
    },
    {
      name: "results that fill cells below would be torn off",
      input: sheetOf(
        [
          ["地区", "件数"],
          ["北部", 3],
          ["中部", 5],
          ["南部", 4],
        ],
        { formulas: { A2: "=UNIQUE(元データ!A2:A99)", B2: "=COUNTIF(元データ!A:A,A2)" } },
      ),
      expect: ["A2", "B2"],
    },
    {
      name: "a single result out of such a function is a value",
      input: sheetOf(budget, { formulas: { B2: '=SUM(FILTER(元データ!C2:C9,元データ!A2:A9="道路"))' } }),
      expect: ["B2"],
      afterFix: budget,
    },
    {
      name: "on the second sheet of a workbook",
      input: workbookOf([sheetOf(budget), sheetOf(budget, { name: "集計", formulas: { D2: "=B2+C2" } })]),
      expect: ["集計!D2"],
    },
  ],
  unknown: [
    {
      name: "formulas could not be read",
      input: sheetOf(budget, { unread: [{ part: "formulas", reason: "数式を取得できませんでした。" }] }),
      reason: /数式を取得できませんでした/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
