/** Numbers as municipalities print them. See README.md. */
export type { Qualifier, Quantity } from "./types";
export { labelsWithoutNumber, parseQuantities, textAfterQuantities } from "./parse";
export { parseQuantity } from "./parse-one";
export { formatNumber, formatQuantity } from "./format";
export { isUnit } from "./units";
