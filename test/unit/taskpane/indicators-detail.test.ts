import type { Indicator, Observation } from "../../../src/kpi/indicator/model";
import { indicator, observation } from "../../../src/kpi/indicator/testing";
import {
  answerSlots,
  othersWithoutBaselineYear,
  typedNumber,
  typedYear,
  withDeemed,
  withVerdict,
} from "../../../src/taskpane/indicators/answers/questions";
import { figureNotes } from "../../../src/taskpane/indicators/figure-notes";
import { rowOf } from "../../../src/taskpane/indicators/rows";
import { placeOf } from "../../../src/taskpane/indicators/viewmodel";
import { heldAgainst, metAhead, yardsticksDiffer } from "../../../src/taskpane/indicators/yardsticks";

describe("what stands beside a figure", () => {
  const notes = (rest: Partial<Observation>, value: number | null = 32.9) =>
    figureNotes(
      indicator([], { unit: "%" }),
      observation("actual", 2023, value, { unit: "%", decimals: 1, ...rest }),
    );
  const texts = (rest: Partial<Observation>, value?: number | null) =>
    notes(rest, value).map(({ text }) => text);
  const ratio = {
    numerator: 111034,
    denominator: 336955,
    numeratorUnit: "件",
    denominatorUnit: "件",
    rawText: "111,034件／336,955件",
    sheet: "No.2",
    cell: "B20",
  };

  it("is nothing where there is nothing to know", () => {
    expect(notes({})).toEqual([]);
  });

  it("says that a figure is not of a whole year, and as of when", () => {
    expect(texts({ asOf: "9月1日時点", isPartYear: true })).toEqual([
      "時点 9月1日時点（通年の値ではありません）",
    ]);
    expect(texts({ asOf: "令和2年度末" })).toEqual(["時点 令和2年度末"]);
    expect(texts({ isPartYear: true })).toEqual(["通年の値ではありません"]);
  });

  it("keeps the old value of a correction, its reason and date, and does not repeat it as a note", () => {
    const reason = "※正しくは33施設";
    const corrected = texts(
      { unit: "施設", decimals: 0, note: reason, correction: { previous: 32, reason, date: "R5.4.1" } },
      33,
    );
    expect(corrected).toEqual(["訂正 32施設 → 33施設", "訂正の理由: ※正しくは33施設", "訂正の日付: R5.4.1"]);
  });

  it("gives scope, note and the file a figure came from", () => {
    expect(texts({ scope: "病院・消防を除く", note: "※別の注", sourceFile: "市民課.xlsx" })).toEqual([
      "範囲 病院・消防を除く",
      "注 ※別の注",
      "取込元 市民課.xlsx　個票!C8",
    ]);
  });

  it("leads to its cell, unless that is in another file", () => {
    expect(placeOf(observation("actual", 2023, 1))).toEqual({ sheet: "個票", cell: expect.any(String) });
    expect(placeOf(observation("actual", 2023, 1, { sourceFile: "市民課.xlsx" }))).toBeNull();
    const collected = indicator([
      observation("plan", 2023, 10, { sourceFile: "市民課.xlsx" }),
      observation("actual", 2023, 12),
    ]);
    expect(heldAgainst(rowOf(collected, 2023))[0]).toMatchObject({ place: null });
  });

  it("computes a rate again and says how the printed one came about", () => {
    expect(notes({ ratio })).toEqual([
      {
        text: "111,034件 ÷ 336,955件 ＝ 33.0%",
        isWarning: false,
        place: { sheet: "No.2", cell: "B20" },
      },
      { text: "端数が切り捨てられています（四捨五入では 33.0%）", isWarning: true },
    ]);
    expect(notes({ ratio }, 33).map(({ isWarning }) => isWarning)).toEqual([false]);
    expect(texts({ ratio }, 40)[1]).toContain("記載の率と合いません（計算では 33.0%）");
    expect(notes({ ratio, qualifiers: ["約"], decimals: 0 }, 33)).toHaveLength(1);
    expect(texts({ ratio: { ...ratio, denominator: 0 } })).toEqual(["分母が0のため、率は計算できません"]);
    expect(texts({ ratio, unit: "件" }, 111034)).toEqual(["111,034件 ÷ 336,955件 ＝ 33.0%"]);
  });

  it("keeps the words of a result without a number, and says what a user lets them count as", () => {
    const words = { missing: "textOnly", rawText: "全校実施", unit: "" } as const;
    expect(texts(words, null)).toEqual(["文章だけで、数値がありません", "原文「全校実施」"]);
    expect(texts({ ...words, deemed: { value: 100, reason: "全校で実施" } }, null)).toEqual([
      "原文「全校実施」",
      "利用者の判断で 100%（みなし） とみなしています（理由: 全校で実施）",
    ]);
    expect(texts({ yearSource: "user" })).toEqual(["年度は利用者の指定です"]);
  });
});

