/** L3-05 時間軸の表記が標準化されているか. See README.md beside this file. */
import { cellRange, type RangeRef, type SheetSnapshot } from "../../../sheet";
import { timeNotationStrings } from "../../../strings/rules/L3-05";
import { notData } from "../../companion-sheets";
import { columnName, outcomeOf, unknownOutcome } from "../../outcome";
import { rangesOfRows, shownText } from "../../placed-texts";
import { Feature } from "../../text-features";
import type { DetectedTable, Finding, RuleMeta, SheetContext, SheetRule } from "../../types";
import { bothFix, unifyFix, westernColumnFix, type MakeFix } from "./fixes";
import { headerTimes, type HeaderCell } from "./headers";
import { isWarekiAlone, isYearLabel, readTime } from "./notation";
import {
  hasWesternBeside,
  mainStyle,
  otherSpans,
  otherStyles,
  timeColumn,
  type TimeColumn,
  type TimeEntry,
} from "./time-column";

const meta: RuleMeta = {
  id: "L3-05",
  level: "L3",
  title: "時間軸の表記が標準化されているか",
  number2020: "1-11",
  severity: "major",
  points: 10,
  appliesTo: "all",
};

const TEXTS_A_SLICE = 100;

export const timeNotation: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const other = notData(context);
    if (other) return other;
    const findings: Finding[] = [];
    let isAny = false;
    for (const table of context.tables) {
      const part = table.layout === "form" ? yield* ofForm(context, table) : yield* ofTable(context, table);
      isAny ||= part.isAny;
      findings.push(...part.findings);
    }
    return isAny ? outcomeOf(findings) : unknownOutcome(timeNotationStrings().noTime);
  },
};

interface Part {
  readonly isAny: boolean;
  readonly findings: readonly Finding[];
}

function* ofTable(context: SheetContext, table: DetectedTable): Generator<void, Part, void> {
  const headers = headerTimes(context, table);
  const findings = headerFindings(context, table, headers);
  let { isAny } = headers;
  const profiles = context.profiles(table);
  for (const profile of profiles) {
    const column = timeColumn(profile);
    yield;
    if (!column) continue;
    isAny = true;
    findings.push(...columnFindings(context, table, column, hasWesternBeside(column, profiles)));
  }
  return { isAny, findings };
}

function headerFindings(
  { sheet }: SheetContext,
  table: DetectedTable,
  { wareki, otherStyles: styles, otherSpans: spans }: ReturnType<typeof headerTimes>,
): Finding[] {
  const texts = timeNotationStrings();
  const place = `${table.range.top},${table.range.left}`;
  const fix = bothFix(
    sheet,
    wareki.map(({ value, row, column }) => ({ text: value, column, rows: [row] })),
  );
  const of = (cells: readonly HeaderCell[], kind: string, message: (text: string) => string, title: string) =>
    cells.map(({ value, row, column }): Finding => ({
      ...placed(sheet, [cellRange(row, column)]),
      message: message(shownText(String(value))),
      group: `header-${kind}@${place}`,
      groupTitle: title,
    }));
  return [
    ...of(wareki, "wareki", texts.warekiHeader, texts.warekiHeaderGroup(wareki.length)).map((finding) => ({
      ...finding,
      ...(fix && { fix }),
    })),
    ...of(styles, "style", texts.otherStyle, texts.headerStyleGroup),
    ...of(spans, "span", texts.otherSpan, texts.headerSpanGroup),
  ];
}

function columnFindings(
  context: SheetContext,
  table: DetectedTable,
  column: TimeColumn,
  isSaidBeside: boolean,
): Finding[] {
  const texts = timeNotationStrings();
  const { sheet } = context;
  const name = columnName(column.profile.column, column.profile.header);
  const key = `${column.profile.column}@${table.range.top}`;
  const wareki = isSaidBeside ? [] : column.texts.filter(({ time }) => time.style === "wareki");
  const style = mainStyle(column);
  const findings: Finding[] = [];
  if (wareki.length > 0) {
    const group = { group: `wareki:${key}`, groupTitle: texts.warekiGroup(name) };
    const fix = warekiFix(context, table, column, wareki);
    const told = style === undefined ? [wholeColumn(sheet, column, wareki)] : eachText(sheet, column, wareki);
    findings.push(...told.map((finding) => ({ ...finding, ...group, ...(fix && { fix }) })));
  }
  findings.push(...yearLastFinding(sheet, column, { name, key }));
  const styles = otherStyles(column);
  const main =
    style ?? mainStyle({ ...column, texts: column.texts.filter(({ time }) => time.style !== "wareki") });
  const unify = main && styles.length > 0 ? unifyFix(sheet, column, main, styles) : undefined;
  for (const other of styles) {
    findings.push({
      ...placed(sheet, rangesOfRows(other.entry.rows, column.profile.column)),
      message: texts.otherStyle(shownText(other.entry.text)),
      group: `style:${key}`,
      groupTitle: texts.styleGroup(name),
      ...(unify && { fix: unify }),
    });
  }
  for (const other of otherSpans(column)) {
    findings.push({
      ...placed(sheet, rangesOfRows(other.entry.rows, column.profile.column)),
      message: texts.otherSpan(shownText(other.entry.text)),
      group: `span:${key}`,
      groupTitle: texts.spanGroup(name),
    });
  }
  return findings;
}

