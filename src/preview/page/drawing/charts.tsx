/** Keeps the charts of the open workbook drawn over its sheets as floating components. */
import type { JSX } from "react";
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets-drawing-ui/facade";
import type {} from "@univerjs/ui/facade";
import { previewTexts } from "../../../strings/preview";
import { pointsToPixels } from "../../workbook/sizes";
import type { ChartModel } from "../../workbook/model";
import type { SheetStore } from "../../workbook/sheetStore";
import type { WorkbookStore } from "../../workbook/workbookStore";
import { chartData, type ChartData } from "./chartData";
import { ChartPicture } from "./ChartPicture";

const componentKey = "kpi-preview-chart";

interface FloatingChart {
  readonly chart: ChartData | null;
  readonly chartType: string;
  readonly width: number;
  readonly height: number;
}

function FloatingChartView({ data }: { data?: FloatingChart }): JSX.Element | null {
  if (data === undefined) return null;
  if (data.chart === null)
    return <div className="chart-missing">{previewTexts().chartUnsupported(data.chartType)}</div>;
  return <ChartPicture data={data.chart} width={data.width} height={data.height} />;
}

export class ChartLayer {
  private readonly drawn = new Map<string, (() => void)[]>();
  private readonly waiting = new Set<string>();

  constructor(
    private readonly api: FUniver,
    private readonly workbook: WorkbookStore,
  ) {
    api.registerComponent(componentKey, FloatingChartView);
    workbook.onEvent((event) => {
      if (event.kind === "loaded") this.workbook.sheets().forEach((sheet) => this.drawSoon(sheet.id));
      else if (event.kind === "sheetRemoved") this.clear(event.sheetId);
      else if (event.kind === "modelChanged") this.drawSoon(event.sheetId);
      else if (event.kind === "cellsChanged") this.drawChartsOf(event.sheetId);
    });
  }

  /** The charts that show cells of this sheet, wherever they lie. */
  private drawChartsOf(sheetId: string): void {
    const changed = this.workbook.sheetById(sheetId);
    if (changed === undefined) return;
    for (const sheet of this.workbook.sheets()) {
      const shows = (chart: ChartModel) =>
        chart.series.some((series) => series.values.includes(changed.name));
      if (sheet.model.charts.some(shows)) this.drawSoon(sheet.id);
    }
  }

  /** Once after all changes of a batch. */
  private drawSoon(sheetId: string): void {
    if (this.waiting.has(sheetId)) return;
    this.waiting.add(sheetId);
    setTimeout(() => {
      this.waiting.delete(sheetId);
      const sheet = this.workbook.sheetById(sheetId);
      if (sheet !== undefined) this.draw(sheet);
    }, 60);
  }

  private clear(sheetId: string): void {
    this.drawn.get(sheetId)?.forEach((dispose) => dispose());
    this.drawn.delete(sheetId);
  }

  private draw(sheet: SheetStore): void {
    this.clear(sheet.id);
    const facade = this.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!facade) return;
    // Univer counts positions from the corner of the headers, a chart counts from the corner of A1.
    const { rowHeader, columnHeader } = sheet.worksheet.getConfig();
    const added = sheet.model.charts.map((chart) => {
      const left = pointsToPixels(chart.left) + rowHeader.width;
      const top = pointsToPixels(chart.top) + columnHeader.height;
      const [width, height] = [pointsToPixels(chart.width), pointsToPixels(chart.height)];
      const data: FloatingChart = {
        chart: chartData(this.workbook, chart),
        chartType: chart.chartType,
        width,
        height,
      };
      return facade.addFloatDomToPosition({
        componentKey,
        initPosition: { startX: left, endX: left + width, startY: top, endY: top + height },
        data: data as never,
        allowTransform: false,
      });
    });
    this.drawn.set(
      sheet.id,
      added.flatMap((one) => (one ? [() => one.dispose()] : [])),
    );
  }
}
