import { defineStrings } from "../index";

export const oneTableStrings = defineStrings({
  ja: {
    further: (number: number, total: number, name: string) =>
      `1枚のシートに表が${total}つあり、これは${number}つ目の表${name}です。並べ替えや機械での読み取りが正しくできません。表ごとに別のシートに分けてください。1つの表であれば、表の範囲を設定してください。`,
    name: (text: string) => `（「${text}」から始まる表）`,
    group: (total: number) => `1枚のシートに表が${total}つ`,
    fix: "2つ目からの表を、それぞれ新しいシートに移す",
    sheetName: (sheet: string, number: number) => `${sheet}_表${number}`,
  },
  en: {
    further: (number: number, total: number, name: string) =>
      `The sheet holds ${total} tables; this is number ${number}${name}. Sorting and reading by machine go wrong. Put each table on a sheet of its own, or set the range if it is one table.`,
    name: (text: string) => ` (beginning with "${text}")`,
    group: (total: number) => `${total} tables on one sheet`,
    fix: "Move every table but the first to a sheet of its own",
    sheetName: (sheet: string, number: number) => `${sheet}_table${number}`,
  },
});
