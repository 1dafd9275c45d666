import { defineStrings } from "./index";

/** Texts about templates as users changed them. */
export const reportVariantTexts = defineStrings({
  ja: {
    fieldName: "名前",
    fieldTitle: "題名",
    fieldOther: "設定",
    invalid: (field: string, name: number, title: number) =>
      `様式を保存できません。${field}を確認してください（名前は1～${name}字、題名は${title}字まで）。保存済みの様式は変わっていません。`,
    nameTaken: (name: string) =>
      `「${name}」という名前の様式が既にあります。別の名前を付けるか、その様式を選んで変更してください。`,
    tooMany: (most: number) => `様式は${most}件まで保存できます。使っていない様式を削除してください。`,
    gone: "選んだ様式が見つかりません。ほかの人が削除した可能性があります。一覧を読み直してください。",
    unknownTemplate: "元になる様式がありません。新しい版のアドインで作られた可能性があります。",
    fixedForm: (template: string) => `「${template}」は列の決まった様式のため、列は選べません。`,
    noColumns: "列が1つも選ばれていません。1つ以上選んでください。",
    unknownColumn: "様式にない列が含まれています。列を選び直してください。",
    keptForm: (name: string) =>
      `保存した様式「${name}」は削除されているため、前に作ったときの様式のまま更新しました。`,
    unread: (count: number) =>
      `保存された様式のうち${count}件は読み取れませんでした（新しい版のアドインで作られた可能性があります）。`,
  },
  en: {
    fieldName: "the name",
    fieldTitle: "the title",
    fieldOther: "the settings",
    invalid: (field: string, name: number, title: number) =>
      `The form cannot be saved. Check ${field} (names have 1 to ${name} characters, titles up to ${title}). Saved forms are unchanged.`,
    nameTaken: (name: string) =>
      `There is a form called "${name}" already. Use another name, or change that one.`,
    tooMany: (most: number) => `Up to ${most} forms can be saved. Delete those that are not used.`,
    gone: "The chosen form was not found. Somebody may have deleted it. Read the list again.",
    unknownTemplate: "The template it is made from does not exist. A newer version may have made it.",
    fixedForm: (template: string) => `"${template}" has fixed columns, so they cannot be chosen.`,
    noColumns: "No column is chosen. Choose at least one.",
    unknownColumn: "A column is not one of the template's. Choose the columns again.",
    keptForm: (name: string) =>
      `The saved form "${name}" was deleted, so the report was updated in the form it was made in.`,
    unread: (count: number) =>
      `${count} saved form(s) could not be read (a newer version may have made them).`,
  },
});
