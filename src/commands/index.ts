/** What a user can do. See operations.ts. */
export { createOperations, type OperationSettings } from "./excel-operations";
export type * from "./operations";
export { createCommands, findCommand, type Command, type CommandId } from "./registry";
