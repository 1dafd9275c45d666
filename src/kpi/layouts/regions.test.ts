import { snapshotOf, type CellValue } from "../../sheet";
import type { ReadResult } from "../indicator/model";
import { readSheet } from "./registry";

type Row = readonly (CellValue | undefined)[];

/** A 個票 with its labels, 9 rows of 4 columns. */
const FORM: Row[] = [
  ["No.", 1],
  ["アクションプラン", "窓口の改善"],
  [null, "評価指標", "利用率を令和5年度に50%とします。"],
  [null, "年度", "令和4年度", "令和5年度"],
  [null, "予定", "利用率 40%", "利用率 50%"],
  [null, "実績", "利用率 38%", "利用率 52%"],
  ["主管部門", "市民課"],
  ["令和5年度実績に関する備考", "目標を達成しました。"],
  ["※ 速報値です。"],
];
const FORM_FIGURES = ["plan 2022 40", "plan 2023 50", "actual 2022 38", "actual 2023 52", "target 2023 50"];
const BLOCK: Row[] = [
  ["KPI（指標）", "相談の件数"],
  [null, "推移の方向性", "基準値", "令和2年度 結果", "令和3年度 結果", "目標値(令和7年度)"],
  [null, "増加", "120件", "150件", null, "300件"],
];
const BLOCK_FIGURES = ["baseline null 120", "actual 2020 150", "actual 2021 notYetDue", "target 2025 300"];
const TABLE: Row[] = [
  ["指標名", "単位", "令和4年度 実績", "令和5年度 実績", "目標値(令和7年度)"],
  ["来館者数", "人", 120, 130, 200],
];
const TABLE_FIGURES = ["actual 2022 120", "actual 2023 130", "target 2025 200"];

function read(
  rows: readonly Row[],
  merges: readonly { top: number; left: number; bottom: number; right: number }[] = [],
) {
  return readSheet(
    snapshotOf(
      "混在",
      rows.map((row) => row.map((value) => value ?? null)),
      { merges },
    ),
  );
}

const told = ({ indicators }: ReadResult) =>
  indicators.map(({ name, observations }) => [
    name,
    observations.map(({ kind, fiscalYear, value, missing }) => `${kind} ${fiscalYear} ${value ?? missing}`),
  ]);

const FORM_TOLD = ["利用率", FORM_FIGURES];
const BLOCK_TOLD = ["相談の件数", BLOCK_FIGURES];
const TABLE_TOLD = ["来館者数", TABLE_FIGURES];
const padded = (rows: readonly Row[], left: number): Row[] =>
  rows.map((row) => [...Array.from({ length: left }, () => null), ...row]);

describe("a sheet with several layouts", () => {
  test.each<[string, Row[], unknown[]]>([
    ["個票, blank, KPI", [...FORM, [], ...BLOCK], [FORM_TOLD, BLOCK_TOLD]],
    ["個票 and KPI without a blank row", [...FORM, ...BLOCK], [FORM_TOLD, BLOCK_TOLD]],
    ["KPI, blank, 個票", [...BLOCK, [], ...FORM], [BLOCK_TOLD, FORM_TOLD]],
    ["個票, titles, KPI", [...FORM, [], ["地域情報化計画"], [], ...BLOCK], [FORM_TOLD, BLOCK_TOLD]],
    ["three parts", [...FORM, [], ...BLOCK, [], ...FORM], [FORM_TOLD, BLOCK_TOLD, FORM_TOLD]],
    ["個票, table", [...FORM, [], ["一覧"], ...TABLE], [FORM_TOLD, TABLE_TOLD]],
    ["table, 個票", [["一覧"], ...TABLE, [], ...FORM], [TABLE_TOLD, FORM_TOLD]],
    ["table right above a 個票", [...TABLE, ...FORM], [TABLE_TOLD, FORM_TOLD]],
    ["KPI, table", [...BLOCK, [], ["一覧"], ...TABLE], [BLOCK_TOLD, TABLE_TOLD]],
    ["shifted", padded([["様式"], [], ...FORM, [], ...BLOCK], 3), [FORM_TOLD, BLOCK_TOLD]],
  ])("%s", (_, rows, expected) => {
    const result = read(rows);
    expect(told(result)).toEqual(expected);
    expect(result.unread).toEqual([]);
    const places = result.indicators.flatMap(({ observations }) =>
      observations.filter(({ value }) => value !== null).map(({ cell, position }) => `${cell} ${position}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test("side by side", () => {
    const rows = FORM.map((row, at) => [
      ...Array.from({ length: 5 }, (_, column) => row[column] ?? null),
      ...(BLOCK[at - 2] ?? []),
    ]);
    expect(told(read(rows))).toEqual([FORM_TOLD, BLOCK_TOLD]);
  });

  test("each part keeps its own labels, verdicts and addresses", () => {
    const { indicators } = read([["施策の展開（大項目）", "1くらし"], ...BLOCK, [], ...FORM]);
    expect(
      indicators.map(({ group, department, verdicts, layout }) => [
        group,
        department,
        verdicts.length,
        layout,
      ]),
    ).toEqual([
      [{ number: "1", policy: "1くらし" }, "", 0, "kpi-block"],
      [{ number: "1", actionPlan: "窓口の改善" }, "市民課", 1, "action-sheet"],
    ]);
    expect(indicators[1]!.observations.at(-1)!.cell).toBe("C8");
  });

  test("labels below a form's table stay with the form", () => {
    const form = [...FORM.slice(0, 6), ["事業名", "窓口の改修"], ...FORM.slice(6, 8)];
    const { indicators } = read([...form, ...BLOCK]);
    expect(indicators.map(({ name, group }) => [name, group.actionPlan])).toEqual([
      ["利用率", "窓口の改善"],
      ["相談の件数", undefined],
    ]);
  });

  test("a form keeps goals in labelled cells from layouts that go by labels", () => {
    const rows = [FORM[0]!, FORM[1]!, ["目標値(令和7年度)", "90%以上"], ...FORM.slice(3)];
    expect(told(read(rows))).toEqual([["利用率", [...FORM_FIGURES.slice(0, 4), "target 2025 90"]]]);
  });
});
