import { sheetOf, workbookOf, type RuleCases } from "../../testing";

/** A table of one column beside its keys; the texts are what a case is about. */
function column(
  header: string,
  texts: readonly (string | number)[],
  extra: readonly (string | number)[] = [],
) {
  return sheetOf([
    ["No", header, "件数"],
    ...texts.map((text, index) => [index + 1, text, extra[index] ?? 10 * (index + 1)]),
  ]);
}

/** A printed form: labels at the left, fiscal years across. */
const form = [
  ["No.", 8, "", "", ""],
  ["基本方針", "市民のためのサービスデザイン", "", "", ""],
  ["取組", "福祉・健康", "", "", ""],
  ["成果目標\n（アウトカム）", "内容", "受診率と実施率を高めます。", "", ""],
  ["", "年度", "令和3年度 (2021年度)", "令和4年度\n(2022年度)", "令和5年度 (2023年度)"],
];
const formMerges = ["B1:E1", "B2:E2", "B3:E3", "C4:E4"];

export const cases: RuleCases = {
  valid: [
    {
      name: "numbers with units and thousands separators",
      input: column("実績", ["1,234", "1,234,567円", "48.5%", "▲3.2"]),
    },
    {
      name: "dates and times of many kinds",
      input: column("実施日", [
        "令和5年4月1日",
        "2023/4/1",
        "2023-04-01 10:30",
        "9:00～17:00",
        "10時30分",
        "R5.4.1",
      ]),
    },
    {
      name: "addresses and telephone numbers",
      input: sheetOf([
        ["名称", "住所", "電話番号"],
        ["本庁", "吹田市泉町1-3-40", "06-6384-1231"],
        ["支所", "大阪市北区中之島1丁目3番20号 101号室", "06(6384)1231"],
        ["分室", "〒564-8550 吹田市泉町1丁目3番40号", "0120-123-456"],
      ]),
    },
    {
      name: "names that hold a middle dot or a space",
      input: column("氏名", ["レオナルド・ダ・ヴィンチ", "山田 太郎", "ジョン・F・ケネディ"]),
    },
    {
      name: "names of indicators and of what they belong to",
      input: sheetOf([
        ["取組", "指標", "実績"],
        ["相談・面談・予約の電子化", "オンライン申請・決済等・公共施設予約の実施率", 98],
        ["データ公開", "公開ファイル数", 120],
      ]),
    },
    {
      name: "classes of age and of need count nothing",
      input: column("定員", ["3歳児 40人", "2号認定 60人"]),
    },
    {
      name: "ranges, products and compound units are one value",
      input: column("内訳", ["10～20人", "3時間30分", "4人×7.75時間", "2年3か月", "10％～20％"]),
    },
    {
      name: "qualifiers and one label",
      input: column("予定", ["約1,000人", "15分以内", "申込み 30.7%", "稼働率 -16.91%"]),
    },
    {
      name: "two items are not yet a list",
      input: column("所管", ["広報課、全室課", "暮らし・サービス", "税制課、市民課"]),
    },
    {
      name: "a fiscal year with its western year on a second line",
      input: column("年度", ["令和4年度\n(2022年度)", "令和5年度\n(2023年度)"]),
    },
    {
      name: "sentences with numbers and commas",
      input: column("内容", [
        "市民は、窓口で、証明書を取得できる。",
        "全309,196件中、231,589件が電子化されたため、目標を達成しています。",
      ]),
    },
    {
      name: "a column of prose with several lines is mentioned, and fails nothing",
      input: column("備考", [
        "・基礎研修を実施した。\n・相談を4件受けた。",
        "・契約した。\n・準備を進めた。",
      ]),
    },
    {
      name: "a form with one value in each cell",
      input: sheetOf([...form, ["", "予定", "49%", "51%", "52%"]], { merges: formMerges }),
    },
    {
      name: "a unit in brackets and a unit price",
      input: column("数量", ["10（人）", "100人/日", "1日1回"]),
    },
    {
      name: "addresses with a lot, a building and its floor, whatever the column is called",
      input: column("場所", [
        "泉市泉町1176 会館2階",
        "泉市天神前５番５号",
        "泉市松島町一丁目15-1 みらいビル6階",
        "泉市桔梗が丘4番町1街区",
      ]),
    },
    {
      name: "a list of lots in a column of addresses",
      input: column("address", ["泉市瓦町二丁目１番地５，６，７，２１", "泉市新所・岡崎・入会地15-4"]),
    },
    {
      name: "names of companies, departments and shops with several middle dots",
      input: column("相手方", [
        "株式会社泉・ジオ・サポート",
        "文化・観光・スポーツ部",
        "泉あんま・はり・きゅう院",
        "年代・性別・居住地の情報を一覧化したデータ",
        "住所・所在地・地番の整備について",
      ]),
    },
    {
      name: "names that hold a number, a remark or what they comprise",
      input: column("施　設　名", [
        "泉の宿 かめや ３０１号",
        "キッチンカー５４７（ごしな）",
        "調査事業（河川、海域、地下水）",
      ]),
    },
    {
      name: "a clause without a full stop",
      input: column("副題", ["樹齢300年を超える杉並木につつまれた2,446段の石段から始まる山"]),
    },
    {
      name: "missing values in brackets and marks alone",
      input: column("値", ["※", "***", "-", "（空欄）"]),
    },
  ],
  invalid: [
    {
      name: "labels with values become columns of numbers with their unit",
      input: column("実績", [
        "特定健診44.4% 保健指導40.7%",
        "特定健診37.8% 保健指導35.4%",
        "特定健診46.0% 保健指導30.8%",
      ]),
      expect: ["B2", "B3", "B4"],
      afterFix: [
        ["No", "実績_特定健診（%）", "実績_保健指導（%）", "件数"],
        [1, 44.4, 40.7, 10],
        [2, 37.8, 35.4, 20],
        [3, 46, 30.8, 30],
      ],
    },
    {
      name: "a cell with only the second label goes to the second column; bounds stay text",
      input: column("予定", ["窓口 90分", "窓口 15分以内 選考 600時間", "選考 620時間"]),
      expect: ["B3"],
      afterFix: [
        ["No", "予定_窓口", "予定_選考（時間）", "件数"],
        [1, "90分", "", 10],
        [2, "15分以内", 600, 20],
        [3, "", 620, 30],
      ],
    },
    {
      name: "values of several years become a column a year",
      input: sheetOf([
        ["区分", "全国"],
        ["仕入額", "373 (平成27年度)、434 (平成28年度)、549 (平成29年度)"],
        ["出荷額", "973 (平成27年度)、1,234 (平成28年度)、1,449 (平成29年度)"],
      ]),
      expect: ["B2", "B3"],
      afterFix: [
        ["区分", "全国_平成27年度", "全国_平成28年度", "全国_平成29年度"],
        ["仕入額", 373, 434, 549],
        ["出荷額", 973, 1234, 1449],
      ],
    },
    {
      name: "a number and another in brackets",
      input: column("利用者数", ["120（45）", "98（30）", "15人（3人）"]),
      expect: ["B2", "B3", "B4"],
      afterFix: [
        ["No", "利用者数", "利用者数_かっこ内", "件数"],
        [1, 120, 45, 10],
        [2, 98, 30, 20],
        [3, "15人", "3人", 30],
      ],
    },
    {
      name: "notes beside values move to a column of their own",
      input: column("基準値", ["※33施設", "0人 [※]", "40.9%(令和2年度)", "34施設"]),
      expect: ["B2", "B3", "B4"],
      afterFix: [
        ["No", "基準値", "基準値_注記", "件数"],
        [1, "33施設", "※", 10],
        [2, "0人", "※", 20],
        [3, "40.9%", "令和2年度", 30],
        [4, "34施設", "", 40],
      ],
    },
    {
      name: "order, code, name and department",
      input: column("主な事業", [
        "①64012901 情報化推進事業 情報政策課",
        "⑦23074301・33010301\n保育所管理運営事業\nこども教育課",
        "⑩ 公共下水道管理事業 下水道事業課",
      ]),
      expect: ["B2", "B3", "B4"],
      afterFix: [
        ["No", "主な事業_番号", "主な事業_コード", "主な事業_名称", "主な事業_4", "件数"],
        [1, "①", "64012901", "情報化推進事業", "情報政策課", 10],
        [2, "⑦", "23074301・33010301", "保育所管理運営事業", "こども教育課", 20],
        [3, "⑩", "", "公共下水道管理事業", "下水道事業課", 30],
      ],
    },
    {
      name: "a reading above a name",
      input: column("市区町村", ["ちよだく\n千代田区", "ちゅうおうく\n中央区", "港区"]),
      expect: ["B2", "B3"],
      afterFix: [
        ["No", "市区町村", "市区町村_ふりがな", "件数"],
        [1, "千代田区", "ちよだく", 10],
        [2, "中央区", "ちゅうおうく", 20],
        [3, "港区", "", 30],
      ],
    },
    {
      name: "several lines",
      input: column("担当", ["デジタル推進課\n情報政策課", "広報課"]),
      expect: ["B2"],
      afterFix: [
        ["No", "担当_1", "担当_2", "件数"],
        [1, "デジタル推進課", "情報政策課", 10],
        [2, "広報課", "", 20],
      ],
    },
    {
      name: "lists with commas and middle dots",
      input: column("対象", ["広報課、情報政策室、市民総務室", "りんご・みかん・ぶどう", "A, B, C", "なし"]),
      expect: ["B2", "B3", "B4"],
      afterFix: [
        ["No", "対象_1", "対象_2", "対象_3", "件数"],
        [1, "広報課", "情報政策室", "市民総務室", 10],
        [2, "りんご", "みかん", "ぶどう", 20],
        [3, "A", "B", "C", 30],
        [4, "なし", "", "", 40],
      ],
    },
    {
      name: "more labels than numbers is a question for the department",
      input: column("実績", ["課税所得証明書 住民票等 46,600件", "課税所得証明書 650件"]),
      expect: ["B2"],
    },
    {
      name: "bare numbers side by side, and numbers with units only",
      input: column("結果", ["12、15、18", "12件、15件"]),
      expect: ["B2", "B3"],
    },
    {
      name: "the cells of a printed form are spread over rows, each under its label",
      input: sheetOf(
        [
          ...form,
          ["", "予定", "特定健診50%", "特定健診51% 保健指導75%", "特定健診52% 保健指導80%"],
          ["", "実績", "", "特定健診41.2% 保健指導31.1%", "特定健診40.5% 保健指導36.1%"],
          ["主管部門", "保健センター", "", "", ""],
        ],
        { merges: [...formMerges, "A4:A7", "B8:E8"] },
      ),
      expect: ["D6", "E6", "D7", "E7"],
      afterFix: [
        ...form,
        ["", "予定", "特定健診50%", "特定健診51%", "特定健診52%"],
        ["", "予定", "", "保健指導75%", "保健指導80%"],
        ["", "実績", "", "特定健診41.2%", "特定健診40.5%"],
        ["", "実績", "", "保健指導31.1%", "保健指導36.1%"],
        ["主管部門", "保健センター", "", "", ""],
      ],
    },
    {
      name: "the same text in several rows is found in each, in a column whose merged cells rule out a split",
      input: sheetOf(
        [
          ["区分", "実績", "計"],
          ["北部", "男10人 女12人", 22],
          ["南部", "男10人 女12人", 22],
          ["東部", "調査中", 0],
          ["西部", "", 0],
        ],
        { merges: ["B4:B5"] },
      ),
      expect: ["B2", "B3"],
    },
    {
      name: "a .csv file",
      input: workbookOf(column("実績", ["男10人 女12人", "男11人 女13人"]), {
        name: "a.csv",
        extension: "csv",
        content: "csv",
      }),
      expect: ["B2", "B3"],
      afterFix: [
        ["No", "実績_男（人）", "実績_女（人）", "件数"],
        [1, 10, 12, 10],
        [2, 11, 13, 20],
      ],
    },
    {
      name: "a second header row, names that would be taken, and the column before another table's columns",
      input: sheetOf([
        ["地区", "計画", "", ""],
        ["", "目標", "目標_男（人）", "備考欄"],
        ["北部", "男10人 女12人", 5, "a"],
        ["南部", "男11人 女13人", 6, "b"],
      ]),
      expect: ["B3", "B4"],
    },
  ],
  unknown: [
    { name: "no table on the sheet", input: sheetOf([["調査中です"]]), reason: /表が見つかりません/ },
    {
      name: "values that could not be read",
      input: sheetOf(
        [
          ["区分", "値"],
          ["a", "男1人 女2人"],
        ],
        { unread: [{ part: "values", reason: "大きすぎます。" }] },
      ),
      reason: /大きすぎます/,
    },
  ],
};
