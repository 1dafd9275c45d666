/** Number formats of figures, with as many decimals as the documents print. */

/** Rows of the same number of decimals that follow one another; 0-based, both inside. */
export interface DecimalRun {
  readonly from: number;
  readonly to: number;
  /** null: as many as the number has. */
  readonly decimals: number | null;
}

/** Each run costs a request item on every column: a register that would need more shows its numbers as they are. */
const MOST_RUNS = 1_000;

export function decimalFormats(decimals: readonly number[]): DecimalRun[] {
  if (decimals.length === 0) return [];
  const runs: { from: number; to: number; decimals: number }[] = [];
  decimals.forEach((count, row) => {
    const last = runs.at(-1);
    if (last?.decimals === count) last.to = row;
    else runs.push({ from: row, to: row, decimals: count });
  });
  return runs.length <= MOST_RUNS ? runs : [{ from: 0, to: decimals.length - 1, decimals: null }];
}

/** @example valueFormat("value", 1) // "#,##0.0" */
export function valueFormat(columnId: string, decimals: number | null): string {
  if (decimals === null) return "General";
  const digits = `#,##0${decimals > 0 ? `.${"0".repeat(Math.min(decimals, 15))}` : ""}`;
  return columnId === "gap" ? `${digits};"▲"${digits}` : digits;
}
