import { useEffect, useRef, useState, type JSX } from "react";
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
  /** File names of the sample workbooks. */
  readonly seeds: readonly string[];
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** The add-in's own page, opened as Excel for Windows opens it. */
const paneAddress = "taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP$$$$0";

interface Notice {
  readonly text: string;
  readonly isProblem: boolean;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function Page({ setup }: { readonly setup: PageSetup }): JSX.Element {
  const t = previewTexts();
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [session, setSession] = useState<PreviewSession | null>(null);
  const [notice, setNotice] = useState<Notice>({ text: t.starting, isProblem: false });
  const [workbook, setWorkbook] = useState("");
  const [paneShown, setPaneShown] = useState(true);
  /** Counts opened workbooks: each gets a pane of its own, as in Excel. */
  const [opened, setOpened] = useState(0);

  const tell = (text: string) => setNotice({ text, isProblem: false });
  const tellProblem = (text: string) => setNotice({ text, isProblem: true });

  useEffect(() => {
    const started = new PreviewSession(container.current!, tell);
    window.kpiPreviewHost = {
      handle: (request) => started.bridge.handle(request),
      onMessage: (listener) => started.bridge.onMessage(listener),
      requirementSets: setup.requirementSets,
    };
    setSession(started);
    const first = setup.seeds[0];
    if (first === undefined) tellProblem(t.noSeeds);
    else void openSeed(started, first);
    // The page starts once; its parts live as long as it does.
  }, []);

  async function open(into: PreviewSession, name: string, read: () => Promise<Uint8Array>): Promise<void> {
    tell(t.opening(name));
    try {
      await into.open(await read(), name);
      setWorkbook(name);
      setOpened((count) => count + 1);
      tell(t.opened(name));
    } catch (error) {
      tellProblem(t.openFailed(name, reasonOf(error)));
    }
  }

  function openSeed(into: PreviewSession, name: string): Promise<void> {
    return open(into, name, async () => {
      const response = await fetch(`seeds/${encodeURIComponent(name)}`);
      if (!response.ok) throw new Error(t.seedMissing);
      return new Uint8Array(await response.arrayBuffer());
    });
  }

  async function save(): Promise<void> {
    if (session === null) return;
    try {
      downloadFile(await session.save(), workbook);
      tell(t.downloaded(workbook));
    } catch (error) {
      tellProblem(t.downloadFailed(reasonOf(error)));
    }
  }

  async function press(button: RibbonButton): Promise<void> {
    setPaneShown(true);
    if (button.command === null) return;
    const pane = frame.current?.contentWindow as PaneWindow | null | undefined;
    const run = pane?.Office?.actions?._association?.mappings[button.command];
    if (run === undefined) {
      tellProblem(t.commandMissing(button.label));
      return;
    }
    try {
      await run({ completed: () => undefined });
    } catch (error) {
      tellProblem(t.commandFailed(button.label, reasonOf(error)));
    }
  }

  async function connect(): Promise<void> {
    const pane = frame.current?.contentWindow as PaneWindow | null | undefined;
    if (!session || !pane) return;
    try {
      tell(t.functionsReady(await session.connectFunctions(pane, setup.ribbon.namespace, setup.functions)));
      document.documentElement.dataset["functions"] = "ready";
    } catch (error) {
      tellProblem(t.hostFailed(reasonOf(error)));
    }
  }

  return (
    <div className="page">
      <header className="title-bar">
        <h1>{t.pageTitle}</h1>
        <p>{t.standIn}</p>
        <label>
          {t.workbookLabel}
          <select
            value={workbook}
            onChange={(event) => session && void openSeed(session, event.target.value)}
          >
            {setup.seeds.includes(workbook) ? null : <option value={workbook}>{workbook}</option>}
            {setup.seeds.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <FilePicker
          label={t.openFile}
          onPick={(file) =>
            session && void open(session, file.name, async () => new Uint8Array(await file.arrayBuffer()))
          }
        />
        <button type="button" className="primary" disabled={opened === 0} onClick={() => void save()}>
          {t.download}
        </button>
      </header>
      <RibbonBar ribbon={setup.ribbon} onPress={(button) => void press(button)} />
      <main className={paneShown ? "work-area" : "work-area pane-closed"}>
        <section className="spreadsheet" aria-label={t.spreadsheetLabel} ref={container} />
        <aside className="pane" aria-label={t.paneLabel}>
          <div className="pane-title">
            <span>{setup.ribbon.group}</span>
            <button type="button" aria-label={t.close} onClick={() => setPaneShown(false)}>
              ×
            </button>
          </div>
          {opened > 0 && (
            <iframe
              key={opened}
              ref={frame}
              title={t.paneLabel}
              src={paneAddress}
              onLoad={() => void connect()}
            />
          )}
        </aside>
      </main>
      <footer className={notice.isProblem ? "notice problem" : "notice"} role="status">
        {notice.text}
      </footer>
    </div>
  );
}

function FilePicker({ label, onPick }: { label: string; onPick: (file: File) => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onPick(file);
          event.target.value = "";
        }}
      />
    </>
  );
}

function RibbonBar({
  ribbon,
  onPress,
}: {
  ribbon: Ribbon;
  onPress: (button: RibbonButton) => void;
}): JSX.Element {
  return (
    <nav className="ribbon" aria-label={previewTexts().ribbonLabel}>
      <span className="ribbon-tab">{ribbon.tab}</span>
      <div className="ribbon-group" role="group" aria-label={ribbon.group}>
        {ribbon.buttons.map((button) => (
          <button key={button.id} type="button" title={button.description} onClick={() => onPress(button)}>
            <img src={button.icon} alt="" width={32} height={32} />
            {button.label}
          </button>
        ))}
      </div>
    </nav>
  );
}
