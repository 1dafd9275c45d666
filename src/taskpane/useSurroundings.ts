import { useSyncExternalStore } from "react";
import type { Surroundings } from "./theme";

const DARK_QUERY = "(prefers-color-scheme: dark)";

/** Office has no event for a change of theme in Excel; it is looked up again when the pane gets the focus. */
function subscribe(changed: () => void): () => void {
  const query = matchMedia(DARK_QUERY);
  query.addEventListener("change", changed);
  addEventListener("focus", changed);
  return () => {
    query.removeEventListener("change", changed);
    removeEventListener("focus", changed);
  };
}

/** What decides on the theme, kept up to date. */
export function useSurroundings(officeBackground: () => string | undefined): Surroundings {
  const background = useSyncExternalStore(subscribe, officeBackground, () => undefined);
  const prefersDark = useSyncExternalStore(
    subscribe,
    () => matchMedia(DARK_QUERY).matches,
    () => false,
  );
  return { officeBackground: background, prefersDark };
}
