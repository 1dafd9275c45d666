import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

const useStyles = makeStyles({
  body: {
    position: "absolute",
    inset: 0,
    overflowX: "hidden",
    overflowY: "auto",
    scrollbarGutter: "stable",
    // What a list keeps above its rows must not cover the row that has the focus.
    scrollPaddingBlock: tokens.spacingVerticalXXL,
  },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  // Not display: none, which would forget scroll positions and the measured heights of rows.
  hidden: { visibility: "hidden" },
});

interface PanelBodyProps {
  readonly children: ReactNode;
  readonly hidden?: boolean;
  /** Name of the area where it holds nothing that takes the focus: it takes the focus itself, so that keys scroll it. */
  readonly focusLabel?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The scrolling area of a tab; its only child holds the content and grows with it. */
export function PanelBody({ children, hidden = false, focusLabel, ref }: PanelBodyProps) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      {...(focusLabel === undefined ? {} : { tabIndex: 0, role: "region", "aria-label": focusLabel })}
      className={mergeClasses(styles.body, hidden && styles.hidden)}
    >
      <div className={styles.content}>{children}</div>
    </div>
  );
}
