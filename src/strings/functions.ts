/** What a cell's hover text says when a custom function cannot give a value, and the words that functions answer. */
import { defineStrings } from "./index";

export const functionStrings = defineStrings({
  ja: {
    actual: "実績",
    target: "目標",
    baseline: "基準値",
    baselineYear: "基準年度",
    targetYear: "目標年度",
    year: "年度",
    comparison: "比較",
    preset: "プリセット",
    text: "文字列",
    textOrDate: "文字列または日付",
    format: "書式",
    numerator: "分子",
    denominator: "分母",
    printedRate: "印字された率",
    areaCode: "団体コード",
    notEntered: (name: string) => `${name}が未入力です`,
    notReadable: (name: string, why: string) => `${name}を読めません。${why}`,
    planOnly: (name: string, text: string) =>
      `${name}「${text}」は検討・調整・予定を述べた文で、指標の値ではないため計算できません。`,
    differentUnits: (left: string, leftUnit: string, right: string, rightUnit: string) =>
      `単位が違うため計算できません。${left}は「${leftUnit}」、${right}は「${rightUnit}」です。同じ単位にそろえてください。`,
    percentOrFraction: (bare: string, value: string, other: string, text: string) =>
      `${other}は「${text}」ですが、${bare}の ${value} には単位がなく、${value}% なのか割合（0.45＝45%）なのか判断できません。` +
      `両方を数値にするか、両方を「45%」のように書いてください。`,
    unknownComparison: (text: string) =>
      `比較「${text}」は使えません。以上・超・以下・以内・未満・同じ・維持・増加・減少、または >= > <= < = を指定してください。`,
    rangeWithoutEnds: "比較が「範囲」のときは、目標を「36〜37」のように下限と上限で書いてください。",
    saySmallerIsBetter: (sentence: string) =>
      `${sentence}小さいほどよい指標では、比較に「以下」を指定するか、目標を「15分以内」のように書いてください。`,
    unknownPreset: (text: string, known: string) =>
      `判定プリセット「${text}」はありません。${known} のどれかを指定してください。`,
    unknownFormat: (text: string) =>
      `書式「${text}」は使えません。「令和2年度」「令和2年度（2020年度）」「R2」のどれかを指定してください。`,
    zeroDenominator: "分母が0のため、率は計算できません。",
    ratioSame: "一致",
    ratioTruncated: "端数処理の違い(切捨て)",
    ratioRaised: "端数処理の違い(切上げ)",
    ratioDifferent: (correct: string) => `不一致(正しくは${correct})`,
    codeNotDigits: (text: string) =>
      `「${text}」は団体コードではありません。5桁または6桁の数字を入力してください。`,
    codeLength: (text: string) =>
      `「${text}」は桁数が違います。5桁（検査数字なし）または6桁で入力してください。`,
    codeCheckDigit: (text: string) => `「${text}」は検査数字が合いません。コードを確かめてください。`,
    codeAmbiguous: (text: string) =>
      `「${text}」は、先頭の0が落ちた6桁とも、検査数字のない5桁とも読めます。6桁の文字列で入力してください。`,
    noFindings: "違反は見つかりませんでした",
    notJudged: (rules: string) => `値だけでは判定できない規則: ${rules}`,
    valuesOnly:
      "関数に渡されるのは値だけのため、書式・結合・非表示・図形などは調べられません。作業ウィンドウで確かめてください。",
    checkedRange: "範囲",
    differentShapes: (shapes: string) =>
      `範囲の大きさがそろっていません（${shapes}）。同じ大きさの範囲か、1つの値を指定してください。`,
    sameShapeNeeded: (left: string, right: string) => `${left}と${right}は同じ大きさの範囲にしてください。`,
    rowsByColumns: (rows: number, columns: number) => `${rows}行×${columns}列`,
    tooLarge: "計算の結果が大きすぎて表せません。入力値を確かめてください。",
    unknownFunction: (name: string, known: string) => `関数「${name}」はありません。使える関数: ${known}`,
    argumentCount: (name: string, least: number, most: number) =>
      least === most
        ? `${name} の引数は ${least} 個です。`
        : `${name} の引数は ${least} 個から ${most} 個です。`,
    notArguments: "引数は JSON の配列で指定してください（例: [2987, 3000]）。",
  },
  en: {
    actual: "actual",
    target: "target",
    baseline: "baseline",
    baselineYear: "baseline year",
    targetYear: "target year",
    year: "fiscal year",
    comparison: "comparison",
    preset: "preset",
    text: "text",
    textOrDate: "text or date",
    format: "format",
    numerator: "numerator",
    denominator: "denominator",
    printedRate: "printed rate",
    areaCode: "local government code",
    notEntered: (name: string) => `The ${name} has not been entered`,
    notReadable: (name: string, why: string) => `The ${name} cannot be read. ${why}`,
    planOnly: (name: string, text: string) =>
      `The ${name} "${text}" speaks of something under consideration or planned; it is not the indicator's value.`,
    differentUnits: (left: string, leftUnit: string, right: string, rightUnit: string) =>
      `The units differ: the ${left} is in "${leftUnit}", the ${right} in "${rightUnit}". Use one unit.`,
    percentOrFraction: (bare: string, value: string, other: string, text: string) =>
      `The ${other} is "${text}" but the ${bare} ${value} has no unit: it may mean ${value}% or a fraction (0.45 = 45%). ` +
      `Give both as numbers, or both as text like "45%".`,
    unknownComparison: (text: string) =>
      `The comparison "${text}" is unknown. Use 以上, 超, 以下, 以内, 未満, 同じ, 維持, 増加, 減少, or >= > <= < =.`,
    rangeWithoutEnds: 'With the comparison "range" write the target with both ends, like "36〜37".',
    saySmallerIsBetter: (sentence: string) =>
      `${sentence} Where smaller is better, give the comparison "以下" or write the target like "15分以内".`,
    unknownPreset: (text: string, known: string) =>
      `There is no grading preset "${text}". Use one of: ${known}.`,
    unknownFormat: (text: string) =>
      `The format "${text}" is unknown. Use one of 令和2年度, 令和2年度（2020年度）, R2.`,
    zeroDenominator: "The denominator is 0, so there is no rate.",
    ratioSame: "same",
    ratioTruncated: "rounding differs (truncated)",
    ratioRaised: "rounding differs (rounded up)",
    ratioDifferent: (correct: string) => `different (should be ${correct})`,
    codeNotDigits: (text: string) => `"${text}" is no local government code. Enter 5 or 6 digits.`,
    codeLength: (text: string) =>
      `"${text}" has the wrong number of digits. Enter 5 (without check digit) or 6.`,
    codeCheckDigit: (text: string) => `The check digit of "${text}" is wrong. Check the code.`,
    codeAmbiguous: (text: string) =>
      `"${text}" may be six digits that lost the leading 0, or five without check digit. Enter six digits as text.`,
    noFindings: "No problems were found",
    notJudged: (rules: string) => `Rules that values alone cannot judge: ${rules}`,
    valuesOnly:
      "A function receives values only: formats, merges, hidden rows and objects are checked in the task pane.",
    checkedRange: "range",
    differentShapes: (shapes: string) =>
      `The ranges differ in size (${shapes}). Give ranges of one size, or single values.`,
    sameShapeNeeded: (left: string, right: string) => `${left} and ${right} must be ranges of the same size.`,
    rowsByColumns: (rows: number, columns: number) => `${rows} rows × ${columns} columns`,
    tooLarge: "The result is too large. Check the values entered.",
    unknownFunction: (name: string, known: string) => `There is no function "${name}". Available: ${known}`,
    argumentCount: (name: string, least: number, most: number) =>
      least === most ? `${name} takes ${least} arguments.` : `${name} takes ${least} to ${most} arguments.`,
    notArguments: "Give the arguments as a JSON array, for example [2987, 3000].",
  },
});
