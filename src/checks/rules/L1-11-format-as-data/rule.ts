/** L1-11 【Excel】書式でデータの違いを表現していないか. See README.md beside this file. */
import { cellOfKey, cellRange, contains, type RangeRef } from "../../../sheet";
import { formatStrings } from "../../../strings/rules/L1-11";
import { columnName, groupBy, outcomeOf, unknownOutcome } from "../../outcome";
import { rangesOfRows, shownText } from "../../placed-texts";
import type { DetectedTable, Finding, Fix, RuleMeta, SheetContext, SheetRule } from "../../types";
import { Categories, ownName, RowRoles, speaksForItself } from "./explained";
import { isSeen, looksOf, PLAIN, type ColumnLooks, type Look, type TableLooks } from "./looks";
import { areBanded, rowLooksOf, type RowLooks } from "./rows";
import { canSay, inWords, sayingFix } from "./say";

const meta: RuleMeta = {
  id: "L1-11",
  level: "L1",
  title: "【Excel】書式でデータの違いを表現していないか",
  number2020: null,
  severity: "critical",
  points: 10,
  appliesTo: "excel",
};

export const formatAsData: SheetRule = {
  meta,
  scope: "sheet",
  needs: ["styles", "table"],
  *check(context) {
    const findings: Finding[] = [];
    for (const looks of yield* looksOf(context)) {
      const shared = new Judgement(context, looks);
      findings.push(...shared.rowFindings());
      for (const column of looks.columns) {
        if (column.others.size > 0) findings.push(...shared.cellFindings(column));
        yield;
      }
    }
    findings.push(...struckInForms(context));
    const isFormatted = context.sheet.styles.size > 0 && context.tables.some(isForm);
    return findings.length === 0 && isFormatted ? unknownOutcome(formatStrings().form) : outcomeOf(findings);
  },
};

function isForm({ layout }: DetectedTable): boolean {
  return layout === "form";
}

/** In a form every cell is formatted for itself; only a line through a value says something wherever it is. */
function struckInForms(context: SheetContext): Finding[] {
  const { sheet, tables, grid } = context;
  const texts = formatStrings();
  return tables.filter(isForm).flatMap(({ range }) => {
    const struck = [...sheet.styles].flatMap(([key, style]) => {
      const { row, column } = cellOfKey(key);
      const isSeenHere = contains(range, row, column) && isSeen(context, "strikethrough", row, column);
      return style.strikethrough && isSeenHere ? [cellRange(row, column)] : [];
    });
    return struck.map((cell): Finding => ({
      rule: meta.id,
      sheet: sheet.name,
      ranges: [cell],
      message: texts.struck(shownText(grid.textAt(cell.top, cell.left))),
      group: `struck@${range.top},${range.left}`,
      groupTitle: texts.struckGroup(struck.length),
    }));
  });
}

/** Rows that have one look and nothing that explains it. */
interface Unexplained {
  readonly look: Look;
  readonly rows: readonly number[];
}

/** One attribute of one table. */
class Judgement {
  readonly #rowLooks: RowLooks;
  readonly #roles: RowRoles;
  readonly #categories: Categories;

  constructor(
    private readonly context: SheetContext,
    private readonly looks: TableLooks,
  ) {
    this.#rowLooks = rowLooksOf(context, looks);
    this.#roles = new RowRoles(context, looks);
    this.#categories = new Categories(context, looks);
  }

