/** What the cells under a heading hold, as far as it tells which of its meanings a heading has. */
import type { Grid } from "../../../sheet/grid";
import { numberFormatAt, valueAt, type CellValue } from "../../../sheet/snapshot";
import { parseFiscalYear } from "../../calendar";
import { isUnit, parseQuantities, textAfterQuantities } from "../../quantity";
import { comparable } from "../../text";
import { directionOf } from "../direction";
import { headingText } from "./heading-text";
import { readHeading, type Meaning } from "./heading";
import { isBareYear } from "./years";

export interface Contents {
  /** Cells that hold something, of those looked at. */
  readonly cells: number;
  readonly figures: number;
  readonly texts: number;
  readonly years: number;
  /** Whole numbers up to 64, as people write a year whose era everybody knows: 5, 6, 7. */
  readonly yearsWithoutEra: number;
  readonly kinds: number;
  readonly units: number;
  /** 累計, 単年度. */
  readonly countings: number;
  readonly directions: number;
  /** Sentences and other long texts. */
  readonly prose: number;
  /** Short marks: ○, A, 達成. */
  readonly marks: number;
  readonly distinct: number;
}

const LONGEST_FIGURE = 30;
const LONGEST_MARK = 12;
/** A word before or after a number (「累計50件」, 「80%以上を維持」); more makes a sentence or a name. */
const LONGEST_WORD = 4;
/** 昭和 had 64 years. */
const LONGEST_ERA = 64;
const CELLS_LOOKED_AT = 60;
const BLANKS_UNTIL_END = 30;
/** 「約10件」 and no 「指標10」. */
const NUMBER_FIRST = /^(?:約|およそ|計|累計|年間|毎年)?[(]?[△▲+−－-]?[\d〇一二三四五六七八九十百]/;
/** A formula that failed stands where a figure should. */
const ERROR_VALUE = /^#(?:N\/A|[A-Z]+[!?])/;
const COUNTING = /^(?:単年度?|累計|累積|単年度?値|累計値|年間)$/;
const NOTHING = /^[\s\u3000\-－−―—–ー‐/／…・*＊]*$/;

/** Looks at the first cells of some columns, from a row downwards. */
export function contentsOf(
  grid: Grid,
  top: number,
  left: number,
  right: number,
  bottom = grid.sheet.rowCount - 1,
): Contents {
  const count = {
    cells: 0,
    figures: 0,
    texts: 0,
    years: 0,
    yearsWithoutEra: 0,
    kinds: 0,
    units: 0,
    countings: 0,
    directions: 0,
    marks: 0,
    prose: 0,
  };
  const seen = new Set<CellValue>();
  let blanks = 0;
  for (let row = top; row <= bottom && count.cells < CELLS_LOOKED_AT && blanks < BLANKS_UNTIL_END; row++) {
    blanks += 1;
    for (let column = left; column <= right; column++) {
      const value = valueAt(grid.sheet, row, column);
      if (value === null || (typeof value === "string" && NOTHING.test(value))) continue;
      blanks = 0;
      count.cells += 1;
      seen.add(value);
      if (typeof value === "string" && !(isPlainFigure(value) && NUMBER_FIRST.test(comparable(value))))
        count.texts += 1;
      if (isPlainFigure(value)) count.figures += 1;
      if (isYear(value, numberFormatAt(grid.sheet, row, column))) count.years += 1;
      if (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= LONGEST_ERA)
        count.yearsWithoutEra += 1;
      if (typeof value !== "string") continue;
      if (value.length > LONGEST_FIGURE || value.includes("。")) count.prose += 1;
      if (isKindText(value)) count.kinds += 1;
      if (isUnitText(value)) count.units += 1;
      if (COUNTING.test(comparable(value))) count.countings += 1;
      if (directionOf(value) !== undefined) count.directions += 1;
      if (comparable(value).length <= LONGEST_MARK) count.marks += 1;
    }
  }
  return { ...count, distinct: seen.size };
}

/** A number with little around it, and no sentence. */
export function isPlainFigure(value: CellValue): boolean {
  if (typeof value === "number" || (typeof value === "string" && ERROR_VALUE.test(value))) return true;
  if (
    typeof value !== "string" ||
    value.length > LONGEST_FIGURE ||
    !/[\d０-９〇一二三四五六七八九十百]/.test(value)
  )
    return false;
  if (/[。]/.test(value)) return false;
  const found = parseQuantities(value);
  const rest = textAfterQuantities(value).replace(/[(（][^()（）]*[)）]|\s/g, "");
  return found.length > 0 && found[0]!.label.length + rest.length <= LONGEST_WORD;
}

function isYear(value: CellValue, numberFormat: string): boolean {
  if (isBareYear(value)) return true;
  const isWritten = typeof value === "number" && numberFormat !== "General";
  const text = isWritten ? headingText({ value, numberFormat, text: "" }) : value;
  return typeof text === "string" && text !== "" && text.length <= 24 && parseFiscalYear(text).ok;
}

/** Whether a cell says 計画, 実績 or the like, and nothing else. */
export function isKindText(text: string): boolean {
  return (
    readHeading(text)?.meanings.some(
      ({ role, kind, weak }) => !weak && ((role === "figure" && kind !== null) || role === "derived"),
    ) ?? false
  );
}

/** 「人」, 「％」, 「件/年」, 「人（延べ）」: short, and no digit. */
export function isUnitText(text: string): boolean {
  const plain = comparable(text);
  return (
    plain.length <= 10 &&
    (isUnit(plain) ||
      isUnit(plain.replace(/[(（].*$|[/／].*$/g, "")) ||
      /^[十百千万億]*円$|^‰$|^指数$/.test(plain))
  );
}

/**
 * Whether the cells allow a meaning. An empty column allows what the heading says for certain.
 * @param isPlain the heading says plainly that figures stand below (a year, 値), so that words there are results in words
 */
export function fits({ role, weak }: Meaning, contents: Contents, isPlain = false): boolean {
  const { cells, figures, texts, years, kinds, units, directions, marks, prose } = contents;
  const share = (part: number) => part / cells;
  switch (role) {
    case "year":
      return cells > 0 && share(years) >= 0.5;
    case "kind":
      return cells > 0 && share(kinds) >= 0.6;
    case "figure":
      if (cells > 0 && isPlain && !weak && share(prose) < 0.3) return true;
      return cells === 0 ? !weak : share(figures) >= 0.3;
    case "value":
    case "numerator":
    case "denominator":
      return cells === 0 ? !weak : share(figures) >= 0.3;
    case "name":
      return cells === 0 ? !weak : share(texts) >= 0.5 && share(kinds) < 0.5 && share(units) < 0.6;
    case "direction":
      return cells === 0 ? !weak : share(directions) >= 0.5;
    case "verdict":
      return cells > 0 && share(marks) >= 0.5 && share(figures) < 0.5;
    default:
      return true;
  }
}
