import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const remark =
  "業務時間の削減を達成することができました。内訳は以下のとおりです。\nRPA導入による削減時間：6,203時間（13業務）\nAI議事録作成支援システム導入による削減時間：1,086時間（549件）\nAI-OCR導入による削減時間：344時間（5業務）";
const hours = (printed: string, remarks = remark) =>
  kpi({ name: "最新技術の活用", plan: { 2023: "6,060時間" }, actual: { 2023: printed }, remarks });
const sheet = (text: string) => sheetWith("No.1", { B13: text });
const saved = (printed: string) =>
  kpi({
    name: "AI/RPA等の利活用により削減した業務時間",
    actual: { 2020: printed },
    target: { 2025: "1,000時間" },
  });

const projects = {
  B20: "情報化推進事業の結果",
  B21: "・申請の入力にRPAを使い、業務時間を3,000時間以上削減した。（無償のツールによるため、KPIには含めない。）",
  B22: "・異動届出書の処理で年間約180時間を削減した。\n・確認調査用リストの作成で年間約80時間を削減した。",
  C22: "・業務時間を約260時間削減できている。",
  B23: "・次のとおり業務時間を削減した。 (内訳)\n・簡易申告入力処理：2h/年\n・給与収入のみ：2h/年\n・資格情報照会：45h/年\n・還付金歳出充当：20h/年\n・通知書発行：16h/年",
  B24: "・20歳到達者基礎年金番号入力処理：15h/年",
  B25: "・電子申請344件中、274件をRPAで取り込んだ。\n・業務時間を約52時間削減した。",
};

export const cases: ConsistencyCases = {
  valid: [
    { name: "three lines make the actual: 7,633", indicators: [hours("7,633時間")], sheets: [sheet(remark)] },
    {
      name: "parts before their sum in one sentence",
      indicators: [hours("7,633時間")],
      sheets: [sheet("RPAが14業務、AI-OCRが3業務、財務会計が1業務、計18業務に導入しました。")],
    },
    {
      name: "a total with its parts in brackets",
      indicators: [hours("7,633時間")],
      sheets: [sheet("20件（内訳：市民課3件、税務課15件、福祉課2件）の相談がありました。")],
    },
    {
      name: "parts that are only about right",
      indicators: [hours("7,633時間")],
      sheets: [sheet("本庁で約180件、支所で約80件、合計262件を処理しました。")],
    },
    {
      name: "a calculation is no list of parts",
      indicators: [hours("7,633時間")],
      sheets: [
        sheetWith("No.1", {
          B13: "1機3名×2機運用×2交代で12名になります。情報収集要員8名を加え、合計20名が必要です。",
          B14: "本庁5件、支所7件、計12件です。",
        }),
      ],
    },
    {
      name: "projects that explain all saved hours",
      indicators: [saved("420時間")],
      sheets: [sheetWith("No.1", projects)],
    },
  ],
  invalid: [
    {
      name: "three lines that do not make the actual",
      indicators: [hours("7,733時間")],
      sheets: [sheet(remark)],
      expect: ["No.1!G11,B13"],
      says: [/6,203＋1,086＋344＝7,633時間.*7,733時間.*100時間/],
    },
    {
      name: "a wrong sum in one sentence",
      indicators: [hours("7,633時間")],
      sheets: [sheet("RPAが14業務、AI-OCRが3業務、計18業務に導入しました。")],
      expect: ["No.1!B13"],
      says: [/14＋3＝17業務.*18業務.*1業務/],
    },
    {
      name: "parts in brackets that make more than their total",
      indicators: [hours("7,633時間")],
      sheets: [sheet("20件（内訳：市民課3件、税務課15件、福祉課4件）の相談がありました。")],
      expect: ["No.1!B13"],
      says: [/3＋15＋4＝22件.*20件.*2件/],
    },
    {
      name: "412 of 526 saved hours are listed; what is left out on purpose is not added",
      indicators: [saved("526時間")],
      sheets: [sheetWith("No.1", projects)],
      expect: ["No.1!D11,B22,B23,B24,B25"],
      says: [/526時間.*180＋80＋2＋2＋45＋20＋16＋15＋52＝412時間.*114時間/],
    },
  ],
  unknown: [{ name: "nothing is listed", indicators: [hours("7,633時間")], reason: /内訳/ }],
};
