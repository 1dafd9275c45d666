/**
 * Makes what Excel reads to know the custom functions: functions.json in Japanese, generated from the declarations, and
 * functions.en.json, the same with English names and descriptions (the manifest overrides one by the other).
 *
 *   npx tsx scripts/functions-metadata.ts [folder]     writes both; to standard output without a folder
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionTextsEn } from "../src/strings/functions-metadata";

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
}

interface Metadata {
  readonly functions: readonly FunctionMetadata[];
}

/** The declarations, from the folder that scripts and tests run in. */
const SOURCE = "src/functions/functions.ts";

function inEnglish(metadata: Metadata): Metadata {
  const functions = metadata.functions.map((each) => {
    const texts = functionTextsEn[each.id];
    if (texts === undefined || texts.parameters.length !== each.parameters.length) {
      throw new Error(`src/strings/functions-metadata.ts does not describe ${each.id} and its parameters.`);
    }
    const parameters = each.parameters.map((parameter, index) => ({
      ...parameter,
      ...texts.parameters[index],
    }));
    return { ...each, description: texts.description, parameters };
  });
  return { ...metadata, functions };
}

/**
 * @param root folder of the project
 * @returns the text of each file by its name: functions.json, functions.en.json
 */
export async function generateFunctionsMetadata(
  root: string = process.cwd(),
): Promise<Record<"functions.json" | "functions.en.json", string>> {
  const result = await generateCustomFunctionsMetadata([resolve(root, SOURCE)], true);
  if (result.errors.length > 0) throw new Error(`${SOURCE}: ${result.errors.join("; ")}`);
  const japanese = JSON.parse(result.metadataJson) as Metadata;
  const text = (metadata: Metadata): string => `${JSON.stringify(metadata, null, 2)}\n`;
  return { "functions.json": text(japanese), "functions.en.json": text(inEnglish(japanese)) };
}

async function main(folder: string | undefined): Promise<void> {
  const files = Object.entries(await generateFunctionsMetadata());
  if (folder === undefined) {
    for (const [, text] of files) process.stdout.write(text);
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

if (process.argv[1]?.endsWith("functions-metadata.ts")) void main(process.argv[2]);
