import { defineStrings } from "../index";

export const headingYearTexts = defineStrings({
  ja: {
    title: "見出しの年度が、実績の年度と合っているか",
    nothing: "年度の付いた備考などの見出しがないため、判定できません。",
    differs: (heading: string, year: string, latest: string) =>
      `見出し「${heading}」は${year}ですが、この表の最新の実績は${latest}です。前年度の備考が残っていないか、内容を確かめてから見出しの年度を直してください。`,
  },
  en: {
    title: "Headings name the year of the actuals",
    nothing: "No heading of remarks names a year.",
    differs: (heading: string, year: string, latest: string) =>
      `The heading “${heading}” is about “${year}”, but the latest actuals of the table are those of “${latest}”. See whether the text is last year's before you correct the heading.`,
  },
});
