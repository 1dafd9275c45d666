/** Reports: indicators in, sheets described as data out. */
export { findTemplate, REPORT_TEMPLATES } from "./registry";
export type { ReportInput, ReportPlan, ReportTemplate } from "./template";
