import { useRef, type JSX } from "react";
import { previewTexts } from "../../strings/preview";
import { RibbonBar } from "./RibbonBar";
import { TitleBar } from "./TitleBar";
import { usePreview, type PageSetup } from "./usePreview";

/** The add-in's own page, opened as Excel for Windows opens it. */
const paneAddress = "taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP$$$$0";

/** Spreadsheet and pane side by side, the add-in's ribbon above, the latest message below. */
export function Page({ setup }: { readonly setup: PageSetup }): JSX.Element {
  const t = previewTexts();
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const preview = usePreview(setup, container, frame);
  return (
    <div className="page">
      <TitleBar seeds={setup.seeds} preview={preview} />
      <RibbonBar ribbon={setup.ribbon} onPress={preview.press} />
      <main className={preview.isPaneShown ? "work-area" : "work-area pane-closed"}>
        <section className="spreadsheet" aria-label={t.spreadsheetLabel} ref={container} />
        <aside className="pane" aria-label={t.paneLabel}>
          <div className="pane-title">
            <span>{setup.ribbon.group}</span>
            <button type="button" aria-label={t.close} onClick={() => preview.showPane(false)}>
              ×
            </button>
          </div>
          {preview.opened > 0 && (
            <iframe
              key={preview.opened}
              ref={frame}
              title={t.paneLabel}
              src={paneAddress}
              onLoad={preview.connectPane}
            />
          )}
        </aside>
      </main>
      <footer className={preview.notice.isProblem ? "notice problem" : "notice"} role="status">
        {preview.notice.text}
      </footer>
    </div>
  );
}
