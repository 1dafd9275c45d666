/** 数値の整合性 as a part of 検査結果: what contradicts what, what to ask, what to know, and what could not be judged. */
import { sectionsByKind, summaryOf, type KindSection } from "../../checks/consistency/summary";
import type { ConsistencyReport } from "../../checks/consistency/types";
import type { CheckReport } from "../../checks/types";
import { checkResultStrings } from "../../strings/check-result";
import { consistencyStrings } from "../../strings/consistency";
import { BLANK, linkTo, MOST_FINDINGS, row, type ResultRow } from "./sections";

/** No rows where the consistency was not looked at. */
export function consistencyRows({ consistency }: CheckReport): ResultRow[] {
  if (!consistency) return [];
  const texts = consistencyStrings();
  const title = row("section", texts.section);
  const problems = consistency.problems.map((problem) => row("note", null, null, problem));
  if (consistency.indicatorCount === 0) return [title, row("note", texts.notLooked), ...problems, BLANK];
  const { judged, found } = summaryOf(consistency);
  const summary = texts.summary(consistency.indicatorCount, judged, found.catch, found.ask, found.info);
  return [
    title,
    row("muted", summary),
    row("muted", texts.noPoints),
    ...problems,
    ...foundRows(consistency),
    BLANK,
    ...unknownRows(consistency),
  ];
}

function foundRows(consistency: ConsistencyReport): ResultRow[] {
  const texts = checkResultStrings();
  const sections = sectionsByKind(consistency);
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  if (count === 0) return [row("row", null, null, consistencyStrings().allRight)];
  const head = row(
    "head",
    texts.number,
    texts.kind,
    texts.content,
    texts.sheet,
    texts.cell,
    texts.fix,
    texts.checkTitle,
  );
  const rows = sections.flatMap(sectionRows);
  const listed = rows.slice(0, MOST_FINDINGS);
  const rest = rows.length - listed.length;
  return [head, ...listed, ...(rest > 0 ? [row("note", null, null, texts.moreFindings(rest))] : [])];
}

function sectionRows({ kind, checks }: KindSection): ResultRow[] {
  const texts = checkResultStrings();
  const { kindCatch, kindAsk, kindInfo } = consistencyStrings();
  const name = { catch: kindCatch, ask: kindAsk, info: kindInfo }[kind];
  return checks.flatMap(({ check, findings }) =>
    findings.map((finding) => {
      const place = finding.sheet === "" ? texts.wholeFile : finding.sheet;
      return row("row", check.id, name, finding.message, place, linkTo(finding), texts.byHand, check.title);
    }),
  );
}

/** What was not looked at, and why: nothing passes in silence. */
function unknownRows({ checks }: ConsistencyReport): ResultRow[] {
  const texts = checkResultStrings();
  const unknown = checks.filter(({ verdict }) => verdict === "unknown");
  if (unknown.length === 0) return [];
  return [
    row("muted", consistencyStrings().couldNotJudge(unknown.length)),
    row("head", texts.number, null, texts.checkTitle, texts.verdict, null, null, texts.reason),
    ...unknown.map(({ id, title, reason }) =>
      row("row", id, null, title, texts.unknown, null, null, reason ?? null),
    ),
    BLANK,
  ];
}
