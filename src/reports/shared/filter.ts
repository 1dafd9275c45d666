/** Indicators of a 施策 or a 部署. */
import type { Indicator } from "../../kpi/indicator/model";

export interface IndicatorFilter {
  /** 基本方針 or 取組, as printed; absent: all. */
  readonly policy?: string;
  /** One of the departments of the indicator; absent: all. */
  readonly department?: string;
}

export function filteredIndicators(
  indicators: readonly Indicator[],
  { policy, department }: IndicatorFilter = {},
): Indicator[] {
  return indicators.filter(
    (indicator) =>
      (policy === undefined || policiesOf(indicator).includes(policy)) &&
      (department === undefined || departmentsOf(indicator).includes(department)),
  );
}

/** What there is to choose from, in the order of the indicators. */
export function filterChoices(indicators: readonly Indicator[]): {
  policies: string[];
  departments: string[];
} {
  return {
    policies: [...new Set(indicators.flatMap(policiesOf))],
    departments: [...new Set(indicators.flatMap(departmentsOf))],
  };
}

/** 基本方針, then 取組 where it is another. */
function policiesOf({ group }: Indicator): string[] {
  return [group.policy, group.initiative].flatMap((name) => {
    const text = name?.trim() ?? "";
    return text === "" ? [] : [text];
  });
}

/** A cell may name several: 「税制課、市民課」. The middle dot is part of names (子育て・若者課). */
export function departmentsOf({ department }: Pick<Indicator, "department">): string[] {
  return department
    .split(/[、，,;；／/\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