/** 4/1/2023 throughout a column: which number is the month only the author knows, so nothing is rewritten. */
function yearLastFinding(
  sheet: SheetSnapshot,
  { profile, texts }: TimeColumn,
  { name, key }: { readonly name: string; readonly key: string },
): Finding[] {
  const found = texts.filter(({ time }) => time.style === "yearLast");
  if (found.length === 0) return [];
  const rows = found.flatMap(({ entry }) => entry.rows).sort((a, b) => a - b);
  const strings = timeNotationStrings();
  return [
    {
      ...placed(sheet, rangesOfRows(rows, profile.column)),
      message: strings.yearLast(name, shownText(found[0]!.entry.text), rows.length),
      group: `yearLast:${key}`,
      groupTitle: strings.yearLastGroup(name),
    },
  ];
}

/** 和暦 among 西暦 is written like the rest; a column of 和暦 gets one of 西暦 beside it, or 併記 where that cannot be. */
function warekiFix(
  context: SheetContext,
  table: DetectedTable,
  column: TimeColumn,
  wareki: readonly TimeEntry[],
): MakeFix | undefined {
  const { sheet } = context;
  const style = mainStyle(column);
  const unified = style && unifyFix(sheet, column, style, wareki);
  if (unified) return unified;
  return (
    (style === undefined ? westernColumnFix(context, table, column) : undefined) ??
    bothFix(
      sheet,
      wareki.map(({ entry }) => ({ text: entry.text, rows: entry.rows, column: column.profile.column })),
    )
  );
}

function wholeColumn(
  sheet: SheetSnapshot,
  column: TimeColumn,
  wareki: readonly TimeEntry[],
): Omit<Finding, "group"> {
  const rows = wareki.flatMap(({ entry }) => entry.rows).sort((a, b) => a - b);
  const example = shownText(wareki[0]!.entry.text);
  const { profile } = column;
  return {
    ...placed(sheet, rangesOfRows(rows, profile.column)),
    message: timeNotationStrings().warekiColumn(
      columnName(profile.column, profile.header),
      example,
      rows.length,
    ),
  };
}

function eachText(
  sheet: SheetSnapshot,
  column: TimeColumn,
  wareki: readonly TimeEntry[],
): Omit<Finding, "group">[] {
  return wareki.map(({ entry }) => ({
    ...placed(sheet, rangesOfRows(entry.rows, column.profile.column)),
    message: timeNotationStrings().warekiCell(shownText(entry.text)),
  }));
}

const MAY_BE_WAREKI = Feature.kanji | Feature.letter | Feature.wideAscii | Feature.machineDependent;

/** In a printed form every cell is looked at by itself: years and dates, and labels that name a year. */
function* ofForm(context: SheetContext, table: DetectedTable): Generator<void, Part, void> {
  const texts = timeNotationStrings();
  const { sheet } = context;
  const found: { text: string; rows: readonly number[]; column: number }[] = [];
  let isAny = false;
  let looked = 0;
  for (const profile of context.profiles(table)) {
    for (const { text, rows } of profile.textsWith(MAY_BE_WAREKI)) {
      if (++looked % TEXTS_A_SLICE === 0) yield;
      if (readTime(text) === undefined && !isYearLabel(text)) continue;
      isAny = true;
      if (isWarekiAlone(text)) found.push({ text, rows, column: profile.column });
    }
  }
  const group = `form@${table.range.top},${table.range.left}`;
  const fix = bothFix(sheet, found);
  const findings = found.map(({ text, rows, column }): Finding => ({
    ...placed(sheet, rangesOfRows(rows, column)),
    message: texts.warekiCell(shownText(text)),
    group,
    groupTitle: texts.formGroup,
    ...(fix && { fix }),
  }));
  return { isAny, findings };
}

function placed(
  sheet: SheetSnapshot,
  ranges: readonly RangeRef[],
): Pick<Finding, "rule" | "sheet" | "ranges"> {
  return { rule: meta.id, sheet: sheet.name, ranges };
}
