import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { parseRange, type RangeRef } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { useGoTo } from "./PaneContext";
import { formatPlace } from "./format";

const useStyles = makeStyles({
  link: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", textAlign: "inherit" },
});

interface CellLinkProps {
  readonly sheet: string;
  /** A1 address or the range itself. */
  readonly at: string | RangeRef;
  /** What the link shows; the place itself where absent. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** A place in the workbook that can be jumped to. */
export function CellLink({ sheet, at, children, className }: CellLinkProps) {
  const styles = useStyles();
  const goTo = useGoTo();
  const range = typeof at === "string" ? parseRange(at) : at;
  if (!range) return <>{children ?? at}</>;
  const place = formatPlace(sheet, range);
  const hint = paneTexts().goToCell(place);
  return (
    <Link
      as="button"
      type="button"
      inline
      className={mergeClasses(styles.link, className)}
      title={hint}
      aria-label={typeof children === "string" ? `${children} ${hint}` : hint}
      onClick={() => void goTo(sheet, range)}
    >
      {children ?? place}
    </Link>
  );
}
