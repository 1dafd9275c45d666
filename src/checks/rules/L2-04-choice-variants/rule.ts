/** L2-04 選択肢回答が標準化されているか. See README.md beside this file. */
import { choiceVariantsStrings } from "../../../strings/rules/L2-04";
import { areChoices, choiceKey, choiceTexts, differInWidthOnly, widthKey } from "../../columns/choices";
import { figureColumn } from "../../columns/figure-column";
import { columnOutcome } from "../../columns/outcome";
import { columnName, groupBy, once } from "../../outcome";
import { rangesOfRows, rewriteEdits, shownText, writableRows, type Rewriting } from "../../placed-texts";
import type { ColumnProfile, TextEntry } from "../../profile";
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
  const texts = choiceTexts(profile);
  if (!texts) return [];
  const byKey = groupBy(
    texts.filter(({ text }) => text.trim() !== ""),
    ({ text }) => choiceKey(text),
  );
  if (byKey.size === texts.length || !areChoices(profile.textCount, byKey.size, texts.length)) return [];
  const spelled = [...byKey.values()].filter((entries) => entries.length > 1);
  return spelled.map((entries) => {
    const kept = entries.reduce((best, entry) => (isBetter(entry, best) ? entry : best));
    const variants = entries.filter((entry) => entry !== kept);
    return { kept, variants, isWidthOnly: differInWidthOnly(entries) };
  });
}

/** The more frequent spelling; of equally frequent ones the plain one, then the first. */
function isBetter(entry: TextEntry, than: TextEntry): boolean {
  if (entry.count !== than.count) return entry.count > than.count;
  return isPlain(entry) && !isPlain(than);
}

function isPlain({ text }: TextEntry): boolean {
  return text === text.normalize("NFKC").replace(/\s+/g, "") || text === widthKey(text);
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
      const inWidth = isWidthOnly ? texts.widthVariant : texts.variant;
      return {
        rule: meta.id,
        sheet: context.sheet.name,
        ranges: rangesOfRows(variant.rows, column),
        message: inWidth(
          shownText(variant.text),
          variant.count,
          shownText(choice.kept.text),
          choice.kept.count,
        ),
        group,
        groupTitle,
        ...(isWritable({ from, to: null }) && { fix }),
      };
    }),
  );
}
