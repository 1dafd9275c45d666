import { useLayoutEffect, useState } from "react";
import type { Indicator } from "../../kpi/indicator/model";
import { inSlices } from "../shared/slices";
import { indicatorRows, type IndicatorRow, type YearChoice } from "./rows";

export interface Rows {
  readonly rows: readonly IndicatorRow[];
  /** Whether the rows are still being made; the ones of before are shown meanwhile. */
  readonly pending: boolean;
}

interface Made {
  readonly indicators: readonly Indicator[];
  readonly year: YearChoice;
  readonly rows: readonly IndicatorRow[];
}

const NONE: readonly IndicatorRow[] = [];

/** The rows for a year, made in slices: thousands of indicators are assessed without the pane standing still. */
export function useIndicatorRows(indicators: readonly Indicator[], year: YearChoice): Rows {
  const [made, setMade] = useState<Made>({ indicators: [], year, rows: NONE });
  // Before the browser paints: where one slice is enough, nothing is ever seen to be pending.
  useLayoutEffect(() => {
    let isWanted = true;
    void inSlices(indicatorRows(indicators, year)).then((rows) => {
      if (isWanted) setMade({ indicators, year, rows });
    });
    return () => {
      isWanted = false;
    };
  }, [indicators, year]);
  const pending = made.indicators !== indicators || made.year !== year;
  return { rows: made.rows, pending };
}
