/** Values, formulas and number formats: taken from the survey's answer, or asked for in blocks of rows. */
import { areaOf, cellKey, type CellKey, type CellValue, type RangeRef, type SnapshotPart } from "../../sheet";
import { isPayloadError } from "../errors";
import { packed, rangeOn, rowBlocks } from "../ranges";
import { contentProperties, type Mode, type SurveyedSheet } from "./survey";

export interface Contents {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: ReadonlyMap<CellKey, string>;
  readonly numberFormats: ReadonlyMap<CellKey, string>;
}

/** Cells asked for in one round trip: about 2 MB, below the web's 5 MB. Formulas are by far the longest part. */
const CELLS_WITH_FORMULAS = 20_000;
const CELLS_WITHOUT_FORMULAS = 50_000;
const FEWEST_CELLS = 500;

interface Block {
  readonly sheet: number;
  readonly area: RangeRef;
}

interface RawBlock {
  readonly area: RangeRef;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
}

/** Whether the survey's answer holds the contents of this sheet (the web answers null where they are too many). */
export function hasContents(sheet: SurveyedSheet): boolean {
  return sheet.area === null || (!sheet.isCut && Array.isArray(sheet.used.values));
}

export async function readContents(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  parts: ReadonlySet<SnapshotPart>,
  mode: Mode,
): Promise<Contents[]> {
  const raw: RawBlock[][] =
    mode === "together"
      ? sheets.map((sheet) => (sheet.area ? [rawOf(sheet.used, sheet.area, parts)] : []))
      : await readBlocks(context, sheets, parts);
  return raw.map(assemble);
}

async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  parts: ReadonlySet<SnapshotPart>,
): Promise<RawBlock[][]> {
  const result: RawBlock[][] = sheets.map(() => []);
  const size = parts.has("formulas") ? CELLS_WITH_FORMULAS : CELLS_WITHOUT_FORMULAS;
  const waiting = sheets.flatMap((sheet, index) =>
    sheet.area ? rowBlocks(sheet.area, size).map((area): Block => ({ sheet: index, area })) : [],
  );
  for (const group of packed(waiting, (block) => areaOf(block.area), size)) {
    const read = await readGroup(context, sheets, parts, group, size);
    for (const { sheet, raw } of read) result[sheet]!.push(raw);
  }
  return result;
}

/** One request; where Excel says it is too large, the same cells again in requests of half the size. */
async function readGroup(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  parts: ReadonlySet<SnapshotPart>,
  group: readonly Block[],
  size: number,
): Promise<{ sheet: number; raw: RawBlock }[]> {
  const names = contentProperties(parts);
  const asked = group.map(({ sheet, area }) => {
    const range = rangeOn(sheets[sheet]!.worksheet, area);
    range.load(names);
    return { sheet, area, range };
  });
  try {
    await context.sync();
    return asked.map(({ sheet, area, range }) => ({ sheet, raw: rawOf(range, area, parts) }));
  } catch (error) {
    if (!isPayloadError(error) || size <= FEWEST_CELLS) throw error;
  }
  const half = Math.floor(size / 2);
  const smaller = group.flatMap(({ sheet, area }) =>
    rowBlocks(area, half).map((part): Block => ({ sheet, area: part })),
  );
  const read: { sheet: number; raw: RawBlock }[] = [];
  for (const part of packed(smaller, (block) => areaOf(block.area), half)) {
    read.push(...(await readGroup(context, sheets, parts, part, half)));
  }
  return read;
}

function rawOf(range: Excel.Range, area: RangeRef, parts: ReadonlySet<SnapshotPart>): RawBlock {
  return {
    area,
    values: range.values,
    formulas: parts.has("formulas") ? range.formulas : null,
    numberFormat: parts.has("numberFormats") ? range.numberFormat : null,
  };
}

function assemble(blocks: readonly RawBlock[]): Contents {
  const formulas = new Map<CellKey, string>();
  const numberFormats = new Map<CellKey, string>();
  const values: CellValue[][] = [];
  let rowCount = 0;
  let columnCount = 0;
  for (const { area, ...raw } of blocks) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: CellValue[] = (values[row] ??= []);
      const down = row - area.top;
      const valuesOfRow = raw.values[down];
      const formulasOfRow = raw.formulas?.[down];
      const formatsOfRow = raw.numberFormat?.[down];
      for (let column = area.left; column <= area.right; column += 1) {
        const across = column - area.left;
        const value = cellValue(valuesOfRow?.[across]);
        const formula = formulasOfRow ? formulaOf(formulasOfRow[across], value) : null;
        const format = formatsOfRow?.[across];
        line[column] = value;
        if (formula !== null) formulas.set(cellKey(row, column), formula);
        if (typeof format === "string" && format !== "General" && format !== "") {
          numberFormats.set(cellKey(row, column), format);
        }
        if (value === null && formula === null) continue;
        rowCount = Math.max(rowCount, row + 1);
        columnCount = Math.max(columnCount, column + 1);
      }
    }
  }
  const grid = Array.from({ length: rowCount }, (_, row) => filledLine(values[row], columnCount));
  return { rowCount, columnCount, values: grid, formulas, numberFormats };
}

/** A row of exactly this many cells; the one that was read, unless cells are missing in it. */
function filledLine(line: readonly (CellValue | undefined)[] | undefined, columnCount: number) {
  if (isWhole(line, columnCount)) return line;
  return Array.from({ length: columnCount }, (_, column) => line?.[column] ?? null);
}

function isWhole(
  line: readonly (CellValue | undefined)[] | undefined,
  columnCount: number,
): line is readonly CellValue[] {
  // Cells left of the used range are holes, which `includes` sees and `every` would skip.
  return line?.length === columnCount && !line.includes(undefined);
}

/** Office.js gives "" for an empty cell; a snapshot has null. */
function cellValue(raw: unknown): CellValue {
  if (raw === "" || raw === null || raw === undefined) return null;
  return typeof raw === "number" || typeof raw === "boolean" ? raw : String(raw);
}

/**
 * `formulas` holds the value itself where a cell has no formula, also for the text 「=SUM(…)」 that was entered with an
 * apostrophe (Excel leaves the apostrophe out): such a cell shows the same text as its value.
 */
function formulaOf(raw: unknown, value: CellValue): string | null {
  return typeof raw === "string" && raw.startsWith("=") && raw !== value ? raw : null;
}
