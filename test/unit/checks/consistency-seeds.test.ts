/**
 * Where each consistency check fires on the five sample workbooks, by hand from the list of hard cases in the source
 * documents (numbers in the comments are those of that list). Nothing else may fire.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, DEFAULT_SETTINGS } from "../../../src/checks/engine";
import { consistencyChecks } from "../../../src/checks/consistency/registry";
import type { Finding } from "../../../src/checks/types";
import { readWorkbookFile } from "../../../src/files";
import { formatRange, type WorkbookSnapshot } from "../../../src/sheet";

type Expected = Readonly<Record<string, readonly string[]>>;

const SUITA: Expected = {
  // 1: 111,034 / 336,955 is 33.0, printed 32.9 beside a rounded 23.1.
  "C-01": ["warning No.2!B18"],
  // 1: 6,203 + 1,086 + 344 is 7,633 and right.
  "C-02": [],
  // 42: 142 and 125 facilities; 66,667 implied by 1.5% beside 45,000.
  "C-03": ["ask No.13!G11,C7,B17", "ask No.2!C8"],
  // 0: five silent verdicts of 令和5年度: No.6 閲覧数, No.8 twice (its verdict is headed 令和4年度), No.10 電子書籍, No.14.
  "C-04": [
    "warning No.10!G11",
    "warning No.14!G11",
    "warning No.6!G11",
    "warning No.8!G11",
    "warning No.8!G11",
  ],
  // 0 and 2.2: no verdict disagrees; one uses the word 達成 for a missed target.
  "C-05": ["warning No.16!B18"],
  // 2.8: five last plans that are not the target.
  "C-06": [
    "error No.1!E10,C8",
    "error No.13!E10,C8",
    "error No.2!E10,C8",
    "error No.4!E10,C8",
    "error No.6!E10,C8",
  ],
  // 2.11: No.5, No.19, No.10 電子書籍 (half a year's baseline), No.20 令和2–3年度.
  "C-07": ["info No.20!D11,E10", "warning No.10!C8", "warning No.19!E11,C8", "warning No.5!C11,C8"],
  // 37: 6.56 and 4.32; 38: 台数 in 拠点, 人 and 名 in No.14.
  "C-08": ["error No.10!F11,G11", "info No.14!F11,B17,G11", "warning No.15!C8"],
  // 39: two labels, one number, in plan and actual of 令和4年度 and 令和5年度.
  "C-09": ["error No.2!F10", "error No.2!F11", "error No.2!G10", "error No.2!G11"],
  // 36: 令和4年度実績に関する備考 in No.8.
  "C-10": ["error No.8!A17"],
  // 40: 96.3 and 115.48; 10.0 and -16.91. The list gives examples: 71 and 91.6 (No.12), 2.8 and 6.56 (No.10), and
  // plans of whole percents beside actuals with decimals (as 60 and 73.03) are the same defect.
  "C-11": [
    "info No.1!C10,C11,F10,F11",
    "info No.12!F10,F11",
    "info No.17!G10,G11",
    "info No.4!D10,D11",
    "info No.8!C10,C8",
    "warning No.10!C8,F11,G11",
    "warning No.12!C11,D11,E11,F11,G11",
    "warning No.6!C11,D11,E11",
  ],
  // 43: 562 sites before a series that begins with 331.
  "C-12": ["error No.15!B5,E10,E11"],
  // 14: 14,042 and 1,500 a year.
  "C-13": ["error No.6!F10,G10,C8"],
  // 17: 562拠点.
  "C-14": ["warning No.15!B5"],
  // 45: 3, 7 and 18 are missing.
  "C-15": ["warning No.19!B1", "warning No.4!B1", "warning No.8!B1"],
  // 20: 400 and 400; 331, 613, 899 as planned; 15 five times; 620 and 620.
  "C-16": [
    "info No.11!C11,D11,E11,F11,G11",
    "info No.11!E11,F11",
    "info No.15!E11,F11,G11",
    "info No.16!F11,G11",
  ],
  // 21: No.19, No.13, No.6, No.14.
  "C-17": ["info No.13!D11,E11", "info No.14!E11,F11", "info No.19!D11,E11", "info No.6!F11,G11"],
  // 2.5: 残業時間削減 −13.7% and −12.3%.
  "C-18": ["ask No.12!F11,G11"],
  // 24: No.1 and No.20.
  "C-19": ["warning No.1!G11,B18", "warning No.20!G11"],
  // 35: 公開型GIS and 認知率.
  "C-20": ["warning No.2!C8", "warning No.6!C8"],
  // 44: No.14 and No.21.
  "C-21": ["warning No.14!C8", "warning No.21!C8"],
  "C-22": [],
  // 30: the tool that changed in No.6 feeds No.5, which says nothing.
  "C-23": ["ask No.5!E11,F11"],
  // 33: answers to a survey in No.12, the target of another plan in No.8.
  "C-24": ["info No.12!C8,B19", "info No.8!C8"],
  // 28: 15 minutes the year before the booking system.
  "C-25": ["info No.11!C11,B18"],
  "C-26": [],
  "C-27": [],
};

const SETTSU: Expected = {
  // 1: 44,597 after an increase of 6,409 is 117%, printed 116%.
  "C-01": ["warning 大項目2!F22,C22"],
  // 1: 412 hours of 526.
  "C-02": ["warning 大項目1!D6,C18,C19,C20,C21"],
  // 38: 0業務 and 17項目; 16人 and 16名.
  "C-08": ["error 大項目3!C6,D6,G6", "info 大項目3!D12,C24"],
  // 40: 23.4% and 38%.
  "C-11": ["warning 大項目2!C12,D12"],
  // 17: nine of ten baselines.
  "C-14": [
    ...["C12", "C6", "C9"].map((cell) => `warning 大項目1!${cell}`),
    ...["C12", "C15", "C6"].map((cell) => `warning 大項目2!${cell}`),
    ...["C12", "C6", "C9"].map((cell) => `warning 大項目3!${cell}`),
  ],
  // 2.13: 526 hours, of a year or in all.
  "C-27": ["ask 大項目1!D6,G6"],
};

const TOYONAKA_SMART: Expected = {
  // 0: six of ten items are silent.
  "C-04": [
    "warning (1)市民サービスの向上!D16",
    "warning (2)サービスの見直し!D16",
    "warning (2)サービスの見直し!D6",
    "warning (3)業務の効率化!D11",
    "warning (3)業務の効率化!D16",
    "warning (3)業務の効率化!D21",
  ],
  // 40: 5% and 4.8%.
  "C-11": ["info (3)業務の効率化!A21,D21"],
  // 2.1: 「2業務について検討」, 「4業務について導入の調整」.
  "C-26": ["ask (2)サービスの見直し!D16", "ask (3)業務の効率化!D11"],
};

const TOYONAKA_DG: Expected = {
  // 37: 「4,083の申請書等」.
  "C-08": ["warning 個別取組結果!C16"],
  // 40: 66.0 and 60, 73.03 and 60.
  "C-11": ["info 取組結果!C12,D12,C25,D25"],
  // 17: 「6件→58件」.
  "C-14": ["warning 個別取組結果!C11"],
  // 24: two targets with (法的・事務的に可能なもの), one actual with 現金収納取扱窓口において.
  "C-19": ["warning 取組結果!C4,D4", "warning 取組結果!C5,D5", "warning 取組結果!D7"],
};

test.each<readonly [string, Expected]>([
  ["suita-r5", SUITA],
  ["settsu-r2", SETTSU],
  ["toyonaka-smart-r2", TOYONAKA_SMART],
  ["toyonaka-dg-r4", TOYONAKA_DG],
  // 61: a plan without results, and sample tables that are no indicators.
  ["toyota-opendata", {}],
])("%s: each check fires where the list says and nowhere else", async (name, expected) => {
  const found = findingsOf(await seed(name));
  for (const { id } of consistencyChecks)
    expect({ [id]: found.get(id) }).toEqual({ [id]: expected[id] ?? [] });
});

test("one workbook with all five documents: the same, and the target that two plans print for AI and RPA", async () => {
  const names = ["suita-r5", "settsu-r2", "toyonaka-smart-r2", "toyonaka-dg-r4", "toyota-opendata"];
  const books = await Promise.all(names.map(seed));
  const found = findingsOf({ file: null, sheets: books.flatMap(({ sheets }) => sheets) });
  const all = [SUITA, SETTSU, TOYONAKA_SMART, TOYONAKA_DG];
  for (const { id } of consistencyChecks) {
    const expected = all.flatMap((each) => each[id] ?? []);
    // 47: 35業務 and 18業務以上.
    if (id === "C-22") expected.push("ask 取組結果!C20");
    expect({ [id]: found.get(id) }).toEqual({ [id]: expected.sort() });
  }
});

async function seed(name: string): Promise<WorkbookSnapshot> {
  const path = join(__dirname, "../../../seeds", `${name}.xlsx`);
  const read = await readWorkbookFile(`${name}.xlsx`, readFileSync(path));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function findingsOf(workbook: WorkbookSnapshot): ReadonlyMap<string, readonly string[]> {
  const report = checkWorkbook(workbook, DEFAULT_SETTINGS, { rules: [], consistency: true });
  expect(report.consistency!.problems).toEqual([]);
  return new Map(
    report.consistency!.checks.map(({ id, findings }) => [id, findings.map(describeFinding).sort()]),
  );
}

/** "error No.2!F10": what it is to the user, and where. */
function describeFinding({ level, kind, sheet, ranges }: Finding): string {
  const what = kind === "ask" ? "ask" : level;
  return `${what} ${sheet}!${ranges.map(formatRange).join(",")}`;
}
