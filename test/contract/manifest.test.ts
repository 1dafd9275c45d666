/**
 * The manifest, held to what Excel expects. Microsoft's own validation needs a connection and misses resource ids
 * that lead nowhere, so that the rules stand here.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { developmentBase, stampManifest } from "../../scripts/manifest";
import { read, root } from "./sources";
import { parseXml, type XmlElement } from "./xml";

const text = read("manifest.xml");
const manifest = parseXml(text);
const all = descendants(manifest);
const named = (name: string) => all.filter((element) => element.name === name);
const only = (name: string) => {
  const [first, ...others] = named(name);
  if (first === undefined || others.length > 0) throw new Error(`${name} stands ${others.length + 1} times`);
  return first;
};

function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The resources by id: their addresses or texts in Japanese and English. */
const resources = new Map(
  ["bt:Image", "bt:Url", "bt:String"].flatMap(named).map((element) => [element.attributes["id"]!, element]),
);

function textsOf(element: XmlElement): Record<string, string> {
  const overrides = element.children
    .filter((child) => child.name === "bt:Override" || child.name === "Override")
    .map((child) => [child.attributes["Locale"]!, child.attributes["Value"]!]);
  return { "ja-JP": element.attributes["DefaultValue"]!, ...Object.fromEntries(overrides) };
}

