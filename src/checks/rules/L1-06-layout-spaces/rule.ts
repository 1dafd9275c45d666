/** L1-06 スペースや改行等で体裁を整えていないか. See README.md beside this file. */
import type { SheetSnapshot } from "../../../sheet";
import { layoutSpacesStrings } from "../../../strings/rules/L1-06";
import { columnName, groupBy, outcomeOf } from "../../outcome";
import { placedTexts, rangesOfRows, rewriteEdits, writableRows, type PlacedText } from "../../placed-texts";
import { visibleAround } from "../../shown";
import { Feature } from "../../text-features";
import type { Finding, Fix, RuleMeta, SheetRule } from "../../types";
import { findLayout, type Kind, type Layout } from "./layout";

const meta: RuleMeta = {
  id: "L1-06",
  level: "L1",
  title: "スペースや改行等で体裁を整えていないか",
  number2020: "1-5",
  severity: "critical",
  points: 10,
  appliesTo: "all",
};

const LOOKED_FOR = Feature.space | Feature.wideSpace | Feature.lineBreak | Feature.control;
/** So many indented texts in a column are an order of levels, not slips. */
const INDENTED_TEXTS = 2;
const TEXTS_A_SLICE = 500;

interface Spaced {
  readonly text: PlacedText;
  readonly layout: Layout;
  readonly kind: Kind | "indent";
}

export const layoutSpaces: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const found: Spaced[] = [];
    let looked = 0;
    for (const text of placedTexts(context, LOOKED_FOR, ["header", "body"])) {
      const layout = findLayout(text.text, { isHeader: text.place === "header", label: text.label });
      if (layout) found.push({ text, layout, kind: layout.kind });
      if (++looked % TEXTS_A_SLICE === 0) yield;
    }
    const groups = groupBy(withIndentation(found), groupOf);
    const findings: Finding[] = [];
    for (const [group, members] of groups) {
      const groupTitle = titleOf(members);
      for (const member of members)
        findings.push(findingOf(context.sheet, member, group, groupTitle, members));
    }
    return outcomeOf(findings);
  },
};

/** Leading spaces in several texts of a column are indentation, whose meaning would be lost with them. */
function withIndentation(found: readonly Spaced[]): readonly Spaced[] {
  const isIndented = ({ text, kind }: Spaced) =>
    kind === "edge" && text.place === "body" && /^[ \u3000]/.test(text.text);
  const byPlace = groupBy(found.filter(isIndented), ({ text }) => text.key);
  return found.map((one) => {
    const others = isIndented(one) ? byPlace.get(one.text.key)! : [];
    if (others.length < INDENTED_TEXTS) return one;
    return { ...one, kind: "indent", layout: { ...one.layout, isSafe: false } };
  });
}

function groupOf({ text, kind, layout }: Spaced): string {
  return `${kind}${layout.isSafe ? "" : "?"}:${text.key}`;
}

function titleOf(members: readonly Spaced[]): string {
  const texts = layoutSpacesStrings();
  const { text, kind } = members[0]!;
  const cells = members.reduce((sum, member) => sum + member.text.rows.length, 0);
  const isForm = text.table?.layout === "form";
  const place = isForm
    ? texts.formPlace
    : text.place === "header"
      ? texts.headerPlace
      : columnName(text.column, text.label);
  return texts.title(place, texts.kindName(kind), cells);
}

function findingOf(
  sheet: SheetSnapshot,
  { text, kind, layout }: Spaced,
  group: string,
  groupTitle: string,
  members: readonly Spaced[],
): Finding {
  return {
    rule: meta.id,
    sheet: sheet.name,
    ranges: rangesOfRows(text.rows, text.column),
    // Made when it is read: there may be thousands.
    get message() {
      const texts = layoutSpacesStrings();
      return kind === "blank" ? texts.blank : texts[kind](visible(text.text, layout.tidy ?? ""));
    },
    group,
    groupTitle,
    ...(kind === "separator" && { level: "warning" as const }),
    ...(writableRows(sheet, text).length > 0 && { fix: () => tidyFix(sheet, members) }),
  };
}

function tidyFix(sheet: SheetSnapshot, members: readonly Spaced[]): Fix {
  return {
    id: "remove-layout-spaces",
    rule: meta.id,
    title: layoutSpacesStrings().fix,
    edits: rewriteEdits(
      sheet,
      members.map(({ text, layout }) => ({ from: text, to: layout.tidy })),
    ),
    safe: members.every(({ layout }) => layout.isSafe),
  };
}

/** The text with its spaces made visible; of a long one the part where the first fault is. */
function visible(text: string, tidy: string): string {
  let fault = 0;
  while (fault < tidy.length && text[fault] === tidy[fault]) fault++;
  return visibleAround(text, fault);
}
