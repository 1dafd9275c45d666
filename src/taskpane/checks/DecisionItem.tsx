import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { EyeOffRegular, WrenchRegular } from "@fluentui/react-icons";
import { memo, useRef, type Ref } from "react";
import type { Finding } from "../../checks/types";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { useLateBusy } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useChecksActions } from "./ChecksContext";
import { IgnoreForm } from "./IgnoreForm";
import { Places, placesText } from "./Places";
import { useDecisionStyles } from "./decision-styles";
import type { Decision } from "./viewmodel";

/** Findings shown at first; a decision with hundreds of them stays readable. */
const FIRST = 5;
const PAGE = 50;

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", alignItems: "start", minWidth: 0 },
  // The form of a place stands on a line of its own, below the places.
  open: { flexBasis: "100%" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
  small: { minWidth: "24px", maxWidth: "none" },
});

interface DecisionItemProps {
  readonly decision: Decision;
  /** Findings of this decision for which a reason is being asked. */
  readonly asked: readonly Finding[] | null;
}

/**
 * Findings that are one decision: what is wrong, where, and what can be done about it. Drawn again only when the
 * decision itself changes or its reason is asked: a result has hundreds of them.
 */
export const DecisionItem = memo(function DecisionItem({ decision, asked }: DecisionItemProps) {
  const styles = useDecisionStyles();
  const t = paneTexts();
  const { findings, messagesDiffer, separateFixes } = decision;
  const paged = usePaged(findings, FIRST, PAGE);
  const isList = messagesDiffer || separateFixes;
  return (
    <li className={styles.item}>
      <div className={styles.title}>{decision.title}</div>
      <div className={styles.quiet}>
        {[decision.sheet === "" ? t.fileItself : decision.sheet, t.findingCount(findings.length)].join(" · ")}
      </div>
      <ActionsOfDecision decision={decision} asked={asked} />
      <ul className={isList ? styles.findings : styles.places}>
        {paged.shown.map((finding, index) => (
          <FindingEntry key={index} finding={finding} decision={decision} asked={asked} isList={isList} />
        ))}
      </ul>
      <ShowMore paged={paged} />
    </li>
  );
});

/** What can be done about all findings of a decision. */
function ActionsOfDecision({ decision, asked }: DecisionItemProps) {
  const styles = useDecisionStyles();
  const t = paneTexts();
  const busy = useLateBusy();
  const { preview } = useChecksActions();
  const focusTarget = useRestoreFocusTarget();
  const { fixable, findings } = decision;
  const ignoring = useIgnoring(findings, asked);
  return (
    <>
      {/* What a consistency check finds says itself what to do. */}
      {fixable.length === 0 && findings[0]?.kind === undefined && (
        <div className={styles.quiet}>{t.fixByHand}</div>
      )}
      <div className={styles.actions}>
        {fixable.length > 0 && (
          <Button
            {...focusTarget}
            size="small"
            icon={<WrenchRegular />}
            disabledFocusable={busy}
            onClick={() => void preview(fixable)}
          >
            {findings.length > 1 ? t.fixGroup(fixable.length) : t.fixOne}
          </Button>
        )}
        <Button
          ref={ignoring.trigger}
          size="small"
          appearance="subtle"
          icon={<EyeOffRegular />}
          aria-expanded={ignoring.isOpen}
          disabledFocusable={busy}
          onClick={ignoring.toggle}
        >
          {checksPaneTexts().ignoreButton}
        </Button>
      </div>
      {ignoring.isOpen && <IgnoreForm findings={findings} onCancel={ignoring.close} />}
    </>
  );
}

interface FindingEntryProps extends DecisionItemProps {
  readonly finding: Finding;
  /** Whether the findings stand below one another with what each says; otherwise their places stand in a row. */
  readonly isList: boolean;
}

function FindingEntry({ finding, decision, asked, isList }: FindingEntryProps) {
  const shared = useDecisionStyles();
  const styles = useStyles();
  const { messagesDiffer, separateFixes, findings } = decision;
  const ignoring = useIgnoring([finding], asked);
  // A decision of one finding has its own button.
  const actions = findings.length > 1 && (
    <>
      {separateFixes && finding.fix && <FixOfFinding finding={finding} />}
      <IgnoreOneButton finding={finding} ignoring={ignoring} />
    </>
  );
  const isOpen = findings.length > 1 && ignoring.isOpen;
  return (
    <li className={isList ? shared.finding : mergeClasses(styles.place, isOpen && styles.open)}>
      <span className={styles.line}>
        <Places finding={finding} />
        {actions}
      </span>
      {messagesDiffer && <span>{finding.message}</span>}
      {isOpen && <IgnoreForm findings={[finding]} onCancel={ignoring.close} />}
    </li>
  );
}

function FixOfFinding({ finding }: { readonly finding: Finding }) {
  const t = paneTexts();
  const busy = useLateBusy();
  const { preview } = useChecksActions();
  const focusTarget = useRestoreFocusTarget();
  return (
    <Button
      {...focusTarget}
      size="small"
      appearance="subtle"
      aria-label={t.fixOneFor(placesText(finding))}
      disabledFocusable={busy}
      onClick={() => void preview([finding])}
    >
      {t.fixOne}
    </Button>
  );
}

interface Ignoring {
  readonly isOpen: boolean;
  readonly trigger: Ref<HTMLButtonElement>;
  toggle(): void;
  close(): void;
}

/** Whether the reason for these findings is being asked; closing gives the focus back to the button that asked. */
function useIgnoring(findings: readonly Finding[], asked: readonly Finding[] | null): Ignoring {
  const { dispatch } = useChecksActions();
  const trigger = useRef<HTMLButtonElement>(null);
  const isOpen =
    asked !== null &&
    asked.length === findings.length &&
    asked.every((finding, index) => finding === findings[index]);
  const close = () => {
    dispatch({ type: "ignoring", findings: null });
    trigger.current?.focus();
  };
  const toggle = () => (isOpen ? close() : dispatch({ type: "ignoring", findings }));
  return { isOpen, trigger, toggle, close };
}

function IgnoreOneButton({ finding, ignoring }: { readonly finding: Finding; readonly ignoring: Ignoring }) {
  const styles = useStyles();
  const busy = useLateBusy();
  const label = checksPaneTexts().ignoreOne(placesText(finding));
  return (
    <Button
      ref={ignoring.trigger}
      size="small"
      appearance="subtle"
      className={styles.small}
      icon={<EyeOffRegular />}
      title={label}
      aria-label={label}
      aria-expanded={ignoring.isOpen}
      disabledFocusable={busy}
      onClick={ignoring.toggle}
    />
  );
}
