/**
 * What no rule's fix could put right. Lists are joined with 「;」, as the standard data sets write several values;
 * sentences become one line; a text among numbers moves to a column for remarks; all else moves to メタデータ.
 */
import { TextFacts } from "../../checks/text-facts";
import { plainUnit, unitOfHeader } from "../../checks/columns/units";
import { isProse } from "../../checks/rules/L1-07-one-value-per-cell/classify";
import { uniqueName } from "../../checks/fixes/split-column";
import type { Finding } from "../../checks/types";
import { parseQuantity } from "../../kpi/quantity";
import { columnLetters, type CellValue } from "../../sheet";
import { opendataStrings } from "../../strings/opendata";
import type { ChangeList } from "./changes";
import { BLANK, dataCell, type Frame, type FrameCell } from "./frame";
import { findingsOn, type Steps } from "./repair";

/** Sentence by sentence, remarks column, メタデータ: each step may leave something for the next. */
const STEPS = [inOneLine, blanksStated, intoRemarks, moved] as const;
const NAMES_RULE = "L1-05";

export function* withoutResidue(frame: Frame, changes: ChangeList): Steps<Frame> {
  let current = withNames(frame, yield* findingsOn(frame), changes);
  let left = yield* findingsOn(current);
  for (const step of STEPS) {
    const cells = cellsOf(left, current);
    if (cells.length === 0) break;
    current = step(current, cells, changes);
    left = yield* findingsOn(current);
  }
  for (const finding of left) changes.ask(opendataStrings().left(finding.rule, finding.message));
  return current;
}

/** Names that say nothing (「(1)」「列1」「-」) give way to provisional ones that say so. */
function withNames(frame: Frame, findings: readonly Finding[], changes: ChangeList): Frame {
  const texts = opendataStrings();
  const nameless = findings.filter(({ rule }) => rule === NAMES_RULE);
  const columns = new Set(nameless.flatMap(({ ranges }) => ranges.map(({ left }) => left)));
  const taken = new Set(frame.headers);
  const headers = frame.headers.map((before, column) => {
    if (!columns.has(column)) return before;
    const name = uniqueName(texts.unnamed(columnLetters(column)), taken);
    taken.add(name);
    const source = frame.headerSources[column] ?? null;
    changes.add({ kind: "header", source, column: name, before, after: name, reason: texts.tellsNothing });
    changes.ask(texts.askName(name));
    return name;
  });
  return { ...frame, headers };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rule: string;
}

/** Body cells that findings name, each once. A finding on a whole column of sentences names each of its cells. */
function cellsOf(findings: readonly Finding[], frame: Frame): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { ranges, rule } of findings) {
    for (const range of ranges) {
      for (let row = Math.max(1, range.top); row <= Math.min(range.bottom, frame.rows.length); row++) {
        for (let column = range.left; column <= range.right; column++) {
          const key = `${row},${column}`;
          if (!places.has(key)) places.set(key, { row: row - 1, column, rule });
        }
      }
    }
  }
  return [...places.values()];
}

function replaceCells(
  frame: Frame,
  places: readonly Place[],
  replace: (cell: FrameCell, place: Place) => CellValue | undefined,
  changes: ChangeList,
  reason: string,
): Frame {
  const rows = frame.rows.map((row) => [...row]);
  for (const place of places) {
    const cell = rows[place.row]?.[place.column];
    if (!cell) continue;
    const value = replace(cell, place);
    if (value === undefined || value === cell.value) continue;
    rows[place.row]![place.column] = { ...cell, value };
    const column = frame.headers[place.column]!;
    changes.add({ kind: "repair", source: cell.source, column, before: cell.value, after: value, reason });
  }
  return { ...frame, rows };
}

function inOneLine(frame: Frame, places: readonly Place[], changes: ChangeList): Frame {
  const packed = places.filter(({ rule }) => rule === "L1-07" || rule === "L1-06");
  const replace = ({ value }: FrameCell) => (typeof value === "string" ? oneLine(value) : undefined);
  return replaceCells(frame, packed, replace, changes, opendataStrings().oneLine);
}

const BULLET = /^[\s\u3000]*[・･●○◆◇■□▪•\-－―]\s*/;
const LIST = /\s*[、，]\s*/;
const LONGEST_ITEM = 20;

/**
 * A text without line breaks: sentences one after the other, items of a list with 「;」 between them.
 * @example oneLine("・研修を実施した。\n・相談を4件受けた。") // "研修を実施した。相談を4件受けた。"
 * @example oneLine("国語、算数、理科") // "国語;算数;理科"
 */
