/** The real page behind `StartPage`: what the browser knows of Office.js and of scripts that did not load. */
import type { OfficeAtStart, StartPage } from "./startup";

/** Status codes from here on mean that the file did not come. */
const FIRST_ERROR_STATUS = 400;

/** Addresses whose loading failed, from the moment that `watchScripts` was called. */
const failedAddresses = new Set<string>();

/** Listens for scripts that fail to load. To be called first: Office.js loads further files itself. */
export function watchScripts(): void {
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement && target.src !== "") failedAddresses.add(target.src);
    },
    true,
  );
}

/** Scripts that the server refused before anyone listened. */
function refusedScripts(): readonly string[] {
  return performance
    .getEntriesByType("resource")
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .filter(
      ({ initiatorType, responseStatus }) =>
        initiatorType === "script" && responseStatus >= FIRST_ERROR_STATUS,
    )
    .map(({ name }) => name);
}

/** Address of the script element of the page that brings Office.js. */
function officeScriptOf(page: Document): string {
  const sources = [...page.scripts].map(({ src }) => src);
  return sources.find((source) => /\/office(\.debug)?\.js(\?|$)/i.test(source)) ?? "office.js";
}

function officeOf(): OfficeAtStart | undefined {
  // Where the file was blocked, even the name `Office` does not exist.
  const { Office: office } = globalThis as { Office?: OfficeAtStart };
  return typeof office?.onReady === "function" ? office : undefined;
}

export function browserPage(): StartPage {
  return {
    office: officeOf(),
    officeScript: officeScriptOf(document),
    browserLanguage: navigator.language,
    failedScripts: () => [...new Set([...failedAddresses, ...refusedScripts()])],
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** Background colour of Office's own panes, where Office tells. */
export function officeBackground(): string | undefined {
  return Office.context.officeTheme?.bodyBackgroundColor;
}
