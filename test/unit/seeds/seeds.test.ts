/**
 * The sample workbooks carry every figure of the printed documents. `printed-figures.json` was taken from the
 * documents independently of the workbooks' data: [sheet, kind, fiscal year or null, value].
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookFile } from "../../../src/files";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet";
import { buildSeeds } from "../../../scripts/seeds/workbooks";
import printed from "./printed-figures.json";

type Figure = [sheet: string, kind: string, fiscalYear: number | null, value: number];

async function open(name: string): Promise<WorkbookSnapshot> {
  const result = await readWorkbookFile(name, new Uint8Array(readFileSync(join(__dirname, "../../../seeds", name))));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function numbersIn(texts: readonly unknown[]): Set<number> {
  const text = texts.filter((value) => value !== null).join(" ");
  return new Set([...text.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(",", ""))));
}

/** Numbers of the 予定 or 実績 cell of a year: the years stand in columns C to G. */
function numbersOfYear(sheet: SheetSnapshot, kind: string, fiscalYear: number): Set<number> {
  const row = sheet.values.find((cells) => cells[1] === (kind === "plan" ? "予定" : "実績"));
  return numbersIn([row?.[2 + fiscalYear - 2019] ?? null]);
}

describe("seeds/suita-r5.xlsx", () => {
  const figures = printed["suita-r5.xlsx"] as Figure[];

  test("holds every printed figure on its sheet", async () => {
    const { sheets } = await open("suita-r5.xlsx");
    const missing = figures.filter(([name, , , value]) => {
      const sheet = sheets.find((candidate) => candidate.name === name);
      return !sheet || !numbersIn(sheet.values.flat()).has(value);
    });
    expect(missing).toEqual([]);
    expect(figures).toHaveLength(246);
  });

  test("holds every plan in the cell of its year", async () => {
    const { sheets } = await open("suita-r5.xlsx");
    const plans = figures.filter(([, kind]) => kind === "plan");
    expect(plans).toHaveLength(90);
    for (const [name, kind, year, value] of plans) {
      const sheet = sheets.find((candidate) => candidate.name === name)!;
      expect({ name, year, value, found: numbersOfYear(sheet, kind, year!).has(value) }).toEqual({
        name,
        year,
        value,
        found: true,
      });
    }
  });

  test("has the 19 sheets in their printed order, with the labels merged as printed", async () => {
    const { sheets } = await open("suita-r5.xlsx");
    const numbers = [1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22];
    expect(sheets.map((sheet) => sheet.name)).toEqual(numbers.map((number) => `No.${number}`));
    for (const sheet of sheets) {
      expect(sheet.values[0]?.slice(0, 2)).toEqual(["No.", Number(sheet.name.slice(3))]);
      // 成果目標 spans 内容, 評価指標, 年度, 予定 and 実績.
      expect(sheet.merges).toContainEqual({ top: 6, left: 0, bottom: 10, right: 0 });
    }
  });

  test.each([
    ["No.8", "G10", "特定健診52% 保健指導80%"],
    ["No.4", "F11", "導入施設数 ※33施設"],
    ["No.9", "E11", "0人 [※]"],
    ["No.8", "A17", "令和4年度実績に関する備考"],
    ["No.4", "B4", "We b施設予約システムの導入"],
    ["No.10", "G11", "地域資料 116点 電子書籍回転数 4.32"],
  ])("%s %s is printed as 「%s」", async (name, address, text) => {
    const { sheets } = await open("suita-r5.xlsx");
    const sheet = sheets.find((candidate) => candidate.name === name)!;
    expect(sheet.values[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65]).toBe(text);
  });
});

describe("seeds/settsu-r2.xlsx", () => {
  test("holds every printed figure on its sheet", async () => {
    const figures = printed["settsu-r2.xlsx"] as Figure[];
    const { sheets } = await open("settsu-r2.xlsx");
    const missing = figures.filter(([name, , , value]) => {
      const sheet = sheets.find((candidate) => candidate.name === name);
      return !sheet || !numbersIn(sheet.values.flat()).has(value);
    });
    expect(missing).toEqual([]);
    expect(figures).toHaveLength(64);
  });

  test("has ten KPI blocks with baseline, one result and target", async () => {
    const { sheets } = await open("settsu-r2.xlsx");
    const blocks = sheets.flatMap((sheet) =>
      sheet.values.flatMap((cells, row) => (/^KPI/.test(String(cells[0])) ? [sheet.values[row + 2]!] : [])),
    );
    expect(blocks).toHaveLength(10);
    for (const block of blocks) {
      expect(block.map((value) => value !== null)).toEqual([false, true, true, true, false, false, true]);
    }
  });
});

test("the committed workbooks are what their data gives", async () => {
  for (const [name, bytes] of await buildSeeds()) {
    const built = await readWorkbookFile(name, bytes);
    expect(built).toEqual({ ok: true, value: await open(name) });
  }
});
