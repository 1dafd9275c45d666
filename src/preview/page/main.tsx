/** Starts the preview page: asks the server what there is, then draws. */
import { createRoot } from "react-dom/client";
import { previewTexts } from "../../strings/preview";
import type { FunctionMetadata } from "./customFunctions";
import { Page } from "./Page";
import { readRibbon } from "./ribbon";
import type { PageSetup } from "./usePreview";

/** What Office LTSC 2021 has; `?ExcelApi=1.7` in the address lowers one of them, to try an older Excel. */
const defaultRequirementSets = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  // Not among the documented sets, but Excel has it, and the client of Office.js asks for it before it waits.
  DelayForCellEdit: "1.1",
};

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function readSetup(): Promise<PageSetup> {
  const [manifest, functions, seeds] = await Promise.all([
    text("manifest.xml"),
    text("functions.json"),
    text("seeds/"),
  ]);
  const asked = new URLSearchParams(location.search);
  const requirementSets = Object.entries(defaultRequirementSets).map(([name, version]) => [
    name,
    asked.get(name) ?? version,
  ]);
  return {
    ribbon: readRibbon(manifest),
    functions: (JSON.parse(functions) as { functions: FunctionMetadata[] }).functions,
    seeds: JSON.parse(seeds) as string[],
    requirementSets: Object.fromEntries(requirementSets) as Record<string, string>,
  };
}

/** The spreadsheet draws on a canvas, which does not draw again when a font arrives later. */
async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => font)));
}

async function start(): Promise<void> {
  const element = document.getElementById("page")!;
  try {
    const [setup] = await Promise.all([readSetup(), loadFonts()]);
    createRoot(element).render(<Page setup={setup} />);
  } catch (error) {
    element.textContent = previewTexts().startFailed(error instanceof Error ? error.message : String(error));
  }
}

void start();
