/**
 * Colours and sizes of all reports. Grades are told apart by their sign first; the fills differ in lightness, so that they
 * also do in grey and for colour-blind readers (dark blue – light blue – pale yellow – dark orange – grey), each with
 * its text at a contrast of at least 4.5 to 1.
 */
import type { GradePreset } from "../../kpi/achievement";
import type { PlanStyle } from "../../sheet";

/** The default size, in which column widths are measured; the page is printed at about two thirds of it. */
export const FONT_SIZE = 11;
export const TITLE_SIZE = 16;

export const COLOR = {
  title: "#1F3864",
  headerFill: "#1F3864",
  headerText: "#FFFFFF",
  line: "#A6A6A6",
  muted: "#404040",
  bar: "#9DC3E6",
  chart: "#1F4E79",
  link: "#0563C1",
} as const;

/** Rows that a report has in several places. */
export const LOOK = {
  title: { bold: true, fontSize: TITLE_SIZE, fontColor: COLOR.title },
  /** Lines under the title: date, preset … */
  muted: { fontColor: COLOR.muted },
  section: { bold: true, fontColor: COLOR.title },
  header: {
    bold: true,
    fill: COLOR.headerFill,
    fontColor: COLOR.headerText,
    horizontal: "center",
    vertical: "middle",
    wrap: true,
    fontSize: FONT_SIZE,
    border: COLOR.line,
  },
  body: { fontSize: FONT_SIZE, vertical: "middle", wrap: true, border: COLOR.line },
} as const satisfies Readonly<Record<string, PlanStyle>>;

export interface GradeColor {
  readonly fill: string;
  readonly fontColor: string;
}

const BEST: GradeColor = { fill: "#1F4E79", fontColor: "#FFFFFF" };
const GOOD: GradeColor = { fill: "#BDD7EE", fontColor: "#000000" };
const MIDDLE: GradeColor = { fill: "#FFF2CC", fontColor: "#000000" };
const POOR: GradeColor = { fill: "#F4B183", fontColor: "#000000" };
const WORST: GradeColor = { fill: "#A23B00", fontColor: "#FFFFFF" };
const NONE: GradeColor = { fill: "#E7E6E6", fontColor: "#404040" };

/** Scales by number of marks, best first. */
const SCALES: Readonly<Record<number, readonly GradeColor[]>> = {
  1: [GOOD],
  2: [GOOD, WORST],
  3: [GOOD, MIDDLE, WORST],
  4: [BEST, GOOD, MIDDLE, WORST],
  5: [BEST, GOOD, MIDDLE, POOR, WORST],
};

/** The colour of each mark of a preset, the one for "cannot be graded" included. */
export function gradeColors(preset: GradePreset): ReadonlyMap<string, GradeColor> {
  const marks = preset.marks.map(({ mark }) => mark).filter((mark) => mark !== preset.notEvaluable);
  const scale = SCALES[Math.min(5, marks.length)] ?? [];
  const colors = new Map<string, GradeColor>();
  marks.forEach((mark, index) => colors.set(mark, scale[Math.min(index, scale.length - 1)] ?? MIDDLE));
  colors.set(preset.notEvaluable, NONE);
  return colors;
}
