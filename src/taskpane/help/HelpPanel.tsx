import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import packageInfo from "../../../package.json";
import { paneTexts } from "../../strings/pane";
import { functionMeaning, functionUsage } from "../../strings/pane-functions";
import { GradeMark } from "../indicators/GradeMark";
import { GRADE_ORDER, gradeKindOf, gradeMeaning } from "../indicators/grades";
import { Sentence } from "../shared/Message";
import { PanelBody } from "../shared/PanelBody";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  grades: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  description: { margin: 0 },
  functions: { margin: 0 },
  usage: {
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    marginTop: tokens.spacingVerticalS,
  },
});

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** ヘルプ: how to use it, the marks, the functions, what happens to the data, version and sources. */
export function HelpPanel() {
  const styles = useStyles();
  const t = paneTexts();
  return (
    <PanelBody focusLabel={t.tabHelp}>
      <Section title={t.helpHowTo}>
        <ol className={styles.steps}>
          {[t.helpStepRead, t.helpStepRegister, t.helpStepCheck, t.helpStepFix, t.helpStepReport].map(
            (step) => (
              <li key={step}>{step}</li>
            ),
          )}
        </ol>
      </Section>
      <Section title={t.helpGrades}>
        <dl className={styles.grades}>
          {GRADE_ORDER.map((mark) => (
            <GradeLine key={mark} mark={mark} />
          ))}
        </dl>
      </Section>
      <Section title={t.helpFunctions}>
        <Sentence>{t.helpFunctionsHelp}</Sentence>
        <FunctionList />
      </Section>
      <Section title={t.helpPrivacy}>
        <Sentence>{t.helpPrivacyText}</Sentence>
      </Section>
      <Section title={t.helpAbout}>
        <Sentence>
          {t.appName} {t.helpVersion(packageInfo.version)}
        </Sentence>
        <Sentence>{t.helpAttribution}</Sentence>
      </Section>
    </PanelBody>
  );
}

function GradeLine({ mark }: { readonly mark: string }) {
  const styles = useStyles();
  return (
    <>
      <dt aria-label={mark}>
        <GradeMark grade={mark} kind={gradeKindOf(mark)} small />
      </dt>
      <dd className={styles.description}>{gradeMeaning(mark)}</dd>
    </>
  );
}

function FunctionList() {
  const styles = useStyles();
  const meanings = functionMeaning();
  return (
    <dl className={styles.functions}>
      {Object.entries(functionUsage()).map(([name, usage]) => (
        <div key={name}>
          <dt className={styles.usage}>{usage}</dt>
          <dd className={styles.description}>{meanings[name as keyof typeof meanings]}</dd>
        </div>
      ))}
    </dl>
  );
}
