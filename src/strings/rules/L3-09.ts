import { defineStrings } from "../index";

const KINDS_JA: Readonly<Record<string, string>> = {
  year: "年",
  month: "月",
  period: "期間",
  date: "時点",
  age: "年齢区分",
  weekday: "曜日",
  area: "地域",
  crossed: "区分",
};

const KINDS_EN: Readonly<Record<string, string>> = {
  year: "year",
  month: "month",
  period: "period",
  date: "date",
  age: "age class",
  weekday: "weekday",
  area: "area",
  crossed: "class",
};

export const longFormStrings = defineStrings({
  ja: {
    wide: (first: string, last: string, count: number, kind: string) =>
      `「${first}」から「${last}」まで${count}列が、${KINDS_JA[kind]}ごとに横に並んでいます。公開するデータでは、${KINDS_JA[kind]}を1つの列にまとめ、1行に1つの値を書いてください（縦持ち）。印刷用の表はこのまま残し、公開用コピーで縦持ちにできます。`,
    group: (kind: string, count: number) => `${KINDS_JA[kind]}ごとに横に並んだ列（${count}列）`,
  },
  en: {
    wide: (first: string, last: string, count: number, kind: string) =>
      `${count} columns from "${first}" to "${last}" stand side by side, one for each ${KINDS_EN[kind]}. In published data the ${KINDS_EN[kind]} should be a column, with one value a row (long form). Leave the printed table as it is and do this in the copy for publication.`,
    group: (kind: string, count: number) => `Columns side by side by ${KINDS_EN[kind]} (${count})`,
  },
});
