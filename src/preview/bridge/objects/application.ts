import type { WorkbookStore } from "../../workbook/workbookStore";
import { asOneOf, defineType, type ObjectClass } from "../objectType";

/** Excel.Application. */
export const applicationType: ObjectClass<WorkbookStore> = defineType({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (store) => store.calculationMode,
      set: (store, value) => {
        store.calculationMode = asOneOf(
          value,
          ["Automatic", "AutomaticExceptTables", "Manual"],
          "calculationMode",
        );
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (store, [type]) => {
      asOneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      return store.recalculate().then(() => null);
    },
    SuspendApiCalculationUntilNextSync: (_store, _args, { host }) => {
      host.calculationSuspended = true;
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: (_store, _args, { host }) => {
      host.screenUpdatingSuspended = true;
      return null;
    },
  },
});
