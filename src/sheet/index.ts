export * from "./address";
export * from "./snapshot";
export * from "./edit";
export * from "./plan";
export * from "./plan-snapshot";
export * from "./result";
export * from "./sheet-name";
