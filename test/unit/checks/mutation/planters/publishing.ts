/** Planters of what keeps a sheet from being compared and combined: L3-04, L3-06 to L3-09. */
import { snapshotOf, type CellValue } from "../../../../../src/sheet";
import { columnsOf, type Draft } from "../draft";
import { anyColumn, at, spoilCell, type Planter } from "./planter";

/** Measures whose names say nothing of their unit. */
const WITHOUT_UNIT = ["予算額", "決算額", "延床面積", "執行率", "排出量", "所要時間", "事業費"];
const SERIES: readonly (readonly CellValue[])[] = [
  ["2021年度", "2022年度", "2023年度"],
  [2021, 2022, 2023],
  ["令和3年度", "令和4年度", "令和5年度"],
  ["4月", "5月", "6月"],
  ["第1四半期", "第2四半期", "第3四半期"],
  ["0～14歳", "15～64歳", "65歳以上"],
];

/** Row of 定義 on the sheet メタデータ, under its header and the name of the data. */
const FIRST_ITEM = 2;

function blanked(rows: readonly (readonly CellValue[])[], row: number): CellValue[][] {
  return rows.map((cells, index) => (index === row ? [cells[0]!, null] : [...cells]));
}

/** Puts the sheet of the year before beside the draft, as it is now. */
function withYearBefore(draft: Draft): void {
  draft.companions.push(snapshotOf("R4", draft.rows));
  draft.name = "R5";
}

export const publishingPlanters: readonly Planter[] = [
  {
    rule: "L3-04",
    defect: "a column of figures without a unit",
    plant(random, draft) {
      const column = anyColumn(random, draft, "figure")!;
      if (columnsOf(draft, "unit").length > 0) return undefined;
      draft.rows[0]![column] = random.pick(WITHOUT_UNIT.filter((name) => !draft.rows[0]!.includes(name)));
      return at(0, column);
    },
  },
  {
    rule: "L3-04",
    defect: "a blank in the column of units",
    plant: (random, draft) => spoilCell(random, draft, ["unit"], () => null),
  },
  {
    rule: "L3-06",
    defect: "an area code that lost its leading zero or check digit, or is wrong",
    plant: (random, draft) =>
      spoilCell(random, draft, ["areaCode"], (value) => {
        const code = String(value);
        const wrongDigit = code.slice(0, 5) + String((Number(code[5]) + random.int(1, 9)) % 10);
        const ways: CellValue[] = [code.slice(0, 5), wrongDigit, "275000", "吹田"];
        if (code.startsWith("0")) ways.push(Number(code), code.slice(1), Number(code.slice(0, 5)));
        return random.pick(ways);
      }),
  },
  {
    rule: "L3-07",
    defect: "a column renamed since the year before",
    plant(random, draft) {
      withYearBefore(draft);
      const column = random.int(0, draft.columns.length - 1);
      draft.rows = draft.rows.map((row) => [...row]);
      draft.rows[0]![column] = random.pick(["管理区分", "摘要", "総合値"]);
      return at(0, column);
    },
  },
  {
    rule: "L3-07",
    defect: "a table that begins elsewhere than the year before",
    plant(random, draft) {
      withYearBefore(draft);
      const above: CellValue[][] = [["令和5年度の状況"], []];
      draft.rows = [...above.slice(0, random.int(1, 2)), ...draft.rows];
      return at(
        draft.rows.findIndex((row) => row.length > 1),
        0,
      );
    },
  },
  {
    rule: "L3-07",
    defect: "a column of numbers that has become one of texts",
    plant(random, draft) {
      withYearBefore(draft);
      const column = anyColumn(random, draft, "figure")!;
      draft.rows = draft.rows.map((row, index) =>
        row.map((value, place) => (index > 0 && place === column ? `${value}くらい` : value)),
      );
      return at(0, column);
    },
  },
  {
    rule: "L3-08",
    defect: "no metadata",
    plant(_random, draft) {
      draft.companions = draft.companions.filter(({ name }) => name !== "メタデータ");
      return { range: null };
    },
  },
  {
    rule: "L3-08",
    defect: "an item of the metadata left blank",
    plant(random, draft) {
      const row = random.int(FIRST_ITEM, 7);
      draft.companions = draft.companions.map((sheet) =>
        sheet.name === "メタデータ" ? snapshotOf(sheet.name, blanked(sheet.values, row)) : sheet,
      );
      return { ...at(row, 1), sheet: "メタデータ" };
    },
  },
  {
    rule: "L3-09",
    defect: "a column for each year, month or class",
    plant(random, draft) {
      const figures = columnsOf(draft, "figure");
      const start = figures.find((column) => figures.includes(column + 2));
      if (start === undefined) return undefined;
      const series = random.pick(SERIES);
      series.forEach((name, index) => (draft.rows[0]![start + index] = name));
      return { range: { top: 0, left: start, bottom: 0, right: start + 2 } };
    },
  },
];
