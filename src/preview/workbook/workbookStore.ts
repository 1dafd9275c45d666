/**
 * The workbook behind the stand-in host: a Univer workbook (cells) with a side model (everything else). It is used
 * through the facade only, so it works on Univer without a screen in Node and with one in a page.
 */
import type { Injector } from "@univerjs/core";
import type { RangeRef } from "../../sheet";
import { Calculation } from "./calculation";
import { accessDenied, HostError, invalidArgument } from "./hostError";
import type { NameModel, TableModel } from "./model";
import { SET_STYLE, SheetStore } from "./sheetStore";
import { shiftSheet, shiftNames, type Shift } from "./shift";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./sizes";
import { Mutation, type IStyleData, type UniverApi, type Workbook } from "./univer";

/** Something that happened in the workbook, by Office.js or by the user in the page. */
export type StoreEvent =
  /** `calculated`: by the formula engine, not by anyone's edit. */
  | {
      readonly kind: "cellsChanged";
      readonly sheetId: string;
      readonly ranges: readonly RangeRef[];
      readonly calculated: boolean;
    }
  | { readonly kind: "shifted"; readonly sheetId: string; readonly shift: Shift }
  | { readonly kind: "sheetAdded" | "sheetRemoved"; readonly sheetId: string }
  | { readonly kind: "sheetActivated"; readonly sheetId: string; readonly previousId: string | null }
  | { readonly kind: "selectionChanged"; readonly sheetId: string; readonly ranges: readonly RangeRef[] }
  /** Charts, tables, conditional formats … of a sheet have changed: whoever draws them draws again. */
  | { readonly kind: "modelChanged"; readonly sheetId: string }
  /** Another workbook was loaded into the store. */
  | { readonly kind: "loaded" };

export interface Selection {
  readonly sheetId: string;
  readonly ranges: readonly RangeRef[];
}

const GRID_ROWS = 200;
const GRID_COLUMNS = 40;

export class WorkbookStore {
  /** The file library's workbook that was loaded, for what only a file holds (theme, properties …). */
  source: unknown = undefined;
  names: NameModel[] = [];
  settings = new Map<string, unknown>();
  properties = new Map<string, string>();
  customProperties = new Map<string, string | number | boolean>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  enableEvents = true;
  fileName = "Book1.xlsx";
  /** Font of cells that name none. */
  defaultFont = { name: "游ゴシック", size: 11 };
  /** ブックの保護: sheets can be neither added nor removed, renamed, moved or shown. */
  structureProtection: { protected: boolean; password: string | null } = { protected: false, password: null };
  /** The clock, for dates written without a year. */
  today: () => Date = () => new Date();

  /** Whether writes to cells may wait. */
  isBuffering = false;

  /** Univer makes its facade anew each time it is asked, so what it leads to is kept. */
  private opened: Workbook | undefined;
  private injector: Pick<Injector, "get"> | undefined;
  /** What the writes carried out at the moment covered. */
  private covered: readonly RangeRef[] | undefined;
  private readonly sheetStores = new Map<string, SheetStore>();
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private selection: Selection | undefined;
  private readonly answers: Promise<void>[] = [];
  private activeId: string | null = null;
  private insertingSheet = false;
  private readonly calculation: Calculation;
  private nextObjectId = 1;

  /**
   * @param univer Univer's facade, with the sheet and formula plugins registered; a workbook is created when it has none
   */
  constructor(private readonly univer: UniverApi) {
    if (!univer.getActiveWorkbook()) univer.createWorkbook(blankWorkbook());
    this.calculation = new Calculation(univer);
    this.activeId = this.activeSheet().id;
    this.listen();
  }

  /** Univer's facade, with everything written to the workbook. */
  get api(): UniverApi {
    this.flush();
    return this.univer;
  }

  get core(): Workbook {
    return (this.opened ??= this.open());
  }

  private open(): Workbook {
    const workbook = this.univer.getActiveWorkbook();
    if (!workbook) throw new HostError("GeneralException", "There is no workbook open.");
    return workbook.getWorkbook();
  }

  /** Lets writes wait until they are looked at or `flush` is called: a batch of Office.js is many small ones. */
  startBuffering(): void {
    this.isBuffering = true;
  }

  stopBuffering(): void {
    this.isBuffering = false;
    this.flush();
  }

  /** Brings waiting writes of all sheets to Univer. */
  flush(): void {
    for (const store of this.sheetStores.values()) store.flush();
  }

