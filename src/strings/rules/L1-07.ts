import { defineStrings } from "../index";

type Kind = "quantities" | "years" | "pair" | "code" | "furigana" | "lines" | "list" | "note" | "labels";

const JA: Readonly<Record<Kind, string>> = {
  quantities: "複数の数値",
  years: "年ごとの複数の値",
  pair: "数値とかっこ内の数値",
  code: "番号・コードと名称",
  furigana: "ふりがなと名称",
  lines: "複数の行",
  list: "並べて書いた複数の項目",
  note: "値と注記",
  labels: "数値より多い名称",
};

const EN: Readonly<Record<Kind, string>> = {
  quantities: "several numbers",
  years: "values of several years",
  pair: "a number and another in brackets",
  code: "a code and a name",
  furigana: "a reading and a name",
  lines: "several lines",
  list: "a list of items",
  note: "a value and a note",
  labels: "more labels than numbers",
};

export const oneValuePerCellStrings = defineStrings({
  ja: {
    found: (kind: Kind, text: string) =>
      kind === "labels"
        ? `「${text}」は名称が数値より多く、数値が何のものか分かりません。名称ごとに数値を分けて入力してください。`
        : `1つのセルに${JA[kind]}が入っています：「${text}」。1つのセルには1つの値だけを入れます。`,
    group: (place: string, kind: Kind) => `${place}：${JA[kind]}`,
    form: "個票のセル",
    prose: (place: string) =>
      `${place}は文章の列で、1つのセルに複数の事柄が書かれています。集計に使う値があれば、別の列に分けてください。`,
    splitColumns: (place: string, count: number) => `${place}を${count}列に分ける`,
    splitRows: "項目ごとの行に分ける",
    moveNote: (place: string) => `${place}の注記を別の列に移す`,
    moveReading: (place: string) => `${place}のふりがなを別の列に移す`,
    inBrackets: "かっこ内",
    note: "注記",
    reading: "ふりがな",
    order: "番号",
    code: "コード",
    name: "名称",
  },
  en: {
    found: (kind: Kind, text: string) =>
      kind === "labels"
        ? `"${text}" has more labels than numbers, so it is not clear what the number is. Enter one number for each label.`
        : `One cell holds ${EN[kind]}: "${text}". A cell is to hold one value only.`,
    group: (place: string, kind: Kind) => `${place}: ${EN[kind]}`,
    form: "Cells of the form",
    prose: (place: string) =>
      `${place} is a column of prose with several statements in one cell. Values that are to be counted belong in columns of their own.`,
    splitColumns: (place: string, count: number) => `Split ${place} into ${count} columns`,
    splitRows: "Split into one row for each item",
    moveNote: (place: string) => `Move the notes of ${place} to a column of their own`,
    moveReading: (place: string) => `Move the readings of ${place} to a column of their own`,
    inBrackets: "in brackets",
    note: "note",
    reading: "reading",
    order: "no.",
    code: "code",
    name: "name",
  },
});