describe("two yardsticks", () => {
  const held = (observations: readonly Observation[], year: number) =>
    heldAgainst(rowOf(indicator(observations), year)).map(
      ({ name, figure, answer }) => `${name} ${figure} ${answer}`,
    );
  const planAndTarget = [
    observation("plan", 2021, 30),
    observation("actual", 2021, 33),
    observation("target", 2023, 50),
  ];

  it("plan met and target not are both shown and said", () => {
    expect(held(planAndTarget, 2021)).toEqual([
      "令和3年度の計画 30件 達成",
      "最終目標（令和5年度） 50件 未達",
    ]);
    expect(yardsticksDiffer(rowOf(indicator(planAndTarget), 2021))).toContain("最終目標には達していません");
    const reverse = [
      observation("plan", 2021, 60),
      observation("actual", 2021, 55),
      observation("target", 2023, 50),
    ];
    expect(yardsticksDiffer(rowOf(indicator(reverse), 2021))).toContain("計画は達成していません");
    const both = [
      observation("plan", 2021, 30),
      observation("actual", 2021, 55),
      observation("target", 2023, 50),
    ];
    expect(yardsticksDiffer(rowOf(indicator(both), 2021))).toBeNull();
  });

  it("a grade without a rate says that the final target is met already", () => {
    const early = (actual: number) =>
      rowOf(indicator([observation("actual", 2020, actual), observation("target", 2022, 3)]), 2020);
    expect([early(6).grade, early(6).rateText]).toEqual(["◎", "－"]);
    expect(metAhead(early(6))).toContain("最終目標をすでに達成しています");
    expect(metAhead(early(2))).toBeNull();
    expect(metAhead(rowOf(indicator(planAndTarget), 2021))).toBeNull();
  });

  it("a target met by its year is 期限内, later 期限後", () => {
    const late = [
      observation("actual", 2022, 93),
      observation("actual", 2023, 100),
      observation("target", 2022, 100),
    ];
    expect(held(late, 2022)).toEqual(["最終目標（令和4年度） 100件 未達"]);
    expect(held(late, 2023)).toEqual(["最終目標（令和4年度） 100件 期限後に達成"]);
    const early = [observation("actual", 2022, 100), observation("target", 2022, 100)];
    expect(held(early, 2022)).toEqual(["最終目標（令和4年度） 100件 期限内に達成"]);
    // Met before its year: the year has still to come.
    expect(held([observation("actual", 2021, 100), observation("target", 2022, 100)], 2021)[0]).toContain(
      "達成",
    );
  });

  it("the original target stands beside the revised one; one in another unit is not compared", () => {
    const revised = (unit: string) => [
      observation("actual", 2022, 10, { unit: "%" }),
      observation("target", 2022, 3, { version: "original", unit }),
      observation("target", 2022, 30, { version: "revised", unit: "%" }),
    ];
    expect(held(revised("%"), 2022)).toEqual(["最終目標（令和4年度） 30% 未達", "当初の目標 3% 達成"]);
    expect(held(revised("業務"), 2022)[1]).toBe("当初の目標 3業務 比べられません");
  });

  it("a point of the straight line has no cell", () => {
    const line = indicator([
      observation("baseline", 2019, 0),
      observation("actual", 2021, 40),
      observation("target", 2024, 100),
    ]);
    expect(heldAgainst(rowOf(line, 2021))[0]).toEqual({
      name: "令和3年度の目安",
      figure: "40.0件",
      answer: "達成",
      place: null,
    });
  });
});

