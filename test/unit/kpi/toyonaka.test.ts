/** 豊中市: every figure of スマートとよなか (令和2年度) and of デジタル・ガバメント戦略 (令和4年度), none besides. */
import { assessIndicator, rate, gap } from "../../../src/kpi/achievement";
import type { ReadResult } from "../../../src/kpi/indicator/model";
import { setLanguage } from "../../../src/strings";
import {
  expectedOf,
  indicatorNamed,
  lineOf,
  linesOf,
  observationsOf,
  placesOf,
  readSeed,
} from "./toyonaka-support";

beforeAll(() => setLanguage("ja"));

/** As compared by hand: item, actual, target, achieved, rate in %, gap. */
type Comparison = readonly [
  name: string,
  actual: number,
  target: number,
  achieved: boolean,
  rate: number,
  gap: number,
];

function compare(result: ReadResult, year: number, rows: readonly Comparison[]): void {
  for (const [name, actual, target, achieved, percent, difference] of rows) {
    const assessed = assessIndicator(indicatorNamed(result, name), year);
    // The first version of a target is the one that the year's result was held against.
    const held = assessed.originalTarget ?? assessed.target;
    const met = assessed.achieved.originalTarget ?? assessed.achieved.target;
    expect([name, assessed.actual?.value, held?.value]).toEqual([name, actual, target]);
    expect([name, met]).toEqual([name, { evaluable: true, value: achieved }]);
    const yardstick = { comparison: indicatorNamed(result, name).comparison, value: held!.value };
    const ratio = rate(assessed.actual!.value, yardstick);
    expect(ratio.evaluable && Number((ratio.value * 100).toFixed(1))).toBe(percent);
    const measured = gap(assessed.actual!.value, yardstick);
    expect(measured.evaluable && measured.value).toBeCloseTo(difference, 6);
  }
}

describe("スマートとよなかプロジェクト 令和2年度", () => {
  const expected = expectedOf("toyonaka-smart-r2");
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("toyonaka-smart-r2");
  });

  test("22 figures and 2 results in words, with year, unit, qualifier and version, and none besides", () => {
    expect(expected.filter(({ value }) => value !== null)).toHaveLength(22);
    expect(expected.filter(({ value }) => value === null)).toHaveLength(2);
    expect(linesOf(result)).toEqual(expected.map(lineOf).sort());
    expect(result.indicators).toHaveLength(11);
  });

  test("no figure is read twice", () => {
    const places = placesOf(result);
    expect(new Set(places).size).toBe(places.length);
  });

  test("目標達成 is printed four times, and nothing where nothing is printed", () => {
    const printed = result.indicators.flatMap(({ group, verdicts }) =>
      verdicts.map((verdict) => ({ group, ...verdict })),
    );
    expect(
      printed.map(({ group, rawText, achieved, fiscalYear }) => [
        group.initiative,
        rawText,
        achieved,
        fiscalYear,
      ]),
    ).toEqual(
      expected
        .filter(({ verdict }) => verdict !== undefined)
        .map(({ item, verdict }) => [item, verdict, true, 2020]),
    );
  });

  test("the year of a target is concluded from 対象期間, and says so", () => {
    const targets = observationsOf(result).filter(({ observation }) => observation.kind === "target");
    expect(targets).toHaveLength(14);
    for (const { observation } of targets) expect(observation.note).toMatch(/対象期間の最終年度/);
  });

  test("a number of what is under way is not the value", () => {
    for (const [name, words] of [
      ["AIの導入", "4業務について導入の調整"],
      ["市が担うべきサービス範囲の見直し", "2業務について検討"],
    ] as const) {
      const indicator = indicatorNamed(result, name);
      const actual = indicator.observations.find(({ kind }) => kind === "actual")!;
      expect(actual).toMatchObject({ value: null, missing: "textOnly" });
      expect(actual.rawText).toContain(words);
      expect(indicator.notEvaluable?.reason).toContain(words);
      expect(assessIndicator(indicator, 2020)).toMatchObject({ grade: "－", reason: "TEXT_ONLY" });
    }
  });

  test("5%削減 is a rate of which more is better, and the part of the year is kept", () => {
    const indicator = indicatorNamed(result, "時間外勤務時間の削減率");
    expect(indicator).toMatchObject({ comparison: "ge", direction: "increase", signConvention: "reduction" });
    expect(indicator.observations.find(({ kind }) => kind === "actual")).toMatchObject({ isPartYear: true });
    expect(indicator.remarks).toContain("22.1%削減");
  });

  test("a goal in another unit succeeds the first", () => {
    const first = indicatorNamed(result, "行政手続き等の電子化");
    const next = indicatorNamed(result, "オンライン申請およびキャッシュレス決済の実施率");
    expect([first.successor, next.predecessor]).toEqual([next.id, first.id]);
  });

  test("the comparisons of the document", () => {
    compare(result, 2020, [
      ["行政手続き等の電子化", 6, 3, true, 200, 3],
      ["公民学連携の推進", 10, 3, true, 333.3, 7],
      ["広域連携事業の実施", 2, 3, false, 66.7, -1],
      ["支援サービス提供手法の見直し", 1, 10, false, 10, -9],
      ["発行物の電子化", 16, 10, true, 160, 6],
      ["RPA、AI-OCR等の導入", 18, 15, true, 120, 3],
      ["総務業務の支援", 1, 2, false, 50, -1],
      ["時間外勤務時間の削減率", 4.8, 5, false, 96, -0.2],
    ]);
  });
});

