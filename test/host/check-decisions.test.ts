/** The user's decisions about checks live in the workbook: set through Office.js, found again by the next check. */
import { createOperations } from "../../src/commands";
import type { CheckReport, Finding } from "../../src/checks/types";
import { parseRange, type Result } from "../../src/sheet";
import { openHost, state, type OpenHost } from "./excel-support";

const operations = createOperations();
let host: OpenHost | undefined;

afterEach(() => host?.close());

function firstOf(report: Result<CheckReport>, rule: string): Finding {
  if (!report.ok) throw new Error(report.problem.message);
  const found = report.value.sheets[0]?.rules.find(({ meta }) => meta.id === rule)?.findings[0];
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

const SHEET = {
  name: "一覧",
  values: [
    ["施設", "地区", "件数"],
    ["図書館", "北", 3],
    ["公民館", null, 4],
    ["体育館", "南", 5],
  ],
  merges: [parseRange("B2:B3")!],
};

describe("decisions about checks", () => {
  it("a finding set aside stays so in the next check, with its reason, and comes back when taken back", async () => {
    host = await openHost([SHEET]);
    const finding = firstOf(await operations.check("sheet"), "L1-12");
    expect(await operations.ignore([finding], "様式で決まっているため")).toEqual({
      ok: true,
      value: undefined,
    });

    const again = await createOperations().check("sheet");
    const rule = again.ok ? again.value.sheets[0]!.rules.find(({ meta }) => meta.id === "L1-12")! : undefined;
    expect(rule).toMatchObject({ verdict: "pass", findings: [] });
    expect(rule?.ignored).toHaveLength(1);

    await operations.stopIgnoring([finding]);
    expect(firstOf(await operations.check("sheet"), "L1-12").ranges).toEqual(finding.ranges);
  });

  it("a finding on the file itself is kept with the first sheet, beside that sheet's own", async () => {
    host = await openHost([SHEET, { ...SHEET, name: "別表" }]);
    const merged = firstOf(await operations.check("sheet"), "L1-12");
    const onFile = firstOf(await operations.check("sheet"), "L3-08");
    expect(onFile.sheet).toBe("");
    await operations.ignore([merged], "様式");
    expect(await operations.ignore([onFile], "庁内用")).toMatchObject({ ok: true });

    const again = await createOperations().check("workbook");
    const ignored = again.ok
      ? again.value.sheets.flatMap(({ rules }) => rules.flatMap((r) => r.ignored))
      : [];
    expect(ignored.map(({ rule, sheet, ignoredBy }) => [rule, sheet, ignoredBy.reason])).toEqual([
      ["L1-12", "一覧", "様式"],
      ["L3-08", "", "庁内用"],
    ]);
    await operations.stopIgnoring([onFile]);
    expect(firstOf(await operations.check("sheet"), "L3-08").sheet).toBe("");
  });

  it("a table set by hand is used by the next check, and detection returns when it is taken away", async () => {
    host = await openHost([SHEET]);
    const range = parseRange("A1:C3")!;
    await operations.setTables("一覧", [{ range, headerRows: 1 }]);
    const report = await operations.check("sheet");
    expect(report.ok && report.value.sheets[0]!.tables).toMatchObject([{ range, source: "user" }]);
    await operations.setTables("一覧", []);
    const detected = await operations.check("sheet");
    expect(detected.ok && detected.value.sheets[0]!.tables).toMatchObject([{ source: "detected" }]);
  });

  it("says so when the sheet is gone", async () => {
    host = await openHost([SHEET]);
    const result = await operations.setTables("ない", []);
    expect(result).toMatchObject({ ok: false, problem: { code: "excel.notFound", sheet: "ない" } });
  });

  it("gives the selected cells with their sheet", async () => {
    host = await openHost([SHEET]);
    await operations.goTo("一覧", parseRange("B2:C3")!);
    expect(await operations.selection()).toEqual({
      ok: true,
      value: { sheet: "一覧", range: parseRange("B2:C3") },
    });
  });

  it("checks part of a sheet whatever sheet is in front", async () => {
    host = await openHost([{ name: "前", values: [["a"]] }, SHEET]);
    const report = await operations.check({ sheet: "一覧", range: parseRange("A1:A4")! });
    const merges = (result: Result<CheckReport>) =>
      result.ok &&
      result.value.sheets.map(({ name, rules }) => [
        name,
        rules.find(({ meta }) => meta.id === "L1-12")?.verdict,
      ]);
    expect(merges(report)).toEqual([["一覧", "pass"]]);
    const touched = await operations.check({ sheet: "一覧", range: parseRange("B3:C4")! });
    expect(merges(touched)).toEqual([["一覧", "fail"]]);
    expect(merges(await operations.check({ sheet: "一覧" }))).toEqual([["一覧", "fail"]]);
  });

  it("applies fixes of two rules as one, logs each under its rule, and takes both back in one step", async () => {
    host = await openHost([{ ...SHEET, values: [["施　設", "地区", "件数"], ...SHEET.values.slice(1)] }]);
    const parts = await Promise.all(
      ["L1-06", "L1-12"].map(async (rule) => firstOf(await operations.check("sheet"), rule).fix!()),
    );
    const edits = parts.flatMap((part) => part.edits);
    const joined = { id: "joined", rule: "L1-06、L1-12", title: "まとめて", edits, safe: true, parts };
    const applied = await operations.applyFix(joined);
    expect(applied).toMatchObject({ ok: true, value: { canUndo: true } });
    const rechecked = applied.ok ? applied.value.recheck.sheets.flatMap(({ rules }) => rules) : [];
    expect(rechecked.map(({ meta, verdict }) => [meta.id, verdict])).toEqual([
      ["L1-06", "pass"],
      ["L1-12", "pass"],
    ]);
    const log = (await state()).sheets.find(({ name }) => name === "変更履歴");
    expect(new Set(log?.values.map((row) => row[1]))).toEqual(new Set(["ルール", "L1-06", "L1-12"]));
    expect(await operations.undo()).toMatchObject({ ok: true });
    expect(firstOf(await operations.check("sheet"), "L1-06").ranges).toEqual([parseRange("A1")]);
    expect(firstOf(await operations.check("sheet"), "L1-12").ranges).toEqual([parseRange("B2:B3")]);
  });

  it("ends a cancelled check without a result", async () => {
    host = await openHost([SHEET]);
    const cancel = new AbortController();
    cancel.abort();
    const result = await operations.check("sheet", { signal: cancel.signal });
    expect(result).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  });
});
