import fc from "fast-check";
import { snapshotOf, type CellValue } from "../../../sheet";
import { formatWareki } from "../../calendar";
import type { ReadResult } from "../../indicator/model";
import { readSheet } from "../registry";
import { periodOf, statementsOf } from "./statements";

interface Form {
  readonly years?: readonly string[];
  readonly plan: readonly CellValue[];
  readonly actual?: readonly CellValue[];
  /** Further rows above the table: label and content. */
  readonly rows?: readonly CellValue[][];
}

const SHARE: Form = { plan: ["利用率 60%", "利用率 70%", "利用率 80%"] };
const COUNT: Form = { plan: ["利用者数 900人", "利用者数 1,000人", "利用者数 1,200人"] };
const TWO: Form = { plan: ["受講率 70% 満足度 60点", "受講率 80% 満足度 70点", "受講率 90% 満足度 80点"] };
const PAIR: Form = { plan: ["受診率 50% 実施率 30%", "受診率 55% 実施率 40%", "受診率 60% 実施率 45%"] };
/** One indicator without a label in its cells. */
const PLAIN: Form = { plan: ["20人", "30人", "50人"] };

function read(measure: CellValue, { years, plan, actual, rows = [] }: Form): ReadResult {
  return readSheet(
    snapshotOf("個票", [
      ["No.", 1],
      ["アクションプラン", "窓口の改善"],
      ...rows,
      ["評価指標（定量的）", measure],
      ["年度", ...(years ?? ["令和3年度", "令和4年度", "令和5年度"])],
      ["予定", ...plan],
      ["実績", ...(actual ?? plan)],
    ]),
  );
}

