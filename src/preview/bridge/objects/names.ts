import { parseArea, sheetPrefix, splitAddress, formatAbsoluteArea } from "../../workbook/areas";
import { HostError, invalidArgument, itemNotFound } from "../../workbook/hostError";
import type { NameModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { asBoolean, asString, defineType, HostObject, NULL_OBJECT, type ObjectClass } from "../objectType";
import { RangeHandle } from "./handles";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

/** Names of a sheet, or of the workbook where `sheet` is null. */
export interface NamesHandle {
  readonly store: WorkbookStore;
  readonly sheet: SheetStore | null;
}

interface NameHandle {
  readonly store: WorkbookStore;
  readonly name: NameModel;
}

function rangeOf({ store, name }: NameHandle): RangeHandle | undefined {
  const { sheet, address } = splitAddress(name.formula.replace(/^=/, ""));
  const target = sheet === undefined ? undefined : store.sheetByName(sheet);
  const range = parseArea(address);
  return target && range ? new RangeHandle(target, range) : undefined;
}

/** The range of a defined name, the sheet's own names first; undefined where there is none. */
export function rangeOfName(sheet: SheetStore, text: string): RangeHandle | undefined {
  const store = sheet.workbook;
  const name = store.name(text, sheet.id) ?? store.name(text, null);
  return name && rangeOf({ store, name });
}

/** Excel.NamedItem. */
const nameType: ObjectClass<NameHandle> = defineType({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = asString(value, "comment");
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = asString(value, "formula");
      },
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = asBoolean(value, "visible");
      },
    },
    Scope: { get: ({ name }) => (name.scope === null ? "Workbook" : "Worksheet") },
    Type: { get: (self) => (rangeOf(self) ? "Range" : valueType(self.name.formula)) },
    Value: {
      get: (self) => {
        const handle = rangeOf(self);
        return handle
          ? `${sheetPrefix(handle.sheet.name)}${formatAbsoluteArea(handle.range)}`
          : literal(self.name.formula);
      },
    },
  },
  objects: {
    Worksheet: ({ store, name }) => {
      const sheet = name.scope === null ? undefined : store.sheetById(name.scope);
      if (!sheet) throw new HostError("InvalidOperation", "The name belongs to the workbook.");
      return worksheetType.of(sheet);
    },
    WorksheetOrNullObject: ({ store, name }) => {
      const sheet = name.scope === null ? undefined : store.sheetById(name.scope);
      return sheet ? worksheetType.of(sheet) : NULL_OBJECT;
    },
  },
  methods: {
    Delete: ({ store, name }) => {
      store.names = store.names.filter((other) => other !== name);
      return null;
    },
    GetRange: (self) => {
      const handle = rangeOf(self);
      if (!handle) throw itemNotFound(`${self.name.name} is no range.`);
      return rangeType.of(handle);
    },
    GetRangeOrNullObject: (self) => {
      const handle = rangeOf(self);
      return handle ? rangeType.of(handle) : NULL_OBJECT;
    },
  },
});

function literal(formula: string): string | number | boolean {
  const text = formula.replace(/^=/, "");
  if (/^".*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function valueType(formula: string): string {
  if (formula.includes("#REF!")) return "Error";
  const value = literal(formula);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Excel.NamedItemCollection. */
export const namesType: ObjectClass<NamesHandle> = defineType({
  name: "NamedItemCollection",
  items: ({ store, sheet }) =>
    store.names
      .filter((name) => name.scope === (sheet?.id ?? null))
      .map((name) => nameType.of({ store, name })),
  item: (self, key) => find(self, String(key)),
  methods: {
    Add: ({ store, sheet }, [name, reference, comment]) => {
      const text = asString(name, "name");
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text) || parseArea(text))
        throw invalidArgument(`${text} is no name.`);
      const scope = sheet?.id ?? null;
      if (store.name(text, scope))
        throw new HostError("ItemAlreadyExists", `The name ${text} already exists.`);
      const added: NameModel = {
        name: text,
        formula: formulaOf(reference),
        comment: comment === undefined || comment === null ? "" : asString(comment, "comment"),
        visible: true,
        scope,
      };
      store.names = [...store.names, added];
      return nameType.of({ store, name: added });
    },
    GetCount: ({ store, sheet }) => store.names.filter((name) => name.scope === (sheet?.id ?? null)).length,
    GetItemOrNullObject: (self, [key]) => find(self, asString(key, "name")) ?? NULL_OBJECT,
  },
});

function find({ store, sheet }: NamesHandle, key: string): HostObject | undefined {
  const name = store.name(key, sheet?.id ?? null);
  return name && nameType.of({ store, name });
}

function formulaOf(reference: unknown): string {
  if (reference instanceof HostObject && reference.self instanceof RangeHandle) {
    const { sheet, range } = reference.self;
    return `=${sheetPrefix(sheet.name)}${formatAbsoluteArea(range)}`;
  }
  const text = asString(reference, "reference");
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}
