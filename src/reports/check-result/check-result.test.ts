import { checkWorkbook, DEFAULT_SETTINGS } from "../../checks/engine";
import { sheetOf, workbookOf } from "../../checks/testing";
import type { CheckReport, Finding, RuleMeta, RuleReport } from "../../checks/types";
import { cellRange, type PlanCell, type SheetPlan } from "../../sheet";
import { MOST_FINDINGS, MOST_IN_GROUP, planCheckResult } from "./index";

const CREATED = new Date(2026, 10, 21);

const META: RuleMeta = {
  id: "L1-07",
  level: "L1",
  title: "１セル１データとなっているか",
  number2020: "1-2",
  severity: "critical",
  points: 10,
  appliesTo: "all",
};

function found(row: number, group: string, rest: Partial<Finding> = {}): Finding {
  return {
    rule: META.id,
    sheet: "表",
    ranges: [cellRange(row, 1)],
    message: `${row + 1}行目に複数の値があります。`,
    group,
    groupTitle: `まとまり${group}`,
    ...rest,
  };
}

function reportOf(...rules: readonly Partial<RuleReport>[]): CheckReport {
  const filled = rules.map((rule): RuleReport => ({
    meta: META,
    verdict: "fail",
    findings: [],
    ignored: [],
    ...rule,
  }));
  return { sheets: [{ name: "表", tables: [], rules: filled }], scores: { L1: 90, L2: 100, L3: null } };
}

function plan(report: CheckReport): SheetPlan {
  return planCheckResult({ report, createdAt: CREATED });
}

function rowsWith({ cells }: SheetPlan, test: (cell: PlanCell) => boolean): readonly (readonly PlanCell[])[] {
  return cells.filter((row) => row.some(test));
}

const isLink = (cell: PlanCell) => cell !== null && typeof cell === "object" && "link" in cell;
const allTexts = (sheet: SheetPlan) => sheet.cells.flat().map(String).join("\n");

