import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * Lines and markers of the kinds. Each differs from the others without its colour: actual is solid and thick, plan is
 * dotted, forecast dashed, targets long-dashed; markers have shapes of their own (Marker.tsx). Where the system forces
 * colours, all take the text's.
 */
export const useSeriesStyles = makeStyles({
  line: {
    fill: "none",
    strokeLinejoin: "round",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  marker: {
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText", fill: "Canvas" },
  },
  hollow: { fill: tokens.colorNeutralBackground1 },
  baseline: { stroke: tokens.colorNeutralForeground2 },
  plan: { stroke: tokens.colorNeutralForeground3, strokeWidth: "2px", strokeDasharray: "2 3" },
  actual: { stroke: tokens.colorBrandForeground1, strokeWidth: "3px" },
  forecast: { stroke: tokens.colorBrandForeground1, strokeWidth: "2px", strokeDasharray: "6 4" },
  target: { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeWidth: "2px", strokeDasharray: "12 4" },
  originalTarget: {
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: "1px",
    strokeDasharray: "12 4 2 4",
  },
  filledActual: {
    fill: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  filledTarget: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});
