/** Making a report again without losing what is the user's. See README.md. */
export { carryOver, type CarriedSheet } from "./carry";
export { LAYOUT_PROPERTY, parseLayout, type ReportLayout } from "./layout";
export { markedSheet } from "./mark-sheet";
export { readPrevious, type Note, type Place, type PreviousSheet, type StandingSheet } from "./previous";
