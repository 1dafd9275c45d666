import { indicator, observation } from "../indicator/testing";
import type { Indicator, Observation } from "../indicator/model";
import { applyCollection, isTakenByDefault, planCollection, type DepartmentFile } from "./index";

const file = (name: string, indicators: readonly Indicator[]): DepartmentFile => ({
  name,
  result: { indicators, unread: [] },
});
const register = [
  indicator([observation("plan", 2023, 100), observation("actual", 2022, 80)], {
    id: "K1",
    name: "申請件数",
  }),
  indicator([observation("actual", 2023, 5, { unit: "%" })], { id: "K2", name: "満足度", unit: "%" }),
  indicator([], { id: "K3", name: "利用者数", department: "図書館", unit: "人" }),
  indicator([], { id: "K4", name: "利用者数", department: "公民館", unit: "人" }),
];
const sent = (name: string, observations: readonly Observation[], rest: Partial<Indicator> = {}) =>
  indicator(observations, { id: `x-${name}`, name, ...rest });
const plan = (files: readonly DepartmentFile[], matches?: ReadonlyMap<string, string>) =>
  planCollection(register, files, { fiscalYear: 2023, ...(matches && { matches }) });

describe("which indicator is which", () => {
  test.each([
    ["the same name in other width and with blanks", sent("申 請件数", []), "K1", "name"],
    ["the same id and name", sent("申請件数", [], { id: "K1" }), "K1", "id"],
    [
      "of two with one name, the one of the department",
      sent("利用者数", [], { department: "公民館" }),
      "K4",
      "name",
    ],
  ])("%s", (_, one, id, reason) => {
    expect(plan([file("a.xlsx", [one])]).matched).toMatchObject([{ registerId: id, reason }]);
  });

  test("a known other name", () => {
    const known = [{ ...register[0]!, aliases: ["届出の件数"] }];
    const { matched } = planCollection(known, [file("a.xlsx", [sent("届出の件数", [])])], {
      fiscalYear: null,
    });
    expect(matched).toMatchObject([{ registerId: "K1", reason: "alias" }]);
  });

  test("what is only alike is offered, not matched", () => {
    const { matched, unmatched } = plan([
      file("a.xlsx", [sent("申請の件数", [observation("actual", 2023, 1)])]),
    ]);
    expect(matched).toEqual([]);
    expect(unmatched).toMatchObject([{ reason: "unknown", candidates: [{ id: "K1" }] }]);
  });

  test("an id with another name is asked about", () => {
    const { matched, unmatched } = plan([file("a.xlsx", [sent("来館者", [], { id: "K1" })])]);
    expect(matched).toEqual([]);
    expect(unmatched).toMatchObject([{ reason: "sameId", candidates: [{ id: "K1" }] }]);
  });

  test("two with one name and nothing to tell them apart are asked about", () => {
    const { unmatched } = plan([file("a.xlsx", [sent("利用者数", [])])]);
    expect(unmatched).toMatchObject([{ reason: "several", candidates: [{ id: "K3" }, { id: "K4" }] }]);
  });

  test("the user's word settles it", () => {
    const files = [file("a.xlsx", [sent("申請の件数", [observation("actual", 2023, 90)])])];
    const [open] = plan(files).unmatched;
    const settled = plan(files, new Map([[open!.key, "K1"]]));
    expect(settled.matched).toMatchObject([{ registerId: "K1", reason: "user" }]);
    expect(settled.differences).toMatchObject([{ kind: "new" }]);
  });
});

