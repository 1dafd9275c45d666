import type { JSX } from "react";
import { previewTexts } from "../../../strings/preview";
import type { ChartData, ChartSeries } from "./chartData";
import { Line, Marker } from "./Line";
import { scaleFor, type Scale } from "../../../taskpane/shared/scale";

const fontSize = 11;
const titleHeight = 28;
const legendHeight = 22;
/** What the title of an axis takes. */
const titleRoom = 16;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PlotProps {
  readonly data: ChartData;
  readonly box: Box;
}

/** Draws a chart from its data: bars, columns, lines or a pie. Size in pixels. */
export function ChartPicture({
  data,
  width,
  height,
}: {
  data: ChartData;
  width: number;
  height: number;
}): JSX.Element {
  const top = data.title === "" ? 8 : titleHeight;
  const left = data.valueTitle === "" ? 8 : 8 + titleRoom;
  const box: Box = {
    left,
    top,
    width: width - 8 - left,
    height:
      height - top - 8 - (data.showLegend ? legendHeight : 0) - (data.categoryTitle === "" ? 0 : titleRoom),
  };
  const isEmpty = data.series.every((series) => series.values.every((value) => value === null));
  return (
    <svg
      className="chart"
      role="img"
      aria-label={data.altText}
      data-chart={data.id}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      fontSize={fontSize}
    >
      <rect width={width} height={height} fill="#ffffff" stroke="#d1d1d1" />
      <text x={width / 2} y={19} textAnchor="middle" fontSize={14} fill="#424242">
        {data.title}
      </text>
      {isEmpty ? <EmptyNote width={width} height={height} /> : <Plot data={data} box={box} />}
      <AxisTitles data={data} box={box} />
      {data.showLegend && <Legend data={data} width={width} top={height - legendHeight} />}
    </svg>
  );
}

function AxisTitles({ data, box }: PlotProps): JSX.Element {
  const middle = box.top + box.height / 2;
  const [along, across] =
    data.kind === "bar"
      ? (["categoryTitle", "valueTitle"] as const)
      : (["valueTitle", "categoryTitle"] as const);
  return (
    <>
      <text transform={`translate(14 ${middle}) rotate(-90)`} textAnchor="middle" fill="#616161">
        {data[along]}
      </text>
      <text x={box.left + box.width / 2} y={box.top + box.height + 12} textAnchor="middle" fill="#616161">
        {data[across]}
      </text>
    </>
  );
}

function EmptyNote({ width, height }: { width: number; height: number }): JSX.Element {
  return (
    <text x={width / 2} y={height / 2} textAnchor="middle" fill="#616161">
      {previewTexts().chartEmpty}
    </text>
  );
}

function Plot(props: PlotProps): JSX.Element {
  if (props.data.kind === "pie") return <Pie {...props} />;
  if (props.data.kind === "bar") return <Bars {...props} />;
  return <Columns {...props} />;
}

function numbersOf(data: ChartData): number[] {
  if (data.stacked) {
    return data.categories.map((_, index) =>
      data.series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0),
    );
  }
  return data.series.flatMap((series) => series.values.filter((value) => value !== null));
}

function label(value: number, data: ChartData): string {
  if (data.valuesAsPercent) return `${(value * 100).toLocaleString("ja-JP", { maximumFractionDigits: 1 })}%`;
  return value.toLocaleString("ja-JP", { maximumFractionDigits: 2 });
}

