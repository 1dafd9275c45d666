import { defineStrings } from "../index";

export const otherDetailsStrings = defineStrings({
  ja: {
    found: (text: string, choice: string, detail: string) =>
      `「${text}」に選択肢と詳細が一緒に書かれています。「${choice}」と「${detail}」を別の列に分けます。`,
    empty: (text: string) => `「${text}」のかっこの中が空です。選択肢「その他」だけを残します。`,
    group: (column: string, count: number) => `${column}：「その他」に詳細が書かれた回答（${count}個）`,
    split: (column: string) => `${column}の「その他」の詳細を、右に加える列に分ける`,
    moveTo: (column: string, to: string) => `${column}の「その他」の詳細を${to}に移す`,
    detailHeader: (header: string) => (header === "" ? "その他の詳細" : `${header}_その他の詳細`),
  },
  en: {
    found: (text: string, choice: string, detail: string) =>
      `"${text}" holds the choice and its details. Keep "${choice}" and move "${detail}" to a column of its own.`,
    empty: (text: string) => `"${text}" has nothing in its brackets. Keep the choice alone.`,
    group: (column: string, count: number) => `${column}: answers "other" with details (${count})`,
    split: (column: string) => `Move the details of "other" in ${column} to a new column at its right`,
    moveTo: (column: string, to: string) => `Move the details of "other" in ${column} to ${to}`,
    detailHeader: (header: string) => (header === "" ? "その他の詳細" : `${header}_その他の詳細`),
  },
});
