import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbookFile } from "../files";
import { readWorkbook } from "../kpi/layouts";
import { run } from "./run";

const ROOT = join(__dirname, "../..");
const SUITA = join(ROOT, "seeds/suita-r5.xlsx");
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kpi-cli-"));
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  write("空.xlsx", "");
  write("メモ.xlsx", "これはブックではありません");
  write("応答.xlsx", "HTTP/1.1 404 Not Found\r\n\r\n<html></html>");
  write(
    "旧.xls",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("Workbook", "utf16le")]),
  );
  write("一覧.csv", "年度,値\n2023,1\n2024,2\n");
  write("白紙.xlsx", await writeXlsx({ sheets: [{ name: "Sheet1", rows: [] }] }));
  write(
    "秘.xlsx",
    await writeXlsx({ sheets: [{ name: "a", rows: [[1]] }], encryption: { password: "x", spinCount: 1000 } }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("wrong usage", () => {
  test.each([
    [["report"], "cli.unknownCommand"],
    [["check"], "cli.noFile"],
    [["read", "a.xlsx", "b.xlsx"], "cli.manyFiles"],
    [["read", "a.xlsx", "--strict"], "cli.unknownOption"],
  ])("%j is refused with a sentence", async (words, code) => {
    const { output, message, exitCode } = await run([...words, "--json"]);
    expect(JSON.parse(output)).toEqual({ error: { code, message } });
    expect(message).toMatch(/[。）]/);
    expect(exitCode).toBe(2);
  });

  test("without any command, says which there are", async () => {
    const result = await run([]);
    expect(result).toMatchObject({ output: "", exitCode: 2 });
    expect(result.message).toContain("check、read、fn");
  });

  test("says how it is used", async () => {
    const { output, exitCode } = await run(["--help"]);
    expect(output).toContain("kpi -- check <ファイル>");
    expect(exitCode).toBe(0);
  });
});

describe.each(["check", "read"])("%s on a file that cannot be read", (command) => {
  test.each([
    ["ない.xlsx", "file.notFound"],
    [".", "file.isDirectory"],
    ["空.xlsx", "file.empty"],
    ["メモ.xlsx", "file.notWorkbook"],
    ["応答.xlsx", "file.webPage"],
    ["旧.xls", "file.oldExcel"],
    ["秘.xlsx", "file.encrypted"],
  ])("%s: %s", async (name, code) => {
    const plain = await run([command, join(folder, name)]);
    expect(plain).toMatchObject({ output: "", exitCode: 2 });
    expect(plain.message).toMatch(/^「.+ください。$|^「.+お試しください。$/);
    const asJson = await run([command, join(folder, name), "--json"]);
    expect(JSON.parse(asJson.output)).toEqual({ error: { code, message: plain.message } });
  });
});

describe("read", () => {
  test("gives every figure with year, kind and cell, in the documented shape", async () => {
    const { output, message, exitCode } = await run(["read", SUITA, "--json"]);
    expect({ message, exitCode }).toEqual({ message: "", exitCode: 0 });
    const { indicators, unread } = JSON.parse(output);
    const check = indicators
      .flatMap((indicator: { observations: object[] }) => indicator.observations)
      .find((each: { sheet: string; cell: string }) => each.sheet === "No.8" && each.cell === "G10");
    expect(check).toEqual({
      fiscalYear: 2023,
      kind: "plan",
      value: 52,
      unit: "%",
      qualifier: null,
      missing: null,
      rawText: "特定健診52% 保健指導80%",
      sheet: "No.8",
      cell: "G10",
      note: null,
      qualifiers: [],
      decimals: 0,
      asOf: null,
      position: 0,
    });
    const keys = ["id", "name", "unit", "direction", "comparison", "group", "department", "observations"];
    expect(Object.keys(indicators[0]).slice(0, keys.length)).toEqual(keys);
    expect(unread.length).toBeGreaterThan(0);
    for (const cell of unread)
      expect(Object.keys(cell).slice(0, 4)).toEqual(["sheet", "cell", "rawText", "reason"]);
  });

  test("leaves out nothing that the model holds", async () => {
    const { indicators } = JSON.parse((await run(["read", SUITA, "--json"])).output);
    const opened = await readWorkbookFile("suita-r5.xlsx", new Uint8Array(readFileSync(SUITA)));
    const read = opened.ok ? readWorkbook(opened.value) : undefined;
    expect(indicators).toEqual(JSON.parse(JSON.stringify(read?.indicators)));
    const fields = (name: string) => indicators.filter((each: object) => name in each).length;
    expect(
      ["targetText", "notEvaluable", "relatesTo", "accumulation"].map(fields).every((count) => count > 0),
    ).toBe(true);
  });

  test("shows people the figures and where they stand", async () => {
    const { output } = await run(["read", SUITA]);
    expect(output).toContain("2023 実績 74.9%  ← 「74.9%」 No.17!G11（分子 231589 / 分母 309196）");
    expect(output).toContain("2023 目標値 約15%  ← 「");
    expect(output).toContain("2019 計画 ― 未導入  ← 「」 No.17!C10");
    expect(output).toContain("2022 実績 33施設  ← 「導入施設数 ※33施設」 No.4!F11（訂正前 32）");
    expect(output).toContain("2023 印字された判定 未達  ← No.1!B18");
  });

  test("finds nothing in a blank workbook and says so", async () => {
    expect(JSON.parse((await run(["read", join(folder, "白紙.xlsx"), "--json"])).output)).toEqual({
      indicators: [],
      unread: [],
    });
    expect((await run(["read", join(folder, "白紙.xlsx")])).output).toContain("指標が見つかりませんでした");
  });
});

describe("check", () => {
  test("gives tables, verdicts and findings in the documented shape", async () => {
    const { output, exitCode } = await run(["check", SUITA, "--json"]);
    const report = JSON.parse(output);
    expect(exitCode).toBe(0);
    expect(Object.keys(report)).toEqual(["file", "sheets", "scores", "consistency"]);
    expect(report.file).toBe("suita-r5.xlsx");
    expect(Object.keys(report.scores)).toEqual(["L1", "L2", "L3"]);
    const sheet = report.sheets.find((each: { name: string }) => each.name === "No.8");
    const rule = sheet.rules.find((each: { id: string }) => each.id === "L1-07");
    expect(rule.verdict).toBe("fail");
    expect(rule.findings.flatMap((each: { ranges: string[] }) => each.ranges).join(" ")).toMatch(/\bC10\b/);
    for (const finding of rule.findings)
      expect(Object.keys(finding)).toEqual(["ranges", "message", "fixable"]);
  });

  test("ends with 1 only where --strict asks for it", async () => {
    expect((await run(["check", SUITA])).exitCode).toBe(0);
    expect((await run(["check", SUITA, "--strict"])).exitCode).toBe(1);
  });

  test.each(["白紙.xlsx", "一覧.csv"])("judges %s without an error", async (name) => {
    const { output, message } = await run(["check", join(folder, name), "--json"]);
    expect(message).toBe("");
    expect(JSON.parse(output).sheets).toHaveLength(1);
  });
});

describe("fn", () => {
  test.each([
    [["RATE", "[2987,3000]"], { value: 2987 / 3000 }, 0],
    [["KPI.rate", "[2987,3000]"], { value: 2987 / 3000 }, 0],
    [["RATE", "[null,3000]"], { error: "#N/A", message: "実績が未入力です" }, 0],
    [["NOPE", "[]"], { error: "#NAME?", message: expect.stringContaining("RATE") }, 2],
    [["RATE", "{}"], { error: "cli.badArguments", message: expect.stringContaining("JSON") }, 2],
    [["RATE", "[1"], { error: "cli.badArguments", message: expect.stringContaining("JSON") }, 2],
    [[], { error: "cli.noFunction", message: expect.any(String) }, 2],
  ])("%j", async (words, answer, exitCode) => {
    const result = await run(["fn", ...words]);
    expect(JSON.parse(result.output)).toEqual(answer);
    expect(result.exitCode).toBe(exitCode);
  });
});

test("the command itself prints the JSON and nothing else", () => {
  const entry = join(ROOT, "src/cli/main.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", entry, "fn", "RATE", "[2987,3000]"],
    { cwd: ROOT, encoding: "utf8" },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: '{"value":0.9956666666666667}\n',
    stderr: "",
  });
});
