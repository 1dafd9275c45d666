/** Every figure of the two sample workbooks, as counted by hand from the printed documents. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookFile } from "../../../src/files";
import { achieved, gap, rate, roundHalfAway, type Comparison } from "../../../src/kpi/achievement";
import type { Indicator, ReadResult } from "../../../src/kpi/indicator/model";
import { readWorkbook } from "../../../src/kpi/layouts";

const SEEDS = join(__dirname, "../../../seeds");

/** A figure, or the place of one that is missing with the reason why. */
interface Expected {
  readonly sheet: string;
  readonly fiscalYear: number | null;
  readonly kind: string;
  readonly value: number | null;
  readonly unit?: string;
  readonly qualifier?: string;
  readonly missing?: string;
}

/** An actual held against a plan or target, with what comes out. */
interface Compared {
  readonly sheet: string;
  readonly fiscalYear: number;
  readonly actual: number;
  readonly comparedTo: number;
  /** "plan" of the same year, or "target" and its year. */
  readonly source: string;
  readonly comparison: Comparison;
  readonly achieved: boolean;
  /** Per cent, to one decimal; null where there is none, with the reason. */
  readonly rate: number | null;
  readonly reason?: string;
  readonly gap: number;
  /** The words of the verdict, where the document prints one. */
  readonly printed?: string;
}

async function readSeed(name: string): Promise<ReadResult> {
  const opened = await readWorkbookFile(
    `${name}.xlsx`,
    new Uint8Array(readFileSync(join(SEEDS, `${name}.xlsx`))),
  );
  if (!opened.ok) throw new Error(opened.problem.message);
  return readWorkbook(opened.value);
}

function listOf<T>(file: string): T[] {
  return JSON.parse(readFileSync(join(SEEDS, file), "utf8")) as T[];
}

const line = ({ sheet, fiscalYear, kind, value, unit, qualifier, missing }: Expected) =>
  [sheet, fiscalYear, kind, value ?? missing, unit, qualifier].filter((part) => part !== undefined).join(" ");

/** Every place of a figure, with the unit of its indicator, as the list counted by hand has them. */
function placesOf(result: ReadResult): Expected[] {
  return result.indicators.flatMap((indicator) =>
    indicator.observations.map(({ sheet, fiscalYear, kind, value, qualifier, missing }) => ({
      sheet,
      fiscalYear,
      kind,
      value,
      ...(value === null ? { missing: missing! } : { unit: indicator.unit }),
      ...(qualifier === null ? {} : { qualifier }),
    })),
  );
}

function expectAllPlaces(result: ReadResult, name: string, figures: number, missing: number): void {
  const expected = listOf<Expected>(`${name}.expected.json`);
  expect(expected.filter(({ value }) => value !== null)).toHaveLength(figures);
  expect(expected.filter(({ value }) => value === null)).toHaveLength(missing);
  expect(placesOf(result).map(line).sort()).toEqual(expected.map(line).sort());
}

function expectNoPlaceTwice(result: ReadResult): void {
  const places = result.indicators
    .flatMap(({ observations }) => observations)
    .filter(({ value }) => value !== null)
    .map(({ sheet, cell, position }) => `${sheet} ${cell} ${position}`);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
}

/** The indicator with both figures of a comparison: the actual of the year, and the plan or target it is held against. */
function holdersOf(
  result: ReadResult,
  { sheet, fiscalYear, actual, comparedTo, source }: Compared,
): Indicator[] {
  const [kind, year] = source === "plan" ? ["plan", fiscalYear] : ["target", Number(source.slice(6))];
  return result.indicators.filter(({ observations }) => {
    const has = (wanted: string, at: number | string, value: number) =>
      observations.some(
        (each) =>
          each.sheet === sheet && each.kind === wanted && each.fiscalYear === at && each.value === value,
      );
    return has("actual", fiscalYear, actual) && has(kind, year, comparedTo);
  });
}