describe("デジタル・ガバメント戦略 令和4年度", () => {
  const expected = expectedOf("toyonaka-dg-r4");
  let result: ReadResult;
  beforeAll(async () => {
    result = await readSeed("toyonaka-dg-r4");
  });

  test("29 figures and 10 places in words, and none besides; goals in words are milestones", () => {
    const managed = expected.filter(({ milestone }) => milestone === undefined);
    expect(managed.filter(({ value }) => value !== null)).toHaveLength(29);
    expect(managed.filter(({ value }) => value === null)).toHaveLength(10);
    expect(linesOf(result)).toEqual(expected.map(lineOf).sort());
  });

  test("21 managed indicators, and four goals in words, which say that they cannot be judged by numbers", () => {
    const milestones = result.indicators.filter(({ observations }) =>
      observations.every(({ value }) => value === null),
    );
    expect(result.indicators).toHaveLength(25);
    expect(milestones.map(({ name }) => name)).toEqual([
      "電子契約",
      "クラウド化",
      "ネットワーク最適化",
      "情報リテラシー・セキュリティ向上推進基盤の構築",
    ]);
    for (const { notEvaluable } of milestones) expect(notEvaluable?.reason).toMatch(/目標が文章のみ/);
  });

  test("no figure is read twice", () => {
    const places = placesOf(result);
    expect(new Set(places).size).toBe(places.length);
  });

  test("results in words say why, and count as 100 only by the user's word", () => {
    const inWords = result.indicators.filter(
      ({ observations }) =>
        observations.some(({ kind, value }) => kind === "actual" && value === null) &&
        observations.some(({ kind, value }) => kind === "target" && value === 100),
    );
    expect(inWords).toHaveLength(8);
    for (const indicator of inWords) {
      expect(indicator.notEvaluable?.reason).toMatch(/実績が文章のみ/);
      expect(indicator.observations.some(({ deemed }) => deemed !== undefined)).toBe(false);
    }
  });

  test("the field stands beside the items, on every page", () => {
    const fields = result.indicators.map(({ group }) => group.policy);
    expect(fields.filter((field) => field === "暮らし・サービス")).toHaveLength(8);
    expect(fields.filter((field) => field === "学び・教育")).toHaveLength(4);
    expect(fields.filter((field) => field === "仕事・働き方")).toHaveLength(13);
  });

  test("parts of one goal relate to it, and the total is asked for", () => {
    const total = indicatorNamed(result, "AI・RPA");
    for (const name of ["AI・RPA（うちAI）", "AI・RPA（うちRPA）"])
      expect(indicatorNamed(result, name).relatesTo).toBe(total.id);
    expect(result.unread.filter(({ reason }) => reason.includes("内訳（AI、RPA）"))).toHaveLength(1);
  });

  test("the comparisons of the document", () => {
    compare(result, 2022, [
      ["オンライン申請・決済等・公共施設予約の実施率", 100, 100, true, 100, 0],
      ["キャッシュレスの実施率", 100, 100, true, 100, 0],
      ["オープンデータ掲載・活用数", 24, 10, true, 240, 14],
      ["マイナンバーカードの取得率", 66, 60, true, 110, 6],
      ["端末一人1台配備・通信ネットワーク整備", 100, 100, true, 100, 0],
      ["モバイルPC配備", 1, 1, true, 100, 0],
      ["システム内製化", 6, 5, true, 120, 1],
      ["電子決裁の実施率", 73.03, 60, true, 121.7, 13.03],
    ]);
  });
});
