/** Guided mapping: reading a table by the columns that the user named. See README.md. */
export { tableArea } from "./area";
export { mappingProblems } from "./problems";
export { readWithMapping } from "./read";
export { MAPPING_PROPERTY, mappingOf, mappingText } from "./stored";
export {
  columnSamples,
  mappingFor,
  suggestMapping,
  type ColumnSample,
  type MappingSuggestion,
} from "./suggest";
export {
  FIGURE_USES,
  INDICATOR_USES,
  OBSERVATION_USES,
  type ColumnMapping,
  type ColumnUse,
  type MappedColumn,
} from "./types";