describe("what a user can answer", () => {
  const slots = (one: Indicator, year = 2021) =>
    answerSlots(rowOf(one, year)).map(
      ({ kind, isAsked, isAnswered }) => `${kind}${isAsked ? "?" : ""}${isAnswered ? "!" : ""}`,
    );
  const plain = [observation("plan", 2021, 100), observation("actual", 2021, 50)];

  it("is what the sheet leaves open; what is asked stands unfolded, what is answered does not", () => {
    expect(slots(indicator(plain))).toEqual(["verdict", "accumulation"]);
    expect(slots(indicator(plain, { accumulation: "annual" }))).toEqual(["verdict"]);
    const printed = [{ fiscalYear: 2021, achieved: true, rawText: "達成", sheet: "s", cell: "A1" }];
    expect(slots(indicator(plain, { verdicts: printed }))[0]).toBe("verdict?");
    const userSettings = { verdicts: [{ fiscalYear: 2021, mark: null, reason: "理由" }] };
    expect(slots(indicator(plain, { verdicts: printed, userSettings }))[0]).toBe("verdict!");
  });

  it("is nothing that the sheet itself says", () => {
    const own = (mark: string, reason: string) => ({
      ownVerdicts: [{ fiscalYear: 2021, mark, reason }],
      accumulation: "annual" as const,
    });
    expect(slots(indicator(plain, own("×", "")))).toEqual([]);
    expect(slots(indicator(plain, own("◎", "制度変更")))).toEqual([]);
    // Why it differs can be said where the sheet does not.
    expect(slots(indicator(plain, own("◎", "")))).toEqual(["verdict?"]);
  });

  it("are the year of a baseline, the sign of a 削減, words as a number, a change of method", () => {
    const undated = [
      observation("baseline", null, 0),
      observation("actual", 2021, 5),
      observation("target", 2025, 10),
    ];
    expect(slots(indicator(undated))).toContain("baselineYear?");
    const falling = [observation("plan", 2021, 5), observation("actual", 2021, -3)];
    expect(slots(indicator(falling, { name: "経費の削減" }))).toContain("sign?");
    const words = [observation("actual", 2021, null, { missing: "textOnly", rawText: "全校実施" })];
    expect(slots(indicator(words))).toContain("deemed");
    expect(slots(indicator([observation("actual", 2021, null)]))).not.toContain("deemed");
    const changed = [
      observation("baseline", 2019, 0),
      observation("actual", 2021, 5),
      observation("target", 2021, 9),
    ];
    expect(slots(indicator(changed, { methodBreaks: [2020] }))).toContain("break");
  });

  it("can be given for all indicators at once whose baselines have no year", () => {
    const undated = (id: string, sheet: string, year: number | null = null) =>
      indicator([observation("baseline", year, 0, { sheet })], { id });
    const all = [undated("a", "計画"), undated("b", "計画"), undated("c", "別"), undated("d", "計画", 2019)];
    expect(othersWithoutBaselineYear(all[0]!, all).map(({ id }) => id)).toEqual(["b", "c"]);
  });

  it("are read as people type them", () => {
    expect(["令和元年度", "R1", "２０１９", "令和2年3月"].map(typedYear)).toEqual([2019, 2019, 2019, 2019]);
    expect(["", "むかし", "令和7年"].map(typedYear)).toEqual([null, null, null]);
    expect(["100", "１，０００", "82.8%", " -3 "].map(typedNumber)).toEqual([100, 1000, 82.8, -3]);
    expect(["", "百", "1-2", "1e3"].map(typedNumber)).toEqual([null, null, null, null]);
  });

  it("take the place of earlier answers for the same year and leave the others", () => {
    const before = { baselineYear: 2019, verdicts: [{ fiscalYear: 2020, mark: "○", reason: "" }] };
    const after = withVerdict(before, { fiscalYear: 2021, mark: "△", reason: "x" });
    expect(after).toEqual({
      baselineYear: 2019,
      verdicts: [before.verdicts[0], { fiscalYear: 2021, mark: "△", reason: "x" }],
    });
    expect(withVerdict(after, { fiscalYear: 2021, mark: null, reason: " " }).verdicts).toEqual(
      before.verdicts,
    );
    const deemed = withDeemed(undefined, 2021, { value: 100, reason: "x" });
    expect(withDeemed(deemed, 2021, { value: 90, reason: "y" }).deemed).toEqual([
      { fiscalYear: 2021, value: 90, reason: "y" },
    ]);
    expect(withDeemed(deemed, 2021, null).deemed).toEqual([]);
  });
});
