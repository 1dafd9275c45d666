import { defineStrings } from "../index";

export const areaCodeStrings = defineStrings({
  ja: {
    noArea: "都道府県・市区町村のコードや名称の列が見つからないため、判定するものがありません。",
    code: (value: string, fault: string, code: string | undefined, area: string | undefined) => {
      const right =
        code === undefined
          ? ""
          : area === undefined
            ? `正しくは「${code}」です。`
            : `正しくは「${code}」（${area}）です。`;
      const faults: Readonly<Record<string, string>> = {
        leadingZero: `団体コード「${value}」は先頭の0が落ちています。${right}`,
        checkDigit: `団体コード「${value}」に検査数字（6桁目）がありません。${right}`,
        both: `団体コード「${value}」は先頭の0と検査数字（6桁目）がありません。${right}`,
        wrongCheckDigit: `「${value}」は検査数字が合わず、団体コードとして正しくありません。入力の誤りがないか確認してください。`,
        unknown: `団体コード「${value}」は現在の全国地方公共団体コードの一覧にありません。入力の誤りがないか確認してください（廃止された団体のコードなら、理由を付けて無視できます）。`,
        ambiguous: `団体コード「${value}」は、先頭の0が落ちたものとも検査数字がないものとも読めます。どちらか確認し、6桁で入力してください。`,
        noCode: `「${value}」は団体コードではありません。全国地方公共団体コード6桁を入力してください。`,
      };
      return faults[fault] ?? "";
    },
    codeGroup: (column: string, fault: string) =>
      `${column}：${
        {
          complete: "6桁になっていない団体コード",
          wrongCheckDigit: "検査数字が合わない団体コード",
          unknown: "一覧にない団体コード",
          ambiguous: "二通りに読める団体コード",
          noCode: "団体コードではない値",
        }[fault] ?? "6桁になっていない団体コード"
      }`,
    codeFix: "団体コードを6桁の文字列にする",
    name: (text: string, official: readonly string[], kind: string, hasCodes: boolean) => {
      const what = kind === "variant" ? "の字が正式な地域名称と違います" : "は正式な地域名称ではありません";
      const names = official
        .slice(0, 4)
        .map((name) => `「${name}」`)
        .join("、");
      const right =
        official.length === 1
          ? `${names}と書いてください。`
          : `${names}${official.length > 4 ? "など" : ""}のどれかを確認し、正式な名称を書いてください。`;
      return `「${text}」${what}。${right}${hasCodes ? "（団体コードがあるため、違反にはしていません。）" : ""}`;
    },
    nameGroup: (column: string, isSure: boolean) =>
      isSure ? `${column}：略された地域名称` : `${column}：どこかを確認する必要がある地域名称`,
    nameFix: (before: string, after: string, count: number) =>
      `正式な地域名称にする（「${before}」→「${after}」${count === 1 ? "" : `など${count}種類`}）`,
  },
  en: {
    noArea:
      "No column of codes or names of prefectures or municipalities was found, so there is nothing to judge.",
    code: (value: string, fault: string, code: string | undefined, area: string | undefined) => {
      const right =
        code === undefined
          ? ""
          : area === undefined
            ? ` It should be "${code}".`
            : ` It should be "${code}" ("${area}").`;
      const faults: Readonly<Record<string, string>> = {
        leadingZero: `The area code "${value}" has lost its leading zero.${right}`,
        checkDigit: `The area code "${value}" has no check digit (the sixth digit).${right}`,
        both: `The area code "${value}" has lost its leading zero and has no check digit.${right}`,
        wrongCheckDigit: `"${value}" is no area code: its check digit is wrong. Look for a slip in it.`,
        unknown: `The area code "${value}" is not in the present list. Look for a slip in it; a code of a former municipality can be set aside with a reason.`,
        ambiguous: `The area code "${value}" may have lost its leading zero or its check digit. Find out which and enter six digits.`,
        noCode: `"${value}" is no area code. Enter the six digits of the area.`,
      };
      return faults[fault] ?? "";
    },
    codeGroup: (column: string, fault: string) =>
      `${column}: ${
        {
          complete: "area codes that are not six digits",
          wrongCheckDigit: "area codes with a wrong check digit",
          unknown: "area codes that are not in the list",
          ambiguous: "area codes that can be read in two ways",
          noCode: "values that are no area codes",
        }[fault] ?? "area codes that are not six digits"
      }`,
    codeFix: "Write area codes as texts of six digits",
    name: (text: string, official: readonly string[], kind: string, hasCodes: boolean) => {
      const what =
        kind === "variant" ? "is not spelt like the official name" : "is not the official name of an area";
      const names = official
        .slice(0, 4)
        .map((name) => `"${name}"`)
        .join(", ");
      const right =
        official.length === 1
          ? `Write ${names}.`
          : `Find out which is meant: ${names}${official.length > 4 ? " …" : ""}.`;
      return `"${text}" ${what}. ${right}${hasCodes ? " (No violation, because the rows have area codes.)" : ""}`;
    },
    nameGroup: (column: string, isSure: boolean) =>
      isSure ? `${column}: abbreviated names of areas` : `${column}: names that may mean several areas`,
    nameFix: (before: string, after: string, count: number) =>
      `Write official names ("${before}" → "${after}"${count === 1 ? "" : ` and others, ${count} in all`})`,
  },
});
