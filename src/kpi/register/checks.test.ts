/** The register passes the product's own checks: nothing is left at levels 1 and 2, and nothing is set aside unsaid. */
import { readdirSync, readFileSync } from "node:fs";
import { checkWorkbook } from "../../checks/engine";
import { IGNORED_PROPERTY, settingsOf } from "../../checks/settings";
import { readWorkbookFile } from "../../files";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { DEFAULT_PRESET } from "../achievement";
import { readSources } from "../layouts";
import { IGNORED_PROPERTY as KEY } from "./exceptions";
import { planRegister } from "./index";
import { snapshotOfPlan } from "./testing";

async function registerOf(file: string, content: "formulas" | "values"): Promise<WorkbookSnapshot> {
  const opened = await readWorkbookFile(file, readFileSync(`seeds/${file}`));
  if (!opened.ok) throw new Error(opened.problem.message);
  const { indicators } = readSources(opened.value);
  return {
    file: null,
    sheets: planRegister(indicators, { preset: DEFAULT_PRESET, content }).map(snapshotOfPlan),
  };
}

const SEEDS = readdirSync("seeds").filter((file) => file.endsWith(".xlsx"));

it.each(SEEDS)("%s: no finding at levels 1 and 2", async (file) => {
  const workbook = await registerOf(file, "formulas");
  const report = checkWorkbook(workbook, settingsOf(workbook));
  const rules = report.sheets.flatMap(({ rules: all }) => all.filter(({ meta }) => meta.level !== "L3"));
  expect(rules.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message}`))).toEqual(
    [],
  );
  expect(rules.filter(({ verdict }) => verdict === "fail")).toEqual([]);
  const reasons = rules.flatMap(({ ignored }) => ignored.map(({ ignoredBy }) => ignoredBy.reason));
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.every((reason) => reason.startsWith("台帳："))).toBe(true);
});

it("with plain values nothing needs to be set aside for formulas", async () => {
  const workbook = await registerOf("suita-r5.xlsx", "values");
  expect(workbook.sheets.every(({ formulas }) => formulas.size === 0)).toBe(true);
  const report = checkWorkbook(workbook, { ignored: [], tables: new Map() });
  const formulas = report.sheets.flatMap(({ rules }) => rules.filter(({ meta }) => meta.id === "L2-06"));
  expect(formulas.map(({ verdict }) => verdict)).toEqual(["pass", "pass"]);
});

it("what is set aside stands where the checks look for it", () => {
  expect(KEY).toBe(IGNORED_PROPERTY);
});
