/** All layouts, and reading a sheet or a workbook with them. To add a layout is to add a folder and a line here. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import type { ReadResult } from "../indicator/model";
import { findRegister, readRegister } from "../register";
import { actionSheet } from "./action-sheet";
import { goalResult, plainGoalResult } from "./goal-result";
import { kpiBlock } from "./kpi-block";
import { mappingOf, readWithMapping } from "./mapping";
import { readZones, zonesOf } from "./regions";
import { register } from "./register";
import { plainTidy, tidy } from "./tidy";
import type { Layout } from "./types";
import { plainWide, wide } from "./wide";
import { yearsDown } from "./years-down";

/** Most specific first: the first that recognises a sheet reads it. */
export const LAYOUTS: readonly Layout[] = [
  register,
  tidy,
  wide,
  yearsDown,
  goalResult,
  plainTidy,
  plainWide,
  actionSheet,
  kpiBlock,
  plainGoalResult,
];

/** The product's own sheets repeat figures of others and are not read again; the register is the exception. */
const OWN_SHEET = /^kpi\.(?:report|insertion|result|log)/;
const NOTHING: ReadResult = { indicators: [], unread: [] };

/** The indicators of one sheet; nothing where no layout recognises it. */
export function readSheet(sheet: SheetSnapshot): ReadResult {
  if (register.recognise(sheet) > 0) return register.read(sheet);
  if ([...sheet.properties.keys()].some((key) => OWN_SHEET.test(key))) return NOTHING;
  const mapping = mappingOf(sheet);
  if (mapping) return readWithMapping(sheet, mapping);
  const layout = LAYOUTS.find((candidate) => candidate.recognise(sheet) > 0);
  if (!layout) return NOTHING;
  // A layout that says where its tables are may share the sheet with others that do.
  const zones = layout.regions ? zonesOf(sheet, LAYOUTS) : [];
  if (zones.length > 1) return readZones(sheet, zones);
  return (zones[0]?.layout ?? layout).read(sheet);
}

/**
 * The indicators of all sheets, hidden ones too, in the order of the sheets. A workbook with a register is read from the
 * register only: the forms that it was made from would give the same indicators a second time.
 */
export function readWorkbook(workbook: WorkbookSnapshot): ReadResult {
  const found = findRegister(workbook.sheets);
  if (!found) return readSources(workbook);
  const ofRegister = readRegister(workbook.sheets);
  if (found.indicators) return ofRegister;
  const sources = readSources(workbook);
  return { indicators: sources.indicators, unread: [...ofRegister.unread, ...sources.unread] };
}

/** What the sheets say that a register is made and refreshed from: all but the register. */
export function readSources({ sheets }: WorkbookSnapshot): ReadResult {
  const results = sheets.filter((sheet) => register.recognise(sheet) === 0).map(readSheet);
  return {
    indicators: results.flatMap(({ indicators }) => indicators),
    unread: results.flatMap(({ unread }) => unread),
  };
}
