import { defineStrings } from "../index";

export const omittedValuesStrings = defineStrings({
  ja: {
    ditto: (mark: string, value: string) =>
      `「${mark}」は上や横の「${value}」の省略です。並べ替えると意味が変わるため、値をそのまま書きます。`,
    unclear: (mark: string) =>
      `「${mark}」は省略した書き方です。何を指すかを確かめて、値をそのまま書いてください。`,
    blank: (count: number, value: string) =>
      `空欄${count > 1 ? `${count}個` : ""}は、上の「${value}」の省略と読めます。行ごとに値を書きます。値がないという意味なら「不明」などと書いてください。`,
    dittoGroup: (column: string, count: number) => `${column}：「〃」「同上」などの省略（${count}個）`,
    unclearGroup: (column: string, count: number) => `${column}：元の値が分からない省略（${count}個）`,
    blankGroup: (column: string, count: number) => `${column}：上と同じ値の省略と読める空欄（${count}個）`,
    fillDittos: (column: string) => `${column}の「〃」「同上」などを元の値に置き換える`,
    fillBlanks: (column: string) => `${column}の空欄に上の値を入れる`,
  },
  en: {
    ditto: (mark: string, value: string) =>
      `"${mark}" stands for "${value}". Sorting would change what it means, so write the value itself.`,
    unclear: (mark: string) =>
      `"${mark}" is a ditto mark. Find out what it stands for and write the value itself.`,
    blank: (count: number, value: string) =>
      `${count > 1 ? `${count} blanks` : "This blank"} can be read as "${value}" above. Write the value in every row; if there is none, say so.`,
    dittoGroup: (column: string, count: number) => `${column}: ditto marks (${count})`,
    unclearGroup: (column: string, count: number) =>
      `${column}: ditto marks whose value is unclear (${count})`,
    blankGroup: (column: string, count: number) =>
      `${column}: blanks that can be read as the value above (${count})`,
    fillDittos: (column: string) => `Replace the ditto marks of ${column} by their values`,
    fillBlanks: (column: string) => `Fill the blanks of ${column} with the value above`,
  },
});
