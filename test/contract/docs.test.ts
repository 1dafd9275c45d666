import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { rulesDocument, rulesPage } from "../../scripts/docs";
import { read, root } from "./sources";

test("the list of rules is the one that npm run docs writes", () => {
  expect(read(rulesPage)).toBe(rulesDocument());
});

test.each(["README.md", "docs/manual.ja.md", "docs/cli.md", "docs/DECISIONS.md", rulesPage])(
  "links of %s lead to files",
  (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1]!);
    const dangling = links.filter((link) => !existsSync(join(root, dirname(path), link)));
    expect(dangling).toEqual([]);
  },
);

test("scripts that the README and package.json name are there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = [...read("README.md").matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const files = Object.values(scripts).flatMap(
    (line) => line.match(/(?:src|scripts|test)\/[\w./-]+\.ts/g) ?? [],
  );
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("the README lists every custom function", () => {
  const names = functionNames();
  const readme = read("README.md");
  expect(names.length).toBe(17);
  expect(names.filter((name) => !readme.includes(`KPI.${name}(`))).toEqual([]);
});

/** Names of the declared custom functions. */
function functionNames(): string[] {
  return [...read("src/functions/functions.ts").matchAll(/@customfunction (\w+)/g)].map((match) => match[1]!);
}
