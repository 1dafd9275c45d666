/** Printed forms (個票, KPI の枠): one row a figure, with where it belongs and where it stands. */
import { formatWareki } from "../../kpi/calendar";
import type { Indicator, Observation } from "../../kpi/indicator/model";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { BLANK, dataCell, type Frame, type FrameCell } from "./frame";

/**
 * One record an observation that holds a number. Text-only results have no number to publish: they are kept for
 * メタデータ. Columns in which no form has anything are left out.
 */
export function indicatorTable(indicators: readonly Indicator[], changes: ChangeList): Frame {
  const texts = opendataStrings();
  const headers = [
    texts.number,
    texts.policy,
    texts.initiative,
    texts.actionPlan,
    texts.indicator,
    texts.unit,
    texts.fiscalYear,
    texts.warekiYear,
    texts.kind,
    texts.version,
    texts.value,
    texts.qualifier,
    texts.scope,
    texts.note,
    texts.sourceCell,
  ];
  const rows: FrameCell[][] = [];
  for (const indicator of indicators) {
    for (const observation of indicator.observations) {
      if (observation.value === null) {
        // An empty cell has nothing to keep; a goal in words is kept with the sentence that it stands in.
        if (observation.rawText.trim() === "" || observation.cell === indicator.targetText?.cell) continue;
        const about = `${indicator.name} ${kindName(observation)}`;
        changes.keep({ source: observation.cell, text: observation.rawText, about });
        changes.add({
          kind: "move",
          source: observation.cell,
          column: texts.value,
          before: observation.rawText,
          after: null,
          reason: texts.textOnly,
        });
        continue;
      }
      rows.push(recordOf(indicator, observation));
      changes.add({
        kind: "read",
        source: observation.cell,
        column: texts.value,
        before: observation.rawText,
        after: observation.value,
        reason: texts.readFigure(indicator.name, observation.unit),
      });
    }
  }
  return filledColumns(headers, rows);
}

function recordOf({ name, group }: Indicator, observation: Observation): FrameCell[] {
  const { cell, unit, fiscalYear, qualifiers, note, scope, asOf, version, decimals } = observation;
  const text = (value: string | undefined | null) =>
    value ? dataCell(value.replace(/\s*\n\s*/g, " "), cell) : BLANK;
  const number = group.number;
  return [
    number !== undefined && /^[1-9]\d*$/.test(number) ? dataCell(Number(number), cell) : text(number),
    text(group.policy),
    text(group.initiative),
    text(group.actionPlan),
    text(name),
    text(unit),
    fiscalYear === null ? BLANK : dataCell(fiscalYear, cell),
    fiscalYear === null ? BLANK : dataCell(formatWareki(fiscalYear), cell),
    text(kindName(observation)),
    text(version && opendataStrings()[version]),
    dataCell(observation.value, cell, decimals > 0 ? `0.${"0".repeat(Math.min(decimals, 15))}` : "General"),
    text(qualifiers.join(";")),
    text(scope?.replace(/\s*[、，]\s*/g, ";")),
    text([isScope(note, scope) ? null : note, asOf].filter((part) => part !== null && part !== "").join(" ")),
    text(cell),
  ];
}

/** 「(法的・事務的に可能なもの)」 is a note that says the scope again. */
function isScope(note: string | null, scope: string | null | undefined): boolean {
  return note !== null && note.replace(/^[(（]|[)）]$/g, "") === scope;
}

function kindName({ kind }: Observation): string {
  const texts = opendataStrings();
  return { baseline: texts.baseline, plan: texts.plan, actual: texts.actual, target: texts.targetValue }[
    kind
  ];
}

function filledColumns(headers: readonly string[], rows: readonly FrameCell[][]): Frame {
  const kept = headers
    .map((_, column) => column)
    .filter((column) => rows.some((row) => row[column]!.value !== null));
  return {
    headers: kept.map((column) => headers[column]!),
    headerSources: kept.map(() => null),
    rows: rows.map((row) => kept.map((column) => row[column]!)),
  };
}
