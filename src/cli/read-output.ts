/** What was read of a workbook, as JSON (docs/cli.md) and as text for people. */
import type { Indicator, Observation, ReadResult, UnreadCell } from "../kpi/indicator/model";
import { formatNumber } from "../kpi/quantity";
import { cliStrings } from "../strings/cli";

/**
 * The indicators with everything that the model holds of them. Fields that a sheet says nothing about are absent, as
 * in the model (`src/kpi/indicator/model.ts`); the others come in this order.
 */
export interface ReadJson {
  readonly indicators: readonly Indicator[];
  readonly unread: readonly UnreadCell[];
}

export function readJson(result: ReadResult): ReadJson {
  return {
    indicators: result.indicators.map(
      ({ id, name, unit, direction, comparison, group, department, observations, ...rest }) => ({
        id,
        name,
        unit,
        direction,
        comparison,
        group,
        department,
        observations: observations.map(ordered),
        ...rest,
      }),
    ),
    unread: result.unread.map(({ sheet, cell, rawText, reason, ...rest }) => ({
      sheet,
      cell,
      rawText,
      reason,
      ...rest,
    })),
  };
}

/** What everyone asks for first. */
function ordered(observation: Observation): Observation {
  const { fiscalYear, kind, value, unit, qualifier, missing, rawText, sheet, cell, note, ...rest } =
    observation;
  return { fiscalYear, kind, value, unit, qualifier, missing, rawText, sheet, cell, note, ...rest };
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
      lines.push(`  ${sheet}!${cell} 「${shortened(rawText)}」 ${reason}`);
    }
  }
  return lines.join("\n");
}

function indicatorText(indicator: Indicator): string {
  const strings = cliStrings();
  const { number, policy, actionPlan } = indicator.group;
  const place = [number, policy, actionPlan].filter((part) => part !== undefined && part !== "").join(" / ");
  const unit = indicator.unit === "" ? "" : `（${indicator.unit}）`;
  const verdicts = indicator.verdicts.map(({ fiscalYear, achieved, sheet, cell }) =>
    strings.printedVerdict(yearText(fiscalYear), achieved, `${sheet}!${cell}`),
  );
  const lines = [
    place,
    ...(indicator.accumulation === undefined ? [] : [strings.accumulation(indicator.accumulation)]),
    ...(indicator.notEvaluable === undefined ? [] : [indicator.notEvaluable.reason]),
    ...indicator.observations.map(observationText),
    ...verdicts,
  ].filter((text) => text !== "");
  return [`\n■ ${indicator.name}${unit}`, ...lines.map((text) => `    ${text}`)].join("\n");
}

/** 「2023 実績 約15%  ← 「…」 No.2!C8（分子 719 / 分母 868）」. */
function observationText(observation: Observation): string {
  const { kind, fiscalYear, rawText, sheet, cell } = observation;
  const head = `${yearText(fiscalYear)} ${cliStrings().kind(kind)} ${valueText(observation)}`;
  const details = detailsOf(observation);
  const more = details.length > 0 ? `（${details.join("、")}）` : "";
  return `${head}  ← 「${shortened(rawText)}」 ${sheet}!${cell}${more}`;
}

function yearText(fiscalYear: number | null): string {
  return fiscalYear === null ? cliStrings().noYear : String(fiscalYear);
}

function valueText({ value, unit, qualifiers, decimals, missing }: Observation): string {
  const strings = cliStrings();
  if (value === null) return strings.missing(missing ?? "unknown");
  const before = qualifiers.filter((word) => word === "約").join("");
  const after = qualifiers.filter((word) => word !== "約").join("");
  return `${before}${formatNumber(value, decimals)}${unit}${after}`;
}

function detailsOf(observation: Observation): string[] {
  const strings = cliStrings();
  const { ratio, correction, version, isPartYear, asOf, scope, zeroMeans, deemed, sourceFile } = observation;
  return [
    ...(ratio === undefined ? [] : [strings.ratio(String(ratio.numerator), String(ratio.denominator))]),
    ...(correction === undefined ? [] : [strings.correction(String(correction.previous))]),
    ...(version === undefined ? [] : [strings.version(version)]),
    ...(asOf === null ? [] : [asOf]),
    ...(isPartYear ? [strings.partYear] : []),
    ...(scope === undefined ? [] : [shortened(scope)]),
    ...(zeroMeans === undefined ? [] : [strings.missing(zeroMeans)]),
    ...(deemed === undefined ? [] : [strings.deemed(String(deemed.value))]),
    ...(sourceFile === undefined ? [] : [sourceFile]),
  ];
}

const LONGEST_SHOWN = 60;

/** One line, no longer than a line of a terminal. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
