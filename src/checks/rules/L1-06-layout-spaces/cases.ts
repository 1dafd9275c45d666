import { sheetOf, type RuleCases } from "../../testing";

/** A clean list in which one cell, "B3", is what the case is about. */
const facilities = (name: string) => [
  ["番号", "施設名", "所在地", "利用者数"],
  [1, "中央図書館", "吹田市千里山東二丁目1番1号", 1203],
  [2, name, "吹田市泉町1-3-40", 540],
  [3, "南公民館", "吹田市南吹田5-2-1", 98],
];

const header = (text: string) => [
  ["地区", text, "人口"],
  ["北部", "公民館", 1200],
  ["南部", "図書館", 980],
];

export const cases: RuleCases = {
  valid: [
    { name: "a clean list of facilities", input: sheetOf(facilities("北公民館")) },
    {
      name: "names of persons with one space, short names too",
      input: sheetOf([
        ["委員名簿番号", "氏名", "フリガナ", "会長"],
        [1, "山田　太郎", "ヤマダ　タロウ", "森　進"],
        [2, "佐藤 花子", "サトウ ハナコ", "鈴木　一"],
        [3, "林　学", "ハヤシ　マナブ", "長谷川　良太"],
      ]),
    },
    {
      name: "addresses with building names",
      input: sheetOf([
        ["名称", "所在地"],
        ["北公民館", "大阪府吹田市泉町1丁目3番40号　市役所内"],
        ["南公民館", "大阪府 吹田市 南吹田5-2-1　メゾン吹田　101号室"],
      ]),
    },
    {
      name: "markers of lists, notes and headings",
      input: sheetOf([
        ["款", "項目", "予算額"],
        ["１款　市税", "第1項　市民税", 100],
        ["２款　地方譲与税", "(1)　自動車重量譲与税", 20],
        ["３款　利子割交付金", "※1　見込み", 3],
        ["①　その他", "ア　雑入", 1],
      ]),
    },
    {
      name: "a list and sentences in a cell, which are for L1-07",
      input: sheetOf([
        ["事業", "取組実績", "担当"],
        ["情報化推進事業", "・研修に59人が参加した。\n・相談を4件受けた。", "情報政策課\n市民課"],
        ["一般事務事業", "規程を定めた。\n研修は中止した。", "総務課"],
        ["課税事務事業", "120件\n98件", "税務課"],
      ]),
    },
    {
      name: "single half-width spaces between words",
      input: sheetOf([
        ["年度", "Web 会議の件数", "備考"],
        ["令和4年度 (2022年度)", 310, "Microsoft Teams を利用"],
        ["令和5年度 (2023年度)", 420, "A to Z Support と契約"],
      ]),
    },
    {
      name: "a plain table of population, numbers only",
      input: sheetOf([
        ["年", "総数", "男", "女"],
        [2021, 100, 49, 51],
        [2022, 102, 50, 52],
      ]),
    },
    {
      name: "prose with a full-width space between sentences",
      input: sheetOf([
        ["指標", "説明"],
        ["普及率", "住民のうち交付を受けた人の割合です。　年度末の値を使います。"],
        ["登録者数", "年度末の登録者の数です。"],
      ]),
    },
  ],
  invalid: [
    {
      name: "characters spaced out in header cells",
      input: sheetOf([
        ["番　号", "施　設　名", "合 計"],
        [1, "公民館", 20],
        [2, "図書館", 30],
      ]),
      expect: ["A1", "B1", "C1"],
      afterFix: [
        ["番号", "施設名", "合計"],
        [1, "公民館", 20],
        [2, "図書館", 30],
      ],
    },
    {
      name: "spaces at the ends, full and half width",
      input: sheetOf([
        ["地区", "施設", "人数"],
        [" 北部", "公民館　", 1],
        ["南部", "図書館", 2],
        ["東部", "児童館\n", 3],
      ]),
      expect: ["A2", "B2", "B4"],
      afterFix: [
        ["地区", "施設", "人数"],
        ["北部", "公民館", 1],
        ["南部", "図書館", 2],
        ["東部", "児童館", 3],
      ],
    },
    {
      name: "a header broken into lines",
      input: sheetOf(header("施設の\n名称\n（通称）")),
      expect: ["B1"],
      afterFix: header("施設の名称（通称）"),
    },
    {
      name: "a name broken into lines in the data",
      input: sheetOf(facilities("市民文化\n交流センター")),
      expect: ["B3"],
      afterFix: facilities("市民文化交流センター"),
    },
    {
      name: "several spaces in a row and a tab",
      input: sheetOf([
        ["名称", "住所", "備考"],
        ["北公民館", "吹田市泉町1-3-40　　市役所内", "要予約\t有料"],
        ["南公民館", "吹田市南吹田5-2-1", "予約不要"],
      ]),
      expect: ["B2", "C2"],
      afterFix: [
        ["名称", "住所", "備考"],
        ["北公民館", "吹田市泉町1-3-40　市役所内", "要予約 有料"],
        ["南公民館", "吹田市南吹田5-2-1", "予約不要"],
      ],
    },
    {
      name: "two spaces in a person's name become one",
      input: sheetOf([
        ["番号", "氏名"],
        [1, "山田　　太郎"],
        [2, "佐藤　花子"],
      ]),
      expect: ["B2"],
      afterFix: [
        ["番号", "氏名"],
        [1, "山田　太郎"],
        [2, "佐藤　花子"],
      ],
    },
    {
      name: "padded words in the data, equal ones in one finding",
      input: sheetOf([
        ["区分", "地区", "人数"],
        ["男", "北部", 1],
        ["女", "北部", 2],
        ["合　計", "北部", 3],
        ["男", "南部", 4],
        ["女", "南部", 5],
        ["合　計", "南部", 9],
        ["総 人 口", "全市", 12],
      ]),
      expect: ["A4,A7", "A8"],
      afterFix: [
        ["区分", "地区", "人数"],
        ["男", "北部", 1],
        ["女", "北部", 2],
        ["合計", "北部", 3],
        ["男", "南部", 4],
        ["女", "南部", 5],
        ["合計", "南部", 9],
        ["総人口", "全市", 12],
      ],
    },
    {
      name: "dates with digits pushed to a width",
      input: sheetOf([
        ["開催日", "会議", "人数"],
        ["令和　５年　４月　１日", "総会", 20],
        ["令和５年10月21日", "部会", 12],
      ]),
      expect: ["A2"],
      afterFix: [
        ["開催日", "会議", "人数"],
        ["令和５年４月１日", "総会", 20],
        ["令和５年10月21日", "部会", 12],
      ],
    },
    {
      name: "letters that a typesetter has spaced out",
      input: sheetOf(facilities("We b施設予約システム")),
      expect: ["B3"],
      afterFix: facilities("Web施設予約システム"),
    },
    {
      name: "codes and column names one character at a time",
      input: sheetOf([
        ["I　D", "年月", "人数"],
        ["K 0 0 2", "2 0 2 4 - 0 2", 3],
        ["K003", "2024-03", 4],
      ]),
      expect: ["A1", "A2", "B2"],
      afterFix: [
        ["ID", "年月", "人数"],
        ["K002", "2024-02", 3],
        ["K003", "2024-03", 4],
      ],
    },
    {
      name: "no-break and zero-width spaces from a web page",
      input: sheetOf([
        ["コード", "名称", "人数"],
        ["A-1", "北\u200b公民館", 3],
        ["A-2", "南\u00a0公民館 東", 4],
      ]),
      expect: ["B2", "B3"],
      afterFix: [
        ["コード", "名称", "人数"],
        ["A-1", "北公民館", 3],
        ["A-2", "南 公民館 東", 4],
      ],
    },
    {
      name: "a cell of nothing but space",
      input: sheetOf([
        ["名称", "備考", "人数"],
        ["公民館", "　", 3],
        ["図書館", "", 4],
      ]),
      expect: ["B2"],
      afterFix: [
        ["名称", "備考", "人数"],
        ["公民館", "", 3],
        ["図書館", "", 4],
      ],
    },
    {
      name: "indentation of several rows, in one group",
      input: sheetOf([
        ["区分", "人口"],
        ["総数", 10],
        ["　男", 4],
        ["　女", 6],
      ]),
      expect: ["A3", "A4"],
    },
    {
      name: "a padded text that a formula gives is reported, but not overwritten",
      input: sheetOf(
        [
          ["区分", "人数"],
          ["北部", 1],
          ["合　計", 1],
        ],
        { formulas: { A3: '="合　計"' } },
      ),
      expect: ["A3"],
    },
    {
      name: "a printed form: padded label and trailing space",
      input: sheetOf(
        [
          ["No.", 1, "", ""],
          ["取　組", "手続の電子化 ", "", ""],
          ["概　　　要", "申請を電子化します。", "", ""],
          ["年度", "令和4年度", "令和5年度", "令和6年度"],
          ["予定", "10%", "20%", "30%"],
        ],
        { merges: ["B1:D1", "B2:D2", "B3:D3"] },
      ),
      expect: ["A2", "A3", "B2"],
    },
    {
      name: "a separator between words is only a warning beside an error",
      input: sheetOf([
        ["名称", "担当", "人数"],
        ["北公民館　別館", "市民課 ", 3],
        ["南公民館", "税務課", 4],
      ]),
      expect: ["A2", "B2"],
    },
  ],
  unknown: [
    { name: "an empty sheet", input: sheetOf([]), reason: /何も入力されていない/ },
    { name: "no table", input: sheetOf([["施　設　一　覧"]]), reason: /表が見つかりません/ },
  ],
};
