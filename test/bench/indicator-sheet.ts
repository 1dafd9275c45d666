/** A sheet of indicators, one row each with its plans and actuals of many years beside it, of any length. */
import { formatWareki } from "../../src/kpi/calendar";
import type { CellValue } from "../../src/sheet";
import { random } from "./generate";

const SUBJECTS = ["申請", "相談", "研修受講", "利用", "公開データ", "窓口受付", "訪問", "講座参加"];
const MEASURES = [
  { name: "件数", unit: "件" },
  { name: "者数", unit: "人" },
  { name: "率", unit: "%" },
  { name: "時間", unit: "時間" },
];
const OFFICES = ["情報政策室", "広報課", "市民課", "教育総務室", "危機管理室", "高齢福祉室", "環境課"];
const POLICIES = ["市民サービスの向上", "行政事務の効率化", "地域の活性化", "安全と安心"];
/** Cells that are blank or hold words, as real sheets have. */
const GAPS_SHARE = 0.03;

/** Rows from the header on. The same every time. */
export function generateIndicators(count: number, firstYear: number, years: number): CellValue[][] {
  const next = random(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const span = Array.from({ length: years }, (_, index) => firstYear + index);
  const lastYear = firstYear + years;
  const header: CellValue[] = [
    "指標",
    "担当課",
    "施策",
    `基準値（${formatWareki(firstYear - 1)}）`,
    ...span.flatMap((year) => [`${formatWareki(year)}計画`, `${formatWareki(year)}実績`]),
    `目標値（${formatWareki(lastYear)}）`,
  ];
  const rows: CellValue[][] = [header];
  for (let number = 1; number <= count; number++) {
    const { name, unit } = pick(MEASURES);
    const start = unit === "%" ? 20 + Math.round(next() * 200) / 10 : Math.floor(next() * 3000);
    const step = unit === "%" ? 5 : Math.ceil(start / 8) + 1;
    const figure = (value: number) => `${unit === "%" ? value.toFixed(1) : Math.round(value)}${unit}`;
    const cells = span.flatMap((_, index): CellValue[] => {
      const plan = start + step * (index + 1);
      const actual = plan * (0.6 + next() * 0.7);
      const isGap = next() < GAPS_SHARE;
      return [figure(plan), isGap ? pick([null, "集計中", "－"]) : figure(Math.max(0, actual))];
    });
    rows.push([
      `${pick(SUBJECTS)}${name}（第${number}号）`,
      pick(OFFICES),
      pick(POLICIES),
      figure(start),
      ...cells,
      figure(start + step * (years + 1)),
    ]);
  }
  return rows;
}
