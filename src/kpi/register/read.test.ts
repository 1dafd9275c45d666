/** Bad input in a register: shown with its cell and what to do, nothing merged or guessed. */
import { DEFAULT_PRESET } from "../achievement";
import { indicator, observation } from "../indicator/testing";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";
import { figureReferences, findRegister, planRegister, readRegister } from "./index";
import { snapshotOfPlan } from "./testing";

const FIRST = indicator([observation("plan", 2023, 100), observation("actual", 2023, 80)], {
  id: "a",
  name: "甲",
});
const SECOND = indicator([observation("actual", 2023, 5, { unit: "人" })], {
  id: "b",
  name: "乙",
  unit: "人",
});

/** Columns of the typed-in row are blank but for these, by header. */
type Typed = Readonly<Record<string, CellValue>>;

function register(): SheetSnapshot[] {
  return planRegister([FIRST, SECOND], { preset: DEFAULT_PRESET }).map(snapshotOfPlan);
}

function withRow(sheet: "指標" | "実績値", typed: Typed): SheetSnapshot[] {
  return register().map((one) => {
    if (one.name !== sheet) return one;
    const row = one.values[0]!.map((header) => typed[String(header)] ?? null);
    return { ...one, values: [...one.values, row], rowCount: one.rowCount + 1, tables: [] };
  });
}

function withCell(sheet: "指標" | "実績値", header: string, row: number, value: CellValue): SheetSnapshot[] {
  return register().map((one) => {
    if (one.name !== sheet) return one;
    const column = one.values[0]!.indexOf(header);
    if (column < 0) throw new Error(header);
    const values = one.values.map((line, at) => (at === row ? line.with(column, value) : line));
    return { ...one, values };
  });
}

const OWN = { 指標ID: "a", 種別: "実績", 年度: 2024, 値: 90, 単位: "件" };

