/** One cell that holds several things, numbered: 「①相談件数 ②解決率」 beside 「①120件 ②85%」. */

export interface Item {
  /** The number in its plain form: "1". */
  readonly mark: string;
  readonly text: string;
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
/** A number in a circle anywhere, or one in brackets at the beginning of a line. */
const MARK = /[①-⑮]|(?<=^|\n)[ \u3000]*[(（]([0-9０-９]{1,2})[)）]/g;

/** What stands on lines of its own before the numbered things of a cell (「平均正答率⏎①国語⏎②算数」); "" without. */
export function titleOfItems(text: string): string {
  const [mark] = text.matchAll(MARK);
  const before = mark ? text.slice(0, mark.index) : "";
  return before.endsWith("\n") ? before.trim() : "";
}

/** The numbered things of a cell, in order; fewer than two, or numbers that do not count up from 1, are none. */
export function itemsOf(text: string): Item[] {
  const marks = [...text.matchAll(MARK)];
  const items = marks.map((match, index): Item => ({
    mark: plainMark(match),
    text: text.slice(match.index + match[0].length, marks[index + 1]?.index).trim(),
  }));
  const counts = items.every(({ mark }, index) => mark === String(index + 1));
  const isAll = marks.length > 1 && text.slice(0, marks[0]!.index).trim() === "";
  return counts && isAll && items.every((item) => item.text !== "") ? items : [];
}

function plainMark(match: RegExpMatchArray): string {
  const [sign, digits] = match;
  return digits === undefined
    ? String(CIRCLED.indexOf(sign) + 1)
    : String(Number(digits.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))));
}

/**
 * A cell's parts for the numbered names of its row.
 * @param count how many names there are
 * @returns one text a name; undefined where the cell does not say which part is whose
 */
export function partsFor(text: string, count: number): string[] | undefined {
  const items = itemsOf(text);
  if (items.length === count) return items.map((item) => item.text);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return items.length === 0 && lines.length === count ? lines : undefined;
}