/** Targets and base values as 「利用率 target 2023 以上80%」; what is asked about as 「? 理由」. */
function said({ indicators, unread }: ReadResult): string[] {
  const figures = indicators.flatMap(({ name, observations }) =>
    observations
      .filter(({ kind }) => kind === "target" || kind === "baseline")
      .map((each) =>
        [
          name,
          each.kind,
          String(each.fiscalYear),
          each.value === null ? each.missing : `${each.value}${each.unit}${each.qualifier ?? ""}`,
          each.version,
          each.asOf === null ? undefined : `(${each.asOf})`,
          each.isPartYear ? "部分" : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(" "),
      ),
  );
  return [...figures, ...unread.map(({ rawText, code }) => `? ${code ?? rawText}`)];
}

describe("one indicator", () => {
  test.each<[string, Form, string[]]>([
    ["令和5年度に利用率80%以上を目標とする。", SHARE, ["利用率 target 2023 80%以上"]],
    [
      "Ｒ５年度までに利用率を８０％以上にします。［Ｈ30年度　45.2％］",
      SHARE,
      ["利用率 baseline 2018 45.2%", "利用率 target 2023 80%以上"],
    ],
    [
      "利用率を現状の45%（令和元年度）から令和7年度に80%へ引き上げます。",
      SHARE,
      ["利用率 baseline 2019 45%", "利用率 target 2025 80%"],
    ],
    [
      "令和元年度実績45％から、令和7年度末までに80%に引き上げる。",
      SHARE,
      ["利用率 baseline 2019 45%", "利用率 target 2025 80%"],
    ],
    [
      "利用率 45%（令和元年度） → 80%（令和7年度）",
      SHARE,
      ["利用率 baseline 2019 45%", "利用率 target 2025 80%"],
    ],
    [
      "目標値：80%（令和7年度）、現状値：45%（令和元年度）",
      SHARE,
      ["利用率 baseline 2019 45%", "利用率 target 2025 80%"],
    ],
    ["H30：850人　R5：1,200人", COUNT, ["利用者数 baseline 2018 850人", "利用者数 target 2023 1200人"]],
    [
      "令和５年度までに利用者数を１，２００人とする（令和元年度：８５０人）。",
      COUNT,
      ["利用者数 baseline 2019 850人", "利用者数 target 2023 1200人"],
    ],
    ["令和5年度に利用者数を1万2千人とする。", COUNT, ["利用者数 target 2023 12000人"]],
    [
      "（令和元年度）年間約45,000人\n令和5年度 年間50,000人を目標",
      PLAIN,
      ["窓口の改善 baseline 2019 45000人約", "窓口の改善 target 2023 50000人"],
    ],
    [
      "過去3年間の平均（平成28年度～平成30年度）12人を基準に、令和5年度までに50人に増やす。",
      PLAIN,
      ["窓口の改善 baseline 2018 12人", "窓口の改善 target 2023 50人"],
    ],
    [
      "令和元年12月末現在8人を、50人に増やします。",
      PLAIN,
      ["窓口の改善 baseline 2019 8人 (令和元年12月末現在) 部分", "窓口の改善 target 2023 50人"],
    ],
    ["令和7年までに利用率100%を目指す。", SHARE, ["利用率 target 2025 100%"]],
    [
      "本計画は令和3年度に策定した総合計画に基づき、利用率80%を目標とする。",
      SHARE,
      ["利用率 target 2023 80%"],
    ],
    ["市内36校すべての教室で利用率100%を目標とします。", SHARE, ["利用率 target 2023 100%"]],
    ["3年間で利用率を100%にします。", SHARE, ["利用率 target 2023 100%"]],
    ["利用率（1人1回以上使った職員の割合。回答者500人）を80%にする。", SHARE, ["利用率 target 2023 80%"]],
    ["利用率を1日につき1回以上(100%)を目標とします。", SHARE, ["利用率 target 2023 100%"]],
    ["全職場から1名以上、年200人の参加を目標とします。", PLAIN, ["窓口の改善 target 2023 200人"]],
    ["各課から1名が参加できるよう200人を目標とします。", PLAIN, ["窓口の改善 target 2023 200人"]],
    ["全利用の1.5%となる1,000人を目標とします。", PLAIN, ["窓口の改善 target 2023 1000人"]],
    ["50%を目標とします。", SHARE, ["利用率 target 2023 50%"]],
    ["定員50人の2倍に相当する100人を目標とします。", PLAIN, ["窓口の改善 target 2023 100人"]],
    ["会場の50人に当たる100人を目標とします。", PLAIN, ["窓口の改善 target 2023 100人"]],
    ["班に2名が入れるよう、200人を目標とします。", PLAIN, ["窓口の改善 target 2023 200人"]],
    ["利用率100%を、36校で達成します。", SHARE, ["利用率 target 2023 100%"]],
    [
      "平成28年度の調査12人を基準に、最終年度に30人を目標とします。",
      PLAIN,
      ["窓口の改善 baseline 2016 12人", "窓口の改善 target 2023 30人"],
    ],
  ])("%s", (measure, form, expected) => {
    expect(said(read(measure, form))).toEqual(expected);
  });

  test("bounds turn the direction, and a base value with a bound does not", () => {
    const form = { plan: ["窓口 30分", "窓口 20分", "窓口 15分"] };
    const { indicators } = read("窓口での待ち時間を15分以内とする（現在45分以上）。", form);
    expect(said({ indicators, unread: [] })).toEqual([
      "窓口 baseline null 45分以上",
      "窓口 target 2023 15分以内",
    ]);
    expect(indicators[0]).toMatchObject({ direction: "decrease", comparison: "le" });
  });

  test.each([
    ["苦情を令和5年度までに10件に減らします。", ["苦情 20件", "苦情 25件", "苦情 10件"], "decrease"],
    ["苦情 40件（R1）→10件（R5）", ["苦情 10件", "苦情 10件", "苦情 10件"], "decrease"],
    ["苦情対応を10件削減します。", ["削減 5件", "削減 8件", "削減 10件"], "increase"],
    ["相談を40件（R1）から10件以上とします。", ["相談 10件", "相談 10件", "相談 10件"], "increase"],
    ["相談 40件（R1）→50件（R5）", ["相談 42件", "相談 45件", "相談 50件"], "increase"],
  ])("%s: %s, %s", (measure, plan, direction) => {
    expect(read(measure, { plan }).indicators[0]).toMatchObject({ direction, directionSource: "inferred" });
  });

  test("targets of several years are milestones", () => {
    expect(said(read("中間目標（令和3年度）30人、最終目標（令和5年度）50人", PLAIN))).toEqual([
      "窓口の改善 target 2021 30人",
      "窓口の改善 target 2023 50人",
    ]);
    expect(said(read("令和3年度末時点で30人、令和5年度末時点で50人とする。", PLAIN))).toEqual([
      "窓口の改善 target 2021 30人",
      "窓口の改善 target 2023 50人",
    ]);
  });

  test("a revised target keeps the original one", () => {
    expect(said(read("当初目標は30人、変更後の目標は50人とする。", PLAIN))).toEqual([
      "窓口の改善 target 2023 30人 original",
      "窓口の改善 target 2023 50人 revised",
    ]);
  });

  test("the whole of which the target is a part", () => {
    const { indicators } = read("年間約45,000件のうち7,000件とします。", {
      plan: ["5,000件", "6,000件", "7,000件"],
    });
    expect(indicators[0]!.observations.at(-1)!.ratio).toMatchObject({ numerator: 7000, denominator: 45000 });
    expect(indicators[0]!.accumulation).toBe("annual");
  });

  test.each([
    "昨年度は利用率70%を達成しました。",
    "市民の利便性の向上を目指します。",
    "予算額1,500千円、対象10施設。",
  ])("%s sets nothing", (measure) => expect(said(read(measure, SHARE))).toEqual([]));
});

describe("several indicators", () => {
  test.each<[string, Form, string[]]>([
    [
      "受講率を90％以上、満足度を80点以上とする。",
      TWO,
      ["受講率 target 2023 90%以上", "満足度 target 2023 80点以上"],
    ],
    [
      "受診率及び実施率を、それぞれ60%、45%とする。",
      PAIR,
      ["受診率 target 2023 60%", "実施率 target 2023 45%"],
    ],
    [
      "[平成29年度 受診率45.7%、実施率16.8%]",
      PAIR,
      ["受診率 baseline 2017 45.7%", "実施率 baseline 2017 16.8%"],
    ],
    [
      "・受講率：令和5年度 90%（現状 62.5%）\n・満足度：令和5年度 80点（現状 55点）",
      TWO,
      [
        "受講率 baseline null 62.5%",
        "受講率 target 2023 90%",
        "満足度 baseline null 55点",
        "満足度 target 2023 80点",
      ],
    ],
    [
      "【受診率】令和5年度に60%を目標\n【実施率】45%以上",
      PAIR,
      ["受診率 target 2023 60%", "実施率 target 2023 45%以上"],
    ],
    [
      "選考時間を平成29年度実績より600時間短縮し、窓口を15分以内とします。",
      { plan: ["窓口 30分 選考 400時間", "窓口 20分 選考 500時間", "窓口 15分 選考 600時間"] },
      ["窓口 target 2023 15分以内", "選考 target 2023 600時間"],
    ],
    ["顧客満足度を80%以上とする。", PAIR, ["? 顧客満足度を80%以上とする。"]],
    ["目標は80%とする。", PAIR, ["? 目標は80%とする。"]],
  ])("%s", (measure, form, expected) => {
    expect(said(read(measure, form))).toEqual(expected);
  });

  test("each period belongs to the indicator that was in use in it", () => {
    const form = { plan: ["利用率 50%", "電子化率 80%", "電子化率 90%"] };
    const { indicators, unread } = read(
      "【令和3年度】申込みの平均について50%を目標とします。[令和元年度 12%]\n【令和4年度～令和5年度】電子化90%を目標とします。",
      { ...form, plan: ["申込率 50%", "電子化率 80%", "電子化率 90%"] },
    );
    expect(unread.map(({ rawText }) => rawText)).toEqual([]);
    expect(said({ indicators, unread })).toEqual([
      "申込率 baseline 2019 12%",
      "申込率 target 2021 50%",
      "電子化率 target 2023 90%",
    ]);
  });

  test("two numbers for one year and indicator are asked about, none is chosen", () => {
    const measure = "利用率60%、将来の利用率は80%を目標とする。";
    expect(said(read(measure, SHARE))).toEqual([`? ${measure}`, `? ${measure}`]);
  });
});

describe("what has no row in the table", () => {
  test("a count behind a rate, a yearly increase, a share of the whole", () => {
    const form = { plan: ["閲覧率 10%", "閲覧率 20%", "閲覧数 150人"] };
    const { indicators } = read(
      "【令和3年度～令和4年度】ファイル数を平成30年度と比べ、閲覧率50%の上昇を目標とします。[平成30年度（11月末現在） 775件]\n" +
        "【令和5年度】ページの閲覧数を年間1,500人ずつ増やします。最終年度には全体の約15%がオンラインとなることを目標とします。",
      form,
    );
    const named = indicators.filter(({ notEvaluable }) => notEvaluable);
    expect(said({ indicators: named, unread: [] })).toEqual([
      "ファイル数 baseline 2018 775件 (平成30年度（11月末現在）) 部分",
      "ページの閲覧数の年間増加数 target 2023 1500人",
      "オンラインの割合（全体） target 2023 15%約",
    ]);
    expect(named[0]!.relatesTo).toBe(indicators.find(({ name }) => name === "閲覧率")!.id);
    expect(named[1]!).toMatchObject({
      relatesTo: indicators.find(({ name }) => name === "閲覧数")!.id,
      accumulation: "annual",
    });
  });

  test("what is to fall is better lower", () => {
    const form = { plan: ["残業時間削減 5%", "残業時間削減 10%", "残業時間削減 20%"] };
    const { indicators } = read(
      "年間総残業時間(令和2年度664,925時間(1,667人))の20%削減を目標とします。",
      form,
    );
    expect(indicators.map(({ name, direction }) => [name, direction])).toEqual([
      ["残業時間削減", "increase"],
      ["年間総残業時間", "decrease"],
    ]);
    expect(said({ indicators, unread: [] })).toEqual([
      "残業時間削減 target 2023 20%",
      "年間総残業時間 baseline 2020 664925時間",
    ]);
  });

  test("how many there are of what is to be more", () => {
    const rows = [
      ["概要", "市内562拠点の街頭防犯カメラを、更新に合わせて替えます。国は40%程度を目指しています。"],
    ];
    const form = { plan: ["331拠点", "613拠点", "899拠点"], rows };
    const { indicators } = read("街頭防犯カメラを更新し、全体を899拠点に増やします。", form);
    expect(said({ indicators, unread: [] })).toEqual([
      "窓口の改善 target 2023 899拠点",
      "街頭防犯カメラ baseline null 562拠点",
    ]);
    const other = [["概要", "市内562拠点の地区公民館で教室を開きます。"]];
    expect(
      read("街頭防犯カメラを899拠点に増やします。", { ...form, rows: other }).indicators.map(
        ({ name }) => name,
      ),
    ).toEqual(["窓口の改善"]);
    const kept = read("街頭防犯カメラ899拠点を維持します。", form);
    expect(said(kept)).toEqual(["窓口の改善 target 2023 899拠点"]);
  });

  test("a goal in words belongs to the row that it names, or is asked about", () => {
    const form = { plan: ["受講率 60%", "受講率 80%", "受講率 100%"] };
    expect(said(read("全職員が研修を受講することを目標とします。", form))).toEqual([
      "受講率 target 2023 textOnly",
    ]);
    expect(said(read("地図システムの令和5年度までの導入を目標とします。", form))).toEqual([
      "? goalWithoutRow",
    ]);
  });
});

describe("cells with labels of their own", () => {
  test("目標値 and 現状値 beside the table", () => {
    const rows = [
      ["現状値", "45%（令和元年度）"],
      ["目標値(令和7年度)", "90%以上"],
    ];
    expect(said(read("窓口", { ...SHARE, rows }))).toEqual([
      "利用率 baseline 2019 45%",
      "利用率 target 2025 90%以上",
    ]);
  });

  test("目標 with a sentence; 概要 and other labels are not searched for goals", () => {
    const rows = [
      ["目標", "令和7年度までに90%以上とすることを目標とする。"],
      ["概要", "令和8年度までに95%を目標とする。"],
    ];
    expect(said(read(null, { ...SHARE, rows }))).toEqual(["利用率 target 2025 90%以上"]);
  });
});

describe("statements", () => {
  test("periods, sentences, bullets and notes", () => {
    const text =
      "【令和元年度～令和3年度】甲（一部。乙）を増やす。[令和元年度 3件] 【住民票】丙とする。\n・丁 ・戊\n（R4～R5）己";
    expect(
      statementsOf(text).map(({ text, period, head, isNote }) => [text, period?.from, head, isNote]),
    ).toEqual([
      ["甲（一部。乙）を増やす。", 2019, "", false],
      ["[令和元年度 3件]", 2019, "", true],
      ["丙とする。", 2019, "住民票", false],
      ["・丁", 2019, "住民票", false],
      ["・戊", 2019, "住民票", false],
      ["己", 2022, "", false],
    ]);
    for (const { text: part, start } of statementsOf(text))
      expect(text.slice(start, start + part.length)).toBe(part);
  });

  test.each([
    ["令和元年度～令和3年度", [2019, 2021]],
    ["Ｒ１～Ｒ３", [2019, 2021]],
    ["令和4・5年度", [2022, 2023]],
    ["平成30年度から令和2年度まで", [2018, 2020]],
    ["令和5年度", [2023, 2023]],
  ])("%s is a period", (words, [from, to]) => {
    expect(periodOf(words)).toEqual({ from, to });
  });

  test.each(["課税所得証明書", "令和5年度の重点", ""])("%s is none", (words) => {
    expect(periodOf(words)).toBeUndefined();
  });
});

describe("sentences of any city", () => {
  const label = fc.constantFrom("来館者数", "満足度", "接続率", "処理件数", "登録者数", "カード交付率");
  const unit = fc.constantFrom("件", "人", "%", "時間", "施設", "か所", "回");
  const year = (value: number, style: string) =>
    style === "short"
      ? `${formatWareki(value, "short")}年度`
      : style === "both"
        ? formatWareki(value, "both")
        : style === "western"
          ? `${value}年度`
          : formatWareki(value);
  const templates: ((x: { label: string; goal: string; base: string; by: string; at: string }) => string)[] =
    [
      ({ label, goal, base, by, at }) => `${label}を${by}までに${goal}とします。[${at} ${base}]`,
      ({ label, goal, base, by, at }) => `${by}に${label}${goal}[${at}の${label}${base}]を目標とします。`,
      ({ label, goal, base, by, at }) =>
        `${label}を、${at}実績の${base}を基準として、${by}に${goal}を目指します。`,
      ({ label, goal, base, by, at }) => `${label}を${base}（${at}）から${goal}（${by}）に引き上げる。`,
      ({ label, goal, base, by, at }) => `・${label}　${base}（${at}）→${goal}（${by}）`,
      ({ label, goal, base, by, at }) =>
        `${by}末における${label}の目標は${goal}とする。（現状値（${at}）：${base}）`,
      ({ label, goal, base, by, at }) =>
        `目標値（${by}）　${label} ${goal}\n基準値（${at}）　${label} ${base}`,
    ];

  test("target and base value are found with year, unit and qualifier", () => {
    fc.assert(
      fc.property(
        fc.record({
          label,
          unit,
          goal: fc.integer({ min: 1, max: 900_000 }),
          base: fc.integer({ min: 1, max: 900_000 }),
          first: fc.integer({ min: 2015, max: 2030 }),
          length: fc.integer({ min: 2, max: 6 }),
          ahead: fc.nat(5),
          behind: fc.integer({ min: 1, max: 4 }),
          style: fc.constantFrom("era", "both", "short", "western"),
          template: fc.nat(templates.length - 1),
          bound: fc.constantFrom("", "以上", "程度"),
          full: fc.boolean(),
        }),
        ({ label, unit, goal, base, first, length, ahead, behind, style, template, bound, full }) => {
          const years = Array.from({ length }, (_, at) => first + at);
          const due = years.at(-1)! + ahead;
          const since = first - behind;
          const printed = (value: number) => {
            const text = `${value.toLocaleString("en-US")}${unit}`;
            return full
              ? text.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
              : text;
          };
          const measure = templates[template]!({
            label,
            goal: `${printed(goal)}${bound}`,
            base: printed(base),
            by: year(due, style),
            at: year(since, style),
          });
          const cells = years.map((_, at) => `${label} ${10 + at}${unit}`);
          const result = read(measure, {
            years: years.map((each) => year(each, style)),
            plan: cells,
            actual: cells,
          });
          expect({ measure, said: said(result) }).toEqual({
            measure,
            said: [
              `${label} baseline ${since} ${base}${unit}`,
              `${label} target ${due} ${goal}${unit}${bound}`,
            ],
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  test("no text makes the reader fail, and no number of it is read twice", () => {
    const piece = fc.constantFrom(
      "【",
      "】",
      "[",
      "]",
      "（",
      "）",
      "。",
      "、",
      "\n",
      "・",
      "令和5年度",
      "R3",
      "平成30年度",
      "50%",
      "1,200人",
      "約",
      "以上",
      "目標とします",
      "うち",
      "ずつ",
      "となる",
      "実績",
      "現在",
      "から",
      "までに",
      "利用率",
      "を",
      "全体の",
      "が",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const result = read(`x${pieces.join("")}`, SHARE);
        const places = result.indicators.flatMap(({ observations }) =>
          observations
            .filter(({ value }) => value !== null)
            .map(({ cell, position }) => `${cell} ${position}`),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 500 },
    );
  });

  test("two numbers side by side each have a place of their own", () => {
    const told = read("現在50%50%利用率", SHARE).indicators.flatMap(({ observations }) => observations);
    expect(told.filter(({ cell }) => cell === "B3").map(({ kind, position }) => [kind, position])).toEqual([
      ["baseline", 0],
      ["target", 1],
    ]);
  });
});
