/** The real Office.js client in Node, with a workbook behind it. */
import type { WorkbookStore } from "../workbook/workbookStore";
import { createBridge, type Bridge } from "./bridge";
import type { HostState } from "./hostState";
import { DEFAULT_SETS, startOffice, type NativeBridge, type RequirementSets } from "./officeWindow";

export interface NodeHost {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Round trips, limits, edit mode, injected failures. */
  readonly host: HostState;
  readonly workbook: WorkbookStore;
  readonly bridge: Bridge;
  /** Puts the client's objects on globalThis, for code that names `Excel` and `Office`; returns how to undo it. */
  installGlobals(): () => void;
}

export interface NodeHostOptions {
  readonly workbook: WorkbookStore;
  /** Replaces the default requirement sets (ExcelApi 1.14 …) one by one. */
  readonly requirementSets?: RequirementSets;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/** Starts a client; hosts do not share anything. */
export async function createNodeHost({ workbook, requirementSets }: NodeHostOptions): Promise<NodeHost> {
  const bridge = createBridge(workbook);
  const native: NativeBridge = {
    sendMessageToHost: (text) => void bridge.handle(text).then((reply) => native.onMessageFromHost?.(reply)),
  };
  bridge.onMessage((text) => native.onMessageFromHost?.(text));
  const sets = { ...DEFAULT_SETS, ...requirementSets };
  bridge.host.excelApi = sets.ExcelApi ?? "1.1";
  const window = await startOffice(native, sets);
  const client = Object.fromEntries(GLOBALS.map((name) => [name, window[name]])) as unknown as Pick<
    NodeHost,
    (typeof GLOBALS)[number]
  >;
  return {
    ...client,
    host: bridge.host,
    workbook,
    bridge,
    installGlobals: () => install(client),
  };
}

function install(client: Record<string, unknown>): () => void {
  const target = globalThis as unknown as Record<string, unknown>;
  const before = GLOBALS.map((name) => [name, target[name]] as const);
  for (const name of GLOBALS) target[name] = client[name];
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
}