export function oneLine(text: string): string {
  const lines = text
    .split(/[\r\n\v\f\u2028\u2029]+/)
    .map((line) => (isProse(new TextFacts(text)) ? line.replace(BULLET, "") : line).trim())
    .filter((line) => line !== "");
  if (isProse(new TextFacts(text))) {
    return lines.map((line) => (/[。．.!?！？:：」）)]$/.test(line) ? line : `${line}。`)).join("");
  }
  return lines
    .flatMap((line) => {
      const items = line.replace(BULLET, "").split(/[・･]/.test(line) && !LIST.test(line) ? /[・･]/ : LIST);
      return items.length > 1 && items.every((item) => item !== "" && item.length <= LONGEST_ITEM)
        ? items
        : [line];
    })
    .join(";");
}

/** Texts among numbers: the cell becomes blank and the text stands in a column for remarks beside it. */
function intoRemarks(frame: Frame, places: readonly Place[], changes: ChangeList): Frame {
  const texts = opendataStrings();
  let current = frame;
  for (const column of [...new Set(places.map((place) => place.column))].sort((a, b) => b - a)) {
    const numbers = frame.rows.filter((row) => typeof row[column]?.value === "number").length;
    const inColumn = places.filter(
      (place) => place.column === column && typeof frame.rows[place.row]?.[column]?.value === "string",
    );
    if (numbers === 0 || inColumn.length === 0) continue;
    const wanted = new Set(inColumn.map(({ row }) => row));
    const header = current.headers[column]!;
    const name = uniqueName(texts.remarks(header), new Set(current.headers));
    const insert = <T>(line: readonly T[], cell: T) => [
      ...line.slice(0, column + 1),
      cell,
      ...line.slice(column + 1),
    ];
    const unit = unitOfHeader(header);
    const split = new Map<number, Split>();
    for (const row of wanted) {
      const { value, source } = current.rows[row]![column]!;
      const parts = splitFigure(String(value), unit);
      split.set(row, parts);
      const reason = texts.toRemarks(header);
      changes.add({ kind: "repair", source, column: name, before: value, after: parts.remark, reason });
      if (parts.figure !== null) {
        changes.add({ kind: "repair", source, column: header, before: value, after: parts.figure, reason });
      }
    }
    current = {
      headers: insert(current.headers, name),
      headerSources: insert(current.headerSources, current.headerSources[column] ?? null),
      rows: current.rows.map((row, index) => {
        const parts = split.get(index);
        if (!parts) return insert(row, BLANK);
        const { source } = row[column]!;
        const cleared = row.map((other, at) => (at === column ? dataCell(parts.figure, source) : other));
        return insert(cleared, dataCell(parts.remark, source));
      }),
    };
  }
  return current;
}

/** Blanks of a key column that would read as "the same as above" say that nothing is stated. */
function blanksStated(frame: Frame, places: readonly Place[], changes: ChangeList): Frame {
  const texts = opendataStrings();
  const columns = places
    .filter(({ row, column, rule }) => rule === "L2-02" && frame.rows[row]?.[column]?.value === null)
    .map(({ column }) => column);
  const blanks = [...new Set(columns)].flatMap((column) =>
    frame.rows.flatMap((row, index) =>
      row[column]?.value === null ? [{ row: index, column, rule: "L2-02" }] : [],
    ),
  );
  return replaceCells(frame, blanks, () => texts.notStated, changes, texts.blankStated);
}

interface Split {
  readonly figure: number | null;
  readonly remark: string;
}

/** 「約1,000時間」 in a column of hours is 1000 and 「約」; a text without such a number is all remark. */
function splitFigure(text: string, unit: string | undefined): Split {
  const read = parseQuantity(text);
  if (!read.ok) return { figure: null, remark: text };
  const { value, qualifiers, note, asOf, label, ...quantity } = read.value;
  const says = [label, ...qualifiers, note, asOf].filter((part) => part !== null && part !== "");
  const isSameUnit = quantity.unit === "" || (unit !== undefined && plainUnit(quantity.unit) === unit);
  // Only where the parts are all that the text says may it be given up for them.
  const isWhole = quantity.start === 0 && quantity.end === text.trim().length;
  if (!isSameUnit || !isWhole || says.length === 0) return { figure: null, remark: text };
  return { figure: value, remark: says.join(";") };
}

function moved(frame: Frame, places: readonly Place[], changes: ChangeList): Frame {
  const texts = opendataStrings();
  const rows = frame.rows.map((row) => [...row]);
  for (const { row, column } of places) {
    const cell = rows[row]?.[column];
    if (!cell || typeof cell.value !== "string") continue;
    const { source, value } = cell;
    const header = frame.headers[column]!;
    changes.keep({ source: source ?? "", text: value, about: header });
    changes.add({
      kind: "move",
      source,
      column: header,
      before: value,
      after: null,
      reason: texts.movedValue,
    });
    rows[row]![column] = { ...cell, value: null };
  }
  return { ...frame, rows };
}
