/** What is said of years that cannot be read. */
import { defineStrings } from "./index";

export const calendarStrings = defineStrings({
  ja: {
    noYear: (text: string) =>
      `「${text}」から年度を読み取れません。「令和2年度」「R2」「2020年度」または日付で入力してください。`,
    severalYears: (text: string, years: string) =>
      `「${text}」には年度が複数あります（${years}）。どれか1つだけを入力してください。`,
    noSuchDay: (text: string) => `「${text}」は暦にない年月日です。年・月・日を確かめてください。`,
    blank: "年度が入力されていません。「令和2年度」「R2」「2020年度」または日付で入力してください。",
  },
  en: {
    noYear: (text: string) =>
      `No fiscal year can be read from "${text}". Enter 令和2年度, R2, 2020年度 or a date.`,
    severalYears: (text: string, years: string) =>
      `"${text}" names several years (${years}). Enter just one.`,
    noSuchDay: (text: string) => `"${text}" is no day of the calendar. Check year, month and day.`,
    blank: "No fiscal year is given. Enter 令和2年度, R2, 2020年度 or a date.",
  },
});
