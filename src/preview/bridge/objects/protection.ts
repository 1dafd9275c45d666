import type { SheetStore } from "../../workbook/sheetStore";
import { accessDenied, HostError } from "../../workbook/hostError";
import { asObject, asString, defineType, type ObjectClass } from "../objectType";

const DEFAULT_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection. */
export const protectionType: ObjectClass<SheetStore> = defineType({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: (sheet) => sheet.model.protection.protected },
    Options: {
      get: (sheet) =>
        sheet.model.protection.protected ? { ...DEFAULT_OPTIONS, ...sheet.model.protection.options } : null,
    },
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      if (sheet.model.protection.protected)
        throw new HostError("InvalidOperation", "The sheet is protected already.");
      const given =
        options === undefined || options === null
          ? {}
          : (asObject(options, "options") as Record<string, boolean>);
      sheet.model.protection = {
        protected: true,
        password: password === undefined || password === null ? null : asString(password, "password"),
        options: { ...given },
      };
      return null;
    },
    Unprotect: (sheet, [password]) => {
      const { protection } = sheet.model;
      if (protection.protected && protection.password !== null && protection.password !== password)
        throw accessDenied(sheet.name);
      sheet.model.protection = { protected: false, password: null, options: {} };
      return null;
    },
  },
});