  /** Whole rows that differ. */
  rowFindings(): Finding[] {
    const { attribute, body } = this.looks;
    const texts = formatStrings();
    const byLook = groupBy([...this.#rowLooks], ([, look]) => look);
    const unexplained = [...byLook].flatMap(([look, entries]): Unexplained[] => {
      const rows = entries
        .map(([row]) => row)
        .filter((row) => !this.isStructuralRow(row, look))
        .sort((a, b) => a - b);
      if (rows.length === 0 || this.#categories.explain(rows, texts.row)) return [];
      const isApart = (row: number) => this.#roles.isStructural(row, attribute);
      if (areBanded(this.context, this.looks, this.#rowLooks, look, isApart)) return [];
      return [{ look, rows }];
    });
    return this.findingsOf(unexplained, {
      group: "rows",
      groupTitle: texts.rowGroup(texts[attribute]),
      message: texts.rows,
      usual: this.usualOfRows(),
      of: texts.row,
      rangesOf: (rows) => rangesOfRows(rows, body.left).map((range) => ({ ...range, right: body.right })),
    });
  }

  /** Cells of a column that differ from it and from their row. */
  cellFindings(column: ColumnLooks): Finding[] {
    const { profile, usual, others } = column;
    const { attribute } = this.looks;
    const texts = formatStrings();
    const own: Look[] = [];
    const open = [...others].flatMap(([look, all]): Unexplained[] => {
      const rows = all.filter(
        (row) => this.#rowLooks.get(row) !== look && !this.#roles.isStructuralCell(row, column, attribute),
      );
      if (rows.length === 0 || speaksForItself(this.context, column, attribute, look, rows)) return [];
      if (this.#categories.tell(profile.column, rows, 2)) own.push(look);
      return this.#categories.explain(rows, ownName(profile)) ? [] : [{ look, rows }];
    });
    // Where other colours follow this column's own words, a word that stands in it only once has its colour, too.
    const unexplained = open.filter(
      ({ look, rows }) =>
        own.length === 0 || look === PLAIN || !this.#categories.tell(profile.column, rows, 1),
    );
    const name = columnName(profile.column, profile.header);
    return this.findingsOf(unexplained, {
      group: `column${profile.column}`,
      groupTitle: texts.cellGroup(name, texts[attribute]),
      message: (count, look, others) => texts.cells(name, count, look, others),
      usual,
      of: ownName(profile),
      rangesOf: (rows) => rangesOfRows(rows, profile.column),
    });
  }

  private isStructuralRow(row: number, look: Look): boolean {
    const { attribute } = this.looks;
    if (this.#roles.isStructural(row, attribute) || this.#roles.isLikeHeader(row, attribute, look))
      return true;
    return attribute === "bold" && this.#roles.isFirstOrLast(row);
  }

  /** What the rows look like that do not differ: the usual look of most columns. */
  private usualOfRows(): Look {
    const counts = [...groupBy(this.looks.columns, ({ usual }) => usual)];
    return counts.reduce((most, entry) => (entry[1].length > most[1].length ? entry : most))[0];
  }

  private findingsOf(unexplained: readonly Unexplained[], parts: Parts): Finding[] {
    const { attribute, table } = this.looks;
    const all = [parts.usual, ...unexplained.map(({ look }) => look)];
    const words = (look: Look) => inWords(attribute, look, all);
    const isFixable = canSay(this.context, table);
    const fix = () => this.fixFor(unexplained, parts, words);
    return unexplained.map(({ look, rows }): Finding => ({
      rule: meta.id,
      sheet: this.context.sheet.name,
      ranges: parts.rangesOf(rows),
      message: parts.message(rows.length, words(look), words(parts.usual)),
      group: `${attribute}:${parts.group}@${table.range.top},${table.range.left}`,
      groupTitle: parts.groupTitle,
      ...(isFixable && { fix }),
    }));
  }

  private fixFor(
    unexplained: readonly Unexplained[],
    { of, usual }: Parts,
    words: (look: Look) => string,
  ): Fix {
    const texts = formatStrings();
    const byRow = new Map(
      unexplained.flatMap(({ look, rows }) => rows.map((row) => [row, words(look)] as const)),
    );
    const header = texts.columnHeader(of, texts[this.looks.attribute]);
    return sayingFix(this.context, this.looks, meta.id, { header, usual: words(usual), byRow });
  }
}

/** What findings on rows and on cells differ in. */
interface Parts {
  readonly group: string;
  readonly groupTitle: string;
  readonly message: (count: number, look: string, usual: string) => string;
  readonly usual: Look;
  /** What the column that the fix adds is about. */
  readonly of: string;
  readonly rangesOf: (rows: readonly number[]) => RangeRef[];
}
