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
  type VerdictKind,
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
  const rows = [
    ...indicator.observations.map(figureCells),
    ...indicator.verdicts.map(verdictCells),
    ...(indicator.ownVerdicts ?? []).map(ownVerdictCells),
    ...reasonsOf(indicator).map(ownVerdictCells),
  ];
  for (const cells of rows) {
    put(cells, "indicator", indicator.id);
    put(cells, "name", indicator.name);
    put(cells, "key", keys.next(keyOf(cells)));
    put(cells, "base", baseOf("observations", cells));
  }
  return rows;
}

type Row = Record<string, Exclude<CellValue, null>>;

/** Only what has content becomes a cell: a register has many rows and each row few of its columns. */
function put(cells: Row, id: string, value: CellValue | undefined): void {
  if (value !== null && value !== undefined && value !== "") cells[id] = value;
}

function figureCells(observation: Observation): Row {
  const { yearSource, missing, zeroMeans, isPartYear, version, deemed } = observation;
  const cells = yearCells(observation.fiscalYear);
  put(cells, "kind", KINDS.wordOf(observation.kind));
  put(cells, "value", observation.value ?? NO_VALUE);
  put(cells, "imported", observation.value ?? NO_VALUE);
  put(cells, "unit", observation.unit);
  put(cells, "qualifier", observation.qualifier);
  if (yearSource) put(cells, "yearSource", YEAR_SOURCES.wordOf(yearSource));
  if (missing) put(cells, "missing", MISSING_REASONS.wordOf(missing));
  if (zeroMeans) put(cells, "zeroMeans", ZERO_MEANINGS.wordOf(zeroMeans));
  if (isPartYear !== undefined) put(cells, "partYear", YES_NO.wordOf(isPartYear ? "yes" : "no"));
  if (version) put(cells, "version", VERSIONS.wordOf(version));
  put(cells, "asOf", observation.asOf);
  put(cells, "scope", observation.scope);
  put(cells, "deemed", deemed?.value);
  put(cells, "deemedReason", deemed?.reason);
  put(cells, "note", observation.note);
  putRatio(cells, observation);
  putCorrection(cells, observation);
  put(cells, "rawText", observation.rawText);
  put(cells, "sheet", observation.sheet);
  put(cells, "cell", observation.cell);
  put(cells, "position", observation.position + 1);
  put(cells, "decimals", observation.decimals);
  put(cells, "sourceFile", observation.sourceFile);
  return cells;
}

function putRatio(cells: Row, { ratio, sheet, cell }: Observation): void {
  if (!ratio) return;
  put(cells, "numerator", ratio.numerator);
  put(cells, "numeratorUnit", ratio.numeratorUnit);
  put(cells, "denominator", ratio.denominator);
  put(cells, "denominatorUnit", ratio.denominatorUnit);
  put(cells, "ratioText", ratio.rawText);
  // The place is left out where it is the figure's own cell.
  if (ratio.sheet === sheet && ratio.cell === cell) return;
  put(cells, "ratioSheet", ratio.sheet);
  put(cells, "ratioCell", ratio.cell);
}

function putCorrection(cells: Row, { correction }: Observation): void {
  if (!correction) return;
  put(cells, "previous", correction.previous);
  put(cells, "correctionReason", correction.reason);
  put(cells, "correctionDate", correction.date);
}

/** What the columns of figures hold in a row that has none. */
function withoutFigure(fiscalYear: number | null, kind: VerdictKind): Row {
  const cells = yearCells(fiscalYear);
  put(cells, "kind", VERDICT_KINDS.wordOf(kind));
  put(cells, "value", NO_VALUE);
  put(cells, "imported", NO_VALUE);
  put(cells, "position", 1);
  put(cells, "decimals", 0);
  return cells;
}

function verdictCells({ fiscalYear, achieved, rawText, sheet, cell }: PrintedVerdict): Row {
  const cells = withoutFigure(fiscalYear, "printedVerdict");
  put(cells, "verdict", ACHIEVED.wordOf(achieved ? "achieved" : "missed"));
  put(cells, "rawText", rawText);
  put(cells, "sheet", sheet);
  put(cells, "cell", cell);
  return cells;
}

function ownVerdictCells({ fiscalYear, mark, reason }: OwnVerdict): Row {
  const cells = withoutFigure(fiscalYear, "ownVerdict");
  put(cells, "verdict", mark);
  put(cells, "note", reason);
  return cells;
}

/** Years for which only a reason was given, without a verdict of the department's own. */
function reasonsOf({ userSettings }: Indicator): OwnVerdict[] {
  return (userSettings?.verdicts ?? []).flatMap(({ fiscalYear, mark, reason }) =>
    mark === null ? [{ fiscalYear, mark: "", reason }] : [],
  );
}

function yearCells(fiscalYear: number | null): Row {
  return fiscalYear === null ? {} : { year: fiscalYear, wareki: formatWareki(fiscalYear) };
}

function filled(draft: Draft): Cells {
  const cells: Row = {};
  for (const [id, value] of Object.entries(draft)) put(cells, id, value);
  return cells;
}
