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
import { useId, useReducer, type Dispatch } from "react";
import { DEFAULT_PRESET, SHIPPED_PRESETS } from "../../kpi/achievement";
import { REPORT_TEMPLATES } from "../../reports";
import { cellRange, type Problem, type Result } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { checksPaneTexts } from "../../strings/pane-checks";
import { Busy } from "../shared/Busy";
import { CheckProgressBar } from "../shared/CheckProgressBar";
import { CellLink } from "../shared/CellLink";
import { formatYear } from "../shared/format";
import { Sentence } from "../shared/Message";
import { NoticeBar } from "../shared/NoticeBar";
import { PanelBody } from "../shared/PanelBody";
import { useArrival, usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { ScopePicker, SHEET_SCOPES } from "../shared/ScopePicker";
import { useRunningCheck, type RunningCheck } from "../shared/useRunningCheck";
import {
  cards,
  CHECK_RESULT,
  initialState,
  offeredYears,
  reportReducer,
  type InsertedSheet,
  type ReportAction,
  type ReportState,
} from "./state";

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
  const { operations, run, busy, announce } = usePane();
  const running = useRunningCheck();
  const [state, dispatch] = useReducer(
    reportReducer,
    initialState(REPORT_TEMPLATES[0]?.id ?? "", DEFAULT_PRESET.id),
  );
  const { request, inserted } = state;
  const isCheck = request.template === CHECK_RESULT;

  const insertCheckResult = async (): Promise<Result<InsertedSheet>> => {
    const report = await running.run(request.scope);
    return report.ok ? operations.insertCheckReport(report.value) : report;
  };

  const insert = async () => {
    const result = await run<InsertedSheet>(() => {
      dispatch({ type: "started" });
      return isCheck ? insertCheckResult() : operations.insertReport(request);
    });
    if (result) show(result);
  };

  const show = (result: Result<InsertedSheet>) => {
    if (!result.ok) {
      dispatch({ type: "failed", problem: result.problem });
      return;
    }
    dispatch({ type: "inserted", report: result.value });
    announce(insertedText(result.value));
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
        choices={SHEET_SCOPES}
        disabled={busy}
        onChange={(scope) => dispatch({ type: "request", change: { scope } })}
      />
      {!isCheck && <IndicatorChoices state={state} dispatch={dispatch} />}
      <Button
        appearance="primary"
        icon={<TableAddRegular />}
        className={styles.insert}
        disabledFocusable={busy}
        onClick={() => void insert()}
      >
        {t.insertButton}
      </Button>
      {state.inserting && <Making isCheck={isCheck} running={running} />}
      <NoSheet problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
      {inserted && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            <div>{insertedText(inserted)}</div>
            <CellLink sheet={inserted.sheet} at={TOP_LEFT}>
              {t.openSheet(inserted.sheet)}
            </CellLink>
          </MessageBarBody>
        </MessageBar>
      )}
    </PanelBody>
  );
}

function insertedText({ sheet, indicatorCount }: InsertedSheet): string {
  if (indicatorCount === undefined) return checksPaneTexts().resultInserted(sheet);
  return paneTexts().inserted(sheet, indicatorCount);
}

interface NoSheetProps {
  readonly problem: Problem | null;
  readonly onDismiss: () => void;
}

/** Why there is no new sheet. That the user stopped it is no error. */
function NoSheet({ problem, onDismiss }: NoSheetProps) {
  if (!problem) return null;
  if (problem.code !== "check.cancelled") return <ProblemBar problem={problem} onDismiss={onDismiss} />;
  return (
    <NoticeBar intent="info" onDismiss={onDismiss}>
      {problem.message}
    </NoticeBar>
  );
}

interface MakingProps {
  readonly isCheck: boolean;
  readonly running: RunningCheck;
}

function Making({ isCheck, running }: MakingProps) {
  const t = checksPaneTexts();
  if (isCheck) return <CheckProgressBar running={running} label={t.readingSheets} />;
  return <Busy label={paneTexts().inserting} />;
}

interface IndicatorChoicesProps {
  readonly state: ReportState;
  readonly dispatch: Dispatch<ReportAction>;
}

/** What a report on indicators asks beside its scope. */
function IndicatorChoices({ state, dispatch }: IndicatorChoicesProps) {
  const t = paneTexts();
  const { busy, knownYears } = usePane();
  const { request } = state;
  return (
    <>
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
    </>
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
        {cards().map(({ id, title, about }) => (
          <div key={id} className={styles.card}>
            <Radio
              value={id}
              className={styles.radio}
              label={
                <>
                  <span className={styles.name}>{title}</span>
                  <span className={styles.about}>{about}</span>
                </>
              }
            />
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}
