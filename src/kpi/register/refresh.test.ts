import { DEFAULT_PRESET } from "../achievement";
import type { Indicator, Observation } from "../indicator/model";
import { indicator, observation } from "../indicator/testing";
import { cellKey } from "../../sheet/address";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import {
  findRegister,
  planRefresh,
  planRegister,
  readRegister,
  registerEdits,
  type Decisions,
} from "./index";
import { snapshotOfPlan, withEdits } from "./testing";

const ACTUAL = observation("actual", 2023, 80, { unit: "件" });
const PLAN = observation("plan", 2023, 100, { unit: "件", cell: "C7" });
const SOURCE = indicator([PLAN, ACTUAL], {
  id: "個票!1:件数",
  name: "件数",
  unit: "件",
  department: "広報課",
});
const OTHER = indicator([observation("actual", 2023, 1, { unit: "人", cell: "D8" })], {
  id: "b",
  name: "人数",
  unit: "人",
});

function made(indicators: readonly Indicator[] = [SOURCE, OTHER]): SheetSnapshot[] {
  return planRegister(indicators, { preset: DEFAULT_PRESET }).map(snapshotOfPlan);
}

/** The register with cells of a sheet replaced, as a user edits them: [sheet, header, text of 指標ID or キー, value]. */
function edited(
  sheets: readonly SheetSnapshot[],
  sheet: string,
  header: string,
  row: string,
  value: CellValue,
) {
  return sheets.map((one) => {
    if (one.name !== sheet) return one;
    const column = one.values[0]!.indexOf(header);
    const at = one.values.findIndex((line) => line.includes(row));
    if (column < 0 || at < 0) throw new Error(`no ${header} or ${row}`);
    const values = one.values.map((line, index) =>
      index === at ? line.map((cell, place) => (place === column ? value : cell)) : line,
    );
    return { ...one, values };
  });
}

function refreshed(
  sheets: readonly SheetSnapshot[],
  newly: readonly Indicator[],
  decisions: Decisions | "theirs" | "mine" = {},
) {
  const register = findRegister(sheets)!;
  const tables = { indicators: register.indicators!, observations: register.observations! };
  const changes = planRefresh(tables, { indicators: newly, unread: [] });
  const all = Object.fromEntries(changes.changes.map(({ id }) => [id, decisions] as const)) as Decisions;
  const updates = changes.updatesFor(typeof decisions === "string" ? all : decisions);
  const edits = registerEdits(tables, updates, DEFAULT_PRESET);
  if (!edits.ok) throw new Error(edits.problem.message);
  return {
    changes: changes.changes,
    edits: edits.value,
    after: withEdits(sheets, edits.value),
    unchanged: changes.unchangedRows,
  };
}

const statuses = (changes: readonly { status: string }[]) => changes.map(({ status }) => status).sort();
const value = (
  sheets: readonly SheetSnapshot[],
  id: string,
  kind: Observation["kind"],
  year: number | null,
) =>
  readRegister(sheets)
    .indicators.find((one) => one.id === id)
    ?.observations.find((one) => one.kind === kind && one.fiscalYear === year)?.value;

const changedTo = (to: number, rest: Partial<Observation> = {}): Indicator => ({
  ...SOURCE,
  observations: [PLAN, { ...ACTUAL, value: to, rawText: String(to), ...rest }],
});
const KEY = "個票!1:件数|実績|2023";