/** Width and height of a PNG, from its header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(join(root, path));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("it is a task pane add-in for workbooks, Japanese first, that may read and write", () => {
  expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
  expect(only("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(only("Version").text).toMatch(/^\d+(\.\d+){3}$/);
  expect(only("DefaultLocale").text).toBe("ja-JP");
  expect(only("Permissions").text).toBe("ReadWriteDocument");
  expect(named("Host").map((host) => host.attributes["Name"] ?? host.attributes["xsi:type"])).toEqual([
    "Workbook",
    "Workbook",
  ]);
});

test("its version begins with the version of the package", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  expect(only("Version").text).toBe(`${version}.0`);
});

test("elements stand in the order of the schema", () => {
  expect(manifest.children.map((child) => child.name)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  const host = named("Host").find((one) => one.attributes["xsi:type"] === "Workbook")!;
  expect(host.children.map((child) => child.name)).toEqual([
    "Runtimes",
    "AllFormFactors",
    "DesktopFormFactor",
  ]);
  expect(only("Resources").children.map((child) => child.name)).toEqual([
    "bt:Images",
    "bt:Urls",
    "bt:ShortStrings",
    "bt:LongStrings",
  ]);
});

test("it asks for Excel 2021 and the shared runtime", () => {
  const sets = named("Set").map((set) => [set.attributes["Name"], set.attributes["MinVersion"]]);
  expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: "1.1", ExcelApi: "1.14" });
});

test("pane, commands and functions share one runtime", () => {
  const runtime = only("Runtime").attributes;
  expect(runtime).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
  expect(only("Page").children[0]!.attributes["resid"]).toBe(runtime["resid"]);
  expect(only("FunctionFile").attributes["resid"]).toBe(runtime["resid"]);
  const shown = named("Action").filter((action) => action.attributes["xsi:type"] === "ShowTaskpane");
  expect(shown.map((action) => action.children[0]!.attributes["resid"])).toEqual([runtime["resid"]]);
  // A pane with an id of its own would get a runtime of its own.
  expect(named("TaskpaneId")).toEqual([]);
});

test("every resource id leads to a resource of the right kind, and every resource is used", () => {
  const used = all.filter((element) => "resid" in element.attributes);
  expect(used.length).toBeGreaterThan(20);
  for (const element of used) {
    const target = resources.get(element.attributes["resid"]!);
    expect([element.attributes["resid"], target?.name]).toEqual([
      element.attributes["resid"],
      kindWanted(element),
    ]);
  }
  const usedIds = new Set(used.map((element) => element.attributes["resid"]));
  expect([...resources.keys()].filter((id) => !usedIds.has(id))).toEqual([]);
});

function kindWanted(element: XmlElement): string {
  if (element.name === "bt:Image") return "bt:Image";
  const urls = ["Runtime", "SourceLocation", "FunctionFile", "LearnMoreUrl"];
  return urls.includes(element.name) ? "bt:Url" : "bt:String";
}

test("titles and labels are short strings, descriptions are long strings", () => {
  const longIds = new Set(only("bt:LongStrings").children.map((child) => child.attributes["id"]));
  for (const element of all.filter((one) => "resid" in one.attributes && kindWanted(one) === "bt:String")) {
    expect([element.attributes["resid"], longIds.has(element.attributes["resid"])]).toEqual([
      element.attributes["resid"],
      element.name === "Description",
    ]);
  }
});

test("ids are unique and within Excel's lengths", () => {
  const ids = all.flatMap((element) => element.attributes["id"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("texts are within Excel's lengths, in Japanese and English", () => {
  for (const [group, limit] of [
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ] as const) {
    for (const element of only(group).children) {
      const texts = textsOf(element);
      expect([element.attributes["id"], Object.keys(texts)]).toEqual([
        element.attributes["id"],
        ["ja-JP", "en-US"],
      ]);
      for (const value of Object.values(texts)) {
        expect(value.trim()).not.toBe("");
        expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
  }
  expect(Object.keys(textsOf(only("DisplayName")))).toEqual(["ja-JP", "en-US"]);
  for (const name of Object.values(textsOf(only("DisplayName"))))
    expect(name.length).toBeLessThanOrEqual(125);
  const description = all.find(
    (element) => element.name === "Description" && "DefaultValue" in element.attributes,
  )!;
  for (const value of Object.values(textsOf(description))) expect(value.length).toBeLessThanOrEqual(250);
});

test("English texts hold no Japanese", () => {
  const overrides = all.filter((element) => element.attributes["Locale"] === "en-US");
  expect(overrides.length).toBeGreaterThan(10);
  for (const { attributes } of overrides)
    expect(attributes["Value"]).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
});

test("custom functions are described in both languages", () => {
  expect(textsOf(resources.get("Functions.Metadata.Url")!)).toEqual({
    "ja-JP": `${developmentBase}/functions.json`,
    "en-US": `${developmentBase}/functions.en.json`,
  });
  expect(Object.values(textsOf(resources.get("Functions.Namespace")!))).toEqual(["KPI", "KPI"]);
});

test("icons are files of the size that is said", () => {
  const base = `${developmentBase}/`;
  const images = named("bt:Image").filter((image) => "resid" in image.attributes);
  for (const image of images) {
    const size = Number(image.attributes["size"]);
    const address = resources.get(image.attributes["resid"]!)!.attributes["DefaultValue"]!;
    expect([address, pngSize(address.slice(base.length))]).toEqual([address, [size, size]]);
  }
  for (const icon of named("Icon")) {
    expect(icon.children.map((image) => image.attributes["size"])).toEqual(["16", "32", "80"]);
  }
  const topIcons = { IconUrl: 32, HighResolutionIconUrl: 64 };
  for (const [name, size] of Object.entries(topIcons)) {
    expect(pngSize(only(name).attributes["DefaultValue"]!.slice(base.length))).toEqual([size, size]);
  }
  for (const size of [16, 32, 64, 80, 128])
    expect(pngSize(`assets/icons/app-${size}.png`)).toEqual([size, size]);
});

test("every address is https, of one site, and names a file that is built or copied", () => {
  const addresses = [...text.matchAll(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(20);
  const built = ["taskpane.html", "taskpane.js", "functions.json", "functions.en.json"];
  for (const address of addresses) {
    expect(address.startsWith(`${developmentBase}/`)).toBe(true);
    const path = address.slice(developmentBase.length + 1);
    const isThere =
      built.includes(path) || existsSync(join(root, path)) || existsSync(join(root, "assets", path));
    expect([address, isThere]).toEqual([address, true]);
  }
});

test("buttons run commands that the add-in registers", () => {
  const wanted = named("FunctionName").map((element) => element.text);
  expect(wanted.length).toBe(3);
  const registration = read("src/commands/ribbon.ts");
  for (const name of wanted) expect(registration).toMatch(new RegExp(`\\b${name}\\b`));
});

describe("stamping another address", () => {
  test("replaces every address and nothing else", () => {
    const stamped = stampManifest(text, "https://kpi.example.lg.jp/addin/");
    expect(stamped).not.toContain(developmentBase);
    expect(stamped.replaceAll("https://kpi.example.lg.jp/addin", developmentBase)).toBe(text);
  });

  test.each(["http://kpi.example.lg.jp", "kpi.example.lg.jp", "", "https://a.example/?b=1", "file:///c:/a"])(
    "refuses %p",
    (base) => expect(() => stampManifest(text, base)).toThrow("https://"),
  );
});
