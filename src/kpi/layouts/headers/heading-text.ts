/** What a heading cell says, also where a number with a format says it: 5 as 「令和5年度」, a date as 「令和5年」. */
import type { GridCell } from "../../../sheet/grid";
import { dateOfSerial } from "../../calendar";
import { isBareYear } from "./years";

const FIRST_SERIAL = 10_000;
const DATE_FORMAT = /[yge]/i;
/** Has the letters of an era, and is none. */
const PLAIN_FORMAT = /^(?:General|標準|@)?$/i;

export function headingText(cell: Pick<GridCell, "value" | "numberFormat" | "text">): string {
  const { value, numberFormat, text } = cell;
  if (typeof value !== "number") return text;
  const pattern = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  const isDate =
    value >= FIRST_SERIAL &&
    DATE_FORMAT.test(pattern) &&
    !PLAIN_FORMAT.test(pattern.trim()) &&
    !/[0#]/.test(pattern);
  if (isDate) {
    const { year, month } = dateOfSerial(value);
    // 「yyyy"年度"」 names the fiscal year by the year of the date that was typed for it.
    return /年度/.test(numberFormat) ? `${year}年度` : `${year}年${month}月`;
  }
  const literal = /^(?:"([^"]*)"|([RHS]))?0+(?:"([^"]*)")?$/.exec(numberFormat.replace(/\[[^\]]*\]/g, ""));
  if (literal) return `${literal[1] ?? literal[2] ?? ""}${value}${literal[3] ?? ""}`;
  return isBareYear(value) ? `${value}年度` : text;
}
