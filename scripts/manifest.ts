/**
 * Stamps the address of another site into the manifest:
 *   npm run manifest -- --base https://kpi.example.lg.jp/addin [--out dist/manifest.xml]
 * The manifest that results names the same files under that address.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** The address in the manifest of the repository: the development server's. */
export const developmentBase = "https://localhost:3443";

/**
 * @param manifest the text of the repository's manifest
 * @param base where the site will be: https, no query, with or without a slash at the end
 * @throws Error when `base` is no https address, which Office would refuse
 */
export function stampManifest(manifest: string, base: string): string {
  const address = URL.canParse(base) ? new URL(base) : null;
  if (address?.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(`--base must be an https:// address without a query, not "${base}".`);
  }
  return manifest.replaceAll(developmentBase, address.href.replace(/\/+$/, ""));
}

function main(): void {
  const { values } = parseArgs({ options: { base: { type: "string" }, out: { type: "string" } } });
  if (values.base === undefined) {
    throw new Error("Usage: npm run manifest -- --base https://host/path [--out file]");
  }
  const root = join(__dirname, "..");
  const out = resolve(values.out ?? join(root, "dist", "manifest.xml"));
  const stamped = stampManifest(readFileSync(join(root, "manifest.xml"), "utf8"), values.base);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, stamped);
  console.log(`${out}: ${values.base}`);
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
