/** 和暦, 年度 and as-of dates. See README.md. */
export {
  ERAS,
  eraOfFiscalYear,
  fiscalYearOfDate,
  formatWareki,
  warekiFormatOf,
  type Era,
  type WarekiFormat,
} from "./eras";
export { findFiscalYears, findYears, type YearKind, type YearMention } from "./find";
export { dateOfSerial, parseFiscalYear, type FiscalYearReading } from "./parse";
