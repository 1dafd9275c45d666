/** L2-04 選択肢回答が標準化されているか. See README.md beside this file. */
import { choiceVariantsStrings } from "../../../strings/rules/L2-04";
import { areChoices, choiceKey, choiceTexts, differInWidthOnly, widthKey } from "../../columns/choices";
import { figureColumn } from "../../columns/figure-column";
import { headerKind } from "../../columns/headers";
import { columnOutcome } from "../../columns/outcome";
import { columnName, groupBy, once } from "../../outcome";
import { rangesOfRows, rewriteEdits, shownText, writableRows, type Rewriting } from "../../placed-texts";
import type { ColumnProfile, TextEntry } from "../../profile";
import { shownDifference } from "../../shown";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";

const meta: RuleMeta = {
  id: "L2-04",
  level: "L2",
  title: "選択肢回答が標準化されているか",
  number2020: null,
  severity: "critical",
  points: 40,
  appliesTo: "all",
};

export const choiceVariants: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const table of context.tables) {
      if (table.layout === "form") continue;
      for (const profile of context.profiles(table)) {
        findings.push(...columnFindings(context, table, profile));
        yield;
      }
    }
    return columnOutcome(context, findings);
  },
};

/** One choice, written in several ways. */
interface Choice {
  /** The spelling to keep. */
  readonly kept: TextEntry;
  readonly variants: readonly TextEntry[];
  readonly isWidthOnly: boolean;
}

function columnFindings(context: SheetContext, table: DetectedTable, profile: ColumnProfile): Finding[] {
  const choices = choicesOf(profile);
  // Whether it is a column of figures is asked last: most columns have no variants.
  if (choices.length === 0 || figureColumn(table, profile)) return [];
  const place = `${profile.column}@${table.range.top},${table.range.left}`;
  const groups = groupBy(choices, ({ isWidthOnly, kept }) =>
    isWidthOnly ? `${place}:width` : `${place}:${choiceKey(kept.text)}`,
  );
  return [...groups].flatMap(([group, ofGroup]) => groupFindings(context, profile, group, ofGroup));
}

function choicesOf(profile: ColumnProfile): readonly Choice[] {
  const texts = choiceTexts(profile)?.filter(({ text }) => text.trim() !== "");
  if (!texts) return [];
  const byKey = groupBy(texts, ({ text }) => choiceKey(text));
  if (byKey.size === texts.length) return [];
  // At least one spelling has to stand twice: names that only look alike do not.
  const isRepeated = profile.textCount > profile.distinctTextCount;
  const hasChoices = isRepeated && areChoices(profile.textCount, byKey.size);
  const spelled = [...byKey.values()].filter((entries) => entries.length > 1).map(choiceOf);
  return spelled.filter(({ isWidthOnly }) => hasChoices || (isWidthOnly && !isName(profile)));
}

function choiceOf(entries: readonly TextEntry[]): Choice {
  const kept = entries.reduce((best, entry) => (isBetter(entry, best) ? entry : best));
  const variants = entries.filter((entry) => entry !== kept);
  return { kept, variants, isWidthOnly: differInWidthOnly(entries) };
}

/** Names and numbers of things may be alike but for a space; what is a choice by its header may not. */
function isName({ header }: ColumnProfile): boolean {
  const kind = headerKind(header);
  return header === "" || kind === "name" || kind === "identifier";
}

/** The more frequent spelling; of equally frequent ones the plainer one, then the first. */
function isBetter(entry: TextEntry, than: TextEntry): boolean {
  return entry.count === than.count ? oddness(entry) < oddness(than) : entry.count > than.count;
}

/** Space counts most, then characters and signs that have a plainer form. */
function oddness({ text }: TextEntry): number {
  const key = widthKey(text);
  const isPlain = text === text.normalize("NFKC") && (key.length > 1 || key === text);
  return (/\s/.test(text) ? 2 : 0) + (isPlain ? 0 : 1);
}

function groupFindings(
  context: SheetContext,
  profile: ColumnProfile,
  group: string,
  choices: readonly Choice[],
): Finding[] {
  const texts = choiceVariantsStrings();
  const { column, header } = profile;
  const place = columnName(column, header);
  const { kept, isWidthOnly } = choices[0]!;
  const groupTitle = isWidthOnly
    ? texts.widthGroup(place)
    : texts.group(
        place,
        shownText(kept.text),
        choices[0]!.variants.map(({ text }) => shownText(text)).join("」「"),
      );
  const rewritings = choices.flatMap((choice) =>
    choice.variants.map(({ text, rows }): Rewriting => ({
      from: { text, column, rows },
      to: choice.kept.text,
    })),
  );
  const isWritable = ({ from }: Rewriting) => writableRows(context.sheet, from).length > 0;
  const fix = once((): Fix => ({
    id: "unify",
    rule: meta.id,
    title: isWidthOnly ? texts.unifyWidth(place) : texts.unify(place, shownText(kept.text)),
    edits: rewriteEdits(context.sheet, rewritings),
    safe: isWidthOnly,
  }));
  return choices.flatMap((choice) =>
    choice.variants.map((variant): Finding => {
      const from = { text: variant.text, column, rows: variant.rows };
      const [shown, kept] = shownDifference(variant.text, choice.kept.text);
      const inWidth = isWidthOnly ? texts.widthVariant : texts.variant;
      return {
        rule: meta.id,
        sheet: context.sheet.name,
        ranges: rangesOfRows(variant.rows, column),
        message: inWidth(shown, variant.count, kept, choice.kept.count) + legendOf(shown + kept),
        group,
        groupTitle,
        ...(isWritable({ from, to: null }) && { fix }),
      };
    }),
  );
}

/** What □ and ␣ are, where a message shows them. */
function legendOf(shown: string): string {
  return /[□␣]/.test(shown) ? choiceVariantsStrings().spaceLegend : "";
}
