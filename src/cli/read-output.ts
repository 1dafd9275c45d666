/** What was read of a workbook, as JSON (docs/cli.md) and as text for people. */
import type {
  Direction,
  Indicator,
  IndicatorGroup,
  ObservationKind,
  ReadResult,
} from "../kpi/indicator/model";
import type { Comparison } from "../kpi/achievement/types";
import { cliStrings } from "../strings/cli";

export interface ReadJson {
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly direction: Direction | null;
    readonly comparison: Comparison;
    readonly group: IndicatorGroup;
    readonly department: string;
    readonly observations: readonly {
      readonly fiscalYear: number | null;
      readonly kind: ObservationKind;
      readonly value: number | null;
      readonly qualifier: string | null;
      readonly rawText: string;
      readonly sheet: string;
      readonly cell: string;
      readonly note: string | null;
    }[];
  }[];
  readonly unread: ReadResult["unread"];
}

export function readJson(result: ReadResult): ReadJson {
  return {
    indicators: result.indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      direction: indicator.direction,
      comparison: indicator.comparison,
      group: indicator.group,
      department: indicator.department,
      observations: indicator.observations.map(
        ({ fiscalYear, kind, value, qualifier, rawText, sheet, cell, note }) => ({
          fiscalYear,
          kind,
          value,
          qualifier,
          rawText,
          sheet,
          cell,
          note,
        }),
      ),
    })),
    unread: result.unread.map(({ sheet, cell, rawText, reason }) => ({ sheet, cell, rawText, reason })),
  };
}

export function readText(file: string, result: ReadResult): string {
  const strings = cliStrings();
  if (result.indicators.length === 0 && result.unread.length === 0) return `${file}\n${strings.noIndicators}`;
  const lines = [
    file,
    strings.indicatorCount(result.indicators.length),
    ...result.indicators.map(indicatorText),
  ];
  if (result.unread.length > 0) {
    lines.push(`\n${strings.unreadCount(result.unread.length)}`);
    for (const { sheet, cell, rawText, reason } of result.unread) {
      lines.push(`  ${sheet}!${cell} 「${rawText}」 ${reason}`);
    }
  }
  return lines.join("\n");
}

function indicatorText(indicator: Indicator): string {
  const strings = cliStrings();
  const { number, policy, actionPlan } = indicator.group;
  const place = [number, policy, actionPlan].filter((part) => part !== undefined && part !== "").join(" / ");
  const unit = indicator.unit === "" ? "" : `（${indicator.unit}）`;
  const lines = indicator.observations.map((observation) => {
    const year = observation.fiscalYear === null ? strings.noYear : String(observation.fiscalYear);
    const value = observation.value === null ? strings.noValue : String(observation.value);
    const where = `${observation.sheet}!${observation.cell}`;
    return `    ${year} ${strings.kind(observation.kind)} ${value}  ← 「${observation.rawText}」 ${where}`;
  });
  return [`\n■ ${indicator.name}${unit}`, ...(place === "" ? [] : [`    ${place}`]), ...lines].join("\n");
}
