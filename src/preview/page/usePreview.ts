/** The state of the preview page, and what its buttons do. */
import { useCallback, useEffect, useState, type RefObject } from "react";
import { previewTexts } from "../../strings/preview";
import type { FunctionMetadata } from "./customFunctions";
import { downloadFile } from "./download";
import type { PaneWindow } from "./protocol";
import type { Ribbon, RibbonButton } from "./ribbon";
import { PreviewSession } from "./session";

/** What the page gets from the server before it is drawn. */
export interface PageSetup {
  readonly ribbon: Ribbon;
  readonly functions: readonly FunctionMetadata[];
  /** File names of the sample workbooks; the first one is opened. */
  readonly seeds: readonly string[];
  readonly requirementSets: Readonly<Record<string, string>>;
}

export interface Notice {
  readonly text: string;
  readonly isProblem: boolean;
}

export interface Preview {
  readonly notice: Notice;
  /** Name of the open workbook. */
  readonly workbook: string;
  /** Counts opened workbooks: each gets a pane of its own, as in Excel. 0: none yet. */
  readonly opened: number;
  readonly isPaneShown: boolean;
  showPane(shown: boolean): void;
  openSeed(name: string): void;
  openFile(file: File): void;
  save(): void;
  press(button: RibbonButton): void;
  /** To be called when the pane's frame has loaded. */
  connectPane(): void;
}

type Read = () => Promise<Uint8Array>;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function readSeed(name: string): Promise<Uint8Array> {
  const response = await fetch(`seeds/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(previewTexts().seedMissing);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param container where the spreadsheet is drawn
 * @param frame the pane's frame
 */
export function usePreview(
  setup: PageSetup,
  container: RefObject<HTMLDivElement | null>,
  frame: RefObject<HTMLIFrameElement | null>,
): Preview {
  const t = previewTexts();
  const [session, setSession] = useState<PreviewSession | null>(null);
  const [notice, setNotice] = useState<Notice>({ text: t.starting, isProblem: false });
  const [workbook, setWorkbook] = useState("");
  const [opened, setOpened] = useState(0);
  const [isPaneShown, setPaneShown] = useState(true);

  const open = useCallback(async (into: PreviewSession, name: string, read: Read): Promise<void> => {
    const texts = previewTexts();
    setNotice({ text: texts.opening(name), isProblem: false });
    try {
      await into.open(await read(), name);
      setWorkbook(name);
      setOpened((count) => count + 1);
      setNotice({ text: texts.opened(name), isProblem: false });
    } catch (error) {
      setNotice({ text: texts.openFailed(name, reasonOf(error)), isProblem: true });
    }
  }, []);

  useEffect(() => {
    if (container.current === null) return;
    const started = new PreviewSession(container.current, (text) => setNotice({ text, isProblem: false }));
    window.kpiPreviewHost = {
      handle: (request) => started.bridge.handle(request),
      onMessage: (listener) => started.bridge.onMessage(listener),
      requirementSets: setup.requirementSets,
    };
    started.bridge.host.onPaneVisible = setPaneShown;
    setSession(started);
    const first = setup.seeds[0];
    if (first === undefined) setNotice({ text: previewTexts().noSeeds, isProblem: true });
    else void open(started, first, () => readSeed(first));
  }, [container, open, setup]);

  const pane = (): PaneWindow | null => frame.current?.contentWindow ?? null;

  /** Does something, and tells what went wrong in the words of `sentence`. */
  async function attempt(sentence: (reason: string) => string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      setNotice({ text: sentence(reasonOf(error)), isProblem: true });
    }
  }

  async function save(into: PreviewSession): Promise<void> {
    downloadFile(await into.save(), workbook);
    setNotice({ text: t.downloaded(workbook), isProblem: false });
  }

  async function press(button: RibbonButton): Promise<void> {
    if (button.command === null) {
      session?.bridge.host.setPaneVisible(true);
      return;
    }
    // Office.js keeps the names in upper case.
    const run = pane()?.Office?.actions?._association?.mappings[button.command.toUpperCase()];
    if (run === undefined) setNotice({ text: t.commandMissing(button.label), isProblem: true });
    else await run({ completed: () => undefined });
  }

  async function connect(into: PreviewSession, window: PaneWindow): Promise<void> {
    const count = await into.connectFunctions(window, setup.ribbon.namespace, setup.functions);
    setNotice({ text: t.functionsReady(count), isProblem: false });
  }

  return {
    notice,
    workbook,
    opened,
    isPaneShown,
    showPane: (shown) => session?.bridge.host.setPaneVisible(shown),
    openSeed: (name) => session && void open(session, name, () => readSeed(name)),
    openFile: (file) =>
      session && void open(session, file.name, async () => new Uint8Array(await file.arrayBuffer())),
    save: () => session && void attempt(t.downloadFailed, () => save(session)),
    press: (button) =>
      void attempt(
        (reason) => t.commandFailed(button.label, reason),
        () => press(button),
      ),
    connectPane: () => {
      const window = pane();
      if (session && window) void attempt(t.hostFailed, () => connect(session, window));
    },
  };
}