describe("what is different", () => {
  const kinds = (files: readonly DepartmentFile[]) =>
    plan(files).differences.map(({ kind, key }) => `${kind} ${key}`);

  test("new, changed and the same", () => {
    const figures = [
      observation("actual", 2023, 90),
      observation("actual", 2022, 81),
      observation("plan", 2023, 100),
    ];
    const files = [file("a.xlsx", [sent("申請件数", figures)])];
    expect(kinds(files)).toEqual(["new K1|actual|2023|", "changed K1|actual|2022|"]);
    expect(plan(files).sameCount).toBe(1);
    expect(plan(files).differences.map(isTakenByDefault)).toEqual([true, false]);
  });

  test("files that disagree, each figure once", () => {
    const said = (value: number) => [sent("申請件数", [observation("actual", 2023, value)])];
    const files = [file("a.xlsx", said(90)), file("b.xlsx", said(91)), file("c.xlsx", said(90))];
    const [difference] = plan(files).differences;
    expect(difference?.kind).toBe("contradictory");
    expect(difference?.candidates.map((one) => `${one.file} ${one.observation.value}`)).toEqual([
      "a.xlsx 90",
      "b.xlsx 91",
    ]);
  });

  test("another unit; 名 for 人 is none", () => {
    const people = (unit: string) => [observation("actual", 2023, 3, { unit })];
    expect(kinds([file("a.xlsx", [sent("申請件数", people("人"), { unit: "人" })])])).toEqual([
      "unit K1|actual|2023|",
    ]);
    const library = sent("利用者数", people("名"), { department: "図書館", unit: "名" });
    expect(kinds([file("a.xlsx", [library])])).toEqual(["new K3|actual|2023|"]);
  });

  test("a blank or a text takes nothing away", () => {
    const blank = observation("actual", 2022, null, { missing: "textOnly", rawText: "集計中" });
    expect(plan([file("a.xlsx", [sent("申請件数", [blank])])]).differences).toEqual([]);
  });

  test("what nobody gives for the year, unless the register says why", () => {
    const explained = indicator([observation("actual", 2023, null, { missing: "ended" })], {
      id: "K5",
      name: "終了",
    });
    const { missing } = planCollection([...register, explained], [], { fiscalYear: 2023 });
    expect(missing.map(({ indicator: { id } }) => id)).toEqual(["K1", "K3", "K4"]);
  });

  test("what a file says in place of a missing figure", () => {
    const late = observation("actual", 2023, null, { missing: "notReported", rawText: "集計中" });
    const { missing } = plan([file("a.xlsx", [sent("申請件数", [late], { remarks: "5月に確定" })])]);
    expect(missing.map(({ indicator: { id }, said }) => [id, said])).toEqual([
      ["K1", [{ file: "a.xlsx", text: "集計中；5月に確定" }]],
      ["K3", []],
      ["K4", []],
    ]);
  });

  test("a file of another plan, and one without indicators", () => {
    const files = [
      file("他計画.xlsx", [sent("道路延長", [observation("actual", 2023, 3)])]),
      file("空.xlsx", []),
    ];
    expect(plan(files).files.map(({ problem }) => problem)).toEqual(["otherPlan", "empty"]);
  });
});

describe("taking over", () => {
  const files = [
    file("a.xlsx", [sent("申請件数", [observation("actual", 2023, 90), observation("actual", 2022, 81)])]),
  ];
  const options = { correctionReason: (name: string) => `${name}で訂正`, date: "2026-11-21" };

  test("only what was decided; the old figure is kept as 訂正前", () => {
    const collection = plan(files);
    const decisions = new Map(collection.differences.map(({ key }) => [key, 0]));
    const { indicators, changedCount } = applyCollection(register, collection, decisions, options);
    expect(changedCount).toBe(2);
    const actuals = indicators[0]!.observations.filter(({ kind }) => kind === "actual");
    expect(actuals).toMatchObject([
      {
        value: 81,
        sourceFile: "a.xlsx",
        correction: { previous: 80, reason: "a.xlsxで訂正", date: "2026-11-21" },
      },
      { value: 90, sourceFile: "a.xlsx" },
    ]);
    expect(actuals[1]!.correction).toBeUndefined();
    expect(indicators.slice(1)).toEqual(register.slice(1));
  });

  test("what the department wrote goes with the figure of the year, before what was noted", () => {
    const noted = [
      indicator([observation("actual", 2023, 88, { note: "速報値" }), observation("actual", 2022, 80)], {
        id: "K1",
        name: "申請件数",
      }),
    ];
    const reply = sent("申請件数", [observation("actual", 2023, 90), observation("actual", 2022, 81)], {
      remarks: "確定値\n窓口分を含む",
    });
    const collection = planCollection(noted, [file("a.xlsx", [reply])], { fiscalYear: 2023 });
    expect(collection.differences.map(({ candidates: [{ remark }] }) => remark)).toEqual([
      "確定値；窓口分を含む",
      "",
    ]);
    const decisions = new Map(collection.differences.map(({ key }) => [key, 0]));
    const { indicators } = applyCollection(noted, collection, decisions, options);
    expect(indicators[0]!.observations.map(({ value, note }) => [value, note])).toEqual([
      [90, "確定値；窓口分を含む；速報値"],
      [81, null],
    ]);
  });

  test("nothing decided, nothing changed", () => {
    const applied = applyCollection(register, plan(files), new Map(), options);
    expect(applied).toEqual({ indicators: register, changedCount: 0 });
  });
});
