import { methodBreakIn, remarksAbout, verdictOf } from "./verdicts";

describe("verdictOf", () => {
  test.each([
    "目標を達成しました。",
    "目標を達成しています。",
    "目標達成となっております。",
    "目標達成",
    "業務時間削減を達成することができました。",
    "閲覧者数は大きく目標を上回りました。",
    "125施設すべてに整備が完了しました。",
    "予定通り構築を開始しました。",
    "計画どおりに進みました。",
    "目標は達成済みです。",
  ])("%s is achieved", (sentence) => {
    expect(verdictOf(sentence)).toBe(true);
  });

  test.each([
    "目標の99.6%を達成しましたが、目標未達となりました。",
    "目標未達でした。",
    "未達成",
    "目標には至りませんでした。",
    "目標達成には至らなかった。",
    "目標値に届きませんでした。",
    "実績が予定を下回ったものの、導入を進めることができました。",
    "目標を達成できませんでした。",
    "目標を達成することができませんでした。",
    "目標を達成していません。",
    "目標を大幅に下回った。",
    "計画通りに進まず、目標には達しなかった。",
  ])("%s is not achieved", (sentence) => {
    expect(verdictOf(sentence)).toBe(false);
  });

  test.each([
    "目標の99.6%を達成しました。",
    "目標の達成に向けて取り組みます。",
    "目標を達成できるよう努めます。",
    "目標を達成したい。",
    "達成率は80%です。",
    "目標を達成した場合は見直します。",
    "計27名が操縦資格を取得しました。",
    "引き続き推進してまいります。",
    "",
  ])("%s says nothing", (sentence) => {
    expect(verdictOf(sentence)).toBeUndefined();
  });
});

describe("remarksAbout", () => {
  test("a sentence without a name goes on about the one before", () => {
    const text = "会議システムは好評でした。目標を達成しました。\nまた、テレワークについては目標未達でした。";
    expect(remarksAbout(text, ["会議システム", "テレワーク実施"]).map(({ about }) => about)).toEqual([
      [0],
      [0],
      [1],
    ]);
  });

  test("a text that names none is about all", () => {
    expect(remarksAbout("目標未達でした。", ["甲", "乙"])).toEqual([
      { text: "目標未達でした。", about: [0, 1] },
    ]);
  });

  test("a sentence on two speaks of each in its clause", () => {
    const parts = remarksAbout("閲覧者数は目標を達成しましたが、登録者数は目標未達でした。", [
      "閲覧者数",
      "登録者数",
    ]);
    expect(parts.map(({ text, about }) => [verdictOf(text), about])).toEqual([
      [true, [0]],
      [false, [1]],
    ]);
  });
});

test("a change of method names its year", () => {
  expect(methodBreakIn("令和4年度に算定方法のルールが変更となったため、閲覧数が減少した。", 2023)).toBe(2022);
  expect(methodBreakIn("集計方法を見直した。", 2023)).toBe(2023);
  expect(methodBreakIn("運用方法を変更した。", 2023)).toBeUndefined();
});
