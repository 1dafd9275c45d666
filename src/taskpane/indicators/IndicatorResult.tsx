import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, type Dispatch, type RefObject } from "react";
import type { ReadResult } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { Message } from "../shared/Message";
import { IndicatorFilters } from "./IndicatorFilters";
import { IndicatorList } from "./IndicatorList";
import type { IndicatorsAction, IndicatorsState } from "./state";
import { UnreadCells } from "./UnreadCells";
import type { IndicatorRow } from "./rows";
import { narrowedRows, NO_FILTER, rowsOfGrades, sortRows } from "./viewmodel";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface IndicatorResultProps {
  readonly result: ReadResult;
  readonly rows: readonly IndicatorRow[];
  readonly state: IndicatorsState;
  readonly dispatch: Dispatch<IndicatorsAction>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Whether the list is shown; false while a detail covers it. */
  readonly visible: boolean;
}

/** What a reading found: counts, filters, the list, and the cells that could not be read. */
export function IndicatorResult({ result, rows, state, dispatch, scroller, visible }: IndicatorResultProps) {
  const styles = useStyles();
  const t = paneTexts();
  // Typing stays fluent with thousands of rows: the list follows as soon as there is time.
  const filter = useDeferredValue(state.filter);
  const sort = useDeferredValue(state.sort);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const narrowed = useMemo(() => narrowedRows(sorted, filter), [sorted, filter]);
  const shown = useMemo(() => rowsOfGrades(narrowed, filter.grades), [narrowed, filter.grades]);
  const open = useCallback((id: string) => dispatch({ type: "opened", id }), [dispatch]);
  if (result.indicators.length === 0) {
    return <UnreadCells cells={result.unread} />;
  }
  return (
    <div className={styles.result}>
      <UnreadCells cells={result.unread} />
      <IndicatorFilters
        indicators={result.indicators}
        rows={rows}
        narrowed={narrowed}
        shown={shown.length}
        state={state}
        dispatch={dispatch}
      />
      {shown.length === 0 ? (
        <Message title={t.noMatch}>
          <div>
            <Button onClick={() => dispatch({ type: "filter", filter: NO_FILTER })}>{t.clearFilters}</Button>
          </div>
        </Message>
      ) : (
        <IndicatorList rows={shown} scroller={scroller} visible={visible} onOpen={open} />
      )}
    </div>
  );
}
