/** What the readers of tables (一覧表) say of cells and rows that they could not read. */
import { defineStrings } from "./index";

export const tableTexts = defineStrings({
  ja: {
    partsOfYear: (first: string, last: string) =>
      `${first === last ? "" : `${first}～${last}の`}月・四半期・半期の値は、年度の実績としては扱いません。年度の値は「年度実績」の列に入力してください。`,
    rateOfChange: (unit: string) =>
      `単位は「${unit}」ですが、％（増減の割合）で書かれているため、値として読み取れません。「${unit}」の数値で入力してください。`,
    forecast: "見込値（推計値）のため、実績としては扱いません。実績が出たら、実績の列に入力してください。",
    calendarYear: (raw: string) => `「${raw}」は暦年の表記で、年度ではありません。`,
    unknownKind: (text: string) =>
      `種別「${text}」が計画・実績・目標・基準のどれか分からないため、読み取れません。種別を直してください。`,
    noKind: "計画・実績などの種別が入力されていないため、読み取れません。種別を入力してください。",
    noEra:
      "見出しの年度に元号も西暦もないため、どの年度か決められません。「令和5年度」のように書いてください。",
    relativeYear: (heading: string) =>
      `「${heading}」がどの年度か、表題にもシート名にも書かれていません。見出しか表題に年度を書いてください。`,
    noYear: "年度が入力されていないため、読み取れません。年度を入力してください。",
    notAYear: (text: string) => `「${text}」は年度として読めません。「令和5年度」のように直してください。`,
    severalIndicators:
      "複数の指標にまたがる結合セルのため、どの指標の値か決められません。結合を解除してください。",
    noFigures: "指標名はありますが、値が1つも入力されていません。値を入力してください。",
    explanation: (heading: string, text: string) => `${heading}：${text}`,
  },
  en: {
    partsOfYear: (first: string, last: string) =>
      `${first === last ? "Figures" : `Figures in ${first} to ${last}`} of months, quarters and half-years are no results of the year. Enter those of the year in a column of their own.`,
    rateOfChange: (unit: string) =>
      `The row counts in ${unit}, but the cell holds a percentage (a rate of change). Enter the figure in ${unit}.`,
    forecast: "A forecast (見込) is no actual. Enter the actual in its own column once it is known.",
    calendarYear: (raw: string) => `"${raw}" is a calendar year and no fiscal year (年度).`,
    unknownKind: (text: string) =>
      `"${text}" is none of plan, actual, target and baseline. Correct the kind of the row.`,
    noKind: "The row does not say whether it is a plan or an actual. Enter its kind.",
    noEra: "The year in the heading has no era. Write it like 令和5年度.",
    relativeYear: (heading: string) =>
      `Neither the title nor the sheet's name says which year "${heading}" is. Write the year in the heading or the title.`,
    noYear: "The row has no fiscal year. Enter it.",
    notAYear: (text: string) => `"${text}" is no fiscal year. Write it like 令和5年度.`,
    severalIndicators: "The merged cell spans several indicators. Unmerge it.",
    noFigures: "There is a name of an indicator but no figure. Enter its figures.",
    explanation: (heading: string, text: string) => `${heading}: ${text}`,
  },
});
