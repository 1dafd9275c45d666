import { observation } from "../indicator/testing";
import { parseQuantities } from "../quantity";
import { accumulationIn, isCumulativePlan } from "./accumulation";
import { blanksOf } from "./blanks";
import { compoundOf } from "./compound";
import { correctionIn, isPartOfYear, scopeIn, withDetails } from "./details";

describe("part of a year", () => {
  test.each([
    "平成30年度（11月末現在）",
    "令和3年7月から同年12月",
    "9月1日時点",
    "令和3年3月1日現在",
    "令和2年4月～令和3年1月",
    "令和5年度上半期",
    "第2四半期",
    "２月末現在",
  ])("%s", (text) => expect(isPartOfYear(text)).toBe(true));

  test.each([
    "令和2年度",
    "令和2年3月時点",
    "令和元年度末",
    "令和3年3月31日現在",
    "令和3年3月末",
    "令和2年4月～令和3年3月",
    "",
  ])("%s is a whole year", (text) => expect(isPartOfYear(text)).toBe(false));
});

test.each([
  ["休職中等の職員を除いた対象職員2,563名全員が受講し、目標を達成しました。", "休職中等の職員を除いた"],
  ["（病院・消防を除く）", "病院・消防を除く"],
  ["※ 休職者は対象外", "休職者は対象外"],
  ["対象を本庁に限る。", "対象を本庁に限る"],
  ["無償のツールによるため、KPI「削減時間」には含めない。", "KPI「削減時間」には含めない"],
])("scope of %s", (text, scope) => expect(scopeIn(text)).toBe(scope));

test.each(["目標を達成しました。", "排除の取組", "不法投棄物を除去しました。"])("%s has no scope", (text) =>
  expect(scopeIn(text)).toBeUndefined(),
);

describe("corrections", () => {
  test.each([
    ["※ 令和4年度の実績を32施設としておりましたが、正しくは33施設でした。", 32, null],
    ["※ 32施設から33施設に訂正しました（令和6年5月1日）。", 32, "令和6年5月1日"],
    ["※誤：32施設　正：33施設", 32, null],
    ["訂正前 32施設", 32, null],
  ])("%s", (note, previous, date) => {
    expect(correctionIn(note, 33, "施設")).toEqual({ previous, reason: note, date });
  });

  test.each([
    "※ 令和4年度は推計値",
    "※ 33施設のうち32施設で実施",
    "※ 正しくは40施設、当初32施設としておりました",
  ])("%s corrects nothing", (note) => expect(correctionIn(note, 33, "施設")).toBeUndefined());
});

test("a zero that is not introduced is told from a zero that was counted", () => {
  const zero = (note: string | null, value = 0) =>
    withDetails(observation("actual", 2021, value, { note })).zeroMeans;
  expect(zero("※令和3年度はシステム未導入")).toBe("notIntroduced");
  expect(zero("※システム稼働前")).toBe("notIntroduced");
  expect(zero("※速報値")).toBeUndefined();
  expect(zero(null)).toBeUndefined();
  expect(zero("※一部未導入", 5)).toBeUndefined();
});

describe("cells with one figure in several numbers", () => {
  const compound = (text: string) => compoundOf(text, parseQuantities(text));
  test("a rate with its counts", () => {
    for (const text of ["82.8%（719件/868件）", "82.8%（868件中719件）", "82.8% (868件のうち719件)"]) {
      const found = compound(text);
      expect(found?.figure).toMatchObject({ value: 82.8, unit: "%" });
      expect([found?.ratio?.part.value, found?.ratio?.whole.value]).toEqual([719, 868]);
    }
  });

  test("a corrected and a revised value", () => {
    expect(compound("33施設（訂正前32施設）")).toMatchObject({
      figure: { value: 33 },
      correction: { previous: 32 },
    });
    expect(compound("30事業（当初3事業）")).toMatchObject({ figure: { value: 30 }, original: { value: 3 } });
  });

  test.each(["344件(50.1%)", "特定健診48% 保健指導60%", "10～20業務", "30事業"])(
    "%s stays as it is",
    (text) => expect(compound(text)).toBeUndefined(),
  );
});

describe("empty cells", () => {
  const place = (kind: "plan" | "actual", fiscalYear: number) => ({
    sheet: "個票",
    cell: {
      row: 0,
      column: 0,
      address: "A1",
      range: { top: 0, left: 0, bottom: 0, right: 0 },
      value: null,
      numberFormat: "General",
      text: "",
    },
    kind,
    fiscalYear,
  });
  const reasons = (
    spells: readonly { years: readonly number[]; period?: readonly [number, number] }[],
    empties: readonly ReturnType<typeof place>[],
    reportYear: number | null,
  ) =>
    blanksOf(
      spells.map(({ years, period }) => ({
        observations: years.map((year) => observation("plan", year, 1)),
        period: period ? { from: period[0], to: period[1] } : null,
      })),
      empties,
      reportYear,
    ).map((blanks) => blanks.map(({ kind, fiscalYear, missing }) => `${kind} ${fiscalYear} ${missing}`));

  test("before the first figure the indicator was not introduced; after the year of the report it is to come", () => {
    expect(
      reasons(
        [{ years: [2021, 2022, 2023, 2024] }],
        [place("plan", 2020), place("actual", 2020), place("actual", 2023), place("actual", 2024)],
        2023,
      ),
    ).toEqual([
      [
        "plan 2020 notIntroduced",
        "actual 2020 notIntroduced",
        "actual 2023 notReported",
        "actual 2024 notYetDue",
      ],
    ]);
  });

  test("years of another indicator or outside the printed period are not its own", () => {
    const empties = [place("actual", 2019), place("actual", 2023)];
    expect(reasons([{ years: [2020, 2021] }, { years: [2022] }], empties, 2023)).toEqual([
      ["actual 2019 notIntroduced"],
      ["actual 2023 unknown"],
    ]);
    expect(reasons([{ years: [2022], period: [2022, 2023] }], empties, 2023)).toEqual([
      ["actual 2023 unknown"],
    ]);
    expect(reasons([{ years: [2021], period: [2019, 2021] }], empties, 2023)).toEqual([
      ["actual 2019 unknown"],
    ]);
  });

  test("a table without any result says nothing about its years", () => {
    expect(reasons([{ years: [2021] }], [place("actual", 2021)], null)).toEqual([["actual 2021 unknown"]]);
    expect(reasons([{ years: [] }], [place("actual", 2021)], null)).toEqual([[]]);
  });
});

describe("how values count", () => {
  const plans = (...values: number[]) => values.map((value, at) => observation("plan", 2021 + at, value));
  test("plans that count on from nothing by the yearly amount are cumulative", () => {
    expect(isCumulativePlan(plans(150, 300, 450), "年間150点ずつ増やすことを目標とします。")).toBe(true);
    expect(isCumulativePlan(plans(15500, 17000), "閲覧数を年間1,500人ずつ増やします。")).toBe(false);
    expect(isCumulativePlan(plans(150), "年間150点ずつ")).toBe(false);
  });

  test.each([
    ["累計 300件", "cumulative"],
    ["年間3,000回", "annual"],
    ["毎年度12回", "annual"],
    ["過去3年間の平均", undefined],
    ["延べ12,000回", undefined],
    ["令和3年度", undefined],
  ])("%s", (text, kind) => expect(accumulationIn(text)).toBe(kind));
});
