import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Language } from "../strings";
import { themeFor } from "./theme";
import { useSurroundings } from "./useSurroundings";

const usePageStyles = makeStaticStyles({
  "html, body": { margin: 0, padding: 0, height: "100%", overflow: "hidden" },
  "#pane": { height: "100%" },
});

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
});

interface ThemedRootProps {
  readonly language: Language;
  readonly officeBackground: () => string | undefined;
  readonly children: ReactNode;
}

/** Theme and page styles around everything that the pane draws. */
export function ThemedRoot({ language, officeBackground, children }: ThemedRootProps) {
  usePageStyles();
  const styles = useStyles();
  const { officeBackground: background, prefersDark } = useSurroundings(officeBackground);
  const theme = useMemo(
    () => themeFor({ officeBackground: background, prefersDark }, language),
    [background, prefersDark, language],
  );
  return (
    <FluentProvider theme={theme} className={styles.root}>
      {children}
    </FluentProvider>
  );
}
