import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  DocumentTableRegular,
  ShieldCheckmarkRegular,
  TableSearchRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { useMemo, useReducer, useRef } from "react";
import type { ReadResult } from "../../kpi/indicator/model";
import type { Result } from "../../sheet";
import { paneTexts } from "../../strings/pane";
import { Busy } from "../shared/Busy";
import { Message, Points, Sentence } from "../shared/Message";
import { PanelBody } from "../shared/PanelBody";
import { useArrival, usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { ScopePicker, SHEET_SCOPES } from "../shared/ScopePicker";
import { IndicatorDetail } from "./IndicatorDetail";
import { IndicatorResult } from "./IndicatorResult";
import { INITIAL_STATE, indicatorsReducer } from "./state";
import { indicatorRows, knownYears, type IndicatorRow } from "./viewmodel";

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
});

/** 指標: reads indicators and shows them with their achievement. */
export function IndicatorsPanel() {
  const styles = useStyles();
  const t = paneTexts();
  const { operations, run, busy, announce, setKnownYears } = usePane();
  const [state, dispatch] = useReducer(indicatorsReducer, INITIAL_STATE);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => indicatorRows(state.result?.indicators ?? [], state.year),
    [state.result, state.year],
  );
  const open = rows.find(({ indicator }) => indicator.id === state.open);

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
    setKnownYears(knownYears(indicators));
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
        {state.result === null && !state.reading && <Welcome />}
        {state.result && (
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
      {open && <OpenDetail row={open} onClose={() => dispatch({ type: "closed" })} />}
    </>
  );
}

function OpenDetail({ row, onClose }: { readonly row: IndicatorRow; readonly onClose: () => void }) {
  return (
    <PanelBody>
      <IndicatorDetail row={row} onClose={onClose} />
    </PanelBody>
  );
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
