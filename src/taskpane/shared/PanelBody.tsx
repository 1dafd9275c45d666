import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

const useStyles = makeStyles({
  body: {
    height: "100%",
    boxSizing: "border-box",
    overflowX: "hidden",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    position: "relative",
    scrollbarGutter: "stable",
    // What a list keeps above its rows must not cover the row that has the focus.
    scrollPaddingBlock: tokens.spacingVerticalXXL,
  },
  hidden: { display: "none" },
});

interface PanelBodyProps {
  readonly children: ReactNode;
  readonly hidden?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The scrolling area of a tab. */
export function PanelBody({ children, hidden = false, ref }: PanelBodyProps) {
  const styles = useStyles();
  return (
    <div ref={ref} className={mergeClasses(styles.body, hidden && styles.hidden)}>
      {children}
    </div>
  );
}
