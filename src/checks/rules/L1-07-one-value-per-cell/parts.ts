/** Takes the texts of a column apart: which columns they become, and what each text gives to each of them. */
import type { Quantity } from "../../../kpi/quantity/types";
import type { CellValue } from "../../../sheet";
import { oneValuePerCellStrings } from "../../../strings/rules/L1-07";
import type { SplitCell } from "../../fixes/split-column";
import type { TextFacts } from "../../text-facts";
import { separateValues, type Kind } from "./classify";
import { noteOf } from "./notes";

/** One value of a text with what it is called; several texts of a column usually share their labels. */
export interface Part {
  /** "" where the text does not name it. */
  readonly label: string;
  /** As printed, label and all. */
  readonly text: string;
  /** Without its label. */
  readonly value: string;
  /** The quantity, where the value is exactly that and nothing is lost by writing the number. */
  readonly quantity?: Quantity;
}

const SEPARATORS_AT_ENDS = /^[\s\u3000、，,;；／/・]+|[\s\u3000、，,;；／/・]+$/g;

/** The values of a text with several quantities, in order. Nothing that is printed is left out. */
export function partsOfQuantities(facts: TextFacts): Part[] {
  const values = separateValues(facts);
  const { text, quantities } = facts;
  let start = 0;
  return values.map((quantity, index): Part => {
    const next = values[index + 1];
    const last = quantities[quantities.indexOf(next!) - 1] ?? quantities.at(-1)!;
    const end = next ? last.end : text.length;
    const printed = text.slice(start, end).replace(SEPARATORS_AT_ENDS, "").replace(/\s+/g, " ");
    start = end;
    const labelEnd = quantity.label === "" ? -1 : printed.indexOf(quantity.label);
    const value =
      labelEnd === 0 ? printed.slice(quantity.label.length).replace(/^[\s\u3000:：=＝]+/, "") : printed;
    const label = labelEnd === 0 ? quantity.label : "";
    return { label, text: printed, value, ...(isPlain(quantity, value) && { quantity }) };
  });
}

/** Whether the number and its unit say all that is printed. */
function isPlain(quantity: Quantity, value: string): boolean {
  const { qualifiers, asOf, fiscalYear, note, explicitPlus, unit } = quantity;
  if (qualifiers.length > 0 || asOf !== null || fiscalYear !== null || note !== null || explicitPlus)
    return false;
  const digits = value.normalize("NFKC").replaceAll(",", "");
  return digits === `${quantity.value.toFixed(quantity.decimals)}${unit}`;
}

/** A number with the decimals and separators it was printed with. */
function numberCell({ quantity, value }: Part): SplitCell {
  const decimals = quantity!.decimals > 0 ? `.${"0".repeat(quantity!.decimals)}` : "";
  return { value: quantity!.value, numberFormat: `${/[,，]/.test(value) ? "#,##0" : "0"}${decimals}` };
}

/** How the texts of a group are spread over columns. */
export interface Spread {
  /** What is added to the column's name for each resulting column; "" leaves it as it is. */
  readonly suffixes: readonly string[];
  /** The cells of a text; undefined where the text stays whole in the first column. */
  cellsOf(facts: TextFacts): readonly SplitCell[] | undefined;
}

/** Parts by position beyond this many are a list to be rethought, not columns. */
const MOST_COLUMNS = 20;

/**
 * @param named whether labels (男, 女) and years may name the columns; else the first part goes into the first column
 * @returns undefined where the texts cannot be spread over columns
 */
export function spreadOf(kind: Kind, texts: readonly TextFacts[], named = true): Spread | undefined {
  const spread = spreadAny(kind, texts, named);
  return spread && spread.suffixes.length <= MOST_COLUMNS ? spread : undefined;
}

function spreadAny(kind: Kind, texts: readonly TextFacts[], named: boolean): Spread | undefined {
  const names = oneValuePerCellStrings();
  switch (kind) {
    case "quantities":
      return (
        (named ? spreadByLabel(texts) : undefined) ??
        spreadByPosition(texts, (facts) => partsOfQuantities(facts).map(({ text }) => text))
      );
    case "years":
      return named ? spreadByYear(texts) : undefined;
    case "pair":
      return spreadInTwo(names.inBrackets, (facts) => pairOf(facts.text));
    case "note":
      return spreadInTwo(names.note, (facts) => {
        const noted = noteOf(facts.text);
        return noted && [noted.value, noted.note];
      });
    case "furigana":
      return spreadInTwo(names.reading, ({ lines }) =>
        lines.length === 2 ? [lines[1]!, lines[0]!] : undefined,
      );
    case "code":
      return spreadByPosition(texts, codeParts, [names.order, names.code, names.name]);
    case "lines":
      return spreadByPosition(texts, ({ lines }) => lines);
    case "list":
      return spreadByPosition(texts, ({ trimmed }) => listItems(trimmed));
    case "labels":
      return undefined;
  }
}

