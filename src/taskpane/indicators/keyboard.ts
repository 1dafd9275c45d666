/** Moving in a long list with the keyboard. */

/** Rows that Page Up and Page Down pass over. */
const PAGE = 8;

/**
 * The row that a key leads to.
 * @param index the row with the focus, 0-based
 * @returns undefined where the key does not move, or there are no rows
 */
export function nextRow(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}

/** The rows in sight and, among them in order, the row that holds the place in the tab order. */
export function rowsToDraw(inSight: readonly number[], current: number): number[] {
  return [...new Set([...inSight, current])].filter((index) => index >= 0).sort((a, b) => a - b);
}