describe("検査結果", () => {
  it("shows scores, and that a level without a score has none", () => {
    const texts = plan(reportOf({})).cells.map((row) => row.slice(1, 3));
    expect(texts).toContainEqual(["レベル1", "90点"]);
    expect(texts).toContainEqual(["レベル3", "判定できるルールがありません"]);
  });

  it("has one row a rule with verdict, points, number of 2020 and the reason", () => {
    const fatal: RuleMeta = { ...META, id: "L2-01", title: "数値", severity: "fatal", number2020: null };
    const sheet = plan(
      reportOf(
        { findings: [found(1, "a")] },
        { meta: fatal, verdict: "unknown", reason: "表が見つかりません。" },
      ),
    );
    expect(sheet.cells).toContainEqual(["L1-07", "1-2", META.title, "違反", "10点", 1, null]);
    expect(sheet.cells).toContainEqual([
      "L2-01",
      "－",
      "数値",
      "判定できません",
      "レベル全体が0点",
      0,
      "表が見つかりません。",
    ]);
  });

  it("sums a rule up over sheets: one failure is a failure, and it says how many sheets say what", () => {
    const one = reportOf({ findings: [found(1, "a")] });
    const sheets = [
      ...one.sheets,
      { name: "別", tables: [], rules: reportOf({ verdict: "pass" }).sheets[0]!.rules },
    ];
    expect(plan({ ...one, sheets }).cells).toContainEqual([
      "L1-07",
      "1-2",
      META.title,
      "違反",
      "10点",
      1,
      "違反 1シート、適合 1シート、判定できません 0シート",
    ]);
  });

  it("leads from each finding to its cell, and names a group once", () => {
    const findings = [
      found(3, "a", { fix: () => ({ id: "x", rule: "L1-07", title: "", edits: [], safe: true }) }),
      found(4, "a"),
    ];
    expect(rowsWith(plan(reportOf({ findings })), isLink)).toEqual([
      [
        "L1-07",
        "違反",
        "4行目に複数の値があります。",
        "表",
        { text: "B4", link: { sheet: "表", cell: "B4" } },
        "自動修正あり",
        "まとまりa",
      ],
      [
        "L1-07",
        "違反",
        "5行目に複数の値があります。",
        "表",
        { text: "B5", link: { sheet: "表", cell: "B5" } },
        "手作業",
        null,
      ],
    ]);
  });

  it("keeps groups of errors before warnings, and findings on the file without a link", () => {
    const findings = [
      found(1, "w", { level: "warning", message: "注意" }),
      found(2, "e", { message: "違反" }),
      found(3, "f", { sheet: "", ranges: [], message: "ファイル" }),
    ];
    const messages = plan(reportOf({ findings })).cells.flatMap((row) =>
      ["注意", "違反", "ファイル"].includes(String(row[2])) ? [[row[2], row[3], row[4]]] : [],
    );
    expect(messages.map(([message]) => message)).toEqual(["違反", "ファイル", "注意"]);
    expect(messages[1]).toEqual(["ファイル", "ファイル全体", null]);
  });

  it("lists so many of a group and so many in all, and says how many are left out", () => {
    const group = Array.from({ length: 40 }, (_, row) => found(row, "a"));
    const one = plan(reportOf({ findings: group }));
    expect(rowsWith(one, isLink)).toHaveLength(MOST_IN_GROUP);
    expect(allTexts(one)).toContain(`ほか${40 - MOST_IN_GROUP}件`);
    const many = Array.from({ length: 5_000 }, (_, row) => found(row, String(row)));
    const all = plan(reportOf({ findings: many }));
    expect(rowsWith(all, isLink)).toHaveLength(MOST_FINDINGS);
    expect(allTexts(all)).toContain(`残りの${(5_000 - MOST_FINDINGS).toLocaleString("ja-JP")}件`);
  });

  it("shows what was set aside, with the reason", () => {
    const entry = { rule: "L1-07", sheet: "表", range: "B3", reason: "固有名詞のため" };
    const sheet = plan(reportOf({ verdict: "pass", ignored: [{ ...found(2, "a"), ignoredBy: entry }] }));
    const [row] = rowsWith(sheet, isLink);
    expect(row?.at(-1)).toBe("固有名詞のため");
    expect(allTexts(sheet)).toContain("指摘はありません。");
  });

  it("names where the rules come from, and prints on A4 landscape one page wide", () => {
    const sheet = plan(reportOf({}));
    expect(allTexts(sheet)).toContain("行政データにおける機械可読性に関するルール");
    expect(allTexts(sheet)).toContain("PDL1.0");
    expect(sheet.page).toMatchObject({ orientation: "landscape", paper: "a4", fitToWidth: 1 });
    expect(sheet.page?.printArea?.bottom).toBe(sheet.cells.length - 1);
    expect(sheet.page?.repeatRows).toBeUndefined();
  });

  it("repeats the head of the findings on the pages after it", () => {
    const sheet = plan(reportOf({ verdict: "fail", findings: [found(2, "a"), found(3, "b")] }));
    const { from, to } = sheet.page!.repeatRows!;
    expect(from).toBe(to);
    expect(sheet.cells[from]).toEqual([
      "ルール",
      "区分",
      "内容",
      "シート",
      "セル",
      "直し方",
      "まとめて直せる単位",
    ]);
  });

  it("takes the report of a real check", () => {
    const workbook = workbookOf(
      sheetOf(
        [
          ["地　区", "実績"],
          ["北部", "特定健診48% 保健指導60%"],
          ["南部", "特定健診49% 保健指導65%"],
        ],
        { name: "実績", merges: ["A2:A3"] },
      ),
    );
    const sheet = plan(checkWorkbook(workbook, DEFAULT_SETTINGS));
    const rules = sheet.cells.filter((row) => /^L\d-\d\d$/.test(String(row[0]))).map((row) => row[0]);
    expect(rules).toEqual(expect.arrayContaining(["L1-06", "L1-07", "L1-12"]));
    expect(rowsWith(sheet, isLink).length).toBeGreaterThan(2);
  });
});
