import { useRef, type JSX } from "react";
import { previewTexts } from "../../strings/preview";
import type { Preview } from "./usePreview";

/** Name of the page, and which workbook is open. */
export function TitleBar(props: {
  readonly seeds: readonly string[];
  readonly preview: Preview;
}): JSX.Element {
  const t = previewTexts();
  const { seeds, preview } = props;
  const names = seeds.includes(preview.workbook) ? seeds : [preview.workbook, ...seeds];
  return (
    <header className="title-bar">
      <h1>{t.pageTitle}</h1>
      <p>{t.standIn}</p>
      <label>
        {t.workbookLabel}
        <select value={preview.workbook} onChange={(event) => preview.openSeed(event.target.value)}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <FilePicker label={t.openFile} onPick={preview.openFile} />
      <button type="button" className="primary" disabled={preview.opened === 0} onClick={preview.save}>
        {t.download}
      </button>
    </header>
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
          // So that the same file can be picked again.
          event.target.value = "";
        }}
      />
    </>
  );
}
