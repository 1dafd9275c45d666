import type { WorkbookStore } from "../../workbook/workbookStore";
import { asString, defineType, NULL_OBJECT, type Scalar, type ObjectClass } from "../objectType";

const text = (key: string): Scalar<WorkbookStore> => ({
  get: (store) => store.properties.get(key) ?? "",
  set: (store, value) => {
    store.properties.set(key, asString(value, key));
  },
});

interface CustomHandle {
  readonly store: WorkbookStore;
  readonly key: string;
}

/** Excel.CustomProperty. */
const customPropertyType: ObjectClass<CustomHandle> = defineType({
  name: "CustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ store, key }) => store.customProperties.get(key),
      set: ({ store, key }, value) => {
        store.customProperties.set(key, value as string);
      },
    },
  },
  methods: {
    Delete: ({ store, key }) => {
      store.customProperties.delete(key);
      return null;
    },
  },
});

/** Excel.CustomPropertyCollection. */
const customPropertiesType: ObjectClass<WorkbookStore> = defineType({
  name: "CustomPropertyCollection",
  items: (store) => [...store.customProperties.keys()].map((key) => customPropertyType.of({ store, key })),
  item: (store, key) =>
    store.customProperties.has(String(key)) ? customPropertyType.of({ store, key: String(key) }) : undefined,
  methods: {
    Add: (store, [key, value]) => {
      store.customProperties.set(asString(key, "key"), value as string);
      return customPropertyType.of({ store, key: asString(key, "key") });
    },
    GetCount: (store) => store.customProperties.size,
    GetItemOrNullObject: (store, [key]) =>
      store.customProperties.has(asString(key, "key"))
        ? customPropertyType.of({ store, key: asString(key, "key") })
        : NULL_OBJECT,
  },
});

/** Excel.DocumentProperties. */
export const propertiesType: ObjectClass<WorkbookStore> = defineType({
  name: "DocumentProperties",
  scalars: {
    Author: text("creator"),
    Title: text("title"),
    Subject: text("subject"),
    Keywords: text("keywords"),
    Comments: text("description"),
    Category: text("category"),
    Company: text("company"),
    Manager: text("manager"),
    LastAuthor: { get: (store) => store.properties.get("lastModifiedBy") ?? "" },
  },
  objects: { Custom: (store) => customPropertiesType.of(store) },
});
