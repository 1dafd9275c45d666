import { defineStrings } from "../index";

export const mergedCellsStrings = defineStrings({
  ja: {
    body: (rows: number, columns: number, value: string) =>
      `表のデータ部分でセルが結合されています（${rows}行×${columns}列、${value}）。並べ替えや集計ができません。`,
    header: (rows: number, columns: number, value: string) =>
      `表の見出しでセルが結合されています（${rows}行×${columns}列、${value}）。列の名前を機械が読み取れません。`,
    outside: (rows: number, columns: number, value: string) =>
      `表の外でセルが結合されています（${rows}行×${columns}列、${value}）。`,
    value: (text: string) => `値「${text}」`,
    blank: "値なし",
    bodyGroup: (count: number) => `データ部分の結合セル（${count}か所）`,
    numberGroup: (count: number) => `データ部分の結合セルで値が数値のもの（${count}か所）`,
    headerGroup: (count: number) => `見出しの結合セル（${count}か所）`,
    outsideGroup: (count: number) => `表の外の結合セル（${count}か所）`,
    unmerge: "結合を解除する",
    unmergeAndFill: "結合を解除し、同じ値を各セルに入れる",
  },
  en: {
    body: (rows: number, columns: number, value: string) =>
      `Cells are merged in the table's data (${rows} × ${columns}, ${value}), so it cannot be sorted or summed.`,
    header: (rows: number, columns: number, value: string) =>
      `Cells are merged in the table's header (${rows} × ${columns}, ${value}), so a machine cannot tell the columns' names.`,
    outside: (rows: number, columns: number, value: string) =>
      `Cells are merged outside the tables (${rows} × ${columns}, ${value}).`,
    value: (text: string) => `value "${text}"`,
    blank: "no value",
    bodyGroup: (count: number) => `Merged cells in the data (${count})`,
    numberGroup: (count: number) => `Merged cells in the data that hold a number (${count})`,
    headerGroup: (count: number) => `Merged cells in the header (${count})`,
    outsideGroup: (count: number) => `Merged cells outside the tables (${count})`,
    unmerge: "Unmerge",
    unmergeAndFill: "Unmerge and repeat the value in each cell",
  },
});
