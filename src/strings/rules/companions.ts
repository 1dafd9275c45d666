/** Sentences shared by the rules that judge only sheets of data. */
import { defineStrings } from "../index";

export const companionStrings = defineStrings({
  ja: {
    notData: (role: string) =>
      `${{ metadata: "メタデータ", codes: "コード表", log: "履歴や結果" }[role] ?? "説明"}のシートで、公開するデータの表ではないため、この規則の対象になりません。`,
  },
  en: {
    notData: (role: string) =>
      `This sheet holds ${{ metadata: "metadata", codes: "a code table", log: "a log or results" }[role] ?? "explanations"} and no data, so the rule does not apply to it.`,
  },
});