/** Each label a column, where every value of every text has one and no text has the same one twice. */
function spreadByLabel(texts: readonly TextFacts[]): Spread | undefined {
  const units = new Map<string, Set<string>>();
  for (const facts of texts) {
    const parts = partsOfQuantities(facts);
    const labels = new Set(parts.map(({ label }) => label));
    if (labels.has("") || labels.size < parts.length) return undefined;
    for (const { label, quantity } of parts) {
      const seen = units.get(label) ?? new Set();
      units.set(label, seen.add(quantity ? quantity.unit : "\0"));
    }
  }
  // A label whose numbers all have one unit becomes a column of numbers with the unit in its name.
  const unitOf = (label: string) => {
    const seen = [...units.get(label)!];
    return seen.length === 1 && seen[0] !== "\0" ? seen[0] : undefined;
  };
  const labels = [...units.keys()];
  const suffixes = labels.map((label) => (unitOf(label) ? `${label}（${unitOf(label)}）` : label));
  return {
    suffixes,
    cellsOf(facts) {
      const parts = partsOfQuantities(facts);
      if (parts.length === 0 || parts.some(({ label }) => !units.has(label))) return undefined;
      return labels.map((label): SplitCell => {
        const part = parts.find((candidate) => candidate.label === label);
        if (!part) return { value: null };
        const isNumber = part.quantity !== undefined && part.quantity.unit === unitOf(label);
        return isNumber || (part.quantity && unitOf(label) === "") ? numberCell(part) : { value: part.value };
      });
    },
  };
}

/** Values that each name their year: a column a year, in the order of the years. */
function spreadByYear(texts: readonly TextFacts[]): Spread | undefined {
  const years = new Map<string, number>();
  for (const { quantities } of texts) {
    for (const { asOf, fiscalYear } of quantities) if (asOf !== null) years.set(asOf, fiscalYear ?? Infinity);
  }
  const labels = [...years].sort(([, a], [, b]) => a - b).map(([label]) => label);
  if (labels.length === 0) return undefined;
  return {
    suffixes: labels,
    cellsOf(facts) {
      const { text } = facts;
      const values = separateValues(facts);
      const own = values.map(({ asOf }) => asOf);
      if (values.length === 0 || own.some((label) => label === null) || new Set(own).size < own.length)
        return undefined;
      return labels.map((label): SplitCell => {
        const quantity = values.find(({ asOf }) => asOf === label);
        if (!quantity) return { value: null };
        const printed = text
          .slice(quantity.start, quantity.end)
          .replace(/\s*[(（［[][^()（）]*[)）］\]]\s*$/, "");
        const plain = { ...quantity, asOf: null, fiscalYear: null };
        return isPlain(plain, printed) && plain.unit === ""
          ? numberCell({ label: "", text: printed, value: printed, quantity: plain })
          : { value: printed };
      });
    },
  };
}

function spreadInTwo(
  suffix: string,
  takeApart: (facts: TextFacts) => readonly [string, string] | undefined,
): Spread {
  return {
    suffixes: ["", suffix],
    cellsOf(facts) {
      const both = takeApart(facts);
      return both?.map((text) => ({ value: numberIfPlain(text) }));
    },
  };
}

/** First part in the first column and so on; names by position where none are given. */
function spreadByPosition(
  texts: readonly TextFacts[],
  partsOf: (facts: TextFacts) => readonly (string | null)[] | undefined,
  names: readonly string[] = [],
): Spread | undefined {
  const width = Math.max(0, ...texts.map((facts) => partsOf(facts)?.length ?? 0));
  if (width < 2) return undefined;
  const suffixes = Array.from({ length: width }, (_, index) => names[index] ?? String(index + 1));
  return {
    suffixes,
    cellsOf(facts) {
      const parts = partsOf(facts);
      if (!parts || parts.length < 2 || parts.length > suffixes.length) return undefined;
      return suffixes.map((_, index) => ({ value: parts[index] ?? null }));
    },
  };
}

const PAIR = /^\s*(.+?)\s*[(（［[]\s*(.+?)\s*[)）］\]]\s*$/;

function pairOf(text: string): readonly [string, string] | undefined {
  const match = PAIR.exec(text);
  return match ? [match[1]!, match[2]!] : undefined;
}

/** A plain number becomes a number; with a unit or anything else it stays the text it was. */
function numberIfPlain(text: string): CellValue {
  return /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/.test(text)
    ? Number(text.replaceAll(",", ""))
    : text;
}

const CODE =
  /^\s*([①-⑳㉑-㉟]|[(（]\d{1,2}[)）])?[\s\u3000]*(\d{6,}(?:[・、,]\d{6,})*)?[\s\u3000]+?(\S[\s\S]*)$/;

/** Order, code, name and what follows it: 「①64012901 情報化推進事業 情報政策課」 in four. */
export function codeParts({ text }: TextFacts): readonly (string | null)[] | undefined {
  const match = CODE.exec(` ${text}`.replace(/^\s+([①-⑳㉑-㉟(（\d])/, "$1"));
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return [match[1] ?? null, match[2] ?? null, ...match[3]!.trim().split(/[\s\u3000]+/)];
}

/** Items of the sign that parts the most. */
function listItems(text: string): readonly string[] {
  const ways = [/[、，]/, /[・･]/, /,(?!\d{3}(?!\d))/].map((sign) =>
    text.split(sign).map((item) => item.trim()),
  );
  return ways
    .reduce((most, items) => (items.length > most.length ? items : most))
    .filter((item) => item !== "");
}