describe("a row of 実績値 that was typed in", () => {
  it("is read, and stands in the register", () => {
    const read = readRegister(withRow("実績値", OWN));
    expect(read.unread).toEqual([]);
    expect(read.indicators[0]!.observations.at(-1)).toMatchObject({
      ...{ kind: "actual", fiscalYear: 2024, value: 90, decimals: 0 },
      ...{ sheet: "実績値", cell: "F5", rawText: "90" },
    });
  });

  it.each<[string, Typed, string, RegExp]>([
    ["has no indicator", { ...OWN, 指標ID: null }, "A5", /指標IDがない/],
    ["names an unknown indicator", { ...OWN, 指標ID: "ない" }, "A5", /「ない」の指標が「指標」シートにない/],
    ["has no kind", { ...OWN, 種別: null }, "C5", /種別がない/],
    ["has an unknown kind", { ...OWN, 種別: "見込" }, "C5", /使えない言葉.*基準値/],
    ["has no year", { ...OWN, 年度: null }, "D5", /年度がない/],
    ["has a year that is none", { ...OWN, 年度: 5 }, "D5", /「5」は年度として読めない/],
    ["has a date for a year", { ...OWN, 年度: 45_200 }, "D5", /年度として読めない/],
    ["has words for a year", { ...OWN, 年度: "来年" }, "D5", /「来年」は年度として読めない/],
    ["has two years", { ...OWN, "年度（和暦）": "令和5年度" }, "E5", /令和6年度.*令和5年度.*違う/],
    ["has neither value nor reason", { ...OWN, 値: null }, "F5", /値も「値がない理由」もない/],
    ["has both value and reason", { ...OWN, 値がない理由: "未報告" }, "I5", /両方がある/],
    ["has an unknown reason", { ...OWN, 値: null, 値がない理由: "忘れた" }, "I5", /「忘れた」は使えない/],
    ["has a number as text", { ...OWN, 値: "90件" }, "F5", /「90件」は数値ではない/],
    ["has a full-width number", { ...OWN, 値: "９０" }, "F5", /「９０」は数値ではない/],
    ["has a formula error", { ...OWN, 値: "#DIV/0!" }, "F5", /エラー（#DIV\/0!）/],
    ["has another unit", { ...OWN, 単位: "時間" }, "G5", /「時間」が指標の単位「件」と違う/],
    ["repeats a figure", { ...OWN, 年度: 2023 }, "A5", /同じ指標・種別・年度の行が A3/],
  ])("that %s is not read", (_, typed, cell, reason) => {
    const read = readRegister(withRow("実績値", typed));
    expect(read.indicators).toEqual([FIRST, SECOND]);
    expect(read.unread).toHaveLength(1);
    expect(read.unread[0]).toMatchObject({ sheet: "実績値", cell });
    expect(read.unread[0]!.reason).toMatch(reason);
  });

  it.each<[string, CellValue]>([
    ["a western year as text", "2024"],
    ["a Japanese year", "令和6年度"],
    ["an abbreviated one", "R6"],
  ])("takes %s for the year that it is", (_, year) => {
    const read = readRegister(withRow("実績値", { ...OWN, 年度: year }));
    expect(read.unread).toEqual([]);
    expect(read.indicators[0]!.observations.at(-1)!.fiscalYear).toBe(2024);
  });

  it("may say why there is no value, in more than one spelling", () => {
    for (const value of [null, "…", "－"]) {
      const { indicators, unread } = readRegister(
        withRow("実績値", { ...OWN, 種別: " 実　績 ", 値: value, 値がない理由: "未報告", 単位: null }),
      );
      expect(unread).toEqual([]);
      expect(indicators[0]!.observations.at(-1)).toMatchObject({
        kind: "actual",
        value: null,
        missing: "notReported",
      });
    }
  });

  it("reads the figure without half a ratio, and says so", () => {
    const read = readRegister(withRow("実績値", { ...OWN, 分子: 9 }));
    expect(read.unread).toMatchObject([{ reason: expect.stringMatching(/分子と分母の一方/) as string }]);
    const figure = read.indicators[0]!.observations.at(-1)!;
    expect([figure.value, figure.ratio]).toEqual([90, undefined]);
  });
});

describe("a row of 指標", () => {
  const NEW = { 指標ID: "c", 指標名: "丙", 単位: "人" };

  it("that was typed in is an indicator", () => {
    const { indicators, unread } = readRegister(withRow("指標", { ...NEW, 方向性: "減らす" }));
    expect(unread).toEqual([]);
    expect(indicators[2]).toMatchObject({
      id: "c",
      direction: "decrease",
      comparison: "le",
      layout: "register",
    });
  });

  it.each<[string, Typed, string, RegExp]>([
    ["has no id", { ...NEW, 指標ID: null }, "A4", /指標IDがない/],
    ["has no name", { ...NEW, 指標名: null }, "B4", /指標名がない/],
    ["has an id that another row has", { ...NEW, 指標ID: "a" }, "A4", /「a」は A2 にもある/],
  ])("that %s is not read", (_, typed, cell, reason) => {
    const read = readRegister(withRow("指標", typed));
    expect(read.indicators).toEqual([FIRST, SECOND]);
    expect(read.unread).toMatchObject([{ sheet: "指標", cell }]);
    expect(read.unread[0]!.reason).toMatch(reason);
  });

  it("with a word that is none of the list keeps the rest", () => {
    const read = readRegister(withCell("指標", "方向性", 1, "うなぎのぼり"));
    expect(read.indicators[0]).toEqual({ ...FIRST, direction: null });
    expect(read.unread[0]!.reason).toMatch(/「うなぎのぼり」は使えない言葉.*増加、減少、維持/);
  });

  it("that refers to an indicator that is not there is read, and the reference asked about", () => {
    const read = readRegister(withCell("指標", "後継の指標", 1, "どこ"));
    expect(read.indicators[0]!.successor).toBe("どこ");
    expect(read.unread[0]!.reason).toMatch(/「どこ」が「指標」シートにありません/);
  });
});

describe("a value that the user changed", () => {
  it("stands where the user changed it", () => {
    const figure = readRegister(withCell("実績値", "値", 2, 80.5)).indicators[0]!.observations[1]!;
    expect(figure).toMatchObject({ value: 80.5, decimals: 1, rawText: "80.5", sheet: "実績値", cell: "F3" });
  });

  it("does not lose the unit that a sheet printed otherwise", () => {
    const mixed = indicator(
      [observation("baseline", null, 0, { unit: "業務" }), observation("target", 2025, 17, { unit: "項目" })],
      { id: "m", unit: "項目" },
    );
    const read = readRegister(planRegister([mixed], { preset: DEFAULT_PRESET }).map(snapshotOfPlan));
    expect(read).toEqual({ indicators: [mixed], unread: [] });
  });
});

describe("the sheets", () => {
  it("are found by their headers in a file, which carries no properties", () => {
    const bare = register().map((sheet) => ({
      ...sheet,
      name: `x${sheet.name}`,
      properties: new Map<string, string>(),
    }));
    expect(readRegister(bare)).toEqual({ indicators: [FIRST, SECOND], unread: [] });
  });

  it("are read below a title, with columns moved and rows sorted", () => {
    const moved = register().map((sheet) => {
      const [header, ...rows] = sheet.values.map((row) => [...row].reverse());
      const values = [["指標台帳"], [], header!, ...rows.reverse()];
      return { ...sheet, values, rowCount: values.length, tables: [], properties: sheet.properties };
    });
    const read = readRegister(moved);
    expect(read.unread).toEqual([]);
    expect(new Set(read.indicators)).toEqual(new Set([FIRST, SECOND]));
  });

  it("say which header is missing", () => {
    const read = readRegister(withCell("実績値", "値", 0, "数値"));
    expect(read.indicators.map(({ observations }) => observations)).toEqual([[], []]);
    expect(read.unread[0]!.reason).toMatch(/列「値」が見つからない/);
  });

  it("say which of the two is missing", () => {
    const [indicators, figures] = register() as [SheetSnapshot, SheetSnapshot];
    expect(readRegister([indicators]).unread).toMatchObject([
      { reason: expect.stringMatching(/「実績値」シートがない/) as string },
    ]);
    expect(readRegister([figures])).toMatchObject({
      indicators: [],
      unread: [{ reason: expect.stringMatching(/「指標」シートがない/) as string }],
    });
  });

  it("are not read a second time from a copy", () => {
    const copied = [...register(), ...register().map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }))];
    const read = readRegister(copied);
    expect(read.indicators).toEqual([FIRST, SECOND]);
    expect(read.unread.map(({ sheet }) => sheet)).toEqual(["指標 (2)", "実績値 (2)"]);
  });

  it("are not mistaken for another table with some of the headers", () => {
    const other = register()[1]!;
    const values = [
      ["指標ID", "種別", "年度", "値"],
      ["a", "実績", 2023, 1],
    ];
    expect(findRegister([{ ...other, values, properties: new Map() }])).toBeNull();
  });
});

