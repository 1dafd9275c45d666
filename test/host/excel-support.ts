/** A workbook on the stand-in, with the product's own code talking to it through the real Office.js. */
import { createNodeHost, type NodeHost } from "../../src/preview/bridge/nodeHost";
import { createNodeWorkbook } from "../../src/preview/workbook/node";
import { READING_PARTS, readWorkbook, type ReadWorkbook } from "../../src/excel/reader";
import { setDiagnosticSink } from "../../src/excel/run";
import { formatRange, type CellValue, type RangeRef, type SnapshotPart } from "../../src/sheet";

export interface SheetContents {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges?: readonly RangeRef[];
}

export interface OpenHost extends NodeHost {
  /** What the product told support, instead of the console. */
  readonly diagnostics: string[];
  close(): void;
}

export interface HostOptions {
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** Opens a workbook with these sheets; the first is in front. */
export async function openHost(
  sheets: readonly SheetContents[],
  options: HostOptions = {},
): Promise<OpenHost> {
  const workbook = createNodeWorkbook();
  const host = await createNodeHost({ workbook, ...options });
  const restore = host.installGlobals();
  const diagnostics: string[] = [];
  setDiagnosticSink(({ label, code }) => diagnostics.push(`${label}: ${code}`));
  await fill(sheets);
  // Office.js reports once, on its own, that the add-in is ready; that request is not the product's.
  await new Promise((resolve) => setTimeout(resolve, 30));
  host.host.resetCounts();
  return {
    ...host,
    diagnostics,
    close() {
      restore();
      workbook.dispose();
    },
  };
}

async function fill(sheets: readonly SheetContents[]): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const [first] = worksheets.items;
    sheets.forEach(({ name, values, merges = [] }, index) => {
      const sheet = index === 0 ? first! : worksheets.add(name);
      if (index === 0) sheet.name = name;
      const width = Math.max(0, ...values.map((row) => row.length));
      if (width > 0) {
        const range = sheet.getRange(
          formatRange({ top: 0, left: 0, bottom: values.length - 1, right: width - 1 }),
        );
        range.values = values.map((row) =>
          Array.from({ length: width }, (_, column) => entry(row[column] ?? null)),
        );
      }
      for (const merge of merges) sheet.getRange(formatRange(merge)).merge(false);
    });
    await context.sync();
  });
}

/** Test data are written with the plainest protection there is, not with the code under test. */
function entry(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" && !value.startsWith("=") ? `'${value}` : value;
}

/** The workbook as the product reads it, for comparing before and after. */
export async function state(parts: ReadonlySet<SnapshotPart> = READING_PARTS): Promise<ReadWorkbook> {
  return Excel.run((context) => readWorkbook(context, { parts }));
}

/** The same without the marks that only the product sees. */
export async function visibleState(): Promise<unknown> {
  const { sheets, sheetNames, activeSheet } = await state();
  return {
    sheetNames,
    activeSheet,
    sheets: sheets.map(({ name, values, formulas, numberFormats, merges, visibility }) => ({
      name,
      values,
      formulas: [...formulas],
      numberFormats: [...numberFormats],
      merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
      visibility,
    })),
  };
}

export function rectangle(top: number, left: number, bottom: number, right: number): RangeRef {
  return { top, left, bottom, right };
}
