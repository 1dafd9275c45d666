import type { WorkbookStore } from "../../workbook/workbookStore";
import { asBoolean, defineType, type ObjectClass } from "../objectType";

/** Excel.Runtime: whether the host tells of events. */
export const runtimeType: ObjectClass<WorkbookStore> = defineType({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (store) => store.enableEvents,
      set: (store, value) => {
        store.enableEvents = asBoolean(value, "enableEvents");
      },
    },
  },
});