describe("references", () => {
  it("refer to no row that a formula could take for another", () => {
    const sheets = register();
    expect(figureReferences(sheets)!.figure("a", "actual", 2023)).toContain('MATCH("a|実績|2023"');
    const doubled = withRow("実績値", { ...OWN, 年度: 2023, キー: "a|実績|2023" });
    expect(figureReferences(doubled)!.figure("a", "actual", 2023)).toBeNull();
    expect(figureReferences(sheets)!.figure("a", "actual", 1999)).toBeNull();
    expect(figureReferences([])).toBeNull();
  });

  it("take the target in force, and signs that Excel would read as wildcards in full width", () => {
    const versions = indicator(
      [
        observation("target", 2025, 30, { version: "original" }),
        observation("target", 2025, 60, { version: "revised" }),
      ],
      { id: '個票 "A"*?~2' },
    );
    const references = figureReferences(
      planRegister([versions], { preset: DEFAULT_PRESET }).map(snapshotOfPlan),
    )!;
    const formula = references.figure('個票 "A"*?~2', "target", 2025)!;
    expect(formula).toContain("個票 ＂A＂＊？～2|目標値|2025|改定後");
  });

  it("keep within what a formula can hold", () => {
    const long = indicator([observation("actual", 2023, 1)], { id: "長".repeat(400) });
    const other = indicator([observation("actual", 2023, 2)], { id: "長".repeat(401) });
    const sheets = planRegister([long, other], { preset: DEFAULT_PRESET }).map(snapshotOfPlan);
    const references = figureReferences(sheets)!;
    const keys = [long, other].map(
      ({ id }) => /MATCH\("([^"]+)"/.exec(references.figure(id, "actual", 2023)!)![1]!,
    );
    expect(keys[0]!.length).toBeLessThanOrEqual(255);
    expect(new Set(keys).size).toBe(2);
    expect(readRegister(sheets).indicators).toEqual([long, other]);
  });
});
