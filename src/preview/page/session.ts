/** One open workbook with a pane beside it: the stand-in host, connected to the spreadsheet on the screen. */
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets-ui/facade";
import { formatCell, quoteSheetName } from "../../sheet";
import { previewTexts } from "../../strings/preview";
import { createBridge, type Bridge } from "../bridge/bridge";
import { openWorkbook, saveWorkbook } from "../workbook/file";
import { fromUniverRange } from "../workbook/univer";
import { WorkbookStore } from "../workbook/workbookStore";
import { registerCustomFunctions, type FunctionErrors, type FunctionMetadata } from "./customFunctions";
import { drawConditionalFormats } from "./drawing/conditionalFormats";
import { ChartLayer } from "./drawing/charts";
import type { PaneWindow } from "./protocol";
import { revealCells } from "./reveal";
import { createSpreadsheet } from "./spreadsheet";

/** How long the add-in may take to start before the page stops waiting for its functions. */
const startLimit = 30_000;

/** A sheet that comes to the front is drawn after this time; only then it is known what can be seen. */
const drawingTime = 100;

export class PreviewSession {
  readonly workbook: WorkbookStore;
  readonly bridge: Bridge;
  private readonly api: FUniver;
  private userSelects = false;
  private functionErrors: FunctionErrors | null = null;
  private unregisterFunctions: () => void = () => undefined;

  /**
   * @param container where the spreadsheet is drawn
   * @param tell shows a sentence to the user
   */
  constructor(
    container: HTMLElement,
    private readonly tell: (message: string) => void,
  ) {
    this.api = createSpreadsheet(container);
    this.workbook = new WorkbookStore(this.api);
    this.bridge = createBridge(this.workbook);
    new ChartLayer(this.api, this.workbook);
    drawConditionalFormats(this.api, this.workbook);
    this.followUser();
  }

  /** Opens a workbook in place of the one that is open. Throws what the file reader says of an unreadable file. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    await openWorkbook(this.workbook, bytes, name);
  }

  save(): Promise<Uint8Array> {
    return saveWorkbook(this.workbook);
  }

  /** What the user does in the spreadsheet, as far as the host has to know. */
  private followUser(): void {
    const { api } = this;
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const sheet = this.workbook.sheetById(worksheet.getSheetId());
      if (sheet === undefined || selections.length === 0) return;
      const ranges = selections.map(fromUniverRange);
      this.userSelects = true;
      this.workbook.select(sheet, ranges, true);
      this.userSelects = false;
      this.tellFunctionError(worksheet.getSheetId(), ranges[0]!.top, ranges[0]!.left);
    });
    this.workbook.onEvent((event) => {
      const first = event.kind === "selectionChanged" ? event.ranges[0] : undefined;
      if (event.kind !== "selectionChanged" || first === undefined || this.userSelects) return;
      setTimeout(() => revealCells(api, event.sheetId, first), drawingTime);
    });
    api.addEvent(api.Event.SheetEditStarted, () => this.bridge.host.setCellEditing(true));
    api.addEvent(api.Event.SheetEditEnded, () => this.bridge.host.setCellEditing(false));
  }

  /** In Excel the reason of an error stands in the cell's error menu. */
  private tellFunctionError(sheetId: string, row: number, column: number): void {
    const error = this.functionErrors?.at(sheetId, row, column);
    const sheet = this.workbook.sheetById(sheetId);
    if (error === undefined || sheet === undefined || sheet.content(row, column).formula === null) return;
    const cell = `${quoteSheetName(sheet.name)}!${formatCell(row, column)}`;
    this.tell(previewTexts().functionError(cell, error.code, error.message));
  }

  /**
   * Takes the custom functions of the add-in that has been loaded into the frame.
   * @returns how many there are
   * @throws Error when the add-in does not register all that its metadata names
   */
  async connectFunctions(
    pane: PaneWindow,
    namespace: string,
    metadata: readonly FunctionMetadata[],
  ): Promise<number> {
    const mappings = () => pane.CustomFunctions?._association?.mappings ?? {};
    await until(() => Object.keys(mappings()).length >= metadata.length);
    const implementations = new Map(Object.entries(mappings()).map(([id, one]) => [id.toUpperCase(), one]));
    this.unregisterFunctions();
    const registered = registerCustomFunctions(this.api, namespace, metadata, implementations);
    this.functionErrors = registered.errors;
    this.unregisterFunctions = registered.unregister;
    if (registered.missing.length > 0) throw new Error(registered.missing.join(", "));
    return registered.count;
  }
}

/** Waits for something that the frame does on its own, and gives up after the limit: the caller then sees what lacks. */
async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + startLimit;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
}
