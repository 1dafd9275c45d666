import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const ratio = (numerator: number, denominator: number, unit = "件") => ({
  numerator,
  denominator,
  numeratorUnit: unit,
  denominatorUnit: unit,
  rawText: `${denominator}${unit}のうち${numerator}${unit}`,
  sheet: "No.1",
  cell: "B13",
});
const counted = kpi({ name: "住民票等", plan: { 2023: "58,300件" }, actual: { 2023: "111,034件" } });
const withRate = (printed: string, numerator: number, denominator: number) =>
  kpi({ name: "電子化率", actual: { 2023: { ...rate(printed), ratio: ratio(numerator, denominator) } } });

const right = withRate("82.8%", 719, 868);

function rate(printed: string) {
  const decimals = /\.(\d+)/.exec(printed)?.[1]!.length ?? 0;
  return { value: Number.parseFloat(printed), decimals, unit: "%", rawText: printed, missing: null };
}

export const cases: ConsistencyCases = {
  valid: [
    { name: "rounded half up: 719 of 868", indicators: [withRate("82.8%", 719, 868)] },
    { name: "a whole percent: 37 of 59 is 63%", indicators: [withRate("63%", 37, 59)] },
    {
      name: "about 15% may be 15.56%",
      indicators: [
        kpi({
          name: "利用率",
          actual: { 2023: { ...rate("15%"), qualifiers: ["約"], ratio: ratio(7000, 45000) } },
        }),
      ],
    },
    {
      name: "the numerator itself is the figure, not the rate",
      indicators: [
        right,
        kpi({
          name: "交付件数",
          actual: { 2023: { value: 719, decimals: 0, unit: "件", ratio: ratio(719, 868) } },
        }),
      ],
    },
    {
      name: "shares in sentences, part behind whole",
      indicators: [right],
      sheets: [
        sheetWith("No.1", {
          B13: "全686件のうち344件(50.1%)がオンライン申請であった。344件のうち、194件が開庁時間外であった。",
          B14: "全309,196件中、231,589件が電子化されたため、電子化率は74.9%です。",
        }),
      ],
    },
    {
      name: "a named rate of something else behind part and whole",
      indicators: [right],
      sheets: [sheetWith("No.1", { B13: "職員50人のうち30人が研修に参加し、参加者の満足度は93.3%でした。" })],
    },
    {
      name: "a share of the target and a change are no shares of the counts",
      indicators: [right],
      sheets: [
        sheetWith("No.1", {
          B13: "300件のうち290件を処理しました。目標の80%を達成し、前年度比12%増となりました。",
        }),
      ],
    },
    {
      name: "growth rounded half up, as ratio or as increase",
      indicators: [right],
      sheets: [
        sheetWith("No.1", {
          B13: "図書予約申込件数は44,597件であった。",
          C13: "予約申込件数は6,409件(前年度比117%)増加した。",
          B14: "講座申込件数は1,200件であった。",
          C14: "講座申込件数は200件(前年度比20%)増加した。",
        }),
      ],
    },
  ],
  invalid: [
    {
      name: "cut off where another is rounded: 111,034 of 336,955",
      indicators: [counted],
      sheets: [
        sheetWith("No.1", {
          B13:
            "【課税】 コンビニ交付件数は10,188件、コンビニ交付も含めた件数は44,184件です。コンビニ交付利用率23.1%となり、目標を達成しています。\n" +
            "【住民票等】 コンビニ交付件数は111,034件、コンビニ交付も含めた発行件数は336,955件です。コンビニ交付利用率32.9%となり、目標を達成しています。",
        }),
      ],
      expect: ["No.1!B13"],
      says: [/111,034件÷336,955件＝32\.95\d*%.*33\.0%.*32\.9%.*端数処理が不統一/],
    },
    {
      name: "a rate that its parts do not give",
      indicators: [withRate("87.8%", 719, 868)],
      expect: ["No.1!G11,B13"],
      says: [/719件÷868件＝82\.83\d*%.*82\.8%.*87\.8%/],
    },
    {
      name: "raised instead of rounded",
      indicators: [withRate("82.9%", 719, 868)],
      expect: ["No.1!G11,B13"],
      says: [/82\.9%.*切上げ/],
    },
    {
      name: "a wrong share in brackets behind part and whole",
      indicators: [counted],
      sheets: [sheetWith("No.1", { B13: "アンケートの回答総数304件中111件(63.5%)がオンラインであった。" })],
      expect: ["No.1!B13"],
      says: [/111件÷304件＝36\.5\d*%.*63\.5%/],
    },
    {
      name: "growth cut off: 44,597 after an increase of 6,409",
      indicators: [counted],
      sheets: [
        sheetWith("No.1", {
          B13: "・インターネットからの図書予約申込件数は44,597件(全体の83.9%)であった。",
          C13: "・予約申込件数は6,409件(前年度比116%)増加した。",
        }),
      ],
      expect: ["No.1!C13,B13"],
      says: [/44,597件.*6,409件.*116\.78\d%.*117%.*116%/],
    },
  ],
  unknown: [{ name: "no rate with its parts", indicators: [counted], reason: /分子・分母/ }],
};
