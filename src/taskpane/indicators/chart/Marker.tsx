import { mergeClasses } from "@fluentui/react-components";
import type { SeriesKind } from "./series";
import { useSeriesStyles } from "./series-styles";

interface MarkerProps {
  readonly kind: SeriesKind;
  readonly x: number;
  readonly y: number;
  readonly isLarge?: boolean;
  /** The value lies beyond the edge: an arrow points there. */
  readonly isBeyond?: boolean;
}

/** The shape of a kind: ● actual, □ plan, ◆ target, ◇ original target, △ baseline, ○ forecast; ▲ beyond the edge. */
export function Marker({ kind, x, y, isLarge = false, isBeyond = false }: MarkerProps) {
  const styles = useSeriesStyles();
  const size = isLarge ? 5 : 3.5;
  const fill =
    kind === "actual" ? styles.filledActual : kind === "target" ? styles.filledTarget : styles.hollow;
  const className = mergeClasses(styles[kind], styles.marker, fill);
  const dash = { strokeDasharray: "none" };
  const shape = isBeyond ? "arrow" : SHAPES[kind];
  if (shape === "circle") return <circle cx={x} cy={y} r={size} className={className} style={dash} />;
  return <path d={pathOf(shape, x, y, size)} className={className} style={dash} />;
}

type Shape = "circle" | "square" | "diamond" | "triangle" | "arrow";

const SHAPES: Readonly<Record<SeriesKind, Shape>> = {
  baseline: "triangle",
  plan: "square",
  actual: "circle",
  forecast: "circle",
  target: "diamond",
  originalTarget: "diamond",
};

function pathOf(shape: Exclude<Shape, "circle">, x: number, y: number, size: number): string {
  const wide = size * 1.3;
  switch (shape) {
    case "square":
      return `M${x - size} ${y - size}h${2 * size}v${2 * size}h${-2 * size}Z`;
    case "diamond":
      return `M${x} ${y - wide}L${x + wide} ${y}L${x} ${y + wide}L${x - wide} ${y}Z`;
    case "triangle":
    case "arrow":
      return `M${x} ${y - wide}L${x + wide} ${y + size}L${x - wide} ${y + size}Z`;
  }
}
