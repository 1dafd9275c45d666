/** The project's own source files and what they import, for the contract tests. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

export const root = join(__dirname, "..", "..");

/** Paths of all files under `folder`, relative to the project, with forward slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.includes("node_modules/"))
    .sort();
}

export function sourcesUnder(folder: string): string[] {
  return filesUnder(folder).filter((path) => /\.(ts|tsx|mts|mjs|cjs)$/.test(path));
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
}

/** Every module name that a file imports, exports from or requires. */
export function importsOf(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) names.push(node.moduleSpecifier.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) names.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) {
      const called = node.expression;
      const isRequire = ts.isIdentifier(called) && called.text === "require";
      if (isRequire || called.kind === ts.SyntaxKind.ImportKeyword) names.push(node.arguments[0].text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** The path that a relative import names, without its extension: "src/sheet/address". */
export function resolveImport(from: string, specifier: string): string {
  return posix.join(dirname(from), specifier);
}

/** "src/kpi/quantity/parse.ts" belongs to the layer "kpi". */
export function layerOf(path: string): string | undefined {
  return /^src\/([^/]+)/.exec(path)?.[1];
}

/** The package that a bare import belongs to: "@univerjs/core/facade" → "@univerjs/core". */
export function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]!;
}
