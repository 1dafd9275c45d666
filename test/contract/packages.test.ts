import { existsSync } from "node:fs";
import { join } from "node:path";
import { importsOf, packageOf, parse, read, root, sourcesUnder } from "./sources";

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface Lock {
  packages: Record<string, { license?: string; dev?: boolean; version?: string }>;
}

const manifest = JSON.parse(read("package.json")) as Manifest;
const lock = JSON.parse(read("package-lock.json")) as Lock;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
/** Native parts for other platforms stand in the lock file too, but are not on this disk. */
const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== "" && existsSync(join(root, path)))
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf("node_modules/") + 13), path, ...entry }));

/** Licences that allow use and redistribution without conditions on the code that uses them. */
const freeLicences =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|CC-BY-3\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|WTFPL|Zlib)( (OR|AND) [\w.-]+)*\)?$/;

/** Used while developing only, with a licence of their own that was read. */
const readLicences: Readonly<Record<string, string>> = {
  // Its package.json says nothing; its LICENSE file is the Apache License 2.0.
  "@univerjs/telemetry": "unknown",
  // Microsoft's terms for Office.js: development, and redistribution as part of an add-in. See docs/DECISIONS.md.
  "@microsoft/office-js": "LICENSE",
  // Mozilla Public License: conditions on changes to axe itself, which is only run in a test.
  "axe-core": "MPL-2.0",
  "@axe-core/playwright": "MPL-2.0",
};

test("direct dependencies are pinned to one version", () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test("every direct dependency is justified in docs/DECISIONS.md", () => {
  const decisions = read("docs/DECISIONS.md");
  const listed = [...decisions.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!);
  const isListed = (name: string) =>
    listed.some((entry) => (entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : entry === name));
  expect(Object.keys(direct).filter((name) => !isListed(name))).toEqual([]);
});

test("every imported package is a direct dependency", () => {
  const own = [...sourcesUnder("src"), ...sourcesUnder("scripts"), ...sourcesUnder("test")];
  const undeclared = own.flatMap((path) =>
    importsOf(parse(path))
      .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
      .filter((name) => !(packageOf(name) in direct))
      .map((name) => `${path} imports ${name}`),
  );
  expect(undeclared).toEqual([]);
});

test("what the add-in ships to users is not a development dependency", () => {
  const layers = ["strings", "sheet", "kpi", "checks", "reports", "opendata", "excel", "files", "functions"];
  const shipped = [...layers, "commands", "taskpane", "cli"].flatMap((layer) => sourcesUnder(`src/${layer}`));
  const undeclared = shipped
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) => importsOf(parse(path)).map((name) => ({ path, name })))
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("node:"))
    .filter(({ name }) => !(packageOf(name) in manifest.dependencies));
  expect(undeclared).toEqual([]);
});

test("no paid or unlicensed part of Univer is installed", () => {
  expect(installed.length).toBeGreaterThan(300);
  const names = installed.map((entry) => entry.name);
  expect(names.filter((name) => name.startsWith("@univerjs-pro") || name === "@univerjs/presets")).toEqual(
    [],
  );
  expect(existsSync(join(root, "node_modules", "@univerjs-pro"))).toBe(false);
  expect(existsSync(join(root, "node_modules", "@univerjs", "presets"))).toBe(false);
});

test("every package has a licence that allows what is done with it", () => {
  const unclear = installed
    .filter((entry) => !freeLicences.test(licenceOf(entry)))
    .filter((entry) => readLicences[entry.name] !== licenceOf(entry))
    .map((entry) => `${entry.name} ${entry.version}: ${licenceOf(entry)}`);
  expect(unclear).toEqual([]);
});

test("packages with a licence of their own are not shipped with the product", () => {
  const shipped = installed.filter((entry) => entry.dev !== true).map((entry) => entry.name);
  expect(shipped.filter((name) => name in readLicences)).toEqual([]);
});

/** Some packages state their licence in their own manifest in an older form that the lock file leaves out. */
function licenceOf(entry: { path: string; license?: string }): string {
  if (entry.license !== undefined) return entry.license;
  const own = JSON.parse(read(join(entry.path, "package.json"))) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  if (typeof own.license === "string") return own.license;
  return own.license?.type ?? own.licenses?.map((one) => one.type).join(" OR ") ?? "unknown";
}
