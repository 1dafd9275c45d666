// First: the parts of Range refer to one another, and this is the end to take hold of them by.
import { rangeType } from "./range";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { defineType, type ObjectClass } from "../objectType";
import { applicationType } from "./application";
import { commentsType } from "./comments";
import { namesType } from "./names";
import { propertiesType } from "./documentProperties";
import { areasType } from "./rangeAreas";
import { RangeHandle } from "./handles";
import { runtimeType } from "./runtime";
import { settingsType } from "./settings";
import { tablesType } from "./tables";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetsType } from "./worksheets";

/** Excel.Workbook: the root of every request. */
export const workbookType: ObjectClass<WorkbookStore> = defineType({
  name: "Workbook",
  scalars: {
    Name: { get: (store) => store.fileName },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  objects: {
    Application: (store) => applicationType.of(store),
    Worksheets: (store) => worksheetsType.of(store),
    Tables: (store) => tablesType.of({ store, sheet: null }),
    Names: (store) => namesType.of({ store, sheet: null }),
    Settings: (store) => settingsType.of(store),
    Comments: (store) => commentsType.of({ store, sheet: null }),
    Properties: (store) => propertiesType.of(store),
    Protection: (store) => workbookProtectionType.of(store),
    _Runtime: (store) => runtimeType.of(store),
  },
  methods: {
    GetSelectedRange: (store) => {
      const { sheetId, ranges } = store.selected();
      return rangeType.of(new RangeHandle(store.sheetById(sheetId)!, ranges[0]!));
    },
    GetSelectedRanges: (store) => {
      const { sheetId, ranges } = store.selected();
      return areasType.of({ sheet: store.sheetById(sheetId)!, ranges });
    },
    GetActiveCell: (store) => {
      const { sheetId, ranges } = store.selected();
      const { top, left } = ranges[0]!;
      return rangeType.of(
        new RangeHandle(store.sheetById(sheetId)!, { top, left, bottom: top, right: left }),
      );
    },
  },
});
