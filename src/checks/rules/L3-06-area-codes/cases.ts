import type { CellValue } from "../../../sheet";
import { sheetOf, workbookOf, type RuleCases } from "../../testing";

const withCodes = (codes: readonly CodeCell[], header = "全国地方公共団体コード"): CellValue[][] => [
  [header, "人口", "世帯数"],
  ...codes.map((code, index): CellValue[] => [code, 380000 + index * 117, 170000 + index * 31]),
];
type CodeCell = string | number;
const withNames = (names: readonly string[], header = "市区町村名"): CellValue[][] => [
  [header, "人口", "世帯数"],
  ...names.map((name, index): CellValue[] => [name, 380000 + index * 117, 170000 + index * 31]),
];

export const cases: RuleCases = {
  valid: [
    { name: "codes of six digits", input: sheetOf(withCodes(["272051", "272035", "092011", "131041"])) },
    { name: "codes as numbers that have lost nothing", input: sheetOf(withCodes([272051, 272035, 272078])) },
    {
      name: "numbers that are shown with six digits",
      input: sheetOf(withCodes([92011, 272051, 12025]), { numberFormats: { "A2:A4": "000000" } }),
    },
    {
      name: "official names",
      input: sheetOf(withNames(["吹田市", "豊中市", "大阪市", "能勢町", "千早赤阪村"])),
    },
    {
      name: "names with their prefecture, and wards",
      input: sheetOf(withNames(["大阪府吹田市", "大阪市北区", "北区"])),
    },
    {
      name: "prefectures with sums",
      input: sheetOf(withNames(["全国", "北海道", "大阪府", "近畿地方", "不明", "合計"], "都道府県名")),
    },
    {
      name: "prefectures by two digits",
      input: sheetOf(withCodes(["01", "13", "27", "47"], "都道府県コード")),
    },
    {
      name: "an abbreviated name beside a right code",
      input: sheetOf([
        ["団体コード", "市町村名", "人口"],
        ["272051", "吹田", 385567],
        ["272035", "豊中市", 401558],
      ]),
    },
    {
      name: "codes of other kinds beside official names",
      input: sheetOf([
        ["町字コード", "施設コード", "郵便番号", "市区町村名"],
        ["0012003", "92011", "5640041", "吹田市"],
        ["0012004", "92012", "5640072", "吹田市"],
      ]),
    },
    {
      name: "parts of a town that are called like cities elsewhere",
      input: sheetOf([
        ["団体コード", "町名", "人口"],
        ["272051", "春日", 3021],
        ["272051", "泉町", 4120],
        ["272051", "千里山西", 1480],
      ]),
    },
    { name: "a partial-affairs association", input: sheetOf(withCodes(["278238", "272051"], "団体コード")) },
    {
      name: "wards of Hamamatsu since 2024",
      input: sheetOf(withNames(["浜松市中央区", "浜松市浜名区", "浜松市天竜区"])),
    },
  ],
  invalid: [
    {
      name: "a lost leading zero",
      input: sheetOf(withCodes([92011, 272051, 12025], "市区町村コード")),
      expect: ["A2", "A4"],
      afterFix: withCodes(["092011", "272051", "012025"], "市区町村コード"),
    },
    {
      name: "one code throughout, under its name in Latin letters",
      input: sheetOf([
        ["prefCode", "cityName", "facility"],
        ["27205", "吹田市", "泉公民館"],
        ["27205", "吹田市", "東公民館"],
      ]),
      expect: ["A2:A3"],
      afterFix: [
        ["prefCode", "cityName", "facility"],
        ["272051", "吹田市", "泉公民館"],
        ["272051", "吹田市", "東公民館"],
      ],
    },
    {
      name: "five digits without check digit",
      input: sheetOf(withCodes(["27205", "27203", "09201"])),
      expect: ["A2", "A3", "A4"],
      afterFix: withCodes(["272051", "272035", "092011"]),
    },
    {
      name: "neither leading zero nor check digit",
      input: sheetOf(withCodes([9201, 27205], "団体コード")),
      expect: ["A2", "A3"],
      afterFix: withCodes(["092011", "272051"], "団体コード"),
    },
    {
      name: "a wrong check digit",
      input: sheetOf(withCodes(["272051", "272052", "272035"])),
      expect: ["A3"],
    },
    { name: "an unknown code", input: sheetOf(withCodes(["272051", "275000", "272035"])), expect: ["A3"] },
    {
      name: "a name among the codes",
      input: sheetOf(withCodes(["272051", "豊中市", "272035"])),
      expect: ["A3"],
    },
    {
      name: "full-width digits without check digit",
      input: sheetOf(withCodes(["２７２０５", "272035"])),
      expect: ["A2"],
      afterFix: withCodes(["272051", "272035"]),
    },
    {
      name: "codes under a header that only says コード",
      input: sheetOf([
        ["コード", "人口"],
        [272051, 385567],
        [272035, 401558],
        [92011, 518757],
        [272078, 352698],
        [272272, 493940],
      ]),
      expect: ["A4"],
    },
    {
      name: "abbreviated municipalities",
      input: sheetOf(withNames(["吹田市", "豊中", "茨木市", "大阪"])),
      expect: ["A3", "A5"],
      afterFix: withNames(["吹田市", "豊中市", "茨木市", "大阪市"]),
    },
    {
      name: "abbreviated prefectures",
      input: sheetOf(withNames(["北海道", "青森", "大阪", "沖縄県"], "都道府県名")),
      expect: ["A3", "A4"],
      afterFix: withNames(["北海道", "青森県", "大阪府", "沖縄県"], "都道府県名"),
    },
    {
      name: "a name of several areas",
      input: sheetOf(withNames(["吹田市", "府中", "豊中市"])),
      expect: ["A3"],
    },
    {
      name: "a name of one sign",
      input: sheetOf(withNames(["津", "四日市市", "伊勢市"])),
      expect: ["A2"],
      afterFix: withNames(["津市", "四日市市", "伊勢市"]),
    },
    {
      name: "another spelling",
      input: sheetOf(withNames(["横浜市", "茅ケ崎市", "藤沢市"])),
      expect: ["A3"],
      afterFix: withNames(["横浜市", "茅ヶ崎市", "藤沢市"]),
    },
    {
      name: "an abbreviation among official names under 地域",
      input: sheetOf(withNames(["吹田市", "豊中市", "池田", "箕面市", "その他"], "地域")),
      expect: ["A4"],
      afterFix: withNames(["吹田市", "豊中市", "池田市", "箕面市", "その他"], "地域"),
    },
    {
      name: "codes of one row and names of another in a CSV file",
      input: workbookOf(
        sheetOf([
          ["都道府県コード又は市区町村コード", "市区町村名", "名称"],
          ["27205", "吹田市", "中央図書館"],
          ["272051", "吹田", "千里図書館"],
        ]),
        { name: "272051_public_facility.csv", extension: "csv", content: "csv" },
      ),
      expect: ["A2", "B3"],
    },
  ],
  unknown: [
    {
      name: "a list of what columns mean, one of them 行政コード",
      input: sheetOf([
        ["C_005", "行政コード"],
        ["C_006", "設置主体"],
        ["name", "小学校名称"],
      ]),
      reason: /コードや名称の列が見つからない/,
    },
    {
      name: "districts, people and facilities that are named like areas",
      input: sheetOf([
        ["地区", "担当者", "施設名"],
        ["千里丘", "豊中", "豊中"],
        ["山田", "福島", "福島"],
        ["豊津", "千葉", "大阪"],
        ["江坂", "石川", "岡山"],
      ]),
      reason: /都道府県・市区町村/,
    },
    { name: "nothing that is a table", input: sheetOf([["調査中"]]), reason: /表が見つかりません/ },
  ],
};
