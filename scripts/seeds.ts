/** Builds the sample workbooks in seeds/ from the data in scripts/seeds/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSeeds } from "./seeds/workbooks";

const FOLDER = fileURLToPath(new URL("../seeds/", import.meta.url));

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of await buildSeeds()) {
    writeFileSync(`${FOLDER}${name}`, bytes);
    console.log(`seeds/${name}: ${bytes.length} bytes`);
  }
}

void main();
