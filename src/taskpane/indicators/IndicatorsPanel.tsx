import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  DocumentTableRegular,
  ShieldCheckmarkRegular,
  TableSearchRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { useReducer, useRef } from "react";
import type { Indicator, ReadResult } from "../../kpi/indicator/model";
import { filterChoices } from "../../reports/shared";
import type { Result } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { MappingSection } from "../mapping/MappingSection";
import { Busy } from "../shared/Busy";
import { Message, Points, Sentence } from "../shared/Message";
import { PanelBody } from "../shared/PanelBody";
import { useArrival, usePane } from "../shared/PaneContext";
import { useIsStale } from "../shared/changes";
import { ProblemBar } from "../shared/ProblemBar";
import { ScopePicker, SHEET_SCOPES } from "../shared/ScopePicker";
import { StaleNotice } from "../shared/StaleNotice";
import { IndicatorDetail } from "./IndicatorDetail";
import { IndicatorResult } from "./IndicatorResult";
import { INITIAL_STATE, indicatorsReducer, type IndicatorsState } from "./state";
import { knownYears, latestYearOf, rowOf, yearOfAll, type IndicatorRow } from "./rows";
import { useIndicatorRows } from "./useIndicatorRows";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
});

const NONE: readonly Indicator[] = [];

/** 指標: reads indicators and shows them with their achievement. */
export function IndicatorsPanel() {
  const styles = useStyles();
  const t = paneTexts();
  const { operations, run, busy, announce, setKnown } = usePane();
  const [state, dispatch] = useReducer(indicatorsReducer, INITIAL_STATE);
  const scroller = useRef<HTMLDivElement>(null);
  const indicators = state.result?.indicators ?? NONE;
  const { rows, pending } = useIndicatorRows(indicators, state.year);
  const open = openRow(state, indicators);
  // An answer makes a new result of the same reading; the cells that could not be read stay the same array.
  const isStale = useIsStale(state.result?.unread ?? null);

  const read = async () => {
    const result = await run(() => {
      dispatch({ type: "readStarted" });
      return operations.readIndicators(state.scope);
    });
    if (result) show(result);
  };

  const show = (result: Result<ReadResult>) => {
    if (!result.ok) {
      dispatch({ type: "readFailed", problem: result.problem });
      return;
    }
    const { indicators, unread } = result.value;
    dispatch({ type: "readDone", result: result.value });
    setKnown({ years: knownYears(indicators), ...filterChoices(indicators) });
    announce(t.readDone(indicators.length, unread.length));
  };

  useArrival("indicators", ({ result }) => show(result));

  const start = (
    <div className={styles.start}>
      <ScopePicker
        scope={state.scope}
        choices={SHEET_SCOPES}
        disabled={busy}
        onChange={(scope) => dispatch({ type: "scope", scope })}
      />
      <Button
        appearance={state.result ? "secondary" : "primary"}
        icon={state.result ? <ArrowSyncRegular /> : <TableSearchRegular />}
        disabledFocusable={busy}
        onClick={() => void read()}
      >
        {state.result ? t.readAgainButton : t.readButton}
      </Button>
    </div>
  );

  return (
    <>
      <PanelBody ref={scroller} hidden={open !== undefined}>
        {start}
        {state.reading && <Busy label={t.reading} />}
        {state.problem && (
          <ProblemBar problem={state.problem} onDismiss={() => dispatch({ type: "problemDismissed" })} />
        )}
        {isStale && !state.reading && <StaleNotice>{t.staleIndicators}</StaleNotice>}
        {state.result?.indicators.length === 0 && (
          <Message title={t.noIndicators}>
            <Sentence>{t.noIndicatorsHelp}</Sentence>
          </Message>
        )}
        <MappingSection isNeeded={state.result?.indicators.length === 0} onSaved={() => void read()} />
        {state.result === null && !state.reading && <Welcome />}
        {pending && rows.length === 0 && indicators.length > 0 && (
          <Busy label={indicatorsPaneTexts().judging} />
        )}
        {state.result && (rows.length > 0 || indicators.length === 0) && (
          <IndicatorResult
            result={state.result}
            rows={rows}
            state={state}
            dispatch={dispatch}
            scroller={scroller}
            visible={open === undefined}
          />
        )}
      </PanelBody>
      {open && (
        <PanelBody key={open.indicator.id}>
          <IndicatorDetail
            row={open}
            indicators={indicators}
            onClose={() => dispatch({ type: "closed" })}
            onYear={(year) => dispatch({ type: "openedYear", year })}
            onOpen={(id) => dispatch({ type: "opened", id })}
            onAnswered={(answers) => dispatch({ type: "answered", answers })}
          />
        </PanelBody>
      )}
    </>
  );
}

/** The indicator whose detail is open, in the year that the detail shows. */
function openRow(
  { open, year }: IndicatorsState,
  indicators: readonly Indicator[],
): IndicatorRow | undefined {
  const indicator = open && indicators.find(({ id }) => id === open.id);
  if (!open || !indicator) return undefined;
  if (open.year !== null) return rowOf(indicator, open.year);
  if (year !== "latest") return rowOf(indicator, year);
  return rowOf(indicator, latestYearOf(indicator) ?? yearOfAll(indicators));
}

/** First run: what the add-in does, and that nothing leaves the workbook. */
function Welcome() {
  const t = paneTexts();
  return (
    <Message title={t.welcomeTitle}>
      <Points
        points={[
          { icon: <TableSearchRegular />, text: t.welcomeRead },
          { icon: <TaskListSquareLtrRegular />, text: t.welcomeCheck },
          { icon: <DocumentTableRegular />, text: t.welcomeReport },
          { icon: <ShieldCheckmarkRegular />, text: t.welcomePrivate },
        ]}
      />
      <Sentence>{t.welcomeStart}</Sentence>
    </Message>
  );
}
