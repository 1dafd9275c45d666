import { invalidArgument } from "../../workbook/hostError";
import type { SheetStore } from "../../workbook/sheetStore";
import { asString, defineType, NULL_OBJECT, type HostObject, type ObjectClass } from "../objectType";

interface PropertyHandle {
  readonly sheet: SheetStore;
  /** As it was written; looked up without regard to upper and lower case. */
  readonly key: string;
}

const id = (key: string): string => key.toLowerCase();

/** Excel.WorksheetCustomProperty. */
const customPropertyType: ObjectClass<PropertyHandle> = defineType({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.model.properties.get(id(key))?.value,
      set: ({ sheet, key }, value) => {
        sheet.model.properties.set(id(key), { key, value: asString(value, "value") });
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.model.properties.delete(id(key));
      return null;
    },
  },
});

/** Excel.WorksheetCustomPropertyCollection. */
export const customPropertiesType: ObjectClass<SheetStore> = defineType({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) =>
    [...sheet.model.properties.values()].map(({ key }) => customPropertyType.of({ sheet, key })),
  item: (sheet, key) => find(sheet, String(key)),
  methods: {
    /** A key that exists takes the new value. */
    Add: (sheet, [key, value]) => {
      const text = asString(key, "key");
      if (text === "") throw invalidArgument("The key of a custom property is not empty.");
      sheet.model.properties.set(id(text), { key: text, value: asString(value, "value") });
      return customPropertyType.of({ sheet, key: text });
    },
    GetCount: (sheet) => sheet.model.properties.size,
    GetItemOrNullObject: (sheet, [key]) => find(sheet, asString(key, "key")) ?? NULL_OBJECT,
  },
});

function find(sheet: SheetStore, key: string): HostObject | undefined {
  const property = sheet.model.properties.get(id(key));
  return property && customPropertyType.of({ sheet, key: property.key });
}
