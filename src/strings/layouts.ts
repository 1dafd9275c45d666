/** Why cells of an indicator table could not be read as figures. */
import { defineStrings } from "./index";

export const layoutStrings = defineStrings({
  ja: {
    textOnly: "数値がありません（文章のみ）。数値として扱う場合は、数値を入力してください。",
    notTheValue: "数値はありますが、検討・調整などの途中の状態を述べた文章のため、指標の値として扱いません。",
    severalUnnamed:
      "見出しのない数値が1つのセルに複数あるため、どの指標の値か決められません。セルを分けてください。",
    range: "値に幅（～）があるため、1つの値に決められません。1つの数値にしてください。",
    labelWithoutNumber: (label: string) =>
      `見出し「${label}」に対応する数値がセルにありません。数値を補ってください。`,
    duplicate: "同じ指標・同じ年度の値が既にあります。どちらが正しいか確かめてください。",
    ambiguousYear: "見出しの年度が1つに決まりません。年度ごとに列を分けてください。",
    severalYears:
      "複数の年度にまたがる結合セルのため、どの年度の値か決められません。結合を解除してください。",
    errorValue: "セルの値がエラーです。数式を確かめてください。",
    dateValue: "日付の書式のため、数値として読み取れません。表示形式を確かめてください。",
    notNumber: "数値として読み取れない値です。数値を入力してください。",
    noName: "指標の名前が見つからないため、読み取れません。表の左か上に指標名を入力してください。",
    unnamedIndicator: (sheet: string) => `${sheet}の指標`,
    unclearRole: (figure: string) =>
      `「${figure}」が目標値か基準値か、文から決められません。「目標」「現状」などの語と年度を補ってください。`,
    unclearOwner: (figure: string) =>
      `「${figure}」がどの指標の値か、文から決められません。表の指標名を文に書き添えてください。`,
    goalWithoutRow:
      "目標の文に対応する指標の行が表にありません。進み具合を表すには、表に行を追加するか、数値の目標を書いてください。",
    yearlyIncreaseName: (name: string) => `${name}の年間増加数`,
    yearlyDecreaseName: (name: string) => `${name}の年間減少数`,
    increaseRateName: (name: string) => `${name}の増加率`,
    decreaseRateName: (name: string) => `${name}の減少率`,
    shareName: (part: string, whole: string) =>
      whole === "" ? `${part}の割合` : `${part}の割合（${whole}）`,
    rateName: (name: string, about: string) => `${name}（${about}）`,
    noRow: "文中にだけ示された数値で、表に予定・実績の行がないため、評価できません。",
    blankRows: "文中にだけ示された数値で、表の予定・実績が未入力のため、評価できません。",
    wordsOnly: "数値の目標・実績がなく、文章で示されているため、数値では評価できません。",
  },
  en: {
    textOnly: "There is no number, only text. Enter a number if it is to count.",
    notTheValue: "There is a number, but the text speaks of work under way, so it is not taken as the value.",
    severalUnnamed:
      "The cell holds several numbers without labels; whose values they are is unclear. Split the cell.",
    range: "The value is a range and no single value. Enter one number.",
    labelWithoutNumber: (label: string) => `The label "${label}" has no number in the cell. Add it.`,
    duplicate: "This indicator already has a value for this year. Check which one is right.",
    ambiguousYear: "The heading names several years. Give each year a column of its own.",
    severalYears: "The merged cell spans several years. Unmerge it.",
    errorValue: "The cell holds an error. Check its formula.",
    dateValue: "The cell is formatted as a date. Check its number format.",
    notNumber: "The value cannot be read as a number. Enter a number.",
    noName: "No name of an indicator was found. Enter it left of or above the table.",
    unnamedIndicator: (sheet: string) => `Indicator of ${sheet}`,
    unclearRole: (figure: string) =>
      `The sentence does not say whether "${figure}" is a target or a base value. Add such a word and the year.`,
    unclearOwner: (figure: string) =>
      `The sentence does not say which indicator "${figure}" belongs to. Name the indicator of the table.`,
    goalWithoutRow:
      "No row of the table answers to this goal. Add a row, or state the goal as a number, to show its progress.",
    yearlyIncreaseName: (name: string) => `Yearly increase of ${name}`,
    yearlyDecreaseName: (name: string) => `Yearly decrease of ${name}`,
    increaseRateName: (name: string) => `Rate of increase of ${name}`,
    decreaseRateName: (name: string) => `Rate of decrease of ${name}`,
    shareName: (part: string, whole: string) =>
      whole === "" ? `Share of ${part}` : `Share of ${part} (${whole})`,
    rateName: (name: string, about: string) => `${name} (${about})`,
    noRow: "The figure stands in a sentence only; without plan or actual in the table it cannot be assessed.",
    blankRows:
      "The figure stands in a sentence only; as long as plan and actual are blank in the table it cannot be assessed.",
    wordsOnly: "Target and result are words, not numbers, so it cannot be assessed by numbers.",
  },
});
