import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { CellLink } from "../shared/CellLink";
import { gradeWord } from "./grades";
import type { IndicatorRow } from "./rows";
import { useSectionStyles } from "./section-styles";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  bar: { alignItems: "start", paddingBlock: tokens.spacingVerticalS },
});

/** 印字・自己評価・計算: three verdicts beside each other, none overwrites another; where they differ, that is said. */
export function Verdicts({ row }: { readonly row: IndicatorRow }) {
  const styles = useStyles();
  const section = useSectionStyles();
  const t = paneTexts();
  const texts = indicatorsPaneTexts();
  const { assessment, indicator, fiscalYear } = row;
  const printed = indicator.verdicts.find((verdict) => verdict.fiscalYear === fiscalYear);
  // Where verdicts differ the warning gives the reason.
  const differs = assessment?.warnings.some(({ code }) => code.endsWith("VERDICT_DISAGREES")) ?? false;
  const reason = differs ? null : (assessment?.verdictReason ?? null);
  return (
    <>
      <dl className={section.pairs} aria-label={texts.verdictsHeading}>
        <dt className={section.term}>{t.verdictPrinted}</dt>
        <dd className={section.description}>
          {printed ? (
            <CellLink sheet={printed.sheet} at={printed.cell}>
              {printed.rawText}
            </CellLink>
          ) : (
            t.verdictNotPrinted
          )}
        </dd>
        <dt className={section.term}>{texts.verdictOwn}</dt>
        <dd className={section.description}>{assessment?.ownVerdict?.mark ?? texts.verdictOwnNone}</dd>
        <dt className={section.term}>{t.verdictComputed}</dt>
        <dd className={section.description}>{`${row.grade} ${gradeWord(row.grade)}`}</dd>
        {reason !== null && (
          <>
            <dt className={section.term}>{texts.verdictReason}</dt>
            <dd className={section.description}>{reason}</dd>
          </>
        )}
      </dl>
      {assessment?.warnings.map(({ code, message }) => (
        <MessageBar
          key={code}
          intent={code === "TARGET_REVISED" ? "info" : "warning"}
          layout="multiline"
          className={styles.bar}
        >
          <MessageBarBody className={styles.body}>{message}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
