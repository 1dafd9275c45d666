/** Reading indicators from sheets. See README.md. */
export { LAYOUTS, readSheet, readSources, readWorkbook } from "./registry";
export type { Layout } from "./types";
