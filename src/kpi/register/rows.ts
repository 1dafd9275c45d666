/** From the model to rows of the register: one cell one value, by column id. Blank cells are left out. */
import type { CellValue } from "../../sheet/snapshot";
import { formatWareki } from "../calendar";
import type { Indicator, Observation, OwnVerdict, PrintedVerdict } from "../indicator/model";
import { baseOf } from "./base";
import type { Keys } from "./keys";
import { keyOf } from "./keys";
import {
  ACCUMULATIONS,
  ACHIEVED,
  COMPARISONS,
  DEPARTMENT_SEPARATOR,
  DIRECTION_SOURCES,
  DIRECTIONS,
  KINDS,
  MISSING_REASONS,
  NO_REASON,
  NO_VALUE,
  SIGN_CONVENTIONS,
  VERDICT_KINDS,
  VERSIONS,
  YEAR_SOURCES,
  YES_NO,
  ZERO_MEANINGS,
} from "./words";

/** Cells by column id; a blank cell is absent. */
export type Cells = Readonly<Record<string, Exclude<CellValue, null>>>;
type Draft = Record<string, CellValue | undefined>;

/** The row of 指標 of an indicator, without its computed block. */
export function indicatorCells(indicator: Indicator): Cells {
  const { group, targetText, notEvaluable, accumulation, signConvention } = indicator;
  const cells = filled({
    id: indicator.id,
    name: indicator.name,
    number: group.number,
    policy: group.policy,
    initiative: group.initiative,
    actionPlan: group.actionPlan,
    unit: indicator.unit,
    direction: indicator.direction && DIRECTIONS.wordOf(indicator.direction),
    directionSource: DIRECTION_SOURCES.wordOf(indicator.directionSource),
    comparison: COMPARISONS.wordOf(indicator.comparison),
    accumulation: accumulation && ACCUMULATIONS.wordOf(accumulation),
    signConvention: signConvention && SIGN_CONVENTIONS.wordOf(signConvention),
    predecessor: indicator.predecessor,
    successor: indicator.successor,
    relatesTo: indicator.relatesTo,
    acrossBreak: indicator.userSettings?.acrossMethodBreak?.reason,
    notEvaluable: notEvaluable && (notEvaluable.reason === "" ? NO_REASON : notEvaluable.reason),
    targetText: targetText?.rawText,
    targetTextSheet: targetText?.sheet,
    targetTextCell: targetText?.cell,
    remarks: indicator.remarks,
    layout: indicator.layout,
    ...numbered("department", indicator.department.split(DEPARTMENT_SEPARATOR)),
    ...numbered("methodBreak", indicator.methodBreaks),
    ...numbered("alias", indicator.aliases ?? []),
  });
  return { ...cells, base: baseOf("indicators", cells) };
}

/** "alias", "alias2", "alias3" … */
function numbered(id: string, values: readonly (string | number)[]): Draft {
  return Object.fromEntries(values.map((value, index) => [index === 0 ? id : `${id}${index + 1}`, value]));
}

/** The rows of 実績値 of an indicator: its figures, then the verdicts printed or given by the department. */
export function observationRows(indicator: Indicator, keys: Keys): Cells[] {
  return [
    ...indicator.observations.map((observation) => figureCells(observation)),
    ...indicator.verdicts.map(verdictCells),
    ...(indicator.ownVerdicts ?? []).map(ownVerdictCells),
    ...reasonsOf(indicator).map(ownVerdictCells),
  ].map((draft) => {
    const cells = filled({ ...draft, indicator: indicator.id, name: indicator.name });
    return { ...cells, key: keys.next(keyOf(cells)), base: baseOf("observations", cells) };
  });
}

function figureCells(observation: Observation): Draft {
  const { ratio, correction, deemed, version, isPartYear } = observation;
  // The place of the ratio is left out where it is the figure's own cell.
  const isElsewhere = ratio && (ratio.sheet !== observation.sheet || ratio.cell !== observation.cell);
  return {
    ...yearCells(observation.fiscalYear),
    yearSource: observation.yearSource && YEAR_SOURCES.wordOf(observation.yearSource),
    kind: KINDS.wordOf(observation.kind),
    value: observation.value ?? NO_VALUE,
    unit: observation.unit,
    qualifier: observation.qualifier,
    missing: observation.missing && MISSING_REASONS.wordOf(observation.missing),
    zeroMeans: observation.zeroMeans && ZERO_MEANINGS.wordOf(observation.zeroMeans),
    asOf: observation.asOf,
    partYear: isPartYear === undefined ? null : YES_NO.wordOf(isPartYear ? "yes" : "no"),
    numerator: ratio?.numerator,
    numeratorUnit: ratio?.numeratorUnit,
    denominator: ratio?.denominator,
    denominatorUnit: ratio?.denominatorUnit,
    ratioText: ratio?.rawText,
    ratioSheet: isElsewhere ? ratio.sheet : null,
    ratioCell: isElsewhere ? ratio.cell : null,
    previous: correction?.previous,
    correctionReason: correction?.reason,
    correctionDate: correction?.date,
    version: version && VERSIONS.wordOf(version),
    scope: observation.scope,
    deemed: deemed?.value,
    deemedReason: deemed?.reason,
    note: observation.note,
    imported: observation.value ?? NO_VALUE,
    rawText: observation.rawText,
    sheet: observation.sheet,
    cell: observation.cell,
    position: observation.position + 1,
    decimals: observation.decimals,
    sourceFile: observation.sourceFile,
  };
}

/** What the columns of figures hold in a row that has none. */
const NO_FIGURE: Draft = { value: NO_VALUE, imported: NO_VALUE, position: 1, decimals: 0 };

function verdictCells({ fiscalYear, achieved, rawText, sheet, cell }: PrintedVerdict): Draft {
  const verdict = ACHIEVED.wordOf(achieved ? "achieved" : "missed");
  const kind = VERDICT_KINDS.wordOf("printedVerdict");
  return { ...yearCells(fiscalYear), ...NO_FIGURE, kind, verdict, rawText, sheet, cell };
}

function ownVerdictCells({ fiscalYear, mark, reason }: OwnVerdict): Draft {
  const kind = VERDICT_KINDS.wordOf("ownVerdict");
  return { ...yearCells(fiscalYear), ...NO_FIGURE, kind, verdict: mark, note: reason };
}

/** Years for which only a reason was given, without a verdict of the department's own. */
function reasonsOf({ userSettings }: Indicator): OwnVerdict[] {
  return (userSettings?.verdicts ?? []).flatMap(({ fiscalYear, mark, reason }) =>
    mark === null ? [{ fiscalYear, mark: "", reason }] : [],
  );
}

function yearCells(fiscalYear: number | null): Draft {
  return { year: fiscalYear, wareki: fiscalYear === null ? null : formatWareki(fiscalYear) };
}

function filled(draft: Draft): Cells {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([id, value]) =>
      value === null || value === undefined || value === "" ? [] : [[id, value]],
    ),
  );
}
