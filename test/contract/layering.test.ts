import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { excelLayers, forbiddenPackages, layers } from "../../scripts/layers.mjs";
import { importsOf, layerOf, parse, resolveImport, root, sourcesUnder } from "./sources";

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const sources = sourcesUnder("src");
const product = sources.filter((path) => !isTest(path));

test("every folder of src is a layer of the table", () => {
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(layers).sort());
});

test("the table itself has no circle", () => {
  const visit = (layer: string, above: readonly string[]): void => {
    expect(above).not.toContain(layer);
    layers[layer]!.imports.forEach((below) => visit(below, [...above, layer]));
  };
  Object.keys(layers).forEach((layer) => visit(layer, []));
});

test("every import obeys the table, types included", () => {
  const broken = product.flatMap((path) => {
    const layer = layerOf(path)!;
    return (
      importsOf(parse(path))
        .filter((name) => name.startsWith("."))
        .map((name) => resolveImport(path, name))
        // The version that the pane shows.
        .filter((target) => target !== "package.json")
        .filter((target) => {
          const other = layerOf(target);
          return other !== layer && !(other !== undefined && layers[layer]!.imports.includes(other));
        })
        .map((target) => `${path} imports ${target}`)
    );
  });
  expect(broken).toEqual([]);
});

test("packages are imported by the layers they belong to", () => {
  const broken = product.flatMap((path) => {
    const forbidden = forbiddenPackages(layerOf(path)!).map((pattern) => new RegExp(pattern));
    return importsOf(parse(path))
      .filter((name) => !name.startsWith(".") && forbidden.some((pattern) => pattern.test(name)))
      .map((name) => `${path} imports ${name}`);
  });
  expect(broken).toEqual([]);
});

test("nothing of the product imports the preview, not even its tests", () => {
  const broken = sources
    .filter((path) => layerOf(path) !== "preview")
    .filter((path) =>
      importsOf(parse(path)).some((name) => layerOf(resolveImport(path, name)) === "preview"),
    );
  expect(broken).toEqual([]);
});

test("only src/excel and the stand-in name Excel at run time", () => {
  const naming = product
    .filter((path) => !excelLayers.includes(layerOf(path)!))
    .filter((path) => usesExcelValue(parse(path)));
  expect(naming).toEqual([]);
});

test("the search for Excel sees a use and passes over types and texts", () => {
  const sees = (text: string) =>
    usesExcelValue(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true));
  expect(sees("await Excel.run(async (context) => context.sync());")).toBe(true);
  expect(sees("const kind = Excel.ChartType.line;")).toBe(true);
  expect(sees("function f(range: Excel.Range): void {}")).toBe(false);
  expect(sees("const text = 'Excel.run'; // Excel.run")).toBe(false);
});

/** Whether `Excel` stands somewhere as a value: `Excel.run(…)`, not `Excel.Range` as a type. */
function usesExcelValue(source: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isTypeNode(node)) return false;
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === "Excel"
    ) {
      return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(source);
}
