import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import type { Verdict } from "../../checks/types";
import { paneTexts } from "../../strings/pane";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  icon: { display: "inline-flex", fontSize: "16px" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
});

const ICONS: Record<Verdict, JSX.Element> = {
  pass: <CheckmarkCircleRegular />,
  fail: <DismissCircleRegular />,
  unknown: <QuestionCircleRegular />,
};

export function verdictText(verdict: Verdict): string {
  const t = paneTexts();
  return { pass: t.verdictPass, fail: t.verdictFail, unknown: t.verdictUnknown }[verdict];
}

/** 適合 / 違反 / 判定できません, in colour, shape and words. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles[verdict])}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[verdict]}
      </span>
      {verdictText(verdict)}
    </span>
  );
}
