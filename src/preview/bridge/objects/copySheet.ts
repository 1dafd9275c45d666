/** Worksheet.copy: cells through Univer, the rest from the side model. */
import { invalidArgument } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";
import { asOneOf, selfOf } from "../objectType";

export function copySheet(sheet: SheetStore, position: unknown, relativeTo: unknown): SheetStore {
  const store = sheet.workbook;
  const place = asOneOf(position ?? "None", ["None", "Before", "After", "Beginning", "End"], "positionType");
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const data = structuredClone(sheet.worksheet.getSnapshot());
  const index = indexFor(sheet, place, relativeTo);
  const copy = store.insertSheet({ ...data, id, name: freeName(sheet) }, index);
  const { tables, ...rest } = structuredClone(sheet.model);
  Object.assign(copy.model, rest);
  copy.model.tables = tables.map((table) => {
    const number = store.newId();
    return { ...table, id: number, name: `${table.name}_${number}` };
  });
  store.changed(copy);
  return copy;
}

function indexFor(sheet: SheetStore, place: string, relativeTo: unknown): number {
  const sheets = sheet.workbook.sheets();
  if (place === "Beginning") return 0;
  if (place !== "Before" && place !== "After") return sheets.length;
  const other = sheets.indexOf(selfOf<SheetStore>(relativeTo, "Worksheet"));
  if (other < 0) throw invalidArgument("The sheet to copy beside is in another workbook.");
  return place === "Before" ? other : other + 1;
}

/** "名前 (2)", shortened so that it keeps to 31 characters. */
function freeName(sheet: SheetStore): string {
  for (let n = 2; ; n += 1) {
    const suffix = ` (${n})`;
    const name = `${sheet.name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!sheet.workbook.sheetByName(name)) return name;
  }
}
