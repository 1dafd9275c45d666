import { checkWorkbook } from "../checks/engine";
import { sheetOf, workbookOf } from "../checks/testing";
import { checkJson, checkText } from "./check-output";

const form = sheetOf(
  [
    ["アクションプラン", "電子化"],
    ["評価指標", "令和5年度に申請100件を目標とします。"],
    ["年度", "令和4年度", "令和5年度"],
    ["予定", "50件", "80件"],
    ["実績", "400件", "400件"],
  ],
  { name: "個票" },
);
const report = checkWorkbook(workbookOf(form));

test("JSON names every check with its verdict, and findings with sheet, cells and kind", () => {
  const { consistency } = checkJson("a.xlsx", report);
  expect(consistency).toMatchObject({ indicatorCount: 1, problems: [] });
  expect(consistency!.checks.map(({ id }) => id)).toEqual(report.consistency!.checks.map(({ id }) => id));
  expect(consistency!.checks.find(({ id }) => id === "C-06")).toEqual({
    id: "C-06",
    title: "最終年度の予定と目標値が合っているか",
    verdict: "fail",
    findings: [
      {
        sheet: "個票",
        ranges: ["C4", "B2"],
        kind: "catch",
        level: "error",
        message: expect.stringMatching(/80件.*100件/),
      },
    ],
  });
  expect(consistency!.checks.find(({ id }) => id === "C-15")).toMatchObject({
    verdict: "unknown",
    reason: expect.stringMatching(/4つ以上/),
  });
  expect(JSON.parse(JSON.stringify(consistency))).toEqual(consistency);
});

test("text lists findings by kind, with sheet and cells, and what could not be judged", () => {
  const text = checkText("a.xlsx", report);
  const part = text.slice(text.indexOf("■ 数値の整合性"));
  expect(part).toMatch(/指標1件を\d+項目で調べました/);
  expect(part).toMatch(/【矛盾・不足】[\s\S]*C-06[\s\S]*個票!C4, B2: [\s\S]*【参考】[\s\S]*C-16[\s\S]*400件/);
  expect(part).toMatch(/判定できなかった項目（\d+）\n  C-01 率と分子・分母が合っているか: /);
});

test("says that nothing was looked at where there are no indicators, and nothing where it was not asked", () => {
  const plain = checkWorkbook(
    workbookOf(
      sheetOf([
        ["名前", "数"],
        ["あ", 1],
      ]),
    ),
  );
  expect(checkText("a.xlsx", plain)).toContain("指標の表（KPIの一覧や個票）が見つからない");
  const { consistency: _, ...without } = plain;
  expect(checkText("a.xlsx", without)).not.toContain("数値の整合性");
  expect(checkJson("a.xlsx", without).consistency).toBeUndefined();
});
