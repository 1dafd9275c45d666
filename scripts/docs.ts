/**
 * Writes what is generated in docs/: docs/rules/README.md, the list of the rules with their explanations.
 *   npm run docs
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allRules } from "../src/checks/registry";
import type { RuleMeta } from "../src/checks/types";

const root = join(__dirname, "..");
export const rulesPage = "docs/rules/README.md";
const rulesFolder = "src/checks/rules";

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

/**
 * The list of all registered rules, in the order of the registry, as Markdown.
 * @throws Error for a rule without a folder
 */
export function rulesDocument(): string {
  const folders = readdirSync(join(root, rulesFolder));
  const rows = allRules.map(({ meta }) => {
    const folder = folders.find((name) => name.startsWith(`${meta.id}-`));
    if (folder === undefined) throw new Error(`${rulesFolder} has no folder for ${meta.id}.`);
    return row(meta, folder);
  });
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
  ].join("\n");
}

if (require.main === module) {
  const path = join(root, rulesPage);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, rulesDocument());
  console.log(`${rulesPage}: ${allRules.length} rules`);
}
