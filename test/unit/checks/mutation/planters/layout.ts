/** Planters of defects in a sheet's layout: L1-01 to L1-05, L2-03, L3-01. */
import type { CellValue, FileInfo } from "../../../../../src/sheet";
import { cellRange } from "../../../../../src/sheet";
import { columnsOf, type Draft } from "../draft";
import { at, bodyRow, innerRow, toWide, widthOf, wholeRow, type Planter } from "./planter";

const OTHER_FORMATS: readonly (readonly [extension: string, content: FileInfo["content"]])[] = [
  ["xls", "xls"],
  ["xlsb", "xlsb"],
  ["xlsm", "xlsm"],
  ["xls", "html"],
  ["xlsx", "html"],
  ["xlsx", "xls"],
  ["csv", "xlsx"],
  ["pdf", "unknown"],
];

const SECOND_TABLES: readonly (readonly (readonly CellValue[])[])[] = [
  [
    ["年齢区分", "男（人）", "女（人）"],
    ["0～14歳", 510, 498],
    ["15～64歳", 2010, 1988],
    ["65歳以上", 990, 1203],
  ],
  [
    ["窓口", "受付件数（件）", "担当"],
    ["市民課", 1204, "佐藤"],
    ["税務課", 640, "鈴木"],
    ["保険課", 388, "高橋"],
    ["福祉課", 512, "田中"],
  ],
];

const NOTES = ["※ 速報値を含む。", "資料：市民課", "（注）年度末現在の値である。"];
const TITLES = ["令和6年度の状況", "別表第1", "市内の状況（抜粋）"];

function blankRow(draft: Draft): CellValue[] {
  return new Array<CellValue>(widthOf(draft)).fill(null);
}

