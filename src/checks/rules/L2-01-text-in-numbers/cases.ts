import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const population = [
  ["町丁名", "世帯数", "人口（人）"],
  ["本町一丁目", 120, 254],
  ["本町二丁目", 98, 201],
  ["本町三丁目", 143, 300],
  ["本町四丁目", 77, 180],
];

/** The population table with other values in its last column. */
const withPeople = (...values: (string | number | null)[]) =>
  population.map((row, index) => [...row.slice(0, 2), index === 0 ? row[2]! : values[index - 1]!]);

export const cases: RuleCases = {
  valid: [
    { name: "a table of numbers", input: sheetOf(population) },
    {
      name: "number formats with separators, ▲, % and a unit",
      input: sheetOf(
        [
          ["費目", "予算額（千円）", "増減", "執行率", "対象者"],
          ["民生費", 1234567, -1200, 0.982, 1200],
          ["教育費", 456789, 3400, 0.871, 800],
        ],
        {
          numberFormats: {
            "B2:B3": "#,##0",
            "C2:C3": '#,##0;"▲"#,##0',
            "D2:D3": "0.0%",
            "E2:E3": '#,##0"人"',
          },
        },
      ),
    },
    {
      name: "signs and words for missing figures",
      input: sheetOf(
        withPeople(254, "-", "X", "…").concat([
          ["本町五丁目", 80, "非公表"],
          ["新町", "***", 20],
        ]),
      ),
    },
    {
      name: "codes, telephone numbers, postal codes and dates as text",
      input: sheetOf([
        ["全国地方公共団体コード", "NO", "名称", "電話番号", "郵便番号", "開設年月日", "設置年", "内線番号"],
        ["272051", "0001", "中央公民館", "06-6384-1231", "564-8550", "2024-04-01", "1985年", "2101"],
        ["272051", "0002", "北公民館", "06-6384-1232", "564-0001", "1998-07-15", "1998年", "2102"],
        ["272051", "0003", "南公民館", "06-6384-1233", "564-0002", "2001-10-01", "2001年", "2103"],
      ]),
    },
    {
      name: "floors, grades and classes are no figures",
      input: sheetOf([
        ["施設", "所在階", "学年", "対象年齢", "開館時間"],
        ["公民館", "1階", "1年", "3歳", "9時"],
        ["図書館", "2階", "2年", "4歳", "10時"],
        ["児童館", "3階", "3年", "5歳", "9時"],
      ]),
    },
    {
      name: "the last class of ages is what a row is called",
      input: sheetOf([
        ["年齢", "男", "女"],
        [98, 3, 12],
        [99, 1, 9],
        ["100歳以上", 2, 20],
        ["総数", 6, 41],
      ]),
    },
    {
      name: "rows called 1人, 2人, 3人以上",
      input: sheetOf([
        ["世帯人員", "世帯数"],
        ["1人", 3200],
        ["2人", 2800],
        ["3人以上", 1900],
      ]),
    },
    {
      name: "a repeated header row inside the data belongs to another rule",
      input: sheetOf([...population, ["町丁名", "世帯数", "人口（人）"], ["新町", 30, 61], ["旭町", 41, 90]]),
    },
    {
      name: "free text that begins with a figure",
      input: sheetOf([
        ["取組", "内容"],
        ["相談窓口", "3か所で実施した。利用者は前年より増えた。"],
        ["広報", "12回発行した。"],
        ["研修", "4業務について検討した。"],
      ]),
    },
    {
      name: "an AED list with times and days",
      input: sheetOf([
        ["名称", "住所", "緯度", "経度", "利用可能曜日", "開始時間", "終了時間", "電話番号"],
        ["市役所", "泉町1丁目3番40号", 34.7596, 135.5166, "月火水木金", "08:45", "17:30", "(06)6384-1231"],
        ["体育館", "出口町35番1号", 34.7701, 135.5101, "月火水木金土日", "09:00", "21:00", "(06)6386-0000"],
      ]),
    },
    {
      name: "a column that is only half figures is no column of figures",
      input: sheetOf([
        ["取組", "結果"],
        ["A", 12],
        ["B", "実施"],
        ["C", 30],
        ["D", "検討中"],
      ]),
    },
    {
      name: "codes without a telling header",
      input: sheetOf([
        ["路線", "停留所"],
        ["北循環", "10234"],
        ["北循環", "10235"],
        ["南循環", "20110"],
      ]),
    },
  ],
  invalid: [
    {
      name: "numbers stored as text, in full width and with separators",
      input: sheetOf(withPeople(254, "201", "３００", "1,180")),
      expect: ["C3", "C4", "C5"],
      afterFix: withPeople(254, 201, 300, 1180),
    },
    {
      name: "a unit behind every figure goes to the header",
      input: sheetOf([
        ["年度", "来館者数", "予算"],
        ["令和4年度", "1,200人", "3,400千円"],
        ["令和5年度", "980 人", "3,100千円"],
        ["令和6年度", "１，０３０人", "2,900千円"],
      ]),
      expect: ["B2:B4", "C2:C4"],
      afterFix: [
        ["年度", "来館者数（人）", "予算（千円）"],
        ["令和4年度", 1200, 3400],
        ["令和5年度", 980, 3100],
        ["令和6年度", 1030, 2900],
      ],
    },
    {
      name: "▲ and △ typed before the digits",
      input: sheetOf([
        ["費目", "増減額（千円）"],
        ["民生費", 340],
        ["土木費", "▲1,200"],
        ["教育費", "△50"],
        ["総務費", 20],
      ]),
      expect: ["B3:B4"],
      afterFix: [
        ["費目", "増減額（千円）"],
        ["民生費", 340],
        ["土木費", -1200],
        ["教育費", -50],
        ["総務費", 20],
      ],
    },
    {
      name: "a unit that the header gives with another scale",
      input: sheetOf([
        ["事業", "金額（千円）"],
        ["A", 1200],
        ["B", "3,500,000円"],
        ["C", "2百万円"],
        ["D", 800],
      ]),
      expect: ["B3:B4"],
      afterFix: [
        ["事業", "金額（千円）"],
        ["A", 1200],
        ["B", 3500],
        ["C", 2000],
        ["D", 800],
      ],
    },
    {
      name: "a percentage as text beside cells with a percent format",
      input: sheetOf(
        [
          ["地区", "受診率"],
          ["北部", 0.482],
          ["南部", "51.3％"],
          ["東部", 0.4],
        ],
        { numberFormats: { B2: "0.0%", B4: "0.0%" } },
      ),
      expect: ["B3"],
      afterFix: [
        ["地区", "受診率"],
        ["北部", 0.482],
        ["南部", 0.513],
        ["東部", 0.4],
      ],
    },
    {
      name: "a note mark or a qualifier cannot simply be dropped",
      input: sheetOf(withPeople(254, "※33", "約300", "180(12月末現在)")),
      expect: ["C3:C5"],
    },
    {
      name: "words in a column of figures",
      input: sheetOf([
        ["事業", "実績", "備考"],
        ["A", 12, ""],
        ["B", 15, "目標達成"],
        ["C", "予定どおり実施", ""],
        ["D", 9, ""],
        ["E", 30, ""],
      ]),
      expect: ["B4"],
    },
    {
      name: "a unit of another kind, and a scale beside numbers without a unit, are left to the user",
      input: sheetOf([
        ["事業", "対象（人）", "金額"],
        ["A", 12, 1200],
        ["B", "3世帯", "3,500千円"],
        ["C", 30, 980],
        ["D", 41, 2000],
      ]),
      expect: ["B3", "C3"],
    },
    {
      name: "the unit of one row is not claimed for bare numbers of other rows under a heading that says no measure",
      input: sheetOf([
        ["指標", "目標値"],
        ["離職率", 8],
        ["待機児童数", 0],
        ["参加者数", "6,000人"],
        ["相談件数", 120],
      ]),
      expect: ["B4"],
    },
    {
      name: "a column in a unit of its own beside the column 単位",
      input: sheetOf([
        ["指標", "単位", "実績", "達成率"],
        ["参加者数", "人", 6000, "120.5%"],
        ["相談件数", "件", 120, "98.0%"],
      ]),
      expect: ["D2:D3"],
    },
    {
      name: "a bare number beside texts in a unit that is not its row's: nobody can tell",
      input: sheetOf([
        ["指標", "単位", "前年差"],
        ["収納率", "%", "0.2pt"],
        ["国保収納率", "%", "0.4pt"],
        ["繰越額", "億円", -0.3],
        ["調定額", "億円", 1.2],
      ]),
      expect: ["C2:C3"],
    },
    {
      name: "a unit that the column 単位 names goes; another one is left to the user",
      input: sheetOf([
        ["指標", "単位", "目標値"],
        ["離職率", "%", 8],
        ["待機児童数", "人", "3世帯"],
        ["参加者数", "人", "6,000人"],
        ["相談件数", "件", 120],
      ]),
      expect: ["C3", "C4"],
    },
    {
      name: "error values and formulas that give text",
      input: sheetOf(
        [
          ["施設", "利用者数", "収容率"],
          ["公民館", "120人", "#DIV/0!"],
          ["図書館", 98, 40],
          ["児童館", 77, 38],
        ],
        { formulas: { B2: '=100+20&"人"', C2: "=1/0" } },
      ),
      expect: ["B2", "C2"],
    },
    {
      name: "a header merged over two columns: the unit goes to the number format",
      input: sheetOf(
        [
          ["施設", "利用者", ""],
          ["公民館", "120人", "98人"],
          ["図書館", "340人", "310人"],
        ],
        { merges: ["B1:C1"] },
      ),
      expect: ["B2:B3", "C2:C3"],
      afterFix: [
        ["施設", "利用者", ""],
        ["公民館", 120, 98],
        ["図書館", 340, 310],
      ],
    },
    {
      name: "different scales of one unit become the unit itself",
      input: sheetOf([
        ["年度", "寄附額"],
        ["令和4年度", "9,800万円"],
        ["令和5年度", "1億2,000万円"],
        ["令和6年度", "850千円"],
      ]),
      expect: ["B2:B4"],
      afterFix: [
        ["年度", "寄附額（円）"],
        ["令和4年度", 98000000],
        ["令和5年度", 120000000],
        ["令和6年度", 850000],
      ],
    },
    {
      name: "text-formatted cells become numbers in earnest, on the second sheet",
      input: workbookOf([
        sheetOf(population),
        sheetOf(withPeople("254", "201", "300", "180"), { name: "R5", numberFormats: { "C2:C5": "@" } }),
      ]),
      expect: ["R5!C2:C5"],
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
    { name: "no table", input: sheetOf([["表紙"]]), reason: /表が見つかりません/ },
  ],
};
