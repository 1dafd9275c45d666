/** L1-08 機種依存文字を使用していないか. See README.md beside this file. */
import type { SheetSnapshot } from "../../../sheet";
import { machineDependentStrings } from "../../../strings/rules/L1-08";
import { columnName, groupBy, outcomeOf } from "../../outcome";
import { placedTexts, rangesOfRows, rewriteEdits, writableRows, type PlacedText } from "../../placed-texts";
import { shownAround } from "../../shown";
import { Feature } from "../../text-features";
import type { Finding, Fix, RuleMeta, SheetRule } from "../../types";
import { KINDS, madeReadable, specialsOf, standardForm, type Kind, type Special } from "./characters";

const meta: RuleMeta = {
  id: "L1-08",
  level: "L1",
  title: "機種依存文字を使用していないか",
  number2020: "1-10",
  severity: "critical",
  points: 10,
  appliesTo: "all",
};

const LOOKED_FOR = Feature.machineDependent | Feature.halfKana | Feature.surrogate;
const TEXTS_A_SLICE = 500;
/** Units can be read almost everywhere and kanji of names are permitted: they are shown, but fail nothing. */
const WARNED: ReadonlySet<Kind> = new Set<Kind>(["unit", "kanji"]);

interface Marked {
  readonly text: PlacedText;
  readonly specials: readonly Special[];
  /** The kind that the text is reported under. */
  readonly kind: Kind;
  /** What a fix would write; undefined where nothing can be written out. */
  readonly readable: string | undefined;
  readonly isSafe: boolean;
}

export const machineDependentCharacters: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["values"],
  *check(context) {
    const marked: Marked[] = [];
    let looked = 0;
    for (const text of placedTexts(context, LOOKED_FOR)) {
      const specials = specialsOf(text.text);
      if (specials.length > 0) marked.push(mark(text, specials));
      if (++looked % TEXTS_A_SLICE === 0) yield;
    }
    const findings: Finding[] = [];
    for (const [group, members] of groupBy(marked, groupOf)) {
      const groupTitle = titleOf(members);
      const fix = () => readableFix(context.sheet, members);
      for (const member of members)
        findings.push(findingOf(context.sheet, member, { group, groupTitle }, fix));
    }
    return outcomeOf(findings);
  },
};

function mark(text: PlacedText, specials: readonly Special[]): Marked {
  const readable = madeReadable(text.text);
  return {
    text,
    specials,
    kind: KINDS.find((kind) => specials.some((special) => special.kind === kind))!,
    readable: readable === text.text ? undefined : readable,
    isSafe: specials.every((special) => special.isSafe || special.readable === undefined),
  };
}

function groupOf({ text, kind, readable, isSafe }: Marked): string {
  const repair = readable === undefined ? "-" : isSafe ? "" : "?";
  return `${kind}${repair}:${text.key}`;
}

function titleOf(members: readonly Marked[]): string {
  const { text, kind } = members[0]!;
  const cells = members.reduce((sum, member) => sum + member.text.rows.length, 0);
  return machineDependentStrings().title(placeName(text), kind, cells);
}

function placeName(text: PlacedText): string {
  const texts = machineDependentStrings();
  if (text.place === "outside") return texts.outsidePlace;
  if (text.table?.layout === "form") return texts.formPlace;
  return text.place === "header" ? texts.headerPlace : columnName(text.column, text.label);
}

function findingOf(
  sheet: SheetSnapshot,
  marked: Marked,
  group: { readonly group: string; readonly groupTitle: string },
  fix: () => Fix,
): Finding {
  const { text, kind, readable } = marked;
  const isWritable = readable !== undefined && writableRows(sheet, text).length > 0;
  return {
    rule: meta.id,
    sheet: sheet.name,
    ranges: rangesOfRows(text.rows, text.column),
    // Made when it is read: there may be thousands.
    get message() {
      return messageOf(marked);
    },
    ...group,
    ...(WARNED.has(kind) && { level: "warning" as const }),
    ...(isWritable && { fix }),
  };
}

function messageOf({ text, specials, kind, readable }: Marked): string {
  const texts = machineDependentStrings();
  const ofKind = specials.filter((special) => special.kind === kind);
  const characters = kind === "selector" ? texts.invisible : ofKind.map((special) => special.text).join(" ");
  const at = text.text.indexOf(ofKind[0]!.text);
  const shown = readable && shownAround(readable, madeReadable(text.text.slice(0, at)).length);
  return texts.found(shownAround(text.text, at), kind, characters) + adviceOn(kind, ofKind, shown);
}

function adviceOn(kind: Kind, specials: readonly Special[], readable: string | undefined): string {
  const texts = machineDependentStrings();
  if (kind === "private") return texts.private;
  if (kind === "selector") return texts.selector;
  if (kind === "kanji") {
    const known = specials.flatMap(({ text }) => {
      const form = standardForm(text);
      return form === undefined ? [] : [texts.pair(text, form)];
    });
    return texts.kanji(known.join(" "));
  }
  if (readable === undefined || specials.some((special) => special.readable === undefined))
    return texts.noMapping;
  return kind === "unit" ? texts.unit(readable) : texts.readable(readable);
}

function readableFix(sheet: SheetSnapshot, members: readonly Marked[]): Fix {
  return {
    id: "write-readable",
    rule: meta.id,
    title: machineDependentStrings().fix,
    edits: rewriteEdits(
      sheet,
      members.flatMap(({ text, readable }) => (readable === undefined ? [] : [{ from: text, to: readable }])),
    ),
    safe: members.every(({ isSafe }) => isSafe),
  };
}
