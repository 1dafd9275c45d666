import { defineStrings } from "../index";

export const undefinedSignsStrings = defineStrings({
  ja: {
    found: (column: string, sign: string, count: number) =>
      `${column}に記号「${sign}」が${count}個ありますが、意味の説明が見つかりません。「${sign}：該当なし」のように、表の下の注記かメタデータのシートに書いてください。`,
    group: (sign: string) => `記号「${sign}」の意味の説明がない`,
  },
  en: {
    found: (column: string, sign: string, count: number) =>
      `${column}: the sign "${sign}" stands ${count} times and is explained nowhere. Say what it means in a note below the table or on the metadata sheet.`,
    group: (sign: string) => `The sign "${sign}" is not explained`,
  },
});
