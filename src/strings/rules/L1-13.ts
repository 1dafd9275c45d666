import { defineStrings } from "../index";

export const hiddenStrings = defineStrings({
  ja: {
    sheet: (name: string) =>
      `シート「${name}」が非表示です。公開するなら再表示し、不要なら削除してください。`,
    emptySheet: (name: string) => `シート「${name}」は何も入力されていないまま非表示です。削除してください。`,
    veryHidden: (name: string) =>
      `シート「${name}」が、Excelのメニューでは再表示できない方法で隠されています。公開するなら再表示し、不要なら削除してください。`,
    rows: (lines: string, cells: number) =>
      `${lines}が非表示です（値のあるセルが${cells}個）。公開するなら再表示し、不要なら削除してください。`,
    emptyRows: (lines: string) =>
      `${lines}が、何も入力されていないまま非表示です。再表示するか削除してください。`,
    filtered: (rows: number, cells: number) =>
      `フィルターで${rows}行が隠れています（値のあるセルが${cells}個）。フィルターを解除してください。`,
    rowSpan: (first: number, last: number) => (first === last ? `${first}行目` : `${first}〜${last}行目`),
    columnSpan: (first: string, last: string) => (first === last ? first : `${first}〜${last}`),
    sheetGroup: "非表示のシート",
    rowGroup: (count: number) => `非表示の行（${count}行）`,
    columnGroup: (count: number) => `非表示の列（${count}列）`,
    emptyRowGroup: (count: number) => `何も入力されていない非表示の行（${count}行）`,
    emptyColumnGroup: (count: number) => `何も入力されていない非表示の列（${count}列）`,
    filterGroup: (range: string) => `フィルター（${range}）で隠れている行`,
    unhideSheet: "シートを再表示する",
    unhideRows: (count: number) => `${count}行を再表示する`,
    unhideColumns: (count: number) => `${count}列を再表示する`,
    unhideFiltered: (count: number) => `フィルターで隠れている${count}行を表示する（値は変わりません）`,
  },
  en: {
    sheet: (name: string) =>
      `The sheet "${name}" is hidden. Show it if it is to be published, else delete it.`,
    emptySheet: (name: string) => `The sheet "${name}" is hidden and empty. Delete it.`,
    veryHidden: (name: string) =>
      `The sheet "${name}" is hidden so that Excel's menus cannot show it. Show it if it is to be published, else delete it.`,
    rows: (lines: string, cells: number) =>
      `${lines} hidden (cells with values: ${cells}). Show what is to be published, delete the rest.`,
    emptyRows: (lines: string) => `${lines} hidden and empty. Show or delete them.`,
    filtered: (rows: number, cells: number) =>
      `A filter hides ${rows} rows (cells with values: ${cells}). Clear the filter.`,
    rowSpan: (first: number, last: number) =>
      first === last ? `Row ${first}:` : `Rows ${first} to ${last}:`,
    columnSpan: (first: string, last: string) => (first === last ? `${first}:` : `${first} to ${last}:`),
    sheetGroup: "Hidden sheet",
    rowGroup: (count: number) => `Hidden rows (${count})`,
    columnGroup: (count: number) => `Hidden columns (${count})`,
    emptyRowGroup: (count: number) => `Hidden rows without values (${count})`,
    emptyColumnGroup: (count: number) => `Hidden columns without values (${count})`,
    filterGroup: (range: string) => `Rows hidden by the filter of ${range}`,
    unhideSheet: "Show the sheet",
    unhideRows: (count: number) => `Show ${count} rows`,
    unhideColumns: (count: number) => `Show ${count} columns`,
    unhideFiltered: (count: number) => `Show the ${count} rows that the filter hides (values stay)`,
  },
});
