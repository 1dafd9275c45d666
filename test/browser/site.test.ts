/** What the build makes: the folder that a municipality puts on a server of a closed network. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const site = join(root, "dist", "self-hosted");
const office = join(root, "node_modules", "@microsoft", "office-js", "dist");
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
const ownScripts = files.filter((path) => /^[^/\\]+\.js$/.test(path) && /^(taskpane|\d+|vendors)/.test(path));
const read = (path: string) => readFileSync(join(site, path), "utf8");

test("Office.js and what it loads lie beside the pane, unmodified", () => {
  for (const path of ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "ja-jp/office_strings.js"]) {
    expect(readFileSync(join(site, path)).equals(readFileSync(join(office, path)))).toBe(true);
  }
});

test("the pane loads scripts of its own site only", () => {
  const html = read("taskpane.html");
  const addresses = [...html.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map((match) => match[1]!);
  expect(addresses).toContain("office.js");
  expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  expect(html).not.toMatch(/https?:\/\//);
});

test("the content security policy allows nothing from elsewhere, no eval and no inline script", () => {
  const policy =
    /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(read("taskpane.html"))?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("the add-in's own scripts name no outside address that could be loaded", () => {
  expect(ownScripts.length).toBeGreaterThan(0);
  // Names of XML namespaces, links in messages of libraries, and the prefectures' home pages among the area names:
  // written down, never fetched.
  const known = [
    /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.(?:oclc\.)?org|www\.wps\.cn\/officeDocument)\b/,
    /^https?:\/\/(react\.dev|fb\.me|aka\.ms)\b/,
    /^https:\/\/(www|web)\.(pref|metro)\.[a-z]+(\.lg)?\.jp\/$/,
  ];
  for (const path of ownScripts) {
    const outside = [...read(path).matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[^\s"'`)\\]*/g)].map(
      (match) => match[0],
    );
    expect([path, outside.filter((address) => !known.some((pattern) => pattern.test(address)))]).toEqual([
      path,
      [],
    ]);
  }
});

test("no source map, no stand-in and no spreadsheet engine goes to users", () => {
  expect(files.filter((path) => path.endsWith(".map"))).toEqual([]);
  for (const path of ownScripts) expect(read(path)).not.toMatch(/univer|kpiPreviewHost|sourceMappingURL/i);
});

test("custom functions are described in Japanese and English, with the same ids", () => {
  const [japanese, english] = ["functions.json", "functions.en.json"].map(
    (path) => (JSON.parse(read(path)) as { functions: { id: string }[] }).functions,
  );
  expect(japanese!.length).toBe(17);
  expect(english!.map((one) => one.id)).toEqual(japanese!.map((one) => one.id));
});

test("files that the manifest names are there", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const paths = [...manifest.matchAll(/https:\/\/localhost:3443\/([^"]+)"/g)].map((match) => match[1]!);
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) expect(statSync(join(site, path)).size).toBeGreaterThan(0);
});
