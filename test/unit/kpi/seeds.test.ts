/** Every figure of the two sample workbooks, as counted by hand from the printed documents. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookFile } from "../../../src/files";
import { readWorkbook } from "../../../src/kpi/layouts";
import type { ReadResult } from "../../../src/kpi/indicator/model";

const SEEDS = join(__dirname, "../../../seeds");

interface Expected {
  readonly sheet: string;
  readonly fiscalYear: number | null;
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
}

async function readSeed(name: string): Promise<ReadResult> {
  const opened = await readWorkbookFile(
    `${name}.xlsx`,
    new Uint8Array(readFileSync(join(SEEDS, `${name}.xlsx`))),
  );
  if (!opened.ok) throw new Error(opened.problem.message);
  return readWorkbook(opened.value);
}

function expectedOf(name: string): Expected[] {
  return JSON.parse(readFileSync(join(SEEDS, `${name}.expected.json`), "utf8")) as Expected[];
}

const line = ({ sheet, fiscalYear, kind, value, unit }: Expected) =>
  `${sheet} ${fiscalYear} ${kind} ${value} ${unit}`;

/** Figures with the unit of their indicator, as the list counted by hand has them. */
function figuresOf(result: ReadResult, kinds: readonly string[]): string[] {
  return result.indicators
    .flatMap((indicator) => indicator.observations.map((observation) => ({ indicator, observation })))
    .filter(({ observation }) => observation.value !== null && kinds.includes(observation.kind))
    .map(({ indicator, observation }) =>
      line({ ...observation, value: observation.value!, unit: indicator.unit }),
    )
    .sort();
}

describe("吹田市 令和5年度", () => {
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("suita-r5");
  });

  test("all 181 figures of the 予定 and 実績 rows, each once", () => {
    const expected = expectedOf("suita-r5");
    expect(expected).toHaveLength(181);
    expect(figuresOf(result, ["plan", "actual"])).toEqual(expected.map(line).sort());
  });

  test("no cell and position is read twice", () => {
    const places = result.indicators
      .flatMap(({ observations }) => observations)
      .filter(({ value, kind }) => value !== null && (kind === "plan" || kind === "actual"))
      .map(({ sheet, cell, position }) => `${sheet} ${cell} ${position}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test("32 indicators, six of them replaced by another", () => {
    expect(result.indicators).toHaveLength(32);
    const replaced = result.indicators.filter(({ successor }) => successor !== null);
    expect(replaced.map(({ name }) => name)).toEqual([
      "申込み",
      "課税所得証明書",
      "稼働率",
      "オープン化",
      "アクセス回数",
      "参加人数",
    ]);
    for (const { id, successor } of replaced) {
      expect(result.indicators.find((other) => other.id === successor)?.predecessor).toBe(id);
    }
  });

  test("every indicator knows its place and department", () => {
    for (const { group, department } of result.indicators) {
      expect(Object.keys(group)).toEqual(["number", "policy", "initiative", "actionPlan"]);
      expect(department).not.toBe("");
    }
    expect(new Set(result.indicators.map(({ group }) => group.policy)).size).toBe(3);
  });

  test("verdicts as printed: 14 achieved and 8 not in 令和5年度 counting No.8's of 令和4年度 apart", () => {
    const verdicts = result.indicators.flatMap(({ group, name, verdicts }) =>
      verdicts.map(({ fiscalYear, achieved }) => `${group.number} ${name} ${fiscalYear} ${achieved}`),
    );
    expect(verdicts.filter((text) => text.endsWith("2023 true"))).toHaveLength(14);
    expect(verdicts.filter((text) => text.endsWith("2023 false"))).toEqual([
      "1 電子化率 2023 false",
      "10 地域資料 2023 false",
      "12 プロジェクター 2023 false",
      "12 残業時間削減 2023 false",
      "16 会議システム 2023 false",
      "16 テレワーク実施 2023 false",
      "21 導入室課 2023 false",
      "21 コード決済を利用可能な歳入 2023 false",
    ]);
    expect(verdicts.filter((text) => text.includes("2022"))).toEqual([
      "8 特定健診 2022 false",
      "8 保健指導 2022 false",
    ]);
  });

  test("notes, method breaks and directions", () => {
    const find = (name: string) => result.indicators.find((indicator) => indicator.name === name)!;
    const noteOf = (name: string, year: number) =>
      find(name).observations.find(({ kind, fiscalYear }) => kind === "actual" && fiscalYear === year)?.note;
    expect(noteOf("導入施設数", 2022)).toMatch(/正しくは33施設/);
    expect(noteOf("情報共有できるシステム導入", 2021)).toMatch(/未導入/);
    expect(find("オープンデータ閲覧数").methodBreaks).toEqual([2022]);
    expect(
      result.indicators.filter(({ direction }) => direction === "decrease").map(({ name }) => name),
    ).toEqual(["窓口"]);
  });

  test("what has a label and no number is told, with its cell", () => {
    expect(result.unread.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      "No.2 F10",
      "No.2 G10",
      "No.2 F11",
      "No.2 G11",
    ]);
  });
});

describe("摂津市 令和2年度", () => {
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("settsu-r2");
  });

  test("all 30 figures of the 10 KPIs", () => {
    const expected = expectedOf("settsu-r2");
    expect(expected).toHaveLength(30);
    expect(figuresOf(result, ["baseline", "actual", "target"])).toEqual(expected.map(line).sort());
    expect(result.indicators).toHaveLength(10);
    expect(result.unread).toEqual([]);
  });

  test("a unit that differs from the indicator's is kept as printed", () => {
    const target = result.indicators[7]!.observations.at(-1)!;
    expect([target.value, target.unit, result.indicators[7]!.unit]).toEqual([17, "項目", "業務"]);
  });

  test("directions as printed", () => {
    const aims = result.indicators.map(({ direction, comparison, directionSource }) => [
      direction,
      comparison,
      directionSource,
    ]);
    expect(aims.filter(([direction]) => direction === "increase")).toHaveLength(9);
    expect(aims[8]).toEqual(["maintain", "le", "printed"]);
    expect(aims.every(([, , source]) => source === "printed")).toBe(true);
  });
});
