/**
 * Waits until Office is ready, and says what is wrong where it never is. In a closed network the usual case is a
 * blocked file: then Office.onReady is missing, or never answers, and only a timeout can tell.
 */
import type { Language } from "../strings";
import { setLanguage } from "../strings";
import { paneTexts } from "../strings/pane";

/** Lowest version of Excel's interface that the add-in works with (Excel 2021). */
export const API_FLOOR = { name: "ExcelApi", version: "1.14" } as const;

/** How long Office may take. Long enough for a slow terminal, short enough not to be taken for a dead pane. */
export const READY_TIMEOUT = 15_000;

/** The part of Office.js that start-up needs; kept small so that it can be tested without Office. */
export interface OfficeAtStart {
  onReady(): Promise<{ readonly host: unknown }>;
  readonly context: {
    readonly displayLanguage?: string;
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
  };
}

/** The page that the add-in runs in. */
export interface StartPage {
  /** undefined where office.js itself could not be loaded. */
  readonly office: OfficeAtStart | undefined;
  /** Address of the script that brings Office.js, as the page names it. */
  readonly officeScript: string;
  /** Language of the browser, used where Office does not tell. */
  readonly browserLanguage: string;
  /** Addresses of scripts that are known not to have been loaded. */
  failedScripts(): readonly string[];
  /** Resolves after so many milliseconds. */
  delay(milliseconds: number): Promise<void>;
}

export type Start =
  | { readonly ready: true; readonly language: Language }
  | { readonly ready: false; readonly language: Language; readonly message: string };

/** Japanese for any kind of Japanese, otherwise English. */
export function languageOf(tag: string | undefined): Language | undefined {
  if (tag === undefined || tag === "") return undefined;
  return tag.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/**
 * Waits for Office.
 * @returns whether the pane can be shown, and in which language; otherwise a sentence that says what to do
 */
export async function waitForOffice(page: StartPage): Promise<Start> {
  const browserLanguage = languageOf(page.browserLanguage) ?? "ja";
  const { office } = page;
  if (!office) return problem(browserLanguage, (t) => t.startNoOfficeJs(page.officeScript));
  const answer = await Promise.race([
    office.onReady().catch((thrown: unknown) => ({ thrown })),
    page.delay(READY_TIMEOUT),
  ]);
  if (!answer) {
    const failed = page.failedScripts();
    return problem(browserLanguage, (t) =>
      t.startNoAnswer(failed.length > 0 ? failed.join(t.separator) : t.startNoAnswerFilesUnknown),
    );
  }
  if ("thrown" in answer) {
    const { thrown } = answer;
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return problem(browserLanguage, (t) => t.startFailed(detail));
  }
  // Outside of Office there is no host, and its context is not filled.
  if (answer.host !== "Excel") return problem(browserLanguage, (t) => t.startNotExcel);
  const language = languageOf(office.context.displayLanguage) ?? browserLanguage;
  if (!office.context.requirements.isSetSupported(API_FLOOR.name, API_FLOOR.version)) {
    return problem(language, (t) => t.startOldExcel(`${API_FLOOR.name} ${API_FLOOR.version}`));
  }
  return { ready: true, language };
}

function problem(language: Language, sentence: (t: ReturnType<typeof paneTexts>) => string): Start {
  setLanguage(language);
  return { ready: false, language, message: sentence(paneTexts()) };
}
