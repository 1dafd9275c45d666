import type { WorkbookStore } from "../../workbook/workbookStore";
import { asString, defineType, NULL_OBJECT, type ObjectClass } from "../objectType";

interface SettingHandle {
  readonly store: WorkbookStore;
  readonly key: string;
}

/** Excel.Setting. */
const settingType: ObjectClass<SettingHandle> = defineType({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ store, key }) => store.settings.get(key),
      set: ({ store, key }, value) => {
        store.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ store, key }) => {
      store.settings.delete(key);
      return null;
    },
  },
});

/** Excel.SettingCollection: kept with the workbook while it is open. */
export const settingsType: ObjectClass<WorkbookStore> = defineType({
  name: "SettingCollection",
  items: (store) => [...store.settings.keys()].map((key) => settingType.of({ store, key })),
  item: (store, key) =>
    store.settings.has(String(key)) ? settingType.of({ store, key: String(key) }) : undefined,
  methods: {
    Add: (store, [key, value]) => {
      store.settings.set(asString(key, "key"), value);
      return settingType.of({ store, key: asString(key, "key") });
    },
    GetCount: (store) => store.settings.size,
    GetItemOrNullObject: (store, [key]) => {
      const text = asString(key, "key");
      return store.settings.has(text) ? settingType.of({ store, key: text }) : NULL_OBJECT;
    },
  },
});
