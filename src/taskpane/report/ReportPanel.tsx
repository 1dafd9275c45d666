import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useId, useReducer } from "react";
import { DEFAULT_PRESET, SHIPPED_PRESETS } from "../../kpi/achievement";
import { REPORT_TEMPLATES } from "../../reports";
import type { InsertedReport } from "../../commands/operations";
import { cellRange, type Result } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { Busy } from "../shared/Busy";
import { CellLink } from "../shared/CellLink";
import { formatYear } from "../shared/format";
import { Sentence } from "../shared/Message";
import { PanelBody } from "../shared/PanelBody";
import { useArrival, usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { ScopePicker } from "../shared/ScopePicker";
import { initialState, offeredYears, reportReducer } from "./state";

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  card: {
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  radio: { width: "100%" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  about: { display: "block", color: tokens.colorNeutralForeground2 },
  label: { fontWeight: tokens.fontWeightSemibold },
  insert: { alignSelf: "start" },
  bar: { alignItems: "start", paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

const TOP_LEFT = cellRange(0, 0);

/** 報告: a template, a year, a scope and a grading preset make a new sheet. */
export function ReportPanel() {
  const styles = useStyles();
  const t = paneTexts();
  const { operations, run, busy, announce, knownYears } = usePane();
  const [state, dispatch] = useReducer(
    reportReducer,
    initialState(REPORT_TEMPLATES[0]?.id ?? "", DEFAULT_PRESET.id),
  );
  const { request, inserted } = state;

  const insert = async () => {
    const result = await run(() => {
      dispatch({ type: "started" });
      return operations.insertReport(request);
    });
    if (result) show(result);
  };

  const show = (result: Result<InsertedReport>) => {
    if (!result.ok) {
      dispatch({ type: "failed", problem: result.problem });
      return;
    }
    dispatch({ type: "inserted", report: result.value });
    announce(t.inserted(result.value.sheet, result.value.indicatorCount));
  };

  useArrival("report", ({ result }) => show(result));

  return (
    <PanelBody>
      <Sentence>{t.reportIntro}</Sentence>
      <TemplateCards
        chosen={request.template}
        onChoose={(template) => dispatch({ type: "request", change: { template } })}
      />
      <ScopePicker
        scope={request.scope}
        disabled={busy}
        onChange={(scope) => dispatch({ type: "request", change: { scope } })}
      />
      <Field label={t.yearLabel} hint={knownYears.length === 0 ? t.yearHint : undefined}>
        <Select
          value={request.fiscalYear ?? ""}
          disabled={busy}
          onChange={(_, { value }) =>
            dispatch({ type: "request", change: { fiscalYear: value === "" ? null : Number(value) } })
          }
        >
          <option value="">{t.yearLatestReport}</option>
          {offeredYears(knownYears, request.fiscalYear).map((year) => (
            <option key={year} value={year}>
              {formatYear(year)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.presetLabel}>
        <Select
          value={request.preset}
          disabled={busy}
          onChange={(_, { value }) => dispatch({ type: "request", change: { preset: value } })}
        >
          {SHIPPED_PRESETS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        appearance="primary"
        icon={<TableAddRegular />}
        className={styles.insert}
        disabledFocusable={busy}
        onClick={() => void insert()}
      >
        {t.insertButton}
      </Button>
      {state.inserting && <Busy label={t.inserting} />}
      {state.problem && (
        <ProblemBar problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
      )}
      {inserted && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <div>{t.inserted(inserted.sheet, inserted.indicatorCount)}</div>
            <CellLink sheet={inserted.sheet} at={TOP_LEFT}>
              {t.openSheet(inserted.sheet)}
            </CellLink>
          </MessageBarBody>
        </MessageBar>
      )}
    </PanelBody>
  );
}

interface TemplateCardsProps {
  readonly chosen: string;
  readonly onChoose: (template: string) => void;
}

function TemplateCards({ chosen, onChoose }: TemplateCardsProps) {
  const styles = useStyles();
  const t = paneTexts();
  const label = useId();
  return (
    <div>
      <div id={label} className={styles.label}>
        {t.templateLabel}
      </div>
      <RadioGroup
        aria-labelledby={label}
        className={styles.cards}
        value={chosen}
        onChange={(_, { value }) => onChoose(value)}
      >
        {REPORT_TEMPLATES.map((template) => (
          <div key={template.id} className={styles.card}>
            <Radio
              value={template.id}
              className={styles.radio}
              label={
                <>
                  <span className={styles.name}>{template.title()}</span>
                  <span className={styles.about}>{template.about()}</span>
                </>
              }
            />
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}
