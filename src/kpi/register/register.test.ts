import { readdirSync, readFileSync } from "node:fs";
import { readWorkbookFile } from "../../files";
import { DEFAULT_PRESET } from "../achievement";
import type { Indicator, Observation } from "../indicator/model";
import { indicator, observation } from "../indicator/testing";
import { readSources, readWorkbook } from "../layouts";
import { planRegister, readRegister } from "./index";
import { snapshotOfPlan } from "./testing";

const SEEDS = readdirSync("seeds").filter((file) => file.endsWith(".xlsx"));
const PRESET = { preset: DEFAULT_PRESET };

async function seed(file: string) {
  const opened = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function throughRegister(indicators: readonly Indicator[]) {
  return readRegister(planRegister(indicators, PRESET).map(snapshotOfPlan));
}

/** Every optional field of the model set, and every list longer than one. */
const FULL: Indicator = indicator(
  [
    observation("baseline", null, 5),
    observation("baseline", 2019, 562, {
      yearSource: "user",
      ratio: {
        numerator: 719,
        denominator: 868,
        numeratorUnit: "件",
        denominatorUnit: "",
        rawText: "719/868",
        sheet: "別紙",
        cell: "B2",
      },
    }),
    observation("plan", 2022, 40, {
      qualifier: "約・以上",
      qualifiers: ["約", "以上"],
      decimals: 1,
      unit: "%",
    }),
    observation("actual", 2022, 33, {
      correction: { previous: 32, reason: "※正しくは33施設", date: "令和5年9月1日" },
      deemed: { value: 100, reason: "環境整備完了" },
      isPartYear: true,
      zeroMeans: "notIntroduced",
      asOf: "令和5年2月末時点",
      note: "※\n二行目",
      scope: "病院・消防を除く",
      sourceFile: "広報課.xlsx",
      rawText: " =1+1\n007 ",
      position: 2,
      ratio: {
        numerator: 1,
        denominator: 3,
        numeratorUnit: "",
        denominatorUnit: "人",
        rawText: "",
        sheet: "個票",
        cell: "C8",
      },
    }),
    observation("actual", 2023, null, {
      missing: "textOnly",
      rawText: "検討中",
      isPartYear: false,
      unit: "",
    }),
    observation("actual", 2023, null, { missing: "notIntroduced" }),
    observation("target", 2025, 30, { version: "original" }),
    observation("target", 2025, 60, { version: "revised" }),
  ],
  {
    id: 'No.1!2:"名*?~2',
    name: "=SUM(A1)",
    direction: null,
    comparison: "range",
    group: { number: "007", policy: "-1", initiative: "1/2", actionPlan: "+3" },
    department: "情報政策室",
    verdicts: [
      { fiscalYear: 2023, achieved: true, rawText: "達成しました", sheet: "個票", cell: "B20" },
      { fiscalYear: null, achieved: false, rawText: "目標未達", sheet: "個票", cell: "B21" },
    ],
    ownVerdicts: [
      { fiscalYear: 2022, mark: "○", reason: "天候による" },
      { fiscalYear: 2023, mark: "S", reason: "" },
    ],
    userSettings: {
      acrossMethodBreak: { reason: "同じ方法で測り直した" },
      verdicts: [{ fiscalYear: 2021, mark: null, reason: "集計の時点が違う" }],
    },
    relatesTo: "前",
    predecessor: "前",
    successor: "後",
    methodBreaks: [2021, 2023],
    remarks: "一行目\n二行目",
    accumulation: "cumulative",
    signConvention: "change",
    notEvaluable: { reason: "" },
    targetText: { rawText: "令和7年度までに60%", sheet: "個票", cell: "D3" },
    aliases: ["別の名前", "三つ目、の名前"],
    layout: "action-sheet",
  },
);

/** A field that is added to the model does not compile here until the register keeps it, too. */
const OBSERVATION_FIELDS: Readonly<Record<keyof Observation, true>> = {
  kind: true, fiscalYear: true, yearSource: true, value: true, missing: true, unit: true, qualifier: true,
  qualifiers: true, decimals: true, asOf: true, note: true, rawText: true, sheet: true, cell: true,
  position: true, isPartYear: true, ratio: true, correction: true, version: true, scope: true,
  zeroMeans: true, deemed: true, sourceFile: true,
}; // prettier-ignore
const INDICATOR_FIELDS: Readonly<Record<keyof Indicator, true>> = {
  id: true, name: true, unit: true, direction: true, directionSource: true, comparison: true, group: true,
  department: true, observations: true, verdicts: true, predecessor: true, successor: true,
  methodBreaks: true, remarks: true, layout: true, accumulation: true, signConvention: true,
  notEvaluable: true, targetText: true, relatesTo: true, ownVerdicts: true, aliases: true, userSettings: true,
}; // prettier-ignore

describe("round trip", () => {
  it("is tested with every field of the model", () => {
    const set = new Set(FULL.observations.flatMap((entry) => Object.keys(entry)));
    expect([...set].sort()).toEqual(Object.keys(OBSERVATION_FIELDS).sort());
    expect(Object.keys(FULL).sort()).toEqual(Object.keys(INDICATOR_FIELDS).sort());
  });

  it("keeps every field of the model", () => {
    const plain = indicator([observation("actual", 2023, 0)], { id: "2", unit: "", department: "" });
    const linked = [
      FULL,
      plain,
      indicator([], { id: "前", name: "前" }),
      indicator([], { id: "後", name: "後", remarks: null }),
    ];
    const read = throughRegister(linked);
    expect(read.unread).toEqual([]);
    expect(read.indicators).toEqual(linked);
  });

  it.each(SEEDS)("gives back the indicators of %s", async (file) => {
    const { indicators } = readSources(await seed(file));
    const read = throughRegister(indicators);
    expect(read.unread).toEqual([]);
    expect(read.indicators).toEqual(indicators);
    expect(indicators.length).toBeGreaterThan(0);
  });
});

describe("a workbook with a register", () => {
  it("is read from the register only", async () => {
    const workbook = await seed("settsu-r2.xlsx");
    const { indicators } = readSources(workbook);
    const sheets = [...workbook.sheets, ...planRegister(indicators, PRESET).map(snapshotOfPlan)];
    expect(readWorkbook({ file: null, sheets }).indicators).toEqual(indicators);
    expect(readSources({ file: null, sheets }).indicators).toEqual(indicators);
  });
});
