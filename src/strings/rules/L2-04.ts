import { defineStrings } from "../index";

export const choiceVariantsStrings = defineStrings({
  ja: {
    variant: (text: string, count: number, kept: string, keptCount: number) =>
      `「${text}」（${count}個）は「${kept}」（${keptCount}個）と同じ選択肢の別の書き方と読めます。どちらかにそろえないと別のものとして集計されます。`,
    widthVariant: (text: string, count: number, kept: string, keptCount: number) =>
      `「${text}」（${count}個）は「${kept}」（${keptCount}個）と全角・半角、空白、形の似た記号だけが違います。そろえないと別のものとして集計されます。`,
    group: (column: string, kept: string, variants: string) => `${column}：「${kept}」と「${variants}」`,
    widthGroup: (column: string) => `${column}：全角・半角、空白、似た記号だけが違う選択肢`,
    unify: (column: string, kept: string) => `${column}の表記を「${kept}」にそろえる`,
    spaceLegend: "（□は全角の空白、␣は半角の空白）",
    unifyWidth: (column: string) => `${column}の全角・半角、空白、似た記号を、多い方の表記にそろえる`,
  },
  en: {
    variant: (text: string, count: number, kept: string, keptCount: number) =>
      `"${text}" (${count}) can be read as another spelling of "${kept}" (${keptCount}). Unless unified they are counted as two things.`,
    widthVariant: (text: string, count: number, kept: string, keptCount: number) =>
      `"${text}" (${count}) differs from "${kept}" (${keptCount}) only in width, space or signs that look alike. Unless unified they are counted as two things.`,
    group: (column: string, kept: string, variants: string) => `${column}: "${kept}" and "${variants}"`,
    widthGroup: (column: string) => `${column}: choices that differ only in width, space or look-alike signs`,
    unify: (column: string, kept: string) => `Write "${kept}" throughout ${column}`,
    spaceLegend: " (□ full-width space, ␣ half-width space)",
    unifyWidth: (column: string) =>
      `Unify width, space and look-alike signs in ${column} to the more frequent spelling`,
  },
});
