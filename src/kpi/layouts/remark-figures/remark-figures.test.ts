import { snapshotOf, type CellValue } from "../../../sheet";
import { parseQuantities } from "../../quantity";
import { readSheet } from "../registry";
import { gives, ratioGiving, statedRatios } from "./ratios";

describe("ratios that words state", () => {
  test.each<[string, number, number]>([
    ["対象手続数868件のうち、719件の電子化を完了しました。", 719, 868],
    ["全854件の回答中816件が「使用した」との回答から、95.6%となりました。", 816, 854],
    ["全309,196件中、231,589件が電子化された", 231589, 309196],
    ["交付件数は10,188件（44,184件中）です。", 10188, 44184],
    ["719件/868件", 719, 868],
    ["全申請1,800件に対し612件が電子申請", 612, 1800],
    ["125施設すべてに整備が完了しました。", 125, 125],
    ["対象職員2,563名全員が受講し", 2563, 2563],
  ])("%s", (text, part, whole) => {
    expect(statedRatios(text).map((each) => [each.part.value, each.whole.value])).toEqual([[part, whole]]);
  });

  test.each([
    "6,203時間（13業務）",
    "令和4年度までの33施設に、令和5年度は1施設を加えました。",
    "1機3名×2機運用×2交代で12名になります。",
    "500人のうち600人が受講した",
    "目標の99.6%を達成",
  ])("%s states none", (text) => expect(statedRatios(text)).toEqual([]));
});

test("two counts are the parts of a rate where one pair alone gives it", () => {
  const text =
    "コンビニ交付件数は10,188件、コンビニ交付も含めた件数は44,184件です。コンビニ交付利用率23.1%となりました。";
  const rate = parseQuantities(text).find(({ unit }) => unit === "%")!;
  const found = ratioGiving(text, rate);
  expect([found?.part.value, found?.whole.value]).toEqual([10188, 44184]);
  expect(ratioGiving(text, { ...rate, value: 24.1 })).toBeUndefined();
});

test.each<[number, number, number, number, boolean]>([
  [719, 868, 82.8, 1, true],
  [111034, 336955, 32.9, 1, true], // cut off
  [111034, 336955, 33.0, 1, true], // rounded
  [111034, 336955, 33.1, 1, false],
  [1, 3, 33, 0, true],
  [1, 0, 0, 0, false],
])("%d / %d prints as %d: %s", (part, whole, value, decimals, expected) => {
  expect(gives(part, whole, { value, decimals })).toBe(expected);
});

describe("in the remarks of a form", () => {
  const read = (plan: CellValue[], actual: CellValue[], remark: string) =>
    readSheet(
      snapshotOf("個票", [
        ["アクションプラン", "証明の交付"],
        ["年度", "令和4年度", "令和5年度"],
        ["予定", ...plan],
        ["実績", ...actual],
        ["令和5年度実績に関する備考", remark],
      ]),
    );
  const ratios = (result: ReturnType<typeof read>) =>
    result.indicators.flatMap(({ name, observations }) =>
      observations.flatMap(({ fiscalYear, ratio }) =>
        ratio ? [`${name} ${fiscalYear} ${ratio.numerator}/${ratio.denominator}`] : [],
      ),
    );

  test("a rate of the year takes its ratio, also where the two do not agree", () => {
    expect(
      ratios(read(["率 50%", "率 60%"], ["率 48%", "率 82.8%"], "868件のうち719件を完了しました。")),
    ).toEqual(["率 2023 719/868"]);
    expect(
      ratios(read(["50%", "60%"], ["48%", "33.0%"], "全300件のうち98件が対象で、33.0%となりました。")),
    ).toEqual(["証明の交付 2023 98/300"]);
  });

  test.each(["職員500人のうち30人が研修を受けました。", "36校すべてで実施しました。", ""])(
    "%s is no ratio of the rate",
    (remark) => {
      expect(ratios(read(["50%", "60%"], ["48%", "61%"], remark))).toEqual([]);
    },
  );

  test("a rate that only the remarks print, and the count of a cell that holds only its label", () => {
    const result = read(
      ["課税証明 650件", "課税証明 住民票等 46,600件"],
      ["課税証明 1,730件", "課税証明 住民票等 111,034件"],
      "【課税証明】 交付件数は10,188件、交付も含めた件数は44,184件です。交付利用率23.1%となり、目標を達成しています。\n" +
        "【住民票等】 交付件数は111,034件、発行件数は336,955件です。交付利用率32.9%となり、目標未達でした。",
    );
    const of = (name: string) => result.indicators.find((each) => each.name === name)!;
    expect(
      of("課税証明")
        .observations.filter(({ kind }) => kind === "actual")
        .map(({ value }) => value),
    ).toEqual([1730, 10188]);
    expect(of("課税証明").observations.at(-1)).toMatchObject({ cell: "B5", unit: "件", fiscalYear: 2023 });
    expect(ratios(result)).toEqual([
      "交付利用率（課税証明） 2023 10188/44184",
      "交付利用率（住民票等） 2023 111034/336955",
    ]);
    expect(of("交付利用率（住民票等）")).toMatchObject({
      relatesTo: of("住民票等").id,
      verdicts: [{ achieved: false, fiscalYear: 2023 }],
    });
    expect(of("住民票等").observations.filter(({ value }) => value === 111034)).toHaveLength(1);
  });

  test("a result in words stays in words", () => {
    const remark = "交付件数は10,188件、交付も含めた件数は44,184件です。交付利用率23.1%となりました。";
    const { indicators } = read(["650件", "700件"], ["600件", "集計中"], remark);
    expect(indicators[0]!.observations.at(-1)).toMatchObject({
      value: null,
      missing: "textOnly",
      rawText: "集計中",
    });
  });

  test.each([
    "目標の99.6%を達成しましたが、未達でした。",
    "利用率は34.0%を見込んでいます。",
    "前年より5%増えました。",
    "満足度82.0%でした。",
  ])("%s makes no indicator", (remark) => {
    expect(read(["利用 500件", "利用 600件"], ["利用 480件", "利用 612件"], remark).indicators).toHaveLength(
      1,
    );
  });

  test("what the figure leaves out", () => {
    const { indicators } = read(
      ["受講率 90%", "受講率 100%"],
      ["受講率 69%", "受講率 100%"],
      "休職中の職員を除いた2,563名全員が受講しました。",
    );
    expect(indicators[0]!.observations.at(-1)).toMatchObject({
      scope: "休職中の職員を除いた",
      ratio: { numerator: 2563 },
    });
    expect(indicators[0]!.observations.filter(({ scope }) => scope)).toHaveLength(1);
  });
});
