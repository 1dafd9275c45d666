/** 指標台帳: the register of indicators in the workbook. See README.md. */
export { SHEET_NAMES, TABLE_NAMES, KIND_PROPERTY, REGISTER_PROPERTY, type RegisterTable } from "./columns";
export { findRegister, registerTableOf, type RegisterView, type TableView } from "./find";
export { planRegister, presetOf, type RegisterOptions } from "./plan";
export type { RegisterContent } from "./computed";
export { missingColumns, readRegister } from "./read";
export { figureReferences, type RegisterReferences } from "./references";
export { planRefresh, type RefreshOptions, type RegisterChanges, type RegisterTables } from "./refresh";
export { registerEdits, type RegisterEdits } from "./refresh-edits";
export type {
  ChangedCell,
  ChangeStatus,
  ChangeSummary,
  Decision,
  Decisions,
  RegisterChange,
} from "./changes";
