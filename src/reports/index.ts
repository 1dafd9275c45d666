/** Reports: indicators in, sheets described as data out. */
export { findTemplate, REPORT_TEMPLATES } from "./registry";
export type {
  FigureReferences,
  NotesArea,
  ReportColumn,
  ReportContent,
  ReportInput,
  ReportPlan,
  ReportSheet,
  ReportTemplate,
  ReportVariant,
} from "./template";
