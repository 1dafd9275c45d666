/** Planters of defects in columns of figures, times and codes: L1-09, L2-01, L3-02, L3-03, L3-05. */
import { columnsOf } from "../draft";
import { anyColumn, at, BELOW_FIRST, bodyRow, spoilCell, toWide, type Planter } from "./planter";

const SIGNS = ["-", "－", "―", "X", "x", "***", "…", "/", "N/A", "＊"];

export const figurePlanters: readonly Planter[] = [
  {
    rule: "L1-09",
    defect: "a blank beside a zero",
    plant(random, draft) {
      const column = anyColumn(random, draft, "figure")!;
      const [zero, blank] = random.some(draft.rows.map((_, row) => row).slice(1), 2);
      const [first, second] = random.chance(0.5) ? [zero!, blank!] : [blank!, zero!];
      draft.rows[first]![column] = 0;
      draft.rows[second]![column] = null;
      return at(second, column);
    },
  },
  {
    rule: "L1-09",
    defect: "a dash that nothing explains",
    plant: (random, draft) => spoilCell(random, draft, ["figure"], () => random.pick(["-", "－", "―", "--"])),
  },
  {
    rule: "L2-01",
    defect: "a number that is text",
    plant: (random, draft) =>
      spoilCell(random, draft, ["figure"], (value) =>
        random.pick([
          String(value),
          toWide(String(value)),
          `${value}人`,
          `${value} 円`,
          `▲${value}`,
          `△ ${value}`,
          `※${value}`,
          `約${value}`,
          `${value}%`,
          `${value}件程度`,
          `¥${value}`,
          `${Math.floor(Number(value))},000`,
        ]),
      ),
  },
  {
    rule: "L2-01",
    defect: "words or an error among numbers",
    plant: (random, draft) =>
      spoilCell(
        random,
        draft,
        ["figure"],
        () => random.pick(["多数", "別紙のとおり", "#DIV/0!", "#N/A"]),
        BELOW_FIRST,
      ),
  },
  {
    rule: "L3-02",
    defect: "codes whose code table is missing",
    plant(random, draft) {
      const column = anyColumn(random, draft, "coded");
      if (column === undefined) return undefined;
      draft.companions = draft.companions.filter(({ name }) => name !== "コード表");
      return { range: { top: 1, left: column, bottom: draft.rows.length - 1, right: column } };
    },
  },
  {
    rule: "L3-02",
    defect: "a column of letters or numbers for categories",
    plant(random, draft) {
      const [column] = columnsOf(draft, "choice");
      if (column === undefined) return undefined;
      // The survey's code table explains 1, 2 and 3 already.
      draft.companions = draft.companions.filter(({ name }) => name !== "コード表");
      draft.rows[0]![column] = random.pick(["評価", "区分", "分類コード", "対応状況"]);
      const codes = random.pick<readonly (string | number)[]>([
        ["A", "B", "C"],
        [1, 2, 3],
        ["01", "02"],
        [0, 1],
      ]);
      for (let row = 1; row < draft.rows.length; row++) {
        draft.rows[row]![column] = row <= codes.length * 2 ? codes[row % codes.length]! : random.pick(codes);
      }
      return { range: { top: 1, left: column, bottom: draft.rows.length - 1, right: column } };
    },
  },
  {
    rule: "L3-03",
    defect: "a sign in place of a figure",
    plant: (random, draft) => spoilCell(random, draft, ["figure"], () => random.pick(SIGNS)),
  },
  {
    rule: "L3-05",
    defect: "a year or date of 和暦 alone",
    plant: (random, draft) =>
      spoilCell(random, draft, ["date", "year"], () =>
        random.pick(["令和5年度", "R5", "H31.4.1", "平成31年4月1日", "令和元年", "昭和55年4月1日"]),
      ),
  },
  {
    rule: "L3-05",
    defect: "a column of 和暦",
    plant(random, draft) {
      const column = anyColumn(random, draft, "date", "year");
      if (column === undefined) return undefined;
      const write = random.pick([
        (year: number) => `令和${year}年度`,
        (year: number) => `R${year}`,
        (year: number) => `令和${year}年4月1日`,
        (year: number) => `H${year + 20}.4.1`,
      ]);
      for (let row = 1; row < draft.rows.length; row++) draft.rows[row]![column] = write(random.int(2, 7));
      return { range: { top: 1, left: column, bottom: draft.rows.length - 1, right: column } };
    },
  },
  {
    rule: "L3-05",
    defect: "a date or year in another notation than the others",
    plant(random, draft) {
      const column = anyColumn(random, draft, "date", "year");
      if (column === undefined) return undefined;
      const row = bodyRow(random, draft);
      const isDate = draft.columns[column]!.kind === "date";
      draft.rows[row]![column] = isDate
        ? random.pick(["2021/4/1", "2021年4月1日", "2021.4.1"])
        : random.pick(["2021年", "２０２１年", "2021/4"]);
      return at(row, column);
    },
  },
];
