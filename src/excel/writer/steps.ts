/**
 * A plan as a sequence of small pieces of a request, each with what it adds to the request's size, so that a request can
 * be sent before it becomes too large.
 */
import type { SheetPlan } from "../../sheet";
import { cellSteps } from "./cells";
import { queueChart } from "./chart";
import { formatSteps } from "./format";
import { queueSurroundings } from "./page";
import type { Keeping, WriteStep } from "./step";

export interface StepOptions {
  /** Absent for a new sheet: nothing is kept. */
  readonly keeping?: Keeping;
  /** Ending of the names that charts have until the sheet is complete. */
  readonly chartMark?: string;
}

const CHART_BYTES = 12_000;
const SURROUNDINGS_BYTES = 6_000;

/** Everything of a plan in the order in which it is written. */
export function* planSteps(
  plan: SheetPlan,
  { keeping, chartMark = "" }: StepOptions = {},
): Generator<WriteStep> {
  yield* cellSteps(plan);
  yield* formatSteps(plan);
  for (const chart of plan.charts) {
    const named = { ...chart, name: chart.name + chartMark };
    yield { bytes: CHART_BYTES, queue: (sheet) => queueChart(sheet, named) };
  }
  yield { bytes: SURROUNDINGS_BYTES, queue: (sheet) => queueSurroundings(sheet, plan, keeping) };
}
