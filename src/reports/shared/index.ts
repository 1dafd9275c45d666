/** What all report templates share. See README.md. */
export * from "./cells";
export * from "./dates";
export * from "./filter";
export * from "./fit";
export * from "./fold";
export * from "./formulas";
export * from "./grades";
export * from "./look";
export * from "./remarks";
export * from "./sheet-marks";
export * from "./table";
export * from "./year-scope";
