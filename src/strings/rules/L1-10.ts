import { defineStrings } from "../index";

export const objectStrings = defineStrings({
  ja: {
    picture: "図（画像）",
    shape: "図形",
    textBox: "テキストボックス",
    chart: "グラフ",
    comment: "コメント",
    note: "メモ",
    other: "オブジェクト",
    withoutText: (kind: string, name: string) =>
      `${kind}${name === "" ? "" : `「${name}」`}がシートに置かれています。機械が読み取れないため、公開するデータからは取り除いてください。`,
    withText: (kind: string, name: string, text: string) =>
      `${kind}${name === "" ? "" : `「${name}」`}に「${text}」と書かれています。機械が読み取れないため、必要な内容はセルか別の文書に書いてください。`,
    onCell: (kind: string, text: string) =>
      `${kind}に「${text}」と書かれています。機械が読み取れないため、必要な内容はセルか別の文書に書いてください。`,
    emptyOnCell: (kind: string) => `${kind}が付いています。機械が読み取れないため、取り除いてください。`,
    group: (kind: string, count: number) => `${kind}（${count}個）`,
    deleteAll: (kind: string, count: number) => `${kind}${count}個を削除する（削除したものは元に戻せません）`,
    deleteKeepingText: (kind: string, count: number, sheet: string) =>
      `${kind}${count}個を削除し、書かれている文字をシート「${sheet}」に残す（削除したものは元に戻せません）`,
    keptSheet: "図形等の文字",
    keptSheetName: "シート名",
    keptKind: "種類",
    keptName: "名前",
    keptCell: "セル",
    keptLine: "行番号",
    keptText: "文字",
    noCell: "位置不明",
    noName: "名前なし",
  },
  en: {
    picture: "Picture",
    shape: "Shape",
    textBox: "Text box",
    chart: "Chart",
    comment: "Comment",
    note: "Note",
    other: "Object",
    withoutText: (kind: string, name: string) =>
      `${kind}${name === "" ? "" : ` "${name}"`} on the sheet. Machines cannot read it: remove it from published data.`,
    withText: (kind: string, name: string, text: string) =>
      `${kind}${name === "" ? "" : ` "${name}"`} says "${text}". Machines cannot read it: write what is needed into cells or another document.`,
    onCell: (kind: string, text: string) =>
      `${kind} "${text}". Machines cannot read it: write what is needed into cells or another document.`,
    emptyOnCell: (kind: string) => `${kind} without text. Machines cannot read it: remove it.`,
    group: (kind: string, count: number) => `${kind} (${count})`,
    deleteAll: (kind: string, count: number) => `Delete ${count} × ${kind} (they cannot be brought back)`,
    deleteKeepingText: (kind: string, count: number, sheet: string) =>
      `Delete ${count} × ${kind} and keep their texts on the sheet "${sheet}" (they cannot be brought back)`,
    keptSheet: "Texts of objects",
    keptSheetName: "Sheet",
    keptKind: "Kind",
    keptName: "Name",
    keptCell: "Cell",
    keptLine: "Line",
    keptText: "Text",
    noCell: "unknown",
    noName: "unnamed",
  },
});
