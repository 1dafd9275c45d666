import { execFileSync } from "node:child_process";
import { read, root } from "./sources";

/** Files of the repository that are text and written by hand. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root })
  .toString()
  .split("\n")
  .filter((path) => /\.(ts|tsx|mjs|cjs|mts|md|json|html|css|xml|svg|yml)$/.test(path))
  .filter((path) => path !== "package-lock.json" && path !== "test/contract/words.test.ts");

function hits(pattern: RegExp, paths = files): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(100);
});

test("nothing is marked as unfinished", () => {
  expect(hits(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test("no test is skipped or runs alone", () => {
  const tests = files.filter((path) => /\.test\.tsx?$/.test(path));
  expect(
    hits(
      /\b(it|test|describe)\.(skip|only|todo|failing)\b|\bx(it|describe|test)\(|\bf(it|describe)\(/,
      tests,
    ),
  ).toEqual([]);
});

test("no error is swallowed", () => {
  expect(hits(/catch\s*(\([^)]*\))?\s*\{\s*\}/)).toEqual([]);
});

test("no path of one machine is written down", () => {
  expect(hits(/(^|[\s"'`(=])\/(home|root|Users|work|tmp)\/[\w.-]/)).toEqual([]);
});

test("no secret is written down", () => {
  expect(hits(/-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(ghp|gho|npm)_[A-Za-z0-9]{20,}\b/)).toEqual([]);
});
