/**
 * Workbook files to snapshots. The only module, with write.ts and the seeds' builder, that knows the workbook
 * library. Whatever the bytes are, the answer is a snapshot or a Problem within seconds; nothing is thrown.
 */
import { readXlsx, type Workbook } from "hucre/xlsx";
import { fail, ok, type FileInfo, type Problem, type Result, type WorkbookSnapshot } from "../sheet";
import { fileStrings } from "../strings/files";
import { readCsv } from "./csv";
import { boundsOfContent } from "./bounds";
import { packageReader, readSheetDetails, type SheetDetails } from "./package";
import { sniffFile } from "./sniff";
import { toSnapshot } from "./snapshot";
import { listZip, type ZipEntry } from "./zip";

export { sniffFile } from "./sniff";
export { toSnapshot } from "./snapshot";

/** Largest file that is opened, in megabytes. */
export const MAX_FILE_MEGABYTES = 100;
const MEGABYTE = 1024 * 1024;
/** Largest total of the unpacked XML parts: beyond it, reading takes minutes and gigabytes. */
const MAX_UNPACKED_XML = 400 * MEGABYTE;
/** A part that unpacks to more than this many times its size is no honest part of a workbook. */
const MAX_RATIO = 500;
/** Below this size the ratio says nothing: a few identical cells pack extremely well. */
const RATIO_APPLIES_FROM = 64 * MEGABYTE;

/** A workbook as the library gives it, with what the package says beside it. */
export interface OpenedWorkbook {
  readonly file: FileInfo;
  readonly workbook: Workbook;
  readonly details: readonly SheetDetails[];
}

/** Opens any supported file: .xlsx, .xlsm or CSV. */
export async function readWorkbookFile(name: string, bytes: Uint8Array): Promise<Result<WorkbookSnapshot>> {
  const file = sniffFile(name, bytes);
  if (file.content === "csv") return readCsv(file, bytes);
  const opened = await openWorkbook(name, bytes);
  return opened.ok ? ok(toSnapshot(file, opened.value.workbook, opened.value.details)) : opened;
}

/**
 * Opens an .xlsx or .xlsm file.
 * @returns Problem with code file.empty, file.tooLarge, file.encrypted, file.oldExcel, file.binaryExcel,
 *   file.webPage, file.notWorkbook, file.noSheets or file.damaged
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Result<OpenedWorkbook>> {
  const file = sniffFile(name, bytes);
  const refused = refusal(file, bytes);
  if (refused) return fail(refused);
  const entries = listZip(bytes);
  if (!entries) return fail(problem("damaged", file.name));
  if (unpacksTooLarge(entries)) return fail(problem("expandsTooLarge", file.name));
  try {
    const details = await readSheetDetails(packageReader(bytes, entries));
    if (!details) return fail(problem("damaged", file.name));
    if (details.length === 0) return fail(problem("noSheets", file.name));
    return ok({ file, workbook: await readSheets(bytes, entries, details), details });
  } catch {
    // The library throws on every kind of damage; which kind does not help the user.
    return fail(problem("damaged", file.name));
  }
}

function refusal(file: FileInfo, bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return problem("empty", file.name);
  if (bytes.length > MAX_FILE_MEGABYTES * MEGABYTE) {
    return { code: "file.tooLarge", message: fileStrings().tooLarge(file.name, MAX_FILE_MEGABYTES) };
  }
  switch (file.content) {
    case "xlsx":
    case "xlsm":
      return undefined;
    case "encrypted":
      return problem("encrypted", file.name);
    case "xls":
      return problem("oldExcel", file.name);
    case "xlsb":
      return problem("binaryExcel", file.name);
    case "html":
      return problem("webPage", file.name);
    default:
      return problem("notWorkbook", file.name);
  }
}

type SimpleProblem =
  | "empty"
  | "expandsTooLarge"
  | "encrypted"
  | "oldExcel"
  | "binaryExcel"
  | "webPage"
  | "damaged"
  | "notWorkbook"
  | "noSheets";

function problem(kind: SimpleProblem, name: string): Problem {
  return { code: `file.${kind}`, message: fileStrings()[kind](name) };
}

function unpacksTooLarge(entries: ReadonlyMap<string, ZipEntry>): boolean {
  let total = 0;
  for (const { name, size, compressedSize } of entries.values()) {
    if (size > RATIO_APPLIES_FROM && size > compressedSize * MAX_RATIO) return true;
    if (/\.(xml|rels|vml)$/i.test(name)) total += size;
  }
  return total > MAX_UNPACKED_XML;
}

/** Chart sheets are no worksheets: the library is asked for the worksheets only. */
async function readSheets(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  details: readonly SheetDetails[],
): Promise<Workbook> {
  const names = details.map((sheet) => sheet.name);
  try {
    return await readXlsx(bytes, { readStyles: true, sheets: names });
  } catch (error) {
    // A stray formatted cell in the last column makes the library refuse the sheet for its size.
    if (!(error instanceof Error) || !error.message.includes("limit")) throw error;
    return readWithinContent(bytes, entries, details);
  }
}

async function readWithinContent(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  details: readonly SheetDetails[],
): Promise<Workbook> {
  const reader = packageReader(bytes, entries);
  let whole: Workbook | undefined;
  for (const { name, path } of details) {
    const range = boundsOfContent((await reader.text(path)) ?? "");
    const part = await readXlsx(bytes, { readStyles: true, sheets: [name], range });
    whole = whole ? { ...whole, sheets: [...whole.sheets, ...part.sheets] } : part;
  }
  return whole!;
}
