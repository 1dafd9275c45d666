/** Units as far as checks compare them. */
import { comparable } from "../../kpi/text";

/** Ways to write one unit. 人 and 名 are one unit, but mixing them is a finding of its own. */
const SAME: readonly (readonly string[])[] = [
  ["時間", "h", "hour", "hours", "H"],
  ["分", "分間", "min"],
  ["人", "名"],
  ["箇所", "か所", "ヶ所", "ヵ所", "カ所", "ケ所", "個所"],
  ["か月", "ヶ月", "ヵ月", "カ月", "ケ月", "箇月"],
  ["%", "％", "パーセント"],
  ["ポイント", "pt"],
  ["㎡", "m2", "m²", "平方メートル"],
  ["㎞", "km", "キロメートル", "キロ"],
  ["頁", "ページ"],
  ["歳", "才"],
  ["手続", "手続き"],
];
const CANONICAL = new Map(SAME.flatMap(([first, ...others]) => others.map((other) => [other, first!])));
/** What stands for 「… a year」: it says the period, not the unit. */
const PER_YEAR = /(?:\/年度?|\/y)$/;

/** One spelling for each unit; "" where none is printed. */
export function canonicalUnit(unit: string): string {
  const plain = comparable(unit).replace(PER_YEAR, "");
  return CANONICAL.get(plain) ?? plain;
}

export function isSameUnit(left: string, right: string): boolean {
  return canonicalUnit(left) === canonicalUnit(right);
}

/** Whether figures in this unit are shares: %, ‰, 割. */
export function isRate(unit: string): boolean {
  return /^(?:%|‰|割)$/.test(canonicalUnit(unit));
}

/** What a share of 1 is in the unit: 100 for %. */
export function wholeOf(unit: string): number {
  return { "%": 100, "‰": 1000, 割: 10 }[canonicalUnit(unit)] ?? 1;
}

/** Counters that count anything, so that equal ones do not say that the same thing is counted. */
const GENERIC = new Set([
  "件",
  "人",
  "回",
  "点",
  "個",
  "枚",
  "本",
  "台",
  "種類",
  "項目",
  "箇所",
  "時間",
  "分",
  "円",
  "",
]);

export function isGenericCounter(unit: string): boolean {
  return GENERIC.has(canonicalUnit(unit));
}
