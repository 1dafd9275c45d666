/**
 * Writes what is generated in docs/: docs/rules/README.md, the list of the rules and of the consistency checks with
 * their explanations.
 *   npm run docs
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { consistencyChecks } from "../src/checks/consistency/registry";
import type { ConsistencyCheck, ConsistencyKind } from "../src/checks/consistency/types";
import { allRules } from "../src/checks/registry";
import type { RuleMeta } from "../src/checks/types";

const root = join(__dirname, "..");
export const rulesPage = "docs/rules/README.md";
const rulesFolder = "src/checks/rules";
const consistencyFolder = "src/checks/consistency";

const appliesTo: Readonly<Record<RuleMeta["appliesTo"], string>> = {
  all: "all files",
  excel: "Excel",
  csv: "CSV",
};

function row(meta: RuleMeta, folder: string): string {
  const weight = meta.severity === "fatal" ? "fatal: the level becomes 0" : `−${meta.points}`;
  const link = `[${meta.title}](../../${rulesFolder}/${folder}/README.md)`;
  return `| ${meta.id} | ${meta.number2020 ?? "–"} | ${link} | ${weight} | ${appliesTo[meta.appliesTo]} |`;
}

const kinds: Readonly<Record<ConsistencyKind, string>> = {
  catch: "contradiction or gap",
  ask: "question to the department",
  info: "remark",
};

function consistencyRow(check: ConsistencyCheck, folder: string): string {
  const link = `[${check.title()}](../../${consistencyFolder}/${folder}/README.md)`;
  return `| ${check.id} | ${link} | ${kinds[check.kind]} |`;
}

/** @throws Error where `within` has no folder for the id */
function folderOf(id: string, within: string): string {
  const folder = readdirSync(join(root, within)).find((name) => name.startsWith(`${id}-`));
  if (folder === undefined) throw new Error(`${within} has no folder for ${id}.`);
  return folder;
}

/**
 * The list of all registered rules and consistency checks, in the order of their registries, as Markdown.
 * @throws Error for a rule or check without a folder
 */
export function rulesDocument(): string {
  const rows = allRules.map(({ meta }) => row(meta, folderOf(meta.id, rulesFolder)));
  const checks = consistencyChecks.map((check) =>
    consistencyRow(check, folderOf(check.id, consistencyFolder)),
  );
  return [
    "# Rules",
    "",
    "<!-- Written by `npm run docs` from the registry of the rules. Do not edit. -->",
    "",
    "Each title leads to what the rule looks for, why, an example, how to fix it and what it cannot see.",
    "",
    "| rule | 2020 | title | points off | applies to |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    "## 数値の整合性 (consistency of figures)",
    "",
    "Beside the rules, the figures of KPI tables are held against one another. These checks take no points. What most of their findings are to the user stands in the last column.",
    "",
    "| check | title | what it finds |",
    "|---|---|---|",
    ...checks,
    "",
  ].join("\n");
}

if (require.main === module) {
  const path = join(root, rulesPage);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, rulesDocument());
  console.log(`${rulesPage}: ${allRules.length} rules, ${consistencyChecks.length} consistency checks`);
}
