import type { JSX } from "react";
import type { ChartSeries } from "./chartData";

/** A line that has a gap where a value is missing. */
export function Line(props: {
  series: ChartSeries;
  x: (index: number) => number;
  y: (value: number) => number;
}): JSX.Element {
  const { series, x, y } = props;
  let path = "";
  let pen = "M";
  series.values.forEach((value, index) => {
    if (value === null) {
      pen = "M";
      return;
    }
    path += `${pen}${x(index)} ${y(value)}`;
    pen = "L";
  });
  return (
    <>
      <path d={path} fill="none" stroke={series.color} strokeWidth={2.5} strokeDasharray={series.dash} />
      {series.values.map((value, index) =>
        value === null ? null : (
          <Marker
            key={index}
            style={series.marker}
            x={x(index)}
            y={y(value)}
            color={series.pointColors.get(index) ?? series.color}
          />
        ),
      )}
    </>
  );
}

const SIZE = 4;

/** A point of a line, in the shape that Excel's marker style names. */
export function Marker(props: { style: string; x: number; y: number; color: string }): JSX.Element | null {
  const { style, x, y, color } = props;
  switch (style) {
    case "None":
      return null;
    case "Square":
      return <rect x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} fill={color} />;
    case "Diamond":
      return (
        <path d={`M${x} ${y - SIZE}L${x + SIZE} ${y}L${x} ${y + SIZE}L${x - SIZE} ${y}Z`} fill={color} />
      );
    case "Triangle":
      return <path d={`M${x} ${y - SIZE}L${x + SIZE} ${y + SIZE}L${x - SIZE} ${y + SIZE}Z`} fill={color} />;
    case "X":
      return (
        <path
          d={`M${x - SIZE} ${y - SIZE}L${x + SIZE} ${y + SIZE}M${x + SIZE} ${y - SIZE}L${x - SIZE} ${y + SIZE}`}
          stroke={color}
          strokeWidth={1.5}
        />
      );
    default:
      return <circle cx={x} cy={y} r={SIZE - 0.5} fill={color} />;
  }
}
