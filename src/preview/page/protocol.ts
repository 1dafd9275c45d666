/**
 * What the page offers to the pane's frame, and what it finds there. Both have one origin, so that each reaches the
 * other's window.
 */
import type { CustomFunction } from "./customFunctions";

/** Set on the page's window before the frame is opened. */
export interface PreviewHost {
  /** Carries out one Office.js request and gives the answer, both as JSON text. */
  handle(request: string): Promise<string>;
  /** Messages that answer no request (events); returns how to stop listening. */
  onMessage(listener: (message: string) => void): () => void;
  /** Requirement sets that `Office.context.requirements` reports, by name: `{ ExcelApi: "1.14" }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** What the add-in has registered with Office.js: functions by id, whatever their kind. */
interface Association<T> {
  readonly _association?: { readonly mappings: Readonly<Record<string, T>> };
}

export interface CommandEvent {
  completed(): void;
}

/** The frame's window, once Office.js and the add-in have started in it. */
export interface PaneWindow extends Window {
  readonly CustomFunctions?: Association<CustomFunction>;
  readonly Office?: { readonly actions?: Association<(event: CommandEvent) => unknown> };
}

declare global {
  interface Window {
    kpiPreviewHost?: PreviewHost;
  }
}
