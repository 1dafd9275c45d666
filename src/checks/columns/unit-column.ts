/** The column of a table that says in every row what its figures count. */
import type { ColumnProfile } from "../profile";
import type { SheetContext } from "../types";
import { ownName } from "./headers";

/** The column that names a unit in every row: 「単位」. */
export function unitColumn(profiles: readonly ColumnProfile[]): ColumnProfile | undefined {
  return profiles.find(
    ({ header, textCount }) => textCount > 0 && /(?:^|計量|測定|表示)単位$/.test(ownName(header)),
  );
}

/** What the column 「単位」 says of a row; undefined where the table has none. */
export function unitsOfRows(
  { grid }: SheetContext,
  profiles: readonly ColumnProfile[],
): ((row: number) => string) | undefined {
  const column = unitColumn(profiles)?.column;
  return column === undefined ? undefined : (row) => grid.textAt(row, column);
}
