/** What a test or the page can see and set of the host itself: load, limits, injected failures. */
import type { HostErrorCode } from "../workbook/hostError";

/** Excel on the web refuses larger requests and answers. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface RequestRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Code of the error it was answered with. */
  readonly error?: string;
}

export interface InjectedFailure {
  readonly code: HostErrorCode | string;
  readonly message: string;
  readonly afterActions: number;
}

export class HostState {
  /** Batches answered so far. */
  get roundTrips(): number {
    return this.requests.length;
  }
  readonly requests: RequestRecord[] = [];
  payloadLimit = PAYLOAD_LIMIT;
  /** The requirement set ExcelApi that the host supports; newer members are answered with ApiNotFound. */
  excelApi = "1.14";
  /** Until the next sync the screen does not follow; the page may look at this. */
  screenUpdatingSuspended = false;
  calculationSuspended = false;
  /** Event registrations that the client has made, by name, with their count. */
  readonly registrations = new Map<string, number>();

  private cellEditing = false;
  private readonly failures = new Map<number, InjectedFailure>();

  /** Whether the pane is shown beside the workbook; the page hears of a change through `onPaneVisible`. */
  isPaneVisible = true;
  onPaneVisible: (visible: boolean) => void = () => undefined;

  setPaneVisible(visible: boolean): void {
    this.isPaneVisible = visible;
    this.onPaneVisible(visible);
  }

  /** As if the user were typing into a cell: batches are refused, or wait where they asked to (`delayForCellEdit`). */
  setCellEditing(editing: boolean): void {
    this.cellEditing = editing;
    if (!editing) for (const resume of this.waiting.splice(0)) resume();
  }

  get isCellEditing(): boolean {
    return this.cellEditing;
  }

  private readonly waiting: (() => void)[] = [];

  /** Resolves when the user has left the cell. */
  whenCellEditingEnds(): Promise<void> {
    return this.cellEditing ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /**
   * Lets the n-th batch from now (1 is the next) fail.
   * @param afterActions how many of its actions are carried out before; Infinity: all, and only the answer is lost
   */
  failAt(
    n: number,
    code: HostErrorCode | string,
    message = `Injected failure ${code}.`,
    afterActions = 0,
  ): void {
    this.failures.set(this.roundTrips + n, { code, message, afterActions });
  }

  /** The failure that was asked for the batch being answered now. */
  takeFailure(): InjectedFailure | undefined {
    const failure = this.failures.get(this.roundTrips + 1);
    this.failures.delete(this.roundTrips + 1);
    return failure;
  }

  /** Starts counting again. */
  resetCounts(): void {
    this.requests.length = 0;
    this.failures.clear();
  }
}
