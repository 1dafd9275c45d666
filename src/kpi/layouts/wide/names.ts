/** Which indicator a row is of. */
import type { GridCell } from "../../../sheet/grid";
import { comparable, tidyName } from "../../text";
import { kindInName, rowKindOf, type RowKind } from "../headers/kinds";
import { cellsIn, columnsWith, textIn, type TableRow } from "../headers/rows";
import type { IndicatorTable, TableColumn } from "../headers/tables";

/** The name that a row prints, or that it goes on with. */
export interface RowName {
  /** The cell of the name; of a row that goes on, null. */
  readonly cell: GridCell | null;
  /** Without the kind in brackets, and with what tells it from others of its name: 「肥満者の割合（男性）」. */
  readonly name: string;
  /** Whether the row begins an indicator. */
  readonly isNew: boolean;
}

/** 「活動指標」 in a column of its own under a merged 「指標」: what sort of indicator the name beside it is. */
const TYPE_OF_INDICATOR =
  /^(?:[(（]?\d[)）.]?|[①-⑨ア-ウ])?(?:(?:活動|成果|対象|代替|結果|効果|投入|アウトプット|アウトカム|インプット)指標|アウトプット|アウトカム|KPI|KGI)[\d①-⑨ア-ウ]?$/;

const LONGEST_DETAIL = 12;

export class RowNames {
  private readonly name: TableColumn;
  private readonly details: readonly TableColumn[];
  /** Names that stand on several rows and need what stands beside them to be told apart. */
  private readonly ambiguous = new Set<string>();
  private current: { base: string; name: string; cell: GridCell } | null = null;

  constructor(table: IndicatorTable, rows: readonly TableRow[], kindOf: (row: TableRow) => RowKind) {
    this.name = table.columns.find(({ role }) => role === "name")!;
    this.details = columnsWith(table, new Set(["detail", "indicatorType"])).filter(
      ({ left }) => left > this.name.left,
    );
    if (this.details.length > 0) this.findAmbiguous(rows, kindOf);
  }

  /** Rows of one name with different texts beside it (男性, 女性), and no 計画 or 実績 of their own. */
  private findAmbiguous(rows: readonly TableRow[], kindOf: (row: TableRow) => RowKind): void {
    const details = new Map<string, Set<string>>();
    let base = "";
    for (const row of rows) {
      const own = this.ownCells(row);
      if (own.length > 0) base = comparable(this.printed(row));
      if (base === "" || !row.hasFigures || kindOf(row).state !== "blank") continue;
      const found = details.get(base) ?? new Set<string>();
      details.set(base, found.add(this.detailOf(row)));
    }
    for (const [name, found] of details) if (found.size > 1 && !found.has("")) this.ambiguous.add(name);
  }

  /**
   * To be asked for every row from top to bottom.
   * @param goesOn whether a row without a name may belong to the indicator above it
   * @returns null where the row has no name and none to go on with
   */
  of(row: TableRow, goesOn: boolean): RowName | null {
    const [first] = this.ownCells(row);
    if (!first) return this.continued(row, goesOn);
    if (typeof first.value !== "string") return null;
    const printed = this.printed(row);
    const base = tidyName(kindInName(printed)?.name ?? printed);
    const name = this.ambiguous.has(comparable(printed)) ? this.detailed(base, row) : base;
    // 「来館者数（目標）」 over 「来館者数（実績）」: two rows of one indicator.
    const isSame = kindInName(printed) !== undefined && this.current?.name === name;
    if (isSame) return { cell: null, name, isNew: false };
    this.current = { base, name, cell: first };
    return { cell: first, name, isNew: true };
  }

  private continued(row: TableRow, goesOn: boolean): RowName | null {
    const { current } = this;
    if (!current) return null;
    const covered = cellsIn(row, this.name).length > 0;
    const isAmbiguous = this.ambiguous.has(comparable(current.base)) && this.detailOf(row) !== "";
    const name = isAmbiguous ? this.detailed(current.base, row) : current.name;
    if (name !== current.name) {
      this.current = { ...current, name };
      return { cell: current.cell, name, isNew: true };
    }
    return covered || goesOn ? { cell: null, name, isNew: false } : null;
  }

  private detailed(base: string, row: TableRow): string {
    const detail = tidyName(this.detailOf(row));
    return detail === "" ? base : `${base}（${detail}）`;
  }

  private detailOf(row: TableRow): string {
    return this.details
      .map((column) => textIn(row, column))
      .filter((text) => text !== "")
      .join(" ");
  }

  private ownCells(row: TableRow): GridCell[] {
    const cells = cellsIn(row, this.name).filter((cell) => cell.row === row.row);
    const isOne = this.name.right === this.name.left;
    return isOne ? cells : cells.filter(({ text }) => rowKindOf(text).state !== "kind");
  }

  private printed(row: TableRow): string {
    const cells = cellsIn(row, this.name).filter(
      ({ text }) => this.name.right === this.name.left || rowKindOf(text).state !== "kind",
    );
    const own = cells.filter(({ text }) => !TYPE_OF_INDICATOR.test(comparable(text)));
    const [first, second] = own;
    // 「不登校児童生徒の割合」 over several rows, and beside it 小学校 and 中学校.
    const isDetailed = own.length === 2 && first!.range.bottom > first!.range.top;
    if (isDetailed && second!.text.length <= LONGEST_DETAIL) return `${first!.text}（${second!.text}）`;
    return (own.length > 0 ? own : cells).map(({ text }) => text).join(" ");
  }
}
