/** Events to the client: registrations, and the messages for what happens in the workbook. */
import type { RangeRef } from "../../sheet";
import { formatArea } from "../workbook/areas";
import type { SheetStore } from "../workbook/sheetStore";
import type { StoreEvent, WorkbookStore } from "../workbook/workbookStore";
import type { HostState } from "./hostState";
import { EVENT_CATEGORY } from "./protocol";

/** Ids of the events in the client's protocol, by the name in the registering method. */
export const EVENT_IDS: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
};

/** The events a single sheet has; the others exist for the collection of sheets only. */
export const SHEET_EVENTS = ["DataChanged", "Activated", "Deactivated", "SelectionChanged"] as const;

/** Target of handlers that were registered on the collection of sheets. */
export const WORKBOOK_TARGET = "Workbook";

interface Notice {
  readonly eventId: number;
  readonly targetId: string;
  readonly message: unknown;
}

export class EventSource {
  private readonly listeners = new Set<(messageJson: string) => void>();
  private queued: Notice[] | null = null;

  constructor(
    private readonly store: WorkbookStore,
    private readonly host: HostState,
  ) {
    store.onEvent((event) => this.onStoreEvent(event));
  }

  onMessage(listener: (messageJson: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Events of a batch are told after its answer, as Excel does. */
  async whileRequestRuns<T>(run: () => Promise<T>): Promise<T> {
    this.queued = [];
    const result = await run();
    const notices = this.queued;
    this.queued = null;
    if (notices.length > 0) setTimeout(() => this.send(notices), 0);
    return result;
  }

  private onStoreEvent(event: StoreEvent): void {
    if (this.host.registrations.size === 0 || !this.store.enableEvents) return;
    const notices = this.noticesOf(event);
    if (notices.length === 0) return;
    if (this.queued) this.queued.push(...notices);
    else this.send(notices);
  }

  private noticesOf(event: StoreEvent): Notice[] {
    switch (event.kind) {
      case "cellsChanged": {
        if (event.calculated) return [];
        const sheet = this.store.sheetById(event.sheetId);
        return sheet ? event.ranges.flatMap((range) => this.changed(sheet, "RangeEdited", range)) : [];
      }
      case "selectionChanged":
        return this.notices("SelectionChanged", event.sheetId, {
          address: event.ranges.map(formatArea).join(","),
          worksheetId: event.sheetId,
        });
      case "sheetActivated":
        return [
          ...(event.previousId === null
            ? []
            : this.notices("Deactivated", event.previousId, { worksheetId: event.previousId })),
          ...this.notices("Activated", event.sheetId, { worksheetId: event.sheetId }),
        ];
      case "sheetAdded":
        return this.notices("Added", event.sheetId, { source: "Local", worksheetId: event.sheetId });
      case "sheetRemoved":
        return this.notices("Deleted", event.sheetId, { source: "Local", worksheetId: event.sheetId });
      case "shifted": {
        const sheet = this.store.sheetById(event.sheetId);
        const { axis, at, count, remove } = event.shift;
        const range =
          axis === "rows"
            ? { top: at, bottom: at + count - 1, left: 0, right: 16_383 }
            : { left: at, right: at + count - 1, top: 0, bottom: 1_048_575 };
        const what = axis === "rows" ? "Row" : "Column";
        return sheet ? this.changed(sheet, `${what}${remove ? "Deleted" : "Inserted"}`, range) : [];
      }
      default:
        return [];
    }
  }

  private changed(sheet: SheetStore, changeType: string, range: RangeRef): Notice[] {
    return this.notices("DataChanged", sheet.id, {
      changeType,
      source: "Local",
      worksheetId: sheet.id,
      address: formatArea(range),
      triggerSource: this.queued ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    });
  }

  /** One for the sheet's own handlers and one for those of the collection of sheets. */
  private notices(name: string, sheetId: string, message: unknown): Notice[] {
    const eventId = EVENT_IDS[name]!;
    const targets = [sheetId, WORKBOOK_TARGET].filter((target) =>
      this.host.registrations.has(`${name}@${target}`),
    );
    return targets.map((targetId) => ({ eventId, targetId, message }));
  }

  private send(notices: readonly Notice[]): void {
    const entries = notices.map(({ eventId, targetId, message }) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: eventId,
      targetId,
      message: JSON.stringify(message),
    }));
    const text = JSON.stringify({ type: 3, message: { entries } });
    for (const listener of this.listeners) listener(text);
  }
}
