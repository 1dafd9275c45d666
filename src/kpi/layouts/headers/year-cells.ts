/** Years that stand in the cells of a column (年度, 目標年度) instead of in headings. */
import type { GridCell } from "../../../sheet/grid";
import type { Result } from "../../../sheet/result";
import { fail, ok } from "../../../sheet/result";
import { tableTexts } from "../../../strings/layout-tables";
import { comparable } from "../../text";
import { headingText } from "./heading-text";
import type { TableColumn } from "./tables";
import { isBareYear, yearsIn, type HeadingYear } from "./years";

const SHOWN_CHARACTERS = 20;

const known = new Map<string, readonly HeadingYear[]>();
const MOST_KNOWN = 500;

/** Columns of years hold few different texts. */
function yearsOf(text: string): readonly HeadingYear[] {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const { years } = yearsIn(text);
  known.set(text, years);
  return years;
}

/** The one year of a cell; a problem where it names none or several. A column headed 年 holds calendar years. */
export function yearOfCell(cell: GridCell, column: Pick<TableColumn, "text">): Result<HeadingYear> {
  const heading = comparable(column.text);
  const bare = typeof cell.value === "string" ? comparable(cell.value) : cell.value;
  if (isBareYear(bare)) {
    const calendar = /^(?:暦年|年|年次)$/.test(heading);
    return ok({
      value: Number(bare),
      calendar,
      asOf: null,
      month: null,
      rawText: calendar ? `${cell.text}年` : cell.text,
    });
  }
  const text = comparable(headingText(cell));
  const short = /^([RHSrhs])(\d{1,2}|元)$/.exec(text);
  const years = yearsOf(short ? `${text}年度` : text);
  const [year] = years;
  if (years.length !== 1 || !year) {
    const shown = cell.text.slice(0, SHOWN_CHARACTERS);
    return fail({ code: "layout.notAYear", message: tableTexts().notAYear(shown), cell: cell.address });
  }
  // Under 年度, 「2023年」 only leaves the 度 out.
  return ok(year.calendar && heading.includes("年度") ? { ...year, calendar: false } : year);
}