/** Shortens a text to about `pixels`; a full-width character takes one font size. */
function shorten(text: string, pixels: number): string {
  const line = text.replace(/\s+/g, " ");
  const room = Math.max(1, Math.floor(pixels / fontSize));
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`;
}

function colorOf(series: ChartSeries, index: number): string {
  return series.pointColors.get(index) ?? series.color;
}

function Bars({ data, box }: PlotProps): JSX.Element {
  const names = Math.min(
    box.width * 0.38,
    Math.max(...data.categories.map((text) => text.length)) * fontSize + 8,
  );
  const plot: Box = {
    left: box.left + names,
    top: box.top,
    width: box.width - names - 24,
    height: box.height - 18,
  };
  const scale = scaleFor(numbersOf(data), data.minimum, data.maximum);
  const x = (value: number) => plot.left + scale.position(value) * plot.width;
  const band = plot.height / Math.max(1, data.categories.length);
  const lanes = data.stacked ? 1 : data.series.length;
  const thickness = (band * 0.7) / lanes;
  const row = (index: number) => (data.reversed ? index : data.categories.length - 1 - index);
  return (
    <>
      <Grid scale={scale} data={data} plot={plot} vertical />
      {data.categories.map((category, index) => (
        <g key={index}>
          <text
            x={plot.left - 6}
            y={plot.top + (row(index) + 0.5) * band}
            textAnchor="end"
            dominantBaseline="central"
            fill="#424242"
          >
            <title>{category}</title>
            {shorten(category, names - 8)}
          </text>
          {data.series.map((series, lane) => {
            const value = series.values[index];
            if (value === null || value === undefined) return null;
            const before = data.stacked ? sumBefore(data, lane, index) : 0;
            const [from, to] = [x(before), x(before + value)];
            const top = plot.top + row(index) * band + band * 0.15 + (data.stacked ? 0 : lane * thickness);
            return (
              <g key={lane}>
                <rect
                  x={Math.min(from, to)}
                  y={top}
                  width={Math.abs(to - from)}
                  height={thickness}
                  fill={colorOf(series, index)}
                />
                {(data.showValues || series.showValues) && (
                  <text
                    x={to + 4}
                    y={top + thickness / 2}
                    dominantBaseline="central"
                    fontSize={10}
                    fill="#424242"
                  >
                    {label(value, data)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}

function sumBefore(data: ChartData, lane: number, index: number): number {
  return data.series.slice(0, lane).reduce((sum, series) => sum + (series.values[index] ?? 0), 0);
}

function Columns({ data, box }: PlotProps): JSX.Element {
  const plot: Box = {
    left: box.left + 48,
    top: box.top + 10,
    width: box.width - 56,
    height: box.height - 32,
  };
  const scale = scaleFor(numbersOf(data), data.minimum, data.maximum);
  const y = (value: number) => plot.top + (1 - scale.position(value)) * plot.height;
  const band = plot.width / Math.max(1, data.categories.length);
  const asLine = (series: ChartSeries) => data.kind === "line" || series.asLine;
  const columns = data.series.filter((series) => !asLine(series));
  const thickness = (band * 0.7) / Math.max(1, data.stacked ? 1 : columns.length);
  const middle = (index: number) => plot.left + (index + 0.5) * band;
  const columnLeft = (index: number, lane: number) =>
    plot.left + index * band + band * 0.15 + (data.stacked ? 0 : lane * thickness);
  const labelAt = (series: ChartSeries, index: number) =>
    asLine(series) ? middle(index) : columnLeft(index, columns.indexOf(series)) + thickness / 2;
  return (
    <>
      <Grid scale={scale} data={data} plot={plot} vertical={false} />
      {data.categories.map((category, index) => (
        <text
          key={index}
          x={middle(index)}
          y={plot.top + plot.height + 15}
          textAnchor="middle"
          fill="#424242"
        >
          <title>{category}</title>
          {shorten(category, band)}
        </text>
      ))}
      {columns.map((series, lane) =>
        series.values.map((value, index) => {
          if (value === null) return null;
          const before = data.stacked ? sumBefore(data, lane, index) : 0;
          const [from, to] = [y(before), y(before + value)];
          return (
            <rect
              key={`${lane}-${index}`}
              x={columnLeft(index, lane)}
              y={Math.min(from, to)}
              width={thickness}
              height={Math.abs(to - from)}
              fill={colorOf(series, index)}
            />
          );
        }),
      )}
      {data.series.filter(asLine).map((series, lane) => (
        <Line key={lane} series={series} x={middle} y={y} />
      ))}
      {data.series
        .filter((series) => data.showValues || series.showValues)
        .map((series, lane) =>
          series.values.map((value, index) =>
            value === null ? null : (
              <text
                key={`${lane}-${index}`}
                x={labelAt(series, index)}
                y={y(value) - 6}
                textAnchor="middle"
                fontSize={10}
                fill="#424242"
              >
                {label(value, data)}
              </text>
            ),
          ),
        )}
    </>
  );
}

function Grid(props: { scale: Scale; data: ChartData; plot: Box; vertical: boolean }): JSX.Element {
  const { scale, data, plot, vertical } = props;
  return (
    <>
      {scale.ticks.map((tick) => {
        const along = scale.position(tick);
        const x = plot.left + along * plot.width;
        const y = plot.top + (1 - along) * plot.height;
        return vertical ? (
          <g key={tick}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} stroke="#e0e0e0" />
            <text x={x} y={plot.top + plot.height + 14} textAnchor="middle" fill="#616161">
              {label(tick, data)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} stroke="#e0e0e0" />
            <text x={plot.left - 6} y={y} textAnchor="end" dominantBaseline="central" fill="#616161">
              {label(tick, data)}
            </text>
          </g>
        );
      })}
    </>
  );
}

const sliceColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

function sliceColor(data: ChartData, index: number): string {
  return data.series[0]?.pointColors.get(index) ?? sliceColors[index % sliceColors.length]!;
}

function Pie({ data, box }: PlotProps): JSX.Element {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.max(1, Math.min(box.width, box.height) / 2 - 4);
  const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2];
  const at = (turn: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${cx + radius * Math.cos(angle)} ${cy + radius * Math.sin(angle)}`;
  };
  let turned = 0;
  return (
    <>
      {values.map((value, index) => {
        const share = value / total;
        const from = turned;
        turned += share;
        if (share === 0) return null;
        if (share > 0.9999)
          return <circle key={index} cx={cx} cy={cy} r={radius} fill={sliceColor(data, index)} />;
        const large = share > 0.5 ? 1 : 0;
        const path = `M${cx} ${cy}L${at(from)}A${radius} ${radius} 0 ${large} 1 ${at(turned)}Z`;
        return <path key={index} d={path} fill={sliceColor(data, index)} stroke="#ffffff" />;
      })}
    </>
  );
}

function LegendKey(props: { data: ChartData; entry: { color: string; series?: ChartSeries } }): JSX.Element {
  const { data, entry } = props;
  const { series } = entry;
  if (!series || !(data.kind === "line" || series.asLine))
    return <rect y={3} width={10} height={10} fill={entry.color} />;
  return (
    <>
      <line
        x1={-8}
        x2={13}
        y1={8}
        y2={8}
        stroke={entry.color}
        strokeWidth={2}
        strokeDasharray={series.dash}
      />
      <Marker style={series.marker} x={2.5} y={8} color={entry.color} />
    </>
  );
}

function Legend({ data, width, top }: { data: ChartData; width: number; top: number }): JSX.Element {
  const entries =
    data.kind === "pie"
      ? data.categories.map((name, index) => ({ name, color: sliceColor(data, index) }))
      : data.series.map((series) => ({ name: series.name, color: series.color, series }));
  const room = width / Math.max(1, entries.length);
  return (
    <>
      {entries.map((entry, index) => (
        <g key={index} transform={`translate(${index * room + 12} ${top})`}>
          <LegendKey data={data} entry={entry} />
          <text x={15} y={12} fill="#424242">
            {shorten(entry.name, room - 30)}
          </text>
        </g>
      ))}
    </>
  );
}
