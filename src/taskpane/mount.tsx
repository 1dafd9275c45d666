/** The pane's contract: give it an element, the operations and a language, and it runs. */
import { createRoot } from "react-dom/client";
import type { Operations } from "../commands/operations";
import { setLanguage, type Language } from "../strings";
import { Pane } from "./Pane";
import type { Arrivals } from "./shared/arrivals";
import { StartupProblem } from "./StartupProblem";
import { ThemedRoot } from "./ThemedRoot";

export interface PaneOptions {
  /** Results of the ribbon's buttons, shown in the tab that they belong to. */
  readonly arrivals?: Arrivals;
  /** Background colour of Office's panes, asked again when the pane gets the focus; absent: the system decides. */
  readonly officeBackground?: () => string | undefined;
}

const unknownBackground = () => undefined;

/**
 * Draws the pane into `element`.
 * @param operations what the buttons do; the pane itself calls nothing of Office
 * @returns takes the pane away again
 */
export function mountPane(
  element: HTMLElement,
  operations: Operations,
  language: Language,
  options: PaneOptions = {},
): () => void {
  return render(element, language, options, <Pane operations={operations} arrivals={options.arrivals} />);
}

/** Draws why the add-in cannot start, in place of the pane. */
export function mountStartupProblem(
  element: HTMLElement,
  message: string,
  language: Language,
  options: PaneOptions = {},
): () => void {
  return render(element, language, options, <StartupProblem message={message} />);
}

function render(
  element: HTMLElement,
  language: Language,
  options: PaneOptions,
  content: React.ReactNode,
): () => void {
  setLanguage(language);
  element.ownerDocument.documentElement.lang = language;
  const root = createRoot(element);
  root.render(
    <ThemedRoot language={language} officeBackground={options.officeBackground ?? unknownBackground}>
      {content}
    </ThemedRoot>,
  );
  return () => root.unmount();
}
