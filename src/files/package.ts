/**
 * The parts of an .xlsx package that the workbook library leaves aside but checks need: which sheets are
 * worksheets, which filter hides rows, whether a table has a header row, and everything that lies on a sheet.
 */
import { readDrawing } from "./drawing";
import type { SheetObject } from "../sheet";
import { hasElement, elementsOf, tagsOf, type Attributes } from "./xml";
import { extractEntry, type ZipEntry } from "./zip";

export interface SheetDetails {
  readonly name: string;
  /** Path of the worksheet's part in the archive. */
  readonly path: string;
  /** Whether a filter of the sheet (not of a table) has a condition set. */
  readonly filterActive: boolean;
  /** Rows without a definition of their own are hidden. */
  readonly hidesUndefinedRows: boolean;
  /** Filter of a table with a condition set: "A1:C9", or null. */
  readonly activeTableFilter: string | null;
  /** Names of the tables without a header row. */
  readonly headerlessTables: ReadonlySet<string>;
  readonly objects: readonly SheetObject[];
  /** Some part that belongs to the sheet is damaged or missing. */
  readonly objectsDamaged: boolean;
}

export interface PackageReader {
  text(path: string): Promise<string | undefined>;
}

export function packageReader(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): PackageReader {
  return {
    async text(path) {
      const entry = entries.get(path);
      const part = entry && (await extractEntry(bytes, entry));
      return part && new TextDecoder().decode(part);
    },
  };
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** The worksheets of the workbook in order (chart and macro sheets are none); undefined where the package is damaged. */
export async function readSheetDetails(reader: PackageReader): Promise<readonly SheetDetails[] | undefined> {
  const root = await relationsOf(reader, "");
  const workbookPath = [...root.values()].find((relation) => relation.type === "officeDocument")?.path;
  const workbook = workbookPath === undefined ? undefined : await reader.text(workbookPath);
  if (workbookPath === undefined || workbook === undefined) return undefined;
  const relations = await relationsOf(reader, workbookPath);
  const details: SheetDetails[] = [];
  for (const sheet of tagsOf(workbook, "sheet")) {
    const relation = relations.get(sheet.get("r:id") ?? sheet.get("id") ?? "");
    if (!relation) return undefined;
    if (relation.type !== "worksheet") continue;
    details.push(await readSheet(reader, sheet.get("name") ?? "", relation.path));
  }
  return details;
}

async function readSheet(reader: PackageReader, name: string, path: string): Promise<SheetDetails> {
  const xml = (await reader.text(path)) ?? "";
  const relations = [...(await relationsOf(reader, path)).values()];
  const tables = await Promise.all(pathsOf(relations, "table").map((part) => reader.text(part)));
  const drawings = await Promise.all(pathsOf(relations, "drawing").map((part) => reader.text(part)));
  const around = xml.slice(xml.lastIndexOf("</sheetData>") + 1);
  const format = first(tagsOf(xml.slice(0, 4096), "sheetFormatPr"));
  return {
    name,
    path,
    filterActive: hasElement(around, "filterColumn"),
    hidesUndefinedRows: isTrue(format?.get("zeroHeight")),
    ...describeTables(tables),
    objects: drawings.flatMap((drawing) => (drawing === undefined ? [] : readDrawing(drawing))),
    objectsDamaged: drawings.includes(undefined),
  };
}

function describeTables(
  tables: readonly (string | undefined)[],
): Pick<SheetDetails, "activeTableFilter" | "headerlessTables"> {
  let activeTableFilter: string | null = null;
  const headerlessTables = new Set<string>();
  for (const xml of tables) {
    const table = xml === undefined ? undefined : first(tagsOf(xml, "table"));
    if (xml === undefined || table === undefined) continue;
    if (table.get("headerRowCount") === "0")
      headerlessTables.add(table.get("displayName") ?? table.get("name") ?? "");
    for (const filter of elementsOf(xml, "autoFilter")) {
      if (hasElement(filter.inner, "filterColumn")) activeTableFilter = filter.attributes.get("ref") ?? null;
    }
  }
  return { activeTableFilter, headerlessTables };
}

function pathsOf(relations: readonly Relation[], type: string): readonly string[] {
  return relations.filter((relation) => relation.type === type).map((relation) => relation.path);
}

async function relationsOf(reader: PackageReader, path: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const xml = await reader.text(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  const relations = new Map<string, Relation>();
  for (const attributes of tagsOf(xml ?? "", "Relationship")) {
    const relation = relationOf(attributes, folder);
    if (relation) relations.set(attributes.get("Id") ?? "", relation);
  }
  return relations;
}

function relationOf(attributes: Attributes, folder: string): Relation | undefined {
  if (attributes.get("TargetMode") === "External") return undefined;
  const type = (attributes.get("Type") ?? "").replace(/^.*\//, "");
  return { type, path: resolvePath(folder, attributes.get("Target") ?? "") };
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
