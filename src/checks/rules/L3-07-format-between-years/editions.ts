/** Sheets of one workbook that hold the same table for different years: R4 and R5, 2022 and 2023. */
import { findYears } from "../../../kpi/calendar";
import { roleOf } from "../../companion-sheets";
import type { SheetContext, WorkbookContext } from "../../types";

interface Edition {
  /** The name with its year or number left open: equal for sheets of one kind. */
  readonly kind: string;
  /** By which the sheets of a kind are in order. */
  readonly order: number;
  readonly isYear: boolean;
}

/** Names that number sheets and not years: Sheet1, 表1, 様式第2号, No.3. */
const NUMBERED =
  /^(?:sheet|シート|table|graph|グラフ)\s*[({]?#|表\s*[-‐]?#|第#(?:表|号|章|節|回|条|編|部)|(?:様式|別紙|別表|別添|資料|図|付表|統計表)(?:第)?[-‐]?#|^(?:no\.?|№|大項目|中項目|小項目|項目|指標|施策|目標|個票|事業|章|p)\s*#/i;

/** What year a sheet's name names; undefined where it names none. */
function editionOf(name: string): Edition | undefined {
  const plain = name.normalize("NFKC").replace(/\s+/g, "");
  const alone = /^(?:18|19|20)\d{2}$/.test(plain) ? Number(plain) : undefined;
  if (alone !== undefined) return { kind: "#", order: alone, isYear: true };
  const years = findYears(plain);
  const [year] = years;
  if (year && years.length === 1) {
    const kind = plain.slice(0, year.start) + "#" + plain.slice(year.end);
    return { kind, order: year.value * 100 + (year.month ?? 0), isYear: true };
  }
  const western = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(plain);
  if (western) return { kind: plain.replace(western[0], "#"), order: Number(western[0]) * 100, isYear: true };
  const numbers = plain.match(/\d+/g) ?? [];
  if (numbers.length !== 1) return undefined;
  const kind = plain.replace(/\d+/, "#");
  return NUMBERED.test(kind) ? undefined : { kind, order: Number(numbers[0]), isYear: false };
}

export interface Neighbours {
  /** The sheet of the latest year before; absent for the first one. */
  readonly before: SheetContext | undefined;
  /** Whether there is any other sheet of the kind. */
  readonly isSeries: boolean;
}

/** The sheets that a sheet is to be compared with. Numbers that are no years count where the columns are alike. */
export function* neighboursOf(
  context: SheetContext,
  { sheets }: WorkbookContext,
  areAlike: (a: SheetContext, b: SheetContext) => boolean,
): Generator<void, Neighbours, void> {
  const own = editionOf(context.sheet.name);
  const others: { readonly sheet: SheetContext; readonly order: number }[] = [];
  for (const sheet of own ? sheets : []) {
    const edition = sheet === context ? undefined : editionOf(sheet.sheet.name);
    const isKind = edition && edition.kind === own!.kind && edition.isYear === own!.isYear;
    if (!isKind || edition.order === own!.order) continue;
    if (sheet.prepareTables) yield* sheet.prepareTables();
    if (sheet.tables.length === 0 || roleOf(sheet) !== "data") continue;
    if (own!.isYear || areAlike(context, sheet)) others.push({ sheet, order: edition.order });
  }
  if (!own) return { before: undefined, isSeries: false };
  const earlier = others.filter(({ order }) => order < own.order).sort((a, b) => b.order - a.order);
  return { before: earlier[0]?.sheet, isSeries: others.length > 0 };
}