  get unitId(): string {
    return this.core.getUnitId();
  }

  inject(): Pick<Injector, "get"> {
    return (this.injector ??= this.univer.getActiveWorkbook()!.getActiveSheet().getInject());
  }

  /** An id for a table, chart, rule … that no other object of this workbook has. */
  newId(): number {
    return this.nextObjectId++;
  }

  // ---- sheets ------------------------------------------------------------------------------------------------

  /** In the order of the tabs. */
  sheets(): SheetStore[] {
    return this.core.getSheetOrders().map((id) => this.sheetById(id)!);
  }

  sheetById(id: string): SheetStore | undefined {
    if (!this.core.getSheetBySheetId(id)) return undefined;
    let store = this.sheetStores.get(id);
    if (!store) this.sheetStores.set(id, (store = new SheetStore(this, id)));
    return store;
  }

  /** Sheet names differ from one another by more than upper and lower case. */
  sheetByName(name: string): SheetStore | undefined {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** By name or id. */
  findSheet(key: string): SheetStore | undefined {
    return this.sheetByName(key) ?? this.sheetById(key);
  }

  activeSheet(): SheetStore {
    return this.sheetById(this.core.getActiveSheet().getSheetId())!;
  }

  /** @throws HostError where the name breaks Excel's rules or is taken */
  checkSheetName(name: string, except?: SheetStore): void {
    if (name === "" || name.length > 31) throw invalidArgument("A sheet name has 1 to 31 characters.");
    if (/[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw invalidArgument(`The sheet name ${name} holds a character that Excel does not allow.`);
    }
    if (name.toLowerCase() === "history") throw invalidArgument("The sheet name History is reserved.");
    const other = this.sheetByName(name);
    if (other && other !== except) {
      throw new HostError(
        "ItemAlreadyExists",
        `A resource with the same name or identifier already exists: ${name}`,
      );
    }
  }

  assertStructureOpen(): void {
    if (this.structureProtection.protected) throw accessDenied(this.fileName);
  }

  addSheet(name?: string, index = this.sheets().length): SheetStore {
    this.assertStructureOpen();
    const wanted = name ?? this.freeSheetName();
    this.checkSheetName(wanted);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    return this.insertSheet(blankSheet(id, wanted), index);
  }

  /** Univer brings a new sheet to the front; Excel leaves the active sheet where it is. */
  insertSheet(data: Record<string, unknown>, index: number): SheetStore {
    const active = this.activeSheet();
    this.insertingSheet = true;
    try {
      this.mutate(Mutation.insertSheet, { index, sheet: data });
      this.activate(active);
    } finally {
      this.insertingSheet = false;
    }
    return this.sheetById(String(data.id))!;
  }

  private freeSheetName(): string {
    for (let n = 1; ; n += 1) if (!this.sheetByName(`Sheet${n}`)) return `Sheet${n}`;
  }

  removeSheet(sheet: SheetStore): void {
    this.assertStructureOpen();
    const others = this.sheets().filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0)
      throw new HostError("InvalidOperation", "A workbook keeps at least one visible sheet.");
    if (this.activeSheet() === sheet) this.activate(others[0]!);
    this.mutate(Mutation.removeSheet, { subUnitId: sheet.id, subUnitName: sheet.name });
    this.names = this.names.filter((name) => name.scope !== sheet.id);
  }

  renameSheet(sheet: SheetStore, name: string): void {
    this.assertStructureOpen();
    this.checkSheetName(name, sheet);
    this.api.getActiveWorkbook()!.getSheetBySheetId(sheet.id)!.setName(name);
  }

  moveSheet(sheet: SheetStore, position: number): void {
    this.assertStructureOpen();
    const order = this.core.getSheetOrders();
    if (position < 0 || position >= order.length) throw invalidArgument(`There is no position ${position}.`);
    const from = order.indexOf(sheet.id);
    this.mutate(Mutation.setSheetOrder, { subUnitId: sheet.id, fromOrder: from, toOrder: position });
  }

  activate(sheet: SheetStore): void {
    if (sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    if (this.core.getActiveSheet().getSheetId() === sheet.id) return;
    const workbook = this.univer.getActiveWorkbook()!;
    workbook.setActiveSheet(workbook.getSheetBySheetId(sheet.id)!);
  }

  // ---- selection ---------------------------------------------------------------------------------------------

  selected(): Selection {
    const active = this.activeSheet();
    if (this.selection?.sheetId === active.id) return this.selection;
    return { sheetId: active.id, ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  /** Selects cells and shows them. `fromPage`: the user has selected them there already. */
  select(sheet: SheetStore, ranges: readonly RangeRef[], fromPage = false): void {
    if (!fromPage) this.activate(sheet);
    this.selection = { sheetId: sheet.id, ranges };
    if (!fromPage) this.showSelection(sheet, ranges[0]!);
    this.emit({ kind: "selectionChanged", sheetId: sheet.id, ranges });
  }

  private showSelection(sheet: SheetStore, range: RangeRef): void {
    const inGrid = sheet.inGrid(range);
    if (!inGrid) return;
    const facade = this.api.getActiveWorkbook()!.getSheetBySheetId(sheet.id)!;
    const { top, left, bottom, right } = inGrid;
    facade.setActiveRange(facade.getRange(top, left, bottom - top + 1, right - left + 1));
  }

  // ---- objects across sheets ---------------------------------------------------------------------------------

  tables(): { sheet: SheetStore; table: TableModel }[] {
    return this.sheets().flatMap((sheet) => sheet.model.tables.map((table) => ({ sheet, table })));
  }

  name(text: string, scope: string | null): NameModel | undefined {
    return this.names.find((name) => name.scope === scope && name.name.toLowerCase() === text.toLowerCase());
  }

  // ---- Univer ------------------------------------------------------------------------------------------------

  /** Runs a Univer mutation on this workbook. */
  mutate(id: string, params: Record<string, unknown>): void {
    if (id !== Mutation.setRowCount && id !== Mutation.setColumnCount) this.flush();
    this.run(id, params);
  }

  /** Writes cells. @param covered what the writes covered, one event each */
  mutateCells(params: Record<string, unknown>, covered: readonly RangeRef[]): void {
    this.covered = covered;
    try {
      this.run(Mutation.setCells, params);
    } finally {
      this.covered = undefined;
    }
  }

  private run(id: string, params: Record<string, unknown>): void {
    const done = this.univer.syncExecuteCommand(id, { unitId: this.unitId, ...params });
    if (!done) throw new HostError("GeneralException", `The spreadsheet refused ${id}.`);
  }

  /** Takes note of a Univer command that answers later. */
  follow(answer: Promise<unknown>, command: string): void {
    this.answers.push(
      answer.then((done) => {
        if (!done) throw new HostError("GeneralException", `The spreadsheet refused ${command}.`);
      }),
    );
  }

  /** Waits for the answers of such commands. @throws HostError where one was refused */
  async answered(): Promise<void> {
    await Promise.all(this.answers.splice(0));
  }

  /** A style as an object, whether the cell holds it or only its id. */
  resolveStyle(style: unknown): IStyleData | null | undefined {
    return (typeof style === "string" ? this.core.getStyles().get(style) : style) as
      IStyleData | null | undefined;
  }

  /** Waits until the formulas have been calculated after the latest change. */
  settle(): Promise<void> {
    this.flush();
    return this.calculation.settle(this.inject(), this.unitId);
  }

  /** Calculates every formula again. */
  async recalculate(): Promise<void> {
    this.api.getFormula().executeCalculation();
    await this.api.getFormula().onCalculationResultApplied(60_000);
  }

  // ---- events ------------------------------------------------------------------------------------------------

  onEvent(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: StoreEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** To be called after a change of a sheet's side model. */
  changed(sheet: SheetStore): void {
    this.emit({ kind: "modelChanged", sheetId: sheet.id });
  }

  /** Puts another Univer workbook in place of the open one. The side model begins empty. */
  replaceWorkbook(data: Record<string, unknown>, activeSheetId?: string): void {
    const before = this.univer.getActiveWorkbook()?.getId();
    this.reset();
    this.univer.createWorkbook(data);
    if (before) this.univer.disposeUnit(before);
    this.forget();
    const sheet = activeSheetId === undefined ? undefined : this.sheetById(activeSheetId);
    if (sheet && sheet.visibility === "Visible") this.activate(sheet);
  }

  private reset(): void {
    this.sheetStores.clear();
    this.names = [];
    this.settings.clear();
    this.properties.clear();
    this.customProperties.clear();
    this.selection = undefined;
    this.source = undefined;
    this.activeId = null;
    this.forget();
  }

  private forget(): void {
    this.opened = undefined;
    this.injector = undefined;
  }

  private listen(): void {
    this.univer.onCommandExecuted((command, options) => {
      const params = command.params as
        ({ unitId?: string; subUnitId?: string } & Record<string, unknown>) | undefined;
      // A mutation that inserts a sheet names it in the sheet's data.
      const sheetId = params?.subUnitId ?? (params?.sheet as { id?: string } | undefined)?.id;
      if (!params || !sheetId || params.unitId !== this.openUnitId()) return;
      this.onMutation(command.id, sheetId, params, options?.fromFormula === true);
    });
  }

  private openUnitId(): string | undefined {
    return this.opened?.getUnitId() ?? this.univer.getActiveWorkbook()?.getId();
  }

  /** Keeps the side model in step with what Univer does, whoever asked for it. */
  private onMutation(
    id: string,
    sheetId: string,
    params: Record<string, unknown>,
    calculated: boolean,
  ): void {
    switch (id) {
      case Mutation.setCells:
        if (params.trigger === SET_STYLE) return;
        if (!calculated) this.calculation.noteChange();
        this.emit({
          kind: "cellsChanged",
          sheetId,
          ranges: this.covered ?? changedRanges(params.cellValue),
          calculated,
        });
        return;
      case Mutation.activate:
        if (this.insertingSheet || this.activeId === sheetId) return;
        this.emit({ kind: "sheetActivated", sheetId, previousId: this.activeId });
        this.activeId = sheetId;
        return;
      case Mutation.insertRows:
      case Mutation.insertColumns:
      case Mutation.removeRows:
      case Mutation.removeColumns:
        this.shift(
          sheetId,
          shiftOf(
            id,
            params.range as { startRow: number; endRow: number; startColumn: number; endColumn: number },
          ),
        );
        return;
      case Mutation.insertSheet:
        this.emit({ kind: "sheetAdded", sheetId });
        return;
      case Mutation.removeSheet:
        this.sheetStores.delete(sheetId);
        this.emit({ kind: "sheetRemoved", sheetId });
        return;
      default:
    }
  }

  private shift(sheetId: string, shift: Shift): void {
    const sheet = this.sheetById(sheetId);
    if (!sheet) return;
    this.calculation.noteChange();
    shiftSheet(sheet.model, sheet.name, shift);
    for (const other of this.sheets()) if (other !== sheet) shiftSheet(other.model, sheet.name, shift, true);
    this.names = shiftNames(this.names, sheet.name, shift);
    this.emit({ kind: "shifted", sheetId, shift });
    this.changed(sheet);
  }
}

function shiftOf(
  id: string,
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
): Shift {
  const byRow = id === Mutation.insertRows || id === Mutation.removeRows;
  const at = byRow ? range.startRow : range.startColumn;
  const count = (byRow ? range.endRow : range.endColumn) - at + 1;
  return {
    axis: byRow ? "rows" : "columns",
    at,
    count,
    remove: id === Mutation.removeRows || id === Mutation.removeColumns,
  };
}

function changedRanges(cells: unknown): RangeRef[] {
  let box: RangeRef | undefined;
  for (const [row, columns] of Object.entries((cells ?? {}) as Record<string, Record<string, unknown>>)) {
    for (const column of Object.keys(columns)) {
      const r = Number(row);
      const c = Number(column);
      box = box
        ? {
            top: Math.min(box.top, r),
            left: Math.min(box.left, c),
            bottom: Math.max(box.bottom, r),
            right: Math.max(box.right, c),
          }
        : { top: r, left: c, bottom: r, right: c };
    }
  }
  return box ? [box] : [];
}

/** Univer's data of a blank sheet. */
export function blankSheet(id: string, name: string): Record<string, unknown> {
  return {
    id,
    name,
    tabColor: "",
    hidden: 0,
    rowCount: GRID_ROWS,
    columnCount: GRID_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    showGridlines: 1,
    rightToLeft: 0,
    freeze: { startRow: -1, startColumn: -1, ySplit: 0, xSplit: 0 },
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
  };
}

/** Univer's data of a workbook with one blank sheet, as Excel opens one. */
export function blankWorkbook(): Record<string, unknown> {
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  return {
    id: `book-${crypto.randomUUID()}`,
    name: "Book1",
    styles: {},
    sheetOrder: [id],
    sheets: { [id]: blankSheet(id, "Sheet1") },
  };
}
