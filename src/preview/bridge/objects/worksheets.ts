import { itemNotFound } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { WORKBOOK_TARGET } from "../events";
import { asString, defineType, NULL_OBJECT, type HostObject, type ObjectClass } from "../objectType";
import { eventMethods } from "./registrations";
import { worksheetType } from "./worksheet";

/** Excel.WorksheetCollection. */
export const worksheetsType: ObjectClass<WorkbookStore> = defineType({
  name: "WorksheetCollection",
  items: (store) => store.sheets().map((sheet) => worksheetType.of(sheet)),
  item: (store, key) => found(store.findSheet(String(key))),
  methods: {
    Add: (store, [name]) => worksheetType.of(store.addSheet(name ? asString(name, "name") : undefined)),
    GetActiveWorksheet: (store) => worksheetType.of(store.activeSheet()),
    GetCount: (store, [visibleOnly]) => listed(store, visibleOnly).length,
    GetFirst: (store, [visibleOnly]) => edge(listed(store, visibleOnly)[0]),
    GetLast: (store, [visibleOnly]) => edge(listed(store, visibleOnly).at(-1)),
    GetItemOrNullObject: (store, [key]) => found(store.findSheet(asString(key, "key"))) ?? NULL_OBJECT,
    ...eventMethods<WorkbookStore>(() => WORKBOOK_TARGET),
  },
});

function listed(store: WorkbookStore, visibleOnly: unknown): SheetStore[] {
  return visibleOnly === true
    ? store.sheets().filter((sheet) => sheet.visibility === "Visible")
    : store.sheets();
}

function found(sheet: SheetStore | undefined): HostObject | undefined {
  return sheet && worksheetType.of(sheet);
}

function edge(sheet: SheetStore | undefined): HostObject {
  if (!sheet) throw itemNotFound("The workbook has no such sheet.");
  return worksheetType.of(sheet);
}
