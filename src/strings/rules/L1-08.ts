import { defineStrings } from "../index";

const KINDS_JA: Readonly<Record<string, string>> = {
  private: "外字",
  enclosed: "丸数字など囲みの英数字",
  abbreviation: "組文字・囲み文字（㈱、㍻など）",
  roman: "ローマ数字の1文字",
  halfKana: "半角カタカナ",
  radical: "漢字に似た部首の文字",
  symbol: "特殊な記号",
  selector: "異体字の指定",
  unit: "単位の1文字（㎡など）",
  kanji: "環境により表示できない漢字",
};

const KINDS_EN: Readonly<Record<string, string>> = {
  private: "user-defined character",
  enclosed: "enclosed number or letter",
  abbreviation: "squared or enclosed abbreviation",
  roman: "Roman numeral as one character",
  halfKana: "half-width kana",
  radical: "radical that looks like a kanji",
  symbol: "special sign",
  selector: "variation selector",
  unit: "unit as one character",
  kanji: "kanji that some systems cannot show",
};

export const machineDependentStrings = defineStrings({
  ja: {
    found: (text: string, kind: string, characters: string) =>
      `「${text}」に機種依存文字（${KINDS_JA[kind]}：${characters}）があります。`,
    readable: (text: string) => `「${text}」と書いてください。`,
    unit: (text: string) => `単位は「${text}」のように書くと、どの環境でも読めます。`,
    kanji: (advice: string) =>
      `固有名詞として必要なら、理由を添えて「無視」を選べます。${advice === "" ? "" : `標準の字は${advice}です。`}`,
    private: "この字は作成した端末のほかでは表示されません。標準の漢字か、かなで書いてください。",
    selector:
      "字の形を選ぶための見えない文字です。取っても読みは変わりません。固有名詞なら「無視」を選べます。",
    noMapping: "同じ意味の標準の文字か言葉に書き換えてください。",
    pair: (from: string, to: string) => `${from}→${to}`,
    invisible: "目に見えない文字",
    title: (place: string, kind: string, count: number) => `${place}：${KINDS_JA[kind]}（${count}件）`,
    headerPlace: "見出し",
    formPlace: "帳票",
    outsidePlace: "表の外",
    fix: "読める文字に書き換える",
  },
  en: {
    found: (text: string, kind: string, characters: string) =>
      `"${text}" holds a machine-dependent character (${KINDS_EN[kind]}: "${characters}"). `,
    readable: (text: string) => `Write "${text}".`,
    unit: (text: string) => `A unit written as "${text}" can be read everywhere.`,
    kanji: (advice: string) =>
      `If a proper noun needs it, ignore this with a reason.${advice === "" ? "" : ` The standard form: "${advice}".`}`,
    private: "It shows on the machine where it was defined only. Write standard kanji or kana.",
    selector:
      "It is an invisible character that chooses a shape; the text reads the same without. Ignore it in a proper noun.",
    noMapping: "Write a standard character or a word that means the same.",
    pair: (from: string, to: string) => `${from}→${to}`,
    invisible: "invisible",
    title: (place: string, kind: string, count: number) => `${place}: ${KINDS_EN[kind]} (${count})`,
    headerPlace: "Header",
    formPlace: "Form",
    outsidePlace: "Outside the tables",
    fix: "Write readable characters",
  },
});
