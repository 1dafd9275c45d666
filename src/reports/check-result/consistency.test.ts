import { checkWorkbook } from "../../checks/engine";
import { ignoredEntry } from "../../checks/ignored";
import { sheetOf, workbookOf } from "../../checks/testing";
import type { CheckSettings } from "../../checks/types";
import { parseCell, type CellValue, type PlanCell, type SheetPlan } from "../../sheet";
import { planCheckResult } from "./index";

const form: readonly (readonly CellValue[])[] = [
  ["アクションプラン", "残業の削減"],
  ["評価指標", "残業時間の20%削減を目標とします。"],
  ["年度", "令和4年度", "令和5年度"],
  ["予定", "残業時間削減 5%", "残業時間削減 15%"],
  ["実績", "残業時間削減 -13.7%", "残業時間削減 -13.7%"],
  ["令和5年度実績に関する備考", "目標未達となりました。"],
];
const workbook = workbookOf(sheetOf(form, { name: "個票" }));

function planOf(settings: CheckSettings = { ignored: [], tables: new Map() }, book = workbook): SheetPlan {
  return planCheckResult({ report: checkWorkbook(book, settings), createdAt: new Date(2026, 10, 21) });
}

const rowsOf = ({ cells }: SheetPlan, id: string) => cells.filter(([first]) => first === id);
const texts = ({ cells }: SheetPlan) => cells.flat().filter((cell) => typeof cell === "string");

test("lists contradictions, then questions, then remarks, each with number, kind, cell to jump to and title", () => {
  const plan = planOf();
  const kinds = plan.cells
    .filter(([id]) => /^C-/.test(String(id)))
    .map(([id, kind]) => `${String(id)} ${String(kind)}`);
  expect(kinds.slice(0, 4)).toEqual(["C-06 矛盾・不足", "C-18 担当課に確認", "C-11 参考", "C-16 参考"]);
  const [last] = rowsOf(plan, "C-06");
  expect(last).toEqual([
    "C-06",
    "矛盾・不足",
    expect.stringMatching(/15%.*20%/),
    "個票",
    { text: "C4、B2", link: { sheet: "個票", cell: "C4" } },
    "手作業",
    "最終年度の予定と目標値が合っているか",
  ]);
  expect(
    texts(plan).some((text) =>
      /指標1件を\d+項目で調べました。矛盾・不足 1件　担当課に確認 1件　参考 2件/.test(text),
    ),
  ).toBe(true);
});

test("names the checks that could not judge, with the reason", () => {
  const unknown = rowsOf(planOf(), "C-15").at(-1);
  expect(unknown).toEqual([
    "C-15",
    null,
    "個票の番号に抜けや重複がないか",
    "判定できません",
    null,
    null,
    expect.stringMatching(/4つ以上/),
  ]);
});

test("lists what was set aside with its reason, and no longer as a finding", () => {
  const report = checkWorkbook(workbook);
  const [finding] = report.consistency!.checks.find(({ id }) => id === "C-18")!.findings;
  const rows = rowsOf(
    planOf({ ignored: [ignoredEntry(finding!, "増減率の約束")], tables: new Map() }),
    "C-18",
  );
  expect(rows.map((row) => row.at(-1))).toEqual(["増減率の約束"]);
});

test("says that nothing was looked at where there are no indicators", () => {
  const plain = workbookOf(
    sheetOf([
      ["名前", "数"],
      ["あ", 1],
    ]),
  );
  expect(
    texts(planOf(undefined, plain)).some((text) =>
      text.startsWith("指標の表（KPIの一覧や個票）が見つからない"),
    ),
  ).toBe(true);
});

test("nothing from a cell becomes a formula: every text of the part is a plain text", () => {
  const isFormula = (cell: PlanCell) => cell !== null && typeof cell === "object" && "formula" in cell;
  expect(planOf().cells.flat().some(isFormula)).toBe(false);
  const links = planOf().cells.flatMap((row) =>
    row.flatMap((cell) =>
      cell !== null && typeof cell === "object" && "link" in cell ? [cell.link.cell] : [],
    ),
  );
  expect(links.every((cell) => parseCell(cell) !== undefined)).toBe(true);
});