export const layoutPlanters: readonly Planter[] = [
  {
    rule: "L1-01",
    defect: "a file of another format than its name says, or of one that machines do not read",
    plant(random, draft) {
      const [extension, content] = random.pick(OTHER_FORMATS);
      draft.file = { name: `${draft.name}.${extension}`, extension, content };
      return { range: null };
    },
  },
  {
    rule: "L1-02",
    defect: "a second table below, under a title of its own",
    plant(random, draft) {
      const table = random.pick(SECOND_TABLES);
      for (let blank = random.int(1, 3); blank > 0; blank--) draft.rows.push([]);
      draft.rows.push([random.pick(TITLES)]);
      const top = draft.rows.length;
      draft.rows.push(...table.map((row) => [...row]));
      return { range: { top, left: 0, bottom: top + table.length - 1, right: 2 } };
    },
  },
  {
    rule: "L1-02",
    defect: "a second table beside",
    plant(random, draft) {
      const table = random.pick(SECOND_TABLES);
      const left = widthOf(draft) + random.int(2, 4);
      table.forEach((row, index) =>
        row.forEach((value, column) => (draft.rows[index]![left + column] = value)),
      );
      return { range: { top: 0, left, bottom: table.length - 1, right: left + 2 } };
    },
  },
  {
    rule: "L1-03",
    defect: "a blank row",
    plant(random, draft) {
      const row = innerRow(random, draft);
      draft.rows.splice(row, 0, blankRow(draft));
      return { range: wholeRow(draft, row) };
    },
  },
  {
    rule: "L1-03",
    defect: "a blank column without a name",
    plant(random, draft) {
      const column = random.int(1, widthOf(draft) - 1);
      for (const row of draft.rows) row.splice(column, 0, null);
      return { range: { top: 0, left: column, bottom: draft.rows.length - 1, right: column } };
    },
  },
  {
    rule: "L1-03",
    defect: "the header again",
    plant(random, draft) {
      const row = innerRow(random, draft);
      draft.rows.splice(row, 0, [...draft.rows[0]!]);
      return { range: wholeRow(draft, row) };
    },
  },
  {
    rule: "L1-03",
    defect: "a row that names a group",
    plant(random, draft) {
      const row = innerRow(random, draft);
      const heading = random.pick(["【北部】", "■南部", "［東部］", "＜中部＞"]);
      draft.rows.splice(row, 0, [heading, ...blankRow(draft).slice(1)]);
      return at(row, 0);
    },
  },
  {
    rule: "L1-04",
    defect: "a note below the table",
    plant(random, draft) {
      for (let blank = random.int(0, 2); blank > 0; blank--) draft.rows.push([]);
      draft.rows.push([random.pick(NOTES)]);
      return at(draft.rows.length - 1, 0);
    },
  },
  {
    rule: "L1-04",
    defect: "a title or unit above the table",
    plant(random, draft) {
      const column = random.chance(0.5) ? 0 : random.int(1, widthOf(draft) - 1);
      const row: CellValue[] = blankRow(draft);
      row[column] = column === 0 ? random.pick(TITLES) : "（単位：人）";
      draft.rows.unshift(row);
      if (random.chance(0.5)) draft.rows.splice(1, 0, blankRow(draft));
      return at(0, column);
    },
  },
  {
    rule: "L1-04",
    defect: "a remark beside the table",
    plant(random, draft) {
      // Beside the header it would be the name of a column without data.
      const row = bodyRow(random, draft);
      const column = widthOf(draft) + random.int(1, 3);
      draft.rows[row]![column] = random.pick(["要確認", 1250, "前年度版から転記"]);
      return at(row, column);
    },
  },
  {
    rule: "L1-05",
    defect: "no name, or one that says nothing",
    plant(random, draft) {
      const column = random.int(0, widthOf(draft) - 1);
      draft.rows[0]![column] = random.pick([
        null,
        "-",
        "※",
        "①",
        "(1)",
        "列1",
        "Column2",
        "Unnamed: 0",
        "#REF!",
      ]);
      return at(0, column);
    },
  },
  {
    rule: "L2-03",
    defect: "the name of another column",
    plant(random, draft) {
      const [first, second] = random.some(
        draft.columns.map((_, column) => column),
        2,
      );
      const name = String(draft.rows[0]![first!]);
      draft.rows[0]![second!] = random.pick([
        name,
        toWide(name),
        name.replaceAll("（", "(").replaceAll("）", ")"),
      ]);
      return { range: cellRange(0, second!) };
    },
  },
  {
    rule: "L2-03",
    defect: "a header in two rows under a merged cell",
    plant(random, draft) {
      const column = random.int(1, widthOf(draft) - 2);
      const lower = blankRow(draft);
      lower[column] = draft.rows[0]![column]!;
      lower[column + 1] = draft.rows[0]![column + 1]!;
      draft.rows[0]![column] = random.pick(["令和5年度調査", "内訳", "基本情報"]);
      draft.rows[0]![column + 1] = null;
      draft.rows.splice(1, 0, lower);
      draft.merges.push({ top: 0, left: column, bottom: 0, right: column + 1 });
      for (let other = 0; other < widthOf(draft); other++) {
        if (other !== column && other !== column + 1) {
          draft.merges.push({ top: 0, left: other, bottom: 1, right: other });
        }
      }
      return { range: { top: 0, left: 0, bottom: 1, right: widthOf(draft) - 1 } };
    },
  },
  {
    rule: "L3-01",
    defect: "rows above the header",
    plant(random, draft) {
      const above: CellValue[][] = [[random.pick(TITLES)], [null, "（令和6年4月1日現在）"], []];
      draft.rows.unshift(...above.slice(random.int(0, 2)));
      return at(0, 0);
    },
  },
  {
    rule: "L3-01",
    defect: "a blank column at the left",
    plant(_random, draft) {
      for (const row of draft.rows) row.unshift(null);
      return at(0, 0);
    },
  },
  {
    rule: "L3-01",
    defect: "no header row",
    plant(_random, draft) {
      // A first row whose only figures look like years (2021, 1923) could as well be a header of years.
      const figures = columnsOf(draft, "figure").map((column) => Number(draft.rows[1]![column]));
      if (figures.every((figure) => figure >= 1868 && figure <= 2100)) return undefined;
      draft.rows.shift();
      return at(0, 0);
    },
  },
];