function expectCompared(result: ReadResult, compared: Compared): void {
  const holders = holdersOf(result, compared);
  expect({ compared, holders: holders.map(({ name }) => name) }).toEqual({
    compared,
    holders: [expect.anything()],
  });
  const [indicator] = holders;
  expect(indicator!.comparison).toBe(compared.comparison);
  const yardstick = { comparison: compared.comparison, value: compared.comparedTo };
  expect(achieved(compared.actual, yardstick)).toEqual({ evaluable: true, value: compared.achieved });
  const measured = rate(compared.actual, yardstick);
  if (compared.rate === null) expect(measured).toMatchObject({ evaluable: false, reason: compared.reason });
  else {
    expect(measured.evaluable).toBe(true);
    expect(measured.evaluable && roundHalfAway(measured.value * 100, 1)).toBe(compared.rate);
  }
  const difference = gap(compared.actual, yardstick);
  expect(difference.evaluable && difference.value).toBeCloseTo(compared.gap, 9);
  if (compared.printed === undefined) return;
  const verdicts = indicator!.verdicts.filter(({ fiscalYear }) => fiscalYear === compared.fiscalYear);
  expect(verdicts.map((verdict) => verdict.achieved)).toEqual([compared.achieved]);
}

describe("吹田市 令和5年度", () => {
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("suita-r5");
  });

  test("all 227 figures with year, kind, unit and qualifier, and the 50 that are missing with the reason", () => {
    expectAllPlaces(result, "suita-r5", 227, 50);
    const count = (kind: string) =>
      placesOf(result).filter((place) => place.kind === kind && place.value !== null).length;
    expect(["plan", "actual", "target", "baseline"].map(count)).toEqual([90, 94, 28, 15]);
  });

  test("no cell and position is read twice", () => expectNoPlaceTwice(result));

  test("40 indicators, of which 8 are named in sentences only", () => {
    expect(result.indicators).toHaveLength(40);
    const named = result.indicators.filter(
      ({ relatesTo, notEvaluable }) => relatesTo !== undefined || notEvaluable !== undefined,
    );
    expect(named.map(({ group, name, unit }) => `${group.number} ${name} ${unit}`)).toEqual([
      "2 コンビニ交付の割合（全体） %",
      "2 コンビニ交付利用率（課税所得証明書） %",
      "2 コンビニ交付利用率（住民票等） %",
      "6 オープンデータの公開ファイル数 件",
      "6 オープンデータページの閲覧数の年間増加数 人",
      "10 地域資料等のデジタル化点数の年間増加数 点",
      "12 教職員年間総残業時間 時間",
      "15 街頭防犯カメラ 拠点",
    ]);
  });

  test("six of the indicators of the tables were replaced by another", () => {
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
    const rates = (text: string) => text.includes("コンビニ交付利用率");
    const positive = verdicts.filter((text) => text.endsWith("2023 true"));
    expect(positive.filter((text) => !rates(text))).toHaveLength(14);
    expect(positive.filter(rates)).toHaveLength(2);
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
    ).toEqual(["窓口", "教職員年間総残業時間"]);
  });

  test("the 92 comparisons come out equal, and the 24 verdicts printed beside them agree", () => {
    const compared = listOf<Compared>("suita-r5.comparisons.json");
    expect(compared).toHaveLength(92);
    expect(compared.filter(({ printed }) => printed !== undefined)).toHaveLength(24);
    for (const each of compared) expectCompared(result, each);
  });

  test("the two rates of No.2 agree with their verdicts against 約15%", () => {
    const find = (name: string) => result.indicators.find((indicator) => indicator.name === name)!;
    const target = find("コンビニ交付の割合（全体）").observations[0]!;
    expect([target.value, target.qualifier]).toEqual([15, "約"]);
    for (const name of ["課税所得証明書", "住民票等"]) {
      const { observations, verdicts } = find(`コンビニ交付利用率（${name}）`);
      const met = achieved(observations[0]!.value, { comparison: "ge", value: target.value });
      expect(met).toEqual({ evaluable: true, value: true });
      expect(verdicts.map((verdict) => verdict.achieved)).toEqual([true]);
    }
  });

  test("what is printed around a figure: parts and wholes, corrections, part of a year, scope, a zero that is none", () => {
    const all = result.indicators.flatMap(({ observations }) => observations);
    const at = (sheet: string, kind: string, year: number, value: number) =>
      all.find(
        (each) =>
          each.sheet === sheet && each.kind === kind && each.fiscalYear === year && each.value === value,
      )!;
    const ratio = (sheet: string, value: number) => {
      const found = at(sheet, "actual", 2023, value).ratio;
      return found && [found.numerator, found.denominator];
    };
    expect(ratio("No.1", 82.8)).toEqual([719, 868]);
    expect(ratio("No.2", 23.1)).toEqual([10188, 44184]);
    expect(ratio("No.2", 32.9)).toEqual([111034, 336955]);
    expect(ratio("No.12", 95.6)).toEqual([816, 854]);
    expect(ratio("No.13", 100)).toEqual([125, 125]);
    expect(ratio("No.17", 74.9)).toEqual([231589, 309196]);
    expect(ratio("No.20", 100)).toEqual([2563, 2563]);
    expect(at("No.4", "actual", 2022, 33).correction).toMatchObject({ previous: 32 });
    expect(all.filter(({ correction }) => correction)).toHaveLength(1);
    expect(all.filter(({ isPartYear }) => isPartYear).map(({ sheet, value }) => `${sheet} ${value}`)).toEqual(
      ["No.6 775", "No.10 2.8", "No.14 2"],
    );
    expect(at("No.5", "baseline", 2019, 53051).asOf).toBe("令和2年3月時点");
    expect(at("No.20", "actual", 2023, 100).scope).toBe("休職中等の職員を除いた");
    expect(all.filter(({ zeroMeans }) => zeroMeans).map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      "No.9 E11",
    ]);
  });

  test("cumulative and yearly values, where the form shows it", () => {
    const kinds = result.indicators.flatMap(({ name, accumulation }) =>
      accumulation === undefined ? [] : [`${name} ${accumulation}`],
    );
    expect(kinds).toContain("地域資料 cumulative");
    expect(kinds).toContain("オープンデータページの閲覧数の年間増加数 annual");
    expect(kinds).toContain("参加人数 annual");
    expect(kinds.filter((kind) => kind.endsWith("cumulative"))).toHaveLength(1);
  });

  test("what has a label and no number is told, with its cell", () => {
    expect(result.unread.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      "No.2 F10",
      "No.2 G10",
      "No.2 F11",
      "No.2 G11",
      "No.6 C8",
    ]);
    expect(result.unread.at(-1)).toMatchObject({
      code: "goalWithoutRow",
      rawText: expect.stringContaining("公開型GIS"),
    });
  });
});

