/** Tables of indicators: their heads, columns and rows. See README.md. */
export { readHeading, type Heading, type Meaning } from "./heading";
export { indicatorTables, type IndicatorTable, type TableColumn, type TableShape } from "./tables";
export type { ColumnRole, FigureKind } from "./words";
export type { HeadingYear } from "./years";
