/** Indicators for report tests: made up, of the kinds that real sheets have. */
import type { Indicator } from "../../src/kpi/indicator/model";
import { indicator as made, observation } from "../../src/kpi/indicator/testing";

export { observation };

export function indicator(rest: Partial<Indicator> = {}): Indicator {
  const observations = [
    observation("baseline", 2020, 100),
    observation("plan", 2023, 200),
    observation("actual", 2023, 180),
    observation("target", 2025, 300),
  ];
  const group = { number: "1", policy: "市民サービス", actionPlan: "手続の電子化" };
  return made(observations, { group, department: "情報政策課", ...rest });
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