describe("摂津市 令和2年度", () => {
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("settsu-r2");
  });

  test("all 30 figures of the 10 KPIs, and the 20 results that are still to come", () => {
    expectAllPlaces(result, "settsu-r2", 30, 20);
    expectNoPlaceTwice(result);
    expect(result.indicators).toHaveLength(10);
    expect(result.unread).toEqual([]);
  });

  test("a unit that differs from the indicator's is kept as printed", () => {
    const target = result.indicators[7]!.observations.findLast(({ kind }) => kind === "target")!;
    expect([target.value, target.unit, result.indicators[7]!.unit]).toEqual([17, "項目", "業務"]);
  });

  test("the ten comparisons come out equal", () => {
    const compared = listOf<Compared>("settsu-r2.comparisons.json");
    expect(compared).toHaveLength(10);
    for (const each of compared) expectCompared(result, each);
  });

  test("what a KPI leaves out travels with its figure", () => {
    const scopes = result.indicators.flatMap(({ name, observations }) =>
      observations.flatMap(({ fiscalYear, scope }) =>
        scope === undefined ? [] : [`${name} ${fiscalYear} ${scope}`],
      ),
    );
    expect(scopes).toEqual([
      expect.stringMatching(/^AI\/RPA等の利活用により削減した業務時間 2020 .*3,000時間以上.*含めない/),
    ]);
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
