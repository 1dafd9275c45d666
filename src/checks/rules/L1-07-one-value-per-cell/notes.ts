/** A value with a note in one cell: 「※33施設」, 「0人 [※]」, 「40.9%(令和2年度)」. */
import { isUnit, parseQuantities } from "../../../kpi/quantity";

export interface Noted {
  /** The text without its note. */
  readonly value: string;
  /** The note without brackets around it. */
  readonly note: string;
}

const LEADING_MARK = /^\s*([※＊*†](?:\s*\d{1,2}(?=[\s\u3000]))?)[\s\u3000]*(?=\S)/;
const MIDDLE_MARK = /[\s\u3000]([※＊*†])[\s\u3000]*(?=[\d０-９約▲△])/;
const TRAILING_MARK = /\s*(?:[[［(（]\s*((?:※|＊|\*|†|注)\s*\d{0,2})\s*[\]］)）]|([※＊*†]\s*\d{0,2}))\s*$/;
const TRAILING_REMARK = /\s*(?:[(（]([^()（）]{1,40})[)）]|[[［]([^[\]［］]{1,40})[\]］])\s*$/;

/** Takes value and note apart; undefined where the text is no single quantity with a note. */
export function noteOf(text: string): Noted | undefined {
  const mark = TRAILING_MARK.exec(text) ?? LEADING_MARK.exec(text) ?? MIDDLE_MARK.exec(text);
  const found = mark ?? TRAILING_REMARK.exec(text);
  if (!found) return undefined;
  const note = (found[1] ?? found[2] ?? "").trim();
  const value = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  if (note === "" || !isOneQuantity(value)) return undefined;
  if (!mark && (isUnit(note) || !saysSomething(note))) return undefined;
  return { value, note };
}

function isOneQuantity(text: string): boolean {
  if (text === "" || text.length > 60) return false;
  const quantities = parseQuantities(text);
  if (quantities.length !== 1) return false;
  const { start, end, label } = quantities[0]!;
  // The number and its label are all there is: 「第3回会議（予備）」 is a name with a number in it.
  return (
    text.slice(end).trim() === "" && (start === 0 || label !== "" || /^[約※\s]*$/.test(text.slice(0, start)))
  );
}

/** Brackets with a sign only (＋, －) or a plain number are no remark. */
function saysSomething(note: string): boolean {
  return /[^\d\s.,%％+\-−▲△]|^(?:19|20)\d{2}$/.test(note);
}
