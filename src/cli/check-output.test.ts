import type { CheckReport, RuleMeta } from "../checks/types";
import { parseRange, type RangeRef } from "../sheet";
import { checkJson, checkText } from "./check-output";

const META: RuleMeta = {
  id: "L1-07",
  level: "L1",
  title: "1セル1データ",
  number2020: "1-2",
  severity: "major",
  points: 20,
  appliesTo: "all",
};

function range(address: string): RangeRef {
  return parseRange(address)!;
}

function finding(
  address: string,
  fixable: boolean,
): CheckReport["sheets"][number]["rules"][number]["findings"][number] {
  const fix = (): never => {
    throw new Error("the command line asks for no fix");
  };
  return {
    rule: "L1-07",
    sheet: "No.8",
    ranges: [range(address)],
    message: "2つの値があります。",
    group: "g",
    ...(fixable && { fix }),
  };
}

const ENTRY = { rule: "L1-07", sheet: "No.8", range: "E10", reason: "固有名詞" };

const REPORT: CheckReport = {
  sheets: [
    {
      name: "No.8",
      tables: [{ range: range("B9:G11"), headerRows: 1, source: "detected", headers: [], layout: "records" }],
      rules: [
        {
          meta: META,
          verdict: "fail",
          findings: [finding("C10", true), finding("D10", false)],
          ignored: [{ ...finding("E10", true), ignoredBy: ENTRY }],
        },
        {
          meta: { ...META, id: "L1-12" },
          verdict: "unknown",
          reason: "結合を読めません。",
          findings: [],
          ignored: [],
        },
      ],
    },
  ],
  scores: { L1: 80, L2: null, L3: null },
};

test("JSON has the documented shape, without what the user ignored", () => {
  expect(checkJson("a.xlsx", REPORT)).toEqual({
    file: "a.xlsx",
    sheets: [
      {
        name: "No.8",
        tables: [{ range: "B9:G11", headerRows: 1 }],
        rules: [
          {
            id: "L1-07",
            verdict: "fail",
            findings: [
              { ranges: ["C10"], message: "2つの値があります。", fixable: true },
              { ranges: ["D10"], message: "2つの値があります。", fixable: false },
            ],
          },
          { id: "L1-12", verdict: "unknown", reason: "結合を読めません。", findings: [] },
        ],
      },
    ],
    scores: { L1: 80, L2: null, L3: null },
  });
});

test("text names the sheet, the verdict, each place and the reason for no verdict", () => {
  const text = checkText("a.xlsx", REPORT);
  expect(text).toContain("■ No.8  表: B9:G11");
  expect(text).toContain("L1-07 1セル1データ: 違反 2 件");
  expect(text).toContain("C10: 2つの値があります。（自動修正あり）");
  expect(text).toContain("判定できません\n      結合を読めません。");
  expect(text).toContain("レベル1 80 点 / レベル2 判定なし");
});

test("text lists ten findings of a rule and counts the others", () => {
  const many = Array.from({ length: 12 }, (_, row) => finding(`A${row + 1}`, false));
  const report = {
    ...REPORT,
    sheets: [{ ...REPORT.sheets[0]!, rules: [{ ...REPORT.sheets[0]!.rules[0]!, findings: many }] }],
  };
  expect(checkText("a.xlsx", report)).toContain("A10: 2つの値があります。\n    ほか 2 件");
});
