import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { IgnoredReport } from "../../checks/types";
import { checksPaneTexts } from "../../strings/pane-checks";
import { useLateBusy } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useChecksActions } from "./ChecksContext";
import { Places, placesText } from "./Places";
import { useDecisionStyles } from "./decision-styles";
import type { IgnoredGroup } from "./reasons";
import type { RuleRow } from "./viewmodel";

const FIRST = 5;
const PAGE = 50;

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
});

/** What the user set aside of a rule's findings, with the reasons, and the way back. */
export function IgnoredList({ rule }: { readonly rule: Pick<RuleRow, "ignored" | "ignoredCount"> }) {
  const styles = useStyles();
  const shared = useDecisionStyles();
  const heading = useId();
  const paged = usePaged(rule.ignored, FIRST, PAGE);
  if (rule.ignoredCount === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading} className={styles.heading}>
        {checksPaneTexts().ignoredHeading(rule.ignoredCount)}
      </h4>
      <ul className={shared.list}>
        {paged.shown.map((group) => (
          <IgnoredItem key={group.key} group={group} />
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}

function IgnoredItem({ group }: { readonly group: IgnoredGroup }) {
  const shared = useDecisionStyles();
  const t = checksPaneTexts();
  const { findings, title, sheet, reason } = group;
  const paged = usePaged(findings, FIRST, PAGE);
  return (
    <li className={shared.item}>
      <div className={shared.title}>{title}</div>
      <div className={shared.quiet}>{[sheet, t.ignoredBecause(reason)].join(" · ")}</div>
      <RestoreButton
        findings={findings}
        label={findings.length > 1 ? t.restoreGroup(findings.length) : t.restoreButton}
      />
      <ul className={shared.places}>
        {paged.shown.map((finding, index) => (
          <IgnoredPlace key={index} finding={finding} isOneOfMany={findings.length > 1} />
        ))}
      </ul>
      <ShowMore paged={paged} />
    </li>
  );
}

interface IgnoredPlaceProps {
  readonly finding: IgnoredReport;
  readonly isOneOfMany: boolean;
}

function IgnoredPlace({ finding, isOneOfMany }: IgnoredPlaceProps) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <Places finding={finding} />
      {isOneOfMany && (
        <RestoreButton findings={[finding]} name={checksPaneTexts().restoreOne(placesText(finding))} />
      )}
    </li>
  );
}

interface RestoreButtonProps {
  readonly findings: readonly IgnoredReport[];
  /** What the button shows; an icon where absent. */
  readonly label?: string;
  /** Its name, where it shows an icon. */
  readonly name?: string;
}

function RestoreButton({ findings, label, name }: RestoreButtonProps) {
  const busy = useLateBusy();
  const { restore } = useChecksActions();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<EyeRegular />}
      {...(name !== undefined && { "aria-label": name, title: name })}
      disabledFocusable={busy}
      onClick={() => void restore(findings)}
    >
      {label}
    </Button>
  );
}
