/** Reads the cells of one row of the register, noting what cannot be read with its cell. */
import { formatCell } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import { registerTexts } from "../../strings/register";
import type { UnreadCell } from "../indicator/model";
import { cellOf, type TableView } from "./find";
import type { Words } from "./words";

const ERROR =
  /^#(?:N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV\/0!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!)/;

/** Whether a cell's value is the text of an Excel error. */
export function isErrorText(value: CellValue): value is string {
  return typeof value === "string" && ERROR.test(value);
}

export class RowReader {
  /** Whether anything in the row was noted as unreadable. */
  readonly unread: UnreadCell[] = [];

  constructor(
    readonly view: TableView,
    readonly row: number,
  ) {}

  raw(id: string): CellValue {
    return cellOf(this.view, this.row, id);
  }

  /** Text as written, also where it was typed as a number; "" for a blank cell. */
  text(id: string): string {
    const value = this.raw(id);
    return value === null ? "" : String(value);
  }

  /** A number; null for a blank cell and, noted, for anything else. */
  number(id: string): number | null {
    const value = this.raw(id);
    if (value === null || typeof value === "number") return value;
    const texts = registerTexts();
    const reason = isErrorText(value)
      ? texts.errorValue(value)
      : texts.textNumber(this.header(id), String(value));
    this.note(id, reason);
    return null;
  }

  /** A code for a word of the list; undefined for a blank cell and, noted, for another word. */
  word<T extends string>(id: string, words: Words<T>): T | undefined {
    const text = this.text(id);
    if (text === "") return undefined;
    const code = words.codeOf(text);
    if (code === undefined) {
      this.note(id, registerTexts().unknownWord(this.header(id), text, words.words.join("、")));
    }
    return code;
  }

  note(id: string, reason: string): void {
    this.unread.push({
      sheet: this.view.sheet.name,
      cell: this.address(id),
      rawText: this.text(id),
      reason,
    });
  }

  address(id: string): string {
    return formatCell(this.row, this.view.columns.get(id) ?? this.view.left);
  }

  header(id: string): string {
    return this.view.known.get(id)?.header ?? id;
  }
}