describe("refresh", () => {
  it("finds nothing to do where nothing changed, and writes nothing", () => {
    const { changes, edits, unchanged } = refreshed(made(), [SOURCE, OTHER]);
    expect(changes).toEqual([]);
    expect(edits).toEqual({ edits: [], tables: [], addedRows: 0 });
    expect(unchanged).toBe(5);
  });

  it("takes over what only the sheet changed, and is done afterwards", () => {
    const { changes, after } = refreshed(made(), [changedTo(90), OTHER]);
    expect(changes).toMatchObject([
      { status: "updated", cells: [{ column: "value", mine: 80, theirs: 90 }], fiscalYear: 2023 },
    ]);
    expect(value(after, SOURCE.id, "actual", 2023)).toBe(90);
    expect(readRegister(after).indicators[0]).toEqual(changedTo(90));
    expect(refreshed(after, [changedTo(90), OTHER]).changes).toEqual([]);
  });

  it("does not let a sheet that is behind replace what a department's file said", () => {
    const collected = (to: number) => changedTo(to, { sourceFile: "広報課.xlsx", sheet: "報告", cell: "B2" });
    const { after } = refreshed(made(), [collected(90), OTHER]);
    const [ofFile] = readRegister(after).indicators;
    expect(ofFile?.observations[1]).toMatchObject({ value: 90, rawText: "90", sourceFile: "広報課.xlsx" });
    const { changes, after: asked } = refreshed(after, [SOURCE, OTHER]);
    expect(changes).toMatchObject([{ status: "conflict", cells: [{ mine: 90, theirs: 80 }] }]);
    expect(readRegister(asked).indicators[0]).toEqual(ofFile);
    const kept = readRegister(refreshed(after, [SOURCE, OTHER], "mine").after).indicators[0];
    expect(kept?.observations[1]).toMatchObject({ value: 90, sourceFile: "広報課.xlsx" });
    expect(readRegister(refreshed(after, [SOURCE, OTHER], "theirs").after).indicators[0]).toEqual(SOURCE);
    const blank = changedTo(0, { value: null, missing: "unknown", rawText: "" });
    expect(statuses(refreshed(after, [blank, OTHER]).changes)).toEqual(["kept"]);
  });

  it("keeps what only the user changed, now and later", () => {
    const mine = edited(made(), "実績値", "値", KEY, 85);
    const { changes, after } = refreshed(mine, [SOURCE, OTHER]);
    expect(changes).toMatchObject([{ status: "kept", cells: [{ mine: 85, theirs: 80 }] }]);
    expect(value(after, SOURCE.id, "actual", 2023)).toBe(85);
    expect(statuses(refreshed(after, [SOURCE, OTHER]).changes)).toEqual(["kept"]);
  });

  it("keeps a user's words beside a figure that the sheet changed", () => {
    const mine = edited(made(), "実績値", "注記", KEY, "速報値");
    const { changes, after } = refreshed(mine, [changedTo(90), OTHER]);
    expect(statuses(changes)).toEqual(["kept", "updated"]);
    expect(readRegister(after).indicators[0]!.observations[1]).toMatchObject({ value: 90, note: "速報値" });
  });

  describe("with both sides changed", () => {
    const mine = () => edited(made(), "実績値", "値", KEY, 85);
    it("asks, and changes nothing without an answer", () => {
      const { changes, after } = refreshed(mine(), [changedTo(90), OTHER]);
      expect(changes).toMatchObject([
        { status: "conflict", question: null, cells: [{ mine: 85, theirs: 90 }] },
      ]);
      expect(value(after, SOURCE.id, "actual", 2023)).toBe(85);
      expect(statuses(refreshed(after, [changedTo(90), OTHER]).changes)).toEqual(["conflict"]);
    });
    it("takes the sheet's where the user says so", () => {
      const { after } = refreshed(mine(), [changedTo(90), OTHER], "theirs");
      expect(value(after, SOURCE.id, "actual", 2023)).toBe(90);
      expect(refreshed(after, [changedTo(90), OTHER]).changes).toEqual([]);
    });
    it("keeps the register's where the user says so, until the sheet changes again", () => {
      const { after } = refreshed(mine(), [changedTo(90), OTHER], "mine");
      expect(value(after, SOURCE.id, "actual", 2023)).toBe(85);
      expect(statuses(refreshed(after, [changedTo(90), OTHER]).changes)).toEqual(["kept"]);
      expect(statuses(refreshed(after, [changedTo(95), OTHER]).changes)).toEqual(["conflict"]);
    });
    it("does nothing with an answer to another question", () => {
      const asked = refreshed(mine(), [changedTo(90), OTHER]).changes[0]!.id;
      const { after } = refreshed(mine(), [changedTo(95), OTHER], { [asked]: "theirs" });
      expect(value(after, SOURCE.id, "actual", 2023)).toBe(85);
    });
    it("asks nothing where both came to the same", () => {
      expect(refreshed(mine(), [changedTo(85), OTHER]).changes).toEqual([]);
    });
  });

  it("leaves what a number was computed from with it while it waits", () => {
    const ratio = {
      numerator: 8,
      denominator: 10,
      numeratorUnit: "",
      denominatorUnit: "",
      rawText: "8/10",
      sheet: "個票",
      cell: "C8",
    };
    const source = { ...SOURCE, observations: [PLAN, { ...ACTUAL, ratio }] };
    const mine = edited(made([source, OTHER]), "実績値", "値", KEY, 85);
    const { changes, after } = refreshed(mine, [changedTo(90), OTHER]);
    expect(changes.map(({ status, cells }) => [status, cells.map(({ column }) => column).sort()])).toEqual([
      ["conflict", ["denominator", "numerator", "value"]],
    ]);
    expect(readRegister(after).indicators[0]!.observations[1]).toMatchObject({
      value: 85,
      ratio: { numerator: 8 },
    });
    const taken = refreshed(mine, [changedTo(90), OTHER], "theirs").after;
    expect(readRegister(taken).indicators[0]).toEqual(changedTo(90));
  });

  it("asks about a unit that changes, together with its number", () => {
    const newly = changedTo(1.5, { unit: "時間", decimals: 1 });
    const { changes, after } = refreshed(made(), [newly, OTHER]);
    expect(changes).toMatchObject([{ status: "conflict", question: "unit" }]);
    expect(changes[0]!.cells.map(({ column }) => column).sort()).toEqual(["unit", "value"]);
    expect(readRegister(after).indicators[0]!.observations[1]).toEqual(ACTUAL);
    const taken = refreshed(made(), [newly, OTHER], "theirs").after;
    expect(readRegister(taken).indicators[0]!.observations[1]).toMatchObject({ value: 1.5, unit: "時間" });
  });

  it("adds a year and an indicator at the end, and the table grows", () => {
    const next = observation("actual", 2024, 99, { unit: "件", decimals: 1, note: "※速報" });
    const fresh = indicator([observation("actual", 2023, 7)], {
      id: "c",
      name: "新しい指標",
      aliases: ["別", "名"],
    });
    const newly = [{ ...SOURCE, observations: [PLAN, ACTUAL, next] }, OTHER, fresh];
    const before = made();
    const { changes, edits, after } = refreshed(before, newly);
    expect(statuses(changes)).toEqual(["added", "added"]);
    expect(readRegister(after)).toEqual({ indicators: newly, unread: [] });
    expect(
      edits.tables.map(({ sheet, before: was, after: is }) => [
        sheet,
        is.bottom - was.bottom,
        is.right - was.right,
      ]),
    ).toEqual([
      ["実績値", 2, 1],
      ["指標", 1, 1],
    ]);
    expect(refreshed(after, newly).changes).toEqual([]);
  });

  it("says what is gone and deletes nothing", () => {
    const { changes, after } = refreshed(made(), [{ ...SOURCE, observations: [PLAN] }]);
    expect(changes.map(({ status, level, indicatorId }) => [status, level, indicatorId])).toEqual([
      ["gone", "figure", SOURCE.id],
      ["gone", "indicator", OTHER.id],
    ]);
    expect(readRegister(after).indicators).toEqual([SOURCE, OTHER]);
  });

  it("knows an indicator again whose sheet was renamed, keeps its id and follows its cells", () => {
    const moved: Indicator = {
      ...SOURCE,
      id: "新しい名前!1:件数",
      observations: SOURCE.observations.map((one) => ({ ...one, sheet: "新しい名前" })),
    };
    const { changes, after } = refreshed(made(), [moved, OTHER]);
    expect(changes).toMatchObject([{ status: "moved", indicatorId: SOURCE.id }]);
    expect(readRegister(after).indicators[0]).toEqual({ ...moved, id: SOURCE.id });
  });

  it("takes an indicator of the same name with other figures for another one", () => {
    const other = { ...SOURCE, id: "別の計画!1:件数", observations: [observation("actual", 2023, 5)] };
    expect(statuses(refreshed(made(), [other, OTHER]).changes)).toEqual(["added", "gone"]);
  });

  it("leaves the user's columns, their order, sorting and own rows alone", () => {
    const [indicators, figures] = made() as [SheetSnapshot, SheetSnapshot];
    const mineAt = 3;
    const turned = figures.values.map((row, index) => {
      const line = [...row].reverse();
      line.splice(mineAt, 0, index === 0 ? "私の列" : `メモ${index}`);
      return line;
    });
    const sorted = [turned[0]!, ...turned.slice(1).reverse()];
    const own = turned[0]!.map((header): CellValue => {
      const cells: Record<string, CellValue> = {
        指標ID: SOURCE.id,
        種別: "実績",
        年度: 2024,
        値: 120,
        単位: "件",
        私の列: "手入力",
      };
      return cells[String(header)] ?? null;
    });
    const properties = figures.properties;
    const sheets = [indicators, snapshotOf(figures.name, [...sorted, own], { properties })];
    const newly = [
      {
        ...SOURCE,
        observations: [PLAN, { ...ACTUAL, value: 90 }, observation("target", 2025, 200, { unit: "件" })],
      },
      OTHER,
    ];
    const { changes, after } = refreshed(sheets, newly);
    expect(statuses(changes)).toEqual(["added", "updated"]);
    const result = after[1]!.values;
    expect(result[0]!.slice(0, sorted[0]!.length)).toEqual(sorted[0]);
    expect(result.map((row) => row[mineAt])).toEqual([...sorted.map((row) => row[mineAt]), "手入力", null]);
    expect(value(after, SOURCE.id, "actual", 2024)).toBe(120);
    expect(value(after, SOURCE.id, "actual", 2023)).toBe(90);
    expect(value(after, SOURCE.id, "target", 2025)).toBe(200);
  });

  it("gives a row that was typed in its key, name and Japanese year", () => {
    const [indicators, figures] = made() as [SheetSnapshot, SheetSnapshot];
    const header = figures.values[0]!;
    const cells: Record<string, CellValue> = { 指標ID: SOURCE.id, 種別: "実績", 年度: 2024, 値: 120 };
    const own = header.map((name) => cells[String(name)] ?? null);
    const sheets = [
      indicators,
      { ...snapshotOf("実績値", [...figures.values, own]), properties: figures.properties },
    ];
    const { after, changes } = refreshed(sheets, [SOURCE, OTHER]);
    expect(changes).toEqual([]);
    const row = after[1]!.values.at(-1)!;
    expect(row.slice(0, 5)).toEqual([SOURCE.id, "件数", "実績", 2024, "令和6年度"]);
    expect(row[figures.values[0]!.indexOf("キー")]).toBe("個票!1:件数|実績|2024");
    // The indicator's latest year moves on with it.
    expect(after[0]!.values[1]![after[0]!.values[0]!.indexOf("最新年度")]).toBe(2024);
  });

  it("refuses to grow over what stands below the table", () => {
    const [indicators, figures] = made() as [SheetSnapshot, SheetSnapshot];
    const sheets = [
      indicators,
      { ...figures, values: [...figures.values, ["覚え書き"]], rowCount: figures.rowCount + 1 },
    ];
    const register = findRegister(sheets)!;
    const tables = { indicators: register.indicators!, observations: register.observations! };
    const newly = [
      { ...SOURCE, observations: [...SOURCE.observations, observation("actual", 2024, 1)] },
      OTHER,
    ];
    const updates = planRefresh(tables, { indicators: newly, unread: [] }).updatesFor({});
    expect(registerEdits(tables, updates, DEFAULT_PRESET)).toMatchObject({
      ok: false,
      problem: { code: "register.noRoom", sheet: "実績値", cell: "A5" },
    });
  });

  it("keeps a formula of the user's in a figure", () => {
    const [indicators, figures] = made() as [SheetSnapshot, SheetSnapshot];
    const column = figures.values[0]!.indexOf("値");
    const at = figures.values.findIndex((row) => row.includes(KEY));
    const withFormula = edited([indicators, figures], "実績値", "値", KEY, 84);
    const sheets = withFormula.map((sheet) =>
      sheet.name === "実績値"
        ? { ...sheet, formulas: new Map([...sheet.formulas, [cellKey(at, column), "=40+44"]]) }
        : sheet,
    );
    const { after } = refreshed(sheets, [SOURCE, OTHER]);
    expect(after[1]!.formulas.get(cellKey(at, column))).toBe("=40+44");
  });
});
