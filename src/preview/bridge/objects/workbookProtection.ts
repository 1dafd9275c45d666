import { accessDenied, HostError } from "../../workbook/hostError";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { asString, defineType, type ObjectClass } from "../objectType";

/** Excel.WorkbookProtection. */
export const workbookProtectionType: ObjectClass<WorkbookStore> = defineType({
  name: "WorkbookProtection",
  scalars: {
    Protected: { get: (store) => store.structureProtection.protected },
  },
  methods: {
    Protect: (store, [password]) => {
      if (store.structureProtection.protected)
        throw new HostError("InvalidOperation", "The workbook is protected already.");
      const given = password === undefined || password === null ? null : asString(password, "password");
      store.structureProtection = { protected: true, password: given };
      return null;
    },
    Unprotect: (store, [password]) => {
      const { protected: isProtected, password: set } = store.structureProtection;
      if (isProtected && set !== null && set !== password) throw accessDenied(store.fileName);
      store.structureProtection = { protected: false, password: null };
      return null;
    },
  },
});
