/** A table like those of a municipality, of any length: ten columns of mixed kinds, 5 % of the cells with a defect. */
import type { CellValue } from "../../src/sheet";

const HEADERS = [
  "番号",
  "施設名",
  "地区",
  "年度",
  "利用者数",
  "実施率（%）",
  "所在地",
  "区分",
  "担当課",
  "備考",
];
const AREAS = ["北部", "南部", "東部", "西部", "中央"];
const KINDS = ["公民館", "図書館", "体育館", "学校"];
const OFFICES = ["情報政策室", "広報課", "市民課", "教育総務室", "危機管理室", "高齢福祉室"];
const REMARKS = ["", "", "令和5年度に改修した。", "指定管理者による運営です。", ""];
const DEFECT_SHARE = 0.05;

/** Rows from the header on. The same every time: a small generator of its own replaces chance. */
export function generateRows(rowCount: number): CellValue[][] {
  const next = random(42);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const rows: CellValue[][] = [HEADERS];
  for (let number = 1; number < rowCount; number++) {
    const kind = pick(KINDS);
    const row: CellValue[] = [
      number,
      `第${number}${kind}`,
      pick(AREAS),
      `${2019 + Math.floor(next() * 6)}年度`,
      Math.floor(next() * 5000),
      Math.round(next() * 1000) / 10,
      `泉町${1 + Math.floor(next() * 9)}丁目${1 + Math.floor(next() * 40)}番${1 + Math.floor(next() * 30)}号`,
      kind,
      pick(OFFICES),
      pick(REMARKS) || null,
    ];
    for (let column = 1; column < row.length; column++) {
      if (next() < DEFECT_SHARE) row[column] = defective(row[column]!, next);
    }
    rows.push(row);
  }
  return rows;
}

/** A value as it should not be: padded, with unit or note, two in one, a dash, missing, full width. */
function defective(value: CellValue, next: () => number): CellValue {
  const number = Math.floor(next() * 3000);
  const ways: readonly CellValue[] = [
    `　${value ?? ""}`,
    `${number}人`,
    `※${number}`,
    `男${number}人 女${number + 1}人`,
    "-",
    null,
    String(value ?? "①").replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  return ways[Math.floor(next() * ways.length)]!;
}

/** Numbers from 0 to 1 that look like chance and are the same every time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
