/** Made-up indicators for tests: complete, plain, and changed only where a test says so. */
import type { Indicator, Observation, ObservationKind } from "./model";

export function observation(
  kind: ObservationKind,
  fiscalYear: number | null,
  value: number | null,
  rest: Partial<Observation> = {},
): Observation {
  return {
    kind,
    fiscalYear,
    value,
    missing: value === null ? "unknown" : null,
    unit: "件",
    qualifier: null,
    qualifiers: [],
    decimals: 0,
    asOf: null,
    note: null,
    rawText: value === null ? "" : String(value),
    sheet: "個票",
    cell: "C8",
    position: 0,
    ...rest,
  };
}

export function indicator(observations: readonly Observation[], rest: Partial<Indicator> = {}): Indicator {
  return {
    id: "1",
    name: "申請件数",
    unit: "件",
    direction: "increase",
    directionSource: "inferred",
    comparison: "ge",
    group: {},
    department: "",
    observations,
    verdicts: [],
    predecessor: null,
    successor: null,
    methodBreaks: [],
    remarks: null,
    layout: "test",
    ...rest,
  };
}
