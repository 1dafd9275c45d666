/** Indicators for report tests: made up, of the kinds that real sheets have. */
import type { Indicator, Observation, ObservationKind } from "../../src/kpi/indicator/model";

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
    sheet: "個票1",
    cell: "C8",
    position: 0,
    ...rest,
  };
}

export function indicator(rest: Partial<Indicator> = {}): Indicator {
  return {
    id: "1",
    name: "オンライン申請の件数",
    unit: "件",
    direction: "increase",
    directionSource: "inferred",
    comparison: "ge",
    group: { number: "1", policy: "市民サービス", actionPlan: "手続の電子化" },
    department: "情報政策課",
    observations: [
      observation("baseline", 2020, 100),
      observation("plan", 2023, 200),
      observation("actual", 2023, 180),
      observation("target", 2025, 300),
    ],
    verdicts: [],
    predecessor: null,
    successor: null,
    methodBreaks: [],
    remarks: null,
    layout: "test",
    ...rest,
  };
}

export function indicators(count: number): Indicator[] {
  return Array.from({ length: count }, (_, index) =>
    indicator({
      id: String(index + 1),
      name: `指標その${index + 1}`,
      observations: [
        observation("baseline", 2020, index),
        observation("plan", 2023, 100 + (index % 7)),
        observation("actual", 2023, 60 + (index % 70)),
      ],
    }),
  );
}
